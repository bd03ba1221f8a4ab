"""The bot in several processes on one database, each with a part of its newsrooms."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from cogs.health import tell_health
from newsroom.clock import utc_now
from newsroom.storage.tables import deliveries
from tests.cogs.divided import divided
from tests.cogs.fleet import HERALD, heard
from tests.cogs.newsroom import FOUL, at_work, words_of
from tests.cogs.paper import NEWS, OPINION, Item, printed
from tests.cogs.retrying import SOON, Watchmaker
from tests.engines import on_postgresql

pytestmark = on_postgresql


# ---------------------------------------------------------------- newsrooms


async def test_each_process_serves_its_own_newsrooms_and_a_feed_of_both_is_read_once(
    tmp_path: Path, at_once: None
) -> None:
    async with divided(tmp_path) as both:
        fleet, newsroom = both.fleet, both.fleet.newsroom
        assert [guild.id for guild in both.courier.guilds] == [fleet.courier]
        assert [guild.id for guild in both.herald.guilds] == [fleet.herald]
        async with printed(newsroom, NEWS, Item(1)), printed(newsroom, OPINION):
            news, front = await both.discussion("news"), await both.discussion("front")
        foul = await newsroom.send("Ani", news, FOUL)
        grumble = await newsroom.send("Ani", front, "I grumble.")
        await newsroom.gone(news, foul)
        await newsroom.gone(front, grumble)
        assert both.courier.parts.open_discussions.get(int(front)) is None
        assert both.herald.parts.open_discussions.get(int(news)) is None
        async with both.herald.parts.database.reading() as connection:
            query = select(deliveries.c.guild_id, deliveries.c.article)
            given = {row.guild_id: row.article for row in await connection.execute(query)}
        assert given == {fleet.courier: 1, fleet.herald: 1}  # one article of one feed


async def test_process_watches_after_a_restart_what_is_its_own(
    tmp_path: Path, at_once: None
) -> None:
    async with divided(tmp_path) as both:
        fleet, newsroom = both.fleet, both.fleet.newsroom
        async with printed(newsroom, NEWS, Item(1)), printed(newsroom, OPINION):
            news, front = await both.discussion("news"), await both.discussion("front")
        await both.herald.close()
        grumble = await newsroom.send("Ani", front, "I grumble.")
        async with (
            at_work(newsroom, fleet.folder, shards=fleet.parts[1]) as herald,
            tell_health(herald, 0) as port,
        ):
            await newsroom.gone(front, grumble)
            assert herald.parts.open_discussions.get(int(news)) is None
            async with newsroom.session.get(f"http://127.0.0.1:{port}/metrics") as response:
                assert "newsroom_discussions_open 1\n" in await response.text()
            async with newsroom.session.get(f"http://127.0.0.1:{port}/healthz") as response:
                assert response.status == 200


async def test_texts_are_forgotten_by_the_process_whose_newsroom_has_them(
    tmp_path: Path, at_once: None
) -> None:
    clock = Watchmaker()
    async with divided(tmp_path, clock=clock) as both:
        newsroom = both.fleet.newsroom
        async with printed(newsroom, NEWS, Item(1)), printed(newsroom, OPINION):
            front = await both.discussion("front")
        await newsroom.send("Ani", front, "I grumble.")
        case = await newsroom.case(1, state="enforced")
        clock.ahead = timedelta(days=1000)
        await both.courier.parts.tidying.forget_texts()
        assert (await newsroom.case(1)).parts == case.parts
        await both.herald.parts.tidying.forget_texts()
        assert (await newsroom.case(1)).parts == ()


async def test_feed_that_one_process_has_paused_is_still_read_for_another(
    tmp_path: Path, at_once: None
) -> None:
    async with divided(tmp_path) as both:
        fleet, newsroom = both.fleet, both.fleet.newsroom
        async with printed(newsroom, NEWS, Item(1)) as paper, printed(newsroom, OPINION):
            await both.discussion("front")
            stores = both.courier.parts.stores
            (state,) = await stores.feeds.states([NEWS])
            await stores.pauses.pause(fleet.courier, state.id, 7, utc_now())
            await both.herald.close()
            await paper.read_again(newsroom)  # by the one that does not want it itself


# ---------------------------------------------------------------- direct messages


async def test_reader_is_answered_for_a_newsroom_of_another_process(
    tmp_path: Path, at_once: None
) -> None:
    async with divided(tmp_path, retry_every=SOON) as both:
        fleet, newsroom = both.fleet, both.fleet.newsroom
        async with printed(newsroom, NEWS, Item(1)), printed(newsroom, OPINION):
            front = await both.discussion("front")
        await newsroom.send("Ani", front, "I grumble.")
        notice = await newsroom.dm("Ani", having="Your reply was removed")
        standing = await newsroom.click("Ani", notice, "case:1:standing")
        assert "Your standing at The Herald" in words_of(standing["message"])
        channel = notice["channel_id"]
        assert "Your standing at The Herald" in await newsroom.command("Ani", "standing", channel)
        policy = await newsroom.click("Ani", notice, "policy:full")
        assert "Posting policy of The Herald" in words_of(policy["message"])
        form = await newsroom.click("Ani", notice, "case:1:appeal")
        said = await newsroom.submit("Ani", form, text="It was a quotation.")
        assert said == "Your appeal is with the moderators. You will be told what they decide."
        await newsroom.until(lambda: heard(fleet, "appeal"))


async def test_reader_of_two_processes_newsrooms_is_shown_each_by_its_name(
    tmp_path: Path, at_once: None
) -> None:
    async with divided(tmp_path) as both:
        newsroom = both.fleet.newsroom
        channel = (await newsroom.act("Ani", "dm"))["channel"]["id"]
        standing = await newsroom.command("Ani", "standing", channel)
        assert "Your standing at The Courier" in standing
        assert "Your standing at The Herald" in standing


async def test_reader_of_another_process_newsroom_is_told_its_name_with_their_records(
    tmp_path: Path, at_once: None
) -> None:
    async with divided(tmp_path) as both:
        newsroom = both.fleet.newsroom
        async with printed(newsroom, NEWS, Item(1)), printed(newsroom, OPINION):
            front = await both.discussion("front")
        await newsroom.send("Ani", front, "I grumble.")
        notice = await newsroom.dm("Ani", having="Your reply was removed")
        kept = await newsroom.command("Ani", "privacy show", notice["channel_id"])
        assert "The Herald" in kept
        assert "left" not in kept


async def test_newsroom_of_another_process_that_the_bot_has_left_is_said_to_be_left(
    tmp_path: Path, at_once: None
) -> None:
    async with divided(tmp_path) as both:
        fleet, newsroom = both.fleet, both.fleet.newsroom
        async with printed(newsroom, NEWS, Item(1)), printed(newsroom, OPINION):
            front = await both.discussion("front")
        await newsroom.send("Ani", front, "I grumble.")
        notice = await newsroom.dm("Ani", having="Your reply was removed")
        newsroom.sandbox.discord.remove_guild(fleet.herald)
        standing = await newsroom.click("Ani", notice, "case:1:standing")
        assert "I am no longer in the server" in words_of(standing["message"])


# ---------------------------------------------------------------- policies


async def test_reload_in_one_process_reaches_the_others(tmp_path: Path, at_once: None) -> None:
    async with divided(tmp_path) as both:
        fleet, newsroom = both.fleet, both.fleet.newsroom
        fleet.write(fleet.herald, HERALD.replace("The Herald", "The New Herald"))
        fleet.write(fleet.courier, "nonsense")  # which nobody has asked to be read
        said = await newsroom.command("Garo", "policy reload", newsroom.channel("desk"))
        assert "The bot's other processes read the file within a minute." in said
        others = both.courier.parts.policies
        assert others.for_guild(fleet.herald).publication.name == "The Herald"
        await both.courier.parts.reloads.follow()
        assert others.for_guild(fleet.herald).publication.name == "The New Herald"
        assert others.for_guild(fleet.courier).publication.name == "The Courier"


async def test_reload_of_a_file_that_another_process_cannot_use_changes_nothing_there(
    tmp_path: Path, at_once: None, caplog: pytest.LogCaptureFixture
) -> None:
    async with divided(tmp_path) as both:
        fleet, newsroom = both.fleet, both.fleet.newsroom
        fleet.write(fleet.herald, HERALD.replace("The Herald", "The New Herald"))
        await newsroom.command("Garo", "policy reload", newsroom.channel("desk"))
        fleet.write(fleet.herald, "nonsense")
        await both.courier.parts.reloads.follow()
        assert both.courier.parts.policies.for_guild(fleet.herald).publication.name == "The Herald"
        assert f"policy refused path={fleet.folder / str(fleet.herald)}.yaml" in caplog.text
