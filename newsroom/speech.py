"""What people read, in the language of whom it is said to; the sentences are in `locales/`.

A sentence is looked up where it is said, never before: a constant is only noted by `N_`, and
looked up with `_` by whoever says it. Without a language it is said as it stands in the code.
"""

import gettext as catalogues
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path

DOMAIN = "bot"
LOCALES = Path(__file__).parent / "locales"
SOURCE = "en"  # the language that the code is written in

# A task that is started takes along the language of whoever starts it.
_spoken: ContextVar[str] = ContextVar("spoken", default=SOURCE)


@cache
def languages() -> frozenset[str]:
    """Return the languages that the bot speaks, by their codes."""
    found = (path.parent.parent.name for path in LOCALES.glob(f"*/LC_MESSAGES/{DOMAIN}.mo"))
    return frozenset((SOURCE, *found))


def spoken() -> str:
    """Return the language in which something said now would be."""
    return _spoken.get()


def speak(language: str) -> None:
    """Go on in a language for the rest of the task; as the code does in one that is unknown."""
    _spoken.set(_base(language))


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Say what is said within in a language."""
    former = _spoken.set(_base(language))
    try:
        yield
    finally:
        _spoken.reset(former)


def _(sentence: str, /, **values: object) -> str:
    """Say a sentence, its placeholders filled in where there are values."""
    said = _sentences(_spoken.get()).gettext(sentence) if sentence else sentence
    return said.format(**values) if values else said


def ngettext(one: str, many: str, count: int, /, **values: object) -> str:
    """Say a sentence as its `{count}` asks for."""
    said = _sentences(_spoken.get()).ngettext(one, many, count)
    return said.format(count=count, **values)


def N_(sentence: str, /) -> str:
    """Note a sentence for the catalogues that is said later."""
    return sentence


def _base(language: str) -> str:
    """Return a language without its country: there are none that differ by it."""
    return language.partition("-")[0]


@cache
def _sentences(language: str) -> catalogues.NullTranslations:
    return catalogues.translation(DOMAIN, LOCALES, [language], fallback=True)
