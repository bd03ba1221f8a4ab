"""Strangers' texts, made fit to be shown."""

_LONGEST_SHOWN = 200  # characters of a stranger's text


def shown(text: str) -> str:
    """Return a stranger's text fit for one line of a log, a message or a terminal."""
    text = "".join(sign if sign.isprintable() else "?" for sign in text[: _LONGEST_SHOWN + 1])
    return text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "…"
