"""Which words of a reply are not its author's."""

import pytest

from newsroom.policy.quotation import find_quoted_lines, is_in_quotation_marks, is_quoted_from

ARTICLE = "Mayor calls rival ‘a fool’. She said that her rival’s plan was a disgrace."


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("> one\ntwo\n> three", ["> one", "> three"]),
        (">one", [">one"]),
        ("  > one", ["  > one"]),
        ("one\n>>> two\nthree", [">>> two\nthree"]),
        ("one > two", []),
        (">:( so angry", []),
        ("-> one", []),
    ],
)
def test_quoted_lines_are_found(text: str, quoted: list[str]) -> None:
    assert [text[start:end] for start, end in find_quoted_lines(text)] == quoted


@pytest.mark.parametrize(
    ("text", "words", "inside"),
    [
        ("he said “a fool” to her", "a fool", True),
        ('he said "a fool" to her', "a fool", True),
        ("he said «a fool» to her", "a fool", True),
        ("he said ‘you’re a fool’ to her", "you’re a fool", True),
        ("he said 'you're a fool' to her", "you're a fool", True),
        ("the mayor's fool, the council's shame", "fool", False),
        ("the mayors' fool, the councils' shame", "fool", False),
        ("'cause he is a fool, and it's the fools' shame", "is a fool", False),
        ("the '90s fool, rock 'n' roll", "fool", False),
        ("the mayor’s fool, the council’s shame", "fool", False),
        ("“a” fool “b”", "fool", False),
        ("you are “a fool", "a fool", False),
        ('a 6" pipe and a 7" fool', "pipe", False),
    ],
)
def test_quotation_marks_must_open_and_close(text: str, words: str, *, inside: bool) -> None:
    start = text.index(words)
    assert is_in_quotation_marks(text, start, start + len(words)) is inside


@pytest.mark.parametrize(
    ("text", "words", "quoted"),
    [
        ("“A fool”, she says.", "fool", True),
        ("So her rival's plan was a disgrace?", "disgrace", True),
        ("HER RIVAL’S PLAN WAS A DISGRACE", "DISGRACE", True),
        ("What a disgrace.", "disgrace", False),
        ("The plan was a disgrace to us", "a disgrace to us", False),
        ("“A disgrace to us”, I say", "disgrace", False),
        ("fool", "fool", False),
    ],
)
def test_words_of_the_article_are_not_the_authors(text: str, words: str, *, quoted: bool) -> None:
    start = text.index(words)
    assert is_quoted_from(ARTICLE, text, start, start + len(words)) is quoted


def test_no_article_no_quotation() -> None:
    assert is_quoted_from("", "her rival's plan was a disgrace", 0, 3) is False
