"""Media RSS: the pictures that a feed announces beside an entry's text.

feedparser mixes media:title and media:description into the entry's own title and text, so they
are read and taken out before it sees the feed.
"""

import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass

_NAMESPACES = ("{http://search.yahoo.com/mrss/}", "{http://search.yahoo.com/mrss}")
_TEXTS = re.compile(
    rb"<media:(title|description|text|credit)\b[^>]{0,200}>.{0,1000}?</media:\1\s*>", re.DOTALL
)
_ENTRY_NAMES = frozenset({"item", "entry"})


@dataclass(frozen=True, slots=True)
class Medium:
    """One picture with what the feed says of it; texts may be HTML."""

    url: str
    width: int | None = None
    caption: str = ""
    credit: str = ""
    thumbnail: bool = False


@dataclass(frozen=True, slots=True)
class Detached:
    """A feed without its Media RSS elements, and those elements' pictures, entry by entry."""

    body: bytes
    media: tuple[tuple[Medium, ...], ...]  # empty when there were none


def detach_media(body: bytes) -> Detached:
    """Take Media RSS out of a feed. Of broken XML, only what would be mistaken for text goes."""
    if b"search.yahoo.com/mrss" not in body:
        return Detached(body, ())
    try:
        root = ET.fromstring(body)
        entries = [element for element in root.iter() if _plain_name(element) in _ENTRY_NAMES]
        media = tuple(tuple(_read_media(entry)) for entry in entries)
        _remove_media(root)
        return Detached(ET.tostring(root, encoding="utf-8", xml_declaration=True), media)
    except (ET.ParseError, LookupError, ValueError, RecursionError):
        return Detached(_TEXTS.sub(b"", body), ())


def _read_media(entry: ET.Element) -> list[Medium]:
    """Return the entry's pictures. What an outer element says holds for all within it."""
    found: list[Medium] = []
    pending = [(entry, "", "")]
    while pending:
        element, caption, credit = pending.pop()
        caption = _text_of(element, "description") or _text_of(element, "text") or caption
        credit = _text_of(element, "credit") or credit
        inner = [child for child in element if _media_name(child) in ("group", "content")]
        pending += [(child, caption, credit) for child in reversed(inner)]
        if _media_name(element) == "content" and _is_image(element):
            width = element.get("width", "")
            size = int(width) if width.isdecimal() else None
            found.append(Medium(element.get("url", ""), size, caption, credit))
        for child in element:
            if _media_name(child) == "thumbnail":
                found.append(Medium(child.get("url", ""), None, caption, credit, thumbnail=True))
    return [medium for medium in found if medium.url]


def _is_image(element: ET.Element) -> bool:
    medium, kind = element.get("medium"), element.get("type", "")
    if medium or kind:
        return medium == "image" or kind.startswith("image/")
    path = element.get("url", "").partition("?")[0].lower()
    return path.endswith((".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"))


def _text_of(element: ET.Element, name: str) -> str:
    for child in element:
        if _media_name(child) == name and child.text and child.text.strip():
            return child.text
    return ""


def _remove_media(root: ET.Element) -> None:
    for parent in list(root.iter()):
        for child in list(parent):
            if _media_name(child) is not None:
                parent.remove(child)


def _media_name(element: ET.Element) -> str | None:
    for namespace in _NAMESPACES:
        if isinstance(element.tag, str) and element.tag.startswith(namespace):
            return element.tag.removeprefix(namespace)
    return None


def _plain_name(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
