"""What one policy says otherwise than another, in words."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Any

from pydantic import BaseModel

from newsroom.config.feeds import Feed
from newsroom.config.models import Policy, Rung
from newsroom.durations import spell_duration
from newsroom.models import Action, SanctionKind
from newsroom.policy.rules import Rule
from newsroom.settings import shorten
from newsroom.urls import without_password

_MOST_LISTED = 8  # of what a list has gained or lost
_LONG = 60  # characters of a text that nobody reads within a sentence
_DOES = {
    Action.FLAG: ("flags", "flagging"),
    Action.HOLD: ("holds", "holding"),
    Action.REMOVE: ("removes", "removing"),
}
# Of what is kept by their key: what it means, where that is not told by the key itself.
_SPANS = {
    "strikes.expire_after": "Strikes now expire after {now} instead of {was}.",
    "appeals.open_for": "Appeals are now open for {now} instead of {was}.",
    "privacy.keep_text": "The texts of cases are now kept for {now} instead of {was}.",
    "discussion.close_after": "Discussions now close after {now} instead of {was}.",
}
# Of lists within a rule: what is said of what they have gained and lost.
_RULE_LISTS = {
    "lexicons": ("New word list {} in rule {}.", "Word list {} is no longer in rule {}."),
    "add": ("Words added to rule {1}: {0}.", "Words no longer added to rule {1}: {0}."),
    "allow": ("Rule {1} now allows {0}.", "Rule {1} no longer allows {0}."),
    "off": ("Rule {1} now does without {0}.", "Rule {1} looks for {0} again."),
}


def describe_changes(old: Policy, new: Policy) -> tuple[str, ...]:
    """Say what a policy says otherwise than the one before it, each in a sentence; none if nothing.

    The values of headers and the passwords in addresses are never told.
    """
    return tuple(_describe(old, new))


def _describe(old: Policy, new: Policy) -> Iterator[str]:
    for key in type(new).model_fields:
        was, now = getattr(old, key), getattr(new, key)
        if key == "rules":
            yield from _describe_rules(was, now)
        elif key == "feeds":
            yield from _describe_feeds(was, now)
        elif isinstance(now, BaseModel):
            yield from _describe_settings("", was, now, at=f"{key}.")
        elif was != now:
            yield from _describe_value("", key, was, now)


# ---------------------------------------------------------------- rules


def _describe_rules(was: Sequence[Rule], now: Sequence[Rule]) -> Iterator[str]:
    before, after = ({rule.id: rule for rule in rules} for rules in (was, now))
    for id, rule in after.items():
        if id not in before:
            aside = ", in shadow mode: nothing is done" if rule.mode == "shadow" else ""
            yield f"New rule {id}: it {_DOES[rule.action][0]} what it finds{aside}."
        elif type(rule) is not type(before[id]):
            yield f"Rule {id} is now of type {_type_of(rule)} instead of {_type_of(before[id])}."
        else:
            yield from _describe_rule(before[id], rule)
    yield from (f"Rule {id} is gone." for id in before if id not in after)
    if [id for id in before if id in after] != [id for id in after if id in before]:
        yield "The rules stand in another order."


def _describe_rule(was: Rule, now: Rule) -> Iterator[str]:
    if was.action is not now.action:
        yield f"Rule {now.id} now {_DOES[now.action][0]} instead of {_DOES[was.action][1]}."
    if was.mode != now.mode:
        does = "runs in shadow mode: nothing is done" if now.mode == "shadow" else "is in force"
        yield f"Rule {now.id} now {does}."
    if was.points != now.points:
        points = f"{now.points} point" if now.points == 1 else f"{now.points} points"
        yield f"Rule {now.id} now costs {points} instead of {was.points}."
    for key, sentences in _RULE_LISTS.items():
        if key in type(now).model_fields:
            changed = _compare_lists(getattr(was, key), getattr(now, key))
            for values, sentence in zip(changed, sentences, strict=True):
                if values:
                    yield sentence.format(values, now.id)
    said = ("action", "mode", "points", *_RULE_LISTS)
    yield from _describe_settings(f"Rule {now.id}: ", was, now, but=said)


def _type_of(rule: Rule) -> str:
    return str(getattr(rule, "type"))  # noqa: B009  # each rule has it, but their base cannot


# ---------------------------------------------------------------- feeds


def _describe_feeds(was: Sequence[Feed], now: Sequence[Feed]) -> Iterator[str]:
    before, after = ({(feed.url, feed.channel): feed for feed in feeds} for feeds in (was, now))
    for place, feed in after.items():
        if place not in before:
            yield f"New feed {_called(feed)}."
        else:
            yield from _describe_settings(f"Feed {_called(feed)}: ", before[place], feed)
    yield from (f"Feed {_called(before[one])} is gone." for one in before if one not in after)


def _called(feed: Feed) -> str:
    return f"{without_password(feed.url)} in {feed.channel}"


# ---------------------------------------------------------------- everything else


def _describe_settings(
    subject: str, was: BaseModel, now: BaseModel, *, at: str = "", but: Sequence[str] = ()
) -> Iterator[str]:
    """Compare two of a kind key by key; what is within a key is told by its path."""
    for name, field in type(now).model_fields.items():
        before, after = getattr(was, name), getattr(now, name)
        if name in but or before == after:
            continue
        key = f"{at}{field.alias or name}"
        if key == "strikes.ladder":
            yield from _describe_ladder(before, after)
        elif isinstance(before, BaseModel) and isinstance(after, type(before)):
            yield from _describe_settings(subject, before, after, at=f"{key}.")
        else:
            yield from _describe_value(subject, key, before, after)


def _describe_value(subject: str, key: str, was: Any, now: Any) -> Iterator[str]:
    said = f"{subject}{key}"
    if isinstance(was, tuple) and isinstance(now, tuple):
        if any(isinstance(value, BaseModel) for value in (*was, *now)):
            yield f"{said} has changed."
            return
        gained, lost = _compare_lists(was, now)
        changed = [f"has {gained}" if gained else "", f"has no longer {lost}" if lost else ""]
        yield f"{said} now {' and '.join(filter(None, changed)) or 'has another order'}."
    elif isinstance(now, Mapping | BaseModel) or isinstance(was, Mapping | BaseModel):
        yield f"{said} {'has changed' if was and now else 'is new' if now else 'is gone'}."
    elif any(isinstance(value, str) and len(value) > _LONG for value in (was, now)):
        yield f"{said} has another wording."
    elif was is None:
        yield f"{said} is now {_write(now)}; it was not set."
    elif now is None:
        yield f"{said} is no longer set; it was {_write(was)}."
    elif key in _SPANS:
        yield _SPANS[key].format(now=_write(now), was=_write(was))
    else:
        yield f"{said} is now {_write(now)} instead of {_write(was)}."


def _describe_ladder(was: Sequence[Rung], now: Sequence[Rung]) -> Iterator[str]:
    before, after = ({rung.at: _write_rung(rung) for rung in rungs} for rungs in (was, now))
    for at in sorted(before.keys() | after.keys()):
        if before.get(at) == after.get(at):
            continue
        points = "1 point" if at == 1 else f"{at} points"
        if at not in after:
            yield f"Nothing new follows at {points} any more; it was {before[at]}."
        else:
            instead = f" instead of {before[at]}" if at in before else ", a new step"
            yield f"At {points} now follows {after[at]}{instead}."


def _write_rung(rung: Rung) -> str:
    named = "a warning" if rung.do is SanctionKind.WARN else f"a {rung.do.value}"
    return f"{named} for {spell_duration(rung.duration)}" if rung.duration else named


def _compare_lists(was: Sequence[Any], now: Sequence[Any]) -> tuple[str, str]:
    """Return what a list has gained and what it has lost."""
    gained, lost = [v for v in now if v not in was], [v for v in was if v not in now]
    return _write_list(gained), _write_list(lost)


def _write_list(values: Sequence[Any]) -> str:
    shown = [_write(value) for value in values[:_MOST_LISTED]]
    if len(values) > _MOST_LISTED:
        shown.append(f"{len(values) - _MOST_LISTED} more")
    *most, last = shown or [""]
    return f"{', '.join(most)} and {last}" if most else last


def _write(value: Any) -> str:
    match value:
        case bool():
            return str(value).lower()
        case timedelta():
            return spell_duration(value)
        case float():
            return f"{value:g}"
    return shorten(str(value))
