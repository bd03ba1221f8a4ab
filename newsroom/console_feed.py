"""What the command line shows of a feed. For people, plain in a pipe.

Apart from `console`, so that the policy need not be imported to read a feed by itself.
"""

import asyncio
import json
import shutil
import sys
import textwrap
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsroom.clock import utc_now
from newsroom.feeds.parse import sections, to_json
from newsroom.feeds.source import name_source, read_source
from newsroom.models import Article
from newsroom.request import Request
from newsroom.terminal import BOLD, PLAIN, is_for_people, print_to

if TYPE_CHECKING:
    from newsroom.config import Policy
    from newsroom.terms import Answer

_MOST_COLUMNS = 100  # longer lines are hard to read


Asked = Callable[[Article], "list[Answer]"]


def show_feed(source: str, *, as_json: bool, against: Path | None = None) -> int:
    """Show what a feed would post, and where by a policy."""
    policy = None
    if against is not None:
        from newsroom.config import load

        policy = load(against)
    if source == "-" and sys.stdin.isatty():
        print_to(sys.stderr, "Paste a feed, then press Ctrl-D on an empty line.")
    request = Request() if policy is None else policy.request_of(source)
    feed = asyncio.run(read_source(source, request))
    ask = _asked(policy, source)
    for warning in feed.warnings:
        print_to(sys.stderr, f"{name_source(source)}: {warning}")
    if as_json:
        listed = [_to_json(article, ask) for article in feed.articles]
        print_to(sys.stdout, json.dumps(listed, ensure_ascii=False, indent=2))
        return 0
    if not feed.articles:
        state = "has nothing to show" if feed.warnings else "is in order and has no articles"
        print_to(sys.stdout, f"The feed {state}.")
    for number, article in enumerate(feed.articles):
        if number:
            print_to(sys.stdout, "")
        for line in (*_article_lines(article), *(f"  {answer}" for answer in ask(article))):
            print_to(sys.stdout, line)
    return 0


def _asked(policy: "Policy | None", source: str) -> Asked:
    """Return what asks a policy about an article; of no policy, nothing."""
    if policy is None:
        return lambda _: []
    from newsroom.terms import ask

    now = utc_now()
    return lambda article: list(ask(policy, source, article, now))


def _to_json(article: Article, ask: Asked) -> dict[str, Any]:
    answers = [
        {"feed": one.entry, "channel": one.channel, "reason": one.reason or None}
        for one in ask(article)
    ]
    return to_json(article) | ({"posts": answers} if answers else {})


def _article_lines(article: Article) -> Iterator[str]:
    bold, plain = (BOLD, PLAIN) if is_for_people(sys.stdout) else ("", "")
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
