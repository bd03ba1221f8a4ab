"""What the command line shows of the newsroom: check, judge, feed. For people, plain in a pipe."""

import asyncio
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from newsroom.config import Policy, load
from newsroom.errors import PolicyError
from newsroom.feeds.parse import sections, to_json
from newsroom.feeds.source import read_source
from newsroom.models import Article, Record
from newsroom.policy.batch import judge_lines, make_reply
from newsroom.policy.engine import evaluate
from newsroom.policy.explain import explain

_BOLD, _UNDERLINE, _DIM, _PLAIN = "\x1b[1m", "\x1b[1;4m", "\x1b[2m", "\x1b[0m"
_PROGRESS_EVERY = 1_000  # comments


def check(path: Path) -> int:
    """Validate a policy file; each mistake is a line `file:line:column: key: what is right`."""
    try:
        policy = load(path)
    except PolicyError as error:
        print_to(sys.stdout, str(error))
        return 1
    shadow = sum(rule.mode == "shadow" for rule in policy.rules)
    aside = f" ({shadow} in shadow mode)" if shadow else ""
    print_to(
        sys.stdout,
        f"{path}: in order. {policy.publication.name}: {len(policy.feeds)} feeds, "
        f"{len(policy.rules)} rules{aside}, {len(policy.strikes.ladder)} steps on the ladder.",
    )
    return 0


def judge_text(policy: Policy, text: str) -> int:
    """Show how one text is judged, and why."""
    reply = make_reply(text)
    explanation = explain(policy, reply, evaluate(policy, reply, Record()))
    opening, closing = (_UNDERLINE, _PLAIN) if _is_for_people(sys.stdout) else ("[", "]")
    for line in explanation.lines(opening, closing):
        print_to(sys.stdout, line)
    return 0


def judge_file(policy: Policy, path: str) -> int:
    """Judge one comment a line; exit code 1 when some line was no comment."""
    bad = 0

    def report(number: int, reason: str) -> None:
        nonlocal bad
        bad += 1
        print_to(sys.stderr, f"line {number}: {reason}")

    try:
        with _open_lines(path) as lines:
            for count, verdict in enumerate(judge_lines(policy, lines, report=report), start=1):
                sys.stdout.write(verdict + "\n")
                if count % _PROGRESS_EVERY == 0:
                    _show_progress(count)
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        print_to(sys.stderr, f"{path}: cannot be read: {error.strerror or error}")
        return 1
    return 1 if bad else 0


def _open_lines(path: str) -> TextIO:
    # Lines end at a newline alone: a comment may hold any other separator Unicode has.
    if path == "-":
        return open(
            sys.stdin.fileno(), encoding="utf-8", errors="replace", newline="\n", closefd=False
        )
    return Path(path).open(encoding="utf-8", errors="replace", newline="\n")


def _show_progress(count: int) -> None:
    ending = "\r" if sys.stderr.isatty() else "\n"
    sys.stderr.write(f"{count} judged{ending}")
    sys.stderr.flush()


def read_typed_text() -> str:
    """Return the text on standard input, asking for it when a person sits there."""
    if sys.stdin.isatty():
        print_to(sys.stderr, "Type a comment, then press Ctrl-D on an empty line.")
    return sys.stdin.read().rstrip("\n")


def show_feed(source: str, *, as_json: bool) -> int:
    """Show what a feed would post."""
    articles = asyncio.run(read_source(source))
    if as_json:
        listed = [to_json(article) for article in articles]
        print_to(sys.stdout, json.dumps(listed, ensure_ascii=False, indent=2))
        return 0
    if not articles:
        print_to(sys.stdout, "The feed is in order and has no articles.")
    for article in articles:
        for line in _article_lines(article):
            print_to(sys.stdout, line)
    return 0


def _article_lines(article: Article) -> Iterator[str]:
    bold, plain = (_BOLD, _PLAIN) if _is_for_people(sys.stdout) else ("", "")
    yield f"{bold}{article.title}{plain}"
    when = f"{article.published_at:%d %B %Y, %H:%M} UTC" if article.published_at else ""
    byline = " · ".join(filter(None, (article.author, when, ", ".join(sections(article)))))
    if byline:
        yield f"  {byline}"
    summary = " — ".join(filter(None, (article.dateline, article.summary)))
    if summary:
        yield f"  {summary}"
    if article.image is not None:
        credit = f"({article.image.credit})" if article.image.credit else ""
        yield "  Picture: " + " ".join(filter(None, (article.image.caption, credit)))
        yield f"  {article.image.url}"
    yield f"  {article.url}"
    yield ""


def _is_for_people(stream: TextIO) -> bool:
    return stream.isatty() and not os.environ.get("NO_COLOR")


def print_to(stream: TextIO, line: str) -> None:
    """Write one line."""
    stream.write(line + "\n")
