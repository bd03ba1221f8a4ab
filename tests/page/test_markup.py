"""Discord's markdown, as the page draws it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.async_api import Browser, expect

from tests.page.house import open_house

pytestmark = pytest.mark.asyncio(loop_scope="module")

LINES_AFTER = {
    "> quoted\nfirst\nsecond": "quoted\nfirst\nsecond",
    "> quoted again\n\nfirst\nsecond": "quoted again\nfirst\nsecond",
    "- an item\nfirst\nsecond": "an item\nfirst\nsecond",
    "# A heading\nfirst\nsecond": "A heading\nfirst\nsecond",
    "first\nsecond\n\nthird": "first\nsecond\n\nthird",
}


async def test_each_line_after_a_block_stands_on_its_own(browser: Browser, tmp_path: Path) -> None:
    async with open_house(browser, tmp_path) as house:
        visitor = await house.visit()
        await visitor.publish()
        contents = visitor.hook("message-content")
        before = await contents.count()
        for number, text in enumerate(LINES_AFTER, start=1):
            await visitor.reply(text)
            await expect(contents).to_have_count(before + number)
        shown = [await contents.nth(before + n).inner_text() for n in range(len(LINES_AFTER))]
        assert shown == list(LINES_AFTER.values())
