"""What is offered against a wrong verdict lets the reply pass when it is put into the file."""

import pytest

from newsroom.config import parse
from newsroom.models import Record
from newsroom.policy.engine import evaluate
from newsroom.policy.remedies import find_remedies
from newsroom.policy.scene import make_reply

POLICY = """\
publication: {name: A}
channels: {moderators: mods}
rules:
  - id: profanity
    type: words
    lexicons: [profanity-en]
    allow: [bollocks]
  - id: attacks
    type: personal_attack
  - id: threats
    type: threat
  - id: caps
    type: caps
    min_letters: 10
  - id: trial
    type: words
    add: [carrots]
    mode: shadow
"""
HELPED = [
    ("What bullshit.", {"profanity": "allow: [bollocks, bullshit]"}),
    ("What b.u.l.l.s.h.i.t!", {"profanity": "allow: [bollocks, bullshit]"}),
    ("You are a clown.", {"attacks": "allow: [clown]"}),
    ("Who has brains of porridge?", {}),
    ("I hope you get cancer.", {"threats": "off: [en/hope-you-die, en/wished-for]"}),
    (
        "You are a clown, and this is bullshit.",
        {"profanity": "allow: [bollocks, bullshit]", "attacks": "allow: [clown]"},
    ),
    ("Fine carrots.", {}),
]


@pytest.mark.parametrize(("text", "lines"), HELPED, ids=[text for text, _ in HELPED])
def test_offered_lines_let_the_reply_pass(text: str, lines: dict[str, str]) -> None:
    remedies = find_remedies(parse(POLICY), make_reply(text))

    assert [remedy.rule for remedy in remedies] == list(lines)
    changed = POLICY
    for remedy in remedies:
        assert remedy.line == lines[remedy.rule]
        assert remedy.replaces is (remedy.rule == "profanity")
        if remedy.replaces:
            changed = changed.replace("allow: [bollocks]", remedy.line)
        else:
            changed = changed.replace(
                f"id: {remedy.rule}\n", f"id: {remedy.rule}\n    {remedy.line}\n"
            )
    assert evaluate(parse(changed), make_reply(text), Record()).allowed


@pytest.mark.parametrize(
    "text",
    [
        "A CALM WORD ABOUT NOTHING",  # no line allows capitals
        "WHAT BULLSHIT IS THIS NOW",  # the word could be allowed, but the capitals stay
        "A fine day.",  # nobody objects
    ],
)
def test_nothing_is_offered_that_would_not_have_helped(text: str) -> None:
    assert find_remedies(parse(POLICY), make_reply(text)) == ()


def test_phrase_with_signs_is_written_as_yaml_takes_it() -> None:
    policy = parse(f"{POLICY}  - {{id: own, type: words, add: ['two words']}}\n")

    (remedy,) = find_remedies(policy, make_reply("These two words."))

    assert (remedy.rule, remedy.replaces) == ("own", False)
    assert remedy.line == "allow: [two words]"
