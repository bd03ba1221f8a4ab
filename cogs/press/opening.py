"""Opens the discussion of a post that waits for somebody to press its button."""

import asyncio
import logging
from collections import Counter

import discord

from cogs.kit.places import fetch_place
from cogs.kit.refusals import NETWORK
from cogs.press.publishing import Publisher
from cogs.wording.articles import no_post_text, opened_text, too_late_text
from newsroom.clock import Clock
from newsroom.config import Policies
from newsroom.storage.articles import ArticleStore, Delivery, DeliveryStep

log = logging.getLogger(__name__)


class Openings:
    """Does what the button under a post asks for, once however many press it."""

    def __init__(
        self, policies: Policies, articles: ArticleStore, publisher: Publisher, clock: Clock
    ) -> None:
        self._policies = policies
        self._articles = articles
        self._publisher = publisher
        self._clock = clock
        self._locks: dict[int, asyncio.Lock] = {}  # by delivery
        self._waiting: Counter[int] = Counter()

    async def open(self, guild: discord.Guild, delivery_id: int) -> str:
        """Open a discussion, and return what to say to who asked for it."""
        self._waiting[delivery_id] += 1
        try:
            async with self._locks.setdefault(delivery_id, asyncio.Lock()):
                return await self._open(guild, delivery_id)
        finally:
            self._waiting[delivery_id] -= 1
            if not self._waiting[delivery_id]:
                del self._waiting[delivery_id], self._locks[delivery_id]

    async def _open(self, guild: discord.Guild, delivery_id: int) -> str:
        delivery = await self._articles.delivery(guild.id, delivery_id)
        if delivery is None or delivery.step is DeliveryStep.DELETED:
            return no_post_text()
        if delivery.thread_id is not None:
            return opened_text(delivery.thread_id)
        settings = self._policies.for_guild(guild.id).discussion
        if self._clock() - delivery.claimed_at > settings.close_after:
            return too_late_text()
        channel = await fetch_place(guild, delivery.channel_id)
        if not isinstance(channel, discord.TextChannel):
            return no_post_text()
        opened = await self._publisher.open(channel, delivery)
        if opened.thread_id is None:
            return no_post_text()
        await self._take_button(channel, opened)
        return opened_text(opened.thread_id)

    async def _take_button(self, channel: discord.TextChannel, delivery: Delivery) -> None:
        assert delivery.message_id is not None
        post = channel.get_partial_message(delivery.message_id)
        try:
            await post.edit(view=None)
        except NETWORK:  # whoever presses it again is shown the discussion
            log.warning("button not taken away delivery=%d", delivery.id, exc_info=True)
