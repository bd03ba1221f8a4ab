"""The policy.yaml that ships with the bot works as it is, and as its notes say."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from newsroom.config import Policy, load, parse
from newsroom.config.options import keys_of, rule_types, sections
from newsroom.models import Action, Attachment, Part, PartKind, PastReply, Record, Reply, Verdict
from newsroom.policy.engine import evaluate

PATH = Path(__file__).parents[3] / "policy.yaml"
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)

# Sharp, sad, clumsy and loud, but opinion: a newspaper prints such letters.
LETTERS = (
    "A mixed blessing. It is good to stand beside the strong until the strong one stumbles on you.",
    "True. I never believed that ministry, nor any other.. Still, whoever is ‘at last’ willing to "
    "sell us a shield has my thanks, and the longer the quiet lasts the better for everybody..",
    "What cheek to protest about a few radios when the neighbours buy ten times as many from THREE "
    "different countries! Would that we were half as loud…",
    "A fine answer. The complaint was so silly that I thought nobody would bother to reply to it.",
    "So swallow it and take back every foolish order you gave against our villages.",
    "Which balance, exactly, does the spokesman of that ministry mean to “keep”????\n\n"
    "Why reward the attacker and lecture the attacked, who is supposedly an ally?\n\n"
    "To my ears this was an insult to the whole country, and a deliberate one…not that anyone "
    "in the capital heard it.",
    "Those people only wait for the big brother to march in and hand them our valley again…",
)


@pytest.fixture(scope="module")
def policy() -> Policy:
    return load(PATH)


def judge(policy: Policy, text: str, **facts: object) -> Verdict:
    reply = Reply(1, 7, NOW, (Part(PartKind.CONTENT, text),), **facts)  # type: ignore[arg-type]  # each test knows its fact
    return evaluate(policy, reply, Record())


def test_each_of_its_rules_has_a_title_that_people_can_read(policy: Policy) -> None:
    titles = [rule.title for rule in policy.rules]
    assert None not in titles
    assert len(set(titles)) == len(titles)
    assert not {title for title in titles if title and "-" in title}


def test_it_says_whose_it_is_and_where_things_go(policy: Policy) -> None:
    assert policy.publication.name == "Asbarez"
    assert policy.channels.moderators == "moderators"
    assert [(feed.url, feed.channel) for feed in policy.feeds] == [
        ("https://asbarez.com/feed/", "news"),
        ("https://asbarez.com/category/opinion/feed/", "opinion"),
    ]
    assert policy.discussion.exempt_roles == ("Editors", "Moderators")


def test_letters_a_newspaper_prints_pass_unflagged_even_all_at_once(policy: Policy) -> None:
    recent: tuple[PastReply, ...] = ()
    for index, text in enumerate(LETTERS):
        posted_at = NOW + timedelta(milliseconds=100 * index)
        reply = Reply(index + 1, 7, posted_at, (Part(PartKind.CONTENT, text),))

        verdict = evaluate(policy, reply, Record(recent))

        assert verdict == Verdict(), text
        recent = (*recent, PastReply(reply.id, posted_at, text))


@pytest.mark.parametrize(
    ("text", "rule", "action"),
    [
        ("What the fuck is this", "profanity", Action.REMOVE),
        ("You are an idiot.", "personal-attack", Action.REMOVE),
        ("I will find you and kill you.", "threats", Action.REMOVE),
        ("Another dumb rant by the same ignorant moron.", "toxicity", Action.FLAG),
        ("Read https://elsewhere.example/story instead", "links", Action.HOLD),
        ("Come to discord.gg/abcdef", "invites", Action.REMOVE),
        ("Ring him at 818-555-0134", "personal-data", Action.HOLD),
        ("THIS IS WHAT HAPPENS WHEN NOBODY LISTENS TO READERS", "caps", Action.FLAG),
        ("Noooooooooooooooooooooooooooooooo", "repetition", Action.FLAG),
    ],
)
def test_what_breaks_a_rule_is_caught(policy: Policy, text: str, rule: str, action: Action) -> None:
    verdict = judge(policy, text)

    assert verdict.leading is not None
    assert (verdict.leading.rule, verdict.action) == (rule, action)


def test_the_newspapers_own_links_are_free(policy: Policy) -> None:
    assert judge(policy, "As you wrote: https://www.asbarez.com/an-article/").allowed


def test_the_newspapers_own_mailboxes_may_be_named(policy: Policy) -> None:
    assert judge(policy, "Write to letters@asbarez.com").allowed


def test_call_to_everyone_is_flagged(policy: Policy) -> None:
    verdict = judge(policy, "@everyone look", mentions_everyone=True)

    assert [(v.rule, v.action) for v in verdict.violations] == [("mentions", Action.FLAG)]


@pytest.mark.parametrize(
    ("filename", "action"), [("photo.jpg", Action.ALLOW), ("prize.exe", Action.HOLD)]
)
def test_programs_are_held_and_pictures_pass(policy: Policy, filename: str, action: Action) -> None:
    parts = (Part(PartKind.CONTENT, "See this"), Part(PartKind.ATTACHMENT, filename))
    reply = Reply(1, 7, NOW, parts, attachments=(Attachment(filename, None, 1000),))

    assert evaluate(policy, reply, Record()).action is action


def test_eleventh_reply_in_half_a_minute_is_flagged(policy: Policy) -> None:
    recent = tuple(
        PastReply(n, NOW - timedelta(seconds=2 * n), f"Thought number {n}")
        for n in range(11, 1, -1)
    )
    reply = Reply(1, 7, NOW, (Part(PartKind.CONTENT, "One more thought"),))

    verdict = evaluate(policy, reply, Record(recent))

    assert [(v.rule, v.action) for v in verdict.violations] == [("flood", Action.FLAG)]


def test_all_that_is_switched_off_works_when_switched_on(policy: Policy) -> None:
    text = PATH.read_text(encoding="utf-8")

    switched_on = re.sub(
        r"^( +)# (?=- id:|  \w+: |    |add: |allow: )", r"\1", text, flags=re.MULTILINE
    )

    more = {rule.id for rule in parse(switched_on).rules} - {rule.id for rule in policy.rules}
    assert more == {
        *("profanity-armenian", "profanity-russian", "profanity-turkish", "tokens", "house-style"),
        "newcomers",
    }


def test_every_option_outside_the_rules_stands_in_the_file() -> None:
    """An editor finds what there is to change without opening the docs."""
    text = PATH.read_text(encoding="utf-8")

    keys = [key for _, model in sections() for key in keys_of(model)]

    assert [key for key in keys if f"{key}:" not in text] == []


def test_every_type_of_rule_stands_in_the_file() -> None:
    text = PATH.read_text(encoding="utf-8")

    assert [kind for kind in rule_types() if f"type: {kind}\n" not in text] == []
