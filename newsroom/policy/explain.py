"""Why a reply was judged as it was, and what an admin would change to decide otherwise. Pure."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from newsroom.config import Policy
from newsroom.models import Action, Record, Reply, Verdict, Violation
from newsroom.policy.disguises import name_disguises
from newsroom.policy.effort import TOO_MUCH
from newsroom.policy.engine import evaluate
from newsroom.policy.readings import Reading, read
from newsroom.policy.readings.cuts import MASK
from newsroom.policy.rules import Rule
from newsroom.policy.scene import Scene
from newsroom.speech import N_, _, ngettext

CONTEXT = 60  # characters shown on either side of the evidence
_WORD = re.compile(r"[\w⁎]+")
# What violations are of.
_CATEGORIES = (
    N_("attack on a group"),
    N_("bank account"),
    N_("capitals"),
    N_("card number"),
    N_("duplicate"),
    N_("e-mail address"),
    N_("emoji flood"),
    N_("flood"),
    N_("forbidden attachment"),
    N_("insult"),
    N_("invite"),
    N_("large attachment"),
    N_("link"),
    N_("mention of everyone"),
    N_("newcomer"),
    N_("pattern not tried"),
    N_("pattern too slow"),
    N_("personal attack"),
    N_("phone number"),
    N_("phrase"),
    N_("profanity"),
    N_("repeated character"),
    N_("repeated line"),
    N_("repeated word"),
    N_("sexual"),
    N_("slur"),
    N_("social security number"),
    N_("street address"),
    N_("threat"),
    N_("threat against a group"),
    N_("too many attachments"),
    N_("too many mentions"),
    N_("toxicity"),
    N_("violent"),
    N_("word"),
)
_ACTIONS = (N_("allow"), N_("flag"), N_("hold"), N_("remove"))  # their labels
_DECIDED = {
    Action.ALLOW: N_("Allowed"),
    Action.FLAG: N_("Flagged for review"),
    Action.HOLD: N_("Held until a moderator decides"),
    Action.REMOVE: N_("Removed"),
}
_MILDER = {
    Action.FLAG: (),
    Action.HOLD: ("flag",),
    Action.REMOVE: ("hold", "flag"),
}
UNREAD = N_(
    "This text has so many words and disguises to look at that the bot did not read it to the end. "
    "A person decides."
)
_UNREAD_IN_SHADOW = N_(
    "This text has so many words and disguises to look at that the bot did not read it to the end. "
    "The rule runs in shadow mode, so nothing follows."
)
_LIMITED = {Action.FLAG: N_("flagged"), Action.HOLD: N_("held")}


@dataclass(frozen=True, slots=True)
class Ground:
    """One reason for a verdict."""

    violation: Violation
    before: str  # the text round the evidence, shortened where "…" stands
    after: str
    meaning: str  # rule, category, what it asks for, and why that is less than its action
    via: str  # how the evidence was disguised; empty when it was not
    entry: str  # which phrase found it, in a sentence; empty where a word or a sign did
    changes: tuple[str, ...]  # what an admin would change in policy.yaml, each a sentence

    def quote(self, opening: str, closing: str) -> str:
        """The evidence in its surroundings, between two marks."""
        return f"{self.before}{opening}{self.violation.evidence}{closing}{self.after}"


@dataclass(frozen=True, slots=True)
class Explanation:
    """A verdict in words. Terminal and Discord draw it each in its way."""

    action: Action
    headline: str
    grounds: tuple[Ground, ...] = ()
    spared: tuple[str, ...] = ()  # what rules saw and let pass, each a sentence

    def lines(self, opening: str = "[", closing: str = "]") -> Iterator[str]:
        """Write it as plain lines, with the evidence between two marks."""
        yield self.headline
        for ground in self.grounds:
            yield ""
            yield f"  {ground.quote(opening, closing)}"
            yield f"  {ground.meaning}"
            if ground.via:
                yield f"  {ground.via}"
            if ground.entry:
                yield f"  {ground.entry}"
            for change in ground.changes:
                yield f"  - {change}"
        if self.spared:
            yield ""
        for sentence in self.spared:
            yield f"  {sentence}"


def explain(policy: Policy, reply: Reply, record: Record) -> Explanation:
    """Judge a reply, and explain the verdict."""
    verdict = evaluate(policy, reply, record)
    scene = Scene(reply, record)
    spared = dict.fromkeys(line for rule in policy.rules for line in rule.spare(scene))
    return Explanation(
        verdict.action,
        _write_headline(verdict),
        _find_grounds(policy, reply, verdict),
        tuple(spared),
    )


def _find_grounds(policy: Policy, reply: Reply, verdict: Verdict) -> tuple[Ground, ...]:
    """Give each violation its ground. What has been advised once is not advised again."""
    rules = {rule.id: rule for rule in policy.rules}
    broken = [
        (violation, shadow)
        for violations, shadow in ((verdict.violations, False), (verdict.shadow, True))
        for violation in violations
    ]
    last = {v.rule: index for index, (v, _) in enumerate(broken) if v.category != TOO_MUCH}
    harshest: dict[str, Action] = {}
    for violation, _at in broken:
        harshest[violation.rule] = max(violation.action, harshest.get(violation.rule, Action.ALLOW))
    grounds = []
    advised: set[str] = set()
    conceded: dict[tuple[str, str], list[str]] = {}  # by rule and evidence
    for index, (violation, shadow) in enumerate(broken):
        if violation.category == TOO_MUCH:
            meaning = _(_UNREAD_IN_SHADOW) if shadow else _(UNREAD)
            grounds.append(_explain_one(reply, violation, meaning, ()))
            continue
        changes: list[str] = []
        if rule := rules.get(violation.rule):
            known = violation.rule, violation.evidence
            if known not in conceded:
                conceded[known] = list(rule.concede(violation))
            changes += conceded[known]
            if last[violation.rule] == index:
                changes += _suggest(rule, harshest[rule.id], shadow)
        meaning = _write_meaning(violation, rule, shadow)
        grounds.append(
            _explain_one(reply, violation, meaning, [c for c in changes if c not in advised])
        )
        advised.update(changes)
    return tuple(grounds)


def _write_headline(verdict: Verdict) -> str:
    if verdict.allowed:
        aside = _(" Rules in shadow mode noted something.") if verdict.shadow else ""
        return _("Allowed: no rule objects.{aside}", aside=aside)
    points = verdict.points
    cost = ngettext(" Strike: {count} point.", " Strike: {count} points.", points) if points else ""
    harshest_first = sorted(verdict.violations, key=lambda v: (-v.action, -v.points))
    found = dict.fromkeys(
        _("{category} (rule {rule})", category=_(v.category), rule=v.rule) for v in harshest_first
    )
    return _(
        "{decided}: {found}.{cost}",
        decided=_(_DECIDED[verdict.action]),
        found=", ".join(found),
        cost=cost,
    )


def _explain_one(
    reply: Reply, violation: Violation, meaning: str, changes: Iterable[str]
) -> Ground:
    text = reply.parts[violation.part].text
    before, after = surroundings(text, violation)
    return Ground(
        violation=violation,
        before=before,
        after=after,
        meaning=meaning,
        via=_write_reading(text, violation),
        entry=_("Found by the phrase {entry}.", entry=violation.entry) if violation.entry else "",
        changes=tuple(changes),
    )


def surroundings(text: str, violation: Violation) -> tuple[str, str]:
    """Return what stands before and behind the evidence, shortened where "…" stands."""
    before, after = text[: violation.start], text[violation.end :]
    return (
        before if len(before) <= CONTEXT else f"…{before[-CONTEXT:]}",
        after if len(after) <= CONTEXT else f"{after[:CONTEXT]}…",
    )


def _write_reading(text: str, violation: Violation) -> str:
    """Say how the evidence was disguised, and as what it was read."""
    if not violation.via:
        return ""
    how = name_disguises(violation.via)
    read_as = _read_as(text, violation)
    return (
        _("Read as “{read_as}”, through {how}.", read_as=read_as, how=how)
        if read_as
        else _("Read through {how}.", how=how)
    )


def _read_as(text: str, violation: Violation) -> str:
    """Find the words that the evidence was read as; empty when letters of them stayed covered."""
    likeliest, undone = "", 0
    for reading in _read(text):
        spans = [
            word.span()
            for word in _WORD.finditer(reading.text)
            if _is_within(word, reading, violation)
        ]
        if not spans:
            continue
        start, end = spans[0][0], spans[-1][1]
        here = len(set(violation.via) & set(reading.via(start, end)))
        if here > undone:
            likeliest, undone = reading.text[start:end], here
    return "" if MASK in likeliest else likeliest


@lru_cache(maxsize=4)  # asked for each violation of a text
def _read(text: str) -> tuple[Reading, ...]:
    return read(text)


def _is_within(word: "re.Match[str]", reading: Reading, violation: Violation) -> bool:
    start, end = reading.original(*word.span())
    return violation.start <= start and end <= violation.end


def _write_meaning(violation: Violation, rule: Rule | None, shadow: bool) -> str:
    aside = "" if violation.category == violation.rule else f" ({_(violation.category)})"
    said = (
        N_("Rule {rule} would {action} this{aside}, but runs in shadow mode.")
        if shadow
        else N_("Rule {rule} asks to {action} this{aside}.")
    )
    meaning = _(said, rule=violation.rule, action=_(violation.action.label), aside=aside)
    if rule is None or rule.action <= violation.action:
        return meaning
    return _(
        "{meaning} Its action is {action}, but what may be meant otherwise is {limited} at most.",
        meaning=meaning,
        action=_(rule.action.label),
        limited=_(_LIMITED[violation.action]),
    )


def _suggest(rule: Rule, harshest: Action, shadow: bool) -> Iterator[str]:
    """Say what would change with the whole rule, whose harshest violation asks for an action."""
    milder = _MILDER.get(harshest, ())
    if milder:
        names = _(" or ").join(f"action: {name}" for name in milder)
        yield _(
            "To treat everything this rule finds more mildly, set {names} for {rule}.",
            names=names,
            rule=rule.id,
        )
    if not shadow:
        yield _("To only record what this rule finds, set mode: shadow for {rule}.", rule=rule.id)
    else:
        yield _("To act on what this rule finds, set mode: enforce for {rule}.", rule=rule.id)
