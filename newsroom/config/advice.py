"""Advice on a policy that is in order, placed where it applies; computed only when asked."""

from collections.abc import Iterator

from newsroom.config.document import Document, Path, name_path
from newsroom.config.models import Policy
from newsroom.durations import format_duration
from newsroom.errors import Problem
from newsroom.policy.rules import PersonalAttack, PersonalData, Rule, Words
from newsroom.policy.words.advice import Advice, Adviser
from newsroom.request import Request

_NAMES_NOTHING = (
    "allows nothing: it is no e-mail address or domain, begins no street address, and is no number "
    "of the rule's countries"
)


def advise(policy: Policy, document: Document) -> Iterator[Problem]:
    """Note what in a policy does nothing, more than was meant, or harm to another option."""
    yield from _advise_on_privacy(policy, document)
    yield from _advise_on_headers(policy, document)
    yield from _advise_on_digests(policy, document)
    adviser = Adviser()
    for index, rule in enumerate(policy.rules):
        for advice in _advise_on(rule, adviser):
            path = ("rules", index, advice.key, advice.index)
            yield _note(document, path, advice.message)


def _note(document: Document, path: Path, message: str) -> Problem:
    spot = document.values[path]
    return Problem(spot.line, spot.column, name_path(path), f"note: {message}")


def _advise_on_privacy(policy: Policy, document: Document) -> Iterator[Problem]:
    open_for, kept_for = policy.appeals.open_for, policy.privacy.keep_text
    if kept_for > open_for:
        return
    path: Path = ("privacy", "keep_text")
    wanted = f"longer than appeals.open_for, which is {format_duration(open_for)}"
    if path not in document.values:
        path = ("appeals", "open_for")
        wanted = f"shorter than privacy.keep_text, which is {format_duration(kept_for)}"
    message = f"should be {wanted}, so that an appeal finds the text it is about"
    yield _note(document, path, message)


def _advise_on_headers(policy: Policy, document: Document) -> Iterator[Problem]:
    """Note what the environment here lacks; the bot may start in another."""
    for index, feed in enumerate(policy.feeds):
        for name, value in feed.headers.items():
            missing = Request({name: value}).missing
            if missing:
                message = f"needs {' and '.join(missing)}, which is not set here"
                yield _note(document, ("feeds", index, "headers", name), message)


def _advise_on_digests(policy: Policy, document: Document) -> Iterator[Problem]:
    """Note a time of day of which nobody has said by which clock it is meant."""
    if "timezone" in policy.publication.model_fields_set:
        return
    for index, feed in enumerate(policy.feeds):
        if feed.digest is not None:
            message = f"is {feed.digest:%H:%M} UTC; publication.timezone sets the paper's own clock"
            yield _note(document, ("feeds", index, "digest"), message)


def _advise_on(rule: Rule, adviser: Adviser) -> Iterator[Advice]:
    if isinstance(rule, Words | PersonalAttack):
        yield from adviser.advise(rule.choice)
    elif isinstance(rule, PersonalData):
        for index in rule.find_idle():
            yield Advice("allow", index, _NAMES_NOTHING)
