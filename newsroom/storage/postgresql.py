"""What is PostgreSQL's alone: connecting, one writer at a time, refusals in words."""

from sqlalchemy import URL, Connection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

DRIVERS = ("postgres", "postgresql")
WRITERS = 0x42544C  # "BTL"; any number will do that no other program takes in the same database
CONNECT_SECONDS = 10
ANSWER_SECONDS = 60  # for one statement; a server that is cut off does not say so

_RESTARTED = "the bot goes on once the server is back"
_HINTS = {
    "08": _RESTARTED,
    "25006": "name the server that may be written to in DATABASE_URL, not a copy of it",
    "28000": "check the name in DATABASE_URL, and whom the server's pg_hba.conf lets in",
    "28P01": "check the name and the password in DATABASE_URL",
    "3D000": "make it with createdb, or name another one in DATABASE_URL",
    "42501": "let the bot's role own its database (ALTER DATABASE … OWNER TO …)",
    "42704": "leave it out of DATABASE_URL if it stands there",
    "53100": "the disk is full; free some space",
    "53300": "end other programs' connections, or let the server take more (max_connections)",
    "55P03": "another program keeps it locked; close that program, or try again",
    "57": _RESTARTED,
    "58": "check the health of the server's disk before going on",
    "XX": "look into the server's log before going on",
}
_OF_QUESTIONS = ("22", "23", "42")  # the classes of what was asked, not of the database


def build(
    url: URL, *, connections: int, wait_seconds: float, answer_seconds: float | None
) -> AsyncEngine:
    """Build an engine; nothing is connected yet.

    Args:
        wait_seconds: for another process's lock.
        answer_seconds: for one statement; None lets it take what it takes.
    """

    async def connect() -> object:
        import asyncpg

        # Its own reader of addresses knows what hosts write into them, as sslmode.
        connection = await asyncpg.connect(
            url.set(drivername="postgresql").render_as_string(hide_password=False),
            timeout=CONNECT_SECONDS,
            command_timeout=answer_seconds,
        )
        # PgBouncer refuses a connection that begins with settings which it does not know.
        await connection.execute(
            f"SET lock_timeout = '{wait_seconds or 0.001}s';"
            # A process that is cut off must not keep the others from writing.
            f"SET idle_in_transaction_session_timeout = '{ANSWER_SECONDS}s'"
        )
        return connection

    return create_async_engine(
        url,
        async_creator=connect,
        pool_size=connections,
        max_overflow=0,
        hide_parameters=True,  # what people wrote must not get into a log with an error
        pool_pre_ping=True,  # the server may have been restarted since
    )


def for_reading(engine: AsyncEngine) -> AsyncEngine:
    """Let all that is read in one go be of one moment, as it is on SQLite."""
    return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


def for_writing(engine: AsyncEngine) -> AsyncEngine:
    """Let each statement see what the former writer has written."""
    return engine.execution_options(isolation_level="READ COMMITTED", writing=True)


def begin(connection: Connection) -> None:
    """Let one transaction write at a time, of all processes, as on SQLite.

    What is read before it is written to then cannot change in between, rows are numbered in the
    order in which others come to see them, and nobody waits for each other crosswise.
    """
    options = connection.get_execution_options()
    if options.get("migrating", False):  # whoever else migrates may take long
        connection.exec_driver_sql("SET LOCAL lock_timeout = 0")
    if options.get("writing", False):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITERS})")


def is_refusal(error: DBAPIError) -> bool:
    """Whether it is about what was asked, and not about the database."""
    code = _code(error)
    if code is None:  # the driver's own word; of values that have no place in a column, this one
        return isinstance(error.orig.__cause__ if error.orig else None, ValueError)
    return code.startswith(_OF_QUESTIONS) and code != "42501"


def say(error: DBAPIError) -> str:
    """Say what is wrong, in the server's words, and how to mend it."""
    said = str((error.orig.__cause__ if error.orig else None) or error.orig).partition("\n")[0]
    code = _code(error) or "08"
    hint = _HINTS.get(code) or _HINTS.get(code[:2])
    return f"{said}; {hint}" if hint else said


def _code(error: DBAPIError) -> str | None:
    """Return the code of a refusal: postgresql.org/docs/current/errcodes-appendix.html"""
    code: str | None = getattr(error.orig, "sqlstate", None)
    return code
