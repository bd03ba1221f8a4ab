"""Takes a delivery from claimed to introduced, and on to a channel's followers.

Each step is written down when it is done. Whoever goes on after a crash looks before repeating one.
What a person has deleted on Discord meanwhile is not posted again.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime
from typing import Literal, cast

import discord
from discord.ext import commands

from cogs.enforcement.open_discussions import OpenDiscussions
from cogs.kit.once import has_component, send_once
from cogs.kit.places import find_thread
from cogs.kit.refusals import NETWORK, is_final, is_gone
from cogs.press.drawing import (
    beside,
    closes_post,
    embed_of,
    has_discussion,
    introduction_of,
    nonce_of,
    title_of,
)
from cogs.press.embeds import accepted
from cogs.press.forum_posts import find_post, keep_first
from cogs.press.tags import Tags
from cogs.press.threads import CLOSED, WITHDRAWN, lock, make_with_room
from cogs.wording.articles import article_embed
from cogs.wording.buttons import introduction_buttons
from cogs.wording.digests import is_digest
from newsroom.clock import Clock
from newsroom.config import Policies, Policy
from newsroom.errors import StorageError
from newsroom.feeds.identity import agree, names_of
from newsroom.models import Article
from newsroom.speech import speaking
from newsroom.storage.articles import ArticleStore, Delivery, DeliveryStep
from newsroom.storage.discussions import Discussion, DiscussionStore

log = logging.getLogger(__name__)

_THREAD_EXISTS = 160_004  # A thread has already been created for this message
_ALREADY_CROSSPOSTED = 40_033


class Publisher:
    """Posts articles, opens their discussions, passes them on."""

    def __init__(
        self,
        bot: commands.Bot,
        policies: Policies,
        articles: ArticleStore,
        discussions: DiscussionStore,
        watch: Callable[[Discussion], Awaitable[None]],
        open_discussions: OpenDiscussions,
        tags: Tags,
        clock: Clock,
    ) -> None:
        self._bot = bot
        self._policies = policies
        self._articles = articles
        self._discussions = discussions
        self._watch = watch
        self._open = open_discussions
        self._tags = tags
        self._clock = clock
        self._crossposting: dict[int, asyncio.Task[None]] = {}  # by delivery

    async def stop(self) -> None:
        """Leave what is still to be passed on to the next start."""
        tasks = tuple(self._crossposting.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def deliver(
        self,
        channel: discord.TextChannel | discord.ForumChannel,
        delivery: Delivery,
        *,
        resumed: bool,
    ) -> None:
        """Post the article, open its discussion, introduce the policy: whatever is left to do.

        Args:
            resumed: Whether an earlier attempt may have got further than it could write down.
        """
        look_from = delivery.claimed_at if resumed else None
        if delivery.step is DeliveryStep.CLAIMED:
            delivery = await self._post(channel, delivery, look_from)
        policy = self._policy_of(channel)
        if delivery.step is DeliveryStep.POSTED and not has_discussion(policy, channel, delivery):
            delivery = await self._articles.introduced(delivery.id, None)
        if delivery.step in (DeliveryStep.POSTED, DeliveryStep.OPENING, DeliveryStep.OPENED):
            delivery = await self.open(channel, delivery, look_from)
        log.info("article posted delivery=%d message=%s", delivery.id, delivery.message_id)

    async def open(
        self,
        channel: discord.TextChannel | discord.ForumChannel,
        delivery: Delivery,
        look_from: datetime | None = None,
    ) -> Delivery:
        """Open the discussion of a post and introduce the policy, or what is left to do of it."""
        if delivery.step is not DeliveryStep.OPENED:
            delivery = await self._open_thread(channel, delivery)
        if delivery.step is DeliveryStep.OPENED:
            if delivery.is_withdrawn:
                await self._lock(channel.guild, delivery, WITHDRAWN)
            elif closes_post(self._policy_of(channel), channel, delivery):
                await self._lock(channel.guild, delivery, CLOSED)
            await self._introduce(channel, delivery, look_from)
        return delivery

    # ------------------------------------------------------------ steps of a delivery

    async def _post(
        self,
        channel: discord.TextChannel | discord.ForumChannel,
        delivery: Delivery,
        look_from: datetime | None,
    ) -> Delivery:
        if isinstance(channel, discord.ForumChannel):
            message = await self._post_in_forum(channel, delivery, look_from)
        else:
            message = await accepted(
                embed_of(self._policy_of(channel), channel, delivery),
                lambda embed: send_once(
                    channel,
                    nonce=nonce_of(delivery),
                    is_it=lambda m: self.shows(m, delivery),
                    look_from=look_from,
                    embed=embed,
                    **beside(self._policy_of(channel), channel, delivery),
                ),
            )
        # An attempt cut off earlier may have posted it in other words.
        drawn = embed_of(self._policy_of(channel), channel, delivery)
        is_current = bool(message.embeds) and _words(message.embeds[0]) == _words(drawn)
        shown = delivery.shown if is_current else ()
        return await self._articles.posted(delivery.id, message.id, *shown)

    async def _post_in_forum(
        self, forum: discord.ForumChannel, delivery: Delivery, look_from: datetime | None
    ) -> discord.Message:
        """Create the forum post; its starter message has the thread's id. It takes no nonce."""

        def is_it(message: discord.Message) -> bool:
            return self.shows(message, delivery)

        if look_from is not None:
            found = await find_post(forum, is_it, look_from)
            if found is not None:
                return found
        policy = self._policy_of(forum)
        tags = await self._tags.choose(forum, delivery.subject)
        created = await accepted(
            embed_of(policy, forum, delivery),
            lambda embed: make_with_room(
                forum.guild,
                self._open,
                lambda: forum.create_thread(
                    name=title_of(policy, forum, delivery),
                    embed=embed,
                    applied_tags=tags,
                    auto_archive_duration=_auto_archive(policy),
                    slowmode_delay=int(policy.discussion.slowmode.total_seconds()),
                    **beside(policy, forum, delivery),
                ),
            ),
        )
        first = await keep_first(forum, created.thread, is_it, delivery.claimed_at)
        return first or created.message

    async def _open_thread(
        self, channel: discord.TextChannel | discord.ForumChannel, delivery: Delivery
    ) -> Delivery:
        assert delivery.message_id is not None
        if isinstance(channel, discord.TextChannel):
            try:
                await self._start_thread(channel, delivery.message_id, delivery)
            except discord.NotFound as error:
                if not is_gone(error):
                    raise
                log.info("post was deleted by hand delivery=%d", delivery.id)
                return await self._articles.deleted(delivery.id)
        # A thread started from a message has the message's id; a forum post likewise.
        thread_id = delivery.message_id
        delivery = await self._articles.opened(delivery.id, thread_id, self._clock())
        opened = await self._discussions.get(thread_id)
        assert opened is not None
        await self._watch(opened)
        return delivery

    async def _start_thread(
        self, channel: discord.TextChannel, message_id: int, delivery: Delivery
    ) -> None:
        message = channel.get_partial_message(message_id)
        policy = self._policy_of(channel)
        try:
            await make_with_room(
                channel.guild,
                self._open,
                lambda: message.create_thread(
                    name=title_of(policy, channel, delivery),
                    auto_archive_duration=_auto_archive(policy),
                    slowmode_delay=int(policy.discussion.slowmode.total_seconds()) or None,
                ),
            )
        except discord.HTTPException as error:
            if error.code != _THREAD_EXISTS:
                raise

    async def _lock(self, guild: discord.Guild, delivery: Delivery, why: str) -> None:
        assert delivery.thread_id is not None
        thread = await find_thread(guild, delivery.thread_id)
        if thread is not None:
            await lock(thread, why)

    async def _introduce(
        self,
        channel: discord.TextChannel | discord.ForumChannel,
        delivery: Delivery,
        look_from: datetime | None,
    ) -> None:
        assert delivery.thread_id is not None
        thread = self._bot.get_partial_messageable(delivery.thread_id, guild_id=delivery.guild_id)
        policy = self._policy_of(channel)
        with speaking(policy.publication.language):  # who opens it by a button may speak another
            buttons = introduction_buttons()
        try:
            message = await send_once(
                thread,
                nonce=f"policy-{delivery.id}",
                is_it=has_component("policy:full"),
                look_from=look_from,
                embed=introduction_of(policy, channel, delivery),
                view=buttons,
            )
        except discord.NotFound as error:
            if not is_gone(error):
                raise
            log.info("discussion was deleted by hand delivery=%d", delivery.id)
            if isinstance(channel, discord.ForumChannel):
                await self._articles.deleted(delivery.id)
            else:  # the post still stands
                await self._articles.introduced(delivery.id, None)
            return
        await self._articles.introduced(delivery.id, message.id)

    # ------------------------------------------------------------ followers

    def crosspost(self, channel: discord.TextChannel, delivery: Delivery) -> None:
        """Give a post to those who follow its channel; nobody waits for it.

        After ten in an hour Discord makes the next one wait.
        """
        if delivery.id in self._crossposting:
            return
        task = asyncio.create_task(self._crosspost(channel, delivery))
        self._crossposting[delivery.id] = task
        task.add_done_callback(lambda _: self._crossposting.pop(delivery.id))

    async def _crosspost(self, channel: discord.TextChannel, delivery: Delivery) -> None:
        assert delivery.message_id is not None
        try:
            await channel.get_partial_message(delivery.message_id).publish()
        except NETWORK as error:
            refusal = error if isinstance(error, discord.HTTPException) else None
            if refusal is None or refusal.code != _ALREADY_CROSSPOSTED:
                log.warning("article not crossposted delivery=%d", delivery.id, exc_info=True)
            if refusal is None or not is_final(refusal):
                return  # the next look at this guild tries again
        try:
            await self._articles.crossposted(delivery.id)
        except StorageError:
            log.exception("crossposting could not be ended delivery=%d", delivery.id)

    # ------------------------------------------------------------ shared

    @property
    def _me(self) -> int:
        assert self._bot.user is not None
        return self._bot.user.id

    def _policy_of(self, channel: discord.abc.GuildChannel) -> Policy:
        return self._policies.for_guild(channel.guild.id)

    def shows(self, message: discord.Message, delivery: Delivery) -> bool:
        """Tell whether a message is the post of an article, in whatever words, or its digest."""
        if message.author.id != self._me or message.guild is None or not message.embeds:
            return False
        if delivery.digest is not None:
            return is_digest(message.embeds[0], delivery.digest)
        paper = self._policies.for_guild(message.guild.id).publication
        article = delivery.article
        embed, wanted = message.embeds[0], article_embed(article, paper.name)
        if names_of(article).headline and _headline(embed) == _headline(wanted):
            return True  # it may have moved since
        if embed.url is None or wanted.url is None:
            return embed.title == wanted.title
        # The headline may have been corrected since; and another story may stand at its address.
        return embed.url == wanted.url and agree(
            _as_shown(article, embed), _as_shown(article, wanted)
        )


def _as_shown(article: Article, embed: discord.Embed) -> Article:
    return replace(article, title=embed.title or "", published_at=embed.timestamp)


def _headline(embed: discord.Embed) -> tuple[str | None, datetime | None]:
    return embed.title, embed.timestamp


def _words(embed: discord.Embed) -> tuple[str | None, ...]:
    addresses = embed.url, embed.image.url
    return *addresses, embed.title, embed.description, embed.author.name, embed.footer.text


def _auto_archive(policy: Policy) -> Literal[60, 1440, 4320, 10080]:
    """Return the minutes; the policy allows no others."""
    minutes = int(policy.discussion.auto_archive.total_seconds() // 60)
    return cast(Literal[60, 1440, 4320, 10080], minutes)
