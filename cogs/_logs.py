"""How the log reads: what the bot does, and of the libraries only what an admin should look at."""

import logging

import discord

_OURS = ("cogs", "newsroom", "sandbox")


def set_up_logs() -> None:
    """Write the log to standard error, in colour on a terminal."""
    discord.utils.setup_logging(level=logging.WARNING)
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # nobody speaks here
    logging.getLogger("discord.client").addFilter(_say_plainly)


def tell_what_we_do() -> None:
    """Let the log also say what the bot changes, from now on."""
    for name in _OURS:
        logging.getLogger(name).setLevel(logging.INFO)


def _say_plainly(record: logging.LogRecord) -> bool:
    """A lost connection is an everyday thing: one line, not discord.py's error and traceback."""
    if str(record.msg).startswith("Attempting a reconnect"):
        record.levelno, record.levelname = logging.WARNING, "WARNING"
        record.msg = "connection to Discord lost, trying again in %.0f s"
        record.exc_info = record.exc_text = None
    return True
