"""What holds for every rule and every text, also those nobody would think of."""

import sys
from datetime import UTC, datetime, timedelta
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.config import load
from newsroom.models import (
    Action,
    Attachment,
    Part,
    PartKind,
    PastReply,
    Record,
    Reply,
)
from newsroom.policy.engine import evaluate
from newsroom.policy.rules import (
    Attachments,
    Caps,
    Classifier,
    Duplicate,
    Flood,
    Invites,
    Links,
    Mentions,
    Pattern,
    PersonalAttack,
    PersonalData,
    Repetition,
    Rule,
    Threat,
    Words,
)
from newsroom.policy.scene import Scene, make_reply
from tests.newsroom.policy.shipped import POLICY, find_rules, judge, read_set, shipped

NOON = datetime(2026, 3, 5, 12, 0, tzinfo=UTC)
RULES: tuple[Rule, ...] = (
    Words(id="words", type="words", lexicons=("profanity-en", "slurs-en", "profanity-ru")),
    PersonalAttack(id="attacks", type="personal_attack", mild=True),
    Threat(id="threats", type="threat"),
    Classifier(id="toxicity", type="classifier", threshold=0.5),
    Pattern(id="pattern", type="pattern", pattern=r"\w*o\w*|$"),
    Links(id="links", type="links"),
    Invites(id="invites", type="invites"),
    Mentions(id="mentions", type="mentions", max=0),
    Caps(id="caps", type="caps", min_letters=1, share=0.1),
    Repetition(id="repetition", type="repetition", characters=3, words=2, lines=1, emoji=1),
    Flood(id="flood", type="flood", max=1),
    Duplicate(id="duplicate", type="duplicate", min_length=1),
    Attachments(id="files", type="attachments", allow=("png",), max_count=0),
    PersonalData(id="data", type="personal_data", countries=("US", "AM", "TR")),
)
FRAGMENTS = st.sampled_from(
    (
        *("you are", "YOU", "u r", "an idiot", "such a moron", "1d10t", "f*ck", "fυck", "бл*дь"),
        *("I will kill you", "kys", "shut up", ", fool", "Joe", "Ջո", "how stupid", "like you"),
        *("> ", ">>> ", "\n", "“", "”", '"', "**", "||", "\u200b", "\u0301", "İ", "ß", "ﬁ", "և"),
        *(
            "https://a.am/b",
            "discord.gg/x",
            "<@12>",
            "@everyone",
            "aaaaaa",
            "👩‍👩‍👧",
            "🇦🇲",
            "no no no no",
        ),
        *(" ", ".", ", ", "!!", "if you", "they said"),
        *("818-555-0134", "ani@b.am", "ani at gmail dot com", "12 Oak Street", "091 12", " 34 56"),
        *("4111 1111 1111 1111", "ул. Ленина, д. ", "Աբովյան փ. ", "Gül Sk. No: ", "１２", "Apt 4"),
    )
)
ANYTHING = st.text(st.characters(), max_size=8)  # halves of surrogate pairs too
TEXTS = st.lists(FRAGMENTS | ANYTHING, max_size=14).map("".join)
PARTS = st.lists(st.builds(Part, st.sampled_from(list(PartKind)), TEXTS), max_size=3).map(tuple)


@given(parts=PARTS, past=TEXTS, names=st.lists(TEXTS, max_size=2), article=TEXTS)
@settings(max_examples=250, deadline=None)
def test_every_violation_points_at_what_the_author_wrote(
    parts: tuple[Part, ...], past: str, names: list[str], article: str
) -> None:
    files = tuple(
        Attachment(part.text, None, 1) for part in parts if part.kind is PartKind.ATTACHMENT
    )
    reply = Reply(
        id=1,
        author_id=2,
        posted_at=NOON,
        parts=parts,
        addressees=tuple(names),
        earlier_authors=("Joe",),
        mention_count=3,
        mentions_everyone=True,
        attachments=files,
        article_text=article,
    )
    record = Record((PastReply(9, NOON - timedelta(seconds=5), past),))
    for rule in RULES:
        for violation in rule.check(Scene(reply, record)):
            text = parts[violation.part].text
            assert 0 <= violation.start < violation.end <= len(text)
            assert text[violation.start : violation.end] == violation.evidence
            assert all(advice.endswith(".") for advice in rule.concede(violation))


# ------------------------------------------------------------------ whole verdicts

LONGEST_CONTENT = 4_000  # Discord's limit for members with Nitro
EVASIONS = [text for text, _ in read_set("evasions")]
NEAR_MISSES = [text for text, _ in read_set("near_misses")]
FOUL, INNOCENT = st.sampled_from(EVASIONS), st.sampled_from(NEAR_MISSES)


def test_a_verdict_depends_on_nothing_judged_before() -> None:
    texts = [*EVASIONS, *NEAR_MISSES]
    used = [judge(text) for text in texts]
    fresh = load(POLICY)
    assert [judge(text, fresh) for text in reversed(texts)] == used[::-1]


@given(foul=FOUL, before=INNOCENT, after=INNOCENT)
@settings(max_examples=150, deadline=None, derandomize=True)
def test_innocent_paragraphs_around_it_free_nothing(foul: str, before: str, after: str) -> None:
    assert judge(f"{before}\n\n{foul}\n\n{after}").action >= judge(foul).action


def test_quoting_frees_what_others_said() -> None:
    for foul in EVASIONS:
        lines = "\n".join(f"> {line}" for line in foul.splitlines())
        assert not find_rules(f">>> {foul}")
        assert not find_rules(f"{lines}\nI would not put it so.")


@given(unit=ANYTHING.filter(bool) | FRAGMENTS, size=st.sampled_from((9, 300, LONGEST_CONTENT)))
@settings(max_examples=60, deadline=None, derandomize=True)
def test_any_text_of_any_length_gets_a_verdict(unit: str, size: int) -> None:
    text = (unit * size)[:size]
    assert judge(text).action in Action


@pytest.mark.parametrize(
    "text", ["s" * 60 + "x", "ş" * 60 + "k", "aass" * 9 + "s" * 60 + "x", "|-|" * 60 + "e"]
)
def test_a_letter_held_down_for_long_gets_a_verdict(text: str) -> None:
    assert judge(text).action in Action  # no run may be cut into pieces in every possible way


# ------------------------------------------------------------------ growth

SIZE = 300  # characters; and four times as many
UNITS = (
    *("a ", "the council voted. ", "s h i t ", "f.u.c.k ", "f*ck ", "5h17 ", "fuuuck ", "fυck "),
    *(
        "dick ",
        "fuck",
        "fu ck ",
        "**a**",
        "||b",
        "you are an idiot. ",
        "idiots like you ",
        "@joe, ",
    ),
    *(
        "I hope you die ",
        "> fuck\n",
        "“fuck” ",
        "a.com ",
        "discord.gg/x ",
        "a\u0336\u0301",
        "\u200b",
    ),
    *("iPhone-ը ", "бля ", "🙂", "ff__f_", "a1", "$#!+ ", "FUCK ", "no no ", "\n", "<@12> "),
)


def count_lines(text: str) -> int:
    """Count the lines of the judge that run for a text: a clock would measure the machine."""
    lines = 0

    def trace(_frame: FrameType, event: str, _argument: object) -> object:
        nonlocal lines
        lines += event == "line"
        return trace

    reply = make_reply(text, article_text="The council voted. " * 20, earlier_authors=("Joe",))
    evaluate(shipped(), reply, Record())  # what is remembered from text to text is no growth
    sys.settrace(trace)  # type: ignore[arg-type]  # typeshed knows only functions that name themselves
    try:
        evaluate(shipped(), reply, Record())
    finally:
        sys.settrace(None)
    return lines


@pytest.mark.parametrize("unit", UNITS)
def test_work_grows_no_faster_than_the_text(unit: str) -> None:
    short, long = ((unit * size)[:size] for size in (SIZE, 4 * SIZE))
    assert count_lines(long) <= 5 * count_lines(short)
