"""In which language whom is answered. What all may read is said in the newspaper's."""

from collections.abc import Iterable
from typing import Any

import discord

from newsroom.config import Policies, Publication
from newsroom.speech import SOURCE, languages, speak

# Discord's clients have no Armenian, for one: who reads it has set theirs to something else.
_CLIENTS = frozenset(locale.value.partition("-")[0] for locale in discord.Locale)


def language_for(locale: discord.Locale, newspapers: str) -> str:
    """Return in which language to answer a reader of a newspaper.

    Their client's, if the bot speaks it; but where no client can be set to the newspaper's own,
    it tells nothing of whether they read that.
    """
    own = locale.value.partition("-")[0]
    tells = newspapers.partition("-")[0] in _CLIENTS
    return own if tells and own in languages() else newspapers


def shared_language(newspapers: Iterable[Publication]) -> str:
    """Return the language of those newspapers that somebody may mean, where they agree."""
    languages = {newspaper.language for newspaper in newspapers}
    return languages.pop() if len(languages) == 1 else SOURCE


def speak_to(
    interaction: "discord.Interaction[Any]", policies: Policies, guild_id: int | None = None
) -> None:
    """Answer an interaction from here on in the language of whom it comes from.

    Args:
        guild_id: The newsroom that it is about; None for where it comes from.
    """
    guild_id = guild_id or interaction.guild_id
    if guild_id is not None and policies.serves(guild_id):
        newspapers = policies.for_guild(guild_id).publication.language
    else:  # as the newsrooms do whose reader this may be, where they agree
        newspapers = shared_language([policy.publication for policy in policies.all])
    speak(language_for(interaction.locale, newspapers))
