"""From a sum of weights to a score that means something."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import betainc, betaln, expit, logit

from training.comments import Judged
from training.quality import measure_auc

Floats = NDArray[np.float64]
INSULTS_EXPECTED = 0.25  # of comments; the rows trained on were chosen and hold twice as many
_CROWD = 50  # a row with so many judges would outweigh all others
_DRAWS = 100_000


@dataclass(frozen=True, slots=True)
class Calibration:
    """How the judges' votes follow from a sum of weights: by a beta-binomial distribution."""

    slope: float
    intercept: float
    agreement: float  # the higher, the more comments of the same sum are alike
    insults: float  # share of insults among the comments it was fitted on

    def line(self) -> tuple[float, float]:
        """Return slope and intercept of the score's log-odds.

        The score is the chance that most of a very large panel would call a comment an insult,
        where the expected share of comments are insults.
        """
        sums = np.linspace(0, 1.5, 61)  # where thresholds lie
        odds = logit(self._chance(sums))
        slope, intercept = np.polyfit(sums, odds, 1)
        return float(slope), float(intercept + logit(INSULTS_EXPECTED) - logit(self.insults))

    def _chance(self, sums: Floats) -> Floats:
        mean = expit(self.slope * sums + self.intercept)
        least = 1 - betainc(mean * self.agreement, (1 - mean) * self.agreement, 0.5)
        return np.asarray(np.clip(least, 1e-9, 1 - 1e-9))


def calibrate(comments: Sequence[Judged], found: Sequence[float]) -> Calibration:
    """Fit the judges' votes to sums of weights that cross-validation gave."""
    sums = np.array(found)
    votes, judges = _count_votes(comments)
    small = judges < _CROWD

    def surprise(parameters: Floats) -> float:
        slope, intercept, agreement = parameters
        mean = expit(slope * sums[small] + intercept)
        return -_log_likelihood(votes[small], judges[small], mean, np.exp(agreement))

    slope, intercept, agreement = minimize(surprise, (1.0, 0.0, 1.5), method="Nelder-Mead").x
    insults = float(np.mean([comment.insulting for comment in comments]))
    return Calibration(float(slope), float(intercept), float(np.exp(agreement)), insults)


def reckon_best_auc(comments: Sequence[Judged]) -> float:
    """Reckon the AUC of one who knew for each comment what share of all people call it an insult.

    Such shares are taken to follow a beta distribution, and judges to be drawn at random.
    """
    votes, judges = _count_votes(comments)
    small = judges < _CROWD

    def surprise(parameters: Floats) -> float:
        mean, agreement = expit(parameters[0]), np.exp(parameters[1])
        return -_log_likelihood(votes[small], judges[small], mean, agreement)

    where, spread = minimize(surprise, (0.0, 1.0), method="Nelder-Mead").x
    mean, agreement = expit(where), np.exp(spread)
    draw = np.random.default_rng(0)
    shares = draw.beta(mean * agreement, (1 - mean) * agreement, _DRAWS)
    panels = draw.choice(judges[small], _DRAWS).astype(int)
    insulting = 2 * draw.binomial(panels, shares) > panels
    return measure_auc(insulting.tolist(), shares).value


def _count_votes(comments: Sequence[Judged]) -> tuple[Floats, Floats]:
    votes = np.array([comment.insult_votes for comment in comments], float)
    return votes, np.array([comment.judges for comment in comments], float)


def _log_likelihood(
    votes: Floats, judges: Floats, mean: "Floats | float", agreement: float
) -> float:
    ours, others = mean * agreement, (1 - mean) * agreement
    return float(np.sum(betaln(votes + ours, judges - votes + others) - betaln(ours, others)))
