"""Commands and message menus on the page: typed, completed, filled in, answered in private."""

from __future__ import annotations

import asyncio
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.async_api import Browser, Route, expect

from tests.page.house import DESKTOP, PHONE, House, open_house
from tests.page.visitor import Visitor

pytestmark = pytest.mark.asyncio(loop_scope="module")

COPY = ["Copy text", "Copy message ID"]
REASON = "Mocked another reader's name."


async def test_strike_is_given_by_completing_its_options(browser: Browser, tmp_path: Path) -> None:
    async with open_house(browser, tmp_path) as house:
        visitor = await house.visit()
        discussion = await visitor.publish()
        await visitor.be("Mariam")
        await visitor.open(discussion)

        await visitor.choose_command("strike add")
        await expect(visitor.field("member")).to_be_focused()
        await visitor.field("member").press_sequentially("a")
        await expect(visitor.option("Ani")).to_have_attribute("aria-selected", "true")
        await visitor.field("member").press("Enter")
        await expect(visitor.field("rule")).to_be_focused()
        await visitor.field("rule").press_sequentially("att")
        await expect(visitor.option("Personal attack")).to_have_attribute("aria-selected", "true")
        await visitor.field("rule").press("Tab")
        await expect(visitor.field("rule")).to_have_value("Personal attack")
        await expect(visitor.field("reason")).to_be_focused()
        await visitor.field("reason").fill(REASON)
        await visitor.field("reason").press("Enter")
        await expect(visitor.answer).to_contain_text("Case 1")
        await expect(visitor.hook("command-form")).to_be_hidden()

        # Another moderator sees the case, but not what the bot said to Mariam.
        await visitor.be("Davit")
        await visitor.open("moderators")
        await expect(visitor.message("Case 1 ·")).to_contain_text(REASON)
        await visitor.open(discussion)
        await expect(visitor.message("Comments are welcome here")).to_be_visible()
        await expect(visitor.hook("ephemeral")).to_have_count(0)


async def test_case_is_opened_from_the_queue_and_decided_there(
    browser: Browser, tmp_path: Path
) -> None:
    async with open_house(browser, tmp_path) as house:
        visitor = await house.visit()
        discussion = await visitor.publish()
        await visitor.be("Joe")
        await visitor.open(discussion)
        await visitor.reply("I have no words, see https://elsewhere.example/page for that.")
        await visitor.be("Mariam")
        await visitor.open(discussion)
        await visitor.choose_command("queue")
        await visitor.page.keyboard.press("Enter")
        await expect(visitor.answer).to_contain_text("1 case waiting, oldest first")
        await visitor.answer.get_by_role("button", name="Open", exact=True).click()
        await expect(visitor.answer).to_contain_text("Case 1 · held")
        await visitor.answer.get_by_role("button", name="Approve", exact=True).click()
        await expect(visitor.answer).to_contain_text("Approved.")


async def test_command_typed_in_full_is_the_one_that_enter_takes(
    browser: Browser, tmp_path: Path
) -> None:
    async with open_house(browser, tmp_path) as house:
        visitor = await house.visit()
        discussion = await visitor.publish()
        await visitor.be("Garo")
        await visitor.open(discussion)
        await visitor.choose_command("policy test")
        await expect(visitor.field("text")).to_be_visible()


@pytest.mark.parametrize("key", ["Enter", "Tab"])
async def test_key_that_comes_before_the_choices_takes_the_first_of_them(
    browser: Browser, tmp_path: Path, key: str
) -> None:
    async with open_house(browser, tmp_path) as house:
        visitor = await house.visit()
        await visitor.be("Mariam")
        await visitor.choose_command("strike add")
        await visitor.option("Ani").click()
        asked, answered = asyncio.Event(), asyncio.Event()

        async def hold(route: Route) -> None:
            if "att" in (route.request.post_data or ""):
                asked.set()
                await answered.wait()
            await route.continue_()

        await visitor.page.route("**/api/act", hold)
        await visitor.field("rule").fill("att")
        await asked.wait()
        await visitor.field("rule").press(key)
        await expect(visitor.field("rule")).to_be_focused()
        await expect(visitor.hook("composer-error")).to_be_hidden()
        answered.set()
        await expect(visitor.field("reason")).to_be_focused()
        await expect(visitor.field("rule")).to_have_value("Personal attack")


async def test_dismissing_a_private_answer_takes_nothing_from_a_discussions_count(
    browser: Browser, tmp_path: Path
) -> None:
    async with open_house(browser, tmp_path) as house:
        visitor = await house.visit()
        discussion = await visitor.publish()
        await visitor.reply("A fair account.")
        await expect(visitor.message("A fair account.")).to_be_visible()
        await visitor.choose_command("policy show")
        await visitor.page.keyboard.press("Enter")
        await expect(visitor.answer).to_contain_text("Posting policy of")
        await visitor.answer.get_by_test_id("dismiss").click()
        await expect(visitor.hook("ephemeral")).to_have_count(0)

        # An event that comes after it shows that the page has heard of it.
        await visitor.reply("And a kind one.")
        await expect(visitor.message("And a kind one.")).to_be_visible()
        await visitor.open("news")
        teaser = visitor.hook("view-thread").filter(has_text=discussion[:30])
        await expect(teaser).to_contain_text("3 Messages")


async def test_reply_removed_from_a_discussion_never_opened_is_taken_from_its_count(
    browser: Browser, tmp_path: Path
) -> None:
    async with open_house(browser, tmp_path) as house:
        visitor = await house.visit()
        thread = await house.newsroom.publish()
        sent = await house.newsroom.send("Joe", thread, "A fair account.")
        await house.newsroom.send("Joe", thread, "And a kind one.")
        teaser = visitor.hook("view-thread")
        await expect(teaser).to_contain_text("3 Messages")
        await house.newsroom.act("Joe", "delete", channel=thread, message=sent["id"])
        await expect(teaser).to_contain_text("2 Messages")


async def test_answer_to_a_command_is_seen_by_who_had_scrolled_up(
    browser: Browser, tmp_path: Path
) -> None:
    async with open_house(browser, tmp_path) as house:
        visitor = await house.visit()
        await visitor.publish()
        await visitor.reply("\n".join(f"Street number {number}" for number in range(60)))
        await expect(visitor.message("Street number 59")).to_be_in_viewport()
        await visitor.message("Comments are welcome here").scroll_into_view_if_needed()
        await expect(visitor.page.locator("#jump-to-present")).to_be_visible()
        await visitor.choose_command("standing")
        await visitor.page.keyboard.press("Enter")
        await expect(visitor.answer).to_be_in_viewport()


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
async def test_choices_do_not_cover_the_hint_of_the_option_they_are_for(
    browser: Browser, tmp_path: Path, size: tuple[int, int]
) -> None:
    async with open_house(browser, tmp_path) as house:
        visitor = await house.visit(size)
        await visitor.be("Mariam")
        await visitor.choose_command("strike add")
        await expect(visitor.hook("command-hint")).to_contain_text("Who broke a rule")
        await expect(visitor.option("Ani")).to_be_visible()
        assert await is_clear(visitor)
        await visitor.option("Ani").click()
        await expect(visitor.hook("command-hint")).to_contain_text("rule")
        await expect(visitor.option("Personal attack")).to_be_visible()
        assert await is_clear(visitor)


async def is_clear(visitor: Visitor) -> bool:
    """Say whether the list of choices is clear of the hint and of the command itself."""
    listed = await visitor.hook("listbox").bounding_box()
    hint = await visitor.hook("command-hint").bounding_box()
    assert listed is not None
    assert hint is not None
    return listed["y"] >= 0 and listed["y"] + listed["height"] <= hint["y"]


async def test_command_says_what_is_missing(browser: Browser, tmp_path: Path) -> None:
    async with open_house(browser, tmp_path) as house:
        visitor = await house.visit()
        await visitor.be("Mariam")
        await visitor.choose_command("history")
        await visitor.field("member").press("Escape")  # puts the list away
        await visitor.field("member").press("Enter")
        await expect(visitor.hook("composer-error")).to_have_text("member is required.")
        await visitor.field("member").press("Escape")
        await expect(visitor.composer).to_be_focused()


async def test_reader_is_offered_readers_commands_only(browser: Browser, tmp_path: Path) -> None:
    async with open_house(browser, tmp_path) as house:
        visitor = await house.visit()
        await visitor.publish()
        await visitor.composer.press_sequentially("/")
        await expect(visitor.option("/policy show")).to_be_visible()
        await expect(visitor.option("/standing")).to_be_visible()
        await expect(visitor.option("/strike add")).to_have_count(0)
        await visitor.composer.press_sequentially("policy show")
        await visitor.composer.press("Enter")
        await visitor.page.keyboard.press("Enter")
        await expect(visitor.answer).to_contain_text("Posting policy of The Courier")
        await expect(visitor.answer).to_contain_text("Be kind. Answer for what you write.")
        await visitor.answer.get_by_test_id("dismiss").click()
        await expect(visitor.hook("ephemeral")).to_have_count(0)


async def test_menus_offer_what_a_persona_may_do_at_that_moment(
    browser: Browser, tmp_path: Path
) -> None:
    async with open_house(browser, tmp_path) as house:
        thread = await house.newsroom.publish()
        await house.newsroom.send("Joe", thread, "A fair account.")
        visitor = await house.visit()
        await visitor.hook("view-thread").click()
        report = ["Report to moderators"]
        assert await offered(visitor, "A fair account.") == ["Reply", *COPY, *report]

        await time_out(house, "Ani", datetime.now(UTC) + timedelta(hours=1))
        await expect(visitor.hook("composer-silent")).to_contain_text("You are timed out.")
        assert await offered(visitor, "A fair account.") == COPY
        await visitor.hook("member-Joe").click()
        await expect(visitor.hook("menu")).to_contain_text("Copy user ID")
        await expect(visitor.hook("menu")).not_to_contain_text("Mention")
        await visitor.page.keyboard.press("Escape")

        await time_out(house, "Ani", None)
        await expect(visitor.composer).to_be_visible()
        assert await offered(visitor, "A fair account.") == ["Reply", *COPY, *report]

        await visitor.be("Mariam")
        await visitor.hook("view-thread").click()
        ours = ["Explain", *report, "Strike author", "Delete message"]
        assert await offered(visitor, "A fair account.") == ["Reply", *COPY, *ours]


async def offered(visitor: Visitor, text: str) -> list[str]:
    """Open a message's menu, put it away and return what it had in words."""
    await visitor.message(text).press("Enter")
    menu = visitor.page.get_by_role("menu", name="Message actions")
    await expect(menu).to_be_visible()
    found = await menu.get_by_test_id(re.compile(".+")).all_inner_texts()
    await visitor.page.keyboard.press("Escape")
    return found


async def time_out(house: House, name: str, until: datetime | None) -> None:
    model, member = house.newsroom.sandbox.discord, int(house.newsroom.user(name))
    (guild,) = model.guilds
    end = until and until.isoformat()
    model.edit_member(guild, member, {"timed_out_until": end})


async def test_reply_is_reported_by_its_menu(browser: Browser, tmp_path: Path) -> None:
    async with open_house(browser, tmp_path) as house:
        visitor = await house.visit()
        discussion = await visitor.publish()
        await visitor.reply("Sweep your own street first.")
        await expect(visitor.message("Sweep your own")).to_be_visible()

        await visitor.be("Joe")
        await visitor.open(discussion)
        await visitor.message("Sweep your own").click(button="right")
        await visitor.hook("app-Report to moderators").click()
        await visitor.modal.get_by_label("What is wrong with it?").fill("It is aimed at my aunt.")
        await visitor.hook("modal-submit").click()
        await expect(visitor.answer).to_contain_text("The moderators have your report.")

        await visitor.be("Mariam")
        await visitor.open("moderators")
        await expect(visitor.message("Case 1 ·")).to_contain_text("It is aimed at my aunt.")
        await expect(visitor.message("Case 1 ·")).to_contain_text("Sweep your own street first.")
