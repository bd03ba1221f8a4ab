"""Words as letters: those that the same phrases know are one."""

from newsroom.policy.phrases.alphabet import Alphabet

IDIOTS = frozenset({("idiot", True)})
MINISTERS = frozenset({("minister", True)})


def test_a_beginning_stands_for_itself_beside_longer_ones() -> None:
    alphabet = Alphabet([IDIOTS, MINISTERS])
    one, many = (alphabet.letter_of(word) for word in ("idiot", "idiots"))
    assert one == many
    assert one in alphabet.letters_of(IDIOTS)
