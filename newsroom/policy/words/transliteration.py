"""Native words as they are typed in Latin letters: Armenian, Russian, Turkish. No word lists.

People spell by ear or by what their keyboard has, each in their own way but in one way throughout
a word: the spellings of one sound are not mixed within a word.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

SHORTEST = 4  # letters: shorter ones are words of half a dozen other languages
_MOST = 8  # spellings of a form

# Each sound with its spellings, the most usual first. «^» is the beginning of a word.
_EASTERN = """
ա a|բ b|գ g|դ d|ե e|^ե e ye|զ z|է e|ը y e|թ t|ժ zh j|ի i|լ l|խ x kh|ծ ts c|կ k|հ h|ձ dz|ղ gh x
ճ ch j|մ m|յ y|ն n|շ sh|ո o|^ո vo o|չ ch|պ p|ջ j|ռ r|ս s|վ v|տ t|ր r|ց c ts|ւ v|փ p|ք q k|օ o
ֆ f|և ev|ու u ou|իւ yu|յա ya|յո yo
"""
# Western Armenians say p for բ, b for պ, and spell as they say.
_WESTERN = """
ա a|բ p|գ k|դ t|ե e|^ե ye e|զ z|է e|ը e u|թ t|ժ zh j|ի i|լ l|խ kh|ծ dz|կ g|հ h|ձ ts|ղ gh|ճ j dj
մ m|յ y|ն n|շ sh|ո o|^ո vo|չ ch|պ b|ջ ch|ռ r|ս s|վ v|տ d|ր r|ց ts|ւ v|փ p|ք k|օ o|ֆ f|և ev yev
ու u ou oo|իւ yu iu|յա ya|յո yo|^յ h y
"""
_RUSSIAN = """
а a|б b|в v|г g|д d|е e|^е e ye je|ж zh j|з z|и i|й y i j|к k|л l|м m|н n|о o|п p|р r|с s|т t|у u
ф f|х h kh x|ц ts c tz|ч ch|ш sh|щ sch shch sh|ъ|ы y i|ь|э e|ю yu u ju|я ya ja ia|ый y iy yi|ий iy y
ье ye e|ья ya ia|йо yo jo
"""
_TURKISH = "ç c|ğ g|ı i|ö o|ş s|ü u"


@dataclass(frozen=True, slots=True)
class _Table:
    sounds: "re.Pattern[str]"
    spellings: Mapping[str, tuple[str, ...]]


def _table(text: str) -> _Table:
    rows = [row.split(" ") for row in text.strip().replace("\n", "|").split("|")]
    spellings = {sound: tuple(spelt) or ("",) for sound, *spelt in rows}
    digraphs = [sound for sound in spellings if len(sound) > 1 and sound[0] != "^"]
    return _Table(re.compile("|".join((*digraphs, "."))), spellings)


_TABLES = {
    "hy": _table(_EASTERN),
    "hyw": _table(_WESTERN),
    "ru": _table(_RUSSIAN),
    "tr": _table(_TURKISH),
}


def transliterate(word: str, language: str, shortest: int = SHORTEST) -> Iterator[str]:
    """Yield the ways a folded native word is typed in Latin letters, none of them too short.

    Args:
        language: "hy", "hyw" (Western Armenian), "ru" or "tr".
        shortest: letters that it has at least.
    """
    table = _TABLES[language]
    sounds = table.sounds.findall(word)
    if f"^{sounds[0]}" in table.spellings:
        sounds[0] = f"^{sounds[0]}"
    options = {sound: table.spellings.get(sound, (sound,)) for sound in sounds}
    chosen = {sound: spellings[0] for sound, spellings in options.items()}
    varied = [sound for sound, spellings in options.items() if len(spellings) > 1]
    for choice in _choices(tuple([len(options[sound]) for sound in varied])):
        for sound, number in zip(varied, choice, strict=True):
            chosen[sound] = options[sound][number]
        spelt = "".join([chosen[sound] for sound in sounds])
        if spelt != word and len(spelt) >= shortest:
            yield spelt


def spell(word: str, languages: Iterable[str]) -> Iterator[str]:
    """Yield a word of a phrase as it is, and as it is typed in Latin letters.

    Args:
        languages: as for `transliterate`; none for one that is never typed otherwise.
    """
    yield word
    if "ı" in word:
        yield word.replace("ı", "i")  # as capitals are read: KIRARIM
    for language in languages:
        yield from transliterate(word, language, shortest=1)


@lru_cache(maxsize=256)
def _choices(counts: tuple[int, ...]) -> tuple[tuple[int, ...], ...]:
    """All ways to choose one of each, the usual ones first, within bounds."""
    return tuple(sorted(product(*map(range, counts)), key=sum)[:_MOST])
