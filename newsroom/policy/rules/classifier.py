"""The rule that asks the classifier: it may point a reply out, and never takes one away."""

from collections.abc import Iterable, Iterator
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from newsroom.models import Action, Violation
from newsroom.policy.classifier import find_telling_span, shipped
from newsroom.policy.rules.base import MildConsequence, Rule, never_removes
from newsroom.policy.scene import Scene
from newsroom.speech import _


class Classifier(Rule):
    """A reply that reads like an insult to a small statistical model of English comments."""

    type: Literal["classifier"]
    action: Annotated[MildConsequence, never_removes("a classifier guesses")] = Action.FLAG
    threshold: Annotated[float, Field(ge=0.5, le=0.99)] = 0.9
    """The score from which a reply breaks the rule: the higher, the fewer."""

    @model_validator(mode="after")
    def _loads(self) -> Self:
        """Load the model with the policy, so that a damaged file is noticed at the start."""
        shipped()
        return self

    def check(self, scene: Scene) -> Iterable[Violation]:
        score = shipped().score
        for index, _at in scene.prose:
            if score(scene.readings[index][0].text) >= self.threshold:
                return self._report(scene)
        return ()

    def _report(self, scene: Scene) -> Iterator[Violation]:
        for index, _at in scene.prose:
            yield from self._check_own_words(scene, index)

    def _check_own_words(self, scene: Scene, part: int) -> Iterator[Violation]:
        reading = scene.readings[part][0]
        words = shipped().weigh(reading.text)
        if not shipped().assess(words).reaches(self.threshold):
            return
        words = [
            word
            for word in words  # those that speak for the author may well be quoted
            if word.weight <= 0
            or not scene.is_quoted(part, *reading.original(word.start, word.end))
        ]
        span = find_telling_span(words)
        if span and shipped().assess(words).reaches(self.threshold):
            start, end = reading.original(*span)
            yield self.report(scene, part, (start, end), "toxicity", at_most=Action.HOLD)

    def concede(self, violation: Violation) -> Iterator[str]:
        yield _("To flag less of this, raise threshold for {rule}.", rule=self.id)
