"""Who may use what: every command, menu, choice and button, for everybody who can try.

What there is to use is asked of the bot, so that nothing new is left out of the table.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import discord
import pytest
from discord import app_commands

from cogs.kit.access import access_of
from cogs.kit.buttons import NewsroomButton, NewsroomMenu
from cogs.kit.forms import Form
from newsroom.clock import utc_now
from tests.cogs.everyone import (
    ADMINS,
    ANYBODY,
    ELSEWHERE,
    MODERATORS,
    NOT_YOURS,
    READERS,
    TABLE,
    at_the_desk,
    custom_id,
    is_refused,
    value_of,
)
from tests.cogs.newsroom import FOUL, words_of


async def test_everything_that_can_be_used_says_who_may_use_it(tmp_path: Path) -> None:
    async with at_the_desk(tmp_path) as desk:
        assert desk.uses() == set(TABLE)
        buttons = desk.bot.parts.presses.list_verbs()
        assert buttons == {u[7:]: a for u, a in TABLE.items() if u.startswith("button ")}
        kinds = set(desk.bot._connection._view_store._dynamic_items.values())
        assert kinds == {NewsroomButton, NewsroomMenu}
    assert {form for form in _subclasses(discord.ui.Modal) if not issubclass(form, Form)} == set()
    assert set(_subclasses(discord.ui.View)) == set()
    assert set(_subclasses(discord.ui.DynamicItem)) == {NewsroomButton, NewsroomMenu}


async def test_only_what_is_anybodys_works_in_direct_messages(tmp_path: Path) -> None:
    async with at_the_desk(tmp_path) as desk:
        for command in desk.bot.tree.get_commands():
            inner = command.walk_commands() if isinstance(command, app_commands.Group) else ()
            is_anybodys = ANYBODY in map(access_of, (command, *inner))
            assert command.guild_only is not is_anybodys, command.name


def _subclasses(kind: type[Any]) -> Iterator[type[Any]]:
    for child in kind.__subclasses__():
        if child.__module__.startswith("cogs."):
            yield child
        yield from _subclasses(child)


async def test_nobody_uses_what_is_for_others_even_where_an_admin_opened_it(tmp_path: Path) -> None:
    async with at_the_desk(tmp_path) as desk:
        await desk.command("Mariam", "block", desk.thread, member="Zareh", reason="Because")
        before = await desk.all_cases()
        desk.demote("Davit")
        author, reporter, blocked, former = "Ani", "Nare", "Zareh", "Davit"
        refused = dict.fromkeys(("Joe", author, reporter, blocked, former), (MODERATORS, ADMINS))
        for name, levels in {**refused, "Mariam": (ADMINS,)}.items():
            for use, access in TABLE.items():
                if access in levels:
                    assert is_refused(await desk.use(name, use)), (name, use)
        assert await desk.all_cases() == before


@pytest.mark.parametrize("name", ["Mariam", "Garo"])
async def test_whoever_may_use_it_is_answered(tmp_path: Path, name: str) -> None:
    async with at_the_desk(tmp_path) as desk:
        for use, access in TABLE.items():
            if access is not ADMINS or name == "Garo":
                answer = await desk.use(name, use)
                assert not is_refused(answer), use
                assert NOT_YOURS not in words_of(answer.get("message")), use


@pytest.mark.parametrize("name", ["Joe", "Zareh"])
async def test_readers_use_what_is_for_readers_also_when_they_are_blocked(
    tmp_path: Path, name: str
) -> None:
    async with at_the_desk(tmp_path) as desk:
        await desk.command("Mariam", "block", desk.thread, member="Zareh", reason="Because")
        for use, access in TABLE.items():
            if access in (READERS, ANYBODY):
                answer = await desk.use(name, use)
                assert not is_refused(answer), use
                assert NOT_YOURS not in words_of(answer.get("message")), use


async def test_timed_out_readers_use_what_is_anybodys_in_direct_messages(tmp_path: Path) -> None:
    async with at_the_desk(tmp_path) as desk:
        until = {"timed_out_until": (utc_now() + timedelta(hours=1)).isoformat()}
        desk.sandbox.discord.edit_member(desk.bot.guilds[0].id, int(desk.user("Joe")), until)
        conversation = (await desk.act("Joe", "dm"))["channel"]["id"]
        for command in desk.commands():
            name = command.qualified_name
            options = {p.display_name: value_of(p) for p in command.parameters if p.required}
            asked = {"name": name, "options": options}
            refused = await desk.refused("Joe", "command", channel=desk.thread, **asked)
            assert refused[0] == 403, name
            if TABLE[f"/{name}"] is ANYBODY:
                answer = await desk.act("Joe", "command", channel=conversation, **asked)
                assert not is_refused(answer), name
            elif not name.startswith("policy "):  # one of which is anybody's
                refused = await desk.refused("Joe", "command", channel=conversation, **asked)
                assert refused[0] == 403, name


async def test_nobody_appeals_or_reads_the_case_of_another(tmp_path: Path) -> None:
    async with at_the_desk(tmp_path) as desk:
        for verb in ("appeal", "why"):
            answer = await desk.use("Joe", f"button case:{verb}")
            assert "modal" not in answer
            assert FOUL not in words_of(answer["message"])


async def test_a_moderator_of_another_guild_neither_sees_nor_changes_anything_here(
    tmp_path: Path,
) -> None:
    async with at_the_desk(tmp_path) as desk:
        name, channel = ELSEWHERE
        before = (await desk.all_cases())[:2]
        for use in TABLE:
            if not use.startswith("/") or use in ("/feeds", "/policy reload"):
                continue  # what is one for the whole bot
            if "rule" in use:
                continue  # so are the policy's rules
            answer = await desk.use(name, use, desk.channel(channel))
            assert "Ani" not in str(answer.get("choices")), use
            words = words_of(answer.get("message"))
            assert "Ani" not in words, use
            assert FOUL not in words, use
        assert (await desk.all_cases())[:2] == before


async def test_a_button_with_an_id_from_elsewhere_does_nothing(tmp_path: Path) -> None:
    async with at_the_desk(tmp_path) as desk:
        name, channel = ELSEWHERE
        before = await desk.all_cases()
        verbs = [verb for verb in desk.bot.parts.presses.list_verbs() if verb.startswith("case:")]
        desk.thread = desk.channel(channel)
        board = desk.bot.get_partial_messageable(int(desk.thread))
        for number in (1, 2, 999, 10**18 - 1):
            view = discord.ui.View(timeout=None)
            for verb in verbs:
                button = discord.ui.Button[discord.ui.View](
                    label="Press", custom_id=custom_id(verb, number)
                )
                view.add_item(NewsroomButton(button))
            sent = await board.send(view=view)
            messages = await desk.messages(name, desk.thread)
            desk.board, desk.boards = next(m for m in messages if m["id"] == str(sent.id)), {}
            for verb in verbs:
                answer = await desk.press(name, custom_id(verb, number))
                assert "modal" not in answer, verb
                words = words_of(answer["message"])
                assert "Something went wrong" not in words, verb
                assert "Ani" not in words, verb
        assert await desk.all_cases() == before
