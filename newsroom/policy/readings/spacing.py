"""Letters set apart: one by one, word by word, line by line."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from newsroom.policy.readings.reading import Reading
from newsroom.policy.readings.rewriting import pick, substitute

# A letter by itself, or one written twice. ու is one letter in Armenian eyes.
_SEPARATORS = ".-_/·•,*~+|:;'’=–—…«»<>^#"
# A row may turn a corner, unless a sentence begins there after more than a single letter; and jump
# a line with one letter a line.
_BLANK = (
    r"(?:[^\S\n]{1,3}|[^\S\n]?\n[^\S\n]?(?!\S[^\S\n]+[^\W_]{3})|(?<=\s\S)\n"
    r"|(?:(?<=\n\S)|(?<=\A\S))\n\n(?=\S(?:\n\n|\Z)))"
)
_GAP = rf"(?:{_BLANK}|\s?[{re.escape(_SEPARATORS)}]{{1,3}}\s?)"
_SPACED = re.compile(
    rf"(?<![^\W_])(?<!\w['’])(?:ու|([^\W_])\1?|[@$¢€])"
    rf"(?:{_GAP}(?:ու|([^\W_])\2?|[@$!¢€])){{2,}}(?![^\W_]|_\w)"
)
# What is set apart by points and has no vowel may as well be short for something: "s.h.t".
_INITIALS = re.compile(r"[b-df-hj-np-tv-xz](?:\.[b-df-hj-np-tv-xz])+")
_CAPITALS = re.compile(r"[A-Z](?:\. ?[A-Z])+")
_FEWEST_INITIALS = 5  # signs: two letters spell no word
_MOST_INITIALS = 3  # of a person
_NEAR = 40
_SURNAME_AFTER = re.compile(
    r"\. (?!(?:You|Off|All|This|That|The|Them|It|Your|My|And|Is)\b)[A-Z][a-z]+"
)
_EXPLAINED = re.compile(
    r"\.?(?: (?:stands? for|means|is short for|is an? (?:acronym|abbreviation))\b"
    r"|,? \(?(?:the )?[A-Z][a-z]+ (?:(?:of|for|and|the) )*[A-Z][a-z]+)"
)
_NAMED_BEFORE = re.compile(r"\b(?:[Tt]he|[Oo]ur|called|named|of) $")
_SPEAKS_TO = re.compile(r"\b(?:you|u|ur|your|such|what)\b", re.IGNORECASE)
_GAPS = re.compile(_GAP)
_DELETED = dict.fromkeys(map(ord, _SEPARATORS))
_ARTICLE = re.compile(r"[ai][\W_]+(?=(?:[^\W_][\W_]+){2})")
_ARTICLE_APART = re.compile(r"[ai]\s+(?=\S+\Z)")  # "a f.u.c.k": only the rest is set apart
FEWEST = 2  # letters that make such a row a word and not a date

Edits = Sequence[tuple[int, int, str]]


def undo_spacing(reading: Reading) -> tuple[Reading, ...]:
    """Single letters set apart: `s h i t`, `f.u.c.k`; the plainest way first.

    Read with and without a leading "a" or "I"; where some gaps are wider than others, as words;
    and where all are even, as what may be words, which is a guess and so a glued reading.
    """
    found = [
        _leave_article(*row.span(), row[0])
        for row in _SPACED.finditer(reading.text)
        if sum(map(str.isalpha, row[0])) >= FEWEST
    ]
    initials = [row for row in found if _INITIALS.fullmatch(row[2]) or _is_name(reading, *row)]
    rows = [row for row in found if row not in initials]
    return (*_join_rows(reading, rows), *_join_initials(reading, initials))


def _is_name(reading: Reading, low: int, high: int, row: str) -> bool:
    """Tell whether letters are somebody's initials, or short for a name that stands beside them."""
    start, end = reading.original(low, high)
    source = reading.source
    if not _CAPITALS.fullmatch(source, start, end) or len(row) < _FEWEST_INITIALS:
        return False
    before, after = source[max(0, start - _NEAR) : start], source[end : end + _NEAR]
    if row.count(".") < _MOST_INITIALS and _SURNAME_AFTER.match(after):
        return True
    if _SPEAKS_TO.search(before) or source.isupper():
        return False
    named = after.startswith(".") and _NAMED_BEFORE.search(before)
    return bool(named or _EXPLAINED.match(after))


def _leave_article(low: int, high: int, row: str) -> tuple[int, int, str]:
    article = _ARTICLE_APART.match(row)
    return (low + article.end(), high, row[article.end() :]) if article else (low, high, row)


def _join_rows(reading: Reading, rows: Edits) -> Iterator[Reading]:
    if not rows:
        return
    joined = [(low, high, _join(row)) for low, high, row in rows]
    yield (plainest := substitute(reading, joined, "spaced letters"))
    if any(_ARTICLE.match(row) for *_, row in rows):
        ways = [(low, high, _join_after_article(row)) for low, high, row in rows]
        yield substitute(reading, ways, "spaced letters")
    if any(len(set(map(len, _GAPS.findall(row)))) > 1 for *_, row in rows):
        ways = [(low, high, _join_by_words(row)) for low, high, row in rows]
        yield substitute(reading, ways, "spaced letters")
    yield from _cut_rows(plainest, joined)


def _join_initials(reading: Reading, rows: Edits) -> Iterator[Reading]:
    if rows:
        letters = [
            [(low + at, low + at + 1) for at, sign in enumerate(row) if sign.isalnum()]
            for low, _, row in rows
        ]
        yield pick(reading, letters, "spaced letters")


def _join(row: str) -> str:
    return _halve("".join(row.split()).translate(_DELETED))


def _join_after_article(row: str) -> str:
    article = _ARTICLE.match(row)
    return article[0] + _join(row[article.end() :]) if article else _join(row)


def _join_by_words(row: str) -> str:
    """Keep a blank where the gap is wider than between letters: `y o u  a r e`."""
    narrow = min(map(len, _GAPS.findall(row)))
    spaced = _GAPS.sub(lambda gap: " " if len(gap[0]) > narrow else "", row)
    return " ".join(map(_halve, spaced.split(" ")))


_PAIRS = re.compile(r"(?:([^\W\d_])\1)+")


def _halve(letters: str) -> str:
    """Take back what was written twice: `ff uu cc kk`."""
    return letters[::2] if len(letters) > 4 and _PAIRS.fullmatch(letters) else letters


# One word a line, three lines or more.
_COLUMN = re.compile(r"(?m)(?:^[ \t]*\S{1,15}[ \t]*\n){2,40}[ \t]*\S{1,15}[ \t]*$")


def undo_columns(reading: Reading) -> Reading:
    """Words written under each other: read as the sentence they are."""
    text = reading.text
    if text.count("\n") < FEWEST:
        return reading
    columns = [(*column.span(), column[0].replace("\n", " ")) for column in _COLUMN.finditer(text)]
    return substitute(reading, columns, "one word a line") if columns else reading


# ------------------------------------------------------------------ words without gaps

# What is said beside an insult. Where all letters are evenly spaced, or words begin with a capital
# and no blank, these tell where the others begin and end.
_COMPANY = frozenset(
    """
    you u ur your youre are r is am be a an the this that these those such so what total my his
    her their our we they he she it i no not oh holy dumb stupid old fat big little ugly dirty damn
    hey go eat off up all and or of to for in on man boy me him them us like with just really very
    lol omg read article nobody asked
    """.split()  # noqa: SIM905  # a list of words reads better as text
)
_LONGEST_COMPANY = max(map(len, _COMPANY))
_MOST_LETTERS = 200  # of a row without any gap; nobody would read on
_SHORTEST, _LONGEST = 4, 14  # letters of a word that is looked for between them


def _cut_rows(joined: Reading, rows: Edits) -> Iterator[Reading]:
    candidates = []
    shift = 0
    for low, high, letters in rows:
        start = low + shift
        for first, end in _between_company(letters[:_MOST_LETTERS]):
            if (first, end) != (1, len(letters)):  # that is the way without its "a"
                candidates.append([(start + first, start + end)])
        shift += len(letters) - (high - low)
    if candidates:
        yield pick(joined, candidates, "words run together")


@lru_cache(maxsize=256)
def _between_company(word: str) -> tuple[tuple[int, int], ...]:
    """Find what stands between words of company, from the first letter to the last."""
    size = len(word)
    if size <= _SHORTEST:
        return ()
    starts = {0}
    for start in range(size):
        if start in starts:
            starts |= {end for end in _ends(size, start) if word[start:end] in _COMPANY}
    ends = {size}
    for end in range(size, 0, -1):
        if end in ends:
            starts_of_last = range(max(0, end - _LONGEST_COMPANY), end)
            ends |= {start for start in starts_of_last if word[start:end] in _COMPANY}
    return tuple(
        (start, end)
        for start in sorted(starts)
        for end in range(start + _SHORTEST, min(size, start + _LONGEST) + 1)
        if end in ends and end - start < size
    )


def _ends(size: int, start: int) -> range:
    return range(start + 1, min(size, start + _LONGEST_COMPANY) + 1)


_CAMEL = re.compile(r"(?<![^\W_])[A-Z]?[a-z]+(?:[A-Z][a-z]+)+(?![^\W_])")
_HUMP = re.compile(r"[A-Z]?[a-z]+")


def cut_at_capitals(plain: Reading) -> Reading:
    """Words run together that begin with capitals, `YouIdiot`: a guess, so a glued reading."""
    if len(plain.text) != len(plain.source):
        return plain
    humps = {
        hump[0]: [hump.span()]
        for word in _CAMEL.finditer(plain.source)
        for hump in _HUMP.finditer(plain.source, *word.span())
    }
    return pick(plain, list(humps.values()), "words run together") if humps else plain
