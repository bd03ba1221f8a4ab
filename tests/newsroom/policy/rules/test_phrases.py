"""Phrases of the newsroom's own: found however they are said, and refused where they are wrong."""

from collections.abc import Callable

import pytest
from pydantic import ValidationError

from newsroom.config import Channels, Policy, Publication
from newsroom.models import Action, Record, Reply, Violation
from newsroom.policy.effort import TOO_MUCH
from newsroom.policy.engine import evaluate
from newsroom.policy.rules import Phrases
from newsroom.policy.scene import Scene, make_reply

Check = Callable[..., list[Violation]]
MakeReply = Callable[..., Reply]
FULL = ("Buy my tokens. ", "Buy my tokens. " * 40)  # too much for an effort of 10,000

TOKENS = """
[buy-tokens]
{verb:buy} [my|our] (*) [token(s)|coin(s)]
unless: @ at
+ Buy my tokens now!
- I buy my coins at the flea market.
"""


def make_rule(phrases: str = TOKENS, **settings: object) -> Phrases:
    return Phrases.model_validate({"id": "own", "type": "phrases", "phrases": phrases, **settings})


def own_policy() -> Policy:
    publication, channels = Publication(name="The Mill"), Channels(moderators="desk")
    rules = (make_rule(f"certain: no\n{TOKENS}", action="remove"),)
    return Policy(publication=publication, channels=channels, rules=rules)


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


def test_what_is_certain_in_some_surroundings_is_flagged_in_others(check: Check) -> None:
    phrases = "[mine]\ncertain: @ tonight\ncertain: @ $\nburn my mill\n+ burn my mill\n- my mill"
    rule = make_rule(phrases, action="remove")
    for text, action in (
        ("Burn my mill tonight, lads.", Action.REMOVE),
        ("Let them burn my mill. I go.", Action.REMOVE),
        ("Burn my mill on a plate of wood.", Action.FLAG),
    ):
        assert [violation.action for violation in check(rule, text)] == [action], text


def test_a_phrase_may_be_for_those_who_answer_somebody(check: Check, reply: MakeReply) -> None:
    rule = make_rule("[mine]\nto: answered\nmy mill\n+ my mill\n- a mill")
    assert not any(rule.check(Scene(reply("my mill", earlier_authors=("Ann",)), Record())))
    assert any(rule.check(Scene(reply("my mill", addressees=("Ann",)), Record())))


def test_a_phrase_may_name_insults_and_readers(check: Check) -> None:
    rule = make_rule(
        "[mine]\n<reader> (,) bloody <insult>\n+ @ann bloody fool\n- Ann, you fool", action="remove"
    )
    (violation,) = check(rule, "<@112233445566778899> bloody f00l")
    assert (violation.action, violation.category) == (Action.REMOVE, "phrase")


def test_a_pause_before_the_first_word_is_no_part_of_the_evidence(check: Check) -> None:
    rule = make_rule("[mine]\n, my mill\n+ Look, my mill\n- a mill")
    assert [v.evidence for v in check(rule, "Look – my mill!")] == ["my mill"]


def test_a_question_is_as_certain_as_a_statement(check: Check) -> None:
    (violation,) = check(make_rule(action="remove"), "Will you buy my tokens?")
    assert violation.action is Action.REMOVE


def test_a_text_full_of_a_phrase_costs_effort() -> None:
    spent = [evaluate(own_policy(), make_reply(text), Record(), most=10_000) for text in FULL]
    assert [TOO_MUCH in {v.category for v in verdict.violations} for verdict in spent] == [
        False,
        True,
    ]


def test_a_doubt_makes_what_it_stands_round_uncertain(check: Check) -> None:
    doubt = "\n[perhaps]\nkind: doubt\nperhaps …4 @\n+ Perhaps you buy my tokens."
    rule = make_rule(TOKENS + doubt, action="remove")
    assert [v.action for v in check(rule, "Perhaps buy my tokens")] == [Action.FLAG]
    with pytest.raises(ValidationError, match="should hold a phrase that perhaps makes uncertain"):
        make_rule(TOKENS + doubt.replace("+ Perhaps", "+ Surely"))


def test_advice_on_a_phrase_can_be_followed(check: Check) -> None:
    text = "Where do I buy my tokens"
    rule = make_rule()
    (violation,) = check(rule, text)
    assert "unless:" in "".join(rule.concede(violation))
    narrowed = TOKENS.replace("unless:", "unless: where …4 @\nunless:") + f"- {text}\n"
    assert check(make_rule(narrowed), text) == []


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
        ("kind: attack\n[mine]\nmy mill\n+ my mill\n- a mill", "mine should be a phrase"),
        ("[mine]\nmy mill|house\n+ my mill\n- a mill", "put alternatives into brackets"),
        ("[mine]\nthe and\n+ the and\n- a mill", "should have a rarer word"),
        ("[mine]\nmy mill\nunless: (so) @\n+ my mill\n- a", "more than the phrase and what may be"),
    ],
)
def test_a_slip_is_named_with_its_place_and_what_would_be_right(phrases: str, problem: str) -> None:
    with pytest.raises(ValidationError) as caught:
        make_rule(phrases)
    assert problem in str(caught.value)
