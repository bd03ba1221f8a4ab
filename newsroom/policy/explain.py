"""Why a reply was judged as it was, and what an admin would change to decide otherwise. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass

from newsroom.config import Policy
from newsroom.models import Action, Reply, Verdict, Violation
from newsroom.policy.rules import Rule

CONTEXT = 60  # characters shown on either side of the evidence
_DECIDED = {
    Action.ALLOW: "Allowed",
    Action.FLAG: "Flagged for review",
    Action.HOLD: "Held until a moderator decides",
    Action.REMOVE: "Removed",
}
_MILDER = {
    Action.FLAG: (),
    Action.HOLD: ("flag",),
    Action.REMOVE: ("hold", "flag"),
}


@dataclass(frozen=True, slots=True)
class Ground:
    """One reason for a verdict."""

    violation: Violation
    shadow: bool  # recorded only; the verdict does not rest on it
    before: str  # the text round the evidence, shortened where "…" stands
    after: str
    meaning: str  # one sentence: rule, category, what it asks for
    via: str  # how the evidence was disguised; empty when it was not
    changes: tuple[str, ...]  # what an admin would change in policy.yaml, each a sentence

    def quote(self, opening: str, closing: str) -> str:
        """The evidence in its surroundings, between two marks."""
        return f"{self.before}{opening}{self.violation.evidence}{closing}{self.after}"


@dataclass(frozen=True, slots=True)
class Explanation:
    """A verdict in words. Terminal and Discord draw it each in its way."""

    headline: str
    grounds: tuple[Ground, ...] = ()

    def lines(self, opening: str = "[", closing: str = "]") -> Iterator[str]:
        """Write it as plain lines, with the evidence between two marks."""
        yield self.headline
        for ground in self.grounds:
            yield ""
            yield f"  {ground.quote(opening, closing)}"
            yield f"  {ground.meaning}"
            if ground.via:
                yield f"  {ground.via}"
            for change in ground.changes:
                yield f"  - {change}"


def explain(policy: Policy, reply: Reply, verdict: Verdict) -> Explanation:
    """Explain a verdict on a reply, by the policy it was judged by."""
    rules = {rule.id: rule for rule in policy.rules}
    grounds = [
        _explain_one(rules.get(violation.rule), reply, violation, shadow)
        for violations, shadow in ((verdict.violations, False), (verdict.shadow, True))
        for violation in violations
    ]
    return Explanation(_write_headline(verdict), tuple(grounds))


def _write_headline(verdict: Verdict) -> str:
    leading = verdict.leading
    if leading is None:
        aside = " Rules in shadow mode noted something." if verdict.shadow else ""
        return f"Allowed: no rule objects.{aside}"
    points = verdict.points
    cost = f" Strike: {points} point{'s' if points != 1 else ''}." if points else ""
    return f"{_DECIDED[verdict.action]}: {leading.category} (rule {leading.rule}).{cost}"


def _explain_one(rule: Rule | None, reply: Reply, violation: Violation, shadow: bool) -> Ground:
    text = reply.parts[violation.part].text
    before = text[: violation.start]
    after = text[violation.end :]
    return Ground(
        violation=violation,
        shadow=shadow,
        before=before if len(before) <= CONTEXT else f"…{before[-CONTEXT:]}",
        after=after if len(after) <= CONTEXT else f"{after[:CONTEXT]}…",
        meaning=_write_meaning(violation, shadow),
        via=f"Read through: {', '.join(violation.via)}." if violation.via else "",
        changes=tuple(_suggest(rule, violation, shadow)) if rule else (),
    )


def _write_meaning(violation: Violation, shadow: bool) -> str:
    asks = f"asks to {violation.action.label} it"
    if shadow:
        asks = f"would {violation.action.label} it, but runs in shadow mode"
    return f"Rule {violation.rule} sees {violation.category} and {asks}."


def _suggest(rule: Rule, violation: Violation, shadow: bool) -> Iterator[str]:
    """Say what in the policy would lead to another decision, the narrowest change first."""
    yield from rule.concede(violation)
    milder = _MILDER.get(rule.action, ())
    if milder:
        names = " or ".join(f"action: {name}" for name in milder)
        yield f"To treat everything this rule finds more mildly, set {names} for {rule.id}."
    if not shadow:
        yield f"To only record what this rule finds, set mode: shadow for {rule.id}."
    else:
        yield f"To act on what this rule finds, set mode: enforce for {rule.id}."
