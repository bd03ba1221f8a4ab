"""WordPress's own marks in square brackets, where a feed has them unread -> HTML, or nothing."""

import re

_GIVEN = r"(?:\s[^\[\]]*+)?+"  # what is said within the brackets
_PICTURE = r"(?:<a\b[^<>]*+>\s*+)?+<img\b[^<>]*+>(?:\s*+</a>)?+"
_CAPTION = re.compile(
    rf"\[(?P<name>(?:wp_)?caption){_GIVEN}\]\s*+(?P<picture>{_PICTURE})?+(?P<line>[^\[]*+)"
    r"\[/(?P=name)\]"
)
# "[video]" by itself is an editor's remark.
_PLAYER = re.compile(
    rf"\[(?P<name>audio|embed|gallery|playlist|video){_GIVEN}\](?:[^\[]*+\[/(?P=name)\])"
    r"|\[(?:audio|gallery|playlist|video)\s(?=[^\[\]=]*+=)[^\[\]]*+\]"
)


def read_shortcodes(html: str) -> str:
    """Return a text with its captions as HTML has them, and without what only WordPress plays."""
    if "[" not in html:
        return html
    return _PLAYER.sub("", _CAPTION.sub(_figure, html))


def _figure(caption: re.Match[str]) -> str:
    if not caption["picture"]:
        return ""
    return f"<figure>{caption['picture']}<figcaption>{caption['line']}</figcaption></figure>"
