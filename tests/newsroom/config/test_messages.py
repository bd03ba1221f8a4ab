"""Every mistake in a policy file is named with its place and with what would be right.

The place is marked with ^ in the texts. Mistakes in rules are in test_rule_messages.py.
"""

from collections.abc import Callable

import pytest

SMALL = "publication: {name: A}\nchannels: {moderators: mods}\n"

SECTIONS = [
    ("publication: ^{}", "publication.name: is missing; write for example name: Asbarez"),
    ("publication: {name: ^24}", 'publication.name: should be text; put it in quotes: "24"'),
    ("publication: {name: ^true}", 'publication.name: should be text; put it in quotes: "true"'),
    ("publication: {name: ^''}", "publication.name: should not be empty"),
    (
        "publication: {name: A, language: ^Armenian}",
        'publication.language: should be a language code, like en or hy, not "Armenian"',
    ),
    ("publication: ^Asbarez", "publication: should be keys with values, like {name: Asbarez}"),
    (
        "publication: {name: A, ^colour: red}",
        "publication.colour: is not a key here; there are name, language, timezone, contact, "
        "policy",
    ),
]


@pytest.mark.parametrize(("line", "message"), SECTIONS)
def test_mistake_in_publication(line: str, message: str, refuse_at: Callable[[str], str]) -> None:
    assert refuse_at(f"channels: {{moderators: mods}}\n{line}\n") == message


REST = [
    ("^discusion: {slowmode: 0s}", "discusion: is not a key here; did you mean discussion?"),
    ("^keep_text: 9d", "keep_text: is not a key here; it belongs in privacy"),
    ("^ladder: []", "ladder: is not a key here; it belongs in strikes"),
    ("^every: 10m", "every: is not a key here; it belongs in feeds"),
    ("^action: hold", "action: is not a key here; it belongs in each of the rules"),
    ("^allow: []", "allow: is not a key here; it belongs in rules of type "),
    ("strikes: {^rules: []}", "strikes.rules: is not a key here; it belongs in the file itself"),
    ("feeds: ^https://a.example", "feeds: should be a list, each item on a line that begins"),
    ("feeds:^", "feeds: has no value; it should be a list"),
    ("appeals: {open_for:^ }", "appeals.open_for: has no value; it should be a duration"),
    (
        "appeals: {open_for: ^14}",
        "appeals.open_for: should be a duration with its unit, like 14d or 14w",
    ),
    (
        "discussion: {slowmode: ^30}",
        "discussion.slowmode: should be a duration with its unit, like 30s or 30m",
    ),
    ("appeals: {mention:^ }", "appeals.mention: has no value; give it one, or leave it out"),
    ("appeals: {open_for: ^0s}", "appeals.open_for: should be at least 1s"),
    ("privacy: {keep_replies:^ }", "privacy.keep_replies: has no value; "),
    ("privacy: {keep_replies: ^59m}", "privacy.keep_replies: should be at least 1h"),
    (
        "privacy: {keep_text: 30d, keep_replies: ^31d}",
        "privacy.keep_replies: should be at most 30d, as keep_text is",
    ),
    ("answers: [^{title: A}]", "answers[0].text: is missing; write for example text: Please keep"),
    (
        "answers: ^A",
        "answers: should be a list, each item on a line that begins with - {title: Off",
    ),
    (f"answers: [{{title: A, text: ^{'x' * 501}}}]", "answers[0].text: should be at most 500"),
    (
        "answers: [{title: A, text: x}, {title: ^a, text: y}]",
        "answers[1].title: is the title of answers[0] too; moderators choose by it",
    ),
    (
        f"answers: ^[{', '.join(f'{{title: t{n}, text: x}}' for n in range(25))}]",
        "answers: should have at most 24 items",
    ),
    ("rules: [{id: a, type: caps, title:^ }]", "rules[0].title: has no value; give it one, or"),
    (
        "rules: [{id: a, type: caps, title: ^24}]",
        "rules[0].title: should be text; put it in quotes",
    ),
    ("privacy: {keep_text: ^90 days}", "privacy.keep_text: should be a duration, like 90d, not"),
    ("discussion: {auto_archive: ^2d}", "discussion.auto_archive: should be 1h, 1d, 3d or 7d"),
    ("discussion: {slowmode: ^6h1s}", "discussion.slowmode: should be at most 6h"),
    (
        "discussion: {exempt_roles: ^Editors}",
        "discussion.exempt_roles: should be a list, like [Editors]",
    ),
    (
        "discussion: {exempt_roles: [Editors, ^true]}",
        "discussion.exempt_roles[1]: should be a name or an id",
    ),
    ("discussion: {^<<: {slowmode: 1s}}", "discussion.<<: is not a key here; there are auto_"),
]


@pytest.mark.parametrize(("line", "message"), REST)
def test_mistake_in_another_section(
    line: str, message: str, refuse_at: Callable[[str], str]
) -> None:
    assert refuse_at(f"{SMALL}{line}\n").startswith(message)


FEEDS = [
    (
        "{url: ^asbarez.com/feed/, channel: n}",
        "feeds[0].url: should begin with https:// or http://",
    ),
    ("{url: ^'feed://a.example', channel: n}", "feeds[0].url: should begin with https:// or http"),
    ("{url: ^ftp://a.example/feed, channel: n}", "feeds[0].url: should be a web address"),
    ("{url: ^https://a.example:99999, channel: n}", "feeds[0].url: should be a web address"),
    ("{url: ^'https://a b.example', channel: n}", "feeds[0].url: should be a web address"),
    ("{url: ^https://, channel: n}", "feeds[0].url: should be a web address"),
    ("^{url: https://a.example}", "feeds[0].channel: is missing; write for example channel: news"),
    ("{url: https://a.example, channel: ^[]}", "feeds[0].channel: should be a name or an id"),
    (
        "{url: https://a.example, channel: ^Mods}",
        "feeds[0].channel: is the moderators' channel too; articles need one that readers",
    ),
    (
        "{url: https://a.example, channel: n, every: ^10 minutes}",
        'feeds[0].every: should be a duration, like 10m, not "10 minutes"',
    ),
    (
        "{url: https://a.example, channel: n, every: ^10}",
        "feeds[0].every: should be a duration with its unit, like 10m or 10h",
    ),
    ("{url: https://a.example, channel: n, every: ^59s}", "feeds[0].every: should be at least 1m"),
    (
        "{url: https://a.example, channel: n, ^evry: 10m}",
        "feeds[0].evry: is not a key here; did you mean every?",
    ),
]


@pytest.mark.parametrize(("feed", "message"), FEEDS)
def test_mistake_in_a_feed(feed: str, message: str, refuse_at: Callable[[str], str]) -> None:
    assert refuse_at(f"{SMALL}feeds:\n- {feed}\n").startswith(message)


def test_same_feed_in_the_same_channel_is_refused(refuse: Callable[[str], list[str]]) -> None:
    feeds = "feeds:\n- {url: https://a.example/, channel: news}\n"

    assert refuse(f"{SMALL}{feeds}- {{url: https://a.example, channel: '#News'}}\n") == [
        "p.yaml:5:3: feeds[1]: posts the same feed in the same channel as feeds[0]; keep one"
    ]


def test_name_behind_a_bare_hash_is_explained(refuse: Callable[[str], list[str]]) -> None:
    assert refuse(f"{SMALL}feeds:\n- url: https://a.example\n  channel: #news\n") == [
        "p.yaml:5:11: feeds[0].channel: has no value, since # begins a comment; "
        "leave the # out, or use quotes"
    ]


LADDER = [
    ("^{do: warn}", "strikes.ladder[0].at: is missing; write for example at: 2"),
    ("^{at: 1}", "strikes.ladder[0].do: is missing; write for example do: warn"),
    ("{at: ^0, do: warn}", "strikes.ladder[0].at: should be at least 1"),
    (
        "{at: 1, do: ^kick}",
        'strikes.ladder[0].do: should be warn, timeout, block or ban, not "kick"',
    ),
    (
        "^{at: 1, do: timeout}",
        "strikes.ladder[0].for: is missing; a timeout needs its length, like for: 1h",
    ),
    ("{at: 1, do: timeout, for: ^29d}", "strikes.ladder[0].for: should be at most 28d"),
    ("{at: 1, do: timeout, for: ^59s}", "strikes.ladder[0].for: should be at least 1m"),
    ("{at: 1, do: warn, for: ^1h}", "strikes.ladder[0].for: has no meaning with do: warn"),
    ("{at: 1, do: ban, for: ^1h}", "strikes.ladder[0].for: has no meaning with do: ban"),
    ("{at: 1, do: block, for:^ }", "strikes.ladder[0].for: has no value; it should be a duration"),
    ("{at: 1, do: block, ^duration: 1h}", "strikes.ladder[0].duration: is not a key here"),
]


@pytest.mark.parametrize(("rung", "message"), LADDER)
def test_mistake_in_the_ladder(rung: str, message: str, refuse_at: Callable[[str], str]) -> None:
    assert refuse_at(f"{SMALL}strikes:\n  ladder:\n  - {rung}\n").startswith(message)


@pytest.mark.parametrize("at", [2, 1])
def test_ladder_only_rises(at: int, refuse: Callable[[str], list[str]]) -> None:
    ladder = f"strikes:\n  ladder:\n  - {{at: 2, do: warn}}\n  - {{at: {at}, do: block}}\n"

    assert refuse(SMALL + ladder) == [
        "p.yaml:6:10: strikes.ladder[1].at: should be more than 2, which comes before it; "
        "the ladder only rises"
    ]


def test_all_mistakes_are_told_at_once_in_the_order_of_the_file(
    refuse: Callable[[str], list[str]],
) -> None:
    text = """\
publication: {nam: Asbarez}
channels: {moderators: mods}
feeds:
  - {url: https://a.example, channel: mods, every: 10 minutes}
rules:
  - {id: a, type: words, points: two}
  - {id: a, type: caps, action: shout}
strikes: {ladder: [{at: 2, do: warn}, {at: 1, do: sigh}]}
privacy: {keep_text: 1d}
privacy: {keep_text: 2d}
"""
    assert [line.split(": ")[:2] for line in refuse(text)] == [
        ["p.yaml:1:14", "publication.name"],
        ["p.yaml:1:15", "publication.nam"],
        ["p.yaml:4:39", "feeds[0].channel"],
        ["p.yaml:4:52", "feeds[0].every"],
        ["p.yaml:6:34", "rules[0].points"],
        ["p.yaml:7:10", "rules[1].id"],
        ["p.yaml:7:33", "rules[1].action"],
        ["p.yaml:8:44", "strikes.ladder[1].at"],
        ["p.yaml:8:51", "strikes.ladder[1].do"],
        ["p.yaml:10:1", "privacy"],
    ]
