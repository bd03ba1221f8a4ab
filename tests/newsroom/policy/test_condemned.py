"""An insult or a slur that is repeated in order to condemn it."""

import pytest

from newsroom.models import Action
from tests.newsroom.policy.conftest import items
from tests.newsroom.policy.shipped import judge

MARKS = ("'{}'", '"{}"', "“{}”", "‘{}’", "«{}»")
SAYINGS = ("you are a faggot", "you stupid cunt", "go back home, retard", "you're a whore")
CONDEMNED = items("""
People who send me messages like {0} get blocked. | Messages such as {0} are the reason I left.
Comments like {0} help nobody. | Anyone who writes {0} should be banned.
Users who post {0} get a warning. | Somebody sent me {0} yesterday, and I blocked them.
Slurs like {0} have no place here. | I got an email saying {0} from a stranger.
When somebody writes {0}, report it. | He replied with things like {0} all day.
They text me {0} every evening. | The fans sang {0} for an hour.
The e-mail began {0} and got worse. | Trolls who comment {0} should lose their account.
""")


@pytest.mark.parametrize("said", SAYINGS)
@pytest.mark.parametrize("marks", MARKS)
@pytest.mark.parametrize("text", CONDEMNED)
def test_words_quoted_from_those_who_send_them_stay(text: str, marks: str, said: str) -> None:
    assert judge(text.format(marks.format(said))).action < Action.HOLD


@pytest.mark.parametrize(
    "text",
    items("""
"Retard" is what they called my brother for ten years.
His father was a "wog", that's what they were called then. | Please stop with the 'retard' jokes.
I refuse to be called a bitch. | Why must every woman in office be called a bitch?
Would you call your own daughter a whore? | When did it become fine to call people retards?
Nobody has the right to call my son a retard. | They spat at her and called her a whore.
Teachers must not let pupils call each other faggots. | Someone posted "you retard" under my photo.
Why would you call me an idiot? | Why would you call me a retard? | Why did you call her a bitch?
Nobody should be called a retard. | Nobody should be called a faggot. | Why do you call me a liar?
A boy called my sister a retard. | No one deserves to be called a whore.
Please don't call people retards.
Don't use the word retard. | Whoever calls a child a retard should be ashamed.
It is wrong to call anybody a nigger. | I was called a faggot at school every day.
Stop calling me a moron. | Do not call me stupid. | You have no right to call me an idiot.
Calling someone a tranny is cruel. | I hate being called a slut. | Who are you to call me a fool?
You called me an idiot, and that hurt. | We do not say retard here.
My daughter was called a whore for wearing shorts. | I will not be called a retard by anyone.
If you call me a clown again I will report you. | How dare you call me a whore?
He yelled "kike" at my son. | Being called a bitch at work is not a joke.
You can't just call people whores. | How could you call him a fag?
Why should I be called an idiot for asking? | People who call women sluts are not my friends.
Those who call a boy a faggot break him. | You cannot call a colleague a dyke and expect silence.
There is no excuse to call anyone a retard. | Calling a child a bastard is from another century.
"""),
)
def test_being_called_so_may_be_spoken_of(text: str) -> None:
    assert judge(text).action < Action.HOLD


@pytest.mark.parametrize(
    "text",
    items("""
You are a faggot. | People like you are retards. | Why are you such an idiot?
You are a 'retard'. | Everybody should call you a retard. | You should be called a retard.
Nobody should be such a faggot. | You deserve to be called a whore.
Nobody should listen to a faggot like you. | I will call you a retard.
People like you faggots get blocked. | Why would anyone read a retard like you? | Shut up 'bitch'.
Whoever wrote this is a retard. | No one likes you, bitch. | Nobody wants faggots here.
I'm calling him a faggot. | Why would I call you anything but a retard?
Whoever posts this crap is a retard. | You can't be anything but a whore.
Why don't you faggots leave? | Who are you to talk, you whore? | How dare you come here, faggot.
The word for you is faggot. | Nobody needs to call you a retard, you are one.
I'd call you a whore.
'Retard' is too kind a word for you, retard. | Stop being such faggots.
Why are you faggots here? | Kill yourself, you 'retard'. | People who write this are retards.
Messages like yours are from retards.
Go die, 'cause you're a retard, and that's the fags' fault.
"""),
)
def test_words_of_the_writers_own_count(text: str) -> None:
    assert judge(text).action is Action.REMOVE
