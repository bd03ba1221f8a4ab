"""`/healthz` and `/metrics` of the real bot, as whoever watches it sees them."""

from __future__ import annotations

import re
import signal
import socket
from pathlib import Path

import aiohttp
import pytest

from tests.command_line import run_bot, started

POLICY = """\
publication: {name: The Courier, policy: Be kind. Answer for what you write.}
channels: {moderators: moderators}
feeds:
  - {url: "https://name:secret@courier.example/feed?key=secret", channel: news}
rules:
  - {id: profanity, type: words, lexicons: [profanity-en], action: remove, points: 1}
"""
_LINE = re.compile(r'(newsroom_[a-z_]+)(\{(?:[a-z]+="(?:[^"\\\n]|\\.)*",?)+\})? (\S+)')


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder to start the bot in, with a policy."""
    (tmp_path / "policy.yaml").write_text(POLICY, encoding="utf-8")
    return tmp_path


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def ask(port: int, path: str) -> tuple[int, str]:
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"http://127.0.0.1:{port}/{path}") as response,
    ):
        return response.status, await response.text()


def read_figures(text: str) -> dict[str, float]:
    """Read the text format; every line must be of it, and every family described before."""
    figures: dict[str, float] = {}
    described = ""
    for line in text.splitlines():
        if line.startswith("# "):
            described = line.split()[2]
            continue
        found = _LINE.fullmatch(line)
        assert found is not None, line
        assert found[1] == described
        figures[found[1] + (found[2] or "")] = float(found[3])
    return figures


async def test_bot_tells_how_it_fares_and_what_it_has_done(folder: Path) -> None:
    port = free_port()
    environment = {"METRICS_PORT": str(port)}
    async with started("sandbox", "--port", "0", cwd=folder, **environment) as running:
        _, discussion = await running.publish()
        await running.have_removed(discussion, "this is fucking nonsense")
        health = await ask(port, "healthz")
        status, text = await ask(port, "metrics")
        ended = await running.end(signal.SIGTERM)

    assert health == (200, "ok\n")
    assert status == 200
    figures = read_figures(text)
    assert figures['newsroom_replies_judged_total{action="remove"}'] == 1
    assert figures['newsroom_violations_total{rule="profanity",action="remove"}'] == 1
    assert figures["newsroom_gateway_connected"] == 1
    assert figures["newsroom_gateway_latency_seconds"] >= 0
    assert figures["newsroom_discussions_open"] == 1
    assert figures['newsroom_cases_waiting{for="moderators"}'] == 0
    for step in ("announced", "held", "claimed"):
        assert figures[f'newsroom_deliveries_waiting{{step="{step}"}}'] == 0
    feed = '{feed="1",url="https://courier.example/feed"}'
    assert figures[f"newsroom_feed_failing_seconds{feed}"] == 0
    assert 0 <= figures[f"newsroom_feed_read_seconds{feed}"] < 30
    assert figures["newsroom_database_statements_total"] > 10
    assert 0 < figures["newsroom_database_slowest_seconds"] < 30
    assert figures["newsroom_database_seconds_total"] > 0
    assert 0 <= figures["newsroom_event_loop_lag_seconds"] < 30
    assert 20e6 < figures["newsroom_memory_bytes"] < 1e9
    assert figures["newsroom_records_trouble"] == 0
    assert "secret" not in text
    assert ended.code == 0


async def test_records_that_are_gone_are_told(folder: Path) -> None:
    port = free_port()
    environment = {"METRICS_PORT": str(port)}
    async with started("sandbox", "--port", "0", cwd=folder, **environment) as running:
        await running.publish()
        database = folder / "data/sandbox/newsroom.sqlite3"
        database.rename(folder / "elsewhere")
        _, text = await ask(port, "metrics")
        status, said = await ask(port, "healthz")
        database.hardlink_to(folder / "elsewhere")
        await running.end(signal.SIGKILL)

    figures = read_figures(text)
    assert figures["newsroom_records_trouble"] == 1
    assert 'newsroom_cases_waiting{for="moderators"}' not in figures
    assert status == 503
    assert said.startswith("The records cannot be kept. ")


async def test_port_is_open_only_when_asked_for_and_refused_when_taken(folder: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        ran = await run_bot("sandbox", "--port", "0", cwd=folder, METRICS_PORT=port)
    wrong = await run_bot("sandbox", "--port", "0", cwd=folder, METRICS_PORT="often")

    assert (ran.code, ran.out) == (1, "")
    assert ran.err == (
        f"METRICS_PORT: port {port} cannot be had (Address already in use); choose another one\n"
    )
    assert (wrong.code, wrong.out) == (1, "")
    assert wrong.err == "METRICS_PORT: often is not a number from 1 to 65535\n"
