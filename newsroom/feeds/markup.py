"""HTML as feeds carry it -> plain paragraphs and pictures. Knows nothing of newspapers."""

import re
from dataclasses import dataclass
from enum import Enum
from html import unescape
from itertools import islice

from selectolax.lexbor import LexborHTMLParser, LexborNode

from newsroom.feeds.bounds import cut_html
from newsroom.feeds.shortcodes import read_shortcodes
from newsroom.feeds.srcset import largest_source
from newsroom.feeds.unread import is_beside, is_unread
from newsroom.urls import absolute_url

_BLOCKS = {
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div",
    "dl", "dt", "fieldset", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hr", "li", "main", "ol", "p", "pre", "section", "table", "tbody", "thead", "tr", "ul"
}  # fmt: skip
_FIGURES = "figure, .wp-caption, .tr-caption-container, .caption, .image-container"
_CAPTIONS = (
    "figcaption, .wp-caption-text, .wp-caption-dd, .tr-caption, .image-caption, .photo-caption,"
    " .media-caption, p.caption, div.caption, span.caption"
)
_LAZY_SOURCES = ("data-src", "data-lazy-src", "data-original", "data-large-file", "src")
_PIXELS = re.compile(r"(\d{1,6})(?:\.\d*)?(?:px)?")
_STYLED_SIZE = re.compile(r"(?<![\w-])(width|height)\s*:\s*(\d+(?:\.\d+)?px)")
_IMG = re.compile("<img", re.IGNORECASE)
_IMAGE_PATH = re.compile(r"\.(?:jpe?g|png|webp|gif|avif)$", re.IGNORECASE)

# What is still an entity once HTML is read had been escaped twice. "&lt;" may be meant so.
_ESCAPED_TWICE = re.compile(r"&(?!lt;|gt;)(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,30});")
# Soft hyphens, zero-width spaces, byte-order marks, direction overrides, controls. Joiners stay:
# Persian words and emoji need them.
_INVISIBLE = re.compile(
    r"[\xad\u200b\u2060-\u2064\ufeff\u202a-\u202e\u2066-\u206f\ufff9-\ufffb\ud800-\udfff\x00-\x08\x0e-\x1b\x7f]"
)
# Bytes of Windows' own encoding, taken for characters by whoever wrote the feed: quotes, dashes.
_WINDOWS = {code: bytes((code,)).decode("cp1252", "ignore") or None for code in range(0x80, 0xA0)}
# XHTML's "<iframe />" has no end in HTML, and would swallow the rest of the story.
_EMPTY_ELEMENT = re.compile(
    r"<(iframe|script|style|object|video|audio|textarea|title|noscript|svg|button|select)"
    r"\b([^<>]{0,2000})/>",
    re.IGNORECASE,
)
# Where a link begins and ends while its paragraph is put together; no text has these signs.
_LINK_START, _LINK_END = "\ufdd0", "\ufdd1"
_LINK = re.compile(f"{_LINK_START}([^{_LINK_START}{_LINK_END}]*){_LINK_END}")
_LINK_SIGNS = str.maketrans("", "", _LINK_START + _LINK_END)
_LETTER = re.compile(r"[^\W_]")
_PARAGRAPH_BREAK = re.compile(r"\n\s*\n")
# Against feeds made to stall a reader; the longest stories have a third of it (a guess).
_LONGEST_HTML = 200_000  # characters
_MOST_PICTURES = 20
_LONGEST_LINE = 1000  # characters under a picture
_SMALLEST_SIDE = 64  # pixels; below are icons, avatars and counters (a guess)
_NARROWEST = 3  # times as long as broad, if it is that small: a bar, a banner (a guess)


class Kind(Enum):
    """What a line of text is in its markup."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"  # of a list, without paragraphs of its own


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading or item of a list, on one line."""

    text: str
    kind: Kind = Kind.PARAGRAPH
    link: str = ""  # the link that it ends with; all of it, if nothing stands between its links


@dataclass(frozen=True, slots=True)
class Picture:
    """An image in the text with what is written on it."""

    url: str
    width: int | None = None
    caption: str = ""
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Markup:
    """What a piece of HTML says and shows."""

    blocks: tuple[Block, ...] = ()
    pictures: tuple[Picture, ...] = ()


_KINDS = dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Kind.HEADING) | {"li": Kind.ITEM}


def read_markup(html: str, base: str) -> Markup:
    """Return the paragraphs and pictures of a piece of HTML; addresses resolved against `base`."""
    html = read_shortcodes(cut_html(html, _LONGEST_HTML))
    html = _EMPTY_ELEMENT.sub(r"<\1\2></\1>", html)
    if not html.strip():
        return Markup()
    if "<" not in html:  # plain text: blank lines are its only markup
        html = _PARAGRAPH_BREAK.sub("<p>", html)
    body = LexborHTMLParser(html).body
    if body is None:
        return Markup()
    pictures = _read_pictures(body, base) if _IMG.search(html) else ()
    return Markup(tuple(_read_blocks(body)), tuple(pictures))


def read_line(html: str) -> str:
    """Return a piece of HTML as one line of text."""
    if "<" not in html:
        return tidy(unescape(read_shortcodes(html[:_LONGEST_HTML])))
    return " ".join(block.text for block in read_markup(html, "").blocks)


def tidy(text: str) -> str:
    """Return text on one line, with plain single spaces and without invisible characters."""
    if "&" in text:
        text = _ESCAPED_TWICE.sub(lambda found: unescape(found[0]), text)
    if not text.isprintable():  # nothing invisible is printable
        text = _INVISIBLE.sub("", text.translate(_WINDOWS))
    return " ".join(text.split())


def is_no_picture(width: int | None, height: int | None) -> bool:
    """Say whether an image of this size, as far as it is known, is an icon, a bar or a counter."""
    sides = [side for side in (width, height) if side is not None]
    if not sides or min(sides) >= _SMALLEST_SIDE:
        return False
    return len(sides) == 1 or max(sides) < _SMALLEST_SIDE or max(sides) > min(sides) * _NARROWEST


# ---------------------------------------------------------------- text


def _read_blocks(body: LexborNode) -> list[Block]:
    """Walk without recursion: feeds may nest deeper than Python's stack."""
    blocks: list[Block] = []
    pieces: list[str] = []
    kind = Kind.PARAGRAPH
    pending: list[tuple[LexborNode, bool]] = [(body, False)]
    while pending:
        node, leaving = pending.pop()
        tag = node.tag or ""
        if tag == "-text":
            pieces.append(_source_spaces(node.text_content or "", node))
            continue
        if tag == "br":
            pieces.append("\n")
            continue
        if tag == "a":
            pieces.append(_LINK_END if leaving else _LINK_START)
        if not leaving and is_unread(node, tag):
            continue
        if tag in _BLOCKS:
            blocks += _blocks_of("".join(pieces), kind)
            pieces = []
            kind = Kind.PARAGRAPH if leaving else _KINDS.get(tag, Kind.PARAGRAPH)
        elif tag in ("td", "th"):
            pieces.append(" ")
        if not leaving:
            pending.append((node, True))
            pending += [(child, False) for child in reversed(list(node.iter(include_text=True)))]
    return blocks + _blocks_of("".join(pieces), kind)


def _blocks_of(text: str, kind: Kind) -> list[Block]:
    if not text:
        return []
    if _LINK_START not in text and _LINK_END not in text:
        lines = (tidy(paragraph) for paragraph in _PARAGRAPH_BREAK.split(text))
        return [Block(line, kind) for line in lines if line]
    blocks = (_linked_block(paragraph, kind) for paragraph in _PARAGRAPH_BREAK.split(text))
    return [block for block in blocks if block.text]


def _linked_block(paragraph: str, kind: Kind) -> Block:
    """Return a paragraph with the link at its end."""
    text = tidy(paragraph.translate(_LINK_SIGNS))
    links = list(_LINK.finditer(paragraph))
    if not links or _LETTER.search(paragraph, links[-1].end()):
        return Block(text, kind)
    if not _LETTER.search(_LINK.sub("", paragraph)):
        return Block(text, kind, text)
    return Block(text, kind, tidy(paragraph[links[-1].start() :].translate(_LINK_SIGNS)))


def _source_spaces(text: str, node: LexborNode) -> str:
    """Line breaks of the source are spaces; only <br> breaks a line."""
    if "\n" not in text and "\r" not in text:
        return text
    inside_pre = node.parent is not None and node.parent.tag == "pre"
    return text if inside_pre else text.replace("\r", " ").replace("\n", " ")


# ---------------------------------------------------------------- pictures


def _read_pictures(body: LexborNode, base: str) -> list[Picture]:
    pictures = (_read_picture(node, base) for node in body.css("img"))
    return list(islice((picture for picture in pictures if picture), _MOST_PICTURES))


def _read_picture(node: LexborNode, base: str) -> Picture | None:
    attributes = node.attributes
    style = dict(_STYLED_SIZE.findall(attributes.get("style") or ""))
    width = _pixels(attributes.get("width") or style.get("width"))
    height = _pixels(attributes.get("height") or style.get("height"))
    if is_no_picture(width, height) or is_beside(node):
        return None
    address, srcset_width = _largest_source(node, base)
    if not address:
        return None
    return Picture(
        address, srcset_width or width, _caption_of(node), _picture_line(attributes.get("alt"))
    )


def _largest_source(node: LexborNode, base: str) -> tuple[str | None, int | None]:
    """Return the largest version of an image that its markup names, and its width if known."""
    attributes = node.attributes
    version = largest_source(attributes.get("srcset") or attributes.get("data-srcset") or "")
    largest = absolute_url(version.url, base)
    if largest and version.width:
        return largest, version.width
    around = node.parent
    target = absolute_url(around.attributes.get("href") or "", base) if around else None
    if target and around and around.tag == "a" and _IMAGE_PATH.search(target.partition("?")[0]):
        return target, None
    if largest and version.density > 1:
        return largest, None
    sources = (absolute_url(attributes.get(name) or "", base) for name in _LAZY_SOURCES)
    return next((source for source in (*sources, largest) if source), None), None


def _caption_of(node: LexborNode) -> str:
    figure = node.parent
    for _ in range(6):  # the deepest nesting in use: table > tbody > tr > td > a > img
        if figure is None or figure.tag == "body":
            return ""
        if figure.css_matches(_FIGURES):
            caption = figure.css_first(_CAPTIONS)
            return _picture_line(caption.text(separator=" ") if caption else "")
        figure = figure.parent
    return ""


def _picture_line(text: str | None) -> str:
    return tidy((text or "")[:_LONGEST_LINE])


def _pixels(value: str | None) -> int | None:
    digits = _PIXELS.fullmatch((value or "").strip())
    return int(digits[1]) if digits else None
