"""What readers are told of what is kept about them."""

from collections.abc import Iterator
from datetime import datetime

import discord

from cogs.wording.text import INK, date, duration, plural, shorten
from newsroom.config import Privacy
from newsroom.privacy import may_see, text_until
from newsroom.storage.own_records import OwnRecords

_REST = (
    "Reports that others sent of your replies are listed once a moderator has upheld one, so that "
    "nobody is given away; their texts are kept as long as those of cases. While I run I remember "
    "who writes in which discussion, and may remember the latest replies for rules against "
    "repeating; that is not written down. What moderators were shown of a case stays in their "
    "channel on Discord until they delete it, and copies of my records, made in case a disk fails, "
    "may hold what I have forgotten."
)
_FOOTER = "Only you can see this. /privacy export sends you all of it as a file."


def privacy_embed(
    privacy: Privacy, records: OwnRecords, now: datetime, *, where: str
) -> discord.Embed:
    """Return what is kept about a reader, and until when.

    Args:
        where: The server's or the newspaper's name; empty where it is not known which is meant.
    """
    embed = discord.Embed(
        title=shorten(f"What is kept about you{f' at {where}' if where else ''}", 256),
        colour=INK,
    )
    embed.add_field(name="Cases", value="\n".join(_cases(privacy, records)), inline=False)
    if records.strikes or records.blocks:
        lines = "\n".join(_strikes_and_blocks(records, now))
        embed.add_field(name="Strikes and blocks", value=lines, inline=False)
    if written := "\n".join(_written(privacy, records)):
        embed.add_field(name="What you wrote or did in cases", value=written, inline=False)
    embed.add_field(name="All other replies", value=_replies(privacy, records), inline=False)
    return embed


def beside_embed() -> discord.Embed:
    """Return what is so for every reader."""
    embed = discord.Embed(title="Beside these", description=_REST, colour=INK)
    embed.set_footer(text=_FOOTER)
    return embed


def exported_text(*, everywhere: bool) -> str:
    """Introduce the file with a reader's records."""
    where = (
        "from every server where I keep something"
        if everywhere
        else "from this server; in a direct message, the same command sends those from all"
    )
    return (
        f"Your records are in the file, {where}. Who reported or decided something is not in it, "
        "nor what moderators wrote to each other. To have your words erased, please write to a "
        "moderator."
    )


def _cases(privacy: Privacy, records: OwnRecords) -> Iterator[str]:
    span = duration(privacy.keep_text)
    cases = [case for case in records.cases if may_see(case)]
    if not cases:
        yield f"None. The text of a reply that gets into a case is kept for {span}."
        return
    yield f"{plural(len(cases), 'case')}. It stays on record under which rule, and what followed."
    untils = [text_until(case, privacy.keep_text) for case in cases if case.parts]
    settled, waiting = [until for until in untils if until], untils.count(None)
    if settled:
        whose = plural(len(settled), "has its text", "have their text")
        yield f"{whose} until it is forgotten, by {date(max(settled))} at the latest."
    if waiting:
        whose = plural(waiting, "waits", "wait")
        yield (
            f"{whose} for a moderator; the text is kept until that is decided, and for {span} at "
            "least."
        )
    if not untils:
        yield "None has a text any more."


def _strikes_and_blocks(records: OwnRecords, now: datetime) -> Iterator[str]:
    active = [strike for strike in records.strikes if strike.active(now)]
    if records.strikes:
        yield f"{plural(len(records.strikes), 'strike')}, whose record stays."
    if active:
        last = max(strike.expires_at for strike in active)
        yield f"{plural(len(active), 'counts', 'count')} now, the last until {date(last)}."
    standing = [past for past in records.blocks if past.ended_at is None]
    if records.blocks:
        yield (
            f"{plural(len(records.blocks), 'block')}, of which {len(standing)} "
            f"{'stands' if len(standing) == 1 else 'stand'}. The record stays."
        )


def _written(privacy: Privacy, records: OwnRecords) -> Iterator[str]:
    reports = [act for act in records.acts if act.is_report]
    others = len(records.acts) - len(reports)
    span = duration(privacy.keep_text)
    if reports:
        yield (
            f"{plural(len(reports), 'report')} that you sent. The words are forgotten with the "
            f"text of the case, after {span} or when it is decided later; that you sent it stays."
        )
    if others:
        yield (
            f"{plural(others, 'line')} in the history of cases: appeals, whose words are forgotten "
            "like those of reports, and for moderators what they decided and noted, which stays."
        )


def _replies(privacy: Privacy, records: OwnRecords) -> str:
    span = privacy.keep_replies
    why = "so that a new policy can be tried on them before it is in force"
    if not records.replies:
        if span is None:
            return "None is kept."
        return f"None is kept of you now. What you write is kept for {duration(span)}, {why}."
    last = max(kept.until for kept in records.replies)
    count = plural(len(records.replies), "reply is", "replies are")
    each = f" Each is kept for {duration(span)}." if span is not None else ""
    gone = "What you delete is forgotten at once, unless I am away just then."
    return f"{count} kept, the last until {date(last)}, {why}.{each} {gone}"
