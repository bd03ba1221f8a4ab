"""What a reader is told: removals, strikes, standing, appeals."""

import io
from datetime import datetime

import discord

from cogs.wording.standing import Standing, strikes_text
from cogs.wording.text import (
    AMBER,
    GREEN,
    INK,
    RED,
    Titles,
    blocked_text,
    escaped,
    evidence_lines,
    plain,
    quoted,
    sanction_for_reader,
    shorten,
)
from newsroom.config import Policy
from newsroom.decisions import accuses_nobody, is_kept_down
from newsroom.models import OTHER_REASON, Action, Case, CaseKind, CaseState, SanctionKind, Violation
from newsroom.outcomes import LIFTS, Retry

_FOLLOWS = "What follows"
_STILL_LIMITED = "The limit it brought could not be lifted yet. The moderators know of it."
_MAY_APPEAL = "If you think this is a mistake, press Appeal. A moderator reads it."
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
        embed.description = f"{lead} It is long, so it is attached as a file."
    if awaits_decision(case) and accuses_nobody(case):
        embed.colour = AMBER
        embed.add_field(name="Strikes", value="None.")
        embed.set_footer(text=f"Case {case.id} · A moderator will look at it.")
        return embed, file
    _add_cause(embed, case, reason, policy.title_of)
    if awaits_decision(case):
        embed.colour = AMBER
        embed.add_field(
            name="Strikes", value="None, unless a moderator finds that the rule was broken."
        )
        embed.set_footer(text=f"Case {case.id} · A moderator will look at it.")
        return embed, file
    embed.add_field(name=_FOLLOWS, value=_consequence(case), inline=False)
    embed.add_field(
        name="Your strikes", value=strikes_text(standing, policy.title_of), inline=False
    )
    embed.set_footer(text=_footer(case, policy))
    return embed, file


def _footer(case: Case, policy: Policy) -> str:
    """Say that a case can be appealed, unless it has been: once only."""
    return (
        f"Case {case.id} · {_MAY_APPEAL if case.appealed_at is None else policy.publication.name}"
    )


def is_notice(message: discord.Message, case_id: int, said: str) -> bool:
    """Recognise among messages sent earlier one about a case that said the same."""
    return any(
        gist(embed) == said and (embed.footer.text or "").startswith(f"Case {case_id} ·")
        for embed in message.embeds
    )


def gist(embed: discord.Embed) -> str:
    """Return what a notice comes down to: what has happened, and what follows from it."""
    follows = next((field.value for field in embed.fields if field.name == _FOLLOWS), None)
    return f"{embed.title}: {follows}"


def awaits_decision(case: Case) -> bool:
    """Tell whether a held reply has not been decided yet."""
    return case.action is Action.HOLD and case.decided_by is None


def _notice_title(case: Case) -> str:
    if awaits_decision(case):
        return "Your reply is waiting for a moderator"
    if not case.parts:
        return "You have received a strike"
    if case.removed:
        return "Your reply was removed"
    return "Your reply broke a posting rule" if _names_rule(case) else "Your reply should not stay"


def _lead(case: Case, name: str, where: str) -> str:
    if awaits_decision(case):
        if case.removed and accuses_nobody(case):
            return (
                f"Welcome. {name} reads the first replies of new members before they appear, "
                f"whatever they say. A moderator will read yours in {where}, and you will be told."
            )
        if not case.removed:
            return f"A moderator of {name} will decide whether your reply in {where} can stay."
        return (
            f"A moderator of {name} will decide whether your reply in {where} can appear. "
            "You will be told."
        )
    if not case.parts:
        return f"A moderator of {name} has given you a strike."
    found = (
        f"Your reply in {where} broke a posting rule of {name}."
        if _names_rule(case)
        else f"A moderator of {name} has decided that your reply in {where} should not stay."
    )
    if not case.removed:  # Discord did not let us
        return f"{found} Please delete it yourself."
    return f"{found} Here it is in full, so that nothing you typed is lost."


def _as_quote(text: str) -> str:
    return "\n".join(f"> {line}" for line in text.split("\n"))


def acted_on(case: Case) -> tuple[Violation, ...]:
    """Return what of a reply was acted on; a flag beside a removal is for moderators' eyes."""
    harshest = max((violation.action for violation in case.violations), default=None)
    return tuple(violation for violation in case.violations if violation.action is harshest)


def _names_rule(case: Case) -> bool:
    """Tell whether a rule says what was wrong; else only the moderator's own words do."""
    return case.rule != OTHER_REASON


def _add_cause(embed: discord.Embed, case: Case, reason: str, titles: Titles) -> None:
    """Say what was wrong: the rule and the words that broke it, or what the moderator wrote."""
    if _names_rule(case):
        embed.add_field(name="Rule", value=_rule_text(case, reason, titles), inline=False)
    elif reason:
        value = shorten(escaped(reason), 1_024)
        embed.add_field(name="The moderator wrote", value=value, inline=False)


def _rule_text(case: Case, reason: str, titles: Titles) -> str:
    lines = evidence_lines(acted_on(case), titles, readings=False)
    lines = lines or [f"**{escaped(titles(case.rule))}**"]
    if reason:
        lines.append(f"The moderator wrote: {escaped(reason)}")
    return shorten("\n".join(lines), 1_024)


def _consequence(case: Case) -> str:
    if case.sanction is not None:
        step = case.outcome.step(case.sanction.kind.value)
        is_ban = case.sanction.kind is SanctionKind.BAN
        if step is not None and step.retry is Retry.BOT:
            # Told before it is tried once more: who is banned can no longer be written to.
            if is_ban:
                return "You are banned from this server now."
            return "A limit follows as soon as Discord lets the bot set it."
        if step is not None and not step.done:
            # Who is to be banned has been told of it, where the refusal could not be foreseen.
            no_ban = " There is no ban." if is_ban else ""
            return f"Nothing further follows this time.{no_ban}"
    return sanction_for_reader(case.sanction, case.sanction_until)


def closed_messages_notice(member_id: int, *, removed: bool, until: datetime | None) -> str:
    """Return the notice in the discussion when the author cannot be written to. It says no more.

    Args:
        until: Until when they can press nothing there; None when they can.
    """
    text = f"<@{member_id}>, the button has a message for you about a reply of yours."
    if removed:
        text = f"<@{member_id}>, a reply of yours is not shown here. Press the button to see why."
    if until is not None:
        text += (
            f" It works for you from {discord.utils.format_dt(until, 'f')} on. Until then, send "
            "me `/standing` in a direct message."
        )
    return text


def offered_again_notice(member_id: int) -> str:
    """Return the notice for an author who could press nothing when the first was posted."""
    return f"<@{member_id}>, the button has a message for you about a reply of yours. It works now."


def which_newsroom_text() -> str:
    return (
        "I cannot tell which newspaper you mean. Please use this in the newspaper's server, or use "
        "the button under a message of mine about a reply of yours."
    )


def not_yours_text() -> str:
    return "This is meant for somebody else, so only they can open it."


def link_to_restored(case: Case) -> str | None:
    """Return the address of a reply that was posted again; None when it was not."""
    if case.restored_id is None:
        return None
    place = f"{case.guild_id}/{case.discussion_id}/{case.restored_id}"
    return f"https://discord.com/channels/{place}"


def decision_embed(case: Case, policy: Policy, *, restored_link: str | None) -> discord.Embed:
    """Tell an author what a moderator decided on their case."""
    name = policy.publication.name
    still_limited = any(step.name in LIFTS for step in case.outcome.mendable)
    if case.state is CaseState.APPROVED:
        where = (
            f"It is in the discussion: {restored_link}"
            if restored_link is not None
            else "It is not in the discussion yet; the moderators know of it."
        )
        embed = discord.Embed(
            title="Your reply has been approved",
            description=f"A moderator of {name} has read your reply and approved it. {where}",
            colour=GREEN,
        )
    elif case.state is CaseState.KEPT_DOWN and case.appealed_at is not None:
        embed = discord.Embed(
            title="Your appeal was not granted",
            description=f"A moderator of {name} read your appeal in case {case.id}. Your reply "
            "stays away; it costs you no strike.",
            colour=INK,
        )
    elif is_kept_down(case):
        embed = discord.Embed(
            title="Your reply will not appear",
            description=f"A moderator of {name} has read your reply and decided not to show it. It "
            "costs you no strike.",
            colour=INK,
        )
    elif restored_link is not None:
        embed = discord.Embed(
            title="Your reply is back",
            description=f"A moderator of {name} put your reply back: {restored_link}\n"
            "No strike counts for it.",
            colour=GREEN,
        )
    elif case.state is CaseState.OVERTURNED and case.kind is CaseKind.BLOCK:
        lifted = case.outcome.did("unblock") or case.outcome.step("unblock") is None
        embed = discord.Embed(
            title="You can comment again" if lifted else "Your block was taken back",
            description=f"A moderator of {name} has taken the block of case {case.id} back."
            + (" With that your appeal is closed." if case.appealed_at is not None else "")
            + ("" if lifted or still_limited else " Another block goes on."),
            colour=GREEN,
        )
    elif case.state is CaseState.OVERTURNED:
        lead = f"A moderator of {name} looked at case {case.id} again. The strike no longer counts"
        lead += (
            "."
            if still_limited
            else ", and any limit it brought is lifted; one from another case goes on."
        )
        if case.removed:
            lead += " Your reply stays away."
        embed = discord.Embed(title="Your strike was taken back", description=lead, colour=GREEN)
    else:
        wrong = "the rule was broken" if _names_rule(case) else "the decision was right"
        found = (
            "that the block was right. `/standing` shows whether it still holds, and until when."
            if case.kind is CaseKind.BLOCK
            else f"that {wrong}. The strike stands until it expires."
        )
        embed = discord.Embed(
            title="Your appeal was not granted",
            description=f"A moderator of {name} read your appeal in case {case.id} and found "
            f"{found}",
            colour=INK,
        )
    if still_limited:
        embed.add_field(name=_FOLLOWS, value=_STILL_LIMITED, inline=False)
    embed.set_footer(
        text=_footer(case, policy) if is_kept_down(case) else f"Case {case.id} · {name}"
    )
    if case.sentence:
        text = shorten(escaped(case.sentence), 1_024)
        embed.add_field(name="The moderator wrote", value=text, inline=False)
    if case.parts:
        embed.add_field(name="The reply", value=shorten(quoted(case.parts, acted_on(case)), 1_024))
    return embed


def blocked_embed(policy: Policy, case: Case) -> discord.Embed:
    """Tell a member that a moderator has blocked them."""
    name = policy.publication.name
    embed = discord.Embed(
        title="You can no longer comment",
        description=f"A moderator of {name} has blocked you from writing in its discussions.",
        colour=RED,
    )
    embed.add_field(name=_FOLLOWS, value=blocked_text(case.sanction_until), inline=False)
    if case.reason:
        embed.add_field(
            name="The moderator wrote", value=shorten(escaped(case.reason), 1_024), inline=False
        )
    return embed.set_footer(text=_footer(case, policy))


def unblocked_embed(policy: Policy) -> discord.Embed:
    return discord.Embed(
        title="You can comment again",
        description=f"A moderator of {policy.publication.name} has lifted your block.",
        colour=GREEN,
    )
