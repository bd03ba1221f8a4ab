"""A real database for every test, and replies that broke a rule in it.

The stores' tests run on PostgreSQL too: set TEST_DATABASE_URL to a database that may be emptied.
"""

import os
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from newsroom.models import Action, CaseKind, CaseState, Part, PartKind, Violation
from newsroom.storage.cases import CaseStore, NewCase, NewStrike
from newsroom.storage.database import Database
from newsroom.storage.engines import build_engine, resolve_url

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


@pytest.fixture
def now() -> datetime:
    return NOON


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "newsroom.sqlite3"


@pytest.fixture
async def address(path: Path) -> str:
    """Where the database is: a file, or one emptied for this test at TEST_DATABASE_URL."""
    url = os.environ.get("TEST_DATABASE_URL")
    if url is None:
        return str(path)
    engine = build_engine(resolve_url(url))
    async with engine.begin() as connection:
        await connection.execute(text("DROP SCHEMA public CASCADE"))
        await connection.execute(text("CREATE SCHEMA public"))
    await engine.dispose()
    return url


@pytest.fixture
async def database(address: str) -> AsyncIterator[Database]:
    database = await Database.open(address)
    yield database
    await database.close()


@pytest.fixture
async def second_process(address: str, database: Database) -> AsyncIterator[Database]:
    """The same database as another process sees it: the two share no lock but the database's."""
    other = await Database.open(address)
    yield other
    await other.close()


@pytest.fixture
def store(database: Database) -> CaseStore:
    return CaseStore(database)


@pytest.fixture
def violation() -> Callable[..., Violation]:
    def build(
        rule: str = "profanity", action: Action = Action.REMOVE, points: int = 1
    ) -> Violation:
        return Violation(rule, rule, action, points, 0, 4, 8, "darn", ("leet",))

    return build


@pytest.fixture
def new_case(violation: Callable[..., Violation]) -> Callable[..., NewCase]:
    def build(**changes: object) -> NewCase:
        values: dict[str, object] = {
            "guild_id": 1,
            "kind": CaseKind.REPLY,
            "state": CaseState.RECORDED,
            "action": Action.REMOVE,
            "rule": "profanity",
            "member_id": 20,
            "member_name": "Ani",
            "opened_at": NOON,
            "discussion_id": 500,
            "message_id": 501,
            "parts": (Part(PartKind.CONTENT, "you darn fool"),),
            "violations": (violation(),),
        }
        return NewCase(**values | changes)  # type: ignore[arg-type]  # each test names its own

    return build


@pytest.fixture
def strike() -> NewStrike:
    return NewStrike("profanity", 1, NOON, NOON + timedelta(days=90))
