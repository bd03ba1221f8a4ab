"""What policy.yaml may contain, and file -> Policy with line and column in every error."""

from newsroom.config.feeds import Feed
from newsroom.config.files import Review, load, parse, review
from newsroom.config.folder import Newsroom, read_folder
from newsroom.config.models import (
    Appeals,
    Channels,
    Discussion,
    Policy,
    Privacy,
    Publication,
    RuleUnion,
    Rung,
    Strikes,
)
from newsroom.config.policies import Policies

__all__ = [
    "Appeals",
    "Channels",
    "Discussion",
    "Feed",
    "Newsroom",
    "Policies",
    "Policy",
    "Privacy",
    "Publication",
    "Review",
    "RuleUnion",
    "Rung",
    "Strikes",
    "load",
    "parse",
    "read_folder",
    "review",
]
