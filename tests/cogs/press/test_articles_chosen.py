"""Which articles of a feed are posted, and when: by their words and by their age."""

from pathlib import Path

from tests.cogs.newsroom import opened
from tests.cogs.paper import NEWS, Item, policy, posts, printed, titles


async def test_article_is_posted_by_its_words_and_once_they_are_mended(tmp_path: Path) -> None:
    options = "except: {words: [paid post], pattern: 'lottery +numbers'}"
    async with opened(tmp_path, policy=policy(options)) as newsroom:
        bridge = Item(1, "Bridge opens", minutes_old=9)
        async with printed(newsroom, NEWS, bridge) as paper:
            await posts(newsroom, 1)
            paper.items[:0] = [
                Item(4, "Market moves", summary="A Paid Post.", minutes_old=1),
                Item(3, "Winners", body="<p>The lottery  numbers are out.</p>", minutes_old=2),
                Item(2, "Rain until Sunday", minutes_old=3),
            ]
            await posts(newsroom, 2)
            await paper.read_again(newsroom)
            assert await titles(newsroom, "news") == ["Bridge opens", "Rain until Sunday"]
            paper.items[0] = Item(4, "Market moves", summary="It moves.", minutes_old=1)
            await posts(newsroom, 3)
            assert (await titles(newsroom, "news"))[-1] == "Market moves"


async def test_article_waits_for_its_age_and_is_left_out_beyond_it(tmp_path: Path) -> None:
    text = policy("min_age: 10m, max_age: 2h")
    first = Item(1, minutes_old=60)
    async with opened(tmp_path, text) as newsroom, printed(newsroom, NEWS, first) as paper:
        await posts(newsroom, 1)
        paper.items[:0] = [
            Item(4, minutes_old=2),
            Item(3, minutes_old=11),
            Item(2, minutes_old=121),
        ]
        await posts(newsroom, 2)
        await paper.read_again(newsroom)
        assert await titles(newsroom, "news") == ["Story number 1", "Story number 3"]
        (state, *_) = await newsroom.bot.parts.stores.feeds.states([NEWS])
        assert [title for title, _ in state.held] == ["Story number 4"]
