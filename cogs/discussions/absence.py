"""When the bot was away from Discord, and what moderators are told of it."""

import logging
from datetime import datetime, timedelta

import discord

from cogs.enforcement.cards import Cards
from cogs.enforcement.open_discussions import OpenDiscussions
from cogs.kit.connection import SteadyBot
from cogs.kit.places import served_guilds
from newsroom.clock import Clock
from newsroom.config import Policies
from newsroom.speech import _
from newsroom.storage.settings import SettingStore

log = logging.getLogger(__name__)

_LONG = timedelta(minutes=5)  # a guess: of what is shorter, nobody needs to know
_DAY = timedelta(days=1)
_CONNECTED_UNTIL = "connected_until:"


class Absence:
    """Knows since when each shard of the bot has been away, also across restarts."""

    def __init__(
        self,
        bot: SteadyBot,
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
        self._warned: set[int] = set()  # guilds that know of the absence going on
        self._untold: dict[int, tuple[datetime, datetime]] = {}  # absences that are over, by guild
        self._left_at: dict[int, datetime] = {}  # shards that have been connected, and are not

    async def resume(self) -> None:
        """Look up until when an earlier run was connected."""
        stored = await self._settings.beginning_with(_CONNECTED_UNTIL)
        for shard_id in self._bot.own_shards.ids:
            # After a change of their number, any shard's guilds may have been any other's.
            until = stored.get(self._key(shard_id)) or max(stored.values(), default=None)
            if until is None:
                continue
            now, left_at = self._clock(), datetime.fromisoformat(until)
            # Written by a clock that was ahead, it says no more than that it was not long ago.
            self._left_at[shard_id] = left_at if left_at <= now else now - _DAY

    def left_at(self, shard_id: int) -> datetime | None:
        """Return since when a shard is away; None while connected, and before the first time."""
        return self._left_at.get(shard_id)

    async def note(self) -> None:
        """Write down which shards are connected, once nothing is left of an earlier absence."""
        for shard_id in self._bot.own_shards.ids:
            ready = self._bot.is_ready() and shard_id not in self._left_at
            if ready and all(self._open.is_read(guild.id) for guild in self._served(shard_id)):
                await self._settings.put(self._key(shard_id), self._clock().isoformat())

    def _key(self, shard_id: int) -> str:
        return f"{_CONNECTED_UNTIL}{shard_id}/{self._bot.own_shards.count}"

    def _served(self, shard_id: int) -> list[discord.Guild]:
        return served_guilds(self._bot, self._policies, shard_id=shard_id)

    def leave(self, shard_id: int) -> None:
        """The connection is lost; while it is, each attempt to connect says so again."""
        self._left_at.setdefault(shard_id, self._clock())

    def come_back(self, shard_id: int) -> None:
        """The connection is there again."""
        left_at, now = self._left_at.pop(shard_id, None), self._clock()
        if left_at is None:
            return
        log.info(
            "connected again shard=%d seconds_away=%d",
            *(shard_id, (now - left_at).total_seconds()),
        )
        for guild in self._served(shard_id):
            self._warned.discard(guild.id)
            if now - left_at >= _LONG:
                earlier, _ = self._untold.get(guild.id, (left_at, now))
                self._untold[guild.id] = earlier, now

    async def warn(self) -> None:
        """Tell moderators, once, that replies have not been judged for some minutes."""
        for shard_id, left_at in tuple(self._left_at.items()):
            if self._clock() - left_at < _LONG:
                continue
            for guild in self._served(shard_id):
                with self._policies.speaking(guild.id):
                    text = _lost_text(left_at)
                if guild.id not in self._warned and await self._cards.say(guild.id, text):
                    self._warned.add(guild.id)

    async def tell(self, guild_id: int) -> None:
        """Tell moderators of an absence that is over, once what was missed has been read."""
        if guild_id not in self._untold or not self._open.is_read(guild_id):
            return
        left_at, back_at = self._untold.pop(guild_id)  # before anybody else tells it
        with self._policies.speaking(guild_id):
            text = _back_text(left_at, back_at, self._open.out_of_reach(guild_id))
        if not await self._cards.say(guild_id, text):
            self._untold.setdefault(guild_id, (left_at, back_at))


def _lost_text(left_at: datetime) -> str:
    return _(
        "The bot lost its connection to Discord at {moment}. Until it is back, replies are not "
        "judged; then it reads what was written meanwhile.",
        moment=_moment(left_at),
    )


def _back_text(left_at: datetime, back_at: datetime, unread: tuple[int, ...]) -> str:
    if not unread:
        return _(
            "The bot was away from {start} to {end}; what was written meanwhile has been read.",
            start=_moment(left_at),
            end=_moment(back_at),
        )
    return _(
        "The bot was away from {start} to {end}; what was written meanwhile has been read, except "
        "where the bot may not read: {mentions}.",
        start=_moment(left_at),
        end=_moment(back_at),
        mentions=mentions(unread),
    )


def mentions(discussion_ids: tuple[int, ...], at_most: int = 5) -> str:
    """Name some discussions, and how many more there are."""
    named = ", ".join(f"<#{id_}>" for id_ in discussion_ids[:at_most])
    more = len(discussion_ids) - at_most
    return _("{named} and {more} more", named=named, more=more) if more > 0 else named


def _moment(moment: datetime) -> str:
    return discord.utils.format_dt(moment, "f")
