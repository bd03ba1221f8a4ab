"""The model card: what the shipped classifier is, how good, and what it is not for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from newsroom.policy.classifier import Assessment, Classifier
from newsroom.policy.model import Model
from newsroom.policy.readings.letters import lower
from training.calibration import INSULTS_EXPECTED, reckon_best_auc
from training.comments import Judged
from training.identities import FILLERS, SUBJECTS, TEMPLATES, TERMS, TRADES
from training.quality import (
    Auc,
    Floats,
    Group,
    TradeOff,
    compare_groups,
    measure_auc,
    measure_neutrality,
    measure_second_panel,
    weigh_thresholds,
)

_TEMPLATE = Path(__file__).with_name("card.md")
CARD = Path(__file__).resolve().parent.parent / "docs" / "classifier.md"


@dataclass(frozen=True)
class Measured:
    """What the card is reckoned from."""

    tuning: Sequence[Judged] = field(repr=False)
    tuning_assessments: Sequence[Assessment] = field(repr=False)  # by models trained without each
    held_back: Sequence[Judged] = field(repr=False)
    classifier: Classifier = field(repr=False)
    labelled: int  # further comments trained on


def write_card(model: Model, measured: Measured) -> str:
    """Write the model card."""
    return _TEMPLATE.read_text(encoding="utf-8").format(
        title=model.papers["title"],
        trained=model.papers["trained"],
        source=model.papers["source"],
        licence=model.papers["licence"],
        attribution=model.papers["attribution"],
        words=f"{len(model.words):,}",
        pieces=f"{len(model.pieces):,}",
        tuning=f"{len(measured.tuning):,}",
        labelled=f"{measured.labelled:,}",
        expected=f"{INSULTS_EXPECTED:.0%}",
        quality=_write_quality(measured),
        tuning_thresholds=_write_thresholds(
            weigh_thresholds(measured.tuning, measured.tuning_assessments)
        ),
        held_back_thresholds=_write_thresholds(
            weigh_thresholds(measured.held_back, _assess(measured))
        ),
        groups=_write_groups(measured),
        neutrality=_write_neutrality(measured),
    )


def _assess(measured: Measured) -> list[Assessment]:
    classifier = measured.classifier
    return [classifier.assess(classifier.weigh(lower(c.text))) for c in measured.held_back]


def _scores(assessments: Iterable[Assessment]) -> Floats:
    return np.array([assessment.score for assessment in assessments])


def _write_quality(measured: Measured) -> str:
    tuning, held_back = measured.tuning, measured.held_back
    scores = _scores(_assess(measured))
    rows = [
        ("held-back comments", measure_auc([c.insulting for c in held_back], scores)),
        (
            "tuning comments, cross-validated",
            measure_auc([c.insulting for c in tuning], _scores(measured.tuning_assessments)),
        ),
    ]
    clear = np.array([c.spotless or c.insult_votes == c.judges for c in held_back])
    if clear.any():
        judged = [c.insulting for c, is_clear in zip(held_back, clear, strict=True) if is_clear]
        if len(set(judged)) == 2:
            rows.append(
                ("held-back comments whose judges all agreed", measure_auc(judged, scores[clear]))
            )
    lines = [_write_auc(name, auc) for name, auc in rows]
    second = measure_second_panel(tuning)
    if second:
        lines.append(_write_auc("another panel of judges, on comments judged twice", second))
    best = reckon_best_auc(tuning)
    lines.append(
        f"| perfect knowledge of what share of people see an insult, reckoned | {best:.3f} | | |"
    )
    return "\n".join(lines)


def _write_auc(name: str, auc: Auc) -> str:
    interval = f"{auc.low:.3f} to {auc.high:.3f}"
    return f"| {name} | {auc.value:.3f} | {interval} | {auc.insults:,} / {auc.others:,} |"


def _write_thresholds(rows: Iterable[TradeOff]) -> str:
    return "\n".join(
        f"| {row.threshold:g} | {_percent(row.flagged)} | {_percent(row.precision)} "
        f"| {_percent(row.faulty)} | {_percent(row.recall)} | {_percent(row.spotless)} |"
        for row in rows
    )


def _write_groups(measured: Measured) -> str:
    held_back = {g.name: g for g in compare_groups(measured.held_back, _assess(measured))}
    tuning = compare_groups(measured.tuning, measured.tuning_assessments)
    return "\n".join(_write_group(group, held_back.get(group.name)) for group in tuning)


def _write_group(tuning: Group, held_back: Group | None) -> str:
    own = f"{held_back.auc:.2f} ({held_back.comments})" if held_back else "too few"
    return (
        f"| {tuning.name} | {tuning.comments} | {_percent(tuning.insults)} | {tuning.auc:.2f} "
        f"| {own} | {_percent(tuning.flagged_others)} |"
    )


def _write_neutrality(measured: Measured) -> str:
    found = measure_neutrality(measured.classifier.score)
    fillers, trades = "”, “".join(FILLERS), "”, “".join(TRADES)
    return (
        f"{len(TERMS)} words for what people are, each in {len(TEMPLATES)} sentences: in place of\n"
        f"“{fillers}”, which weigh nothing either, it moves the score by\n"
        f"{found.largest_shift:.3f} at most; in place of “{trades}”, which are words like any\n"
        f"other, by {found.shift_from_trades:.3f}. No sentence scores above "
        f"{found.highest_template:.2f}. Of {len(SUBJECTS)} plain news\n"
        f"sentences about genocide, slavery, rape, murder and the like none scores above\n"
        f"{found.highest_subject:.2f}."
    )


def _percent(share: float) -> str:
    return "–" if np.isnan(share) else f"{100 * share:.1f} %"
