"""Marks the post of an article that an admin calls withdrawn, and locks its discussion."""

import logging
from typing import Any

import discord

from cogs.kit.places import fetch_place, find_thread
from cogs.kit.refusals import NETWORK, is_gone, reason_of
from cogs.press.drawing import embed_of
from cogs.press.embeds import accepted
from cogs.press.threads import WITHDRAWN, lock, wake
from cogs.wording.articles import back_text, marked_text, unmarkable_text
from cogs.wording.digests import line_marked_text
from cogs.wording.outcomes import detail_text
from newsroom.config import Policies
from newsroom.speech import _
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
        if delivery.digest is not None:
            log.info("line marked as withdrawn delivery=%d", delivery.id)
            return line_marked_text(is_there=is_there), True
        try:
            locked = await self._lock(guild, delivery)
        except NETWORK as error:
            log.warning("discussion not locked delivery=%d", delivery.id, exc_info=True)
            return marked_text(is_there=is_there, discussion=_why(error)), False
        log.info("article marked as withdrawn delivery=%d", delivery.id)
        return marked_text(
            is_there=is_there, discussion=None if locked else _("there is none")
        ), True

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
        embed = embed_of(self._policies.for_guild(guild.id), channel, delivery)
        # A withdrawn article is not discussed any more; the others of its digest still are.
        without_button: dict[str, Any] = {"view": None} if delivery.is_withdrawn else {}
        try:
            await accepted(embed, lambda embed: post.edit(embed=embed, **without_button))
        except discord.NotFound as error:
            if not is_gone(error):
                raise
            return False
        return True

    async def _lock(self, guild: discord.Guild, delivery: Delivery) -> bool:
        """Let nobody write under it any more; False when it has no discussion."""
        thread = await self._discussion(guild, delivery)
        if thread is None:
            return False
        await lock(thread, WITHDRAWN)
        return True

    async def _discussion(self, guild: discord.Guild, delivery: Delivery) -> discord.Thread | None:
        thread_id = delivery.thread_id
        return None if thread_id is None else await find_thread(guild, thread_id)


def _why(error: Exception) -> str:
    if isinstance(error, discord.HTTPException):
        return detail_text(reason_of(error))
    return _("Discord could not be reached")
