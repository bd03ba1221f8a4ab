"""What the environment says: the bot's token, which lives nowhere else, and how it is watched."""

import os
from dataclasses import dataclass
from pathlib import Path

from newsroom.errors import TokenError, VariableError
from newsroom.shards import Shards


def read_token() -> str | None:
    """Return the token, or None when none is set.

    Raises:
        TokenError: what is set cannot be a token.
    """
    token = os.environ.get("DISCORD_TOKEN", "").strip()
    if token:
        return _require_shape(token, "DISCORD_TOKEN")
    path = token_file()
    if path is None:
        return None
    try:
        token = path.read_text(encoding="utf-8").strip()
    except OSError as error:
        reason = error.strerror or error
        raise TokenError(f"DISCORD_TOKEN_FILE: {path} cannot be read: {reason}") from error
    except UnicodeDecodeError as error:
        raise TokenError(f"DISCORD_TOKEN_FILE: {path} is not a text file") from error
    if not token:
        raise TokenError(f"DISCORD_TOKEN_FILE: {path} is empty; it should hold the bot's token")
    return _require_shape(token, f"DISCORD_TOKEN_FILE: {path}")


def token_file() -> Path | None:
    """Return the file that should hold the token, None when none is named."""
    path = os.environ.get("DISCORD_TOKEN_FILE", "").strip()
    return Path(path) if path else None


def require_token() -> str:
    """Return the token.

    Raises:
        TokenError: none is set, or what is set cannot be a token.
    """
    token = read_token()
    if token is None:
        raise TokenError(
            "No token is set. Set DISCORD_TOKEN to your bot's token, or DISCORD_TOKEN_FILE to a "
            "file that holds it. `python bot.py sandbox` needs none."
        )
    return token


def read_policies() -> Path | None:
    """Return the folder of the policies of several newsrooms; None when none is named."""
    folder = os.environ.get("BTL_POLICIES", "").strip()
    return Path(folder) if folder else None


def read_shards() -> Shards | None:
    """Return which shards of the bot this process works for; None when it is not said.

    Raises:
        VariableError: what is set cannot be any.
    """
    shards = os.environ.get("BTL_SHARDS", "").strip()
    try:
        return Shards.parse(shards) if shards else None
    except ValueError as error:
        raise VariableError(f"BTL_SHARDS: {error}") from error


@dataclass(frozen=True, slots=True)
class HubsPlace:
    """Where hubs reach the bot."""

    url: str  # which the public knows, without a slash at its end
    port: int  # on this machine, which gets what is sent there


def read_hubs_place() -> HubsPlace | None:
    """Return where hubs reach the bot; None when they are not to.

    Raises:
        VariableError: what is set is no web address or no port, or is half of it.
    """
    url, port = os.environ.get("WEBSUB_URL", "").strip(), _read_port("WEBSUB_PORT")
    if not url and port is None:
        return None
    if port is None:
        raise VariableError("WEBSUB_PORT: not set; WEBSUB_URL needs the port that it leads to")
    if not url.lower().startswith(("https://", "http://")):
        reason = f"{url} is not a web address" if url else "not set"
        raise VariableError(f"WEBSUB_URL: {reason}; it looks like https://bot.example.org/websub")
    return HubsPlace(url.rstrip("/"), port)


def read_metrics_port() -> int | None:
    """Return the port on which the bot tells how it fares; None when it is not to.

    Raises:
        VariableError: what is set is no port.
    """
    return _read_port("METRICS_PORT")


def read_log_level() -> str:
    """Return how much the log tells of what the bot does, as `logging` names it.

    Raises:
        VariableError: what is set is no level.
    """
    return _choose("LOG_LEVEL", ("info", "debug", "warning", "error")).upper()


def wants_json_log() -> bool:
    """Tell whether the log is to be JSON.

    Raises:
        VariableError: what is set is no format.
    """
    return _choose("LOG_FORMAT", ("text", "json")) == "json"


def _read_port(name: str) -> int | None:
    port = os.environ.get(name, "").strip()
    if not port:
        return None
    if not (port.isascii() and port.isdecimal() and int(port) <= 65_535):
        raise VariableError(f"{name}: {port} is not a number from 1 to 65535")
    return int(port)


def _choose(variable: str, choices: tuple[str, ...]) -> str:
    """Return what a variable chooses, the first when it is not set."""
    chosen = os.environ.get(variable, "").strip().lower() or choices[0]
    if chosen not in choices:
        listed = f"{', '.join(choices[:-1])} or {choices[-1]}"
        raise VariableError(f"{variable}: {chosen} is not {listed}")
    return chosen


def _require_shape(token: str, source: str) -> str:
    # Neither Discord nor HTTP would say as plainly what is wrong with these.
    if not token.isascii() or not token.isprintable() or " " in token:
        raise TokenError(f"{source} should hold the token alone, without spaces or line breaks")
    return token
