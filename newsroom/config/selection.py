"""What policy.yaml may say of articles: which of a feed's are meant."""

import re
import time
from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Self

import regex
from pydantic import AfterValidator, Field, model_validator

from newsroom.folding import fold
from newsroom.models import Article
from newsroom.policy.rules.pattern import PATTERN_SECONDS, check_pattern
from newsroom.settings import MisplacedError, Settings, Text, shorten

_MOST_SEARCHED = 50_000  # characters of a story; few are as long


class Selection(Settings):
    """Which articles are meant. Small and capital letters make no difference."""

    categories: tuple[Text, ...] = ()
    """Categories, as the feed writes them."""

    authors: tuple[Text, ...] = ()
    """Authors, by their whole name as the feed writes it."""

    title_words: tuple[Text, ...] = ()
    """Words or phrases in the headline."""

    words: tuple[Text, ...] = ()
    """Words or phrases in headline, standfirst or text."""

    pattern: (
        Annotated[str, Field(min_length=1, max_length=2000), AfterValidator(check_pattern)] | None
    ) = None
    """A regular expression for headline, standfirst or text, in single quotes."""

    @model_validator(mode="after")
    def _refuse_nothing(self) -> Self:
        if "pattern" in self.model_fields_set and self.pattern is None:
            raise MisplacedError("pattern", "has no value; give it one, or leave it out")
        if not any((self.categories, self.authors, self.title_words, self.words, self.pattern)):
            raise ValueError(
                "should name categories, authors, title_words, words or a pattern, or be left out"
            )
        return self

    @property
    def takes_time(self) -> bool:
        """Whether to look through many articles may take long."""
        return self.pattern is not None

    def why_not_all(self, article: Article) -> str | None:
        """Say which of what is given the article does not fit; None when it fits all."""
        for key, fitting in self._look(article):
            if fitting is None:
                return key
        return None

    def why_any(self, article: Article) -> str | None:
        """Say what of all that is given the article fits; None when it fits nothing."""
        for key, fitting in self._look(article):
            if fitting is not None:
                return f"{key} ({shorten(fitting)})"
        return None

    def _look(self, article: Article) -> Iterator[tuple[str, str | None]]:
        """Go through what is given: its key, and what of it fits the article."""
        if self.categories:
            filed_under = {fold(category) for category in article.categories}
            yield "categories", next((c for c in self.categories if fold(c) in filed_under), None)
        if self.authors:
            yield "authors", _held(self.authors, article.author or "")
        if self.title_words:
            yield "title_words", _held(self.title_words, article.title)
        if self.words:
            yield "words", _held(self.words, *_texts(article))
        if self.pattern is not None:
            yield "pattern", self._search(_texts(article))

    @cached_property
    def _compiled(self) -> "regex.Pattern[str]":
        return regex.compile(self.pattern or "", regex.IGNORECASE)

    def _search(self, texts: tuple[str, ...]) -> str | None:
        """Return what the pattern finds; nothing when it has not found it after so long."""
        left = PATTERN_SECONDS
        for text in texts:
            began = time.thread_time()
            try:
                found = self._compiled.search(text, timeout=left, concurrent=True)
            except TimeoutError:
                return None
            if found is not None:
                return found[0]
            left -= time.thread_time() - began
            if left <= 0:
                return None
        return None


def _texts(article: Article) -> tuple[str, ...]:
    texts = article.title, article.summary, article.text[:_MOST_SEARCHED]
    return tuple(filter(None, texts))


def _held(phrases: tuple[str, ...], *texts: str) -> str | None:
    """Return the first of the phrases that stands in one of the texts, in whole words."""
    folded = [fold(text) for text in texts]
    for phrase in phrases:
        pattern = re.compile(rf"(?<!\w){re.escape(fold(phrase))}(?!\w)")
        if any(map(pattern.search, folded)):
            return phrase
    return None
