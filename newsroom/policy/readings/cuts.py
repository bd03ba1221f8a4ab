"""Words covered up in part, and words cut in two by a space."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import itemgetter

import regex

from newsroom.policy.effort import JOINT
from newsroom.policy.readings.reading import Reading
from newsroom.policy.readings.rewriting import AnyMatch, find_tokens, guess, pick, rewrite
from newsroom.policy.watch import Watch

# ------------------------------------------------------------------ masks

MASK = "⁎"  # not the "*" people type: only here does it stand for a hidden letter
# What follows a letter, and has a letter or another sign behind it. It begins with a plain set of
# signs, which `re` seeks fastest.
_SYMBOLS = r"*\u2190-\u2bff\u3000-\u303f\U0001f000-\U0001faff"
_SIGNS = r"#%&^~_•●█×=?@$+¤§"
_DASHES = r"\-–—…."
_TRIGGER = re.compile(
    rf"[{_SYMBOLS}{_SIGNS}{_DASHES}](?<=\w.)"
    rf"(?:(?<=[{_SYMBOLS}])|(?<=[{_SIGNS}])(?=[^\W_])|(?=[{_SIGNS}{_DASHES}]))"
)
_COVERS = r"#%&^~•●█×=?@$+¤§\p{So}"
_FILES = (
    "bak c conf cpp csv dat doc exe gz h html java jpg js json log md pdf png py sh txt xml zip"
)
_NO_CODE = rf"(?!\)?\(|\.(?:{'|'.join(_FILES.split())})\b)"  # neither `f*(x)` nor `rm f*k.log`
_MASKED = regex.compile(
    r"(?<![\w*])(?<!\*\.)(?!\w[_^=+&]\w(?!\w)|[a-g]\#m(?:aj|in)?\d?(?!\w))"
    r"[^\W_]++(?<=[^\W\d_][^\W_]{0,8})"
    rf"(?:(?:\*++(?![\d=])|[_{_COVERS}]++(?=[^\W\d_]))[^\W_]*+)++"
    rf"(?:[_#%@^~•×](?!\w))?+{_NO_CODE}"
    r"|(?<![\w*])([*#%_@])[^\W\d_]++(?:\1[^\W\d_]++)++\1?+(?!\w)"
)
_DOTTED = regex.compile(
    rf"(?<![\w*{MASK}])[^\W_]++(?<=[^\W\d_][^\W_]{{0,8}})"
    rf"(?:([-.–—…])\1++(?=[^\W\d_])[^\W_]++)++(?![*{MASK}])"
)
# All letters but the first few covered: `f###`.
_CURTAILED = re.compile(r"(?<![\w'’*#-])([^\W\d_]{1,3})(#{2,}|_{3,})(?![\w>#-])")
# One dash is a cover only where it leaves no word on one side, `f—k`, `bullsh-t`; and several
# where they leave none at all: `d-ckh--d`.
_DASHED = re.compile(
    rf"(?<![\w'’.<-])[^\W\d_]+(?:[-–—….][^\W\d_]+)+(?:-(?!\w))?(?![\w>{MASK}-]|['’]\w{{3}})"
)
_DASH = re.compile(r"[-–—….](?<=[^\W\d_].)(?=[^\W\d_])")
_FEWEST_COVERS = 3  # after a single letter, or one that may be all: "f##" is a double sharp
_VOWEL = re.compile("[aeiouy]")
_INITIAL = re.compile(r"[^\W\d_][-.](?![^\Waeiouy]{2})")  # "D-Mass.", "J-P", "e-mail" hide nothing
_VEIL = re.compile(r"[\W_]")
_ESCAPE = re.compile(r"\\(?=[*_~|`#-])")
# Emphasis as people write it: opened before a word, closed after one.
_EMPHASIS = regex.compile(r"(?<![\w*])(\*{1,3})(?=[^\s*])([^*\n]{1,500}?)(?<=[^\s*])\1(?![\w*])")


def undo_masks(reading: Reading) -> Reading:
    """Letters covered up: `f*ck`, `f**k`, `f#ck`. Each cover becomes MASK, for the lexicon."""
    if "\\" in reading.text:
        seen = rewrite(reading, _ESCAPE, "", "markdown")
    elif "*" in reading.text:
        seen = rewrite(reading, _EMPHASIS, itemgetter(2))
    else:
        seen = reading
    masked = seen
    if spans := find_tokens(seen.text, _TRIGGER):  # no cover changes where they are
        masked = rewrite(masked, _MASKED, _veil, "masked", within=spans)
        masked = rewrite(masked, _DOTTED, _veil, "masked", within=spans)
        masked = rewrite(masked, _CURTAILED, _veil_curtailed, "masked", within=spans)
    if spans := find_tokens(masked.text, _DASH):
        masked = rewrite(masked, _DASHED, _veil_dashed, "masked", within=spans)
    return masked if masked is not seen else reading


def _veil(match: AnyMatch) -> str:
    return _VEIL.sub(MASK, match[0])


def _veil_curtailed(match: AnyMatch) -> str:
    shown, covers = match.groups()
    if len(covers) < _FEWEST_COVERS and not has_fragment((shown,)):
        return match[0]
    return shown + MASK * len(covers)


def _veil_dashed(match: AnyMatch) -> str:
    word: str = match[0]
    if _INITIAL.match(word):
        return word
    veiled = _VEIL.sub(MASK, word)
    pieces = veiled.split(MASK)
    may_be_words = [_VOWEL.search(piece) is not None for piece in pieces]
    hides = not any(may_be_words) or (len(pieces) == 2 and not all(may_be_words))
    return veiled if hides else word


# Two dashes after a longer word part it from the next; a word that begins alike goes on with what
# was broken off, "the sh-- the shop"; and novels have their "Lady F----".
_TWO_DASHES = re.compile(r"[-–—](?<=[^\W\d_].)[-–—]")
_SHORT_WORD = re.compile(r"[^\W\d_]{1,4}\Z")
_BROKEN_OFF = regex.compile(
    r"(?<![\w'’-])(?:(?<!\b(?:mrs?|ms|miss|lady|lord|sir|dr|count|countess|captain|colonel|madame"
    r"|prince|duke)\.? )[^\W\d_][-–—]{3,}|(?:([^\W\d_]{2})[-–—]{2,}"
    r"|([^\W\d_]{3,4})[-–—]{3,})(?!(?:\W+\w+){0,3}?\W+(?:\1|\2)\w))(?![\w–—-])"
)


def cover_ends(reading: Reading) -> Reading:
    """Ends of words written as dashes, `sh--`, `b----`: a guess."""
    text = reading.text
    edits: list[tuple[int, int, str]] = []
    for dashes in _TWO_DASHES.finditer(text):
        end = dashes.start()
        word = _SHORT_WORD.search(text, max(0, end - 5), end)
        if word and (cut := _BROKEN_OFF.match(text, word.start())):
            edits.append((*cut.span(), _VEIL.sub(MASK, cut[0])))
    return guess(reading, edits, "masked") if edits else reading


# ------------------------------------------------------------------ words cut in two

# Short words that are at home in a sentence. A short piece that is none of these may be half a
# word: «fu ck», «wan ker».
_AT_HOME = frozenset(
    """
    a b c d e f g h i j k l m n o p q r s t u v w x y z ad ah ai ak al am an as at aw ax be bu by
    ca cc co da dc de di do dr ec ed eh el em en es et eu ex fa fi go gp ha he hi ho if ii il in iq
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
    you zip zoo don abi adi alt ama ana ara ben bey bir biz bok cok cop dan dem den dil don dort dun
    duz eger evi fen gec gel ger git gor goz gun guc hak han hem hic icin icn ile ilk ise iyi iki
    kac kan kez kim kir kiz kol koy kul lar ler mal mis mus nin nun oda oku ona onu oy oyu pek polis
    ruh sag saf sen siz son soz su sun suz sic tek uc us ust uye uzu var ver vur yan yap yas yer yil
    yok yol yon yuk yuz zam zor cay sey tum tur
    """.split()  # noqa: SIM905  # a list of words reads better as text
)
_SHORT = 3
_LONGEST_JOINED = 16
_PIECE = re.compile(r"[^\W_]+")
_BEFORE = ("'", "’", ".", ";")
_AFTER = ("'", "’")


def find_fragments(words: Iterable[str]) -> list[str]:
    """Find the words that are too short and too strange to be any.

    Latin letters only: Armenian and Russian are full of short words, and joining those that
    follow each other would be guessing.
    """
    odd = [word for word in words if len(word) <= _SHORT and word not in _AT_HOME]
    return [word for word in odd if word.isascii() and word.isalpha()]


def has_fragment(words: Iterable[str]) -> bool:
    """Tell whether one of the words is too short and too strange to be one."""
    return bool(find_fragments(words))


_CUT_OFF = frozenset("bcdefghjklmnopqrstuvwxyz")  # no words by themselves, unlike a and i


def are_cut(pieces: Sequence[str]) -> bool:
    """Tell whether what stands between signs is no word, or a lone letter: `fu/ck`, `p/rick`."""
    return has_fragment(pieces) or any(piece in _CUT_OFF for piece in pieces)


_FRAGMENTS = Watch(find_fragments)


def join_fragments(reading: Reading) -> Reading:
    """Neighbours across a space where one is no word: `fu ck`, `b itch`, `s hi t`; a glued reading.

    So it is with a lone letter, and with rows of the shortest pieces round it.
    """
    strange = set(_FRAGMENTS.pick(reading.words))
    if not _CUT_OFF.isdisjoint(reading.words):
        padded = f" {reading.text} "
        strange.update(one for one in _CUT_OFF & reading.words if f" {one} " in padded)
    if not (strange and any(_may_be_joined(one, reading.text) for one in strange)):
        return reading
    text = reading.text
    spans = [match.span() for match in _PIECE.finditer(text)]
    words = [text[low:high] for low, high in spans]
    odd = [
        index
        for index, word in enumerate(words)
        if word in strange and _may_be_one(text, spans[index : index + 1])
    ]
    candidates: dict[str, list[tuple[int, int]]] = {}  # the first of those that read alike
    for index in odd[:_MOST_FRAGMENTS]:
        if len(candidates) > _MOST_JOINED or not reading.effort.spend(JOINT):
            break
        for first, end in _reach(words, index):
            if _may_be_one(text, spans[first:end]):
                candidates.setdefault("".join(words[first:end]), spans[first:end])
    return pick(reading, list(candidates.values()), "joined words") if candidates else reading


def _may_be_joined(word: str, text: str) -> bool:
    """Tell at a glance whether a blank stands beside a word, unlike in `a.com/b`."""
    return f" {word}" in text or f"{word} " in text or "\t" in text


def _reach(words: Sequence[str], index: int) -> Iterator[tuple[int, int]]:
    """Yield the first and the end of the words that a fragment may make one with.

    A lone letter makes one with longer pieces only, and not where other letters stand beside them:
    rows of letters are read elsewhere.
    """
    alone = words[index] in _CUT_OFF
    for first, end in _windows(words, index):
        if not alone or (
            max(map(len, words[first:end])) > 1
            and _CUT_OFF.isdisjoint((*words[max(0, first - 1) : first], *words[end : end + 1]))
        ):
            yield first, end


def _windows(words: Sequence[str], index: int) -> Iterator[tuple[int, int]]:
    for before, after in _REACHES:
        if index >= before and index + after <= len(words):
            yield index - before, index + after
    low, high = index, index + 1
    while low > max(0, index - _LONGEST_ROW) and len(words[low - 1]) < _SHORT:
        low -= 1
    while high < min(len(words), index + _LONGEST_ROW) and len(words[high]) < _SHORT:
        high += 1
    if max(map(len, words[low:high])) == 1:
        return
    for first in range(low, index + 1):
        last = min(high, first + _LONGEST_ROW)
        for end in range(max(index + 1, first + _SHORTEST_ROW), last + 1):
            yield first, end


def _may_be_one(text: str, spans: Sequence[tuple[int, int]]) -> bool:
    low, high = spans[0][0], spans[-1][1]
    if high - low > _LONGEST_JOINED:
        return False
    if text[max(0, low - 1) : low] in _BEFORE or text[high : high + 1] in _AFTER:
        return False  # "it's hit" and "the U.S. hit" are no cut words
    return all(text[end:begin] in _GAPS for (_, end), (begin, _) in pairwise(spans))


_REACHES = ((1, 1), (0, 2), (1, 2), (2, 1), (0, 3))  # words before the fragment; it and those after
_SHORTEST_ROW, _LONGEST_ROW = 3, 8  # pieces of at most two letters: `d i ck h e ad`
_MOST_JOINED = 200
_GAPS = (" ", "  ", "\t")
_MOST_FRAGMENTS = 100  # more of them make a text in a language we do not know
