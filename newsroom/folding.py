"""What two writings of one text have in common: all that a reader would not call a change."""

import re
import unicodedata

from newsroom.urls import url_identity

_ALIKE = str.maketrans(
    dict.fromkeys("‘’‚‛′`´ʹʻʼʽˈ՚＇", "'")
    | dict.fromkeys("“”„‟″«»‹›＂", '"')
    | dict.fromkeys("‐‑‒–—―−﹘﹣－", "-")
)
_DASH = re.compile(r"\s*-(?:\s*-)*\s*")
_SPACE_BEFORE = re.compile(r"\s+(?=[!?:;,.»])")  # as French sets them
_ADDRESS = re.compile(r"https?://[^\s\"'<>]+", re.IGNORECASE)


def fold(text: str) -> str:
    """Return a text without case, spacing, forms of quotation marks and dashes, and tracking."""
    if "://" in text:
        text = _ADDRESS.sub(lambda found: url_identity(found[0]) or found[0], text)
    text = unicodedata.normalize("NFKC", text.translate(_ALIKE)).casefold()
    if not text.isascii():
        text = "".join(c for c in text.translate(_ALIKE) if unicodedata.category(c) != "Cf")
    return " ".join(_DASH.sub("-", _SPACE_BEFORE.sub("", text)).split())
