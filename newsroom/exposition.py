"""Writes figures as Prometheus reads them: prometheus.io/docs/instrumenting/exposition_formats."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
_PREFIX = "newsroom_"
_ESCAPED = str.maketrans({"\\": r"\\", '"': r"\"", "\n": r"\n"})


@dataclass(frozen=True, slots=True)
class Sample:
    """One figure, and what tells it from others of its family."""

    value: float
    labels: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Family:
    """Figures of one name. One that only grows is a counter and ends in `_total`."""

    name: str
    help: str
    samples: tuple[Sample, ...]


def single(name: str, help_text: str, value: float) -> Family:
    """Return a family of one figure."""
    return Family(name, help_text, (Sample(value),))


def write(families: Iterable[Family]) -> str:
    """Write families in the text format."""
    return "".join(f"{line}\n" for family in families for line in _lines(family))


def _lines(family: Family) -> Iterable[str]:
    name = f"{_PREFIX}{family.name}"
    yield f"# HELP {name} {family.help}"
    yield f"# TYPE {name} {'counter' if name.endswith('_total') else 'gauge'}"
    for sample in family.samples:
        labels = ",".join(f'{k}="{v.translate(_ESCAPED)}"' for k, v in sample.labels.items())
        yield f"{name}{{{labels}}} {sample.value:.17g}" if labels else f"{name} {sample.value:.17g}"
