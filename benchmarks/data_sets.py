"""Sets of texts with what people said of them: how their files are read. Measures nothing."""

import csv
import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from newsroom.policy.batch import read_comment

_HELD_BACK_ONE_IN = 10  # rows that nothing may be trained on or tuned to


@dataclass(frozen=True, slots=True)
class Sample:
    """One text of a set."""

    text: str
    label: str = ""  # its technique, kind or language
    judges: int = 0  # how many people were asked; 0 where the set itself says what the text is
    votes: dict[str, int] = field(default_factory=dict)  # of the judges, by fault or "not_toxic"

    def most_say(self, *faults: str) -> bool:
        """Tell whether most judges saw one of the faults."""
        return any(2 * self.votes[fault] > self.judges for fault in faults)

    @property
    def held_back(self) -> bool:
        """Whether the text is for measuring only."""
        digest = hashlib.md5(self.text.encode(), usedforsecurity=False).hexdigest()
        return int(digest, 16) % _HELD_BACK_ONE_IN == 0


def read_labelled(path: Path, label: str) -> list[Sample]:
    """Read a CSV file with a text and a label a row.

    Args:
        label: the column that holds it.
    """
    return [Sample(row["text"], row[label]) for row in _read_rows(path)]


def read_judged(path: Path) -> list[Sample]:
    """Read a CSV file of comments, each with how many judges saw which fault."""
    samples = []
    for row in _read_rows(path):
        text, judges = row.pop("text"), int(row.pop("judges"))
        samples.append(Sample(text, "", judges, {fault: int(n) for fault, n in row.items()}))
    return samples


def read_texts(paths: Iterable[Path]) -> list[Sample]:
    """Read the texts of files that hold one comment or article a line, as `judge --jsonl` does."""
    samples = []
    for path in paths:
        with path.open(encoding="utf-8") as file:
            samples += [Sample(read_comment(line).text, path.stem) for line in file if line.strip()]
    return samples


def _read_rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def write_rows(path: Path, headings: Iterable[str], rows: Iterable[Iterable[object]]) -> None:
    """Write a CSV file for a person to read."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="", errors="backslashreplace") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(headings)
        writer.writerows(rows)


def write_json_lines(values: Iterable[object]) -> str:
    """Write values one a line, as JSON."""
    return "".join(f"{json.dumps(value)}\n" for value in values)
