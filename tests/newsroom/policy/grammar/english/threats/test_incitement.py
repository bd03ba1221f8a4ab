"""Violence urged against people in office, against "these people" and "them"; and idioms."""

from collections.abc import Callable

import pytest

from newsroom.models import Action, Violation
from newsroom.policy.rules import Threat
from tests.newsroom.policy.conftest import items

Check = Callable[..., list[Violation]]
RULE = Threat(id="threats", type="threat")


@pytest.mark.parametrize(
    "text",
    items("""
someone should shoot the minister | Somebody ought to kill that judge. | We should hang the mayor.
These people should be exterminated. | The president should be shot. | Politicians must be hanged
The prime minister deserves to die. | Shoot all the politicians! | Hang the mayor!
Just kill the judge already. | They should string up these lying politicians.
I hope someone shoots the president. | I hope the minister dies. | Those bastards should be lynched.
The editor needs to be beaten to a pulp. | Who will stop him? Somebody should kill the mayor.
Every single politician should be shot. | All these corrupt officials should be strung up.
Let's hang the corrupt mayor. | We must kill the police. | our governor deserves to hang
"""),
)
def test_violence_urged_against_people_in_public_life_is_a_threat(check: Check, text: str) -> None:
    assert {violation.action for violation in check(RULE, text)} == {Action.REMOVE}


@pytest.mark.parametrize(
    "text",
    items("""
Hang them all. | kill em all | Shoot every last one of them! | string them all up
They should all be shot. | He should be hanged. | Someone should shoot Hovik Petrosyan.
Hang the lot of them from lampposts. | String them all up on the nearest lamp post!
I say Petrosyan should be hanged. | Hovik Petrosyan deserves to be shot.
"""),
)
def test_violence_against_persons_unsaid_is_flagged(check: Check, text: str) -> None:
    assert {violation.action for violation in check(RULE, text)} == {Action.FLAG}


@pytest.mark.parametrize(
    "text",
    items("""
Don't shoot the messenger. | Shoot the messenger, as they say. | I could kill for a coffee.
hang them on the wall | Hang them all on the wall of the gallery. | Kill them with kindness.
They should hang the portrait. | The murderer should be hanged. | The minister should be sacked.
Someone should shoot a film about it. | We should shoot the minister an email.
They wanted to hang the mayor in 1920. | The president was shot in Dallas.
Who said that the minister should be shot? | Should the minister be shot? Of course not.
Nobody should kill a judge. | It is wrong to say the minister should be shot.
They said someone should shoot the minister. | "Hang the mayor," the crowd shouted.
The minister should be shot down in this debate. | Murderers should be hanged.
The judge should be hung up on facts. | If they hang the mayor, there will be war.
Wedding guests should be shot with a long lens. | Portraits should be hung in the hall.
He should be killed off in the next season. | The hero should be shot in profile.
I say Polio must be eradicated. | These animals should be shot humanely.
The minister killed the bill. | We must stop the police. | Kill the lights. | Beat the drum!
The president should hang the medal himself. | They should burn the judge's old papers.
Burn the editorials! | Shoot the president's portrait from the left.
The minister must be executed with care, said nobody. | The rules must be killed.
"""),
)
def test_idiom_history_and_law_pass(check: Check, text: str) -> None:
    assert check(RULE, text) == []


@pytest.mark.parametrize(
    "text",
    items("""
I know where you live, we are neighbours | I know where you live, it is next door.
I know where you live now, that is my favourite part of town.
I know where you live: I used to live there. | We know where you work, we are from there.
I know where you live. We are neighbours. | I know where you live, in the same street as my aunt.
"""),
)
def test_neighbour_knows_where_one_lives(check: Check, text: str) -> None:
    assert check(RULE, text) == []


@pytest.mark.parametrize(
    "text",
    items("""
I know where you live. | I know where you live, and I am coming. | we know where you live, scum
I know where your kids go to school, so be careful. | I know where you live, nice house.
"""),
)
def test_stranger_who_knows_where_one_lives_threatens(check: Check, text: str) -> None:
    assert {violation.action for violation in check(RULE, text)} == {Action.REMOVE}
