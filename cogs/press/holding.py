"""Asks moderators about the articles that wait for them, and does what they decide."""

import logging

import discord

from cogs.enforcement.cards import Cards
from cogs.kit.names import Names
from cogs.kit.places import digest_time
from cogs.kit.refusals import NETWORK
from cogs.wording.articles import (
    answered_text,
    decided_text,
    held_text,
    not_in_feed_text,
    ruled_text,
)
from cogs.wording.buttons import hold_buttons
from cogs.wording.text import named
from newsroom.clock import Clock
from newsroom.config import Policies
from newsroom.storage.articles import DeliveryStep
from newsroom.storage.holds import HoldStore
from newsroom.storage.records import Hold

log = logging.getLogger(__name__)


class Holding:
    """Sees to the articles that are held."""

    def __init__(
        self, policies: Policies, holds: HoldStore, cards: Cards, names: Names, clock: Clock
    ) -> None:
        self._policies = policies
        self._holds = holds
        self._cards = cards
        self._names = names
        self._clock = clock

    async def ask(self, guild: discord.Guild) -> bool:
        """Ask about what nobody has been asked about; False when that is to be tried again."""
        for delivery in await self._holds.unasked(guild.id):
            if self._cards.channel(guild.id) is None:
                return False
            try:
                question = await self._cards.say_once(
                    guild.id,
                    held_text(delivery.article, f"<#{delivery.channel_id}>"),
                    nonce=f"held-{delivery.id}",
                    look_from=delivery.claimed_at,
                    view=hold_buttons(delivery.id),
                )
            except NETWORK:
                log.warning("moderators not asked delivery=%d", delivery.id, exc_info=True)
                return False
            await self._holds.asked(delivery.id, question.id if question else None)
        return True

    async def release(self, actor: discord.Member, delivery_id: int) -> tuple[str, bool]:
        """Let an article out; return what was decided of it, and whether that is all."""
        guild = actor.guild
        self._names.note(actor)
        step = await self._released_to(guild, delivery_id)
        held = await self._holds.release(guild.id, delivery_id, actor.id, self._clock(), step)
        return await self._conclude(guild, held)

    async def drop(self, actor: discord.Member, delivery_id: int) -> tuple[str, bool]:
        """Let an article never be posted; return likewise."""
        self._names.note(actor)
        dropped = await self._holds.drop(actor.guild.id, delivery_id, actor.id)
        return await self._conclude(actor.guild, dropped)

    async def _released_to(self, guild: discord.Guild, delivery_id: int) -> DeliveryStep:
        """Return where an article goes that is let out."""
        policy = self._policies.for_guild(guild.id)
        for held in await self._holds.held(guild.id):
            if held.id == delivery_id and digest_time(
                policy, guild, held.feed_url, held.channel_id
            ):
                return DeliveryStep.DIGESTED
        return DeliveryStep.CLAIMED

    async def _conclude(self, guild: discord.Guild, hold: Hold | None) -> tuple[str, bool]:
        if hold is not None and hold.delivery.step is DeliveryStep.HELD:
            return not_in_feed_text(), False
        if hold is None or hold.ruling is None or hold.ruled_by is None:
            return decided_text(), True
        log.info("held article %s delivery=%d", hold.ruling.value, hold.delivery.id)
        in_digest = hold.delivery.step is DeliveryStep.DIGESTED
        who = named(hold.ruled_by, await self._names.of(guild.id, [hold.ruled_by]))
        said = ruled_text(hold.ruling, who, in_digest=in_digest)
        await self._redraw(guild, hold, said)
        return said, True

    async def _redraw(self, guild: discord.Guild, hold: Hold, said: str) -> None:
        """Say under the question what was decided, also when that was asked elsewhere."""
        channel = self._cards.channel(guild.id)
        if channel is None or hold.question_id is None:
            return
        question = channel.get_partial_message(hold.question_id)
        asked = held_text(hold.delivery.article, f"<#{hold.delivery.channel_id}>")
        try:
            await question.edit(content=answered_text(asked, said), view=None)
        except NETWORK:  # its buttons say who has decided to whoever presses them
            log.warning("question not answered delivery=%d", hold.delivery.id, exc_info=True)
