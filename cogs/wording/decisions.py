"""What a reader is told once a moderator has decided: on a reply, an appeal, a strike, a block."""

import discord

from cogs.wording.readers import FOLLOWS, acted_on, footer, rule_says_why
from cogs.wording.text import GREEN, INK, RED, blocked_text, escaped, quoted, shorten
from newsroom.config import Policy
from newsroom.decisions import is_kept_down
from newsroom.models import Case, CaseKind, CaseState
from newsroom.outcomes import LIFTS
from newsroom.speech import N_, _

_STILL_LIMITED = N_("The limit it brought could not be lifted yet. The moderators know of it.")


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
            _("It is in the discussion: {restored_link}", restored_link=restored_link)
            if restored_link is not None
            else _("It is not in the discussion yet; the moderators know of it.")
        )
        embed = discord.Embed(
            title=_("Your reply has been approved"),
            description=_(
                "A moderator of {name} has read your reply and approved it. {where}",
                name=name,
                where=where,
            ),
            colour=GREEN,
        )
    elif case.state is CaseState.KEPT_DOWN and case.appealed_at is not None:
        embed = discord.Embed(
            title=_("Your appeal was not granted"),
            description=_(
                "A moderator of {name} read your appeal in case {case}. Your reply stays "
                "away; it costs you no strike.",
                name=name,
                case=case.id,
            ),
            colour=INK,
        )
    elif is_kept_down(case):
        embed = discord.Embed(
            title=_("Your reply will not appear"),
            description=_(
                "A moderator of {name} has read your reply and decided not to show it. It "
                "costs you no strike.",
                name=name,
            ),
            colour=INK,
        )
    elif restored_link is not None:
        embed = discord.Embed(
            title=_("Your reply is back"),
            description=_(
                "A moderator of {name} put your reply back: {restored_link}\n"
                "No strike counts for it.",
                name=name,
                restored_link=restored_link,
            ),
            colour=GREEN,
        )
    elif case.state is CaseState.OVERTURNED and case.kind is CaseKind.BLOCK:
        lifted = case.outcome.did("unblock") or case.outcome.step("unblock") is None
        embed = discord.Embed(
            title=_("You can comment again") if lifted else _("Your block was taken back"),
            description=_(
                "A moderator of {name} has taken the block of case {case} back.",
                name=name,
                case=case.id,
            )
            + (_(" With that your appeal is closed.") if case.appealed_at is not None else "")
            + ("" if lifted or still_limited else _(" Another block goes on.")),
            colour=GREEN,
        )
    elif case.state is CaseState.OVERTURNED:
        lead = _strike_taken_back(case, name, still_limited=still_limited)
        embed = discord.Embed(title=_("Your strike was taken back"), description=lead, colour=GREEN)
    else:
        wrong = _("the rule was broken") if rule_says_why(case) else _("the decision was right")
        found = (
            _("that the block was right. `/standing` shows whether it still holds, and until when.")
            if case.kind is CaseKind.BLOCK
            else _("that {wrong}. The strike stands until it expires.", wrong=wrong)
        )
        embed = discord.Embed(
            title=_("Your appeal was not granted"),
            description=_(
                "A moderator of {name} read your appeal in case {case} and found {found}",
                name=name,
                case=case.id,
                found=found,
            ),
            colour=INK,
        )
    if still_limited:
        embed.add_field(name=_(FOLLOWS), value=_(_STILL_LIMITED), inline=False)
    embed.set_footer(
        text=footer(case, policy)
        if is_kept_down(case)
        else _("Case {case} · {name}", case=case.id, name=name)
    )
    if case.sentence:
        text = shorten(escaped(case.sentence), 1_024)
        embed.add_field(name=_("The moderator wrote"), value=text, inline=False)
    if case.parts:
        embed.add_field(
            name=_("The reply"), value=shorten(quoted(case.parts, acted_on(case)), 1_024)
        )
    return embed


def _strike_taken_back(case: Case, name: str, *, still_limited: bool) -> str:
    if still_limited:
        lead = _(
            "A moderator of {name} looked at case {case} again. The strike no longer counts.",
            name=name,
            case=case.id,
        )
    else:
        lead = _(
            "A moderator of {name} looked at case {case} again. The strike no longer counts, "
            "and any limit it brought is lifted; one from another case goes on.",
            name=name,
            case=case.id,
        )
    return lead + _(" Your reply stays away.") if case.removed else lead


def blocked_embed(policy: Policy, case: Case) -> discord.Embed:
    """Tell a member that a moderator has blocked them."""
    name = policy.publication.name
    embed = discord.Embed(
        title=_("You can no longer comment"),
        description=_(
            "A moderator of {name} has blocked you from writing in its discussions.", name=name
        ),
        colour=RED,
    )
    embed.add_field(name=_(FOLLOWS), value=blocked_text(case.sanction_until), inline=False)
    if case.reason:
        embed.add_field(
            name=_("The moderator wrote"), value=shorten(escaped(case.reason), 1_024), inline=False
        )
    return embed.set_footer(text=footer(case, policy))


def unblocked_embed(policy: Policy) -> discord.Embed:
    return discord.Embed(
        title=_("You can comment again"),
        description=_("A moderator of {name} has lifted your block.", name=policy.publication.name),
        colour=GREEN,
    )
