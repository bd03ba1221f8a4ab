"""Sets of texts with what people said of them: how their files are read. Measures nothing."""

import csv
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from newsroom.policy.batch import read_comment
from training.comments import Judged, read_judged


@dataclass(frozen=True, slots=True)
class Sample:
    """One text of a set."""

    text: str
    label: str = ""  # its technique, kind or language, or the file it comes from
    judged: Judged | None = None  # where people were asked what they think of it

    @property
    def waved_through(self) -> bool:
        """Whether most of its judges saw nothing toxic."""
        return self.judged is not None and 2 * self.judged.not_toxic > self.judged.judges

    @property
    def insult(self) -> bool:
        """Whether most of its judges saw an insult."""
        return self.judged is not None and 2 * self.judged.insult > self.judged.judges


def read_labelled(path: Path, label: str) -> list[Sample]:
    """Read a CSV file with a text and a label a row.

    Args:
        label: the column that holds it.
    """
    with path.open(encoding="utf-8", newline="") as file:
        return [Sample(row["text"], row[label]) for row in csv.DictReader(file)]


def read_comments(path: Path) -> list[Sample]:
    """Read comments that people have judged, from the file the classifier is trained on."""
    return [Sample(judged.text, path.stem, judged) for judged in read_judged(path)]


def read_texts(paths: Iterable[Path]) -> list[Sample]:
    """Read the texts of files that hold one comment or article a line, as `judge --jsonl` does."""
    samples = []
    for path in paths:
        with path.open("rb") as file:
            samples += [Sample(read_comment(line).text, path.stem) for line in file if line.strip()]
    return samples


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
