"""Who may use what: every command, menu, choice, button and form, for everybody who can try.

What there is to use is asked of the bot, so that nothing new is left out of the table.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import discord
import pytest
from discord import app_commands

from cogs._access import Access
from cogs._buttons import NewsroomButton
from cogs._modals import Form
from newsroom.models import Case, CaseState
from tests.cogs.newsroom import FOUL, Newsroom, opened, words_of

ADMINS, MODERATORS = Access.ADMINS, Access.MODERATORS
READERS, ANYBODY = Access.READERS, Access.ANYBODY
TABLE = {
    "/block": MODERATORS,
    "/case note": MODERATORS,
    "/case note case…": MODERATORS,
    "/case show": MODERATORS,
    "/case show case…": MODERATORS,
    "/feeds": ADMINS,
    "/history": MODERATORS,
    "/policy reload": ADMINS,
    "/policy show": READERS,
    "/policy test": ADMINS,
    "/queue": MODERATORS,
    "/standing": READERS,
    "/strike add": MODERATORS,
    "/strike add rule…": MODERATORS,
    "/strike list": MODERATORS,
    "/strike pardon": MODERATORS,
    "/strike pardon strike…": MODERATORS,
    "/unblock": MODERATORS,
    "menu Explain": MODERATORS,
    "menu Report to moderators": READERS,
    "menu Strike author": MODERATORS,
    "button case:appeal": ANYBODY,
    "button case:dismiss": MODERATORS,
    "button case:pardon": MODERATORS,
    "button case:restore": MODERATORS,
    "button case:uphold": MODERATORS,
    "button case:why": ANYBODY,
    "button feeds:check": ADMINS,
    "button policy:full": READERS,
    "button policy:standing": READERS,
}
REFUSED = "You need the permission"
NOT_YOURS = "You may not use this."
ELSEWHERE = ("Lusine", "elsewhere")  # a moderator of another guild with the bot, and a channel
MODAL_SUBMIT, LABEL = 5, 18  # Discord's types of an interaction and a component


class Desk(Newsroom):
    """A newsroom in which an admin opened every command to everybody, and every button hangs."""

    thread: str
    reply: dict[str, Any]
    board: dict[str, Any]

    def uses(self) -> set[str]:
        """List whatever the bot lets anybody use."""
        tree = self.bot.tree
        found = {f"button {verb}" for verb in self.bot.presses.list_verbs()}
        for kind in (discord.AppCommandType.message, discord.AppCommandType.user):
            found |= {f"menu {menu.name}" for menu in tree.get_commands(type=kind)}
        for command in self.commands():
            found.add(f"/{command.qualified_name}")
            found |= {
                f"/{command.qualified_name} {option.display_name}…"
                for option in command.parameters
                if option.autocomplete
            }
        return found

    async def use(self, actor: str, use: str, channel: str | None = None) -> Any:
        """Let a person use something as well as they can."""
        channel = channel or self.thread
        kind, _, what = use.partition(" ")
        if kind == "menu":
            message = self.reply["id"]
            return await self.act(actor, "menu", channel=channel, name=what, message=message)
        if kind == "button":
            return await self.press(actor, custom_id(what))
        if use.endswith("…"):
            path, _, focused = use.strip("/…").rpartition(" ")
            return await self.complete(actor, path, focused, "", channel)
        command = next(c for c in self.commands() if f"/{c.qualified_name}" == use)
        options = {p.display_name: _value(p) for p in command.parameters if p.required}
        path = use.removeprefix("/")
        return await self.act(actor, "command", channel=channel, name=path, options=options)

    async def complete(self, actor: str, path: str, focused: str, typed: str, channel: str) -> Any:
        return await self.act(
            actor,
            "complete",
            channel=channel,
            name=path,
            options={focused: typed},
            focused=focused,
        )

    async def press(self, actor: str, custom_id_: str) -> Any:
        return await self.click(actor, self.board, custom_id_)

    async def forge(self, name: str, form: dict[str, Any], **values: Any) -> str:
        """Send off a form that was opened to somebody else."""
        model = self.sandbox.discord
        shown = model.interactions[int(form["interaction"])]
        content = {
            "custom_id": form["modal"]["custom_id"],
            "components": [
                {"type": LABEL, "component": _filled(label["component"], values)}
                for label in form["modal"]["components"]
            ],
        }
        user = int(self.user(name))
        record = model.begin_interaction(MODAL_SUBMIT, shown.channel_id, user, content)
        assert await model.wait_for_answer(record)
        await model.wait_until_filled(record)
        said = model.answer_message(record)
        return words_of(model.message_payload(said) if said else None)

    async def offer(self, *custom_ids: str) -> None:
        """Hang up buttons where everybody sees them."""
        thread = self.bot.get_partial_messageable(int(self.thread))
        view = discord.ui.View(timeout=None)
        for id_ in custom_ids:
            view.add_item(NewsroomButton(discord.ui.Button(label="Press", custom_id=id_)))
        sent = await thread.send(view=view)
        messages = await self.messages("Ani", self.thread)
        self.board = next(m for m in messages if m["id"] == str(sent.id))

    def demote(self, name: str) -> None:
        guild = self.bot.guilds[0].id
        self.sandbox.discord.edit_member(guild, int(self.user(name)), {"role_ids": []})

    async def all_cases(self) -> list[Case]:
        found = [await self.bot.stores.cases.get(number) for number in range(1, 20)]
        return [case for case in found if case is not None]

    def commands(self) -> Iterator[app_commands.Command[Any, ..., Any]]:
        for command in self.bot.tree.walk_commands():
            if isinstance(command, app_commands.Command):
                yield command


def custom_id(verb: str, number: int = 1) -> str:
    subject, _, name = verb.partition(":")
    return f"case:{number}:{name}" if subject == "case" else verb


def _value(option: app_commands.Parameter) -> Any:
    if option.type is discord.AppCommandOptionType.user:
        return "Telo"
    if option.type is discord.AppCommandOptionType.integer:
        return 1
    return "profanity" if option.display_name == "rule" else "Because"


def _filled(field: dict[str, Any], values: dict[str, Any]) -> dict[str, Any]:
    value = values[field["custom_id"]]
    key = "values" if isinstance(value, list) else "value"
    return {"type": field["type"], "custom_id": field["custom_id"], key: value}


def _is_refused(answer: dict[str, Any]) -> bool:
    if "choices" in answer:
        return not answer["choices"]
    return words_of(answer.get("message")).startswith(REFUSED)


@asynccontextmanager
async def at_the_desk(tmp_path: Path) -> AsyncIterator[Desk]:
    """Case 1 is a removal of Ani's, case 2 a report of Telo's reply."""
    async with opened(tmp_path) as newsroom:
        newsroom.__class__ = Desk
        assert isinstance(newsroom, Desk)
        model = newsroom.sandbox.discord
        _add_another_guild(newsroom)
        for guild in model.guilds:
            everybody = [{"id": str(guild), "type": 1, "permission": True}]
            for commands in model.commands.values():
                for command in commands.values():
                    model.set_command_permissions(guild, int(command["id"]), everybody)
        newsroom.thread = await newsroom.publish()
        await newsroom.send("Ani", newsroom.thread, FOUL)
        await newsroom.case(1, state="enforced")
        newsroom.reply = await newsroom.send("Telo", newsroom.thread, "A fair point.")
        form = await newsroom.use("Nare", "menu Report to moderators")
        await newsroom.submit("Nare", form, text="Spam")
        await newsroom.case(2, state="open")
        await newsroom.offer(*(custom_id(verb) for verb in newsroom.bot.presses.list_verbs()))
        yield newsroom


def _add_another_guild(newsroom: Newsroom) -> None:
    model = newsroom.sandbox.discord
    name, channel = ELSEWHERE
    moderator = model.make_user(name).id
    newsroom.sandbox.personas.entities._world.people[name] = moderator
    guild = model.create_guild("Another Paper")
    rights = discord.Permissions(moderate_members=True, manage_guild=True).value
    role = model.create_role(guild.id, "Moderators", permissions=rights)
    model.add_member(guild.id, moderator, roles=[role.id], announce=True)
    model.create_channel(guild.id, channel)


async def test_everything_that_can_be_used_says_who_may_use_it(tmp_path: Path) -> None:
    async with at_the_desk(tmp_path) as desk:
        assert desk.uses() == set(TABLE)
        buttons = desk.bot.presses.list_verbs()
        assert buttons == {u[7:]: a for u, a in TABLE.items() if u.startswith("button ")}
        kinds = set(desk.bot._connection._view_store._dynamic_items.values())
        assert kinds == {NewsroomButton}
    assert {form for form in _subclasses(discord.ui.Modal) if not issubclass(form, Form)} == set()
    assert set(_subclasses(discord.ui.View)) == set()
    assert set(_subclasses(discord.ui.DynamicItem)) == {NewsroomButton}


def _subclasses(kind: type[Any]) -> Iterator[type[Any]]:
    for child in kind.__subclasses__():
        if child.__module__.startswith("cogs."):
            yield child
        yield from _subclasses(child)


async def test_nobody_uses_what_is_for_others_even_where_an_admin_opened_it(tmp_path: Path) -> None:
    async with at_the_desk(tmp_path) as desk:
        before = await desk.all_cases()
        desk.demote("Davit")
        for name, refused in (
            ("Joe", (MODERATORS, ADMINS)),
            ("Davit", (MODERATORS, ADMINS)),
            ("Mariam", (ADMINS,)),
        ):
            for use, access in TABLE.items():
                if access in refused:
                    assert _is_refused(await desk.use(name, use)), (name, use)
        assert await desk.all_cases() == before


@pytest.mark.parametrize("name", ["Mariam", "Garo"])
async def test_whoever_may_use_it_is_answered(tmp_path: Path, name: str) -> None:
    async with at_the_desk(tmp_path) as desk:
        for use, access in TABLE.items():
            if access is not ADMINS or name == "Garo":
                answer = await desk.use(name, use)
                assert not _is_refused(answer), use
                assert NOT_YOURS not in words_of(answer.get("message")), use


async def test_readers_use_what_is_for_readers(tmp_path: Path) -> None:
    async with at_the_desk(tmp_path) as desk:
        for use, access in TABLE.items():
            if access in (READERS, ANYBODY):
                answer = await desk.use("Joe", use)
                assert not _is_refused(answer), use
                assert NOT_YOURS not in words_of(answer.get("message")), use


FORMS: dict[str, dict[str, Any]] = {
    "menu Strike author": {"rule": ["profanity"], "reason": "x"},
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
        told = await desk.submit("Ani", appeal, text="\ud83d A title.\0")
        assert "with the moderators" in told
        assert (await desk.all_cases())[0].appeal == "? A title."


async def test_a_form_takes_only_a_rule_that_it_offered(tmp_path: Path) -> None:
    async with at_the_desk(tmp_path) as desk:
        forms = await _open_forms(desk, "Davit")
        before = await desk.all_cases()
        for use in ("menu Strike author", "case:2:uphold"):
            for rule in (["invented"], []):
                values: dict[str, Any] = {"rule": rule, "reason": "x"}
                assert await desk.forge("Davit", forms[use], **values) == NOT_YOURS
        assert await desk.all_cases() == before


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
        verbs = [verb for verb in desk.bot.presses.list_verbs() if verb.startswith("case:")]
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
            desk.board = next(m for m in messages if m["id"] == str(sent.id))
            for verb in verbs:
                answer = await desk.press(name, custom_id(verb, number))
                assert "modal" not in answer, verb
                words = words_of(answer["message"])
                assert "Something went wrong" not in words, verb
                assert "Ani" not in words, verb
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
                if option.type is discord.AppCommandOptionType.string
            }
            if texts:
                options = {p.display_name: _value(p) for p in command.parameters if p.required}
                told = await desk.command(
                    "Garo", command.qualified_name, desk.thread, **options | texts
                )
                assert told, command.qualified_name
                assert "Something went wrong" not in told, command.qualified_name
        for use, form in (await _open_forms(desk, "Davit")).items():
            values = {key: v if isinstance(v, list) else typed for key, v in FORMS[use].items()}
            told = await desk.submit("Davit", form, **values)
            assert "Something went wrong" not in told, use
