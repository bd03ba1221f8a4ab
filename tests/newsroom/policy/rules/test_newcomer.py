"""The first replies of new members, by what the record says of their author."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from newsroom.config import parse
from newsroom.models import Action, Attachment, Part, PartKind, Record, Violation
from newsroom.policy.engine import evaluate
from newsroom.policy.explain import explain
from newsroom.policy.rules import Newcomer
from newsroom.policy.scene import make_reply

Check = Callable[..., list[Violation]]
NOON = datetime(2026, 3, 5, 12, 0, tzinfo=UTC)  # when the reply under test is posted
DAY = timedelta(days=1)
NEWCOMER = Newcomer(id="newcomers", type="newcomer", first=3, joined_within=7 * DAY)
TEXT = "Good morning to all of you."
SMALL = "publication: {name: A}\nchannels: {moderators: mods}\nrules:\n"


@pytest.mark.parametrize(
    ("joined_at", "let_stand", "found"),
    [
        (NOON - DAY, 0, True),
        (NOON - DAY, 2, True),
        (NOON - DAY, 3, False),
        (NOON - DAY, 40, False),
        (NOON - 7 * DAY + timedelta(seconds=1), 0, True),
        (NOON - 7 * DAY, 0, False),
        (NOON - 700 * DAY, 0, False),
        (NOON + DAY, 0, True),  # came back after having written
        (None, 0, False),
    ],
)
def test_first_replies_of_a_new_member_are_found(
    check: Check, joined_at: datetime | None, let_stand: int, *, found: bool
) -> None:
    violations = check(NEWCOMER, TEXT, record=Record((), joined_at, let_stand))
    assert [(v.evidence, v.category) for v in violations] == ([(TEXT, "newcomer")] if found else [])
    assert all(v.action is Action.HOLD for v in violations)


def test_first_reply_may_be_a_picture_alone(check: Check) -> None:
    (violation,) = check(
        NEWCOMER,
        record=Record((), NOON),
        parts=(Part(PartKind.ATTACHMENT, "me.png"),),
        attachments=(Attachment("me.png", "image/png", 9),),
    )
    assert violation.evidence == "me.png"


def test_harsher_rule_wins_and_a_rule_that_is_broken_names_the_case() -> None:
    policy = parse(
        f"{SMALL}- {{id: newcomers, type: newcomer}}\n"
        "- {id: links, type: links, action: hold}\n"
        "- {id: profanity, type: words, lexicons: [profanity-en], action: remove}\n"
    )
    record = Record((), datetime(1969, 12, 31, tzinfo=UTC))

    def judge(text: str) -> tuple[Action, str]:
        verdict = evaluate(policy, make_reply(text), record)
        assert verdict.leading is not None
        return verdict.action, verdict.leading.rule

    assert judge("Hello.") == (Action.HOLD, "newcomers")
    assert judge("See https://a.example/x") == (Action.HOLD, "links")
    assert judge("What fucking nonsense") == (Action.REMOVE, "profanity")


def test_text_alone_is_said_to_have_no_author() -> None:
    policy = parse(f"{SMALL}- {{id: newcomers, type: newcomer, first: 2, joined_within: 3d}}\n")
    reply = make_reply("Hello.")
    said = "\n".join(explain(policy, reply, Record()).lines())
    assert said.startswith("Allowed: no rule objects.")
    assert "Rule newcomers" in said
    assert "(2)" in said
    assert "less than 3d ago" in said
    joined_at = reply.posted_at - timedelta(days=1)
    spared = explain(policy, reply, Record((), joined_at, 2)).spared
    assert spared == (
        "Rule newcomers let it pass: its author joined less than 3d ago, but 2 earlier replies of "
        "theirs were let stand.",
    )
    assert explain(policy, reply, Record((), joined_at - timedelta(days=9))).spared == ()
    held = "\n".join(explain(policy, reply, Record((), joined_at)).lines())
    assert "Held until a moderator decides: newcomer (rule newcomers)." in held
    assert "lower first for newcomers" in held
    assert "shorten joined_within for newcomers" in held
    assert "remove" not in held
