"""What no one could read to the end is held for a person: neither let pass nor removed unread."""

import re
from bisect import bisect_left
from dataclasses import replace
from functools import cache

import pytest

from newsroom.config import Channels, Policy, Publication, RuleUnion
from newsroom.models import Action, Part, PartKind, Record, Verdict
from newsroom.policy.aiming.folder import read_phrases
from newsroom.policy.effort import LONGEST, MOST, TOO_MUCH
from newsroom.policy.engine import evaluate
from newsroom.policy.explain import UNREAD, explain
from newsroom.policy.rules import PersonalAttack, PersonalData, Threat, Words
from newsroom.policy.scene import make_reply
from tests.newsroom.policy.shipped import read_set, shipped

INNOCENT = "The council voted to keep the library open. "
WORDS = Words(id="words", type="words", lexicons=("profanity-en", "slurs-en", "sexual-en"))
ATTACK = PersonalAttack(id="attacks", type="personal_attack")
THREAT = Threat(id="threats", type="threat")
DATA = PersonalData(id="data", type="personal_data")
RULES: tuple[RuleUnion, ...] = (WORDS, ATTACK, THREAT, DATA)


@cache
def make_policy(rules: tuple[RuleUnion, ...]) -> Policy:
    return Policy(
        publication=Publication(name="The Mill"),
        channels=Channels(moderators="desk"),
        rules=rules,
    )


def judge(text: str, *rules: RuleUnion, most: int = MOST) -> Verdict:
    return evaluate(make_policy(rules or RULES), make_reply(text), Record(), most=most)


def strew(*kinds: str) -> str:
    """Write the words of all phrases, which say nothing in this order."""
    entries = [e for e in read_phrases("en") if e.kind in kinds]
    examples = " ".join(example.text for entry in entries for example in entry.found)
    words = re.findall(r"[a-z]{2,}", examples.lower())  # lone letters hide words
    return " ".join(dict.fromkeys(words[::-1])) + " "


def disguise(text: str) -> str:
    return text.replace("o", "0").replace("i", "1")


def bury(foul: str, under: str) -> str:
    """Put something behind as much of something else as there is room for."""
    room = LONGEST - len(foul) - 1
    return f"{(under * room)[:room]}\n{foul}"


STREWN = {
    "words of attacks": strew("attack", "contempt"),
    "words of threats": strew("threat", "group-threat"),
    "disguised words of attacks": disguise(strew("attack", "contempt")),
    "disguised words of threats": disguise(strew("threat", "group-threat")),
    "stretched words": "puuuppy ",
    "covered words": "ch*rch b*rn sh*p d*ck ",
    "letters set apart": "b a r n d o o r s ",
    "letters of other alphabets": "сunосо ",
    "insults of nobody here": "The film has an idiot, a liar and a moron in it. ",
    "words that may be others": "fuuucck ",
    "innocent text": INNOCENT,
    "addresses": "https://asbarez.com/a1b2 @ 12 ",
}
FOUL = (
    (WORDS, "That vote was bullshit."),
    (ATTACK, "You should be ashamed of yourself, you moron."),
    (THREAT, "I will kill you."),
    (DATA, "Ring her on +1 212 555 0147."),
)


@pytest.mark.parametrize("under", STREWN.values(), ids=STREWN)
@pytest.mark.parametrize(("rule", "foul"), FOUL, ids=[rule.id for rule, _ in FOUL])
def test_nothing_is_hidden_behind_however_much_else(rule: RuleUnion, foul: str, under: str) -> None:
    assert judge(foul, rule).action is rule.action
    assert judge(bury(foul, under), rule).action >= Action.HOLD
    assert judge(bury(foul, under)).action >= Action.HOLD


@pytest.mark.parametrize("most", [0, 10_000])
@pytest.mark.parametrize("under", STREWN.values(), ids=STREWN)
def test_however_little_is_looked_at_nothing_passes_unread(under: str, most: int) -> None:
    for rule, foul in FOUL:
        assert judge(bury(foul, under), rule, most=most).action >= Action.HOLD


def test_a_rarer_spelling_is_looked_at_however_long_the_text_is() -> None:
    disguises = "**An** o d d  r o w and a s e n t e n c e. "
    foul = "You assho1e."
    assert judge(disguises + foul, WORDS).action is Action.REMOVE
    assert judge(disguises + bury(foul, INNOCENT)[len(disguises) :], WORDS).action is Action.REMOVE


@pytest.mark.parametrize("most", [0, 300, 1_000, 3_000])
def test_nothing_is_removed_for_want_of_effort(most: int) -> None:
    for text, _ in read_set("near_misses")[::5]:
        if judge(text).action < Action.REMOVE:
            assert judge(text, most=most).action < Action.REMOVE, text


def test_innocent_text_round_what_is_too_much_does_not_free_it() -> None:
    words = STREWN["disguised words of attacks"][:3_000]
    for most in (1_000, 10_000, 30_000):
        assert _is_held(words, most)
        surrounded = judge(f"{INNOCENT * 9}\n{words}\n{INNOCENT * 9}", most=most)
        assert surrounded.action >= Action.HOLD


def test_a_threat_is_found_behind_however_many_reports_of_such_deeds() -> None:
    reports = "They beat Kurds to death. " * 60
    assert judge(reports, THREAT).action is Action.ALLOW
    assert judge(f"{reports}I will beat Kurds to death.", THREAT).action is not Action.ALLOW


def _find_least(text: str) -> int:
    """Find how much effort a text takes at least; what is not held under one is not under more."""
    efforts = range(0, 2**20, 200)
    return efforts[bisect_left(efforts, True, key=lambda most: not _is_held(text, most))]


def _is_held(text: str, most: int) -> bool:
    return any(found.category == TOO_MUCH for found in judge(text, most=most).violations)


def test_what_was_found_before_the_end_counts() -> None:
    words = STREWN["words of threats"][:2_000]
    verdicts = ((most, judge(f"Bullshit. {words}", most=most)) for most in range(0, MOST, 5_000))
    most, verdict = next(found for found in verdicts if found[1].action is Action.REMOVE)
    assert _is_held(words, most)
    assert TOO_MUCH not in {violation.category for violation in verdict.violations}


def test_what_rules_only_flag_is_held_by_none_of_them() -> None:
    mild = ATTACK.model_copy(update={"action": Action.FLAG})
    words = STREWN["words of attacks"]
    assert judge(words, mild, most=1_000).action is Action.FLAG
    assert judge(words, mild, WORDS, most=1_000).action is Action.HOLD


def test_a_rule_in_shadow_mode_holds_nothing() -> None:
    shadow = ATTACK.model_copy(update={"mode": "shadow"})
    verdict = judge(STREWN["words of attacks"], shadow, most=1_000)
    assert verdict.action is Action.ALLOW
    assert [violation.category for violation in verdict.shadow] == [TOO_MUCH]


def test_a_text_is_too_much_once_however_many_rules_did_not_read_it() -> None:
    verdict = judge(STREWN["disguised words of attacks"], most=100)
    assert [violation.category for violation in verdict.violations] == [TOO_MUCH]


def test_the_effort_is_one_for_all_parts_and_all_rules() -> None:
    words = STREWN["words of threats"][:2_000]
    least = _find_least(words)
    assert _is_held(f"{words}\n{words}", least)


def test_many_parts_are_given_no_more_than_one_text_of_their_length() -> None:
    part = STREWN["words of threats"][:400]
    most = _find_least(part)
    whole = make_reply(part)
    many = replace(whole, parts=(Part(PartKind.ATTACHMENT, part),) * 10)
    verdict = evaluate(make_policy(RULES), many, Record(), most=most * 5)
    assert TOO_MUCH in {violation.category for violation in verdict.violations}


@pytest.mark.parametrize("under", STREWN.values(), ids=STREWN)
def test_a_text_is_judged_alike_whatever_was_judged_before(under: str) -> None:
    text = bury("You moron.", under)
    first = judge(text, most=20_000)
    for other in STREWN.values():
        judge(other[:LONGEST])
    assert judge(text, most=20_000) == first


def test_many_near_misses_in_a_row_are_not_too_much() -> None:
    texts = [text for text, _ in read_set("near_misses")]
    for first in range(0, len(texts), 40):
        verdict = evaluate(
            shipped(), make_reply("\n".join(texts[first : first + 40])[:LONGEST]), Record()
        )
        assert TOO_MUCH not in {violation.category for violation in verdict.violations}


def test_a_text_that_is_longer_than_any_reply_may_take_more_in_proportion() -> None:
    words = STREWN["words of threats"][:LONGEST]
    least = next(most for most in range(0, 2**20, 2_000) if not _is_held(words, most))
    assert not _is_held(f"{words}{INNOCENT * 1_000}", least)


def test_the_hold_says_that_nobody_read_it_to_the_end() -> None:
    policy = shipped()
    texts = " ".join(text for text, _ in read_set("near_misses"))
    words = dict.fromkeys(map(disguise, re.findall(r"[a-z]{3,}", texts.lower())[::-1]))
    text = " ".join(word for word in words if judge(word).allowed)
    explanation = explain(policy, make_reply(text[:LONGEST]), Record())
    assert explanation.action is Action.HOLD
    ground = explanation.grounds[-1]
    assert (ground.meaning, ground.via, ground.changes) == (UNREAD, "", ())
