"""How good scores are: against judges, against other judges, and from group to group."""

import math
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from newsroom.policy.classifier import Assessment
from training.comments import Judged
from training.identities import FILLERS, GROUPS, SUBJECTS, TERMS, TRADES, fill_templates

Floats = NDArray[np.float64]
Score = Callable[[str], float]
THRESHOLD = 0.9  # the rule's own
THRESHOLDS = (0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.99)
_NORMAL_95 = 1.96  # standard errors
_FEWEST = 10  # of each kind, for a group's figures to mean anything


@dataclass(frozen=True, slots=True)
class Auc:
    """How often an insult scores above what is none, with a 95 % confidence interval."""

    value: float
    low: float
    high: float
    insults: int
    others: int


@dataclass(frozen=True, slots=True)
class TradeOff:
    """What a threshold flags among judged comments."""

    threshold: float
    flagged: float  # share of all
    precision: float  # share of the flagged that most judges call an insult; nan if none is flagged
    faulty: float  # share of the flagged that have any fault
    recall: float  # share of the insults that are flagged
    spotless: float  # share of the flagged among those in which no judge saw anything


@dataclass(frozen=True, slots=True)
class Group:
    """The scores of comments that mention some people."""

    name: str
    comments: int
    insults: float  # share, by the judges
    auc: float  # within the group
    flagged_others: float  # share of those that are no insult that the rule flags by default


@dataclass(frozen=True, slots=True)
class Neutrality:
    """What identities and subjects alone do to a score."""

    largest_shift: float  # of a template's score, by any term in place of any filler
    shift_from_trades: float  # the same in place of any trade
    highest_template: float
    highest_subject: float


def measure_auc(insulting: Sequence[bool], scores: Floats) -> Auc:
    """Measure how well scores tell insults from the rest; the interval is DeLong's."""
    truth = np.array(insulting)
    insults, others = scores[truth], scores[~truth]
    below = _rank_among(insults, others)  # of each insult: the share of others it scores above
    above = 1 - _rank_among(others, insults)
    value = float(below.mean())
    error = math.sqrt(below.var() / len(insults) + above.var() / len(others))
    low, high = max(0.0, value - _NORMAL_95 * error), min(1.0, value + _NORMAL_95 * error)
    return Auc(value, low, high, len(insults), len(others))


def _rank_among(scores: Floats, others: Floats) -> Floats:
    """Return for each score the share of others below it; half of those that are equal."""
    ordered = np.sort(others)
    below = np.searchsorted(ordered, scores, "left") + np.searchsorted(ordered, scores, "right")
    return np.asarray(below / (2 * len(others)))


def weigh_thresholds(
    comments: Sequence[Judged], assessments: Sequence[Assessment]
) -> list[TradeOff]:
    """Measure what the rule would flag at each threshold."""
    insulting = np.array([comment.insulting for comment in comments])
    faulty = np.array([comment.faulty for comment in comments])
    spotless = np.array([comment.spotless for comment in comments])
    rows = []
    for threshold in THRESHOLDS:
        flagged = np.array([assessment.reaches(threshold) for assessment in assessments])
        rows.append(
            TradeOff(
                threshold,
                _share(flagged),
                _share(insulting[flagged]),
                _share(faulty[flagged]),
                _share(flagged[insulting]),
                _share(flagged[spotless]),
            )
        )
    return rows


def compare_groups(comments: Sequence[Judged], assessments: Sequence[Assessment]) -> list[Group]:
    """Measure the groups that enough comments mention."""
    scores = np.array([assessment.score for assessment in assessments])
    flagged = np.array([assessment.reaches(THRESHOLD) for assessment in assessments])
    insulting = np.array([comment.insulting for comment in comments])
    rows = []
    for name, pattern in GROUPS.items():
        mention = re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)
        inside = np.array([mention.search(comment.text) is not None for comment in comments])
        insults = int(insulting[inside].sum())
        if min(insults, int(inside.sum()) - insults) < _FEWEST:
            continue
        rows.append(
            Group(
                name,
                int(inside.sum()),
                _share(insulting[inside]),
                measure_auc(insulting[inside].tolist(), scores[inside]).value,
                _share(flagged[inside & ~insulting]),
            )
        )
    return rows


def measure_neutrality(score: Score) -> Neutrality:
    """Measure what templates and plain news score, whoever and whatever they are about."""
    told = _score_templates(score, TERMS)
    highest_subject = max(score(text.lower()) for text in SUBJECTS)
    return Neutrality(
        _largest_shift(told, _score_templates(score, FILLERS)),
        _largest_shift(told, _score_templates(score, TRADES)),
        float(told.max()),
        highest_subject,
    )


def _score_templates(score: Score, words: Iterable[str]) -> Floats:
    return np.array([[score(text.lower()) for text in fill_templates(word)] for word in words])


def _largest_shift(told: Floats, plain: Floats) -> float:
    return float(np.abs(told[:, None, :] - plain[None, :, :]).max())


def measure_second_panel(comments: Sequence[Judged]) -> Auc | None:
    """Measure how well judges foretell other judges of the same text; None without such texts.

    It bounds what any classifier can reach on these labels.
    """
    panels: dict[str, list[Judged]] = defaultdict(list)
    for comment in comments:
        panels[comment.text].append(comment)
    pairs = [
        (second.insulting, first.insult_votes / first.judges)
        for panel in panels.values()
        for first in panel
        for second in panel
        if first is not second
    ]
    if len({insulting for insulting, _ in pairs}) < 2:
        return None
    return measure_auc([insulting for insulting, _ in pairs], np.array([p for _, p in pairs]))


def _share(flags: "NDArray[np.bool_]") -> float:
    return float(flags.mean()) if flags.size else float("nan")
