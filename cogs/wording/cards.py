"""The card of a case: all that moderators see of it in its one message."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import discord

from cogs.wording.cases import case_title, names_rule
from cogs.wording.outcomes import outcome_text
from cogs.wording.text import (
    AMBER,
    DESCRIPTION_LIMIT,
    GREEN,
    GREY,
    RED,
    Titles,
    date,
    escaped,
    evidence_lines,
    fit,
    named,
    quoted,
    sanction_title,
    shorten,
)
from newsroom.decisions import waits
from newsroom.models import Answered, Article, Case, CaseEvent, CaseKind, CaseState, Strike
from newsroom.speech import _, ngettext
from newsroom.storage.members import Block

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
_DECISIONS = (
    "upheld",
    "overturned",
    "approved",
    "kept down",
    "dismissed",
    "reopened",
    "restore undone",
)
_NOTES_SHOWN = 5
_ADDRESS_LIMIT = 300  # of an article; what is longer is not worth the room


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A case with what the record knows beside it, at one moment."""

    case: Case
    strikes: tuple[Strike, ...]
    events: tuple[CaseEvent, ...]
    points: int  # of its author, active
    cases: int  # of its author, all, this one included
    timeouts: tuple[Case, ...]  # of its author, that run
    blocks: tuple[Block, ...]
    article: Article | None
    names: Mapping[int, str]  # of whoever is in it, as far as they are known
    at: datetime


def case_embed(file: CaseFile, titles: Titles, escalates_to: str | None) -> discord.Embed:
    """Return the one message of a case, as it stands now.

    Args:
        escalates_to: Whom a case is handed on to; None for nobody.
    """
    case = file.case
    embed = discord.Embed(
        title=shorten(case_title(case, titles), 256),
        description=_case_text(case),
        colour=_COLOURS[case.state],
        timestamp=case.opened_at,
    )
    embed.add_field(name=_("Author"), value=_author(file))
    if case.kind is not CaseKind.BLOCK:
        embed.add_field(name=_("Rule"), value=_rule(case, titles))
    if file.strikes or case.sanction is not None:
        label = _("Block") if case.kind is CaseKind.BLOCK else _("Strike")
        embed.add_field(name=label, value=_strike(file))
    if done := outcome_text(case.outcome):
        embed.add_field(name=_("Done on Discord"), value=done, inline=False)
    for name, value in _more(file, escalates_to):
        embed.add_field(name=name, value=value, inline=False)
    embed.set_footer(text=_("Case {case} · {progress}", case=case.id, progress=_progress(case)))
    return fit(embed)


def _more(file: CaseFile, escalates_to: str | None) -> Iterator[tuple[str, str]]:
    """Yield what is not true of every case."""
    case, names = file.case, file.names
    if case.assigned_to is not None and waits(case):
        yield _("On it"), named(case.assigned_to, names)
    if case.escalated_at is not None and waits(case):
        at = discord.utils.format_dt(case.escalated_at, "f")
        by = named(_last(file.events, ("handed on",)), names)
        yield (
            _("Handed on"),
            _("To {to}, {at} by {by}", to=escalates_to, at=at, by=by)
            if escalates_to
            else _("{at} by {by}", at=at, by=by),
        )
    if case.answers is not None:
        yield _("It answers"), _answers(case, case.answers, names)
    if case.edited_at is not None:
        yield _("Edited"), _edit(case)
    if case.kind is CaseKind.REPORT:
        yield from _reports(file)
    elif case.reason:
        by = f"\n— {named(case.opened_by, names)}" if case.opened_by is not None else ""
        yield _("Reason"), f"{shorten(escaped(case.reason), 500)}{by}"
    if case.appeal is not None:
        yield (
            _("Appeal"),
            shorten(escaped(case.appeal), 1_000) or _("Its words have been forgotten."),
        )
    if notes := [event for event in file.events if event.kind == "note" and event.text]:
        yield _("Notes"), _notes(notes, names)
    if decision := _decision(file):
        yield _("Decision"), decision
    if links := _links(file):
        yield _("Where"), links


def _progress(case: Case) -> str:
    """Say whether a case needs a moderator; how it stands is in its title."""
    match case.state:
        case CaseState.OPEN | CaseState.APPEALED:
            return _("waits for a moderator")
        case _ if case.state is CaseState.RECORDED or case.outcome.delayed:
            return _("the bot is on it")
        case _ if case.outcome.mendable:
            return _("Discord refused something; a moderator may try again")
        case _:
            return "settled"


def _case_text(case: Case) -> str:
    if not case.parts:
        if case.message_id is None:
            return _("This case is not about a reply.")
        return _("The text of its reply has been forgotten.")
    return shorten(quoted(case.parts, case.violations), DESCRIPTION_LIMIT)


# ---------------------------------------------------------------- who


def _author(file: CaseFile) -> str:
    """Name the author, with what counted against them when the card was drawn."""
    lines = [
        named(file.case.member_id, file.names),
        _("As of {at}:", at=discord.utils.format_dt(file.at, "f")),
        ngettext("{count} active point", "{count} active points", file.points),
        _("first case")
        if file.cases <= 1
        else ngettext("{count} case", "{count} cases", file.cases),
    ]
    for timeout in file.timeouts[:2]:
        assert timeout.sanction_until is not None
        end = discord.utils.format_dt(timeout.sanction_until, "f")
        lines.append(_("Timed out until {end} (case {case})", end=end, case=timeout.id))
    for block in file.blocks[:2]:
        cause = (
            _("case {case_id}", case_id=block.case_id)
            if block.case_id is not None
            else _("by hand")
        )
        if block.until is None:
            lines.append(_("Blocked until somebody unblocks them ({cause})", cause=cause))
        else:
            end = discord.utils.format_dt(block.until, "f")
            lines.append(_("Blocked until {end} ({cause})", end=end, cause=cause))
    return shorten("\n".join(lines), 600)


def _last(events: Sequence[CaseEvent], kinds: Sequence[str]) -> int | None:
    return next((e.actor_id for e in reversed(events) if e.kind in kinds), None)


# ---------------------------------------------------------------- why


def _rule(case: Case, titles: Titles) -> str:
    if not names_rule(case):
        return _("None named")
    found = evidence_lines(case.violations, titles, readings=True)
    return shorten("\n".join(found or [f"**{escaped(titles(case.rule))}**"]), 700)


def _strike(file: CaseFile) -> str:
    case, strikes = file.case, file.strikes
    lines = [_strike_line(strike, file.names) for strike in strikes]
    if case.kind is CaseKind.BLOCK:
        until = discord.utils.format_dt(case.sanction_until, "f") if case.sanction_until else None
        lasts = _("Until {until}", until=until) if until else _("Until a moderator lifts it")
        taken_back = case.state is CaseState.OVERTURNED
        lines.append(_("~~{lasts}~~ taken back", lasts=lasts) if taken_back else lasts)
    elif not strikes or any(strike.pardoned_at is None for strike in strikes):
        lines.append(_("Follows: {sanction}", sanction=sanction_title(case.sanction)))
    return shorten("\n".join(lines), 400)


def _strike_line(strike: Strike, names: Mapping[int, str]) -> str:
    points = ngettext("{count} point", "{count} points", strike.points)
    if strike.pardoned_at is not None:
        by = _(" by {who}", who=named(strike.pardoned_by, names)) if strike.pardoned_by else ""
        why = f": {escaped(strike.pardon_reason)}" if strike.pardon_reason else ""
        return _("~~{points}~~ pardoned{by}{why}", points=points, by=by, why=why)
    return _("{points}, until {expires_at}", points=points, expires_at=date(strike.expires_at))


def _answers(case: Case, answered: Answered, names: Mapping[int, str]) -> str:
    who = named(answered.member_id, names) if answered.member_id is not None else _("A member")
    text = f": {shorten(escaped(answered.text), 250)}" if answered.text else ""
    link = f"https://discord.com/channels/{case.guild_id}/{case.discussion_id}/{answered.id}"
    return f"{who}{text}\n" + _("[The message]({link})", link=link)


def _edit(case: Case) -> str:
    assert case.edited_at is not None
    lines = [
        _(
            "{at}, to what stands above.",
            at=discord.utils.format_dt(case.edited_at, "f"),
        )
    ]
    if case.former_text is None:
        lines.append(_("What it said before is not kept."))
    else:
        lines.append(_("Before: {text}", text=shorten(escaped(case.former_text), 300)))
    return "\n".join(lines)


def _reports(file: CaseFile) -> Iterator[tuple[str, str]]:
    reports = [event for event in file.events if event.kind in ("opened", "reported")]
    wrote = [report for report in reports if report.text]
    if len(reports) > 1:
        lines = [f"• {named(report.actor_id, file.names)}: {{}}" for report in wrote]
        yield (
            _(
                "Reported by {readers}",
                readers=ngettext("{count} reader", "{count} readers", len(reports)),
            ),
            _fitted(lines, wrote, 700),
        )
    elif wrote:
        yield _("The reader wrote"), shorten(escaped(wrote[0].text), 700)


def _notes(notes: Sequence[CaseEvent], names: Mapping[int, str]) -> str:
    shown = notes[-_NOTES_SHOWN:]
    lines = [
        f"{discord.utils.format_dt(note.at, 'd')} {named(note.actor_id, names)}: {{}}"
        for note in shown
    ]
    text = _fitted(lines, shown, 600)
    earlier = len(notes) - len(shown)
    return (
        _(
            "{text}\n{notes}: /case show",
            text=text,
            notes=ngettext("{count} earlier note", "{count} earlier notes", earlier),
        )
        if earlier
        else text
    )


def _fitted(lines: Iterable[str], events: Sequence[CaseEvent], limit: int) -> str:
    """Give each of several texts the same room."""
    room = max(30, limit // max(1, len(events)) - 60)
    texts = (shorten(escaped(event.text), room) for event in events)
    filled = (line.replace("{}", text, 1) for line, text in zip(lines, texts, strict=True))
    return shorten("\n".join(filled), limit) or _("None of them wrote anything.")


def _decision(file: CaseFile) -> str:
    """Say who decided last, when and why; and what the author read with it."""
    made = [e for e in file.events if e.kind in _DECISIONS and e.actor_id is not None]
    if not made:
        return ""
    last, sentence = made[-1], file.case.sentence
    at = discord.utils.format_dt(last.at, "f")
    lines = [
        _(
            "{decision} by {who}, {at}",
            decision=_(last.kind).capitalize(),
            who=named(last.actor_id, file.names),
            at=at,
        )
    ]
    if last.text and last.text != sentence:
        lines.append(_("Why: {text}", text=shorten(escaped(last.text), 300)))
    if sentence:
        lines.append(_("For the author: {sentence}", sentence=shorten(escaped(sentence), 300)))
    return "\n".join(lines)


# ---------------------------------------------------------------- where


def _links(file: CaseFile) -> str:
    case, links = file.case, []
    if file.article is not None:
        title = shorten(escaped(file.article.title), 100)
        url = file.article.url
        links.append(f"[{title}]({url})" if 0 < len(url) <= _ADDRESS_LIMIT else title)
    if case.discussion_id is not None:
        base = f"https://discord.com/channels/{case.guild_id}/{case.discussion_id}"
        links.append(_("[The discussion]({base})", base=base))
        if case.message_id is not None and not case.removed:
            links.append(
                _("[The reply]({base}/{message_id})", base=base, message_id=case.message_id)
            )
        if case.restored_id is not None:
            links.append(
                _(
                    "[The restored reply]({base}/{restored_id})",
                    base=base,
                    restored_id=case.restored_id,
                )
            )
    return " · ".join(links)
