"""What all rules look at in one reply: its readings, and which passages are quoted."""

from datetime import UTC, datetime

from newsroom.models import Part, PartKind, Record, Reply
from newsroom.policy.effort import MOST, Effort
from newsroom.policy.people import People
from newsroom.policy.quotation import (
    blank_quoted_lines,
    find_quoted_lines,
    is_quoted_from,
    is_within,
)
from newsroom.policy.readings import Reading, read

# A file's or a sticker's name is not prose: no sentence, no shouting, no links in it.
_NAMES = (PartKind.ATTACHMENT, PartKind.STICKER)

_NO_TIME = datetime(1970, 1, 1, tzinfo=UTC)  # such comments carry no time, and no rule needs one


def make_reply(
    text: str,
    *,
    author_id: int = 0,
    addressees: tuple[str, ...] = (),
    earlier_authors: tuple[str, ...] = (),
    regulars: tuple[str, ...] = (),
    article_text: str = "",
) -> Reply:
    """Make a reply of a bare text, for trying a policy out."""
    return Reply(
        id=0,
        author_id=author_id,
        posted_at=_NO_TIME,
        parts=(Part(PartKind.CONTENT, text),),
        addressees=addressees,
        earlier_authors=earlier_authors,
        regulars=regulars,
        article_text=article_text,
    )


class Scene:
    """One reply as the rules see it. What is costly is worked out once, when first asked for."""

    __slots__ = (
        "_people",
        "_quoted_lines",
        "_readings",
        "effort",
        "pattern_seconds",
        "prose",
        "record",
        "reply",
    )

    def __init__(self, reply: Reply, record: Record, most: int = MOST) -> None:
        self.reply = reply
        self.record = record
        self.effort = Effort(most, sum([len(part.text) for part in reply.parts]))
        # Spent on the newsroom's own patterns, by their mode.
        self.pattern_seconds = {"enforce": 0.0, "shadow": 0.0}
        # The parts that hold sentences, with their index in `reply.parts`.
        self.prose: list[tuple[int, Part]] = [
            (i, p) for i, p in enumerate(reply.parts) if p.text and p.kind not in _NAMES
        ]
        self._people: People | None = None
        self._readings: tuple[tuple[Reading, ...], ...] | None = None
        self._quoted_lines: tuple[tuple[tuple[int, int], ...], ...] | None = None

    @property
    def people(self) -> People:
        """The fellow readers this reply may be aimed at."""
        if self._people is None:
            self._people = People(self.reply)
        return self._people

    @property
    def readings(self) -> tuple[tuple[Reading, ...], ...]:
        """The readings of each part, in the order of `reply.parts`, without quoted lines."""
        if self._readings is None:
            self._readings = tuple(
                [
                    read(blank_quoted_lines(p.text), self.effort) if p.text else ()
                    for p in self.reply.parts
                ]
            )
        return self._readings

    def is_quoted(self, part: int, start: int, end: int) -> bool:
        """Whether a span is someone else's words: in a `>` line, or taken from the article."""
        if self._quoted_lines is None:
            self._quoted_lines = tuple(find_quoted_lines(p.text) for p in self.reply.parts)
        if is_within(self._quoted_lines[part], start, start):  # a reading may run on behind it
            return True
        return is_quoted_from(self.reply.article_text, self.reply.parts[part].text, start, end)
