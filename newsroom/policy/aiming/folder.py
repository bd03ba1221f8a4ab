"""A language's folder read: its phrases, vocabularies and profile.

languages/en/profile.yaml       pronouns and commonest words
languages/en/*.phrases          what attacks and threatens, and what excuses it
languages/en/vocabulary/*.txt   what <names> in the phrases stand for
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Literal

import yaml
from pydantic import AfterValidator, ValidationError

from newsroom.errors import PhraseError
from newsroom.policy.aiming.language import Plain
from newsroom.policy.lexicons import LANGUAGES
from newsroom.policy.phrases import Entry, Tables, read_entries
from newsroom.policy.phrases.binding import bind
from newsroom.policy.phrases.nodes import Choice, Node, Word
from newsroom.policy.phrases.notation import NotationError, parse
from newsroom.policy.words.inflection import inflect
from newsroom.policy.words.transliteration import spell
from newsroom.settings import Settings

PUBLIC = ("public-figure", "office")  # vocabularies of those who read no comments
_HEADING = re.compile(r"<([a-z]+(?:-[a-z]+)*)>")


def _check_words(written: str) -> str:
    words = written.split()
    if again := [word for word in dict.fromkeys(words) if words.count(word) > 1]:
        raise ValueError(f"should hold {again[0]} once")
    return written


Words = Annotated[str, AfterValidator(_check_words)]  # with blanks between them


class Profile(Settings):
    """What else is known of a language: its file profile.yaml."""

    common: Words
    """The commonest words, most common first: what a phrase is looked up by is none of them."""
    latin: tuple[Literal["hy", "hyw", "ru", "tr"], ...] = ()
    """How its words are typed in Latin letters."""
    untyped: Words = ""
    """Its words as typed so that are words of other languages."""
    no_names: Words = ""
    """Capitalised where a sentence opens, and yet nobody's name."""
    everyday: Words = ""
    """Insults that are everyday nouns, or no nouns, as well."""
    forms: dict[Literal["persons", "said", "oblique"], str] = {}  # noqa: RUF012  # pydantic copies it
    """How an insult's form tells what it can be: "persons" among foul words, "said" with "you are"
    in the same word, "oblique" where it calls nobody. Each is sought in the form as it is written,
    the word as its list has it, and what the form is longer by: "дурака/дурак/а"."""


def make_plain(code: str, entries: Iterable[Entry]) -> Plain:
    """Make plain values of some phrases with a language's vocabularies and word forms.

    Raises:
        PhraseError: An entry names what the language does not have.
    """
    folder = LANGUAGES / code
    vocabulary = read_vocabulary(folder)
    profile = read_profile(folder)
    public = (_list_words(vocabulary[name]) for name in PUBLIC if name in vocabulary)
    return (
        tuple(_bind(code, entries, vocabulary, profile)),
        profile.no_names.split(),
        sorted(frozenset().union(*public)),
        profile.everyday.split(),
        {str(name): pattern for name, pattern in profile.forms.items()},
    )


def read_profile(folder: Path) -> Profile:
    """Read what else is known of a language.

    Raises:
        PhraseError: It says what no profile can say, or a word twice.
    """
    text = (folder / "profile.yaml").read_text("utf-8")
    try:
        return Profile.model_validate_json(json.dumps(yaml.safe_load(text)))
    except ValidationError as error:
        (first, *_) = error.errors()
        key = ".".join(map(str, first["loc"]))
        opening = f"{first['loc'][0]}:"
        numbered = enumerate(text.splitlines(), 1)
        line = next((number for number, line in numbered if line.startswith(opening)), 1)
        raise PhraseError(line, 1, f"{key}: {first['msg']}").of("profile.yaml") from error


def _bind(
    code: str, entries: Iterable[Entry], vocabulary: Mapping[str, Node], profile: Profile
) -> Tables:
    untyped = frozenset(profile.untyped.split())  # words of another language

    def spell_as_typed(word: str) -> Iterator[str]:
        return (
            typed for typed in spell(word, profile.latin) if typed == word or typed not in untyped
        )

    return bind(
        entries,
        vocabulary,
        lambda part, lemma: inflect(code, part, lemma),
        spell_as_typed,
        profile.common.split(),
    )


def _list_words(node: Node) -> frozenset[str]:
    """List the single words of a vocabulary."""
    options = node.nodes if isinstance(node, Choice) else (node,)
    return frozenset(option.text for option in options if isinstance(option, Word))


def read_phrases(code: str) -> Iterable[Entry]:
    """Read all entries of a language; each id begins with its code: en/brains-of.

    Raises:
        PhraseError: A file is damaged, or an id stands in two of them.
    """
    entries: dict[str, Entry] = {}
    for path in sorted((LANGUAGES / code).glob("*.phrases")):
        try:
            read = read_entries(path.read_text("utf-8"))
        except PhraseError as error:
            raise error.of(path.name) from error
        for entry in read:
            if entry.id in entries:
                raise PhraseError(entry.line, 2, f"{entry.id} is in another file too").of(path.name)
            entries[entry.id] = entry
    return [replace(entry, id=f"{code}/{entry.id}") for entry in entries.values()]


def read_vocabulary(folder: Path) -> dict[str, Node]:
    """Read what names in phrases stand for.

    Raises:
        PhraseError: A line cannot be read, stands below no <name>, or below one of another file.
    """
    options: dict[str, list[Node]] = {}
    files: dict[str, str] = {}  # in which each name is defined
    for path in sorted((folder / "vocabulary").glob("*.txt")):
        name = ""
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            written = line.partition("#")[0].strip()
            if heading := _HEADING.fullmatch(written):
                name = heading[1]
                options.setdefault(name, [])
                if files.setdefault(name, path.name) != path.name:
                    reason = f"<{name}> is defined in {files[name]} already"
                    raise PhraseError(number, 1, reason).of(path.name)
            elif written and not name:
                raise PhraseError(number, 1, "should stand below a <name>").of(path.name)
            elif written:
                options[name] += _read_options(written, path.name, number)
    return {name: Choice(tuple(nodes)) for name, nodes in options.items()}


def _read_options(line: str, path: str, number: int) -> Iterable[Node]:
    try:
        node = parse(f"[{line}]")
    except NotationError as error:
        raise PhraseError(number, max(1, error.column - 1), error.reason).of(path) from error
    return node.nodes if isinstance(node, Choice) else (node,)
