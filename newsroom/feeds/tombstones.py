"""Atom's own words for stories taken back: `at:deleted-entry` (RFC 6721)."""

import html
import re

_NAMESPACE = b"purl.org/atompub/tombstones"
_DELETED = re.compile(rb"<(?:[\w.-]+:)?deleted-entry\b([^>]*)>")
_REF = re.compile(rb"""\bref\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_MOST = 1_000  # a feed that names more has them all looked up for nothing


def read_tombstones(body: bytes) -> tuple[str, ...]:
    """Return the ids of entries that a feed says it has deleted; none from other formats."""
    if _NAMESPACE not in body:
        return ()
    refs = (_REF.search(match[1]) for match in _DELETED.finditer(body))
    texts = [(ref[1] or ref[2] or b"").decode("utf-8", "replace") for ref in refs if ref]
    return tuple(dict.fromkeys(filter(None, (html.unescape(text).strip() for text in texts))))[
        :_MOST
    ]
