"""How the log reads: what the bot does, and of the libraries only what an admin should look at."""

import logging

import aiohttp
import discord

_OURS = ("cogs", "newsroom", "sandbox")
_WEATHER = (aiohttp.ClientError, ConnectionError, TimeoutError, discord.DiscordServerError)


def set_up_logs() -> None:
    """Write the log to standard error, in colour on a terminal."""
    discord.utils.setup_logging(level=logging.WARNING)
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # nobody speaks here
    for handler in logging.getLogger().handlers:
        handler.addFilter(_say_plainly)


def tell_what_we_do() -> None:
    """Let the log also say what the bot changes, from now on."""
    for name in _OURS:
        logging.getLogger(name).setLevel(logging.INFO)


def _say_plainly(record: logging.LogRecord) -> bool:
    """A network that fails is an everyday thing: one line tells it, a traceback only hides it."""
    error = record.exc_info[1] if record.exc_info else None
    if str(record.msg).startswith("Attempting a reconnect"):  # discord.py calls it an error
        record.levelno, record.levelname = logging.WARNING, "WARNING"
        record.msg = "connection to Discord lost, trying again in %.0f s"
        record.exc_info = None
    elif isinstance(error, _WEATHER):
        record.msg, record.args = f"{record.getMessage()}: {str(error) or type(error).__name__}", ()
        record.exc_info = None
    return True
