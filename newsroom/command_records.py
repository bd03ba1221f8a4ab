"""The commands on the records: backup, restore, export, erase, report."""

import argparse
from pathlib import Path

from newsroom.command_options import (
    RECORDS,
    Commands,
    add_command,
    add_data,
    add_policies,
    add_policy,
    read_day,
    read_id,
    read_month,
)


def add_record_commands(commands: Commands) -> None:
    """Add them in the order in which help lists them."""
    _add_backup(commands)
    _add_restore(commands)
    _add_export(commands)
    _add_erase(commands)
    _add_report(commands)


def _add_backup(commands: Commands) -> None:
    command = add_command(
        commands,
        "backup",
        "copy the bot's records to a file, also while it runs",
        "bot.py backup /mnt/backups/monday.sqlite3",
    )
    command.add_argument("destination", type=Path, metavar="DEST", help="a new file for the copy")
    add_data(command, RECORDS)


def _add_restore(commands: Commands) -> None:
    command = add_command(
        commands,
        "restore",
        "put a copy in the place of the bot's records; stop the bot first",
        "bot.py restore /mnt/backups/monday.sqlite3",
    )
    command.add_argument("source", type=Path, metavar="SOURCE", help="a file that backup has made")
    add_data(command, RECORDS)


def _add_export(commands: Commands) -> None:
    command = add_command(
        commands,
        "export",
        "write the cases of a span to a file, for a spreadsheet or a program",
        "bot.py export --since 2026-03-01 --until 2026-03-31 march.csv",
        "bot.py export --format jsonl - | jq .rule",
    )
    command.add_argument(
        "--since",
        type=read_day,
        metavar="DATE",
        help="the first day, in UTC (default: the beginning)",
    )
    command.add_argument(
        "--until",
        type=read_day,
        metavar="DATE",
        help="the last day, itself included (default: today)",
    )
    command.add_argument(
        "--format",
        choices=("csv", "jsonl"),
        help="a table, or one JSON object a line (default: by the file's name, else csv)",
    )
    _add_guild(command)
    command.add_argument(
        "target",
        nargs="?",
        default="-",
        metavar="FILE",
        help="a new file; - for standard output, which is the default",
    )
    add_data(command, RECORDS)


def _add_erase(commands: Commands) -> None:
    command = add_command(
        commands,
        "erase",
        "erase what a person wrote, and their name, from the records",
        "bot.py erase 112233445566778899",
    )
    command.add_argument(
        "member", type=read_id, metavar="MEMBER_ID", help="the person's number on Discord"
    )
    command.add_argument("--yes", action="store_true", help="do not ask first")
    add_data(command, RECORDS)


def _add_report(commands: Commands) -> None:
    command = add_command(
        commands,
        "report",
        "write a month's report to the public as a page, without names or texts",
        "bot.py report --month 2026-03 march.html",
    )
    command.add_argument(
        "--month",
        type=read_month,
        metavar="YYYY-MM",
        help="which month (default: the last whole one)",
    )
    _add_guild(command)
    command.add_argument(
        "target",
        nargs="?",
        default="-",
        metavar="FILE",
        help="the page; - for standard output, which is the default",
    )
    add_policy(command)
    add_policies(command)
    add_data(command, RECORDS)


def _add_guild(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--guild", type=read_id, metavar="ID", help="of this server alone, by its number"
    )
