"""Why a reply was judged as it was, in words, and what would change it."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from newsroom.config import Channels, Policy, Publication, RuleUnion
from newsroom.models import Action, Attachment, Part, PartKind, PastReply, Record, Reply
from newsroom.policy.explain import Explanation, explain
from newsroom.policy.rules import (
    Attachments,
    Caps,
    Duplicate,
    Flood,
    Invites,
    Links,
    Mentions,
    Pattern,
    PersonalAttack,
    Repetition,
    Threat,
    Words,
)

MakeReply = Callable[..., Reply]


def explain_by(rule: RuleUnion, reply: Reply, record: Record | None = None) -> Explanation:
    policy = Policy(
        publication=Publication(name="The Mill"),
        channels=Channels(moderators="desk"),
        rules=(rule,),
    )
    return explain(policy, reply, record or Record())


WORDS = Words(id="words", type="words", lexicons=("profanity-en",), points=2)


def test_allowed_reply_says_so(reply: MakeReply) -> None:
    assert list(explain_by(WORDS, reply("Good morning")).lines()) == ["Allowed: no rule objects."]


def test_removed_reply_is_explained_from_evidence_to_remedy(reply: MakeReply) -> None:
    lines = list(explain_by(WORDS, reply("What the fuck was that vote?")).lines())
    assert lines == [
        "Removed: profanity (rule words). Strike: 2 points.",
        "",
        "  What the [fuck] was that vote?",
        "  Rule words asks to remove this (profanity).",
        "  - To allow this word, put fuck into allow for words.",
        "  - To treat everything this rule finds more mildly, set action: hold or action: flag"
        " for words.",
        "  - To only record what this rule finds, set mode: shadow for words.",
    ]


def test_headline_names_every_rule_that_objects_the_harshest_first(reply: MakeReply) -> None:
    policy = Policy(
        publication=Publication(name="The Mill"),
        channels=Channels(moderators="desk"),
        rules=(Links(id="links", type="links"), PersonalAttack(id="a", type="personal_attack")),
    )
    text = "You are an idiot, see elsewhere.net and other.net"
    assert explain(policy, reply(text), Record()).headline == (
        "Removed: personal attack (rule a), link (rule links). Strike: 1 point."
    )


def test_long_text_is_shortened_round_the_evidence(reply: MakeReply) -> None:
    (ground,) = explain_by(WORDS, reply("before " * 50 + "fuck" + " after" * 50)).grounds
    assert ground.before.startswith("…")
    assert ground.after.endswith("…")
    assert len(ground.quote("[", "]")) < 140


def test_shadow_rule_is_said_to_be_one(reply: MakeReply) -> None:
    rule = WORDS.model_copy(update={"mode": "shadow"})
    explanation = explain_by(rule, reply("fuck"))
    assert explanation.headline.startswith("Allowed")
    assert "shadow" in explanation.headline
    assert "shadow mode" in explanation.grounds[0].meaning
    assert explanation.grounds[0].changes[-1] == (
        "To act on what this rule finds, set mode: enforce for words."
    )


FILE = Attachment("run.exe", None, 10)
AGAIN = "The same old petition about the mill"


@pytest.mark.parametrize(
    ("rule", "facts", "advice"),
    [
        (
            PersonalAttack(id="r", type="personal_attack"),
            {"text": "You are an idiot"},
            "To allow this word, put idiot into allow for r.",
        ),
        (
            Links(id="r", type="links"),
            {"text": "see www.elsewhere.net/x"},
            "To allow links to this site, put elsewhere.net into allow for r.",
        ),
        (
            Invites(id="r", type="invites"),
            {"text": "discord.gg/abc"},
            "To allow this invite, put abc into allow for r.",
        ),
        (
            Mentions(id="r", type="mentions", max=1),
            {"text": "<@1> <@2>", "mention_count": 2},
            "To let more people be mentioned at once, raise max for r.",
        ),
        (
            Mentions(id="r", type="mentions"),
            {"text": "@everyone", "mentions_everyone": True},
            "To let it pass, set everyone: false for r.",
        ),
        (
            Caps(id="r", type="caps"),
            {"text": "THEY WILL NEVER BUILD THAT BRIDGE AGAIN"},
            "To let longer texts be in capitals, raise min_letters for r.",
        ),
        (
            Repetition(id="r", type="repetition"),
            {"text": "no no no no no no no"},
            "To let more of them pass, raise words for r.",
        ),
        (
            Flood(id="r", type="flood", max=1),
            {"text": AGAIN},
            "To welcome more replies in a short time, raise max or shorten within for r.",
        ),
        (
            Duplicate(id="r", type="duplicate"),
            {"text": AGAIN},
            "To let a text be repeated sooner, shorten within for r.",
        ),
        (
            Attachments(id="r", type="attachments"),
            {"parts": (Part(PartKind.ATTACHMENT, "run.exe"),), "attachments": (FILE,)},
            "To let such a file pass, change allow and deny for r.",
        ),
        (
            Pattern(id="r", type="pattern", pattern="mill"),
            {"text": "The mill"},
            "To let this text pass, narrow the pattern of r.",
        ),
        (
            Pattern(id="r", type="pattern", pattern="(a|aa)+$"),
            {"text": "a" * 80 + "!"},
            "Rewrite the pattern of r: on this text it needs too long.",
        ),
        (
            Threat(id="r", type="threat"),
            {"text": "I will kill you"},
            "To do without this phrase, put en/i-will-harm-you into off for r.",
        ),
    ],
)
def test_every_rule_says_what_would_let_its_evidence_pass(
    reply: MakeReply, rule: RuleUnion, facts: dict[str, object], advice: str
) -> None:
    judged = reply(**facts)
    record = Record((PastReply(99, judged.posted_at - timedelta(seconds=1), AGAIN),))
    (ground,) = explain_by(rule, judged, record).grounds
    assert ground.changes[0] == advice


def test_flagged_reply_costs_nothing(reply: MakeReply) -> None:
    rule = WORDS.model_copy(update={"action": Action.FLAG})
    explanation = explain_by(rule, reply("fuck"))
    assert explanation.headline == "Flagged for review: profanity (rule words)."
    assert not any("action:" in change for change in explanation.grounds[0].changes)


THREAT = Threat(id="threats", type="threat")
GUESS = "I could kill you for that."
LIMIT = " Its action is remove, but what may be meant otherwise is flagged at most."


def test_what_is_flagged_at_most_is_said_to_be_so_and_nothing_milder_advised(
    reply: MakeReply,
) -> None:
    assert list(explain_by(THREAT, reply(GUESS)).lines()) == [
        "Flagged for review: threat (rule threats).",
        "",
        "  [I could kill you] for that.",
        f"  Rule threats asks to flag this (threat).{LIMIT}",
        "  Found by the phrase en/i-could-harm-you.",
        "  - To do without this phrase, put en/i-could-harm-you into off for threats.",
        "  - To only record what this rule finds, set mode: shadow for threats.",
    ]


def test_what_is_flagged_at_most_is_said_of_a_rule_in_shadow_mode_too(reply: MakeReply) -> None:
    (ground,) = explain_by(THREAT.model_copy(update={"mode": "shadow"}), reply(GUESS)).grounds
    assert ground.meaning == (
        f"Rule threats would flag this (threat), but runs in shadow mode.{LIMIT}"
    )


def test_limit_is_not_spoken_of_where_the_rule_only_flags(reply: MakeReply) -> None:
    (ground,) = explain_by(THREAT.model_copy(update={"action": Action.FLAG}), reply(GUESS)).grounds
    assert ground.meaning == "Rule threats asks to flag this (threat)."


def test_milder_action_is_advised_where_the_same_rule_found_something_certain(
    reply: MakeReply,
) -> None:
    certain, guess = explain_by(WORDS, reply("fuck that, you c***")).grounds
    assert certain.meaning == "Rule words asks to remove this (profanity)."
    assert guess.meaning == f"Rule words asks to flag this (profanity).{LIMIT}"
    assert guess.changes[-2].startswith("To treat everything this rule finds more mildly")


def test_each_advice_is_given_once_and_that_on_a_rule_last(reply: MakeReply) -> None:
    first, second, third = explain_by(WORDS, reply("fuck this, what a shitty fuck")).grounds
    assert first.changes == ("To allow this word, put fuck into allow for words.",)
    assert second.changes == ("To allow this word, put shitty into allow for words.",)
    assert third.changes == (
        "To treat everything this rule finds more mildly, set action: hold or action: flag"
        " for words.",
        "To only record what this rule finds, set mode: shadow for words.",
    )


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("what a fυck", "Read as “fuck”, through Greek letters."),
        ("sh1tty roads", "Read as “shitty”, through digits or signs for letters."),
        ("f\u200bυck", "Read as “fuck”, through invisible characters and Greek letters."),
        ("f*ck that", "Read through covered letters."),  # which word it was, nobody knows
    ],
)
def test_what_a_disguise_was_read_as_is_shown(reply: MakeReply, text: str, via: str) -> None:
    (ground,) = explain_by(WORDS, reply(text)).grounds
    assert ground.via == via


def test_quoted_words_are_said_to_have_been_let_pass(reply: MakeReply) -> None:
    explanation = explain_by(WORDS, reply("> what the fuck\nPlease, no such words"))
    assert explanation.action is Action.ALLOW
    assert list(explanation.lines()) == [
        "Allowed: no rule objects.",
        "",
        "  Rule words lets “fuck” pass: it stands in a quotation.",
    ]


def test_an_insult_aimed_at_nobody_here_is_said_to_have_been_let_pass(reply: MakeReply) -> None:
    rule = PersonalAttack(id="attacks", type="personal_attack")
    explanation = explain_by(rule, reply("This law is idiotic, and you are an idiot."))
    assert len(explanation.grounds) == 1
    assert explanation.spared == (
        "Rule attacks lets “idiotic” pass: as it is used here, it insults no reader.",
    )


@pytest.mark.parametrize(
    ("text", "word"),
    [("You are a piece of garbage.", "garbage"), ("You're not the sharpest tool.", "tool")],
)
def test_word_of_a_longer_phrase_is_advised_since_it_helps(
    reply: MakeReply, text: str, word: str
) -> None:
    rule = PersonalAttack(id="attacks", type="personal_attack")
    (ground,) = explain_by(rule, reply(text)).grounds
    assert f"To allow this word, put {word} into allow for attacks." in ground.changes
    helped = PersonalAttack(id="attacks", type="personal_attack", allow=(word,))
    assert explain_by(helped, reply(text)).action is Action.ALLOW


def test_word_that_a_beginning_finds_is_advised_whole(reply: MakeReply) -> None:
    added = Words(id="words", type="words", add=("ass*",))
    (ground,) = explain_by(added, reply("The assembly votes.")).grounds
    assert ground.changes[0] == "To allow this word, put assembly into allow for words."
    helped = Words(id="words", type="words", add=("ass*",), allow=("assembly",))
    assert explain_by(helped, reply("The assembly votes.")).action is Action.ALLOW


def test_phrase_that_attacks_by_its_form_may_be_allowed(reply: MakeReply) -> None:
    attacks = PersonalAttack(id="attacks", type="personal_attack")
    (ground,) = explain_by(attacks, reply("Shut up.")).grounds
    assert ground.changes[0] == "To allow this phrase, put shut up into allow for attacks."
