"""How the grammars are written: phrases set out as text, made into regular expressions.

In a phrase a blank stands for any run of blanks and line breaks, and ' for either apostrophe or
none, since "youre" is as common as "you're". Everything else means what it means to `re`.
"""

import re

_TOKEN = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]|.", re.DOTALL)
_MEANINGS = {" ": r"\s+", "'": "['’`´]?"}


def one_of(phrases: str) -> str:
    """Make an alternation of phrases set out with | between them; line breaks do not count."""
    return f"(?:{'|'.join(' '.join(phrase.split()) for phrase in phrases.split('|'))})"


def compile_phrase(pattern: str) -> re.Pattern[str]:
    """Compile a pattern written as a phrase; it is matched against folded text."""
    return re.compile("".join(_MEANINGS.get(t, t) for t in _TOKEN.findall(pattern)))
