"""What a gateway session may hear, by the intents it declared."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import discord
from simcord import intents

if TYPE_CHECKING:
    from .state import Discord

PRIVILEGED = tuple(intents.PRIVILEGED_INTENTS)


def required_intent(event: str, payload: Mapping[str, Any]) -> str | None:
    """Return the intent an event needs, or None when everyone gets it."""
    return intents.required_intent(event, payload)


def censor_message(model: Discord, payload: dict[str, Any]) -> None:
    """Empty a message as Discord does for bots without the message content intent."""
    intents.censor_message(payload, model.bot_user.id, backend=model)


def prune_members(payload: dict[str, Any], declared: discord.Intents, bot_id: int) -> None:
    """Leave in GUILD_CREATE the members Discord would send inline."""
    intents.prune_guild_create(payload, declared, bot_id)
