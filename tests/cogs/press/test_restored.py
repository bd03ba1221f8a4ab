"""After an older copy was restored: nothing is posted twice, and no discussion is lost."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from newsroom.clock import utc_now
from newsroom.errors import TroubleError
from newsroom.storage.adoptions import AdoptionStore
from newsroom.storage.backups import NUMBERS_SKIPPED, back_up, restore
from tests.cogs.newsroom import FOUL, Newsroom, at_work, button_ids, opened, told, words_of
from tests.cogs.paper import (
    NEWS,
    OPINION,
    Item,
    forbidden,
    in_forum,
    nothing_left,
    policy,
    posts,
    printed,
    titles,
)
from tests.sandbox.stage import calls, cut

RESTORED = "records were restored from a copy"
OLD, SECOND, THIRD = Item(1, "An old story of the town"), Item(2, "A second story"), Item(3)


async def copy_records(newsroom: Newsroom) -> Path:
    copies = newsroom.data / "copies"
    number = len(list(copies.glob("*.sqlite3")))
    copy = copies / f"{number}.sqlite3"
    await asyncio.to_thread(back_up, newsroom.data / "newsroom.sqlite3", copy)
    return copy


@asynccontextmanager
async def restored(newsroom: Newsroom, copy: Path) -> AsyncIterator[None]:
    """Stop the bot, restore a copy, and let the bot work again until the block ends."""
    await newsroom.bot.close()
    await closed(newsroom)
    await asyncio.to_thread(restore, newsroom.data / "newsroom.sqlite3", copy, utc_now())
    async with at_work(newsroom, newsroom.data / "policy.yaml", feeds=newsroom.feeds):
        yield


async def closed(newsroom: Newsroom) -> None:
    """Let go of the database, as the end of the bot's process does."""
    await newsroom.bot.parts.database.close()


async def reconciled(newsroom: Newsroom) -> list[str]:
    return await told(newsroom, RESTORED)


def watched(newsroom: Newsroom) -> set[int]:
    return {
        one.id for one in newsroom.bot.parts.open_discussions.in_guild(newsroom.bot.guilds[0].id)
    }


async def test_article_posted_since_the_copy_is_not_posted_again_and_its_discussion_goes_on(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        first = await newsroom.publish()
        copy = await copy_records(newsroom)
        second = await newsroom.publish()
        removed = await newsroom.send("Joe", second, FOUL)
        await newsroom.gone(second, removed)
        before = [thread.id for thread in newsroom._threads()]
        async with restored(newsroom, copy):
            late = await newsroom.send("Ani", second, FOUL)
            await newsroom.gone(second, late)
            await newsroom.until(lambda: reconciled(newsroom))
            await newsroom.until(lambda: nothing_left(newsroom))
            assert {int(first), int(second)} <= watched(newsroom)
            assert [thread.id for thread in newsroom._threads()] == before
            introductions = [m for m in await newsroom.messages("Ani", second) if button_ids(m)]
            assert len(introductions) == 1
        async with at_work(newsroom, tmp_path / "policy.yaml"):
            third = await newsroom.publish()  # the guild has been seen to
            assert third not in map(str, before)
            assert len(await reconciled(newsroom)) == 1


async def test_posts_in_text_channel_and_forum_are_known_again(tmp_path: Path) -> None:
    async with (
        opened(tmp_path) as newsroom,
        printed(newsroom, NEWS, OLD) as news,
        printed(newsroom, OPINION, OLD) as opinion,
    ):
        await posts(newsroom, 1)
        await in_forum(newsroom, 1)
        copy = await copy_records(newsroom)
        for paper in (news, opinion):
            paper.items[:0] = [THIRD, SECOND]
        before = [post["id"] for post in await posts(newsroom, 3)]
        threads = [thread.id for thread in await in_forum(newsroom, 3)]
        async with restored(newsroom, copy):
            await newsroom.until(lambda: reconciled(newsroom))
            assert [post["id"] for post in await posts(newsroom, 3)] == before
            assert [thread.id for thread in await in_forum(newsroom, 3)] == threads
            assert {*map(int, before), *threads} <= watched(newsroom)
            (said,) = await reconciled(newsroom)
            assert "found again: 4." in said


async def test_post_whose_article_has_left_the_feed_is_taken_in_with_its_discussion(
    tmp_path: Path,
) -> None:
    async with (
        opened(tmp_path) as newsroom,
        printed(newsroom, NEWS, OLD) as news,
        printed(newsroom, OPINION, OLD) as opinion,
    ):
        await posts(newsroom, 1)
        await in_forum(newsroom, 1)
        copy = await copy_records(newsroom)
        for paper in (news, opinion):
            paper.items.insert(0, SECOND)
        post = (await posts(newsroom, 2))[-1]["id"]
        thread = str((await in_forum(newsroom, 2))[-1].id)
        for paper in (news, opinion):
            paper.items.remove(SECOND)
            paper.items.insert(0, THIRD)
            await paper.read_again(newsroom)
        await posts(newsroom, 3)
        await in_forum(newsroom, 3)
        async with restored(newsroom, copy):
            for place in (post, thread):
                reply = await newsroom.send("Ani", place, FOUL)
                await newsroom.gone(place, reply)
            # Should its feed tell of it again, it is known.
            news.items.insert(0, SECOND)
            await news.read_again(newsroom)
            assert len(await titles(newsroom, "news")) == 3
            said = [m["content"] for m in await newsroom.messages("Ani", post)]
            assert not any("corrected" in text for text in said)


async def let_out(newsroom: Newsroom, title: str) -> None:
    """Release an article that is held, once moderators are asked about it."""

    async def question() -> Any:
        listed = await newsroom.messages("Mariam", newsroom.channel("moderators"))
        return next((one for one in listed if title in words_of(one) and button_ids(one)), None)

    asked = await newsroom.until(question)
    await newsroom.click("Mariam", asked, button_ids(asked)[0])


@pytest.mark.parametrize("is_in_the_copy", [True, False])
async def test_held_article_posted_since_the_copy_is_not_asked_about_again(
    tmp_path: Path, is_in_the_copy: bool
) -> None:
    async with (
        opened(tmp_path, policy("hold: true")) as newsroom,
        printed(newsroom, NEWS, OLD) as news,
    ):
        await let_out(newsroom, OLD.title)
        await posts(newsroom, 1)
        if not is_in_the_copy:
            copy = await copy_records(newsroom)
        news.items.insert(0, SECOND)
        await newsroom.until(lambda: told(newsroom, SECOND.title))
        if is_in_the_copy:
            copy = await copy_records(newsroom)
        await let_out(newsroom, SECOND.title)
        before = [post["id"] for post in await posts(newsroom, 2)]
        async with restored(newsroom, copy):
            await newsroom.until(lambda: reconciled(newsroom))
            await newsroom.until(lambda: nothing_left(newsroom))
            assert [post["id"] for post in await posts(newsroom, 2)] == before
            assert {*map(int, before)} <= watched(newsroom)
            assert len(await told(newsroom, SECOND.title)) == 1


@pytest.mark.parametrize("discussion", ["none", "later"])
async def test_post_without_a_discussion_is_not_made_twice(tmp_path: Path, discussion: str) -> None:
    async with (
        opened(tmp_path, policy(f"discussion: {discussion}")) as newsroom,
        printed(newsroom, NEWS, OLD) as news,
    ):
        await posts(newsroom, 1)
        copy = await copy_records(newsroom)
        news.items.insert(0, SECOND)
        post = (await posts(newsroom, 2))[-1]
        news.items.remove(SECOND)
        await news.read_again(newsroom)
        async with restored(newsroom, copy):
            await newsroom.until(lambda: reconciled(newsroom))
            news.items.insert(0, SECOND)
            await news.read_again(newsroom, 4)
            await posts(newsroom, 2)
            if discussion == "later":
                answer = await newsroom.click("Ani", post, button_ids(post)[0])
                assert words_of(answer["message"]).startswith("The discussion is open")
                assert int(post["id"]) in watched(newsroom)


@pytest.mark.parametrize("is_in_the_feed", [True, False])
async def test_discussion_opened_by_its_button_is_judged_again(
    tmp_path: Path, is_in_the_feed: bool
) -> None:
    async with (
        opened(tmp_path, policy("discussion: later")) as newsroom,
        printed(newsroom, NEWS, OLD) as news,
    ):
        await posts(newsroom, 1)
        copy = await copy_records(newsroom)
        news.items.insert(0, SECOND)
        post = (await posts(newsroom, 2))[-1]
        await newsroom.click("Ani", post, button_ids(post)[0])
        if not is_in_the_feed:
            news.items.remove(SECOND)
            await news.read_again(newsroom)
        async with restored(newsroom, copy):
            await newsroom.until(lambda: reconciled(newsroom))
            await newsroom.until(lambda: nothing_left(newsroom))
            assert int(post["id"]) in watched(newsroom)
            reply = await newsroom.send("Ani", post["id"], FOUL)
            await newsroom.gone(post["id"], reply)


async def test_nothing_is_posted_before_the_channels_could_be_read(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, OLD) as news:
        await posts(newsroom, 1)
        copy = await copy_records(newsroom)
        news.items.insert(0, SECOND)
        before = [post["id"] for post in await posts(newsroom, 2)]
        channel = newsroom.channel("news")
        cut(newsroom, "GET", f"/channels/{channel}/messages")
        with calls(newsroom, "POST", f"/channels/{channel}/messages") as sent:
            async with restored(newsroom, copy):
                await newsroom.until(lambda: reconciled(newsroom))
                assert [post["id"] for post in await posts(newsroom, 2)] == before
        assert sent == []


async def test_nothing_is_posted_in_a_channel_that_may_not_be_read(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, OLD) as news:
        await posts(newsroom, 1)
        copy = await copy_records(newsroom)
        news.items.insert(0, SECOND)
        before = [post["id"] for post in await posts(newsroom, 2)]
        channel = newsroom.channel("news")
        may_not = "may not read that channel"
        with forbidden(newsroom, "GET", f"/channels/{channel}/messages") as tries:
            with calls(newsroom, "POST", f"/channels/{channel}/messages") as sent:
                await newsroom.bot.close()
                async with restored(newsroom, copy):
                    await newsroom.until(lambda: told(newsroom, may_not))
                    await news.read_again(newsroom)
                    asked = len(tries)

                    async def tried_again() -> bool:
                        return len(tries) > asked + 2

                    await newsroom.until(tried_again)
            assert sent == []
        async with at_work(newsroom, tmp_path / "policy.yaml", feeds=newsroom.feeds):
            await newsroom.until(lambda: reconciled(newsroom))
            assert [post["id"] for post in await posts(newsroom, 2)] == before
        assert len(await told(newsroom, may_not)) == 1


async def test_article_claimed_but_not_yet_known_again_is_not_posted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The claim is written down, and the next thing fails or the bot is killed."""
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, OLD) as news:
        await posts(newsroom, 1)
        copy = await copy_records(newsroom)
        news.items.insert(0, SECOND)
        before = [post["id"] for post in await posts(newsroom, 2)]
        claimed = asyncio.Event()

        async def fail(*_: object) -> Any:
            raise TroubleError("the disk is full")

        async def fail_once_claimed(*_: object) -> Any:
            claimed.set()
            raise TroubleError("the disk is full")

        with monkeypatch.context() as spell:
            spell.setattr(AdoptionStore, "recognise", fail_once_claimed)
            spell.setattr(AdoptionStore, "adopt", fail)
            async with restored(newsroom, copy):
                await claimed.wait()
                await newsroom.bot.close()
        async with at_work(newsroom, tmp_path / "policy.yaml", feeds=newsroom.feeds):
            await newsroom.until(lambda: reconciled(newsroom))
            assert [post["id"] for post in await posts(newsroom, 2)] == before


async def test_numbers_of_cases_since_the_copy_are_not_given_to_others(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        copy = await copy_records(newsroom)
        await newsroom.send("Joe", thread, FOUL)
        await newsroom.case(1)
        card = await newsroom.card(1)
        async with restored(newsroom, copy):
            await newsroom.send("Ani", thread, FOUL)
            case = await newsroom.case(1 + NUMBERS_SKIPPED + 1, state="enforced")
            assert case.member_id == int(newsroom.user("Ani"))
            pressed = await newsroom.click("Mariam", card, "case:1:pardon")
            assert "case is gone" in pressed["message"]["content"]
            strikes = await newsroom.bot.parts.stores.cases.strikes_of_case(case.id)
            assert [strike.pardoned_at for strike in strikes] == [None]


async def test_case_that_was_looked_up_is_decided_there_unless_it_was_shown_anew_since(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        await newsroom.send("Joe", thread, FOUL)
        await newsroom.case(1, state="enforced")
        channel = (await newsroom.card(1))["channel_id"]
        shown = await newsroom.act(
            "Mariam", "command", channel=channel, name="case show", options={"case": 1}
        )
        later = int(shown["message"]["id"]) + 1
        cases = newsroom.bot.parts.stores.cases
        card_id = (await newsroom.case(1)).card_id
        assert card_id is not None
        await cases.set_card(1, later)
        pressed: Any = await newsroom.click("Mariam", shown["message"], "case:1:restore")
        assert "Nothing was decided" in pressed["message"]["content"]
        await cases.set_card(1, card_id)
        pressed = await newsroom.click("Mariam", shown["message"], "case:1:restore")
        assert "The reply is back" in pressed["message"]["content"]


@pytest.mark.parametrize("verb", ["pardon", "restore"])
async def test_button_decides_only_on_the_message_that_shows_its_case(
    tmp_path: Path, verb: str
) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        await newsroom.send("Joe", thread, FOUL)
        case = await newsroom.case(1, state="enforced")
        card = await newsroom.card(1)
        await newsroom.bot.parts.stores.cases.set_card(1, int(card["id"]) - 1)
        pressed: Any = await newsroom.click("Mariam", card, f"case:1:{verb}")
        said = pressed["message"]["content"]
        assert "Nothing was decided" in said
        assert f"/{card['channel_id']}/{int(card['id']) - 1}" in said
        assert (await newsroom.bot.parts.stores.cases.get(1)) is not None
        assert (await newsroom.case(1)).state is case.state
