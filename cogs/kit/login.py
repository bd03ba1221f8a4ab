"""What Discord says to a login or a call that fails at start, in words an operator can act on."""

from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus

import aiohttp
import discord

from newsroom.errors import NewsroomError, TokenError

_APPLICATIONS = "https://discord.com/developers/applications"
REFUSED = (
    "Discord refuses the token. Copy it again from the page Bot of your application at "
    f"{_APPLICATIONS}, and set DISCORD_TOKEN to it."
)
NO_INTENT = (
    f"The bot may not read messages. Switch on Message Content Intent at {_APPLICATIONS}, page Bot."
)
_UNREACHABLE = (
    "Discord cannot be reached. Check the network, and any firewall or proxy on the way to "
    "discord.com; then try again."
)
_TOKEN_NO_LONGER_VALID = 4004  # a gateway close code


class DiscordError(NewsroomError):
    """Discord cannot be reached, or does not do what it was asked."""


@contextmanager
def said_plainly() -> Iterator[None]:
    """Translate what discord.py raises.

    Raises:
        TokenError: Discord refuses the token, or the bot may not read messages.
        DiscordError: Discord cannot be reached, or answers with an error.
    """
    try:
        yield
    except discord.LoginFailure as error:
        raise TokenError(REFUSED) from error
    except discord.PrivilegedIntentsRequired as error:
        raise TokenError(NO_INTENT) from error
    except discord.ConnectionClosed as error:
        if error.code == _TOKEN_NO_LONGER_VALID:
            raise TokenError(REFUSED) from error
        raise DiscordError(f"Discord has ended the connection (code {error.code}).") from error
    except discord.HTTPException as error:
        raise DiscordError(_explain_answer(error)) from error
    except (discord.GatewayNotFound, aiohttp.ClientError, OSError) as error:
        raise DiscordError(_UNREACHABLE) from error


def _explain_answer(error: discord.HTTPException) -> str:
    if error.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return (
            f"Discord is out of order (it answers {error.status}). Try again in some minutes; "
            "https://discordstatus.com tells how it fares."
        )
    if error.status == HTTPStatus.TOO_MANY_REQUESTS:
        return "Discord asks for a pause: too many requests came from here. Try again in an hour."
    said = (error.text or str(error)).rstrip(".")
    return f"Discord does not allow something the bot needs: {said}."
