"""All that stops waits no longer together than a stop may take."""

from cogs.kit.patience import TOGETHER_SECONDS, Patience
from newsroom.service import LONGEST_STOP_SECONDS

PARTS_THAT_WAIT = 4  # the discussions once, the press twice, the feeds once


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_parts_that_wait_one_after_another_end_before_the_process_is_ended() -> None:
    clock = Clock()
    began, patience = clock.now, Patience(clock)
    patience.begin()
    for _ in range(PARTS_THAT_WAIT):
        clock.now += patience.seconds

    assert TOGETHER_SECONDS <= clock.now - began < LONGEST_STOP_SECONDS


def test_part_that_stops_alone_may_take_all_of_it_each_time() -> None:
    clock = Clock()
    patience = Patience(clock)
    clock.now += TOGETHER_SECONDS

    assert patience.seconds == TOGETHER_SECONDS
