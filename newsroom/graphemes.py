"""Where a text may be cut: between what readers see as single letters, never within one."""

import regex

_GRAPHEME = regex.compile(r"\X")


def cut(text: str, limit: int) -> str:
    """Return the longest beginning of a text that keeps to a limit and splits no letter.

    Args:
        limit: characters, as `len` counts them.
    """
    if len(text) <= limit:
        return text
    end = 0
    for grapheme in _GRAPHEME.finditer(text):
        if grapheme.end() > limit:
            break
        end = grapheme.end()
    return text[: end or limit]  # a single heap of marks is cut all the same
