"""Why a value that was read differs from the one that others' tests expect."""

import html
import re
from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.feed_expectations import Case, Expected, Value


@dataclass(frozen=True, slots=True)
class Reason:
    """One kind of difference."""

    text: str
    on_purpose: bool  # what a newspaper's readers see is meant to differ


def _entries(case: Case) -> str:
    """Return what stands within a feed's entries."""
    entries = re.findall(rb"<(?:item|entry)\b.*?</(?:item|entry)>", case.body, re.DOTALL)
    return html.unescape(b"".join(entries).decode("utf-8", "replace"))


_Test = Callable[[Case, str, str, str], bool]  # case, field, expected, read

_REASONS: tuple[tuple[Reason, _Test], ...] = (
    (
        Reason("ids are kept as written, not resolved: an address may change", True),
        lambda _, field, wanted, read: field == "id" and bool(read) and wanted.endswith(read),
    ),
    (
        Reason("an id that is no web address is no link", True),
        lambda _, field, wanted, __: field == "link" and not wanted.startswith("http"),
    ),
    (
        Reason("a category's label is shown, not its term", True),
        lambda case, field, _, read: field == "category" and b"label=" in case.body and read != "",
    ),
    (
        Reason("e-mail addresses are not shown", True),
        lambda _, field, wanted, read: field == "author" and "@" in wanted and read in wanted,
    ),
    (
        Reason("Media RSS speaks of a picture, not of the story", True),
        lambda case, field, _, __: field in ("title", "text") and b"<media:" in case.body,
    ),
    (
        Reason("formulas and drawings are no text", True),
        lambda _, __, wanted, ___: wanted.startswith(("<math", "<svg")),
    ),
    (
        Reason("“click here” is left out as boilerplate", True),
        lambda _, field, wanted, __: field == "text" and "click here" in wanted,
    ),
    (
        Reason("content that is neither text nor HTML is left out", True),
        lambda case, field, _, __: field == "text" and b'type="application/' in case.body,
    ),
    (
        Reason("of several contents the longest is taken", True),
        lambda case, field, _, __: field == "text" and case.body.count(b"<content") > 1,
    ),
    (
        Reason("what stands in an iframe or object is left out, to the end if it has none", True),
        lambda case, _, __, ___: bool(re.search(rb"(?:<|&lt;)(?:iframe|object)", case.body)),
    ),
    (
        Reason("a text that is only a short link leads to the story, and is none", True),
        lambda _, field, wanted, read: (
            field == "text" and bool(re.fullmatch(r"(<p>)?<a [^<]*</a>\.?(</p>)?", wanted))
        ),
    ),
    (
        Reason("an address is no headline: words are, and an entry without any is left out", True),
        lambda _, field, wanted, __: field == "title" and wanted.startswith("http"),
    ),
    (
        Reason("an entry without an address is given none, not the front page's", True),
        lambda case, field, wanted, _: field == "link" and wanted not in _entries(case),
    ),
    (
        Reason("an id is not made of an entry's other words", True),
        lambda _, field, wanted, __: field == "id" and bool(re.fullmatch("[0-9a-f]{64}", wanted)),
    ),
    (
        Reason("an address in Atom is relative to where the feed is, not to its site", True),
        lambda _, field, wanted, read: (
            field == "link" and bool(read) and wanted.endswith(read.rpartition("/")[2])
        ),
    ),
    (
        Reason("“by” is no part of a name", True),
        lambda _, field, wanted, read: field == "author" and wanted == f"by {read}",
    ),
    (
        Reason("what a feed says of itself is not said of each story", True),
        lambda case, field, wanted, _: (
            field in ("author", "category")
            and case.body.lstrip().startswith(b"<")
            and wanted not in _entries(case)
        ),
    ),
    (
        Reason("JSON Feed's authors stand in the place of its older author", True),
        lambda case, field, _, __: field == "author" and b'"authors": [' in case.body,
    ),
    (
        Reason("Google's elements for podcasts, which it gave up, are not read", True),
        lambda case, _, __, ___: b"<googleplay:" in case.body,
    ),
    (
        Reason("of an item's HTML and its plain text the HTML is read", True),
        lambda case, _, __, ___: (
            b'"content_html":' in case.body and b'"content_text":' in case.body
        ),
    ),
    (
        Reason("RSS's HTML that was escaped once too often is read as HTML", True),
        lambda case, field, wanted, _: (
            field in ("title", "text") and wanted.startswith(("&lt;p", "&#39;"))
        ),
    ),
    (
        Reason("scraps of markup as text", False),
        lambda _, field, wanted, __: field == "text" and len(re.findall("[<&]", wanted)) > 0,
    ),
    (
        Reason("elements within a name, a category or an id", False),
        lambda _, __, wanted, read: wanted.startswith("<") and not read,
    ),
    (
        Reason("feedparser takes a link's uri attribute for it", False),
        lambda case, field, _, __: field == "link" and b"<link uri=" in case.body,
    ),
)
_UNEXPLAINED = Reason("unexplained", False)


def explain(case: Case, expected: Expected, read: Value) -> Reason:
    """Return the first reason that fits a difference."""
    wanted = expected.value if isinstance(expected.value, str) else ""
    text = read if isinstance(read, str) else ""
    fitting = (r for r, fits in _REASONS if fits(case, expected.field, wanted, text))
    return next(fitting, _UNEXPLAINED)
