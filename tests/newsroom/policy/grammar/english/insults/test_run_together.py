"""Insults whose words are spelt out or run together, and other letters that are."""

from collections.abc import Callable

import pytest

from newsroom.models import Action, Violation
from newsroom.policy.rules import PersonalAttack

Check = Callable[..., list[Violation]]
RULE = PersonalAttack(id="attacks", type="personal_attack")


@pytest.mark.parametrize(
    "text",
    [
        "y o u a r e a n i d i o t",
        "Y O U M O R O N",
        "y.o.u.a.r.e.a.m.o.r.o.n",
        "i d i o t y o u a r e",
        "YouIdiot",
        "#YouIdiot",
        "youidiot",
        "youareanidiot",
        "you areanidiot",
        "you anidiot",
        "you'reanidiot",
        "urmoron",
        "youmorons",
        "Get out of here, youclown",
        "youliar",
    ],
)
def test_insult_run_together_with_its_you_is_only_flagged(check: Check, text: str) -> None:
    assert [violation.action for violation in check(RULE, text)] == [Action.FLAG]


@pytest.mark.parametrize(
    "text",
    [
        "S U M M I T",
        "#YouTubeIdiot",
        "MyIdiotBrother came to the fair.",
        "Do you a s s e s s this?",
        "I T I S A N I D I O T I C L A W",
        "He said: y o u a r e a n i d i o t",
        "“y o u a r e a n i d i o t”, she wrote",
        "> YouIdiot",
        "He called me youidiot.",
        "youtube foolishly removed it",
        "youthful clowns",
    ],
)
def test_letters_that_run_together_otherwise_pass(check: Check, text: str) -> None:
    assert check(RULE, text) == []
