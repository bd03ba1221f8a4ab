"""Who may ask the sandbox at all, and what its pages may do in a browser."""

from __future__ import annotations

from typing import Any

import aiohttp
import pytest

from tests.sandbox.stage import staged


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example", ""])
@pytest.mark.parametrize("path", ["", "api/world", "api/v10/gateway", "feed/0.xml"])
async def test_other_hosts_names_are_refused(host: str, path: str) -> None:
    async with staged() as stage:
        url = stage.sandbox.page_url + path
        async with stage.session.get(url, headers={"Host": host}) as response:
            assert response.status == 403


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:9000", "127.0.0.1"])
async def test_this_machines_names_are_welcome(host: str) -> None:
    async with staged() as stage:
        url = f"{stage.sandbox.page_url}api/world"
        async with stage.session.get(url, headers={"Host": host}) as response:
            assert response.status == 200


@pytest.mark.parametrize("path", ["api/act", "api/feed", "api/close_dms", "api/faults"])
@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:1"])
async def test_other_sites_pages_cannot_act(path: str, origin: str) -> None:
    async with staged() as stage:
        url = stage.sandbox.page_url + path
        request: dict[str, Any] = {"json": {"do": "publish"}, "headers": {"Origin": origin}}
        async with stage.session.post(url, **request) as response:
            assert response.status == 403
        assert (await stage.get("/api/feed"))["published"] == 0


async def test_other_sites_pages_cannot_open_the_gateway() -> None:
    async with staged() as stage:
        url = stage.sandbox.gateway_url
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await stage.session.ws_connect(url, headers={"Origin": "https://evil.example"})


async def test_own_page_may_act() -> None:
    async with staged() as stage:
        origin = stage.sandbox.page_url.rstrip("/")
        url = f"{stage.sandbox.page_url}api/feed"
        request: dict[str, Any] = {"json": {"do": "publish"}, "headers": {"Origin": origin}}
        async with stage.session.post(url, **request) as response:
            assert response.status == 200


async def test_page_is_served_with_a_policy_and_uploads_with_a_stricter_one() -> None:
    async with staged() as stage:
        async with stage.session.get(stage.sandbox.page_url) as response:
            assert response.content_type == "text/html"
            policy = response.headers["Content-Security-Policy"]
            assert "frame-ancestors 'none'" in policy
            assert "img-src 'self' data: blob:;" in policy  # a page that asks nothing of others
        news = stage.channel("square")
        message = await stage.send("Ani", news, "", files=[["a.html", "<script>1</script>"]])
        async with stage.session.get(message["attachments"][0]["url"]) as response:
            assert response.headers["Content-Security-Policy"].startswith("sandbox")
