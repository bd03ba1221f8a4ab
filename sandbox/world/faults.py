"""Refusals, delays, lost answers and interruptions on demand, for whoever tests a bot."""

from __future__ import annotations

import asyncio
import fnmatch
import inspect
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, get_type_hints

Interruption = Callable[[str, str], Awaitable[None] | None]  # called with method and path


class Drop(StrEnum):
    """Where the connection breaks."""

    REQUEST = "request"  # before this Discord has read it
    ANSWER = "answer"  # after it has done what was asked


@dataclass(frozen=True, slots=True)
class Fault:
    """What befalls the next requests of a route.

    A path is written without `/api/v10`, with `*` for anything: `/channels/*/messages`.
    With neither `status` nor `drop` the request is only delayed.
    """

    method: str = "*"
    path: str = "*"
    status: int | None = None
    code: int = 0
    message: str = ""
    retry_after: float = 1.0  # seconds, for status 429
    times: int | None = 1  # None: until removed
    delay: float = 0.0  # seconds
    drop: Drop | None = None

    @classmethod
    def from_json(cls, fields: Mapping[str, Any]) -> Fault:
        """Read a fault as the JSON API has it.

        Raises:
            ValueError: says which field is wrong and what would be right.
        """
        known = get_type_hints(cls)
        for name, value in fields.items():
            if name not in known:
                raise ValueError(f"{name}: unknown; a fault has {', '.join(known)}")
            _check(name, value)
        read = dict(fields)
        if read.get("drop") is not None:
            read["drop"] = Drop(read["drop"])
        if "method" in read:
            read["method"] = read["method"].upper()
        return cls(**read)

    def to_json(self) -> dict[str, Any]:
        """Return the fault as the JSON API has it."""
        return asdict(self)

    def fits(self, method: str, path: str) -> bool:
        """Say whether a request is meant."""
        return _fits(self.method, self.path, method, path)


class Faults:
    """The faults planned for one Discord, and the interruptions of tests in the same process."""

    def __init__(self) -> None:
        self.planned: list[tuple[Fault, int | None]] = []  # with the times that are left
        self._before: list[tuple[str, str, Interruption]] = []
        self._after: list[tuple[str, str, Interruption]] = []

    def add(self, fault: Fault) -> None:
        """Plan a fault; those planned first come first."""
        self.planned.append((fault, fault.times))

    def clear(self) -> None:
        """Forget all faults and interruptions."""
        self.planned.clear()
        self._before.clear()
        self._after.clear()

    def to_json(self) -> list[dict[str, Any]]:
        """Return the faults still to come."""
        return [{**fault.to_json(), "times": left} for fault, left in self.planned]

    def take(self, method: str, path: str) -> Fault | None:
        """Return the fault that befalls this request, and count it."""
        for index, (fault, left) in enumerate(self.planned):
            if not fault.fits(method, path):
                continue
            if left is not None:
                self.planned[index] = (fault, left - 1)
                if left <= 1:
                    del self.planned[index]
            return fault
        return None

    def before(self, method: str, path: str, call: Interruption) -> Callable[[], None]:
        """Call something before a matching request is handled; returns how to stop that."""
        return _register(self._before, (method, path, call))

    def after(self, method: str, path: str, call: Interruption) -> Callable[[], None]:
        """Call something after a matching request was done and before its answer is sent."""
        return _register(self._after, (method, path, call))

    async def interrupt_before(self, method: str, path: str) -> None:
        """Run what `before` registered for this request."""
        await _run(self._before, method, path)

    async def interrupt_after(self, method: str, path: str) -> None:
        """Run what `after` registered for this request."""
        await _run(self._after, method, path)


async def delay(fault: Fault) -> None:
    """Wait for as long as the fault says."""
    if fault.delay > 0:
        await asyncio.sleep(fault.delay)


def _register(
    calls: list[tuple[str, str, Interruption]], entry: tuple[str, str, Interruption]
) -> Callable[[], None]:
    calls.append(entry)

    def stop() -> None:
        if entry in calls:
            calls.remove(entry)

    return stop


async def _run(calls: list[tuple[str, str, Interruption]], method: str, path: str) -> None:
    for wanted, glob, call in tuple(calls):
        if _fits(wanted, glob, method, path):
            outcome = call(method, path)
            if inspect.isawaitable(outcome):
                await outcome


def _fits(wanted: str, glob: str, method: str, path: str) -> bool:
    return wanted in (method, "*") and fnmatch.fnmatchcase(path, glob)


def _check(name: str, value: Any) -> None:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if name in ("method", "path", "message") and not isinstance(value, str):
        raise ValueError(f"{name}: must be a text")
    if name == "status" and value is not None and not (is_number and 400 <= value <= 599):
        raise ValueError("status: must be a number from 400 to 599")
    if name == "code" and not is_number:
        raise ValueError("code: must be a number")
    if name in ("retry_after", "delay") and not (is_number and 0 <= value <= 300):
        raise ValueError(f"{name}: must be seconds, from 0 to 300")
    if name == "times" and value is not None and not (is_number and value >= 1):
        raise ValueError("times: must be 1 or more, or null for every time")
    if name == "drop" and value is not None and value not in list(Drop):
        raise ValueError('drop: must be "request" or "answer"')
