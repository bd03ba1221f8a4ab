"""What others' tests expect of their own feeds: feedparser's, gofeed's, miniflux's and reader's.

Nothing of theirs is run; only literals are taken from their Python and Go.
"""

import ast
import calendar
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from feedparser.datetimes import _parse_date

from benchmarks.feed_expectations_go import read_go_tests

Value = str | datetime | None


@dataclass(frozen=True, slots=True)
class Expected:
    """One value that a test expects of one entry."""

    entry: int
    field: str  # title, link, id, published, updated, author, category, image or text
    value: Value
    whole: bool = True  # False when the field may hold more beside it


@dataclass(frozen=True, slots=True)
class Case:
    """One test feed."""

    path: Path
    suite: str
    body: bytes
    url: str
    content_type: str | None
    well_formed: bool
    expected: tuple[Expected, ...]


def find_cases(folder: Path) -> Iterator[Case]:
    """Find the test feeds below a folder, each with what its suite expects of it."""
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        if path.suffix in (".py", ".html") or _is_answer(path):
            continue
        if path.suffix == ".go":
            yield from _from_miniflux(path.relative_to(folder), path.read_text(encoding="utf-8"))
            continue
        body = path.read_bytes()
        comment = _comment(body)
        headers = dict(re.findall(r"^Header:\s+([\w-]+):[ \t]*(.*?)\s*$", comment, re.MULTILINE))
        headers = {name.lower(): value for name, value in headers.items()}
        suite, expected = _expectations(path, comment)
        yield Case(
            path.relative_to(folder),
            suite,
            body,
            headers.get("content-location", f"http://127.0.0.1:8097/{_served_as(path)}"),
            headers.get("content-type"),
            not re.search(r"Expect:\s+bozo", comment),
            tuple(expected),
        )


def _is_answer(path: Path) -> bool:
    return path.suffix == ".json" and (
        path.stem.endswith("_expected") or path.with_suffix(".xml").exists()
    )


def _served_as(path: Path) -> str:
    """Return the path that feedparser's tests expect its feeds at."""
    parts = path.parts
    return "/".join(parts[parts.index("tests") :]) if "tests" in parts else path.name


def _comment(body: bytes) -> str:
    for encoding in ("utf-8", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "utf-32-be", "cp037"):
        text = body.decode(encoding, "ignore")
        if re.search(r"^\s*Expect:", text, re.MULTILINE):
            return text[:4000]
    return ""


def _expectations(path: Path, comment: str) -> tuple[str, list[Expected]]:
    script = path.with_name(path.name + ".py")
    if script.exists():
        return "reader", list(_from_reader(script.read_text(encoding="utf-8")))
    answers = (path.with_suffix(".json"), path.with_name(path.stem + "_expected.json"))
    for answer in answers:
        if answer != path and answer.exists():
            return "gofeed", list(_from_gofeed(json.loads(answer.read_bytes())))
    found = re.search(r"Expect:\s*(.*?)\s*$", comment, re.MULTILINE)
    return ("feedparser", list(_from_feedparser(found[1]))) if found else ("other", [])


def read_moment(text: str) -> datetime | None:
    """Read a date as feedparser does: not by our own reading of dates."""
    parts = _parse_date(text)
    return _from_tuple(parts) if parts else None


def _from_tuple(parts: Sequence[int]) -> datetime:
    return datetime.fromtimestamp(calendar.timegm(tuple(parts)), UTC)


# ---------------------------------------------------------------- feedparser

_OF_FEEDPARSER = (
    (r"title|title_detail\.value", "title"),
    (r"link", "link"),
    (r"id|guid", "id"),
    (r"published(?:_parsed)?|created(?:_parsed)?|issued(?:_parsed)?", "published"),
    (r"(?:updated|modified)(?:_parsed)?", "updated"),
    (r"author|author_detail\.name|authors\[\d\]\.name", "author"),
    (r"category|tags\[\d\]\.(?:term|label)", "category"),
    (r"image\.href|media_thumbnail\[0\]\.url", "image"),
    (r"description|summary|summary_detail\.value|content\[0\]\.value", "text"),
)


def _from_feedparser(expression: str) -> Iterator[Expected]:
    """Read the comparisons in "not bozo and entries[0]['title'] == 'Example'"."""
    try:
        tree = ast.parse(expression, mode="eval").body
    except SyntaxError:
        return
    parts = tree.values if isinstance(tree, ast.BoolOp) and isinstance(tree.op, ast.And) else [tree]
    for part in parts:
        if not isinstance(part, ast.Compare) or not isinstance(part.ops[0], ast.Eq):
            continue
        left = re.sub(r"\['(\w+)'\]", r".\1", ast.unparse(part.left))
        found = re.fullmatch(r"entries\[(\d+)\]\.(.+)", left)
        field = found and next((f for p, f in _OF_FEEDPARSER if re.fullmatch(p, found[2])), None)
        if not found or not field:
            continue
        try:
            value = ast.literal_eval(part.comparators[0])
        except ValueError:
            continue
        if field in ("published", "updated"):
            moment = read_moment(value) if isinstance(value, str) else None
            value = _from_tuple(value) if isinstance(value, tuple) else moment
        yield Expected(int(found[1]), field, value, whole=field not in ("author", "category"))


# ---------------------------------------------------------------- gofeed


def _from_gofeed(feed: dict[str, Any]) -> Iterator[Expected]:
    for number, item in enumerate(feed.get("items") or feed.get("entries") or ()):
        for field, value in _gofeed_fields(item):
            if value:
                yield Expected(number, field, value, whole=field not in ("author", "category"))


def _gofeed_fields(item: dict[str, Any]) -> Iterator[tuple[str, Value]]:
    yield "title", item.get("title")
    link = next((a.get("href") for a in _dicts(item, "links") if a.get("rel") == "alternate"), None)
    yield "link", item.get("link") or item.get("url") or link
    guid = item.get("guid")
    yield "id", guid["value"] if isinstance(guid, dict) else guid or item.get("id")
    for name in ("publishedParsed", "pubDateParsed", "date_published"):
        yield "published", _moment(item.get(name))
    for name in ("updatedParsed", "date_modified"):
        yield "updated", _moment(item.get(name))
    author = item.get("author")
    yield "author", author if isinstance(author, str) else None
    for person in (*_dicts(item, "authors"), *([author] if isinstance(author, dict) else ())):
        yield "author", person.get("name")
    for category in (*item.get("categories", ()), *item.get("tags", ())):
        one = category if isinstance(category, dict) else {"value": category}
        yield "category", one.get("label") or one.get("value") or one.get("term")
    image = item.get("image")
    yield "image", image.get("url") if isinstance(image, dict) else image
    for name in ("content", "content_html", "content_text", "description", "summary"):
        text = item.get(name)
        text = text.get("value") if isinstance(text, dict) else text
        if text:
            yield "text", text
            return


def _dicts(item: dict[str, Any], name: str) -> list[dict[str, Any]]:
    return [one for one in item.get(name, ()) if isinstance(one, dict)]


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text).astimezone(UTC) if text else None


# ---------------------------------------------------------------- miniflux


def _from_miniflux(path: Path, source: str) -> Iterator[Case]:
    for test in read_go_tests(source):
        expected = tuple(
            Expected(number, field, value, whole=field not in ("author", "category"))
            for number, field, value in test.expected
        )
        name = path.with_name(f"{path.name}:{test.name}")
        yield Case(name, "miniflux", test.body, test.url, None, True, expected)


# ---------------------------------------------------------------- reader


def _from_reader(script: str) -> Iterator[Expected]:
    """Read the keywords of each `EntryData(…)`."""
    calls = [
        node
        for node in ast.walk(ast.parse(script))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "EntryData"
    ]
    for number, call in enumerate(calls):
        given = {keyword.arg: keyword.value for keyword in call.keywords}
        for field in ("title", "link", "id", "published", "updated"):
            value = _literal(given[field]) if field in given else None
            if value:
                yield Expected(number, field, value)
        for person in ast.walk(given.get("authors", ast.Tuple([], ast.Load()))):
            if isinstance(person, ast.keyword) and person.arg == "name":
                yield Expected(number, "author", _literal(person.value), whole=False)
        content = given.get("content") or given.get("summary")
        values = [
            keyword.value
            for keyword in ast.walk(content or ast.Tuple([], ast.Load()))
            if isinstance(keyword, ast.keyword) and keyword.arg == "value"
        ]
        text = _literal(values[0]) if values else _literal(content) if content else None
        if text:
            yield Expected(number, "text", text)


def _literal(node: ast.expr) -> Any:
    if isinstance(node, ast.Constant):
        return node.value
    if isinstance(node, ast.JoinedStr):  # f"{rel_base}file.html"
        base = "http://127.0.0.1:8097/tests/data/"
        parts = (p.value if isinstance(p, ast.Constant) else base for p in node.values)
        return "".join(map(str, parts))
    if isinstance(node, ast.Call) and ast.unparse(node.func) == "datetime.datetime":
        return _from_tuple([*(_literal(argument) for argument in node.args), 0, 0, 0])
    return None
