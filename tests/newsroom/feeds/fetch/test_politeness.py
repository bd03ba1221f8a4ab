"""When a server may be asked again."""

import asyncio
from datetime import timedelta

import pytest

from newsroom.feeds.fetch import HostTurns, backoff, jittered, pause_after

TEN_MINUTES = timedelta(minutes=10)
DAY = timedelta(days=1)

# ---------------------------------------------------------------- pauses


@pytest.mark.parametrize(
    ("max_age", "expected"),
    [
        (None, TEN_MINUTES),
        (timedelta(), TEN_MINUTES),
        (timedelta(minutes=5), TEN_MINUTES),
        (timedelta(minutes=30), timedelta(minutes=30)),
        (timedelta(days=365), timedelta(hours=1)),
    ],
)
def test_answer_is_not_asked_for_again_while_fresh_but_within_the_hour(
    max_age: timedelta | None, expected: timedelta
) -> None:
    assert pause_after(TEN_MINUTES, max_age) == expected


def test_feed_read_less_than_hourly_is_read_as_the_policy_says() -> None:
    assert pause_after(timedelta(hours=6), timedelta(days=365)) == timedelta(hours=6)


@pytest.mark.parametrize(
    ("failures", "every", "retry_after", "expected"),
    [
        (0, TEN_MINUTES, None, TEN_MINUTES),
        (1, TEN_MINUTES, None, timedelta(minutes=20)),
        (3, TEN_MINUTES, None, timedelta(minutes=80)),
        (1, TEN_MINUTES, timedelta(hours=2), timedelta(hours=2)),
        (3, TEN_MINUTES, timedelta(minutes=1), timedelta(minutes=80)),
        (10**6, TEN_MINUTES, None, DAY),
        (1, TEN_MINUTES, timedelta(days=300), DAY),
        (1, timedelta(days=3), timedelta(days=2), timedelta(days=2)),
        (10**6, timedelta(days=3), None, timedelta(days=3)),
    ],
)
def test_pause_doubles_up_to_a_day(
    failures: int, every: timedelta, retry_after: timedelta | None, expected: timedelta
) -> None:
    assert backoff(failures, every, retry_after) == expected


@pytest.mark.parametrize(
    ("status", "failures", "expected"),
    [
        (404, 1, timedelta(minutes=20)),
        (404, 2, timedelta(minutes=80)),
        (404, 3, timedelta(minutes=320)),
        (404, 9, DAY),
        (410, 1, timedelta(minutes=20)),
        (410, 2, DAY),
        (410, 3, DAY),
        (503, 2, timedelta(minutes=40)),
    ],
)
def test_what_is_not_there_is_looked_for_less_and_less(
    status: int, failures: int, expected: timedelta
) -> None:
    assert backoff(failures, TEN_MINUTES, None, status=status) == expected


@pytest.mark.parametrize("every", [timedelta(hours=1), timedelta(hours=6), 2 * DAY])
def test_feed_read_seldom_is_tried_a_second_and_a_third_time_within_an_hour(
    every: timedelta,
) -> None:
    pauses = [backoff(failures, every, None) for failures in range(1, 17)]
    assert pauses[:3] == [timedelta(minutes=minutes) for minutes in (20, 40, 80)]
    assert pauses[-1] == max(every, DAY)


def test_server_that_asks_for_fewer_visits_has_no_more_of_them_for_that() -> None:
    assert backoff(1, timedelta(hours=6), None, status=429) == timedelta(hours=12)


def test_what_is_gone_is_looked_for_no_more_often_than_the_policy_says() -> None:
    assert backoff(5, timedelta(days=3), None, status=410) == timedelta(days=3)


@pytest.mark.parametrize(("chance", "minutes"), [(0.0, 10.0), (0.5, 10.5), (1.0, 11.0)])
def test_jitter_only_ever_lengthens_a_pause(chance: float, minutes: float) -> None:
    assert jittered(TEN_MINUTES, chance) == timedelta(minutes=minutes)


# ---------------------------------------------------------------- turns at a host


class Hours:
    """A clock that stands still but for those who sleep."""

    def __init__(self) -> None:
        self.now = 0.0

    def read(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.now += seconds
        await asyncio.sleep(0)


@pytest.fixture
def hours() -> Hours:
    return Hours()


@pytest.fixture
def turns(hours: Hours) -> HostTurns:
    return HostTurns(timedelta(seconds=2), clock=hours.read, sleep=hours.sleep)


async def test_one_at_a_time_visits_a_host_in_the_order_they_came(
    turns: HostTurns, hours: Hours
) -> None:
    told: list[tuple[str, float]] = []

    async def visit(name: str) -> None:
        async with turns.turn(f"https://courier.example/{name}"):
            told.append((f"{name} begins", hours.now))
            await hours.sleep(5)
            told.append((f"{name} ends", hours.now))

    await asyncio.gather(visit("a"), visit("b"), visit("c"))
    assert told == [
        ("a begins", 0),
        ("a ends", 5),
        ("b begins", 7),
        ("b ends", 12),
        ("c begins", 14),
        ("c ends", 19),
    ]


async def test_hosts_do_not_wait_for_each_other(turns: HostTurns, hours: Hours) -> None:
    async with turns.turn("https://courier.example/feed"):
        async with turns.turn("https://herald.example/feed"):
            pass
        assert hours.now == 0


@pytest.mark.parametrize(
    "url", ["http://courier.example/", "https://COURIER.example:8443/", "https://courier.example./"]
)
async def test_host_is_one_under_all_its_addresses(
    turns: HostTurns, hours: Hours, url: str
) -> None:
    async with turns.turn("https://courier.example/feed"):
        pass
    async with turns.turn(url):
        assert hours.now == 2


async def test_pause_that_has_passed_by_itself_is_not_waited_for(
    turns: HostTurns, hours: Hours
) -> None:
    async with turns.turn("https://courier.example/feed"):
        pass
    hours.now += 60
    async with turns.turn("https://courier.example/feed"):
        assert hours.now == 60


async def test_failed_and_cancelled_visits_give_their_turn_on(
    turns: HostTurns, hours: Hours
) -> None:
    url = "https://courier.example/feed"

    visiting = asyncio.Event()

    async def wait_for_ever() -> None:
        async with turns.turn(url):
            visiting.set()
            await asyncio.Event().wait()

    with pytest.raises(ZeroDivisionError):
        async with turns.turn(url):
            raise ZeroDivisionError
    first, second = asyncio.create_task(wait_for_ever()), asyncio.create_task(wait_for_ever())
    await visiting.wait()
    for task in (second, first):
        task.cancel()
    await asyncio.gather(first, second, return_exceptions=True)
    async with turns.turn(url):
        assert hours.now == 4


async def test_who_is_sent_on_leaves_the_first_host_and_waits_at_the_next(
    turns: HostTurns, hours: Hours
) -> None:
    async with turns.turn("https://courier.example/feed"):
        pass
    async with turns.turn("https://herald.example/feed") as turn:
        await turn.move_to("https://herald.example/feed/")
        assert hours.now == 0
        await turn.move_to("https://courier.example/feed")
        assert hours.now == 2
        async with turns.turn("https://herald.example/feed"):
            assert hours.now == 2


async def test_who_waits_for_the_next_host_takes_no_room_from_others(hours: Hours) -> None:
    turns = HostTurns(clock=hours.read, sleep=hours.sleep, at_once=2)
    crowded = "https://crowded.example/feed"
    on_the_way = asyncio.Event()

    async def visit() -> None:
        async with turns.turn("https://courier.example/feed") as turn:
            on_the_way.set()
            await turn.move_to(crowded)

    async with turns.turn(crowded):
        visiting = asyncio.create_task(visit())
        await on_the_way.wait()
        async with asyncio.timeout(1), turns.turn("https://herald.example/feed"):
            assert not visiting.done()
    await visiting


async def test_only_so_many_hosts_are_visited_at_once(hours: Hours) -> None:
    turns = HostTurns(clock=hours.read, sleep=hours.sleep, at_once=2)
    inside = most = 0

    async def visit(number: int) -> None:
        nonlocal inside, most
        async with turns.turn(f"https://paper{number}.example/feed"):
            inside += 1
            most = max(most, inside)
            await asyncio.sleep(0)
            inside -= 1

    await asyncio.gather(*map(visit, range(9)))
    assert most == 2


async def test_two_who_are_sent_to_each_others_host_both_arrive(turns: HostTurns) -> None:
    urls = "https://courier.example/feed", "https://herald.example/feed"

    async def visit(first: str, second: str) -> None:
        async with turns.turn(first) as turn:
            await asyncio.sleep(0)
            await turn.move_to(second)

    async with asyncio.timeout(1):
        await asyncio.gather(visit(*urls), visit(*reversed(urls)))


async def test_who_is_cancelled_on_the_way_holds_up_nobody(turns: HostTurns) -> None:
    urls = "https://courier.example/feed", "https://herald.example/feed"
    on_the_way = asyncio.Event()

    async def visit() -> None:
        async with turns.turn(urls[0]) as turn:
            on_the_way.set()
            await turn.move_to(urls[1])

    async with turns.turn(urls[1]):
        visiting = asyncio.create_task(visit())
        await on_the_way.wait()
        visiting.cancel()
        await asyncio.gather(visiting, return_exceptions=True)
    for url in urls:
        async with asyncio.timeout(1), turns.turn(url):
            pass


async def test_hosts_of_the_past_are_forgotten(turns: HostTurns, hours: Hours) -> None:
    for number in range(1000):
        async with turns.turn(f"https://paper{number}.example/feed"):
            hours.now += 1
    assert len(turns._hosts) <= 4
