"""No evidence, no violation: every rule, on texts nobody would think of."""

from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.models import Attachment, Part, PartKind, PastReply, Record, Reply
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
from newsroom.policy.scene import Scene

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
TEXTS = st.lists(FRAGMENTS | st.text(max_size=8), max_size=14).map("".join)
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
