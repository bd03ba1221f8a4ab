"""Patterns kept as code find what they find when they are written out."""

import re

import pytest

from newsroom.policy.phrases.code import read_codes, write_codes

LETTERS = "".join(map(chr, range(0x10000, 0x10010)))
TEXT = f".{LETTERS}R,{LETTERS[::-1]}.N{LETTERS[3]}."


@pytest.mark.parametrize(
    "pattern",
    [
        LETTERS[:3],
        f"[{LETTERS[2]}-{LETTERS[5]}NR]",
        f"(?:{LETTERS[1]}|{LETTERS[4]}{LETTERS[5]})?[^.]{{0,4}}?{LETTERS[7]}",
        rf"(?<=\.)[^.,]{LETTERS[1]}",
        rf"[^{LETTERS[1]}.,](?=\.)",
        rf"{LETTERS[3]}[^.]{{0,2}}?\Z",
    ],
)
def test_code_finds_what_its_pattern_finds(pattern: str) -> None:
    found = [match.span() for match in re.finditer(pattern, TEXT)]
    _, again = read_codes(write_codes(["another", pattern]))
    assert [match.span() for match in again.finditer(TEXT)] == found
    assert found or pattern.endswith(r"\Z")


def test_code_that_is_none_is_refused() -> None:
    with pytest.raises((RuntimeError, ValueError)):
        read_codes((write_codes(["a"])[0][:-4], [4]))
