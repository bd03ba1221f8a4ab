"""A search for texts that are slow to judge: it climbs from every trigger of the readings."""

import contextlib
import gc
import random
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import _lru_cache_wrapper, cache

from newsroom.policy.aiming import list_languages
from newsroom.policy.aiming.folder import read_phrases
from newsroom.policy.rules import phrases
from newsroom.policy.watch import Watch
from newsroom.policy.words.sound import heard

LONGEST = 4_000  # characters; what Discord lets a member with Nitro write
_KEPT = 24  # recipes to climb on from
_TIMES = 3  # a text is judged again before it counts as slow
_PATIENCE_SECONDS = 5.0  # a pattern that tries everything would never end
_MOST_PIECES = 6
_MOST_REPEATS = 64
_PHRASES_TOGETHER = 40


def _list_phrase_words() -> Iterator[str]:
    """List the words that phrases of attacks and threats are sought by, some phrases at a time."""
    for code in list_languages():
        entries = list(read_phrases(code))
        for first in range(0, len(entries), _PHRASES_TOGETHER):
            together = entries[first : first + _PHRASES_TOGETHER]
            yield " ".join(example.text for entry in together for example in entry.found) + " "
        # One by one: what a phrase and the excuses round it cost over and over.
        yield from (example.text + " " for entry in entries for example in entry.found[:1])


# Whatever makes a reading, a phrase or a rule look twice.
SEEDS = tuple(
    dict.fromkeys(
        (
            *("a", "f", "ff", "ck", "x ", "a b ", "fu ck ", "sh it ", "as ", "qz ", "vv", "kk uu "),
            *("f.", "f-", "f_", "f/", "f·", "s h i t ", "s.h.i.t ", ". ", "..", "...", "—", " - "),
            *("*", "**", "f*", "f*ck ", "f**k ", "s***", "*a*", "**f**uck ", "__", "~~", "||", "`"),
            *("||f||", "\\", "_f_ ", "[a](b)", "[a](https://a.am/b)", "[[", "(", ")", "|<", "|-|"),
            *("1", "5h17 ", "@$$ ", "$#!+ ", "a1", "1a", "11", "!", "!!", "4r53 ", "covid19 "),
            *("fvck ", "aaa", "fuuuck ", "aabbcc", "fuuucck ", "ssshhhiiittt ", "lol", "haha"),
            *("\u0301", "a\u0336", "\u200b", "\u00ad", "\u200f", "\ufe0f", "🅱", "🇫 ", "🇦🇲", "🙂"),
            *("👩‍👩‍👧", "ｆ", "𝓯", "ꜰ", "ⓕ", "é", "ş", "İ", "ß", "ﬁ", "ﷺ", "с", "сunт ", "fυcк "),
            *("хуй ", "бля", "ն", "ու ", "և", "ի՞", "քունեմ ", "orospu ", "iPhone-ը ", "Ꭺ", "ꓢ"),
            *(
                "you are ",
                "you are a ",
                "you are so ",
                "you ",
                "your ",
                "u r ",
                "are you ",
                "you're ",
            ),
            *(
                "an idiot",
                "idiot ",
                "idiots like you ",
                "such a ",
                "how stupid ",
                "fool, ",
                ", fool",
            ),
            *("stupid ", "and ", "or ", "very ", "really, ", "the ", "of ", "like you ", "if you "),
            *("I will ", "kill you ", "I hope you die ", "know where you live ", "should be shot "),
            *(
                "shut up",
                "go to hell. ",
                "what an ",
                "called you ",
                "he said ",
                "waste of ",
                "mother ",
            ),
            *("> ", ">>> ", "\n> fuck\n", "“fuck”", '"', '" "', "«", "„", "'", "’s ", "\n", "\n\n"),
            *(
                "fuck ",
                "fuck",
                "shit",
                "bitch ",
                "ass",
                "dick ",
                "Dick ",
                "cock ",
                "cunt",
                "fucking ",
            ),
            *(
                "https://",
                "https://a.am/b ",
                "a.com ",
                "www.",
                "discord.gg/x ",
                "a@b.co ",
                "://",
                "%2f",
            ),
            *(
                "<@12> ",
                "<@",
                "@joe ",
                "@everyone",
                "<:a:123456789012345678>",
                "<#1>",
                "#",
                "#fuck ",
            ),
            *(
                " ",
                "   ",
                "\t",
                "\u00a0",
                "\u3000",
                ",",
                ";",
                ":",
                "?",
                "=",
                "&",
                "$",
                "€",
                "0",
                "9 ",
            ),
            *(
                "The council voted to keep the library open. ",
                "Nobody knows why. ",
                "A. B. ",
                "U.S. ",
            ),
            *("FUCK ", "SHOUT ", "no no ", "line\nline\n", "+1 555 123 ", "Joe Smith ", "Joe, "),
            *_list_phrase_words(),
        )
    )
)
# What looks like a letter, or covers it.
_DISGUISES = (("o", "0"), ("i", "1"), ("s", "$"), ("a", "а"), ("e", "é"), ("u", "*"), ("t", "tt"))

Judge = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a text is made: its pieces in turn, each so many times, over and over to the end."""

    pieces: tuple[tuple[str, int], ...]
    ending: str = ""

    def text(self, length: int = LONGEST) -> str:
        body = "".join(unit * count for unit, count in self.pieces)
        room = length - len(self.ending)
        return (body * (room // len(body) + 1))[:room] + self.ending

    def __str__(self) -> str:
        pieces = " + ".join(f"{unit!r} × {count}" for unit, count in self.pieces)
        times = LONGEST // sum(len(unit) * count for unit, count in self.pieces) or 1
        return f"({pieces}) × {times}" + (f", then {self.ending!r}" if self.ending else "")


@dataclass(frozen=True, slots=True)
class SlowText:
    """A text that was slow, and how slow."""

    micros: float
    recipe: Recipe


def find_slow_texts(judge: Judge, *, seconds: float, seed: int = 1) -> list[SlowText]:
    """Look for the slowest texts, slowest first, for a number of seconds.

    Every seed is tried by itself first; what is left of the time goes into changing the slowest.
    """
    chance = random.Random(seed)
    ends = time.monotonic() + seconds
    slowest: list[SlowText] = []
    judge(SEEDS[0])  # the first use makes what remembers
    gc.collect()
    gc.disable()
    try:
        for unit in SEEDS:
            _try(judge, Recipe(((unit, 1),)), slowest)
        while time.monotonic() < ends:
            _try(judge, _change(chance, slowest), slowest)
    finally:
        gc.enable()
    return slowest


def _try(judge: Judge, recipe: Recipe, slowest: list[SlowText]) -> None:
    """Time a recipe; keep it among the slowest if it belongs there."""
    text = recipe.text()
    needed = slowest[-1].micros if len(slowest) >= _KEPT else 0.0
    if any(recipe == other.recipe for other in slowest) or _time(judge, text) <= needed:
        return
    micros = min(_time(judge, text) for _ in range(_TIMES))
    if micros > needed:
        slowest.append(SlowText(micros, recipe))
        slowest.sort(key=lambda slow: -slow.micros)
        del slowest[_KEPT:]


@cache
def _find_memories() -> list[Callable[[], None]]:
    """Find where the judge keeps what it has worked out, and how each place is made to forget."""
    gc.unfreeze()  # or what was frozen would not be listed
    things = gc.get_objects()
    caches = [
        thing.cache_clear
        for thing in things
        if isinstance(thing, _lru_cache_wrapper) and thing.cache_parameters()["maxsize"]
        if thing.__module__.startswith("newsroom.policy.")
        if thing.__module__ != phrases.__name__  # which are compiled with the policy, not anew
    ]
    watches = [thing.forget for thing in things if isinstance(thing, Watch)]
    return [*caches, *watches, heard.clear]


def _time(judge: Judge, text: str) -> float:
    """Time a text once, as if no word of it had ever been seen; give up on it after a while."""
    for forget in _find_memories():
        forget()
    try:
        with _patience():
            return time_once(judge, text)
    except TimeoutError:
        return _PATIENCE_SECONDS * 1_000_000


@contextlib.contextmanager
def _patience() -> Iterator[None]:
    def give_up(_signal: int, _frame: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, give_up)
    signal.setitimer(signal.ITIMER_REAL, _PATIENCE_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def time_once(judge: Judge, text: str) -> float:
    """Return the microseconds of processor time that judging a text takes, once.

    Of processor time, so that a text is not slow because something else ran meanwhile.
    """
    began = time.thread_time_ns()
    judge(text)
    return (time.thread_time_ns() - began) / 1_000


# ---------------------------------------------------------------- changes


def _change(chance: random.Random, slowest: Sequence[SlowText]) -> Recipe:
    """Make a new recipe out of one or two slow ones."""
    rank = int(len(slowest) * chance.random() ** 2)  # the slower, the likelier
    recipe = slowest[rank].recipe
    for _ in range(chance.randint(1, 3)):
        recipe = chance.choice(_CHANGES)(chance, recipe, chance.choice(slowest).recipe)
    return recipe if recipe.pieces else Recipe(((chance.choice(SEEDS), 1),))


def _repeat(chance: random.Random, recipe: Recipe, other: Recipe) -> Recipe:
    place = chance.randrange(len(recipe.pieces))
    unit, count = recipe.pieces[place]
    count = chance.choice((1, 2, 3, count * 2, max(1, count // 2), chance.randint(1, 40)))
    return _put(recipe, place, (unit, min(count, _MOST_REPEATS)))


def _swap(chance: random.Random, recipe: Recipe, other: Recipe) -> Recipe:
    place = chance.randrange(len(recipe.pieces))
    return _put(recipe, place, (chance.choice(SEEDS), recipe.pieces[place][1]))


def _add(chance: random.Random, recipe: Recipe, other: Recipe) -> Recipe:
    pieces = list(recipe.pieces)
    pieces.insert(chance.randint(0, len(pieces)), (chance.choice(SEEDS), 1))
    return replace(recipe, pieces=tuple(pieces[:_MOST_PIECES]))


def _drop(chance: random.Random, recipe: Recipe, other: Recipe) -> Recipe:
    if len(recipe.pieces) == 1:
        return recipe
    place = chance.randrange(len(recipe.pieces))
    return replace(recipe, pieces=recipe.pieces[:place] + recipe.pieces[place + 1 :])


def _splice(chance: random.Random, recipe: Recipe, other: Recipe) -> Recipe:
    pieces = recipe.pieces[: len(recipe.pieces) // 2 + 1] + other.pieces
    return replace(recipe, pieces=pieces[:_MOST_PIECES])


def _interleave(chance: random.Random, recipe: Recipe, other: Recipe) -> Recipe:
    """Put a piece between all letters of another: "f.u.c.k." out of "fuck" and "."."""
    between = chance.choice(other.pieces)[0]
    place = chance.randrange(len(recipe.pieces))
    unit, count = recipe.pieces[place]
    longer = "".join(letter + between for letter in unit[:40])
    return _put(recipe, place, (longer[:400], count))


def _disguise(chance: random.Random, recipe: Recipe, other: Recipe) -> Recipe:
    place = chance.randrange(len(recipe.pieces))
    unit, count = recipe.pieces[place]
    letter, instead = chance.choice(_DISGUISES)
    return _put(recipe, place, (unit.replace(letter, instead), count))


def _end(chance: random.Random, recipe: Recipe, other: Recipe) -> Recipe:
    return replace(recipe, ending=chance.choice(("", *SEEDS)))


def _put(recipe: Recipe, place: int, piece: tuple[str, int]) -> Recipe:
    pieces = (*recipe.pieces[:place], piece, *recipe.pieces[place + 1 :])
    return replace(recipe, pieces=pieces)


_CHANGES = (_repeat, _swap, _add, _drop, _splice, _interleave, _disguise, _end)
