"""Gathers what the record knows of a case and its author, for whoever shows the case."""

from cogs.kit.names import Names
from cogs.wording.cards import CaseFile
from newsroom.clock import Clock
from newsroom.decisions import still_brings
from newsroom.models import Case, SanctionKind
from newsroom.storage.stores import Stores


class CaseFiles:
    """A case with all that moderators want to know beside it."""

    def __init__(self, stores: Stores, names: Names, clock: Clock) -> None:
        self._cases = stores.cases
        self._members = stores.members
        self._discussions = stores.discussions
        self._names = names
        self._clock = clock

    async def gather(self, case: Case) -> CaseFile:
        """Return a case as it stands now, with what is beside it."""
        now, guild_id, member_id = self._clock(), case.guild_id, case.member_id
        discussion = None
        async with self._cases.together():
            if case.discussion_id is not None:
                discussion = await self._discussions.get(case.discussion_id)
            timeouts = await self._cases.sanctioned(guild_id, member_id, SanctionKind.TIMEOUT)
            strikes = await self._cases.strikes_of_case(case.id)
            events = await self._cases.events(case.id)
            points = await self._cases.active_points(guild_id, member_id, now)
            count = await self._cases.count_of_member(guild_id, member_id)
            blocks = await self._members.blocks_of(guild_id, member_id)
        people = {case.opened_by, case.assigned_to}
        people.add(case.answers.member_id if case.answers is not None else None)
        people |= {event.actor_id for event in events}
        people |= {strike.pardoned_by for strike in strikes}
        others = [one for one in people if one is not None and one != member_id]
        return CaseFile(
            case=case,
            strikes=strikes,
            events=events,
            points=points,
            cases=count,
            timeouts=tuple(one for one in timeouts if still_brings(one, now)),
            blocks=blocks,
            article=discussion.article if discussion is not None else None,
            names=await self._names.of(guild_id, others) | {member_id: case.member_name},
            at=now,
        )
