"""Marks the post of an article that an admin calls withdrawn, and locks its discussion."""

import logging

import discord

from cogs.kit.places import fetch_place
from cogs.kit.refusals import NETWORK, reason_of
from cogs.press.drawing import withdrawn_embed_of
from cogs.press.embeds import accepted
from cogs.press.threads import find_thread, lock, wake
from cogs.wording.articles import back_text, marked_text, unmarkable_text
from newsroom.config import Policies
from newsroom.storage.articles import ArticleStore, Delivery

log = logging.getLogger(__name__)


class Withdrawals:
    """Does what the button under a message of the moderators' asks for."""

    def __init__(self, policies: Policies, articles: ArticleStore) -> None:
        self._policies = policies
        self._articles = articles

    async def mark(self, guild: discord.Guild, delivery_id: int) -> tuple[str, bool]:
        """Mark a post; return what to say of it, and whether there is no more to do."""
        delivery = await self._articles.mark(guild.id, delivery_id)
        if delivery is None:
            return back_text(), True
        try:
            is_there = await self._strike(guild, delivery)
        except NETWORK as error:
            log.warning("post not marked delivery=%d", delivery.id, exc_info=True)
            return unmarkable_text(_why(error)), False
        try:
            locked = await self._lock(guild, delivery)
        except NETWORK as error:
            log.warning("discussion not locked delivery=%d", delivery.id, exc_info=True)
            return marked_text(is_there=is_there, discussion=_why(error)), False
        log.info("article marked as withdrawn delivery=%d", delivery.id)
        return marked_text(is_there=is_there, discussion=None if locked else "there is none"), True

    async def _strike(self, guild: discord.Guild, delivery: Delivery) -> bool:
        """Show that the article is withdrawn; False when the post is there no more."""
        channel = await fetch_place(guild, delivery.channel_id)
        place: discord.TextChannel | discord.Thread | None
        if isinstance(channel, discord.ForumChannel):
            place = await self._discussion(guild, delivery)
        else:
            place = channel
        if channel is None or place is None or delivery.message_id is None:
            return False
        if isinstance(place, discord.Thread):
            await wake(place)
        post = place.get_partial_message(delivery.message_id)
        embed = withdrawn_embed_of(self._policies.for_guild(guild.id), channel, delivery)
        try:
            await accepted(embed, lambda embed: post.edit(embed=embed, view=None))
        except discord.NotFound:
            return False
        return True

    async def _lock(self, guild: discord.Guild, delivery: Delivery) -> bool:
        """Let nobody write under it any more; False when it has no discussion."""
        thread = await self._discussion(guild, delivery)
        if thread is None:
            return False
        await lock(thread)
        return True

    async def _discussion(self, guild: discord.Guild, delivery: Delivery) -> discord.Thread | None:
        thread_id = delivery.thread_id
        return None if thread_id is None else await find_thread(guild, thread_id)


def _why(error: Exception) -> str:
    if isinstance(error, discord.HTTPException):
        return reason_of(error)
    return "Discord could not be reached"
