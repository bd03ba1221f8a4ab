"""Replies enforced and judged per second through the wire, beside bare discord.py bots."""

import argparse
import asyncio
import sqlite3
import statistics
import sys
import time
from collections import defaultdict
from contextlib import closing
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.harness import (
    READERS,
    REPLIES_EACH,
    BenchmarkError,
    BotKind,
    Stage,
    open_stage,
    print_table,
    spread,
    until_ready,
)
from bot import DATABASE

_WARM_UP = 20
_SINGLE = 20  # replies posted one at a time
_KINDS: dict[BotKind, str] = {
    "newsroom": "this bot",
    "telling": "bare: delete, tell the author, show a card",
    "deleting": "bare: delete only",
}
_MEASURES = {  # what a round yields, and how many decimals of it mean something
    "foul replies enforced per second": 0,
    "clean replies judged per second": 0,
    "ms until a single foul reply is gone": 1,
}

Rates = tuple[float, float, float]  # in the order of _MEASURES


async def measure_bot(stage: Stage, kind: BotKind, foul: int, clean: int) -> Rates:
    """Run one bot through one round."""
    async with stage.bot(kind) as process:
        await until_ready(process)
        await stage.enforce(kind, foul=_WARM_UP)
        enforced = await stage.enforce(kind, foul=foul)
        single = [await _time_single(stage, kind) for _ in range(_SINGLE)]
        judged = await stage.judge_clean(clean)
    return foul / enforced, clean / judged, statistics.median(single) * 1000


async def _time_single(stage: Stage, kind: BotKind) -> float:
    cards = stage.cards
    began = time.perf_counter()
    reply = stage.post_foul()
    await stage.until(lambda: reply in stage.deleted)
    gone = time.perf_counter() - began
    if kind != "deleting":  # the next one comes to a bot at rest
        await stage.until(lambda: stage.cards > cards)
    return gone


async def measure(rounds: int, foul: int, clean: int) -> None:
    """Measure the bots in turn and print what came out."""
    rates: dict[BotKind, list[Rates]] = defaultdict(list)
    async with open_stage() as stage:
        for _ in range(rounds):
            for kind in _KINDS:
                rates[kind].append(await measure_bot(stage, kind, foul, clean))
        # One more of each round: the last, after the clean ones, ends the measurement
        _check_records(stage, rounds * (_WARM_UP + foul + _SINGLE + 1))
    rows = []
    for index, (name, digits) in enumerate(_MEASURES.items()):
        ours = statistics.median(round_[index] for round_ in rates["newsroom"])
        for kind, bot in _KINDS.items():
            values = [round_[index] for round_ in rates[kind]]
            ratio = ours / statistics.median(values)
            rows.append((name, bot, spread(values, digits=digits), f"{ratio:.2f}", str(rounds)))
    print_table(("what", "bot", "value", "this bot / it", "n"), rows)
    print(f"A round is {foul} foul replies at once, {_SINGLE} one by one, {clean} clean at once.")


def _check_records(stage: Stage, expected: int) -> None:
    """Make sure that nothing fast was only forgotten."""
    with closing(sqlite3.connect(stage.folder / "data" / DATABASE)) as database:
        cases = database.execute("SELECT state, count(*) FROM cases GROUP BY state").fetchall()
    if cases != [("enforced", expected)]:
        raise BenchmarkError(f"{expected} cases should be enforced; the record has {cases}")


def main() -> None:
    """Read the options and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="rounds of each bot (default: 3)")
    parser.add_argument("--foul", type=int, default=300, help="foul replies (default: 300)")
    parser.add_argument("--clean", type=int, default=1_500, help="clean replies (default: 1,500)")
    options = parser.parse_args()
    most = READERS * REPLIES_EACH
    if options.clean > most:
        parser.error(f"--clean: at most {most:,}; more would be a flood, which the bot flags")
    asyncio.run(measure(options.rounds, options.foul, options.clean))


if __name__ == "__main__":
    main()
