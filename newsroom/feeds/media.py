"""The pictures that a feed announces beside an entry's text: Media RSS, and an item's <image>.

feedparser mixes the titles and descriptions of both into the entry's own, and keywords into its
sections, so they are taken out before it sees the feed.
"""

import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass, replace

from newsroom.feeds.mending import Document

_NAMESPACES = (
    "http://search.yahoo.com/mrss/",
    "http://search.yahoo.com/mrss",
    "http://search.yahoo.com/rss/",
    "http://video.search.yahoo.com/mrss/",
    "http://video.search.yahoo.com/mrss",
    "http://www.rssboard.org/media-rss",
)
_PREFIX = re.compile(
    rf"xmlns:([\w.-]{{1,40}})\s*=\s*[\"'](?:{'|'.join(map(re.escape, _NAMESPACES))})[\"']"
)
_WORDS = "title|description|text|credit|copyright|keywords"
_RESERVED = re.compile(r"\d|reserved", re.IGNORECASE)  # "2026 The Courier. All rights reserved"
_LITERAL = r"<!\[CDATA\[.*?\]\]>|<!--.*?-->"  # where no markup is
_ENTRY_NAMES = frozenset({"item", "entry"})


@dataclass(frozen=True, slots=True)
class Medium:
    """One picture with what the feed says of it; texts may be HTML."""

    url: str
    width: int | None = None
    height: int | None = None
    caption: str = ""
    credit: str = ""
    thumbnail: bool = False


@dataclass(frozen=True, slots=True)
class Media:
    """What one entry announces."""

    pictures: tuple[Medium, ...] = ()
    text: str = ""  # what is said of a film or a recording, which is the entry itself


def read_media(document: Document) -> tuple[Media, ...]:
    """Return what each of a feed's entries announces; nothing where none does."""
    if not document.sound or not (_PREFIX.search(document.text) or "<image" in document.text):
        return ()
    root = ET.fromstring(document.text)
    entries = [element for element in root.iter() if _plain_name(element) in _ENTRY_NAMES]
    return tuple(map(_read_media, entries))


def without_media_texts(document: Document) -> str:
    """Return a feed's XML without what its pictures say in words."""
    prefixes = set(_PREFIX.findall(document.text))
    if not prefixes and "<image" not in document.text:
        return document.text
    words = (f"(?:{'|'.join(map(re.escape, sorted(prefixes)))}):(?:{_WORDS})",) if prefixes else ()
    name = rf"(?P<name>{'|'.join((*words, 'image'))})(?=[\s/>])[^<>]*"
    if not document.sound:
        # An end may be missing here, and must not be looked for beyond the next beginning.
        text = r"(?:(?!<(?P=name)[\s/>]).){0,1000}?</(?P=name)\s*>"
        return re.sub(rf"<{name}(?:/>|>{text})", "", document.text, flags=re.DOTALL)
    texts = re.compile(rf"{_LITERAL}|<{name}(?<!/)>.*?</(?P=name)\s*>", re.DOTALL)
    return texts.sub(lambda found: "" if found["name"] else found[0], document.text)


def is_image_address(url: str) -> bool:
    """Say whether an address names a picture, going by its ending."""
    path = url.partition("?")[0].lower()
    return path.endswith((".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"))


def _read_media(entry: ET.Element) -> Media:
    """Return what the entry announces. What an outer element says holds for all within it."""
    found: list[Medium] = []
    text = ""
    pending = [(entry, "", "")]
    while pending:
        element, caption, credit = pending.pop()
        own = _text_of(element, "description") or _text_of(element, "text")
        if _is_recording(element):
            text, own, caption = text or own, "", ""
        caption = own or caption
        credit = _text_of(element, "credit") or credit
        inner = [child for child in element if _media_name(child) in ("group", "content")]
        inner = _best_version(inner) if _media_name(element) == "group" else inner
        pending += [(child, caption, credit) for child in reversed(inner)]
        if _is_image(element):
            found.append(_medium(element, caption, credit or _copyright(element)))
        for child in element:
            if _media_name(child) == "thumbnail":
                found.append(replace(_medium(child, caption, credit), thumbnail=True))
    found += [Medium(_own_image(child)) for child in entry if _plain_name(child) == "image"]
    return Media(tuple(medium for medium in found if medium.url), text)


def _medium(element: ET.Element, caption: str, credit: str) -> Medium:
    width, height = _pixels(element, "width"), _pixels(element, "height")
    return Medium(element.get("url", ""), width, height, caption, credit)


def _copyright(element: ET.Element) -> str:
    """Return whose a picture is, where no credit says it; not a newspaper's formula."""
    owner = _text_of(element, "copyright")
    return "" if _RESERVED.search(owner) else owner


def _own_image(image: ET.Element) -> str:
    """Return the address in <image>https://…</image> or <image><url>https://…</url></image>."""
    texts = (child.text for child in image if _plain_name(child) == "url")
    return next((text for text in texts if text), image.text or "").strip()


def _best_version(group: list[ET.Element]) -> list[ET.Element]:
    """Leave out the smaller images: a group holds versions of one thing.

    One that is the group's default stands before the others, which may show something else.
    """
    images = [element for element in group if _is_image(element)]
    default = next((image for image in images if image.get("isDefault") == "true"), None)
    if default is not None:
        return [default, *(element for element in group if element is not default)]
    widest = max(images, key=lambda image: _pixels(image, "width") or 0, default=None)
    return [element for element in group if element is widest or element not in images]


def _pixels(element: ET.Element, name: str) -> int | None:
    digits = element.get(name, "")
    return int(digits) if digits.isdecimal() and digits.isascii() and len(digits) < 7 else None


def _is_image(element: ET.Element) -> bool:
    return _kind(element) == "image"


def _is_recording(element: ET.Element) -> bool:
    """Say whether an element is a film or a recording, or holds them and no picture."""
    kinds = {_kind(child) for child in (element, *element)} - {""}
    return bool(kinds) and "image" not in kinds


def _kind(element: ET.Element) -> str:
    """Return what a medium is: "image", "video", "application" …; nothing for other elements."""
    if _media_name(element) != "content":
        return ""
    kind = element.get("medium") or element.get("type", "").partition("/")[0]
    return kind or ("image" if is_image_address(element.get("url", "")) else "")


def _text_of(element: ET.Element, name: str) -> str:
    for child in element:
        if _media_name(child) == name and child.text and child.text.strip():
            return child.text
    return ""


def _media_name(element: ET.Element) -> str | None:
    if not isinstance(element.tag, str):  # a comment
        return None
    namespace, _, name = element.tag.removeprefix("{").rpartition("}")
    return name if namespace in _NAMESPACES else None


def _plain_name(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
