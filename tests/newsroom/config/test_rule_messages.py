"""Every mistake in a rule is named with its place (marked with ^) and with what would be right."""

from collections.abc import Callable

import pytest

from newsroom.config.options import rule_types
from newsroom.policy.words import available
from newsroom.settings import list_options

SMALL = "publication: {name: A}\nchannels: {moderators: mods}\n"
TYPES = list_options(rule_types())

RULES = [
    ("^{type: words}", "rules[0].id: is missing; write for example id: profanity"),
    ("^{id: a}", f"rules[0].type: is missing; should be {TYPES}"),
    (
        "{id: a, type: ^wrods}",
        f'rules[0].type: should be {TYPES}, not "wrods" (did you mean words?)',
    ),
    ("{id: a, type: ^telepathy}", f'rules[0].type: should be {TYPES}, not "telepathy"'),
    ("{id: a, type: ^[caps]}", f"rules[0].type: should be {TYPES}"),
    (
        "{id: ^Bad Words, type: words}",
        "rules[0].id: should be small letters, digits and hyphens, like personal-attack, not",
    ),
    (
        "{id: a, type: words, action: ^delet}",
        'rules[0].action: should be flag, hold or remove, not "delet"',
    ),
    (
        "{id: a, type: words, action: ^removed}",
        'rules[0].action: should be flag, hold or remove, not "removed" (did you mean remove?)',
    ),
    (
        "{id: a, type: words, mode: ^shadwo}",
        'rules[0].mode: should be enforce or shadow, not "shadwo" (did you mean shadow?)',
    ),
    (
        "{id: a, type: personal_attack, off: [en/brains-of, ^en/brain-of]}",
        "rules[0].off[1]: should be the id of a phrase of kind attack or contempt, "
        'not "en/brain-of" (did you mean en/brains-of?)',
    ),
    (
        "{id: a, type: threat, off: [^en/brains-of]}",
        "rules[0].off[0]: should be the id of a phrase of kind threat or group-threat",
    ),
    (
        "{id: a, type: threat, off: [^xx/brains-of]}",
        "rules[0].off[0]: should be the id of a phrase of kind threat or group-threat",
    ),
    (
        "{id: a, type: words, points: ^'2'}",
        'rules[0].points: should be a whole number, like 2, not "2"',
    ),
    (
        "{id: a, type: words, points: ^yes}",
        'rules[0].points: should be a whole number, like 2, not "yes"',
    ),
    (
        "{id: a, type: words, points: ^010}",
        'rules[0].points: should be a whole number, like 2, not "010"',
    ),
    (
        "{id: a, type: words, points: ^1.5}",
        'rules[0].points: should be a whole number, like 2, not "1.5"',
    ),
    (
        "{id: a, type: words, points: ^~}",
        "rules[0].points: has no value; it should be a whole number, like 2",
    ),
    ("{id: a, type: words, points: ^-1}", "rules[0].points: should be at least 0"),
    ("{id: a, type: words, points: ^101}", "rules[0].points: should be at most 100"),
    (
        "{id: a, type: words, lexicons: ^profanity-en}",
        "rules[0].lexicons: should be a list, like [profanity-en]",
    ),
    (
        "{id: a, type: words, add: [^1488]}",
        'rules[0].add[0]: should be text; put it in quotes: "1488"',
    ),
    ("{id: a, type: words, ^ad: [x]}", "rules[0].ad: is not a key here; did you mean add?"),
    (
        "{id: a, type: words, ^share: 0.5}",
        "rules[0].share: is not a key here; it belongs in rules of type caps",
    ),
    (
        "{id: a, type: caps, share: ^half}",
        'rules[0].share: should be a number, like 0.5, not "half"',
    ),
    ("{id: a, type: caps, share: ^0}", "rules[0].share: should be more than 0"),
    ("{id: a, type: caps, share: ^1.5}", "rules[0].share: should be at most 1"),
    (
        "{id: a, type: mentions, everyone: ^no}",
        'rules[0].everyone: should be true or false, not "no" (write false)',
    ),
    ("^{id: a, type: pattern}", "rules[0].pattern: is missing; write for example pattern: 'first|"),
    ("{id: a, type: pattern, pattern: ^''}", "rules[0].pattern: should not be empty"),
    ("{id: a, type: pattern, pattern: ^'first('}", "rules[0].pattern: "),
    (
        "{id: a, type: pattern, pattern: ^'(?:a{1000}){1000}'}",
        "rules[0].pattern: should be a regular expression with smaller counts; with every repeat",
    ),
    (
        "{id: a, type: links, allow: [a.example, ^https://Asbarez.com/]}",
        'rules[0].allow[1]: should be a domain, like asbarez.com, not "https://Asbarez.com/"',
    ),
    (
        "{id: a, type: attachments, deny: [^'*.exe']}",
        "rules[0].deny[0]: should be a file ending, like pdf, or a type, like image/*, not",
    ),
    (
        "{id: a, type: classifier, action: ^remove}",
        "rules[0].action: should be flag or hold; a classifier guesses, so it may not remove",
    ),
    (
        "{id: a, type: classifier, action: ^flg}",
        'rules[0].action: should be flag or hold, not "flg" (did you mean flag?)',
    ),
    ("{id: a, type: classifier, threshold: ^0.2}", "rules[0].threshold: should be at least 0.5"),
    ("{id: a, type: classifier, threshold: ^90}", "rules[0].threshold: should be at most 0.99"),
    (
        "{id: a, type: newcomer, action: ^remove}",
        "rules[0].action: should be flag or hold; to be new breaks no rule, so it may not remove",
    ),
    (
        "{id: a, type: newcomer, action: ^hodl}",
        'rules[0].action: should be flag or hold, not "hodl" (did you mean hold?)',
    ),
    ("{id: a, type: newcomer, first: ^0}", "rules[0].first: should be at least 1"),
    ("{id: a, type: newcomer, first: ^51}", "rules[0].first: should be at most 50"),
    (
        "{id: a, type: newcomer, joined_within: ^0s}",
        "rules[0].joined_within: should be at least 1m",
    ),
    ("{id: a, type: newcomer, joined_within: ^7}", "rules[0].joined_within: should be a duration"),
    ("{id: a, type: ^newcomers}", "rules[0].type: should be "),
    ("^profanity", "rules[0]: should be keys with values, like {id: profanity, type: words"),
]


@pytest.mark.parametrize(("rule", "message"), RULES)
def test_mistake_in_a_rule(rule: str, message: str, refuse_at: Callable[[str], str]) -> None:
    assert refuse_at(f"{SMALL}rules:\n- {rule}\n").startswith(message)


@pytest.mark.parametrize("kind", ["words", "personal_attack"])
def test_unknown_lexicon_is_refused_with_those_that_are_there(
    kind: str, refuse_at: Callable[[str], str]
) -> None:
    rule = f"{{id: a, type: {kind}, lexicons: [profanity-en, ^profanity-xx]}}"

    message = refuse_at(f"{SMALL}rules:\n- {rule}\n")

    lexicons = list_options(available())
    assert message.startswith(
        f'rules[0].lexicons[1]: should be {lexicons}, not "profanity-xx" (did you mean profanity-'
    )


def test_rule_ids_are_unique(refuse: Callable[[str], list[str]]) -> None:
    rules = "rules:\n- {id: a, type: caps}\n- {id: b, type: caps}\n- {id: a, type: links}\n"

    assert refuse(SMALL + rules) == [
        "p.yaml:6:8: rules[2].id: is the id of rules[0] too; each rule needs one of its own"
    ]
