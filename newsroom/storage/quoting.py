"""Finding in what others wrote the words and the name of somebody who is to be forgotten. Pure."""

import re
from collections.abc import Iterable, Iterator

ERASED = "█"  # for each letter, so that places in a text stay what they were
# Words in a row that are taken for a quotation: in a note about a case, and in a reply, whose
# author has words of their own. Guesses.
_RUN_IN_NOTE, _RUN_IN_REPLY = 4, 6
_LEAST_IN_NOTE, _LEAST_IN_REPLY = 2, 4  # words of a shorter text that is quoted whole
_WORD = re.compile(r"\w+")
_LEAST_NAME = 3  # letters; a shorter name is a word of everybody's

Words = tuple[str, ...]


class Quotations:
    """What a member wrote and is called, as others may repeat it."""

    def __init__(self, texts: Iterable[str], names: Iterable[str]) -> None:
        written = {_words(text) for text in texts}
        self._in_note = _to_look_for(written, _LEAST_IN_NOTE, _RUN_IN_NOTE)
        self._in_reply = _to_look_for(written, _LEAST_IN_REPLY, _RUN_IN_REPLY)
        self._names = {
            tuple(_WORD.findall(name)) for name in names if len(name.strip()) >= _LEAST_NAME
        } - {()}

    def in_reply(self, text: str) -> str:
        """Blacken quotations in what another reader wrote in a discussion.

        A short text, like “you are right”, is everybody's, and so may a name be there.
        """
        return self._blacken(text, self._in_reply, set())

    def in_note(self, text: str) -> str:
        """Blacken quotations, and the name, in what was written about a case."""
        return self._blacken(text, self._in_note, self._names)

    def _blacken(self, text: str, quoted: set[Words], names: set[Words]) -> str:
        found = list(_WORD.finditer(text))
        typed = tuple(match[0] for match in found)
        folded = tuple(word.casefold() for word in typed)
        hidden = bytearray(len(found))
        for looked_for, words in ((quoted, folded), (names, typed)):
            for length in {len(one) for one in looked_for}:
                for start, run in enumerate(_runs(words, length)):
                    if run in looked_for:
                        hidden[start : start + length] = b"\1" * length
        letters = list(text)
        for index, match in enumerate(found):
            if hidden[index]:
                # What stands between two such words belongs to what is quoted.
                goes_on = index + 1 < len(found) and hidden[index + 1]
                end = found[index + 1].start() if goes_on else match.end()
                for place in range(match.start(), end):
                    if not letters[place].isspace():
                        letters[place] = ERASED
        return "".join(letters)


def _words(text: str) -> Words:
    return tuple(_WORD.findall(text.casefold()))


def _to_look_for(written: Iterable[Words], least: int, run: int) -> set[Words]:
    """Return each run of words, and of what is shorter all, unless it is too short."""
    found: set[Words] = set()
    for words in written:
        found.update(_runs(words, min(len(words), run)) if len(words) >= least else ())
    return found


def _runs(words: Words, length: int) -> Iterator[Words]:
    return (words[start : start + length] for start in range(len(words) - length + 1))
