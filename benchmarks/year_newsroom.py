"""A newsroom through simulated time: the real bot on a real database, which dies and is restarted.

The cog that reads feeds, and all that it is made of, does its own work: its loop is only called at
the moments at which it would find something to do. Discussions are ended without being judged.
"""

import asyncio
import contextlib
import random
from collections.abc import AsyncIterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import aiohttp
from sqlalchemy.ext.asyncio import AsyncConnection

from benchmarks.year_discord import CHANNELS, Newsstand
from benchmarks.year_press import Press
from benchmarks.year_stories import DAY, HABITS, HOUR, MINUTE, Habit, Story
from benchmarks.year_time import SimulatedLoop
from benchmarks.year_wire import Wire
from cogs.bot import NewsroomBot
from cogs.press.cog import Articles
from cogs.press.feed_source import FeedSource
from newsroom.config import Policies
from newsroom.feeds.fetch import open_session
from newsroom.storage.database import Database

_SETTLED_AFTER = 20 * DAY  # from then on nothing happens to a story any more
_ZONE_KNOWN_AFTER = 2 * DAY  # of feeds that tell of a few stories a day, read every half hour
_MOST_STEPS = 60  # until the bot dies, once it has been sentenced to
_MOST_CALLS = 12  # likewise, before and after each call to Discord


@dataclass(frozen=True, slots=True)
class Pace:
    """How many seconds, at the least and at the most, the cog's loop is let wait."""

    shortest: float
    longest: float


AS_IN_LIFE = Pace(1.0, 1.0)
BY_LEAPS = Pace(15 * MINUTE, HOUR)  # every look at the database costs, and finds nothing mostly


class KilledError(BaseException):
    """Raised wherever the dying bot goes on; not an Exception, which it would catch."""


class Fate:
    """Says at each step whether the bot lives to take it."""

    def __init__(self) -> None:
        self.kills = 0
        self.dead = asyncio.Event()
        self._steps_left: int | None = None
        self._at_discord = False

    def sentence(self, steps: int, *, at_discord: bool) -> None:
        """Let the bot die after so many steps more, of any kind or of those at Discord only."""
        self._steps_left = steps
        self._at_discord = at_discord

    def revive(self) -> None:
        self.dead.clear()
        self._steps_left = None

    def step(self, *, at_discord: bool = False) -> None:
        """Go on, or die: between any two calls to the database, to Discord or to a host."""
        counts = at_discord or not self._at_discord
        if self._steps_left is not None and counts and not self.dead.is_set():
            self._steps_left -= 1
            if self._steps_left <= 0:
                self.kills += 1
                self.dead.set()
        if self.dead.is_set():
            raise KilledError


class MortalDatabase(Database):
    """A database whose user may die before a transaction, within it, or right after it."""

    fate: Fate | None = None

    @contextlib.asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        self._step()
        async with super().reading() as connection:
            yield connection
        self._step()

    @contextlib.asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        self._step()
        async with super().writing() as connection:
            yield connection
            self._step()
        self._step()

    def _step(self) -> None:
        if self.fate is not None:
            self.fate.step()


@dataclass(slots=True)
class Outcome:
    """What became of the stories, counted by posts that there should be."""

    wanted: int = 0
    posted: int = 0
    missing: int = 0
    doubled: int = 0
    early: int = 0  # before their own date
    unwanted: int = 0  # from before the bot came
    unopened: int = 0  # without their discussion, or with a second introduction
    corrected: int = 0
    restyled: int = 0
    uncorrected: int = 0  # or not restyled
    noted_wrongly: int = 0  # more often than it was corrected
    edited_again: int = 0  # though nothing had changed: a kill came before the first was recorded
    wrongly_withdrawn: int = 0
    withdrawn: int = 0
    never_shown: int = 0
    zoned: int = 0  # whose feeds call local time UTC
    slow: int = 0  # of these, though the bot could know it by then

    @property
    def is_good(self) -> bool:
        wrong = (
            *(self.missing, self.doubled, self.early, self.unwanted, self.unopened),
            *(self.uncorrected, self.noted_wrongly, self.wrongly_withdrawn),
        )
        return not any(wrong)


class Newsroom:
    """The bot, life after life."""

    def __init__(
        self,
        loop: SimulatedLoop,
        folder: Path,
        *,
        seed: int,
        feeds: int,
        days: float,
        every: float,
        rate: float,
        habits: tuple[Habit, ...] = HABITS,
    ) -> None:
        self.fate = Fate()
        self.press = Press(seed, feeds, days, rate, tuple(c.name for c in CHANNELS), habits)
        self.wire = Wire(loop, self.press, every, seed)
        self.stand = Newsstand(loop, seed)
        self.outcome = Outcome()
        self.complaints: list[str] = []
        self.wire.step = self.fate.step
        self.stand.step = partial(self.fate.step, at_discord=True)
        loop.network = self.wire
        loop.set_exception_handler(_ignore_deaths)
        self._loop = loop
        self._rng = random.Random(seed)
        self.database_path = folder / "newsroom.sqlite3"
        self._policy = self._write_policy(folder / "policy.yaml", every)
        self._tidied_at = 0.0

    def _write_policy(self, path: Path, every: float) -> Policies:
        lines = [
            "publication: {name: The Courier}",
            "channels: {moderators: moderators}",
            "feeds:",
            *(
                f'  - {{url: "{feed.url}", channel: {feed.channel}, every: {int(every // 60)}m}}'
                for feed in self.press.feeds
            ),
        ]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return Policies.of_file(path)

    # ------------------------------------------------------------ lives

    async def live(self, until: float, pace: Pace, kill_at: float = float("inf")) -> None:
        """Run the bot until a moment, or until it is killed some steps after another."""
        self.fate.revive()
        others = asyncio.all_tasks()
        database = await MortalDatabase.open(self.database_path)
        assert isinstance(database, MortalDatabase)
        database.fate = self.fate
        try:
            async with open_session(self.wire.resolver()) as session:
                bot = self._start(database, session)
                working = asyncio.create_task(self._work(bot, until, pace, kill_at))
                dying = asyncio.create_task(self.fate.dead.wait())
                await asyncio.wait({working, dying}, return_when=asyncio.FIRST_COMPLETED)
                if not self.fate.dead.is_set():
                    await working
                await _end_tasks(asyncio.all_tasks() - others - database._returning)
        finally:
            self.wire.begin_life()
            await database.close()

    def _start(self, database: Database, session: aiohttp.ClientSession) -> NewsroomBot:
        source = FeedSource(self.wire.address)
        return NewsroomBot(self._policy, database, session, source, clock=self._loop.now)

    async def _work(self, bot: NewsroomBot, until: float, pace: Pace, kill_at: float) -> None:
        await bot._async_setup_hook()
        self.stand.join(bot)
        articles = Articles(bot, bot.parts)
        while (now := self._loop.time()) < until:
            if now >= kill_at:
                self._sentence()
                kill_at = float("inf")
            await articles.start_what_is_due()
            if now - self._tidied_at >= HOUR:
                await self._tidy(bot)
            await self._sleep(articles, pace)

    def _sentence(self) -> None:
        """Let the bot die soon: half the time in the midst of posting, which is short."""
        at_discord = self._rng.random() < 0.5
        most = _MOST_CALLS if at_discord else _MOST_STEPS
        self.fate.sentence(self._rng.randint(1, most), at_discord=at_discord)

    async def _sleep(self, articles: Articles, pace: Pace) -> None:
        """Wait for what is under way, then until a feed is due, as far as the pace allows."""
        if articles._under_way:
            await asyncio.sleep(1)
            return
        due = min(articles._due.values(), default=self._loop.now())
        seconds = (due - self._loop.now()).total_seconds()
        await asyncio.sleep(min(max(seconds, pace.shortest), pace.longest))

    async def _tidy(self, bot: NewsroomBot) -> None:
        """Let threads be archived, discussions end and settled stories be forgotten."""
        self._tidied_at = self._loop.time()
        self.stand.sweep()
        for guild in bot.guilds:
            settings = bot.parts.policies.for_guild(guild.id).discussion
            closing = self._loop.now() - settings.close_after
            for discussion in await bot.parts.stores.discussions.opened_before(guild.id, closing):
                await bot.parts.watcher.forget(discussion.id)
        self.settle(self._loop.time() - _SETTLED_AFTER)

    # ------------------------------------------------------------ what became of it

    def settle(self, born_before: float) -> None:
        """Count what has become of the stories printed before then, and forget them."""
        for story in list(self.press.stories.values()):
            if story.born > born_before:
                break  # they are in the order of their printing
            del self.press.stories[story.number]
            where = story.shown_in or story.feeds
            channels = {self.press.feeds[number].channel for number in where}
            for channel in sorted(channels):
                self._judge(story, (channel, story.number))
                self.stand.forget((channel, story.number))

    def _judge(self, story: Story, key: tuple[str, int]) -> None:
        outcome, post = self.outcome, self.stand.posts.get(key)
        times = self.stand.times_posted(*key)
        if not story.is_news:
            outcome.unwanted += times > 0
            return
        if not story.shown_in:
            outcome.never_shown += 1
            return
        outcome.wanted += 1
        outcome.posted += times > 0
        if post is None:
            outcome.missing += 1
            self._complain("missing", story, key)
            return
        if post.posted_at < story.due - 6 * 60:
            outcome.early += 1
            self._complain("early", story, key)
        if post.introductions != 1:
            outcome.unopened += 1
            self._complain(f"introduced {post.introductions} times", story, key)
        as_printed = post.title == story.title and post.summary == story.summary
        outcome.corrected += bool(story.corrections) and as_printed
        outcome.restyled += bool(story.restyles) and as_printed
        if not as_printed:
            outcome.uncorrected += 1
            self._complain(f"shows {post.title!r}, {post.summary!r}", story, key)
        habits = {self.press.feeds[number].habit for number in story.shown_in}
        if habits == {Habit.WRONG_ZONE} and story.born > _ZONE_KNOWN_AFTER:
            outcome.zoned += 1
            outcome.slow += post.posted_at - max(story.due, story.shown_at) > HOUR
        outcome.edited_again += post.idle_edits
        outcome.withdrawn += post.withdrawals > 0
        if post.withdrawals > story.vanished:
            outcome.wrongly_withdrawn += 1
            self._complain("withdrawn wrongly", story, key)
        if sum(post.notes.values()) > story.corrections:
            outcome.noted_wrongly += 1
            self._complain(f"corrections noted: {post.notes}", story, key)

    def settle_all(self) -> None:
        """Count what is left, and the posts that were one too many, however late they came."""
        self.settle(float("inf"))
        for key in self.stand.doubles():
            self.outcome.doubled += 1
            self.complaints.append(f"posted twice: {key}")

    def _complain(self, what: str, story: Story, key: tuple[str, int]) -> None:
        self.complaints.append(f"{what}: {key} {story}")


async def _end_tasks(tasks: set[asyncio.Task[Any]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


def _ignore_deaths(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    if not isinstance(context.get("exception"), KilledError):
        loop.default_exception_handler(context)
