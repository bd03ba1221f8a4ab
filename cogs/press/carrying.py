"""Carries what the feeds brought to one guild: articles, corrections, word of a broken feed."""

import logging
from collections import Counter
from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from datetime import datetime, timedelta

import discord

from cogs.enforcement.cards import Cards
from cogs.kit.places import fetch_place, find_channel, find_role
from cogs.kit.refusals import NETWORK, OWN_FAULT, reason_of
from cogs.press.adoption import Adoption
from cogs.press.holding import Holding
from cogs.press.pending_corrections import PendingCorrections
from cogs.press.publishing import Publisher
from cogs.press.reading import FeedReader
from cogs.wording.articles import (
    channel_deleted_text,
    no_channel_text,
    unposted_text,
)
from cogs.wording.feeds import broken_feed_text, mended_feed_text
from newsroom.clock import Clock
from newsroom.config import Feed, Policies
from newsroom.errors import StorageError
from newsroom.feeds.decide import Timing
from newsroom.settings import NameOrId
from newsroom.storage.articles import Announced, ArticleStore, Delivery, DeliveryStep, Stand
from newsroom.storage.feeds import FeedStore
from newsroom.storage.pauses import Pause, PauseStore
from newsroom.terms import terms_of

log = logging.getLogger(__name__)

_BROKEN_FOR = timedelta(hours=1)  # before anybody is told: less is the weather
_LONGEST_WAIT = timedelta(weeks=1)  # to be posted; then an article is no news any more


class Carrier:
    """Sees to one guild after the other. One guild's work is never done twice at a time."""

    def __init__(
        self,
        policies: Policies,
        feeds: FeedStore,
        pauses: PauseStore,
        articles: ArticleStore,
        reader: FeedReader,
        publisher: Publisher,
        adoption: Adoption,
        corrections: PendingCorrections,
        holding: Holding,
        cards: Cards,
        clock: Clock,
    ) -> None:
        self._policies = policies
        self._feeds = feeds
        self._pauses = pauses
        self._articles = articles
        self._reader = reader
        self._publisher = publisher
        self._adoption = adoption
        self._corrections = corrections
        self._holding = holding
        self._cards = cards
        self._clock = clock
        self._missing: set[tuple[int, str, NameOrId]] = set()  # channels moderators know to lack

    async def carry(self, guild: discord.Guild, *, resumed: bool) -> bool:
        """Do all there is to do in a guild; False when something failed and is to be tried again.

        Args:
            resumed: Whether to go on with what an earlier attempt has left unfinished, too.
        """
        done = await self._adoption.begin(guild)
        if resumed:
            unfinished = await self._unfinished(guild.id)
            for delivery in await self._adoption.recognise(guild, unfinished):
                done &= await self._deliver(guild, delivery, resumed=True)
        for delivery in await self._adoption.recognise(guild, await self._claim(guild)):
            if delivery.step is DeliveryStep.HELD:
                continue
            begun = delivery.step is not DeliveryStep.CLAIMED
            done &= await self._deliver(guild, delivery, resumed=begun)
        for delivery in await self._adoption.adopt_rest(guild):
            done &= await self._deliver(guild, delivery, resumed=True)
        for delivery in await self._articles.to_crosspost(guild.id):
            await self._crosspost(guild, delivery)
        done &= await self._corrections.carry(guild, resumed=resumed)
        if resumed or any(feed.hold for feed in self._policies.for_guild(guild.id).feeds):
            done &= await self._holding.ask(guild)
        await self._tell_of_troubles(guild)
        return done

    # ------------------------------------------------------------ articles

    async def _unfinished(self, guild_id: int) -> list[Delivery]:
        """Return the deliveries to go on with; what could not be done for a week is given up."""
        left: list[Delivery] = []
        for delivery in await self._articles.unfinished(guild_id):
            if not delivery.told or self._clock() - delivery.claimed_at < _LONGEST_WAIT:
                left.append(delivery)
                continue
            log.warning("article given up delivery=%d", delivery.id)
            if delivery.step is DeliveryStep.CLAIMED:
                await self._articles.deleted(delivery.id)
            else:
                await self._articles.introduced(delivery.id, None)
        return left

    async def _claim(self, guild: discord.Guild) -> list[Delivery]:
        """Claim what waits for this guild; without a channel, or taken back, it goes on waiting."""
        now = self._clock()
        claimed: list[Delivery] = []
        newest: dict[tuple[int, int], int] = {}  # by feed and role, the place of what mentions it
        held_up: set[int] = set()  # feeds in which an article waits for its channel, or its return
        found: dict[tuple[str, NameOrId], bool] = {}  # by feed and channel
        followed = self._policies.for_guild(guild.id).feeds_by_url
        pauses = await self._pauses.of(guild.id, followed)
        async for one in self._waiting(guild.id, until=claimed):
            stands: list[Stand] = []
            entries = followed.get(one.feed_url, ())
            is_paused = _is_paused(one, pauses)
            is_news = now - one.announced_at < _LONGEST_WAIT
            is_news = is_news and not (is_paused and _is_late(one, entries, now))
            # A feed that is followed no more may go on at another address.
            waits = one.withdrawn or not entries or is_paused or _is_early(one, entries, now)
            for entry, place in _places(one, entries) if is_news and not waits else ():
                channel = find_channel(guild, place)
                found[one.feed_url, place] = channel is not None
                if channel is None:
                    waits = True
                else:
                    stands.append(_stand(guild, channel, entry))
            if waits and is_news:
                held_up.add(one.feed_id)
            roles = {stand.channel_id: stand.role_id for stand in stands}
            for delivery in await self._articles.claim(guild.id, stands, one.row_id, now):
                role_id = roles[delivery.channel_id]
                if role_id is not None:
                    newest[one.feed_id, role_id] = len(claimed)
                claimed.append(delivery)
            if one.feed_id not in held_up:
                await self._articles.seen_to(guild.id, one.feed_id, one.row_id)
        await self._note_missing(guild, found)
        return await self._mention(claimed, newest)

    async def _waiting(
        self, guild_id: int, until: Collection[Delivery]
    ) -> AsyncIterator[Announced]:
        """Go through what waits for a guild, past what waits for its channel, to what can go out.

        Args:
            until: what has been claimed of it; once there is some, it is enough for this time.
        """
        after = 0
        entries = Counter(feed.url for feed in self._policies.for_guild(guild_id).feeds)
        places = {url: count for url, count in entries.items() if count > 1}
        while not until and (some := await self._articles.waiting(guild_id, after, places)):
            for one in some:
                yield one
            after = some[-1].row_id

    async def _mention(
        self, claimed: list[Delivery], newest: Mapping[tuple[int, int], int]
    ) -> list[Delivery]:
        """Let each role be mentioned with the newest article of each feed, once in a channel."""
        mentioned: set[tuple[int, int]] = set()
        for (_, role_id), place in sorted(newest.items(), key=lambda item: -item[1]):
            delivery = claimed[place]
            if (delivery.channel_id, role_id) not in mentioned:
                mentioned.add((delivery.channel_id, role_id))
                claimed[place] = await self._articles.mention(delivery.id, role_id)
        return claimed

    async def _note_missing(
        self, guild: discord.Guild, found: Mapping[tuple[str, NameOrId], bool]
    ) -> None:
        """Let the moderators hear once of each channel that is not there."""
        for (url, wanted), is_there in found.items():
            key = (guild.id, url, wanted)
            if is_there:
                self._missing.discard(key)
            elif key not in self._missing:
                log.warning("no channel for articles guild=%d channel=%s", guild.id, wanted)
                if await self._cards.say(guild.id, no_channel_text(url, wanted)):
                    self._missing.add(key)

    async def _deliver(self, guild: discord.Guild, delivery: Delivery, *, resumed: bool) -> bool:
        try:
            channel = await fetch_place(guild, delivery.channel_id)
            if channel is None:
                await self._leave_deleted(delivery)
            else:
                await self._publisher.deliver(channel, delivery, resumed=resumed)
        except NETWORK as error:
            log.warning("article not posted delivery=%d", delivery.id, exc_info=True)
            if isinstance(error, discord.HTTPException):
                await self._tell_unposted(delivery, reason_of(error))
            return False
        except StorageError:
            raise  # no other could be written down either
        except Exception:
            log.exception("article not posted delivery=%d", delivery.id)
            await self._tell_unposted(delivery, OWN_FAULT)
            return False
        return True

    async def _leave_deleted(self, delivery: Delivery) -> None:
        log.info("channel was deleted by hand delivery=%d", delivery.id)
        if delivery.step is DeliveryStep.CLAIMED:
            told = channel_deleted_text(delivery.article.title)
            await self._cards.say(delivery.guild_id, told)
        await self._articles.deleted(delivery.id)

    async def _crosspost(self, guild: discord.Guild, delivery: Delivery) -> None:
        channel = guild.get_channel(delivery.channel_id)
        if isinstance(channel, discord.TextChannel):
            self._publisher.crosspost(channel, delivery)
        else:  # deleted, or for announcements no more
            await self._articles.crossposted(delivery.id)

    async def _tell_unposted(self, delivery: Delivery, reason: str) -> None:
        """Tell the moderators once, also across restarts."""
        told = unposted_text(delivery.article.title, f"<#{delivery.channel_id}>", reason)
        if not delivery.told and await self._cards.say(delivery.guild_id, told):
            await self._articles.told(delivery.id)

    # ------------------------------------------------------------ broken feeds

    async def _tell_of_troubles(self, guild: discord.Guild) -> None:
        """Tell the moderators of a feed that stays broken, and later that it works again."""
        followed = self._policies.for_guild(guild.id).feeds_by_url
        for trouble in await self._feeds.troubles(guild.id, self._clock() - _BROKEN_FOR):
            if trouble.url not in followed or self._reader.is_reading(trouble.url):
                continue  # after a stop, the last failure may be long ago
            if trouble.reason is None:
                text = mended_feed_text(trouble.url)
            else:
                text = broken_feed_text(trouble.url, trouble.reason)
            if await self._cards.say(guild.id, text):
                await self._feeds.told(guild.id, trouble)


def _is_early(one: Announced, entries: Sequence[Feed], now: datetime) -> bool:
    """Tell whether this guild has an article wait longer than others that have its feed."""
    return terms_of(entries).timing(one.article, now) is Timing.EARLY


def _is_late(one: Announced, entries: Sequence[Feed], at: datetime) -> bool:
    return terms_of(entries).timing(one.article, at) is Timing.LATE


def _is_paused(one: Announced, pauses: Mapping[str, Pause]) -> bool:
    """Tell whether others had an article announced while this guild wants nothing of its feed."""
    pause = pauses.get(one.feed_url)
    return pause is not None and one.announced_at >= pause.paused_at  # whole seconds


def _places(one: Announced, entries: Sequence[Feed]) -> list[tuple[Feed, NameOrId]]:
    """Return the entries that want an article, each with the channel it names."""
    if _is_late(one, entries, one.announced_at):
        return []  # others that have the feed want it all the same
    places = ((entry, entry.place_of(one.article)) for entry in entries)
    return [(entry, place) for entry, place in places if place is not None]


def _stand(
    guild: discord.Guild, channel: discord.TextChannel | discord.ForumChannel, entry: Feed
) -> Stand:
    role = find_role(guild, entry.mention) if entry.mention is not None else None
    announces = isinstance(channel, discord.TextChannel) and channel.is_news()
    return Stand(
        channel.id,
        role_id=role.id if role else None,
        crosspost=entry.crosspost and announces,
        hold=entry.hold,
    )
