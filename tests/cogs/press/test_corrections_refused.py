"""Corrections that Discord refuses or cuts off: made later, or told of once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from newsroom.storage.corrections import Correction
from newsroom.storage.readings import Findings
from sandbox.world.faults import Fault
from tests.cogs.newsroom import at_work, opened, told, words_of
from tests.cogs.paper import (
    NEWS,
    Item,
    forbidden,
    nothing_left,
    posts,
    printed,
    refuse_addresses,
    titles,
)


async def test_correction_that_meets_a_fault_of_the_bots_own_holds_up_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, Item(1)) as paper:
        await posts(newsroom, 1)
        paper.items.insert(0, Item(2))
        await posts(newsroom, 2)
        store = newsroom.bot.parts.stores.corrections
        edits = store.edited

        async def fail(correction: Correction) -> bool:
            if correction.id == 1:
                raise ValueError("no such thing was thought of")
            return await edits(correction)

        monkeypatch.setattr(store, "edited", fail)
        paper.items[:] = [Item(2, "The second headline"), Item(1, "The first headline")]

        async def corrected() -> bool:
            return "The second headline" in await titles(newsroom, "news")

        await newsroom.until(corrected)
        await newsroom.until(lambda: told(newsroom, "met a fault of its own"))
        await newsroom.until(partial(nothing_left, newsroom))


async def test_correction_refused_for_what_it_holds_is_given_up_and_told_of_once(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        path = f"/channels/{newsroom.channel('news')}/messages/{thread}"
        newsroom.sandbox.faults.add(Fault("PATCH", path, status=400, code=50006, times=None))
        await newsroom.post("/api/feed", {"do": "correct"})
        await newsroom.until(lambda: told(newsroom, "It does not try again."))
        await newsroom.publish()  # the feed has been read again
        await newsroom.until(partial(nothing_left, newsroom))
        assert len(await told(newsroom, "could not carry that through")) == 1


async def test_correction_that_the_bot_may_not_make_is_told_of_once_and_made_when_it_may(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, Item(1)) as paper:
        (post,) = await posts(newsroom, 1)
        path = f"/channels/{newsroom.channel('news')}/messages/{post['id']}"
        with forbidden(newsroom, "PATCH", path) as tries:
            paper.items[:] = [Item(1, "The second headline")]
            await newsroom.until(lambda: told(newsroom, "The bot goes on trying"))
            await newsroom.bot.close()
            tries.clear()

            async def tried_twice() -> bool:
                return len(tries) >= 2

            async with at_work(newsroom, tmp_path / "policy.yaml"):
                newsroom.feeds[NEWS] = paper.address
                paper.items[:] = [Item(1, "The third headline")]
                await newsroom.until(tried_twice)
                await paper.read_again(newsroom)
                assert len(await told(newsroom, "could not carry that through")) == 1
        async with at_work(newsroom, tmp_path / "policy.yaml"):
            await newsroom.until(partial(nothing_left, newsroom))
            assert await titles(newsroom, "news") == ["The third headline"]
            notes = [words_of(one) for one in await newsroom.messages("Ani", post["id"])]
            assert sum("was “Story number 1” and is now “The third" in note for note in notes) == 1


async def test_correction_that_failed_is_tried_again_only_when_something_is_resumed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, Item(1)) as paper:
        (post,) = await posts(newsroom, 1)
        path = f"/channels/{newsroom.channel('news')}/messages/{post['id']}"
        with forbidden(newsroom, "PATCH", path) as tries:
            paper.items[:] = [Item(1, "Another headline")]
            await newsroom.until(lambda: told(newsroom, "could not carry that through"))
            await newsroom.bot.unload_extension("cogs.press.cog")
            carrier, (guild,) = newsroom.bot.parts.carrier, newsroom.bot.guilds
            tries.clear()
            for resumed in (False, True, False):
                assert not await carrier.carry(guild, resumed=resumed)
            assert len(tries) == 1
            monkeypatch.setattr("cogs.press.pending_corrections._LONGEST_WAIT", timedelta(0))
            assert await carrier.carry(guild, resumed=True)
        assert await nothing_left(newsroom)
        assert len(await told(newsroom, "could not carry that through")) == 1


async def test_what_is_told_last_is_what_happened_last(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, Item(1)):
        (post,) = await posts(newsroom, 1)
        await newsroom.bot.unload_extension("cogs.press.cog")
        (guild,), stores = newsroom.bot.guilds, newsroom.bot.parts.stores
        (state,) = await stores.feeds.states([NEWS])
        await stores.readings.record(state, Findings(withdrawn=("story-1",)), datetime.now(UTC))
        path = f"/channels/{post['id']}/messages"
        for _ in range(2):
            newsroom.sandbox.faults.add(Fault("POST", path, status=503))
            assert not await newsroom.bot.parts.carrier.carry(guild, resumed=True)
            await stores.readings.record(state, Findings(returned=("story-1",)), datetime.now(UTC))
        await newsroom.bot.parts.carrier.carry(guild, resumed=True)
        notes = [words_of(message) for message in await newsroom.messages("Ani", post["id"])]
        about = [note.partition("newsroom")[0] for note in notes if "feed" in note]
        assert about == ["This article is no longer in the ", "This article is back in the "]


async def test_withdrawal_that_cannot_be_told_is_told_of_to_the_moderators(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, Item(1)):
        (post,) = await posts(newsroom, 1)
        path = f"/channels/{post['id']}/messages"
        newsroom.sandbox.faults.add(Fault("POST", path, status=403, code=50013, times=None))
        (state,) = await newsroom.bot.parts.stores.feeds.states([NEWS])
        findings = Findings(withdrawn=("story-1",))
        await newsroom.bot.parts.stores.readings.record(state, findings, datetime.now(UTC))
        await newsroom.until(lambda: told(newsroom, "no longer in its feed, but the bot could not"))


async def test_correction_that_discord_wants_later_is_made_later(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        path = f"/channels/{newsroom.channel('news')}/messages/{thread}"
        newsroom.sandbox.faults.add(Fault("PATCH", path, status=400, code=30046))
        await newsroom.post("/api/feed", {"do": "correct"})

        async def noted() -> bool:
            messages = await newsroom.messages("Ani", thread)
            return any("corrected this article" in message["content"] for message in messages)

        await newsroom.until(noted)
        assert await told(newsroom, "could not carry that through") == []


async def test_thread_that_may_not_be_renamed_yet_holds_up_nothing(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        await newsroom.publish()
        thread = await newsroom.publish()  # whose correction changes the headline
        path = f"/channels/{thread}"
        newsroom.sandbox.faults.add(Fault("PATCH", path, status=429, retry_after=300))
        await newsroom.post("/api/feed", {"do": "correct"})

        async def noted() -> bool:
            last = (await newsroom.messages("Ani", thread))[-1]
            return "The headline was" in last["content"]

        await newsroom.until(noted)
        await newsroom.publish()


async def test_correction_whose_address_discord_refuses_is_shown_without_it(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        news = newsroom.channel("news")
        refuse_addresses(newsroom, "PATCH", f"/channels/{news}/messages/{thread}")
        await newsroom.post("/api/feed", {"do": "correct"})

        async def corrected() -> bool:
            (post,) = await newsroom.messages("Ani", news)
            return "url" not in post["embeds"][0]

        await newsroom.until(corrected)
        assert await told(newsroom, "could not carry that through") == []
