"""What the commands of the command line share: how each is described, and kinds of options."""

import argparse
from datetime import MAXYEAR, UTC, datetime
from pathlib import Path
from typing import TypeAlias

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # it has no other name
RECORDS = "where the bot keeps its records (default: data)"


def add_command(
    commands: Commands, name: str, summary: str, *examples: str
) -> argparse.ArgumentParser:
    """Add a command with its help and examples of it."""
    return commands.add_parser(
        name,
        help=summary,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description=f"{summary[0].upper()}{summary[1:]}.",
        epilog="Example: " + "\n         ".join(f"python {example}" for example in examples),
    )


def add_policy(parser: argparse.ArgumentParser, default: object = argparse.SUPPRESS) -> None:
    """Let a command take another policy file."""
    # A command's own default would hide what was given before its name.
    parser.add_argument(
        "--policy",
        type=Path,
        metavar="FILE",
        default=default,
        help="the policy file (default: policy.yaml)",
    )


def add_policies(parser: argparse.ArgumentParser) -> None:
    """Let a command take a folder of policy files in place of one file."""
    parser.add_argument(
        "--policies",
        type=Path,
        metavar="DIR",
        default=argparse.SUPPRESS,
        help="a folder with the policy file of each server, like 112233445566778899.yaml",
    )


def add_data(
    parser: argparse.ArgumentParser, summary: str, default: object = argparse.SUPPRESS
) -> None:
    """Let a command take another folder for what the bot keeps."""
    parser.add_argument("--data", type=Path, metavar="DIR", default=default, help=summary)


def read_port(text: str) -> int:
    """Return the number of a port."""
    if not text.isdecimal() or int(text) > 65_535:
        raise argparse.ArgumentTypeError(f"{text} is not a number from 0 to 65535")
    return int(text)


def read_day(text: str) -> datetime:
    """Return the beginning of a day in UTC."""
    return _read(text, "%Y-%m-%d", "a day, like 2026-03-31")


def read_month(text: str) -> tuple[int, int]:
    """Return year and month."""
    first = _read(text, "%Y-%m", "a month, like 2026-03")
    return first.year, first.month


def _read(text: str, form: str, wanted: str) -> datetime:
    try:
        day = datetime.strptime(text, form).replace(tzinfo=UTC)
    except ValueError:
        day = None
    if day is None or day.year == MAXYEAR:  # of which nobody can say the next
        raise argparse.ArgumentTypeError(f"{text} is not {wanted}")
    return day


def read_id(text: str) -> int:
    """Return a number as Discord gives it to a person or a server."""
    if not (text.isascii() and text.isdecimal() and 0 < int(text) < 2**63):
        raise argparse.ArgumentTypeError(f"{text} is not an id, like 112233445566778899")
    return int(text)
