"""Writing lines for people, plain where they are read by a program."""

import os
from typing import TextIO

BOLD, UNDERLINE, PLAIN = "\x1b[1m", "\x1b[1;4m", "\x1b[0m"


def is_for_people(stream: TextIO) -> bool:
    """Say whether a stream's lines may be set in bold."""
    return stream.isatty() and not os.environ.get("NO_COLOR")


def print_to(stream: TextIO, line: str) -> None:
    """Write one line."""
    stream.write(f"{line}\n")
