"""What policy.yaml may contain, and file -> Policy with line and column in every error."""

from newsroom.config.comparing import describe_changes
from newsroom.config.feeds import Feed
from newsroom.config.files import MOST_BYTES, Review, load, parse, parse_file, review
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
    check_slowmode,
)
from newsroom.config.policies import Policies

__all__ = [
    "MOST_BYTES",
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
    "check_slowmode",
    "describe_changes",
    "load",
    "parse",
    "parse_file",
    "read_folder",
    "review",
]
