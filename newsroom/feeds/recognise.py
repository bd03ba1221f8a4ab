"""Makes stories of a feed's entries: which is known already, which are copies of one another."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from newsroom.feeds.identity import Names, names_of
from newsroom.models import Article, Image


class SeenArticle(Protocol):
    """What must be remembered of an article to know it again."""

    @property
    def article_id(self) -> str: ...
    @property
    def url(self) -> str: ...
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
    def names(self) -> Collection[str]: ...


@dataclass(slots=True)
class Story:
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


def recognise(articles: Sequence[Article], seen: Sequence[SeenArticle]) -> list[Story]:
    """Make stories of a feed's articles, in its order, each with what is known of it.

    An article under a known guid speaks for its story before one that only has a known address,
    and that before one that only has a known headline. Whatever else is the same is a copy.
    """
    known_by = {name: known for known in seen for name in known.names}
    named = [(article, names_of(article)) for article in articles]
    stories: dict[int, Story] = {}  # by the place of the article that speaks for it
    by_id: dict[str, Story] = {}
    recognised: set[int] = set()
    for rank in range(3):
        for place, (article, names) in enumerate(named):
            known = known_by.get(names.ranked[rank] or "")
            if known is None or place in recognised:
                continue
            recognised.add(place)
            if known.article_id not in by_id:
                by_id[known.article_id] = stories[place] = Story(article, known)
            by_id[known.article_id].learn(names)
    owners = {name: story for story in by_id.values() for name in story.names}
    for place, (article, names) in enumerate(named):
        if place in recognised:
            continue
        story = next((owners[name] for name in names.all if name in owners), None)
        if story is None:
            story = stories[place] = Story(article, None)
        story.learn(names)
        for name in names.all:
            owners.setdefault(name, story)
    return [stories[place] for place in sorted(stories)]


def names_to_learn(
    stories: Sequence[Story], seen: Sequence[SeenArticle], corrected: Collection[str]
) -> Iterator[tuple[str, str]]:
    """Return the names that nobody is known by yet, each with the id of its story."""
    known = {name for one in seen for name in one.names}
    for story in stories:
        # Some feeds give every story a new date at each reading, and so a headline of that moment.
        keep_headlines = story.known is None or story.id in corrected
        names = story.names if keep_headlines else story.names - story.headlines
        for name in sorted(names - known):
            yield name, story.id
