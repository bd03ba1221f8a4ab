"""What readers are told of themselves: what counts against them, and where they can ask."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import discord

from cogs.wording.appeals import appeal_outcome
from cogs.wording.text import (
    AMBER,
    GREEN,
    Titles,
    blocked_text,
    date,
    escaped,
    listed,
    sanction_ahead,
    shorten,
    within,
)
from newsroom.config import Policy
from newsroom.models import OTHER_REASON, Case, Sanction, Strike
from newsroom.speech import _, ngettext
from newsroom.storage.members import Block


@dataclass(frozen=True, slots=True)
class Standing:
    """What counts against a member now."""

    strikes: tuple[Strike, ...]  # active ones, newest first
    ahead: tuple[int, Sanction] | None  # the next rung: at how many points, and what it brings
    blocked: Block | None = None  # the one that holds them longest
    timed_out_until: datetime | None = None  # by their cases; None when they are not

    @property
    def points(self) -> int:
        return sum(strike.points for strike in self.strikes)


@dataclass(frozen=True, slots=True)
class Appeal:
    """A case that its author has appealed."""

    case: Case
    decided_at: datetime | None  # None while it waits


def active(strikes: Sequence[Strike], now: datetime) -> tuple[Strike, ...]:
    return tuple(strike for strike in strikes if strike.active(now))


def strikes_text(standing: Standing, titles: Titles) -> str:
    """Say what stands, when it expires, and what the next strike brings."""
    if not standing.strikes:
        return _("You have no strikes. Thank you for keeping the discussion fair.")
    lines = [
        _(
            "You have {points}.",
            points=ngettext("{count} strike point", "{count} strike points", standing.points),
        )
    ]
    lines += [
        _(
            "• {cause}: {points}, until {expires_at}",
            cause=_cause(strike, titles),
            points=ngettext("{count} point", "{count} points", strike.points),
            expires_at=date(strike.expires_at),
        )
        for strike in standing.strikes[:8]
    ]
    if standing.ahead is not None:
        at, sanction = standing.ahead
        lines.append(
            _(
                "At {points}, {follows}.",
                points=ngettext("{count} point", "{count} points", at),
                follows=sanction_ahead(sanction),
            )
        )
    return shorten("\n".join(lines), 1_024)


def _cause(strike: Strike, titles: Titles) -> str:
    if strike.rule == OTHER_REASON:
        return _("What a moderator wrote to you in case {case_id}", case_id=strike.case_id)
    return escaped(titles(strike.rule))


def standing_embed(
    policy: Policy, standing: Standing, appeals: Sequence[Appeal], *, where: str = ""
) -> discord.Embed:
    """Return what /standing and **My standing** show.

    Args:
        where: The guild's name, for those who have a standing in several.
    """
    limited = standing.blocked is not None or standing.timed_out_until is not None
    text = strikes_text(standing, policy.title_of)
    embed = discord.Embed(
        title=shorten(_("Your standing at {where}", where=where or policy.publication.name), 256),
        description=text if standing.strikes or not limited else None,
        colour=AMBER if standing.strikes or limited else GREEN,
    )
    if standing.blocked is not None:
        blocked = blocked_text(standing.blocked.until)
        embed.add_field(name=_("Blocked"), value=blocked, inline=False)
    if standing.timed_out_until is not None:
        end = discord.utils.format_dt(standing.timed_out_until, "f")
        embed.add_field(
            name=_("Timeout"),
            value=_("You cannot write in the server until {end}.", end=end),
            inline=False,
        )
    if appeals:
        lines = "\n".join(map(_appeal_line, appeals))
        embed.add_field(name=_("Your appeals"), value=lines, inline=False)
    embed.set_footer(text=_("Only you can see this. Strikes expire; /policy show has the policy."))
    return embed


def _appeal_line(appeal: Appeal) -> str:
    case = appeal.case
    if appeal.decided_at is None:
        assert case.appealed_at is not None
        return _(
            "• Case {case}: waiting for a moderator since {appealed_at}",
            case=case.id,
            appealed_at=date(case.appealed_at),
        )
    return _(
        "• Case {case}: {outcome}, {decided_at}",
        case=case.id,
        outcome=within(appeal_outcome(case) or ""),
        decided_at=date(appeal.decided_at),
    )


def left_text() -> str:
    """Tell a reader whose cases are all from servers that the bot is no longer in."""
    return _(
        "I am no longer in the server that your cases are from, so I cannot say how "
        "you stand there. Please ask a moderator of the newspaper."
    )


def guide_text(newspapers: Sequence[str]) -> str:
    """Tell whoever writes to the bot what it can do for them, and what it cannot.

    Args:
        newspapers: Theirs, by name; none when that cannot be told.
    """
    whose = listed(list(dict.fromkeys(newspapers))) or "newspapers"
    return _(
        "I am the bot that looks after the discussions of {whose}, and nobody reads "
        "what is written to me here. What I can show you:\n"
        "- **My standing**, or `/standing`: your strikes, when they expire, and why "
        "a reply of yours was taken down. There you can appeal, too.\n"
        "- **Full policy**, or `/policy show`: what may be posted.\n"
        "- `/privacy show`: what is kept about you, and until when.\n"
        "To reach a person, write to a moderator in the newspaper's server.",
        whose=whose,
    )
