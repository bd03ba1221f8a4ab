"""How many of others' test feeds are read, and how far with the values that their tests expect.

The feeds are not part of this project. `benchmarks/README.md` says where to get them.
"""

import argparse
import hashlib
import html
import io
import re
import statistics
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from html.parser import HTMLParser
from pathlib import Path

import feedparser

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.feed_differences import Reason, explain
from benchmarks.feed_expectations import Case, Expected, Value, find_cases
from benchmarks.harness import print_table, spread
from newsroom.errors import ParseError
from newsroom.feeds.parse import canonical_url, parse, read_article, read_feed
from newsroom.models import Article

_SUITES = ("feedparser", "gofeed", "miniflux", "reader")
_FIELDS = ("title", "link", "id", "published", "updated", "author", "category", "image", "text")
_STAND_IN = "stand-in"

_ITEM = (
    "<item><title>Story {number} &amp; its sequel</title>"
    "<link>https://courier.example/{number}/?utm_source=rss</link>"
    '<guid isPermaLink="false">https://courier.example/?p={number}</guid>'
    "<dc:creator><![CDATA[Ani Sarkissian]]></dc:creator>"
    "<pubDate>Sun, 07 Apr 2024 20:41:57 +0000</pubDate><category><![CDATA[Armenia]]></category>"
    "<description><![CDATA[<p>The cistern below the square held [&#8230;]</p>]]></description>"
    '<content:encoded><![CDATA[<figure><img src="https://courier.example/{number}.jpg"'
    ' width="800"/><figcaption>A choir (Photo by Nune Petrosyan)</figcaption></figure>'
    "<p>GORIS — The cistern below the square held forty singers and three hundred listeners.</p>"
    "<p>Tickets had sold out by noon.</p>]]></content:encoded></item>"
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """One expected value beside what was read."""

    case: Case
    expected: Expected
    read: Value
    agrees: bool

    @property
    def field(self) -> str:
        return self.expected.field

    @property
    def reason(self) -> Reason:
        return explain(self.case, self.expected, self.read)


class _Words(HTMLParser):
    """The text of a piece of HTML: not by our own reading of it."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._hidden += tag in ("script", "style")

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        if self._hidden <= 0:
            self.pieces.append(data)


# ---------------------------------------------------------------- robustness


def print_outcomes(cases: Sequence[Case]) -> None:
    """Parse every feed and print what became of them."""
    outcomes = Counter((case.suite, _outcome(case)) for case in cases)
    kinds = ("read", "read, with a warning", "refused in words", "exception")
    rows = []
    for suite in (*_SUITES, "all"):
        counts = [
            sum(n for (s, k), n in outcomes.items() if k == kind and suite in (s, "all"))
            for kind in kinds
        ]
        handled = 1 - counts[-1] / max(1, sum(counts))
        rows.append((suite, *map(str, counts), f"{handled:.1%}"))
    print_table(("tests of", *kinds, "without an exception"), rows, "files")


def _outcome(case: Case) -> str:
    try:
        parsed = parse(case.body, case.url, case.content_type)
    except ParseError:
        return "refused in words"
    except Exception as error:  # whether there are any is what is measured
        print(f"{case.path}: {type(error).__name__}: {error}", file=sys.stderr)
        return "exception"
    return "read, with a warning" if parsed.warnings else "read"


# ---------------------------------------------------------------- agreement


def compare_all(cases: Sequence[Case]) -> Iterator[Comparison]:
    """Hold every value that is expected of a well-formed feed against what was read."""
    for case in cases:
        if not case.expected or not case.well_formed:
            continue
        articles = _read(case)
        titles = _title_types(case)
        for expected in case.expected:
            article = articles[expected.entry] if expected.entry < len(articles) else None
            read = _value(article, expected.field) if article else None
            literal = titles[expected.entry : expected.entry + 1] == ["text/plain"]
            agrees = _agrees(expected, read, article, literal=literal)
            if case.suite == "miniflux" and expected.field == "title":  # which has HTML in some
                agrees = agrees or _agrees(expected, read, article, literal=not literal)
            yield Comparison(case, expected, read, agrees)


def _read(case: Case) -> list[Article | None]:
    """Return the article of each entry.

    Most entries in these tests are one element and nothing else: a stand-in takes the place of an
    identity that is missing, and of a title unless one is expected, which is made of other words.
    """
    titled = {expected.entry for expected in case.expected if expected.field == "title"}
    try:
        reading = read_feed(case.body, case.url, case.content_type)
    except ParseError:
        return []
    known = [replace(entry, guid=entry.guid or _STAND_IN) for entry in reading.entries]
    return [
        (read_article(entry, case.url) if number in titled else None)
        or read_article(replace(entry, title=entry.title or _STAND_IN), case.url)
        for number, entry in enumerate(known)
    ]


def _title_types(case: Case) -> list[str]:
    """Return what each title's text is, by feedparser's word; a value alone does not say."""
    parsed = feedparser.parse(io.BytesIO(case.body))
    return [entry.get("title_detail", {}).get("type", "") for entry in parsed.entries]


def _value(article: Article, field: str) -> Value:
    image = article.image
    values: dict[str, Value] = {
        "title": article.title,
        "link": article.url,
        "id": article.id,
        "published": article.published_at,
        "updated": article.updated_at,
        "author": article.author,
        "category": "\n".join(article.categories),
        "image": image.url if image else None,
        "text": article.text,
    }
    value = values[field]
    return None if value in (_STAND_IN, "") else value


def _agrees(expected: Expected, read: Value, article: Article | None, *, literal: bool) -> bool:
    wanted = expected.value
    if isinstance(wanted, datetime):
        return isinstance(read, datetime) and read == wanted.replace(microsecond=read.microsecond)
    text = read if isinstance(read, str) else ""
    if wanted is None:
        return not text
    match expected.field:
        case "title":
            return (_squeeze(wanted) if literal else _words(wanted)) == _squeeze(text)
        case "text":  # a test does not say whether it is plain
            told = {_squeeze(text), _squeeze(article.summary if article else "")}
            return bool({_words(wanted), _squeeze(wanted)} & told)
        case "link" | "image":
            return canonical_url(text) in map(canonical_url, wanted.splitlines())
        case "author" | "category":
            return _words(html.unescape(wanted)) in _squeeze(text)
        case _:
            return wanted.strip() in (text, hashlib.sha256(text.encode()).hexdigest())


def _words(markup: str) -> str:
    words = _Words()
    words.feed(markup)
    words.close()
    return _squeeze("".join(words.pieces))


def _squeeze(text: str) -> str:
    """Leave out spaces: where a paragraph begins is not what is compared."""
    return re.sub(r"\s+", "", text)


def print_agreement(comparisons: Sequence[Comparison]) -> None:
    """Print, for each field, how many values agree."""
    rows = []
    for field in (*_FIELDS, "all but text"):
        chosen = [
            c
            for c in comparisons
            if c.field == field or (field not in _FIELDS and c.field != "text")
        ]
        agree = sum(c.agrees for c in chosen)
        meant = sum(not c.agrees and c.reason.on_purpose for c in chosen)
        by_suite = (_share([c for c in chosen if c.case.suite == suite]) for suite in _SUITES)
        left = f"{agree / max(1, len(chosen) - meant):.1%}"
        rows.append((field, str(len(chosen)), str(agree), str(meant), left, *by_suite))
    headings = ("field", "values", "agree", "differ on purpose", "agree, of the others")
    print_table((*headings, *_SUITES), rows, "values that well-formed feeds' tests expect")


def _share(comparisons: Sequence[Comparison]) -> str:
    agree = sum(c.agrees for c in comparisons)
    return f"{agree} of {len(comparisons)}" if comparisons else ""


def print_reasons(comparisons: Sequence[Comparison]) -> None:
    """Print why values differ, and how often."""
    counts = Counter((c.reason, c.field) for c in comparisons if not c.agrees)
    rows = [
        (reason.text, "yes" if reason.on_purpose else "no", field, str(count))
        for (reason, field), count in sorted(
            counts.items(), key=lambda item: (not item[0][0].on_purpose, -item[1])
        )
    ]
    print_table(("why a value differs", "on purpose", "field", "values"), rows, "values")


# ---------------------------------------------------------------- speed


def print_speed(items: int, rounds: int) -> None:
    """Print how long a long feed takes, beside feedparser alone on the same bytes."""
    body = _long_feed(items)
    ours, alone = [], []
    for _ in range(rounds):
        began = time.perf_counter()
        feedparser.parse(io.BytesIO(body))
        alone.append(time.perf_counter() - began)
        began = time.perf_counter()
        parsed = parse(body, "https://courier.example/feed/")
        ours.append(time.perf_counter() - began)
        assert len(parsed.articles) == items
    ratio = statistics.median(ours) / statistics.median(alone)
    size = f"{items:,} items, {len(body) / 1e6:.1f} MB"
    print_table(
        (size, "seconds", "to feedparser", "n"),
        (
            ("this bot: articles", spread(ours, digits=2), f"{ratio:.2f}", str(rounds)),
            ("feedparser alone: its entries", spread(alone, digits=2), "1.00", str(rounds)),
        ),
    )


def _long_feed(items: int) -> bytes:
    names = (
        'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
    )
    entries = "".join(_ITEM.format(number=number) for number in range(items))
    return f'<rss version="2.0" {names}><channel>{entries}</channel></rss>'.encode()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where others' test feeds are")
    parser.add_argument("--items", type=int, default=10_000, help="in the feed that is timed")
    parser.add_argument("--rounds", type=int, default=3, help="of timing; 0 for none")
    parser.add_argument("--list", action="store_true", help="show every value that differs")
    options = parser.parse_args()
    cases = list(find_cases(options.folder))
    comparisons = list(compare_all(cases))
    print_outcomes(cases)
    print_agreement(comparisons)
    print_reasons(comparisons)
    for c in comparisons if options.list else ():
        if not c.agrees:
            print(
                f"{c.case.path}: {c.field}: {c.expected.value!r}, not {c.read!r}: {c.reason.text}"
            )
    if options.rounds:
        print_speed(options.items, options.rounds)


if __name__ == "__main__":
    main()
