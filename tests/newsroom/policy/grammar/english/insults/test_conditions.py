"""Insults that hold under a condition, or of others and the reader alike."""

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
if you think that, you are an idiot | If you believe this, you are a moron.
If you really believe that, then you are a fool. | If you can't see that, you're blind and stupid.
You are an idiot if you believe that. | If you buy that nonsense, you are a clown.
If you don't understand this you must be stupid. And if you still believe it, you are a moron.
You're a fool if you think so.
"""),
)
def test_insult_to_who_holds_what_was_said_is_flagged(check: Check, text: str) -> None:
    assert {violation.action for violation in check(RULE, text)} == {Action.FLAG}


@pytest.mark.parametrize(
    "text",
    items("""
If you vote for him, you are a fool. | If you sign this, you are an idiot.
If you were an idiot, you would vote for it. | If you ever buy that car, you are a fool.
If they think that you are an idiot, prove them wrong. | If you think that you are stupid, rest.
You are a fool if you lend him money. | When you believe that you are a loser, you lose.
If you'd believed that, you'd have been a fool. | Anyone who believes that is an idiot.
Anyone who believes this is a fool, and you know it. | If that is a lie, he is a liar.
Mr. President, you are a fool if you believe that.
"""),
)
def test_insult_to_whoever_does_something_passes(check: Check, text: str) -> None:
    assert check(RULE, text) == []


@pytest.mark.parametrize(
    "text",
    items("""
He is an idiot, and so are you. | They are idiots and so are you. | he's a clown so are you
The minister is a fool, and you are too. | She's a moron and you're another.
That law is stupid, and so are you. | Your friend is a liar, and you are no better.
anyone who believes this is a moron, and you believe it
Whoever wrote that is an imbecile, and you wrote it. | They were fools, and so are you all.
"""),
)
def test_what_holds_of_the_reader_too_is_an_attack(check: Check, text: str) -> None:
    assert check(RULE, text)


@pytest.mark.parametrize(
    "text",
    items("""
He is a genius, and so are you. | He's an idiot, but you are not. | He is no fool, and so are you.
If he is an idiot, then so are you. | They say he is an idiot and so are you.
The minister is a liar, and you are too kind to him. | He is an idiot, and you said so.
He is a fool and you are right to say it. | He is not stupid and neither are you.
The plan is dumb, and you are the same age as its author. | You said he is a clown, and he is.
Those who rob us are thieves, and you do well to say it.
"""),
)
def test_what_holds_of_others_alone_passes(check: Check, text: str) -> None:
    assert check(RULE, text) == []


@pytest.mark.parametrize(
    "text",
    items("""
Cite a source, otherwise you are a liar. | Say sorry. Otherwise, you're just a bully.
Just because you're stupid doesn't mean you have to fail.
Just because you are an idiot at maths, it doesn't mean that you can't count.
How stupid can you get? | They painted it pink. How dumb can you get?
"""),
)
def test_insult_that_may_be_meant_of_anyone_is_flagged(check: Check, text: str) -> None:
    assert {violation.action for violation in check(RULE, text)} == {Action.FLAG}


@pytest.mark.parametrize(
    "text",
    items("""
Just because you're stupid doesn't mean the rest of us are.
Otherwise idiots like you would rule us all. | otherwise engaged, you idiot
Just because you're an idiot, it doesn't mean she is. | How dumb can you be?
"""),
)
def test_insult_to_the_reader_beside_others_is_certain(check: Check, text: str) -> None:
    assert Action.REMOVE in {violation.action for violation in check(RULE, text)}


@pytest.mark.parametrize(
    "text",
    items("""
If you took the bribe, you should go. At worst, you are a crook.
If you hid it from your voters, you misled them! In that case you are a liar.
And if you signed that letter, you read it. At best you are a fool.
"""),
)
def test_condition_goes_on_in_the_next_sentence(check: Check, text: str) -> None:
    assert check(RULE, text) == []


@pytest.mark.parametrize(
    "text",
    items("""
You took the bribe. At worst, you are a crook. | At best you are a fool, at worst a liar.
If you took the bribe, you should go. You are a crook.
I wonder if you read. At best you're a fool.
If you think so, read it again. At best you are a fool.
"""),
)
def test_condition_met_or_left_behind_is_no_excuse(check: Check, text: str) -> None:
    assert check(RULE, text)
