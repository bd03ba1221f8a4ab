"""The ways of dressing letters up, one function each: a draft in, what it may have meant out.

A function answers with no draft when it finds nothing of its kind, and with several when the
spelling is ambiguous (1 for i or l).
"""

import re
from functools import lru_cache
from unicodedata import category

import regex

from newsroom.policy.readings import letters
from newsroom.policy.readings.drafts import Draft, erase, rewrite

Drafts = tuple[Draft, ...]
Match = regex.Match[str]


def changed(before: Draft, *after: Draft) -> Drafts:
    """Return those whose text differs from `before` and from each other."""
    different = {draft.text: draft for draft in reversed(after) if draft.text != before.text}
    return tuple(reversed(different.values()))


# ------------------------------------------------------------------ characters

_BLANKS = frozenset("\u115f\u1160\u3164\uffa0\u2800")  # letters and symbols that show nothing
_ANY = regex.compile(r"[^\n\r\t -~]+")
_FLAG = regex.compile(r"[🇦-🇿]{2}")  # alone, 🇦🇲 says Armenia, not "am"
_INDICATORS = regex.compile(r"([🇦-🇿]+)")


@lru_cache(maxsize=4096)
def disguise(char: str) -> str:
    """Name the technique a character is a means of; empty for one that stands for itself.

    Accents are told apart from other letter forms because a lexicon may insist on them: Turkish
    «şık» is elegant, «sik» is not.
    """
    if " " <= char <= "~" or char in "\n\r\t":
        return ""
    kind = category(char)
    if kind in ("Cf", "Cc", "Co") or char in _BLANKS:
        return "zero-width"
    if kind in ("Mn", "Me"):
        return "combining marks"
    if letters.is_native(char) or letters.latin(char) == char:
        return ""
    return "accents" if letters.is_accented(char) else "letter forms"


def undo_characters(draft: Draft) -> Drafts:
    """Invisible characters, combining marks, letter forms of every kind, accents."""
    seen = draft
    for technique in sorted({disguise(char) for char in draft.characters} - {""}, reverse=True):

        def undo(match: Match, technique: str = technique) -> str:
            return _undress(match[0], technique)

        seen = rewrite(seen, _ANY, undo, technique)
    return changed(draft, seen)


def _undress(run: str, technique: str) -> str:
    if technique in ("zero-width", "combining marks"):
        return "".join(char for char in run if disguise(char) != technique)
    parts = _INDICATORS.split(run) if _INDICATORS.search(run) else [run]
    return "".join(
        part
        if _FLAG.fullmatch(part)
        else "".join(letters.latin(c) if disguise(c) == technique else c for c in part)
        for part in parts
    )


# ------------------------------------------------------------------ markdown

_MARKDOWN = frozenset("*_~|`\\[")
_LINK = regex.compile(r"\[([^\[\]\n]{1,200})\]\(<?[^()\s]{1,500}>?\)")
_MARKUP = regex.compile(
    r"\*\*|__|~~|\|\||`+|\\|(?<!\w)[*_](?=\w)|(?<=\w)[*_](?!\w)"
    r"|(?<=\w)\*(?=\w+\*)|(?<=\w\*\w+)\*(?=\w)"  # a pair: one star alone in a word is a mask
)
_UNDERSCORE = regex.compile("_")


def undo_markdown(draft: Draft) -> Drafts:
    """Take out what Discord draws as bold, struck, spoiler or code: `**f**uck`, `fu||ck||`."""
    if _MARKDOWN.isdisjoint(draft.characters):
        return ()
    links = (
        span
        for match in _LINK.finditer(draft.text)
        for span in ((match.start(), match.start(1)), (match.end(1), match.end()))
    )
    seen = erase(draft, links, "markdown")
    seen = rewrite(seen, _MARKUP, lambda match: "", "markdown")
    return changed(draft, rewrite(seen, _UNDERSCORE, lambda match: " "))


# ------------------------------------------------------------------ alphabets

_WORD = regex.compile(r"[^\W_]+")
_ALPHABETS = (
    ("Greek letters", re.compile("[\u0370-\u03ff]")),
    ("Cyrillic letters", re.compile("[\u0400-\u052f]")),
    ("Armenian letters", re.compile("[\u0530-\u058f]")),
)
_BORROWED = re.compile(r"[ѕһіјԁԛԝӏғѵ]")  # not in any word of everyday Russian
_LATIN = re.compile("[a-z]")
_RUSSIAN = re.compile("[а-я]")
_ARMENIAN = re.compile("[ա-և]")


def undo_look_alikes(draft: Draft) -> Drafts:
    """Read words that mix alphabets in one of them; Armenian stays Armenian, Russian Russian."""
    text = draft.text
    if text.isascii() or not (_LATIN.search(text) or _BORROWED.search(text)):
        return ()
    mostly_latin = 2 * len(_LATIN.findall(text)) > sum(map(str.isalpha, text))
    seen = draft
    for name, letter in _ALPHABETS:

        def to_latin(match: Match, letter: "re.Pattern[str]" = letter) -> str:
            word: str = match[0]
            if word.isascii() or not letter.search(word):
                return word
            if not (mostly_latin or _LATIN.search(word) or _BORROWED.search(word)):
                return word
            read = word.translate(letters.LOOK_ALIKES)
            return read if read.isascii() else word

        if letter.search(text):
            seen = rewrite(seen, _WORD, to_latin, name)
    read = changed(draft, seen, rewrite(draft, _WORD, _to_native, "Latin letters"))
    return (*read, draft) if read else ()  # a Russian word among English ones stays one too


def _to_native(match: Match) -> str:
    word: str = match[0]
    if word.isascii() or not _LATIN.search(word):
        return word
    table = letters.LATIN_TO_CYRILLIC if _RUSSIAN.search(word) else letters.LATIN_TO_ARMENIAN
    read = word.translate(table)
    return word if _LATIN.search(read) else read


# ------------------------------------------------------------------ leet

_DRAWN = {
    "|<": "k", "|{": "k", "|)": "d", "|-|": "h", "|_|": "u", "(_)": "u", "\\/": "v", "/\\": "a",
    "()": "o", "[]": "o", "|\\|": "n", "|3": "b", "|=": "f", "|2": "r",
}  # fmt: skip
_DRAWING = regex.compile("|".join(map(regex.escape, sorted(_DRAWN, key=len, reverse=True))))
_STROKES = frozenset("|()[]/\\")


def undo_drawn_letters(draft: Draft) -> Drafts:
    r"""Letters put together from strokes: `fu(|<`, `\/\/anker`."""
    if _STROKES.isdisjoint(draft.characters):
        return ()
    return changed(draft, rewrite(draft, _DRAWING, lambda match: _DRAWN[match[0]], "leet"))


_SIGNS = r"0-9@$|+#(€£!§¡°¢¥×<{"
_LEET_TRIGGER = re.compile(
    r"[^\W\d_][0-9@$|+#(€£§¡°¢¥×<{]|[0-9@$|+#€£§¡°¢¥×][^\W\d_]"
    r"|![^\s!?.,;:'\"”’)]|[0-9@$+#(][@$|+#(]"
)
_LEET_TOKEN = regex.compile(rf"(?<![\w{_SIGNS}])[^\W\d]*+[{_SIGNS}][\w{_SIGNS}]*+")
_NUMBERED = re.compile(  # 5th, 1990s, 10km, $5m, A55, #hashtag
    r"\d+|[$€£]?\d{1,4}(?:st|nd|rd|th|[a-z]|[kmcg]m|kg|bn|mn|am|pm|ft|lb|hr|[kmgt]b)|[^\W\d_]\d{1,4}|#.*"
)
_NUMBERED_WORD = re.compile(r"([^\W\d_]{3,})\d{2,}")  # covid19, and "shit123"
V_FOR_U = re.compile(r"v[bcdfghjklmnpqrstvwxz]")
_CONSONANTS = "bcdfghjklmnpqrstwxz"
_V_FOR_U = regex.compile(rf"(?<=[{_CONSONANTS}])v(?=[{_CONSONANTS}])|vv")
_TWO_ONES = re.compile("(?<!1)11(?!1)")
_DISTINCT_SIGNS = 3  # "$#!+" spells something, "!!!" shouts


def undo_leet(draft: Draft) -> Drafts:
    """Digits and signs for letters: `5h17`, `b!+(#`, `fvck`."""
    if not (_LEET_TRIGGER.search(draft.text) or V_FOR_U.search(draft.text)):
        return ()

    def spell(table: dict[int, int]) -> Draft:
        seen = rewrite(draft, _LEET_TOKEN, lambda match: _spell(match, table), "leet")
        return rewrite(seen, _V_FOR_U, lambda match: "w" if match[0] == "vv" else "u", "leet")

    return changed(draft, spell(letters.LEET), spell(letters.LEET | letters.LEET_OTHERWISE))


def _spell(match: Match, table: dict[int, int]) -> str:
    token: str = match[0]
    if _NUMBERED.fullmatch(token):
        return token
    word = token.rstrip("!")
    tail = token[len(word) :]
    if numbered := _NUMBERED_WORD.fullmatch(word):
        return numbered[1].ljust(len(word)) + tail
    opening = ""
    if word[:1] == "(" and match.string.find(")", match.end()) >= 0:
        opening, word = "(", word[1:]
    if not any(map(str.isalpha, word)) and len(set(word)) < _DISTINCT_SIGNS:
        return token
    if _RUSSIAN.search(word):
        table = letters.LEET_CYRILLIC
    elif _ARMENIAN.search(word):
        table = letters.LEET_ARMENIAN
    return opening + _TWO_ONES.sub("ll", word).translate(table) + tail


# ------------------------------------------------------------------ stretched letters

_TRIPLE = re.compile(r"(.)\1\1")
_DOUBLE = re.compile("aa|hh|ii|jj|kk|qq|uu|vv|ww|xx|yy")
_RUN = regex.compile(r"([^\W\d_])\1{2,}|([ahijkquvwxy])\2")  # those few are rarely doubled
_ALL_HELD = regex.compile(r"\b(?:([^\W\d_])\1{2,}+){3,}+\b")
_HELD = regex.compile(r"([^\W\d_])\1+")
_VOWELS = frozenset("aeiouyаеиоуыэюяաեէըիոօ")


def undo_stretching(draft: Draft) -> Drafts:
    """Letters held down: `fuuuuck`, `asssssshole`. A run may stand for one letter or for two."""
    if not is_stretched(draft.text):
        return ()

    def shorten(doubled: str) -> Draft:
        def replace(match: Match) -> str:
            letter: str = match[0][0]
            kind = "vowels" if letter in _VOWELS else "consonants"
            return letter * (2 if kind == doubled and len(match[0]) > 2 else 1)

        return rewrite(draft, _RUN, replace, "stretched")

    even = rewrite(draft, _ALL_HELD, _shorten_evenly, "stretched")
    return changed(draft, shorten("consonants"), shorten(""), shorten("vowels"), even)


def _shorten_evenly(match: Match) -> str:
    """Shorten a word whose every letter is held: `pppuuussssssyyy` has two s."""
    runs = [run[0] for run in _HELD.finditer(match[0])]
    shortest = min(map(len, runs))
    return "".join(run[0] * (2 if len(run) >= 2 * shortest else 1) for run in runs)


def is_stretched(text: str) -> bool:
    """Tell at a glance; a run of points passes too, and costs only time."""
    return _TRIPLE.search(text) is not None or _DOUBLE.search(text) is not None
