"""What is taken for a quotation of somebody who is to be forgotten, and what is not."""

import pytest

from newsroom.storage.quoting import Quotations

FOX = "The quick brown fox, he said, jumps over the lazy dog"


@pytest.mark.parametrize(
    ("note", "blackened"),
    [
        ("He wrote: quick brown fox, he!", "He wrote: █████ █████ ████ ██!"),
        ("QUICK BROWN\nFOX HE", "█████ █████\n███ ██"),
        ("a brown fox", "a brown fox"),
        ("you darn fool", "███ ████ ████"),
        ("you darn fools", "you darn fools"),
        ("Zabel Kaya was rude", "█████ ████ was rude"),
        ("Zabel was rude", "Zabel was rude"),
        ("zabel kaya", "zabel kaya"),
        ("", ""),
    ],
)
def test_note_keeps_all_but_quotations_and_the_name(note: str, blackened: str) -> None:
    found = Quotations([FOX, "you darn fool", "idiot", ""], ["Zabel Kaya", "Jo", ""])

    assert found.in_note(note) == blackened
    assert len(blackened) == len(note)


@pytest.mark.parametrize(
    ("reply", "blackened"),
    [
        (f"> {FOX}\nNo.", "> ███ █████ █████ ████ ██ █████ █████ ████ ███ ████ ███\nNo."),
        ("brown fox he said jumps over it", "█████ ███ ██ ████ █████ ████ it"),
        ("brown fox he said jumps", "brown fox he said jumps"),
        ("but go away from here now", "but ██ ████ ████ ████ now"),
        ("you darn fool", "you darn fool"),
        ("Zabel Kaya is right", "Zabel Kaya is right"),
    ],
)
def test_reply_of_another_keeps_words_that_are_everybodys(reply: str, blackened: str) -> None:
    found = Quotations([FOX, "Go away from here", "you darn fool"], ["Zabel Kaya"])

    assert found.in_reply(reply) == blackened
