"""The command line: reads the environment, opens storage, loads the policy, runs the bot."""

import argparse
import asyncio
import os
import socket
import sys
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from newsroom.config import Policy, PolicyFile, load
from newsroom.errors import NewsroomError, TokenError

# Discord and storage are imported by the commands that need them: `judge` and `check` start fast.
if TYPE_CHECKING:
    from sandbox.process import Addresses
    from sandbox.world import WorldSpec

DATABASE = "newsroom.sqlite3"
_SANDBOX_PORT = 8080
_SANDBOX_READS_FEEDS_EVERY = timedelta(seconds=0.5)  # a person who presses "publish" is watching


# ---------------------------------------------------------------- running


async def run(policy: PolicyFile, data: Path, token: str) -> None:
    """Run the bot on Discord."""
    from cogs._bot import build_bot, run_until_stopped

    url = os.environ.get("DATABASE_URL") or data / DATABASE
    async with build_bot(policy, url) as bot:
        await run_until_stopped(bot, token)


async def run_sandbox(
    policy: PolicyFile, data: Path, *, port: int, fresh: bool, feed_file: Path | None
) -> None:
    """Run the same bot against a Discord on this machine."""
    from cogs._bot import build_bot, run_until_stopped
    from cogs._feed_source import FeedSource
    from sandbox.process import run_process

    spec = sandbox_world(policy.current)
    async with run_process(
        spec, data / "world", port=port, fresh=fresh, feed_file=feed_file
    ) as addresses:
        if fresh:  # only now: until the world was ours, another run may have been using it
            _forget_newsroom(data)
        point_discord_at(addresses)
        served = dict(
            zip((feed.url for feed in policy.current.feeds), addresses.feed_urls, strict=False)
        )
        source = FeedSource(lambda url: served.get(url, url), every=_SANDBOX_READS_FEEDS_EVERY)
        async with build_bot(policy, data / DATABASE, source, guild_ready_timeout=0.2) as bot:

            async def announce() -> None:
                print(f"{addresses.page_url} is your newsroom. Press Ctrl-C to end it.", flush=True)
                bot.remove_listener(announce, "on_ready")

            bot.add_listener(announce, "on_ready")
            await run_until_stopped(bot, addresses.token)


def sandbox_world(policy: Policy) -> "WorldSpec":
    """Return what a guild must have for this policy: the first channel is text, others forums."""
    from cogs._bot import PERMISSIONS
    from sandbox.world import ChannelSpec, WorldSpec

    names = [str(feed.channel) for feed in policy.feeds] or ["news"]
    return WorldSpec(
        guild=policy.publication.name,
        bot_name="Below the Line",
        bot_permissions=PERMISSIONS.value,
        moderators_channel=str(policy.channels.moderators),
        channels=tuple(
            ChannelSpec(name, "text" if name == names[0] else "forum") for name in names
        ),
        exempt_roles=tuple(str(role) for role in policy.discussion.exempt_roles),
    )


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


# ---------------------------------------------------------------- the command line


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code."""
    options = build_parser().parse_args(arguments)
    try:
        return int(options.carry_out(options))
    except NewsroomError as error:
        print(error, file=sys.stderr)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # whoever read our output has had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return 1


def build_parser() -> argparse.ArgumentParser:
    """Return the command line; docs are checked against it."""
    parser = argparse.ArgumentParser(
        prog="python bot.py",
        description="A newspaper's comment section, moved to Discord. Without a command: runs the "
        "bot, or the sandbox in a browser when there is no token.",
        epilog="The token comes from DISCORD_TOKEN, or from a file named by DISCORD_TOKEN_FILE. "
        "`python bot.py COMMAND --help` explains a command.",
    )
    _add_policy(parser)
    _add_data(parser)
    parser.set_defaults(carry_out=_run_or_sandbox, port=None, fresh=False, feed=None)
    commands_ = parser.add_subparsers(title="commands", metavar="COMMAND")

    def add(name: str, summary: str, example: str) -> argparse.ArgumentParser:
        return commands_.add_parser(
            name,
            help=summary,
            description=summary[0].upper() + summary[1:] + ".",
            epilog=f"Example: python bot.py {example}",
        )

    command = add("run", "run the bot on Discord; needs a token", "run")
    _add_policy(command)
    _add_data(command)
    command.set_defaults(carry_out=_run)

    command = add("sandbox", "show everything in a browser, without a token", "sandbox --port 0")
    command.add_argument(
        "--port", type=int, help="the page's port; 0 finds a free one (default: 8080, if free)"
    )
    command.add_argument("--fresh", action="store_true", help="start with a new, empty world")
    command.add_argument(
        "--feed", type=Path, metavar="FILE", help="publish this feed file's articles, oldest first"
    )
    _add_policy(command)
    _add_data(command, "where the world is kept (default: data/sandbox)")
    command.set_defaults(carry_out=_sandbox)

    command = add("check", "validate a policy file and name every mistake", "check policy.yaml")
    command.add_argument("file", nargs="?", type=Path, help="the policy (default: policy.yaml)")
    _add_policy(command)
    command.set_defaults(carry_out=_check)

    command = add("judge", "show how a comment would be judged, and why", 'judge "What a nice day"')
    command.add_argument("text", nargs="?", help="the comment (default: standard input)")
    command.add_argument(
        "--jsonl",
        nargs="?",
        const="-",
        metavar="FILE",
        help="judge one comment a line, as JSON, from a file or standard input; "
        "exit code 1 when a line is no comment",
    )
    _add_policy(command)
    command.set_defaults(carry_out=_judge)

    command = add("feed", "show what a feed would post", "feed https://asbarez.com/feed/")
    command.add_argument("source", help="the feed's address, or a file")
    command.add_argument("--json", action="store_true", help="print the articles as a JSON list")
    command.set_defaults(carry_out=_feed)

    command = add("doctor", "find what is wrong with the set-up and say how to mend it", "doctor")
    _add_policy(command)
    _add_data(command)
    command.set_defaults(carry_out=_doctor)

    command = add("invite", "print the link that adds the bot to your server", "invite")
    command.set_defaults(carry_out=_invite)
    return parser


def _add_policy(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--policy", type=Path, metavar="FILE", default=Path("policy.yaml"), help="the policy file"
    )


def _add_data(
    parser: argparse.ArgumentParser,
    summary: str = "where the bot keeps its records (default: data)",
) -> None:
    parser.add_argument("--data", type=Path, metavar="DIR", help=summary)


def _run_or_sandbox(options: argparse.Namespace) -> int:
    if read_token() is not None:
        return _run(options)
    print(
        "No token is set, so this is the sandbox: the same bot, against a Discord on this machine.",
        file=sys.stderr,
    )
    return _sandbox(options)


def _run(options: argparse.Namespace) -> int:
    token = require_token()
    policy = PolicyFile(options.policy)
    _set_up_logging()
    asyncio.run(run(policy, options.data or Path("data"), token))
    return 0


def _sandbox(options: argparse.Namespace) -> int:
    from sandbox.server import SandboxError

    policy = PolicyFile(options.policy)
    _set_up_logging()
    data = options.data or Path("data/sandbox")
    port = _free_port(_SANDBOX_PORT) if options.port is None else options.port
    try:
        asyncio.run(
            run_sandbox(policy, data, port=port, fresh=options.fresh, feed_file=options.feed)
        )
    except SandboxError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _set_up_logging() -> None:
    import discord

    discord.utils.setup_logging()


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
    from newsroom.console import check

    return check(options.file or options.policy)


def _feed(options: argparse.Namespace) -> int:
    from newsroom.console import show_feed

    return show_feed(options.source, as_json=options.json)


def _judge(options: argparse.Namespace) -> int:
    from newsroom.console import judge_file, judge_text, read_typed_text

    policy = load(options.policy)
    if options.jsonl is None:
        return judge_text(policy, read_typed_text() if options.text is None else options.text)
    # `judge --jsonl FILE` and `judge FILE --jsonl` mean the same.
    source = options.text if options.jsonl == "-" and options.text else options.jsonl
    return judge_file(policy, source)


def _doctor(options: argparse.Namespace) -> int:
    from cogs._bot import PERMISSIONS
    from cogs._doctor import examine

    database = os.environ.get("DATABASE_URL") or (options.data or Path("data")) / DATABASE
    findings = asyncio.run(examine(read_token(), options.policy, database, PERMISSIONS))
    for finding in findings:
        print(f"{'ok  ' if finding.ok else 'MEND'} {finding.text}")
    wrong = sum(not finding.ok for finding in findings)
    print(f"{wrong} to mend." if wrong else "Everything is in order.")
    return 1 if wrong else 0


def _invite(_options: argparse.Namespace) -> int:
    from cogs._bot import PERMISSIONS
    from cogs._doctor import invitation

    print(asyncio.run(invitation(require_token(), PERMISSIONS)))
    return 0


def read_token() -> str | None:
    """Return the token from the environment, or None when none is set.

    Raises:
        TokenError: DISCORD_TOKEN_FILE names a file that cannot be read or is empty.
    """
    token = os.environ.get("DISCORD_TOKEN", "").strip()
    path = os.environ.get("DISCORD_TOKEN_FILE", "").strip()
    if token or not path:
        return token or None
    try:
        token = Path(path).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise TokenError(f"DISCORD_TOKEN_FILE: {path} cannot be read ({error})") from error
    if not token:
        raise TokenError(f"DISCORD_TOKEN_FILE: {path} is empty; it should hold the bot's token")
    return token


def require_token() -> str:
    """Return the token.

    Raises:
        TokenError: none is set.
    """
    token = read_token()
    if token is None:
        raise TokenError(
            "No token: set DISCORD_TOKEN to your bot's token, or DISCORD_TOKEN_FILE to a file that "
            "holds it. `python bot.py sandbox` runs without one."
        )
    return token


if __name__ == "__main__":
    sys.exit(main())
