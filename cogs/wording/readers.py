"""What a reader is told: removals, strikes; and in answer to what they press."""

import io
from datetime import datetime

import discord

from cogs.wording.standing import Standing, strikes_text
from cogs.wording.text import (
    AMBER,
    RED,
    Titles,
    escaped,
    evidence_lines,
    plain,
    quoted,
    sanction_for_reader,
    shorten,
)
from newsroom.config import Policy
from newsroom.decisions import accuses_nobody
from newsroom.models import OTHER_REASON, Action, Case, SanctionKind, Violation
from newsroom.outcomes import Retry
from newsroom.speech import N_, _

FOLLOWS = N_("What follows")
_MAY_APPEAL = N_("If you think this is a mistake, press Appeal. A moderator reads it.")
QUOTE_LIMIT = 2_500  # leaves room for the fields in Discord's 6,000 for an embed


def author_notice(
    policy: Policy, case: Case, standing: Standing, *, reason: str, title: str, link: str | None
) -> tuple[discord.Embed, discord.File | None]:
    """Return what the author of a case is told; a file when the text is too long to show.

    Args:
        reason: What the moderator wrote who gave the strike; empty when there is nothing to show.
        title: The article under discussion.
        link: The discussion's address; None when there is none.
    """
    embed = discord.Embed(title=_notice_title(case), colour=RED)
    where = f"[{escaped(title)}]({link})" if link else title
    lead = _lead(case, policy.publication.name, where)
    text = quoted(case.parts, acted_on(case))
    embed.description = f"{lead}\n\n{_as_quote(text)}" if text else lead
    file = None
    if len(embed.description) > QUOTE_LIMIT:
        file = discord.File(io.BytesIO(plain(case.parts).encode()), "your-reply.txt")
        embed.description = _("{lead} It is long, so it is attached as a file.", lead=lead)
    if awaits_decision(case) and accuses_nobody(case):
        embed.colour = AMBER
        embed.add_field(name=_("Strikes"), value=_("None."))
        embed.set_footer(text=_("Case {case} · A moderator will look at it.", case=case.id))
        return embed, file
    _add_cause(embed, case, reason, policy.title_of)
    if awaits_decision(case):
        embed.colour = AMBER
        embed.add_field(
            name=_("Strikes"), value=_("None, unless a moderator finds that the rule was broken.")
        )
        embed.set_footer(text=_("Case {case} · A moderator will look at it.", case=case.id))
        return embed, file
    embed.add_field(name=_(FOLLOWS), value=_consequence(case), inline=False)
    embed.add_field(
        name=_("Your strikes"), value=strikes_text(standing, policy.title_of), inline=False
    )
    embed.set_footer(text=footer(case, policy))
    return embed, file


def footer(case: Case, policy: Policy) -> str:
    """Say that a case can be appealed, unless it has been: once only."""
    return _(
        "Case {case} · {more}",
        case=case.id,
        more=_(_MAY_APPEAL) if case.appealed_at is None else policy.publication.name,
    )


def is_notice(message: discord.Message, case_id: int, said: str) -> bool:
    """Recognise among messages sent earlier one about a case that said the same."""
    return any(
        gist(embed) == said
        and (embed.footer.text or "").startswith(_("Case {case} ·", case=case_id))
        for embed in message.embeds
    )


def gist(embed: discord.Embed) -> str:
    """Return what a notice comes down to: what has happened, and what follows from it."""
    follows = next((field.value for field in embed.fields if field.name == FOLLOWS), None)
    return f"{embed.title}: {follows}"


def awaits_decision(case: Case) -> bool:
    """Tell whether a held reply has not been decided yet."""
    return case.action is Action.HOLD and case.decided_by is None


def _notice_title(case: Case) -> str:
    if awaits_decision(case):
        return _("Your reply is waiting for a moderator")
    if not case.parts:
        return _("You have received a strike")
    if case.removed:
        return _("Your reply was removed")
    return (
        _("Your reply broke a posting rule")
        if rule_says_why(case)
        else _("Your reply should not stay")
    )


def _lead(case: Case, name: str, where: str) -> str:
    if awaits_decision(case):
        if case.removed and accuses_nobody(case):
            return _(
                "Welcome. {name} reads the first replies of new members before they appear, "
                "whatever they say. A moderator will read yours in {where}, and you will be "
                "told.",
                name=name,
                where=where,
            )
        if not case.removed:
            return _(
                "A moderator of {name} will decide whether your reply in {where} can stay.",
                name=name,
                where=where,
            )
        return _(
            "A moderator of {name} will decide whether your reply in {where} can appear. "
            "You will be told.",
            name=name,
            where=where,
        )
    if not case.parts:
        return _("A moderator of {name} has given you a strike.", name=name)
    found = (
        _("Your reply in {where} broke a posting rule of {name}.", where=where, name=name)
        if rule_says_why(case)
        else _(
            "A moderator of {name} has decided that your reply in {where} should not stay.",
            name=name,
            where=where,
        )
    )
    if not case.removed:  # Discord did not let us
        return _("{found} Please delete it yourself.", found=found)
    return _("{found} Here it is in full, so that nothing you typed is lost.", found=found)


def _as_quote(text: str) -> str:
    return "\n".join(f"> {line}" for line in text.split("\n"))


def acted_on(case: Case) -> tuple[Violation, ...]:
    """Return what of a reply was acted on; a flag beside a removal is for moderators' eyes."""
    harshest = max((violation.action for violation in case.violations), default=None)
    return tuple(violation for violation in case.violations if violation.action is harshest)


def rule_says_why(case: Case) -> bool:
    """Tell whether a rule says what was wrong; else only the moderator's own words do."""
    return case.rule != OTHER_REASON


def _add_cause(embed: discord.Embed, case: Case, reason: str, titles: Titles) -> None:
    """Say what was wrong: the rule and the words that broke it, or what the moderator wrote."""
    if rule_says_why(case):
        embed.add_field(name=_("Rule"), value=_rule_text(case, reason, titles), inline=False)
    elif reason:
        value = shorten(escaped(reason), 1_024)
        embed.add_field(name=_("The moderator wrote"), value=value, inline=False)


def _rule_text(case: Case, reason: str, titles: Titles) -> str:
    lines = evidence_lines(acted_on(case), titles, readings=False)
    lines = lines or [f"**{escaped(titles(case.rule))}**"]
    if reason:
        lines.append(_("The moderator wrote: {reason}", reason=escaped(reason)))
    return shorten("\n".join(lines), 1_024)


def _consequence(case: Case) -> str:
    if case.sanction is not None:
        step = case.outcome.step(case.sanction.kind.value)
        is_ban = case.sanction.kind is SanctionKind.BAN
        if step is not None and step.retry is Retry.BOT:
            # Told before it is tried once more: who is banned can no longer be written to.
            if is_ban:
                return _("You are banned from this server now.")
            return _("A limit follows as soon as Discord lets the bot set it.")
        if step is not None and not step.done:
            # Who is to be banned has been told of it, where the refusal could not be foreseen.
            no_ban = _(" There is no ban.") if is_ban else ""
            return _("Nothing further follows this time.{no_ban}", no_ban=no_ban)
    return sanction_for_reader(case.sanction, case.sanction_until)


def closed_messages_notice(member_id: int, *, removed: bool, until: datetime | None) -> str:
    """Return the notice in the discussion when the author cannot be written to. It says no more.

    Args:
        until: Until when they can press nothing there; None when they can.
    """
    text = _(
        "<@{member_id}>, the button has a message for you about a reply of yours.",
        member_id=member_id,
    )
    if removed:
        text = _(
            "<@{member_id}>, a reply of yours is not shown here. Press the button to see why.",
            member_id=member_id,
        )
    if until is not None:
        text += _(
            " It works for you from {until} on. Until then, send me `/standing` in a "
            "direct message.",
            until=discord.utils.format_dt(until, "f"),
        )
    return text


def offered_again_notice(member_id: int) -> str:
    """Return the notice for an author who could press nothing when the first was posted."""
    return _(
        "<@{member_id}>, the button has a message for you about a reply of yours. It works now.",
        member_id=member_id,
    )


def which_newsroom_text() -> str:
    return _(
        "I cannot tell which newspaper you mean. Please use this in the newspaper's "
        "server, or use the button under a message of mine about a reply of yours."
    )


def not_yours_text() -> str:
    return _("This is meant for somebody else, so only they can open it.")
