"""What may befall a request to Discord, by name, and what is left of it once it has passed."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pytest

from newsroom.models import Case, Pending
from sandbox.world.faults import Drop, Fault
from tests.cogs.newsroom import Newsroom

# discord.py asks five times by itself where it is answered 429 or 500, and aiohttp once more
# where a connection is cut and asking is harmless.
PASSING = {
    "503": Fault(status=503),
    "503 for a while": Fault(status=503, times=3),
    "429 six times": Fault(status=429, retry_after=0.001, times=6),
    "500 six times": Fault(status=500, times=6),
    "blocked on the way": Fault(status=403, message="error code: 1020"),
    "no request": Fault(drop=Drop.REQUEST, times=2),
    "no answer": Fault(drop=Drop.ANSWER, times=2),
}
REFUSED = Fault(status=403, code=50_013, message="Missing Permissions", times=None)


@dataclass(frozen=True, slots=True)
class Call:
    """One call to Discord; channels in the path may be named in braces."""

    name: str
    method: str
    path: str

    def __str__(self) -> str:
        return self.name


def befall(newsroom: Newsroom, call: Call, fault: Fault, **changes: Any) -> None:
    """Let something befall the next calls."""
    channels = newsroom.sandbox.discord.channels.values()
    path = call.path.format(**{channel.name: channel.id for channel in channels if channel.name})
    newsroom.sandbox.faults.add(replace(fault, method=call.method, path=path, **changes))


class _Hurried:
    """The module asyncio for discord.py, less the time it waits between one try and the next."""

    def __getattr__(self, name: str) -> Any:
        return getattr(asyncio, name)

    @staticmethod
    async def sleep(_seconds: float) -> None:
        await asyncio.sleep(0)


def hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let discord.py ask again at once."""
    for module in ("discord.http", "discord.webhook.async_"):
        monkeypatch.setattr(f"{module}.asyncio", _Hurried())


async def case_when(newsroom: Newsroom, number: int, is_so: Callable[[Case], bool]) -> Case:
    """Return a case as stored, once something is so of it."""

    async def found() -> Case | None:
        case = await newsroom.bot.parts.stores.cases.get(number)
        return case if case is not None and is_so(case) else None

    case: Case = await newsroom.until(found)
    return case


def is_left_to_nobody(case: Case) -> bool:
    return case.pending is None and case.state.value != "recorded"


def is_left_to_moderators(case: Case) -> bool:
    return case.pending is Pending.REFUSED


def is_delayed(case: Case) -> bool:
    return bool(case.outcome.delayed) and case.state.value != "recorded"


async def said_to(newsroom: Newsroom, name: str) -> list[dict[str, Any]]:
    """Return every direct message to a persona, oldest first."""
    world = await newsroom.get("/api/world", **{"as": name})
    channels = [channel["id"] for channel in world["channels"] if channel["type"] == 1]
    return [message for one in channels for message in await newsroom.messages(name, one)]
