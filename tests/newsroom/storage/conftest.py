"""A real database for every test, and replies that broke a rule in it."""

from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from newsroom.models import Action, CaseKind, CaseState, Part, PartKind, Violation
from newsroom.storage.cases import CaseStore, NewCase, NewStrike
from newsroom.storage.database import Database

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


@pytest.fixture
def now() -> datetime:
    return NOON


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "newsroom.sqlite3"


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest) -> str:
    """Either, unless a module or a test is about one of them."""
    return str(request.param)


@pytest.fixture
def address(address_in: Callable[[Path], str], path: Path) -> str:
    """Where an empty database is."""
    return address_in(path.parent)


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
