"""Lists that moderators see: the queue, a member's record, their strikes."""

from collections.abc import Mapping, Sequence
from datetime import datetime

import discord

from cogs.wording.cases import case_title, rule_if_named, subject
from cogs.wording.text import (
    AMBER,
    DESCRIPTION_LIMIT,
    ERASED,
    FIELD_LIMIT,
    GREEN,
    Titles,
    author_name,
    date,
    escaped,
    named,
    shorten,
    when,
    within,
)
from newsroom.decisions import waits_held
from newsroom.models import Action, Case, CaseKind, CaseState, Strike
from newsroom.speech import N_, _, ngettext
from newsroom.storage.members import Block

_HELD_TITLES = {
    Action.ALLOW: N_("Allowed reply"),
    Action.FLAG: N_("Flagged reply"),
    Action.HOLD: N_("Held reply"),
    Action.REMOVE: N_("Removed reply"),
}


def queue_embed(
    cases: Sequence[Case],
    total: int,
    titles: Titles,
    *,
    links: Mapping[int, str],
    names: Mapping[int, str],
    escalates_to: str | None,
    delayed: int,
    held: int,
) -> discord.Embed:
    """Return the cases that wait for a moderator, oldest first.

    Args:
        links: Where the message of each case is, as far as it has one.
        names: Of those who are on a case.
        escalates_to: Whom a case is handed on to; None for nobody.
        delayed: How many the bot goes on trying to carry out.
        held: How many articles wait to be posted.
    """
    if cases:
        handed_on = _("handed on to {to}", to=escalates_to) if escalates_to else _("handed on")
        lines = [_queue_line(case, titles, links, names, handed_on) for case in cases]
        embed = discord.Embed(
            title=_(
                "{cases} waiting, oldest first",
                cases=ngettext("{count} case", "{count} cases", total),
            ),
            description=shorten("\n".join(lines), DESCRIPTION_LIMIT),
            colour=AMBER,
        )
    else:
        embed = discord.Embed(
            title=_("No case is waiting") if held else _("The queue is empty"),
            description=None if held else _("Nothing waits for a decision."),
            colour=AMBER if delayed or held else GREEN,
        )
    if delayed:
        trying = _(
            "The bot is still trying to carry out {cases}, since Discord did not do all "
            "it was asked.",
            cases=ngettext("{count} case", "{count} cases", delayed),
        )
        embed.add_field(name=_("On its way"), value=trying, inline=False)
    if held:
        waiting = _(
            "{articles} waiting to be posted; the oldest are asked about below.",
            articles=ngettext("{count} article", "{count} articles", held),
        )
        embed.add_field(name=_("Articles"), value=waiting, inline=False)
    if total > len(cases):
        embed.set_footer(
            text=_("The first {cases} of {total} are shown.", cases=len(cases), total=total)
        )
    return embed


def _queue_line(
    case: Case,
    titles: Titles,
    links: Mapping[int, str],
    names: Mapping[int, str],
    handed_on: str,
) -> str:
    title = _("Case {case}", case=case.id)
    if case.id in links:
        title = f"[{title}]({links[case.id]})"
    name = author_name(case)
    waits, since = _waiting(case)
    # What Discord refuses may be so of a case in any state; else the kind tells the state.
    about = subject(case, titles) if case.outcome.mendable else rule_if_named(case, titles)
    parts = [f"**{waits}**", title, about, name, _("came {since}", since=when(since))]
    if case.escalated_at is not None:
        parts.append(handed_on)
    if case.assigned_to is not None:
        parts.append(_("on it: {assigned_to}", assigned_to=named(case.assigned_to, names)))
    return " · ".join(filter(None, parts))


def _waiting(case: Case) -> tuple[str, datetime]:
    """Return as what a case waits for a moderator, and since when."""
    if case.state is CaseState.APPEALED:
        return _("Appeal"), case.appealed_at or case.opened_at
    if case.state is not CaseState.OPEN:
        return _("Refused by Discord"), case.pending_since or case.opened_at
    if case.kind is CaseKind.REPORT and not waits_held(case):
        return _("Report"), case.opened_at
    return _(_HELD_TITLES[case.action]), case.opened_at


def case_line(case: Case, titles: Titles) -> str:
    return f"{case_title(case, titles)} · {date(case.opened_at)}"


def history_embed(
    member_id: int,
    name: str,
    cases: Sequence[Case],
    strikes: Sequence[Strike],
    now: datetime,
    titles: Titles,
    *,
    blocks: Sequence[Block],
    names: Mapping[int, str],
) -> discord.Embed:
    """Return a member's record: points, strikes, cases and blocks.

    Args:
        names: Of those who have blocked them.
    """
    active = [strike for strike in strikes if strike.active(now)]
    points = sum(strike.points for strike in active)
    embed = discord.Embed(
        title=shorten(_("Record of {name}", name=name or _(ERASED)), 256),
        description="\n".join(
            (
                named(member_id, {member_id: name}),
                ngettext("{count} active point", "{count} active points", points),
            )
        ),
        colour=AMBER if active or blocks else GREEN,
    )
    if blocks:
        lines = [_("May read, may not comment."), *(_block_line(block, names) for block in blocks)]
        value = shorten("\n".join(lines), FIELD_LIMIT)
        embed.add_field(name=_("Blocked"), value=value, inline=False)
    embed.add_field(name=_("Strikes"), value=strike_lines(strikes, now, titles), inline=False)
    lines = [case_line(case, titles) for case in cases] or [_("None.")]
    embed.add_field(name=_("Cases"), value=shorten("\n".join(lines), FIELD_LIMIT), inline=False)
    return embed


def _block_line(block: Block, names: Mapping[int, str]) -> str:
    by = named(block.by, names) if block.by else ""
    causes = _("case {case_id}", case_id=block.case_id) if block.case_id else "", by
    cause = ", ".join(filter(None, causes))
    until = discord.utils.format_dt(block.until, "f") if block.until else _("somebody unblocks")
    why = f": {escaped(block.reason)}" if block.case_id is None else ""
    return _(
        "Since {blocked_at}, until {until}, by {cause}{why}",
        blocked_at=discord.utils.format_dt(block.blocked_at, "f"),
        until=until,
        cause=cause,
        why=why,
    )


def strike_lines(strikes: Sequence[Strike], now: datetime, titles: Titles) -> str:
    lines = []
    for strike in strikes[:12]:
        state = ""
        if strike.pardoned_at is not None:
            state = (
                _(" · pardoned: {reason}", reason=escaped(strike.pardon_reason))
                if strike.pardon_reason
                else _(" · pardoned")
            )
        elif not strike.active(now):
            state = _(" · expired")
        else:
            state = _(" · until {expires_at}", expires_at=date(strike.expires_at))
        lines.append(
            _(
                "Strike {strike} (case {case}) · {rule} · {points}{state}",
                strike=strike.id,
                case=strike.case_id,
                rule=within(titles(strike.rule)),
                points=ngettext("{count} point", "{count} points", strike.points),
                state=state,
            )
        )
    return shorten("\n".join(lines), FIELD_LIMIT) if lines else _("None.")
