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
    plural,
    sanction_ahead,
    shorten,
    within,
)
from newsroom.config import Policy
from newsroom.models import OTHER_REASON, Case, Sanction, Strike
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
        return "You have no strikes. Thank you for keeping the discussion fair."
    lines = [f"You have {plural(standing.points, 'strike point')}."]
    lines += [
        f"• {_cause(strike, titles)}: {plural(strike.points, 'point')}, "
        f"until {date(strike.expires_at)}"
        for strike in standing.strikes[:8]
    ]
    if standing.ahead is not None:
        at, sanction = standing.ahead
        lines.append(f"At {plural(at, 'point')}, {sanction_ahead(sanction)}.")
    return shorten("\n".join(lines), 1_024)


def _cause(strike: Strike, titles: Titles) -> str:
    if strike.rule == OTHER_REASON:
        return f"What a moderator wrote to you in case {strike.case_id}"
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
        title=shorten(f"Your standing at {where or policy.publication.name}", 256),
        description=text if standing.strikes or not limited else None,
        colour=AMBER if standing.strikes or limited else GREEN,
    )
    if standing.blocked is not None:
        blocked = blocked_text(standing.blocked.until)
        embed.add_field(name="Blocked", value=blocked, inline=False)
    if standing.timed_out_until is not None:
        end = discord.utils.format_dt(standing.timed_out_until, "f")
        embed.add_field(
            name="Timeout", value=f"You cannot write in the server until {end}.", inline=False
        )
    if appeals:
        lines = "\n".join(map(_appeal_line, appeals))
        embed.add_field(name="Your appeals", value=lines, inline=False)
    embed.set_footer(text="Only you can see this. Strikes expire; /policy show has the policy.")
    return embed


def _appeal_line(appeal: Appeal) -> str:
    case = appeal.case
    if appeal.decided_at is None:
        assert case.appealed_at is not None
        return f"• Case {case.id}: waiting for a moderator since {date(case.appealed_at)}"
    return f"• Case {case.id}: {within(appeal_outcome(case) or '')}, {date(appeal.decided_at)}"


def left_text() -> str:
    """Tell a reader whose cases are all from servers that the bot is no longer in."""
    return (
        "I am no longer in the server that your cases are from, so I cannot say how you stand "
        "there. Please ask a moderator of the newspaper."
    )


def guide_text(newspapers: Sequence[str]) -> str:
    """Tell whoever writes to the bot what it can do for them, and what it cannot.

    Args:
        newspapers: Theirs, by name; none when that cannot be told.
    """
    whose = listed(list(dict.fromkeys(newspapers))) or "newspapers"
    return (
        f"I am the bot that looks after the discussions of {whose}, and nobody "
        "reads what is written to me here. What I can show you:\n"
        "- **My standing**, or `/standing`: your strikes, when they expire, and why a reply of "
        "yours was taken down. There you can appeal, too.\n"
        "- **Full policy**, or `/policy show`: what may be posted.\n"
        "- `/privacy show`: what is kept about you, and until when.\n"
        "To reach a person, write to a moderator in the newspaper's server."
    )
