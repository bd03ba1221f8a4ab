"""What is said of the differences between two policies."""

import pytest

from newsroom.config import describe_changes, parse

BASE = """\
publication: {name: The Courier}
channels: {moderators: desk}
feeds:
  - {url: "https://ani:pass@courier.example/feed", channel: news}
rules:
  - {id: profanity, type: words, lexicons: [profanity-en], allow: [bollocks], action: remove}
  - {id: attacks, type: personal_attack, off: [en/brains-of]}
  - {id: caps, type: caps}
strikes:
  ladder:
    - {at: 1, do: warn}
    - {at: 3, do: timeout, for: 1d}
"""
CAPS = "  - {id: caps, type: caps}\n"
ATTACKS = "  - {id: attacks, type: personal_attack, off: [en/brains-of]}\n"
CASES = [
    ("action: remove", "action: hold", ["Rule profanity now holds instead of removing."]),
    ("action: remove", "action: remove, points: 2", ["Rule profanity now costs 2 points instead"]),
    (
        "action: remove",
        "mode: shadow",
        ["Rule profanity now runs in shadow mode: nothing is done."],
    ),
    ("[profanity-en]", "[profanity-en, slurs-en]", ["New word list slurs-en in rule profanity."]),
    ("[profanity-en]", "[]", ["Word list profanity-en is no longer in rule profanity."]),
    ("[bollocks]", "[crap]", ["Rule profanity now allows crap.", "Rule profanity no longer all"]),
    ("[bollocks]", "[bollocks], add: [kerfuffle]", ["Words added to rule profanity: kerfuffle."]),
    ("[en/brains-of]", "[]", ["Rule attacks looks for en/brains-of again."]),
    ("[en/brains-of]", "[en/brains-of], mild: true", ["Rule attacks: mild is now true instead of"]),
    (
        CAPS,
        CAPS + "  - {id: fresh, type: links, action: flag}\n",
        ["New rule fresh: it flags what"],
    ),
    (
        CAPS,
        CAPS + "  - {id: new, type: links, mode: shadow}\n",
        ["New rule new: it holds what it "],
    ),
    (CAPS, "", ["Rule caps is gone."]),
    (
        "publication:",
        "guild: 112233445566778899\npublication:",
        ["guild is now 112233445566778899; it was not set."],
    ),
    ("type: caps}", "type: caps, share: 0.9}", ["Rule caps: share is now 0.9 instead of 0.7."]),
    ("type: caps}", "type: links}", ["Rule caps is now of type links instead of caps."]),
    (ATTACKS + CAPS, CAPS + ATTACKS, ["The rules stand in another order."]),
    (
        "strikes:",
        "strikes:\n  expire_after: 60d",
        ["Strikes now expire after 60 days instead of 90"],
    ),
    ("do: timeout, for: 1d", "do: block", ["At 3 points now follows a block instead of a timeout"]),
    (
        "    - {at: 1, do: warn}\n",
        "",
        ["Nothing new follows at 1 point any more; it was a warning."],
    ),
    (
        "strikes:",
        "privacy: {keep_text: 30d}\nstrikes:",
        ["The texts of cases are now kept for 30 days instead of 90 days."],
    ),
    (
        "strikes:",
        "privacy: {keep_replies: 14d}\nstrikes:",
        ["privacy.keep_replies is now 14 days; it was not set."],
    ),
    (
        "strikes:",
        "discussion: {exempt_roles: [Editors]}\nstrikes:",
        ["discussion.exempt_roles now has Editors."],
    ),
    (
        "The Courier}",
        "The Courier, policy: Be kind}",
        ["publication.policy has another wording."],
    ),
    (
        "channel: news}",
        "channel: news, every: 30m}",
        ["Feed https://courier.example/feed in news: every is now 30 minutes instead of 10 "],
    ),
    (
        "channel: news}",
        "channel: news, post: {standfirst: 0}}",
        ["Feed https://courier.example/feed in news: post.standfirst is now 0 instead of 600."],
    ),
    (
        '"https://ani:pass@courier.example/feed", channel: news',
        '"https://courier.example/feed", headers: {X-Key: "env:KEY"}, channel: news',
        [
            "New feed https://courier.example/feed in news.",
            "Feed https://courier.example/feed in news is gone.",
        ],
    ),
]


@pytest.mark.parametrize(("was", "now", "said"), CASES, ids=[case[2][0] for case in CASES])
def test_change_is_told_in_words(was: str, now: str, said: list[str]) -> None:
    assert was in BASE

    changes = describe_changes(parse(BASE), parse(BASE.replace(was, now)))

    assert len(changes) == len(said)
    assert all(map(str.startswith, changes, said)), changes


def test_same_policy_changes_nothing() -> None:
    commented = BASE.replace("strikes:", "# a note\nstrikes:")

    assert describe_changes(parse(BASE), parse(commented)) == ()


def test_what_headers_hold_is_never_told() -> None:
    plain = BASE.replace("channel: news}", 'channel: news, headers: {X-Reader: "one"}}')
    other = BASE.replace("channel: news}", 'channel: news, headers: {X-Reader: "two"}}')

    (said,) = describe_changes(parse(plain), parse(other))

    assert said == "Feed https://courier.example/feed in news: headers has changed."


def test_long_list_is_cut_short() -> None:
    words = ", ".join(f"wordy{letter}" for letter in "abcdefghijkl")

    (said,) = describe_changes(
        parse(BASE), parse(BASE.replace("[bollocks]", f"[bollocks, {words}]"))
    )

    assert said.endswith("wordyh and 4 more.")
