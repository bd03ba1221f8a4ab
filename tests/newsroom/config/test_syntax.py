"""A file that is not even YAML: one error, in plain words, at the right place."""

import random
from pathlib import Path

import pytest

from newsroom.config import parse
from newsroom.errors import PolicyError, Problem

SHIPPED = Path(__file__).parents[3] / "policy.yaml"


def refuse(text: str) -> str:
    with pytest.raises(PolicyError) as refusal:
        parse(text, "p.yaml")
    (problem,) = refusal.value.problems
    return f"{problem.line}:{problem.column}: {problem.message}"


SYNTAX = [
    ("a:\n\tb: c\n", "2:1: has a tab in its indentation; use spaces"),
    ("a: @everyone\n", "1:4: has a value that begins with @; put it in quotes"),
    ("a: *word\n", "1:4: has a value that begins with * or &; put it in quotes"),
    ("a: & b\n", "1:5: has a value that begins with * or &; put it in quotes"),
    ("a: [1, - , 2]\n", "1:8: has a sign where a value should begin; put text in quotes"),
    (
        "a: note: this\n",
        "1:8: has a colon that does not fit; put text that holds a colon in quotes",
    ),
    ("a: 1\n  b: 2\n", "2:4: has a colon that does not fit"),
    ('a: "\\d+"\n', "1:6: has a backslash inside double quotes; use single quotes"),
    ("a: 'open\nb: c\n", "1:4: has a quote that is never closed"),
    ("a: [1, 2\nb: c\n", "2:2: should have a comma or a closing ] here; the bracket was opened on"),
    ("a: {b: c\nd: e\n", "2:2: should have a comma or a closing } here; the bracket was opened on"),
    (
        "a: {b: #news}\nc: d\n",
        "2:2: should have a comma or a closing } here; the bracket was opened",
    ),
    ("a: [1]]\n", "1:7: has a closing bracket or a comma too many"),
    ("a: ]\n", "1:4: has a closing bracket or a comma too many"),
    ("a:\n  b: 1\n c: 2\n", "3:2: does not line up with the lines above"),
    ("a:\n  - b\n - c\n", "3:2: has a list item that does not line up with the items above"),
    ("a: 'b' c\n", "1:8: does not line up with the lines above, or goes on after a closing quote"),
    ("a: - b\n", "1:4: begins a list item (-) where a value was begun"),
    ("a: |b\n  c\n", "1:5: has text right after | or >; begin it on the next line"),
    ("a: 1\n---\nb: 2\n", "2:1: begins a second document with ---; leave that line out"),
    ("a:\n  b: 1\n  word\n", "4:1: should be a key, a colon and a space, like name: Asbarez"),
    ("a: 1\nb: \x07\n", "2:4: has an invisible control character (U+0007); delete it"),
    ('a: "\\UFFFFFFFF"\n', "1:1: has an escape (\\U) that stands for no character"),
    ("a: " + "[" * 3000, "1:1: has brackets within brackets too deep to be a policy"),
]


@pytest.mark.parametrize(("text", "message"), SYNTAX)
def test_mistake_of_spelling_is_explained(text: str, message: str) -> None:
    assert refuse(text).startswith(message)


def test_bracket_left_open_by_a_hash_is_explained() -> None:
    assert refuse("a: {b: #news}\nc: d\n").endswith("on line 1, where # begins a comment")


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("!!python/name:os.system x", "carries the tag !!python/name:os.system; write the value"),
        ("!!int x", "carries the tag !!int; write the value alone"),
        ("!!binary eA==", "carries the tag !!binary; write the value alone"),
        ('"\\ud83d"', "has half a character (\\ud800 to \\udfff); write the character itself"),
        ("&all [*all]", "is too much, or lies too deep, to be part of a policy"),
        ("[[[[[[[[[[[[[[x]]]]]]]]]]]]]]", "is too much, or lies too deep, to be part of a policy"),
        ("{[x]: y}", "a list or a mapping stands where a key should; a key is a plain word"),
    ],
)
def test_yaml_that_no_policy_needs_is_refused(value: str, message: str) -> None:
    with pytest.raises(PolicyError) as refusal:
        parse(f"publication: {{name: A}}\nchannels: {{moderators: m}}\nfeeds: {value}\n")

    assert any(problem.message.startswith(message) for problem in refusal.value.problems)


def test_aliases_cannot_multiply_without_end() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]

    assert "is too much, or lies too deep" in refuse("\n".join(lines))


def find_problems(text: str) -> tuple[Problem, ...]:
    try:
        parse(text)
    except PolicyError as error:
        return error.problems
    return ()


def test_no_damage_to_a_file_shows_a_traceback() -> None:
    """Whatever a hand or a disk does to the file, the admin reads a PolicyError."""
    whole = SHIPPED.read_text(encoding="utf-8")
    whole = "\n".join(line for line in whole.splitlines() if not line.lstrip().startswith("#"))
    chance = random.Random(1915)
    problems: list[Problem] = []
    for _ in range(150):
        at = chance.randrange(len(whole))
        length = chance.choice((0, 1, 1, 5, 40))
        text = whole[:at] + chance.choice("\t:#{}[]'\"-&*!|>%@\n \x00Ա") + whole[at + length :]
        problems += find_problems(text)
    assert len(problems) > 50
    assert all(
        problem.line >= 1 and problem.column >= 1 and problem.message for problem in problems
    )
