"""Faults on demand: refusals, lost answers, delays and interruptions, as a bot meets them."""

from __future__ import annotations

import re
from typing import Any

import aiohttp
import discord
import pytest

from sandbox.world.faults import Drop, Fault
from tests.sandbox.conftest import StartBot, Wire, messages_path, news


@pytest.mark.parametrize("status", [429, 500])
async def test_fault_befalls_a_request_so_many_times(
    wire: Wire, start_bot: StartBot, monkeypatch: pytest.MonkeyPatch, status: int
) -> None:
    bot = await start_bot()
    waits: list[float] = []

    async def note(seconds: float) -> None:
        waits.append(seconds)

    monkeypatch.setattr("discord.http.asyncio.sleep", note)
    wire.faults.add(Fault("POST", "/channels/*/messages", status, retry_after=7.5, times=2))
    before = wire.rest.requests
    await news(bot, wire).send("in the end")
    assert wire.rest.requests - before == 3
    assert len(wire.town.discord.messages[wire.town.news.id]) == 1
    assert wire.faults.to_json() == []
    if status == 429:
        assert waits == [7.5, 7.5]


async def test_refusal_on_demand_has_code_and_message(wire: Wire, start_bot: StartBot) -> None:
    bot = await start_bot()
    wire.faults.add(Fault("POST", "/channels/*", 403, code=50013, message="Missing Permissions"))
    with pytest.raises(discord.Forbidden) as caught:
        await news(bot, wire).send("x")
    assert (caught.value.code, caught.value.text) == (50013, "Missing Permissions")


async def test_lost_answer_means_done_and_lost_request_means_not(wire: Wire) -> None:
    for drop, stored in ((Drop.REQUEST, 0), (Drop.ANSWER, 1)):
        wire.faults.add(Fault("POST", "/channels/*/messages", drop=drop))
        with pytest.raises(aiohttp.ClientError):
            await wire.call("POST", messages_path(wire), json={"content": "x"})
        assert len(wire.town.discord.messages[wire.town.news.id]) == stored


async def test_tests_interrupt_before_and_after_the_model_has_acted(wire: Wire) -> None:
    stored = wire.town.discord.messages[wire.town.news.id]
    seen: list[tuple[str, str, int]] = []

    async def after(method: str, path: str) -> None:
        seen.append((method, path, len(stored)))

    wire.faults.before("POST", "/channels/*", lambda *call: seen.append((*call, len(stored))))
    stop = wire.faults.after("POST", "/channels/*/messages", after)
    await wire.call("POST", messages_path(wire), json={"content": "x"})
    stop()
    await wire.call("POST", messages_path(wire), json={"content": "x"})
    path = messages_path(wire)
    assert seen == [("POST", path, 0), ("POST", path, 1), ("POST", path, 1)]


async def test_delayed_request_is_answered_all_the_same(wire: Wire) -> None:
    wire.faults.add(Fault(delay=0.01, times=None))
    status, _, _ = await wire.call("GET", "/users/@me")
    assert status == 200
    assert len(wire.faults.to_json()) == 1


@pytest.mark.parametrize(
    ("fields", "complaint"),
    [
        ({"status": 200}, "status: must be a number from 400 to 599"),
        ({"drop": "all"}, 'drop: must be "request" or "answer"'),
        ({"times": 0}, "times: must be 1 or more, or null for every time"),
        ({"delay": -1}, "delay: must be seconds, from 0 to 300"),
        ({"rate": 1}, "rate: unknown; a fault has method, path, status"),
        ({"path": 7}, "path: must be a text"),
    ],
)
def test_faults_that_cannot_be_are_explained(fields: dict[str, Any], complaint: str) -> None:
    with pytest.raises(ValueError, match=re.escape(complaint)):
        Fault.from_json(fields)


def test_faults_survive_json() -> None:
    fault = Fault("POST", "/channels/*", 429, retry_after=2.0, times=3, drop=Drop.ANSWER)
    assert Fault.from_json(fault.to_json()) == fault
