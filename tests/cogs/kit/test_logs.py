"""What the log tells, and what it keeps to itself."""

import json
import logging
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import aiohttp
import discord
import pytest

from cogs.kit.logs import set_up_logs, tell_what_we_do
from newsroom.errors import StorageError, TroubleError, VariableError
from tests.cogs.newsroom import FOUL, opened

TOO_MANY: Any = SimpleNamespace(status=429, reason="Too Many Requests")

# discord.py, looking for a container, leaves this file to be closed by itself.
pytestmark = pytest.mark.filterwarnings("ignore:Exception ignored in.*cgroup")


@pytest.fixture(autouse=True)
def own_levels() -> Iterator[None]:
    """Leave each logger as loud as it was."""
    loggers = [logging.getLogger(name) for name in (None, "cogs", "newsroom", "sandbox")]
    levels = [logger.level for logger in loggers]
    yield
    for logger, level in zip(loggers, levels, strict=True):
        logger.setLevel(level)  # the attribute alone would leave what their children remember


def begin_log(monkeypatch: pytest.MonkeyPatch, *kept: str) -> None:
    """Set the log up, for one test alone."""
    for variable in ("LOG_FORMAT", "LOG_LEVEL"):
        if variable not in kept:
            monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr(logging.getLogger(), "handlers", [])
    set_up_logs()


def test_log_tells_of_a_lost_connection_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    begin_log(monkeypatch)
    shards = logging.getLogger("discord.shard")
    try:
        raise ConnectionResetError("by peer")
    except ConnectionResetError:
        shards.exception("Failed to connect for shard_id: %s. Retrying...", 3)
        shards.exception("Attempting a reconnect for shard ID %s in %.2fs", 3, 2.4)

    none, lost = capsys.readouterr().err.splitlines()
    assert "WARNING" in none
    assert none.endswith("discord.shard: no connection to Discord shard=3, trying again in 5 s")
    assert "WARNING" in lost
    assert lost.endswith("discord.shard: connection to Discord lost shard=3, trying again in 2 s")


@pytest.mark.parametrize(
    ("raised", "reason"),
    [
        (aiohttp.ServerDisconnectedError(), "Server disconnected"),
        (TimeoutError(), "TimeoutError"),
        (
            discord.HTTPException(TOO_MANY, {"code": 0, "message": "slow down"}),
            "429 Too Many Requests (error code: 0): slow down",
        ),
    ],
)
def test_log_tells_of_a_failing_network_without_traceback(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    raised: Exception,
    reason: str,
) -> None:
    begin_log(monkeypatch)
    try:
        raise raised
    except (aiohttp.ClientError, TimeoutError, discord.HTTPException):
        logging.getLogger("cogs.press.cog").exception("feed failed url=%s", "https://a.example")

    (line,) = capsys.readouterr().err.splitlines()
    assert "ERROR" in line
    assert line.endswith(f"cogs.press.cog: feed failed url=https://a.example: {reason}")


def test_log_keeps_the_traceback_of_a_bug(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    begin_log(monkeypatch)
    try:
        raise KeyError("banana")
    except KeyError:
        logging.getLogger("cogs.press.cog").exception("feed failed")

    assert capsys.readouterr().err.splitlines()[-1] == "KeyError: 'banana'"


def test_log_tells_what_the_bot_does_and_not_what_libraries_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    begin_log(monkeypatch)
    names = ("cogs.press.cog", "alembic.runtime.plugins", "discord.gateway")
    for name in names:
        logging.getLogger(name).info("before")
    tell_what_we_do()
    for name in names:
        logging.getLogger(name).info("after")

    (line,) = capsys.readouterr().err.splitlines()
    assert line.endswith("cogs.press.cog: after")


def log_trouble(at: float, *, error: Exception) -> None:
    """Log a failure as if it were a certain time."""
    try:
        raise error
    except Exception:
        info = sys.exc_info()
    logger = logging.getLogger("cogs.press.cog")
    record = logger.makeRecord(
        logger.name, logging.ERROR, __file__, 0, "feed could not be read feed=%d", (7,), info
    )
    record.created = at
    logger.handle(record)


def test_log_tells_of_records_that_cannot_be_kept_once_a_minute(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    begin_log(monkeypatch)
    for second in range(130):
        log_trouble(1_000.0 + second, error=TroubleError("the disk is full"))

    said = [line.partition("cogs.press.cog: ")[2] for line in capsys.readouterr().err.splitlines()]
    told = "feed could not be read feed=7: the disk is full"
    more = " (59 more like it were left out)"
    assert said == [told, told + more, told + more]


def test_log_tells_of_them_too_where_another_error_was_made_of_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    begin_log(monkeypatch)
    error = RuntimeError("command failed")
    error.__cause__ = TroubleError("the disk is full")
    for second in range(50):
        log_trouble(1_000.0 + second, error=error)

    (line,) = capsys.readouterr().err.splitlines()
    assert line.endswith("feed could not be read feed=7: the disk is full")


def test_log_keeps_the_traceback_of_a_request_that_the_database_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    begin_log(monkeypatch)
    for second in range(2):
        log_trouble(1_000.0 + second, error=StorageError("UNIQUE constraint failed"))

    assert capsys.readouterr().err.count("Traceback") == 2


def test_json_is_one_line_an_event_with_its_facts_apart(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LOG_FORMAT", "json")
    begin_log(monkeypatch, "LOG_FORMAT")
    tell_what_we_do()
    log = logging.getLogger("cogs.judging")
    log.info("case opened case=%d rule=%s", 7, "a\nb")
    log.warning("waited %d seconds for feed=%d", 3, 4)
    try:
        raise KeyError("banana")
    except KeyError:
        log.exception("bug")
    opened_, waited, bug = map(json.loads, capsys.readouterr().err.splitlines())

    assert opened_["at"].endswith("+00:00")
    del opened_["at"]
    assert opened_ == {
        "level": "info",
        "logger": "cogs.judging",
        "event": "case opened",
        "case": 7,
        "rule": "a\nb",
    }
    assert waited["event"] == "waited 3 seconds for feed=4"
    assert "KeyError: 'banana'" in bug["trace"]


@pytest.mark.parametrize(("level", "told"), [("debug", 4), ("", 3), ("Warning", 2), ("error", 1)])
def test_level_says_how_much_of_our_own_is_told_and_nothing_more_of_the_libraries(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], level: str, told: int
) -> None:
    monkeypatch.setenv("LOG_LEVEL", level)
    begin_log(monkeypatch, "LOG_LEVEL")
    tell_what_we_do()
    for name in ("cogs.desk", "discord.gateway"):
        for number in (logging.DEBUG, logging.INFO, logging.WARNING, logging.ERROR):
            logging.getLogger(name).log(number, "something")
    lines = capsys.readouterr().err.splitlines()

    assert sum("cogs.desk" in line for line in lines) == told
    assert sum("discord.gateway" in line for line in lines) == min(told, 2)


@pytest.mark.parametrize("variable", ["LOG_FORMAT", "LOG_LEVEL"])
def test_level_or_format_that_there_is_not_is_refused(
    monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    monkeypatch.setenv(variable, "loud")
    with pytest.raises(VariableError, match=f"{variable}: loud is not .* or "):
        begin_log(monkeypatch, variable)


@pytest.mark.parametrize("form", ["text", "json"])
async def test_log_at_its_most_talkative_holds_no_reply_and_no_token(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    form: str,
) -> None:
    monkeypatch.setenv("LOG_FORMAT", form)
    monkeypatch.setenv("LOG_LEVEL", "debug")
    begin_log(monkeypatch, "LOG_FORMAT", "LOG_LEVEL")
    tell_what_we_do()
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        await newsroom.act("Joe", "send", channel=thread, text=FOUL)
        await newsroom.case(1)
        await newsroom.act("Joe", "send", channel=thread, text="What a quiet morning")
        token = newsroom.sandbox.token
    said = capsys.readouterr().err

    assert "case opened" in said
    for kept in (FOUL, "fucking", "quiet morning", token, "Joe"):
        assert kept not in said
