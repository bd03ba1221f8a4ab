"""What people call the techniques that hide words; records and verdicts keep their short names."""

from collections.abc import Iterable

_CALLED = {
    "accents": "accents",
    "backwards": "letters written backwards",
    "emoji": "emoji inside words",
    "gesture": "a gesture",
    "joined words": "words cut by spaces",
    "leet": "digits or signs for letters",
    "letter forms": "odd forms of letters",
    "markdown": "formatting",
    "masked": "covered letters",
    "split": "words cut by signs",
    "stretched": "stretched letters",
    "upside down": "letters upside down",
    "zero-width": "invisible characters",
}


def name_disguises(via: Iterable[str]) -> str:
    """Write the techniques that were undone as what a reader saw through."""
    *most, last = (_CALLED.get(name, name) for name in via)
    return f"{', '.join(most)} and {last}" if most else last
