"""Which groups of people a text speaks of, whole: "all Turks", "a Greek", "gay people", "they".

What is said of some of them, or of those who did something, is said of no group.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsroom.policy.grammar.phrasing import Phrase, Phrasebook, one_of
from newsroom.policy.lexicons import FOLDER
from newsroom.policy.readings import Reading

Span = tuple[int, int]

_WORD = re.compile(r"[^\W\d_]+")

# Signs from Unicode's private use, as in the grammars that mark insults. What a word is …
_PLURAL, _SINGULAR, _ADJECTIVE, _EITHER, _BEFORE_NOUN = map(chr, range(0xE010, 0xE015))
# … and what a group is: its whole, one for all of them, one of them, or a pronoun for it.
_FOLK, _SEX, _NEWCOMERS, _FOLK_ONE, _SEX_ONE, _NEWCOMER, _BARE, _THEY, _THEY_CAME = map(
    chr, range(0xE015, 0xE01E)
)
_SIGNS = re.compile("[\ue010-\ue01d]")
_OF_KIND = {
    "sex": (_SEX, _SEX_ONE),
    "newcomer": (_NEWCOMERS, _NEWCOMER),
}
_OF_FOLK = (_FOLK, _FOLK_ONE)

# Patterns for what is marked.
MANY = f"[{_FOLK}{_SEX}{_NEWCOMERS}{_THEY}{_THEY_CAME}]++"
ONE = f"[{_FOLK_ONE}{_SEX_ONE}{_NEWCOMER}]++"
SINGLE = f"[{_BARE}{_FOLK_ONE}{_SEX_ONE}{_NEWCOMER}]++"  # with or without an article
ANY = f"[{_FOLK}{_SEX}{_NEWCOMERS}{_THEY}{_THEY_CAME}{_FOLK_ONE}{_SEX_ONE}{_NEWCOMER}]++"
NATIVES = f"[{_FOLK}{_SEX}{_THEY}{_FOLK_ONE}{_SEX_ONE}]++"  # all but those who came from elsewhere
FOLK = f"[{_FOLK}{_THEY}{_FOLK_ONE}]++"  # and no sex either
WOMEN = f"[{_SEX}{_SEX_ONE}]++"
THEY = re.compile(f"[{_THEY}{_THEY_CAME}]")
SIGN = re.compile("[\ue015-\ue01d]")


class _Entry(NamedTuple):
    """What one word of the table is."""

    sign: str
    kind: str
    row: int  # the words of one row are of one group


class Mention(NamedTuple):
    """Where a group is spoken of; with an abusive word; as readers of English do of their own."""

    start: int
    end: int
    foul: bool
    home: bool


class Marked(NamedTuple):
    """A text in which groups are signs, as long as what they cover."""

    text: str
    mentions: tuple[Mention, ...]


def _pluralise(noun: str) -> str:
    if noun.endswith("man"):
        return f"{noun[:-2]}en"
    if noun.endswith(("s", "ch", "sh")):
        return f"{noun}es"
    return f"{noun[:-1]}ies" if noun.endswith("y") and noun[-2] not in "aeo" else f"{noun}s"


def _read_row(row: int, line: str) -> Iterator[tuple[str, _Entry]]:
    kind, adjective, listed = (column.strip() for column in line.split("|"))
    nouns = [adjective if noun == "=" else noun for noun in re.findall(r"[^\s,]+", listed)]
    if adjective not in nouns:
        yield adjective, _Entry(_BEFORE_NOUN if "-" in nouns else _ADJECTIVE, kind, row)
    for noun in nouns:
        if noun.endswith("*"):
            yield noun[:-1], _Entry(_PLURAL, kind, row)
        elif noun != "-":
            yield noun, _Entry(_EITHER if noun == adjective else _SINGULAR, kind, row)
            yield _pluralise(noun), _Entry(_PLURAL, kind, row)


def _read_table() -> dict[str, _Entry]:
    lines = (FOLDER / "peoples-en.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line for line in lines if not line.startswith("#"))
    return {
        word: entry for row, line in enumerate(rows) for word, entry in _read_row(row, line) if word
    }


_TABLE = _read_table()
# A text without one of these speaks of no group.
WORDS = frozenset(_TABLE) | {
    *("islam", "mentally", "turbans", "headscarves", "hijabs", "burqas", "accents", "wheelchairs"),
    *("autism", "syndrome", "disabilities", "schizophrenia"),
}

ABUSE = one_of(
    """
    filthy | stinking | subhuman | lousy | inferior | disgusting | dirty | fucking | verminous
    | smelly | vile | inbred | parasitic | stinky | scummy | god forsaken | rotten | accursed
    | flea ridden | lice ridden | worthless | degenerate
    """
)
_SWEARING = (
    "(?:damn|damned|goddamn|bloody|freaking|effing|cursed|stupid|lazy|greedy|thieving|lying)"
)
_SORT = r"(?:so[ -]called|young(?! turks)|ethnic|modern|foreign|ordinary|whole|entire|boat)"
_PEOPLE = one_of(
    r"""
    people | peoples | folks? | persons | kids | children | babies | youths | teens | guys | lads
    | seekers | goers | users | teachers | drivers | students | families | mothers | parents
    | couples | tenants | neighbou?rs | migrants
    """
)
_PERSON = r"(?:person|kid|child|baby|guy|teacher|driver|student|family|race|nation|tribe|seeker)"
_PERIPHRASES = one_of(
    r"""
    (?:the )?(?:followers|believers) of (?:islam|allah|judaism) | islam's (?:followers|believers)
    | the mentally ill | mentally (?:ill|disabled|handicapped) people
    """
)
# What sets people apart without a word for them: "kids with autism", "women in headscarves".
_FEATURE = (
    r"(?:(?:with|in|on) (?:their |those |an? )?(?:turbans?|headscar(?:f|ves)|hijabs?|burqas?"
    r"|veils|niqabs"
    r"|wheelchairs?|foreign accents?|accents?|dark(?:er)? skin|down'?s?(?: syndrome)?|autism"
    r"|disabilities"
    r"|schizophrenia|kippahs?|skullcaps?))"
)
_ALL = (
    r"(?:(?:all|each and every one|every (?:single |last )?one|both|each|any|every|the whole)"
    r"(?: last| single)?(?: of)? )?"
)
_DETERMINER = "(?:(?:the|these|those|them|you|your|an?|no) )?"
_QUALITIES = f"(?:(?:{ABUSE}|{_SWEARING}|{_SORT}),? ){{0,3}}"
_ADJECTIVES = f"(?:[{_ADJECTIVE}{_EITHER}{_BEFORE_NOUN}]++[ -])"
_MANY = (
    f"(?:{_ADJECTIVES}{{0,2}}{_PLURAL}++(?: (?:{_PEOPLE}))?|{_ADJECTIVES}{{1,2}}{_PEOPLE}"
    rf"|{_ADJECTIVE}++(?! (?:{_PERSON}|{_PEOPLE})\b))"
)
_ONE = (
    f"(?:{_ADJECTIVES}{{0,2}}[{_SINGULAR}{_EITHER}]++(?: {_PERSON})?|{_ADJECTIVES}{{1,2}}{_PERSON})"
)
_GROUP = Phrase(
    rf"(?<![\w'’-])(?P<lead>{_ALL}{_DETERMINER}{_QUALITIES})"
    rf"(?:(?P<many>{_PERIPHRASES}|{_MANY}(?:,? (?:and|or"
    rf"|&) (?:the )?{_MANY})*(?P<feature> {_FEATURE})?"
    rf"(?: like (?:that|these|this|those))?|{_PEOPLE} {_FEATURE})|(?P<one>{_ONE}))"
    r"(?![\w-]|['’]s\b|['’](?!\w))"
)
_ARTICLE = re.compile(r"\b(?:every|each|any|an?|no|the)\b")
_IS_ABUSED = Phrase(rf"\b{ABUSE}\b")
_SORTED = Phrase(rf"\b(?:{ABUSE}|{_SWEARING}|{_SORT})\b")
_CLOSE = re.compile(r"\s*(?:$|[.!,;\n])")
_ALL_OF = re.compile(r"\b(?:all|every|each|any)\b")
_THESE = re.compile(r"\b(?:the|these|those|them|your)\b")
_YOUR = re.compile(r"\byour\b")
# Not the whole group, or the writer's own.
_SOME = Phrase(
    r"\b(?:we|us|my|our|his|her|their|radical|extremist|fundamentalist|militant|islamist|racist"
    r"|extreme|fanatical|corrupt|drunk|armed|certain|some|many|most|few|several|other|fellow"
    r"|rich|poor|rural|old|older|elderly|white|angry|violent|criminal|educated|two|three|four|five"
    r"|ten|hundred|thousand|million|such|both|these (?:two|three)|\d+|like|ex|anti|non|pro"
    r"|\w+(?:(?<!typ)ical|[^e]ed|ist|born)|very|so|such|how|only)[ -]\Z"
    r"|(?:\b(?:majority|minority|half|third|quarter|percent|hundreds|thousands|millions|plenty"
    r"|lots?"
    r"|number|handful|group|gang|some|many|most|few|one|two|three|couple|pair|part|any|none)|%) of"
    r" (?:the |these |those |our )?\Z|\bout of \w+ \Z"
)
_LONGEST_LEAD = 30  # characters
_PRONOUN = Phrase(
    r"(?<![\w'’-])(?:they(?! say\b)|(?<!(?:all|one|lot|ome|ost|any|few)\ of\ )them(?!selves)"
    r"|(?:these|those) people|people like (?:them|that|these"
    r"|those)|(?:the|this|that) (?:whole |entire )?lot(?: of them)?)(?![\w-])"
)
_NAMED = re.compile(f"[{_FOLK}-{_NEWCOMER}]++")
_BREATH = re.compile(r"[,;:—–]|\s-\s")
_OPENS = re.compile(r"(?:^|[.!?;\n]\s*)(?:[\w'’]+,? ){0,2}\Z")
_LONGEST_BACK = 120  # characters from a group to a pronoun that stands for it
_SENTENCE_END = re.compile(r"[.!?\n]+\s")
_NAMED_AFTER = Phrase(
    rf"[^.!?\n]{{1,80}}?, (?:all )?(?=[{_FOLK}{_SEX}{_NEWCOMERS}]++\s*(?:$|[.!\n]))"
)


def mark_groups(reading: Reading) -> Marked:
    """Put signs in place of the groups that a reading speaks of."""
    text = reading.text if reading.text.isascii() else _SIGNS.sub("?", reading.text)
    pieces: list[str] = []
    mentions: list[Mention] = []
    done = 0
    for match in _GROUP.finditer(_tag(text)):
        kinds = _find_kinds(text, match)
        sign = _find_sign(text, match, kinds)
        if not sign:
            continue
        start = match.start() if sign != _BARE else match.start("one")
        pieces += text[done:start], sign * (match.end() - start)
        done = match.end()
        foul = kinds != {"sex"} and _IS_ABUSED.search(match["lead"]) is not None
        if foul and not match["many"]:
            foul = _CLOSE.match(text, done) is not None
        mentions.append(Mention(match.start(), done, foul, kinds == {"home"}))
    marked = "".join(pieces) + text[done:]
    return Marked(_mark_pronouns(marked), tuple(mentions))


def _tag(text: str) -> str:
    """Put signs in place of the words of the table."""
    return _WORD.sub(_tag_word, text)


def _tag_word(match: re.Match[str]) -> str:
    word = match[0]
    return _TABLE[word].sign * len(word) if word in _TABLE else word


def _find_kinds(text: str, match: re.Match[str]) -> set[str]:
    words = _WORD.findall(text[slice(*match.span())])
    return {_TABLE[word].kind for word in words if word in _TABLE}


def _find_sign(text: str, match: re.Match[str], kinds: set[str]) -> str:
    """Find what a mention of a group stands for; nothing if for some of it only."""
    if _SOME.search(text, max(0, match.start() - _LONGEST_LEAD), match.start()):
        return ""
    lead = match["lead"]
    kind = "newcomer" if "newcomer" in kinds else ""
    if kinds == {"sex"} and not match["feature"]:
        if (_THESE.search(lead) or _SORTED.search(lead)) and not _ALL_OF.search(lead):
            return ""
        kind = "sex"
    many, one = _OF_KIND.get(kind, _OF_FOLK)
    if match["many"]:
        return "" if _YOUR.search(lead) else many
    return one if _ARTICLE.search(lead) else _BARE


def _mark_pronouns(marked: str) -> str:
    """Put signs in place of pronouns for a group named before, in the same breath or the last."""
    groups = [match.span() for match in _NAMED.finditer(marked)]
    if not groups:
        return marked
    pieces: list[str] = []
    done = 0
    for match in _PRONOUN.finditer(marked):
        before = [span for span in groups if 0 < match.start() - span[1] < _LONGEST_BACK]
        if before and _stands_for(marked, before[-1], match.start()):
            sign = _THEY_CAME if marked[before[-1][0]] in (_NEWCOMERS, _NEWCOMER) else _THEY
        elif _NAMED_AFTER.match(marked, match.end()):
            sign = _THEY
        else:
            continue
        pieces += marked[done : match.start()], sign * len(match[0])
        done = match.end()
    return "".join(pieces) + marked[done:]


def _stands_for(marked: str, group: Span, pronoun: int) -> bool:
    """Tell whether a pronoun is for a group: beyond a comma, or what the last sentence is about."""
    between = marked[group[1] : pronoun]
    ends = len(_SENTENCE_END.findall(between))
    if not ends:
        return _BREATH.search(between) is not None and not between.endswith("that ")
    first = max(0, group[0] - _LONGEST_BACK)
    return ends == 1 and _OPENS.search(marked, first, group[0]) is not None


def are_of_one_group(word: str, other: str) -> bool:
    """Tell whether two words name the same group: "Turk" and "Turkish"."""
    first, second = _TABLE.get(word), _TABLE.get(other)
    return first is not None and second is not None and first.row == second.row


def is_group_word(word: str) -> bool:
    """Tell whether a word names a group."""
    return word in _TABLE


def speaks_of_group(reading: Reading) -> bool:
    """Tell whether a text may speak of a group."""
    return not WORDS.isdisjoint(reading.words)


def make_book(phrases: str) -> Phrasebook:
    """Make a phrasebook of phrases about groups, to be sought in a marked text."""
    return Phrasebook(phrases, beside=WORDS, never_after="’'-")
