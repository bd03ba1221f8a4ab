"""How soon posts and discussions follow once more what changes all the time. Pure."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Self

# Some feeds show what changes all the time, as numbers of comments or one of several headlines.
# Their discussions are told of the first change, and of the next so long after at the earliest.
_TOLD_EVERY = timedelta(hours=1)  # a guess
_MOVED_EVERY = timedelta(hours=1)  # a guess: feeds may write a new address at every reading
# A feed from several caches, some of them old, lets stories come and go.
_GONE_AGAIN_AFTER = timedelta(days=1)  # a guess


@dataclass(frozen=True, slots=True)
class Lately:
    """Since when something counts as done just now, and is not done once more."""

    told: datetime  # a discussion of a correction
    moved: datetime  # posts to another address
    returned: datetime  # a discussion of its article's return

    @classmethod
    def at(cls, now: datetime) -> Self:
        return cls(now - _TOLD_EVERY, now - _MOVED_EVERY, now - _GONE_AGAIN_AFTER)
