"""Which words a phrase cannot do without, read off the phrase itself.

A text that lacks them need not be searched. The signs are sound, not complete: what a phrase
leaves open (`\\w+`, an apostrophe) is simply no sign.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

# Words of nearly every text, and those of many: a phrase with another sign is not looked for
# because of these. A word too many or too few here costs time, never a finding.
_COMMONEST = frozenset(
    """
    a all an and are as at be but by do for from get had has have he i if in is it me my no not of
    on or she so that the their they this to up was we what will with you your
    """.split()  # noqa: SIM905  # a list of words reads better as text
)
_EVERYDAY = frozenset(
    """
    about after again also am any back bag because been being better bridge can car children city
    come could day did does done don down even every family father find first getting give go going
    good got head her here him his home house how into its just keep know law let life like little
    live ll load long look made make man many may mind more most mother much must need never new
    next nobody now off old one only other our out over own people piece put re right s said same
    school say see should some someone still such t take tell than them then there these thing
    think those time too town u us use ve very village want way well were when where which who why
    woman women work world would year yes
    """.split()  # noqa: SIM905  # a list of words reads better as text
)
_MOST_FORMS = 80  # spellings of one word; beyond it the word is left open
_TOKEN = re.compile(
    r"\(\?(?:P<\w+>|<[=!]|[:=!>])|[(|)]|[?*+][?+]?|\{\d*,?\d*\}[?+]?|\\.|\[(?:\\.|[^\]\\])*\]"
    r"|[^\W\d_]{2,}(?![?*+{])|.",
    re.DOTALL,
)
_LOOKS = ("(?=", "(?!", "(?<=", "(?<!")
_ENDS_WORD = frozenset((r"\b", r"\s", r"\W", r"\Z", r"\A", r"\n", "^", "$"))

Clause = frozenset[str]  # the text holds one of these words


class _Item(NamedTuple):
    """A token or a group, and how often it may stand."""

    token: str
    choices: tuple[tuple["_Item", ...], ...]
    least: int
    most: int
    outside: bool  # it begins with what is no part of a word


class _State(NamedTuple):
    """What is known after a part of a phrase: clauses, and the beginnings of the word it is in."""

    clauses: tuple[Clause, ...] = ()
    word: Clause | None = frozenset({""})  # None: any letters may stand here


def find_signs(pattern: str) -> tuple[Clause, ...]:
    """Tell what a text must hold for a pattern to match: a word of each clause, rarest first."""
    (choices, _) = _read_choices(_TOKEN.findall(pattern), 0)
    state = _finish(_walk_choices(choices, _State(), closed=True))
    return tuple(sorted(dict.fromkeys(state.clauses), key=_rank))


def split_choices(phrases: str) -> Iterator[str]:
    """Split an alternation into its phrases; a | within brackets belongs to a phrase."""
    depth, phrase = 0, ""
    for token in _TOKEN.findall(phrases):
        depth += token.startswith("(") - (token == ")")
        if token == "|" and depth == 0:
            yield phrase
            phrase = ""
        else:
            phrase += token
    yield phrase


def _rank(clause: Clause) -> tuple[int, int]:
    return 3 * len(_COMMONEST & clause) + len(_EVERYDAY & clause), len(clause)


# ------------------------------------------------------------------ reading the pattern


def _read_choices(tokens: Sequence[str], at: int) -> tuple[tuple[tuple[_Item, ...], ...], int]:
    choices: list[tuple[_Item, ...]] = []
    items: list[_Item] = []
    while at < len(tokens) and tokens[at] != ")":
        token = tokens[at]
        at += 1
        if token == "|":
            choices.append(tuple(items))
            items = []
            continue
        inner: tuple[tuple[_Item, ...], ...] = ()
        if token.startswith("("):
            inner, at = _read_choices(tokens, at)
            at += 1
        least, most = 1, 1
        if at < len(tokens) and (counts := _read_counts(tokens[at])):
            least, most = counts
            at += 1
        if token not in _LOOKS:
            outside = (
                all(_begins_outside(choice, closed=False) for choice in inner)
                if inner
                else _is_outside(token)
            )
            items.append(_Item(token, inner, least, most, outside))
    return (*choices, tuple(items)), at


def _read_counts(token: str) -> tuple[int, int] | None:
    if token[0] in "?*+":
        return int(token[0] == "+"), 1 if token[0] == "?" else 2
    if token[0] == "{" and token[-1] in "}?+" and len(token) > 1:
        low, comma, high = token.strip("{}?+").partition(",")
        return int(low or 0), int(high or 2) if comma else int(low)
    return None


# ------------------------------------------------------------------ walking it


def _walk_choices(choices: Iterable[Sequence[_Item]], state: _State, *, closed: bool) -> _State:
    """Walk an alternation; `closed` says that a word ends where it ends."""
    ends = [_walk(items, _State((), state.word), closed=closed) for items in choices]
    if closed:
        ends = [_finish(end) for end in ends]
    return _State(state.clauses + _common(ends), _join(end.word for end in ends))


def _walk(items: Sequence[_Item], state: _State, *, closed: bool) -> _State:
    for index, item in enumerate(items):
        shut = _begins_outside(islice(items, index + 1, None), closed=closed)
        if shut and item.outside:
            state = _finish(state)  # whether or not the item is there
        after = _step(item, state, closed=shut and item.least == item.most == 1)
        if item.most > 1:
            again = _step(item, _State((), None), closed=False)
            after = _State(after.clauses, _join((after.word, again.word)))
        if item.least == 0:
            after = _State(state.clauses, _join((state.word, after.word)))
        state = after
    return state


def _begins_outside(items: Iterable[_Item], *, closed: bool) -> bool:
    """Tell whether items begin with what is no part of a word, whatever of them is there."""
    for item in items:
        if item.least or not item.outside:
            return item.outside
    return closed


@cache
def _is_outside(token: str) -> bool:
    return token in _ENDS_WORD or not re.search(r"[\w'.]", token)


def _step(item: _Item, state: _State, *, closed: bool) -> _State:
    token = item.token
    if item.choices:
        return _walk_choices(item.choices, state, closed=closed)
    if token.isalnum() or token in "_'":
        word = None if state.word is None else frozenset(form + token for form in state.word)
        return _State(state.clauses, word)
    return _finish(state) if item.outside else _State(state.clauses, None)


def _finish(state: _State) -> _State:
    if state.word is None or any(form[:1] in ("", "'") for form in state.word):
        return _State(state.clauses)
    return _State((*state.clauses, frozenset(_spell(state.word))))


def _spell(forms: Iterable[str]) -> Iterator[str]:
    """Spell words as a text's are: "don't" is two, or "dont"."""
    for form in forms:
        head, apostrophe, _ = form.partition("'")
        yield head
        if apostrophe:
            yield form.replace("'", "")


def _common(ends: Sequence[_State]) -> tuple[Clause, ...]:
    """Make clauses of several choices: whichever is taken, the text holds a word of each."""
    ranked = (sorted(end.clauses, key=_rank) for end in ends)
    return tuple(frozenset().union(*clauses) for clauses in zip(*ranked, strict=False))


def _join(words: Iterable[Clause | None]) -> Clause | None:
    joined: set[str] = set()
    for word in words:
        if word is None:
            return None
        joined |= word
    return frozenset(joined) if len(joined) <= _MOST_FORMS else None
