"""English word lists on texts in other languages, where some of their words mean no harm."""

import pytest

from newsroom.policy.readings import read
from newsroom.policy.words import Matcher

ENGLISH = Matcher(["profanity-en", "slurs-en", "sexual-en"])

IN_ANOTHER_LANGUAGE = [
    "Il est trop tard pour sauver la gare.",
    "Le train de Gyumri a encore du retard.",
    "Les retards de livraison, c'est le quotidien ici.",
    "Cum se face că nu există bani pentru spitale?",
    "Și cum rămâne cu drumul?",
    "U kunt hier niet parkeren als het regent.",
    "Als je wil kunt je ook met de trein.",
    "Det är slut på festen nu, tack för i kväll.",
    "Er det slut med den gratis parkering?",
    "Slutt å klage, og les hele saken.",
    "Faget blir ikke bedre av at læreren slutter.",
    "Han satte en prick över i i debatten.",
    "Das Eis ist nicht dick genug für die Kinder.",
    "Der Mantel ist dicker als der von mir.",
    "Takový zákon bych nikdy nepodpořil, je to škoda.",
    "To już jest jakaś paranoja, nie rozumiem.",
    "Nie zgadzam się, dla niego to jest proste.",
    "Škody již vyčíslené může žadatel doložit.",
    "Nowy dworzec to jakaś porażka, żabę by zgorszył.",
    "Am văzut și eu cum s-a asfaltat strada.",
    "L-a durut mult, ca-n filmele pe care le vedem la televizor.",
    "Faig el que puc, és això i res més.",
    "Es que ya es muy tarde para eso, niego todo.",
    "Shat lav hodvac e, shnorhakalutyun.",
    "Yerek shat er, isk aysor chi linum.",
    "Bu kadar dik bir yokuş için çok para.",
    "Dik durun, bu daha başlangıç.",
    "Aku tidak tahu, ini dago atas atau bawah?",
]


@pytest.mark.parametrize("text", IN_ANOTHER_LANGUAGE)
def test_everyday_word_of_another_language_is_none(text: str) -> None:
    assert [m for reading in read(text) for m in ENGLISH.find(reading)] == []


def test_words_of_the_language_itself_count_without_their_accents_too() -> None:
    turkish = Matcher(["profanity-tr"])
    text = "Sen önce kendi mahallene bak, ş3refsiz herif, bu çok ayıp."
    assert any(turkish.find(reading) for reading in read(text))


FOUL = [
    "You tard, it says so in the first line.",
    "Shut up, retard.",
    "He shat all over the plan.",
    "You're a kunt and la vie est belle.",
    "What a prick, he even said au revoir.",
    "Fuck la police",
    "C'est la vie, you fag.",
    "De fucking trein is weer te laat, het is niet normaal.",
    "Le maire est un fucking menteur.",
    "Le maire est un f*cker, c'est sûr.",
    "slut",
    "yóú äre ä bïtch, evéryone knóws",
    "U r a phuck",
    "Das ist doch bullshit, was der da sagt.",
]


@pytest.mark.parametrize("text", FOUL)
def test_foul_word_counts_among_english_words_and_a_plain_one_everywhere(text: str) -> None:
    assert any(ENGLISH.find(reading) for reading in read(text))
    assert [m for reading in read(text) for m in ENGLISH.find(reading)]
