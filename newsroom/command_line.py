"""What the command line takes: every command, its options, its help. Carries nothing out."""

import argparse
import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import TypeAlias

from newsroom import __version__
from newsroom.shards import Shards

_Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # it has no other name
DEFAULT_POLICY = Path("policy.yaml")
_RECORDS = "where the bot keeps its records (default: data)"


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
    parser.set_defaults(port=None, fresh=False, feed=None, policies=None, shards=None)
    _add_policy(parser, default=DEFAULT_POLICY)
    _add_data(parser, "where records are kept (default: data; the sandbox's: data/sandbox)", None)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", dest="command")
    _add_run(commands)
    _add_sandbox(commands)
    _add_check(commands)
    _add_judge(commands)
    _add_feed(commands)
    _add_doctor(commands)
    _add_command(
        commands, "invite", "print the link that adds the bot to your server", "bot.py invite"
    )
    _add_backup(commands)
    _add_restore(commands)
    return parser


def _add_run(commands: _Commands) -> None:
    command = _add_command(
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
    _add_policy(command)
    _add_policies(command)
    _add_data(command, _RECORDS)


def _add_sandbox(commands: _Commands) -> None:
    command = _add_command(
        commands,
        "sandbox",
        "show everything in your browser; needs no token",
        "bot.py sandbox --port 0 --fresh",
    )
    command.add_argument(
        "--port",
        type=_port,
        help="where the page is; 0 finds a free one (default: 8080, if it is free)",
    )
    command.add_argument("--fresh", action="store_true", help="begin with a new, empty world")
    command.add_argument(
        "--feed", type=Path, metavar="FILE", help="publish this feed file's articles, oldest first"
    )
    _add_policy(command)
    _add_data(command, "where the world is kept (default: data/sandbox)")


def _add_check(commands: _Commands) -> None:
    command = _add_command(
        commands,
        "check",
        "validate a policy file and name every mistake",
        "bot.py check policy.yaml",
    )
    command.add_argument(
        "file", nargs="?", type=Path, metavar="FILE", help="the policy file (default: policy.yaml)"
    )
    _add_policy(command)
    _add_policies(command)


def _add_judge(commands: _Commands) -> None:
    command = _add_command(
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
    _add_policy(command)


def _add_feed(commands: _Commands) -> None:
    command = _add_command(
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


def _add_doctor(commands: _Commands) -> None:
    command = _add_command(
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
    _add_policy(command)
    _add_policies(command)
    _add_data(command, _RECORDS)


def _add_backup(commands: _Commands) -> None:
    command = _add_command(
        commands,
        "backup",
        "copy the bot's records to a file, also while it runs",
        "bot.py backup /mnt/backups/monday.sqlite3",
    )
    command.add_argument("destination", type=Path, metavar="DEST", help="a new file for the copy")
    _add_data(command, _RECORDS)


def _add_restore(commands: _Commands) -> None:
    command = _add_command(
        commands,
        "restore",
        "put a copy in the place of the bot's records; stop the bot first",
        "bot.py restore /mnt/backups/monday.sqlite3",
    )
    command.add_argument("source", type=Path, metavar="SOURCE", help="a file that backup has made")
    _add_data(command, _RECORDS)


def _add_command(
    commands: _Commands, name: str, summary: str, *examples: str
) -> argparse.ArgumentParser:
    return commands.add_parser(
        name,
        help=summary,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description=f"{summary[0].upper()}{summary[1:]}.",
        epilog="Example: " + "\n         ".join(f"python {example}" for example in examples),
    )


def _add_policy(parser: argparse.ArgumentParser, default: object = argparse.SUPPRESS) -> None:
    # A command's own default would hide what was given before its name.
    parser.add_argument(
        "--policy",
        type=Path,
        metavar="FILE",
        default=default,
        help="the policy file (default: policy.yaml)",
    )


def _add_policies(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--policies",
        type=Path,
        metavar="DIR",
        default=argparse.SUPPRESS,
        help="a folder with the policy file of each server, like 112233445566778899.yaml",
    )


def _add_data(
    parser: argparse.ArgumentParser, summary: str, default: object = argparse.SUPPRESS
) -> None:
    parser.add_argument("--data", type=Path, metavar="DIR", default=default, help=summary)


def _shards(text: str) -> Shards:
    try:
        return Shards.parse(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65_535:
        raise argparse.ArgumentTypeError(f"{text} is not a number from 0 to 65535")
    return int(text)
