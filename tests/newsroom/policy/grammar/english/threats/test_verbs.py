import re

import pytest

from newsroom.policy.grammar.english.threats.verbs import (
    ASSAULT,
    KILLING,
    MAIMING,
    MASSACRE,
    Verbs,
    does,
    doing,
    done,
    to_do,
)
from tests.newsroom.policy.shipped import judge

ALL = (KILLING, MASSACRE, ASSAULT, MAIMING)


@pytest.mark.parametrize(
    ("pattern", "forms"),
    [
        (to_do(*ALL), "kill; shoot; gun down; curb stomp; curbstomp; wipe out; slap"),
        (does(*ALL), "kills; crushes; burns; runs over; wipes out; curb-stomps"),
        (doing(*ALL), "stabbing; strangling; executing; gassing; gunning down; choking; breaking"),
        (
            done(*ALL),
            "stabbed; shot; hung; hanged; run over; mown down; burnt; broken; disemboweled",
        ),
    ],
)
def test_forms_are_made_by_rule(pattern: str, forms: str) -> None:
    assert [form for form in forms.split("; ") if not re.fullmatch(pattern, form)] == []


@pytest.mark.parametrize(("narrow", "wide"), [(KILLING, MASSACRE), (KILLING, ASSAULT)])
def test_what_kills_one_kills_many_and_is_an_assault(narrow: Verbs, wide: Verbs) -> None:
    assert set(narrow) < set(wide)


@pytest.mark.parametrize(
    "text",
    [
        "The minister should be strangled.",
        "Somebody needs to decapitate these judges.",
        "I'm going to impale you, just wait.",
        "I hope somebody guns down that reporter.",
        "That mayor should be shot at dawn.",
        "Those refugees ought to be gunned down.",
        "Let's drown the journalists.",
    ],
)
def test_a_verb_that_kills_is_a_threat_in_every_frame(text: str) -> None:
    assert {v.rule for v in judge(text).violations} >= {"threats"}


@pytest.mark.parametrize(
    "text",
    [
        "Polio has to be eradicated, whatever it takes.",
        "The councils were crippled by these cuts.",
        "The bride should be shot from below, in soft light.",
        "He should be castrated before he is six months old, says our vet.",
        "You should be drowned in thank-you cards for this article.",
    ],
)
def test_what_the_same_verb_does_elsewhere_passes(text: str) -> None:
    assert judge(text).allowed
