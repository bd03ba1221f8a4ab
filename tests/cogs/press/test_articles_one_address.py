"""Stories that a newspaper puts at one address are posted each; one that moves on is one."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from sandbox.world.faults import Drop
from tests.cogs.newsroom import opened, words_of
from tests.cogs.paper import NEWS, Item, nothing_left, posts, printed, titles
from tests.sandbox.stage import cut

SHOW = "https://courier.example/podcast"
LIVE = "https://courier.example/live"


async def test_three_episodes_that_link_to_their_show_are_three_posts(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, Item(9)) as paper:
        await posts(newsroom, 1)
        paper.items[:0] = [
            Item(n, f"Episode {n}", link=SHOW, minutes_old=10 - n) for n in (3, 2, 1)
        ]
        stood = await posts(newsroom, 4)
        await paper.read_again(newsroom)
        await newsroom.until(partial(nothing_left, newsroom))
        shown = await titles(newsroom, "news")
        assert sorted(shown[1:]) == ["Episode 1", "Episode 2", "Episode 3"]
        for post in stood:
            notes = map(words_of, await newsroom.messages("Ani", post["id"]))
            assert not any("corrected" in note for note in notes)


async def test_episode_whose_posting_was_cut_off_is_not_taken_for_the_one_before(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, Item(9)) as paper:
        await posts(newsroom, 1)
        paper.items.insert(0, Item(1, "Episode 1", link=SHOW, minutes_old=2))
        await posts(newsroom, 2)
        cut(newsroom, "POST", f"/channels/{newsroom.channel('news')}/messages", Drop.REQUEST)
        paper.items.insert(0, Item(2, "Episode 2", link=SHOW, minutes_old=1))
        await posts(newsroom, 3)
        assert (await titles(newsroom, "news"))[1:] == ["Episode 1", "Episode 2"]


async def test_blocks_of_a_live_page_are_posts_that_link_to_their_places(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, Item(9)) as paper:
        await posts(newsroom, 1)
        paper.items[:0] = [
            Item(n, f"Block {n}", link=f"{LIVE}#block-{n}", minutes_old=10 - n) for n in (3, 2, 1)
        ]
        stood = await posts(newsroom, 4)
        links = sorted(post["embeds"][0]["url"] for post in stood[1:])
        assert links == [f"{LIVE}#block-{n}" for n in (1, 2, 3)]


async def test_story_whose_guid_counts_its_edits_is_one_post(tmp_path: Path) -> None:
    page = "https://courier.example/articles/c4g"
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, Item(9)) as paper:
        await posts(newsroom, 1)
        for edit in (0, 3):
            headline = f"Edit {edit} of the story"
            entry = Item(1, headline, link=page, guid=f"{page}#{edit}", minutes_old=9 - edit)
            paper.items[:] = [entry, Item(9)]

            async def shown(headline: str) -> bool:
                return headline in await titles(newsroom, "news")

            await newsroom.until(partial(shown, headline))
        await posts(newsroom, 2)
