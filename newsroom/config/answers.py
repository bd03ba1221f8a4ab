"""Sentences that moderators choose from when they write to a reply's author."""

from typing import Annotated

from pydantic import Field

from newsroom.settings import Settings, Text

MOST_ANSWERS = 24  # Discord's menus have 25 choices; one is to write something else


class SavedAnswer(Settings):
    """A sentence that moderators write again and again."""

    title: Annotated[Text, Field(max_length=100)]
    """What moderators choose it by; readers do not see it."""

    text: Annotated[Text, Field(max_length=500)]
    """What the author of a reply reads, unless the moderator changes it first."""
