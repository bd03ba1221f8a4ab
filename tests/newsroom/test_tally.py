"""What is counted, and for how long a peak is remembered."""

from newsroom.models import Action, Verdict, Violation
from newsroom.tally import Peak, Tally


def violation(rule: str, action: Action) -> Violation:
    return Violation(rule, rule, action, 1, 0, 0, 4, "darn", ())


def test_replies_are_counted_by_the_harshest_action_and_violations_by_their_own() -> None:
    tally = Tally()
    tally.judged(Verdict(()))
    tally.judged(Verdict((violation("caps", Action.FLAG), violation("slurs", Action.REMOVE))))
    tally.judged(Verdict((violation("caps", Action.FLAG),)))

    assert tally.replies == {Action.ALLOW: 1, Action.REMOVE: 1, Action.FLAG: 1}
    assert tally.violations == {("caps", Action.FLAG): 2, ("slurs", Action.REMOVE): 1}


def test_peak_is_the_greatest_of_the_last_minute() -> None:
    peak = Peak()
    assert peak.at(0) == 0
    for at, value in ((0, 5.0), (10, 1.0), (20, 3.0), (30, 2.0)):
        peak.note(value, at)

    assert [peak.at(now) for now in (30, 60, 61, 80, 81, 90, 91)] == [5, 5, 3, 3, 2, 2, 0]
