"""Finds the lines of the policy that would have kept a case from being opened wrongly."""

from cogs.enforcement.rehearing import Rehearing
from cogs.kit.bench import Bench
from newsroom.config import Policies
from newsroom.decisions import decided_as
from newsroom.models import Case, CaseKind, CaseState
from newsroom.policy.remedies import Remedy, find_remedies

_WRONG = (CaseState.OVERTURNED, CaseState.APPROVED, CaseState.DISMISSED)


class Remedies:
    """Judges a case's reply again, by the policy in force with a line more."""

    def __init__(self, policies: Policies, rehearing: Rehearing, bench: Bench) -> None:
        self._policies = policies
        self._rehearing = rehearing
        self._bench = bench

    async def find(self, case: Case, *, asked_by: int) -> tuple[Remedy, ...]:
        """Return what would have helped; nothing where nothing would, or the case was right."""
        by_the_judge = case.kind is CaseKind.REPLY and bool(case.parts)
        if not by_the_judge or decided_as(case) not in _WRONG:
            return ()
        reply = await self._rehearing.reply_of(case)
        policy = self._policies.for_guild(case.guild_id)
        return await self._bench.run(asked_by, lambda: find_remedies(policy, reply))
