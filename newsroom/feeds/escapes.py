"""HTML that was escaped once too often, so that its tags would be read as text."""

import html
import re

_TAG_NAMES = (
    "a|b|blockquote|br|cite|code|div|em|figure|figcaption|font|h[1-6]|hr|i|img|li|ol|p|section|small"
    "|span|strong|sub|sup|table|td|tr|u|ul"
)
_TAG = re.compile(rf"</?(?:{_TAG_NAMES})(?=[\s/>])[^<>]*>", re.IGNORECASE)
_START = re.compile(rf"&lt;({_TAG_NAMES})(?=\s|/|&gt;)", re.IGNORECASE)
_END = re.compile(r"&lt;/(\w+)\s*&gt;", re.IGNORECASE)
_WITHOUT_END = {"br", "hr", "img"}


def unescape_twice(text: str) -> str:
    """Return HTML as it was meant: one without any tag, but with whole elements in its words.

    "&lt;b&gt;" alone may be a word about HTML.
    """
    if "&lt;" not in text or _TAG.search(text):
        return text
    started = {name.lower() for name in _START.findall(text)}
    ended = {name.lower() for name in _END.findall(text)} | _WITHOUT_END
    return text if started.isdisjoint(ended) else html.unescape(text)
