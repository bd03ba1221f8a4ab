"""Someone at a page of the sandbox: what they can do on it, and what went wrong there."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import urlsplit

from playwright.async_api import (
    CDPSession,
    ConsoleMessage,
    Dialog,
    Locator,
    Page,
    Request,
    Response,
    expect,
)

BOT = "Below the Line"  # also what the conversation with it is called


class Finger:
    """A finger on the screen, with the gestures that Chromium makes of what it does."""

    def __init__(self, session: CDPSession) -> None:
        self._session = session
        self._moves: list[asyncio.Task[Any]] = []

    def down(self, x: float, y: float) -> None:
        self._do("mousePressed", x, y)

    def move(self, x: float, y: float) -> None:
        self._do("mouseMoved", x, y)

    def up(self, x: float, y: float) -> None:
        self._do("mouseReleased", x, y)

    def _do(self, kind: str, x: float, y: float) -> None:
        buttons = 0 if kind == "mouseReleased" else 1
        event = {"type": kind, "x": x, "y": y, "button": "left", "buttons": buttons}
        sent = self._session.send("Input.dispatchMouseEvent", {**event, "clickCount": 1})
        # Chromium gives no answer for a mouse that it took for a finger, and at last an error.
        move = asyncio.ensure_future(sent)
        move.add_done_callback(lambda done: done.cancelled() or done.exception())
        self._moves.append(move)


class Visitor:
    """One open page, driven as a person would."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.troubles: list[str] = []
        self._leaving = False
        page.on("console", self._note_console)
        page.on("pageerror", lambda error: self.troubles.append(f"script: {error}"))
        page.on("dialog", self._note_dialog)
        page.on("request", self._note_request)
        page.on("requestfailed", self._note_failure)
        page.on("response", self._note_response)

    # ------------------------------------------------------------ what went wrong

    def _note_console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.troubles.append(f"console: {message.text}")

    async def _note_dialog(self, dialog: Dialog) -> None:
        self.troubles.append(f"{dialog.type}: {dialog.message}")  # the page itself opens none
        await dialog.dismiss()

    def _note_request(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme in ("http", "https", "ws", "wss") and address.hostname != "127.0.0.1":
            self.troubles.append(f"asked another machine: {request.url}")

    def _note_failure(self, request: Request) -> None:
        # The page hangs up on one persona's stream of events when it listens as another, and on
        # everything when it is left.
        if urlsplit(request.url).path != "/api/events" and not self._leaving:
            self.troubles.append(f"failed: {request.url} ({request.failure})")

    def _note_response(self, response: Response) -> None:
        if response.status >= 400:
            self.troubles.append(f"refused: {response.url} ({response.status})")

    # ------------------------------------------------------------ where things are

    def hook(self, name: str) -> Locator:
        """Find what the page marks for tests under that name."""
        return self.page.get_by_test_id(name)

    def channel(self, name: str) -> Locator:
        """Find a channel's, discussion's or conversation's row in the list."""
        return self.page.locator(f'#channel-list [data-name="{name}"]')

    def persona(self, name: str) -> Locator:
        return self.hook(f"persona-{name}")

    def message(self, text: str) -> Locator:
        """Find the messages that show a text anywhere, embeds included."""
        return self.hook("message").filter(has_text=text)

    def card(self, number: int) -> Locator:
        """Find the message that shows a case, and none of those that reply to it."""
        title = self.hook("embed-title").filter(has_text=f"Case {number} ·")
        return self.hook("message").filter(has=title)

    def press_on(self, text: str, button: str) -> Locator:
        """Find a button under the message that shows a text."""
        return self.message(text).get_by_role("button", name=button, exact=True)

    @property
    def composer(self) -> Locator:
        return self.hook("composer")

    @property
    def modal(self) -> Locator:
        return self.hook("modal")

    @property
    def answer(self) -> Locator:
        """The newest message that only this persona can see."""
        return self.hook("message").filter(has=self.hook("ephemeral")).last

    # ------------------------------------------------------------ what a person does

    async def arrive(self) -> None:
        """Wait until the page is ready to be used."""
        await expect(self.page.locator("#app")).to_have_attribute("data-ready", "true")

    async def reload(self) -> None:
        self._leaving = True
        await self.page.reload()
        self._leaving = False
        await self.arrive()

    async def be(self, name: str) -> None:
        await self.persona(name).click()
        await expect(self.persona(name)).to_have_attribute("aria-pressed", "true")
        await expect(self.hook("channel-title")).to_be_visible()  # the channel they were last in

    async def open(self, name: str) -> None:
        await self.channel(name).click()
        await expect(self.hook("channel-title")).to_have_text(name)

    async def publish(self) -> str:
        """Publish the next article, open its discussion and return its name."""
        said = self.hook("desk-said")
        former = await said.text_content() or ""
        await self.hook("feed-publish").click()
        await expect(said).not_to_have_text(former)
        await expect(said).to_contain_text("Posted: ")
        await self.hook("desk-open").click()
        # Readers write when the bot has introduced the policy; from then on it judges them.
        await expect(self.press_on("Comments are welcome here", "Full policy")).to_be_visible()
        return await self.hook("channel-title").inner_text()

    async def reply(self, text: str) -> None:
        await self.composer.fill(text)
        await self.composer.press("Enter")

    async def choose_command(self, name: str) -> None:
        """Type a command's name and take it from the list."""
        await self.composer.press_sequentially(f"/{name}")
        await expect(self.option(f"/{name}")).to_have_attribute("aria-selected", "true")
        await self.composer.press("Enter")
        await expect(self.hook("command-form")).to_be_visible()

    @asynccontextmanager
    async def finger(self) -> AsyncIterator[Finger]:
        """Let the browser take the mouse for a finger."""
        session = await self.page.context.new_cdp_session(self.page)
        switch = "Emulation.setEmitTouchEventsForMouse"
        await session.send(switch, {"enabled": True, "configuration": "mobile"})
        yield Finger(session)
        await session.send(switch, {"enabled": False})

    def option(self, name: str) -> Locator:
        """Find what is offered while one types."""
        return self.hook("listbox").locator(f'[data-name="{name}"]')

    def field(self, name: str) -> Locator:
        """Find the field of a command's option."""
        return self.hook(f"command-option-{name}")
