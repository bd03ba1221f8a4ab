"""Insults called out before, within or after a reply, and what only sounds like them."""

from collections.abc import Callable

import pytest

from newsroom.models import Action, Violation
from newsroom.policy.rules import PersonalAttack
from tests.newsroom.policy.conftest import items

Check = Callable[..., list[Violation]]
RULE = PersonalAttack(id="attacks", type="personal_attack")


@pytest.mark.parametrize(
    "text",
    items("""
Go on, dimwit, show us the receipt. | Look it up, halfwit, before you embarrass yourself again.
Stop typing, bonehead, you lost this one yesterday.
That's not how taxes work, dingbat. | It's a quote, bonehead. | There are two bridges, lamebrain.
Did you open the link? Thought not, nincompoop. | Wrong again, nitwit.
What an imbecile. Try reading past the headline. | What a dunce. Count the seats again.
Halfwit. Look at the second chart. | Spineless. That's the only word for you.
Clueless is the word for you. | The word for you is ignorant.
Someone as stupid as you should not be near a ballot.
I never met anybody as stupid as you and I drove a cab for ten years.
Nobody as ignorant as you ought to be teaching.
"""),
)
def test_reader_who_is_told_something_is_called_names(check: Check, text: str) -> None:
    assert {violation.action for violation in check(RULE, text)} == {Action.REMOVE}


@pytest.mark.parametrize(
    "text",
    items("""
Dimwit! The bridge opened in May. | Nitwit. That is the old map.
You posted the wrong chart. What a buffoon.
"""),
)
def test_name_beside_a_correction_is_only_flagged(check: Check, text: str) -> None:
    assert {violation.action for violation in check(RULE, text)} == {Action.FLAG}


@pytest.mark.parametrize(
    "text", ["Dimwit! The bridge opened in May.", "Nitwit. It is the old map."]
)
def test_name_before_an_answer_is_an_attack(check: Check, text: str) -> None:
    violations = check(RULE, text, addressees=("Anna",))
    assert {violation.action for violation in violations} == {Action.REMOVE}


@pytest.mark.parametrize(
    "text",
    items("""
What an idiot. He sold the bridge for nothing. | What a clown. You can't make this up.
What a moron. The mayor should resign. | What a crook. Look at his record.
Idiot. He gave the contract to his cousin. | Complete idiot. No more of that team for me.
Yahoo! The bridge is open. | "Nuts!" was all he answered. | Idiot? Is that what was missing?
Now you are going to pay twice to get to work. What an idiot.
It's the economy, stupid. | It's what you get for driving there at night, he told the loser.
That was a trick, a fraud, a scam. | There is no moron in this play.
Someone as stupid as you say he is could not run a bank. | Nobody is as stupid as you or I.
A person as kind as you deserves better. | The word for you is brave.
Generous is the word for you. | Fool me once, shame on you.
Moron was once a medical term. Look it up. | I told the umpire, a real clown, to read the rules.
"""),
)
def test_what_is_said_of_others_or_kindly_passes(check: Check, text: str) -> None:
    assert check(RULE, text) == []
