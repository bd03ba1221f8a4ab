"""What a verdict costs, beside better-profanity on the same texts; a file; the slowest texts."""

import argparse
import gc
import itertools
import json
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from better_profanity import profanity

from benchmarks.comments import EVERYDAY_COMMENTS, FOUL_WORD, clean_comments, foul_comments
from benchmarks.efforts import SHARES, count_held, judge_with, read_long_texts
from benchmarks.harness import POLICY, ROOT, BenchmarkError, print_table, spread
from benchmarks.slow_texts import LONGEST, Judge, find_slow_texts, time_once
from newsroom.config import Policy, load
from newsroom.models import Record
from newsroom.policy.effort import MOST
from newsroom.policy.engine import evaluate
from newsroom.policy.readings import read
from newsroom.policy.scene import make_reply
from newsroom.policy.words import Matcher

_TEXTS = 20  # different ones of each kind
_LONG_TEXTS = 2  # better-profanity needs a second for one
_THEIR_ROUNDS = 3  # it is slow enough to be measured in few
_LEXICONS = (200, 2_000, 20_000)  # words
_FILE_LINES = 10_000
_SAMPLE_LINES = 50  # of the file, for better-profanity
_FOUL_EVERY = 20  # lines of the file
_SLOWEST_SHOWN = 5
_CONSONANTS = "bcdfghjklmnpqrstvwz"
_DISGUISES = (
    "bu11sh1t",
    "b*llsh*t",
    "b u l l s h i t",
    "b.u.l.l.s.h.i.t",
    "bullshіt",
    "buuullshit",
)
_ATTACK = " You are a {} and everybody here knows it."
_ATTACKS = ("fool", "complete idiot", "liar", "pathetic little man")
_ARMENIAN = "Խորհուրդը երեկ որոշեց, որ գրադարանը բաց կմնա, իսկ ճանապարհը կվերանորոգվի մինչև ձմեռ: "
_RUSSIAN = "Совет вчера решил, что библиотека останется открытой, а дорогу починят до зимы. "
# A discussion to judge in: who wrote before, and the story. Both can cost a reply time.
_READERS = tuple(f"Reader {number}" for number in range(60))


@dataclass(slots=True)
class Timed:
    """One judge's times on the texts of one kind."""

    micros: dict[str, list[float]] = field(default_factory=dict)  # by text

    def run(self, judge: Judge, text: str) -> None:
        self.micros.setdefault(text, []).append(time_once(judge, text))

    @property
    def best(self) -> list[float]:
        """The best time of each text: what it costs when nothing else is in the way."""
        return [min(times) for times in self.micros.values()]

    @property
    def all(self) -> list[float]:
        return [micros for times in self.micros.values() for micros in times]


# ---------------------------------------------------------------- texts


def make_texts() -> dict[str, list[str]]:
    """Return texts of each kind."""
    clean = clean_comments(seed=3)
    foul = list(itertools.islice(foul_comments(seed=4), _TEXTS))
    return {
        "short and clean, 30 characters": [text[-30:] for text in itertools.islice(clean, _TEXTS)],
        "clean, 110 characters": list(itertools.islice(clean, _TEXTS)),
        "everyday comments, 100 characters": list(EVERYDAY_COMMENTS),
        "clean, with a quotation, numbers and a link": [
            f"“{text[:60]}”? No: it’s 3.5% of $20bn, see https://asbarez.com/{number}"
            for number, text in enumerate(itertools.islice(clean, _TEXTS))
        ],
        "clean, Armenian or Russian, 110 characters": [
            (words * 2)[start : start + 110]
            for words in (_ARMENIAN, _RUSSIAN)
            for start in range(9)
        ],
        "foul": foul,
        "foul, disguised": [
            text.replace(FOUL_WORD, disguise)
            for text, disguise in zip(foul, itertools.cycle(_DISGUISES), strict=False)
        ],
        "an attack on a reader": [
            text + _ATTACK.format(insult)
            for text, insult in zip(
                itertools.islice(clean, _TEXTS), itertools.cycle(_ATTACKS), strict=False
            )
        ],
        "long and clean, 4,000 characters": [_fill(clean, LONGEST) for _ in range(_LONG_TEXTS)],
    }


def _fill(texts: Iterable[str], characters: int) -> str:
    text = ""
    for piece in texts:
        text += piece + " "
        if len(text) >= characters:
            break
    return text[:characters]


def write_file(path: Path) -> list[str]:
    """Write a file of comments as `judge --jsonl` reads it; return their texts."""
    clean, foul = clean_comments(seed=5), foul_comments(seed=6)
    texts = [next(foul if number % _FOUL_EVERY == 0 else clean) for number in range(_FILE_LINES)]
    with path.open("w", encoding="utf-8") as file:
        for number, text in enumerate(texts):
            comment = {
                "id": number,
                "text": text,
                "author": f"Reader {number % 300}",
                "article": f"Article {number // 100}",
            }
            file.write(json.dumps(comment) + "\n")
    return texts


def make_words(count: int, form: str) -> list[str]:
    """Invent words for a lexicon, each written in the given form: "{}", or "{}*" for any ending."""
    chance = random.Random(count)
    words: dict[str, None] = {}
    while len(words) < count:
        syllables = (chance.choice(_CONSONANTS) + chance.choice("aeiou") for _ in range(4))
        words[form.format("".join(syllables))] = None
    return list(words)


# ---------------------------------------------------------------- measuring


def without_classifier(policy: Policy) -> Policy:
    """Return the policy without the rules that ask the model."""
    rules = tuple(rule for rule in policy.rules if str(rule.type) != "classifier")
    return policy.model_copy(update={"rules": rules})


def judge_by(policy: Policy, article: str = "", readers: tuple[str, ...] = ()) -> Judge:
    """Return a judge by a policy, in a discussion or in none."""

    def judge(text: str) -> object:
        reply = make_reply(text, article_text=article, earlier_authors=readers)
        return evaluate(policy, reply, Record())

    return judge


def measure_texts(policy: Policy, rounds: int) -> list[tuple[str, ...]]:
    """Time the judges on all texts of a kind in turn."""
    judges = (judge_by(without_classifier(policy)), judge_by(policy))
    rows: list[tuple[str, ...]] = []
    for kind, texts in make_texts().items():
        ours, theirs = (Timed(), Timed()), Timed()
        for judge in (*judges, profanity.contains_profanity):
            judge(texts[0])  # the first use prepares word lists
        for round_ in range(rounds):
            for judge, timed in zip(judges, ours, strict=True):
                for text in texts:
                    timed.run(judge, text)
            if round_ < _THEIR_ROUNDS:
                for text in texts:
                    theirs.run(profanity.contains_profanity, text)
        ratio = statistics.median(theirs.best) / statistics.median(ours[0].best)
        rows.append(
            (
                kind,
                *(
                    f"{statistics.median(timed.best):,.0f} ({statistics.median(timed.all):,.0f})"
                    for timed in (*ours, theirs)
                ),
                f"{ratio:,.0f}",
                f"{len(texts)} × {rounds}",
            )
        )
    return rows


def measure_lexicons(rounds: int) -> list[tuple[str, ...]]:
    """Time the search for the words of ever longer lexicons in the same texts."""
    readings = [reading for text in EVERYDAY_COMMENTS for reading in read(text)]
    rows: list[tuple[str, ...]] = []
    for kind, form in (("words", "{}"), ("words with any ending", "{}*")):
        matchers = {size: Matcher([], add=make_words(size, form)) for size in _LEXICONS}
        best = dict.fromkeys(_LEXICONS, float("inf"))
        for _, (size, matcher) in itertools.product(range(rounds * 10), matchers.items()):
            began = time.perf_counter_ns()
            for reading in readings:
                list(matcher.find(reading))
            micros = (time.perf_counter_ns() - began) / 1_000 / len(EVERYDAY_COMMENTS)
            best[size] = min(best[size], micros)
        least = best[_LEXICONS[0]]
        rows += (
            (f"{size:,} {kind}", f"{us:.2f}", f"{us / least:.2f}") for size, us in best.items()
        )
    return rows


def measure_slow_texts(policy: Policy, seconds: float, seeds: int) -> list[tuple[str, ...]]:
    """Search for the texts that cost most, in a discussion with an article and many readers."""
    judge = judge_by(policy, _fill(clean_comments(seed=8), LONGEST), _READERS)
    found = (find_slow_texts(judge, seconds=seconds, seed=seed) for seed in range(1, seeds + 1))
    slowest = sorted(itertools.chain.from_iterable(found), key=lambda slow: -slow.micros)
    return [(f"{s.micros / 1_000:.1f}", f"`{s.recipe}`") for s in slowest[:_SLOWEST_SHOWN]]


def measure_efforts(
    policy: Policy, sets: Mapping[str, Sequence[str]], seconds: float
) -> list[tuple[str, ...]]:
    """Tell what more or less effort on a text would cost, in time and in texts held for it."""
    article = _fill(clean_comments(seed=8), LONGEST)
    rows: list[tuple[str, ...]] = []
    for share, held in zip(SHARES, count_held(policy, sets), strict=True):
        most = int(MOST * share)
        found = find_slow_texts(judge_with(policy, most, article, _READERS), seconds=seconds)
        rows.append((f"{most:,} ({share})", f"{found[0].micros / 1_000:.1f}", *held))
    return rows


def measure_file(rounds: int) -> list[tuple[str, ...]]:
    """Time `judge --jsonl` on a file, from process start to its last line."""
    whole, start, theirs = [], [], []
    with tempfile.TemporaryDirectory(prefix="benchmark-") as name:
        path, single = Path(name) / "comments.jsonl", Path(name) / "single.jsonl"
        texts = write_file(path)
        single.write_text(json.dumps({"text": texts[1]}) + "\n", encoding="utf-8")
        for _ in range(rounds):
            whole.append(_time_file(path, _FILE_LINES))
            start.append(_time_file(single, 1))
            began = time.perf_counter()
            for text in texts[:_SAMPLE_LINES]:
                profanity.contains_profanity(text)
            theirs.append((time.perf_counter() - began) / _SAMPLE_LINES * _FILE_LINES)
    ratio = f"{statistics.median(theirs) / statistics.median(whole):,.0f}"
    return [
        (f"judge --jsonl, {_FILE_LINES:,} comments", spread(whole, " s", 2), ratio, str(rounds)),
        ("judge --jsonl, one comment", spread(start, " s", 2), "", str(rounds)),
        (
            f"better-profanity, {_FILE_LINES:,} comments (from {_SAMPLE_LINES} of them)",
            spread(theirs, " s"),
            "1",
            str(rounds),
        ),
    ]


def _time_file(path: Path, lines: int) -> float:
    command = [sys.executable, "bot.py", "judge", "--policy", str(POLICY), "--jsonl", str(path)]
    began = time.perf_counter()
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    seconds = time.perf_counter() - began
    answers = len(done.stdout.splitlines())
    if answers != lines:
        raise BenchmarkError(f"judge answered {answers} of {lines} comments")
    return seconds


def main() -> None:
    """Read the options and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=25, help="over every text (default: 25)")
    parser.add_argument(
        "--files", type=int, default=5, help="times the file is judged (default: 5)"
    )
    parser.add_argument(
        "--search", type=float, default=60, help="seconds to look for slow texts (default: 60)"
    )
    parser.add_argument(
        "--comments", type=Path, help="civil_comments.csv, to see which long texts are too much"
    )
    parser.add_argument("--news", type=Path, nargs="+", default=[], help="articles, one a line")
    parser.add_argument(
        "--searches", type=int, default=1, help="times to look, each from another seed (default: 1)"
    )
    options = parser.parse_args()
    policy = load(POLICY)
    gc.disable()  # its pauses would be counted for whoever is running
    _print_verdicts(policy, options.rounds)
    _print_lexicons(options.rounds)
    gc.enable()
    slow_texts = measure_slow_texts(policy, options.search, options.searches)
    print_table(("ms", "recipe"), slow_texts, "best of three")
    print()
    if options.comments:
        sets = read_long_texts(options.comments, options.news)
        efforts = measure_efforts(policy, sets, options.search)
        print_table(("effort", "slowest text, ms", *sets), efforts, "texts that are too much")
        print()
    print_table(("what", "seconds", "times as fast", "n"), measure_file(options.files))


def _print_verdicts(policy: Policy, rounds: int) -> None:
    judges = ("rules, µs", "and classifier, µs", "better-profanity, µs")
    headings = ("text", *judges, "rules, times as fast", "n")
    note = "a text's best run, the median over the texts; in brackets the median of all runs"
    print_table(headings, measure_texts(policy, rounds), note)
    print()


def _print_lexicons(rounds: int) -> None:
    headings = ("lexicon", "µs a text", "to the least")
    print_table(headings, measure_lexicons(rounds), "the best run over all texts")
    print()


if __name__ == "__main__":
    main()
