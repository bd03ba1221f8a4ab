"""The command line: reads the environment, opens storage, loads the policy, runs the bot."""

import argparse
import contextlib
import gc
import logging
import os
import socket
import sys
import traceback
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from newsroom.command_line import DEFAULT_POLICY, read_command
from newsroom.environment import (
    read_hubs_place,
    read_metrics_port,
    read_policies,
    read_shards,
    read_token,
    require_token,
)
from newsroom.errors import NewsroomError
from newsroom.shards import Shards
from newsroom.terminal import drop_output, prepare_streams

# Each command imports what it needs when it runs: `judge` and `check` start fast.
if TYPE_CHECKING:
    from cogs.bot import NewsroomBot
    from newsroom.config import Policies, Policy
    from sandbox.process import Addresses
    from sandbox.world import WorldSpec

DATABASE = "newsroom.sqlite3"
_LASTING = (None, "run", "sandbox")  # commands with a log, which tells more than one line
_SANDBOX_PORT = 8080
_SANDBOX_READS_FEEDS_EVERY = timedelta(seconds=0.5)  # a person who presses "publish" is watching


# ---------------------------------------------------------------- running


async def run(policies: "Policies", data: Path, token: str, shards: Shards | None = None) -> None:
    """Run the bot on Discord.

    Args:
        shards: Those of this process; None for all.
    """
    from cogs.bot import build_bot

    async with build_bot(policies, _database_url(data), shards=shards) as bot:
        await _work(bot, token)


async def run_sandbox(
    policies: "Policies",
    data: Path,
    *,
    port: int,
    fresh: bool,
    feed_file: Path | None = None,
    own_feeds: bool = False,
) -> None:
    """Run the same bot against a Discord on this machine.

    Args:
        feed_file: whose articles are published in place of invented ones.
        own_feeds: read the policy's own feeds as on Discord; the sandbox publishes nothing then.
    """
    from cogs.bot import build_bot
    from cogs.kit.logs import tell_what_we_do
    from cogs.press.feed_source import FeedSource
    from sandbox.process import run_process

    (policy,) = policies.all
    spec = sandbox_world(policy, publishes=not own_feeds)
    async with run_process(
        spec, data / "world", port=port, fresh=fresh, feed_file=feed_file
    ) as sandbox:
        if fresh:  # only now: until the world was ours, another run may have been using it
            _forget_newsroom(data)
        addresses = sandbox.addresses
        point_discord_at(addresses)
        served = dict(zip(_feed_urls(policy), addresses.feed_urls, strict=False))
        every = None if own_feeds else _SANDBOX_READS_FEEDS_EVERY
        source = FeedSource(lambda url: served.get(url, url), every)
        async with build_bot(policies, _database_url(data), source, guild_ready_timeout=0.2) as bot:

            async def announce() -> None:
                bot.remove_listener(announce, "on_ready")
                with contextlib.suppress(BrokenPipeError):  # nobody reads; the page works anyway
                    print(f"{addresses.page_url} is your newsroom. Press Ctrl-C to end it.")
                    sys.stdout.flush()
                tell_what_we_do()

            bot.add_listener(announce, "on_ready")
            await sandbox.while_it_lasts(_work(bot, addresses.token))


async def _work(bot: "NewsroomBot", token: str) -> None:
    """Run a bot whose parts are joined, watched by those whom the environment names."""
    import asyncio

    from cogs.bot import run_until_stopped
    from cogs.health import tell_health
    from cogs.press.websub import hear_hubs
    from newsroom.service import serving

    async with (
        tell_health(bot, read_metrics_port()),
        hear_hubs(bot, read_hubs_place()),
        serving() as service,
    ):

        async def tell_ready() -> None:
            await bot.parts.bench.until_prepared()
            service.ready()

        bot.add_listener(tell_ready, "on_ready")
        # Discord takes seconds to answer; what the first replies need is made meanwhile.
        preparing = bot.parts.bench.prepare(lambda: _prepare(bot.parts.policies))
        running = asyncio.create_task(run_until_stopped(bot, token, when_asked=service.stop))
        try:
            await asyncio.wait({running, preparing}, return_when=asyncio.FIRST_COMPLETED)
            if preparing.done():
                preparing.result()  # a damaged word list ends the run
            await running
        finally:
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)


def sandbox_world(policy: "Policy", *, publishes: bool = True) -> "WorldSpec":
    """Return what a guild must have for this policy: the first channel is text, others forums."""
    from cogs.bot import PERMISSIONS
    from sandbox.world import ChannelSpec, WorldSpec

    places = (place for feed in policy.feeds for place in feed.channels)
    names = list(dict.fromkeys(map(str, places))) or ["news"]
    return WorldSpec(
        guild=policy.publication.name,
        bot_name="Below the Line",
        bot_permissions=PERMISSIONS.value,
        moderators_channel=str(policy.channels.moderators),
        channels=tuple(
            ChannelSpec(name, "text" if name == names[0] else "forum") for name in names
        ),
        feeds=max(1, len(_feed_urls(policy))) if publishes else 0,
        exempt_roles=tuple(str(role) for role in policy.discussion.exempt_roles),
    )


def _feed_urls(policy: "Policy") -> list[str]:
    """Return the feeds, each once though it may go to several channels."""
    return list(policy.feeds_by_url)


def point_discord_at(addresses: "Addresses") -> None:
    """Let discord.py, unmodified, talk to a sandbox instead of Discord."""
    import discord
    import yarl

    discord.http.Route.BASE = addresses.rest_url
    discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(addresses.gateway_url)
    discord.Asset.BASE = addresses.cdn_url


def _forget_newsroom(data: Path) -> None:
    for file in data.glob(f"{DATABASE}*"):
        file.unlink()


def _named_database() -> str:
    return os.environ.get("DATABASE_URL", "").strip()


def _database_url(data: Path) -> str | Path:
    return _named_database() or data / DATABASE


# ---------------------------------------------------------------- the command line


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code."""
    prepare_streams()
    gc.set_threshold(50_000)  # a guess; what is read at the start stays, and there is much of it
    try:
        options = read_command(arguments)
        try:
            return _COMMANDS[options.command](options)
        except NewsroomError as error:
            print(error, file=sys.stderr)
            return 1
        except OSError:
            raise
        except Exception as error:
            if isinstance(error, ImportError) and not _is_ours(error):
                print(_tell_of_missing(error), file=sys.stderr)
                return 1
            if options.command in _LASTING:
                logging.getLogger(__name__).critical("ended by a fault of its own", exc_info=True)
            print(_tell_of_fault(error), file=sys.stderr)
            return 1
        finally:
            sys.stdout.flush()
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # whoever read our output has had enough
        drop_output()
        return 0
    except OSError as error:  # a full disk, a folder that is not ours
        with contextlib.suppress(OSError):
            print(f"{error.filename or 'output'}: {error.strerror or error}", file=sys.stderr)
        drop_output()
        return 1


def _is_ours(error: ImportError) -> bool:
    return (error.name or "").partition(".")[0] in ("cogs", "newsroom", "sandbox")


def _tell_of_missing(error: ImportError) -> str:
    return (
        f"{sys.executable} lacks what the bot needs ({error}). Run make install, "
        "then start the bot with .venv/bin/python bot.py"
    )


def _tell_of_fault(error: Exception) -> str:
    """Say what whoever mends the bot needs to know, in one line."""
    (*_, frame) = traceback.extract_tb(error.__traceback__)
    said = " ".join(f"{type(error).__name__}: {error}".split())
    return (
        "This is a fault of the bot's own. Please report it with what you did: "
        f"{said} ({Path(frame.filename).name}, line {frame.lineno})"
    )


# ---------------------------------------------------------------- commands


def _run_or_sandbox(options: argparse.Namespace) -> int:
    if read_token() is not None:
        return _run(options)
    print(
        "No token is set (DISCORD_TOKEN), so this is the sandbox: the same bot, "
        "against a Discord on this machine.",
        file=sys.stderr,
    )
    return _sandbox(options)


def _run(options: argparse.Namespace) -> int:
    token = require_token()  # before what takes long to import
    shards = options.shards or read_shards()
    _tell_people("Starting; the bot says in its log when it is ready.")
    import asyncio

    from cogs.kit.logs import set_up_logs, tell_what_we_do

    policies = _open_policies(options)
    set_up_logs()
    tell_what_we_do()
    asyncio.run(run(policies, _private(options.data or Path("data")), token, shards))
    return 0


def _sandbox(options: argparse.Namespace) -> int:
    _tell_people("Starting the newsroom; its address follows in some seconds.")
    import asyncio

    from cogs.kit.logs import set_up_logs
    from sandbox.process import SandboxProcessError

    if options.fresh and _named_database():  # which may be a real newsroom's
        print(
            "--fresh does not empty what DATABASE_URL names; empty that yourself, "
            "or leave one of them out.",
            file=sys.stderr,
        )
        return 2
    from newsroom.config import Policies

    policies = Policies.of_file(options.policy)
    set_up_logs()
    usual = "data/sandbox-own-feeds" if options.own_feeds else "data/sandbox"
    data = _private(options.data or Path(usual))
    port = _free_port(_SANDBOX_PORT) if options.port is None else options.port
    try:
        asyncio.run(
            run_sandbox(
                policies,
                data,
                port=port,
                fresh=options.fresh,
                feed_file=options.feed,
                own_feeds=options.own_feeds,
            )
        )
    except SandboxProcessError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _tell_people(line: str) -> None:
    """Say at once to whoever sits at a terminal that something happens."""
    if sys.stderr.isatty():
        print(line, file=sys.stderr, flush=True)


def _private(data: Path) -> Path:
    """Make the folder of the records where it is missing, and let no other user enter it."""
    from newsroom.storage.files import make_private

    make_private(data)
    return data


def _open_policies(options: argparse.Namespace) -> "Policies":
    from newsroom.config import Policies

    folder = _policies_folder(options)
    return Policies.of_file(options.policy) if folder is None else Policies.of_folder(folder)


def _policies_folder(options: argparse.Namespace) -> Path | None:
    """Return the folder of the policies; None when there is one file for all servers."""
    if options.policies is not None:
        return Path(options.policies)
    names_file = options.policy is not DEFAULT_POLICY or getattr(options, "file", None)
    return None if names_file else read_policies()


def _prepare(policies: "Policies") -> None:
    """Make now what the first replies would otherwise have to wait for."""
    policies.prepare()
    gc.collect()
    gc.freeze()  # word lists and phrases stay; to walk them all took a fifth of a second at times


def _free_port(wanted: int) -> int:
    """Return the wanted port, or 0 for any when it is taken."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", wanted))
        except OSError:
            return 0
    return wanted


def _check(options: argparse.Namespace) -> int:
    from newsroom.console import check, check_folder

    folder = _policies_folder(options)
    if folder is not None:
        return check_folder(folder)
    return check(options.file or options.policy)


def _judge(options: argparse.Namespace) -> int:
    from newsroom.console import judge

    return judge(options.policy, options.text, options.jsonl)


def _backtest(options: argparse.Namespace) -> int:
    from newsroom.console_backtest import backtest

    return backtest(options.old, options.new, options.comments, options.jsonl)


def _feed(options: argparse.Namespace) -> int:
    from newsroom.console_feed import show_feed

    return show_feed(
        options.source, as_json=options.json, against=options.against, html=options.html
    )


def _doctor(options: argparse.Namespace) -> int:
    import asyncio

    from cogs.kit.logs import set_up_logs

    set_up_logs()
    policy = _policies_folder(options) or options.policy
    return asyncio.run(_show_findings(policy, options.data or Path("data"), options.fix))


async def _show_findings(policy: Path, data: Path, fix: bool) -> int:
    from cogs.bot import PERMISSIONS
    from cogs.doctor.examination import examine
    from newsroom.console_files import see_to_files

    wrong = 0
    for said in see_to_files(_database_url(data), fix=fix):
        print(said, flush=True)
        wrong += said.startswith("MEND")
    async for finding in examine(policy, _database_url(data), PERMISSIONS):
        print(f"{'ok  ' if finding.ok else 'MEND'} {finding.text}", flush=True)
        wrong += not finding.ok
    print(f"{wrong} to mend." if wrong else "Everything is in order.")
    return 1 if wrong else 0


def _invite(_options: argparse.Namespace) -> int:
    token = require_token()  # before what takes long to import
    import asyncio

    from cogs.bot import PERMISSIONS
    from cogs.doctor.examination import invitation
    from cogs.kit.logs import set_up_logs

    set_up_logs()
    print(asyncio.run(invitation(token, PERMISSIONS)))
    return 0


def _backup(options: argparse.Namespace) -> int:
    from newsroom.storage.backups import back_up

    held = back_up(_database_url(options.data or Path("data")), options.destination)
    print(f"{options.destination} holds {held}.")
    return 0


def _restore(options: argparse.Namespace) -> int:
    from newsroom.clock import utc_now
    from newsroom.storage.backups import restore

    database = _database_url(options.data or Path("data"))
    held, kept = restore(database, options.source, utc_now())
    print(f"Restored: the bot's records hold {held}.")
    if kept is not None:
        print(f"What they held before is kept in {kept}.")
    print("At its next start the bot looks for what it has posted since, and goes on with that.")
    return 0


def _export(options: argparse.Namespace) -> int:
    from newsroom.console_records import export

    until = options.until and options.until + timedelta(days=1)  # that day is meant, too
    database = _database_url(options.data or Path("data"))
    return export(database, options.target, options.format, options.since, until, options.guild)


def _erase(options: argparse.Namespace) -> int:
    from newsroom.console_records import erase

    return erase(_database_url(options.data or Path("data")), options.member, sure=options.yes)


def _report(options: argparse.Namespace) -> int:
    from cogs.wording.report import write_report
    from newsroom.console_records import report

    if options.guild is None and _policies_folder(options) is not None:
        print("report: each server has a policy of its own; name one by --guild", file=sys.stderr)
        return 2
    policy = _open_policies(options).for_guild(options.guild or 0)
    return report(
        _database_url(options.data or Path("data")),
        options.target,
        options.month,
        options.guild,
        lambda statistics, now: write_report(
            statistics, policy.publication.name, policy.title_of, now
        ),
    )


_COMMANDS = {
    None: _run_or_sandbox,
    "run": _run,
    "sandbox": _sandbox,
    "check": _check,
    "judge": _judge,
    "backtest": _backtest,
    "feed": _feed,
    "doctor": _doctor,
    "invite": _invite,
    "backup": _backup,
    "restore": _restore,
    "export": _export,
    "erase": _erase,
    "report": _report,
}

if __name__ == "__main__":
    sys.exit(main())
