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
from newsroom.speech import N_, _, ngettext
from newsroom.urls import without_password

_MOST_LISTED = 8  # of what a list has gained or lost
_LONG = 60  # characters of a text that nobody reads within a sentence
_DOES = {
    Action.FLAG: (N_("flags"), N_("flagging")),
    Action.HOLD: (N_("holds"), N_("holding")),
    Action.REMOVE: (N_("removes"), N_("removing")),
}
# Of what is kept by their key: what it means, where that is not told by the key itself.
_SPANS = {
    "strikes.expire_after": N_("Strikes now expire after {now} instead of {was}."),
    "appeals.open_for": N_("Appeals are now open for {now} instead of {was}."),
    "privacy.keep_text": N_("The texts of cases are now kept for {now} instead of {was}."),
    "discussion.close_after": N_("Discussions now close after {now} instead of {was}."),
}
# Of lists within a rule: what is said of what they have gained and lost.
_RULE_LISTS = {
    "lexicons": (
        N_("New word list {values} in rule {rule}."),
        N_("Word list {values} is no longer in rule {rule}."),
    ),
    "add": (
        N_("Words added to rule {rule}: {values}."),
        N_("Words no longer added to rule {rule}: {values}."),
    ),
    "allow": (N_("Rule {rule} now allows {values}."), N_("Rule {rule} no longer allows {values}.")),
    "off": (
        N_("Rule {rule} now does without {values}."),
        N_("Rule {rule} looks for {values} again."),
    ),
}


_SANCTIONS = {
    SanctionKind.WARN: N_("a warning"),
    SanctionKind.TIMEOUT: N_("a timeout"),
    SanctionKind.BLOCK: N_("a block"),
    SanctionKind.BAN: N_("a ban"),
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
            aside = _(", in shadow mode: nothing is done") if rule.mode == "shadow" else ""
            yield _(
                "New rule {rule}: it {does} what it finds{aside}.",
                rule=id,
                does=_(_DOES[rule.action][0]),
                aside=aside,
            )
        elif type(rule) is not type(before[id]):
            yield _(
                "Rule {rule} is now of type {type} instead of {former}.",
                rule=id,
                type=_type_of(rule),
                former=_type_of(before[id]),
            )
        else:
            yield from _describe_rule(before[id], rule)
    yield from (_("Rule {rule} is gone.", rule=id) for id in before if id not in after)
    if [id for id in before if id in after] != [id for id in after if id in before]:
        yield _("The rules stand in another order.")


def _describe_rule(was: Rule, now: Rule) -> Iterator[str]:
    if was.action is not now.action:
        yield _(
            "Rule {rule} now {does} instead of {former}.",
            rule=now.id,
            does=_(_DOES[now.action][0]),
            former=_(_DOES[was.action][1]),
        )
    if was.mode != now.mode:
        does = (
            _("runs in shadow mode: nothing is done") if now.mode == "shadow" else _("is in force")
        )
        yield _("Rule {rule} now {does}.", rule=now.id, does=does)
    if was.points != now.points:
        points = ngettext("{count} point", "{count} points", now.points)
        yield _(
            "Rule {rule} now costs {points} instead of {former}.",
            rule=now.id,
            points=points,
            former=was.points,
        )
    for key, sentences in _RULE_LISTS.items():
        if key in type(now).model_fields:
            changed = _compare_lists(getattr(was, key), getattr(now, key))
            for values, sentence in zip(changed, sentences, strict=True):
                if values:
                    yield _(sentence, values=values, rule=now.id)
    said = ("action", "mode", "points", *_RULE_LISTS)
    yield from _describe_settings(_("Rule {rule}: ", rule=now.id), was, now, but=said)


def _type_of(rule: Rule) -> str:
    return str(getattr(rule, "type"))  # noqa: B009  # each rule has it, but their base cannot


# ---------------------------------------------------------------- feeds


def _describe_feeds(was: Sequence[Feed], now: Sequence[Feed]) -> Iterator[str]:
    before, after = ({(feed.url, feed.channel): feed for feed in feeds} for feeds in (was, now))
    for place, feed in after.items():
        if place not in before:
            yield _("New feed {called}.", called=_called(feed))
        else:
            yield from _describe_settings(
                _("Feed {called}: ", called=_called(feed)), before[place], feed
            )
    yield from (
        _("Feed {called} is gone.", called=_called(before[one]))
        for one in before
        if one not in after
    )


def _called(feed: Feed) -> str:
    return _(
        "{feed} in {channel}",
        feed=without_password(feed.url),
        channel=feed.channel,
    )


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
            yield _("{said} has changed.", said=said)
            return
        gained, lost = _compare_lists(was, now)
        changed = [
            _("has {gained}", gained=gained) if gained else "",
            _("has no longer {lost}", lost=lost) if lost else "",
        ]
        yield _(
            "{said} now {change}.",
            said=said,
            change=_(" and ").join(filter(None, changed)) or _("has another order"),
        )
    elif isinstance(now, Mapping | BaseModel) or isinstance(was, Mapping | BaseModel):
        if was and now:
            yield _("{said} has changed.", said=said)
        else:
            yield _("{said} is new.", said=said) if now else _("{said} is gone.", said=said)
    elif any(isinstance(value, str) and len(value) > _LONG for value in (was, now)):
        yield _("{said} has another wording.", said=said)
    elif was is None:
        yield _("{said} is now {now}; it was not set.", said=said, now=_write(now))
    elif now is None:
        yield _("{said} is no longer set; it was {was}.", said=said, was=_write(was))
    elif key in _SPANS:
        yield _(_SPANS[key], now=_write(now), was=_write(was))
    else:
        yield _(
            "{said} is now {now} instead of {was}.",
            said=said,
            now=_write(now),
            was=_write(was),
        )


def _describe_ladder(was: Sequence[Rung], now: Sequence[Rung]) -> Iterator[str]:
    before, after = ({rung.at: _write_rung(rung) for rung in rungs} for rungs in (was, now))
    for at in sorted(before.keys() | after.keys()):
        if before.get(at) == after.get(at):
            continue
        points = ngettext("{count} point", "{count} points", at)
        if at not in after:
            yield _(
                "Nothing new follows at {points} any more; it was {before}.",
                points=points,
                before=before[at],
            )
        else:
            instead = (
                _(" instead of {before}", before=before[at]) if at in before else _(", a new step")
            )
            yield _(
                "At {points} now follows {after}{instead}.",
                points=points,
                after=after[at],
                instead=instead,
            )


def _write_rung(rung: Rung) -> str:
    named = _(_SANCTIONS[rung.do])
    return (
        _("{named} for {span}", named=named, span=spell_duration(rung.duration))
        if rung.duration
        else named
    )


def _compare_lists(was: Sequence[Any], now: Sequence[Any]) -> tuple[str, str]:
    """Return what a list has gained and what it has lost."""
    gained, lost = [v for v in now if v not in was], [v for v in was if v not in now]
    return _write_list(gained), _write_list(lost)


def _write_list(values: Sequence[Any]) -> str:
    shown = [_write(value) for value in values[:_MOST_LISTED]]
    if len(values) > _MOST_LISTED:
        shown.append(_("{values} more", values=len(values) - _MOST_LISTED))
    *most, last = shown or [""]
    return _("{most} and {last}", most=", ".join(most), last=last) if most else last


def _write(value: Any) -> str:
    match value:
        case bool():
            return str(value).lower()
        case timedelta():
            return spell_duration(value)
        case float():
            return f"{value:g}"
    return shorten(str(value))
