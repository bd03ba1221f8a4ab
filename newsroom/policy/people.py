"""Whom a reply speaks to: the members it mentions or answers, and those who wrote before it."""

from dataclasses import dataclass
from functools import cached_property, lru_cache

from newsroom.models import Reply
from newsroom.policy.readings.letters import fold
from newsroom.policy.words import find_word

SHORTEST_NAME = 3  # "GB" may be the country; an addressee counts whatever the length of the name
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
        """Tell whose names occur in a folded text, if only as part of a word."""
        return tuple(name for name in self.names if name in text)

    def is_borne_by_reader(self, name: str) -> bool:
        """Whether one of the words of a name, as it is written, is part of a reader's name."""
        words = [word for word in _fold_name(name).split() if len(word) >= SHORTEST_NAME]
        return any(word in reader for word in words for reader in self.names)

    def is_in_story(self, name: str) -> bool:
        """Whether a folded word is the name of somebody the article tells of, no reader's."""
        story = self.reply.article_text
        return name.capitalize() in story and name not in story and name not in self.names


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
