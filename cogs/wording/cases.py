"""What moderators see: the card of a case, the queue, a member's history."""

from collections.abc import Sequence
from dataclasses import dataclass

import discord

from cogs.wording.outcomes import outcome_text, steps_told
from cogs.wording.text import (
    AMBER,
    DESCRIPTION_LIMIT,
    FIELD_LIMIT,
    GREEN,
    GREY,
    RED,
    action_title,
    date,
    escaped,
    evidence_lines,
    fit,
    plural,
    quoted,
    rule_title,
    sanction_title,
    shorten,
)
from newsroom.models import (
    Case,
    CaseEvent,
    CaseKind,
    CaseState,
    Strike,
)
from newsroom.outcomes import DELETE

_COLOURS = {
    CaseState.RECORDED: GREY,
    CaseState.OPEN: AMBER,
    CaseState.ENFORCED: RED,
    CaseState.APPEALED: AMBER,
    CaseState.UPHELD: RED,
    CaseState.OVERTURNED: GREEN,
    CaseState.APPROVED: GREEN,
    CaseState.KEPT_DOWN: GREY,
    CaseState.DISMISSED: GREY,
}

_BOT_DID = {
    "acted": "done by the bot",
    "queued": "put into the queue by the bot",
    "enforced": "carried out by the bot",
    "upheld": "carried out by the bot",
}
_EARLIER = "Earlier lines are in the attached file."


@dataclass(frozen=True, slots=True)
class AuthorRecord:
    """A member's past, as a card shows it."""

    points: int  # active
    cases: int  # all, this one included


def case_embed(case: Case, record: AuthorRecord, strikes: Sequence[Strike]) -> discord.Embed:
    """Return the one message of a case, as it stands now.

    Its fields are kept so short that with the history, which /case show adds, all of them and a
    part of the text find room in Discord's 6,000 characters.
    """
    embed = discord.Embed(
        title=shorten(case_title(case), 256),
        description=_case_text(case),
        colour=_COLOURS[case.state],
        timestamp=case.opened_at,
    )
    embed.add_field(name="Author", value=_author(case, record))
    embed.add_field(name="Rule", value=_rule(case))
    if strikes or case.sanction is not None:
        label = "Block" if case.kind is CaseKind.BLOCK else "Strike"
        embed.add_field(name=label, value=_strike(case, strikes))
    if done := outcome_text(case.outcome):
        embed.add_field(name="Done on Discord", value=done, inline=False)
    if case.reason:
        label = "The reader wrote" if case.kind is CaseKind.REPORT else "Reason"
        embed.add_field(name=label, value=shorten(escaped(case.reason), 700), inline=False)
    if case.appeal is not None:
        embed.add_field(name="Appeal", value=shorten(escaped(case.appeal), 1_000), inline=False)
    links = _links(case)
    if links:
        embed.add_field(name="Where", value=links, inline=False)
    embed.set_footer(text=f"Case {case.id} · {_progress(case)}")
    return fit(embed)


def appeal_heard_text(case: Case) -> str:
    """Return the new message that tells of an appeal; the card that it replies to has the words."""
    name = discord.utils.escape_markdown(case.member_name)
    return (
        f"{name} has appealed in case {case.id}. Why, and what you can decide, is in the message "
        "above that this replies to."
    )


def case_title(case: Case) -> str:
    return f"Case {case.id} · {subject(case)}"


def subject(case: Case) -> str:
    """Say where a case stands, and what it is about as soon as a rule has been named."""
    return " · ".join(filter(None, (headline(case), rule_if_named(case))))


def rule_if_named(case: Case) -> str:
    """Return the rule that was broken; empty while nobody has named one."""
    return rule_title(case.rule).lower() if _names_rule(case) else ""


def headline(case: Case) -> str:
    """Say in a word or two where a case stands, and whether a reply that should go is there."""
    where = _stands(case)
    if case.outcome.mendable and not _is_still_visible(case):
        return f"{where}, not all done"
    if not _is_still_visible(case):
        return where
    bare = case.kind is CaseKind.REPLY and case.state in (CaseState.OPEN, CaseState.ENFORCED)
    return "still visible" if bare else f"{where}, still visible"


def _is_still_visible(case: Case) -> bool:
    """Tell whether Discord has not taken down yet what should be."""
    step = case.outcome.step(DELETE)
    return step is not None and not step.done and case.state is not CaseState.DISMISSED


def _stands(case: Case) -> str:
    match case.state:
        case CaseState.OPEN if case.kind is CaseKind.REPORT:
            return "reported"
        case CaseState.OPEN | CaseState.ENFORCED if case.kind is CaseKind.REPLY:
            return action_title(case.action)
        case CaseState.ENFORCED if case.kind is CaseKind.BLOCK:
            return "block by a moderator"
        case CaseState.ENFORCED:
            return "strike by a moderator"
        case CaseState.RECORDED:
            return "in progress"
        case state:
            return str(state.value)


def _progress(case: Case) -> str:
    """Say whether a case needs a moderator; how it stands is in its title."""
    match case.state:
        case CaseState.OPEN | CaseState.APPEALED:
            return "waits for a moderator"
        case _ if case.state is CaseState.RECORDED or case.outcome.delayed:
            return "the bot is on it"
        case _ if case.outcome.mendable:
            return "Discord refused something; a moderator may try again"
        case _:
            return "settled"


def _names_rule(case: Case) -> bool:
    """Tell whether anybody has said which rule was broken; who reports a reply does not."""
    return case.rule != "report" and case.kind is not CaseKind.BLOCK


def _case_text(case: Case) -> str:
    if not case.parts:
        return "No text: this case is not about a reply, or its text has been forgotten."
    return shorten(quoted(case.parts, case.violations), DESCRIPTION_LIMIT)


def _author(case: Case, record: AuthorRecord) -> str:
    name = discord.utils.escape_markdown(case.member_name)
    lines = [f"<@{case.member_id}> ({name})", f"{plural(record.points, 'active point')}"]
    lines.append("first case" if record.cases <= 1 else plural(record.cases, "case"))
    return "\n".join(lines)


def _rule(case: Case) -> str:
    if not _names_rule(case):
        return "None named"
    lines = evidence_lines(case.violations, readings=True) or [f"**{rule_title(case.rule)}**"]
    return shorten("\n".join(lines), 700)


def _strike(case: Case, strikes: Sequence[Strike]) -> str:
    lines = [_strike_line(strike) for strike in strikes]
    if case.kind is CaseKind.BLOCK:
        until = discord.utils.format_dt(case.sanction_until, "f") if case.sanction_until else None
        lines.append(f"Until {until}" if until else "Until a moderator lifts it")
    elif not strikes or any(strike.pardoned_at is None for strike in strikes):
        lines.append(f"Follows: {sanction_title(case.sanction)}")
    return shorten("\n".join(lines), 400)


def _strike_line(strike: Strike) -> str:
    points = plural(strike.points, "point")
    if strike.pardoned_at is not None:
        by = f" by <@{strike.pardoned_by}>" if strike.pardoned_by else ""
        why = f": {escaped(strike.pardon_reason)}" if strike.pardon_reason else ""
        return f"~~{points}~~ pardoned{by}{why}"
    return f"{points}, until {date(strike.expires_at)}"


def _links(case: Case) -> str:
    links = []
    if case.discussion_id is not None:
        base = f"https://discord.com/channels/{case.guild_id}/{case.discussion_id}"
        links.append(f"[The discussion]({base})")
        if case.message_id is not None and not case.removed:
            links.append(f"[The reply]({base}/{case.message_id})")
        if case.restored_id is not None:
            links.append(f"[The restored reply]({base}/{case.restored_id})")
    return " · ".join(links)


def history_lines(events: Sequence[CaseEvent]) -> list[str]:
    """Return a case's history, one line an event, oldest first."""
    lines = []
    for event in events:
        what, text = f"{event.kind} by <@{event.actor_id}>", escaped(event.text)
        if event.actor_id is None:  # the bot's own lines tell of what it did on Discord
            what = _BOT_DID.get(event.kind, f"{event.kind} by the bot")
            text = steps_told(event.text) if event.text else ""
        tail = f": {text}" if text else ""
        lines.append(f"{discord.utils.format_dt(event.at, 'f')} · {what}{tail}")
    return lines


def history_field(lines: Sequence[str]) -> str:
    """Return the latest lines of a history that find room in a field."""
    shown: list[str] = []
    room = FIELD_LIMIT - len(_EARLIER)
    for line in reversed(lines):
        room -= len(line) + 1
        if room < 0 and shown:
            return "\n".join([_EARLIER, *reversed(shown)])
        shown.append(shorten(line, FIELD_LIMIT - len(_EARLIER) - 1))
    return "\n".join(reversed(shown)) or "Nothing yet."
