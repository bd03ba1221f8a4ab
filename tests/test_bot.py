"""`python bot.py` as it is started, stopped and killed. Its other commands: beside this file."""

import contextlib
import os
import pty
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from aiohttp import web

from sandbox.wire.serving import serving
from tests.command_line import (
    BOT,
    PATIENCE_SECONDS,
    clean_environment,
    run_bot,
    run_python,
    started,
)

POLICY = """\
publication: {name: The Courier, policy: Be kind. Answer for what you write.}
channels: {moderators: moderators}
feeds:
  - {url: "https://courier.example/feed", channel: news}
discussion: {exempt_roles: [Editors, Moderators]}
rules:
  - {id: profanity, type: words, lexicons: [profanity-en], action: remove, points: 1}
strikes: {ladder: [{at: 1, do: warn}]}
"""
FEED = """\
<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>The Courier</title><link>https://courier.example/</link>
<item><title>Bridge Opens at Last</title><link>https://courier.example/bridge</link>
<guid>https://courier.example/?p=1</guid>
<description>The new bridge carried its first bus this morning.</description></item>
</channel></rss>
"""
NO_TOKEN = "No token is set"
LOG_LINE = re.compile(r"\[[\d: -]+\] \[INFO    \] (cogs|newsroom)\.\S+: .+")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder to start the bot in, with a policy."""
    (tmp_path / "policy.yaml").write_text(POLICY, encoding="utf-8")
    return tmp_path


@contextlib.contextmanager
def taken_port(wanted: int = 0) -> Iterator[int]:
    """Take a port, unless another program has it."""
    with socket.socket() as listener:
        with contextlib.suppress(OSError):
            listener.bind(("127.0.0.1", wanted))
            listener.listen()
            wanted = listener.getsockname()[1]
        yield wanted


# ---------------------------------------------------------------- the sandbox


async def test_world_and_records_outlive_every_end_until_a_fresh_start(folder: Path) -> None:
    """One newsroom through four starts: stopped, killed, left by its sandbox, begun anew."""
    with taken_port(8080):
        async with started("--data", "kept", cwd=folder) as first:
            headline, discussion = await first.publish()
            await first.have_removed(discussion, "this is fucking nonsense")
            page = await first.ask("api/world")
            ended = await first.end(signal.SIGTERM)
    assert not first.url.endswith(":8080/")
    assert page["guild"]["name"] == "The Courier"
    assert (ended.code, ended.out) == (0, "")
    notice, *log = ended.err.splitlines()
    assert notice.startswith(NO_TOKEN)
    assert (folder / "kept" / "world").is_dir()
    assert [line for line in log if not LOG_LINE.fullmatch(line)] == []
    assert any("article posted" in line for line in log)
    assert "fucking" not in ended.err

    async with started("sandbox", "--port", "0", "--data", "kept", cwd=folder) as second:
        assert await second.threads() == [headline]
        assert "Joe" in await second.show_case(1)
        next_headline, _ = await second.publish()
        ended = await second.end(signal.SIGKILL)
    assert ended.code == -signal.SIGKILL

    async with started("sandbox", "--port", "0", "--data", "kept", cwd=folder) as third:
        assert sorted(await third.threads()) == sorted([headline, next_headline])
        assert "Joe" in await third.show_case(1)
        os.kill(third.sandbox_id, signal.SIGKILL)
        ended = await third.end(None)
    assert ended.code == 1
    assert ended.err.splitlines()[-1].startswith("The sandbox has ended unexpectedly (signal 9).")
    assert NO_TOKEN not in ended.err

    (folder / "feed.xml").write_text(FEED, encoding="utf-8")
    anew = ("sandbox", "--port", "0", "--data", "kept", "--fresh", "--feed", "feed.xml")
    async with started(*anew, cwd=folder) as fourth:
        assert await fourth.threads() == []
        assert "Joe" not in await fourth.show_case(1)
        assert (await fourth.publish())[0] == "Bridge Opens at Last"
        ended = await fourth.end(signal.SIGINT)
    assert ended.code == 0


async def test_sandbox_reads_the_policys_own_feeds_when_asked_to(folder: Path) -> None:
    async def serve(_: web.BaseRequest) -> web.Response:
        return web.Response(text=FEED, content_type="application/rss+xml")

    async with (
        serving(web.ServerRunner(web.Server(serve), shutdown_timeout=0.1)) as url,
        AsyncExitStack() as stack,
    ):
        policy = folder / "policy.yaml"
        policy.write_text(POLICY.replace("https://courier.example", url), encoding="utf-8")
        running = await stack.enter_async_context(
            started("sandbox", "--port", "0", "--own-feeds", cwd=folder)
        )
        async with running.events("Ani") as events:
            if not await running.threads():
                async for kind, _ in events:
                    if kind == "THREAD_CREATE":
                        break
        assert await running.threads() == ["Bridge Opens at Last"]
        desk = await running.ask("api/feed")
        ended = await running.end(signal.SIGTERM)
    assert desk == {"feeds": 0, "published": 0, "remaining": 0, "last": None}
    assert ended.code == 0
    assert (folder / "data/sandbox-own-feeds/world").is_dir()


async def test_taken_port_is_named(folder: Path) -> None:
    with taken_port() as port:
        ran = await run_bot("sandbox", "--port", str(port), cwd=folder)

    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(f"sandbox: port {port}: ")
    assert "choose another one, or 0 for any" in ran.err


async def test_missing_feed_file_is_named(folder: Path) -> None:
    ran = await run_bot("sandbox", "--port", "0", "--feed", "none.xml", cwd=folder)

    assert (ran.code, ran.out) == (1, "")
    assert "none.xml: No such file" in ran.err


# ---------------------------------------------------------------- on Discord


async def test_unreachable_discord_is_said_in_one_sentence(folder: Path) -> None:
    with socket.socket() as closed:  # bound and not listening: every connection is refused
        closed.bind(("127.0.0.1", 0))
        nowhere = f"http://127.0.0.1:{closed.getsockname()[1]}/api"
        ran = await run_python(
            "-c",
            "import sys, bot, discord\n"
            f"discord.http.Route.BASE = {nowhere!r}\n"
            "sys.exit(bot.main(['run', '--policy', sys.argv[1], '--data', sys.argv[2]]))",
            *(str(folder / "policy.yaml"), str(folder / "data")),
            DISCORD_TOKEN="a.token",
        )

    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("Discord cannot be reached. ")
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (None, "{path} cannot be read: No such file or directory\n"),
        ("\n", "{path} is empty; it should hold the bot's token\n"),
    ],
)
async def test_token_file_that_holds_none_is_named(
    folder: Path, content: str | None, complaint: str
) -> None:
    path = folder / "token"
    if content is not None:
        path.write_text(content, encoding="utf-8")

    ran = await run_bot(cwd=folder, DISCORD_TOKEN_FILE=str(path))

    expected = "DISCORD_TOKEN_FILE: " + complaint.format(path=path)
    assert (ran.code, ran.out, ran.err) == (1, "", expected)


async def test_run_needs_a_token(folder: Path) -> None:
    ran = await run_bot("run", cwd=folder)

    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("No token is set. Set DISCORD_TOKEN ")


@pytest.mark.parametrize("named", ["option", "variable"])
async def test_shards_that_cannot_be_any_are_refused_with_what_is_wrong(
    folder: Path, named: str
) -> None:
    if named == "option":
        ran = await run_bot("run", "--shards", "0-16/16", cwd=folder, DISCORD_TOKEN="a.b.c")
    else:
        ran = await run_bot("run", cwd=folder, DISCORD_TOKEN="a.b.c", BTL_SHARDS="0-16/16")

    assert (ran.code, ran.out) == (2 if named == "option" else 1, "")
    assert ran.err.endswith("0-16/16: the shards of 16 are numbered from 0 to 15\n")
    assert ("argument --shards: " if named == "option" else "BTL_SHARDS: ") in ran.err


async def test_part_of_the_shards_needs_a_database_that_processes_can_share(folder: Path) -> None:
    ran = await run_bot("run", "--shards", "0-3/16", cwd=folder, DISCORD_TOKEN="a.b.c")

    assert (ran.code, ran.out) == (1, "")
    assert ran.err == (
        "shards 0-3/16 are a part of the bot, and other processes can share its records on "
        "PostgreSQL only: let DATABASE_URL name one, or leave the shards out\n"
    )


async def test_start_with_a_broken_policy_names_the_place(folder: Path) -> None:
    (folder / "policy.yaml").write_text(POLICY.replace("remove", "shout"), encoding="utf-8")

    ran = await run_bot(cwd=folder)

    assert ran.code == 1
    assert "policy.yaml:7:68: rules[0].action: " in ran.err


async def test_start_with_a_folder_of_which_nothing_can_be_used_names_every_place(
    folder: Path,
) -> None:
    (folder / "11.yaml").write_text("publication: 1\n", encoding="utf-8")
    (folder / "22.yaml").write_text("rules: none\n", encoding="utf-8")

    ran = await run_bot("run", "--policies", ".", cwd=folder, DISCORD_TOKEN="a.b.c")

    assert (ran.code, ran.out) == (1, "")
    assert "11.yaml:1:14: publication: should be keys with values" in ran.err
    assert "22.yaml:1:8: rules: should be a list" in ran.err


async def test_damaged_word_list_ends_the_start_in_one_sentence(folder: Path) -> None:
    ran = await run_python(
        "-c",
        "import sys, bot\n"
        "from newsroom.config import Policy\n"
        "from newsroom.errors import LexiconError\n"
        "def prepare(self): raise LexiconError('profanity-en is damaged')\n"
        "Policy.prepare = prepare\n"
        "sys.exit(bot.main(['sandbox', '--port', '0', *sys.argv[1:]]))",
        *("--policy", str(folder / "policy.yaml"), "--data", str(folder / "data")),
    )

    assert (ran.code, ran.err.splitlines()[-1]) == (1, "profanity-en is damaged")


@pytest.mark.parametrize("command", ["run", "sandbox"])
def test_person_at_a_terminal_is_told_within_a_second_what_happens(
    folder: Path, command: str
) -> None:
    """A second of the processor's: a busy machine may take longer."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, BOT, command, "--policy", str(folder / "none.yaml")],
        stderr=theirs,
        env=clean_environment(DISCORD_TOKEN="a.token"),
    )
    os.close(theirs)
    first = os.read(ours, 200).decode()
    times = Path(f"/proc/{process.pid}/stat").read_text(encoding="ascii").split()[13:15]
    process.wait(PATIENCE_SECONDS)
    os.close(ours)

    assert first.startswith("Starting")
    assert sum(map(int, times)) / os.sysconf("SC_CLK_TCK") < 1
