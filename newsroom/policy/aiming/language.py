"""A language's phrases, ready to be sought. They are made of its folder once, and kept."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any

from pydantic import AfterValidator

from newsroom.kept import recall
from newsroom.policy.lexicons import JUDGE, LANGUAGES
from newsroom.policy.phrases import Book, Entry, Tables
from newsroom.settings import list_options, name_input


def check_language(code: str) -> str:
    """Return a language's code unchanged if its phrases are known.

    Raises:
        ValueError: They are not; says whose are.
    """
    known = list_languages()
    if code not in known:
        raise ValueError(f"should be {list_options(known)}{name_input(code, known)}")
    return code


LanguageCode = Annotated[str, AfterValidator(check_language)]


# What a language is made of, in the order of its fields, as values that can be kept.
Plain = tuple[tuple[Any, ...], list[str], list[str], list[str], dict[str, str]]


@dataclass(frozen=True, eq=False)
class Language:
    """One language's phrases."""

    book: Book
    no_names: frozenset[str]
    public: frozenset[str]  # names and offices of those who are called and read no comments
    everyday: frozenset[str]
    forms: Mapping[str, "re.Pattern[str]"]  # this, and the two above, as its profile has them


def list_languages() -> tuple[str, ...]:
    """List the codes of the languages whose phrases are known."""
    return tuple(sorted(path.parent.name for path in LANGUAGES.glob("*/profile.yaml")))


@cache
def load_language(code: str) -> Language:
    """Read a language's folder, unless what was made of it is kept.

    Raises:
        PhraseError: A file of it is damaged; says where.
    """

    def make() -> Plain:
        from newsroom.policy.aiming.folder import make_plain, read_phrases

        return make_plain(code, read_phrases(code))

    sources = (path for path in (LANGUAGES / code).rglob("*") if path.is_file())
    return _finish(*recall(f"phrases-{code}", JUDGE, sources, make))


def make_language(code: str, entries: Iterable[Entry]) -> Language:
    """Make a language of other phrases with its vocabularies and word forms.

    Raises:
        PhraseError: An entry names what the language does not have.
    """
    from newsroom.policy.aiming.folder import make_plain

    return _finish(*make_plain(code, entries))


def _finish(
    tables: tuple[Any, ...],
    no_names: list[str],
    public: list[str],
    everyday: list[str],
    forms: Mapping[str, str],
) -> Language:
    return Language(
        Book(Tables(*tables)),
        frozenset(no_names),
        frozenset(public),
        frozenset(everyday),
        {name: re.compile(pattern, re.VERBOSE) for name, pattern in forms.items()},
    )
