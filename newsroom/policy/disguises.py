"""What people call the techniques that hide words; records and verdicts keep their short names."""

from collections.abc import Iterable

from newsroom.speech import N_, _

_CALLED = {
    "accents": N_("accents"),
    "backwards": N_("letters written backwards"),
    "emoji": N_("emoji inside words"),
    "gesture": N_("a gesture"),
    "joined words": N_("words cut by spaces"),
    "leet": N_("digits or signs for letters"),
    "letter forms": N_("odd forms of letters"),
    "markdown": N_("formatting"),
    "masked": N_("covered letters"),
    "spaced letters": N_("spaced letters"),
    "split": N_("words cut by signs"),
    "stretched": N_("stretched letters"),
    "upside down": N_("letters upside down"),
    "zero-width": N_("invisible characters"),
}


def name_disguises(via: Iterable[str]) -> str:
    """Write the techniques that were undone as what a reader saw through."""
    *most, last = (_(_CALLED.get(name, name)) for name in via)
    return _("{most} and {last}", most=", ".join(most), last=last) if most else last
