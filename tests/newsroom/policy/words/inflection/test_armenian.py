"""Armenian endings: both literatures and both spellings."""

import pytest

from newsroom.policy.words.inflection.armenian import adjectives, nouns, verbs


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("բոզ", "բոզ բոզը բոզն բոզի բոզին բոզից բոզով բոզում բոզս բոզդ բոզիս բոզիդ"),
        ("բոզ", "բոզեր բոզերը բոզերի բոզերին բոզերից բոզերով բոզերս"),
        ("բոզ", "բոզէ բոզէն բոզերու բոզերուն"),
        ("ապուշ", "ապուշներ ապուշները ապուշների ապուշներից ապուշներուն"),
        ("լիրբ", "լրբի լրբեր լրբերը"),
        ("բոշա", "բոշան բոշայի բոշաներ բոշաների"),
        ("գինի", "գինու գինին գինիներ"),
    ],
)
def test_nouns_are_declined(lemma: str, forms: str) -> None:
    assert set(forms.split()) <= set(nouns(lemma))


def test_adjectives_decline_and_make_nouns_and_superlatives() -> None:
    forms = "հիմար հիմարի հիմարներ հիմարություն հիմարութիւն հիմարության ամենահիմար"
    assert set(forms.split()) <= set(adjectives("հիմար"))


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("քաքել", "քաքեմ քաքես քաքի քաքենք քաքեք քաքեն քաքում քաքել քաքելու քաքելով"),
        ("քաքել", "կքաքեմ կքաքի չքաքեմ չքաքեց քաքեցի քաքեց քաքեցին քաքեցիք քաքած քաքող քաքողը"),
        ("քաքել", "քաքեի քաքեիր քաքեինք քաքեին քաքիր քաքեցեք"),
        ("քաքել", "քաքէ քաքէի քաքէր կքաքէ"),
        ("քաքել", "քաքվեց քաքված քաքվել քաքվածները"),
        ("գռալ", "գռամ գռաս գռա գռանք գռան գռաց գռացի գռացին գռացած գռացող կգռամ չգռամ գռալու"),
    ],
)
def test_verbs_are_conjugated(lemma: str, forms: str) -> None:
    assert set(forms.split()) <= set(verbs(lemma))
