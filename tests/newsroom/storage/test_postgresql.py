"""PostgreSQL: addresses as hosts write them, a server that is gone, full or shut, in words."""

import asyncio

import pytest
from sqlalchemy import Connection, delete, insert, text

from newsroom.errors import StorageError, TroubleError
from newsroom.storage import engines, postgresql
from newsroom.storage.cases import CaseStore
from newsroom.storage.database import Database
from newsroom.storage.settings import SettingStore
from newsroom.storage.tables import settings
from tests.postgresql import PASSWORD, Server, name_in, written_by_another
from tests.relay import relayed


@pytest.fixture
def engine() -> str:
    return "postgresql"


def as_role(url: str, role: str) -> str:
    return url.replace("newsroom@", f"{role}@")


async def put(database: Database, key: str) -> None:
    await SettingStore(database).put(key, "")


# ---------------------------------------------------------------- addresses


@pytest.mark.parametrize("option", ["sslmode=prefer", "application_name=bot"])
async def test_options_that_hosts_write_into_an_address_are_understood(
    address: str, option: str
) -> None:
    database = await Database.open(f"{address.replace('postgresql', 'postgres')}?{option}")
    await put(database, "a")
    await database.close()


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (("newsroom@", "guarded:wrong@"), "password authentication failed .*; check the name and"),
        (("newsroom@", "nobody@"), 'role "nobody" does not exist; check the name in DATABASE_URL'),
        (("test_", "missing_"), "does not exist; make it with createdb"),
        (("?", "?sslmode=require&"), r"no connection \(.*rejected SSL"),
        (("?", "?sslmode=perhaps&"), "sslmode"),
        (("?", "?connect_timeout=5&"), "connect_timeout.*; leave it out of DATABASE_URL"),
        (("?", "?channel_binding=require&"), "channel_binding.*; leave it out of DATABASE_URL"),
        (("newsroom@", f"guarded:{PASSWORD}@"), "permission denied .*; let the bot's role own"),
    ],
)
async def test_address_that_the_server_refuses_is_told_in_one_sentence_without_its_password(
    address: str, change: tuple[str, str], sentence: str
) -> None:
    with pytest.raises(StorageError, match=sentence) as refusal:
        await Database.open(f"{address}?".replace(*change).rstrip("?&"))
    assert "\n" not in str(refusal.value)
    assert PASSWORD not in str(refusal.value)
    assert "wrong" not in str(refusal.value)


async def test_refused_connection_is_told_with_what_to_check() -> None:
    with pytest.raises(TroubleError, match=r"no connection .*; check that the server runs"):
        await Database.open("postgresql://newsroom@127.0.0.1:1/paper")


async def test_connection_begins_with_nothing_that_a_pool_refuses() -> None:
    """PgBouncer takes no others: pgbouncer.org/config.html, `ignore_startup_parameters`."""
    asked: list[str] = []

    async def hear(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readexactly(8)  # whether the server can encrypt
        writer.write(b"N")
        length = int.from_bytes(await reader.readexactly(4), "big")
        names = (await reader.readexactly(length - 4))[4:].rstrip(b"\0").split(b"\0")[::2]
        asked.extend(name.decode() for name in names)
        writer.close()

    async with await asyncio.start_server(hear, "127.0.0.1", 0) as pool:
        port = pool.sockets[0].getsockname()[1]
        with pytest.raises(StorageError):
            await Database.open(f"postgresql://newsroom@127.0.0.1:{port}/newsroom?sslmode=prefer")

    known = {"user", "database", "client_encoding", "application_name", "timezone", "datestyle"}
    assert asked
    assert {name.lower() for name in asked} <= known


# ---------------------------------------------------------------- trouble while it is open


async def test_server_restarted_while_nobody_asks_goes_unnoticed(
    database: Database, address: str, server: Server
) -> None:
    await put(database, "a")
    server.end_connections(address)
    await put(database, "b")
    assert database.trouble is None


async def test_server_gone_is_trouble_until_it_is_back(address: str) -> None:
    async with relayed(address) as (relay, there):
        database = await Database.open(there)
        await relay.cut()
        for _ in range(3):
            with pytest.raises(TroubleError, match="no connection"):
                await put(database, "a")
        assert "no connection" in str(database.trouble)
        await relay.join()
        await database.check()
        assert database.trouble is None
        await database.close()


async def test_transaction_cut_off_takes_everything_back(
    database: Database, address: str, server: Server
) -> None:
    async def write_and_be_cut_off() -> None:
        async with database.writing() as connection:
            await connection.execute(insert(settings), {"key": "a", "value": ""})
            server.end_connections(address)
            await connection.execute(insert(settings), {"key": "b", "value": ""})

    with pytest.raises(TroubleError, match="; the bot goes on once the server is back"):
        await write_and_be_cut_off()
    assert database.trouble is not None
    await put(database, "c")
    assert database.trouble is None
    assert await SettingStore(database).get("a") is None


async def test_server_that_goes_silent_is_given_up_and_asked_again(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgresql, "ANSWER_SECONDS", 0.2)
    monkeypatch.setattr(postgresql, "CONNECT_SECONDS", 1)
    async with relayed(address) as (relay, there):
        database = await Database.open(there)
        relay.silence()
        with pytest.raises(TroubleError, match=r"no connection \(no answer\)"):
            await put(database, "a")
        await relay.cut()
        await relay.join()
        await put(database, "b")
        assert database.trouble is None
        await database.close()


async def test_server_that_answers_nobody_is_not_waited_for_long(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgresql, "CONNECT_SECONDS", 0.2)
    async with relayed(address) as (relay, there):
        relay.silence()
        with pytest.raises(TroubleError, match=r"no connection \(no answer\)"):
            await Database.open(there)


async def test_database_shut_to_writers_is_trouble_until_it_is_opened(
    database: Database, address: str, server: Server
) -> None:
    """As a copy of a database is, and one that its host has stopped for want of room."""
    change = f"ALTER DATABASE {name_in(address)} SET default_transaction_read_only ="
    await asyncio.to_thread(server.execute, f"{change} on")
    server.end_connections(address)
    with pytest.raises(TroubleError, match="read-only transaction; name the server that may be"):
        await put(database, "a")
    with pytest.raises(TroubleError, match="read-only transaction"):
        await Database.open(address)
    assert await SettingStore(database).get("a") is None
    await asyncio.to_thread(server.execute, f"{change} off")
    server.end_connections(address)
    await database.check()
    assert database.trouble is None


async def test_too_many_connections_are_trouble_until_there_are_fewer(
    address: str, server: Server
) -> None:
    limit = f"ALTER DATABASE {name_in(address)} CONNECTION LIMIT"
    server.execute(f"{limit} 0")
    with pytest.raises(TroubleError, match=r"too many connections .*; end other programs'"):
        await Database.open(as_role(address, "reader"))
    server.execute(f"{limit} -1")


_FULL = """
CREATE FUNCTION fill() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$;
CREATE TRIGGER full_disk BEFORE INSERT ON settings EXECUTE FUNCTION fill();
"""


async def test_full_disk_is_trouble_until_there_is_room(
    database: Database, address: str, server: Server
) -> None:
    server.execute(_FULL, url=address)
    with pytest.raises(TroubleError, match="the disk is full; free some space"):
        await put(database, "a")
    assert database.trouble is not None
    server.execute("DROP TRIGGER full_disk ON settings", url=address)
    await database.check()
    assert database.trouble is None


async def test_number_that_no_column_holds_is_no_trouble_of_the_database(
    database: Database,
) -> None:
    with pytest.raises(StorageError) as refusal:
        await CaseStore(database).get(2**70)
    assert not isinstance(refusal.value, TroubleError)
    assert database.trouble is None


async def test_another_process_that_keeps_writing_is_waited_for_and_then_named(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engines, "WAIT_SECONDS", 0)
    one, other = [await Database.open(address) for _ in range(2)]
    async with one.writing() as connection:
        await connection.execute(delete(settings))
        with pytest.raises(TroubleError, match="another program keeps it locked"):
            await put(other, "a")
        assert await SettingStore(other).get("a") is None
    await put(other, "a")
    await one.close()
    await other.close()


# ---------------------------------------------------------------- starting


@pytest.mark.parametrize("processes", [4])
async def test_processes_that_start_together_migrate_once(server: Server, processes: int) -> None:
    try:
        address = server.create(template="template0")
        opened = await asyncio.gather(*(Database.open(address) for _ in range(processes)))
        for number, database in enumerate(opened):
            await put(database, str(number))
            await database.close()
    finally:
        server.drop_all()


async def test_process_that_starts_while_another_migrates_waits_as_long_as_that_takes(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgresql, "ANSWER_SECONDS", 0.3)
    async with written_by_another(address):
        opening = asyncio.create_task(Database.open(address))
        await asyncio.wait({opening}, timeout=1)
        assert not opening.done()
    async with asyncio.timeout(20):
        await (await opening).close()


async def test_migration_may_take_longer_than_any_other_statement(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgresql, "ANSWER_SECONDS", 0.3)

    def migrate_slowly(connection: Connection, _name: str) -> None:
        connection.execute(text("SELECT pg_sleep(0.6)"))

    monkeypatch.setattr("newsroom.storage.database.migrate", migrate_slowly)
    database = await Database.open(address)
    await put(database, "a")
    await database.close()
