"""What a reader quotes from the article is the article's, as it reads now."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cogs.newsroom import FOUL, opened, words_of
from tests.cogs.paper import NEWS, Item, posts, printed

SAID = f"The mayor called it a mistake. “{FOUL.capitalize()}”, a baker answered him."
CALM = "The mayor called it a mistake."


def in_its_standfirst(text: str) -> Item:
    return Item(1, summary=text)


def in_its_body(text: str) -> Item:
    return Item(1, summary="The council met on Monday.", body=f"<p>Met again.</p><p>{text}</p>")


@pytest.mark.parametrize("told", [in_its_standfirst, in_its_body])
async def test_words_that_the_paper_has_added_since_may_be_quoted(
    tmp_path: Path, told: Callable[[str], Item]
) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, told(CALM)) as paper:
        (post,) = await posts(newsroom, 1)
        paper.items[:] = [told(SAID)]
        await paper.read_again(newsroom)
        quoted = await newsroom.send("Ani", post["id"], f"A baker said “{FOUL}”. Well.")
        own = await newsroom.send("Joe", post["id"], "You fucking idiot")
        await newsroom.case(1, state="enforced")
        await newsroom.gone(post["id"], own)
        assert quoted["id"] in [m["id"] for m in await newsroom.messages("Ani", post["id"])]
        explained = await newsroom.act(
            "Mariam", "menu", channel=post["id"], name="Explain", message=quoted["id"]
        )
        assert "would be allowed" in words_of(explained["message"])
