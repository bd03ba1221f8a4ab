"""Phrases of the newsroom's own: found however they are said, and refused where they are wrong."""

from collections.abc import Callable

import pytest
from pydantic import ValidationError

from newsroom.models import Action, Violation
from newsroom.policy.rules import Phrases

Check = Callable[..., list[Violation]]

TOKENS = """
[buy-tokens]
{verb:buy} [my|our] (*) [token(s)|coin(s)]
unless: @ at
+ Buy my tokens now!
- I buy my coins at the flea market.
"""


def make_rule(phrases: str = TOKENS, **settings: object) -> Phrases:
    return Phrases.model_validate({"id": "own", "type": "phrases", "phrases": phrases, **settings})


@pytest.mark.parametrize("text", ["Buy my tokens", "he is buying our new coins", "b u y my t0kens"])
def test_a_phrase_is_found_in_all_its_forms_and_disguises(check: Check, text: str) -> None:
    (violation,) = check(make_rule(action="remove"), text)
    assert violation.entry == "buy-tokens"
    assert violation.action is Action.REMOVE


@pytest.mark.parametrize(
    "text",
    [
        "I buy my coins at the market.",
        "Sell my tokens",
        'They shout "buy my tokens" all day.',
        "> Buy my tokens",
    ],
)
def test_what_its_surroundings_excuse_and_what_is_quoted_passes(check: Check, text: str) -> None:
    assert check(make_rule(), text) == []


def test_what_is_not_certain_is_flagged_at_most(check: Check) -> None:
    rule = make_rule("certain: no\n[mine]\nmy mill\n+ my mill", action="remove")
    assert [violation.action for violation in check(rule, "Visit my mill")] == [Action.FLAG]


@pytest.mark.parametrize(
    ("phrases", "problem"),
    [
        ("[mine]\nmy (mill\n+ my mill\n- a mill", "line 2 of the phrases, column 4: ( is not"),
        ("[mine]\nmy <mill>\n+ my mill\n- a mill", "column 4: there is no vocabulary <mill>"),
        (
            "[mine]\nmy mill\n- a mill",
            "line 1 of the phrases, column 1: mine should have an example",
        ),
        ("[mine]\nmy mill\n+ your mill\n- a mill", "line 3 of the phrases: mine should find this"),
        ("[mine]\nmy mill\n+ my mill\n- my mill", "line 4 of the phrases: mine should let this"),
        ("[mine]\nmy mill|house\n+ my mill\n- a mill", "put alternatives into brackets"),
        ("[mine]\nthe and\n+ the and\n- a mill", "should have a rarer word"),
        ("[mine]\nmy mill\nunless: (so) @\n+ my mill\n- a", "more than the phrase and what may be"),
    ],
)
def test_a_slip_is_named_with_its_place_and_what_would_be_right(phrases: str, problem: str) -> None:
    with pytest.raises(ValidationError) as caught:
        make_rule(phrases)
    assert problem in str(caught.value)
