"""How much of one reply is looked at; who makes it more than that waits for a person.

It is counted, not timed, so that a text is always judged alike. The units follow measured time,
within a factor of two: ten thousand take about a millisecond.
"""

TOO_MUCH = "too much to examine"

MOST = 240_000
LONGEST = 4_000  # characters that Discord lets anybody write; longer texts take more in proportion
SHORT = 250  # characters; with so many, the slowest texts take some five milliseconds

UNDONE = 5  # each character of a text that may hide something, until the first of it is undone
SPELT = 4  # each letter of the words that may be spelt otherwise, in each way to spell them
CHANGE = 30  # a place that is read otherwise
READ = 2  # each character that is read again
NEW = 80  # each different word, which may have to be looked up everywhere
JOINT = 250  # a fragment of a word, to be joined with those beside it
WORD = 30  # a word of a list that a text holds, to be found in it
PLACE = 20  # a place where it stands, to be looked at with what stands round it
COVERED = 250  # a different word with covered letters, to find what it may be
EXCEPTION = 100  # what a place may be, unless it is part of a harmless phrase or a name
DISGUISED = 500  # the same, as it is read and as it was written
FINDING = 300  # a place where it counts, to be taken back to what was written
PHRASE = 150  # a phrase all of whose words a text holds
EXCUSE = 400  # what may excuse it in its sentence
INSULT = 550  # an insult, to learn whom it is aimed at
PERSONAL = 3  # each character of a text in which personal data is looked for


class Effort:
    """What is left of it for a reply: for all its readings and all rules together."""

    __slots__ = ("_left",)

    def __init__(self, most: int = MOST, characters: int = LONGEST) -> None:
        """Take what may be spent on a text of so many characters, or of fewer."""
        self._left = most * max(LONGEST, characters) // LONGEST

    @property
    def is_spent(self) -> bool:
        """Whether there was more to look at than anybody would."""
        return self._left < 0

    def spend(self, cost: int) -> bool:
        """Spend so much, and tell whether it was still there to be spent."""
        self._left -= cost
        return self._left >= 0
