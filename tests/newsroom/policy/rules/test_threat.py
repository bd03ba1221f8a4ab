"""Violence announced, wished on or urged upon a reader; and how people speak of death in jest."""

from collections.abc import Callable

import pytest

from newsroom.models import Action, Violation
from newsroom.policy.rules import Threat

Check = Callable[..., list[Violation]]
RULE = Threat(id="threats", type="threat")

THREATS = {
    # announced
    "I will kill you.": "I will kill you",
    "I'm going to find you and break your legs.": "I'm going to find you and break your legs",
    "im gonna beat the crap out of you": "im gonna beat the crap out of you",
    "We will burn your house down.": "We will burn your house down",
    "I'd love to punch you in the mouth.": "I'd love to punch you in the mouth",
    "Come to the square and I will put a bullet in your head": "I will put a bullet in your head",
    "I swear to god I will strangle you": "I swear to god I will strangle you",
    "I want to see you hang.": "I want to see you hang",
    "We are coming for you.": "We are coming for you",
    "I will kill <@112233445566778899>": "I will kill <@112233445566778899>",
    # known
    "We know where you live.": "We know where you live",
    "I know where your kids go to school.": "I know where your kids go to school",
    "Better watch your back, my friend.": "Better watch your back",
    "You're dead meat.": "You're dead meat",
    "You will pay with your life.": "You will pay with your life",
    "You will hang for this.": "You will hang for this",
    # wished
    "I hope you die.": "I hope you die",
    "Honestly, I hope you get cancer.": "I hope you get cancer",
    "You should be shot.": "You should be shot",
    "People like you should be hanged.": "People like you should be hanged",
    "You all deserve to die.": "You all deserve to die",
    "Somebody should shoot you.": "Somebody should shoot you",
    "You do not deserve to live.": "You do not deserve to live",
    "The world would be better without you.": "The world would be better without you",
    # urged
    "Kill yourself.": "Kill yourself",
    "Go hang yourself!": "hang yourself",
    "Do us all a favour and jump off a bridge.": "jump off a bridge",
    "kys": "kys",
    "Why don't you just die already": "Why don't you just die already",
    # in disguise
    "I will k1ll you": "I will k1ll you",
    "I will k\u200bill you": "I will k\u200bill you",
}

HARMLESS = (
    "This heat will kill you.",
    "I could kill for a coffee right now.",
    "I could murder a pint after that session.",
    "Smoking will kill you, as the article says.",
    "We will beat you at the polls in June.",
    "I will beat you at chess any day.",
    "I'll shoot you an email with the minutes.",
    "I'll cut you some slack, it was late.",
    "They hang you out to dry, and we'll hang you out to dry too.",
    "You are dead wrong about the tram.",
    "Watch your back when you lift those boxes.",
    "You're dead to me, said the queen, and laughed.",
    "Don't kill yourself working, it is a holiday.",
    "You'll kill yourself at this pace.",
    "He said he will kill you, so the police came.",
    "The caller said: I will kill you.",
    "“I will kill you,” the letter read.",
    "They threatened me with: we know where you live.",
    "The settlers were told they should be shot.",
    "The murderer should be hanged, if you ask me.",
    "Soldiers were killed, and you should know it.",
    "You should get cancer screening every year.",
    "I would die for you, Gyumri!",
    "I was dying to ask you about the bridge.",
    "You must see the film; it is to die for.",
    "I will find you the link.",
    "My mother will kill me if you tell her.",
    "In those years they could shoot you for a joke.",
    "They hope you die before the pension is due.",
    "I hope you never see a war.",
    "We must break your habit of quoting half a sentence.",
    "Kill the bill!",
    "They should hang their heads in shame.",
    "You should hang the picture higher.",
    "You should not be hung up on that; you should be hung up on facts.",
    "I hope you hang in there.",
    "I hope you choke up as I did.",
    "I will hunt you down a copy of the report.",
    "We will kill the deal if you sign.",
    "The police will shoot you if you run.",
    "We know where you stand on this.",
    "You will die laughing.",
    "Я бы убил за чашку кофе.",
    "Ես քեզ հետ համաձայն չեմ։",
)


@pytest.mark.parametrize(("text", "evidence"), THREATS.items())
def test_threat_is_found(check: Check, text: str, evidence: str) -> None:
    violations = check(RULE, text)
    assert [v.evidence for v in violations] == [evidence]
    assert violations[0].category == "threat"
    assert (violations[0].action, violations[0].points) == (Action.REMOVE, 3)


@pytest.mark.parametrize("text", HARMLESS)
def test_figure_of_speech_passes(check: Check, text: str) -> None:
    assert check(RULE, text) == []


@pytest.mark.parametrize("text", ["I will kill Joe.", "Joe should be shot."])
def test_threat_to_a_reader_by_name_is_found(check: Check, text: str) -> None:
    assert check(RULE, text, earlier_authors=("Joe",))
    assert check(RULE, text) == []


def test_self_defence_is_only_flagged(check: Check) -> None:
    violations = check(RULE, "If anyone breaks into my house I will shoot you or him.")
    assert [v.action for v in violations] == [Action.FLAG]


def test_quoted_threat_is_not_its_authors(check: Check) -> None:
    assert check(RULE, "> I will kill you\nReported this one.") == []


def test_guesses_do_not_hide_a_certain_threat_behind_them(check: Check) -> None:
    actions = {v.action for v in check(RULE, "We will find you. " * 30 + "I will kill you.")}
    assert actions == {Action.FLAG, Action.REMOVE}
