"""Trains the classifier that ships with the bot, measures it and writes its card.

    python training/train.py civil_comments.csv --labelled toxicity.csv

The first file holds news comments with the columns text, judges, not_toxic, insult,
identity_attack, threat and profanity: how many judges were asked, and how many saw what. One row
in ten, by the text's MD5 sum, is held back and only measured. The second, which may be left out,
holds comments with the columns text and label (1 is toxic). Neither belongs into the repository.

With the same files, lexicons and libraries it writes the same model, but for its date.
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, vstack
from scipy.special import expit, logit
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from newsroom.policy.classifier import Assessment, Classifier
from newsroom.policy.model import MODEL, Model, load_neutral, write
from newsroom.policy.readings.letters import lower
from training.calibration import calibrate
from training.card import CARD, Measured, write_card
from training.comments import Labelled, number, read_judged, read_labelled
from training.features import DAMPING, Features, choose_features

Floats = NDArray[np.float64]

_FOLDS = 4
_STRENGTH = 0.03  # of what is learned, against the wish for small weights; by cross-validation
_LARGEST = 127  # a weight is a signed byte
_SURE = 0.9  # how sure a bare label is: its comment counts as so much of an insult
_PAPERS = {
    "title": "Insults in English comments, a linear model over words and parts of words",
    "source": "Civil Comments (Jigsaw) and Toxicity (Surge AI), by training/train.py",
    "licence": "CC0 1.0 (Civil Comments), MIT (Surge AI)",
    "attribution": "Jigsaw, Civil Comments (CC0); Surge AI, Toxicity dataset (MIT)",
}


@dataclass(frozen=True, slots=True)
class Examples:
    """Texts as the learner sees them: features, and how much of an insult each is."""

    features: Features
    matrix: "csr_matrix[np.float64]"
    insults: Floats  # 0 to 1


@dataclass(frozen=True, slots=True)
class Scale:
    """What turns a sum of weights into the log-odds of a score."""

    slope: float
    intercept: float


_UNSCALED = Scale(1.0, 0.0)


def main(arguments: Sequence[str] | None = None) -> None:
    """Train on the files named on the command line; write the model and its card."""
    options = _parse_arguments(arguments)
    judged = read_judged(options.comments)
    labelled = read_labelled(options.labelled) if options.labelled else []
    tuning = [comment for comment in judged if not comment.held_back]
    texts = [c.text for c in tuning] + [c.text for c in labelled]
    features = choose_features(texts)
    examples = Examples(
        features,
        features.matrix(texts),
        np.array([c.insult_votes / c.judges for c in tuning] + [_reckon(c) for c in labelled]),
    )
    sums = cross_validate(examples, [comment.text for comment in tuning])
    scale = Scale(*calibrate(tuning, [logit(found.score) for found in sums]).line())
    model = learn(examples, slice(None), scale, {**_PAPERS, "trained": options.date.isoformat()})
    measured = Measured(
        tuning=tuning,
        tuning_assessments=[rescale(found, scale) for found in sums],
        held_back=[comment for comment in judged if comment.held_back],
        classifier=Classifier(model, load_neutral()),
        labelled=len(labelled),
    )
    options.model.write_text(write(model), encoding="utf-8")
    options.card.write_text(write_card(model, measured), encoding="utf-8")
    print(f"{options.model}\n{options.card}")


def learn(
    examples: Examples, chosen: "slice | NDArray[np.bool_]", scale: Scale, papers: dict[str, str]
) -> Model:
    """Learn a model from the chosen examples."""
    learned = fit(examples.matrix[chosen], examples.insults[chosen])
    folded = examples.features.fold(scale.slope * learned.coef_[0])
    unit = max(map(abs, (*folded.words.values(), *folded.pieces.values()))) / _LARGEST
    return Model(
        papers,
        bias=scale.intercept + scale.slope * float(learned.intercept_[0]),
        unit=unit,
        damping=DAMPING,
        words=_round(folded.words, unit),
        pieces=_round(folded.pieces, unit),
        names=examples.features.names,
    )


def fit(matrix: "csr_matrix[np.float64]", insults: Floats) -> LogisticRegression:
    """Fit a logistic regression to shares: each text counts as an insult and as none, in part."""
    return LogisticRegression(C=_STRENGTH, solver="liblinear", random_state=0).fit(
        vstack([matrix, matrix]),
        np.repeat((1, 0), len(insults)),
        sample_weight=np.concatenate((insults, 1 - insults)),
    )


def cross_validate(examples: Examples, texts: Sequence[str]) -> list[Assessment]:
    """Assess the first examples, of these texts, each by a model trained without it; unscaled."""
    folds = np.array([number(f"fold {text}") % _FOLDS for text in texts])
    beyond = np.full(len(examples.insults) - len(texts), _FOLDS)  # these are in every training
    membership = np.concatenate((folds, beyond))
    found: dict[int, Assessment] = {}
    for fold in range(_FOLDS):
        model = learn(examples, membership != fold, _UNSCALED, {})
        classifier = Classifier(model, load_neutral())
        for index in np.flatnonzero(folds == fold).tolist():
            found[index] = classifier.assess(classifier.weigh(lower(texts[index])))
    return [found[index] for index in range(len(texts))]


def rescale(assessment: Assessment, scale: Scale) -> Assessment:
    """Turn an unscaled assessment into one with scores that mean something."""
    score, rest = (
        float(expit(scale.slope * logit(share) + scale.intercept))
        for share in (assessment.score, assessment.rest)
    )
    return Assessment(score, rest)


def _reckon(comment: Labelled) -> float:
    return _SURE if comment.toxic else 1 - _SURE


def _round(weights: dict[str, float], unit: float) -> dict[str, int]:
    rounded = {feature: round(weight / unit) for feature, weight in weights.items()}
    return {feature: weight for feature, weight in rounded.items() if weight}


def _parse_arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("comments", type=Path, help="judged comments, a CSV file")
    parser.add_argument("--labelled", type=Path, help="more comments, with a label each")
    parser.add_argument("--model", type=Path, default=MODEL, help="where to write the model")
    parser.add_argument("--card", type=Path, default=CARD, help="where to write its card")
    parser.add_argument(
        "--date", type=date.fromisoformat, default=datetime.now(UTC).date(), help="of the training"
    )
    return parser.parse_args(arguments)


if __name__ == "__main__":
    main()
