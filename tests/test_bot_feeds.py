"""`python bot.py feed`, and `doctor` without a token, with a server on this machine."""

import asyncio
import json
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
from aiohttp import web

from sandbox.wire.serving import serving
from tests.command_line import run_bot, run_python
from tests.newsroom.feeds.answers import Handler

POLICY = """\
publication: {{name: The Courier, policy: Be kind. Answer for what you write.}}
channels: {{moderators: moderators}}
feeds:
  - {{url: "{feed}", channel: news}}
"""
FEED = """\
<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>The Courier</title><link>https://courier.example/</link>
<item><title>Bridge Opens at Last</title><link>https://courier.example/bridge?utm_source=x</link>
<guid>https://courier.example/?p=1</guid><pubDate>Tue, 03 Mar 2026 07:30:00 +0400</pubDate>
<category>Քաղաք</category>
<description>The new bridge carried its first bus this morning.</description></item>
<item><title>Market Moves Indoors</title><link>https://courier.example/market</link>
<description>Rain is expected until Sunday.</description></item>
</channel></rss>
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder to run commands in, with a feed."""
    (tmp_path / "feed.xml").write_text(FEED, encoding="utf-8")
    return tmp_path


@asynccontextmanager
async def served(body: str, handler: Handler | None = None) -> AsyncIterator[str]:
    """Serve a feed on this machine; anything else is missing."""

    async def answer(request: web.BaseRequest) -> web.StreamResponse:
        if request.path != "/feed/":
            return web.Response(status=404)
        return web.Response(text=body, content_type="application/rss+xml")

    async with serving(web.ServerRunner(web.Server(handler or answer))) as address:
        yield f"{address}/"


async def test_feed_shows_what_would_be_posted(folder: Path) -> None:
    ran = await run_bot("feed", "feed.xml", cwd=folder)

    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        "Bridge Opens at Last\n"
        "  3 March 2026, 03:30 UTC · Քաղաք\n"
        "  The new bridge carried its first bus this morning.\n"
        "  https://courier.example/bridge\n"
        "\n"
        "Market Moves Indoors\n"
        "  Rain is expected until Sunday.\n"
        "  https://courier.example/market\n"
    )


async def test_feed_is_the_same_as_json_from_a_file_and_an_address(folder: Path) -> None:
    async with served(FEED) as url:
        fetched, read, missing = await asyncio.gather(
            run_bot("feed", f"{url}feed/", "--json", cwd=folder),
            run_bot("feed", "feed.xml", "--json", cwd=folder),
            run_bot("feed", f"{url}none/", cwd=folder),
        )

    assert fetched == read
    assert (read.code, read.err) == (0, "")
    first, second = json.loads(read.out)
    assert first == {
        "id": "https://courier.example/?p=1",
        "url": "https://courier.example/bridge",
        "title": "Bridge Opens at Last",
        "summary": "The new bridge carried its first bus this morning.",
        "author": None,
        "published_at": "2026-03-03T03:30:00Z",
        "updated_at": None,
        "categories": ["Քաղաք"],
        "dateline": None,
        "image": None,
    }
    assert second["published_at"] is None
    assert (missing.code, missing.out) == (1, "")
    assert missing.err.startswith(f"{url}none/: ")
    assert "404" in missing.err


async def test_feed_reads_standard_input_for_a_dash(folder: Path) -> None:
    read, piped, empty = await asyncio.gather(
        run_bot("feed", "feed.xml", "--json", cwd=folder),
        run_bot("feed", "-", "--json", text=FEED, cwd=folder),
        run_bot("feed", "-", cwd=folder),
    )

    assert (piped.code, piped.out, piped.err) == (0, read.out, "")
    assert (empty.code, empty.out) == (1, "")
    assert empty.err == "standard input: it is empty where a feed should be\n"


async def test_a_feed_in_a_file_is_read_without_policy_discord_storage_or_network(
    folder: Path,
) -> None:
    ran = await run_python(
        "-c",
        "import sys, bot\n"
        "bot.main(['feed', sys.argv[1], '--json'])\n"
        "heavy = {'discord', 'sqlalchemy', 'alembic', 'aiohttp', 'pydantic', 'phonenumbers',\n"
        "         'newsroom.config', 'newsroom.policy'}\n"
        "print(sorted(heavy & set(sys.modules)))",
        str(folder / "feed.xml"),
    )

    assert ran.out.endswith("\n]\n[]\n")


async def test_what_is_wrong_with_a_feed_is_said_beside_its_articles(folder: Path) -> None:
    broken = FEED.replace("Bridge Opens", "Bridge & Road Open").removesuffix("</rss>\n")
    (folder / "feed.xml").write_text(broken, encoding="utf-8")
    async with served(broken) as url:
        (folder / "policy.yaml").write_text(POLICY.format(feed=f"{url}feed/"), encoding="utf-8")
        shown, examined = await asyncio.gather(
            run_bot("feed", "feed.xml", "--json", cwd=folder), run_bot("doctor", cwd=folder)
        )

    assert shown.code == 0
    assert json.loads(shown.out)[0]["title"] == "Bridge & Road Open at Last"
    assert shown.err == (
        "feed.xml: its XML is not sound: not well-formed (invalid token), line 3, column 22\n"
    )
    assert f"ok   feed: {url}feed/ has 2 articles; its XML is not sound: " in examined.out


async def test_doctor_without_a_token_looks_at_all_the_rest(folder: Path) -> None:
    async with served(FEED) as url:
        (folder / "policy.yaml").write_text(POLICY.format(feed=f"{url}feed/"), encoding="utf-8")
        ran = await run_bot("doctor", cwd=folder)

    assert (ran.code, ran.err) == (1, "")
    assert ran.out == (
        "ok   policy: policy.yaml is in order\n"
        "ok   database: data/newsroom.sqlite3 does not exist yet; the bot makes it\n"
        f"ok   feed: {url}feed/ has 2 articles; the bot would post none of them now\n"
        "MEND token: none is set; set DISCORD_TOKEN or DISCORD_TOKEN_FILE to run on Discord\n"
        "1 to mend.\n"
    )
    assert not (folder / "data").exists()


async def test_doctor_names_a_variable_that_is_missing_and_shows_none(folder: Path) -> None:
    async def answer(request: web.BaseRequest) -> web.StreamResponse:
        is_known = request.headers.get("Authorization") == "Bearer 1f2e3d"
        return web.Response(text=FEED) if is_known else web.Response(status=401)

    policy = POLICY.replace(
        "channel: news", "channel: news, headers: {{Authorization: Bearer env:K}}"
    )
    async with served(FEED, answer) as url:
        (folder / "policy.yaml").write_text(policy.format(feed=f"{url}feed/"), encoding="utf-8")
        without, told, checked = await asyncio.gather(
            run_bot("doctor", cwd=folder),
            run_bot("doctor", cwd=folder, K="1f2e3d"),
            run_bot("check", cwd=folder),
        )

    assert f"MEND feed: {url}feed/: its headers need K, which the environment lacks" in without.out
    assert f"ok   feed: {url}feed/ has 2 articles; " in told.out
    assert "feeds[0].headers.Authorization: note: needs K, which is not set here" in checked.out
    assert "1f2e3d" not in told.out + told.err


AGAINST = """\
publication: {name: The Courier}
channels: {moderators: moderators}
feeds:
  - {url: "https://courier.example/feed", channel: news, max_age: 90d, except: {words: [rain]}}
  - {url: "https://courier.example/city", channel: city, only: {categories: [Քաղաք]}, max_age: 1d}
"""


async def test_feed_against_a_policy_says_which_entry_would_post_each_article(folder: Path) -> None:
    (folder / "other.yaml").write_text(AGAINST, encoding="utf-8")
    now = datetime.now(UTC)
    for place, age in (("old", timedelta(days=40)), ("new", timedelta(hours=2))):
        feed = FEED.replace("Tue, 03 Mar 2026 07:30:00 +0400", format_datetime(now - age))
        (folder / f"{place}.xml").write_text(feed, encoding="utf-8")
    old, new, as_json = await asyncio.gather(
        run_bot("feed", "old.xml", "--against", "other.yaml", cwd=folder),
        run_bot("feed", "new.xml", "--against", "other.yaml", cwd=folder),
        run_bot("feed", "new.xml", "--against", "other.yaml", "--json", cwd=folder),
    )

    told = [line for line in old.out.splitlines() if line.startswith("  feeds[")]
    assert (old.code, old.err) == (0, "")
    assert told == [
        "  feeds[0] posts it in news",
        "  feeds[1] does not post it: it is older than 1d",
        "  feeds[0] does not post it: it fits except.words (rain)",
        "  feeds[1] does not post it: it does not fit only.categories",
    ]
    assert "  feeds[1] posts it in city\n" in new.out
    first, second = json.loads(as_json.out)
    assert first["posts"][1] == {"feed": 1, "channel": "city", "reason": None}
    assert second["posts"][0]["reason"] == "it fits except.words (rain)"


async def test_feed_against_a_policy_asks_the_entries_of_its_address_with_their_headers(
    folder: Path,
) -> None:
    keys: list[str | None] = []

    async def answer(request: web.BaseRequest) -> web.StreamResponse:
        keys.append(request.headers.get("X-Key"))
        return web.Response(text=FEED)

    async with served(FEED, answer) as url:
        options = "channel: news, headers: {{X-Key: env:K}}, min_age: 10m"
        policy = POLICY.replace("channel: news", options).format(feed=f"{url}feed/")
        other = f"{AGAINST.splitlines()[-1]}\n"
        (folder / "policy.yaml").write_text(f"{policy}{other}", encoding="utf-8")
        shown = await run_bot(
            *("feed", f"{url}feed/", "--against", "policy.yaml"), cwd=folder, K="1f2e3d"
        )
        broken = await run_bot("feed", f"{url}feed/", "--against", "none.yaml", cwd=folder)

    assert keys == ["1f2e3d"]
    assert "feeds[0]" in shown.out
    assert "feeds[1]" not in shown.out
    assert (broken.code, broken.err) == (
        1,
        "none.yaml: does not exist; name the policy file, or create one\n",
    )


async def test_feed_shows_posts_as_the_policy_has_them_in_the_terminal_and_on_a_page(
    folder: Path,
) -> None:
    post = "post: {{line: 'Նոր՝ {{title}}', standfirst: 0, read_more: true}}, language: hy"
    policy = POLICY.replace("channel: news", f"channel: news, max_age: 90d, {post}")
    (folder / "policy.yaml").write_text(policy.format(feed="https://a.example/"), encoding="utf-8")
    written = await run_bot(
        *("feed", "feed.xml", "--against", "policy.yaml", "--html", "posts.html"), cwd=folder
    )
    assert written.out == ""
    assert "Wrote 2 posts to posts.html; open it in a browser.\n" in written.err
    ran = await run_bot("feed", "feed.xml", "--against", "policy.yaml", cwd=folder)

    assert ran.out.endswith(
        "Նոր՝ Market Moves Indoors\n"
        "Market Moves Indoors\n"
        "  Կարդալ ավելին\n"
        "  https://courier.example/market\n"
        "  feeds[0] posts it in news, without a date, so max_age does not count\n"
    )
    page = (folder / "posts.html").read_text(encoding="utf-8")
    assert '<p class="line">Նոր՝ Market Moves Indoors</p>' in page
    assert '<a href="https://courier.example/market">Կարդալ ավելին</a>' in page
    assert "feeds[0] posts it in news" in page


async def test_feed_says_beforehand_on_which_articles_comments_are_closed(folder: Path) -> None:
    filed = FEED.replace("<item><title>Market", "<item><category>Trade</category><title>Market")
    (folder / "feed.xml").write_text(filed, encoding="utf-8")
    for closed, is_said in (("trade", True), ("Sport", False)):
        options = f"channel: news, max_age: 90d, comments_closed: [{closed}]"
        policy = POLICY.replace("channel: news", options).format(feed="https://a.example/")
        (folder / "policy.yaml").write_text(policy, encoding="utf-8")
        ran = await run_bot("feed", "feed.xml", "--against", "policy.yaml", cwd=folder)
        assert "feeds[0] posts it in news" in ran.out
        assert ("  Comments are closed on this article.\n" in ran.out) is is_said


async def test_feed_shows_what_pages_add_to_the_articles_that_a_policy_posts(folder: Path) -> None:
    asked: list[str] = []

    async def answer(request: web.BaseRequest) -> web.StreamResponse:
        asked.append(request.path)
        if request.path != "/feed/":
            head = f'<meta property="og:description" content="All of {request.path}.">'
            page = f"<!doctype html><html><head>{head}</head></html>"
            return web.Response(text=page, content_type="text/html")
        site = f"http://{request.host}"
        items = "".join(
            f"<item><title>{title}</title><link>{site}/{title.lower()}</link></item>"
            for title in ("Bridge", "Rain")
        )
        return web.Response(text=f'<rss version="2.0"><channel>{items}</channel></rss>')

    policy = POLICY.replace("channel: news", "channel: news, complete: true, {chosen}")
    async with served(FEED, answer) as url:
        text = policy.format(feed=f"{url}feed/", chosen="except: {words: [rain]}")
        (folder / "policy.yaml").write_text(text, encoding="utf-8")
        shown = await run_bot("feed", f"{url}feed/", "--against", "policy.yaml", cwd=folder)

    assert (shown.code, shown.err) == (0, "")
    assert asked == ["/feed/", "/bridge", "/"]
    assert "  All of /bridge.\n" in shown.out


async def test_feed_reads_a_page_by_the_selectors_of_a_policy(folder: Path) -> None:
    page = "<!doctype html><html><body><li><a href=/1>Bridge Opens</a></li></body></html>"

    async def answer(_: web.BaseRequest) -> web.StreamResponse:
        return web.Response(text=page, content_type="text/html")

    policy = POLICY.replace("channel: news", "channel: news, page: {{story: li}}")
    async with served(page, answer) as url:
        (folder / "policy.yaml").write_text(policy.format(feed=url), encoding="utf-8")
        shown, examined = await asyncio.gather(
            run_bot("feed", url, "--against", "policy.yaml", cwd=folder),
            run_bot("doctor", cwd=folder),
        )

    assert shown.out == f"Bridge Opens\n  {url}1\n  feeds[0] posts it in news\n"
    assert f"ok   feed: {url} has 1 article; the bot would post “Bridge Opens” in" in examined.out


async def test_feed_against_a_policy_says_what_stands_between_an_article_and_its_post(
    folder: Path,
) -> None:
    text = AGAINST.replace("max_age: 90d, ", "max_age: 90d, min_age: 10m, hold: true, ")
    (folder / "other.yaml").write_text(text, encoding="utf-8")
    dated = "<pubDate>Tue, 03 Mar 2026 07:30:00 +0400</pubDate>"
    assert dated in FEED
    (folder / "feed.xml").write_text(FEED.replace(dated, ""), encoding="utf-8")
    ran = await run_bot("feed", "feed.xml", "--against", "other.yaml", cwd=folder)
    assert (
        "  feeds[0] posts it in news, once a moderator lets it be posted, without a date, so "
        "min_age and max_age do not count\n"
    ) in ran.out


async def test_feed_against_a_policy_says_at_what_time_its_digest_comes(folder: Path) -> None:
    text = AGAINST.replace("max_age: 90d, except: {words: [rain]}", "digest: 18:00")
    (folder / "other.yaml").write_text(text, encoding="utf-8")
    (folder / "feed.xml").write_text(re.sub("<pubDate>.*</pubDate>", "", FEED), encoding="utf-8")
    ran = await run_bot("feed", "feed.xml", "--against", "other.yaml", cwd=folder)
    assert "  feeds[0] posts it in news, in the digest at 18:00\n" in ran.out


async def test_feed_shows_one_form_at_a_time(folder: Path) -> None:
    (folder / "feed.xml").write_text(FEED, encoding="utf-8")
    ran = await run_bot("feed", "feed.xml", "--json", "--html", "posts.html", cwd=folder)
    assert ran.code != 0
    assert "not allowed with" in ran.err
    assert not (folder / "posts.html").exists()


async def test_page_of_a_feed_holds_no_password(folder: Path) -> None:
    async def answer(_: web.BaseRequest) -> web.StreamResponse:
        return web.Response(text=FEED)

    async with served(FEED, answer) as url:
        address = url.replace("//", "//ani:geheim@")
        ran = await run_bot("feed", f"{address}feed/", "--html", "posts.html", cwd=folder)
    assert ran.code == 0
    assert "geheim" not in ran.out + ran.err
    assert "geheim" not in (folder / "posts.html").read_text(encoding="utf-8")
