"""Threats in the forms people use, and figures of speech that look like them."""

from collections.abc import Callable

import pytest

from newsroom.models import Action, Violation
from newsroom.policy.rules import Threat

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
