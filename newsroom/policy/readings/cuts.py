"""The ways of taking words apart or covering them up, one function each, as in `disguises`."""

import re
from collections.abc import Iterable, Iterator

import regex

from newsroom.policy.readings.disguises import Drafts, Match, changed, undo_look_alikes
from newsroom.policy.readings.drafts import Draft, erase, join, rewrite

# ------------------------------------------------------------------ spaced letters

_SPACED = regex.compile(
    r"(?<![^\W_])(?:ու|[^\W_]|[@$])"  # ու is one letter in Armenian eyes
    r"(?:(?:\s{1,3}|\s?[.\-_/·•,*~+|:;'’=–—]{1,2}\s?)(?:ու|[^\W_]|[@$])){2,}(?![^\W_])"
)
_SEPARATORS = regex.compile(r"[\W_]+(?<![@$])")
_ARTICLE = regex.compile(r"[ai][\W_]+(?=(?:[^\W_][\W_]+){2})")


def undo_spacing(draft: Draft) -> Drafts:
    """Single letters set apart: `s h i t`, `f.u.c.k`; with and without a leading "a" or "I"."""
    if not is_spaced(draft):
        return ()
    return changed(
        draft,
        erase(draft, _gaps(draft.text, spare_article=True), "spaced letters"),
        erase(draft, _gaps(draft.text, spare_article=False), "spaced letters"),
    )


def is_spaced(draft: Draft) -> bool:
    singles = [word for word in draft.words if len(word) == 1]
    return len(singles) > 1 and _SPACED.search(draft.text) is not None


def _gaps(text: str, *, spare_article: bool) -> Iterator[tuple[int, int]]:
    for spaced in _SPACED.finditer(text):
        if sum(map(str.isalpha, spaced[0])) < 2:
            continue
        article = _ARTICLE.match(text, *spaced.span()) if spare_article else None
        start = article.end() if article else spaced.start()
        yield from (gap.span() for gap in _SEPARATORS.finditer(text, start, spaced.end()))


# ------------------------------------------------------------------ words cut in two

# Short words that are at home in a sentence. A short piece that is none of these may be half a
# word: «fu ck», «wan ker».
_AT_HOME = frozenset(
    """
    a b c d e f g h i j k l m n o p q r s t u v w x y z ad ah ai ak al am an as at aw ax ba be bu
    by ca cc da dc de di do dr ec ed eh el em en es et eu ex fa fi go gp ha he hi ho if ii il in iq
    is it jr ki la le ll lo ma me mi mo mp mr ms mu my na ne no of oh ok ol om on op or os ow ox pa
    pc ph pm po pr re rt sa se sf so sr st su ta tb th ti to tv ty ud uh uk um un up us va ve vs we
    wi ww xi ya ye yo abc act add ads age ago aid aim air aka ala ale all ama amp and ant any ape
    app apr apt ara arc are arm art ash ask ass ate aug aye baa bad bag ban bar bat bay bed bee beg
    ben bet bib bid big bin bio bir bit biz boa bob bog bot bow box boy bra bro bud bug bum bun bus
    but buy bye cab cal cam can cap car cat ceo che chi cia cop cot cow cry cub cue cup cut dad dam
    dan day deb dec dee del den der des dew did die dig dim din dip doc doe dog dot dow dry due dug
    dye ear eat ebb eco egg ego ein eka elf eli elk elm end era etc eve eye fan far fat fbi feb fed
    fee few fig fin fit fix flu fly foe fog for fox fri fry fun fur gag gap gas gay gel gem get gin
    god got gum gun gut guy gym had hal ham has hat hay hem hen her hey him hip his hit hoc hon hot
    how hug hum hut ian ice icy ile ill imo inc ink inn ion ira isn its ivy jan jar jaw jay jet jew
    jim job joe jog joy jul jun kay ken key kid kim kin kit lab lad lag lap las lav law lay led lee
    leg leo les let lid lie lip lit log lol los lot low lsd mad man map mar mat max may men met mid
    mit mix mob mod mom mon mop mrs mud mug mum nap nay net new nil nim non nor not nov now nun nut
    oak oar oat obs odd off oft oil old one opt ore our out owe own pad pal pan par pas pat paw pay
    pea pen per pet pie pig pin pit ply pod pop pot pre pro pub pun put qua quo rag ram ran rap rat
    raw ray red ref rep rex rib rid rim rio rip rob rod roe ron rot row roy rub rug rum run rye sad
    san sat saw sax say sea sec see sen sep set sew sex she shy sin sip sir sit six siz ski sky sly
    sob son sow soy spa spy sub sue sum sun sur tab tag tan tap tar tax tea ted ten the thy tie tim
    tin tip tit toe tom ton too top tor toy try tub tug two ugh und une use van var vat vet via vie
    von vow war was wax way web wed wee wet who why wig win wit woe won wow yea yen yep yes yet yok
    you zip zoo don
    """.split()  # noqa: SIM905  # a list of words reads better as text
)
_SHORT = 3
_CHAIN = regex.compile(r"[^\W\d_]+(?:[.\-/·•,+~^:;|=_]{1,2}[^\W\d_]+)+")
_CUT = re.compile(  # "U.S." and "a.m." are no words cut in two
    r"[^\W\d_]{2}[./·•|_\-][^\W\d_]|[^\W\d_][./·•|_\-][^\W\d_]{2}"
)
_PIECES = regex.compile(r"[^\W_]+")


def has_fragment(words: Iterable[str]) -> bool:
    """Tell whether one of the words is too short and too strange to be one.

    Latin letters only: Armenian and Russian are full of short words, and joining those that
    follow each other would be guessing.
    """
    for word in words:
        if len(word) <= _SHORT and word not in _AT_HOME and word.isascii() and word.isalpha():
            return True
    return False


def undo_splitting(draft: Draft) -> Drafts:
    """Words cut by a point, a stroke or a hyphen: `fu.ck`, `ba-stard`."""
    if not (is_cut(draft.text) or has_fragment(draft.words)):
        return ()

    gaps = (
        gap.span()
        for chain in _CHAIN.finditer(draft.text)
        if is_cut(chain[0]) or has_fragment(_PIECES.findall(chain[0]))
        for gap in _SEPARATORS.finditer(draft.text, *chain.span())
    )
    return changed(draft, erase(draft, gaps, "split"))


def is_cut(text: str) -> bool:
    return _CUT.search(text) is not None


_WINDOW = 3  # pieces
_BEFORE = ("'", "’", ".")
_AFTER = ("'", "’")
_LONGEST_JOINED = 16
_LINE = regex.compile(r"[^\W_]+(?:[ \t]{1,2}[^\W_]+)+")


def join_fragments(draft: Draft) -> Drafts:
    """Neighbours across a space, `fu ck`, where one of them is no word: a glued reading."""
    if not has_fragment(draft.words):
        return ()
    candidates = [window for line in _LINE.finditer(draft.text) for window in _windows(line)]
    return (join(draft, candidates, "joined words"),) if candidates else ()


def _windows(line: Match) -> Iterator[list[tuple[int, int]]]:
    text: str = line.string
    spans = [match.span() for match in _PIECES.finditer(text, line.start(), line.end())]
    for size in range(2, _WINDOW + 1):
        for first in range(len(spans) - size + 1):
            window = spans[first : first + size]
            low, high = window[0][0], window[-1][1]
            if high - low > _LONGEST_JOINED:
                continue
            if text[max(0, low - 1) : low] in _BEFORE or text[high : high + 1] in _AFTER:
                continue  # "it's hit" and "the U.S. hit" are no cut words
            if has_fragment(text[start:end] for start, end in window):
                yield window


# ------------------------------------------------------------------ masks

MASK = "⁎"  # not the "*" people type: only here does it stand for a hidden letter
_TRIGGER = re.compile(
    r"[^\W_](?:\*|[#%&^~_•●█×=?@$+¤§][^\W_]|[#%&^~_•●█×=?@$+¤§\-–—….]{2})"
    r"|\w[\u2190-\u2bff\u3000-\u303f\U0001f000-\U0001faff]"
)
_MASKED = regex.compile(
    r"(?<![\w*])[^\W\d_][^\W_]*"
    r"(?:(?:\*++|(?:[_#%&^~•●█×=?@$+¤§\p{So}]|[-.–—…]{2,}+)++(?=[^\W\d_]))[^\W_]*+)++"
)
_VEIL = regex.compile(r"[^\w]|_")
# Emphasis as people write it: opened before a word, closed after one.
_EMPHASIS = regex.compile(r"(?<!\w)(\*{1,3})(?=[^\s*])([^*\n]{1,500}?)(?<=[^\s*])\1(?!\w)")


def undo_masks(draft: Draft) -> Drafts:
    """Letters covered up: `f*ck`, `f**k`, `f#ck`. Each cover becomes MASK, for the lexicon."""
    if not _TRIGGER.search(draft.text):
        return ()
    emphasis = (
        span
        for match in _EMPHASIS.finditer(draft.text)
        for span in (match.span(1), (match.end(2), match.end()))
    )
    seen = erase(draft, emphasis)
    masked = rewrite(seen, _MASKED, lambda match: _VEIL.sub(MASK, match[0]), "masked")
    if MASK not in masked.text:
        return ()
    return (masked, *undo_look_alikes(masked))
