"""What a noun that insults is the predicate of: a person, or no more than half of another word."""

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
You are a donkey rider, I have seen the photo.
You are a pig farmer | You are a rat catcher | You are a snake charmer | You're a dog trainer
You are a clown college graduate. | You clown college graduate | You are a sheep shearer
You are a monkey researcher. | You are a tool maker by trade.
Are you a donkey breeder? | You look like a puppet maker. | You are an insect expert, I hear.
You're a trash collector and we thank you for it. | You are a cow milker's daughter.
You are an animal scientist. | You are a rat poison seller. | You are a garbage truck driver.
You are an idiot savant, they say. | You are a thief hunter. | You're a nut importer.
What a clown hat you are wearing.
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
You are a garbage person. | you're a Nazi apologist | You are a troll ruining it for everyone.
I owe no apology to a racist pig such as yourself. | You are a puppet of Moscow
you are a sheep you follow everyone
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


@pytest.mark.parametrize(
    "text",
    items("""
You are one of the dumbest people here. | You have to be one of the biggest fools alive.
What you are is rude and ignorant. | ignorant, you are | You get dumber every day.
You keep acting like an idiot.
Still you choose to behave like a clown. | You can't help being an idiot.
what is it like being an idiot? | How do you manage to be so dumb? | Does it hurt to be this stupid?
It must be hard being so stupid. | do you know how stupid that makes you look
And you read it all, making you even more pathetic. | you fit the definition of an idiot
Only dumb people like you call it that. | you're a total joke and so is your opinion
You are lower than a snake's belly. | Who even are you, you nobody?
Learn to spell, you illiterate.
you sure are a racist | You people truly are idiots.
this habit of guessing makes you look like a 90% fool | stop making a fool of yourself
We knew you republican cowards would run from it.
which century are you from idiot | all you are is a troll
Before you start making yourself look and sound stupid, read. | no wonder you are so stupid
you reveal yourself as a bigot | your comments show you to be a bigot | you talk out of your ass
the only one who's stupid here is you | the stupid one here is you | You definitely are a moron.
You people are hopeless idiots. | You are complete fools. | You are a stain on this community.
You are an insult to intelligence. | you're so full of yourself
Nice to see you cheer for a flood in Glendale. Idiot. | You think Moscow is right. Fool.
"""),
)
def test_predicate_in_other_words_is_found(check: Check, text: str) -> None:
    assert check(RULE, text)


@pytest.mark.parametrize(
    "text",
    items("""
You are one of the few who see what idiots they are. | What you are is a teacher of fools.
You get more rats in the summer. | You keep talking like a professor. | You can't help being late.
What is it like being a clown's daughter? | How does it feel to be called stupid?
It must be hard being surrounded by idiots. | making you more aware of these fools
People like you call them liars, and rightly. | You tell a good joke | You trust nobody, nobody.
You know how stupid that law makes us look. | It was a sick joke. | Idiots like you say they are.
So you met Mr Abgaryan in Yerevan. Idiot. | The illiterate should learn to spell.
The only one who is sad here is me. | The stupid part is your chart. | the one who pays is you
What do you know about fools | Who are you trying to fool
Read it before you make a fool of yourself. | Who are you to call a man idiot?
You wonder if you are stupid.
You show yourself to be a friend. | Stop making fools of us. | The proof shows you to be right.
You are careful, and fools are not. | You are as cautious as the fool you defend is rash.
The film is an insult to intelligence.
You are facing ruthless crooks. | You are wearing old clown shoes. | You are full of ideas.
You love to act like the idiot in that play.
"""),
)
def test_predicate_of_something_else_passes(check: Check, text: str) -> None:
    assert check(RULE, text) == []


@pytest.mark.parametrize(
    "text",
    items("""
You must be really stupid to believe this. | You'd have to be an idiot to write that, and you did.
Go back to school. | Imagine being this stupid.
"""),
)
def test_what_only_implies_the_reader_is_flagged(check: Check, text: str) -> None:
    assert [violation.action for violation in check(RULE, text)] == [Action.FLAG]


@pytest.mark.parametrize(
    "text",
    items("""
You must be stupid to believe that promise of the mayor. | You would have to be an idiot to sign.
Go back to school at seventy, why not. | Imagine being this close to the stage.
"""),
)
def test_what_implies_nobody_passes(check: Check, text: str) -> None:
    assert check(RULE, text) == []


@pytest.mark.parametrize("text", ["Typical response from a moron.", "imagine being this stupid"])
def test_remark_on_an_answer_is_an_attack_on_who_is_answered(check: Check, text: str) -> None:
    assert check(RULE, text, article_text="The mayor spoke.") == []
    assert check(RULE, text, article_text="The mayor spoke.", addressees=("Anna",))
