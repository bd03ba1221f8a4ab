"""Words as letters: those that the same phrases know are one."""

from newsroom.policy.phrases.alphabet import Alphabet, tell_apart

IDIOTS = frozenset({("idiot", True)})
MINISTERS = frozenset({("minister", True)})


def test_a_beginning_stands_for_itself_beside_longer_ones() -> None:
    letters, stems, classes = tell_apart([IDIOTS, MINISTERS])
    alphabet = Alphabet(letters, stems)
    one, many = (alphabet.letter_of(word) for word in ("idiot", "idiots"))
    assert one == many
    assert one in classes[IDIOTS]
