"""Microseconds for a verdict, beside better-profanity's on the same texts; and judging a file."""

import argparse
import itertools
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from better_profanity import profanity

from benchmarks.comments import FOUL_WORD, clean_comments, foul_comments
from benchmarks.harness import POLICY, ROOT, BenchmarkError, print_table, spread
from newsroom.config import Policy, load
from newsroom.models import Record
from newsroom.policy.batch import make_reply
from newsroom.policy.engine import evaluate

_TEXTS = 20  # different ones of each kind
_LONG_TEXTS = 2  # better-profanity needs a second for one
_LONG_CHARACTERS = 4_000
_FILE_LINES = 10_000
_SAMPLE_LINES = 50  # of the file, for better-profanity
_FOUL_EVERY = 20  # lines of the file
_DISGUISES = (
    "bu11sh1t",
    "b*llsh*t",
    "b u l l s h i t",
    "b.u.l.l.s.h.i.t",
    "bullshіt",
    "buuullshit",
)

Judge = Callable[[str], bool]  # whether the text is found foul


@dataclass(slots=True)
class Timed:
    """One judge's times on one kind of text."""

    micros: list[float] = field(default_factory=list)
    found: int = 0

    def judge(self, judge: Judge, text: str) -> None:
        began = time.perf_counter_ns()
        foul = judge(text)
        self.micros.append((time.perf_counter_ns() - began) / 1_000)
        self.found += foul

    @property
    def share_found(self) -> str:
        return f"{self.found / len(self.micros):.0%}"


# ---------------------------------------------------------------- texts


def make_texts() -> dict[str, list[str]]:
    """Return texts of each kind."""
    clean = clean_comments(seed=3)
    foul = list(itertools.islice(foul_comments(seed=4), _TEXTS))
    return {
        "short and clean, 30 characters": [text[-30:] for text in itertools.islice(clean, _TEXTS)],
        "clean, 110 characters": list(itertools.islice(clean, _TEXTS)),
        "foul": foul,
        "foul, disguised": [
            text.replace(FOUL_WORD, disguise)
            for text, disguise in zip(foul, itertools.cycle(_DISGUISES), strict=False)
        ],
        "long and clean, 4,000 characters": [
            _fill(clean, _LONG_CHARACTERS) for _ in range(_LONG_TEXTS)
        ],
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


# ---------------------------------------------------------------- measuring


def measure_texts(policy: Policy, rounds: int) -> list[tuple[str, ...]]:
    """Time both judges on all texts of a kind in turn."""

    def ours(text: str) -> bool:
        return not evaluate(policy, make_reply(text), Record()).allowed

    def theirs(text: str) -> bool:
        return bool(profanity.contains_profanity(text))

    rows: list[tuple[str, ...]] = []
    for kind, texts in make_texts().items():
        ours(texts[0]), theirs(texts[0])  # the first use of either prepares its word lists
        our_times, their_times = Timed(), Timed()
        for _ in range(rounds):
            for text in texts:
                our_times.judge(ours, text)
            for text in texts:
                their_times.judge(theirs, text)
        ratio = statistics.median(their_times.micros) / statistics.median(our_times.micros)
        rows.append(
            (
                kind,
                spread(our_times.micros),
                spread(their_times.micros),
                f"{ratio:,.0f}",
                f"{our_times.share_found} / {their_times.share_found}",
                str(len(our_times.micros)),
            )
        )
    return rows


def measure_file(rounds: int) -> list[tuple[str, ...]]:
    """Time `judge --jsonl` on a file, from process start to its last line."""
    whole, start, theirs = [], [], []
    with tempfile.TemporaryDirectory(prefix="benchmark-") as name:
        path, single = Path(name) / "comments.jsonl", Path(name) / "single.jsonl"
        texts = write_file(path)
        single.write_text(json.dumps({"text": texts[1]}) + "\n", encoding="utf-8")
        for _ in range(rounds):
            whole.append(_time_judge(path, _FILE_LINES))
            start.append(_time_judge(single, 1))
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


def _time_judge(path: Path, lines: int) -> float:
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
    parser.add_argument("--rounds", type=int, default=5, help="over every text (default: 5)")
    rounds = parser.parse_args().rounds
    print_table(
        ("text", "this bot, µs", "better-profanity, µs", "times as fast", "found", "n"),
        measure_texts(load(POLICY), rounds),
    )
    print()
    print_table(("what", "seconds", "times as fast", "n"), measure_file(rounds))


if __name__ == "__main__":
    main()
