"""The ladder of sanctions: what a member's points bring. Pure; when points expire is storage's."""

from newsroom.config import Strikes
from newsroom.models import Sanction


def sanction(strikes: Strikes, points_before: int, points_added: int) -> Sanction | None:
    """Return what new points bring: the highest rung at or below the total.

    Args:
        points_before: the member's active points without the new ones.
        points_added: what the strike adds; with nothing added nothing follows.
    """
    if points_added <= 0:
        return None
    total = points_before + points_added
    reached = [rung for rung in strikes.ladder if rung.at <= total]
    return max(reached, key=lambda rung: rung.at).sanction if reached else None


def next_rung(strikes: Strikes, points: int) -> tuple[int, Sanction] | None:
    """Return the first rung above a member's points and what it brings; None at the top."""
    ahead = [rung for rung in strikes.ladder if rung.at > points]
    if not ahead:
        return None
    rung = min(ahead, key=lambda rung: rung.at)
    return rung.at, rung.sanction
