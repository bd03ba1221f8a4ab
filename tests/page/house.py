"""An open house: the real bot on the sandbox, and a real browser in which people visit its page."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from playwright.async_api import Browser
from playwright.async_api import Error as PlaywrightError

from tests.cogs.newsroom import Newsroom, opened
from tests.page.visitor import Visitor

DESKTOP = (1440, 900)
PHONE = (390, 844)


class House:
    """A newsroom at work, and everyone who visits its page."""

    def __init__(self, newsroom: Newsroom, browser: Browser) -> None:
        self.newsroom = newsroom
        self._browser = browser
        self._visitors: list[Visitor] = []

    async def visit(self, size: tuple[int, int] = DESKTOP) -> Visitor:
        """Open the page in a profile of its own, which remembers nothing of other visits."""
        width, height = size
        context = await self._browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="light",
            reduced_motion="reduce",
            has_touch=size == PHONE,
            locale="en-GB",
        )
        visitor = Visitor(await context.new_page())
        self._visitors.append(visitor)
        await visitor.page.goto(self.newsroom.sandbox.page_url)
        await visitor.arrive()
        return visitor

    @property
    def troubles(self) -> list[str]:
        return [trouble for visitor in self._visitors for trouble in visitor.troubles]

    async def close(self) -> None:
        for visitor in self._visitors:
            await visitor.page.context.close()


@asynccontextmanager
async def open_house(browser: Browser, tmp_path: Path) -> AsyncIterator[House]:
    """Let a test's people in; afterwards nothing may have gone wrong on any of their pages."""
    async with opened(tmp_path) as newsroom:
        house = House(newsroom, browser)
        try:
            yield house
            assert house.troubles == []
        except (AssertionError, PlaywrightError) as error:
            error.add_note(f"On the pages: {house.troubles}")
            raise
        finally:
            await house.close()
