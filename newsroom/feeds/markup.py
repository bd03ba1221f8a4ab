"""HTML as feeds carry it -> plain paragraphs and pictures. Knows nothing of newspapers."""

import re
from dataclasses import dataclass
from html import unescape
from itertools import islice, pairwise

from selectolax.lexbor import LexborHTMLParser, LexborNode

from newsroom.feeds.bounds import cut_html
from newsroom.feeds.shortcodes import read_shortcodes
from newsroom.feeds.urls import absolute_url

_DROPPED = {
    "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math",
    "form", "button", "input", "select", "textarea", "video", "audio", "nav", "title", "head",
    "figcaption"
}  # fmt: skip
_DROPPED_CLASSES = {
    "wp-caption-text", "wp-caption-dd", "tr-caption", "image-caption", "photo-caption",
    "media-caption", "image-credit", "photo-credit", "more-link", "read-more", "sharedaddy",
    "jp-relatedposts", "feedflare", "addtoany_share_save_container", "screen-reader-text",
    "wp-block-buttons", "kg-signup-card", "kg-button-card", "kg-bookmark-card",
    "related-posts", "newsletter-signup"
}  # fmt: skip
_BLOCKS = {
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div",
    "dl", "dt", "fieldset", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hr", "li", "main", "ol", "p", "pre", "section", "table", "tbody", "thead", "tr", "ul"
}  # fmt: skip
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_FIGURES = "figure, .wp-caption, .tr-caption-container, .caption, .image-container"
_CAPTIONS = (
    "figcaption, .wp-caption-text, .wp-caption-dd, .tr-caption, .image-caption, .photo-caption,"
    " .media-caption, p.caption, div.caption, span.caption"
)
_LAZY_SOURCES = ("data-src", "data-lazy-src", "data-original", "data-large-file", "src")
_WIDTH = re.compile(r"(\d{1,6})w,?")
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
_PARAGRAPH_BREAK = re.compile(r"\n\s*\n")
# Against feeds made to stall a reader; the longest stories have a third of it (a guess).
_LONGEST_HTML = 200_000  # characters
_MOST_PICTURES = 20
_LONGEST_LINE = 1000  # characters under a picture
_SMALLEST_SIDE = 64  # pixels; below are icons, avatars and counters (a guess)


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph or heading, on one line."""

    text: str
    heading: bool = False


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
    return Markup(tuple(_read_blocks(body)), tuple(_read_pictures(body, base)))


def read_line(html: str) -> str:
    """Return a piece of HTML as one line of text."""
    if "<" not in html and "&" not in html:
        return tidy(html[:_LONGEST_HTML])
    return " ".join(block.text for block in read_markup(html, "").blocks)


def tidy(text: str) -> str:
    """Return text on one line, with plain single spaces and without invisible characters."""
    if "&" in text:
        text = _ESCAPED_TWICE.sub(lambda found: unescape(found[0]), text)
    if not text.isprintable():  # nothing invisible is printable
        text = _INVISIBLE.sub("", text.translate(_WINDOWS))
    return " ".join(text.split())


# ---------------------------------------------------------------- text


def _read_blocks(body: LexborNode) -> list[Block]:
    """Walk without recursion: feeds may nest deeper than Python's stack."""
    blocks: list[Block] = []
    pieces: list[str] = []
    heading = False
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
        if not leaving and _is_dropped(node, tag):
            continue
        if tag in _BLOCKS:
            blocks += _blocks_of("".join(pieces), heading)
            pieces = []
            heading = tag in _HEADINGS and not leaving
        elif tag in ("td", "th"):
            pieces.append(" ")
        if not leaving:
            pending.append((node, True))
            pending += [(child, False) for child in reversed(list(node.iter(include_text=True)))]
    return blocks + _blocks_of("".join(pieces), heading)


def _blocks_of(text: str, heading: bool) -> list[Block]:
    if not text:
        return []
    lines = (tidy(paragraph) for paragraph in _PARAGRAPH_BREAK.split(text))
    return [Block(line, heading) for line in lines if line]


def _source_spaces(text: str, node: LexborNode) -> str:
    """Line breaks of the source are spaces; only <br> breaks a line."""
    inside_pre = node.parent is not None and node.parent.tag == "pre"
    return text if inside_pre else text.replace("\r", " ").replace("\n", " ")


def _is_dropped(node: LexborNode, tag: str) -> bool:
    if tag.startswith("-") or tag in _DROPPED:
        return True
    attributes = node.attributes
    if "hidden" in attributes or "display:none" in (attributes.get("style") or "").replace(" ", ""):
        return True
    return not _DROPPED_CLASSES.isdisjoint((attributes.get("class") or "").split())


# ---------------------------------------------------------------- pictures


def _read_pictures(body: LexborNode, base: str) -> list[Picture]:
    pictures = (_read_picture(node, base) for node in body.css("img"))
    return list(islice((picture for picture in pictures if picture), _MOST_PICTURES))


def _read_picture(node: LexborNode, base: str) -> Picture | None:
    attributes = node.attributes
    width, height = _pixels(attributes.get("width")), _pixels(attributes.get("height"))
    if any(side is not None and side < _SMALLEST_SIDE for side in (width, height)):
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
    widest = max(_read_srcset(attributes.get("srcset") or attributes.get("data-srcset") or ""))
    if widest[0]:
        return absolute_url(widest[1], base), widest[0]
    around = node.parent
    target = absolute_url(around.attributes.get("href") or "", base) if around else None
    if target and around and around.tag == "a" and _IMAGE_PATH.search(target.partition("?")[0]):
        return target, None
    sources = (absolute_url(attributes.get(name) or "", base) for name in _LAZY_SOURCES)
    return next((source for source in sources if source), None), None


def _read_srcset(srcset: str) -> list[tuple[int, str]]:
    """Return (width, address) for each candidate that states a width; (0, "") first."""
    words = srcset.split()
    found = [(0, "")]
    for address, size in pairwise(words):
        width = _WIDTH.fullmatch(size)
        if width:
            found.append((int(width[1]), address.lstrip(",")))
    return found


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
    digits = re.fullmatch(r"(\d{1,6})(?:\.\d*)?(?:px)?", (value or "").strip())
    return int(digits[1]) if digits else None
