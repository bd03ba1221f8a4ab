"""When the bot was away from Discord, and what moderators are told of it."""

import logging
from datetime import datetime, timedelta

import discord
from discord.ext import commands

from cogs.enforcement.cards import Cards
from cogs.enforcement.open_discussions import OpenDiscussions
from cogs.kit.places import served_guilds
from newsroom.clock import Clock
from newsroom.config import Policies
from newsroom.storage.settings import SettingStore

log = logging.getLogger(__name__)

_LONG = timedelta(minutes=5)  # a guess: of what is shorter, nobody needs to know
_DAY = timedelta(days=1)
_CONNECTED_UNTIL = "connected_until"


class Absence:
    """Knows since when the bot has been away, also across restarts."""

    def __init__(
        self,
        bot: commands.Bot,
        policies: Policies,
        settings: SettingStore,
        open_discussions: OpenDiscussions,
        cards: Cards,
        clock: Clock,
    ) -> None:
        self._bot = bot
        self._policies = policies
        self._settings = settings
        self._open = open_discussions
        self._cards = cards
        self._clock = clock
        self._key = f"{_CONNECTED_UNTIL}:{bot.shard_id or 0}"
        self._warned: set[int] = set()  # guilds that know of the absence going on
        self._untold: dict[int, tuple[datetime, datetime]] = {}  # absences that are over, by guild
        self.left_at: datetime | None = None  # None while connected, and before the first time

    async def resume(self) -> None:
        """Look up until when an earlier run was connected."""
        stored = await self._settings.get(self._key)
        if stored is None:
            return
        now, left_at = self._clock(), datetime.fromisoformat(stored)
        # Written down by a clock that was ahead, it says no more than that it was not long ago.
        self.left_at = left_at if left_at <= now else now - _DAY

    async def note(self) -> None:
        """Write down that the bot is connected, once nothing is left of an earlier absence."""
        ready = self._bot.is_ready() and self.left_at is None
        if ready and all(self._open.is_read(guild.id) for guild in self._served()):
            await self._settings.put(self._key, self._clock().isoformat())

    def _served(self) -> list[discord.Guild]:
        return served_guilds(self._bot, self._policies)

    def leave(self) -> None:
        """The connection is lost; while it is, each attempt to connect says so again."""
        if self.left_at is None:
            self.left_at = self._clock()

    def come_back(self) -> None:
        """The connection is there again."""
        left_at, self.left_at = self.left_at, None
        self._warned.clear()
        if left_at is None:
            return
        now = self._clock()
        log.info("connected again seconds_away=%d", (now - left_at).total_seconds())
        if now - left_at >= _LONG:
            for guild in self._served():
                earlier, _ = self._untold.get(guild.id, (left_at, now))
                self._untold[guild.id] = earlier, now

    async def warn(self) -> None:
        """Tell moderators, once, that replies have not been judged for some minutes."""
        if self.left_at is None or self._clock() - self.left_at < _LONG:
            return
        text = (
            f"The bot lost its connection to Discord at {_moment(self.left_at)}. Until it is back, "
            "replies are not judged; then it reads what was written meanwhile."
        )
        for guild in self._served():
            if guild.id not in self._warned and await self._cards.say(guild.id, text):
                self._warned.add(guild.id)

    async def tell(self, guild_id: int) -> None:
        """Tell moderators of an absence that is over, once what was missed has been read."""
        if guild_id not in self._untold or not self._open.is_read(guild_id):
            return
        left_at, back_at = self._untold.pop(guild_id)  # before anybody else tells it
        text = (
            f"The bot was away from {_moment(left_at)} to {_moment(back_at)}; what was written "
            "meanwhile has been read"
        )
        unread = self._open.out_of_reach(guild_id)
        text += f", except where the bot may not read: {mentions(unread)}." if unread else "."
        if not await self._cards.say(guild_id, text):
            self._untold.setdefault(guild_id, (left_at, back_at))


def mentions(discussion_ids: tuple[int, ...], at_most: int = 5) -> str:
    """Name some discussions, and how many more there are."""
    named = ", ".join(f"<#{id_}>" for id_ in discussion_ids[:at_most])
    more = len(discussion_ids) - at_most
    return f"{named} and {more} more" if more > 0 else named


def _moment(moment: datetime) -> str:
    return discord.utils.format_dt(moment, "f")
