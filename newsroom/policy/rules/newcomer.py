"""The rule about who writes for the first time: a person reads that before, or when, others do."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, Field

from newsroom.durations import Duration, format_duration
from newsroom.models import Action, Violation
from newsroom.policy.rules.base import MildConsequence, Points, Rule, never_removes
from newsroom.policy.scene import Scene
from newsroom.speech import _

NEWCOMER = "newcomer"

_SHORTEST = timedelta(minutes=1)


def _check_joined_within(span: timedelta) -> timedelta:
    if span < _SHORTEST:
        raise ValueError(f"should be at least {format_duration(_SHORTEST)}")
    return span


class Newcomer(Rule):
    """The first replies of a member who has joined lately."""

    accuses: ClassVar[bool] = False

    type: Literal["newcomer"]
    action: Annotated[MildConsequence, never_removes("to be new breaks no rule")] = Action.HOLD
    points: Points = 0
    first: Annotated[int, Field(ge=1, le=50)] = 3
    """How many replies: those count that were let stand, and held ones that were approved."""
    joined_within: Annotated[Duration, AfterValidator(_check_joined_within)] = timedelta(days=7)
    """How long after joining the server a member is new."""

    def check(self, scene: Scene) -> Iterable[Violation]:
        record = scene.record
        if not self._is_new(scene) or record.let_stand >= self.first:
            return ()
        return self.report_content(scene, NEWCOMER)

    def _is_new(self, scene: Scene) -> bool:
        joined_at = scene.record.joined_at
        return joined_at is not None and scene.reply.posted_at - joined_at < self.joined_within

    def concede(self, violation: Violation) -> Iterator[str]:
        yield _("To have fewer replies of new members read, lower first for {rule}.", rule=self.id)
        yield _(
            "To call members new for a shorter time, shorten joined_within for {rule}.",
            rule=self.id,
        )

    def spare(self, scene: Scene) -> Iterator[str]:
        record, span = scene.record, format_duration(self.joined_within)
        if record.joined_at is None:
            yield (
                _(
                    "Rule {rule} is about the first replies of members who joined less than "
                    "{span} ago ({first}); of this text's author nobody knows when they joined.",
                    rule=self.id,
                    span=span,
                    first=self.first,
                )
            )
        elif self._is_new(scene) and record.let_stand >= self.first:
            yield (
                _(
                    "Rule {rule} let it pass: its author joined less than {span} ago, but "
                    "{first} earlier replies of theirs were let stand.",
                    rule=self.id,
                    span=span,
                    first=self.first,
                )
            )
