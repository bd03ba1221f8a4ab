"""What an article's own page adds: once, and only where its feed says nothing."""

from dataclasses import replace
from datetime import timedelta

import aiohttp
import pytest
from aiohttp import web

from newsroom.feeds.completing import complete, own_facts
from newsroom.feeds.decide import Decided
from newsroom.feeds.fetch import Request, complete_articles
from newsroom.feeds.pages import PageFacts
from newsroom.models import Article, Image
from tests.newsroom.feeds.answers import Handler, Serve
from tests.newsroom.feeds.readings import Reader, fates, story

PICTURE = Image("https://courier.example/1.jpg")
FACTS = PageFacts(PICTURE.url, "The first bus crossed it.")


def whole(number: int) -> Article:
    return complete(story(number), FACTS)


def test_page_adds_what_the_feed_leaves_out_and_nothing_else() -> None:
    assert whole(1) == replace(
        story(1), image=PICTURE, summary=FACTS.description, from_page=("image", "summary")
    )
    own = replace(story(1), image=Image("https://courier.example/own.jpg"))
    assert complete(own, FACTS) == replace(own, summary=FACTS.description, from_page=("summary",))


@pytest.mark.parametrize(
    "facts",
    [
        PageFacts(),
        PageFacts("https://courier.example/spacer.gif", ""),
        PageFacts("", "STORY 1"),
    ],
)
def test_what_says_nothing_is_not_added(facts: PageFacts) -> None:
    assert complete(story(1), facts) == story(1)


def test_what_several_pages_say_alike_is_about_the_newspaper() -> None:
    said = [
        PageFacts("https://c.example/logo.png", "All the news of the city."),
        PageFacts("https://c.example/1.jpg", "All the news of  the City."),
        PageFacts("https://c.example/logo.png", "A bus."),
        PageFacts(),
    ]
    assert own_facts(said) == [
        PageFacts(),
        PageFacts("https://c.example/1.jpg"),
        PageFacts("", "A bus."),
        PageFacts(),
    ]


# ---------------------------------------------------------------- at later readings


@pytest.fixture
def reader() -> Reader:
    """A reader that knows story 1, as its page has completed it."""
    reader = Reader()
    reader.read([whole(1)])
    assert reader.memory is not None
    return reader


def test_feed_that_still_says_nothing_changes_nothing(reader: Reader) -> None:
    assert fates(reader.read([story(1)])) == Decided()


def test_correction_keeps_what_the_page_has_added(reader: Reader) -> None:
    corrected = replace(story(1), title="Story one")
    assert reader.read([corrected]).corrected == (replace(whole(1), title="Story one"),)


def test_picture_that_the_feed_gives_later_takes_the_place_of_the_pages(reader: Reader) -> None:
    own = replace(story(1), image=Image("https://courier.example/own.jpg"))
    (moved,) = reader.read([own]).moved
    assert (moved.image, moved.from_page) == (own.image, ("summary",))
    (without,) = reader.read([story(1)]).moved  # a newspaper may take a picture back
    assert without.image is None


def test_picture_of_the_feed_that_is_taken_back_is_gone() -> None:
    reader = Reader()
    reader.read([replace(story(1), image=PICTURE)])
    (moved,) = reader.read([story(1)]).moved
    assert moved.image is None


# ---------------------------------------------------------------- asked for


def page_of(number: str) -> str:
    return (
        f'<!doctype html><html><head><meta property="og:image" content="/{number}.jpg">'
        f'<meta property="og:description" content="About {number}."></head></html>'
    )


@pytest.fixture
def asked() -> list[str]:
    return []


@pytest.fixture
def handle(asked: list[str]) -> Handler:
    async def answer(request: web.BaseRequest) -> web.StreamResponse:
        asked.append(f"{request.path} {request.headers.get('X-Key')}")
        if request.path == "/gone":
            return web.Response(status=404)
        if request.path == "/inward":
            return web.Response(status=302, headers={"Location": "http://169.254.169.254/"})
        return web.Response(text=page_of(request.path.strip("/")), content_type="text/html")

    return answer


def at(url: str, number: int, path: str) -> Article:
    return replace(story(number), url=f"{url}{path}")


async def test_only_pages_of_incomplete_articles_are_asked_and_each_once(
    session: aiohttp.ClientSession, serve: Serve, asked: list[str], handle: Handler
) -> None:
    url = await serve(handle)
    full = replace(at(url, 3, "/3"), image=PICTURE, summary="All is there.")
    articles = [at(url, 1, "/1"), at(url, 2, "/gone"), full, at(url, 4, "/inward")]
    request = Request({"X-Key": "7"})
    done = await complete_articles(session, articles, f"{url}/feed", request)
    first, *others = done.articles
    assert first.image == Image(f"{url}/1.jpg")
    assert (first.summary, first.from_page) == ("About 1.", ("image", "summary"))
    assert others == articles[1:]
    assert asked == ["/1 7", "/gone 7", "/inward 7", "/ 7"]


async def test_page_may_lead_no_further_than_a_feed(
    session: aiohttp.ClientSession, serve: Serve, asked: list[str], handle: Handler
) -> None:
    url = await serve(handle)
    article = at(url, 1, "/1")
    feed = "https://courier.example/feed"
    done = await complete_articles(session, [article], feed, Request())
    assert done.articles == (article,)
    assert asked == []


def saying(asked: list[str], status: int = 200) -> Handler:
    """Serve pages that all say the same of their newspaper."""

    async def answer(request: web.BaseRequest) -> web.StreamResponse:
        asked.append(f"{request.path} {request.headers['Accept']}")
        headers = {"Retry-After": "600"} if status != 200 else {}
        text = page_of("the newspaper")
        return web.Response(status=status, text=text, content_type="text/html", headers=headers)

    return answer


async def test_what_the_front_page_says_too_is_not_said_of_an_article_alone_in_a_reading(
    session: aiohttp.ClientSession, serve: Serve, asked: list[str]
) -> None:
    url = await serve(saying(asked))
    article = at(url, 1, "/1")
    done = await complete_articles(session, [article], f"{url}/feed", Request())
    assert done.articles == (article,)


async def test_what_an_earlier_page_has_said_is_not_said_again(
    session: aiohttp.ClientSession, serve: Serve, handle: Handler
) -> None:
    url = await serve(handle)
    known = [PageFacts(f"{url}/1.jpg", "About 1.")]
    articles = [at(url, 1, "/1"), at(url, 2, "/2")]
    done = await complete_articles(session, articles, f"{url}/feed", Request(), known=known)
    assert [one.summary for one in done.articles] == ["", "About 2."]


@pytest.mark.parametrize("status", [429, 503])
async def test_server_that_asks_for_patience_is_asked_for_no_further_page(
    session: aiohttp.ClientSession, serve: Serve, asked: list[str], status: int
) -> None:
    url = await serve(saying(asked, status))
    articles = [at(url, number, f"/{number}") for number in range(3)]
    done = await complete_articles(session, articles, f"{url}/feed", Request())
    assert (done.articles, len(asked)) == (tuple(articles), 1)
    assert {refusal.retry_after for refusal in done.refusals} == {timedelta(minutes=10)}


async def test_pages_of_other_servers_are_asked_as_pages_and_with_no_headers_of_the_feeds(
    session: aiohttp.ClientSession, serve: Serve, asked: list[str]
) -> None:
    other, own = await serve(saying(asked)), await serve(saying([]))
    request = Request({"Accept": "application/rss+xml"})
    await complete_articles(session, [at(other, 1, "/1")], f"{own}/feed", request)
    assert asked[0] == "/1 text/html, */*;q=0.1"
