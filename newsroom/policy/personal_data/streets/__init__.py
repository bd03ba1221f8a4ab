"""Street addresses: a number and a kind of street, as each language writes them."""

from collections.abc import Iterator

from newsroom.policy.personal_data.streets import armenian, english, russian, turkish


def find_streets(text: str, words: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Find street addresses.

    Args:
        text: as written, with its capitals.
        words: the text's words, in small letters.
    """
    yield from english.find_streets(text, words)
    yield from turkish.find_streets(text)
    if not text.isascii():
        yield from armenian.find_streets(text)
        yield from russian.find_streets(text)
