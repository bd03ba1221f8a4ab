"""All that is kept about one person, in every guild: for themselves to see."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from newsroom.models import Case, CaseEvent, CaseKind, Strike
from newsroom.storage.database import Database
from newsroom.storage.records import Block
from newsroom.storage.replies import KeptReply, ReplyStore
from newsroom.storage.rows import block_of, case_of, event_of, strike_of
from newsroom.storage.tables import blocks, case_events, cases, strikes


@dataclass(frozen=True, slots=True)
class PastBlock:
    """A block, standing or ended."""

    block: Block
    ended_at: datetime | None


@dataclass(frozen=True, slots=True)
class OwnAct:
    """What somebody did or wrote in a case: a report, an appeal, a decision, a note."""

    guild_id: int
    case_id: int
    case_kind: CaseKind
    event: CaseEvent

    @property
    def is_report(self) -> bool:
        """Whether a reader reported a reply with it."""
        return self.case_kind is CaseKind.REPORT and self.event.kind in ("opened", "reported")


@dataclass(frozen=True, slots=True)
class OwnRecords:
    """What is kept about one person, oldest first."""

    cases: tuple[Case, ...] = ()
    strikes: tuple[Strike, ...] = ()
    blocks: tuple[PastBlock, ...] = ()
    acts: tuple[OwnAct, ...] = ()
    replies: tuple[KeptReply, ...] = ()  # in a case or not

    @property
    def guild_ids(self) -> tuple[int, ...]:
        """Every guild that something is kept from."""
        ids = [case.guild_id for case in self.cases]
        ids += [past.block.guild_id for past in self.blocks]
        ids += [act.guild_id for act in self.acts]
        ids += [kept.guild_id for kept in self.replies]
        return tuple(dict.fromkeys(ids))  # a strike has its case

    def of_guild(self, guild_id: int) -> "OwnRecords":
        """Leave out what is from elsewhere."""
        return OwnRecords(
            tuple(case for case in self.cases if case.guild_id == guild_id),
            tuple(strike for strike in self.strikes if strike.guild_id == guild_id),
            tuple(past for past in self.blocks if past.block.guild_id == guild_id),
            tuple(act for act in self.acts if act.guild_id == guild_id),
            tuple(kept for kept in self.replies if kept.guild_id == guild_id),
        )


class OwnRecordStore:
    """Reads across what the other stores write; nothing here writes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def of(self, member_id: int) -> OwnRecords:
        """Return all that is kept about somebody."""
        own = select(cases.c.id).where(cases.c.member_id == member_id)
        acts = (
            select(case_events, cases.c.guild_id, cases.c.kind)
            .join_from(case_events, cases)
            .where(case_events.c.actor_id == member_id)
            .order_by(case_events.c.id)
        )
        async with self._database.reading() as connection:
            of_cases = select(cases).where(cases.c.member_id == member_id).order_by(cases.c.id)
            of_strikes = select(strikes).where(strikes.c.case_id.in_(own)).order_by(strikes.c.id)
            of_blocks = select(blocks).where(blocks.c.member_id == member_id).order_by(blocks.c.id)
            found = OwnRecords(
                tuple(case_of(row) for row in (await connection.execute(of_cases)).mappings()),
                tuple(strike_of(row) for row in (await connection.execute(of_strikes)).mappings()),
                tuple(
                    PastBlock(block_of(row), row[blocks.c.unblocked_at])
                    for row in (await connection.execute(of_blocks)).mappings()
                ),
                tuple(
                    OwnAct(
                        guild_id=row[cases.c.guild_id],
                        case_id=row[case_events.c.case_id],
                        case_kind=row[cases.c.kind],
                        event=event_of(row),
                    )
                    for row in (await connection.execute(acts)).mappings()
                ),
            )
        replies = await ReplyStore(self._database).of_author(member_id)
        return OwnRecords(found.cases, found.strikes, found.blocks, found.acts, replies)
