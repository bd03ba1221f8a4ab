"""Who may act on whom. Every command and button that touches a member asks here."""

import discord

from newsroom.models import Case, CaseKind, CaseState


def refusal_to_act(actor: discord.Member, target: discord.Member | discord.User) -> str | None:
    """Say why the actor may not act on the target, or return None when they may."""
    if actor.id == target.id:
        return "You cannot act on yourself. Ask another moderator."
    if target.bot:
        return "That is a bot. Members' strikes and blocks do not apply to it."
    if isinstance(target, discord.User) or actor.guild.owner_id == actor.id:
        return None
    if target.guild.owner_id == target.id:
        return f"{target.display_name} owns this server, so nobody can act on them."
    if target.top_role >= actor.top_role:
        return (
            f"{target.display_name}'s highest role ({target.top_role.name}) is equal to yours or "
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
    return case.opened_by if case.kind is CaseKind.STRIKE else None
