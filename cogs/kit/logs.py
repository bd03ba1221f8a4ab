"""How the log reads: what the bot does, and of the libraries only what an admin should look at."""

import logging
from http import HTTPStatus

import aiohttp
import discord

from newsroom.environment import read_log_level, wants_json_log
from newsroom.errors import TroubleError
from newsroom.json_log import JsonFormatter

_OURS = ("cogs", "newsroom", "sandbox")
_TELL_AGAIN_SECONDS = 60.0  # of records that cannot be kept: everything asks for them
_WEATHER = (aiohttp.ClientError, ConnectionError, TimeoutError, discord.DiscordServerError)
_LOST = (  # what discord.py says, and the same in plain words
    ("Attempting a reconnect", "connection to Discord lost shard=%s, trying again in %.0f s"),
    ("Failed to connect", "no connection to Discord shard=%s, trying again in 5 s"),
)


def set_up_logs() -> None:
    """Write the log to standard error, in colour on a terminal, or as JSON when that is asked for.

    Of the libraries only what an admin should look at: what they say beyond holds whole messages.

    Raises:
        VariableError: the environment asks for a level or a format that there is not.
    """
    formatter = JsonFormatter() if wants_json_log() else discord.utils.MISSING
    discord.utils.setup_logging(level=max(logging.WARNING, _level()), formatter=formatter)
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # nobody speaks here
    for handler in logging.getLogger().handlers:
        handler.addFilter(_say_plainly)
        handler.addFilter(_SayNowAndThen())


def tell_what_we_do() -> None:
    """Let the log also say what the bot changes, from now on."""
    for name in _OURS:
        logging.getLogger(name).setLevel(_level())


def _level() -> int:
    return logging.getLevelNamesMapping()[read_log_level()]


def _say_plainly(record: logging.LogRecord) -> bool:
    """A network that fails is an everyday thing: one line tells it, a traceback only hides it."""
    error = record.exc_info[1] if record.exc_info else None
    plain = next((plain for said, plain in _LOST if str(record.msg).startswith(said)), None)
    if plain is not None:  # discord.py calls it an error
        record.levelno, record.levelname = logging.WARNING, "WARNING"
        record.msg, record.exc_info = plain, None
    elif isinstance(error, _WEATHER) or _asks_for_patience(error):
        record.msg, record.args = f"{record.getMessage()}: {str(error) or type(error).__name__}", ()
        record.exc_info = None
    return True


def _asks_for_patience(error: BaseException | None) -> bool:
    """Tell whether Discord asked for a pause once more than discord.py was ready to wait."""
    return isinstance(error, discord.HTTPException) and error.status == HTTPStatus.TOO_MANY_REQUESTS


class _SayNowAndThen(logging.Filter):
    """Lets one line a minute tell of records that cannot be kept, and count the others.

    Whatever the bot does then fails, many times in a second.
    """

    def __init__(self) -> None:
        super().__init__()
        self._said_at: float | None = None
        self._unsaid = 0

    def filter(self, record: logging.LogRecord) -> bool:
        error = _trouble(record)
        if error is None:
            return True
        if self._said_at is not None and record.created - self._said_at < _TELL_AGAIN_SECONDS:
            self._unsaid += 1
            return False
        more = f" ({self._unsaid} more like it were left out)" if self._unsaid else ""
        record.msg, record.args = f"{record.getMessage()}: {error}{more}", ()
        record.exc_info = record.exc_text = None
        self._said_at, self._unsaid = record.created, 0
        return True


def _trouble(record: logging.LogRecord) -> TroubleError | None:
    """Return the trouble with storage that a record tells of, also where it was wrapped."""
    error = record.exc_info[1] if record.exc_info else None
    while error is not None and not isinstance(error, TroubleError):
        error = error.__cause__
    return error
