"""What the command line shows of the newsroom: check, judge, feed. For people, plain in a pipe."""

import io
import json
import os
import shutil
import sys
import textwrap
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, TextIO

from newsroom.config import Policy, review
from newsroom.errors import PolicyError
from newsroom.models import Article, Record
from newsroom.policy.batch import judge_lines
from newsroom.policy.explain import explain
from newsroom.policy.scene import make_reply

_BOLD, _UNDERLINE, _PLAIN = "\x1b[1m", "\x1b[1;4m", "\x1b[0m"
_PROGRESS_EVERY = 1_000  # comments
_MOST_COLUMNS = 100  # longer lines are hard to read


def check(path: Path) -> int:
    """Validate a policy file; each mistake is a line `file:line:column: key: what is right`.

    Advice is written the same way, and is no mistake.
    """
    try:
        reviewed = review(path)
    except PolicyError as error:
        print_to(sys.stdout, str(error))
        return 1
    for note in reviewed.notes:
        print_to(sys.stdout, note.write(str(path)))
    policy = reviewed.policy
    shadow = sum(rule.mode == "shadow" for rule in policy.rules)
    aside = f" ({shadow} in shadow mode)" if shadow else ""
    feeds = _count(len(policy.feeds), "feed")
    rules = _count(len(policy.rules), "rule")
    steps = _count(len(policy.strikes.ladder), "step")
    print_to(
        sys.stdout,
        f"{path}: in order. {policy.publication.name}: {feeds}, {rules}{aside}, "
        f"{steps} on the ladder.",
    )
    return 0


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


# ---------------------------------------------------------------- judge


def judge_text(policy: Policy, text: str) -> int:
    """Show how one text is judged, and why."""
    if not text.strip():
        print_to(sys.stdout, "Allowed: there is no text to judge.")
        return 0
    reply = make_reply(text)
    explanation = explain(policy, reply, Record())
    opening, closing = (_UNDERLINE, _PLAIN) if _is_for_people(sys.stdout) else ("[", "]")
    for line in explanation.lines(opening, closing):
        print_to(sys.stdout, line)
    return 0


def read_typed_text() -> str:
    """Return the text on standard input, asking for it when a person sits there."""
    if sys.stdin.isatty():
        print_to(sys.stderr, "Type a comment, then press Ctrl-D on an empty line.")
    return sys.stdin.read().rstrip("\n")


def judge_file(policy: Policy, path: str) -> int:
    """Judge one comment a line; exit code 1 when some line was no comment.

    Args:
        path: "-" for standard input.
    """
    judged = bad = 0

    def report(number: int, reason: str) -> None:
        nonlocal bad
        bad += 1
        print_to(sys.stderr, f"line {number}: {reason}")

    try:
        lines = _open_lines(path)
    except OSError as error:
        print_to(sys.stderr, f"{path}: cannot be read: {error.strerror or error}")
        return 1
    with lines:
        for verdict in judge_lines(policy, lines, report=report):
            print_to(sys.stdout, verdict)
            judged += 1
            if judged % _PROGRESS_EVERY == 0:
                _show_progress(judged)
    if judged >= _PROGRESS_EVERY or bad:
        passed_over = f"; {_count(bad, 'line')} passed over" if bad else ""
        print_to(sys.stderr, f"{_count(judged, 'comment')} judged{passed_over}.")
    return 1 if bad else 0


def _open_lines(path: str) -> BinaryIO:
    if path != "-":
        return Path(path).open("rb")
    if sys.stdin.isatty():
        print_to(sys.stderr, 'Type one comment a line, as {"text": "…"}; Ctrl-D ends.')
    if isinstance(sys.stdout, io.TextIOWrapper):  # whoever writes may be waiting for the verdict
        sys.stdout.reconfigure(line_buffering=True)
    return open(sys.stdin.fileno(), "rb", closefd=False)


def _show_progress(judged: int) -> None:
    if not sys.stderr.isatty():
        print_to(sys.stderr, f"{judged} judged")
    elif not sys.stdout.isatty():  # otherwise the verdicts themselves are the progress
        sys.stderr.write(f"{judged} judged\r")
        sys.stderr.flush()


# ---------------------------------------------------------------- feed


def show_feed(source: str, *, as_json: bool) -> int:
    """Show what a feed would post."""
    # Only here, so that the other commands start without the feeds' libraries.
    import asyncio

    from newsroom.feeds.parse import to_json
    from newsroom.feeds.source import name_source, read_source

    if source == "-" and sys.stdin.isatty():
        print_to(sys.stderr, "Paste a feed, then press Ctrl-D on an empty line.")
    feed = asyncio.run(read_source(source))
    for warning in feed.warnings:
        print_to(sys.stderr, f"{name_source(source)}: {warning}")
    if as_json:
        listed = [to_json(article) for article in feed.articles]
        print_to(sys.stdout, json.dumps(listed, ensure_ascii=False, indent=2))
        return 0
    if not feed.articles:
        state = "has nothing to show" if feed.warnings else "is in order and has no articles"
        print_to(sys.stdout, f"The feed {state}.")
    for number, article in enumerate(feed.articles):
        if number:
            print_to(sys.stdout, "")
        for line in _article_lines(article):
            print_to(sys.stdout, line)
    return 0


def _article_lines(article: Article) -> Iterator[str]:
    from newsroom.feeds.parse import sections

    bold, plain = (_BOLD, _PLAIN) if _is_for_people(sys.stdout) else ("", "")
    yield f"{bold}{article.title}{plain}"
    when = _write_time(article.published_at) if article.published_at else ""
    byline = (article.author, when, ", ".join(sections(article)))
    yield from _indent(" · ".join(filter(None, byline)))
    yield from _indent(" — ".join(filter(None, (article.dateline, article.summary))))
    if article.image is not None:
        credit = f"({article.image.credit})" if article.image.credit else ""
        yield from _indent(" ".join(filter(None, ("Picture:", article.image.caption, credit))))
        yield f"  {article.image.url}"
    if article.url:
        yield f"  {article.url}"


def _write_time(at: datetime) -> str:
    return f"{at.astimezone(UTC):%-d %B %Y, %H:%M} UTC"


def _indent(text: str) -> list[str]:
    """Set a paragraph in from the margin; on a terminal, in lines that fit."""
    if not text:
        return []
    if not sys.stdout.isatty():
        return [f"  {text}"]
    width = min(shutil.get_terminal_size().columns, _MOST_COLUMNS)
    return textwrap.wrap(text, width, initial_indent="  ", subsequent_indent="  ")


def _is_for_people(stream: TextIO) -> bool:
    return stream.isatty() and not os.environ.get("NO_COLOR")


def print_to(stream: TextIO, line: str) -> None:
    """Write one line."""
    stream.write(f"{line}\n")
