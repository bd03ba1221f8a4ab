"""After a restore: finds what the bot has posted since the copy, so that nothing is posted twice.

What a feed still tells of is known again by its article; the rest is taken from the posts
themselves. Either way the discussion is watched again, from its beginning.
"""

import logging
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field

import discord

from cogs.enforcement.cards import Cards
from cogs.kit.once import snowflake_before
from cogs.kit.places import find_channel
from cogs.press.publishing import Publisher
from cogs.wording.storage import restored_text, unread_text
from newsroom.config import Policies
from newsroom.feeds.identity import names_of
from newsroom.models import Article
from newsroom.storage.adoptions import AdoptionStore, Post, Restoration
from newsroom.storage.articles import Delivery, DeliveryStep
from newsroom.storage.feeds import FeedState, FeedStore
from newsroom.storage.records import UNPOSTED

log = logging.getLogger(__name__)

_Place = discord.TextChannel | discord.ForumChannel


@dataclass(slots=True)
class _Search:
    """A guild that is being looked through."""

    restoration: Restoration
    unread: list[_Place]  # channels still to be looked through; until then nothing is posted there
    left: list[discord.Message] = field(default_factory=list)  # posts that are not in the record
    found: int = 0
    told: bool = False  # moderators know of a channel that may not be read


class Adoption:
    """Looks through each guild once after a restore."""

    def __init__(
        self,
        policies: Policies,
        adoptions: AdoptionStore,
        feeds: FeedStore,
        publisher: Publisher,
        cards: Cards,
    ) -> None:
        self._policies = policies
        self._adoptions = adoptions
        self._feeds = feeds
        self._publisher = publisher
        self._cards = cards
        self._searches: dict[int, _Search | None] = {}  # by guild; None: nothing to look for

    async def begin(self, guild: discord.Guild) -> bool:
        """Look for posts that are not in the record, before any other is made there.

        False when a channel may not be read; then it is tried again.
        """
        if guild.id not in self._searches:
            restoration = await self._adoptions.restored(guild.id)
            if restoration is None or _joined_after(guild, restoration):
                self._searches[guild.id] = None
            else:
                log.warning("records were restored guild=%d", guild.id)
                self._searches[guild.id] = _Search(restoration, self._places(guild))
        search = self._searches[guild.id]
        if search is None:
            return True
        for place in tuple(search.unread):
            await self._look_through(search, place)
        for delivery in await self._adoptions.unposted(guild.id):
            await self._recognise(search, delivery)
        return not search.unread

    async def recognise(
        self, guild: discord.Guild, deliveries: Sequence[Delivery]
    ) -> list[Delivery]:
        """Return deliveries as they stand: some were made before, though the record lacks it.

        Those for a channel that may not be read are left out.
        """
        search = self._searches.get(guild.id)
        if search is None:
            return list(deliveries)
        unread = {place.id for place in search.unread}
        there = [one for one in deliveries if one.channel_id not in unread]
        return [await self._recognise(search, delivery) for delivery in there]

    async def adopt_rest(self, guild: discord.Guild) -> list[Delivery]:
        """Take in posts that no feed tells of any more, once all feeds have been asked."""
        search = self._searches.get(guild.id)
        if search is None or not await self._are_read(guild, search.restoration):
            return []
        adopted: list[Delivery] = []
        for message in tuple(search.left):
            if _is_article(message):
                post = _post_of(message)
                delivery = await self._adoptions.adopt(guild.id, post, self._urls(guild, post))
                if delivery is not None:
                    log.info("post adopted delivery=%d message=%d", delivery.id, message.id)
                    adopted.append(delivery)
            search.left.remove(message)
        search.found += len(adopted)
        if not search.unread:
            await self._cards.say(guild.id, restored_text(search.restoration, search.found))
            await self._adoptions.conclude(guild.id)
            self._searches[guild.id] = None
        return adopted

    # ------------------------------------------------------------ what stands on Discord

    def _places(self, guild: discord.Guild) -> list[_Place]:
        """Return the channels that articles go to."""
        feeds = self._policies.for_guild(guild.id).feeds
        wanted = (place for feed in feeds for place in feed.channels)
        found = (find_channel(guild, name) for name in wanted)
        return list({place.id: place for place in found if place is not None}.values())

    async def _look_through(self, search: _Search, place: _Place) -> None:
        try:
            posts = [
                message
                async for message in _messages(place, search.restoration)
                if message.author.id == place.guild.me.id and message.embeds
            ]
        except discord.Forbidden:
            log.warning("channel may not be read channel=%d", place.id)
            search.told = search.told or await self._cards.say(
                place.guild.id, unread_text(place.mention)
            )
            return
        known = await self._adoptions.known([post.id for post in posts])
        search.left += [post for post in posts if post.id not in known]
        search.unread.remove(place)

    async def _recognise(self, search: _Search, delivery: Delivery) -> Delivery:
        if delivery.step not in UNPOSTED:
            return delivery
        for message in search.left:
            if _channel_id(message) == delivery.channel_id and self._publisher.shows(
                message, delivery.article
            ):
                search.left.remove(message)
                search.found += 1
                log.info("post recognised delivery=%d message=%d", delivery.id, message.id)
                step = DeliveryStep.OPENING if _has_discussion(message) else DeliveryStep.POSTED
                return await self._adoptions.recognise(
                    delivery.id, message.id, message.created_at, step
                )
        return delivery

    # ------------------------------------------------------------ feeds

    async def _are_read(self, guild: discord.Guild, restoration: Restoration) -> bool:
        urls = self._policies.urls_of([guild.id])
        states = await self._feeds.states(urls)
        return len(states) == len(urls) and all(_is_asked(s, restoration) for s in states)

    def _urls(self, guild: discord.Guild, post: Post) -> list[str]:
        """Return the feeds that go to a post's channel."""
        urls = []
        for feed in self._policies.for_guild(guild.id).feeds:
            places = (find_channel(guild, name) for name in feed.channels)
            if any(place is not None and place.id == post.channel_id for place in places):
                urls.append(feed.url)
        return urls


def _joined_after(guild: discord.Guild, restoration: Restoration) -> bool:
    joined_at = guild.me.joined_at  # the record keeps whole seconds
    return joined_at is not None and joined_at.replace(microsecond=0) > restoration.at


def _is_asked(state: FeedState, restoration: Restoration) -> bool:
    """Tell whether a feed has been read since; a broken one is not waited for."""
    is_read = state.read_at is not None and state.read_at >= restoration.at
    return is_read or state.failing_since is not None


async def _messages(place: _Place, restoration: Restoration) -> AsyncIterator[discord.Message]:
    after = max(snowflake_before(restoration.since), 0)
    if isinstance(place, discord.TextChannel):
        async for message in place.history(
            after=discord.Object(after), limit=None, oldest_first=True
        ):
            yield message
        return
    async for thread in _threads(place, restoration):
        if thread.id > after and thread.owner_id == place.guild.me.id:
            try:
                yield await thread.fetch_message(thread.id)
            except discord.NotFound:
                log.info("post has no first message thread=%d", thread.id)


async def _threads(
    forum: discord.ForumChannel, restoration: Restoration
) -> AsyncIterator[discord.Thread]:
    for thread in forum.threads:
        yield thread
    async for thread in forum.archived_threads(limit=None):  # the last archived first
        if thread.archive_timestamp < restoration.since:
            return
        yield thread


def _channel_id(message: discord.Message) -> int:
    """Return the feed's channel in which a post stands: a forum's posts are threads of it."""
    channel = message.channel
    return channel.parent_id if isinstance(channel, discord.Thread) else channel.id


def _has_discussion(message: discord.Message) -> bool:
    return isinstance(message.channel, discord.Thread) or message.flags.has_thread


def _is_article(message: discord.Message) -> bool:
    """Tell a post, which links to its article, from all else that the bot says in embeds."""
    return _has_discussion(message) or message.embeds[0].url is not None


def _post_of(message: discord.Message) -> Post:
    """Read an article from its post, as far as that shows it."""
    embed = message.embeds[0]
    article = Article(
        id=embed.url or f"discord:{message.id}",
        url=embed.url or "",
        title=embed.title or "",
        summary=embed.description or "",
        author=embed.author.name,
        published_at=embed.timestamp,
        text=embed.description or "",
    )
    names = names_of(article)
    return Post(
        channel_id=_channel_id(message),
        message_id=message.id,
        posted_at=message.created_at,
        article=article,
        names=names.all,
        shared=names.shared,
        # One without a discussion was meant to have none, or a person has deleted it.
        step=DeliveryStep.OPENING if _has_discussion(message) else DeliveryStep.INTRODUCED,
    )
