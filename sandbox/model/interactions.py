"""Interactions from the side of those who start them: begin, wait, see what came of it."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Callable
from typing import Any

from simcord import interactions as wire
from simcord.backend.command_access import command_access
from simcord.backend.errors import OptionError, SetupError
from simcord.backend.models import Interaction, Message
from simcord.components import walk_components
from simcord.enums import AppCommandType

from .kernel import Refusal, invalid_form, missing_permissions
from .payloads import Payload, Payloads

COMMAND_TYPES = (AppCommandType.CHAT_INPUT, AppCommandType.USER, AppCommandType.MESSAGE)
_NESTED = (1, 2)  # Discord's option types of a subcommand and of a group of them
ANSWER_WITHIN = dt.timedelta(seconds=3)
FILLED_WITHIN = dt.timedelta(minutes=15)


class Interactions(Payloads):
    """Commands, buttons and modals of the bot, for the people who use them."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._waiters: dict[int, list[asyncio.Future[None]]] = {}

    def __getstate__(self) -> dict[str, Any]:
        return {**super().__getstate__(), "_waiters": {}}

    def begin_interaction(
        self,
        kind: int,
        channel_id: int,
        user_id: int,
        content: Payload,
        source: Message | None = None,
    ) -> Interaction:
        """Send the bot an interaction.

        Args:
            kind: 2 command, 3 component, 4 autocomplete, 5 modal submit.
            content: the interaction's `data`.
            source: the message whose component was used.
        """
        channel = self.get_channel(channel_id)
        if not self.can_see(channel_id, user_id):
            raise Refusal(403, 50001, "Missing Access")
        # Buttons and modals ask for no permission, but are out of reach during a timeout. A DM is
        # nobody's guild: there they work for everybody, the banned included.
        if channel.guild_id is not None and self.is_timed_out(channel.guild_id, user_id):
            raise missing_permissions()
        self.forget_expired_interactions()
        record, payload = wire.base_payload(
            self,
            type=kind,
            channel_id=channel_id,
            guild_id=channel.guild_id,
            user_id=user_id,
            data=content,
        )
        if record.command_name is not None:
            record.command_name = _full_name(content)
        if source is not None:
            record.source_message_id = source.id
            payload["message"] = self.message_payload(source)
        self.emit("INTERACTION_CREATE", payload)
        return record

    def forget_expired_interactions(self) -> None:
        """Drop the interactions whose token no longer works."""
        now = self.now_iso()
        for record in [one for one in self.interactions.values() if now >= (one.expires_at or now)]:
            del self.interactions[record.id]
            self.interaction_tokens.pop(record.token, None)
            self.wake(record.id)

    async def wait_for_answer(
        self, record: Interaction, within: dt.timedelta = ANSWER_WITHIN
    ) -> bool:
        """Wait until the bot has answered; False when it has not."""
        return await self._wait(record.id, lambda: record.responded, within)

    async def wait_until_filled(
        self, record: Interaction, within: dt.timedelta = FILLED_WITHIN
    ) -> bool:
        """Wait until a deferred answer shows something or is gone; False when it never came."""
        return await self._wait(record.id, lambda: not self._pending(record), within)

    def _pending(self, record: Interaction) -> bool:
        if not record.loading or record.message_id is None:
            return False
        return record.message_id in self.messages.get(record.channel_id, {})

    async def _wait(self, record_id: int, done: Callable[[], bool], within: dt.timedelta) -> bool:
        loop = asyncio.get_running_loop()
        deadline = loop.time() + within.total_seconds()
        while not done():
            waiter: asyncio.Future[None] = loop.create_future()
            self._waiters.setdefault(record_id, []).append(waiter)
            try:
                async with asyncio.timeout_at(deadline):
                    await waiter
            except TimeoutError:
                return done()
            finally:
                self._waiters[record_id] = [
                    other for other in self._waiters.get(record_id, []) if other is not waiter
                ]
                if not self._waiters[record_id]:
                    del self._waiters[record_id]
        return True

    def wake(self, record_id: int) -> None:
        """Let those who wait for that interaction look again."""
        for waiter in self._waiters.get(record_id, []):
            if not waiter.done():
                waiter.set_result(None)

    def note_progress(self, message: Message) -> None:
        """Let those who wait for the interaction behind that message look again."""
        if message.interaction_metadata is not None:
            self.wake(int(message.interaction_metadata["id"]))

    def answer_message(self, record: Interaction) -> Message | None:
        """Return the message the bot answered with, if there is one and it still stands."""
        if record.message_id is None:
            return None
        return self.messages.get(record.channel_id, {}).get(record.message_id)

    def commands_for(self, channel_id: int, user_id: int) -> list[Payload]:
        """Return the slash commands and menus that user may use there."""
        if not self.can_see(channel_id, user_id):
            return []
        return [
            self._plain(command)
            for kind in COMMAND_TYPES
            for command in self.visible_commands(user_id=user_id, channel_id=channel_id, type=kind)
        ]

    def command_for(
        self, name: str, channel_id: int, user_id: int, kind: int = AppCommandType.CHAT_INPUT
    ) -> Payload:
        """Return one command by its root name; refuse it to those who do not see it."""
        channel = self.get_channel(channel_id)
        command = self.find_command(name, channel.guild_id, type=AppCommandType(kind))
        if command is None or not self.can_see(channel_id, user_id):
            raise Refusal(404, 10063, "Unknown application command")
        if not command_access(self, command, user_id=user_id, channel_id=channel_id).allowed:
            raise Refusal(403, 50013, "Missing Permissions")
        return self._plain(command)

    def subcommand(self, command: Payload, path: list[str]) -> Payload:
        """Return the (sub)command at the end of a path below a root command."""
        try:
            leaf, _ = wire.walk_to_subcommand(command, path)
        except SetupError:
            raise Refusal(404, 10063, "Unknown application command") from None
        return leaf

    def nest_options(
        self, command: Payload, path: list[str], options: list[Payload]
    ) -> list[Payload]:
        """Wrap the options of a subcommand as an interaction carries them."""
        return wire.nest_options(command, path, options)

    def check_option(self, command_name: str, option: Payload, value: Any) -> Any:
        """Check text, numbers and choices against their definition; refuse with 50035."""
        try:
            return wire.validate_option_value(command_name, option, value)
        except OptionError as error:
            raise invalid_form(str(option["name"]), error.code, str(error)) from error

    def components(self, message: Message) -> list[Payload]:
        """Return every component of a message, nested ones too."""
        return [self._plain(component) for component in walk_components(message.components)]


def _full_name(content: Payload) -> str:
    """Return a command's name with those of its group and subcommand: "strike add"."""
    names, options = [str(content["name"])], content.get("options") or []
    while options and options[0]["type"] in _NESTED:
        names.append(str(options[0]["name"]))
        options = options[0].get("options") or []
    return " ".join(names)
