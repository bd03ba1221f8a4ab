"""Where feeds are really read from: the policy's own addresses unless the operator says."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class FeedSource:
    """How the policy's feeds are reached."""

    address: Callable[[str], str] = str  # the policy's address -> the one to fetch
    every: timedelta | None = None  # None: as the policy says
