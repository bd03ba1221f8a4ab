"""The bot in several processes on one database, each with a part of its newsrooms."""

from __future__ import annotations

import contextlib
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from discord.backoff import ExponentialBackoff
from sqlalchemy import select

import cogs.bot
from cogs.bot import NewsroomBot
from cogs.health import tell_health
from newsroom.clock import utc_now
from newsroom.errors import StorageError, TroubleError
from newsroom.shards import Shards
from newsroom.storage.tables import deliveries
from newsroom.storage.turns import TurnStore
from sandbox.wire.rest import Rest
from sandbox.wire.sessions import Sessions
from tests.cogs.fleet import HERALD, Fleet, heard, two_newsrooms
from tests.cogs.newsroom import FOUL, at_work, told, words_of
from tests.cogs.paper import NEWS, OPINION, Item, printed
from tests.cogs.retrying import SOON, Watchmaker
from tests.engines import on_postgresql

pytestmark = on_postgresql


@dataclass
class Divided:
    """Two newsrooms, and the process that serves each."""

    fleet: Fleet
    courier: NewsroomBot
    herald: NewsroomBot

    async def discussion(self, channel: str) -> str:
        """Return the discussion under the first article in a channel, once it can be used."""
        newsroom, bots = self.fleet.newsroom, (self.courier, self.herald)
        parent = int(newsroom.channel(channel))

        async def found() -> str | None:
            for thread in newsroom._threads():
                watched = any(bot.parts.open_discussions.get(thread.id) for bot in bots)
                if thread.parent_id == parent and watched:
                    return str(thread.id)
            return None

        thread: str = await newsroom.until(found)
        return thread


@contextlib.asynccontextmanager
async def divided(tmp_path: Path, **options: Any) -> AsyncIterator[Divided]:
    async with two_newsrooms(tmp_path) as fleet:
        newsroom, (first, second) = fleet.newsroom, fleet.parts
        async with (
            at_work(newsroom, fleet.folder, shards=first, **options) as courier,
            at_work(newsroom, fleet.folder, shards=second, **options) as herald,
        ):
            yield Divided(fleet, courier, herald)


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let processes connect as fast as they can."""
    monkeypatch.setattr(cogs.bot, "_IDENTIFY_EVERY_SECONDS", -1)


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


# ---------------------------------------------------------------- connecting


async def test_process_that_counts_shards_otherwise_is_refused(
    tmp_path: Path, at_once: None
) -> None:
    async with two_newsrooms(tmp_path) as fleet:
        newsroom, (first, _) = fleet.newsroom, fleet.parts
        async with at_work(newsroom, fleet.folder, shards=first):
            with pytest.raises(StorageError, match=f"another one .* works for 0/{first.count}"):
                async with at_work(newsroom, fleet.folder, shards=Shards.parse("0/64")):
                    pass


async def test_processes_take_turns_at_identifying(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with two_newsrooms(tmp_path) as fleet:
        opened_at: list[float] = []
        begin = Sessions.open

        def note(self: Sessions, *arguments: Any) -> Any:
            opened_at.append(time.monotonic())
            return begin(self, *arguments)

        monkeypatch.setattr(Sessions, "open", note)
        newsroom, (first, second) = fleet.newsroom, fleet.parts
        async with (
            at_work(newsroom, fleet.folder, shards=first),
            at_work(newsroom, fleet.folder, shards=second),
        ):
            gaps = [later - one for one, later in pairwise(opened_at)]
    assert len(gaps) == first.count - 1
    assert min(gaps) > 5


async def test_shard_connects_also_while_turns_cannot_be_written_down(
    tmp_path: Path, at_once: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse(*_: object) -> int:
        raise TroubleError("gone")

    monkeypatch.setattr(TurnStore, "take", refuse)
    async with two_newsrooms(tmp_path) as fleet:
        async with at_work(fleet.newsroom, fleet.folder, shards=fleet.parts[1]) as bot:
            assert bot.is_connected


async def test_absence_is_known_also_once_shards_are_counted_otherwise(
    tmp_path: Path, at_once: None
) -> None:
    clock = Watchmaker()
    async with two_newsrooms(tmp_path) as fleet:
        newsroom, (_, last) = fleet.newsroom, fleet.parts
        async with (
            at_work(newsroom, fleet.folder, clock=clock) as alone,
            printed(newsroom, NEWS, Item(1)),
            printed(newsroom, OPINION),
        ):
            await Divided(fleet, alone, alone).discussion("front")
        clock.ahead = timedelta(minutes=12)
        async with at_work(newsroom, fleet.folder, shards=last, clock=clock):
            await newsroom.until(lambda: heard(fleet, "The bot was away"))


async def test_one_process_alone_runs_as_many_shards_as_discord_recommends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with two_newsrooms(tmp_path) as fleet:
        newsroom, count = fleet.newsroom, fleet.parts[1].count
        answer = Rest._gateway
        monkeypatch.setattr(Rest, "_gateway", lambda *asked: answer(*asked) | {"shards": count})
        async with at_work(newsroom, fleet.folder) as bot:
            sessions = newsroom.sandbox.gateway.sessions
            assert [one.shard for one in sessions] == [(n, count) for n in range(count)]
            assert {guild.id for guild in bot.guilds} == {fleet.courier, fleet.herald}


async def test_lost_shard_concerns_its_own_newsrooms_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ExponentialBackoff, "delay", lambda _: 0.05)
    clock = Watchmaker()
    async with two_newsrooms(tmp_path) as fleet:
        newsroom, (_, last) = fleet.newsroom, fleet.parts
        async with at_work(
            newsroom,
            fleet.folder,
            shards=Shards.all_of(last.count),
            retry_every=SOON,
            clock=clock,
        ) as bot:
            both = Divided(fleet, bot, bot)
            async with printed(newsroom, NEWS, Item(1)), printed(newsroom, OPINION):
                front = await both.discussion("front")
            gateway = newsroom.sandbox.gateway
            gateway.accepting = False
            gateway.drop_connections(shard_id=last.first, forget=True)

            async def is_lost() -> bool:
                return not bot.is_connected

            await newsroom.until(is_lost)
            grumble = await newsroom.send("Ani", front, "I grumble.")
            clock.ahead = timedelta(minutes=6)
            await newsroom.until(lambda: heard(fleet, "The bot lost its connection"))
            gateway.accepting = True
            await newsroom.gone(front, grumble)
            await newsroom.until(lambda: heard(fleet, "The bot was away"))
            assert bot.is_connected
            assert await told(newsroom, "The bot") == []
