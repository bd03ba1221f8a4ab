"""What an admin is told of the words they add and allow."""

import lzma

import pytest

from newsroom.policy.rules import PersonalAttack
from newsroom.policy.words.advice import Adviser, WordChoice
from newsroom.policy.words.dictionary import EVERYDAY, FILE, read_english

PROFANITY = ("profanity-en",)
ADVISER = Adviser()
EVERYDAY_WORD = (
    "is an everyday word, and is found wherever it stands; a personal_attack rule finds it only "
    "where it is aimed at a reader"
)


def advise(
    *add: str, lexicons: tuple[str, ...] = PROFANITY, allow: tuple[str, ...] = ()
) -> list[tuple[str, int, str]]:
    advice = ADVISER.advise(WordChoice(lexicons, add, allow))
    return [(remark.key, remark.index, remark.message) for remark in advice]


# ---------------------------------------------------------------- additions


@pytest.mark.parametrize(
    "added",
    [
        "balderdash",
        "#balderdash",
        "balderdash*",
        "two words",
        "ruddy wotsit*",
        "болван*",
        "հիմար",
        "123",
    ],
)
def test_addition_that_does_what_it_says_needs_no_advice(added: str) -> None:
    assert advise(added) == []


@pytest.mark.parametrize(
    "added", ["fuck", "#fuck", "fuckers", "Fuckwits", "dipshit*", "motherfucker"]
)
def test_addition_that_a_lexicon_holds_changes_nothing(added: str) -> None:
    assert advise(added) == [("add", 0, "changes nothing: profanity-en holds it already")]


def test_addition_that_a_lexicon_of_another_rule_holds_is_worth_making() -> None:
    assert advise("fuck", lexicons=()) == []
    assert advise("fuck", lexicons=("sexual-en",)) == []


def test_addition_takes_away_what_a_lexicon_spares() -> None:
    ((_, _, message),) = advise("dick")

    assert message == (
        "is in profanity-en already, which spares harmless phrases and names; "
        "added here, it is found in those too"
    )


def test_any_ending_finds_words_that_nobody_meant() -> None:
    ((key, index, message),) = advise("balderdash", "ass*")

    assert (key, index) == ("add", 1)
    assert message.startswith("finds harmless words too: assembler, assembly, assistant and ")
    assert message.endswith(" more")


def test_few_harmless_words_are_all_named() -> None:
    assert advise("snakeb*", lexicons=()) == [
        ("add", 0, "finds harmless words too: snakebite and snakebites")
    ]


@pytest.mark.parametrize("added", ["fuckw*", "wank*", "bollock*", "jeer*"])
def test_forms_of_the_word_itself_and_foul_words_are_not_harmless(added: str) -> None:
    assert advise(added, lexicons=()) == []


@pytest.mark.parametrize("added", ["turkey", "Traitor", "idiot", "liar"])
def test_everyday_word_is_found_in_innocent_sentences(added: str) -> None:
    assert advise(added) == [("add", 0, EVERYDAY_WORD)]


@pytest.mark.parametrize("added", ["a", "I", "я"])
def test_single_letter_is_found_in_nearly_every_sentence(added: str) -> None:
    message = "is a single letter, and is found wherever it stands by itself"
    assert advise(added) == [("add", 0, message)]


def test_word_of_two_additions_is_found_once() -> None:
    assert advise("balderdash*", "Balderdashes", "muppetry", "Muppetry") == [
        ("add", 1, "changes nothing: balderdash* in the same list finds it already"),
        ("add", 3, "changes nothing: muppetry in the same list finds it already"),
    ]


def test_addition_that_is_allowed_too_is_never_found() -> None:
    assert advise("muppetry", allow=("muppetry",)) == [
        ("add", 0, "changes nothing: allow holds it too, and comes first")
    ]


# ---------------------------------------------------------------- allowances


@pytest.mark.parametrize(
    "allowed", ["fuck", "fucking hell", "Moby shit", "bullsh*", "shitak*", "balderdash", "b* shit"]
)
def test_allowance_of_what_the_rule_finds_needs_no_advice(allowed: str) -> None:
    assert advise("balderdash*", allow=(allowed,))[1:] == []


@pytest.mark.parametrize("allowed", ["tea", "Scunthorpe", "Moby Dick", "cockt*", "հիմար"])
def test_allowance_of_what_the_rule_passes_allows_nothing(allowed: str) -> None:
    assert advise(allow=(allowed,)) == [
        ("allow", 0, "allows nothing: it holds none of this rule's words")
    ]


@pytest.mark.parametrize("allowed", ["f*ck", "sh*tty", "f*ck off"])
def test_allowance_of_a_disguise_is_told_to_be_the_word(allowed: str) -> None:
    assert advise(allow=(allowed,)) == [
        ("allow", 0, "allows nothing: write the word itself; its disguises are allowed with it")
    ]


# ---------------------------------------------------------------- personal attacks


def attack(**settings: object) -> list[tuple[str, int, str]]:
    rule = PersonalAttack(id="a", type="personal_attack", **settings)  # type: ignore[arg-type]  # each test knows its settings
    return [(a.key, a.index, a.message) for a in ADVISER.advise(rule.choice)]


def test_everyday_word_may_well_be_an_insult_when_aimed_at_somebody() -> None:
    assert attack(add=("turkey",)) == []


def test_word_that_the_rule_does_not_act_on_is_worth_adding() -> None:
    assert attack(add=("silly",)) == []
    assert attack(add=("silly",), mild=True) != []


def test_word_that_is_no_insult_need_not_be_allowed() -> None:
    assert [key for key, _, _ in attack(allow=("silly", "moron"))] == ["allow"]


# ---------------------------------------------------------------- the dictionary


def test_dictionary_has_its_papers() -> None:
    text = lzma.decompress(FILE.read_bytes()).decode("ascii")

    for key in ("title", "source", "licence", "attribution"):
        assert f"# {key}: " in text
    notice = FILE.with_name("COPYRIGHT").read_text(encoding="utf-8")
    assert "Copyright 2000-2011 by Kevin Atkinson" in notice
    assert FILE.stat().st_size < 200_000


def test_dictionary_knows_which_words_are_common() -> None:
    words = read_english()

    assert 50_000 < len(words) < 70_000
    assert list(words.values()) == sorted(words.values())
    assert words["assembly"] <= EVERYDAY < words["balderdash"]
    assert all(word.isascii() and word.islower() for word in words)


def test_allowance_of_a_phrase_that_attacks_by_its_form_is_worth_making() -> None:
    def advise_on(allowed: str) -> list[str]:
        rule = PersonalAttack(id="a", type="personal_attack", allow=(allowed,))
        return [remark.message for remark in ADVISER.advise(rule.choice)]

    assert advise_on("shut up") == advise_on("waste of space") == []
    assert advise_on("good morning") == ["allows nothing: it holds none of this rule's words"]
