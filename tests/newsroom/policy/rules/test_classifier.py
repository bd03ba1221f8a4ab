"""The rule that flags what reads like an insult: what it points at, what it passes, its limits."""

from collections.abc import Callable

import pytest
from pydantic import ValidationError

from newsroom.models import Action, Part, PartKind, Violation
from newsroom.policy.rules import Classifier

Check = Callable[..., list[Violation]]
RULE = Classifier(id="toxicity", type="classifier")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("You are a stupid, ignorant fool and everyone here knows it.", "stupid"),
        ("What a pathetic bunch of idiots and losers.", "idiots"),
        ("Only morons and idiots fall for such garbage, you clown.", "idiots"),
        ("Another dumb rant by the same ignorant moron.", "moron"),
        ("So stupid and so proud of it, and you, dumb troll, are the proof", "stupid"),
    ],
)
def test_heap_of_insults_is_flagged_at_the_words_that_weigh_most(
    check: Check, text: str, word: str
) -> None:
    (violation,) = check(RULE, text)

    assert (violation.category, violation.action) == ("toxicity", Action.FLAG)
    assert word in violation.evidence.lower()
    assert len(violation.evidence) < len(text)
    assert violation.via == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "...",
        "Thank you for this article, it taught me a great deal.",
        "I could not disagree more. The treaty was a failure, and its authors knew it.",
        "Denying what happened in 1915 is a disgrace, and our parliament should say so.",
        "The minister is wrong again, and the country pays for his mistakes every single day.",
        "This law is stupid.",
        "What a stupid idea this bridge was.",
        "It would be stupid to ignore the figures.",
        "The Idiot is the novel I would take to an island.",
        "He called me an idiot, and I laughed.",
        "That is a ridiculous decision, made by people who have never taken a bus.",
        "A sniper shot two soldiers dead on the border; the enemy denies the attack.",
        "Դու հիմար ես, և քո կարծիքը ոչինչ չարժե։",
        "Ты дурак и ничего не понимаешь",
        "Bu haberi okuyunca çok şaşırdım, kimse bir şey söylemiyor.",
        "Shat lav hodvats er, shnorhakalutyun.",
    ],
)
def test_opinion_praise_news_and_other_languages_pass(check: Check, text: str) -> None:
    assert check(RULE, text) == []


def test_higher_threshold_flags_fewer(check: Check) -> None:
    text = "The hypocrisy of these clowns is pathetic."

    assert check(RULE.model_copy(update={"threshold": 0.5}), text)
    assert check(RULE.model_copy(update={"threshold": 0.99}), text) == []


def test_reply_may_be_held_instead(check: Check) -> None:
    rule = Classifier(id="toxicity", type="classifier", action=Action.HOLD)

    (violation,) = check(rule, "You are a stupid, ignorant fool and everyone here knows it.")

    assert violation.action is Action.HOLD


@pytest.mark.parametrize("action", [Action.REMOVE, "remove", Action.ALLOW, "delete", None])
def test_reply_is_never_removed_on_a_guess(action: object) -> None:
    with pytest.raises(ValidationError, match="should be flag or hold"):
        Classifier.model_validate({"id": "toxicity", "type": "classifier", "action": action})


INSULT = "You stupid ignorant fool, you pathetic moron"


def test_words_of_others_do_not_count(check: Check) -> None:
    article = f"He shouted: {INSULT}, and slammed the door."

    assert check(RULE, f"> {INSULT}\nThat is no way to speak to a neighbour.") == []
    assert check(RULE, f"Who says {INSULT} to a voter?", article_text=article) == []
    assert check(RULE, f"Who says {INSULT} to a voter?")


def test_answer_to_a_long_quotation_is_judged_by_itself(check: Check) -> None:
    quoted = "> " + "Good morning to all who read the paper at breakfast in our small town. " * 5

    (violation,) = check(RULE, f"{quoted}\n{INSULT}")

    assert violation.evidence in INSULT


def test_names_of_files_and_stickers_are_no_prose(check: Check) -> None:
    parts = (Part(PartKind.ATTACHMENT, INSULT), Part(PartKind.STICKER, INSULT))

    assert check(RULE, parts=parts) == []
    assert check(RULE, parts=(Part(PartKind.FORWARD, INSULT),))


def test_evidence_is_found_in_the_original_whatever_its_letters(check: Check) -> None:
    text = "🇦🇲 İ Ե՞ւ cafe\u0301: STUPID ignorant fools and pathetic MORONS, all of you"

    (violation,) = check(RULE, text)

    assert "STUPID" in violation.evidence or "MORONS" in violation.evidence


def test_what_to_change_is_said_by_the_name_of_the_setting(check: Check) -> None:
    (violation,) = check(RULE, INSULT)

    assert list(RULE.concede(violation)) == ["To flag less of this, raise threshold for toxicity."]
