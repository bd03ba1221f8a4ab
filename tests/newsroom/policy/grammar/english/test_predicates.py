"""What a noun that insults is the predicate of: a person, or no more than half of another word."""

from collections.abc import Callable

import pytest

from newsroom.models import Violation
from newsroom.policy.rules import PersonalAttack
from tests.newsroom.policy.conftest import items

Check = Callable[..., list[Violation]]
RULE = PersonalAttack(id="attacks", type="personal_attack")


@pytest.mark.parametrize(
    "text",
    items("""
You are a donkey rider, I have seen the photo.
You are a pig farmer | You are a rat catcher | You are a snake charmer | You're a dog trainer
You are a clown college graduate. | You clown college graduate | You are a sheep shearer
You are a monkey researcher. | You are a tool maker by trade. | You must be a troll collector.
Are you a donkey breeder? | You look like a puppet maker. | You are an insect expert, I hear.
You're a trash collector and we thank you for it. | You are a cow milker's daughter.
You are an animal scientist. | You are a rat poison seller. | You are a garbage truck driver.
You are an idiot savant, they say. | You are a thief hunter. | You're a nut importer.
You are a pig wrestling champion. | What a clown hat you are wearing.
"""),
)
def test_first_half_of_a_compound_calls_nobody(check: Check, text: str) -> None:
    assert check(RULE, text) == []


@pytest.mark.parametrize(
    "text",
    items("""
You are a donkey | You are a donkey and a liar | you are a clown bro | You are a pig, sir.
You are a clown go home | you are a snake and everybody knows it | You are a rat bastard
You are a troll because nobody loves you | you are a clown lol | You are such a tool man
You are a parasite living off the rest of us | you are a donkey really | You're a pig in my eyes
you are a clown read the article | You're a clown idiot | You are donkeys all of you
You are a puppet of Moscow | you are a sheep you follow everyone
"""),
)
def test_noun_that_ends_the_predicate_calls_the_reader(check: Check, text: str) -> None:
    assert check(RULE, text)


@pytest.mark.parametrize(
    "text",
    items("""
You are not an idiot, you are misinformed. | You are no fool, you are tired.
You're not stupid, you're misled. | You aren't a liar, you were lied to.
You are not an idiot, but the minister is. | You are not a clown, you are a professional.
You are not stupid, the law is.
"""),
)
def test_what_is_denied_of_a_reader_is_no_attack(check: Check, text: str) -> None:
    assert check(RULE, text) == []


@pytest.mark.parametrize(
    "text",
    items("""
You are not an idiot, you are a moron. | You're not stupid, you're evil.
You aren't a fool, you are a liar and a coward. | You are not a man, you are a worm.
You are not only a fool but a liar. | You are not misinformed, you are an idiot.
"""),
)
def test_worse_said_in_its_place_is(check: Check, text: str) -> None:
    assert check(RULE, text)


@pytest.mark.parametrize(
    "text",
    items("""
Are you a clown by profession? | Are you the idiot in the title role? I saw the play last night.
You are the fool in King Lear, aren't you? Bravo. | You are a pig in the school play.
You are the clown at the children's party. | You were a rat in that film.
You are scum in the eyes of that regime, as we all are. | You are an idiot to them.
Have you read The Idiot? | You make me sick with envy, what a garden.
"""),
)
def test_part_one_plays_is_no_attack(check: Check, text: str) -> None:
    assert check(RULE, text) == []


@pytest.mark.parametrize(
    "text",
    items("""
You are the idiot in this thread. | You are an idiot in every way. | you are the clown in the room
You are scum in the eyes of everyone here. | you are a clown in this discussion
"""),
)
def test_part_one_plays_here_is(check: Check, text: str) -> None:
    assert check(RULE, text)
