"""Spoiled policies, replies, feeds, events and interactions: whatever comes, the bot goes on."""

from __future__ import annotations

import asyncio
import random
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from benchmarks.campaigns.day import FAIR, WARNED, Day, day_in, in_vain, pass_day
from benchmarks.campaigns.mutating import (
    forge_json,
    spoil_bytes,
    spoil_json,
    spoil_text,
    spoil_yaml,
)
from benchmarks.campaigns.promises import Log, come_to_rest
from benchmarks.campaigns.results import Results
from newsroom.config import load, parse
from newsroom.errors import ParseError, PolicyError
from newsroom.feeds import parse as feeds
from newsroom.models import Record
from newsroom.policy.engine import evaluate
from newsroom.policy.scene import make_reply
from sandbox.model import Refusal

_ROOT = Path(__file__).parents[2]
_POLICY = _ROOT / "policy.yaml"
_FEEDS = _ROOT / "tests" / "data" / "feeds"
_TEXTS = (WARNED, FAIR, "Du bist ein Idiot!", "դու հիմար ես", "Ты дурак", "f u c k   y o u")
_BREATH_SECONDS = 0.2
_AT_ONCE = 40  # spoiled things between one look at the clock and the next
# Moderators are told of such a reply, and of an event that cannot be read.
_HANDLED = (
    "event could not be read",
    "reply could not be read",
    "reply could not be judged, going",
)
# What the sandbox itself cannot make sense of, and so cannot tell the bot.
_UNTELLABLE = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError, Refusal)
_FORGED = (
    "case:999999999999999999:pardon",
    "case:0:restore",
    "case::keep",
    "case:1:nothing",
    "case:1:pardon:1",
    "case:-1:uphold",
    "article:424242:release",
    "article:0:withdraw",
    "feeds:99999:page",
    "feeds:0:read",
    "policy:1:full",
    "case:１:why",
    "\0",
)


async def campaign(chance: random.Random, ends_at: float, only: str) -> Results:
    """Spoil one kind of thing after the other, each for its share of the time."""
    results = Results()
    share = (ends_at - time.monotonic()) / 5
    kinds: dict[str, Callable[[random.Random], None]] = {
        "policy": _policy(),
        "reply": _reply(),
        "feed": _feed(),
    }
    for kind, read in kinds.items():
        until = time.monotonic() + share
        while only in kind and time.monotonic() < until:
            for _ in range(_AT_ONCE):
                results.note((kind, "tried"), _try(read, chance))
    if only in "event interaction":
        await _live(results, chance, ends_at)
    rows = [*kinds, "event", "interaction"]
    results.draw("spoiled", rows, ["tried"], {(row, "tried") for row in rows})
    return results


def _try(read: Callable[[random.Random], None], chance: random.Random) -> list[str]:
    state = chance.getstate()
    try:
        read(chance)
    except Exception as error:
        return [f"{error!r:.300} (state {hash(state)})"]
    return []


# ---------------------------------------------------------------- policies, replies, feeds


def _policy() -> Callable[[random.Random], None]:
    text = _POLICY.read_text(encoding="utf-8")

    def read(chance: random.Random) -> None:
        spoiled = spoil_yaml(text, chance)
        try:
            parse(spoiled)
        except PolicyError as error:
            str(error)
        except Exception as error:
            _keep(spoiled.encode("utf-8", "surrogatepass"), error)
            raise

    return read


def _reply() -> Callable[[random.Random], None]:
    policy = load(_POLICY)

    def read(chance: random.Random) -> None:
        text = spoil_text(chance.choice(_TEXTS), chance)
        try:
            verdict = evaluate(policy, make_reply(text), Record())
            assert verdict.allowed or verdict.leading is not None
        except Exception as error:
            _keep(text.encode("utf-8", "surrogatepass"), error)
            raise

    return read


def _feed() -> Callable[[random.Random], None]:
    saved = [path.read_bytes() for path in sorted(_FEEDS.glob("*.feed"))]

    def read(chance: random.Random) -> None:
        spoiled = spoil_bytes(chance.choice(saved), chance)
        try:
            feeds.parse(spoiled, "https://courier.example/feed")
        except ParseError as error:
            str(error)
        except Exception as error:
            _keep(spoiled, error)
            raise

    return read


def _keep(content: bytes, error: Exception) -> None:
    """Keep what was too much, for whoever mends it."""
    with tempfile.NamedTemporaryFile(prefix="fuzz-", delete=False) as file:
        file.write(content)
    print(f"{error!r:.200}: see {file.name}", file=sys.stderr)


# ---------------------------------------------------------------- events, interactions


async def _live(results: Results, chance: random.Random, ends_at: float) -> None:
    """Let days pass of which Discord tells strangely, and in which people forge what they send."""
    while True:
        with tempfile.TemporaryDirectory(prefix="campaign-") as name, Log.kept() as log:
            wrong: list[str] = []
            async with day_in(Path(name)) as day:
                genuine = _listen(day)
                spoiler = _Spoiler(day, chance)
                await pass_day(day)
                while time.monotonic() < ends_at and genuine:
                    for _ in range(_AT_ONCE):
                        _forge(day, genuine, chance)
                        results.note(("interaction", "tried"), ())
                    await asyncio.sleep(_BREATH_SECONDS)
                    if chance.random() < 0.2:
                        break
                spoiler.stop()
                wrong += await _still_works(day)
            faults = [fault for fault in log.faults if not any(h in fault for h in _HANDLED)]
            results.tried["event", "tried"] += spoiler.spoiled
            results.note(("event", "tried"), dict.fromkeys([*wrong, *faults]))
        if time.monotonic() >= ends_at:
            return


def _listen(day: Day) -> list[dict[str, Any]]:
    """Keep every interaction that people begin, to be forged after them."""
    genuine: list[dict[str, Any]] = []

    def note(event: str, payload: Mapping[str, Any]) -> None:
        if event == "INTERACTION_CREATE":
            genuine.append(dict(payload))

    day.newsroom.sandbox.discord.subscribers.append(note)
    return genuine


def _forge(day: Day, genuine: list[dict[str, Any]], chance: random.Random) -> None:
    """Begin an interaction like one that was genuine, with something wrong in it."""
    sandbox = day.newsroom.sandbox
    payload = dict(chance.choice(genuine))
    data = forge_json(payload["data"], chance, times=chance.randint(1, 3))
    if "custom_id" in data and chance.random() < 0.5:
        data["custom_id"] = chance.choice(_FORGED)
    user = int(day.newsroom.user(chance.choice(("Ani", "Joe", "Mariam", "Garo", "Nune"))))
    with suppress(*_UNTELLABLE):
        if chance.random() < 0.5:  # one that can be answered
            channel = int(payload["channel_id"])
            sandbox.discord.begin_interaction(payload["type"], channel, user, data)
            return
        payload |= {"data": data, "id": str(chance.randrange(2**50)), "token": "forged"}
        sandbox.gateway.sessions.publish("INTERACTION_CREATE", forge_json(payload, chance))


class _Spoiler:
    """Tells of every third event twice: as it is, and before that spoiled."""

    def __init__(self, day: Day, chance: random.Random) -> None:
        self.spoiled = 0
        self._chance = chance
        sandbox = day.newsroom.sandbox
        self._subscribers = sandbox.discord.subscribers
        self._publish = sandbox.gateway.sessions.publish
        self._index = self._subscribers.index(self._publish)
        self._subscribers[self._index] = self._tell

    def _tell(self, event: str, payload: Mapping[str, Any]) -> None:
        if self._chance.random() < 0.33 and event != "INTERACTION_CREATE":
            self.spoiled += 1
            spoiled = spoil_json(dict(payload), self._chance, times=self._chance.randint(1, 3))
            with suppress(*_UNTELLABLE):
                self._publish(event, spoiled)
        self._publish(event, payload)

    def stop(self) -> None:
        self._subscribers[self._subscribers.index(self._tell)] = self._publish


async def _still_works(day: Day) -> list[str]:
    """Connect anew, and see that the bot does what it is for."""
    newsroom = day.newsroom
    newsroom.sandbox.gateway.drop_connections(forget=True)
    wrong = await come_to_rest(day)
    reply = await day.write("Anush", "what a fucking shame")
    wrong += await come_to_rest(day)
    if reply["id"] in [m["id"] for m in await newsroom.messages("Sona", day.thread)]:
        wrong.append("a foul reply stays")
    await in_vain(day.command("Mariam", "queue"))
    return wrong
