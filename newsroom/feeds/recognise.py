"""Makes stories of a feed's entries: which is known already, which are copies of one another."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from newsroom.feeds.identity import Names, Remembered, agree, is_its_address, is_telling, names_in
from newsroom.folding import fold
from newsroom.models import Article, Image

_PUBLISHED_AGAIN_WITHIN = timedelta(hours=18)  # less than a day, which is a column's pause


class SeenArticle(Remembered, Protocol):
    """What must be remembered of an article to know it again."""

    @property
    def summary(self) -> str: ...
    @property
    def image(self) -> Image | None: ...
    @property
    def fingerprint(self) -> str: ...
    @property
    def updated_at(self) -> datetime | None: ...
    @property
    def unwanted_as(self) -> str | None: ...
    @property
    def withdrawn_at(self) -> datetime | None: ...
    @property
    def from_page(self) -> Collection[str]: ...
    @property
    def names(self) -> Collection[str]: ...


@dataclass(slots=True)
class Recognised:
    """One story of a reading, with every name that it and its copies go by there."""

    article: Article
    known: SeenArticle | None
    names: set[str] = field(default_factory=set)
    headlines: set[str] = field(default_factory=set)  # those of the names that are headlines
    shared: set[str] = field(default_factory=set)  # and those that other feeds use, too

    def learn(self, names: Names) -> None:
        self.names.update(names.all)
        self.headlines.update(filter(None, (names.headline,)))
        self.shared.update(names.shared)

    @property
    def id(self) -> str:
        """A story keeps the id it was first known by, whatever guid it is given now."""
        return self.known.article_id if self.known else self.article.id


def recognise(
    articles: Sequence[Article], seen: Sequence[SeenArticle], gone: Collection[str] = ()
) -> list[Recognised]:
    """Make stories of a feed's articles, in its order, each with what is known of it.

    An article under a known guid speaks for its story before one that only has a known address,
    and that before one that only has a known headline. One that has nothing known but its words
    is a story published again, if that is gone. Whatever else is the same is a copy.

    Args:
        gone: ids of stories that the feed has shown lately, and which may be missing.
    """
    known_by = {name: known for known in seen for name in known.names}
    named = list(zip(articles, names_in(articles), strict=True))
    stories: dict[int, Recognised] = {}  # by the place of the article that speaks for it
    by_id: dict[str, Recognised] = {}
    recognised: set[int] = set()
    for find in (_by_guid, _by_address, _by_headline):
        for place, (article, names) in enumerate(named):
            known = None if place in recognised else find(article, names, known_by)
            if known is None:
                continue
            recognised.add(place)
            if known.article_id not in by_id:
                by_id[known.article_id] = stories[place] = Recognised(article, known)
            by_id[known.article_id].learn(names)
    missing = {
        (fold(known.title), fold(known.summary)): known
        for known in seen
        if known.article_id in gone and known.article_id not in by_id
    }
    for place, (article, names) in enumerate(named):
        words = fold(article.title), fold(article.summary)
        known = None if place in recognised else missing.get(words)
        if known is not None and _is_published_again(article, known):
            recognised.add(place)
            del missing[words]
            by_id[known.article_id] = stories[place] = Recognised(article, known)
            by_id[known.article_id].learn(names)
    owners = {name: story for story in by_id.values() for name in story.names}
    for place, (article, names) in enumerate(named):
        if place in recognised:
            continue
        story = next((owners[name] for name in names.all if name in owners), None)
        if story is None:
            story = stories[place] = Recognised(article, None)
        story.learn(names)
        for name in names.all:
            owners.setdefault(name, story)
    return [stories[place] for place in sorted(stories)]


def _by_guid(
    _article: Article, names: Names, known_by: Mapping[str, SeenArticle]
) -> SeenArticle | None:
    return known_by.get(names.guid)


def _by_address(
    article: Article, names: Names, known_by: Mapping[str, SeenArticle]
) -> SeenArticle | None:
    """Return the story known at an article's address, unless that is another one's by now."""
    known = known_by.get(names.address or "")
    if known is not None and (is_its_address(article) or agree(article, known)):
        return known
    known = known_by.get(names.placed or "") or known_by.get(names.page or "")
    return known if known is not None and agree(article, known) else None


def _by_headline(
    _article: Article, names: Names, known_by: Mapping[str, SeenArticle]
) -> SeenArticle | None:
    return known_by.get(names.headline or "")


def _is_published_again(article: Article, known: SeenArticle) -> bool:
    """Tell columns of every day from a story of today: their words are often the same."""
    if not (is_telling(article.title) and article.published_at and known.published_at):
        return False
    return abs(article.published_at - known.published_at) <= _PUBLISHED_AGAIN_WITHIN


def names_to_learn(
    stories: Sequence[Recognised], seen: Sequence[SeenArticle], corrected: Collection[str]
) -> Iterator[tuple[str, str]]:
    """Return the names that nobody is known by yet, each with the id of its story."""
    known = {name for one in seen for name in one.names}
    for story in stories:
        # Some feeds give every story a new date at each reading, and so a headline of that moment.
        keep_headlines = story.known is None or story.id in corrected
        names = story.names if keep_headlines else story.names - story.headlines
        for name in sorted(names - known):
            yield name, story.id
