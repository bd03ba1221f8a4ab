"""A feed that takes too long is given up, and nobody else waits for it."""

import asyncio
import threading
from datetime import timedelta
from typing import Any

import pytest

from newsroom.errors import ParseError
from newsroom.feeds import parse_apart
from newsroom.feeds.parse import Parsed, parse
from newsroom.feeds.parse_apart import Parser
from tests.newsroom.feeds.samples import LINK, URL, rss

SLOW = rss(f"<item>{LINK}</item>" * 5_000)
QUICK = rss(f"<item>{LINK}</item>")


def given_up() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == f"parse {URL}"]


async def test_feed_that_takes_too_long_is_given_up_and_another_is_read_meanwhile() -> None:
    parser = Parser()
    with pytest.raises(ParseError) as refusal:
        await parser.parse(SLOW, URL, within=timedelta(milliseconds=1))
    assert refusal.value.reason == (
        "reading it was given up after 0.001 seconds; no newspaper's feed takes as long"
    )
    (thread,) = given_up()
    assert len((await parser.parse(QUICK, f"{URL}/other")).articles) == 1
    assert thread.daemon
    assert thread.is_alive()
    thread.join()


async def test_what_is_no_feed_is_refused_as_ever() -> None:
    with pytest.raises(ParseError, match="neither RSS, Atom nor JSON Feed"):
        await Parser().parse(b"Dear editor", URL)


async def test_of_large_feeds_one_is_read_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    large = rss(f"<item>{LINK}<description>{'word ' * 1_000_000}</description></item>")
    being_read: list[str] = []  # a thread that has done may end after the next began
    at_once: list[int] = []

    def watched(body: bytes, url: str, *others: Any) -> Parsed:
        being_read.append(url)
        at_once.append(being_read.count(URL))
        try:
            return parse(body, url, *others)
        finally:
            being_read.remove(url)

    monkeypatch.setattr(parse_apart, "parse", watched)
    parser = Parser()
    tasks = [asyncio.create_task(parser.parse(large, URL)) for _ in range(3)]
    while not all(task.done() for task in tasks):
        quick = await parser.parse(QUICK, f"{URL}/other")  # which waits for none
        assert len(quick.articles) == 1
    assert max(at_once) == 1
    assert [len(task.result().articles) for task in tasks] == [1, 1, 1]


async def test_feed_that_was_given_up_is_not_read_twice_at_once() -> None:
    parser = Parser()
    with pytest.raises(ParseError, match="given up after"):
        await parser.parse(SLOW, URL, within=timedelta(milliseconds=1))
    with pytest.raises(ParseError, match="still goes on"):
        await parser.parse(QUICK, URL)
    assert len((await parser.parse(QUICK, f"{URL}/other")).articles) == 1
    assert len((await Parser().parse(QUICK, URL)).articles) == 1  # who has given up nothing
    for thread in given_up():
        thread.join()
    assert len((await parser.parse(QUICK, URL)).articles) == 1
