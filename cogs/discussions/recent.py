"""What members wrote lately, for rules about frequency. In memory: a restart forgets it."""

from collections import OrderedDict
from datetime import datetime, timedelta

from newsroom.config import Policy
from newsroom.models import PartKind, PastReply, Record, Reply
from newsroom.policy.rules import Duplicate, Flood

_REPLIES_KEPT = 50  # per member
_MEMBERS_KEPT = 5_000


def longest_memory(policy: Policy) -> timedelta:
    """Return how far back the policy's rules look; nothing for those that do not."""
    spans = (rule.within for rule in policy.rules if isinstance(rule, Flood | Duplicate))
    return max(spans, default=timedelta())


class RecentReplies:
    """A short memory of each member's replies, across discussions."""

    def __init__(self) -> None:
        # Whoever wrote last stands last.
        self._replies: OrderedDict[tuple[int, int], tuple[PastReply, ...]] = OrderedDict()

    def __len__(self) -> int:
        return sum(len(past) for past in self._replies.values())

    def record(self, guild_id: int, member_id: int) -> Record:
        """Return what a member wrote lately, oldest first."""
        return Record(self._replies.get((guild_id, member_id), ()))

    def text_of(self, guild_id: int, reply: Reply) -> str | None:
        """Return what a reply said when it was judged last; None when that is not remembered."""
        past = self._replies.get((guild_id, reply.author_id), ())
        return next((earlier.text for earlier in past if earlier.id == reply.id), None)

    def remember(self, guild_id: int, reply: Reply, span: timedelta) -> None:
        """Keep a judged reply in mind, and forget whatever was posted longer ago than the span.

        An edit replaces its former self.
        """
        key = (guild_id, reply.author_id)
        text = "\n".join(part.text for part in reply.parts if part.kind is PartKind.CONTENT)
        past = {earlier.id: earlier for earlier in self._replies.get(key, ())}
        posted_at = past[reply.id].posted_at if reply.id in past else reply.posted_at
        past[reply.id] = PastReply(reply.id, posted_at, text)
        earliest = reply.posted_at - span
        kept = tuple(one for one in past.values() if one.posted_at > earliest)
        self._replies[key] = kept[-_REPLIES_KEPT:]
        self._replies.move_to_end(key)
        self._forget(earliest)

    def _forget(self, earliest: datetime) -> None:
        """Drop members who have written nothing since; those who wrote longest ago stand first."""
        while self._replies:
            key, past = next(iter(self._replies.items()))
            if past and past[-1].posted_at > earliest and len(self._replies) <= _MEMBERS_KEPT:
                return
            del self._replies[key]
