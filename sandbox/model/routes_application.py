"""REST calls about the bot's application and its commands."""

from __future__ import annotations

import re
from typing import Any

from simcord.backend.ops.commands import COMMAND_FIELDS
from simcord.enums import AppCommandType, OptionType

from .kernel import Refusal, bad_length, invalid_form
from .routing import Request, Route

# Letters, digits, apostrophe, hyphen and underscore of any script: Discord's own expression.
_SLASH_NAME = re.compile(r"^[-_'\w]{1,32}$")
_MOST_COMMANDS = {
    AppCommandType.CHAT_INPUT: 100,
    AppCommandType.USER: 15,
    AppCommandType.MESSAGE: 15,
}
_NESTING = (OptionType.SUBCOMMAND, OptionType.SUBCOMMAND_GROUP)


def _application(request: Request) -> Any:
    model = request.model
    found = {**request.with_path("/oauth2/applications/@me").forward()}
    found["flags"] = model.application_flags
    found["approximate_guild_count"] = len(model.guilds)
    return found


def _scope(request: Request) -> int | None:
    return request.id("guild_id") if "guild_id" in request.args else None


def _replace_commands(request: Request) -> Any:
    commands = request.json if isinstance(request.json, list) else []
    seen: set[tuple[str, int]] = set()
    for index, command in enumerate(commands):
        _check_command(command, f"{index}")
        key = (command["name"], int(command.get("type") or AppCommandType.CHAT_INPUT))
        if key in seen:
            raise invalid_form(
                f"{index}.name",
                "APPLICATION_COMMANDS_DUPLICATE_NAME",
                "Application command names must be unique",
            )
        seen.add(key)
    for kind, most in _MOST_COMMANDS.items():
        if sum(of_kind == kind for _, of_kind in seen) > most:
            raise Refusal(400, 30032, f"Maximum number of application commands reached ({most})")
    return request.forward()


def _create_command(request: Request) -> Any:
    """Create one command, or replace the one of that name, as Discord's upsert does."""
    model, scope = request.model, _scope(request)
    _check_command(request.body, "")
    body = _modelled(request, request.body)
    kept = [
        _registrable(command)
        for command in model.commands.get(scope, {}).values()
        if (command["name"], command["type"]) != (body["name"], body.get("type", 1))
    ]
    registered = model.register_commands(scope, [*kept, body])
    return registered[-1]


def _get_command(request: Request) -> Any:
    return _command(request)


def _edit_command(request: Request) -> Any:
    model, scope = request.model, _scope(request)
    command = _command(request)
    changed = {**_registrable(command), **_modelled(request, request.body)}
    _check_command(changed, "")
    with_change = [
        changed if other is command else _registrable(other)
        for other in model.commands[scope].values()
    ]
    command_id = command["id"]
    registered = model.register_commands(scope, with_change)
    edited = next(one for one in registered if one["name"] == changed["name"])
    edited["id"] = command_id
    return edited


def _delete_command(request: Request) -> Any:
    command = _command(request)
    del request.model.commands[_scope(request)][command["name"], command["type"]]


def _command(request: Request) -> dict[str, Any]:
    for command in request.model.commands.get(_scope(request), {}).values():
        if int(command["id"]) == request.id("command_id"):
            return command
    raise Refusal(404, 10063, "Unknown application command")


def _modelled(request: Request, body: dict[str, Any]) -> dict[str, Any]:
    if body.get("nsfw") is False:
        body = {key: value for key, value in body.items() if key != "nsfw"}
    return request.context().fields(*COMMAND_FIELDS, body=body)


def _registrable(command: dict[str, Any]) -> dict[str, Any]:
    return {key: command[key] for key in COMMAND_FIELDS if key in command}


def _check_command(command: dict[str, Any], at: str) -> None:
    where = f"{at}." if at else ""
    kind = int(command.get("type") or AppCommandType.CHAT_INPUT)
    name = command.get("name")
    if not isinstance(name, str) or not 1 <= len(name) <= 32:
        raise bad_length(f"{where}name", 1, 32)
    if kind != AppCommandType.CHAT_INPUT:
        return
    _check_name(name, f"{where}name")
    if not 1 <= len(command.get("description") or "") <= 100:
        raise bad_length(f"{where}description", 1, 100)
    _check_options(command, where)
    if _text_length(command) > 8000:
        raise invalid_form(
            f"{where}name",
            "APPLICATION_COMMAND_TOO_LARGE",
            "Command exceeds maximum size (8000)",
        )


def _check_name(name: str, field: str) -> None:
    if not _SLASH_NAME.match(name) or name != name.lower():
        raise invalid_form(field, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid")


def _check_options(node: dict[str, Any], where: str) -> None:
    options = node.get("options") or []
    if len(options) > 25:
        raise bad_length(f"{where}options", 0, 25)
    optional_seen = False
    for index, option in enumerate(options):
        here = f"{where}options.{index}."
        if not 1 <= len(option.get("name") or "") <= 32:
            raise bad_length(f"{here}name", 1, 32)
        _check_name(option["name"], f"{here}name")
        if not 1 <= len(option.get("description") or "") <= 100:
            raise bad_length(f"{here}description", 1, 100)
        choices = option.get("choices") or []
        if len(choices) > 25:
            raise bad_length(f"{here}choices", 0, 25)
        if any(not 1 <= len(str(choice.get("name", ""))) <= 100 for choice in choices):
            raise bad_length(f"{here}choices.name", 1, 100)
        if option.get("type") in _NESTING:
            _check_options(option, here)
        elif option.get("required") and optional_seen:
            raise invalid_form(
                f"{here}required",
                "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                "Required options must be placed before non-required options",
            )
        else:
            optional_seen = optional_seen or not option.get("required")


def _text_length(node: dict[str, Any]) -> int:
    own = len(node.get("name") or "") + len(node.get("description") or "")
    choices = sum(
        len(str(choice.get("name", ""))) + len(str(choice.get("value", "")))
        for choice in node.get("choices") or []
    )
    return own + choices + sum(_text_length(option) for option in node.get("options") or [])


_GLOBAL = "/applications/{application_id}/commands"
_GUILD = "/applications/{application_id}/guilds/{guild_id}/commands"
ROUTES: tuple[Route, ...] = (
    ("GET", "/applications/@me", _application),
    ("GET", "/oauth2/applications/@me", _application),
    *(
        route
        for base in (_GLOBAL, _GUILD)
        for route in (
            ("PUT", base, _replace_commands),
            ("POST", base, _create_command),
            ("GET", f"{base}/{{command_id}}", _get_command),
            ("PATCH", f"{base}/{{command_id}}", _edit_command),
            ("DELETE", f"{base}/{{command_id}}", _delete_command),
        )
    ),
)
