"""Judging comments line by line: what goes in, what comes out, what a bad line does."""

import json
from typing import Any

import pytest

from newsroom.config import Channels, Policy, Publication
from newsroom.models import Action
from newsroom.policy.batch import judge_lines
from newsroom.policy.rules import Flood, Links, PersonalAttack, Words

POLICY = Policy(
    publication=Publication(name="The Mill"),
    channels=Channels(moderators="desk"),
    rules=(
        Words(id="words", type="words", add=("kerfuffle",), action=Action.HOLD),
        Words(id="trial", type="words", add=("mill",), mode="shadow"),
        PersonalAttack(id="attacks", type="personal_attack"),
        Links(id="links", type="links", action=Action.FLAG),
        Flood(id="flood", type="flood", max=1),
    ),
)


def as_line(comment: dict[str, Any] | str | bytes) -> bytes:
    if isinstance(comment, bytes):
        return comment
    text = comment if isinstance(comment, str) else json.dumps(comment, ensure_ascii=False)
    return text.encode()


def judge(
    *comments: dict[str, Any] | str | bytes,
) -> tuple[list[dict[str, Any]], list[tuple[int, str]]]:
    lines = map(as_line, comments)
    bad: list[tuple[int, str]] = []
    verdicts = judge_lines(POLICY, lines, report=lambda number, why: bad.append((number, why)))
    return [json.loads(verdict) for verdict in verdicts], bad


def test_verdict_has_every_key_and_no_other() -> None:
    verdicts, _ = judge({"id": "c1", "text": "What a kerf\u200buffle, friends"})
    assert verdicts == [
        {
            "id": "c1",
            "action": "hold",
            "violations": [
                {
                    "rule": "words",
                    "category": "profanity",
                    "action": "hold",
                    "start": 7,
                    "end": 17,
                    "evidence": "kerf\u200buffle",
                    "via": verdicts[0]["violations"][0]["via"],
                }
            ],
        }
    ]
    assert verdicts[0]["violations"][0]["via"]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Good morning", "allow"),
        ("see elsewhere.net", "flag"),
        ("a kerfuffle", "hold"),
        ("a kerfuffle, you idiot", "remove"),
        ("the mill", "allow"),  # a rule in shadow mode only
        ("", "allow"),
        ("Բարև ձեզ", "allow"),
    ],
)
def test_action_is_the_harshest(text: str, action: str) -> None:
    ((verdict,), bad) = judge({"text": text})
    assert verdict["action"] == action
    assert bad == []


def test_output_is_one_line_each_in_the_order_of_input() -> None:
    lines = [as_line({"id": number, "text": "a\nb"}) for number in range(3)]
    verdicts = list(judge_lines(POLICY, lines, report=lambda number, why: None))
    assert [json.loads(verdict)["id"] for verdict in verdicts] == [0, 1, 2]
    assert not any("\n" in verdict for verdict in verdicts)


def test_missing_id_is_null() -> None:
    ((verdict,), _) = judge({"text": "a"})
    assert verdict["id"] is None


def test_unknown_keys_are_passed_over() -> None:
    ((verdict,), bad) = judge({"text": "a", "published": True})
    assert (verdict["action"], bad) == ("allow", [])


def test_answered_author_is_spoken_to() -> None:
    first = {"id": 1, "text": "The mill is old.", "author": "GB"}
    answer = {"id": 2, "text": "GB is an idiot", "author": "Anna"}
    assert judge(first, answer)[0][1]["action"] == "allow"  # too short a name, and not answered
    assert judge(first, answer | {"reply_to": 1})[0][1]["action"] == "remove"


def test_earlier_author_is_a_fellow_reader() -> None:
    insult = {"text": "Joe is an idiot", "author": "Anna"}
    assert judge(insult)[0][0]["action"] == "allow"
    verdicts, _ = judge({"text": "The mill is old.", "author": "Joe"}, insult)
    assert verdicts[1]["action"] == "remove"


def test_author_under_another_article_is_no_fellow_reader() -> None:
    verdicts, _ = judge(
        {"text": "The mill is old.", "author": "Joe", "article": "On mills"},
        {"text": "Joe is an idiot", "author": "Anna", "article": "On bridges"},
    )
    assert verdicts[1]["action"] == "allow"


def test_passage_of_the_article_is_not_the_authors() -> None:
    article = "There was a kerfuffle at the mill on Monday."
    text = "There was a kerfuffle at the mill? I missed it."
    assert judge({"text": text, "article": article})[0][0]["action"] == "allow"
    assert judge({"text": text})[0][0]["action"] == "hold"


def test_lines_carry_no_time_so_frequency_rules_never_act() -> None:
    verdicts, _ = judge(*({"text": "The mill is old", "author": "Joe"} for _ in range(5)))
    assert {verdict["action"] for verdict in verdicts} == {"allow"}


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("{", "not JSON"),
        ("[1, 2]", "not an object"),
        ('"text"', "not an object"),
        ("{}", '"text" is missing'),
        ('{"text": null}', '"text" is not a string'),
        ('{"text": 5}', '"text" is not a string'),
        ('{"text": "a", "author": 5}', '"author" is not a string'),
        ('{"text": "a", "article": []}', '"article" is not a string'),
        ('{"text": "a", "id": true}', '"id" is neither a string nor a whole number'),
        ('{"text": "a", "reply_to": {}}', '"reply_to" is neither a string nor a whole number'),
        ("[" * 100_000, "not JSON"),
        ("1" * 10_000, "not JSON"),
        ('{"text": "a"} {"text": "b"}', "not JSON"),
        ('{"text": "a\\u00"}', "not JSON"),
        ('{"text": "a\0"}', "not JSON"),
        ("{'text': 'a'}", "not JSON"),
        ('{"text": "a",}', "not JSON"),
        ("text", "not JSON"),
        ("null", "not an object"),
        ("NaN", "not an object"),
        ('{"text": ["a"]}', '"text" is not a string'),
        ('{"text": "a", "id": 1.5}', '"id" is neither a string nor a whole number'),
        ('{"text": "a", "id": NaN}', '"id" is neither a string nor a whole number'),
        ('{"text": "a", "id": 1e999}', '"id" is neither a string nor a whole number'),
        ('{"Text": "a"}', '"text" is missing'),
        (b'{"text": "caf\xe9"}', "not UTF-8 from byte 14 on"),
        (b'{"text": "\xed\xa0\xbd"}', "not UTF-8"),
        ('{"text": "a"}'.encode("utf-16"), "not UTF-8"),
    ],
)
def test_bad_line_is_reported_with_its_number_and_the_rest_goes_on(
    line: str | bytes, why: str
) -> None:
    verdicts, bad = judge({"id": 1, "text": "a"}, line, {"id": 3, "text": "b"})
    assert [verdict["id"] for verdict in verdicts] == [1, 3]
    ((number, reason),) = bad
    assert number == 2
    assert why in reason


def test_empty_lines_are_passed_over_but_counted() -> None:
    verdicts, bad = judge("\ufeff\n", "", "   \n", "\r\n", "{")
    assert verdicts == []
    assert [number for number, _ in bad] == [5]


def test_byte_order_mark_of_a_file_is_passed_over() -> None:
    ((verdict,), bad) = judge('\ufeff{"text": "a kerfuffle"}')
    assert (verdict["action"], bad) == ("hold", [])


@pytest.mark.parametrize("ending", ["\n", "\r\n", " \t\n", ""])
def test_line_may_end_as_any_system_ends_it(ending: str) -> None:
    verdicts, bad = judge(f'{{"text": "a kerfuffle"}}{ending}', ending)
    assert ([verdict["action"] for verdict in verdicts], bad) == (["hold"], [])


def test_half_a_surrogate_pair_is_judged_and_can_be_written() -> None:
    line = r'{"id": "\ud83d", "text": "a kerfuffle"}'
    (verdict,) = judge_lines(POLICY, [line.encode()], report=lambda number, why: None)
    assert json.loads(verdict.encode("utf-8"))["id"] == "\ud83d"


@pytest.mark.parametrize("end", ["\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1c"])
def test_a_verdict_is_one_line_for_whoever_reads_it(end: str) -> None:
    text = f"a{end}b kerfuffle"
    line = json.dumps({"id": f"1{end}2", "text": text}, ensure_ascii=False)
    (verdict,) = judge_lines(POLICY, [line.encode()], report=lambda number, why: None)
    assert verdict.splitlines() == [verdict]
    assert json.loads(verdict)["id"] == f"1{end}2"
