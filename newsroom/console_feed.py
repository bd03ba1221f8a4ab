"""What the command line shows of a feed. For people, plain in a pipe.

Apart from `console`, so that the policy need not be imported to read a feed by itself.
"""

import asyncio
import json
import shutil
import sys
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsroom.clock import utc_now, write_moment
from newsroom.feeds.parse import to_json
from newsroom.feeds.source import name_source, read_source
from newsroom.models import Article
from newsroom.post import Post, draw
from newsroom.post_page import write_page
from newsroom.request import Request
from newsroom.selectors import Selectors
from newsroom.terminal import BOLD, PLAIN, is_for_people, print_to

if TYPE_CHECKING:
    from newsroom.config import Policy
    from newsroom.terms import Answer

_MOST_COLUMNS = 100  # longer lines are hard to read


class Preview:
    """What a policy makes of articles; without one, they look as usual."""

    def __init__(self, policy: "Policy | None", source: str, now: datetime) -> None:
        self._policy = policy
        self._source = source
        self._now = now

    @property
    def request(self) -> Request:
        """What is sent along when the feed is asked for."""
        return Request() if self._policy is None else self._policy.request_of(self._source)

    @property
    def selectors(self) -> Selectors | None:
        """Where the stories stand of what is a web page."""
        return None if self._policy is None else self._policy.selectors_of(self._source)

    def completes(self, article: Article) -> bool:
        """Tell whether the article's own page is asked for what the feed leaves out."""
        entries = () if self._policy is None else self._policy.feeds_by_url.get(self._source, ())
        return any(entry.complete for entry in entries) and any(
            one.channel is not None for one in self.ask(article)
        )

    def ask(self, article: Article) -> "list[Answer]":
        """Return what the entries of the policy say of an article."""
        if self._policy is None:
            return []
        from newsroom.terms import ask

        return list(ask(self._policy, self._source, article, self._now))

    def draw(self, article: Article, answers: "Sequence[Answer]") -> Post:
        """Return the post of an article, as the first entry draws it that posts it."""
        if self._policy is None:
            return draw(article, "")
        index = next((one.entry for one in answers if one.channel is not None), None)
        entry = None if index is None else self._policy.feeds[index]
        look = self._policy.look_of(entry)
        if entry is not None and entry.closes_comments(article):
            look = replace(look, comments_closed=True)
        return draw(article, self._policy.publication.name, look)


def show_feed(
    source: str, *, as_json: bool, against: Path | None = None, html: Path | None = None
) -> int:
    """Show what a feed would post, and where by a policy."""
    preview = Preview(_load(against), source, utc_now())
    if source == "-" and sys.stdin.isatty():
        print_to(sys.stderr, "Paste a feed, then press Ctrl-D on an empty line.")
    feed = asyncio.run(read_source(source, preview.request, preview.selectors, preview.completes))
    for warning in feed.warnings:
        print_to(sys.stderr, f"{name_source(source)}: {warning}")
    told = [(article, preview.ask(article)) for article in feed.articles]
    if html is not None:
        shown = [(preview.draw(one, said), list(map(str, said))) for one, said in told]
        html.write_text(write_page(shown, name_source(source)), encoding="utf-8")
        posts = f"{len(shown)} post{'s' if len(shown) != 1 else ''}"
        print_to(sys.stderr, f"Wrote {posts} to {html}; open it in a browser.")
        return 0
    if as_json:
        listed = [_to_json(*one) for one in told]
        print_to(sys.stdout, json.dumps(listed, ensure_ascii=False, indent=2))
        return 0
    if not feed.articles:
        state = "has nothing to show" if feed.warnings else "is in order and has no articles"
        print_to(sys.stdout, f"The feed {state}.")
    for number, (article, said) in enumerate(told):
        if number:
            print_to(sys.stdout, "")
        for line in (*_lines(preview.draw(article, said)), *(f"  {one}" for one in said)):
            print_to(sys.stdout, line)
    return 0


def _load(path: Path | None) -> "Policy | None":
    if path is None:
        return None
    from newsroom.config import load

    return load(path)


def _to_json(article: Article, answers: "Sequence[Answer]") -> dict[str, Any]:
    posts = [
        {"feed": one.entry, "channel": one.channel, "reason": one.reason or None} for one in answers
    ]
    return to_json(article) | ({"posts": posts} if posts else {})


def _lines(post: Post) -> Iterator[str]:
    bold, plain = (BOLD, PLAIN) if is_for_people(sys.stdout) else ("", "")
    line = "".join(text + word for text, word in post.line)
    if line:
        yield line
    yield f"{bold}{post.title}{plain}"
    _, *sections = post.footer
    when = write_moment(post.published_at) if post.published_at else ""
    yield from _indent(" · ".join(filter(None, (post.author, when, ", ".join(sections)))))
    yield from _indent(" — ".join(filter(None, (post.dateline, post.standfirst))))
    yield from _indent(post.read_more)
    yield from _indent(post.closed)
    if post.picture:
        yield from _indent(" ".join(filter(None, ("Picture:", post.caption))))
        yield f"  {post.picture}"
    if post.url:
        yield f"  {post.url}"


def _indent(text: str) -> list[str]:
    """Set a paragraph in from the margin; on a terminal, in lines that fit."""
    if not text:
        return []
    if not sys.stdout.isatty():
        return [f"  {text}"]
    width = min(shutil.get_terminal_size().columns, _MOST_COLUMNS)
    return textwrap.wrap(text, width, initial_indent="  ", subsequent_indent="  ")
