"""The table of peoples, faiths, sexes and other groups, and the signs that mark them in a text."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from newsroom.policy.grammar.phrasing import Phrasebook
from newsroom.policy.lexicons import FOLDER
from newsroom.policy.readings import Reading
from newsroom.policy.words import find_word

_WORD = re.compile(r"[^\W\d_]+")

# Signs from Unicode's private use, as in the grammars that mark insults. What a word is …
PLURAL, SINGULAR, ADJECTIVE, EITHER, BEFORE_NOUN = map(chr, range(0xE010, 0xE015))
# … and who is spoken of: all of a people, a sex, of those who came from elsewhere; one of them;
# one without an article; none of them; or "they".
ALL_FOLK, ALL_SEX, ALL_NEWCOMERS, OF_FOLK, OF_SEX, OF_NEWCOMERS = map(chr, range(0xE015, 0xE01B))
BARE, PRONOUN, PRONOUN_OF_NEWCOMERS, NOBODY = map(chr, range(0xE01B, 0xE01F))
# … none of those who came from elsewhere, a few of them, and where they pray, live and meet.
NO_NEWCOMER, FEW, HOUSE = map(chr, range(0xE01F, 0xE022))
_MARKS = "".join(map(chr, range(0xE010, 0xE022)))
_SIGNS = re.compile(f"[{_MARKS}]")

# Patterns for what is marked.
MANY = f"[{ALL_FOLK}{ALL_SEX}{ALL_NEWCOMERS}{PRONOUN}{PRONOUN_OF_NEWCOMERS}]++"
ONE = f"[{OF_FOLK}{OF_SEX}{OF_NEWCOMERS}]++"
SINGLE = f"[{BARE}{OF_FOLK}{OF_SEX}{OF_NEWCOMERS}]++"  # with or without an article
ANY = f"[{MANY[1:-3]}{ONE[1:-3]}]++"
NATIVES = f"[{ALL_FOLK}{ALL_SEX}{PRONOUN}{OF_FOLK}{OF_SEX}]++"  # not those from elsewhere
FOLK = f"[{ALL_FOLK}{PRONOUN}{OF_FOLK}]++"  # no sex either
WOMEN = f"[{ALL_SEX}{OF_SEX}]++"
NONE = f"[{NOBODY}{NO_NEWCOMER}]++"
NO_NATIVE = f"{NOBODY}++"
A_FEW = rf"(?:a (?:few|couple|dozen|handful|bunch)|one or two|half) (?:of )?{FEW}++"
THEIR_HOUSE = f"(?:(?:that|this|their|your) )?{HOUSE}++"
THEY = re.compile(f"[{PRONOUN}{PRONOUN_OF_NEWCOMERS}]")
SIGN = re.compile(f"[{ALL_FOLK}-{HOUSE}]")


class _Entry(NamedTuple):
    """What one word of the table is."""

    sign: str
    kind: str
    row: int  # the words of one row are of one group


_MISSPELT = "misspelt"


def _pluralise(noun: str) -> str:
    if noun.endswith("man") and noun != "german":
        return f"{noun[:-2]}en"
    if noun.endswith(("s", "ch", "sh")) and noun != "czech":
        return f"{noun}es"
    return f"{noun[:-1]}ies" if noun.endswith("y") and noun[-2] not in "aeo" else f"{noun}s"


def _read_row(row: int, line: str) -> Iterator[tuple[str, _Entry]]:
    if line.startswith(_MISSPELT):
        return
    kind, adjective, listed = (column.strip() for column in line.split("|"))
    nouns = [adjective if noun == "=" else noun for noun in re.findall(r"[^\s,]+", listed)]
    if kind == "house":
        yield from ((noun, _Entry(HOUSE, kind, row)) for noun in (*nouns, *map(_pluralise, nouns)))
        return
    if adjective not in nouns:
        yield adjective, _Entry(BEFORE_NOUN if "-" in nouns else ADJECTIVE, kind, row)
    for noun in nouns:
        if noun.endswith("*"):
            yield noun[:-1], _Entry(PLURAL, kind, row)
        elif noun != "-":
            yield noun, _Entry(EITHER if noun == adjective else SINGULAR, kind, row)
            yield _pluralise(noun), _Entry(PLURAL, kind, row)


def _read_table() -> dict[str, _Entry]:
    lines = (FOLDER / "peoples-en.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line for line in lines if not line.startswith("#")]
    table = {
        word: entry for row, line in enumerate(rows) for word, entry in _read_row(row, line) if word
    }
    for line in rows:
        if line.startswith(_MISSPELT):
            table |= dict(_read_misspellings(line, table))
    spelt_with_z = {
        f"{word[:-1]}z": e for word, e in table.items() if e.sign == PLURAL and word[-1] == "s"
    }
    return spelt_with_z | table


def _read_misspellings(line: str, table: Mapping[str, _Entry]) -> Iterator[tuple[str, _Entry]]:
    _, noun, listed = (column.strip() for column in line.split("|"))
    right = table[noun]
    for wrong in re.findall(r"[^\s,]+", listed):
        if wrong.endswith("*"):
            yield wrong[:-1], right._replace(sign=PLURAL)
        else:
            yield wrong, right
            if right.sign != ADJECTIVE:
                yield _pluralise(wrong), right._replace(sign=PLURAL)


_TABLE = _read_table()
# Where those come from who are called "people from …".
LANDS = frozenset(
    """
    africa guatemala honduras mexico salvador nicaragua venezuela haiti cuba jamaica somalia sudan
    eritrea ethiopia kenya uganda nigeria ghana congo india pakistan bangladesh china vietnam
    philippines afghanistan iran iraq syria lebanon yemen morocco algeria tunisia romania bulgaria
    albania bosnia moldova turkmenistan azerbaijan
    """.split()  # noqa: SIM905  # a list of words reads better as text
)
# A text without one of these speaks of no group.
WORDS = frozenset(_TABLE) | {
    *(
        "islam",
        "mental",
        "mentally",
        "turbans",
        "headscarves",
        "hijabs",
        "burqas",
        "accents",
        "wheelchairs",
    ),
    *("roma", "jehovah", "autism", "syndrome", "disabilities", "disability", "schizophrenia"),
    *("burka", "burkas", "burqa", "hijab", "headscarf", "niqab", "turban", "rainbow"),
    *("homosexuality", "transgenderism", "nonbinary", "binary", "alphabet", "queens"),
    *("color", "colour", "nations", "minorities", "minority", "mixed", "special", "anchor"),
    *("jumpers", "hoppers", "daca", "third", "worlders", "pride"),
    *("reserve", "reservation", "ladies"),
    *LANDS,
}


def clear(text: str) -> str:
    """Take out what looks like a sign and is none of ours."""
    return text if text.isascii() else _SIGNS.sub("?", text)


def tag(reading: Reading) -> str:
    """Put signs in place of the words of the table."""
    text = clear(reading.text)
    letters = list(text)
    for word in reading.words & _TABLE.keys():
        for start, end in find_word(text, word):
            letters[start:end] = _TABLE[word].sign * len(word)
    return "".join(letters)


def find_kinds(text: str) -> frozenset[str]:
    """Find which kinds of groups the words of a text name."""
    return frozenset(_TABLE[word].kind for word in _WORD.findall(text) if word in _TABLE)


def is_group_word(word: str) -> bool:
    """Tell whether a word names a group."""
    return word in _TABLE


def are_of_one_group(word: str, other: str) -> bool:
    """Tell whether two words name the same group: "Turk" and "Turkish"."""
    first, second = _TABLE.get(word), _TABLE.get(other)
    return first is not None and second is not None and first.row == second.row


def speaks_of_group(reading: Reading) -> bool:
    """Tell whether a text may speak of a group."""
    return not WORDS.isdisjoint(reading.words)


def make_book(phrases: str) -> Phrasebook:
    """Make a phrasebook of phrases about groups, to be sought in a marked text."""
    return Phrasebook(phrases, beside=WORDS, marks=_MARKS, never_after="’'-")
