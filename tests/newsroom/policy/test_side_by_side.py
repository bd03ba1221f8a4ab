"""Words that only stand beside one another: "you" with a noun that begins something else, a noun
that is but part of a longer name."""

import pytest

from newsroom.models import Action
from tests.newsroom.policy.conftest import items
from tests.newsroom.policy.shipped import judge


@pytest.mark.parametrize(
    "text",
    items("""
I agree with you dogs and cats are family. | I agree with you cows are gentle animals.
I promise you snakes are afraid of people. | I assure you clowns are paid little.
With you pigs always come up in conversation. | for you pigs may be food, for me they are friends
I'll show you monkeys that paint. | Some say to you fools rush in. | I told you cows can swim.
As I told you fools rush in where angels fear to tread. | Do you pigs' feet cook slowly or fast?
Which of you dogs the question of cost? | He taught you donkeys carry more than horses.
Did you know you chicken owners need a permit? | I told you rats swim.
To you dogs are pets, to him they are colleagues. | From you cheats got nothing but silence.
thank you pig farmers | thank you pig farmers of Ohio | bless you donkey rescuers
thank you dog walkers | Mind you, pigs are clever. | Have you monkeys in your zoo?
I wish you pig farmers well. | Thank you goat herders of Vayots Dzor. | Are you a cat person?
Are you a dog owner? | You are a snake handler, I hear. | You are a rat catcher by trade?
"""),
)
def test_noun_that_begins_something_else_calls_nobody(text: str) -> None:
    assert judge(text).action < Action.HOLD


@pytest.mark.parametrize(
    "text",
    items("""
Are you a Snoop Dogg fan? | Are you a Beavis and Butt-Head fan? | Are you a Dumb and Dumber fan?
Are you a Green Day American Idiot fan? | You are a Snoop Dogg listener, then.
Are you a Clown College graduate? | You must be a Monkey Dust lover.
You are an Idiot Boy Records fan. | Are you an Animal Collective fan?
You are a Pig Destroyer album away from a full shelf. | You were an American Idiot album reviewer?
"""),
)
def test_part_of_a_title_that_somebody_likes_is_none(text: str) -> None:
    assert judge(text).action < Action.HOLD


@pytest.mark.parametrize(
    "text",
    items("""
You dogs. | You pigs. | You dogs and pigs make me sick. | You are a dog. | You are a pig.
Are you an idiot? | You are a snake and a rat. | Are you a moron or what? | You filthy pigs.
I hate you pigs. | You are a clown. | You pigs are all the same. | Thank you idiots.
I agree with none of you idiots. | Shut up you pig. | You idiot farmers.
You are an idiot fan of his. | I warned you pigs to stay away from me. | I am done with you pigs.
To hell with you pigs and your lies. | I am ashamed to share a town with you pigs who sold it.
Nobody should vote with you clowns again. | YOU ARE A DUMB IDIOT FAN OF HIS
You are a Moron and a fan of nobody. | I would not share a bench with you snakes, you rats.
"""),
)
def test_insult_beside_you_counts(text: str) -> None:
    assert judge(text).action is Action.REMOVE
