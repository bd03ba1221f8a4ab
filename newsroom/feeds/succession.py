"""Whether a feed that nobody has read before goes on where another one has stopped. Pure."""

from collections.abc import Sequence

from newsroom.feeds.changes import fingerprint, words_part
from newsroom.feeds.recognise import Recognised, SeenArticle, recognise
from newsroom.models import Article

_FEWEST = 3  # stories in common, where there are as many: agencies give some to several papers


def goes_on(articles: Sequence[Article], seen: Sequence[SeenArticle]) -> bool:
    """Tell whether a feed's articles follow on those that another feed told of.

    Above the first known story all may be new; from there on, half of them must be known.

    Args:
        articles: in the feed's order, newest first.
        seen: what is remembered of the other feed under their names.
    """
    stories = recognise(articles, seen)
    known = [_is_same(story) for story in stories]
    if not any(known):
        return False
    below = known[known.index(True) :]
    return sum(below) >= min(_FEWEST, len(stories)) and 2 * sum(below) >= len(below)


def _is_same(story: Recognised) -> bool:
    """Tell whether a story is surely the one remembered: "17" is a story of every feed."""
    if story.known is None:
        return False
    telling = story.shared | story.headlines
    if not telling.isdisjoint(story.known.names):
        return True
    return words_part(fingerprint(story.article)) == words_part(story.known.fingerprint)
