"""What becomes of the steps of a case when somebody decides on it."""

from __future__ import annotations

import pytest

from newsroom.outcomes import Outcome, Retry, Step

DELETED = Step("delete", True)
STANDS = Step("delete", False, "Discord did not answer", Retry.BOT)
FORBIDDEN = Step("delete", False, "the bot lacks the permission", Retry.MODERATOR)
TIMED_OUT = Step("timeout", True)
DELAYED = Step("timeout", False, "Discord answered 503", Retry.BOT)
REFUSED = Step("timeout", False, "their role is above the bot's", Retry.MODERATOR)
GIVEN_UP = Step("timeout", False, "their role is above the bot's")
OWNER = Step("timeout", False, "they own the server")
TOLD = Step("message", True)
CLOSED = Step("message", False, "their direct messages are closed, or they are not in the server")
NOTICE = Step("notice", True)
DECISION = Step("decision", True)
LIFTED = Step("untimeout", True)
NOT_LIFTED = Step("untimeout", False, "the bot lacks the permission", Retry.MODERATOR)


def test_what_is_delayed_is_neither_refused_nor_done() -> None:
    outcome = Outcome((STANDS, REFUSED, CLOSED, NOTICE))
    assert outcome.delayed == (STANDS,)
    assert outcome.mendable == (REFUSED,)
    assert outcome.refused == (REFUSED, CLOSED)
    assert [outcome.needs(name) for name in ("delete", "timeout", "notice", "ban")] == [
        True,
        False,
        False,
        True,
    ]


def test_step_tried_again_replaces_its_former_self() -> None:
    assert Outcome((STANDS, TIMED_OUT)).joined((DELETED,)) == Outcome((DELETED, TIMED_OUT))


@pytest.mark.parametrize(
    ("steps", "left"),
    [
        ((DELETED, DELAYED), (DELETED,)),
        ((STANDS, TIMED_OUT), (STANDS, TIMED_OUT)),  # the reply goes all the same
        ((FORBIDDEN, REFUSED), (FORBIDDEN, GIVEN_UP)),
        ((DELETED, TOLD, NOTICE, DECISION), (DELETED, TOLD, NOTICE)),
        ((DELETED, LIFTED), (DELETED, LIFTED)),
        ((DELETED, NOT_LIFTED), (DELETED,)),  # tried anew
    ],
)
def test_overturned_case_brings_nothing_more(
    steps: tuple[Step, ...], left: tuple[Step, ...]
) -> None:
    assert Outcome(steps).overturned().steps == left


@pytest.mark.parametrize(
    ("steps", "left"),
    [
        ((DELETED, TOLD, NOTICE), (DELETED,)),
        ((FORBIDDEN, CLOSED), ()),
        ((STANDS,), ()),
    ],
)
def test_upheld_case_is_acted_on_where_it_was_not(
    steps: tuple[Step, ...], left: tuple[Step, ...]
) -> None:
    assert Outcome(steps).to_act_on().steps == left


def test_dismissed_case_gives_up_what_was_not_done() -> None:
    given_up = Step("delete", False, FORBIDDEN.detail)
    assert Outcome((FORBIDDEN, DELAYED, TOLD)).dismissed().steps == (given_up, TOLD)


def test_trying_again_leaves_alone_what_is_in_vain_or_done() -> None:
    again = Outcome((DELETED, REFUSED, TOLD)).tried_again()
    assert again.steps == (DELETED, Step("timeout", False, REFUSED.detail, Retry.BOT))
    assert Outcome((DELETED, OWNER)).tried_again().steps == (DELETED, OWNER)
