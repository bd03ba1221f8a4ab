"""What an article's own page adds to what its feed says: a picture, a standfirst. Pure."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Protocol

from newsroom.feeds.counters import shows_nothing
from newsroom.feeds.pages import PageFacts
from newsroom.feeds.story import shorten_to
from newsroom.folding import fold
from newsroom.look import LONGEST_STANDFIRST
from newsroom.models import Article, Image

_IMAGE, _SUMMARY = "image", "summary"


class Completed(Protocol):
    """What is remembered of an article that its page has completed."""

    @property
    def image(self) -> Image | None: ...
    @property
    def summary(self) -> str: ...
    @property
    def from_page(self) -> Collection[str]: ...


def is_incomplete(article: Article) -> bool:
    """Tell whether a feed gives no picture or no standfirst of an article."""
    return article.image is None or not article.summary


def complete(article: Article, facts: PageFacts) -> Article:
    """Return an article with what its feed has left out."""
    added: list[str] = []
    if article.image is None and facts.picture and not shows_nothing(facts.picture):
        article = replace(article, image=Image(facts.picture))
        added.append(_IMAGE)
    if not article.summary and facts.description and fold(facts.description) != fold(article.title):
        summary = shorten_to(facts.description, LONGEST_STANDFIRST)
        article = replace(article, summary=summary)
        added.append(_SUMMARY)
    return replace(article, from_page=tuple(added))


def keep_complete(article: Article, known: Completed) -> Article:
    """Return an article with what its page once said, where its feed still says nothing."""
    kept: list[str] = []
    if _IMAGE in known.from_page and article.image is None:
        article = replace(article, image=known.image)
        kept.append(_IMAGE)
    if _SUMMARY in known.from_page and not article.summary:
        article = replace(article, summary=known.summary)
        kept.append(_SUMMARY)
    return replace(article, from_page=tuple(kept)) if kept else article


def own_facts(said: Sequence[PageFacts], others: Sequence[PageFacts] = ()) -> list[PageFacts]:
    """Leave out what several pages say alike: it is about the newspaper, not about a story.

    Args:
        others: what further pages say.
    """
    pictures = Counter(facts.picture for facts in (*said, *others))
    descriptions = Counter(fold(facts.description) for facts in (*said, *others))
    return [
        PageFacts(
            facts.picture if pictures[facts.picture] == 1 else "",
            facts.description if descriptions[fold(facts.description)] == 1 else "",
        )
        for facts in said
    ]
