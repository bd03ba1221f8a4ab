"""Takes a delivery from claimed to introduced, and a correction from claimed to noted.

Each step is written down when it is done. Whoever goes on after a crash looks before repeating one.
"""

import asyncio
import logging
from datetime import UTC, datetime
from typing import Literal, cast

import discord
from discord.ext import commands

from cogs._buttons import introduction_buttons
from cogs._once import find_own, has_component, send_once, snowflake_before
from cogs._refusals import NETWORK
from cogs._render.articles import (
    TAGS_LIMIT,
    article_embed,
    correction_text,
    introduction_embed,
    thread_name,
)
from cogs._watch import Watch
from newsroom.config import Policy, PolicyFile
from newsroom.errors import StorageError
from newsroom.models import Article
from newsroom.storage.articles import (
    ArticleStore,
    Correction,
    CorrectionStep,
    Delivery,
    DeliveryStep,
)
from newsroom.storage.discussions import DiscussionStore

log = logging.getLogger(__name__)

_THREAD_EXISTS = 160_004  # A thread has already been created for this message
_FORUM_LOOK_BACK = 50  # archived posts looked through for one that a crash left unrecorded


class Publisher:
    """Posts articles and opens their discussions."""

    def __init__(
        self,
        bot: commands.Bot,
        policy: PolicyFile,
        articles: ArticleStore,
        discussions: DiscussionStore,
        watch: Watch,
    ) -> None:
        self._bot = bot
        self._policy = policy
        self._articles = articles
        self._discussions = discussions
        self._watch = watch
        self._renaming: dict[int, asyncio.Task[None]] = {}  # by correction

    async def stop(self) -> None:
        """Leave the threads still to be renamed to the next start."""
        tasks = tuple(self._renaming.values())
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
        if delivery.step is DeliveryStep.POSTED:
            delivery = await self._open_thread(channel, delivery)
        if delivery.step is DeliveryStep.OPENED:
            await self._introduce(delivery, look_from)
        log.info("article posted delivery=%d message=%s", delivery.id, delivery.message_id)

    # ------------------------------------------------------------ steps of a delivery

    async def _post(
        self,
        channel: discord.TextChannel | discord.ForumChannel,
        delivery: Delivery,
        look_from: datetime | None,
    ) -> Delivery:
        if isinstance(channel, discord.ForumChannel):
            thread_id = await self._post_in_forum(channel, delivery, look_from)
            return await self._articles.posted(delivery.id, thread_id)
        embed = self._embed(delivery.article)
        message = await send_once(
            channel,
            nonce=f"article-{delivery.id}",
            is_it=lambda m: self._shows(m, delivery.article),
            look_from=look_from,
            embed=embed,
        )
        return await self._articles.posted(delivery.id, message.id)

    async def _post_in_forum(
        self, forum: discord.ForumChannel, delivery: Delivery, look_from: datetime | None
    ) -> int:
        """Create the forum post; its starter message has the thread's id. It takes no nonce."""
        if look_from is not None:
            found = await self._find_forum_post(forum, delivery, look_from)
            if found is not None:
                return found
        discussion = self._policy.current.discussion
        created = await forum.create_thread(
            name=thread_name(delivery.article),
            embed=self._embed(delivery.article),
            applied_tags=_tags(forum, delivery.article),
            auto_archive_duration=_auto_archive(self._policy.current),
            slowmode_delay=int(discussion.slowmode.total_seconds()),
        )
        return created.thread.id

    async def _find_forum_post(
        self, forum: discord.ForumChannel, delivery: Delivery, look_from: datetime
    ) -> int | None:
        threads = list(forum.threads)
        threads += [t async for t in forum.archived_threads(limit=_FORUM_LOOK_BACK)]
        for thread in threads:
            if thread.owner_id != forum.guild.me.id or thread.id < snowflake_before(look_from):
                continue
            starter = await find_own(thread, lambda m: self._shows(m, delivery.article), look_from)
            if starter is not None:
                return thread.id
        return None

    async def _open_thread(
        self, channel: discord.TextChannel | discord.ForumChannel, delivery: Delivery
    ) -> Delivery:
        assert delivery.message_id is not None
        discussion = self._policy.current.discussion
        if isinstance(channel, discord.TextChannel):
            message = channel.get_partial_message(delivery.message_id)
            try:
                await message.create_thread(
                    name=thread_name(delivery.article),
                    auto_archive_duration=_auto_archive(self._policy.current),
                    slowmode_delay=int(discussion.slowmode.total_seconds()) or None,
                )
            except discord.HTTPException as error:
                if error.code != _THREAD_EXISTS:
                    raise
        # A thread started from a message has the message's id; a forum post likewise.
        thread_id = delivery.message_id
        delivery = await self._articles.opened(delivery.id, thread_id, datetime.now(UTC))
        opened = await self._discussions.get(thread_id)
        assert opened is not None
        await self._watch.begin(opened)
        return delivery

    async def _introduce(self, delivery: Delivery, look_from: datetime | None) -> None:
        assert delivery.thread_id is not None
        thread = self._bot.get_partial_messageable(delivery.thread_id, guild_id=delivery.guild_id)
        message = await send_once(
            thread,
            nonce=f"policy-{delivery.id}",
            is_it=has_component("policy:full"),
            look_from=look_from,
            embed=introduction_embed(self._policy.current),
            view=introduction_buttons(),
        )
        await self._articles.introduced(delivery.id, message.id)

    # ------------------------------------------------------------ corrections

    async def correct(
        self,
        channel: discord.TextChannel | discord.ForumChannel,
        correction: Correction,
    ) -> None:
        """Edit the post in place, say so in the discussion, then rename its thread."""
        if correction.id in self._renaming:
            return
        delivery = correction.delivery
        assert delivery.message_id is not None
        assert delivery.thread_id is not None
        woken = False
        if correction.step is CorrectionStep.CLAIMED:
            place: discord.TextChannel | discord.Thread
            if isinstance(channel, discord.ForumChannel):
                place = await self._thread(channel.guild, delivery.thread_id)
                woken = await _wake(place)
            else:
                place = channel
            await place.get_partial_message(delivery.message_id).edit(
                embed=self._embed(delivery.article)
            )
            await self._articles.edited(correction.id)
        thread = await self._thread(channel.guild, delivery.thread_id)
        was_archived = woken or thread.archived
        note = correction_text(correction.former_title, delivery.article)
        await send_once(
            thread,
            nonce=f"correction-{correction.id}",
            is_it=lambda m: m.author.id == self._me and m.content == note,
            look_from=correction.claimed_at,
            content=note,
        )
        # Nobody waits for the rest: after two new names Discord makes a third wait ten minutes.
        task = asyncio.create_task(self._conclude(correction, thread, archive=was_archived))
        self._renaming[correction.id] = task
        task.add_done_callback(lambda _: self._renaming.pop(correction.id))

    async def _conclude(
        self, correction: Correction, thread: discord.Thread, *, archive: bool
    ) -> None:
        """Rename the thread, and archive it again if the note has woken it."""
        name = thread_name(correction.delivery.article)
        unchanged = discord.utils.MISSING
        try:
            if archive or thread.name != name:
                await thread.edit(
                    name=name if thread.name != name else unchanged,
                    archived=True if archive else unchanged,
                )
        except NETWORK:
            log.warning("thread keeps its old name thread=%d", thread.id, exc_info=True)
        try:
            await self._articles.noted(correction.id)
        except StorageError:
            log.exception("correction could not be ended correction=%d", correction.id)
        else:
            log.info("article corrected delivery=%d", correction.delivery.id)

    async def _thread(self, guild: discord.Guild, thread_id: int) -> discord.Thread:
        # Discord does not tell of archived threads.
        thread = guild.get_thread(thread_id) or await guild.fetch_channel(thread_id)
        assert isinstance(thread, discord.Thread)
        return thread

    # ------------------------------------------------------------ shared

    @property
    def _me(self) -> int:
        assert self._bot.user is not None
        return self._bot.user.id

    def _embed(self, article: Article) -> discord.Embed:
        return article_embed(article, self._policy.current.publication.name)

    def _shows(self, message: discord.Message, article: Article) -> bool:
        if message.author.id != self._me or not message.embeds:
            return False
        embed, wanted = message.embeds[0], self._embed(article)
        return embed.title == wanted.title and embed.url == wanted.url


async def _wake(thread: discord.Thread) -> bool:
    """Wake an archived thread, whose messages cannot be edited; False when it was awake."""
    if not thread.archived:
        return False
    await thread.edit(archived=False)
    return True


def _tags(forum: discord.ForumChannel, article: Article) -> list[discord.ForumTag]:
    """Return the forum's tags that the article's sections name."""
    sections = {category.casefold() for category in article.categories}
    tags = [tag for tag in forum.available_tags if tag.name.casefold() in sections]
    if not tags and forum.flags.require_tag:
        tags = list(forum.available_tags[:1])  # a forum that insists gets its first
    return tags[:TAGS_LIMIT]


def _auto_archive(policy: Policy) -> Literal[60, 1440, 4320, 10080]:
    """Return the minutes; the policy allows no others."""
    minutes = int(policy.discussion.auto_archive.total_seconds() // 60)
    return cast(Literal[60, 1440, 4320, 10080], minutes)
