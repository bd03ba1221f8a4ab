"""What a person does with the bot's commands, menus, buttons and modals, until it has answered."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Mapping
from typing import Any

from sandbox.model import Discord, Interaction, Message, Refusal
from sandbox.world.components import ComponentReader
from sandbox.world.entities import Entities, Resolved, read_id, read_text, refuse
from sandbox.world.options import OptionReader

COMMAND, COMPONENT, COMPLETION, MODAL_SUBMIT = 2, 3, 4, 5  # Discord's interaction types
SLASH, USER_MENU, MESSAGE_MENU = 1, 2, 3  # Discord's command types
FILLED_WITHIN = dt.timedelta(seconds=15)
# The model's name for "I heard you, and shall change the message later"
DEFERRED_UPDATE = "deferred_update"

Answer = dict[str, Any]


class Interactions:
    """The bot as people use it. Each call returns once the bot has answered."""

    def __init__(self, discord: Discord, entities: Entities) -> None:
        self._discord = discord
        self._entities = entities

    async def use_command(self, user_id: int, request: Mapping[str, Any]) -> Answer:
        """Run a slash command: `channel`, `name` ("strike add"), `options`."""
        channel_id = read_id(request, "channel")
        root, path = self._find_command(user_id, channel_id, read_text(request, "name"))
        leaf = self._discord.subcommand(root, path)
        reader = OptionReader(self._discord, self._entities, channel_id, user_id)
        options = reader.read_all(leaf, request.get("options"))
        content = self._command_content(root, SLASH, reader.resolved)
        content["options"] = self._discord.nest_options(root, path, options)
        return await self._run(COMMAND, channel_id, user_id, content)

    async def complete_option(self, user_id: int, request: Mapping[str, Any]) -> Answer:
        """Ask for the choices of the option in focus: as a command, and `focused`."""
        channel_id = read_id(request, "channel")
        root, path = self._find_command(user_id, channel_id, read_text(request, "name"))
        leaf = self._discord.subcommand(root, path)
        reader = OptionReader(self._discord, self._entities, channel_id, user_id)
        focused = read_text(request, "focused")
        options = reader.read_unfinished(leaf, request.get("options"), focused)
        content = self._command_content(root, SLASH, reader.resolved)
        content["options"] = self._discord.nest_options(root, path, options)
        return await self._run(COMPLETION, channel_id, user_id, content)

    async def use_menu(self, user_id: int, request: Mapping[str, Any]) -> Answer:
        """Choose a command from the menu of a `message` or a `member`."""
        channel_id = read_id(request, "channel")
        name = read_text(request, "name")
        resolved: Resolved = {}
        if request.get("message") is not None:
            kind = MESSAGE_MENU
            message = self._find_message(user_id, request)
            target = str(message.id)
            # Only a message event says which roles its author holds, not a menu's message.
            told = self._discord.message_payload(message)
            told.pop("member", None)
            resolved["messages"] = {target: told}
        elif request.get("member") is not None:
            kind = USER_MENU
            member_id = self._entities.user("member", request["member"])
            target = self._entities.describe_user(resolved, member_id)
        else:
            raise refuse("message", "a menu needs a message or a member")
        root = self._discord.command_for(name, channel_id, user_id, kind)
        content = {**self._command_content(root, kind, resolved), "target_id": target}
        return await self._run(COMMAND, channel_id, user_id, content)

    async def click(self, user_id: int, request: Mapping[str, Any]) -> Answer:
        """Press a button, or choose `values` in a menu, of a message."""
        message = self._find_message(user_id, request)
        reader = ComponentReader(self._discord, self._entities, message.channel_id, user_id)
        content = reader.read_click(
            self._discord.components(message),
            read_text(request, "custom_id"),
            request.get("values"),
        )
        return await self._run(COMPONENT, message.channel_id, user_id, content, message)

    async def submit_modal(self, user_id: int, request: Mapping[str, Any]) -> Answer:
        """Send off the modal that an `interaction` returned, with its `values`."""
        shown = self._discord.interactions.get(read_id(request, "interaction"))
        if shown is None or shown.user_id != user_id or shown.modal is None:
            raise Refusal(404, 10062, "Unknown interaction")
        if shown.modal_consumed:
            raise refuse("interaction", "this modal has been submitted already")
        reader = ComponentReader(self._discord, self._entities, shown.channel_id, user_id)
        content = reader.read_modal(shown.modal, request.get("values"))
        source = self._discord.messages.get(shown.channel_id, {}).get(shown.source_message_id or 0)
        answer = await self._run(MODAL_SUBMIT, shown.channel_id, user_id, content, source)
        # A modal that nobody answered stays open, so that what was typed can be sent again.
        shown.modal_consumed = True
        return answer

    # ------------------------------------------------------------------ parts

    def _find_command(
        self, user_id: int, channel_id: int, name: str
    ) -> tuple[dict[str, Any], list[str]]:
        parts = name.removeprefix("/").split()
        if not parts:
            raise refuse("name", "is required")
        root = self._discord.command_for(parts[0], channel_id, user_id, SLASH)
        return root, parts[1:]

    def _find_message(self, user_id: int, request: Mapping[str, Any]) -> Message:
        message = self._discord.get_message(
            read_id(request, "channel"), read_id(request, "message")
        )
        if not self._discord.can_read(message, user_id):
            raise Refusal(404, 10008, "Unknown Message")
        return message

    @staticmethod
    def _command_content(root: Mapping[str, Any], kind: int, resolved: Resolved) -> dict[str, Any]:
        content: dict[str, Any] = {"id": root["id"], "name": root["name"], "type": kind}
        if root.get("guild_id"):
            content["guild_id"] = root["guild_id"]
        if resolved:
            content["resolved"] = resolved
        return content

    async def _run(
        self,
        kind: int,
        channel_id: int,
        user_id: int,
        content: dict[str, Any],
        source: Message | None = None,
    ) -> Answer:
        """Send the bot an interaction and wait until its answer can be looked at."""
        with _Changes(self._discord) as changes:
            record = self._discord.begin_interaction(kind, channel_id, user_id, content, source)
            changes.watch(record.id, source)
            if not await self._discord.wait_for_answer(record):
                raise Refusal(504, 10062, "The application did not respond")
            if record.response_kind == DEFERRED_UPDATE:
                await changes.wait(FILLED_WITHIN)
            else:
                await self._discord.wait_until_filled(record, FILLED_WITHIN)
        return self._describe(record, user_id)

    def _describe(self, record: Interaction, user_id: int) -> Answer:
        if record.autocomplete_choices is not None:
            return {"choices": record.autocomplete_choices}
        answer: Answer = {"interaction": str(record.id)}
        if record.modal is not None:
            return {**answer, "modal": self._discord.plain(record.modal)}
        message = self._discord.answer_message(record)
        if record.response_kind == DEFERRED_UPDATE and record.followup_ids:
            said = self._discord.messages.get(record.channel_id, {})
            message = said.get(record.followup_ids[-1], message)
        shown = None
        if message is not None and self._discord.can_read(message, user_id):
            shown = self._discord.message_payload(message, for_user=user_id)
        return {**answer, "message": shown}


class _Changes:
    """Notices when a message with a pressed button changes, or the bot says something instead."""

    def __init__(self, discord: Discord) -> None:
        self._discord = discord
        self._record_id = 0
        self._source_id = 0
        self._seen = asyncio.Event()

    def __enter__(self) -> _Changes:
        self._discord.subscribers.append(self._hear)
        self._discord.private_subscribers.append(self._hear_private)
        return self

    def __exit__(self, *_: object) -> None:
        self._discord.subscribers.remove(self._hear)
        self._discord.private_subscribers.remove(self._hear_private)

    def watch(self, record_id: int, source: Message | None) -> None:
        self._record_id = record_id
        self._source_id = source.id if source else 0

    async def wait(self, within: dt.timedelta) -> None:
        try:
            async with asyncio.timeout(within.total_seconds()):
                await self._seen.wait()
        except TimeoutError:
            return

    def _hear(self, event: str, payload: Mapping[str, Any]) -> None:
        if not event.startswith("MESSAGE_") or "id" not in payload:
            return
        metadata = payload.get("interaction_metadata") or {}
        ours = event == "MESSAGE_CREATE" and str(self._record_id) == metadata.get("id")
        if ours or str(self._source_id) == payload["id"]:
            self._seen.set()

    def _hear_private(self, event: str, message: Message) -> None:
        metadata = message.interaction_metadata or {}
        ours = event == "MESSAGE_CREATE" and str(self._record_id) == metadata.get("id")
        if ours or message.id == self._source_id:
            self._seen.set()
