"""Cuts never fall within what a reader sees as one letter."""

import pytest

from newsroom.graphemes import cut


@pytest.mark.parametrize(
    ("text", "limit", "left"),
    [
        ("short", 9, "short"),
        ("abcdef", 3, "abc"),
        ("cafe\u0301s", 4, "caf"),
        ("ab👨‍👩‍👧cd", 4, "ab"),
        ("🇦🇲🇫🇷", 3, "🇦🇲"),
        ("a👍🏽", 2, "a"),
        ("նիհար", 2, "նի"),
        ("नमस्ते", 3, "नम"),
        ("a\r\nb", 2, "a"),
    ],
)
def test_cut_falls_between_letters(text: str, limit: int, left: str) -> None:
    assert cut(text, limit) == left


def test_heap_of_marks_is_cut_all_the_same() -> None:
    assert len(cut("a" + "\u0301" * 50, 10)) == 10
