"""Who is meant by what a text says, and what excuses it; one code for all languages."""

from newsroom.policy.aiming.aim import Aimed, Scope, find_aimed
from newsroom.policy.aiming.language import Language, list_languages, load_language

__all__ = ["Aimed", "Language", "Scope", "find_aimed", "list_languages", "load_language"]
