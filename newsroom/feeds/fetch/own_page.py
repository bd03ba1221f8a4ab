"""An article's own page, asked once for what its feed has left out."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import aiohttp

from newsroom.errors import FetchError
from newsroom.feeds.completing import complete, is_incomplete, own_facts
from newsroom.feeds.fetch.answers import Fetched, Limits
from newsroom.feeds.fetch.politeness import Turn
from newsroom.feeds.fetch.visit import visit
from newsroom.feeds.pages import PageFacts, read_facts
from newsroom.models import Article
from newsroom.request import Request

_LIMITS = Limits(time=timedelta(seconds=10), size_bytes=4 * 1024 * 1024)
_PATIENCE = timedelta(seconds=30)  # with all of them; what is left then goes without


async def complete_articles(
    session: aiohttp.ClientSession,
    articles: Sequence[Article],
    feed_url: str,
    request: Request,
    turn: Turn | None = None,
) -> tuple[Article, ...]:
    """Return articles with the picture and standfirst that their own pages give, one by one.

    Args:
        feed_url: the one that was written. The pages may lead no further than it may.
    """
    said = {article.id: PageFacts() for article in articles if is_incomplete(article)}
    try:
        async with asyncio.timeout(_PATIENCE.total_seconds()):
            for article in articles:
                if article.id in said and article.url:
                    asked = _ask(session, article.url, feed_url, request, turn)
                    said[article.id] = await asked
    except TimeoutError:
        pass
    own = dict(zip(said, own_facts(list(said.values())), strict=True))
    return tuple(complete(one, own[one.id]) if one.id in own else one for one in articles)


async def _ask(
    session: aiohttp.ClientSession, url: str, feed_url: str, request: Request, turn: Turn | None
) -> PageFacts:
    asked = replace(request, headers={"Accept": "text/html, */*;q=0.1", **request.headers})
    try:
        answer = await visit(
            session, feed_url, request=asked, moved_to=url, limits=_LIMITS, turn=turn
        )
    except FetchError:
        return PageFacts()  # the article goes as the feed has it
    assert isinstance(answer, Fetched)  # nothing is known of it that could be unmodified
    return await asyncio.to_thread(read_facts, answer.body, answer.url, answer.content_type)
