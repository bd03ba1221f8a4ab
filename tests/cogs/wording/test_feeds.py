"""What admins read of their feeds: whole lines, within Discord's limits."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from cogs.wording.articles import no_channel_text
from cogs.wording.feeds import (
    PAGE,
    FeedList,
    broken_feed_text,
    checked_text,
    feed_embed,
    feeds_embed,
    mended_feed_text,
)
from newsroom.feeds.clock_skew import Zone, write_zone
from newsroom.models import Article
from newsroom.storage.feeds import FeedState
from newsroom.storage.pauses import Pause

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
URL = "https://courier.example/feed"
BEFORE = NOW - timedelta(minutes=2)
READ = FeedState(1, URL, first_read_at=BEFORE, read_at=BEFORE, due_at=NOW + timedelta(minutes=10))


PAUSE = Pause(7, NOW - timedelta(days=2))


def listed(*states: FeedState, paused: Sequence[str] = ()) -> FeedList:
    return FeedList.of(states, dict.fromkeys(paused, PAUSE))


def described(
    state: FeedState, last: Article | None = None, *, paused: Sequence[str] = ()
) -> list[str]:
    embed = feeds_embed(listed(state, paused=paused), {state.url: last} if last else {}, NOW)
    value = embed.fields[0].value
    assert value is not None
    return value.split("\n")


def test_feed_that_is_in_order_says_when_it_was_read_and_will_be() -> None:
    assert described(READ) == ["Last read: <t:1772366280:R>", "Next try: <t:1772367000:t>"]


@pytest.mark.parametrize(
    ("states", "words"),
    [
        ([], "The policy names no feed. Add one to `feeds:` in policy.yaml."),
        ([READ], "It can be read."),
        ([READ, READ], "All of them can be read."),
        ([READ, FeedState(2, URL)], "1 feed has not been read yet."),
        ([FeedState(1, URL), FeedState(2, URL)], "2 feeds have not been read yet."),
        ([READ, replace(READ, failures=1), FeedState(2, URL)], "1 feed cannot be read."),
    ],
)
def test_first_line_says_how_all_of_them_fare(states: list[FeedState], words: str) -> None:
    assert feeds_embed(listed(*states), {}, NOW).description == words


def test_paused_feed_is_counted_as_neither_broken_nor_unread() -> None:
    feeds = listed(replace(READ, failures=3), FeedState(2, f"{URL}/2"), paused=(URL, f"{URL}/2"))
    assert feeds_embed(feeds, {}, NOW).description == "2 feeds are paused."
    some = listed(READ, FeedState(2, f"{URL}/2"), paused=(f"{URL}/2",))
    assert feeds_embed(some, {}, NOW).description == "It can be read. 1 feed is paused."


def test_paused_feed_says_who_paused_it_when_and_names_no_next_try() -> None:
    assert described(READ, paused=[URL]) == [
        "Paused by <@7> on <t:1772193600:f>: it brings nothing new until resumed",
        "Last read: <t:1772366280:R>",
    ]


def test_broken_feeds_come_first_then_paused_ones_and_each_keeps_its_number() -> None:
    states = [replace(READ, id=n, url=f"{URL}/{n}") for n in range(1, PAGE + 3)]
    states[-1] = replace(states[-1], failures=1)
    feeds = listed(*states, paused=[f"{URL}/3"])
    names = [
        field.name
        for page in range(1, feeds.pages + 1)
        for field in feeds_embed(feeds, {}, NOW, page=page).fields
    ]
    assert names == [
        f"{number}. {URL}/{n}" for number, n in enumerate((7, 3, 1, 2, 4, 5, 6), start=1)
    ]


@pytest.mark.parametrize(("wanted", "page"), [(0, 1), (1, 1), (2, 2), (9, 2), (10**17, 2)])
def test_page_that_is_gone_is_the_nearest_there_is(wanted: int, page: int) -> None:
    states = [replace(READ, id=n, url=f"{URL}/{n}") for n in range(PAGE + 1)]
    assert listed(*states).nearest(wanted) == page
    assert listed().nearest(wanted) == 1


def test_next_try_far_ahead_has_its_day() -> None:
    due_at = NOW + timedelta(hours=20)
    assert described(replace(READ, due_at=due_at))[1] == "Next try: <t:1772438400:f>"


@pytest.mark.parametrize("late", [timedelta(0), timedelta(seconds=1), timedelta(days=9)])
def test_next_try_and_what_is_held_are_never_in_the_past(late: timedelta) -> None:
    past = NOW - late
    assert described(replace(READ, due_at=past, held=(("Early", past),)))[1:] == [
        "Next try: in a moment"
    ]


def test_one_feed_is_shown_with_its_last_articles_newest_first() -> None:
    at = NOW - timedelta(hours=1)
    latest = [
        Article(id="2", url=f"{URL}/2", title="Second [x](y)", published_at=at),
        Article(id="1", url="", title="First"),
    ]
    assert (feed_embed(READ, None, latest, NOW, said="Resumed.").description or "").split("\n") == [
        "Resumed.",
        "Last read: <t:1772366280:R>",
        "Next try: <t:1772367000:t>",
        "",
        "Last articles:",
        rf"- [Second \[x\](y)]({URL}/2), <t:1772362800:R>",
        "- First",
    ]
    none_yet = feed_embed(READ, PAUSE, [], NOW).description or ""
    assert none_yet.startswith("Paused by <@7> on")
    assert none_yet.endswith("It has told of no article yet.")


def test_feed_that_is_being_read_says_so_in_words() -> None:
    assert described(replace(READ, read_at=NOW, due_at=NOW)) == [
        "Last read: just now",
        "Next try: in a moment",
    ]


@pytest.mark.parametrize(
    ("found", "unanswered", "words"),
    [
        (0, 0, "Checked just now: nothing new."),
        (2, 0, "Checked just now: 2 feeds brought something new."),
        (0, 1, "Checked just now: nothing new. Not answered yet: 1 feed."),
    ],
)
def test_what_came_of_a_check_is_said(found: int, unanswered: int, words: str) -> None:
    embed = feeds_embed(listed(READ), {}, NOW, said=checked_text(found, unanswered))
    assert (embed.description or "").endswith(words)
    with_paused = checked_text(found, unanswered, 2)
    assert with_paused == f"{words} Not asked: 2 paused feeds."


def test_what_is_held_and_what_is_wrong_with_its_times_is_said() -> None:
    zone = write_zone(Zone(timedelta(hours=5.5), (11,), 3, 2))
    later = NOW + timedelta(hours=1)
    held = tuple((f"Story {n}", later) for n in range(4))
    lines = described(replace(READ, zone=zone, held=held))[2:]
    assert lines == [
        "Its times are 5.5 h ahead, as local time called UTC is: taken as 5.5 h earlier",
        "Held until <t:1772370000:f>: Story 0",
        "Held until <t:1772370000:f>: Story 1",
        "2 more are held until later",
    ]


def test_what_is_wrong_with_what_was_read_is_said() -> None:
    broken = "its XML is broken: mismatched tag, line 3, column 7; what can be read was read"
    state = replace(
        READ, warnings=(broken, "some of its letters are damaged", "more", "still more")
    )
    assert described(state)[2:] == [
        f"Worth mending: {broken}",
        "Worth mending: some of its letters are damaged",
        "2 more things are worth mending; `python bot.py doctor` names them",
    ]


def test_what_is_wrong_may_hold_a_strangers_words() -> None:
    state = replace(READ, warnings=("a date that cannot be read: “@everyone **[now](x)**”",))
    (line,) = described(state)[2:]
    assert "@everyone" not in line
    assert r"\*\*\[now\]" in line


def test_feed_that_cannot_be_read_says_why_and_nothing_of_what_was_read_before() -> None:
    state = replace(
        READ, failures=2, reason="there is nothing at this address (404)", warnings=("x",)
    )
    assert described(state)[2:] == ["2 failures in a row: there is nothing at this address (404)"]


def test_server_that_asked_for_patience_is_named_as_the_reason() -> None:
    state = replace(READ, due_at=NOW + timedelta(hours=2), held_until=NOW + timedelta(hours=2))
    assert described(state)[1] == "Next try: <t:1772373600:t>, as its server has asked"
    assert described(replace(state, held_until=NOW))[1] == "Next try: <t:1772373600:t>"


@pytest.mark.parametrize("failures", [0, 1])
def test_feed_of_which_there_is_much_to_say_fits_its_field(failures: int) -> None:
    state = replace(
        READ,
        failures=failures,
        reason="*" * 500,
        warnings=("*" * 500,) * 9,
        held_until=NOW + timedelta(hours=1),
        moved_to=f"https://courier.example/{'m' * 126}",
    )
    last = Article(id="1", url=f"https://courier.example/{'x' * 126}", title="*" * 300)
    assert len("\n".join(described(state, last))) <= 1024


def test_address_too_long_for_a_line_is_left_out_and_not_cut() -> None:
    last = Article(id="1", url=f"{URL}/{'x' * 1_000}", title="A bus on the bridge")
    assert described(READ, last)[-1] == "Last article: A bus on the bridge"


@pytest.mark.parametrize("count", [1, PAGE, PAGE + 1, 60])
def test_every_page_keeps_to_discords_limits_and_none_is_left_out(count: int) -> None:
    last = Article(id="1", url=f"{URL}/{'x' * 126}", title="*" * 300)
    states = [
        replace(
            READ,
            id=n,
            url=f"{URL}/{n}/{'x' * 300}",
            failures=1,
            reason="word " * 200,
            held=((("*" * 200), NOW + timedelta(hours=1)),) * 9,
            moved_to=f"https://courier.example/{'m' * 126}",
        )
        for n in range(count)
    ]
    urls = [state.url for state in states]
    feeds = listed(*states, paused=urls)
    embeds = [
        feeds_embed(feeds, dict.fromkeys(urls, last), NOW, page=page, said=checked_text(60, 60, 60))
        for page in range(1, feeds.pages + 1)
    ]
    assert all(len(embed) <= 6_000 for embed in embeds)
    assert all(len(field.value or "") <= 1_024 for embed in embeds for field in embed.fields)
    assert sum(len(embed.fields) for embed in embeds) == count


def test_password_of_a_feed_is_shown_to_nobody() -> None:
    url = "https://editor:secret@courier.example/feed"
    state = replace(READ, url=url, moved_to=f"{url}/new")
    embed, one = feeds_embed(listed(state), {}, NOW), feed_embed(state, None, [], NOW)
    assert embed.fields[0].name == f"1. {URL}"
    assert one.title == URL
    assert "secret" not in (one.description or "")
    shown = f"{embed.fields[0].value} {broken_feed_text(url, 'x')} {mended_feed_text(url)}"
    shown += no_channel_text(url, "news")
    assert "secret" not in shown
    assert shown.count(URL) == 4


def test_why_a_feed_is_broken_may_hold_a_strangers_words() -> None:
    found = f"https://courier.example/@everyone/discord.gg/{'x' * 450}"
    reason = f"this is a web page; its feeds are {found}, {found} and {found}: **write** one"
    text = broken_feed_text(URL, reason)
    assert "@everyone" not in text
    assert "discord.gg" not in text
    assert len(text) <= 2_000
