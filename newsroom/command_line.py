"""What the command line takes: every command, its options, its help. Carries nothing out."""

import argparse
import shlex
from collections.abc import Sequence
from pathlib import Path

from newsroom import __version__
from newsroom.command_options import (
    RECORDS,
    Commands,
    add_command,
    add_data,
    add_policies,
    add_policy,
    read_port,
)
from newsroom.command_records import add_record_commands
from newsroom.shards import Shards

DEFAULT_POLICY = Path("policy.yaml")


def read_command(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Return what a person chose; end with what would be right where they cannot be understood."""
    parser = build_parser()
    chosen, left = parser.parse_known_args(arguments)
    if left:
        hint = ""
        if chosen.command == "judge" and chosen.text and not left[0].startswith("-"):
            comment = shlex.quote(" ".join((chosen.text, *left)))
            hint = f"; put the comment in quotes: python bot.py judge {comment}"
        parser.error(f"unrecognized arguments: {' '.join(left)}{hint}")
    if chosen.policies is not None and (
        chosen.policy is not DEFAULT_POLICY or getattr(chosen, "file", None)
    ):
        parser.error("one policy file and --policies exclude each other; leave one of them out")
    return chosen


def build_parser() -> argparse.ArgumentParser:
    """Return the parser; the command a person chose is `command`, None when they chose none."""
    parser = argparse.ArgumentParser(
        prog="python bot.py",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description="A newspaper's comment section, moved to Discord. Without a command it runs\n"
        "the bot, or the sandbox in your browser when no token is set.",
        epilog="The token comes from DISCORD_TOKEN, or from the file DISCORD_TOKEN_FILE names.\n"
        "What a command takes: python bot.py COMMAND --help\n\n"
        "Example: python bot.py",
    )
    parser.add_argument("--version", action="version", version=f"Below the Line {__version__}")
    # Without a command, maybe the sandbox.
    parser.set_defaults(
        port=None, fresh=False, feed=None, own_feeds=False, policies=None, shards=None
    )
    add_policy(parser, default=DEFAULT_POLICY)
    add_data(parser, "where records are kept (default: data; the sandbox's: data/sandbox)", None)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", dest="command")
    _add_run(commands)
    _add_sandbox(commands)
    _add_check(commands)
    _add_judge(commands)
    _add_backtest(commands)
    _add_feed(commands)
    _add_doctor(commands)
    add_command(
        commands, "invite", "print the link that adds the bot to your server", "bot.py invite"
    )
    add_record_commands(commands)
    return parser


def _add_run(commands: Commands) -> None:
    command = add_command(
        commands,
        "run",
        "run the bot on Discord; needs a token",
        "bot.py run --data /srv/newsroom",
        "bot.py run --policies /srv/newsrooms --data /srv/records",
    )
    command.add_argument(
        "--shards",
        type=_shards,
        metavar="FIRST-LAST/COUNT",
        help="work for a part of the bot's servers, as one process of several: 0-3/16 are the "
        "first four shards of 16 (default: all servers)",
    )
    add_policy(command)
    add_policies(command)
    add_data(command, RECORDS)


def _add_sandbox(commands: Commands) -> None:
    command = add_command(
        commands,
        "sandbox",
        "show everything in your browser; needs no token",
        "bot.py sandbox --port 0 --fresh",
    )
    command.add_argument(
        "--port",
        type=read_port,
        help="where the page is; 0 finds a free one (default: 8080, if it is free)",
    )
    command.add_argument("--fresh", action="store_true", help="begin with a new, empty world")
    articles = command.add_mutually_exclusive_group()
    articles.add_argument(
        "--feed", type=Path, metavar="FILE", help="publish this feed file's articles, oldest first"
    )
    articles.add_argument(
        "--own-feeds",
        action="store_true",
        help="read the feeds that the policy names, in place of an invented newspaper",
    )
    add_policy(command)
    add_data(
        command,
        "where the world is kept (default: data/sandbox; with --own-feeds data/sandbox-own-feeds)",
    )


def _add_check(commands: Commands) -> None:
    command = add_command(
        commands,
        "check",
        "validate a policy file and name every mistake",
        "bot.py check policy.yaml",
    )
    command.add_argument(
        "file", nargs="?", type=Path, metavar="FILE", help="the policy file (default: policy.yaml)"
    )
    add_policy(command)
    add_policies(command)


def _add_judge(commands: Commands) -> None:
    command = add_command(
        commands,
        "judge",
        "show how a comment would be judged, and why",
        'bot.py judge "What a lovely day"',
        "bot.py judge --jsonl comments.jsonl > verdicts.jsonl",
    )
    command.add_argument(
        "text",
        nargs="?",
        metavar="TEXT",
        help="the comment; - for standard input, which is the default too",
    )
    command.add_argument(
        "--jsonl",
        nargs="?",
        const="-",
        metavar="FILE",
        help='judge one comment a line, each as {"text": "…"}, from a file or standard input; '
        "the exit code is 1 when a line is no comment",
    )
    add_policy(command)


def _add_backtest(commands: Commands) -> None:
    command = add_command(
        commands,
        "backtest",
        "show what a changed policy would have done with comments",
        "bot.py backtest policy.yaml candidate.yaml comments.jsonl",
        "bot.py backtest policy.yaml candidate.yaml comments.jsonl --jsonl changed.jsonl",
    )
    command.add_argument("old", type=Path, metavar="OLD", help="the policy file as it is")
    command.add_argument("new", type=Path, metavar="NEW", help="the policy file to try")
    command.add_argument(
        "comments",
        metavar="COMMENTS",
        help="one comment a line, as judge --jsonl reads them; - for standard input; "
        "the exit code is 1 when a line is no comment",
    )
    command.add_argument(
        "--jsonl",
        type=Path,
        metavar="FILE",
        help="write each comment whose verdict changes to this file, as JSON",
    )


def _add_feed(commands: Commands) -> None:
    command = add_command(
        commands,
        "feed",
        "show what a feed would post",
        "bot.py feed https://asbarez.com/feed/",
        "bot.py feed https://asbarez.com/feed/ --against policy.yaml",
    )
    command.add_argument(
        "source", metavar="SOURCE", help="the feed's address, or a file; - for standard input"
    )
    form = command.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print the articles as a JSON list")
    form.add_argument(
        "--html",
        type=Path,
        metavar="FILE",
        help="write a page with the posts as Discord draws them",
    )
    command.add_argument(
        "--against",
        type=Path,
        metavar="FILE",
        help="say of each article which feeds of this policy file would post it, and why not",
    )


def _add_doctor(commands: Commands) -> None:
    command = add_command(
        commands,
        "doctor",
        "find what is wrong with the set-up and say how to mend it",
        "bot.py doctor",
        "bot.py doctor --fix",
    )
    command.add_argument(
        "--fix",
        action="store_true",
        help="mend what needs no decision: missing folders, permissions, what was left half made",
    )
    add_policy(command)
    add_policies(command)
    add_data(command, RECORDS)


def _shards(text: str) -> Shards:
    try:
        return Shards.parse(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
