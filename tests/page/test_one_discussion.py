"""What a moderator does with one discussion, and what its readers then see on the page."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.async_api import Browser, expect

from tests.page.house import open_house

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_locked_slowed_closed_and_reopened_discussion_looks_so_to_readers(
    browser: Browser, tmp_path: Path
) -> None:
    async with open_house(browser, tmp_path) as house:
        reader = await house.visit()
        discussion = await reader.publish()
        await reader.be("Ani")
        await reader.open(discussion)
        moderator = await house.visit()
        await moderator.be("Mariam")
        await moderator.open(discussion)

        await moderator.choose_command("discussion lock")
        await moderator.hook("command-add-reason").click()
        await moderator.field("reason").fill("Let us all calm down.")
        await moderator.field("reason").press("Enter")
        await expect(moderator.answer).to_contain_text("Locked: readers cannot write")
        await expect(reader.message("The Courier has locked")).to_contain_text("calm down.")
        await expect(reader.page.locator("#silent")).to_contain_text("This thread is locked")
        await expect(reader.composer).to_be_hidden()
        await expect(moderator.composer).to_be_visible()

        await moderator.choose_command("discussion unlock")
        await moderator.page.keyboard.press("Enter")
        await expect(moderator.answer).to_contain_text("Unlocked")
        await expect(reader.composer).to_be_visible()

        await moderator.choose_command("discussion slowmode")
        await moderator.field("every").fill("2m")
        await moderator.field("every").press("Enter")
        await expect(moderator.answer).to_contain_text("Slow mode is on")
        await expect(reader.hook("slow-mode")).to_contain_text("Slow mode is on.")
        await reader.reply("One.")
        await expect(reader.hook("slow-mode")).to_contain_text("You can write again in")

        await moderator.choose_command("discussion close")
        await moderator.page.keyboard.press("Enter")
        await expect(reader.message("This discussion is now closed.")).to_be_visible()
        await expect(reader.composer).to_be_hidden()

        await moderator.open("news")
        await moderator.choose_command("discussion reopen")
        await moderator.hook("command-add-discussion").click()
        await moderator.option(discussion).click()
        await moderator.page.keyboard.press("Enter")
        await expect(moderator.answer).to_contain_text("Reopened")
        await expect(reader.message("The Courier has reopened")).to_be_visible()
        await expect(reader.composer).to_be_visible()
