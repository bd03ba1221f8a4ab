"""What a policy file may say, and what is understood when it says little."""

from datetime import timedelta

import pytest
from pydantic import ValidationError

from newsroom.config import Policy, parse
from newsroom.config.options import rule_types
from newsroom.models import Action, Sanction, SanctionKind
from newsroom.policy.rules import Links, Pattern, Words

WHOLE = """
publication: {name: Asbarez, language: en, policy: "Be kind."}
channels:    {moderators: moderators}            # a name or an id, everywhere
feeds:
  - {url: https://asbarez.com/feed/, channel: news, every: 15m}
discussion:  {auto_archive: 7d, slowmode: 5s, close_after: 30d, exempt_roles: [Editors, 42]}
rules:
  - {id: profanity,       type: words, lexicons: [profanity-en], action: remove, points: 1}
  - {id: slurs,           type: words, lexicons: [slurs-en], action: remove, points: 2}
  - {id: personal-attack, type: personal_attack, action: remove, points: 1}
  - {id: threats,         type: threat,          action: remove, points: 3}
  - {id: links,           type: links,           allow: [asbarez.com], action: hold}
  - {id: house-style,     type: pattern,         pattern: '…', action: flag, mode: shadow}
strikes:
  expire_after: 60d
  ladder:
    - {at: 1, do: warn}
    - {at: 2, do: timeout, for: 1h}
    - {at: 3, do: block, for: 7d}
    - {at: 5, do: ban}
appeals:     {open_for: 7d}
privacy:     {keep_text: 45d}
"""
SMALL = "publication: {name: A}\nchannels: {moderators: mods}\n"


def test_every_section_is_read() -> None:
    policy = parse(WHOLE)

    assert (policy.publication.name, policy.publication.policy) == ("Asbarez", "Be kind.")
    assert policy.channels.moderators == "moderators"
    assert [(f.url, f.channel, f.every) for f in policy.feeds] == [
        ("https://asbarez.com/feed/", "news", timedelta(minutes=15))
    ]
    assert policy.discussion.auto_archive == timedelta(days=7)
    assert policy.discussion.slowmode == timedelta(seconds=5)
    assert policy.discussion.close_after == timedelta(days=30)
    assert policy.discussion.exempt_roles == ("Editors", 42)
    assert policy.strikes.expire_after == timedelta(days=60)
    assert policy.appeals.open_for == timedelta(days=7)
    assert policy.privacy.keep_text == timedelta(days=45)


def test_rules_keep_their_order_and_settings() -> None:
    rules = parse(WHOLE).rules

    assert [rule.id for rule in rules] == [
        *("profanity", "slurs", "personal-attack", "threats", "links", "house-style")
    ]
    assert isinstance(rules[1], Words)
    assert (rules[1].lexicons, rules[1].action, rules[1].points) == (
        ("slurs-en",),
        Action.REMOVE,
        2,
    )
    assert isinstance(rules[4], Links)
    assert (rules[4].allow, rules[4].action) == (("asbarez.com",), Action.HOLD)
    assert isinstance(rules[5], Pattern)
    assert rules[5].mode == "shadow"


def test_ladder_steps_become_sanctions() -> None:
    assert [(rung.at, rung.sanction) for rung in parse(WHOLE).strikes.ladder] == [
        (1, Sanction(SanctionKind.WARN)),
        (2, Sanction(SanctionKind.TIMEOUT, timedelta(hours=1))),
        (3, Sanction(SanctionKind.BLOCK, timedelta(days=7))),
        (5, Sanction(SanctionKind.BAN)),
    ]


def test_a_name_and_a_moderators_channel_are_enough() -> None:
    policy = parse(SMALL)

    assert policy.feeds == ()
    assert policy.rules == ()
    assert policy.discussion.close_after == timedelta(days=14)
    assert [rung.do.value for rung in policy.strikes.ladder] == [
        *("warn", "timeout", "timeout", "block")
    ]
    assert policy.appeals.open_for == timedelta(days=14)
    assert policy.privacy.keep_text == timedelta(days=90)


@pytest.mark.parametrize("kind", rule_types())
def test_every_rule_type_needs_no_more_than_its_id(kind: str) -> None:
    own = {"pattern": ", pattern: x", "phrases": r', phrases: "[mill]\nmill\n+ mill\n- house"'}
    needed = own.get(kind, "")

    rule = parse(f"{SMALL}rules: [{{id: first, type: {kind}{needed}}}]").rules[0]

    assert (rule.id, rule.type, rule.mode) == ("first", kind, "enforce")


def test_yaml_traps_are_plain_text() -> None:
    text = """
publication: {name: "24", language: no, policy: on}
channels: {moderators: 10:30}
discussion: {exempt_roles: [yes, 0o17, 2024-01-01, 1_000]}
"""
    policy = parse(text)

    assert (policy.publication.language, policy.publication.policy) == ("no", "on")
    assert policy.channels.moderators == "10:30"
    assert policy.discussion.exempt_roles == ("yes", "0o17", "2024-01-01", "1_000")


def test_aliases_repeat_a_value() -> None:
    policy = parse(
        f"{SMALL}rules:\n"
        "- {id: one, type: links, allow: &ours [asbarez.com]}\n"
        "- {id: two, type: links, allow: *ours}\n"
    )

    assert [rule.allow for rule in policy.rules if isinstance(rule, Links)] == [
        ("asbarez.com",),
        ("asbarez.com",),
    ]


def test_one_channel_may_take_two_feeds_and_one_feed_two_channels() -> None:
    policy = parse(
        f"{SMALL}feeds:\n"
        "- {url: https://a.example/feed, channel: news}\n"
        "- {url: https://b.example/feed, channel: news}\n"
        "- {url: https://b.example/feed, channel: opinion}\n"
    )

    assert len(policy.feeds) == 3


def test_a_policy_does_not_change() -> None:
    policy = parse(SMALL)

    with pytest.raises(ValidationError, match="frozen"):
        policy.rules = ()  # type: ignore[misc]  # the very thing that must not work


def test_a_policy_can_be_written_down_and_read_again() -> None:
    policy = parse(WHOLE)

    written = policy.model_dump_json(by_alias=True, exclude_none=True)

    assert Policy.model_validate_json(written) == policy
    assert parse(written) == policy  # JSON is YAML too
