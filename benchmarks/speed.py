"""What a verdict costs at first sight of real comments, beside other judges; start, file, worst."""

import argparse
import gc
import json
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.data_sets import read_comments, read_texts
from benchmarks.efforts import SHARES, count_held, judge_with, read_long_texts
from benchmarks.harness import POLICY, ROOT, BenchmarkError, print_table, spread
from benchmarks.peers import US, find_checks
from benchmarks.slow_texts import LONGEST, find_slow_texts
from newsroom.config import Policy, load
from newsroom.models import Record
from newsroom.policy.effort import MOST
from newsroom.policy.engine import evaluate
from newsroom.policy.scene import make_reply

_LENGTHS = ((1, 60), (60, 130), (90, 130), (130, 300), (300, 1_000), (1_000, LONGEST + 1))
_FILE_LINES = 10_000
_SLOWEST_SHOWN = 5
_LONG_TEXTS = 25
_TEXT = "You have the brains of a goldfish."  # for the start
# A discussion to judge in: who wrote before. It can cost a reply time.
_READERS = tuple(f"Reader {number}" for number in range(60))
_PREPARE = """
import gc, sys, time
import newsroom.policy.engine, newsroom.policy.scene
from pathlib import Path
from newsroom.config import load

def read_memory_mb():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 1e6

gc.set_threshold(50_000)  # as bot.py does
before, began = read_memory_mb(), time.process_time()
policy = load(Path(sys.argv[1]))
policy.prepare()
seconds = time.process_time() - began
gc.collect()
print(seconds, read_memory_mb() - before)
"""

Check = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Times:
    """What texts cost one judge, in microseconds of processor time."""

    micros: Sequence[float]

    @classmethod
    def of(cls, check: Check, texts: Sequence[str]) -> "Times":
        """Time each text once."""
        times = []
        for text in texts:
            began = time.process_time_ns()
            check(text)
            times.append((time.process_time_ns() - began) / 1_000)
        return cls(times)

    @property
    def median(self) -> float:
        return statistics.median(self.micros)

    @property
    def p99(self) -> float:
        return sorted(self.micros)[int(len(self.micros) * 0.99)]


def judge_by(policy: Policy) -> Check:
    """Return a judge of bare texts."""
    return lambda text: evaluate(policy, make_reply(text), Record())


# ---------------------------------------------------------------- texts


def read_each_once(path: Path) -> list[str]:
    """Read the comments of a file, each once: a CSV as the classifier is trained on, or JSON."""
    samples = read_comments(path) if path.suffix == ".csv" else read_texts([path])
    texts = list(dict.fromkeys(sample.text for sample in samples))
    random.Random(1).shuffle(texts)
    return texts


def draw(texts: Sequence[str], low: int, high: int, most: int) -> list[str]:
    """Take texts of a length."""
    return [text for text in texts if low <= len(text) < high][:most]


def join(texts: Sequence[str]) -> list[str]:
    """Join comments to texts as long as one can be."""
    together = "\n\n".join(texts)
    starts = range(0, min(len(together) - LONGEST, _LONG_TEXTS * LONGEST), LONGEST)
    return [together[start : start + LONGEST] for start in starts]


# ---------------------------------------------------------------- measuring


def measure_lengths(
    policy: Policy, texts: Sequence[str], warm: int, most: int, theirs: int
) -> Iterator[tuple[str, ...]]:
    """Time all judges on the same texts of each length; ours has judged others before."""
    ours = judge_by(policy)
    checks, missing = find_checks()
    if missing:
        print(f"not installed: {', '.join(missing)}", file=sys.stderr)
    for check in (ours, *checks.values()):
        check(texts[0])  # the first use prepares word lists
    for text in texts[1:warm]:
        ours(text)
    unseen = texts[warm:]
    bands = [(f"{low:,}-{high - 1:,}", draw(unseen, low, high, most)) for low, high in _LENGTHS]
    # A text counts in two bands: it is seen first in the wider one.
    bands.append((f"joined to {LONGEST:,}", join(unseen[::-1])))
    seen: set[str] = set()
    for name, found in bands:
        fresh = [text for text in found if text not in seen] or found
        seen.update(fresh)
        first, again = Times.of(ours, fresh), Times.of(ours, fresh)
        sample = fresh[:theirs] if len(fresh[0]) < LONGEST else fresh[:3]
        peers = [Times.of(check, sample).median for check in checks.values()]
        yield (
            name,
            str(len(fresh)),
            *(f"{micros:,.0f}" for micros in (first.median, first.p99, again.median)),
            *(f"{micros:,.0f} ({micros / first.median:,.2g})" for micros in peers),
        )


def measure_start(policy_path: Path, rounds: int) -> list[tuple[str, ...]]:
    """Time the start of a process that judges one text, and a policy made ready."""
    starts, seconds, memory = [], [], []
    for _ in range(rounds):
        starts.append(
            _run([sys.executable, "bot.py", "judge", "--policy", str(policy_path), _TEXT])
        )
        done = subprocess.run(
            [sys.executable, "-c", _PREPARE, str(policy_path)],
            cwd=ROOT,
            capture_output=True,
            check=True,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
        )
        took, grown = map(float, done.stdout.split())
        seconds.append(took)
        memory.append(grown)
    return [
        ("judge TEXT, from process start", spread(starts, " s", 2), str(rounds)),
        ("policy read and prepared", spread(seconds, " s", 2), str(rounds)),
        ("memory it takes", spread(memory, " MB", 1), str(rounds)),
    ]


def measure_file(texts: Sequence[str], rounds: int) -> tuple[str, ...]:
    """Time `judge --jsonl` on a file, from process start to its last line."""
    lines = texts[:_FILE_LINES]
    with tempfile.TemporaryDirectory(prefix="benchmark-") as folder:
        path = Path(folder) / "comments.jsonl"
        path.write_text("".join(f"{json.dumps({'text': text})}\n" for text in lines), "utf-8")
        command = [sys.executable, "bot.py", "judge", "--policy", str(POLICY), "--jsonl", str(path)]
        times = [_run(command, lines=len(lines)) for _ in range(rounds)]
    return (f"judge --jsonl, {len(lines):,} comments", spread(times, " s", 2), str(rounds))


def _run(command: Sequence[str], lines: int | None = None) -> float:
    """Run a command; return the seconds of processor time it took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    answers = len(done.stdout.splitlines())
    if lines is not None and answers != lines:
        raise BenchmarkError(f"judge answered {answers} of {lines} comments")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measure_slow_texts(
    policy: Policy, article: str, seconds: float, seeds: int
) -> list[tuple[str, ...]]:
    """Search for the texts that cost most, in a discussion with an article and many readers."""
    judge = judge_with(policy, MOST, article, _READERS)
    found = [find_slow_texts(judge, seconds=seconds, seed=seed) for seed in range(1, seeds + 1)]
    slowest = sorted((slow for one in found for slow in one), key=lambda slow: -slow.micros)
    return [(f"{s.micros / 1_000:.1f}", f"`{s.recipe}`") for s in slowest[:_SLOWEST_SHOWN]]


def measure_efforts(
    policy: Policy, article: str, sets: Mapping[str, Sequence[str]], seconds: float
) -> list[tuple[str, ...]]:
    """Tell what more or less effort on a text would cost, in time and in texts held for it."""
    rows: list[tuple[str, ...]] = []
    for share, held in zip(SHARES, count_held(policy, sets), strict=True):
        most = int(MOST * share)
        found = find_slow_texts(judge_with(policy, most, article, _READERS), seconds=seconds)
        rows.append((f"{most:,} ({share})", f"{found[0].micros / 1_000:.1f}", *held))
    return rows


def main() -> None:
    """Read the options and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("comments", type=Path, help="civil_comments.csv, or JSON, one a line")
    parser.add_argument("--texts", type=int, default=1_000, help="of each length (default: 1,000)")
    parser.add_argument("--warm", type=int, default=3_000, help="judged before (default: 3,000)")
    parser.add_argument("--theirs", type=int, default=100, help="for other judges (default: 100)")
    parser.add_argument("--rounds", type=int, default=5, help="of start and file (default: 5)")
    parser.add_argument("--search", type=float, default=60, help="seconds; 0: none (default: 60)")
    parser.add_argument("--searches", type=int, default=1, help="each from another seed")
    parser.add_argument("--news", type=Path, nargs="+", default=[], help="articles, one a line")
    options = parser.parse_args()
    texts = read_each_once(options.comments)
    policy = load(POLICY)
    policy.prepare()
    gc.collect()
    gc.freeze()  # as bot.py does
    rows = measure_lengths(policy, texts, options.warm, options.texts, options.theirs)
    ours = ("characters", "n", f"{US}, µs", "p99", "again")
    peers = [f"{name}, µs (times {US})" for name in find_checks()[0]]
    print_table((*ours, *peers), list(rows), "processor time at first sight; medians")
    print()
    starts = [*measure_start(POLICY, options.rounds), measure_file(texts, options.rounds)]
    print_table(("what", "processor time or memory", "n"), starts)
    article = join(texts)[0]
    if options.search:
        gc.collect()
        slow = measure_slow_texts(policy, article, options.search, options.searches)
        print()
        print_table(("ms", "recipe"), slow, "best of three, as if no word had ever been seen")
    if options.news:
        sets = read_long_texts(options.comments, options.news)
        efforts = measure_efforts(policy, article, sets, options.search)
        print()
        print_table(("effort", "slowest text, ms", *sets), efforts, "texts that are too much")


if __name__ == "__main__":
    main()
