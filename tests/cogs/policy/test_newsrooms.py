"""Several newsrooms, each with a policy of its own: what is wrong with one leaves others alone."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from cogs.bot import NewsroomBot
from newsroom.clock import utc_now
from newsroom.storage.tables import deliveries
from tests.cogs.fleet import BROKEN, HERALD, discussion_in, heard, two_newsrooms
from tests.cogs.newsroom import FOUL, at_work, told, words_of
from tests.cogs.paper import NEWS, OPINION, Item, posts, printed, titles


async def test_each_newsroom_is_judged_by_its_own_policy(tmp_path: Path) -> None:
    async with two_newsrooms(tmp_path) as fleet, at_work(fleet.newsroom, fleet.folder):
        newsroom = fleet.newsroom
        async with printed(newsroom, NEWS, Item(1)), printed(newsroom, OPINION):
            news = await discussion_in(fleet, "news")
            front = await discussion_in(fleet, "front")
            foul = await newsroom.send("Ani", news, FOUL)
            grumble = await newsroom.send("Ani", front, "I grumble.")
            kept = [
                (news, await newsroom.send("Ani", news, "I grumble.")),
                (front, await newsroom.send("Ani", front, FOUL)),
            ]
            await newsroom.gone(news, foul)
            await newsroom.gone(front, grumble)
            for thread, message in kept:
                assert message["id"] in [m["id"] for m in await newsroom.messages("Ani", thread)]


async def test_each_newsroom_shows_its_own_policy(tmp_path: Path) -> None:
    async with two_newsrooms(tmp_path) as fleet, at_work(fleet.newsroom, fleet.folder):
        newsroom = fleet.newsroom
        ours = await newsroom.command("Ani", "policy show", newsroom.channel("news"))
        theirs = await newsroom.command("Ani", "policy show", newsroom.channel("front"))
        assert "Posting policy of The Courier" in ours
        assert "Posting policy of The Herald" in theirs


async def test_feed_of_two_newsrooms_is_read_once_and_given_to_both(tmp_path: Path) -> None:
    async with two_newsrooms(tmp_path) as fleet, at_work(fleet.newsroom, fleet.folder):
        newsroom = fleet.newsroom
        async with printed(newsroom, NEWS, Item(1)), printed(newsroom, OPINION):
            await posts(newsroom, 1)
            await discussion_in(fleet, "front")
            assert await titles(newsroom, "front") == ["Story number 1"]
            async with newsroom.bot.parts.database.reading() as connection:
                query = select(deliveries.c.guild_id, deliveries.c.article)
                given = {row.guild_id: row.article for row in await connection.execute(query)}
            assert given == {fleet.courier: 1, fleet.herald: 1}  # one article of one feed


async def test_each_newsroom_chooses_among_the_articles_of_a_feed(tmp_path: Path) -> None:
    sports = HERALD.replace("channel: front", "channel: front, only: {categories: [Sports]}")
    async with (
        two_newsrooms(tmp_path, herald=sports) as fleet,
        at_work(fleet.newsroom, fleet.folder),
    ):
        newsroom = fleet.newsroom
        async with printed(newsroom, NEWS, Item(1)) as paper, printed(newsroom, OPINION):
            await posts(newsroom, 1)
            paper.items.insert(0, Item(2, categories=("Sports",)))
            await posts(newsroom, 2)
            await discussion_in(fleet, "front")
            assert await titles(newsroom, "front") == ["Story number 2"]


async def test_newsroom_that_has_articles_wait_does_not_hold_up_another(tmp_path: Path) -> None:
    waits = HERALD.replace("channel: front", "channel: front, min_age: 1d")
    async with (
        two_newsrooms(tmp_path, herald=waits) as fleet,
        at_work(fleet.newsroom, fleet.folder),
    ):
        newsroom = fleet.newsroom
        async with printed(newsroom, NEWS, Item(1)) as paper, printed(newsroom, OPINION):
            await posts(newsroom, 1)
            await paper.read_again(newsroom)
            assert await titles(newsroom, "front") == []
            (held,) = await newsroom.bot.parts.stores.articles.waiting(fleet.herald)
            assert held.article.title == "Story number 1"


async def test_reload_is_of_that_newsroom_alone(tmp_path: Path) -> None:
    async with two_newsrooms(tmp_path) as fleet, at_work(fleet.newsroom, fleet.folder) as bot:
        newsroom, policies = fleet.newsroom, bot.parts.policies
        before = policies.for_guild(fleet.courier)
        fleet.write(fleet.courier, "nonsense")
        fleet.write(fleet.herald, HERALD.replace("The Herald", "The New Herald"))
        said = await newsroom.command("Garo", "policy reload", newsroom.channel("desk"))
        assert said.startswith("The policy is reloaded: 1 rules, 1 feeds.")
        assert policies.for_guild(fleet.herald).publication.name == "The New Herald"
        refused = await newsroom.command("Garo", "policy reload", newsroom.channel("moderators"))
        assert f"{fleet.courier}.yaml:1:1: should be keys" in refused
        assert policies.for_guild(fleet.courier) is before


async def test_broken_policy_stops_its_own_newsroom_alone_and_is_told_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with two_newsrooms(tmp_path, herald=BROKEN) as fleet:
        newsroom, place = fleet.newsroom, f"{fleet.herald}.yaml:6:54: rules[0].action"
        for _ in range(2):
            async with (
                at_work(newsroom, fleet.folder),
                printed(newsroom, NEWS, Item(1)),
                printed(newsroom, OPINION),
            ):
                await posts(newsroom, 1)
                await newsroom.until(lambda: heard(fleet, place))
        assert len(await heard(fleet, "The bot does nothing in this server")) == 1
        assert await told(newsroom, place) == []
        assert await titles(newsroom, "front") == []
        assert f"newsroom not served {fleet.folder}/{place}" in caplog.text


async def test_owner_is_told_where_there_is_no_moderators_channel(tmp_path: Path) -> None:
    nowhere = BROKEN.replace("moderators: desk", "moderators: nowhere")
    async with (
        two_newsrooms(tmp_path, herald=nowhere) as fleet,
        at_work(fleet.newsroom, fleet.folder),
    ):
        said = words_of(await fleet.newsroom.dm("Garo", having="The bot does nothing"))
        assert f"{fleet.herald}.yaml:6:54: rules[0].action: should be flag, hold or remove" in said


async def test_same_mistake_is_told_again_once_it_was_mended_in_between(tmp_path: Path) -> None:
    async with two_newsrooms(tmp_path) as fleet:
        for policy, count in ((BROKEN, 1), (HERALD, 1), (BROKEN, 2)):
            fleet.write(fleet.herald, policy)
            async with at_work(fleet.newsroom, fleet.folder) as bot:

                async def settled(policy: str = policy, bot: NewsroomBot = bot) -> bool:
                    told_of = await bot.parts.stores.settings.get(f"unserved:{fleet.herald}")
                    return bool(told_of) is (policy is BROKEN)

                await fleet.newsroom.until(settled)
            assert len(await heard(fleet, "The bot does nothing in this server")) == count


async def test_nothing_can_be_done_in_an_unserved_newsroom_but_to_reload(tmp_path: Path) -> None:
    async with (
        two_newsrooms(tmp_path, herald=BROKEN) as fleet,
        at_work(fleet.newsroom, fleet.folder),
    ):
        newsroom, desk = fleet.newsroom, fleet.newsroom.channel("desk")
        for name, command in (("Ani", "standing"), ("Mariam", "queue"), ("Garo", "feeds")):
            where = newsroom.channel("front") if name == "Ani" else desk
            said = await newsroom.command(name, command, where)
            assert said.startswith("The bot does nothing in this server at the moment")
        said = await newsroom.command("Garo", "policy reload", desk)
        assert said.startswith("Nothing has changed")
        assert f"{fleet.herald}.yaml:6:54: rules[0].action" in said


async def test_mended_policy_is_served_from_its_reload_on_with_what_was_missed(
    tmp_path: Path,
) -> None:
    async with two_newsrooms(tmp_path) as fleet:
        newsroom = fleet.newsroom
        async with (
            at_work(newsroom, fleet.folder),
            printed(newsroom, NEWS, Item(1)),
            printed(newsroom, OPINION),
        ):
            front = await discussion_in(fleet, "front")
        fleet.write(fleet.herald, BROKEN)
        async with at_work(newsroom, fleet.folder):
            missed = await newsroom.send("Ani", front, "I grumble.")
            await newsroom.until(lambda: heard(fleet, "does nothing"))
            assert missed["id"] in [m["id"] for m in await newsroom.messages("Ani", front)]
            fleet.write(fleet.herald, HERALD)
            said = await newsroom.command("Garo", "policy reload", newsroom.channel("desk"))
            assert said.startswith("The policy is in force, and the bot works here now: 1 rules")
            await newsroom.gone(front, missed)


async def test_server_without_a_file_is_served_once_it_has_one(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with (
        two_newsrooms(tmp_path, herald=None) as fleet,
        at_work(fleet.newsroom, fleet.folder),
    ):
        newsroom, desk = fleet.newsroom, fleet.newsroom.channel("desk")

        async def is_logged() -> bool:
            return f"server has no policy guild={fleet.herald}" in caplog.text

        await newsroom.until(is_logged)
        said = await newsroom.command("Garo", "policy reload", desk)
        assert f"{fleet.herald}.yaml: does not exist" in said
        fleet.write(fleet.herald, HERALD)
        await newsroom.command("Garo", "policy reload", desk)
        async with printed(newsroom, NEWS, Item(1)), printed(newsroom, OPINION):
            await discussion_in(fleet, "front")


async def test_texts_are_forgotten_as_each_newsroom_says(tmp_path: Path) -> None:
    brief = HERALD + "privacy: {keep_text: 2h}\nappeals: {open_for: 1h}\n"
    later = timedelta()
    async with (
        two_newsrooms(tmp_path, herald=brief) as fleet,
        at_work(fleet.newsroom, fleet.folder, clock=lambda: utc_now() + later) as bot,
    ):
        newsroom = fleet.newsroom
        async with printed(newsroom, NEWS, Item(1)), printed(newsroom, OPINION):
            news = await discussion_in(fleet, "news")
            front = await discussion_in(fleet, "front")
        await newsroom.send("Ani", news, FOUL)
        ours = await newsroom.case(1, state="enforced")
        await newsroom.send("Ani", front, "I grumble.")
        await newsroom.case(2, state="enforced")
        later = timedelta(hours=3)
        await bot.parts.tidying.forget_texts()
        assert (await newsroom.case(1)).parts == ours.parts
        assert (await newsroom.case(2)).parts == ()
