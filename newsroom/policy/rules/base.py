"""What every rule has: its id, what it asks for, and how it reports a violation."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from typing import Annotated, ClassVar, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from newsroom.models import Action, Violation
from newsroom.policy.scene import Scene
from newsroom.settings import MildAction, RuleAction, Settings, Text, refuse_empty

Consequence = Annotated[
    RuleAction,
    Field(
        description="What happens to the reply: `flag` (it stays and goes to the review queue), "
        "`hold` (taken down until a moderator decides) or `remove` (taken down, with a strike)."
    ),
]
MildConsequence = Annotated[
    MildAction,
    Field(
        description="What happens to the reply: `flag` (it stays and goes to the review queue) "
        "or `hold` (taken down until a moderator decides). Never `remove`."
    ),
]
Points = Annotated[
    int,
    Field(ge=0, le=100, description="How many points a removal adds to the author's strikes."),
]


def never_removes(because: str) -> BeforeValidator:
    """Refuse `remove` as what a rule asks for, and say why."""

    def refuse(value: object) -> object:
        if value in (Action.REMOVE, Action.REMOVE.label):
            raise ValueError(f"should be flag or hold; {because}, so it may not remove")
        return value

    return BeforeValidator(refuse)


class Rule(Settings, ABC):
    """One clause of the policy: its settings, and the check they steer."""

    accuses: ClassVar[bool] = True  # what it finds is a breach, for which a strike can be given

    id: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)]
    """A short name of your own in small letters, digits and hyphens. Cases and statistics are
    kept under it, so do not change it lightly."""
    title: Annotated[Text, Field(max_length=80)] | None = None
    """What people read in place of the id: in removal notices, cases, lists and `/policy show`."""
    action: Consequence = Action.FLAG
    points: Points = 1
    mode: Literal["enforce", "shadow"] = "enforce"
    """`enforce`, or `shadow`: what the rule would have done is recorded, but never done."""

    @model_validator(mode="after")
    def _refuse_empty(self) -> Self:
        return refuse_empty(self, "title")

    def prepare(self) -> None:
        """Make now what the first reply would otherwise have to wait for."""

    @abstractmethod
    def check(self, scene: Scene) -> Iterable[Violation]:
        """Find every breach of this rule in a reply, each with its evidence.

        What comes back may be empty at once, and so false, when a glance shows that there is none.
        """

    @abstractmethod
    def concede(self, violation: Violation) -> Iterator[str]:
        """Say which settings of this rule would let the evidence of a violation pass."""

    def relax(self, violation: Violation) -> Iterator["Rule"]:
        """Make rules like this one but for one entry of a list, that may let the evidence pass."""
        yield from ()

    def spare(self, scene: Scene) -> Iterator[str]:
        """Say what this rule saw in a reply and let pass, and why, each in a sentence."""
        yield from ()

    def report(
        self,
        scene: Scene,
        part: int,
        span: tuple[int, int],
        category: str,
        *,
        via: tuple[str, ...] = (),
        entry: str = "",
        at_most: Action = Action.REMOVE,
    ) -> Violation:
        """Make a violation of this rule; `at_most` caps the action where the proof is weak."""
        start, end = span
        return Violation(
            rule=self.id,
            category=category,
            action=min(self.action, at_most),
            points=self.points,
            part=part,
            start=start,
            end=end,
            evidence=scene.reply.parts[part].text[start:end],
            via=via,
            entry=entry,
        )

    def report_content(
        self, scene: Scene, category: str, *, at_most: Action = Action.REMOVE
    ) -> Iterator[Violation]:
        """Make a violation whose evidence is the first text of the reply, if it has any."""
        for index, part in enumerate(scene.reply.parts):
            if part.text:
                yield self.report(scene, index, (0, len(part.text)), category, at_most=at_most)
                return
