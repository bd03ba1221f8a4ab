"""Who is on a case, and to whom it is handed on."""

import logging

import discord

from cogs.enforcement.cards import Cards
from cogs.enforcement.enforcer import Enforcer
from cogs.kit.mishaps import recorded
from cogs.kit.names import Names
from cogs.kit.refusals import NETWORK
from cogs.wording.text import named
from newsroom.clock import Clock
from newsroom.decisions import waits
from newsroom.models import Case
from newsroom.speech import N_, _
from newsroom.storage.cases import CaseStore

log = logging.getLogger(__name__)

_OVER = N_("Nothing has changed: this case waits for nobody any more.")
_NOWHERE = N_(
    "Nothing has changed: what `escalation` names in the policy is neither a "
    "text channel nor a role of this server."
)


class Handover:
    """Records who is on a case or has it, and has its message say so."""

    def __init__(
        self, cases: CaseStore, cards: Cards, enforcer: Enforcer, names: Names, clock: Clock
    ) -> None:
        self._cases = cases
        self._cards = cards
        self._enforcer = enforcer
        self._names = names
        self._clock = clock

    async def assign(self, actor: discord.Member, case: Case) -> str:
        """Put a moderator on a case, in place of whoever is on it; return what to tell them."""
        self._names.note(actor)
        async with self._enforcer.turn(case.guild_id, case.member_id):
            known = await self._cases.get(case.id)
            if known is None or not waits(known):
                return _(_OVER)
            if known.assigned_to == actor.id:
                return _(
                    "You are on case {case} already. **Let go** frees you of it.", case=case.id
                )
            await self._assign(known, actor.id, actor)
        if known.assigned_to is None:
            return _("You are on case {case}.", case=case.id)
        return _(
            "You have taken case {case} over from {who}.",
            case=case.id,
            who=await self._who_is_on(known),
        )

    async def free(self, actor: discord.Member, case: Case) -> str:
        """Free a moderator of a case that they are on; return what to tell them."""
        self._names.note(actor)
        async with self._enforcer.turn(case.guild_id, case.member_id):
            known = await self._cases.get(case.id)
            if known is None or not waits(known):
                return _(_OVER)
            if known.assigned_to == actor.id:
                await self._assign(known, None, actor)
                return _("You are no longer on case {case}.", case=case.id)
        if known.assigned_to is None:
            return _("Nothing has changed: nobody is on case {case}.", case=case.id)
        return _(
            "Nothing has changed: {who} is on case {case}, not you. **Take over** puts you on it.",
            who=await self._who_is_on(known),
            case=case.id,
        )

    async def _assign(self, case: Case, to: int | None, actor: discord.Member) -> None:
        assigned = await self._cases.assign(case.id, to, by=actor.id, at=self._clock())
        with recorded(_("Who is on case {case}", case=case.id)):
            await self._cards.refresh(assigned)

    async def _who_is_on(self, case: Case) -> str:
        assert case.assigned_to is not None
        return named(case.assigned_to, await self._names.of(case.guild_id, [case.assigned_to]))

    async def escalate(self, actor: discord.Member, case: Case) -> str:
        """Hand a case on, or take it back; return what to tell the moderator."""
        self._names.note(actor)
        channel = self._cards.escalation_channel(case.guild_id)
        role = self._cards.escalation_role(case.guild_id)
        async with self._enforcer.turn(case.guild_id, case.member_id):
            known = await self._cases.get(case.id)
            if known is None or not waits(known):
                return _(_OVER)
            if known.escalated_at is None and channel is None and role is None:
                return _(_NOWHERE)
            former = self._cards.place(known), known.card_id
            moved = await self._cases.escalate(
                case.id, by=actor.id, at=self._clock(), moves=channel is not None
            )
            with recorded(_("The handing over of case {case}", case=case.id)):
                moved = await self._cards.refresh(moved)
                link = self._cards.link(moved)
                if link is not None and channel is not None:
                    await self._point(former, moved, link)
                heard = await self._call(moved, role) if moved.escalated_at and role else True
        done = self._how(moved)
        if link is None:
            return _(
                "Case {case} is {done}, but its message could not be posted yet. The bot "
                "keeps trying.",
                case=case.id,
                done=done,
            )
        text = _("Case {case} is {done}: {link}", case=case.id, done=done, link=link)
        return text if heard else _("{text}\nThe role could not be told of it.", text=text)

    def _how(self, case: Case) -> str:
        if case.escalated_at is None:
            return _("taken back")
        to = self._cards.escalates_to(case.guild_id)
        return _("handed on to {to}", to=to) if to else _("handed on")

    async def _point(
        self, former: tuple[discord.TextChannel | None, int | None], case: Case, link: str
    ) -> None:
        """Let the message that showed a case before say where it is now."""
        with self._cards.speaking(case.guild_id):
            channel, message_id = former
            if channel is None or message_id is None:
                return
            how = self._how(case)
            try:
                await channel.get_partial_message(message_id).edit(
                    content=_(
                        "Case {case} was {how}. It is here now: {link}",
                        case=case.id,
                        how=how,
                        link=link,
                    ),
                    embed=None,
                    view=None,
                )
            except NETWORK:
                log.warning("former card not changed case=%d message=%d", case.id, message_id)

    async def _call(self, case: Case, role: discord.Role) -> bool:
        """Mention the role that a case is handed on to; False when Discord does not let us."""
        with self._cards.speaking(case.guild_id):
            assert case.escalated_at is not None
            text = _("Case {case} is handed on to", case=case.id)
            try:
                await self._cards.say_once(
                    case.guild_id,
                    text,
                    nonce=f"on-{case.id}-{int(case.escalated_at.timestamp())}",
                    look_from=None,
                    content=f"{text} {role.mention}: {self._cards.link(case)}",
                    allowed_mentions=discord.AllowedMentions(
                        everyone=False, users=False, replied_user=False, roles=[role]
                    ),
                )
            except NETWORK:
                log.warning("role not told of a case handed on case=%d", case.id, exc_info=True)
                return False
            return True
