"""Contempt and violence against groups of people; and history, opinion and counter-speech."""

from collections.abc import Callable

import pytest

from newsroom.models import Action, Violation
from newsroom.policy.rules import PersonalAttack, Threat

Check = Callable[..., list[Violation]]
ATTACK = PersonalAttack(id="attacks", type="personal_attack")
THREAT = Threat(id="threats", type="threat")

CONTEMPT = (
    "Turks are animals.",
    "Armenians are nothing but vermin.",
    "All Muslims are terrorists.",
    "I hate Turks.",
    "I hate all immigrants!",
    "Women belong in the kitchen.",
    "Mexicans are a disease.",
    "Gay people are sick animals.",
    "Black people are apes.",
    "Women are stupid.",
    "Jews are the scum of the earth.",
    "Filthy Turks destroyed everything.",
    "Immigrants are parasites",
    "Arabs are filthy dogs.",
    "Those Azeris are subhuman.",
    "Every Turk is a dog.",
    "Trans people are freaks and morons.",
    "Lesbians are disgusting.",
    "Russians are pigs, all of them.",
    "All Turks are liars.",
    "Disabled people are a waste of space.",
    "Georgians are idiots",
    "Immigrants are cockroaches.",
    "All Arabs are terrorists.",
    "Kurds are nothing but animals.",
    "Those Russians are pigs.",
    "Asians are all stupid.",
    "I despise all Jews.",
    "We hate Azeris.",
    "Turks don't deserve any rights.",
    "Jewish people are a cancer.",
    "Fucking Armenians.",
    "Armenian people are subhuman.",
    "Greeks are less than human.",
)

VIOLENCE = (
    "Kill all Armenians.",
    "Gas the Jews.",
    "A good Turk is a dead Turk.",
    "The only good Armenian is a dead Armenian.",
    "Kurds don't deserve to live.",
    "Azeris should be exterminated.",
    "We should kill all the Kurds.",
    "Death to all Armenians!",
    "Homosexuals should be shot.",
    "Lynch all the Jews.",
    "We must exterminate the Kurds!",
    "Muslims should be burned alive.",
    "All Turks must die.",
    "Gays deserve to die.",
    "Let's gas the immigrants.",
    "The only good Azeri is a dead Azeri.",
    "Shoot every last refugee.",
    "Wipe out the Armenians.",
)

INNOCENT = (
    "I am gay.",
    "Muslims are people.",
    "Turks and Armenians are neighbours.",
    "I hate that Armenians are treated like animals.",
    "Trump supporters are idiots.",
    "Turkey is a terrorist state.",
    "Turks deny the genocide.",
    "The Turks committed genocide.",
    "Men are too proud.",
    "Saying that all Muslims are terrorists is wrong.",
    "Nobody should say Jews are vermin.",
    "People who say Kurds are vermin are wrong.",
    "Armenians are not animals.",
    "The Young Turks ordered: kill all Armenians.",
    "They wanted to exterminate the Armenians.",
    "Talaat wrote that Armenians should be exterminated.",
    "Hitler believed Jews were vermin.",
    "For the Nazis, Jews are vermin.",
    '"Kill all Armenians," the mob shouted.',
    "Are Muslims animals?",
    "Why do you think Turks are animals?",
    "If Armenians are animals, what are you?",
    "In 1915 the order was to kill all Armenians.",
    "I don't hate Turks.",
    "I hate Turks who deny history.",
    "Turks are murderers according to this book.",
    "Muslim extremists are animals.",
    "White supremacists are scum.",
    "The Turks who did this were animals.",
    "The soldiers who beheaded him are animals.",
    "Illegal immigrants should be deported.",
    "The men should be shot for treason.",
    "Women deserve rights.",
    "They treated Armenians like dogs.",
    "Armenians are as stubborn as mules.",
    "Kill the bill, men!",
    "Death to America is a stupid slogan.",
    "Armenians are dying and the world is silent.",
    "Jews are the victims of a vile ideology.",
    "It is a lie that Armenians are traitors.",
    "Women should be paid the same.",
    "Some Turks are idiots, some Armenians too.",
    "Americans are generous.",
    "Women are animals lovers more often than men.",
    "Russians are dogs of war in this cartoon.",
    "Burn the Turkish flag.",
    "How dare you write that Armenians are parasites.",
    "Men are pigs, my grandmother used to say.",
    "Turkey denies, and Turks suffer for it.",
    "Armenians are proud of their alphabet.",
    "We are Armenians and we are not vermin.",
    "They called Armenians vermin.",
    "The newspapers of 1915 called us vermin.",
    "Jews, Greeks and Armenians were killed together.",
    "The Kurds killed my great-grandfather, and Kurds saved my great-grandmother.",
    "Turks should apologise.",
    "Azeris must return the prisoners.",
    "Russians are neighbours, not friends.",
    "Muslims fast this month.",
    "Christians should pray for them.",
    "Women should be heard.",
    "Men should listen.",
    "Some Armenians are fools, like some of everybody.",
    "Most Americans are idiots about geography.",
    "We Armenians are idiots, and I say it as one.",
    "I hate being told that Turks are all the same.",
    "I hate the war, not Russians.",
    "I do not hate Azerbaijanis.",
    "Is it right to say that Kurds are terrorists?",
    "The claim that all Arabs are terrorists is false.",
    "It is a myth that gypsies are thieves.",
    "Nazis said Jews are rats.",
    "For Enver, Armenians were vermin.",
    "Do not say that refugees are parasites.",
    "Refugees are not criminals.",
    "Immigrants are not a plague, they are our parents.",
    "Republicans are vermin.",
    "The Young Turks are animals in this telling.",
    "Communists are liars.",
    "Turkish soldiers are animals in that film.",
    "Those men are pigs.",
    "The women are idiots in this comedy.",
    "Kill the Armenian genocide resolution, they said.",
    "Kill the noise, men of Glendale.",
    "Save the Armenians, feed the Armenians.",
    "Armenians should be proud.",
    "Turks should be taught history.",
    "Azeris should be ashamed.",
    "Jews should be safe everywhere.",
    "Muslims should be judged by their deeds.",
    "Death to fascism.",
    "A good Armenian is a stubborn Armenian.",
    "Homeless people are treated like garbage.",
    "Gay people are people.",
    "The order read: exterminate the Armenians.",
    "He ordered his men to kill the Armenians.",
)


@pytest.mark.parametrize("text", CONTEMPT)
def test_contempt_for_a_group_is_an_attack(check: Check, text: str) -> None:
    violations = check(ATTACK, text)
    assert {v.category for v in violations} & {"attack on a group"}
    assert {v.action for v in violations} == {Action.REMOVE}


@pytest.mark.parametrize("text", VIOLENCE)
def test_violence_against_a_group_is_a_threat(check: Check, text: str) -> None:
    assert [v.category for v in check(THREAT, text)] == ["threat against a group"]


def test_history_opinion_and_counter_speech_pass(check: Check) -> None:
    assert [t for t in INNOCENT if check(ATTACK, t) or check(THREAT, t)] == []


def test_admin_may_leave_groups_to_moderators(check: Check) -> None:
    attack = PersonalAttack(id="a", type="personal_attack", groups=False)
    assert check(attack, "Armenians are vermin.") == []
    assert check(attack, "You are vermin.")
    threat = Threat(id="t", type="threat", groups=False)
    assert check(threat, "Kill all Armenians.") == []
    assert check(threat, "I will kill you.")


def test_passage_of_the_article_is_not_its_authors(check: Check) -> None:
    article = "The banner read: Armenians are nothing but vermin. It was removed."
    assert check(ATTACK, "Armenians are nothing but vermin", article_text=article) == []
