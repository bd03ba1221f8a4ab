"""How well the judge judges: what it finds, what it takes down wrongly, and how others do."""

import argparse
import json
import random
import statistics
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.data_sets import Sample, read_comments, read_labelled, read_texts, write_rows
from benchmarks.harness import POLICY, ROOT, print_table
from benchmarks.peers import LANGUAGE_RULES, US, Judge, count_foul, find_peers, this_bot
from newsroom.config import Policy, load
from newsroom.models import Action, Record, Verdict
from newsroom.policy import classifier
from newsroom.policy.batch import judge_lines
from newsroom.policy.engine import evaluate
from newsroom.policy.readings import read
from newsroom.policy.rules import Words
from newsroom.policy.scene import make_reply
from newsroom.policy.words import available
from training.quality import measure_auc

_OWN_SETS = ROOT / "tests" / "data" / "judge"
_ATTACKS_READ = 300  # by hand
_SEED = 300
_COMPARED = 300  # texts of a large set: the slowest peer needs a tenth of a second for one
_HEADINGS = ("set", "texts", "measure", "value")

Row = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class Judged:
    """A text and the verdict on it."""

    sample: Sample
    verdict: Verdict

    @property
    def taken_down(self) -> bool:
        return self.verdict.action >= Action.HOLD

    @property
    def removed(self) -> bool:
        return self.verdict.action is Action.REMOVE


class Reader:
    """Judges sets of texts by a policy and keeps what a person should look at."""

    def __init__(self, policy: Policy, folder: Path | None) -> None:
        self.policy = policy
        self._folder = folder
        self._types = {rule.id: rule.type for rule in policy.rules}

    def judge(self, samples: Sequence[Sample]) -> list[Judged]:
        nothing_known = Record()
        return [
            Judged(s, evaluate(self.policy, make_reply(s.text), nothing_known)) for s in samples
        ]

    def hit_by(self, judged: Judged, *types: str) -> bool:
        """Tell whether a rule of one of the types objects."""
        return any(self._types[v.rule] in types for v in judged.verdict.violations)

    def found(self, judged: Judged) -> bool:
        """Tell whether the words were understood; that they are in capitals is no finding."""
        return self.hit_by(judged, *LANGUAGE_RULES)

    def write(self, name: str, judged: Sequence[Judged]) -> None:
        """Write texts and verdicts down for a person to read."""
        if self._folder is not None:
            headings = ("text", "label", "action", "rules", "evidence", "via", "judged")
            write_rows(self._folder / f"{name}.csv", headings, map(_lay_out, judged))


def _lay_out(judged: Judged) -> tuple[object, ...]:
    violations = judged.verdict.violations
    return (
        judged.sample.text,
        judged.sample.label,
        judged.verdict.action.label,
        " ".join(v.rule for v in violations),
        " | ".join(v.evidence for v in violations),
        " | ".join(", ".join(v.via) for v in violations),
        _lay_out_votes(judged.sample),
    )


def _lay_out_votes(sample: Sample) -> str:
    if sample.judged is None:
        return ""
    judged = sample.judged
    return f"{judged.insult} insult, {judged.not_toxic} not toxic, of {judged.judges}"


# ---------------------------------------------------------------- measures


def measure_published(policy: Policy, path: Path) -> Iterator[Row]:
    """Judge comments that a newspaper published, in their discussion: all must pass."""
    lines = path.read_bytes().splitlines()

    def complain(number: int, why: str) -> None:
        raise ValueError(f"{path}:{number}: {why}")

    actions = [json.loads(v)["action"] for v in judge_lines(policy, lines, report=complain)]
    yield _row("published comments", len(actions), "allowed", str(actions.count("allow")))
    yield _row("published comments", len(actions), "flagged", str(actions.count("flag")))


def measure_evasions(reader: Reader, name: str, path: Path) -> Iterator[Row]:
    """Look for the words that spellings hide."""
    judged = reader.judge(read_labelled(path, "transform"))
    missed = [j for j in judged if not reader.found(j)]
    reader.write(f"missed {name}", missed)
    yield _row(name, len(judged), "found", _share(len(judged) - len(missed), len(judged)))
    removed = sum(j.removed for j in judged)
    yield _row(name, len(judged), "removed", _share(removed, len(judged)))


def measure_near_misses(reader: Reader, name: str, path: Path) -> Iterator[Row]:
    """Judge innocent texts that look foul."""
    judged = reader.judge(read_labelled(path, "kind"))
    wrong = [j for j in judged if not j.verdict.allowed]
    reader.write(f"wrong {name}", wrong)
    taken_down = sum(j.taken_down for j in wrong)
    yield _row(name, len(judged), "removed or held", str(taken_down))
    yield _row(name, len(judged), "flagged", str(len(wrong) - taken_down))


def measure_languages(reader: Reader, path: Path) -> Iterator[Row]:
    """Judge short texts with their language's lexicons switched on, and without."""
    samples = [s for s in read_labelled(path, "lang") if not s.label.startswith("en")]
    missed = [j for s in samples for j in _speaking(reader, s.label[:2]).judge([s])]
    missed = [j for j in missed if not j.taken_down]
    reader.write("missed in their language", missed)
    name, size = "other languages", len(samples)
    yield _row(name, size, "removed or held, language on", str(size - len(missed)))
    off = [j for j in reader.judge(samples) if not j.verdict.allowed]
    reader.write("found without their language", off)
    yield _row(name, size, "not let pass, language off", str(len(off)))


def _speaking(reader: Reader, language: str) -> Reader:
    lexicons = tuple(name for name in available() if name.endswith(f"-{language}"))
    words = Words(id="words", type="words", lexicons=lexicons, action=Action.HOLD)
    return Reader(reader.policy.model_copy(update={"rules": (words,)}), None)


def measure_news(reader: Reader, paths: Sequence[Path]) -> Iterator[Row]:
    """Judge news articles as if they were replies: hardly any should be removed."""
    judged = reader.judge(read_texts(paths))
    reader.write("removed news", [j for j in judged if j.removed])
    for action in (Action.REMOVE, Action.HOLD, Action.FLAG):
        acted_on = [j for j in judged if j.verdict.action is action]
        asked = f"{len(acted_on)} ({len(acted_on) / len(judged):.3%})"
        yield _row("news articles", len(judged), f"would {action.label}", asked)


def measure_comments(reader: Reader, path: Path) -> Iterator[Row]:
    """Judge comments that people have judged."""
    judged = reader.judge(read_comments(path))
    held_back = [j for j in judged if j.sample.judged and j.sample.judged.held_back]
    for name, some in ((path.name, judged), (f"{path.name}, rows held back", held_back)):
        removed = [j for j in some if j.removed]
        waved = [j for j in removed if j.sample.waved_through]
        yield _row(
            name, len(removed), "removed, but most judges: not toxic", _count(waved, removed)
        )
        insults = [j for j in some if j.sample.insult]
        for what, types in (("attack", ("personal_attack",)), ("any words", tuple(LANGUAGE_RULES))):
            hit = [j for j in insults if reader.hit_by(j, *types)]
            measure = f"of what most call insult, hit as {what}"
            yield _row(name, len(insults), measure, _count(hit, insults))
    waved = [j for j in judged if j.removed and j.sample.waved_through]
    reader.write("removed not toxic", waved)
    yield _measure_classifier(held_back)
    yield from _draw_attacks(reader, judged)


def _measure_classifier(held_back: Sequence[Judged]) -> Row:
    shipped, samples = classifier.shipped(), [j.sample for j in held_back]
    scores = np.array([shipped.score(read(sample.text)[0].text) for sample in samples])
    insulting = [sample.judged is not None and sample.judged.insulting for sample in samples]
    auc = measure_auc(insulting, scores)
    value = f"{auc.value:.3f} ({auc.low:.3f} to {auc.high:.3f})"
    return _row("classifier, rows held back", len(samples), "AUC, 95 % interval", value)


def _draw_attacks(reader: Reader, judged: Sequence[Judged]) -> Iterator[Row]:
    """Draw personal attacks without foul words; how many are right, a person must say."""
    hits = [j for j in judged if reader.hit_by(j, "personal_attack")]
    clean = [j for j in hits if not reader.hit_by(j, "words")]
    drawn = random.Random(_SEED).sample(clean, min(_ATTACKS_READ, len(clean)))
    reader.write("attacks to read", drawn)
    waved = [j for j in drawn if j.sample.waved_through]
    named = "attacks without foul words, drawn"
    yield _row(named, len(drawn), "most judges: not toxic", _count(waved, drawn))


def _row(name: str, size: int, measure: str, value: str) -> Row:
    return name, f"{size:,}", measure, value


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "–"


def _count(part: Sequence[Judged], whole: Sequence[Judged]) -> str:
    return f"{len(part)} ({len(part) / len(whole):.1%})" if whole else "–"


# ---------------------------------------------------------------- beside others


def compare(policy: Policy, folder: Path, news: Sequence[Path], node: Path | None) -> None:
    """Print what other judges make of the same texts."""
    sets = _gather_compared(folder, news)
    judges, missing = find_peers(node)
    rows = [_ask(name, judge, sets) for name, judge in ({US: this_bot(policy)} | judges).items()]
    headings = ("judge", *(f"{name} ({len(texts):,})" for name, texts in sets.items()), "µs a text")
    print_table(
        headings, rows, "texts taken for foul; µs: the median over all of them, whole policy"
    )
    if missing:
        print(f"\nNot installed, so not compared: {', '.join(missing)}.")


def _gather_compared(folder: Path, news: Sequence[Path]) -> dict[str, list[str]]:
    comments = read_comments(folder / "civil_comments.csv")
    clean = [sample for sample in comments if sample.waved_through]
    sets = {
        "evasions": read_labelled(folder / "evasions.csv", "transform"),
        "our evasions": read_labelled(_OWN_SETS / "evasions.csv", "transform"),
        "near-misses": read_labelled(folder / "near_misses.csv", "kind"),
        "our near-misses": read_labelled(_OWN_SETS / "near_misses.csv", "kind"),
        "comments called not toxic": _draw(clean),
    }
    if news:
        sets["news articles"] = _draw(read_texts(news))
    return {name: [sample.text for sample in samples] for name, samples in sets.items()}


def _draw(samples: Sequence[Sample]) -> list[Sample]:
    return random.Random(_SEED).sample(samples, min(_COMPARED, len(samples)))


def _ask(name: str, judge: Judge, sets: dict[str, list[str]]) -> tuple[str, ...]:
    answers = [judge(texts) for texts in sets.values()]
    micros = statistics.median(answer.micros for some in answers for answer in some)
    shares = (f"{count_foul(some)} ({count_foul(some) / len(some):.1%})" for some in answers)
    return name, *shares, f"{micros:,.0f}"


def measure(policy: Policy, options: argparse.Namespace) -> Iterator[Row]:
    """Measure everything the options give files for."""
    reader, folder = Reader(policy, options.write), options.folder
    if options.comments:
        yield from measure_published(policy, options.comments)
    for name, path in (("evasions", folder), ("our evasions", _OWN_SETS)):
        yield from measure_evasions(reader, name, path / "evasions.csv")
    for name, path in (("near-misses", folder), ("our near-misses", _OWN_SETS)):
        yield from measure_near_misses(reader, name, path / "near_misses.csv")
    yield from measure_languages(reader, folder / "multilingual.csv")
    if options.news:
        yield from measure_news(reader, options.news)
    yield from measure_comments(reader, folder / "civil_comments.csv")


def main() -> None:
    """Read the options and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="the data sets (benchmarks/README.md names them)")
    parser.add_argument("--comments", type=Path, help="published comments, one a line as JSON")
    parser.add_argument("--news", type=Path, nargs="+", default=[], help="articles, likewise")
    parser.add_argument(
        "--write", type=Path, help="a folder for lists of what a person should read"
    )
    parser.add_argument("--node", type=Path, help="the node_modules that holds obscenity")
    parser.add_argument("--alone", action="store_true", help="do not ask other judges")
    options = parser.parse_args()
    policy = load(POLICY)
    print_table(_HEADINGS, measure(policy, options), "under the shipped policy.yaml")
    if not options.alone:
        print()
        compare(policy, options.folder, options.news, options.node)


if __name__ == "__main__":
    main()
