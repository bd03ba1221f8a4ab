"""The streams of a command, and lines for people, plain where they are read by a program."""

import io
import os
import sys
from typing import TextIO

BOLD, UNDERLINE, PLAIN = "\x1b[1m", "\x1b[1;4m", "\x1b[0m"


def is_for_people(stream: TextIO) -> bool:
    """Say whether a stream's lines may be set in bold."""
    return stream.isatty() and not os.environ.get("NO_COLOR")


def print_to(stream: TextIO, line: str) -> None:
    """Write one line."""
    stream.write(f"{line}\n")


def prepare_streams() -> None:
    """Comments come in every script; a pipe gets UTF-8, and no terminal is asked too much."""
    for stream, errors in (
        (sys.stdin, "strict"),
        (sys.stdout, "backslashreplace"),
        (sys.stderr, "backslashreplace"),
    ):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors=errors)


def drop_output() -> None:
    """Let what could not be written go, or Python would try once more at its end and complain."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(nowhere, stream.fileno())
