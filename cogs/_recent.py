"""What members wrote lately, for rules about frequency. In memory: a restart forgets it."""

from collections import OrderedDict, deque

from newsroom.models import PartKind, PastReply, Record, Reply

_REPLIES_KEPT = 50  # per member
_MEMBERS_KEPT = 5_000


class RecentReplies:
    """A short memory of each member's replies, across discussions."""

    def __init__(self) -> None:
        self._replies: OrderedDict[tuple[int, int], deque[PastReply]] = OrderedDict()

    def record(self, guild_id: int, member_id: int) -> Record:
        """Return what a member wrote lately, oldest first."""
        return Record(tuple(self._replies.get((guild_id, member_id), ())))

    def remember(self, guild_id: int, reply: Reply) -> None:
        """Keep a judged reply in mind; an edit replaces its former self."""
        key = (guild_id, reply.author_id)
        past = self._replies.setdefault(key, deque(maxlen=_REPLIES_KEPT))
        self._replies.move_to_end(key)
        text = "\n".join(part.text for part in reply.parts if part.kind is PartKind.CONTENT)
        for index, earlier in enumerate(past):
            if earlier.id == reply.id:
                past[index] = PastReply(reply.id, earlier.posted_at, text)
                return
        past.append(PastReply(reply.id, reply.posted_at, text))
        if len(self._replies) > _MEMBERS_KEPT:
            self._replies.popitem(last=False)
