"""Asks moderators about the articles that wait for them, and does what they decide."""

import logging

import discord

from cogs.enforcement.cards import Cards
from cogs.kit.refusals import NETWORK
from cogs.wording.articles import (
    decided_text,
    dropped_text,
    held_text,
    not_in_feed_text,
    released_text,
)
from cogs.wording.buttons import hold_buttons
from newsroom.clock import Clock
from newsroom.storage.holds import HoldStore

log = logging.getLogger(__name__)


class Holding:
    """Sees to the articles that are held."""

    def __init__(self, holds: HoldStore, cards: Cards, clock: Clock) -> None:
        self._holds = holds
        self._cards = cards
        self._clock = clock

    async def ask(self, guild: discord.Guild) -> bool:
        """Ask about what nobody has been asked about; False when that is to be tried again."""
        for delivery in await self._holds.unasked(guild.id):
            if self._cards.channel(guild.id) is None:
                return False
            try:
                await self._cards.say_once(
                    guild.id,
                    held_text(delivery.article, f"<#{delivery.channel_id}>"),
                    nonce=f"held-{delivery.id}",
                    look_from=delivery.claimed_at,
                    view=hold_buttons(delivery.id),
                )
            except NETWORK:
                log.warning("moderators not asked delivery=%d", delivery.id, exc_info=True)
                return False
            await self._holds.asked(delivery.id)
        return True

    async def release(self, guild: discord.Guild, delivery_id: int) -> tuple[str, bool]:
        """Let an article out; return what to say of it, and whether there is no more to do."""
        if await self._holds.release(guild.id, delivery_id, self._clock()):
            log.info("article released delivery=%d", delivery_id)
            return released_text(), True
        if await self._holds.is_held(guild.id, delivery_id):
            return not_in_feed_text(), False
        return decided_text(), True

    async def drop(self, guild: discord.Guild, delivery_id: int) -> tuple[str, bool]:
        """Let an article never be posted; return likewise."""
        if await self._holds.drop(guild.id, delivery_id):
            log.info("article dropped delivery=%d", delivery_id)
            return dropped_text(), True
        return decided_text(), True
