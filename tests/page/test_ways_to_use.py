"""The page by keyboard, on a phone, in light and in dark."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.async_api import Browser, expect

from tests.page.house import PHONE, open_house
from tests.page.visitor import Visitor

pytestmark = pytest.mark.asyncio(loop_scope="module")

PLACES = ("#chat", "#channels-panel", "#personas", "#composer-form")
# How wide the hint is, with what stands before it.
MEASURED = """area => {
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = getComputedStyle(area).font;
  return pen.measureText(area.placeholder).width + 8;
}"""
LAPTOP = (1280, 800)
# What somebody could read or press under an element, looked for every few pixels.
UNDER = """top => {
    const { left, right, top: from, bottom } = top.getBoundingClientRect();
    const found = new Set();
    for (let x = left; x < right; x += 4)
        for (let y = from; y < bottom; y += 4)
            for (const node of document.elementsFromPoint(x, y))
                if (!top.contains(node) && node.matches("button, a, input, textarea, .message, p"))
                    found.add(node.outerHTML.slice(0, 120));
    return [...found];
}"""
# The middle of a word.
WORD = """(node, word) => {
    const text = document.createTreeWalker(node, NodeFilter.SHOW_TEXT).nextNode();
    const range = document.createRange();
    range.setStart(text, text.data.indexOf(word));
    range.setEnd(text, text.data.indexOf(word) + word.length);
    const { x, y, width, height } = range.getBoundingClientRect();
    return [x + width / 2, y + height / 2];
}"""
FRAME = "new Promise(requestAnimationFrame)"
BACKGROUND = "getComputedStyle(document.querySelector('{}')).backgroundColor"


async def test_everything_is_done_by_keyboard(browser: Browser, tmp_path: Path) -> None:
    async with open_house(browser, tmp_path) as house:
        visitor = await house.visit()
        discussion = await visitor.publish()
        keyboard = visitor.page.keyboard

        await keyboard.press("Alt+2")
        await expect(visitor.persona("Joe")).to_have_attribute("aria-pressed", "true")
        await expect(visitor.hook("channel-title")).to_have_text("news")
        await keyboard.press("Alt+ArrowDown")
        await expect(visitor.hook("channel-title")).to_have_text(discussion)
        await expect(visitor.composer).to_be_focused()
        await keyboard.type("First of all,")
        await keyboard.press("Shift+Enter")
        await keyboard.type("well done.")
        await keyboard.press("Tab")
        await expect(visitor.hook("send")).to_be_focused()
        await keyboard.press("Enter")
        await expect(visitor.message("well done.")).to_have_attribute("data-author", "Joe")
        await expect(visitor.composer).to_have_value("")

        await visitor.composer.focus()
        await keyboard.type("Second of all, bravo.")
        await keyboard.press("Enter")
        await expect(visitor.message("Second of all, bravo.")).to_be_visible()
        await keyboard.press("ArrowUp")
        await expect(visitor.hook("edit-area")).to_have_value("Second of all, bravo.")
        await expect(visitor.hook("edit-area")).to_be_focused()
        await keyboard.type(" Truly.")
        await keyboard.press("Enter")
        await expect(visitor.message("bravo. Truly.").get_by_test_id("edited")).to_be_visible()


async def test_text_being_edited_is_left_alone(browser: Browser, tmp_path: Path) -> None:
    async with open_house(browser, tmp_path) as house:
        visitor = await house.visit()
        await visitor.publish()
        keyboard = visitor.page.keyboard
        await visitor.reply("the bakers of Orchard Street.")
        await expect(visitor.message("the bakers")).to_be_visible()
        await visitor.composer.press("ArrowUp")
        await expect(visitor.hook("edit-area")).to_be_focused()
        await keyboard.press("Home")
        await keyboard.type("Good for ")

        written = visitor.hook("message").filter(has=visitor.hook("edit-area"))
        place = {"message": await written.get_attribute("data-message-id")}
        thread = await visitor.page.locator("[aria-current=page]").get_attribute("data-channel-id")
        assert thread is not None
        await house.newsroom.act("Joe", "react", channel=thread, emoji="❤️", **place)
        await house.newsroom.send("Joe", thread, "Hear, hear.")
        await expect(visitor.message("Hear, hear.")).to_be_visible()
        await keyboard.type("all ")
        await expect(visitor.hook("edit-area")).to_have_value(
            "Good for all the bakers of Orchard Street."
        )
        await keyboard.press("Enter")
        await expect(visitor.message("Good for all the bakers")).to_contain_text("❤️")


async def test_drawers_and_replies_work_on_a_phone(browser: Browser, tmp_path: Path) -> None:
    async with open_house(browser, tmp_path) as house:
        visitor = await house.visit(PHONE)
        page = visitor.page
        channels, members = page.locator("#channels-panel"), page.locator("#members-panel")
        await expect(channels).to_be_hidden()
        await page.get_by_role("button", name="Channels and newsroom desk").click()
        await expect(channels).to_be_visible()
        await visitor.publish()
        await expect(channels).to_be_hidden()

        await page.get_by_role("button", name="Members").click()
        await expect(members).to_be_visible()
        await expect(visitor.hook("member-Mariam")).to_be_visible()
        await page.locator("#scrim").click(position={"x": 20, "y": 400})
        await expect(members).to_be_hidden()

        await visitor.composer.fill("Sent from the tram.")
        await visitor.hook("send").tap()
        await expect(visitor.message("Sent from the tram.")).to_be_in_viewport()
        overflow = "document.documentElement.scrollWidth - innerWidth"
        assert await page.evaluate(overflow) == 0


async def test_things_to_try_leave_a_phone_to_the_messages(
    browser: Browser, tmp_path: Path
) -> None:
    async with open_house(browser, tmp_path) as house:
        visitor = await house.visit(PHONE)
        card = visitor.hook("welcome")
        await expect(visitor.hook("welcome-publish")).to_be_visible()
        await expect(visitor.hook("welcome-reply")).to_be_hidden()
        box = await card.bounding_box()
        assert box is not None
        assert box["height"] < PHONE[1] / 10
        await card.get_by_role("button", name="Publish").tap()
        await expect(visitor.hook("welcome-publish")).to_be_hidden()
        await expect(visitor.hook("welcome-reply")).to_be_visible()


async def test_suggestions_leave_what_was_said_in_sight(browser: Browser, tmp_path: Path) -> None:
    async with open_house(browser, tmp_path) as house:
        visitor = await house.visit(PHONE)
        await visitor.be("Garo")  # who has most commands
        await visitor.page.get_by_role("button", name="Channels and newsroom desk").click()
        await visitor.publish()
        await visitor.composer.press_sequentially("/")
        await expect(visitor.option("/standing")).to_be_attached()
        box = await visitor.hook("listbox").bounding_box()
        assert box is not None
        assert box["height"] <= PHONE[1] / 2


@pytest.mark.parametrize("size", [(1280, 800), PHONE])
async def test_hint_of_a_long_headline_ends_with_a_whole_letter(
    browser: Browser, tmp_path: Path, size: tuple[int, int]
) -> None:
    async with open_house(browser, tmp_path) as house:
        visitor = await house.visit(size)
        drawer = visitor.page.get_by_role("button", name="Channels and newsroom desk")
        if await drawer.is_visible():
            await drawer.click()
        headline = await visitor.publish()
        hint = await visitor.composer.get_attribute("placeholder")
        assert hint is not None
        assert hint.endswith("…")
        assert headline.startswith(hint.removeprefix("Message #").rstrip("…"))
        await expect(visitor.composer).to_have_attribute("aria-label", f"Message #{headline}")
        needed = await visitor.composer.evaluate(MEASURED)
        room = await visitor.composer.evaluate("area => area.clientWidth")
        assert needed <= room


async def test_things_to_try_stand_apart_from_the_messages(
    browser: Browser, tmp_path: Path
) -> None:
    async with open_house(browser, tmp_path) as house:
        visitor = await house.visit(LAPTOP)
        await visitor.publish()
        card = await visitor.hook("welcome").bounding_box()
        frame = await visitor.page.locator("#messages-frame").bounding_box()
        assert card is not None
        assert frame is not None
        assert frame["y"] - (card["y"] + card["height"]) >= 8
        await visitor.page.set_viewport_size({"width": LAPTOP[0], "height": 600})
        low = await visitor.hook("welcome").bounding_box()
        assert low is not None
        assert low["height"] < 600 / 7


@pytest.mark.parametrize("size", [LAPTOP, PHONE])
async def test_things_to_try_are_one_line_after_the_first_visit(
    browser: Browser, tmp_path: Path, size: tuple[int, int]
) -> None:
    async with open_house(browser, tmp_path) as house:
        visitor = await house.visit(size)
        card = visitor.hook("welcome")
        publish = card.get_by_role("button", name="Publish")
        await expect(publish).to_be_visible()
        await visitor.reload()
        await expect(publish).to_be_hidden()
        box = await card.bounding_box()
        assert box is not None
        assert box["height"] < 50
        await card.get_by_text("Three things to try").click()
        await expect(publish).to_be_visible()


async def test_light_and_dark_follow_the_system_and_the_button(
    browser: Browser, tmp_path: Path
) -> None:
    async with open_house(browser, tmp_path) as house:
        visitor = await house.visit()
        root = visitor.page.locator("html")
        by_day = [await visitor.page.evaluate(BACKGROUND.format(place)) for place in PLACES]
        await visitor.page.emulate_media(color_scheme="dark")
        await expect(root).to_have_attribute("data-theme", "dark")
        by_night = [await visitor.page.evaluate(BACKGROUND.format(place)) for place in PLACES]
        assert all(day != night for day, night in zip(by_day, by_night, strict=True))

        await visitor.page.get_by_role("button", name="Use light colours").click()
        await expect(root).to_have_attribute("data-theme", "light")
        await visitor.reload()
        await expect(root).to_have_attribute("data-theme", "light")
        assert await visitor.page.evaluate(BACKGROUND.format(PLACES[0])) == by_day[0]


async def test_reader_is_told_where_to_write_instead_of_the_newspapers_channel(
    browser: Browser, tmp_path: Path
) -> None:
    async with open_house(browser, tmp_path) as house:
        visitor = await house.visit()
        await visitor.be("Ani")
        await expect(visitor.hook("channel-title")).to_have_text("news")
        await expect(visitor.hook("composer-silent")).to_have_text(
            "You can write in this channel's discussions. Open one to join in."
        )
        await expect(visitor.composer).to_be_hidden()
        await visitor.be("Mariam")
        await expect(visitor.composer).to_be_visible()


async def test_composer_has_its_full_height_after_a_channel_without_one(
    browser: Browser, tmp_path: Path
) -> None:
    async with open_house(browser, tmp_path) as house:
        visitor = await house.visit()
        title = await visitor.publish()
        await visitor.be("Ani")
        await visitor.open("news")
        await expect(visitor.composer).to_be_hidden()
        await visitor.open(title)
        await expect(visitor.composer).to_be_visible()
        box = await visitor.composer.bounding_box()
        assert box is not None
        assert box["height"] > 24  # a line of text and its padding


@pytest.mark.parametrize("size", [LAPTOP, PHONE])
async def test_passing_word_covers_nothing_to_read_or_press(
    browser: Browser, tmp_path: Path, size: tuple[int, int]
) -> None:
    async with open_house(browser, tmp_path) as house:
        thread = await house.newsroom.publish()
        await house.newsroom.send("Joe", thread, "\n".join(f"Street number {n}" for n in range(40)))
        visitor = await house.visit(size)
        teaser = visitor.hook("view-thread")

        await visitor.message("Council").press("Enter")
        await visitor.hook("menu-copy-id").click()
        assert await said_in_passing(visitor) == []
        await teaser.click()
        await visitor.message("Street number 39").press("Enter")
        await visitor.hook("menu-copy-id").click()
        assert await said_in_passing(visitor) == []


@pytest.mark.parametrize("size", [LAPTOP, PHONE])
async def test_way_to_the_newest_message_covers_none(
    browser: Browser, tmp_path: Path, size: tuple[int, int]
) -> None:
    async with open_house(browser, tmp_path) as house:
        thread = await house.newsroom.publish()
        await house.newsroom.send("Joe", thread, "\n".join(f"Street number {n}" for n in range(60)))
        visitor = await house.visit(size)
        await visitor.hook("view-thread").click()
        await expect(visitor.message("Street number 59")).to_be_in_viewport()
        await visitor.page.locator("#messages").evaluate("list => list.scrollBy(0, -300)")
        jump = visitor.page.locator("#jump-to-present")
        await expect(jump).to_be_in_viewport()
        assert await jump.evaluate(UNDER) == []
        await jump.click()
        await expect(jump).to_be_hidden()


async def said_in_passing(visitor: Visitor) -> list[str]:
    """Wait for a passing word, and return what it covers."""
    passing = visitor.page.locator("#passing")
    await expect(passing).to_have_text("Message ID copied.")
    await expect(passing).to_be_in_viewport()
    covered: list[str] = await passing.evaluate(UNDER)
    return covered


async def test_long_press_opens_the_menu_of_a_message_and_selects_no_text(
    browser: Browser, tmp_path: Path
) -> None:
    async with open_house(browser, tmp_path) as house:
        thread = await house.newsroom.publish()
        visitor = await house.visit(PHONE)
        await visitor.hook("view-thread").tap()
        await house.newsroom.send("Joe", thread, "A word that a finger could select.")
        content = visitor.message("A word that").get_by_test_id("message-content")
        await expect(content).to_be_in_viewport()
        async with visitor.finger() as finger:
            place = await content.evaluate(WORD, "finger")
            finger.down(*place)
            await expect(visitor.hook("menu-reply")).to_be_visible()
            finger.up(*place)
            await visitor.page.evaluate(FRAME)
            assert await visitor.page.evaluate("String(getSelection())") == ""
            await visitor.page.keyboard.press("Escape")
            name = visitor.message("A word that").get_by_role("button", name="Joe", exact=True)
            place = await name.evaluate(WORD, "Joe")
            finger.down(*place)
            await expect(visitor.page.get_by_role("menu", name="About Joe")).to_be_visible()
            finger.up(*place)


async def test_finger_that_scrolls_opens_no_menu(browser: Browser, tmp_path: Path) -> None:
    async with open_house(browser, tmp_path) as house:
        thread = await house.newsroom.publish()
        await house.newsroom.send("Joe", thread, "\n".join(f"Street number {n}" for n in range(60)))
        visitor = await house.visit(PHONE)
        await visitor.hook("view-thread").tap()
        await expect(visitor.message("Street number 59")).to_be_in_viewport()
        async with visitor.finger() as finger:
            finger.down(200, 400)
            for step in range(80):  # frames: more than a second, twice as long as a long press
                finger.move(200, 400 + 4 * step)
                await visitor.page.evaluate(FRAME)
            await expect(visitor.page.locator("#jump-to-present")).to_be_visible()
            await expect(visitor.hook("menu")).to_have_count(0)
            finger.up(200, 720)
