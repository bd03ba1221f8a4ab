"""The story the page is there to tell: published, answered, removed, appealed, restored."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.async_api import Browser, expect

from tests.page.house import open_house
from tests.page.visitor import BOT

pytestmark = pytest.mark.asyncio(loop_scope="module")

KIND = "Three years is a long time to wait. Well done, all of you."
FOUL = "You were late to this again, Joe: you are a complete idiot."
EVIDENCE = "you are a complete idiot"
PLEA = "It is a line from a play, and Joe plays the other part."


async def test_removed_reply_is_appealed_and_restored(browser: Browser, tmp_path: Path) -> None:
    async with open_house(browser, tmp_path) as house:
        visitor = await house.visit()
        discussion = await visitor.publish()

        await visitor.reply(KIND)
        await expect(visitor.message(KIND)).to_have_attribute("data-author", "Ani")
        await visitor.reply(FOUL)
        await expect(visitor.channel(BOT)).to_have_attribute("data-unread", "true")
        await expect(visitor.channel(BOT).get_by_test_id("mention-badge")).to_contain_text("1")
        await expect(visitor.message(FOUL)).to_have_count(0)
        await expect(visitor.message(KIND)).to_be_visible()

        await visitor.open(BOT)
        await expect(visitor.channel(BOT)).to_have_attribute("data-unread", "false")
        notice = visitor.message("Your reply was removed")
        await expect(notice).to_contain_text(FOUL)
        await expect(notice.locator("blockquote u strong")).to_have_text(EVIDENCE)

        await visitor.press_on("Your reply was removed", "Appeal").click()
        await visitor.modal.get_by_label("Why was this a mistake?").fill(PLEA)
        await visitor.hook("modal-submit").click()
        await expect(visitor.answer).to_contain_text("Your appeal is with the moderators.")
        await expect(visitor.modal).to_have_count(0)

        await visitor.be("Mariam")
        await visitor.open("moderators")
        case = visitor.card(1)
        await expect(case.get_by_test_id("embed-title")).to_contain_text("appealed")
        await expect(case).to_contain_text(PLEA)
        await expect(case.locator("u strong")).to_have_text(EVIDENCE)
        await visitor.press_on("Case 1 ·", "Restore").click()
        await expect(case.get_by_test_id("embed-title")).to_contain_text("overturned")
        await expect(visitor.press_on("Case 1 ·", "Restore")).to_have_count(0)

        await visitor.open(discussion)
        await expect(visitor.message(FOUL)).to_have_attribute("data-author", "Ani")
        await visitor.be("Ani")
        await expect(visitor.message("No strike counts for it.")).to_contain_text(
            "Your reply is back"
        )


async def test_opinion_piece_is_discussed_in_a_forum(browser: Browser, tmp_path: Path) -> None:
    async with open_house(browser, tmp_path) as house:
        visitor = await house.visit()
        for _ in range(2):
            await visitor.publish()
        await visitor.hook("feed-publish").click()
        await expect(visitor.hook("desk-said")).to_contain_text("Posted: “Teach the Songs")
        await visitor.open("opinion")
        post = visitor.page.locator("#forum [data-testid^=post-]")
        await expect(post).to_contain_text("Teach the Songs")
        await expect(post.locator(".tag", has_text="Education")).to_be_visible()
        await post.click()
        await expect(visitor.press_on("Comments are welcome here", "Full policy")).to_be_visible()
        await visitor.reply("My grandmother taught me exactly so.")
        await expect(visitor.message("My grandmother taught me")).to_be_visible()
        await visitor.open("opinion")
        await expect(post).to_contain_text("2 replies")


async def test_blocked_member_reads_why_they_cannot_write(browser: Browser, tmp_path: Path) -> None:
    async with open_house(browser, tmp_path) as house:
        visitor = await house.visit()
        discussion = await visitor.publish()
        await visitor.be("Mariam")
        await visitor.choose_command("block")
        await visitor.field("member").fill("Ani")
        await visitor.option("Ani").click()
        await visitor.field("reason").fill("Asked three times to stop.")
        await visitor.field("reason").press("Enter")
        await expect(visitor.answer).to_contain_text("can read the discussions and no longer")

        await visitor.be("Ani")
        await expect(visitor.hook("channel-title")).to_have_text(discussion)
        await expect(visitor.hook("composer-silent")).to_contain_text(
            "You do not have permission to send messages"
        )
        await expect(visitor.composer).to_be_hidden()
        await expect(visitor.message("Comments are welcome here")).to_be_visible()


async def test_others_see_replies_as_they_are_written(browser: Browser, tmp_path: Path) -> None:
    async with open_house(browser, tmp_path) as house:
        ani = await house.visit()
        joe = await house.visit()
        await joe.be("Joe")
        discussion = await ani.publish()
        await joe.open(discussion)
        await ani.reply("Good news for the street.")
        await expect(joe.message("Good news for the street.")).to_have_attribute(
            "data-author", "Ani"
        )
        await joe.reply("And for the bakers.")
        await expect(ani.message("And for the bakers.")).to_have_attribute("data-author", "Joe")


async def test_reload_keeps_persona_channel_and_draft(browser: Browser, tmp_path: Path) -> None:
    async with open_house(browser, tmp_path) as house:
        visitor = await house.visit()
        discussion = await visitor.publish()
        await visitor.be("Nare")
        await visitor.open(discussion)
        await visitor.composer.fill("I had only begun to")
        await visitor.reload()
        await expect(visitor.persona("Nare")).to_have_attribute("aria-pressed", "true")
        await expect(visitor.hook("channel-title")).to_have_text(discussion)
        await expect(visitor.composer).to_have_value("I had only begun to")


async def test_things_to_try_are_ticked_as_they_are_done(browser: Browser, tmp_path: Path) -> None:
    async with open_house(browser, tmp_path) as house:
        visitor = await house.visit()
        card = visitor.hook("welcome")

        async def ticked(*names: str) -> None:
            for name in ("publish", "reply", "case"):
                done = str(name in names).lower()
                await expect(visitor.hook(f"welcome-{name}")).to_have_attribute("data-done", done)

        await ticked()
        await card.get_by_role("button", name="Publish").click()
        await expect(visitor.hook("desk-said")).to_contain_text("Posted: ")
        await visitor.hook("desk-open").click()
        await expect(visitor.press_on("Comments are welcome here", "Full policy")).to_be_visible()
        await ticked("publish")
        await card.get_by_role("button", name="Be Ani").click()
        await visitor.reply(FOUL)
        await expect(visitor.channel(BOT)).to_have_attribute("data-unread", "true")
        await ticked("publish", "reply")
        await visitor.reload()
        await card.get_by_text("Three things to try").click()
        await ticked("publish", "reply")
        await card.get_by_role("button", name="Be Mariam").click()
        await expect(visitor.message("Case 1 ·")).to_be_visible()
        await expect(card).to_be_hidden()
        await expect(visitor.page.locator("#passing")).to_contain_text("You have tried all three")
        await visitor.reload()
        await expect(card).to_be_hidden()
        await visitor.hook("help").click()
        await visitor.page.get_by_role("menuitem", name="What to try first").click()
        await ticked("publish", "reply", "case")
        await expect(card.get_by_role("heading")).to_have_text("You have tried all three")
        await visitor.hook("welcome-dismiss").click()
        await expect(card).to_be_hidden()


async def test_article_is_seen_to_change_with_every_correction(
    browser: Browser, tmp_path: Path
) -> None:
    async with open_house(browser, tmp_path) as house:
        visitor = await house.visit()
        article = visitor.message("Council Approves")
        await visitor.hook("feed-publish").click()
        await expect(article).to_contain_text("for 12,000 visitors.")
        await visitor.hook("feed-correct").click()
        await expect(visitor.hook("desk-said")).to_contain_text("Correction 1: “Council Approves")
        await expect(article).to_contain_text("for 8,000 visitors.")
        former = await article.inner_text()
        await visitor.hook("feed-correct").click()
        await expect(visitor.hook("desk-said")).to_contain_text("Correction 2: “Council Approves")
        await expect(article).to_contain_text("Correction 2: the spelling of a name was mended.")
        assert await article.inner_text() != former


async def test_desk_hears_of_articles_published_elsewhere(browser: Browser, tmp_path: Path) -> None:
    async with open_house(browser, tmp_path) as house:
        visitor = await house.visit()
        await expect(visitor.hook("feed-correct")).to_be_disabled()
        await house.newsroom.publish()
        await expect(visitor.page.locator("#desk-left")).to_have_text("9 left")
        await expect(visitor.hook("feed-correct")).to_be_enabled()


async def test_page_takes_each_of_its_files_once(browser: Browser, tmp_path: Path) -> None:
    async with open_house(browser, tmp_path) as house:
        visitor = await house.visit()
        styles = await visitor.page.locator("link[rel=stylesheet]").evaluate_all(
            "links => links.map(link => link.href)"
        )
        assert len(styles) == len(set(styles))
