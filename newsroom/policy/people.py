"""Whom a reply speaks to: the members it mentions or answers, and those who wrote before it."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from newsroom.models import Reply
from newsroom.policy.readings.letters import fold
from newsroom.policy.words import find_word
from newsroom.policy.words.exceptions import follows_article

# Where a name stands that is written without a capital, as everything else is.
_GREETED = re.compile(r"(?:\b(?:thanks|thank you|hi|hello|dear|agree with|as)\s|@)$")
_APART = re.compile(r"[\W\d_]+")
_OPENS = re.compile(r"(?:^|[.!?\n])\s*$")
_LEAD = 60  # characters before a word in which an article may stand
SHORTEST_NAME = 3  # "GB" may be the country; an addressee counts whatever the length of the name
# Whoever is called so may be a politician, unless a reader of that name is in the discussion.
_WELL_KNOWN = frozenset(
    """
    joe justin vladimir volodymyr emmanuel angela benjamin tayyip rishi keir nancy mitch gavin levon
    robert
    """.split()  # noqa: SIM905  # a list of words reads better as text
)
RECENT_AUTHORS = 200  # a guess: whoever wrote further back is no longer spoken to by bare name


@dataclass(frozen=True, eq=False)  # to be told apart quickly
class People:
    """The fellow readers of a reply; worked out when first asked for, which is seldom."""

    reply: Reply

    @property
    def addressed(self) -> bool:
        """Whether the reply mentions or answers someone."""
        return bool(self.reply.addressees)

    @property
    def unknown(self) -> bool:
        """Whether nothing is known of the discussion: a bare text, judged by itself."""
        reply = self.reply
        return not (reply.addressees or reply.earlier_authors or reply.article_text)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The readers' names, folded as readings are.

        A name that the article knows too is nobody's: a reader called Turkey does not turn an
        opinion on Turkey into an attack.
        """
        reply = self.reply
        return _gather(
            reply.addressees, reply.earlier_authors[-RECENT_AUTHORS:], reply.article_text
        )

    def named_in(self, text: str) -> tuple[str, ...]:
        """Tell whose names occur in a folded text, if only as part of a word; the longest first."""
        return _find_names(self.names, text) if self.names else ()

    def is_borne_by_reader(self, name: str) -> bool:
        """Whether one of the words of a name, as it is written, is part of a reader's name.

        Whoever writes in other discussions of the guild is called by first name or whole name.
        """
        folded = _fold_name(name)
        words = [word for word in folded.split() if len(word) >= SHORTEST_NAME]
        if any(word in reader for word in words for reader in self.names):
            return True
        return bool(words) and folded not in _WELL_KNOWN and folded in _calls(self.reply.regulars)

    def bears(self, source: str, start: int, end: int) -> bool:
        """Tell whether a word of a text as written is a reader's name, who is spoken to or of.

        "Dick, well said" calls one Dick, "you dick" and "a dick" nobody by name.
        """
        found = _find_written(self._written, source)
        if not found or follows_article(source[max(0, start - _LEAD) : start]):
            return False
        for name, starts in found:
            at = bisect_right(starts, start) - 1
            if at >= 0 and end <= starts[at] + len(name):
                return not name.isalpha() or _is_called(source, starts[at], starts[at] + len(name))
        return False

    @cached_property
    def _written(self) -> tuple[str, ...]:
        reply = self.reply
        recent = [n for n in reply.earlier_authors[-RECENT_AUTHORS:] if len(n) >= SHORTEST_NAME]
        return (*reply.addressees, *recent)

    def is_in_story(self, name: str) -> bool:
        """Whether a folded word is the name of somebody the article tells of, no reader's."""
        story = self.reply.article_text
        return name.capitalize() in story and name not in story and name not in self.names


@lru_cache(maxsize=32)  # asked again of the same readings by each rule, for each language
def _find_names(names: tuple[str, ...], text: str) -> tuple[str, ...]:
    return tuple(sorted((name for name in names if name in text), key=len, reverse=True))


@lru_cache(maxsize=8)  # asked again for each match in a text
def _find_written(names: tuple[str, ...], source: str) -> tuple[tuple[str, list[int]], ...]:
    """Find readers' names, whole and by the word, in a text as written: where each begins."""
    found = []
    for name in _list_written(names, source.lower()):
        pattern = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
        found.append((name, [match.start() for match in pattern.finditer(source)]))
    return tuple(found)


def _list_written(names: Iterable[str], text: str) -> Iterator[str]:
    """Yield the names that a text in small letters may hold."""
    for name in names:
        if name.lower() in text:
            yield name
        elif " " in name:
            yield from (n for n in name.split() if n[:1].isupper() and n.lower() in text)


def _is_called(source: str, start: int, end: int) -> bool:
    """Tell whether a plain word is written as a name, or where only a name stands."""
    if source[start].isupper():
        return source.isupper() or not source[start:end].isupper()
    if not source.islower():
        return False
    called = source.startswith(",", end) and _OPENS.search(source, 0, start)
    return bool(called or _GREETED.search(source, 0, start))


@lru_cache(maxsize=8)  # one entry per guild
def _calls(regulars: tuple[str, ...]) -> frozenset[str]:
    """Return what people of these names are called by: their names and the first word of each."""
    names = frozenset(map(_fold_name, regulars))
    first = (_APART.split(name, 1)[0] for name in names)
    return names | {word for word in first if len(word) >= SHORTEST_NAME}


@lru_cache(maxsize=256)  # the replies of a discussion ask for much the same
def _gather(
    addressees: tuple[str, ...], recent: tuple[str, ...], article_text: str
) -> tuple[str, ...]:
    earlier = [name for name in recent if len(name) >= SHORTEST_NAME]
    names = dict.fromkeys(_fold_name(name) for name in (*addressees, *earlier))
    story = _fold_story(article_text) if names else ""
    return tuple(name for name in names if name and not any(find_word(story, name)))


@lru_cache(maxsize=4096)
def _fold_name(name: str) -> str:
    return fold(name).strip()


@lru_cache(maxsize=64)  # one entry per article under discussion
def _fold_story(text: str) -> str:
    return fold(text)
