"""Every question the bot asks is answered by an index, however long the records have grown."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event

from newsroom.models import Article, CaseState, Pending
from newsroom.storage.articles import ArticleStore, Stand
from newsroom.storage.cases import CaseStore, NewCase, NewStrike
from newsroom.storage.corrections import CorrectionStore
from newsroom.storage.database import Database
from newsroom.storage.discussions import DiscussionStore
from newsroom.storage.feeds import FeedState, FeedStore, Trouble
from newsroom.storage.figures import FigureStore
from newsroom.storage.members import Block, MemberStore
from newsroom.storage.pauses import PauseStore
from newsroom.storage.readings import Findings, ReadingStore

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
STORY = Article(id="7", url="https://paper.example/7", title="The bridge is open")
FINDINGS = Findings(
    new=((STORY, "one"),),
    corrected=((STORY, "two"),),
    seen=((replace(STORY, id="6"), "six"),),
    withdrawn=("6",),
    returned=("7",),
    names=(("name", "6"),),
    shared=frozenset({"name"}),
)

QUESTIONS: dict[str, Callable[[Database], Awaitable[object]]] = {
    "feeds": lambda db: FeedStore(db).states(["feed"]),
    "follow": lambda db: FeedStore(db).follow(["feed"], [1]),
    "leave": lambda db: FeedStore(db).leave({1: []}, ["feed"]),
    "forget guild": lambda db: FeedStore(db).forget_guild(1),
    "take": lambda db: FeedStore(db).take("feed", NOON, NOON),
    "pauses": lambda db: PauseStore(db).of(1, ["feed"]),
    "resume": lambda db: PauseStore(db).resume(1, 1),
    "save": lambda db: FeedStore(db).save(FeedState(1, "feed")),
    "hasten": lambda db: FeedStore(db).hasten(["feed"], NOON),
    "last articles": lambda db: FeedStore(db).last_articles(["feed"]),
    "troubles": lambda db: FeedStore(db).troubles(1, NOON),
    "told of trouble": lambda db: FeedStore(db).told(1, Trouble(1, "feed", None)),
    "known": lambda db: ReadingStore(db).known(1, ["name"]),
    "told of": lambda db: ReadingStore(db).told_of([1, 2], ["name"]),
    "reading": lambda db: ReadingStore(db).record(FeedState(1, "feed"), FINDINGS, NOON),
    "waiting": lambda db: ArticleStore(db).waiting(1),
    "claim": lambda db: ArticleStore(db).claim(1, [Stand(2)], 1, NOON),
    "seen to": lambda db: ArticleStore(db).seen_to(1, 1, 1),
    "unfinished deliveries": lambda db: ArticleStore(db).unfinished(1),
    "to crosspost": lambda db: ArticleStore(db).to_crosspost(1),
    "categories": lambda db: ArticleStore(db).categories_in(1, 2, 10),
    "unfinished corrections": lambda db: CorrectionStore(db).unfinished(1),
    "open discussions": lambda db: DiscussionStore(db).open_everywhere(),
    "discussions to close": lambda db: DiscussionStore(db).opened_before(1, NOON),
    "judged": lambda db: DiscussionStore(db).judged({500: 900}),
    "active points": lambda db: CaseStore(db).active_points(1, 20, NOON),
    "strikes": lambda db: CaseStore(db).strikes_of(1, 20),
    "strikes of a case": lambda db: CaseStore(db).strikes_of_case(1),
    "active strikes": lambda db: CaseStore(db).active_strikes(1, "ani", NOON, 25),
    "overturn": lambda db: CaseStore(db).overturn(
        1, from_states=[CaseState.OPEN], by=30, reason="", at=NOON
    ),
    "unfinished cases": lambda db: CaseStore(db).unfinished(1),
    "try again": lambda db: CaseStore(db).try_again(1, by=30, at=NOON),
    "settle": lambda db: CaseStore(db).settle(1, Pending.ACT),
    "cases of a message": lambda db: CaseStore(db).of_message(501),
    "restored as": lambda db: CaseStore(db).restored_as(1, 901),
    "cases of a member": lambda db: CaseStore(db).of_member(1, 20, 10),
    "number of cases of a member": lambda db: CaseStore(db).count_of_member(1, 20),
    "guilds of a member": lambda db: CaseStore(db).known_in(20),
    "offers due": lambda db: CaseStore(db).offers_due(NOON),
    "offer": lambda db: CaseStore(db).offer(1, NOON),
    "search": lambda db: CaseStore(db).search(1, "ani", 25),
    "walk": lambda db: anext(CaseStore(db).walk(1, NOON)),
    "queue": lambda db: CaseStore(db).queue(1, 10, 0),
    "queue length": lambda db: CaseStore(db).queue_length(1),
    "handled": lambda db: CaseStore(db).handled(501),
    "history": lambda db: CaseStore(db).events(1),
    "appeal": lambda db: CaseStore(db).appeal(1, "", NOON),
    "guilds with texts": lambda db: CaseStore(db).guilds_with_texts(),
    "forget": lambda db: CaseStore(db).forget_texts(1, NOON + timedelta(days=1)),
    "blocked": lambda db: MemberStore(db).blocked(1, 20),
    "blocks due": lambda db: MemberStore(db).due(NOON),
    "end of blocks": lambda db: MemberStore(db).end(
        [Block(1, 1, 20, None, "", None, NOON, None)], None, NOON
    ),
    "blocks": lambda db: MemberStore(db).blocks_in(1),
    "figures": lambda db: FigureStore(db).of([1], ["feed"]),
}


@pytest.fixture
def address(path: Path) -> str:
    """Files only: plans are SQLite's."""
    return str(path)


@pytest.fixture
async def statements(
    database: Database, new_case: Callable[..., NewCase], strike: NewStrike
) -> AsyncIterator[list[tuple[str, Any]]]:
    """Everything asked of a database that holds two cases and an article."""
    await CaseStore(database).open_case(new_case(state=CaseState.OPEN), strike)
    settled = new_case(message_id=502, state=CaseState.ENFORCED)
    await CaseStore(database).open_case(settled, strike)
    await FeedStore(database).follow(["feed"], [1])
    earlier = Findings(seen=((replace(STORY, id="6"), "six"),))
    await ReadingStore(database).record(FeedState(1, "feed"), earlier, NOON)
    heard: list[tuple[str, Any]] = []

    def listen(
        _connection: object, _cursor: object, statement: str, parameters: Any, *_: object
    ) -> None:
        heard.append((statement, parameters))

    event.listen(Engine, "before_cursor_execute", listen)
    yield heard
    event.remove(Engine, "before_cursor_execute", listen)


@pytest.mark.parametrize("question", QUESTIONS)
async def test_no_question_reads_a_whole_table(
    database: Database, statements: list[tuple[str, Any]], question: str
) -> None:
    await QUESTIONS[question](database)
    asked = [
        entry
        for entry in statements
        if entry[0].startswith(("SELECT", "UPDATE", "DELETE")) or "SELECT" in entry[0]
    ]
    assert asked
    async with database.reading() as connection:
        for statement, parameters in asked:
            one = parameters[0] if isinstance(parameters, list) else parameters
            plan = await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", one)
            steps = [str(row.detail) for row in plan]
            assert not [step for step in steps if step.startswith("SCAN")], (statement, steps)


LEFT_TO_DO = {
    "unfinished deliveries": "ix_deliveries_guild_id_step (guild_id=? AND step=?)",
    "to crosspost": "ix_deliveries_crosspost (guild_id=? AND step=?)",
    "unfinished corrections": "ix_corrections_step (step=?)",
    "unfinished cases": "ix_cases_pending (guild_id=?)",
    "discussions to close": "ix_discussions_closed_at_opened_at (closed_at=? AND opened_at<?)",
}


@pytest.mark.parametrize("question", LEFT_TO_DO)
async def test_what_is_left_to_do_is_found_without_going_through_what_is_done(
    database: Database, statements: list[tuple[str, Any]], question: str
) -> None:
    await QUESTIONS[question](database)
    ((statement, parameters),) = [s for s in statements if s[0].startswith("SELECT")]
    async with database.reading() as connection:
        plan = await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
        steps = [str(row.detail) for row in plan]
    assert steps[0].endswith(f"USING INDEX {LEFT_TO_DO[question]}")


async def test_figures_are_counted_without_going_through_what_is_done(
    database: Database, statements: list[tuple[str, Any]]
) -> None:
    await QUESTIONS["figures"](database)
    indexes = {
        *LEFT_TO_DO.values(),
        "ix_cases_guild_id_state (guild_id=? AND state=?)",
        "ix_articles_announced (feed=? AND id>?)",
    }
    async with database.reading() as connection:
        for statement, parameters in [s for s in statements if s[0].startswith("SELECT")]:
            plan = await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
            used = {str(row.detail).rpartition(" INDEX ")[2] for row in plan}
            assert used & indexes, (statement, used)
