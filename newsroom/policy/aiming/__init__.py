"""Who is meant by what a text says, and what excuses it; one code for all languages."""

from newsroom.policy.aiming.aim import Aimed, Scope, find_aimed
from newsroom.policy.aiming.language import (
    Language,
    LanguageCode,
    list_languages,
    load_language,
    make_language,
)

__all__ = [
    "Aimed",
    "Language",
    "LanguageCode",
    "Scope",
    "find_aimed",
    "list_languages",
    "load_language",
    "make_language",
]
