"""`python bot.py doctor` and the feeds: what would be posted, and what cannot be announced."""

from dataclasses import replace
from datetime import UTC, datetime

from cogs.press.findings import findings_of
from newsroom.feeds.decide import decide
from newsroom.feeds.source import read_source
from newsroom.storage.database import Database
from newsroom.storage.feeds import FeedStore
from newsroom.storage.pauses import PauseStore
from newsroom.storage.readings import ReadingStore
from tests.cogs.examined import Examined


async def test_broken_feed_is_named_and_stops_nothing(examined: Examined) -> None:
    opinion = examined.sandbox.feed_urls[1]
    examined.change_policy(opinion, f"{opinion}.gone")

    code, wrong = await examined.doctor()

    assert code == 1
    (line,) = wrong
    assert line.startswith(f"feed: {opinion}.gone: ")


async def test_doctor_says_what_would_be_posted_and_where(examined: Examined) -> None:
    examined.change_policy("channel: news}", "channel: news, sections: {Community: opinion}}")
    await examined.post("/api/feed", {"do": "publish"})
    item = (await examined.get("/api/feed"))["last"]

    _, said = await examined.run(
        *("doctor", "--policy", str(examined.folder / "policy.yaml")),
        *("--data", str(examined.folder / "data")),
    )

    news, opinion = examined.sandbox.feed_urls
    assert (
        f"ok   feed: {news} has 1 article; the bot would post “{item['title']}” in opinion" in said
    )
    assert f"ok   feed: {opinion} has 0 articles" in said


async def test_doctor_knows_a_feed_at_a_new_address_by_what_it_tells(examined: Examined) -> None:
    (examined.folder / "data").mkdir()
    await examined.post("/api/feed", {"do": "publish"})
    news, _ = examined.sandbox.feed_urls
    parsed = await read_source(news)
    now = datetime.now(UTC)
    database = await Database.open(examined.folder / "data" / "newsroom.sqlite3")
    feeds = FeedStore(database)
    await feeds.follow([f"{news}.old"], [1])
    (state,) = await feeds.states([f"{news}.old"])
    findings = findings_of(decide(parsed.articles, None, now))
    await ReadingStore(database).record(replace(state, first_read_at=now), findings, now)
    await database.close()

    _, said = await examined.run(
        *("doctor", "--policy", str(examined.folder / "policy.yaml")),
        *("--data", str(examined.folder / "data")),
    )

    assert f"ok   feed: {news} has 1 article; the bot would post none of them now" in said


async def test_paused_feed_is_told_with_who_paused_it_and_is_not_asked(examined: Examined) -> None:
    (examined.folder / "data").mkdir()
    opinion = examined.sandbox.feed_urls[1]
    examined.change_policy(opinion, f"{opinion}.gone")  # whoever asked would be told so
    database = await Database.open(examined.folder / "data" / "newsroom.sqlite3")
    await FeedStore(database).follow([f"{opinion}.gone"], [1])
    at = datetime(2026, 3, 1, 12, 30, tzinfo=UTC)
    await PauseStore(database).pause(1, 1, 77, at)
    await database.close()

    _, said = await examined.run(
        *("doctor", "--policy", str(examined.folder / "policy.yaml")),
        *("--data", str(examined.folder / "data")),
    )

    assert (
        f"ok   feed: {opinion}.gone was paused by the admin whose id is 77 "
        "at 2026-03-01 12:30 UTC, and brings nothing new to the server whose id is 1; "
        "/feeds resumes it there"
    ) in said


async def test_role_and_channels_that_cannot_announce_are_found(examined: Examined) -> None:
    model = examined.sandbox.discord
    examined.change_policy("channel: news}", "channel: news, mention: Breaking, crosspost: true}")
    examined.change_policy("channel: opinion}", "channel: opinion, mention: Nobody}")
    examined.change_policy("discussion:", "appeals: {mention: Judges}\ndiscussion:")
    role = model.create_role(next(iter(model.guilds)), "Breaking", permissions=0)
    where = "server The Courier: "
    passed_on = (
        f"{where}news is no announcement channel, so nothing is passed on from there; "
        "make it one, or leave crosspost: out"
    )

    _, wrong = await examined.doctor()

    assert wrong == [
        f"{where}there is no role Judges to mention; make it, or mend mention:",
        f"{where}the bot may not mention Breaking; switch on, in the role's settings, "
        "Allow anyone to @mention this role",
        f"{where}there is no role Nobody to mention; make it, or mend mention:",
        passed_on,
    ]
    model.edit_role(next(iter(model.guilds)), role.id, {"mentionable": True})
    model.edit_channel(int(examined.channel("news")), {"type": 5})
    examined.change_policy(", mention: Nobody", "")
    examined.change_policy("mention: Judges", "mention: Breaking")
    assert await examined.doctor() == (0, [])


async def test_discussions_left_for_later_in_a_forum_are_found(examined: Examined) -> None:
    examined.change_policy("channel: news}", "channel: news, discussion: none}")
    examined.change_policy("channel: opinion}", "channel: opinion, discussion: later}")

    assert await examined.doctor() == (
        1,
        [
            "server The Courier: opinion is a forum, where every post is a discussion, "
            "so discussion: later means nothing there; leave it out for opinion"
        ],
    )
    examined.change_policy(", discussion: later", "")
    assert await examined.doctor() == (0, [])


async def test_doctor_says_that_a_moderator_is_asked_first(examined: Examined) -> None:
    examined.change_policy("channel: news}", "channel: news, hold: true}")
    await examined.post("/api/feed", {"do": "publish"})
    _, said = await examined.run(
        *("doctor", "--policy", str(examined.folder / "policy.yaml")),
        *("--data", str(examined.folder / "data")),
    )
    assert "in news, once a moderator lets it be posted" in said
