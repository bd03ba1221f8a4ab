"""A web page where a feed should be: what it says of its feeds. Does no I/O."""

import re
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser

from newsroom.feeds.bounds import cut_html
from newsroom.urls import absolute_url

_FEED_TYPES = frozenset(
    {"application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json"}
)
_START_CHARACTERS = 4096  # within which a page tells what it is, after comments maybe
_HEAD_CHARACTERS = 500_000  # within which links to feeds stand; pages may be long
_OF_COMMENTS = re.compile(r"comment|replies|kommentar|commentaire|коммент", re.IGNORECASE)
_FEEDS_NAMED = 3
_LONGEST_ADDRESS = 500  # characters that a message has room for


def is_page(text: str) -> bool:
    """Return whether a text is a web page."""
    start = text[:_START_CHARACTERS].lower()
    return any(tag in start for tag in ("<!doctype html", "<html", "<head>"))


def find_feeds(page: str, url: str) -> tuple[str, ...]:
    """Return the addresses of a page's feeds in its own order, those of comments last."""
    tree = LexborHTMLParser(cut_html(page, _HEAD_CHARACTERS))
    base_tag = tree.css_first("base[href]")
    base = absolute_url((base_tag.attributes.get("href") or "") if base_tag else "", url) or url
    found: dict[str, bool] = {}
    for link in tree.css("link[href]"):
        kind = (link.attributes.get("type") or "").partition(";")[0].strip().lower()
        relations = (link.attributes.get("rel") or "alternate").lower().split()
        address = absolute_url(link.attributes.get("href") or "", base)
        if not address or len(address) > _LONGEST_ADDRESS or not address.isprintable():
            continue
        if kind in _FEED_TYPES and {"alternate", "feed"} & set(relations):
            title = link.attributes.get("title") or ""
            found.setdefault(address, bool(_OF_COMMENTS.search(urlsplit(address).path + title)))
    return tuple(sorted(found, key=lambda address: found[address]))


def say_what_it_is(text: str, url: str) -> str:
    """Say, of what is no feed, what it is and what to write into policy.yaml instead."""
    if not is_page(text):
        return "this is neither RSS, Atom nor JSON Feed"
    feeds = find_feeds(text, url)
    if url in feeds:
        return "a web page came in place of the feed; its server may be down, or keep bots out"
    feeds = feeds[:_FEEDS_NAMED]
    if not feeds:
        return (
            "this is a web page, not a feed; look for the site's feed address, often /feed/ or /rss"
        )
    if len(feeds) == 1:
        return f"this is a web page; its feed is {feeds[0]}: write that into policy.yaml"
    listed = f"{', '.join(feeds[:-1])} and {feeds[-1]}"
    return f"this is a web page; its feeds are {listed}: write one of them into policy.yaml"
