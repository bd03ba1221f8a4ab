"""Opens the discussion of a post that waits for somebody to press its button."""

import asyncio
import logging
from weakref import WeakValueDictionary

import discord

from cogs.kit.places import fetch_place
from cogs.kit.refusals import NETWORK
from cogs.press.publishing import Publisher
from cogs.wording.articles import (
    no_post_text,
    opened_text,
    opening_text,
    too_late_text,
    withdrawn_text,
)
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
        self._turns: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()  # by post

    async def open(self, guild: discord.Guild, message_id: int) -> tuple[str, bool]:
        """Open a post's discussion; return what to say of it, and whether there is no more to do.

        Known by its post, since a restored record has given it another number than its button has.
        """
        async with self._turns.setdefault(message_id, asyncio.Lock()):
            delivery = await self._articles.of_post(guild.id, message_id)
            channel = delivery and await fetch_place(guild, delivery.channel_id)
            if delivery is None or not isinstance(channel, discord.TextChannel):
                return no_post_text(), True
            if (refusal := self._why_not(delivery)) is not None:
                return refusal, True
            return await self._open(channel, delivery)

    def _why_not(self, delivery: Delivery) -> str | None:
        if delivery.step is DeliveryStep.DELETED:
            return no_post_text()
        if delivery.thread_id is not None:
            return opened_text(delivery.thread_id)
        if delivery.marked:
            return withdrawn_text()
        settings = self._policies.for_guild(delivery.guild_id).discussion
        if self._clock() - delivery.claimed_at > settings.close_after:
            return too_late_text()
        return None

    async def _open(self, channel: discord.TextChannel, delivery: Delivery) -> tuple[str, bool]:
        delivery = await self._articles.opening(delivery.id)
        try:
            delivery = await self._publisher.open(channel, delivery, delivery.claimed_at)
        except NETWORK:
            log.warning("discussion not opened yet delivery=%d", delivery.id, exc_info=True)
            return opening_text(), False
        if delivery.thread_id is None:
            return no_post_text(), True
        await self._take_button(channel, delivery)
        return opened_text(delivery.thread_id), True

    async def _take_button(self, channel: discord.TextChannel, delivery: Delivery) -> None:
        assert delivery.message_id is not None
        post = channel.get_partial_message(delivery.message_id)
        try:
            await post.edit(view=None)
        except NETWORK:  # whoever presses it again is shown the discussion
            log.warning("button not taken away delivery=%d", delivery.id, exc_info=True)
