"""Who may act on whom. Every command and button that touches a member asks here."""

from collections.abc import Collection

import discord

from cogs.kit.members import find_member
from newsroom.decisions import Decision
from newsroom.models import Case, CaseKind, CaseState
from newsroom.speech import _
from newsroom.storage.cases import CaseStore


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
        return _("You cannot act on yourself. Ask another moderator.")
    if user.bot:
        return _("That is a bot. Members' strikes and blocks do not apply to it.")
    return None


def refusal_by_rank(actor: discord.Member, member: discord.Member | None) -> str | None:
    """Say why the actor's roles do not let them act on a member, or return None when they do.

    Args:
        member: None only when Discord says that they have left, and with them their roles.
    """
    if member is None or actor.guild.owner_id == actor.id:
        return None
    if member.guild.owner_id == member.id:
        return _(
            "{display_name} owns this server, so nobody can act on them.",
            display_name=member.display_name,
        )
    if member.top_role >= actor.top_role:
        return _(
            "{display_name}'s highest role ({top_role}) is equal to yours or above it. "
            "Ask someone with a higher role.",
            display_name=member.display_name,
            top_role=member.top_role.name,
        )
    return None


def decides_in_own_cause(actor: discord.Member, case: Case, decision: Decision) -> bool:
    """Tell whether an appeal would be decided by whom it is against; to give in is another thing.

    A block's giver may take it back at any time, and with it end the appeal.
    """
    own_decision = actor.id in _have_acted(case)
    gives_in = case.kind is CaseKind.BLOCK and decision is Decision.PARDON
    return case.state is CaseState.APPEALED and own_decision and not gives_in


class Authority:
    """Who may decide a case."""

    def __init__(self, cases: CaseStore) -> None:
        self._cases = cases

    async def find_refusal_to_decide(
        self, actor: discord.Member, case: Case, decision: Decision
    ) -> str | None:
        """Say why the actor may not decide the case, or return None when they may.

        Asks Discord only of an appeal against the actor's own decision.
        """
        if actor.id == case.member_id:
            return _("This case is about you. Another moderator must decide it.")
        if not decides_in_own_cause(actor, case, decision):
            return None
        other = await self._find_other_moderator(actor.guild, {*_have_acted(case), case.member_id})
        if other is not None:
            return _(
                "The appeal is against your own decision. Another moderator must decide it, "
                "such as {display_name}.",
                display_name=other.display_name,
            )
        if actor.guild_permissions.manage_guild:
            return None
        return _(
            "The appeal is against your own decision, and the bot knows of no other "
            "moderator in this server. Somebody with the permissions Manage Server and "
            "Timeout Members can decide it."
        )

    async def _find_other_moderator(
        self, guild: discord.Guild, besides: Collection[int | None]
    ) -> discord.Member | None:
        """Return a moderator who has ever decided anything here, and still may.

        Discord tells of a guild's members only to bots with an intent that this one goes without.
        """
        known = [member.id for member in guild.members]
        for member_id in dict.fromkeys([*await self._cases.moderators_of(guild.id), *known]):
            if member_id in besides:
                continue
            member = await find_member(guild, member_id)
            if member and not member.bot and member.guild_permissions.moderate_members:
                return member
        return None


def _have_acted(case: Case) -> tuple[int, ...]:
    """Return whose decision an appeal is against."""
    by_hand = case.kind in (CaseKind.STRIKE, CaseKind.BLOCK)
    found = (case.decided_by, case.opened_by if by_hand else None)
    return tuple(one for one in found if one is not None)
