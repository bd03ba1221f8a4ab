"""Sees to the corrections that wait in one guild, and to those that Discord refuses."""

import logging
from datetime import timedelta

import discord

from cogs.enforcement.cards import Cards
from cogs.kit.places import fetch_place
from cogs.kit.refusals import NETWORK, OWN_FAULT, is_final, reason_of
from cogs.press.correcting import Corrector
from cogs.wording.articles import refused_correction_text, uncorrected_text
from newsroom.clock import Clock
from newsroom.errors import StorageError
from newsroom.storage.corrections import Correction, CorrectionKind, CorrectionStore

log = logging.getLogger(__name__)

_LONGEST_WAIT = timedelta(weeks=1)  # for the bot to be allowed what it is not


class PendingCorrections:
    """Has corrections made in their order; one guild's are never seen to twice at a time."""

    def __init__(
        self, corrections: CorrectionStore, corrector: Corrector, cards: Cards, clock: Clock
    ) -> None:
        self._corrections = corrections
        self._corrector = corrector
        self._cards = cards
        self._clock = clock
        self._failed: dict[int, frozenset[int]] = {}  # by guild

    async def carry(self, guild: discord.Guild, *, resumed: bool) -> bool:
        """Make a guild's corrections; False when one failed and is to be tried again.

        Args:
            resumed: Whether to try again what has failed before, too.
        """
        former = frozenset[int]() if resumed else self._failed.get(guild.id, frozenset())
        failed: dict[int, int] = {}  # by delivery: what comes after must not overtake it
        for correction in await self._corrections.unfinished(guild.id):
            if correction.delivery.id in failed:
                continue
            if correction.id in former or not await self._correct(guild, correction):
                failed[correction.delivery.id] = correction.id
        self._failed[guild.id] = frozenset(failed.values())
        return not failed

    async def _correct(self, guild: discord.Guild, correction: Correction) -> bool:
        try:
            channel = await fetch_place(guild, correction.delivery.channel_id)
            if channel is None:  # deleted, and with it all that there was to correct
                await self._corrections.noted(correction.id)
            else:
                await self._corrector.correct(channel, correction)
        except discord.Forbidden as error:
            return await self._wait_until_allowed(correction, reason_of(error))
        except NETWORK as error:
            log.warning("article not corrected correction=%d", correction.id, exc_info=True)
            if not (isinstance(error, discord.HTTPException) and is_final(error)):
                return False
            await self._give_up(correction, reason_of(error))
        except StorageError:
            raise  # no other could be written down either
        except Exception:
            log.exception("article not corrected correction=%d", correction.id)
            await self._give_up(correction, OWN_FAULT)
        return True

    async def _wait_until_allowed(self, correction: Correction, reason: str) -> bool:
        """Tell the moderators once, also across restarts; True once it has waited too long."""
        log.warning("article may not be corrected correction=%d", correction.id)
        if not correction.told:
            told = refused_correction_text(*_named(correction), reason)
            if await self._cards.say(correction.delivery.guild_id, told):
                await self._corrections.told(correction.id)
            return False
        if self._clock() - correction.claimed_at < _LONGEST_WAIT:
            return False
        await self._corrections.noted(correction.id)
        return True

    async def _give_up(self, correction: Correction, reason: str) -> None:
        await self._corrections.noted(correction.id)  # as far as it can be
        told = uncorrected_text(*_named(correction), reason)
        await self._cards.say(correction.delivery.guild_id, told)


def _named(correction: Correction) -> tuple[CorrectionKind, str, str]:
    delivery = correction.delivery
    return correction.kind, delivery.article.title, f"<#{delivery.channel_id}>"
