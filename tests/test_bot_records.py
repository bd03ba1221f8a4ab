"""`python bot.py backup`, `restore`, and records that nobody can write or nobody else may read."""

from __future__ import annotations

import asyncio
import signal
import stat
import subprocess
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from newsroom.storage.backups import back_up
from newsroom.storage.database import Database
from newsroom.storage.discussions import DiscussionStore
from tests.command_line import BOT, run_bot, run_python, started
from tests.engines import on_both_engines, on_postgresql
from tests.postgresql import Server, is_on_server, name_in

POLICY = """\
publication: {name: The Courier, policy: Be kind. Answer for what you write.}
channels: {moderators: moderators}
feeds:
  - {url: "https://courier.example/feed", channel: news}
rules:
  - {id: profanity, type: words, lexicons: [profanity-en], action: remove, points: 1}
"""
# Drops the right of root to write what its mode forbids, for this process and what it becomes.
OBEDIENT = """
import ctypes, os, sys
ctypes.CDLL(None).prctl(24, 1, 0, 0, 0)  # PR_CAPBSET_DROP, CAP_DAC_OVERRIDE
os.execv(sys.executable, [sys.executable, *sys.argv[1:]])
"""
TOKEN = "a.token.that-nobody-asks-about"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder to run commands in, with a policy."""
    (tmp_path / "policy.yaml").write_text(POLICY, encoding="utf-8")
    return tmp_path


def modes_below(folder: Path) -> dict[str, int]:
    return {
        str(file.relative_to(folder)): stat.S_IMODE(file.stat().st_mode)
        for file in sorted(folder.rglob("*"))
    }


# ---------------------------------------------------------------- backup and restore


async def test_copy_made_while_the_bot_runs_can_be_restored_once_it_has_stopped(
    folder: Path,
) -> None:
    data = ("--data", "newsroom")
    async with started("sandbox", "--port", "0", *data, cwd=folder) as running:
        await running.publish()
        backed_up = await run_bot("backup", "copies/monday.sqlite3", *data, cwd=folder)
        refused = await run_bot("restore", "copies/monday.sqlite3", *data, cwd=folder)
        assert (await running.end(signal.SIGTERM)).code == 0
    restored = await run_bot("restore", "copies/monday.sqlite3", *data, cwd=folder)

    assert (backed_up.code, backed_up.err) == (0, "")
    assert backed_up.out.startswith("copies/monday.sqlite3 holds 0 cases and 1 article, up to ")
    assert (refused.code, refused.out) == (1, "")
    assert refused.err == (
        "newsroom/newsroom.sqlite3: a bot is using it; stop it first, then restore\n"
    )
    assert (restored.code, restored.err) == (0, "")
    held, kept, _ = restored.out.splitlines()
    assert held.startswith("Restored: the bot's records hold 0 cases and 1 article, up to ")
    assert kept.startswith("What they held before is kept in newsroom/newsroom.sqlite3.replaced-")


async def test_backup_overwrites_nothing(folder: Path) -> None:
    data = folder / "data"
    await (await Database.open(data / "newsroom.sqlite3")).close()
    ran = await run_bot("backup", "policy.yaml", cwd=folder)

    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "policy.yaml: exists already; name a new file\n"


@pytest.mark.parametrize("command", ["backup", "restore"])
async def test_servers_database_is_left_to_the_servers_tools(folder: Path, command: str) -> None:
    url = "postgresql://name:secret@host/database"
    ran = await run_bot(command, "monday.sqlite3", cwd=folder, DATABASE_URL=url)

    assert (ran.code, ran.out) == (1, "")
    assert "pg_dump" in ran.err
    assert ran.err.count("\n") == 1


# ---------------------------------------------------------------- private, and elsewhere


async def test_sandbox_keeps_its_records_and_its_world_to_its_user(folder: Path) -> None:
    async with started("sandbox", "--port", "0", cwd=folder) as running:
        await running.publish()
        modes = modes_below(folder / "data")
        await running.end(signal.SIGTERM)
    after = modes_below(folder / "data")

    assert {"sandbox/newsroom.sqlite3-wal", "sandbox/newsroom.sqlite3-shm"} <= modes.keys()
    assert "sandbox/world/world.pickle" in after
    folders = {"sandbox", "sandbox/world"}
    for found in (modes, after):
        assert {name: mode for name, mode in found.items() if mode != 0o600} == dict.fromkeys(
            folders, 0o700
        )


@on_both_engines
async def test_sandbox_keeps_its_records_where_database_url_says(
    folder: Path, address_in: Callable[[Path], str]
) -> None:
    address = address_in(folder)
    url = address if is_on_server(address) else f"sqlite:///{address}"
    async with started("sandbox", "--port", "0", cwd=folder, DATABASE_URL=url) as running:
        await running.publish()
        await running.end(signal.SIGTERM)
    fresh = await run_bot("sandbox", "--port", "0", "--fresh", cwd=folder, DATABASE_URL=url)

    assert fresh.code == 2
    assert "does not empty what DATABASE_URL names" in fresh.err

    assert not (await asyncio.to_thread((folder / "data/sandbox/newsroom.sqlite3").exists))
    database = await Database.open(url)
    assert len(await DiscussionStore(database).open_everywhere()) == 1
    await database.close()


# ---------------------------------------------------------------- what cannot be written


def forbid_writing(data: Path, what: str) -> None:
    if what == "file":
        (data / "newsroom.sqlite3").chmod(0o400)
    else:
        data.chmod(0o500)


@pytest.mark.parametrize(
    ("command", "what"),
    [
        ("doctor", "file"),
        ("doctor", "folder"),
        ("run", "file"),
        ("run", "folder"),
        ("sandbox", "file"),
    ],
)
async def test_records_that_may_not_be_written_are_said_to_be_so_at_once(
    folder: Path, command: str, what: str
) -> None:
    data = folder / "records"
    await (await Database.open(data / "newsroom.sqlite3")).close()
    await asyncio.to_thread(forbid_writing, data, what)
    more = ("--port", "0") if command == "sandbox" else ()
    token = {} if command == "sandbox" else {"DISCORD_TOKEN": TOKEN}
    run = ("-c", OBEDIENT, BOT, command, "--data", "records", *more)
    ran = await run_python(*run, cwd=folder, **token)
    await asyncio.to_thread(data.chmod, 0o700)

    assert ran.code == 1
    said = [line for line in (ran.out + ran.err).splitlines() if "records" in line]
    assert len(said) == 1, ran
    assert "give the bot's user write permission" in said[0]


@on_postgresql
@pytest.mark.parametrize("command", ["doctor", "run"])
async def test_server_that_lets_nobody_write_is_said_to_be_so_at_once(
    folder: Path, address_in: Callable[[Path], str], server: Server, command: str
) -> None:
    url = address_in(folder)
    read_only = f"ALTER DATABASE {name_in(url)} SET default_transaction_read_only = on"
    await asyncio.to_thread(server.execute, read_only)
    ran = await run_bot(command, cwd=folder, DATABASE_URL=url, DISCORD_TOKEN=TOKEN)

    assert ran.code == 1
    said = [line for line in (ran.out + ran.err).splitlines() if "postgresql://" in line]
    assert len(said) == 1, ran
    assert "name the server that may be written to in DATABASE_URL" in said[0]


async def test_server_that_is_not_there_is_said_to_be_so_in_one_line(folder: Path) -> None:
    url = "postgresql://name:secret@127.0.0.1:1/newsroom"
    ran = await run_bot("run", cwd=folder, DATABASE_URL=url, DISCORD_TOKEN=TOKEN)

    assert (ran.code, ran.out) == (1, "")
    assert "check that the server runs, and the host and port in DATABASE_URL\n" in ran.err
    assert ran.err.count("\n") == 1
    assert "secret" not in ran.err


@pytest.fixture
def full_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte, which a test fills."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("only root may mount a disk")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


async def test_full_disk_is_said_to_be_full_and_restore_leaves_all_as_it_was(
    folder: Path, full_disk: Path
) -> None:
    records, copy = full_disk / "newsroom.sqlite3", folder / "copy.sqlite3"
    await (await Database.open(records)).close()
    back_up(records, copy)
    before = await asyncio.to_thread(records.read_bytes)
    with (full_disk / "fill").open("wb", buffering=0) as file, suppress(OSError):
        while file.write(b"." * 4096):
            pass
    data = ("--data", str(full_disk))
    for command in (("run",), ("restore", str(copy)), ("backup", str(full_disk / "copy"))):
        ran = await run_bot(*command, *data, cwd=folder, DISCORD_TOKEN=TOKEN)
        assert (ran.code, ran.out) == (1, "")
        assert ran.err.endswith("the disk is full; free some space\n")
    assert await asyncio.to_thread(records.read_bytes) == before


# ---------------------------------------------------------------- what is not installed


async def test_python_without_the_packages_is_told_how_to_get_them(folder: Path) -> None:
    ran = await run_python("-S", BOT, "check", cwd=folder)

    assert (ran.code, ran.out) == (1, "")
    assert "Run make install" in ran.err
    assert ran.err.count("\n") == 1


# ---------------------------------------------------------------- what the doctor mends


async def test_doctor_mends_files_only_when_told_to_and_names_each(folder: Path) -> None:
    data, token = folder / "data", folder / "token"
    await (await Database.open(data / "newsroom.sqlite3")).close()
    token.touch()  # empty, so that nobody is asked about it
    for path, mode in ((data, 0o755), (token, 0o644)):
        await asyncio.to_thread(path.chmod, mode)
    half = data / "newsroom.sqlite3.restoring"
    half.touch()

    looked = await run_bot("doctor", cwd=folder, DISCORD_TOKEN_FILE="token")
    assert half.exists()
    mended = await run_bot("doctor", "--fix", cwd=folder, DISCORD_TOKEN_FILE="token")
    again = await run_bot("doctor", cwd=folder, DISCORD_TOKEN_FILE="token")

    flaws = (
        "token: every user of this machine may read token",
        "records: data can be entered by other users of this machine",
        "records: data/newsroom.sqlite3.restoring is left of a restore that was cut off",
    )
    assert looked.out.splitlines()[:3] == [
        f"MEND {flaw}; python bot.py doctor --fix mends it" for flaw in flaws
    ]
    assert mended.out.splitlines()[:3] == [
        "DONE token: token is kept from other users",
        "DONE records: data is kept from other users",
        "DONE records: data/newsroom.sqlite3.restoring, left of a restore that was cut off, "
        "is deleted",
    ]
    assert not half.exists()
    assert again.out.splitlines()[0] == "ok   policy: policy.yaml is in order"


async def test_flaw_that_cannot_be_mended_is_said_with_its_reason(folder: Path) -> None:
    (folder / "records").write_text("a file, not a folder", encoding="utf-8")
    ran = await run_bot("doctor", "--fix", "--data", "records/data", cwd=folder)

    assert ran.code == 1
    assert ran.out.startswith(
        "MEND records: there is no folder records/data, which cannot be mended from here: "
        "records/data: this folder cannot be made (Not a directory)"
    )
