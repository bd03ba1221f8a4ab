"""What readers can do for themselves, and the sentences they get."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from newsroom.storage.tables import cases
from tests.cogs.faults import REFUSED, Call, befall
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
        closed = "Too late to appeal"
        assert await _button(newsroom, closed) == {"label": closed, "disabled": True}


async def test_appeal_from_an_answer_that_only_its_author_sees_closes_the_notice_too(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        await _struck(newsroom)
        notice = await newsroom.dm("Ani", having="Your reply was removed")
        form = await newsroom.click("Ani", notice, "case:1:appeal")
        answer = await newsroom.act(
            "Ani", "submit", interaction=form["interaction"], values={"text": "No"}
        )
        again = await newsroom.click("Ani", answer["message"], "case:1:appeal")
        await newsroom.submit("Ani", again, text="It was a quotation.")
        assert await _button(newsroom, "Appealed") == {"label": "Appealed", "disabled": True}


async def test_appeal_stands_though_its_button_cannot_be_changed(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        await _struck(newsroom)
        notice = await newsroom.dm("Ani", having="Your reply was removed")
        edit = Call("edit", "PATCH", f"/channels/{notice['channel_id']}/messages/*")
        befall(newsroom, edit, REFUSED)
        form = await newsroom.click("Ani", notice, "case:1:appeal")
        told = await newsroom.submit("Ani", form, text="It was a quotation.")
        assert told == "Your appeal is with the moderators. You will be told what they decide."
        pressed = await newsroom.click("Ani", notice, "case:1:appeal")
        assert "already appealed" in words_of(pressed["message"])
        await newsroom.click("Mariam", await newsroom.card(1, having="appealed"), "case:1:uphold")
        await newsroom.dm("Ani", having="Your appeal was not granted")


async def test_whoever_has_appealed_is_asked_no_more_to_press_appeal(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        await _struck(newsroom)
        notices, asks = newsroom.bot.parts.notices, "press Appeal"
        told = await notices.describe(await newsroom.case(1))
        assert asks in told["embed"].footer.text
        notice = await newsroom.dm("Ani", having="Your reply was removed")
        form = await newsroom.click("Ani", notice, "case:1:appeal")
        await newsroom.submit("Ani", form, text="It was a quotation.")
        told = await notices.describe(await newsroom.case(1, state="appealed"))
        assert asks not in told["embed"].footer.text


async def test_pardon_says_that_the_reply_stays_away(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        await _struck(newsroom)
        form = await newsroom.click("Mariam", await newsroom.card(1), "case:1:pardon")
        await newsroom.submit("Mariam", form, text="")
        decision = await newsroom.dm("Ani", having="Your strike was taken back")
        assert "Your reply stays away." in words_of(decision)


async def test_second_appeal_is_refused_kindly(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        await _struck(newsroom)
        notice = await newsroom.dm("Ani", having="Your reply was removed")
        first = await newsroom.click("Ani", notice, "case:1:appeal")
        second = await newsroom.click("Ani", notice, "case:1:appeal")
        await newsroom.submit("Ani", first, text="It was a quotation.")
        assert "already appealed" in await newsroom.submit("Ani", second, text="Truly.")
        assert await _button(newsroom, "Appealed") == {"label": "Appealed", "disabled": True}
        status, *_ = await newsroom.refused(
            "Ani", "click", channel=notice["channel_id"], message=notice["id"],
            custom_id="case:1:appeal",
        )  # fmt: skip
        assert status == 400


@pytest.mark.parametrize(
    ("decision", "appealed", "told", "outcome"),
    [
        ("restore", True, "put your reply back", "Your reply is back"),
        ("restore", False, "put your reply back", "Your reply is back"),
        ("pardon", True, "taken your strike back", "Strike taken back"),
        ("pardon", False, "taken your strike back", "Strike taken back"),
        ("uphold", True, "was not granted, and the strike stands", "Appeal not granted"),
    ],
)
async def test_appeal_of_a_decided_case_is_answered_with_the_decision(
    tmp_path: Path, decision: str, appealed: bool, told: str, outcome: str
) -> None:
    async with opened(tmp_path) as newsroom:
        await _struck(newsroom)
        notice = await newsroom.dm("Ani", having="Your reply was removed")
        late = await newsroom.click("Ani", notice, "case:1:appeal")
        if appealed:
            form = await newsroom.click("Ani", notice, "case:1:appeal")
            await newsroom.submit("Ani", form, text="It was a quotation.")
        card = await newsroom.card(1, having="appealed" if appealed else "")
        pressed = await newsroom.click("Mariam", card, f"case:1:{decision}")
        if decision == "pardon":
            await newsroom.submit("Mariam", pressed, text="")
        again = await newsroom.submit("Ani", late, text="It was a quotation.")
        assert told in again
        assert "You will be told" not in again
        if not appealed:  # else the decision itself has closed it
            pressed = await newsroom.click("Ani", notice, "case:1:appeal")
            assert words_of(pressed["message"]) == again
        assert await _button(newsroom, outcome) == {"label": outcome, "disabled": True}


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


async def _button(newsroom: Newsroom, label: str) -> dict[str, Any]:
    """Return what the button on the notice is like, once it says something."""

    async def found() -> dict[str, Any] | None:
        notice = await newsroom.dm("Ani", having="Your reply was removed")
        button = notice["components"][0]["components"][0]
        return button if button["label"] == label else None

    button = await newsroom.until(found)
    return {"label": button["label"], "disabled": button.get("disabled", False)}


async def _struck(newsroom: Newsroom) -> None:
    thread = await newsroom.publish()
    await newsroom.send("Ani", thread, FOUL)
    await newsroom.case(1, state="enforced")
