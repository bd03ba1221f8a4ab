"""What admins read of their feeds: whole lines, within Discord's limits."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from cogs.wording.articles import no_channel_text
from cogs.wording.feeds import broken_feed_text, checked_text, feeds_embed, mended_feed_text
from newsroom.feeds.clock_skew import Zone, write_zone
from newsroom.models import Article
from newsroom.storage.feeds import FeedState

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
URL = "https://courier.example/feed"
BEFORE = NOW - timedelta(minutes=2)
READ = FeedState(1, URL, first_read_at=BEFORE, read_at=BEFORE, due_at=NOW + timedelta(minutes=10))


def described(state: FeedState, last: Article | None = None) -> list[str]:
    embed = feeds_embed([state], {state.url: last} if last else {}, NOW)
    value = embed.fields[0].value
    assert value is not None
    return value.split("\n")


def test_feed_that_is_in_order_says_when_it_was_read_and_will_be() -> None:
    assert described(READ) == ["Last read: <t:1772366280:R>", "Next try: <t:1772367000:R>"]


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
    assert feeds_embed(states, {}, NOW).description == words


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
    embed = feeds_embed([READ], {}, NOW, checked=checked_text(found, unanswered))
    assert words in (embed.description or "")


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
    assert described(state)[1] == "Next try: <t:1772373600:R>, as its server has asked"
    assert described(replace(state, held_until=NOW))[1] == "Next try: <t:1772373600:R>"


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


def _left_out(count: int) -> str:
    return "1 more is not shown." if count == 1 else f"{count} more are not shown."


@pytest.mark.parametrize("count", [1, *range(6, 14), 20, 60])
def test_answer_keeps_to_discords_limits_and_says_what_it_leaves_out(count: int) -> None:
    last = Article(id="1", url=f"{URL}/{'x' * 150}", title="*" * 300)
    states = [
        replace(READ, id=n, url=f"{URL}/{n}/{'x' * 300}", failures=1, reason="word " * 200)
        for n in range(count)
    ]
    embed = feeds_embed(states, {state.url: last for state in states}, NOW)
    assert len(embed) <= 6_000
    assert 1 <= len(embed.fields) <= 25
    left = count - len(embed.fields)
    assert embed.footer.text == (_left_out(left) if left else None)


def test_password_of_a_feed_is_shown_to_nobody() -> None:
    url = "https://editor:secret@courier.example/feed"
    embed = feeds_embed([replace(READ, url=url, moved_to=f"{url}/new")], {}, NOW)
    assert embed.fields[0].name == URL
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
