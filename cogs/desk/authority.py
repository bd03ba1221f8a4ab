"""Who may act on whom. Every command and button that touches a member asks here."""

import discord

from cogs.kit.members import find_member
from newsroom.models import Case, CaseKind, CaseState


async def find_refusal_to_act(actor: discord.Member, user: discord.abc.User) -> str | None:
    """Say why the actor may not act on a user, or return None when they may.

    Asks Discord who they are: what a message or a menu brings need not say which roles they hold.
    """
    refusal = refusal_by_identity(actor, user)
    if refusal is not None:
        return refusal
    member = user if isinstance(user, discord.Member) else await find_member(actor.guild, user.id)
    return refusal_by_rank(actor, member)


def refusal_by_identity(actor: discord.Member, user: discord.abc.User) -> str | None:
    """Say why the actor may not act on this user whatever their roles; asks nobody."""
    if actor.id == user.id:
        return "You cannot act on yourself. Ask another moderator."
    if user.bot:
        return "That is a bot. Members' strikes and blocks do not apply to it."
    return None


def refusal_by_rank(actor: discord.Member, member: discord.Member | None) -> str | None:
    """Say why the actor's roles do not let them act on a member, or return None when they do.

    Args:
        member: None only when Discord says that they have left, and with them their roles.
    """
    if member is None or actor.guild.owner_id == actor.id:
        return None
    if member.guild.owner_id == member.id:
        return f"{member.display_name} owns this server, so nobody can act on them."
    if member.top_role >= actor.top_role:
        return (
            f"{member.display_name}'s highest role ({member.top_role.name}) is equal to yours or "
            "above it. Ask someone with a higher role."
        )
    return None


def refusal_to_decide(actor: discord.Member, case: Case) -> str | None:
    """Say why the actor may not decide the case, or return None when they may."""
    if actor.id == case.member_id:
        return "This case is about you. Another moderator must decide it."
    own_decision = actor.id in (case.decided_by, _striker(case))
    if case.state is CaseState.APPEALED and own_decision:
        return "The appeal is against your own decision. Another moderator must decide it."
    return None


def _striker(case: Case) -> int | None:
    return case.opened_by if case.kind in (CaseKind.STRIKE, CaseKind.BLOCK) else None
