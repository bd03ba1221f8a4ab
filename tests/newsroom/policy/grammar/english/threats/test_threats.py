"""Threats in the forms people use, and figures of speech that look like them."""

from collections.abc import Callable

import pytest

from newsroom.models import Action, Record, Violation
from newsroom.policy.effort import MOST
from newsroom.policy.rules import Threat
from newsroom.policy.scene import Scene
from tests.newsroom.policy.conftest import count_calls, make_reply

Check = Callable[..., list[Violation]]
RULE = Threat(id="threats", type="threat")

THREATS = (
    "I will find you and I will kill you.",
    "I'm gonna kill you",
    "im going to beat your ass",
    "I swear I'll punch you in the face",
    "I'd love to see you hang",
    "I hope you die a slow and painful death.",
    "I hope your whole family dies.",
    "I hope someone shoots you.",
    "Someone should shoot you.",
    "Someone should beat the crap out of you",
    "People like you should be shot.",
    "You should be hanged.",
    "You deserve a bullet.",
    "You deserve to die.",
    "You deserve to be beaten.",
    "You should kill yourself",
    "go kill yourself",
    "kys",
    "neck yourself",
    "go jump off a cliff",
    "Drink bleach.",
    "Do the world a favor and die",
    "hope you get hit by a bus",
    "I hope you rot in hell",
    "We know where you live.",
    "I know where you work.",
    "Watch your back.",
    "You'd better watch your back.",
    "You better watch out.",
    "Wait and see what happens to you.",
    "You will be hunted down for this.",
    "You're a dead man.",
    "your days are numbered",
    "You won't live to see the morning",
    "I'll break your legs",
    "I'll smash your face in",
    "I will burn down your house",
    "Come near me and I'll kill you",
    "If I ever see you I will kill you",
    "I will slit your throat",
    "We're coming for you.",
    "I am coming for your family",
    "You need a good beating.",
    "You'll die for this",
    "They should hang you from a lamp post.",
    "Somebody needs to put a bullet in your head.",
    "I wish you were dead.",
    "You're better off dead.",
    "I'm going to rape you.",
    "I will make you bleed.",
    "You'll end up in a ditch.",
    "Say goodbye to your kids.",
    "I want to strangle you",
    "next time I see you I'll knock your teeth out",
)

INNOCENT = (
    "This heat will kill you.",
    "These stairs will kill you.",
    "I'd kill for a coffee.",
    "The soldiers were killed and their houses burnt.",
    "They said they would kill us all.",
    "My grandmother was told she would be shot.",
    "He wrote: I will kill you.",
    "You could be killed crossing there.",
    "If you cross there you will be hit by a car.",
    "You will be found by your old friends.",
    "You should be paid for this.",
    "I hope you get well soon.",
    "I hope you get the job.",
    "I hope you find your keys.",
    "I hope you die laughing.",
    "I will find you a copy.",
    "I will find your page.",
    "We will fight you in court.",
    "We will beat you at the polls.",
    "We will crush you in the next match.",
    "I'll hit you up later.",
    "I will hit your inbox tomorrow.",
    "I'll break your heart with this story.",
    "I will cut your hours.",
    "I'll shoot you a message.",
    "You will burn in this sun.",
    "You'll regret not coming.",
    "You better watch this film.",
    "You better watch out for the ice on the steps.",
    "Watch out for the dog.",
    "Kill the lights, please.",
    "Kill your television.",
    "Go jump in the lake and cool off.",
    "I'm dying to see you.",
    "They should hang the portrait.",
    "The murderer should be executed.",
    "Assassins deserve to die, some say.",
    "In Turkey you could be killed for saying so.",
    "My boss will kill me.",
    "Mother will kill me if she reads this.",
    "I could kill my alarm clock.",
    "You'll be dead tired after that walk.",
    "You are dead to me.",
    "You need a break.",
    "You need a punch bowl for the party.",
    "He threatened to kill her.",
    "Death to fascism!",
    "The song goes: I shot the sheriff.",
    "The regime will pay with its life.",
    "You will pay for parking.",
    "I will end your subscription.",
    "We'll come for dinner.",
    "We are coming for the festival.",
    "I'm coming after lunch.",
    "I know where you can buy it.",
    "End your letter with a date.",
    "Burn your old papers.",
    "We should shoot your film in Gyumri.",
    "I could hug you.",
    "I will hang your painting in my office.",
    "You must hang it higher.",
    "Hang in there.",
    "I want you to die another day, as the film says.",
    "May you live long.",
    "Do not kill yourself with work.",
    "You'll kill yourself climbing that.",
    "If I were you I would shoot the video again.",
    # denied
    "I don't think you should be shot for saying this.",
    "Nobody really thinks that you deserve to die.",
    "I never meant that you should be hanged.",
    "We do not believe your kids should be killed.",
    "No journalist should be killed for her work.",
    "No single politician should be shot.",
    # said of other things
    "You should get stoned with us and listen to records.",
    "You must be stoned if you liked that film.",
    "You need to get slapped on the back for this one.",
    "You should be drowned in flowers for this article.",
    "The officials should be shot of this problem by May.",
    "Come near me and I'll hug you!",
    "Parents of newborns sleep with one eye open.",
    "I sleep with one eye open since the burglary.",
    "I'm glad that you could say goodbye to your wife.",
    "You won't see next Friday's paper, the press is closed.",
    "We are coming for you, so have the coffee ready.",
    "If you win, we will track you down and hand you the prize.",
    "I'd love to see you hang that painting yourself.",
    "I would love to see you burn those calories.",
    "I want to see you suffer less.",
    "I'll bury you in evidence.",
    "I will drown you in facts.",
    "I'm going to hit your mother up for that recipe.",
    "We'll gas up your car.",
    "You deserve death benefits for your service.",
    "You deserve a punch of flavour with your coffee.",
)
# Advice and forecasts say the same as threats do.
AMBIGUOUS = (
    "In Iran you will be hanged for this.",
    "You will be shot for this in Baku.",
    "If you get lost, I will find you.",
    "There are deals today that you won't see tomorrow.",
    "Watch your back, lift with your legs.",
    "Oil on the drive? Check under your car.",
    "Great twist, you won't see it coming.",
    "I hope you have life insurance.",
    "Without treatment you will die slowly.",
    "Try my baklava, you'll die for it!",
    "You must be killed by the heat down there.",
)
HINTS = (
    "You'd better watch out.",
    "Wait and see what happens to you.",
    "You need a good beating.",
    "Say that to my face.",
    "I could kill you for that.",
    "I'll shoot you if you come here again.",
)


def test_threat_is_found(check: Check) -> None:
    assert [text for text in THREATS if not check(RULE, text)] == []


def test_figure_of_speech_passes(check: Check) -> None:
    assert [text for text in INNOCENT if check(RULE, text)] == []


@pytest.mark.parametrize("text", HINTS)
def test_hint_is_only_flagged(check: Check, text: str) -> None:
    assert {violation.action for violation in check(RULE, text)} == {Action.FLAG}


def test_more_threats_prove_nothing_more(check: Check) -> None:
    assert 0 < len(check(RULE, "I will kill you. " * 200)) <= 20


@pytest.mark.parametrize("text", AMBIGUOUS)
def test_what_may_be_advice_or_a_forecast_is_only_flagged(check: Check, text: str) -> None:
    assert {violation.action for violation in check(RULE, text)} == {Action.FLAG}


@pytest.mark.parametrize(
    "text",
    [
        "Don't you think you should be shot?",
        "I don't care, you should be shot.",
        "No, the mayor should be shot.",
        "Sleep with one eye open.",
        "You'd better sleep with one eye open.",
        "You will die soon.",
        "We are coming for you.",
        "I will track you down.",
        "I want to see you burn in hell.",
    ],
)
def test_a_threat_beside_what_only_sounds_like_a_denial_stands(check: Check, text: str) -> None:
    assert Action.REMOVE in {violation.action for violation in check(RULE, text)}


@pytest.mark.parametrize(
    "phrase", ["hang him who ", "i will hang him who ", "if you hang the mayor "]
)
def test_only_so_many_excused_phrases_of_a_text_are_examined(phrase: str) -> None:
    def judge(times: int, most: int = MOST) -> int:
        scene = Scene(make_reply(phrase * times), Record(), most)
        return count_calls(lambda: list(RULE.check(scene)))

    judge(161)  # compiles what a long text asks for
    assert judge(160) < judge(80) * 2.2
    scarce = 5_000  # spent by the shorter text already
    judge(161, scarce)
    assert judge(160, scarce) < judge(80, scarce) * 1.5
