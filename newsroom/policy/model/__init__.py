"""The classifier's files: their formats, and the loader. What they mean is in `classifier`.

`neutral-en.txt` lists words that must not move the score; its first lines explain it. The model is
a text file that `training/train.py` writes:

    # title, source, licence, attribution, trained: its papers
    # bias, unit, damping: the numbers of the formula
    # checksum: of all other lines

    [words]
    -12 agree thanks            (a weight, and the words that have it)
    [pieces]
    7 <mor oron                 (parts of words; `<` and `>` stand for a word's beginning and end)
    [names]
    0 alice bob                 (names, which weigh nothing)

A word's weight is its own, if it has one, and those of its pieces.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path

from newsroom.errors import ModelError

FOLDER = Path(__file__).parent
MODEL = FOLDER / "toxicity-en.txt"
NEUTRAL = FOLDER / "neutral-en.txt"
PAPERS = ("title", "source", "licence", "attribution", "trained")
_CHECKSUM = "# checksum: "
_SECTIONS = ("words", "pieces", "names")


@dataclass(frozen=True, slots=True)
class Neutral:
    """Words that weigh nothing, and beginnings of such words."""

    words: frozenset[str] = field(repr=False)
    stems: frozenset[str] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Model:
    """What training found out."""

    papers: Mapping[str, str]
    bias: float  # log-odds of a text without words
    unit: float  # log-odds that a weight of 1 stands for
    damping: float  # words a short text is read as having more
    words: Mapping[str, int] = field(repr=False)
    pieces: Mapping[str, int] = field(repr=False)
    names: frozenset[str] = field(repr=False)


@cache
def load(path: Path = MODEL) -> Model:
    """Read a model from its file.

    Raises:
        ModelError: the file is missing or damaged.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ModelError(str(path), f"cannot be read ({error})") from error
    return parse(text, str(path))


@cache
def load_neutral(path: Path = NEUTRAL) -> Neutral:
    """Read the words that must not move the score.

    Raises:
        ModelError: the file is missing.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ModelError(str(path), f"cannot be read ({error})") from error
    words = {word for line in lines if not line.startswith("#") for word in line.split()}
    stems = {word for word in words if word.endswith("*")}
    return Neutral(frozenset(words - stems), frozenset(stem[:-1] for stem in stems))


def parse(text: str, path: str) -> Model:
    """Read a model from its text; `path` is for the error alone.

    Raises:
        ModelError: the text is not what training wrote.
    """
    head: dict[str, str] = {}
    lines = text.splitlines()
    for line in lines:
        if not line.startswith("# "):
            break
        key, _, value = line[2:].partition(": ")
        head[key] = value
    if checksum(lines) != head.get("checksum"):
        raise ModelError(path, "is not as training wrote it: the checksum differs")
    try:
        sections = _read_sections(lines)
        return Model(
            {key: head[key] for key in PAPERS},
            float(head["bias"]),
            float(head["unit"]),
            float(head["damping"]),
            sections["words"],
            sections["pieces"],
            frozenset(sections["names"]),
        )
    except (KeyError, ValueError) as error:
        raise ModelError(path, f"lacks a part of a model ({error})") from error


def write(model: Model) -> str:
    """Write a model as the text that `parse` reads."""
    numbers = {"bias": model.bias, "unit": model.unit, "damping": model.damping}
    head = [f"# {key}: {value}" for key, value in model.papers.items()]
    head += [f"# {key}: {value:.9g}" for key, value in numbers.items()]
    names = dict.fromkeys(model.names, 0)
    tables = zip(_SECTIONS, (model.words, model.pieces, names), strict=True)
    body = [line for name, table in tables for line in _write_section(name, table)]
    lines = [*head, "", *body]
    return "\n".join([*head, f"{_CHECKSUM}{checksum(lines)}", "", *body, ""])


def checksum(lines: Iterable[str]) -> str:
    """Return the checksum of a model's lines, but for the one that holds it."""
    told = "\n".join(line for line in lines if not line.startswith(_CHECKSUM))
    return sha256(told.encode()).hexdigest()[:32]


def _read_sections(lines: list[str]) -> dict[str, dict[str, int]]:
    sections: dict[str, dict[str, int]] = {}
    for line in lines:
        if line.startswith("["):
            section = sections.setdefault(line.strip("[]"), {})
        elif line and not line.startswith("#"):
            weight, *features = line.split(" ")
            section.update(dict.fromkeys(features, int(weight)))
    return sections


def _write_section(name: str, weights: Mapping[str, int]) -> Iterator[str]:
    yield f"[{name}]"
    by_weight: dict[int, list[str]] = {}
    for feature, weight in sorted(weights.items()):
        by_weight.setdefault(weight, []).append(feature)
    for weight, features in sorted(by_weight.items()):
        yield f"{weight} {' '.join(features)}"
