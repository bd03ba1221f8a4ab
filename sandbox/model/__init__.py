"""Discord's state and rules: simcord's, made stricter. Nothing outside imports simcord."""

from simcord.backend.models import (
    Channel,
    Guild,
    Interaction,
    Member,
    Message,
    Overwrite,
    Role,
    User,
)
from simcord.enums import ChannelType, OverwriteType

from .intents import censor_message, prune_members, required_intent
from .kernel import EventListener, Gap, GapListener, PrivateListener, Refusal, invalid_form
from .routing import Upload
from .state import Discord

__all__ = [
    "Channel",
    "ChannelType",
    "Discord",
    "EventListener",
    "Gap",
    "GapListener",
    "Guild",
    "Interaction",
    "Member",
    "Message",
    "Overwrite",
    "OverwriteType",
    "PrivateListener",
    "Refusal",
    "Role",
    "Upload",
    "User",
    "censor_message",
    "invalid_form",
    "prune_members",
    "required_intent",
]
