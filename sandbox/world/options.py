"""What a person typed into a command's options, as Discord sends it to the bot."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sandbox.model import Discord, Refusal
from sandbox.world.entities import Entities, Resolved, refuse
from sandbox.world.uploads import read_file, store_file

STRING, INTEGER, BOOLEAN, USER, CHANNEL, ROLE, MENTIONABLE, NUMBER, ATTACHMENT = range(3, 12)


class OptionReader:
    """Reads the options one person gives a command in one channel."""

    def __init__(self, discord: Discord, entities: Entities, channel_id: int, user_id: int) -> None:
        self._discord = discord
        self._entities = entities
        self._channel_id = channel_id
        self._user_id = user_id
        self.resolved: Resolved = {}

    def read_all(self, command: Mapping[str, Any], given: object) -> list[dict[str, Any]]:
        """Read every option, refusing unknown and missing ones."""
        declared, values = self._match(command, given)
        missing = [
            name
            for name, option in declared.items()
            if option.get("required") and name not in values
        ]
        if missing:
            raise refuse("options", f"{command['name']!r} needs {', '.join(missing)}")
        return [
            self._wire(option, self._read(str(command["name"]), option, values[name]))
            for name, option in declared.items()
            if name in values
        ]

    def read_unfinished(
        self, command: Mapping[str, Any], given: object, focused: str
    ) -> list[dict[str, Any]]:
        """Read what has been typed so far; the option in focus is passed on as it is."""
        declared, values = self._match(command, given)
        if focused not in declared:
            raise refuse("focused", f"{command['name']!r} has no option {focused!r}")
        if not declared[focused].get("autocomplete"):
            raise refuse("focused", f"the option {focused!r} does not offer choices")
        options = []
        for name, option in declared.items():
            if name == focused:
                typed = str(values.get(name, ""))
                options.append({**self._wire(option, typed), "focused": True})
            elif name in values and option["type"] != ATTACHMENT:
                try:
                    value = self._read(str(command["name"]), option, values[name])
                except Refusal:
                    continue  # half-typed: Discord leaves it out
                options.append(self._wire(option, value))
        return options

    def _match(
        self, command: Mapping[str, Any], given: object
    ) -> tuple[dict[str, dict[str, Any]], dict[str, Any]]:
        values = {} if given is None else given
        if not isinstance(values, dict):
            raise refuse("options", "must be an object {name: value}")
        declared = {option["name"]: option for option in command.get("options") or []}
        unknown = sorted(set(values) - set(declared))
        if unknown:
            known = ", ".join(declared) or "none"
            raise refuse(
                "options",
                f"{command['name']!r} has no option {', '.join(unknown)}; it has {known}",
            )
        # An option left empty is one not given.
        filled = {name: value for name, value in values.items() if value not in (None, "")}
        return declared, filled

    @staticmethod
    def _wire(option: Mapping[str, Any], value: Any) -> dict[str, Any]:
        return {"name": option["name"], "type": option["type"], "value": value}

    def _read(self, command: str, option: dict[str, Any], value: Any) -> Any:
        """Turn one value into what goes over the wire."""
        name, kind = f"options.{option['name']}", option["type"]
        if kind == USER:
            return self._entities.describe_user(self.resolved, self._entities.user(name, value))
        if kind == ROLE:
            return self._entities.describe_role(self.resolved, self._entities.role(name, value))
        if kind == MENTIONABLE:
            return self._entities.describe(self.resolved, name, value)
        if kind == CHANNEL:
            return self._read_channel(name, option, value)
        if kind == ATTACHMENT:
            attachment = store_file(self._discord, self._channel_id, read_file(name, value))
            self.resolved.setdefault("attachments", {})[attachment["id"]] = attachment
            return attachment["id"]
        return self._check(command, option, _convert(name, kind, value))

    def _read_channel(self, name: str, option: Mapping[str, Any], value: Any) -> str:
        channel_id = self._entities.channel(name, value, self._user_id)
        kinds = option.get("channel_types")
        if kinds and self._discord.get_channel(channel_id).type not in kinds:
            raise refuse(name, f"{value!r} is not a channel of the kind asked for")
        return self._entities.describe_channel(self.resolved, channel_id, self._user_id)

    def _check(self, command: str, option: dict[str, Any], value: Any) -> Any:
        try:
            return self._discord.check_option(command, option, value)
        except Refusal as error:
            name = option["name"]
            reasons = ((error.errors or {}).get(name) or {}).get("_errors") or []
            reason = reasons[0]["message"] if reasons else error.message
            raise refuse(f"options.{name}", reason) from error


def _convert(name: str, kind: int, value: Any) -> Any:
    """Read typed text as Discord's client does: "3" for a number, "true" for a boolean."""
    if kind == STRING and isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        return value
    text = value.strip()
    try:
        if kind == INTEGER:
            return int(text)
        if kind == NUMBER:
            return float(text)
    except ValueError as error:
        raise refuse(name, f"must be a number, not {value!r}") from error
    if kind == BOOLEAN:
        if text.casefold() not in ("true", "false"):
            raise refuse(name, f"must be true or false, not {value!r}")
        return text.casefold() == "true"
    return value
