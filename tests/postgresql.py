"""One real PostgreSQL server for a run of the tests, shared by its workers; both ends of it.

The server is kept by a program of its own, which asks the file system whether anybody still uses
it: each worker holds a shared lock on one file, and whoever gets that file alone knows that all
have ended, were they killed. Nothing on the server outlives it.
"""

from __future__ import annotations

import asyncio
import contextlib
import fcntl
import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import asyncpg

from newsroom.storage.database import Database
from newsroom.storage.postgresql import WRITERS

_ROOT = Path(__file__).parents[1]
_DEBIAN = Path("/usr/lib/postgresql")  # it keeps the programs of each version out of the path
_PATIENCE_SECONDS = 60.0
_TEMPLATE = "migrated"
PASSWORD = "s3cret"  # of the role "guarded"; all others come in without
_SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "max_connections": "100",
    "shared_buffers": "32MB",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "timezone": "Asia/Yerevan",  # an operator's server seldom keeps UTC
    "log_min_messages": "fatal",
}
_MAY_ENTER = """\
host all guarded 127.0.0.1/32 scram-sha-256
host all all 127.0.0.1/32 trust
"""


def find_programs() -> Path | None:
    """Return the folder of the newest server on this machine; None when there is none."""
    found = sorted(_DEBIAN.glob("*/bin/postgres"), key=lambda path: int(path.parts[-3]))
    if found:
        return found[-1].parent
    named = shutil.which("postgres")
    return Path(named).resolve().parent if named else None


# ---------------------------------------------------------------- the tests' end


class Server:
    """A running server, and the databases that a worker has made on it."""

    def __init__(self, url: str) -> None:
        self.url = url  # of its superuser, without a database
        self._numbers = count(1)
        self._made: list[str] = []

    def create(self, *, template: str = _TEMPLATE) -> str:
        """Make a database, migrated unless another template is named, and return its address."""
        name = f"test_{os.getpid()}_{next(self._numbers)}"
        # Written straight to files: half the work, where nothing need outlive a power cut.
        self.execute(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy")
        self._made.append(name)
        return f"{self.url}/{name}"

    def drop_all(self) -> None:
        """Drop what has been made, whoever is still connected to it."""
        if self._made:
            self.execute(*(f"DROP DATABASE {name} WITH (FORCE)" for name in self._made))
        self._made.clear()

    def end_connections(self, url: str) -> None:
        """End every connection to a database, as a restart of the server does."""
        self.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            f"WHERE datname = '{name_in(url)}'"
        )

    def execute(self, *statements: str, url: str | None = None) -> None:
        """Run statements as the superuser, each in a transaction of its own."""

        async def run() -> None:
            connection = await asyncpg.connect(url or f"{self.url}/postgres")
            try:
                for statement in statements:
                    await connection.execute(statement)
            finally:
                await connection.close()

        run_apart(run)


def name_in(url: str) -> str:
    """Return the name of an address's database."""
    return url.rpartition("/")[2]


def is_on_server(address: str) -> bool:
    """Tell a server's database from a file."""
    return address.startswith("postgresql:")


def shut(url: str) -> None:
    """Let nobody into a database, and end who is there."""
    server = Server(url.rpartition("/")[0])
    server.execute(f"ALTER DATABASE {name_in(url)} ALLOW_CONNECTIONS false")
    server.end_connections(url)


def open_again(url: str) -> None:
    """Let everybody into a database again."""
    server = Server(url.rpartition("/")[0])
    server.execute(f"ALTER DATABASE {name_in(url)} ALLOW_CONNECTIONS true")


@contextlib.asynccontextmanager
async def written_by_another(url: str) -> AsyncIterator[None]:
    """Let another process be writing, which keeps all others from it."""
    connection = await asyncpg.connect(url)
    await connection.execute(f"SELECT pg_advisory_lock({WRITERS})")
    yield
    await connection.close()


def run_apart(doing: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Run a coroutine in a thread: a test's own loop may be running in this one."""
    failed: list[BaseException] = []

    def run() -> None:
        try:
            asyncio.run(doing())
        except BaseException as error:
            failed.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    if failed:
        raise failed[0]


def make_database(address: str) -> None:
    """Make a database as the bot does at its first start."""

    async def make() -> None:
        await (await Database.open(address)).close()

    run_apart(make)


@contextlib.contextmanager
def serving(folder: Path) -> Iterator[Server]:
    """Use the server of this run, starting it for whoever comes first.

    Args:
        folder: where those who share a server meet.
    """
    with (folder / "postgresql.users").open("w") as users:
        fcntl.flock(users, fcntl.LOCK_SH)  # waits while a server that nobody used is ending
        with (folder / "postgresql.starting").open("w") as starting:
            fcntl.flock(starting, fcntl.LOCK_EX)
            address = folder / "postgresql.url"
            if not address.exists():
                _start(folder)
            server = Server(address.read_text())
        yield server


def _start(folder: Path) -> None:
    # A session of its own: Ctrl-C is for the tests, and the server goes when they have gone.
    keeper = subprocess.Popen(
        [sys.executable, "-m", "tests.postgresql", str(folder)],
        cwd=_ROOT,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert keeper.stdout is not None
    with keeper.stdout as said:
        server = Server(said.readline().strip())
    assert server.url, "the server did not start; the reason stands above"
    server.execute(
        f"CREATE DATABASE {_TEMPLATE}",
        f"CREATE ROLE guarded LOGIN PASSWORD '{PASSWORD}'",
        "CREATE ROLE reader LOGIN",
    )
    make_database(f"{server.url}/{_TEMPLATE}")
    (folder / "postgresql.url").write_text(server.url)
    keeper.returncode = 0  # it ends after whoever started it, so nobody here waits for that


# ---------------------------------------------------------------- the program


def main() -> None:
    """Keep a server until nobody uses it any more."""
    folder = Path(sys.argv[1])
    home = Path(tempfile.mkdtemp(prefix="below-the-line-postgresql-"))
    try:
        with _running(home) as url:
            sys.stdout.write(f"{url}\n")
            sys.stdout.close()
            with (folder / "postgresql.users").open("w") as users:
                fcntl.flock(users, fcntl.LOCK_EX)
                (folder / "postgresql.url").unlink(missing_ok=True)
    finally:
        shutil.rmtree(home, ignore_errors=True)


@contextlib.contextmanager
def _running(home: Path) -> Iterator[str]:
    programs, user = find_programs(), _unprivileged()
    assert programs is not None
    if user:
        shutil.chown(home, user["user"], user["group"])
    data, log = home / "data", home / "log"
    initialise = ("--username=newsroom", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8")
    with log.open("w") as heard:
        subprocess.run(
            [programs / "initdb", "--no-sync", *initialise, "--pgdata", data],
            check=True,
            cwd=home,
            stdout=heard,
            **user,
        )
        (data / "pg_hba.conf").write_text(_MAY_ENTER)
        port = _free_port()
        settings = [f"--{name}={value}" for name, value in _SETTINGS.items()]
        command = [str(programs / "postgres"), "-D", str(data), f"--port={port}", *settings]
        process = subprocess.Popen(command, cwd=home, stdout=heard, stderr=heard, **user)
    try:
        _wait_for(process, port, log)
        yield f"postgresql://newsroom@127.0.0.1:{port}"
    finally:
        process.send_signal(signal.SIGQUIT)  # at once: nothing of it is kept
        process.wait()


def _unprivileged() -> dict[str, Any]:
    """Return as whom the server runs; as root it refuses to."""
    if os.geteuid() != 0:
        return {}
    names = {entry.pw_name for entry in pwd.getpwall()}
    entry = pwd.getpwnam("postgres" if "postgres" in names else "nobody")
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": ()}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_for(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    async def knock() -> None:
        connection = await asyncpg.connect(f"postgresql://newsroom@127.0.0.1:{port}/postgres")
        await connection.close()

    end = time.monotonic() + _PATIENCE_SECONDS
    while True:
        assert process.poll() is None, log.read_text()
        assert time.monotonic() < end, log.read_text()
        with contextlib.suppress(OSError, asyncpg.CannotConnectNowError):
            asyncio.run(knock())
            return
        time.sleep(0.05)


if __name__ == "__main__":
    main()
