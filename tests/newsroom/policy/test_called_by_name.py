"""A reader called by name in a sentence that insults: the name makes no insult of what is none."""

import pytest

from newsroom.models import Action
from tests.newsroom.policy.conftest import items
from tests.newsroom.policy.shipped import judge

READERS = ("Anna", "Bob")
STORY = "The council met on Monday."
ENDINGS = (", Anna.", ", Anna!", " Anna.", ", @Anna", ", Anna, and the bridge is closed.")

# Denied, quoted, said by others, said of others, of nobody or of the writer, spoken against.
NO_INSULT = items("""
You are not an idiot | You're no fool | You aren't stupid | Nobody said you are an idiot | No idiot
Not a fool | Never an idiot | Nobody here is an idiot | There are no idiots here
He called you an idiot | I never called you a moron | They say "you are an idiot"
Don't let them call you a liar | I'm not calling you an idiot | Stop calling people idiots
It is not right that they called you a moron | Please do not write "you are an idiot"
I did not say you are a liar | I don't think you're a clown | I would not say moron
I am an idiot | I was a fool | What an idiot I was | I felt so stupid | My brother is a clown
The minister is an idiot | Trump is a liar | The word idiot is Greek | "idiot" is not an argument
Only a fool would believe that | You'd have to be an idiot to believe that | He was no hypocrite
We are all idiots sometimes | This law is idiotic | That was not very stupid | It is an idiot test
Nobody calls you a coward | I wasn't calling you a hypocrite | Who called you a loser
""")
INSULT = items("""
You are an idiot | What an idiot | You're a liar | Idiot | Shut up, you moron | You clown
You are not clever, you are an idiot | Stop lying, you idiot | Such a fool | Total moron
You are nothing but a liar | He is right, you are an idiot | Oh, you fool | Typical moron
You are as big a fool as the mayor | How stupid you are
""")


@pytest.mark.parametrize("text", NO_INSULT)
@pytest.mark.parametrize("ending", ENDINGS)
def test_name_makes_no_insult_of_what_is_none(text: str, ending: str) -> None:
    verdict = judge(text + ending, earlier_authors=READERS, article_text=STORY)
    assert verdict.action < Action.HOLD


@pytest.mark.parametrize("text", INSULT)
@pytest.mark.parametrize("ending", ENDINGS)
def test_insult_that_ends_in_a_name_counts(text: str, ending: str) -> None:
    verdict = judge(text + ending, earlier_authors=READERS, article_text=STORY)
    assert verdict.action is Action.REMOVE


@pytest.mark.parametrize(
    "text",
    items("""
That idiot Anna again. | This moron, Bob, has no clue. | Anna is an idiot. | Anna, you idiot.
Ignore the troll Bob. | Our resident moron Bob wrote that.
"""),
)
def test_reader_who_is_spoken_of_is_insulted(text: str) -> None:
    verdict = judge(text, earlier_authors=READERS, article_text=STORY)
    assert verdict.action is Action.REMOVE
