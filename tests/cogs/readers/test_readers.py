"""What readers can do for themselves, and the sentences they get."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from newsroom.storage.tables import cases
from tests.cogs.newsroom import FOUL, POLICY, Newsroom, opened, words_of
from tests.engines import on_both_engines


@on_both_engines
async def test_standing_lists_strikes_and_what_comes_next(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        clean = await newsroom.command("Ani", "standing", thread)
        await newsroom.send("Ani", thread, FOUL)
        await newsroom.case(1, state="enforced")
        struck = await newsroom.command("Ani", "standing", thread)
        assert "You have no strikes" in clean
        assert "You have 1 strike point." in struck
        assert "Profanity: 1 point, until <t:" in struck
        assert "At 2 points, you cannot write in this server for 1 hour." in struck


async def test_appeal_is_open_for_its_time_only(tmp_path: Path) -> None:
    async with opened(tmp_path, POLICY + "appeals: {open_for: 1d}\n") as newsroom:
        await _struck(newsroom)
        database = newsroom.bot.parts.stores.cases._database
        async with database.writing() as connection:
            long_ago = datetime.now(UTC) - timedelta(days=2)
            await connection.execute(update(cases).values(opened_at=long_ago))
        notice = await newsroom.dm("Ani", having="Your reply was removed")
        answer = await newsroom.click("Ani", notice, "case:1:appeal")
        assert "Appeals can be made for 1 day." in words_of(answer["message"])


async def test_second_appeal_is_refused_kindly(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        await _struck(newsroom)
        notice = await newsroom.dm("Ani", having="Your reply was removed")
        first = await newsroom.click("Ani", notice, "case:1:appeal")
        second = await newsroom.click("Ani", notice, "case:1:appeal")
        await newsroom.submit("Ani", first, text="It was a quotation.")
        assert "already appealed" in await newsroom.submit("Ani", second, text="Truly.")
        third = await newsroom.click("Ani", notice, "case:1:appeal")
        assert "already appealed" in words_of(third["message"])


@pytest.mark.parametrize(
    ("decision", "appealed", "told"),
    [
        ("restore", True, "put your reply back"),
        ("restore", False, "put your reply back"),
        ("pardon", True, "taken your strike back"),
        ("pardon", False, "taken your strike back"),
        ("uphold", True, "was not granted, and the strike stands"),
    ],
)
async def test_appeal_of_a_decided_case_is_answered_with_the_decision(
    tmp_path: Path, decision: str, appealed: bool, told: str
) -> None:
    async with opened(tmp_path) as newsroom:
        await _struck(newsroom)
        notice = await newsroom.dm("Ani", having="Your reply was removed")
        if appealed:
            form = await newsroom.click("Ani", notice, "case:1:appeal")
            await newsroom.submit("Ani", form, text="It was a quotation.")
        card = await newsroom.card(1, having="appealed" if appealed else "")
        pressed = await newsroom.click("Mariam", card, f"case:1:{decision}")
        if decision == "pardon":
            await newsroom.submit("Mariam", pressed, text="")
        again = words_of((await newsroom.click("Ani", notice, "case:1:appeal"))["message"])
        assert told in again
        assert "You will be told" not in again


async def test_long_reply_comes_back_whole_as_a_file(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        text = f"{FOUL} " + "*_~" * 650
        await newsroom.send("Ani", thread, text)
        notice = await newsroom.dm("Ani", having="Your reply was removed")
        (file,) = notice["attachments"]
        async with newsroom.session.get(file["url"]) as response:
            assert (await response.text()).strip() == text.strip()


@pytest.mark.parametrize("text", ["**bold** and __under__ fucking", "> quoted\nfucking lines"])
async def test_marks_show_the_reply_as_it_was_typed(tmp_path: Path, text: str) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        await newsroom.send("Ani", thread, text)
        notice = await newsroom.dm("Ani", having="Your reply was removed")
        shown = words_of(notice).replace("\\", "").replace("__**fucking**__", "fucking")
        for line in text.splitlines():
            assert line in shown


async def _struck(newsroom: Newsroom) -> None:
    thread = await newsroom.publish()
    await newsroom.send("Ani", thread, FOUL)
    await newsroom.case(1, state="enforced")
