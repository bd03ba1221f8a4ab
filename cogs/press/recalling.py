"""What the record tells of feeds together: which one goes on as another, what stands in another."""

from collections.abc import Collection, Sequence

from newsroom.feeds.identity import all_names, names_anywhere
from newsroom.feeds.succession import goes_on
from newsroom.feeds.window import read_window, shows
from newsroom.models import Article
from newsroom.storage.feeds import FeedState, FeedStore
from newsroom.storage.readings import ReadingStore, Seen


async def find_former(
    feeds: FeedStore,
    readings: ReadingStore,
    followed: Collection[str],
    articles: Sequence[Article],
) -> FeedState | None:
    """Return the feed, followed no more, that one never read before goes on with; None if none."""
    names = all_names(articles)
    for state in await feeds.forsaken(followed):
        if goes_on(articles, await readings.known(state.id, names)):
            return state
    return None


async def find_elsewhere(
    feeds: FeedStore,
    readings: ReadingStore,
    followed: Collection[str],
    feed_id: int,
    gone: Sequence[Seen],
) -> frozenset[str]:
    """Return the ids of articles gone from a feed that stand in another one that is followed."""
    if not gone:
        return frozenset()
    states = await feeds.states(followed)
    windows = {state.id: read_window(state.window) for state in states if state.id != feed_id}
    names = {one.article_id: names_anywhere(one) for one in gone}
    told_of = await readings.told_of(windows, frozenset().union(*names.values()))
    there = {name for name, other_id, id_ in told_of if shows(windows[other_id], id_)}
    return frozenset(id_ for id_, its_names in names.items() if not there.isdisjoint(its_names))
