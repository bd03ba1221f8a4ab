"""Invented comments, the same in every run: clean ones, and ones to be removed for one word."""

import itertools
import random
from collections.abc import Iterator

FOUL_WORD = "bullshit"

_OPENINGS = (
    "I read the whole story and",
    "With respect to the author,",
    "As someone who grew up there,",
    "Thank you for this report;",
    "Our church discussed this on Sunday and",
    "Perhaps I have misunderstood, but",
    "My grandmother used to say that",
    "After last year's hearings",
)
_SUBJECTS = (
    "the council",
    "the ministry",
    "the school board",
    "our community",
    "the new bridge",
    "the border agreement",
    "the museum",
    "the festival committee",
)
_VERBS = (
    "should explain",
    "has already delayed",
    "will hardly improve",
    "deserves credit for",
    "never mentioned",
    "could have prevented",
    "is right about",
    "keeps postponing",
)
_OBJECTS = (
    "the budget for the library",
    "what the families asked for",
    "the road to the village",
    "the language classes on Saturdays",
    "the terms of the loan",
    "a vote that everybody expected",
    "the repairs after the earthquake",
    "the scholarship for students from abroad",
)
_CLOSINGS = ("", " What comes next?", " I hope I am wrong.", " Let us wait and see.")


def clean_comments(seed: int = 1) -> Iterator[str]:
    """Yield comments of about 110 characters that break no rule, without end and repetition."""
    chance = random.Random(seed)
    for page in itertools.count(1):
        opening, subject, verb, thing, closing = (
            chance.choice(words) for words in (_OPENINGS, _SUBJECTS, _VERBS, _OBJECTS, _CLOSINGS)
        )
        yield f"{opening} {subject} {verb} {thing} (page {page}).{closing}"


def foul_comments(seed: int = 2) -> Iterator[str]:
    """Yield comments that are removed for one word, without end."""
    for comment in clean_comments(seed):
        yield f"{comment} That is {FOUL_WORD}."
