"""A newsroom where everything is open to everybody, for tests of who may use what all the same."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import discord
from discord import app_commands

from cogs.kit.access import Access
from cogs.kit.buttons import NewsroomButton
from newsroom.models import Case
from tests.cogs.newsroom import FOUL, POLICY, Newsroom, opened, words_of

ADMINS, MODERATORS = Access.ADMINS, Access.MODERATORS
READERS, ANYBODY = Access.READERS, Access.ANYBODY
TABLE = {
    "/block": MODERATORS,
    "/case note": MODERATORS,
    "/case note case…": MODERATORS,
    "/case show": MODERATORS,
    "/case show case…": MODERATORS,
    "/export": MODERATORS,
    # In an order in which each finds something to choose from, and leaves the discussion open.
    "/discussion lock discussion…": MODERATORS,
    "/discussion lock": MODERATORS,
    "/discussion unlock discussion…": MODERATORS,
    "/discussion unlock": MODERATORS,
    "/discussion slowmode discussion…": MODERATORS,
    "/discussion slowmode": MODERATORS,
    "/discussion close discussion…": MODERATORS,
    "/discussion close": MODERATORS,
    "/discussion reopen discussion…": MODERATORS,
    "/discussion reopen": MODERATORS,
    "/feeds": ADMINS,
    "/history": MODERATORS,
    "/policy backtest": ADMINS,
    "/policy reload": ADMINS,
    "/policy show": ANYBODY,
    "/policy test": ADMINS,
    "/privacy export": ANYBODY,
    "/privacy show": ANYBODY,
    "/queue": MODERATORS,
    "/standing": ANYBODY,
    "/stats": MODERATORS,
    "/strike add": MODERATORS,
    "/strike add rule…": MODERATORS,
    "/strike list": MODERATORS,
    "/strike pardon": MODERATORS,
    "/strike pardon strike…": MODERATORS,
    "/unblock": MODERATORS,
    "menu Explain": MODERATORS,
    "menu Report to moderators": READERS,
    "menu Strike author": MODERATORS,
    "button article:discuss": READERS,
    "button article:drop": MODERATORS,
    "button article:release": MODERATORS,
    "button article:withdraw": ADMINS,
    "button case:answer": MODERATORS,
    "button case:appeal": ANYBODY,
    "button case:assign": MODERATORS,
    "button case:dismiss": MODERATORS,
    "button case:escalate": MODERATORS,
    "button case:follow": ANYBODY,
    "button case:free": MODERATORS,
    "button case:keep": MODERATORS,
    "button case:open": MODERATORS,
    "button case:pardon": MODERATORS,
    "button case:record": MODERATORS,
    "button case:reopen": MODERATORS,
    "button case:restore": MODERATORS,
    "button case:retry": MODERATORS,
    "button case:sentence": MODERATORS,
    "button case:standing": ANYBODY,
    "button case:undo": MODERATORS,
    "button case:uphold": MODERATORS,
    "button case:why": ANYBODY,
    "button feeds:check": ADMINS,
    "button feeds:list": ADMINS,
    "button feeds:page": ADMINS,
    "button feeds:pause": ADMINS,
    "button feeds:read": ADMINS,
    "button feeds:resume": ADMINS,
    "button feeds:show": ADMINS,
    "button policy:full": ANYBODY,
    "button policy:standing": ANYBODY,
    "button queue:page": MODERATORS,
}
REFUSED = "You need the permission"
NOT_YOURS = "You may not use this."
ELSEWHERE = ("Lusine", "elsewhere")  # a moderator of another guild with the bot, and a channel
BUTTONS_LIMIT = 25  # Discord's, for a message
MODAL_SUBMIT, LABEL = 5, 18  # Discord's types of an interaction and a component


class Desk(Newsroom):
    """A newsroom in which an admin opened every command to everybody, and every button hangs."""

    thread: str
    reply: dict[str, Any]
    board: dict[str, Any]  # the newest
    boards: dict[str, dict[str, Any]]  # by what hangs on them

    def uses(self) -> set[str]:
        """List whatever the bot lets anybody use."""
        tree = self.bot.tree
        found = {f"button {verb}" for verb in self.bot.parts.presses.list_verbs()}
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
        if what.startswith(("article:", "feeds:")):  # its message changes when it is pressed
            board = self.board
            await self.offer(custom_id(what))
            answer = await self.press(actor, custom_id(what))
            self.board = board
            return answer
        if kind == "button":
            return await self.press(actor, custom_id(what))
        if use.endswith("…"):
            path, _, focused = use.strip("/…").rpartition(" ")
            return await self.complete(actor, path, focused, "", channel)
        command = next(c for c in self.commands() if f"/{c.qualified_name}" == use)
        options = {p.display_name: value_of(p) for p in command.parameters if p.required}
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
        """Press a button as if it hung on its case's own message, which may be a new one by now."""
        board = self.boards.get(custom_id_, self.board)
        for case in await self.all_cases():
            await self.bot.parts.stores.cases.set_card(case.id, int(board["id"]))
        return await self.click(actor, board, custom_id_)

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
        """Hang up buttons where everybody sees them, as many on each board as Discord allows."""
        thread = self.bot.get_partial_messageable(int(self.thread))
        for start in range(0, len(custom_ids), BUTTONS_LIMIT):
            view = discord.ui.View(timeout=None)
            offered = custom_ids[start : start + BUTTONS_LIMIT]
            for id_ in offered:
                view.add_item(NewsroomButton(discord.ui.Button(label="Press", custom_id=id_)))
            sent = await thread.send(view=view)
            messages = await self.messages("Ani", self.thread)
            self.board = next(m for m in messages if m["id"] == str(sent.id))
            self.boards |= dict.fromkeys(offered, self.board)

    def demote(self, name: str) -> None:
        guild = self.bot.guilds[0].id
        self.sandbox.discord.edit_member(guild, int(self.user(name)), {"role_ids": []})

    async def all_cases(self) -> list[Case]:
        found = [await self.bot.parts.stores.cases.get(number) for number in range(1, 20)]
        return [replace(case, card_id=None) for case in found if case is not None]

    def commands(self) -> Iterator[app_commands.Command[Any, ..., Any]]:
        for command in self.bot.tree.walk_commands():
            if isinstance(command, app_commands.Command):
                yield command


def is_refused(answer: dict[str, Any]) -> bool:
    """Tell whether somebody may not use something; choices are then simply none."""
    if "choices" in answer:
        return not answer["choices"]
    return words_of(answer.get("message")).startswith((REFUSED, NOT_YOURS))


def custom_id(verb: str, number: int = 1) -> str:
    subject, _, name = verb.partition(":")
    return f"{subject}:{number}:{name}" if subject in ("article", "case") else verb


def value_of(option: app_commands.Parameter) -> Any:
    if option.type is discord.AppCommandOptionType.user:
        return "Telo"
    if option.type is discord.AppCommandOptionType.integer:
        return 1
    if option.type is discord.AppCommandOptionType.attachment:
        return ["policy.yaml", POLICY]
    return "profanity" if option.display_name == "rule" else "Because"


def _filled(field: dict[str, Any], values: dict[str, Any]) -> dict[str, Any]:
    value = values[field["custom_id"]]
    key = "values" if isinstance(value, list) else "value"
    return {"type": field["type"], "custom_id": field["custom_id"], key: value}


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
        newsroom.boards = {}
        newsroom.thread = await newsroom.publish()
        await newsroom.send("Ani", newsroom.thread, FOUL)
        await newsroom.case(1, state="enforced")
        newsroom.reply = await newsroom.send("Telo", newsroom.thread, "A fair point.")
        form = await newsroom.use("Nare", "menu Report to moderators")
        await newsroom.submit("Nare", form, text="Spam, and not the first")
        await newsroom.case(2, state="open")
        await newsroom.offer(*(custom_id(verb) for verb in newsroom.bot.parts.presses.list_verbs()))
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
