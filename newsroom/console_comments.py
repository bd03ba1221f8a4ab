"""Comments of a file for the commands that judge many: opened, counted, bad lines told of."""

import io
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from newsroom.terminal import print_to

_PROGRESS_EVERY = 1_000  # comments


@dataclass(slots=True)
class Progress:
    """How far one command has got with its comments, on standard error."""

    has_output: bool  # comment by comment; at a terminal that is progress enough
    judged: int = 0
    bad: int = 0

    def report(self, number: int, reason: str) -> None:
        """Tell of a line that is no comment."""
        self.bad += 1
        print_to(sys.stderr, f"line {number}: {reason}")

    def add_one(self) -> None:
        """Count a comment, and show now and then how many it has been."""
        self.judged += 1
        if self.judged % _PROGRESS_EVERY != 0:
            return
        if not sys.stderr.isatty():
            print_to(sys.stderr, f"{self.judged} judged")
        elif not (self.has_output and sys.stdout.isatty()):
            sys.stderr.write(f"{self.judged} judged\r")
            sys.stderr.flush()

    def end(self) -> int:
        """Sum up where there is something to say; return the exit code, 1 after a bad line."""
        if self.judged >= _PROGRESS_EVERY or self.bad:
            passed_over = f"; {count(self.bad, 'line')} passed over" if self.bad else ""
            print_to(sys.stderr, f"{count(self.judged, 'comment')} judged{passed_over}.")
        return 1 if self.bad else 0


def open_comments(path: str) -> BinaryIO | None:
    """Open a file, or standard input for "-"; say why and return None where that cannot be read."""
    if path != "-":
        try:
            return Path(path).open("rb")
        except OSError as error:
            print_to(sys.stderr, f"{path}: cannot be read: {error.strerror or error}")
            return None
    if sys.stdin.isatty():
        print_to(sys.stderr, 'Type one comment a line, as {"text": "…"}; Ctrl-D ends.')
    if isinstance(sys.stdout, io.TextIOWrapper):  # whoever writes may be waiting for the verdict
        sys.stdout.reconfigure(line_buffering=True)
    return open(sys.stdin.fileno(), "rb", closefd=False)


def count(number: int, noun: str) -> str:
    """Write `1 comment`, `2 comments`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
