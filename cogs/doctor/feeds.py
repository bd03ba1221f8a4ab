"""Examines the feeds: fetches each, and says what the bot would post of it now. Posts nothing."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from cogs.doctor.remark import Remark
from cogs.press.recalling import find_former
from cogs.wording.text import listed, plural, shorten
from newsroom.clock import utc_now
from newsroom.config import Feed, Policy
from newsroom.errors import NewsroomError, StorageError
from newsroom.feeds.decide import Decided, decide
from newsroom.feeds.fetch import fetch, open_session, without_password
from newsroom.feeds.identity import all_names
from newsroom.feeds.parse import Parsed
from newsroom.feeds.parse_apart import Parser
from newsroom.models import Article
from newsroom.storage.database import Database
from newsroom.storage.feeds import FeedState, FeedStore
from newsroom.storage.pauses import Pause, PauseStore
from newsroom.storage.readings import ReadingStore, Seen
from newsroom.terms import terms_of

_MOST_NAMED = 3  # articles; the others are counted


async def examine_feeds(
    policy: Policy, database_url: str | Path, guild_id: int | None
) -> AsyncIterator[Remark]:
    """Look at every feed of the policy, as the bot would at its next reading.

    Args:
        guild_id: Whose policy it is; None for every guild's.
    """
    if not policy.feeds:
        yield Remark(False, "feeds: the policy has none, so nothing is posted; add one to feeds:")
    parser = Parser()
    async with open_session() as session, _opened(database_url) as database:
        pauses = await _read_pauses(database, policy, guild_id)
        for url, entries in policy.feeds_by_url.items():
            if url in pauses:
                for paused_in, pause in pauses[url].items():
                    yield _tell_pause(url, paused_in, pause)
                continue
            try:
                fetched = await fetch(session, url, request=policy.request_of(url))
                parsed = await parser.parse(
                    fetched.body,
                    fetched.url,
                    fetched.content_type,
                    selectors=policy.selectors_of(url),
                )
                decision = await _decide(database, policy, url, parsed)
                yield _describe(decision, url, parsed, entries)
            except NewsroomError as error:
                yield Remark(False, f"feed: {error}")


@asynccontextmanager
async def _opened(url: str | Path) -> AsyncIterator[Database | None]:
    """Open the record; None when there is none yet, or when it cannot be read."""
    if isinstance(url, Path) and not await asyncio.to_thread(url.exists):
        yield None
        return
    try:
        database = await Database.open(url)
    except StorageError:  # which is a finding of its own
        yield None
        return
    try:
        yield database
    finally:
        await database.close()


async def _read_pauses(
    database: Database | None, policy: Policy, guild_id: int | None
) -> dict[str, dict[int, Pause]]:
    """Return who has paused feeds of a policy among those whose it is."""
    if database is None:
        return {}
    store = PauseStore(database)
    if guild_id is None:
        return await store.everywhere(policy.feeds_by_url)
    its_own = await store.of(guild_id, policy.feeds_by_url)
    return {url: {guild_id: pause} for url, pause in its_own.items()}


def _tell_pause(url: str, guild_id: int, pause: Pause) -> Remark:
    at = f"{pause.paused_at:%Y-%m-%d %H:%M} UTC"
    said = (
        f"{without_password(url)} was paused by the admin whose id is {pause.paused_by} at {at}, "
        f"and brings nothing new to the server whose id is {guild_id}; /feeds resumes it there"
    )
    return Remark(True, f"feed: {said}")


def _describe(decision: Decided, url: str, parsed: Parsed, entries: Sequence[Feed]) -> Remark:
    said = [f"{without_password(url)} has {plural(len(parsed.articles), 'article')}"]
    said += parsed.warnings
    if parsed.articles:
        said.append(_say(decision, entries))
    return Remark(True, f"feed: {'; '.join(said)}")


async def _decide(database: Database | None, policy: Policy, url: str, parsed: Parsed) -> Decided:
    entries = policy.feeds_by_url[url]
    seen = None if database is None else await _recall(database, policy, url, parsed.articles)
    return decide(parsed.articles, seen, utc_now(), terms_of(entries))


async def _recall(
    database: Database, policy: Policy, url: str, articles: Sequence[Article]
) -> tuple[Seen, ...] | None:
    """Return what is remembered of a feed's articles; None when it has never been read."""
    feeds, readings = FeedStore(database), ReadingStore(database)
    state: FeedState | None = next(iter(await feeds.states([url])), None)
    if state is None or state.first_read_at is None:
        state = await find_former(feeds, readings, policy.feeds_by_url, articles)
    return None if state is None else await readings.known(state.id, all_names(articles))


def _say(decision: Decided, entries: Sequence[Feed]) -> str:
    """Say what would be posted, and where."""
    if not decision.new:
        later = ", though some wait for their time" if decision.waits_until else ""
        return f"the bot would post none of them now{later}"
    named = [
        f"“{shorten(article.title, 100)}” in {listed(_places(article, entries))}"
        for article in decision.new[:_MOST_NAMED]
    ]
    left = len(decision.new) - len(named)
    return f"the bot would post {listed([*named, f'{left} more'] if left else named)}"


def _places(article: Article, entries: Sequence[Feed]) -> list[str]:
    wanted = ((entry, entry.place_of(article)) for entry in entries)
    places = {
        f"{place}, once a moderator lets it be posted" if entry.hold else str(place): None
        for entry, place in wanted
        if place is not None
    }
    return list(places)
