"""Comments that people have judged, as training reads them from CSV files."""

import csv
import hashlib
from dataclasses import dataclass
from pathlib import Path

FAULTS = ("insult", "identity_attack", "threat", "profanity")
_HELD_BACK = 10  # one row in so many is never trained on


@dataclass(frozen=True, slots=True)
class Judged:
    """A comment, and how many of its judges saw what in it."""

    text: str
    judges: int
    not_toxic: int
    insult: int
    identity_attack: int
    threat: int
    profanity: int

    @property
    def insult_votes(self) -> int:
        """How many judges saw an insult or an identity attack; the larger of the two."""
        return max(self.insult, self.identity_attack)

    @property
    def insulting(self) -> bool:
        """Whether most judges saw the same of the two."""
        return 2 * self.insult_votes > self.judges

    @property
    def faulty(self) -> bool:
        """Whether most judges saw one same fault, or half of them anything toxic at all."""
        worst = max(self.insult_votes, self.threat, self.profanity)
        return 2 * worst > self.judges or 2 * self.not_toxic <= self.judges

    @property
    def spotless(self) -> bool:
        """Whether no judge saw anything."""
        return self.not_toxic == self.judges and not max(self.insult_votes, self.threat)

    @property
    def held_back(self) -> bool:
        """Whether it is for measuring only."""
        return number(self.text) % _HELD_BACK == 0


@dataclass(frozen=True, slots=True)
class Labelled:
    """A comment of which it is only known whether someone found it toxic."""

    text: str
    toxic: bool


def number(text: str) -> int:
    """Return the same large number for the same text, on every machine."""
    return int(hashlib.md5(text.encode()).hexdigest(), 16)


def read_judged(path: Path) -> list[Judged]:
    """Read a file with the columns `text`, `judges`, `not_toxic` and one for each fault."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Judged(
                row["text"],
                int(row["judges"]),
                int(row["not_toxic"]),
                *(int(row[fault]) for fault in FAULTS),
            )
            for row in csv.DictReader(file)
        ]


def read_labelled(path: Path) -> list[Labelled]:
    """Read a file with the columns `text` and `label`, where 1 is toxic."""
    with path.open(encoding="utf-8", newline="") as file:
        return [Labelled(row["text"], row["label"] == "1") for row in csv.DictReader(file)]
