"""What goes wrong between the bot and Discord at a start is said in words."""

from types import SimpleNamespace
from typing import Any

import aiohttp
import discord
import pytest

from cogs.kit.login import DiscordError, said_plainly
from newsroom.errors import NewsroomError, TokenError

NO_GATEWAY = discord.GatewayNotFound()  # type: ignore[no-untyped-call] # discord.py's omission


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
