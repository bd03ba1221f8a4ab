"""An article's own page, asked once for what its feed has left out."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urljoin

import aiohttp

from newsroom.errors import FetchError
from newsroom.feeds.completing import complete, is_incomplete, own_facts
from newsroom.feeds.fetch.addresses import host_of
from newsroom.feeds.fetch.answers import Fetched, Limits
from newsroom.feeds.fetch.politeness import OVERBURDENED, Turn
from newsroom.feeds.fetch.visit import visit
from newsroom.feeds.pages import PageFacts, read_facts
from newsroom.models import Article
from newsroom.request import Request

_ACCEPT = "text/html, */*;q=0.1"
_LIMITS = Limits(time=timedelta(seconds=10), size_bytes=4 * 1024 * 1024)
_PATIENCE = timedelta(seconds=30)  # with all of them; what is left then goes without


@dataclass(frozen=True, slots=True)
class Completion:
    """What articles' own pages have added to them."""

    articles: tuple[Article, ...]
    refusals: tuple[FetchError, ...] = ()  # of servers that want to be left alone


async def complete_articles(
    session: aiohttp.ClientSession,
    articles: Sequence[Article],
    feed_url: str,
    request: Request,
    turn: Turn | None = None,
    *,
    known: Sequence[PageFacts] = (),
) -> Completion:
    """Return articles with the picture and standfirst that their own pages give, one by one.

    Args:
        feed_url: the one that was written. The pages may lead no further than it may.
        known: what pages have said of earlier articles.
    """
    pages = _Pages(session, feed_url, request, turn)
    said = {article.id: PageFacts() for article in articles if is_incomplete(article)}
    fronts: list[PageFacts] = []
    try:
        async with asyncio.timeout(_PATIENCE.total_seconds()):
            for article in articles:
                if article.id in said and article.url:
                    said[article.id] = await pages.ask(article.url)
            fronts = [await pages.ask(url) for url in pages.lone_fronts()]
    except TimeoutError:
        pass
    own = dict(zip(said, own_facts(list(said.values()), (*fronts, *known)), strict=True))
    completed = (complete(one, own[one.id]) if one.id in own else one for one in articles)
    return Completion(tuple(completed), tuple(pages.refusals.values()))


class _Pages:
    """Asks for pages, and no more of a server that has asked for patience."""

    def __init__(
        self, session: aiohttp.ClientSession, feed_url: str, request: Request, turn: Turn | None
    ) -> None:
        self._session = session
        self._feed_url = feed_url
        self._request = request
        self._turn = turn
        self._told: list[str] = []  # the pages that said something
        self.refusals: dict[str, FetchError] = {}  # by host

    async def ask(self, url: str) -> PageFacts:
        if host_of(url) in self.refusals:
            return PageFacts()
        try:
            answer = await visit(
                self._session,
                self._feed_url,
                request=self._request,
                accept=_ACCEPT,
                moved_to=url,
                limits=_LIMITS,
                turn=self._turn,
            )
        except FetchError as error:  # the article goes as the feed has it
            if error.status in OVERBURDENED:
                self.refusals |= {host_of(url): error, host_of(error.url): error}
            return PageFacts()
        assert isinstance(answer, Fetched)  # nothing is known of it that could be unmodified
        facts = await asyncio.to_thread(read_facts, answer.body, answer.url, answer.content_type)
        if facts != PageFacts():
            self._told.append(url)
        return facts

    def lone_fronts(self) -> list[str]:
        """Return the front pages of sites of which one page alone has said something.

        What they say alike is about the newspaper; beside other stories, those show it.
        """
        fronts = Counter(urljoin(url, "/") for url in self._told)
        return [url for url, told in fronts.items() if told == 1 and url not in self._told]
