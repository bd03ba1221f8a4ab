"""Whose policy and standing readers of several newsrooms see in direct messages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.cogs.fleet import BROKEN, HERALD, Fleet, discussion_in, heard, two_newsrooms
from tests.cogs.newsroom import FOUL, Newsroom, at_work, button_ids, words_of
from tests.cogs.paper import NEWS, OPINION, Item, printed


async def _conversation(newsroom: Newsroom, name: str) -> str:
    channel: str = (await newsroom.act(name, "dm"))["channel"]["id"]
    return channel


async def _policies(newsroom: Newsroom, name: str, channel: str) -> list[str]:
    """Return all answers to /policy show in direct messages."""
    await newsroom.act(name, "command", channel=channel, name="policy show", options={})
    messages = await newsroom.messages(name, channel)
    return [text for text in map(words_of, messages) if "Posting policy of" in text]


async def _struck(fleet: Fleet, channel: str, text: str) -> dict[str, Any]:
    """Have a reply of Ani's removed in a newsroom; return the notice."""
    async with printed(fleet.newsroom, NEWS, Item(1)), printed(fleet.newsroom, OPINION):
        thread = await discussion_in(fleet, channel)
        await fleet.newsroom.send("Ani", thread, text)
        return await fleet.newsroom.dm("Ani", having="Your reply was removed")


async def test_reader_of_one_newsroom_is_shown_that_one_in_direct_messages(tmp_path: Path) -> None:
    async with two_newsrooms(tmp_path) as fleet, at_work(fleet.newsroom, fleet.folder):
        newsroom = fleet.newsroom
        channel = await _conversation(newsroom, "Joe")  # who is no member of the Herald
        (policy,) = await _policies(newsroom, "Joe", channel)
        assert "Posting policy of The Courier" in policy
        standing = await newsroom.command("Joe", "standing", channel)
        assert "Your standing at The Courier" in standing
        await newsroom.send("Joe", channel, "Why?")
        guide = words_of(await newsroom.dm("Joe", having="nobody reads what is written"))
        assert "looks after the discussions of The Courier, and" in guide


async def test_reader_of_several_newsrooms_is_shown_each_by_its_name(tmp_path: Path) -> None:
    async with two_newsrooms(tmp_path) as fleet, at_work(fleet.newsroom, fleet.folder):
        newsroom = fleet.newsroom
        channel = await _conversation(newsroom, "Ani")
        first, second = await _policies(newsroom, "Ani", channel)
        assert "Posting policy of The Courier" in first
        assert "Posting policy of The Herald" in second
        standing = await newsroom.command("Ani", "standing", channel)
        assert "Your standing at The Courier" in standing
        assert "Your standing at The Herald" in standing
        await newsroom.send("Ani", channel, "Why?")
        guide = words_of(await newsroom.dm("Ani", having="nobody reads what is written"))
        assert "looks after the discussions of The Courier and The Herald, and" in guide


async def test_reader_whom_one_newsroom_knows_is_shown_that_one(tmp_path: Path) -> None:
    async with two_newsrooms(tmp_path) as fleet, at_work(fleet.newsroom, fleet.folder):
        newsroom = fleet.newsroom
        notice = await _struck(fleet, "front", "I grumble.")
        assert button_ids(notice) == ["case:1:appeal", "case:1:standing", "policy:full"]
        policy = await newsroom.click("Ani", notice, "policy:full")
        assert "Posting policy of The Herald" in words_of(policy["message"])
        standing = await newsroom.click("Ani", notice, "case:1:standing")
        assert "Your standing at The Herald" in words_of(standing["message"])
        form = await newsroom.click("Ani", notice, "case:1:appeal")
        told = await newsroom.submit("Ani", form, text="It was a quotation.")
        assert told == "Your appeal is with the moderators. You will be told what they decide."


async def test_unserved_newsroom_is_none_that_a_reader_may_mean(tmp_path: Path) -> None:
    async with (
        two_newsrooms(tmp_path, herald=BROKEN) as fleet,
        at_work(fleet.newsroom, fleet.folder),
    ):
        newsroom = fleet.newsroom
        channel = await _conversation(newsroom, "Ani")
        (policy,) = await _policies(newsroom, "Ani", channel)
        assert "Posting policy of The Courier" in policy
        standing = await newsroom.command("Ani", "standing", channel)
        assert "The Herald" not in standing


async def test_case_of_a_newsroom_that_is_served_no_more_says_so(tmp_path: Path) -> None:
    async with two_newsrooms(tmp_path) as fleet:
        newsroom = fleet.newsroom
        async with at_work(newsroom, fleet.folder):
            notice = await _struck(fleet, "front", "I grumble.")
        fleet.write(fleet.herald, BROKEN)
        async with at_work(newsroom, fleet.folder) as bot:
            for button in ("case:1:standing", "case:1:appeal"):
                said = await newsroom.click("Ani", notice, button)
                assert "there is no policy for it that can be used" in words_of(said["message"])
            await bot.parts.stores.cases.offer(1, bot.parts.clock())
            await bot.parts.notices.offer_due()  # which goes on with other newsrooms' cases
            case = await bot.parts.stores.cases.get(1)
            assert case is not None
            assert case.offer_at is not None


async def test_reader_who_might_mean_any_newsroom_is_asked_to_use_it_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cogs.kit.newsrooms._MOST_ASKED", 1)
    async with two_newsrooms(tmp_path) as fleet, at_work(fleet.newsroom, fleet.folder):
        newsroom = fleet.newsroom
        channel = await _conversation(newsroom, "Ani")
        for command in ("policy show", "standing"):
            said = await newsroom.command("Ani", command, channel)
            assert said.startswith("I cannot tell which newspaper you mean.")
        await newsroom.send("Ani", channel, FOUL)
        guide = words_of(await newsroom.dm("Ani", having="nobody reads what is written"))
        assert "looks after the discussions of newspapers, and" in guide


async def test_each_newsroom_is_told_of_in_its_newspapers_language(tmp_path: Path) -> None:
    armenian = HERALD.replace("{name: The Herald,", "{name: The Herald, language: hy,")
    async with (
        two_newsrooms(tmp_path, herald=armenian) as fleet,
        at_work(fleet.newsroom, fleet.folder),
    ):
        newsroom = fleet.newsroom
        async with printed(newsroom, NEWS, Item(1)), printed(newsroom, OPINION):
            await newsroom.send("Ani", await discussion_in(fleet, "news"), FOUL)
            await newsroom.dm("Ani", having="Your reply was removed")
            await newsroom.send("Ani", await discussion_in(fleet, "front"), "I grumble.")
            notice = await newsroom.dm("Ani", having="Ձեր մեկնաբանությունը հեռացվել է")
        channel = await _conversation(newsroom, "Ani")
        standing = await newsroom.command("Ani", "standing", channel)
        assert "Your standing at The Courier" in standing
        assert "Ձեր վիճակը — The Herald" in standing
        form = await newsroom.click("Ani", notice, "case:2:appeal")
        told = await newsroom.submit("Ani", form, text="It was a quotation.")
        assert told.startswith("Ձեր բողոքարկումը մոդերատորների մոտ է։")
        assert await heard(fleet, "Գործ 2 · բողոքարկված է")
        kept = await newsroom.command("Ani", "privacy show", channel)
        assert "What is kept about you at The Courier" in kept
        assert "Ինչ է պահվում Ձեր մասին — The Herald" in kept
        assert "Good to know" in kept  # of both, which differ
