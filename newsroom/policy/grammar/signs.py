"""Which words a phrase cannot do without, read off the phrase itself.

A text that lacks them need not be searched. The signs are sound, not complete: what a phrase
leaves open (`\\w+`, an apostrophe) is simply no sign.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain, islice, repeat
from typing import NamedTuple

import regex

# How many of ten thousand comments hold a word, roughly, as counted in comments on English news. A
# phrase is looked for because of its rarest words. A wrong figure here costs time, never a finding.
_SHARES = {
    3000: """
    a all an and are as at be but by can do for from get had has have he i if in is it just like me
    my no not of on or people so that the their they this to up was we what who will with you your
    """,
    600: """
    about another any been being did do does don even every go going good her here him his how into
    know make man many more most much need never nothing now one only other our out over really
    right say see she should some such than them then there these think those time too u us want
    way well were when where which why would
    """,
    150: """
    after again also always am anyone away back bad because believe best better big black both bunch
    call called car children city come could day didn done down end enough everyone face fact family
    far father few find first full gets getting give god got hate head hell help hope house human
    isn its job keep kids kill kind law less let life little live lives ll long look looks lost love
    made making may maybe mean mind mother must name needs new next nobody off old once own pay
    person piece place point poor post probably problem put re read real run s said same school
    show sick someone something still stop sure t take taking talk tell thing things town tried true
    try two understand use used ve very wait watch white without woman women won wonder words work
    world wow wrong yes years yourself
    """,
    60: """
    act allowed aren ask bag behind between bit born boy brain break bridge bring came cannot care
    case child comes coming days death deserve die door each earth end everybody eyes f fat fellow
    fire folks friends funny girl gun half hand hands happens hit home humans individual join keep
    last late learn leave lies likes list living look lot low lying men mess mouth move murder nasty
    nice o ok old opinion order others parents party pig play police proud quit rest rich rights rid
    sad self sense serious sex shoot shot side sit sorry sort sound speak special stand stay step
    strong stuff terrible thank think throw today together tomorrow total touch type ugly under ur
    useless village walk war wasn waste watching weak week went whatever whole wife works worse
    worst worth write ya yeah
    """,
    200: """
    դուք ունի պետք կարող տեղ վրա ռադ
    бы вон тебя тебе тобой твой твое твоя твои ваша ваше ваши место быть надо пора
    seni sizi sana size senin sizin hepiniz benim
    """,
}
_SHARE = {word: share for share, words in reversed(_SHARES.items()) for word in words.split()}
_RARE = 3  # of ten thousand: any other word
_SHORT = 4  # letters: any shorter word may stand in many texts
_MOST_FORMS = 80  # spellings of one word; beyond it the word is left open
_CLASS = r"\[(?:\\.|[^\]\\])*+\]"
# With all that is in it. Most groups stand in many phrases, and are read but once.
_GROUP = rf"(?<group>\((?:[^()\[\\]++|\\.|{_CLASS}|(?&group))*+\))"
_COUNTS = r"[?*+][?+]?|\{\d*,?\d*\}[?+]?"
_TOKEN = regex.compile(
    rf"{_GROUP}|{_COUNTS}|\\.|{_CLASS}|[^\W\d_][^\W\d_ ']*(?:[ '][^\W\d_]*)*(?![?*+{{])|.",
    regex.DOTALL,
)
_CHOICE = regex.compile(rf"(?:[^()\[\\|]++|\\.|{_CLASS}|{_GROUP})++", regex.DOTALL)
_NESTED = regex.compile(rf"(?:{_GROUP}|{_CLASS}|\\.)(?:{_COUNTS})?", regex.DOTALL)
_WHOLE_WORD = re.compile(r"(?<![^ ])[^\W\d_]{4,}(?= [^?*+{]|$)")
# "mad ?man", "mad(?: )?man"
_MAY_BE_ONE_WORD = re.compile(
    r"(?<![\\\w])([^\W\d_]+)(?: |\(\?: \))\?([^\W\d_]+)(?![^\W\d_]|[?*+{])"
)
_OPENING = re.compile(r"\((?:\?(?:P<\w+>|[:>]))?")
_LOOKS = ("(?=", "(?!", "(?<=", "(?<!")
_PLAIN = re.compile(r"[^\W\d_]+(?:[ |][^\W\d_]+)*")  # words and choices, and nothing else
_LETTERS = re.compile(r"\[([^\W\d_]+)\]")
_GAP = re.compile(r"\W+")
_COUNT = re.compile(r"[?*+]|\{.")
_MANY = 6  # a guess: times that a person repeats what may stand any number of times
_ENDS_WORD = frozenset((r"\b", r"\s", r"\W", r"\Z", r"\A", r"\n", "^", "$"))
_NEW = frozenset({""})

Clause = frozenset[str]  # the text holds one of these words
Word = Clause | None  # the beginnings of the word a part of a phrase is in; None: any letters


class _Item(NamedTuple):
    """A token, and how often it may stand."""

    token: str
    kind: str  # "row", "group", "letters", "outside", "open"
    least: int
    most: int
    outside: bool  # it begins with what is no part of a word


class _Followed(NamedTuple):
    """An item, and whether a word before it or in it ends with it; None: as its group does."""

    item: _Item
    ends_word: bool | None


class _End(NamedTuple):
    """What is known after a part of a phrase."""

    clauses: tuple[Clause, ...]
    word: Word


def find_signs(pattern: str) -> tuple[Clause, ...]:
    """Tell what a text must hold for a pattern to match: a word of each clause, rarest first."""
    pattern = _MAY_BE_ONE_WORD.sub(r"(?:\1 \2|\1\2)", pattern)
    return tuple(sorted(dict.fromkeys(_walk_choices(pattern, _NEW, True).clauses), key=_rank))


def find_sign(phrase: str) -> Clause:
    """Tell a clause of a phrase that stands by itself: a rare one, not always the rarest.

    A rare word outside all brackets will do: then what they hold need not be read.
    """
    for word in _WHOLE_WORD.findall(_NESTED.sub("|", phrase)):
        clause = _clause_of(word)
        if _rank(clause) == _RARE:
            return clause
    return next(iter(find_signs(phrase)), frozenset())


def opens_plainly(pattern: str) -> bool:
    """Tell whether `re` sees at once with which letters what a pattern matches may begin."""
    choices = _read_choices(pattern)
    if pattern.startswith(_LOOKS) or not all(choices):
        return False
    if len(choices) > 1:
        return all(choice[0].item.kind == "row" for choice in choices)
    first = choices[0][0].item
    return first.kind == "row" or (
        first.kind == "group" and first.least == 1 and opens_plainly(first.token)
    )


def count_words(pattern: str) -> int:
    """Count the words that a pattern may match; a sign ends one, an apostrophe too."""
    return 1 + _count_gaps(pattern)


@cache
def _count_gaps(pattern: str) -> int:
    return max(sum(_count_gaps_in(item) for item, _ in choice) for choice in _read_choices(pattern))


def _count_gaps_in(item: "_Item") -> int:
    if item.kind == "group":
        return item.most * _count_gaps(item.token)
    if item.kind == "row":
        return len(_GAP.findall(item.token))
    return 0 if item.kind == "letters" or item.token in (r"\w", r"\b") else item.most


def split_choices(phrases: str) -> Iterator[str]:
    """Split an alternation into its phrases; a | within brackets belongs to a phrase."""
    return (choice[0] for choice in _CHOICE.finditer(phrases))


@cache
def _rank(clause: Clause) -> int:
    """Guess how many of ten thousand comments hold a word of a clause."""
    return sum(_SHARE.get(word, _RARE * max(1, _SHORT + 1 - len(word))) for word in clause)


# ------------------------------------------------------------------ reading the pattern


@cache
def _read_choices(pattern: str) -> tuple[tuple[_Followed, ...], ...]:
    """Read an alternation; what its groups hold is read when they are walked."""
    choices: list[list[_Item]] = [[]]
    tokens = [token[0] for token in _TOKEN.finditer(pattern)]
    for token, following in zip(tokens, (*tokens[1:], ""), strict=True):
        if token == "|":
            choices.append([])
        elif not (_COUNT.match(token) or token.startswith(_LOOKS)):
            choices[-1].append(_read_item(token, *_read_counts(following)))
    return tuple([_follow(items) for items in choices])


def _read_item(token: str, least: int, most: int) -> _Item:
    if opening := _OPENING.match(token):
        inner = token[opening.end() : -1]
        outside = not _PLAIN.fullmatch(inner) and all(
            _begins_outside(choice) is True for choice in _read_choices(inner)
        )
        return _Item(inner, "group", least, most, outside)
    if token[0].isalpha() or token[0] in " '_":
        return _Item(token, "row", least, most, token[0] == " ")
    if letters := _LETTERS.fullmatch(token):
        return _Item(letters[1], "letters", least, most, False)
    if token in _ENDS_WORD or not re.search(r"[\w'.]", token):
        return _Item(token, "outside", least, most, True)
    return _Item(token, "open", least, most, False)


def _read_counts(token: str) -> tuple[int, int]:
    """Read how often what stands before a token may stand."""
    if not _COUNT.match(token):
        return 1, 1
    if token[0] != "{":
        return int(token[0] == "+"), 1 if token[0] == "?" else _MANY
    low, comma, high = token.strip("{}?+").partition(",")
    return int(low or 0), int(high or _MANY) if comma else int(low)


def _follow(items: Sequence[_Item]) -> tuple[_Followed, ...]:
    followed: list[_Followed] = []
    ends_word: bool | None = None
    for item in reversed(items):
        followed.append(_Followed(item, ends_word))
        if item.least or not item.outside:
            ends_word = item.outside
    return tuple(reversed(followed))


def _begins_outside(choice: Sequence[_Followed]) -> bool | None:
    """Tell whether a choice begins with what is no part of a word; None: it may be empty."""
    if not choice:
        return None
    item, ends_word = choice[0]
    return item.outside if item.least or not item.outside else ends_word


# ------------------------------------------------------------------ walking it


@cache
def _walk_choices(pattern: str, word: Word, closed: bool) -> _End:  # for the cache
    """Walk an alternation on from a word's beginnings; `closed`: a word ends where it ends."""
    if closed and word is _NEW and _PLAIN.fullmatch(pattern):
        return _End(
            _common([map(_clause_of, choice.split()) for choice in pattern.split("|")]), _NEW
        )
    if " " not in pattern and _PLAIN.fullmatch(pattern):
        word = _spell_on(word, pattern.split("|"))
        return _End(_finish(word), _NEW) if closed else _End((), word)
    ends = [_walk(choice, word, closed=closed) for choice in _read_choices(pattern)]
    if len(ends) == 1:
        return ends[0]
    return _End(_common([end.clauses for end in ends]), _join([end.word for end in ends]))


@cache
def _clause_of(word: str) -> Clause:
    return frozenset((word,))


def _walk(choice: Sequence[_Followed], word: Word, *, closed: bool) -> _End:
    clauses: list[Clause] = []
    for item, ends_word in choice:
        shut = closed if ends_word is None else ends_word
        if shut and item.outside:
            clauses += _finish(word)  # whether or not the item is there
            word = _NEW
        after = _step(item, word, closed=shut and item.least == item.most == 1)
        next_word = after.word
        if item.most > 1 and next_word is not None:
            next_word = _join((next_word, _step(item, None, closed=False).word))
        if item.least == 0:
            word = _join((word, next_word))
        else:
            clauses += after.clauses
            word = next_word
    if closed:
        clauses += _finish(word)
        word = _NEW
    return _End(tuple(clauses), word)


def _step(item: _Item, word: Word, *, closed: bool) -> _End:
    if item.kind == "group":
        return _walk_choices(item.token, word, closed)
    if item.kind == "row":
        return _walk_row(item.token, word)
    if item.kind == "letters":
        return _End((), _spell_on(word, item.token))
    return _End(_finish(word), _NEW) if item.kind == "outside" else _End((), None)


def _walk_row(row: str, word: Word) -> _End:
    first, *others = row.split(" ")
    if first:
        word = _spell_on(word, (first,))
    clauses: tuple[Clause, ...] = ()
    for other in others:
        clauses += _finish(word)
        word = frozenset((other,))
    return _End(clauses, word)


def _spell_on(word: Word, endings: Iterable[str]) -> Word:
    if word is None:
        return None
    if word is _NEW:
        return frozenset(endings)
    return _join([frozenset([form + ending for form in word]) for ending in endings])


def _finish(word: Word) -> tuple[Clause, ...]:
    """Make a clause of a word that ends, if every form of it is known."""
    if word is None or word is _NEW or any(form[:1] in ("", "'") for form in word):
        return ()
    return (frozenset(_spell(word)),)


def _spell(forms: Iterable[str]) -> Iterator[str]:
    """Spell words as a text's are: "don't" is two, or "dont"."""
    for form in forms:
        head, apostrophe, _ = form.partition("'")
        yield head
        if apostrophe:
            yield form.replace("'", "")


def _common(choices: Iterable[Iterable[Clause]]) -> tuple[Clause, ...]:
    """Make clauses of several choices: whichever is taken, the text holds a word of each.

    A choice of fewer clauses than another has its rarest stand for those it lacks.
    """
    ranked = [sorted(clauses, key=_rank) for clauses in choices]
    if not all(ranked):
        return ()
    rows = zip(*[chain(clauses, repeat(clauses[0])) for clauses in ranked], strict=False)
    return tuple([frozenset().union(*row) for row in islice(rows, max(map(len, ranked)))])


def _join(words: Sequence[Word]) -> Word:
    joined: set[str] = set()
    for word in words:
        if word is None:
            return None
        joined |= word
    if len(joined) > _MOST_FORMS:
        return None
    return _NEW if joined == _NEW else frozenset(joined)
