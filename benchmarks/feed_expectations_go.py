"""What miniflux's tests expect: Go files in which a document stands beside what is read of it.

Nothing is compiled: of each test the document, its address and the comparisons are taken as text.
Compared are an entry's title, address, author, date, tags, content, pictures and hash (of its id).
Left out are what a feed says of itself, and what a post does not show: language, page of comments,
reading time, recordings and sizes.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

_LITERAL = r'`[^`]*`|"(?:[^"\\\n]|\\.)*"'
_ENTRY = r"feed\.Entries\[\d+\]\.\w+"
_TEST = re.compile(r"^func (Test\w+)\(.*?\n(.*?)^}", re.MULTILINE | re.DOTALL)
_DOCUMENT = re.compile(r"\bdata := `([^`]*)`")
_ADDRESS = re.compile(r'\bParse(?:Feed)?\("([^"]*)"')
_NAMED = re.compile(
    rf"\b(\w+) := ({_ENTRY}|{_LITERAL}|time\.Date\(.*\)|\[\]string\{{.*\}})$", re.MULTILINE
)
_COMPARED = re.compile(rf"\bif ({_ENTRY}|\w+) != ({_ENTRY}|{_LITERAL}|\w+) {{")
_DATED = re.compile(rf"\bif !({_ENTRY})\.Equal\((.*)\) {{")
_DATE = re.compile(r"time\.Date\((\d+), time\.(\w+), (\d+), (\d+), (\d+), (\d+), 0, .*\)")
_PLACE = re.compile(r"feed\.Entries\[(\d+)\]\.(\w+)")
_ZONE = re.compile(r'LoadLocation\("(.*?)"\)')
_OFFSET = re.compile(r"FixedZone\(.*?(-?)int\(\((\d+) \* time\.Hour\)")
_PICTURE = re.compile(rf'\{{({_LITERAL}), "image/')
_FIELDS = {
    "Title": "title",
    "URL": "link",
    "Hash": "id",
    "Author": "author",
    "Content": "text",
    "Date": "published",
    "Tags": "category",
}


@dataclass(frozen=True, slots=True)
class GoTest:
    """One test's document, where it is said to be from, and what is expected of its entries."""

    name: str
    body: bytes
    url: str
    expected: tuple[tuple[int, str, str | datetime | None], ...]  # entry, field, value


def read_go_tests(source: str) -> Iterator[GoTest]:
    """Find the tests that read one document."""
    for name, code in _TEST.findall(source):
        document, address = _DOCUMENT.search(code), _ADDRESS.search(code)
        if document and address:
            expected = tuple(_expectations(code.replace(document[0], "")))
            yield GoTest(name, document[1].encode(), address[1].strip(), expected)


def _expectations(code: str) -> Iterator[tuple[int, str, str | datetime | None]]:
    names = dict(_NAMED.findall(code))
    for pair in (*_COMPARED.findall(code), *_DATED.findall(code)):
        sides = [names.get(side, side) for side in pair]
        place = next(filter(None, map(_PLACE.fullmatch, sides)), None)
        value = next((side for side in sides if not _PLACE.fullmatch(side)), "")
        if not place or place[2] not in _FIELDS:
            continue
        number, field = int(place[1]), _FIELDS[place[2]]
        if value.startswith(("`", '"')):
            for text in _split(_text(value), field):
                yield number, field, text or None
        elif date := _DATE.fullmatch(value):
            written = datetime.strptime(f"{' '.join(date.groups())} +0000", "%Y %B %d %H %M %S %z")
            yield number, field, written.replace(tzinfo=_zone(code)).astimezone(UTC)
    tags = next((v for v in names.values() if v.startswith("[]string")), "")
    if ".Entries[0].Tags" in code:
        for literal in re.findall(_LITERAL, tags):
            yield 0, "category", _text(literal)
    pictures = [_text(literal) for literal in _PICTURE.findall(code)]
    if pictures:
        yield 0, "image", "\n".join(pictures)  # the best of which is for us to choose


def _split(text: str, field: str) -> list[str]:
    return re.split(r", (?![^(]*\))", text) if field == "author" else [text]


def _text(literal: str) -> str:
    return literal[1:-1] if literal[0] == "`" else str(json.loads(literal))


def _zone(code: str) -> tzinfo:
    if named := _ZONE.search(code):
        return ZoneInfo(named[1])
    if offset := _OFFSET.search(code):
        return timezone(timedelta(hours=int(offset[1] + offset[2])))
    return UTC
