"""Articles on which nobody comments: no discussion in a text channel, a locked post in a forum."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import update

from newsroom.storage.tables import discussions
from sandbox.world.faults import Fault
from tests.cogs.newsroom import Newsroom, button_ids, opened, words_of
from tests.cogs.paper import NEWS, Item, in_forum, policy, posts, printed

OBITUARY = Item(1, "Anahit Petrosyan, 1931-2026", categories=("Obituaries",), summary="She sang.")
BRIDGE = Item(2, "Bridge opens", categories=("City",), summary="The first bus crossed it.")
CLOSED = "Comments are closed on this article."
LOCKED = 160005
IN_FORUM = "sections: {Obituaries: opinion, City: opinion}, comments_closed: [Obituaries]"


async def corrected(newsroom: Newsroom, title: str, count: int = 1) -> dict[str, Any]:
    async def found() -> Any:
        there = await posts(newsroom, count)
        return next((one for one in there if one["embeds"][0]["title"] == title), None)

    post: dict[str, Any] = await newsroom.until(found)
    return post


async def test_article_of_such_a_category_has_no_discussion_and_says_so(tmp_path: Path) -> None:
    text = policy("comments_closed: [obituaries]")
    async with opened(tmp_path, text) as newsroom, printed(newsroom, NEWS, OBITUARY) as paper:
        (post,) = await posts(newsroom, 1)
        assert post["embeds"][0]["description"] == f"She sang.\n\n{CLOSED}"
        assert newsroom._threads() == []
        paper.items.insert(0, BRIDGE)
        _, bridge = await posts(newsroom, 2)
        assert CLOSED not in words_of(bridge)
        (thread,) = newsroom._threads()
        assert str(thread.id) == bridge["id"]


async def test_correction_leaves_the_line_where_there_is_no_discussion(tmp_path: Path) -> None:
    text = policy("comments_closed: [Obituaries]")
    async with opened(tmp_path, text) as newsroom, printed(newsroom, NEWS, OBITUARY) as paper:
        await posts(newsroom, 1)
        paper.items[0] = Item(1, "Anahit P.", categories=("Obituaries",), summary="She sang.")
        assert CLOSED in words_of(await corrected(newsroom, "Anahit P."))
        assert newsroom._threads() == []


async def test_post_that_has_a_discussion_never_says_that_comments_are_closed(
    tmp_path: Path,
) -> None:
    text = policy("comments_closed: [Obituaries]")
    async with opened(tmp_path, text) as newsroom, printed(newsroom, NEWS, BRIDGE) as paper:
        (post,) = await posts(newsroom, 1)
        paper.items[0] = Item(2, "Bridge mourned", categories=("Obituaries",), summary="It fell.")
        assert CLOSED not in words_of(await corrected(newsroom, "Bridge mourned"))
        await newsroom.send("Ani", post["id"], "How sad.")


async def test_discussion_is_not_opened_later_where_comments_are_closed(tmp_path: Path) -> None:
    text = policy("comments_closed: [Obituaries], discussion: later")
    async with opened(tmp_path, text) as newsroom, printed(newsroom, NEWS, BRIDGE) as paper:
        (post,) = await posts(newsroom, 1)
        assert button_ids(post) == ["article:1:discuss"]
        paper.items[0] = Item(2, "Bridge mourned", categories=("Obituaries",), summary="It fell.")
        assert CLOSED in words_of(await corrected(newsroom, "Bridge mourned"))
        answer = await newsroom.click("Ani", post, "article:1:discuss")
        assert words_of(answer["message"]) == CLOSED
        assert newsroom._threads() == []
        paper.items.insert(0, OBITUARY)
        (_, obituary) = await posts(newsroom, 2)
        assert button_ids(obituary) == []
        assert CLOSED in words_of(obituary)


async def test_forum_post_of_such_an_article_is_locked_and_says_so(tmp_path: Path) -> None:
    text = policy(IN_FORUM)
    async with opened(tmp_path, text) as newsroom, printed(newsroom, NEWS, OBITUARY) as paper:
        (thread,) = await in_forum(newsroom, 1)
        assert thread.thread_metadata.locked
        first, second = [words_of(m) for m in await newsroom.messages("Ani", str(thread.id))]
        assert CLOSED not in first
        assert second.strip() == CLOSED
        refusal = await newsroom.refused("Ani", "send", channel=str(thread.id), text="Amen")
        assert refusal[1] == LOCKED
        paper.items.insert(0, BRIDGE)
        _, bridge = await in_forum(newsroom, 2)
        assert not bridge.thread_metadata.locked
        said = await newsroom.messages("Ani", str(bridge.id))
        assert CLOSED not in "".join(map(words_of, said))


async def test_locking_a_forum_post_is_tried_until_it_is_done(tmp_path: Path) -> None:
    text = policy(IN_FORUM)
    async with opened(tmp_path, text) as newsroom:
        refused = Fault("PATCH", "/channels/*", status=403, code=50013, times=1)
        newsroom.sandbox.faults.add(refused)
        async with printed(newsroom, NEWS, OBITUARY):
            (thread,) = await in_forum(newsroom, 1)
            assert thread.thread_metadata.locked
            said = [words_of(m).strip() for m in await newsroom.messages("Ani", str(thread.id))]
            assert said.count(CLOSED) == 1


async def test_moderators_may_unlock_it_and_readers_are_told(tmp_path: Path) -> None:
    text = policy(IN_FORUM)
    async with opened(tmp_path, text) as newsroom, printed(newsroom, NEWS, OBITUARY):
        (thread,) = await in_forum(newsroom, 1)
        answer = await newsroom.command("Mariam", "discussion unlock", str(thread.id))
        assert "Unlocked" in answer
        await newsroom.send("Ani", str(thread.id), "May she rest in peace.")


async def test_locked_forum_post_whose_time_is_over_thanks_nobody(tmp_path: Path) -> None:
    text = policy(IN_FORUM)
    async with opened(tmp_path, text) as newsroom, printed(newsroom, NEWS, OBITUARY):
        (thread,) = await in_forum(newsroom, 1)
        opened_at = datetime.now(UTC) - timedelta(days=30)
        async with newsroom.bot.parts.stores.discussions._database.writing() as connection:
            await connection.execute(update(discussions).values(opened_at=opened_at))
        cog: Any = newsroom.bot.get_cog("Discussions")
        await cog.tidy()
        assert thread.thread_metadata.archived
        assert len(await newsroom.messages("Ani", str(thread.id))) == 2
