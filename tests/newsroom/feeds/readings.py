"""Stories, and what is remembered of them, for tests of what a reading asks for."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from newsroom.feeds.changes import fingerprint
from newsroom.feeds.decide import Decided, Terms, decide
from newsroom.feeds.identity import names_in
from newsroom.models import Article, Image

ALL = Terms()
NOW = datetime(2024, 4, 12, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Memory:
    article_id: str
    url: str
    fingerprint: str
    names: frozenset[str]
    updated_at: datetime | None = None
    image: Image | None = None
    unwanted_as: str | None = None
    from_page: tuple[str, ...] = ()
    withdrawn_at: datetime | None = None
    title: str = ""
    summary: str = ""
    published_at: datetime | None = None


def story(number: int, *, age: timedelta | None = timedelta(hours=1)) -> Article:
    return Article(
        id=f"guid-{number}",
        url=f"https://courier.example/{number}/",
        title=f"Story {number}",
        published_at=None if age is None else NOW - age,
    )


def remember(articles: Sequence[Article]) -> list[Memory]:
    return [
        Memory(
            *(a.id, a.url, fingerprint(a), frozenset(names.all), a.updated_at, a.image),
            title=a.title,
            summary=a.summary,
            published_at=a.published_at,
        )
        for a, names in zip(articles, names_in(articles), strict=True)
    ]


def hours(number: float) -> timedelta:
    return timedelta(hours=number)


def fates(decision: Decided) -> Decided:
    """Leave of a decision what becomes of each article."""
    return Decided(
        new=decision.new,
        corrected=decision.corrected,
        restyled=decision.restyled,
        moved=decision.moved,
        seen=decision.seen,
    )


class Reader:
    """Reads a feed again and again, and remembers as the bot does."""

    def __init__(self, terms: Terms = ALL) -> None:
        self.memory: dict[str, Memory] | None = None
        self.posted: list[Article] = []
        self.last = Decided()
        self.terms = terms

    def read(
        self, feed: Sequence[Article], now: datetime = NOW, deleted: Sequence[str] = ()
    ) -> Decided:
        seen = None if self.memory is None else list(self.memory.values())
        decision = decide(feed, seen, now, self.terms, window=self.last.window, deleted=deleted)
        memory = self.memory or {}
        changed = (*decision.corrected, *decision.restyled, *decision.moved)
        for article in (*decision.new, *changed, *decision.seen):
            former = memory.get(
                article.id,
                Memory("", "", "", frozenset(), published_at=article.published_at),
            )
            memory[article.id] = replace(
                former,
                title=article.title,
                summary=article.summary,
                article_id=article.id,
                url=article.url,
                fingerprint=fingerprint(article),
                updated_at=article.updated_at,
                image=article.image,
                from_page=article.from_page,
                unwanted_as=None,
            )
        for id_, filed in decision.unwanted:
            memory[id_] = replace(memory[id_], unwanted_as=filed)
        for id_ in (*decision.withdrawn, *decision.returned):
            gone_at = now if id_ in decision.withdrawn else None
            memory[id_] = replace(memory[id_], withdrawn_at=gone_at)
        for name, id_ in decision.names:
            memory[id_] = replace(memory[id_], names=memory[id_].names | {name})
        self.memory, self.last = memory, decision
        self.posted += decision.new
        return decision
