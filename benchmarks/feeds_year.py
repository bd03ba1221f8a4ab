"""A year of feeds in minutes: every article once, every correction in place, whatever is killed.

The newspapers, their hosts, Discord and time are simulated; all of the bot between them is real.
"""

import argparse
import asyncio
import logging
import os
import random
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.harness import print_table, read_memory_mb
from benchmarks.year_newsroom import AS_IN_LIFE, BY_LEAPS, Newsroom
from benchmarks.year_stories import DAY, HABITS, HOUR, Habit
from benchmarks.year_time import SimulatedLoop, run_simulated

_USUAL_RATE = 0.5  # stories a day
_MONTH = 365 / 12 * DAY
_KILLED_UNTIL = 2 / 3  # of each month; what is left of it is one life, whose memory is measured
_CALM = 6 * DAY  # after the last story, for all that is still on its way
_ABSENCES = (5.0, 60.0, 600.0, 2 * HOUR)  # before a killed bot is started again
_SHOWN_COMPLAINTS = 20


@dataclass(frozen=True, slots=True)
class Month:
    """What the bot and its world took at the end of a simulated month."""

    number: int
    memory_mb: float
    database_mb: float
    posts: int


class Year:
    """One run through simulated time."""

    def __init__(
        self,
        seed: int,
        *,
        feeds: int,
        days: float,
        every: float,
        rate: float,
        kills: int,
        habits: tuple[Habit, ...] = HABITS,
    ) -> None:
        self.months: list[Month] = []
        self._seed = seed
        self._feeds = feeds
        self._days = days
        self._every = every
        self._rate = rate
        self._kills = kills
        self._habits = habits
        self._end = days * DAY + _CALM

    async def run(self, loop: SimulatedLoop) -> Newsroom:
        """Live through it, and count what has become of every story."""
        random.seed(self._seed)
        with tempfile.TemporaryDirectory(prefix="year-", dir=_memory_disk()) as folder:
            newsroom = Newsroom(
                loop,
                Path(folder),
                seed=self._seed,
                feeds=self._feeds,
                days=self._days,
                every=self._every,
                rate=self._rate,
                habits=self._habits,
            )
            for moment, is_kill in self._moments():
                if is_kill:
                    await newsroom.live(self._end, BY_LEAPS, kill_at=moment)
                    await asyncio.sleep(random.choice(_ABSENCES))
                else:
                    await newsroom.live(moment, BY_LEAPS)
                    self._measure(newsroom)
            newsroom.settle_all()
        return newsroom

    def _moments(self) -> list[tuple[float, bool]]:
        """Return when the bot is killed, and when only stopped to be measured."""
        rng = random.Random(self._seed)
        kills: list[float] = []
        while len(kills) < self._kills:
            moment = rng.uniform(2 * HOUR, self._days * DAY)
            if moment % _MONTH < _KILLED_UNTIL * _MONTH:
                kills.append(moment)
        months = [number * _MONTH for number in range(1, int(self._end / _MONTH) + 1)]
        stops = [(moment, False) for moment in (*months, self._end)]
        return sorted([*((moment, True) for moment in kills), *stops])

    def _measure(self, newsroom: Newsroom) -> None:
        self.months.append(
            Month(
                len(self.months) + 1,
                read_memory_mb(os.getpid()),
                newsroom.database_path.stat().st_size / 1e6,
                newsroom.outcome.posted,
            )
        )


def print_stories(newsroom: Newsroom) -> None:
    """Print what became of the stories."""
    o, counts = newsroom.outcome, newsroom.press.counts
    print_table(
        ("stories", "posts wanted", "posted", "missing", "doubled", "too early", "not asked for"),
        [
            (
                f"{counts['printed']:,}",
                f"{o.wanted:,}",
                f"{o.posted:,}",
                *map(str, (o.missing, o.doubled, o.early, o.unwanted)),
            )
        ],
        "a post is wanted in every channel of a story's feeds;"
        f" {o.never_shown} that went by unread are left out",
    )
    print_table(
        (
            "corrected",
            "restyled",
            "missed",
            "told wrongly",
            "edited again after a kill",
            "held long",
        ),
        [
            (
                f"{o.corrected:,}",
                f"{o.restyled:,}",
                *map(str, (o.uncorrected, o.noted_wrongly, o.edited_again)),
                f"{o.slow} of {o.zoned}",
            )
        ],
        "to edit again changes nothing that a reader sees; held are stories of feeds whose zone is"
        " wrong, for more than an hour from their third day on",
    )
    print_table(
        ("kills survived", "discussions not opened once", "said to be withdrawn", "wrongly"),
        [
            (
                f"{newsroom.fate.kills:,}",
                *map(str, (o.unopened, o.withdrawn, o.wrongly_withdrawn)),
            )
        ],
        ", ".join(f"{what}: {count:,}" for what, count in counts.items()),
    )
    habits = Counter(feed.habit.value for feed in newsroom.press.feeds)
    print(f"Feeds by habit: {', '.join(f'{what}: {n:,}' for what, n in habits.most_common())}.\n")


def print_manners(newsroom: Newsroom) -> None:
    """Print how the hosts were treated."""
    t = newsroom.wire.tally
    visits = (
        f"{t.visits:,}",
        f"{t.permitted:,.0f}",
        f"{t.visits / t.permitted:.2f}",
        *map(str, (t.early, t.early_after_kill)),
    )
    headings = ("visits", "permitted", "of these", "too early", "again after a kill")
    print_table(
        headings, [visits], "permitted are visits that are always made at the earliest moment"
    )
    print_table(
        ("requests", "while the host served another", "within a second of another", "MB sent"),
        [(f"{t.requests:,}", str(t.crowded), str(t.hurried), f"{t.bytes_sent / 1e6:,.0f}")],
        ", ".join(f"{what}: {count:,}" for what, count in t.answers.most_common()),
    )


def print_months(months: list[Month]) -> None:
    """Print what was taken of memory and disk."""
    rows = [
        (str(m.number), f"{m.memory_mb:.0f}", f"{m.database_mb:.1f}", f"{m.posts:,}")
        for m in months
    ]
    headings = ("month", "memory, MB", "database, MB", "posts settled")
    print_table(headings, rows, "memory is the whole process's, simulation included")


async def measure_cost(loop: SimulatedLoop, seed: int, feeds: int, hours: float) -> None:
    """Print what polling at ten minutes costs, in threads and second by second as in life."""
    with tempfile.TemporaryDirectory(prefix="year-") as folder:
        newsroom = Newsroom(
            loop, Path(folder), seed=seed, feeds=feeds, days=1, every=600, rate=_USUAL_RATE
        )
        seconds = hours * HOUR
        life = asyncio.create_task(newsroom.live(HOUR + seconds, AS_IN_LIFE))
        await asyncio.sleep(HOUR)  # each feed has been read, each first article posted
        began, visits = _bot_seconds(newsroom), newsroom.wire.tally.visits
        posts = newsroom.stand.calls
        memory_mb = read_memory_mb(os.getpid())
        await life
        spent = _bot_seconds(newsroom) - began
        visits = newsroom.wire.tally.visits - visits
        print_table(
            ("feeds", "hours", "visits", "CPU, s", "of one core", "ms a visit", "memory, MB"),
            [
                (
                    f"{feeds:,}",
                    f"{hours:g}",
                    f"{visits:,}",
                    f"{spent:.1f}",
                    f"{spent / seconds:.2%}",
                    f"{spent / visits * 1000:.1f}",
                    f"{memory_mb:.0f} to {read_memory_mb(os.getpid()):.0f}",
                )
            ],
            f"the bot's own; {newsroom.stand.calls - posts:,} calls to Discord are in it",
        )


def _bot_seconds(newsroom: Newsroom) -> float:
    """Return the CPU seconds of this process without those of hosts and Discord."""
    return time.process_time() - newsroom.wire.cpu_seconds - newsroom.stand.cpu_seconds


def _memory_disk() -> str | None:
    """Return a disk in memory if there is one: a killed process leaves nothing unwritten."""
    return "/dev/shm" if Path("/dev/shm").is_dir() else None


def main() -> int:
    """Run both parts; return 1 when anything was lost, doubled or left uncorrected."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--feeds", type=int, default=1_000, help="in the year (default: 1,000)")
    parser.add_argument("--days", type=float, default=365, help="of the year (default: 365)")
    parser.add_argument("--every", type=float, default=1440, help="minutes, a feed (default: 1440)")
    parser.add_argument(
        "--stories", type=float, default=0.1, help="a day and feed, in the median (default: 0.1)"
    )
    parser.add_argument("--kills", type=int, default=365, help="in the year (default: 365)")
    parser.add_argument("--polled", type=int, default=1_000, help="feeds timed (default: 1,000)")
    parser.add_argument("--hours", type=float, default=1, help="for which (default: 1); 0 for none")
    parser.add_argument("--seed", type=int, default=1, help="of all that happens (default: 1)")
    options = parser.parse_args()
    logging.getLogger("cogs").setLevel(logging.CRITICAL)
    began = time.process_time()
    year = Year(
        options.seed,
        feeds=options.feeds,
        days=options.days,
        every=options.every * 60,
        rate=options.stories,
        kills=options.kills,
    )
    newsroom = run_simulated(year.run)
    print_stories(newsroom)
    print_manners(newsroom)
    print_months(year.months)
    print(
        f"{options.feeds} feeds every {options.every:g} minutes for {options.days:g} days,"
        f" in {time.process_time() - began:.0f} s of CPU.\n"
    )
    for complaint in newsroom.complaints[:_SHOWN_COMPLAINTS]:
        print(complaint, file=sys.stderr)
    if options.hours:
        run_simulated(
            lambda loop: measure_cost(loop, options.seed, options.polled, options.hours),
            in_threads=True,
        )
    return 0 if newsroom.outcome.is_good else 1


if __name__ == "__main__":
    sys.exit(main())
