"""Entries of a site that gathers others' stories, and writes whose each is round its headline."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from newsroom.feeds.markup import Block

_BEFORE_NAME = r"\s+[-–—|]\s+"  # "Old tram returns - The Courier"


@dataclass(frozen=True, slots=True)
class Headline:
    """A headline without whose it is."""

    text: str
    source: str = ""  # the paper, where it stood behind the headline


def read_headline(title: str, source: str) -> Headline:
    """Take off a headline the name of the paper that its entry gives as its source."""
    if not source:
        return Headline(title)
    text = re.sub(rf"(?<=\S){_BEFORE_NAME}{re.escape(source)}$", "", title)
    return Headline(text, source) if text != title else Headline(title)


def repeats(blocks: Sequence[Block], headline: Headline) -> bool:
    """Say whether a gathered entry's text is its headline once more, with those of others."""
    first = blocks[0].text if blocks else ""
    return bool(headline.source) and first.casefold().startswith(headline.text.casefold())
