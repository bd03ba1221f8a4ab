"""Who may send off a form, and what may be typed into one or into a command."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import discord
import pytest

from newsroom.models import CaseState
from tests.cogs.everyone import MODERATORS, NOT_YOURS, REFUSED, TABLE, Desk, at_the_desk, value_of

FORMS: dict[str, dict[str, Any]] = {
    "menu Strike author": {"rule": ["profanity"], "reason": "x"},
    "button case:answer": {"decision": ["restore"], "sentence": "x"},
    "button case:pardon": {"text": "x"},
    "case:2:uphold": {"rule": ["profanity"], "reason": "x"},
}


async def _open_forms(desk: Desk, name: str) -> dict[str, dict[str, Any]]:
    """Open every form that moderators fill in."""
    answers = {
        use: await desk.use(name, use) for use, access in TABLE.items() if access is MODERATORS
    }
    await desk.offer("case:2:uphold")  # of a report, unlike that of a removal, it asks something
    answers["case:2:uphold"] = await desk.press(name, "case:2:uphold")
    return {use: answer for use, answer in answers.items() if "modal" in answer}


async def test_a_moderator_demoted_while_a_form_is_open_cannot_send_it_off(tmp_path: Path) -> None:
    async with at_the_desk(tmp_path) as desk:
        forms = await _open_forms(desk, "Davit")
        assert set(forms) == set(FORMS)
        before = await desk.all_cases()
        desk.demote("Davit")
        for use, form in forms.items():
            told = await desk.submit("Davit", form, **FORMS[use])
            assert told.startswith(REFUSED), use
        assert await desk.all_cases() == before


async def test_a_form_is_sent_off_by_whoever_opened_it_alone(tmp_path: Path) -> None:
    async with at_the_desk(tmp_path) as desk:
        forms = await _open_forms(desk, "Davit")
        before = await desk.all_cases()
        for use, form in forms.items():
            for name in ("Joe", "Mariam"):
                assert await desk.forge(name, form, **FORMS[use]) == NOT_YOURS, use
        assert await desk.all_cases() == before


async def test_an_appeal_is_sent_off_by_the_author_alone(tmp_path: Path) -> None:
    async with at_the_desk(tmp_path) as desk:
        appeal = await desk.use("Ani", "button case:appeal")
        for name in ("Joe", "Mariam"):
            assert await desk.forge(name, appeal, text="She is sorry.") == NOT_YOURS
        assert (await desk.all_cases())[0].state is CaseState.ENFORCED
        told = await desk.submit("Ani", appeal, text="\ud83d A film title.\0")
        assert "with the moderators" in told
        assert (await desk.all_cases())[0].appeal == "? A film title."


async def test_a_form_takes_only_a_rule_that_it_offered(tmp_path: Path) -> None:
    async with at_the_desk(tmp_path) as desk:
        forms = await _open_forms(desk, "Davit")
        before = await desk.all_cases()
        for use in ("menu Strike author", "case:2:uphold"):
            for rule in (["invented"], []):
                values: dict[str, Any] = {"rule": rule, "reason": "x"}
                assert await desk.forge("Davit", forms[use], **values) == NOT_YOURS
        assert await desk.all_cases() == before


@pytest.mark.parametrize("typed", ["\ud83d", "A\0ni", "\udc00ni \0", "#\ud800"])
async def test_what_no_database_takes_is_answered_all_the_same(tmp_path: Path, typed: str) -> None:
    async with at_the_desk(tmp_path) as desk:
        for use in TABLE:
            if use.endswith("…"):
                path, _, focused = use.strip("/…").rpartition(" ")
                answer = await desk.complete("Mariam", path, focused, typed, desk.thread)
                assert isinstance(answer["choices"], list), use
        for command in desk.commands():
            texts = {
                option.display_name: typed
                for option in command.parameters
                if option.type is discord.AppCommandOptionType.string and not option.choices
            }
            if texts:
                options = {p.display_name: value_of(p) for p in command.parameters if p.required}
                told = await desk.command(
                    "Garo", command.qualified_name, desk.thread, **options | texts
                )
                assert told, command.qualified_name
                assert "Something went wrong" not in told, command.qualified_name
        for use, form in (await _open_forms(desk, "Davit")).items():
            values = {key: v if isinstance(v, list) else typed for key, v in FORMS[use].items()}
            told = await desk.submit("Davit", form, **values)
            assert "Something went wrong" not in told, use
