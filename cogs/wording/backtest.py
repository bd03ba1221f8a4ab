"""What an admin is told of a policy that was tried on past replies."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

import discord

from cogs.wording.judging import changes_text
from cogs.wording.text import (
    AMBER,
    DESCRIPTION_LIMIT,
    FIELD_LIMIT,
    GREEN,
    date,
    escaped,
    fit,
    listed,
    shorten,
)
from newsroom.config import Policy
from newsroom.decisions import decided_as
from newsroom.models import Case, CaseKind
from newsroom.policy.backtest import Comparison, Shift, write_comparison
from newsroom.policy.rules import Duplicate, Flood
from newsroom.speech import N_, _, ngettext

_MOST_SHOWN = 5  # replies of a kind; the file has all
_TITLES = {
    Shift.CAUGHT: N_("Newly caught"),
    Shift.FREED: N_("Newly freed"),
    Shift.HARSHER: N_("Judged more harshly"),
    Shift.MILDER: N_("Judged more mildly"),
}
_VERBS = {Shift.CAUGHT: N_("It catches"), Shift.FREED: N_("It frees")}


@dataclass(frozen=True, slots=True)
class Changed:
    """A reply that was judged twice, and its case, if it has one."""

    comparison: Comparison
    case: Case | None

    @property
    def is_unreproduced(self) -> bool:
        """Whether the bot opened a case for what today's policy does not find in what is kept."""
        by_the_judge = self.case is not None and self.case.kind is CaseKind.REPLY
        return by_the_judge and self.comparison.before.allowed

    @property
    def decision(self) -> str:
        """What moderators made of it; empty when they made nothing."""
        decided = decided_as(self.case) if self.case is not None else None
        return decided.value if decided is not None else ""


@dataclass(frozen=True, slots=True)
class Backtest:
    """What came of one."""

    guild_id: int
    since: datetime
    judged: int
    is_cut: bool  # there were more replies than are judged at once
    changed: tuple[Changed, ...]
    unreproduced: int
    differences: tuple[str, ...]  # of the policies, in words
    old: Policy
    new: Policy

    def of(self, shift: Shift) -> list[Changed]:
        return [one for one in self.changed if one.comparison.shift is shift]


def progress_text(judged: int, of: int) -> str:
    """Say how far a backtest has got."""
    return _(
        "Judging by both policies: {judged} of {replies}.",
        judged=judged,
        replies=ngettext("{count} reply", "{count} replies", of),
    )


def unread_attachment_text(name: str) -> str:
    """Say that the candidate did not come through."""
    return _(
        "Discord did not hand out {name}, so nothing was tried. Please send it again.",
        name=escaped(name),
    )


def backtest_embed(done: Backtest) -> discord.Embed:
    """Return what would change, and how that stands against what moderators decided."""
    counts = [f"{len(done.of(shift))} {_(title).lower()}" for shift, title in _TITLES.items()]
    replies = ngettext("{count} reply", "{count} replies", done.judged)
    lines = [
        _(
            "Of {replies} since {since}: {counts}.",
            replies=replies,
            since=date(done.since),
            counts=", ".join(counts),
        )
    ]
    lines += _stand_against_moderators(done)
    embed = discord.Embed(
        title=_("Backtest: your policy has not changed"),
        description=shorten("\n".join(lines), DESCRIPTION_LIMIT // 2),
        colour=AMBER if done.changed else GREEN,
    )
    said = changes_text(done.differences).strip()
    embed.add_field(
        name=_("What the file says otherwise"), value=shorten(said, FIELD_LIMIT), inline=False
    )
    for shift, title in _TITLES.items():
        if found := done.of(shift):
            value = "\n".join(_line(done.guild_id, one) for one in found[:_MOST_SHOWN])
            if len(found) > _MOST_SHOWN:
                value += _("\nand {found} more, in the file", found=len(found) - _MOST_SHOWN)
            embed.add_field(name=_(title), value=shorten(value, FIELD_LIMIT), inline=False)
    if limits := list(_limits(done)):
        value = shorten("\n".join(f"- {limit}" for limit in limits), FIELD_LIMIT)
        embed.add_field(name=_("What it cannot tell"), value=value, inline=False)
    return fit(embed)


def backtest_rows(done: Backtest) -> str:
    """Write every reply whose verdict changes, each as a line of JSON."""
    return "".join(f"{_row(done.guild_id, one)}\n" for one in done.changed)


def _row(guild_id: int, one: Changed) -> str:
    known = {
        "id": str(one.comparison.reply.id),
        "link": _link(guild_id, one),
        "case": one.case.id if one.case else None,
        "decision": one.decision or None,
    }
    return write_comparison(known, one.comparison)


def _stand_against_moderators(done: Backtest) -> Iterator[str]:
    for shift, verb in _VERBS.items():
        decided = Counter(one.decision for one in done.of(shift) if one.decision)
        if decided:
            counts = listed(
                [
                    ngettext(
                        "{count} that was {decided}",
                        "{count} that were {decided}",
                        count,
                        decided=_(how),
                    )
                    for how, count in decided.items()
                ]
            )
            yield _("{it_does} {counts}.", it_does=_(verb), counts=counts)


def _line(guild_id: int, one: Changed) -> str:
    verdict = one.comparison.telling
    leading = verdict.leading
    assert leading is not None
    words = escaped(shorten(" ".join(leading.evidence.split()), 80))
    entry = _(", phrase {entry}", entry=leading.entry) if leading.entry else ""
    was, now = (
        _(verdict.action.label) for verdict in (one.comparison.before, one.comparison.after)
    )
    case = (
        _("case {case}", case=one.case.id)
        if one.case
        else _("[the reply](<{link}>)", link=_link(guild_id, one))
    )
    decided = f", {_(one.decision)}" if one.decision else ""
    return _(
        "“{words}” (rule {rule}{entry}): {was}, then {now} · {case}{decided}",
        words=words,
        rule=leading.rule,
        entry=entry,
        was=was,
        now=now,
        case=case,
        decided=decided,
    )


def _link(guild_id: int, one: Changed) -> str:
    reply = one.comparison.reply
    return f"https://discord.com/channels/{guild_id}/{reply.discussion_id}/{reply.id}"


def _limits(done: Backtest) -> Iterator[str]:
    if done.is_cut:
        yield _("There are more replies; only the newest {judged} were judged.", judged=done.judged)
    if done.old.privacy.keep_replies is None:
        yield (
            _(
                "Only replies in cases are kept here, so what it would catch among all "
                "others is not known. `privacy.keep_replies` keeps them."
            )
        )
    if done.unreproduced:
        yield (
            _(
                "In {cases} the policy in force finds nothing in what is kept of the reply: "
                "it has changed since, or the case was about a mention, a file or a name "
                "that is not kept.",
                cases=ngettext("{count} case", "{count} cases", done.unreproduced),
            )
        )
    rules = (*done.old.rules, *done.new.rules)
    if any(isinstance(rule, Flood | Duplicate) for rule in rules):
        yield _("Rules of type flood and duplicate find nothing: each reply is judged alone.")
