"""A fellow reader whose name is an insult or a swear word too: calling them is no attack."""

import pytest

from newsroom.models import Action, Verdict
from tests.newsroom.policy.conftest import items
from tests.newsroom.policy.shipped import judge as judge_alone

READERS = ("Wally", "Dick", "Randy", "Fanny", "Willy", "Dick Van Dam", "Anna", "Karen")
NICKNAMES = ("grumpy_goat", "lying.dog", "MadCow77", "Silly Git", "old_bugger")
STORY = "The council met on Monday."
CALLS = items("""
{0}, I agree with you. | {0}, well said. | I think {0} is right. | {0} makes a good point.
{0} wrote that yesterday, and I agree. | Thanks, {0}. | Thank you {0}. | {0} said it best.
{0}'s comment is the best here. | As {0} said, taxes are high. | Hello {0}, how are you?
{0}: thank you. | You are right, {0}. | You are so kind, {0}. | {0}, you are wrong on the bridge.
{0} and I agree. | To {0}: no, it opens at nine. | Is {0} here? | You and {0} should meet.
You are welcome, {0}. | Good question @{0} | I miss {0} here. | Who answered {0}? | Hey {0}, look!
Are you {0} from Glendale? | I agree with you {0}. | Good on you {0}. | Cheers {0}! | {0} you rock
I'm with {0} on this. | ({0} is right.) | Replying to {0}: yes | Not you, {0}. | Same to you, {0}!
That was kind of {0}. | What {0} wrote is true. | A good point by {0}.
""")


def judge(text: str) -> Verdict:
    return judge_alone(text, earlier_authors=(*READERS, *NICKNAMES), article_text=STORY)


@pytest.mark.parametrize("name", ["Wally", "Dick", "Willy"])
@pytest.mark.parametrize("text", CALLS)
def test_reader_is_called_by_name(name: str, text: str) -> None:
    assert judge(text.format(name)).action < Action.HOLD


@pytest.mark.parametrize("name", NICKNAMES)
@pytest.mark.parametrize("text", CALLS)
def test_reader_is_called_by_nickname(name: str, text: str) -> None:
    assert judge(text.format(name)).action < Action.HOLD


@pytest.mark.parametrize(
    "text",
    items("""
dick, i agree | thanks dick | hello dick, how are you? | i agree with dick, it opens at nine
DICK, I AGREE | thank you wally, that helped | @dick good question
"""),
)
def test_name_may_be_written_as_all_else_is(text: str) -> None:
    assert judge(text).action < Action.HOLD


@pytest.mark.parametrize(
    "text",
    items("""
You dick. | You are a dick. | Don't be such a Dick, Anna. | Wally, you are an idiot.
Dick's a dick. | Dick, you are a moron. | You are a Wally, Anna. | Anna is a dick.
Dick is a moron. | You big Dick. | Suck my dick. | He has a small dick, Anna.
grumpy_goat is an idiot. | Fanny is a bitch. | What a dick you are, Anna. | Shut up, dick.
Show me your dick. | Randy, shut the fuck up.
Silly Git is a silly git, and so are you, you bastard. | You absolute Wally.
What a massive Dick! | Thank you dickhead. | Bless you, you old bugger, and fuck off.
You lying dog. | Fuck you Dick. | Are you a dick? | Shut up, you Wally.
"""),
)
def test_word_that_is_no_name_there_counts(text: str) -> None:
    assert judge(text).action is Action.REMOVE


@pytest.mark.parametrize("text", ["dick, i agree", "thanks dick", "Suck it, wally"])
def test_name_that_no_reader_bears_is_a_word(text: str) -> None:
    assert judge_alone(text).action is Action.REMOVE


@pytest.mark.parametrize("name", ["Faggot", "Asshole", "nigger_1", "Faggot Hater"])
def test_name_is_no_cover_for_the_worst_words(name: str) -> None:
    verdict = judge_alone(f"{name} is right.", earlier_authors=(name,), article_text=STORY)
    assert verdict.action is Action.REMOVE
