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
    plural,
    shorten,
)
from newsroom.config import Policy
from newsroom.decisions import decided_as
from newsroom.models import Case, CaseKind
from newsroom.policy.backtest import Comparison, Shift, write_comparison
from newsroom.policy.rules import Duplicate, Flood

_MOST_SHOWN = 5  # replies of a kind; the file has all
_TITLES = {
    Shift.CAUGHT: "Newly caught",
    Shift.FREED: "Newly freed",
    Shift.HARSHER: "Judged more harshly",
    Shift.MILDER: "Judged more mildly",
}
_VERBS = {Shift.CAUGHT: "It catches", Shift.FREED: "It frees"}


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
    return f"Judging by both policies: {judged} of {plural(of, 'reply', 'replies')}."


def unread_attachment_text(name: str) -> str:
    """Say that the candidate did not come through."""
    return f"Discord did not hand out {escaped(name)}, so nothing was tried. Please send it again."


def backtest_embed(done: Backtest) -> discord.Embed:
    """Return what would change, and how that stands against what moderators decided."""
    counts = [f"{len(done.of(shift))} {title.lower()}" for shift, title in _TITLES.items()]
    replies = plural(done.judged, "reply", "replies")
    lines = [f"Of {replies} since {date(done.since)}: {', '.join(counts)}."]
    lines += _stand_against_moderators(done)
    embed = discord.Embed(
        title="Backtest: your policy has not changed",
        description=shorten("\n".join(lines), DESCRIPTION_LIMIT // 2),
        colour=AMBER if done.changed else GREEN,
    )
    said = changes_text(done.differences).strip()
    embed.add_field(
        name="What the file says otherwise", value=shorten(said, FIELD_LIMIT), inline=False
    )
    for shift, title in _TITLES.items():
        if found := done.of(shift):
            value = "\n".join(_line(done.guild_id, one) for one in found[:_MOST_SHOWN])
            if len(found) > _MOST_SHOWN:
                value += f"\nand {len(found) - _MOST_SHOWN} more, in the file"
            embed.add_field(name=title, value=shorten(value, FIELD_LIMIT), inline=False)
    if limits := list(_limits(done)):
        value = shorten("\n".join(f"- {limit}" for limit in limits), FIELD_LIMIT)
        embed.add_field(name="What it cannot tell", value=value, inline=False)
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
            counts = listed([f"{count} that {_were(count, how)}" for how, count in decided.items()])
            yield f"{verb} {counts}."


def _were(count: int, decided: str) -> str:
    return f"{'was' if count == 1 else 'were'} {decided}"


def _line(guild_id: int, one: Changed) -> str:
    verdict = one.comparison.telling
    leading = verdict.leading
    assert leading is not None
    words = escaped(shorten(" ".join(leading.evidence.split()), 80))
    entry = f", phrase {leading.entry}" if leading.entry else ""
    was, now = one.comparison.before.action.label, one.comparison.after.action.label
    case = f"case {one.case.id}" if one.case else f"[the reply](<{_link(guild_id, one)}>)"
    decided = f", {one.decision}" if one.decision else ""
    return f"“{words}” (rule {leading.rule}{entry}): {was}, then {now} · {case}{decided}"


def _link(guild_id: int, one: Changed) -> str:
    reply = one.comparison.reply
    return f"https://discord.com/channels/{guild_id}/{reply.discussion_id}/{reply.id}"


def _limits(done: Backtest) -> Iterator[str]:
    if done.is_cut:
        yield f"There are more replies; only the newest {done.judged} were judged."
    if done.old.privacy.keep_replies is None:
        yield (
            "Only replies in cases are kept here, so what it would catch among all others is not "
            "known. `privacy.keep_replies` keeps them."
        )
    if done.unreproduced:
        yield (
            f"In {plural(done.unreproduced, 'case')} the policy in force finds nothing in what is "
            "kept of the reply: it has changed since, or the case was about a mention, a file or a "
            "name that is not kept."
        )
    rules = (*done.old.rules, *done.new.rules)
    if any(isinstance(rule, Flood | Duplicate) for rule in rules):
        yield "Rules of type flood and duplicate find nothing: each reply is judged alone."
