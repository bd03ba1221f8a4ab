"""Buttons, menus in messages, and modals, from a person to a real bot and back."""

from __future__ import annotations

from typing import Any

import pytest

from tests.sandbox.small_bot import connected, open_panel
from tests.sandbox.stage import staged


@pytest.mark.parametrize(
    ("custom_id", "content"),
    [("redraw", "redrawn"), ("later", "edited later"), ("aside", "an aside")],
)
async def test_button_is_answered_with_the_changed_message_or_what_was_said(
    custom_id: str, content: str
) -> None:
    async with staged() as stage, connected(stage.sandbox):
        panel = await open_panel(stage)
        answer = await stage.act("Joe", "click", custom_id=custom_id, **panel)
        assert answer["message"]["content"] == content


async def test_menus_of_a_message_pass_on_what_was_chosen() -> None:
    async with staged() as stage, connected(stage.sandbox):
        panel = await open_panel(stage)
        rules = await stage.act(
            "Ani", "click", custom_id="rule", values=["No spam", "No insults"], **panel
        )
        reader = await stage.act("Ani", "click", custom_id="reader", values="Zareh", **panel)
        assert rules["message"]["content"] == "No spam, No insults"
        assert reader["message"]["content"] == "Zareh"


@pytest.mark.parametrize(
    ("click", "named"),
    [
        ({"custom_id": "off"}, "disabled"),
        ({"custom_id": "absent"}, "absent"),
        ({"custom_id": "rule", "values": ["No rule"]}, "No rule"),
        ({"custom_id": "rule", "values": []}, "1 to 2"),
        ({"custom_id": "rule"}, "1 to 2"),
    ],
)
async def test_click_that_nobody_could_make_is_refused(click: dict[str, Any], named: str) -> None:
    async with staged() as stage, connected(stage.sandbox):
        panel = await open_panel(stage)
        status, code, message = await stage.refused("Ani", "click", **panel, **click)
        assert (status, code) == (400, 50035)
        assert named in message


async def test_modal_is_checked_filled_in_and_sent_once() -> None:
    async with staged() as stage, connected(stage.sandbox):
        panel = await open_panel(stage)
        shown = await stage.act("Ani", "click", custom_id="form", **panel)
        assert shown["modal"]["title"] == "Appeal"
        interaction = {"interaction": shown["interaction"]}
        for values, named in (
            ({}, "reason"),
            ({"reason": "x"}, "3 to 20"),
            ({"reason": "x" * 21}, "3 to 20"),
            ({"reason": "sorry", "mood": "blue"}, "mood"),
        ):
            _, code, message = await stage.refused("Ani", "submit", values=values, **interaction)
            assert code == 50035
            assert named in message
        answer = await stage.act("Ani", "submit", values={"reason": "sorry"}, **interaction)
        assert answer["message"]["content"] == "sorry / nothing"
        again = await stage.refused("Ani", "submit", values={"reason": "sorry"}, **interaction)
        assert again[:2] == (400, 50035)


async def test_modal_fields_of_every_kind_reach_the_bot() -> None:
    async with staged() as stage, connected(stage.sandbox):
        shown = await stage.act("Ani", "command", channel=stage.channel("square"), name="survey")
        interaction = {"interaction": shown["interaction"]}
        least = {"rule": "No spam", "mood": "calm", "wishes": ["a"]}
        wrongs: tuple[tuple[dict[str, Any], str], ...] = (
            ({"rule": "No rule"}, "rule"),
            ({"rule": []}, "rule"),
            ({"mood": "blue"}, "mood"),
            ({"wishes": ["a", "b", "c"]}, "wishes"),
            ({"wishes": ["a", "a"]}, "wishes"),
            ({"reader": "Nobody"}, "reader"),
            ({"file": "a.txt"}, "file"),
        )
        for wrong, named in wrongs:
            values = {**least, **wrong}
            _, code, message = await stage.refused("Ani", "submit", values=values, **interaction)
            assert (code, named in message) == (50035, True)
        values = {**least, "wishes": ["a", "c"], "reader": "Joe", "file": [["a.txt", "words"]]}
        answer = await stage.act("Ani", "submit", values=values, **interaction)
        assert answer["message"]["content"] == ("['No spam']|['Joe']|calm|['a', 'c']|['words']")


async def test_modal_of_another_person_is_unknown() -> None:
    async with staged() as stage, connected(stage.sandbox):
        shown = await stage.act("Ani", "click", custom_id="form", **await open_panel(stage))
        status, code, _ = await stage.refused(
            "Joe", "submit", interaction=shown["interaction"], values={"reason": "sorry"}
        )
        assert (status, code) == (404, 10062)
