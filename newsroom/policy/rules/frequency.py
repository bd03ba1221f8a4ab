"""Rules about how often a member writes: flood and duplicate. They read the author's record."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Annotated, Literal

from pydantic import Field

from newsroom.durations import Duration
from newsroom.models import Action, PartKind, PastReply, Violation
from newsroom.policy.rules.base import Consequence, Rule
from newsroom.policy.scene import Scene
from newsroom.speech import _


class Flood(Rule):
    """Too many replies in a short time, over all discussions together."""

    type: Literal["flood"]
    action: Consequence = Action.HOLD
    max: Annotated[int, Field(ge=1, le=100)] = 6
    """How many replies are still welcome within the time."""
    within: Duration = timedelta(minutes=1)
    """The time they are counted in, up to now."""

    def check(self, scene: Scene) -> Iterable[Violation]:
        return () if len(scene.record.recent) < self.max else self._report(scene)

    def _report(self, scene: Scene) -> Iterator[Violation]:
        if len(recall(scene, self.within)) >= self.max:
            yield from self.report_content(scene, "flood")

    def concede(self, violation: Violation) -> Iterator[str]:
        yield _(
            "To welcome more replies in a short time, raise max or shorten within for {rule}.",
            rule=self.id,
        )


class Duplicate(Rule):
    """The same text again from the same member, in this discussion or another."""

    type: Literal["duplicate"]
    action: Consequence = Action.HOLD
    within: Duration = timedelta(hours=1)
    """How long a text may not be repeated."""
    min_length: Annotated[int, Field(ge=1, le=2000)] = 20
    """Texts shorter than this many characters may be repeated (thanks, well said)."""

    def check(self, scene: Scene) -> Iterable[Violation]:
        return self._report(scene) if scene.record.recent else ()

    def _report(self, scene: Scene) -> Iterator[Violation]:
        for index, part in enumerate(scene.reply.parts):
            if part.kind is not PartKind.CONTENT:
                continue
            text = fold(part.text)
            if len(text) < self.min_length:
                continue
            if any(fold(past.text) == text for past in recall(scene, self.within)):
                yield self.report(scene, index, (0, len(part.text)), "duplicate")
                return

    def concede(self, violation: Violation) -> Iterator[str]:
        yield _("To let a text be repeated sooner, shorten within for {rule}.", rule=self.id)
        yield _(
            "To let texts of this length be repeated, raise min_length for {rule}.", rule=self.id
        )


def recall(scene: Scene, within: timedelta) -> list[PastReply]:
    """The author's replies before this one, not older than `within`."""
    reply = scene.reply
    return [
        past
        for past in scene.record.recent
        if past.id != reply.id and reply.posted_at - within < past.posted_at <= reply.posted_at
    ]


def fold(text: str) -> str:
    """Make texts alike that differ only in case, spacing and punctuation."""
    return " ".join("".join(c if c.isalnum() else " " for c in text.casefold()).split())
