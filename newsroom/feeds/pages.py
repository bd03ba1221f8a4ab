"""Web pages: a section page's stories by selectors, and what an article's page says of itself."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from newsroom.errors import ParseError
from newsroom.feeds.bounds import MOST_ENTRIES, cut_html
from newsroom.feeds.discovery import is_page
from newsroom.feeds.encodings import decode
from newsroom.feeds.entries import Entries, Entry
from newsroom.feeds.markup import read_line, read_markup
from newsroom.feeds.media import Medium
from newsroom.selectors import Selectors
from newsroom.urls import absolute_url, canonical_url

_LONGEST_PAGE = 4_000_000  # characters
_LONGEST_STORY = 50_000  # characters of one on a section page
_DEEPEST_STORIES = 10  # within one another; a guess
_LONGEST_HEAD = 500_000  # characters within which a page says what it is
_MOST_TAGS = 20_000  # nested in one another, they take a third of a second
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_PICTURES = ("og:image:secure_url", "og:image", "og:image:url", "twitter:image")
_DESCRIPTIONS = ("og:description", "twitter:description", "description")
_LONGEST_DESCRIPTION = 2_000  # characters


def read_page_entries(
    body: bytes, url: str, content_type: str | None, selectors: Selectors
) -> Entries:
    """Return the stories of a section page, in its order. Raise ParseError where none fits."""
    text = decode_page(body, content_type)
    tree = LexborHTMLParser(cut_html(text, _LONGEST_PAGE, most_tags=_MOST_TAGS))
    base = _base(tree, url)
    stories = tree.css(selectors.story)[:MOST_ENTRIES]
    entries: dict[str, Entry] = {}  # a page may show a story at several places
    left = _DEEPEST_STORIES * len(text)
    for node in stories:
        written = node.html or ""
        left -= len(written)
        if left < 0:  # each stands in the one before: to read all takes the square of the page
            break
        for entry in _read_story(node, written, base, selectors):
            entries.setdefault(canonical_url(entry.link), entry)
    if not entries:
        found = "no story with a link" if stories else "nothing"
        raise ParseError(
            url,
            f"{found} on this page fits the selectors in policy.yaml; the page may have changed",
        )
    return Entries(tuple(entries.values()))


def is_web_page(body: bytes, content_type: str | None) -> bool:
    """Return whether a body is a web page, and no feed in its place."""
    return is_page(decode_page(body[:_LONGEST_STORY], content_type))


def decode_page(body: bytes, content_type: str | None) -> str:
    """Return a page's text; its own word for its encoding counts where HTTP has none."""
    named = _CHARSET.search(body, 0, 4096)
    if named and "charset" not in (content_type or "").lower():
        content_type = f"text/html; charset={named[1].decode('ascii', 'replace')}"
    return decode(body, content_type).text


def _read_story(node: LexborNode, written: str, base: str, selectors: Selectors) -> Iterator[Entry]:
    link = node if node.tag == "a" else node.css_first(selectors.link)
    address = absolute_url((link.attributes.get("href") or "") if link else "", base)
    if link is None or address is None:
        return
    heading = _first(node, selectors.title) if selectors.title else None
    if not selectors.title:
        heading = node.css_first("h1, h2, h3, h4") or link
    markup = read_markup(written[:_LONGEST_STORY], base)
    yield Entry(
        link=address,
        title=_words(heading),
        summary=_words(_first(node, selectors.summary)),
        published=_time(_first(node, selectors.time)),
        authors=tuple(filter(None, (_words(_first(node, selectors.author)),))),
        categories=tuple(filter(None, (_words(_first(node, selectors.section)),))),
        media=tuple(Medium(picture.url, picture.width) for picture in markup.pictures[:1]),
    )


def _first(node: LexborNode, selector: str) -> LexborNode | None:
    return node.css_first(selector) if selector else None


def _words(node: LexborNode | None) -> str:
    """Return what a part of a page says, as HTML."""
    return html.escape(read_line(node.html or "")) if node is not None else ""


def _time(node: LexborNode | None) -> str:
    if node is None:
        return ""
    return node.attributes.get("datetime") or node.attributes.get("content") or node.text()


def _base(tree: LexborHTMLParser, url: str) -> str:
    tag = tree.css_first("base[href]")
    return absolute_url((tag.attributes.get("href") or "") if tag else "", url) or url


# ---------------------------------------------------------------- an article's own page


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What an article's own page says of it."""

    picture: str = ""  # its address
    description: str = ""


def read_facts(body: bytes, url: str, content_type: str | None) -> PageFacts:
    """Return the picture and the description that a page gives those who link to it."""
    text = decode_page(body, content_type)
    if not is_page(text):
        return PageFacts()
    tree = LexborHTMLParser(cut_html(text, _LONGEST_HEAD))
    said: dict[str, str] = {}
    for meta in tree.css("meta[content]"):
        name = meta.attributes.get("property") or meta.attributes.get("name") or ""
        said.setdefault(name.lower(), (meta.attributes.get("content") or "").strip())
    pictures = (absolute_url(said.get(name, ""), _base(tree, url)) for name in _PICTURES)
    description = next((said[name] for name in _DESCRIPTIONS if said.get(name)), "")
    return PageFacts(
        picture=next(filter(None, pictures), ""),
        description=read_line(html.escape(description[:_LONGEST_DESCRIPTION])),
    )
