"""What people write is shown as text: it never becomes a part of the page."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.async_api import Browser, expect

from tests.page.house import open_house

pytestmark = pytest.mark.asyncio(loop_scope="module")

HOSTILE = [
    "<img src=x onerror=alert(1)> seen",
    "<script>alert(1)</script> seen",
    "[seen](javascript:alert(1)) by all",
    "<svg onload=alert(1)> seen </svg>",
    "||<iframe srcdoc='<script>alert(1)</script>'>|| seen",
    "`<b onclick=alert(1)>` **<u onmouseover=alert(1)>** seen",
    "> <style>* {display: none}</style> seen",
    "```html\n</code></pre><script>alert(1)</script> seen\n```",
]


async def test_markup_in_replies_is_shown_as_text(browser: Browser, tmp_path: Path) -> None:
    async with open_house(browser, tmp_path) as house:
        visitor = await house.visit()
        await visitor.publish()
        elements = "script, iframe, style, svg[onload], img[src=x], [onerror], [onclick]"
        before = await visitor.page.locator(elements).count()
        for number, text in enumerate(HOSTILE, start=1):
            await visitor.reply(text)
            await expect(visitor.hook("message-content").filter(has_text="seen")).to_have_count(
                number
            )
        assert await visitor.page.locator(elements).count() == before
        await expect(visitor.page.locator('a[href^="javascript:" i]')).to_have_count(0)
        for shown in ("<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "<svg onload"):
            await expect(visitor.message(shown).first).to_be_visible()


async def test_names_and_forms_take_hostile_text_too(browser: Browser, tmp_path: Path) -> None:
    async with open_house(browser, tmp_path) as house:
        visitor = await house.visit()
        await visitor.publish()
        await visitor.reply("<img src=x onerror=alert(1)> you are a complete idiot")
        await visitor.open("Below the Line")
        notice = visitor.message("Your reply was removed")
        await expect(notice).to_contain_text("<img src=x onerror=alert(1)>")
        await visitor.press_on("Your reply was removed", "Appeal").click()
        await visitor.modal.get_by_label("Why was this a mistake?").fill(
            "<script>alert(1)</script>"
        )
        await visitor.hook("modal-submit").click()
        await expect(visitor.answer).to_contain_text("Your appeal is with the moderators.")
        await visitor.be("Mariam")
        await visitor.open("moderators")
        case = visitor.card(1)
        await expect(case).to_contain_text("<img src=x onerror=alert(1)>")
        await expect(case).to_contain_text("<script>alert(1)</script>")
        await expect(case.locator("img[src=x], script")).to_have_count(0)
