"""What moderators see of a member: their record, their strikes."""

from collections.abc import Mapping, Sequence
from datetime import datetime

import discord

from cogs.wording.cases import case_title
from cogs.wording.text import (
    AMBER,
    ERASED,
    FIELD_LIMIT,
    GREEN,
    Titles,
    date,
    escaped,
    named,
    shorten,
    within,
)
from newsroom.models import Case, Strike
from newsroom.speech import _, ngettext
from newsroom.storage.members import Block


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
