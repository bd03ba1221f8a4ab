"""The word lists that ship with the bot: their one format, and the loader.

A lexicon is a text file in its language's folder: `profanity-ru` is
`languages/ru/lexicons/profanity.txt`. Its head says whose it is; each further line is a word:

    # title: English profanity
    # source: where the words come from
    # licence: MIT
    # attribution: whom to thank
    # accents: kept            (optional: its words never match with accents taken off, but for
                                those that are `+latin`)

    lemma | category | severity | class | exceptions

- lemma: a word or a phrase in its simplest form, letters and digits only. Between the words of a
  phrase may stand blanks and any signs but those that end a sentence: `son of a bitch` finds
  «son-of-a-bitch» too. Its class inflects it as a whole, at its end.
- severity: 1 mild, 2 strong, 3 worst.
- class: `noun`, `verb`, `adjective` (the language's endings by rule), `fixed` (as written); `start`
  (any word that begins so), `inside` (any word that holds it), `amid` (between everyday words, as
  in "youshitlol"), `joined` (with each of the English `parts` after it). Joined with `+` where
  several apply; `+respelt` adds English spellings by ear, `+name` spares a capitalised name,
  `+hidden` a word that is not disguised, `+homograph` one among words of a language in which it is
  an everyday word, `+prefixed` adds every Russian prefix, `+latin` the word
  as it is typed in Latin letters (Armenian, Russian) or without dots and hooks (Turkish),
  `+western` with it the way Western Armenians type it.
- exceptions: words or phrases, separated by commas, in which the lemma means no harm; `*` at the
  end of a word stands for any ending, and `…` before one lets it stand anywhere near on the line,
  where nobody is spoken to: `… litter`. A spelling in Latin letters that is listed here is not
  made.

To the words of a file come those that a review took over from better-profanity (`reviewed`).

Empty lines and lines that start with `#` after the head are for the reader. Words are sorted.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from newsroom.errors import LexiconError
from newsroom.policy.lexicons import reviewed
from newsroom.policy.lexicons.parts import PARTS
from newsroom.policy.readings.letters import fold

JUDGE = Path(__file__).parent.parent  # all code that makes something of words
LANGUAGES = JUDGE / "languages"
HEAD = ("title", "source", "licence", "attribution")
_FOUND_AS = ("noun", "verb", "adjective", "fixed", "start", "inside", "amid", "joined")
_WITH = ("prefixed", "latin", "western", "respelt", "name", "hidden", "homograph")
CLASSES = frozenset((*_FOUND_AS, *_WITH))
CATEGORIES = frozenset(("profanity", "slur", "sexual", "violent", "insult"))
_COLUMNS = 5
_NOUN = frozenset(("noun",))
_HOMOGRAPH = frozenset(("homograph",))


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a lexicon, folded."""

    lemma: str
    category: str
    severity: int
    classes: frozenset[str]
    exceptions: tuple[str, ...] = ()
    keeps_accents: bool = False
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A word list with its papers."""

    name: str
    head: dict[str, str] = field(repr=False)
    entries: tuple[Entry, ...] = field(repr=False)

    @property
    def title(self) -> str:
        return self.head["title"]


def available() -> tuple[str, ...]:
    """Return every lexicon's name."""
    return tuple(sorted(_find_files()))


def list_sources(name: str) -> tuple[Path, ...]:
    """List the files that a lexicon's words come from.

    Raises:
        LexiconError: there is none of that name.
    """
    return _find_file(name), *reviewed.list_sources()


@cache
def _find_files() -> dict[str, Path]:
    files = LANGUAGES.glob("*/lexicons/*.txt")
    return {f"{path.stem}-{path.parent.parent.name}": path for path in files}


def _find_file(name: str) -> Path:
    path = _find_files().get(name)
    if path is None:
        raise LexiconError(f"there is no lexicon “{name}”; there are {', '.join(available())}")
    return path


@cache
def load(name: str) -> Lexicon:
    """Read one lexicon.

    Raises:
        LexiconError: there is none of that name, or its file is damaged.
    """
    lexicon = parse(name, _find_file(name).read_text(encoding="utf-8"))
    added = map(_reviewed, reviewed.taken(name))
    return replace(lexicon, entries=(*_join(lexicon.entries), *added))


def _join(entries: tuple[Entry, ...]) -> Iterator[Entry]:
    """Yield the entries, and for one that is `joined` what it makes with each part: "asshat"."""
    listed = {entry.lemma for entry in entries}
    for entry in entries:
        if "joined" not in entry.classes:
            yield entry
            continue
        if alone := entry.classes - {"joined"}:
            yield replace(entry, classes=alone)
        for lemma in (entry.lemma + part for part in PARTS):
            if lemma not in listed:
                classes = _NOUN | entry.classes & _HOMOGRAPH
                yield replace(entry, lemma=lemma, classes=classes, exceptions=())


def _reviewed(decision: reviewed.Reviewed) -> Entry:
    return Entry(
        fold(decision.word.rstrip("*")),
        decision.category,
        int(decision.severity),
        frozenset(decision.inflection.split("+")),
    )


def parse(name: str, text: str) -> Lexicon:
    """Read a lexicon's text.

    Raises:
        LexiconError: a line or the head is not as described above.
    """
    head: dict[str, str] = {}
    entries: list[Entry] = []
    language = name.rpartition("-")[2]
    lines = zip(text.splitlines(), fold(text).splitlines(), strict=True)
    for number, (line, folded) in enumerate(lines, start=1):
        if line.startswith("# ") and ": " in line and not entries:
            key, _, value = line[2:].partition(": ")
            head[key] = value.strip()
        elif line.strip() and not line.startswith("#"):
            try:
                entry = _entry(folded, language, keeps_accents=head.get("accents") == "kept")
            except ValueError as error:
                raise LexiconError(f"{name}:{number}: {error}") from error
            entries.append(entry)
    missing = [key for key in HEAD if not head.get(key)]
    if missing:
        raise LexiconError(f"{name}: the head must give {', '.join(missing)}")
    return Lexicon(name, head, tuple(entries))


def _entry(line: str, language: str, *, keeps_accents: bool) -> Entry:
    columns = [column.strip() for column in line.split("|")]
    if len(columns) != _COLUMNS:
        raise ValueError(
            "a word has five columns: lemma | category | severity | class | exceptions"
        )
    lemma, category, severity, classes, exceptions = columns
    named = frozenset(classes.split("+"))
    known = named <= CLASSES and category in CATEGORIES and severity in ("1", "2", "3")
    if not (lemma and known):
        raise ValueError(f"“{line.strip()}” has an unknown class, category or severity")
    return Entry(
        lemma,
        category,
        int(severity),
        named,
        tuple(phrase.strip() for phrase in exceptions.split(",")) if exceptions else (),
        keeps_accents and "latin" not in named,
        language,
    )
