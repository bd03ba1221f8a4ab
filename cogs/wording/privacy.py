"""What readers are told of what is kept about them."""

from collections.abc import Iterator
from datetime import datetime

import discord

from cogs.wording.text import INK, date, duration, shorten
from newsroom.config import Privacy
from newsroom.privacy import may_see, text_until
from newsroom.speech import N_, _, ngettext
from newsroom.storage.own_records import OwnRecords

_REST = N_(
    "- If somebody reports a reply of yours, you see it here once a moderator "
    "has found that it broke a rule. That protects whoever reported it. Its text "
    "is kept as long as that of a case.\n"
    "- While I run, I remember who writes in which discussion, and perhaps your "
    "latest replies, so that I notice when something is posted again and again. "
    "I do not write that down.\n"
    "- What moderators were shown of a case stays in their channel on Discord "
    "until they delete it.\n"
    "- Copies of my records, made in case a disk fails, may still hold what I "
    "have deleted."
)
_FOOTER = N_("Only you can see this. /privacy export sends you all of it as a file.")


def privacy_embed(
    privacy: Privacy, records: OwnRecords, now: datetime, *, where: str
) -> discord.Embed:
    """Return what is kept about a reader, and until when.

    Args:
        where: The server's or the newspaper's name; empty where it is not known which is meant.
    """
    embed = discord.Embed(
        title=shorten(
            _("What is kept about you{more}", more=_(" at {where}", where=where) if where else ""),
            256,
        ),
        colour=INK,
    )
    embed.add_field(name=_("Your cases"), value="\n".join(_cases(privacy, records)), inline=False)
    if records.strikes or records.blocks:
        lines = "\n".join(_strikes_and_blocks(records, now))
        embed.add_field(name=_("Your strikes and blocks"), value=lines, inline=False)
    if written := "\n".join(_written(privacy, records)):
        embed.add_field(name=_("What you wrote or did in cases"), value=written, inline=False)
    embed.add_field(
        name=_("All your other replies"), value=_replies(privacy, records), inline=False
    )
    return embed


def beside_embed() -> discord.Embed:
    """Return what is so for every reader."""
    embed = discord.Embed(title=_("Good to know"), description=_(_REST), colour=INK)
    embed.set_footer(text=_(_FOOTER))
    return embed


def exported_text(*, everywhere: bool) -> str:
    """Introduce the file with a reader's records."""
    where = (
        _("in every server where I keep something.")
        if everywhere
        else _(
            "in this server. In a direct message, the same command sends you that of all servers."
        )
    )
    return _(
        "The file has what I keep about you {where} It leaves out who reported or "
        "decided something, and what moderators wrote to each other. If you would "
        "like your words erased, please write to a moderator.",
        where=where,
    )


def _cases(privacy: Privacy, records: OwnRecords) -> Iterator[str]:
    span = duration(privacy.keep_text)
    cases = [case for case in records.cases if may_see(case)]
    if not cases:
        yield (
            _(
                "You have none. Should a reply of yours ever become a case, its text is kept "
                "for {span}.",
                span=span,
            )
        )
        return
    yield (
        _(
            "You have {cases}. Which rule each was about, and what followed, stays on record.",
            cases=ngettext("{count} case", "{count} cases", len(cases)),
        )
    )
    untils = [text_until(case, privacy.keep_text) for case in cases if case.parts]
    settled, waiting = [until for until in untils if until], untils.count(None)
    if settled:
        yield ngettext(
            "I delete the text of {count} case by {until} at the latest.",
            "I delete the text of {count} cases by {until} at the latest.",
            len(settled),
            until=date(max(settled)),
        )
    if waiting:
        yield ngettext(
            "{count} case waits for a moderator. The text is kept until that is decided, and for "
            "{span} at least.",
            "{count} cases wait for a moderator. The text is kept until that is decided, and for "
            "{span} at least.",
            waiting,
            span=span,
        )
    if not untils:
        yield _("Your words in them are deleted.")


def _strikes_and_blocks(records: OwnRecords, now: datetime) -> Iterator[str]:
    active = [strike for strike in records.strikes if strike.active(now)]
    if records.strikes:
        yield _(
            "You have been given {strikes}. That stays on record.",
            strikes=ngettext("{count} strike", "{count} strikes", len(records.strikes)),
        )
    if active:
        last = max(strike.expires_at for strike in active)
        yield ngettext(
            "{count} counts now, until {last} at the latest.",
            "{count} count now, until {last} at the latest.",
            len(active),
            last=date(last),
        )
    standing = [past for past in records.blocks if past.ended_at is None]
    if records.blocks:
        holds = _("You are blocked now.") if standing else _("You are not blocked now.")
        yield (
            _(
                "You have been given {blocks}. That stays on record. {holds}",
                blocks=ngettext("{count} block", "{count} blocks", len(records.blocks)),
                holds=holds,
            )
        )


def _written(privacy: Privacy, records: OwnRecords) -> Iterator[str]:
    reports = [act for act in records.acts if act.is_report]
    others = len(records.acts) - len(reports)
    span = duration(privacy.keep_text)
    if reports:
        yield (
            _(
                "You sent {reports}. I delete your words together with the text of the case, "
                "after {span}, or once it is decided if that takes longer. That you sent "
                "something stays on record.",
                reports=ngettext("{count} report", "{count} reports", len(reports)),
                span=span,
            )
        )
    if others:
        yield (
            _(
                "The history of cases has {lines} of yours. The words of an appeal are "
                "deleted like those of a report; what a moderator decided or noted stays.",
                lines=ngettext("{count} line", "{count} lines", others),
            )
        )


def _replies(privacy: Privacy, records: OwnRecords) -> str:
    span = privacy.keep_replies
    why = _("so that a new policy can be tried on them before it is in force")
    if not records.replies:
        if span is None:
            return _("I keep none of them.")
        return _(
            "I keep none of them now. What you write from here on is kept for {duration}, {why}.",
            duration=duration(span),
            why=why,
        )
    last = max(kept.until for kept in records.replies)
    count = ngettext("{count} reply", "{count} replies", len(records.replies))
    each = _(" Each is kept for {duration}.", duration=duration(span)) if span is not None else ""
    gone = _("When you delete one on Discord, I delete it too, unless I am away just then.")
    return _(
        "I keep {count} of yours until {last} at the latest, {why}.{each} {gone}",
        count=count,
        last=date(last),
        why=why,
        each=each,
        gone=gone,
    )
