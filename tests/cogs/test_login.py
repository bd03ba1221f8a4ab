"""What goes wrong between the bot and Discord is said in words, in errors and in the log."""

import logging
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import aiohttp
import discord
import pytest

from cogs._login import DiscordError, said_plainly
from cogs._logs import set_up_logs, tell_what_we_do
from newsroom.errors import NewsroomError, TokenError

NO_GATEWAY = discord.GatewayNotFound()  # type: ignore[no-untyped-call] # discord.py's omission
# discord.py, looking for a container, leaves this file to be closed by itself.
pytestmark = pytest.mark.filterwarnings("ignore:Exception ignored in.*cgroup")


def closed(code: int) -> discord.ConnectionClosed:
    socket: Any = SimpleNamespace(close_code=code)
    return discord.ConnectionClosed(socket, shard_id=None)


def answered(status: int, text: str) -> discord.HTTPException:
    response: Any = SimpleNamespace(status=status, reason="")
    return discord.HTTPException(response, {"code": 0, "message": text})


@pytest.mark.parametrize(
    ("raised", "kind", "said"),
    [
        (discord.LoginFailure("improper"), TokenError, "Discord refuses the token. "),
        (closed(4004), TokenError, "Discord refuses the token. "),
        (discord.PrivilegedIntentsRequired(None), TokenError, "The bot may not read messages. "),
        (closed(4013), DiscordError, "Discord has ended the connection (code 4013)."),
        (answered(503, ""), DiscordError, "Discord is out of order (it answers 503). "),
        (answered(429, ""), DiscordError, "Discord asks for a pause: "),
        (
            answered(403, "Missing Access"),
            DiscordError,
            "Discord does not allow something the bot needs: Missing Access.",
        ),
        (NO_GATEWAY, DiscordError, "Discord cannot be reached. "),
        (aiohttp.ClientConnectionError(), DiscordError, "Discord cannot be reached. "),
        (TimeoutError(), DiscordError, "Discord cannot be reached. "),
    ],
)
def test_failed_login_says_what_to_do(
    raised: Exception, kind: type[NewsroomError], said: str
) -> None:
    with pytest.raises(kind) as caught, said_plainly():
        raise raised

    assert str(caught.value).startswith(said)


@pytest.fixture
def log(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[[], list[str]]:
    """Set the log up, for this test alone; gives a look at its lines."""
    for name in (None, "cogs", "newsroom", "sandbox"):
        logger = logging.getLogger(name)
        monkeypatch.setattr(logger, "level", logger.level)
    monkeypatch.setattr(logging.getLogger(), "handlers", [])
    set_up_logs()
    return lambda: capsys.readouterr().err.splitlines()


def test_log_tells_of_a_lost_connection_in_one_line(log: Callable[[], list[str]]) -> None:
    client = logging.getLogger("discord.client")
    try:
        raise ConnectionResetError("by peer")
    except ConnectionResetError:
        client.exception("Attempting a reconnect in %.2fs", 2.4)

    (line,) = log()
    assert "WARNING" in line
    assert line.endswith("discord.client: connection to Discord lost, trying again in 2 s")


@pytest.mark.parametrize(
    ("raised", "reason"),
    [
        (aiohttp.ServerDisconnectedError(), "Server disconnected"),
        (TimeoutError(), "TimeoutError"),
    ],
)
def test_log_tells_of_a_failing_network_without_traceback(
    log: Callable[[], list[str]], raised: Exception, reason: str
) -> None:
    try:
        raise raised
    except (aiohttp.ClientError, TimeoutError):
        logging.getLogger("cogs.articles").exception("feed failed url=%s", "https://a.example")

    (line,) = log()
    assert "ERROR" in line
    assert line.endswith(f"cogs.articles: feed failed url=https://a.example: {reason}")


def test_log_keeps_the_traceback_of_a_bug(log: Callable[[], list[str]]) -> None:
    try:
        raise KeyError("banana")
    except KeyError:
        logging.getLogger("cogs.articles").exception("feed failed")

    assert log()[-1] == "KeyError: 'banana'"


def test_log_tells_what_the_bot_does_and_not_what_libraries_do(
    log: Callable[[], list[str]],
) -> None:
    names = ("cogs.articles", "alembic.runtime.plugins", "discord.gateway")
    for name in names:
        logging.getLogger(name).info("before")
    tell_what_we_do()
    for name in names:
        logging.getLogger(name).info("after")

    (line,) = log()
    assert line.endswith("cogs.articles: after")
