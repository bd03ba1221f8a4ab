"""What a person chose in a menu or filled into a modal, as Discord sends it to the bot."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sandbox.model import Discord
from sandbox.world.entities import Entities, Resolved, refuse
from sandbox.world.uploads import read_files, store_file

ACTION_ROW, STRING_SELECT, TEXT_INPUT = 1, 3, 4
USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT = 5, 6, 7, 8
TEXT_DISPLAY, LABEL, FILE_UPLOAD, RADIO_GROUP, CHECKBOX_GROUP, CHECKBOX = 10, 18, 19, 21, 22, 23
SELECTS = (STRING_SELECT, USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT)
_LONGEST_TEXT = 4000  # of a text input


class ComponentReader:
    """Reads what one person does with components in one channel."""

    def __init__(self, discord: Discord, entities: Entities, channel_id: int, user_id: int) -> None:
        self._discord = discord
        self._entities = entities
        self._channel_id = channel_id
        self._user_id = user_id
        self.resolved: Resolved = {}

    def read_click(
        self, components: list[dict[str, Any]], custom_id: str, values: object
    ) -> dict[str, Any]:
        """Read a click on a button or a choice in a menu of a message."""
        found = [component for component in components if component.get("custom_id") == custom_id]
        if not found:
            raise refuse("custom_id", f"the message has no button or menu {custom_id!r}")
        component = found[0]
        if component.get("disabled"):
            raise refuse("custom_id", f"{custom_id!r} is disabled")
        content = {
            "custom_id": custom_id,
            "component_type": component["type"],
            "id": component.get("id", 0),
        }
        if component["type"] in SELECTS:
            content["values"] = self._read_choice(component, values, required=True)
            if component["type"] != STRING_SELECT:
                content["resolved"] = self.resolved
        return content

    def read_modal(self, modal: Mapping[str, Any], values: object) -> dict[str, Any]:
        """Read the values of a modal's fields by custom_id; those left out keep what they show."""
        if not isinstance(values, dict):
            raise refuse("values", "must be an object {custom_id: value}")
        known = {field["custom_id"] for field in modal_fields(modal["components"])}
        unknown = sorted(set(values) - known)
        if unknown:
            raise refuse("values", f"the modal has no {', '.join(unknown)}")
        content = {
            "custom_id": modal["custom_id"],
            "components": self._read_nodes(modal["components"], values),
        }
        if self.resolved:
            content["resolved"] = self.resolved
        return content

    def _read_nodes(
        self, nodes: list[dict[str, Any]], values: Mapping[str, Any]
    ) -> list[dict[str, Any]]:
        submitted = []
        for node in nodes:
            base = {"type": node["type"], "id": node.get("id", 0)}
            if node["type"] == ACTION_ROW:
                base["components"] = self._read_nodes(node["components"], values)
            elif node["type"] == LABEL:
                base["component"] = self._read_nodes([node["component"]], values)[0]
            elif node["type"] != TEXT_DISPLAY:
                base |= self._read_field(node, values)
            submitted.append(base)
        return submitted

    def _read_field(self, field: dict[str, Any], values: Mapping[str, Any]) -> dict[str, Any]:
        custom_id, kind = field["custom_id"], field["type"]
        value = values.get(custom_id)
        required = field.get("required", kind not in (FILE_UPLOAD, CHECKBOX))
        if kind == TEXT_INPUT:
            return {"custom_id": custom_id, "value": _read_input(field, value, required)}
        if kind == CHECKBOX:
            ticked = field.get("default", False) if value is None else value
            return {"custom_id": custom_id, "value": _read_tick(custom_id, ticked)}
        if kind == FILE_UPLOAD:
            return {"custom_id": custom_id, "values": self._read_upload(field, value, required)}
        chosen = self._read_choice(field, _shown(field) if value is None else value, required)
        if kind == RADIO_GROUP:
            return {"custom_id": custom_id, "value": chosen[0] if chosen else None}
        return {"custom_id": custom_id, "values": chosen}

    def _read_choice(self, field: Mapping[str, Any], raw: object, required: bool) -> list[str]:
        """Read what was chosen among options, members, roles or channels."""
        custom_id, kind = field["custom_id"], field["type"]
        values = _listed(custom_id, raw)
        options = [option["value"] for option in field.get("options") or []]
        least, most = _bounds(field, len(options) if kind == CHECKBOX_GROUP else 1)
        if (required or values) and not least <= len(values) <= most:
            raise refuse(custom_id, f"takes {least} to {most} values, not {len(values)}")
        if len(set(values)) != len(values):
            raise refuse(custom_id, "has the same value twice")
        if kind in (STRING_SELECT, RADIO_GROUP, CHECKBOX_GROUP):
            for value in values:
                if value not in options:
                    raise refuse(custom_id, f"has no option {value!r}; it has {options}")
            return values
        return [self._describe(custom_id, kind, value) for value in values]

    def _describe(self, custom_id: str, kind: int, value: str) -> str:
        if kind == USER_SELECT:
            user_id = self._entities.user(custom_id, value)
            return self._entities.describe_user(self.resolved, user_id)
        if kind == ROLE_SELECT:
            role_id = self._entities.role(custom_id, value)
            return self._entities.describe_role(self.resolved, role_id)
        if kind == CHANNEL_SELECT:
            channel_id = self._entities.channel(custom_id, value, self._user_id)
            return self._entities.describe_channel(self.resolved, channel_id, self._user_id)
        return self._entities.describe(self.resolved, custom_id, value)

    def _read_upload(self, field: Mapping[str, Any], raw: object, required: bool) -> list[str]:
        files = read_files(field["custom_id"], raw)
        least, most = _bounds(field, 1)
        if (required or files) and not least <= len(files) <= most:
            raise refuse(field["custom_id"], f"takes {least} to {most} files, not {len(files)}")
        stored = [store_file(self._discord, self._channel_id, file) for file in files]
        for attachment in stored:
            self.resolved.setdefault("attachments", {})[attachment["id"]] = attachment
        return [attachment["id"] for attachment in stored]


def modal_fields(nodes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the fields of a modal without the rows and labels around them."""
    fields = []
    for node in nodes:
        if node["type"] == ACTION_ROW:
            fields += modal_fields(node["components"])
        elif node["type"] == LABEL:
            fields += modal_fields([node["component"]])
        elif node["type"] != TEXT_DISPLAY:
            fields.append(node)
    return fields


def _bounds(field: Mapping[str, Any], most: int) -> tuple[int, int]:
    """Return how few and how many values a field takes; a limit may be absent or null."""
    given = field.get("min_values"), field.get("max_values")
    return (1 if given[0] is None else given[0]), (most if given[1] is None else given[1])


def _read_input(field: Mapping[str, Any], raw: object, required: bool) -> str:
    """Check a text field as Discord does before it lets the modal go."""
    text = field.get("value") or "" if raw is None else raw
    if not isinstance(text, str):
        raise refuse(field["custom_id"], f"must be a text, not {text!r}")
    least, most = field.get("min_length") or 0, field.get("max_length") or _LONGEST_TEXT
    if required and not text:
        raise refuse(field["custom_id"], "is required")
    if text and not least <= len(text) <= most:
        raise refuse(
            field["custom_id"], f"must be {least} to {most} characters long, not {len(text)}"
        )
    return text


def _read_tick(custom_id: str, raw: object) -> bool:
    if not isinstance(raw, bool):
        raise refuse(custom_id, f"must be true or false, not {raw!r}")
    return raw


def _listed(custom_id: str, raw: object) -> list[str]:
    if raw is None:
        return []
    values = raw if isinstance(raw, list) else [raw]
    if not all(isinstance(value, str | int) and not isinstance(value, bool) for value in values):
        raise refuse(custom_id, f"must be a list of texts, not {raw!r}")
    return [str(value) for value in values]


def _shown(field: Mapping[str, Any]) -> list[str]:
    """Return what a choice shows before anybody touches it."""
    options = [option["value"] for option in field.get("options") or [] if option.get("default")]
    return options or [str(value["id"]) for value in field.get("default_values") or []]
