"""In which language whom is answered."""

import discord
import pytest

from cogs.kit import speaking
from cogs.kit.speaking import language_for

_LOCALE = discord.Locale


@pytest.mark.parametrize(
    ("locale", "newspapers", "answered"),
    [
        (_LOCALE.american_english, "en", "en"),
        (_LOCALE.russian, "ru", "ru"),
        (_LOCALE.russian, "en", "ru"),
        (_LOCALE.british_english, "ru", "en"),
        (_LOCALE.french, "en", "en"),  # which the bot does not speak
        # No client can be set to Armenian, so what theirs is set to tells nothing of its readers.
        (_LOCALE.american_english, "hy", "hy"),
        (_LOCALE.russian, "hy", "hy"),
        (_LOCALE.russian, "hy-AM", "hy-AM"),
    ],
)
def test_reader_is_answered_in_their_clients_language_where_that_tells_theirs(
    locale: discord.Locale, newspapers: str, answered: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(speaking, "languages", lambda: frozenset(("en", "hy", "ru")))
    assert language_for(locale, newspapers) == answered
