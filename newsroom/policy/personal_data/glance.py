"""Whether a text can hold personal data at all: asked of every text, and most end here."""

from newsroom.policy.readings import Reading

_DIGITS = b"0123456789"
_FEWEST_DIGITS = 7  # of a phone number without its area
# What says "@" or "." in an e-mail address that is spelt out.
_SPELT = frozenset(("dot", "nokta", "точка", "собака", "собачка", "կետ", "շնիկ"))
MAILBOXES = frozenset(
    "gmail yahoo hotmail outlook icloud aol proton protonmail gmx yandex mail live msn".split()  # noqa: SIM905  # a list of words reads better as text
)


def may_hold_anything(reading: Reading) -> bool:
    """Tell at a glance whether a reading holds a digit or the means of an e-mail address."""
    text = reading.text
    return (  # plain searches, each of one sign, are several times as fast as a pattern
        "1" in text
        or "2" in text
        or "0" in text
        or "3" in text
        or "4" in text
        or "5" in text
        or "6" in text
        or "7" in text
        or "8" in text
        or "9" in text
        or may_hold_email(reading)
    )


def may_hold_number(text: str) -> bool:
    """Tell at a glance whether a text holds digits enough for a phone, a card or an account."""
    letters = text.encode(errors="replace")
    return len(letters) - len(letters.translate(None, _DIGITS)) >= _FEWEST_DIGITS


def may_hold_email(reading: Reading) -> bool:
    """Tell at a glance whether a reading holds an "at" sign, or one that is spelt out."""
    text, words = reading.text, reading.words
    if "@" in text or "＠" in text or not _SPELT.isdisjoint(words):
        return True
    return "at" in words and (
        "(" in text or "[" in text or "{" in text or "<" in text or not MAILBOXES.isdisjoint(words)
    )
