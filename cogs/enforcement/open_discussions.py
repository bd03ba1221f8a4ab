"""The open discussions, in memory: which channels are judged, and how far each has been.

The mark of a discussion is the last message up to which *everything* has been judged, so that a
restart may go on from there. Marks are handed out to be stored now and then; a stale one only means
that a few replies are judged again, which changes nothing.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from newsroom.storage.discussions import Discussion

_SURE_AFTER = timedelta(minutes=10)  # a guess: what Discord refuses for so long, it means
_AUTHORS_KEPT = 500  # a guess: names of earlier authors remembered for one discussion
_REGULARS_KEPT = 5_000  # a guess: names of all who write, remembered for one guild


class _Names:
    """Names in the order in which they were first heard; the oldest give way."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._heard: dict[str, None] = {}
        self.all: tuple[str, ...] = ()

    def add(self, name: str) -> None:
        if name in self._heard:
            return
        self._heard[name] = None
        if len(self._heard) > self._most:
            self._heard.pop(next(iter(self._heard)))
        self.all = tuple(self._heard)


@dataclass(slots=True)
class _Progress:
    discussion: Discussion
    mark: int
    stored: int
    behind: bool  # until caught up, live replies must not move the mark past a gap
    away_since: datetime | None = None  # edits from then on may have been missed
    unread: bool = False  # what was missed could not be read
    refused_at: datetime | None = None  # since when Discord has refused to let it be read
    asked_at: datetime | None = None  # when it last refused
    told_out_of_reach: bool = False
    handed_over: set[int] = field(default_factory=set)  # replies that moderators were told of
    judging: set[int] = field(default_factory=set)
    failed: set[int] = field(default_factory=set)  # replies to be judged again
    judged: int = 0  # the newest reply judged, whatever is still under way before it
    authors: _Names = field(default_factory=lambda: _Names(_AUTHORS_KEPT))
    knows_authors: bool = False  # those who wrote before the bot listened too

    @property
    def out_of_reach(self) -> bool:
        if self.refused_at is None or self.asked_at is None:
            return False
        return self.asked_at - self.refused_at >= _SURE_AFTER


class OpenDiscussions:
    """Answers "is this channel a discussion?" without a query."""

    def __init__(self) -> None:
        self._progress: dict[int, _Progress] = {}
        self._regulars: dict[int, _Names] = {}  # by guild

    def __len__(self) -> int:
        return len(self._progress)

    def add(
        self, discussion: Discussion, *, behind: bool = False, away_since: datetime | None = None
    ) -> None:
        """Start judging a discussion.

        Args:
            behind: Replies may already wait in it.
            away_since: From when on edits may have been missed; None when none can have been.
        """
        if discussion.id not in self._progress:
            mark = discussion.last_judged_id
            self._progress[discussion.id] = _Progress(discussion, mark, mark, behind, away_since)

    def renew(self, discussion: Discussion) -> None:
        """Take up an article as it reads now."""
        progress = self._progress.get(discussion.id)
        if progress is not None:
            progress.discussion = discussion

    def remove(self, discussion_id: int) -> None:
        self._progress.pop(discussion_id, None)

    def get(self, discussion_id: int) -> Discussion | None:
        progress = self._progress.get(discussion_id)
        return progress.discussion if progress else None

    def in_guild(self, guild_id: int) -> tuple[Discussion, ...]:
        return tuple(progress.discussion for progress in self._of(guild_id))

    def mark(self, discussion_id: int) -> int:
        """Return the last message up to which everything has been judged; 0 when not watched."""
        progress = self._progress.get(discussion_id)
        return progress.mark if progress else 0

    def unfinished(self, guild_id: int) -> tuple[Discussion, ...]:
        """Return a guild's discussions in which something is to be tried again."""
        return tuple(
            discussion
            for discussion in self.in_guild(guild_id)
            if self.is_unfinished(discussion.id)
        )

    def is_unfinished(self, discussion_id: int) -> bool:
        return self.is_unread(discussion_id) or bool(self.failed_in(discussion_id))

    # ------------------------------------------------------------ authors

    def earlier_authors(self, discussion_id: int) -> tuple[str, ...]:
        progress = self._progress.get(discussion_id)
        return progress.authors.all if progress else ()

    def regulars(self, guild_id: int) -> tuple[str, ...]:
        """Return the names of those who have spoken in any discussion of a guild."""
        known = self._regulars.get(guild_id)
        return known.all if known else ()

    def heard(self, discussion_id: int, names: Iterable[str]) -> None:
        """Remember who has spoken in a discussion, so that others may be addressed by name."""
        progress = self._progress.get(discussion_id)
        if progress is None:
            return
        regulars = self._regulars.setdefault(progress.discussion.guild_id, _Names(_REGULARS_KEPT))
        for name in names:
            progress.authors.add(name)
            regulars.add(name)

    def knows_authors(self, discussion_id: int) -> bool:
        """Tell whether nobody wrote in a discussion unheard; so too where none is watched."""
        progress = self._progress.get(discussion_id)
        return progress is None or progress.knows_authors

    def meet(self, discussion_id: int, names: Iterable[str]) -> None:
        """Note who had spoken in a discussion before it was listened to."""
        progress = self._progress.get(discussion_id)
        if progress is not None:
            progress.knows_authors = True
            self.heard(discussion_id, names)

    # ------------------------------------------------------------ progress

    def begin(self, discussion_id: int, message_id: int) -> None:
        progress = self._progress.get(discussion_id)
        if progress is not None:
            progress.judging.add(message_id)

    def done(self, discussion_id: int, message_id: int) -> None:
        """Note that a reply has been judged and everything that follows has been recorded.

        Or that there is nothing to judge: a message of the bot's own, or one that is gone.
        """
        progress = self._progress.get(discussion_id)
        if progress is None:
            return
        progress.judging.discard(message_id)
        progress.failed.discard(message_id)
        progress.judged = max(progress.judged, message_id)
        self._advance(progress)

    def fail(self, discussion_id: int, message_id: int) -> None:
        """Note that a reply could not be judged; the mark waits before it."""
        progress = self._progress.get(discussion_id)
        if progress is not None:
            progress.judging.discard(message_id)
            progress.failed.add(message_id)

    def failed_in(self, discussion_id: int) -> tuple[int, ...]:
        """Return the replies of a discussion that are to be judged again, oldest first."""
        progress = self._progress.get(discussion_id)
        return tuple(sorted(progress.failed)) if progress else ()

    def hand_over(self, discussion_id: int, message_id: int) -> None:
        """Note that a reply has been left to the moderators."""
        progress = self._progress.get(discussion_id)
        if progress is not None:
            progress.handed_over.add(message_id)

    def is_handed_over(self, discussion_id: int, message_id: int) -> bool:
        progress = self._progress.get(discussion_id)
        return progress is not None and message_id in progress.handed_over

    def fall_behind(
        self,
        away_since: datetime | None = None,
        *,
        where: Callable[[int], bool] = lambda _guild_id: True,
    ) -> None:
        """A new session with Discord: replies and edits may have been missed.

        Args:
            where: Tells of a guild whether the session is about it.
        """
        for progress in self._progress.values():
            if where(progress.discussion.guild_id):
                progress.behind = True
                progress.away_since = progress.away_since or away_since

    def away_since(self, discussion_id: int) -> datetime | None:
        """Return from when on edits may have been missed; None when none can have been."""
        progress = self._progress.get(discussion_id)
        return progress.away_since if progress else None

    def leave_unread(self, discussion_id: int) -> None:
        """Note that what was missed could not be read, and is to be read later."""
        progress = self._progress.get(discussion_id)
        if progress is not None:
            progress.unread = True

    def refuse(self, discussion_id: int, now: datetime) -> bool:
        """Note that Discord does not let a discussion be read; True once that is certain."""
        progress = self._progress.get(discussion_id)
        if progress is None:
            return False
        progress.unread = True
        if progress.refused_at is None or now < progress.refused_at:  # the clock was set back
            progress.refused_at = now
        progress.asked_at = now
        return progress.out_of_reach

    def may_ask(self, discussion_id: int, now: datetime) -> bool:
        """Tell whether it is time to try again, after a refusal."""
        progress = self._progress.get(discussion_id)
        if progress is None or progress.asked_at is None:
            return True
        return not timedelta() <= now - progress.asked_at < _SURE_AFTER

    def ask_again(self) -> None:
        """Permissions have changed: what Discord refused it may grant now."""
        for progress in self._progress.values():
            progress.asked_at = None

    def out_of_reach(self, guild_id: int) -> tuple[int, ...]:
        """Return a guild's discussions that Discord does not let be read, for certain."""
        return tuple(p.discussion.id for p in self._of(guild_id) if p.out_of_reach)

    def take_out_of_reach(self, guild_id: int) -> tuple[int, ...]:
        """Return those that nobody has been told of, to be told."""
        lost = [p for p in self._of(guild_id) if p.out_of_reach and not p.told_out_of_reach]
        for progress in lost:
            progress.told_out_of_reach = True
        return tuple(progress.discussion.id for progress in lost)

    def is_read(self, guild_id: int) -> bool:
        """Tell whether everything that was missed in a guild has been read, where it may be."""
        return not any(p.behind or p.failed for p in self._of(guild_id) if not p.out_of_reach)

    def is_unread(self, discussion_id: int) -> bool:
        progress = self._progress.get(discussion_id)
        return progress is not None and progress.unread

    def caught_up(self, discussion_id: int) -> None:
        progress = self._progress.get(discussion_id)
        if progress is None:
            return
        progress.behind = progress.unread = progress.told_out_of_reach = False
        progress.away_since = progress.refused_at = progress.asked_at = None
        self._advance(progress)

    def take_marks(self) -> dict[int, int]:
        """Return the marks that moved since they were last taken, to be stored."""
        moved = {id_: p.mark for id_, p in self._progress.items() if p.mark > p.stored}
        for id_, mark in moved.items():
            self._progress[id_].stored = mark
        return moved

    def _of(self, guild_id: int) -> list[_Progress]:
        return [p for p in self._progress.values() if p.discussion.guild_id == guild_id]

    @staticmethod
    def _advance(progress: _Progress) -> None:
        if progress.behind:
            return
        waiting = progress.judging | progress.failed
        reached = min(waiting) - 1 if waiting else progress.judged
        progress.mark = max(progress.mark, reached)
