"""Replies as fast as they can be sent, to this bot and to a bare one that only deletes, in turn."""

from __future__ import annotations

import asyncio
import json
import random
import statistics
import time
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from sqlalchemy import text

from benchmarks.campaigns.results import Results
from benchmarks.harness import BotKind, Stage, open_stage, read_memory_mb, spread, until_ready
from newsroom.storage.database import Database
from tests.cogs import newsroom

_KINDS: dict[BotKind, str] = {"newsroom": "this bot", "deleting": "bare: delete only"}
_WARM_UP, _FOUL, _CLEAN = 20, 150, 1_500
_MOST_GROWTH_MB = 5.0  # per 1,000 replies; a guess, eight times what was measured
_COUNT = text("SELECT state, count(*) AS number FROM cases GROUP BY state")
_MEASURES = {  # what a round yields, and how many decimals of it mean something
    "clean replies judged per second": 0,
    "foul replies enforced per second": 0,
    "ms until a foul reply is gone, half of them": 1,
    "ms until a foul reply is gone, 99 of 100": 1,
    "ms the event loop is late, 99 of 100": 1,
    "ms the event loop is late, at worst": 1,
    "MB in memory": 1,
    "MB more per 1,000 replies": 2,
}


async def campaign(_chance: random.Random, ends_at: float, only: str) -> Results:
    """Load the bots in turn for as long as there is time; the record must hold every case."""
    results = Results()
    values: dict[str, dict[BotKind, list[float]]] = defaultdict(lambda: defaultdict(list))
    enforced = 0
    async with open_stage(newsroom.address_in) as stage:
        while not values or time.monotonic() < ends_at:
            for kind in _KINDS:
                for name, value in (await _load(stage, kind)).items():
                    values[name][kind].append(value)
            enforced += _WARM_UP + 2 * _FOUL + 2  # each round of clean ones ends with a foul one
            results.broken += [("record", what) for what in await _check_record(stage, enforced)]
    growth = max(values["MB more per 1,000 replies"]["newsroom"])
    if growth > _MOST_GROWTH_MB:
        results.broken.append(("memory", f"grew by {growth:.1f} MB per 1,000 replies"))
    rows = []
    for name, digits in _MEASURES.items():
        if only in name:
            ours = statistics.median(values[name]["newsroom"])
            bare = statistics.median(values[name]["deleting"])
            shown = (spread(values[name][kind], digits=digits) for kind in _KINDS)
            ratio = f"{ours / bare:.2f}" if bare > 0 else ""
            rows.append((name, *shown, ratio, str(len(values[name]["newsroom"]))))
    results.tables.append((("what", *_KINDS.values(), "this / bare", "n"), list(rows)))
    return results


async def _load(stage: Stage, kind: BotKind) -> dict[str, float]:
    """Run one bot through one round."""
    lags = stage.folder / "lags.json"
    async with stage.bot(kind, "data", "--lags", str(lags)) as process:
        await until_ready(process)
        await stage.enforce(kind, foul=_WARM_UP)
        clean = await stage.judge_clean(_CLEAN)
        warm = read_memory_mb(process.pid)
        enforced = await stage.enforce(kind, foul=_FOUL)
        gone = await _time_each(stage, kind)
        await stage.judge_clean(_CLEAN)
        memory = read_memory_mb(process.pid)
        await asyncio.sleep(1)  # until the last are written down
        late = json.loads(lags.read_text(encoding="utf-8"))
    measured = (
        *(_CLEAN / clean, _FOUL / enforced, statistics.median(gone), _highest(gone)),
        *(_highest(late), max(late), memory, (memory - warm) * 1_000 / (_CLEAN + 2 * _FOUL)),
    )
    return dict(zip(_MEASURES, measured, strict=True))


async def _time_each(stage: Stage, kind: BotKind) -> list[float]:
    """Post foul replies one after the other; return how long each stood, in milliseconds."""
    gone_at: dict[int, float] = {}

    def note(event: str, payload: Mapping[str, Any]) -> None:
        if event == "MESSAGE_DELETE":
            gone_at[int(payload["id"])] = time.perf_counter()

    stage.sandbox.discord.subscribers.append(note)
    stood = []
    try:
        for _ in range(_FOUL):
            stood.append(await _time_one(stage, kind, gone_at))
    finally:
        stage.sandbox.discord.subscribers.remove(note)
    return stood


async def _time_one(stage: Stage, kind: BotKind, gone_at: Mapping[int, float]) -> float:
    began, cards = time.perf_counter(), stage.cards
    reply = stage.post_foul()
    await stage.until(lambda: reply in gone_at)
    if kind != "deleting":  # the next one comes to a bot at rest
        await stage.until(lambda: stage.cards > cards)
    return (gone_at[reply] - began) * 1_000


def _highest(values: list[float]) -> float:
    return statistics.quantiles(values, n=100)[-1]


async def _check_record(stage: Stage, wanted: int) -> list[str]:
    database = await Database.open(stage.address_in(stage.folder / "data"))
    try:
        async with database.reading() as connection:
            counted = await connection.execute(_COUNT)
            cases = [(row.state, row.number) for row in counted]
    finally:
        await database.close()
    return [] if cases == [("enforced", wanted)] else [f"{wanted} cases, not {cases}"]
