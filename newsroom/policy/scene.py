"""What all rules look at in one reply: its readings, and which passages are quoted."""

from dataclasses import dataclass
from functools import cached_property

from newsroom.models import Part, PartKind, Record, Reply
from newsroom.policy.people import People
from newsroom.policy.quotation import find_quoted_lines, is_quoted_from
from newsroom.policy.readings import Reading, read

# A file's or a sticker's name is not prose: no sentence, no shouting, no links in it.
PROSE = frozenset({PartKind.CONTENT, PartKind.FORWARD, PartKind.EMBED, PartKind.POLL})


@dataclass(frozen=True)
class Scene:
    """One reply as the rules see it. What is costly is worked out once, when first asked for."""

    reply: Reply
    record: Record

    @cached_property
    def readings(self) -> tuple[tuple[Reading, ...], ...]:
        """The readings of each part, in the order of `reply.parts`."""
        return tuple(read(part.text) if part.text else () for part in self.reply.parts)

    @cached_property
    def people(self) -> People:
        """The fellow readers this reply may be aimed at."""
        return People(self.reply)

    @cached_property
    def prose(self) -> tuple[tuple[int, Part], ...]:
        """The parts that hold sentences, with their index in `reply.parts`."""
        return tuple((i, p) for i, p in enumerate(self.reply.parts) if p.text and p.kind in PROSE)

    @cached_property
    def _quoted_lines(self) -> tuple[tuple[tuple[int, int], ...], ...]:
        return tuple(find_quoted_lines(part.text) for part in self.reply.parts)

    def is_quoted(self, part: int, start: int, end: int) -> bool:
        """Whether a span is someone else's words: in a `>` line, or taken from the article."""
        if any(s <= start and end <= e for s, e in self._quoted_lines[part]):
            return True
        return is_quoted_from(self.reply.article_text, self.reply.parts[part].text, start, end)
