"""What belittles a reader's wits without an insulting word, and what praises them much alike."""

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
You have the IQ of a turnip. | you've got the IQ of a houseplant | You have the wit of a doorknob.
You have the mental age of a toddler. | You have the maturity of a five-year-old.
You have the attention span of a goldfish. | You have the intellect of a wet brick.
Do you have even one functioning brain cell? | Your brain cell must be lonely.
Is your brain even connected? | Not the sharpest knife in the drawer, are you.
Try using your brain for once, if you can find it. | Use your head, if you've got one.
You lack the intelligence to grasp this. | You clearly lack basic intelligence.
a five year old has more wit than you | There are bricks with more brains than you.
My goldfish has more sense than you do. | Even a donkey is wiser than you.
I've met smarter potatoes than you.
I've seen smarter things crawl out from under a rock. | You crawled out from under a rock.
What rock did you crawl out from? | arguing with you is like arguing with a brick wall
Talking to you is like explaining algebra to a pigeon.
I would explain it to you but I don't have any crayons.
If brains were dynamite you couldn't blow your nose.
If stupidity was a crime you'd be in for life.
you take stupidity to a whole new level | You give new meaning to stupidity.
Your ignorance is only matched by your arrogance. | Your ignorance knows no bounds.
You couldn't pour water out of a boot with instructions on the heel.
You couldn't find the truth if it stood in front of you.
You can't spell if your life depended on it.
You wouldn't know a fact if it crawled up your leg. | You couldn't be clever if you tried.
whoever taught you to read wasted their time | You make a doorknob look smart.
You are making a complete fool of yourself. | you're making an ass of yourself
Who let you out of the zoo? | who let you out? | Pull your head outta your ass
If you had a single brain cell you would know that. | Compared to you, a rock is a philosopher.
You wouldn't recognise a fact if it hit you in the face. | Your skull is thicker than concrete.
A parrot has a bigger vocabulary than you. | You are the reason shampoo has instructions.
You make idiots look smart. | You're not well in the head, get help. | are u slow in the head
what are you, five? | How old are you, 12? | They should lock you up in a madhouse.
Even your mother doesn't like you. | No wonder you're single.
Your own family must be ashamed of you. | lmao imagine being you
For God's sake, shut your face. | big words for a coward
You must have been the dumbest kid in class. | Do you practice being this stupid?
You really thought you did something there, huh clown | What a colossal idiot.
do everyone a favor and stop talking | wake up sheep
"""),
)
def test_belittled_wits_are_an_attack(check: Check, text: str) -> None:
    assert check(RULE, text)


@pytest.mark.parametrize(
    "text",
    items("""
You have the mind of a scientist. | You have the intellect of a genius and the wit of a poet.
You have the memory of an elephant. | You've got the manners of a gentleman.
He is a liberal with the brains of a gnat. | You have the patience of a saint.
She has more experience than you.
You have more sense than him.
He has more sense than you give him credit for. | Dogs are smarter than you think.
Pigs are smarter than you and I believed. | My wife has more sense than you and me together.
You lack intelligence reports on this. | You lack the evidence for that. | You lack a second source.
You couldn't lift it with both hands. | You can't build it with the instructions they give you.
If brains were all it took, he would be president. | Use your head, and a torch.
Do you have a brain scan appointment? | Is your brain healthy? Ask a doctor.
I explain it with crayons to my class. | Draw it for them with crayons.
Talking to you is like coming home. | Arguing with him is like talking to a wall.
He crawled out from under a rock slide. | You crawled out of a burning house.
What rock is that under the bridge? | Whoever taught you to write did well.
Ignorance knows no bounds in that ministry. | Your ignorance of the treaty does not change it.
He made a fool of himself. | Don't let them make a fool of you. | They are making a fool of you.
Do us all a favor and vote. | Wake up early. | Wake up the sheep before dawn.
Do everyone a favor and stop posting spoilers. | Brain cells die, and you have billions left.
How old are you, 80? | What are you, a lawyer? | Five what? Are you five in your flat?
They would lock you up in a cage for that in Turkey. | No wonder you're alone in this crowd.
If you shout, your children don't respect you. | Your dog can't stand you leaving the house.
Imagine being you in 1915. | Imagine being there. | Shut it before the rain comes in.
You're not the brightest star in the sky, Sirius is. | Compared to you, I am a beginner.
A parrot has a bigger cage than you think. | You make winners look lucky. | Big words for a child.
You are the reason I read this paper. | You must have been the best in your class.
The lights are on but the shop is closed. | You have a good brain, use it.
You can't blame people if they stay at home. | You can't expect a crowd if it rains.
You couldn't hear the choir if they stood outside. | You can't fix roads with instructions on paper.
You wouldn't understand the law if they were to print it in Latin.
You couldn't get a ticket if you tried last year. | People like you should never be forgotten.
Kiss my grandmother for me. | Kiss my children for me, dear.
"""),
)
def test_praise_and_other_brains_pass(check: Check, text: str) -> None:
    assert check(RULE, text) == []


@pytest.mark.parametrize(
    "text",
    ["Please seek professional help, there is a hotline.", "See a psychiatrist, it helped me."],
)
def test_advice_to_seek_help_is_only_flagged(check: Check, text: str) -> None:
    assert {violation.action for violation in check(RULE, text)} == {Action.FLAG}
