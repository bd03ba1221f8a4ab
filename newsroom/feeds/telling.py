"""What of an entry's id and link tells it from the others of its feed. Does no I/O."""

from collections.abc import Sequence
from dataclasses import replace

from newsroom.feeds.entries import Entry
from newsroom.folding import fold
from newsroom.urls import absolute_url, canonical_url, with_fragment, without_fragment

_TOO_MANY_FOR_ONE_ID = 3  # addresses; two are one story that moved
_LONGEST_HEADLINE = 200  # characters; more of it tells nothing more


def tell_apart(entries: Sequence[Entry], feed_url: str) -> list[Entry]:
    """Return entries with ids, and with no fragment in their links but those that tell them apart.

    An id that stands on many stories is none: their addresses stand in for it. Where several have
    one address and no id, as episodes that link to their show, their headlines do.
    """
    linked = [(entry, _link(entry, feed_url), _headline(entry)) for entry in entries]
    ids: dict[str, set[str]] = {}
    pages: dict[str, dict[str, set[str]]] = {}  # headlines by address, by page
    for entry, link, headline in linked:
        if link:
            ids.setdefault(entry.guid, set()).add(with_fragment(link))
            page = pages.setdefault(canonical_url(link), {})
            page.setdefault(with_fragment(link), set()).add(headline)
    worthless = {guid for guid, links in ids.items() if len(links) >= _TOO_MANY_FOR_ONE_ID}
    told: list[Entry] = []
    for entry, link, headline in linked:
        address = with_fragment(link)
        page = pages.get(canonical_url(link), {})
        guid = "" if entry.guid in worthless else entry.guid.strip()
        if not guid:
            guid = f"{address} {headline}" if len(page.get(address, ())) > 1 else address
        tells = len(set().union(*page.values())) >= len(page) > 1
        told.append(replace(entry, guid=guid, link=link if tells else without_fragment(link)))
    return told


def _link(entry: Entry, feed_url: str) -> str:
    return absolute_url(entry.link, feed_url) or absolute_url(entry.guid, "") or ""


def _headline(entry: Entry) -> str:
    return fold(entry.title or entry.summary)[:_LONGEST_HEADLINE]
