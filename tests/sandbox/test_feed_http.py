"""The feeds, their articles and pictures over HTTP, and the press that a script drives."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

import pytest

from tests.sandbox.stage import RSS, SPEC, Stage, staged


async def test_feed_is_sent_again_only_when_it_has_changed() -> None:
    async with staged() as stage:
        url = stage.sandbox.feed_urls[0]
        await stage.post("/api/feed", {"do": "publish"})
        async with stage.session.get(url) as response:
            etag, changed_at = response.headers["ETag"], response.headers["Last-Modified"]
            assert response.content_type == "application/rss+xml"
        for headers in ({"If-None-Match": etag}, {"If-Modified-Since": changed_at}):
            async with stage.session.get(url, headers=headers) as response:
                assert (response.status, await response.read()) == (304, b"")
        await stage.post("/api/feed", {"do": "correct"})
        async with stage.session.get(url, headers={"If-None-Match": etag}) as response:
            assert response.status == 200
        async with stage.session.get(url, headers={"If-Modified-Since": "soon"}) as response:
            assert response.status == 200


async def _read_feed(stage: Stage, etag: str = "") -> tuple[int, str, bytes]:
    headers = {"If-None-Match": etag} if etag else {}
    async with stage.session.get(stage.sandbox.feed_urls[0], headers=headers) as response:
        return response.status, response.headers["ETag"], await response.read()


@pytest.mark.parametrize("from_file", [False, True])
async def test_each_press_changes_the_etag_and_nothing_else_does(
    tmp_path: Path, from_file: bool
) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(RSS, encoding="windows-1252")
    spec = replace(SPEC, channels=SPEC.channels[:1])
    async with staged(spec, feed_file=path if from_file else None) as stage:
        _, etag, _ = await _read_feed(stage)
        etags = [etag]
        for deed in ("publish", "correct", "correct", "publish", "correct"):
            assert await _read_feed(stage, etags[-1]) == (304, etags[-1], b"")
            pressed_at = datetime.now(UTC).replace(microsecond=0)
            item = (await stage.post("/api/feed", {"do": deed}))["item"]
            status, etag, body = await _read_feed(stage, etags[-1])
            etags.append(etag)
            assert status == 200
            published_at = datetime.fromisoformat(item["pubDate"])
            if deed == "publish":
                assert pressed_at <= published_at <= datetime.now(UTC)
            assert format_datetime(published_at).encode() in body
            assert await _read_feed(stage, etag) == (304, etag, b"")
        assert len(set(etags)) == len(etags)


async def test_article_and_pictures_of_an_item_can_be_opened() -> None:
    async with staged() as stage:
        item = (await stage.post("/api/feed", {"do": "publish"}))["item"]
        await stage.post("/api/feed", {"do": "correct"})
        async with stage.session.get(item["link"]) as response:
            page = await response.text()
        assert item["title"] in page
        assert "for 8,000 visitors" in page
        slug = item["link"].rpartition("/")[2]
        for name in (f"{slug}.png", f"{slug}-300x200.png"):
            async with stage.session.get(f"{stage.sandbox.page_url}images/{name}") as response:
                assert response.content_type == "image/png"
        for path in ("articles/none", "images/none.png", "feed/2.xml"):
            async with stage.session.get(stage.sandbox.page_url + path) as response:
                assert response.status == 404


async def test_press_answers_409_when_nothing_is_left() -> None:
    async with staged() as stage:
        status, _ = await stage.try_post("/api/feed", {"do": "correct"})
        assert status == 409
        for _ in range(10):
            item = (await stage.post("/api/feed", {"do": "publish"}))["item"]
        status, answer = await stage.try_post("/api/feed", {"do": "publish"})
        assert (status, bool(answer["message"])) == (409, True)
        state = await stage.get("/api/feed")
        assert (state["published"], state["remaining"]) == (10, 0)
        assert state["last"]["guid"] == item["guid"]
