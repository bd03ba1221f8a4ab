"""Replies that are kept for a time: until then and no longer."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from newsroom.models import Attachment, Part, PartKind, Reply
from newsroom.storage.database import Database
from newsroom.storage.members import MemberStore
from newsroom.storage.replies import KeptReply, ReplyStore

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def kept(id: int, *, guild: int = 1, days: int = 30, after: timedelta = timedelta()) -> KeptReply:
    reply = Reply(
        id=id,
        author_id=20,
        posted_at=NOON + after,
        parts=(Part(PartKind.CONTENT, f"reply {id}"), Part(PartKind.ATTACHMENT, "a.png")),
        discussion_id=500,
        addressees=("Joe",),
        mention_count=2,
        mentions_everyone=True,
        attachments=(Attachment("a.png", None, 12),),
    )
    return KeptReply(guild, reply, NOON + after + days * DAY)


async def test_reply_comes_back_as_it_was(database: Database) -> None:
    store = ReplyStore(database)
    await store.store([kept(1)], [])

    assert await store.since(1, NOON, 10) == (kept(1),)
    assert await store.of_author(20) == (kept(1),)


async def test_edited_reply_takes_the_place_of_its_former_self(database: Database) -> None:
    store = ReplyStore(database)
    await store.store([kept(1)], [])
    await store.store([kept(1, after=DAY)], [])

    assert await store.of_author(20) == (kept(1, after=DAY),)


async def test_newest_replies_of_a_guild_are_found_oldest_first(database: Database) -> None:
    store = ReplyStore(database)
    hours = [kept(number, after=number * timedelta(hours=1)) for number in range(1, 5)]
    await store.store([*hours, kept(9, guild=2)], [])

    assert await store.since(1, NOON + timedelta(hours=2), 2) == tuple(hours[2:])
    assert await store.since(1, NOON + timedelta(hours=2), 9) == tuple(hours[1:])


async def test_reply_whose_time_is_over_is_forgotten(database: Database) -> None:
    store = ReplyStore(database)
    await store.store([kept(1, days=1), kept(2, days=2)], [])

    await store.forget(NOON + DAY)

    assert await store.of_author(20) == (kept(2, days=2),)


async def test_shorter_time_holds_for_what_is_kept_already_and_a_longer_does_not(
    database: Database,
) -> None:
    store = ReplyStore(database)
    await store.store([kept(1), kept(2, after=5 * DAY), kept(3, guild=2), kept(4, days=1)], [])

    await store.shorten(1, NOON, 3 * DAY)

    untils = {one.reply.id: one.until for one in await store.of_author(20)}
    assert untils == {1: NOON + 3 * DAY, 2: NOON + 8 * DAY, 3: NOON + 30 * DAY, 4: NOON + DAY}
    await store.shorten(1, NOON + 4 * DAY, 3 * DAY)
    assert [one.reply.id for one in await store.of_author(20)] == [2, 3]


async def test_deleted_reply_discussion_guild_and_member_are_forgotten(database: Database) -> None:
    store = ReplyStore(database)
    await store.store([kept(1), kept(2), kept(3, guild=2)], [])
    await store.store([], [1])
    assert [one.reply.id for one in await store.of_author(20)] == [2, 3]
    await store.forget_guild(2)
    assert [one.reply.id for one in await store.of_author(20)] == [2]
    await store.forget_discussion(500)
    assert await store.of_author(20) == ()
    await store.store([kept(4)], [])
    await MemberStore(database).erase(20)
    assert await store.of_author(20) == ()


async def test_what_a_kept_reply_quotes_of_an_erased_member_is_blackened(
    database: Database,
) -> None:
    secret = "The mayor of Gyumri sleeps in his office every night"
    own, answer = kept(1), kept(2)
    own = replace(own, reply=replace(own.reply, parts=(Part(PartKind.CONTENT, secret),)))
    parts = (Part(PartKind.CONTENT, f"> {secret}\nI doubt it"),)
    answer = replace(answer, reply=replace(answer.reply, author_id=21, parts=parts))
    store = ReplyStore(database)
    await store.store([own, answer], [])

    await MemberStore(database).erase(20)

    assert await store.of_author(20) == ()
    ((part,),) = [one.reply.parts for one in await store.of_author(21)]
    assert "mayor" not in part.text
    assert part.text.endswith("I doubt it")
