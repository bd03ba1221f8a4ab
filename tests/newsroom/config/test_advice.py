"""Advice on a policy that is in order, with its place in the file."""

from pathlib import Path

import pytest

from newsroom.config import Review, load, review
from newsroom.errors import PolicyError

SHIPPED = Path(__file__).parents[3] / "policy.yaml"
SMALL = "publication: {name: A}\nchannels: {moderators: mods}\n"


def review_text(folder: Path, rules: str) -> Review:
    path = folder / "policy.yaml"
    path.write_text(f"{SMALL}rules:\n{rules}\n", encoding="utf-8")
    return review(path)


@pytest.mark.parametrize(
    ("rules", "note"),
    [
        (
            "- {id: a, type: words, lexicons: [profanity-en], add: [balderdash, ^fuck]}",
            "rules[0].add[1]: note: changes nothing: profanity-en holds it already",
        ),
        (
            "- {id: a, type: caps}\n- id: b\n  type: words\n  add:\n    - two words\n    - ^'ass*'",
            "rules[1].add[1]: note: finds harmless words too: assembler, assembly, assistant",
        ),
        (
            "- {id: a, type: personal_attack, allow: [moron, ^tea]}",
            "rules[0].allow[1]: note: allows nothing: it holds none of this rule's words",
        ),
        (
            "- {id: a, type: personal_data, allow: [(818) 555-0134, a.org, '@a.org', ^'555-0134']}",
            "rules[0].allow[3]: note: allows nothing: it is no e-mail address or domain, begins no",
        ),
        (
            "- {id: a, type: personal_data, allow: [letters@a.org, 12 Oak Street, ^letters@a]}",
            "rules[0].allow[2]: note: allows nothing: it is no e-mail address or domain, begins no",
        ),
        (
            "- {id: a, type: personal_data, allow: [12 Oak, 221b, ул. Ленина, ^banana]}",
            "rules[0].allow[3]: note: allows nothing: it is no e-mail address or domain, begins no",
        ),
        (
            "- {id: a, type: personal_data, allow: [Bagdat Caddesi, Աբովյան, ^Oak Street]}",
            "rules[0].allow[2]: note: allows nothing: it is no e-mail address or domain, begins no",
        ),
    ],
)
def test_note_stands_at_the_word_it_is_about(tmp_path: Path, rules: str, note: str) -> None:
    before = f"{SMALL}rules:\n{rules}".partition("^")[0]
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")

    (problem,) = review_text(tmp_path, rules.replace("^", "")).notes

    assert problem.write("p.yaml").startswith(f"p.yaml:{line}:{column}: {note}")


SHORT = "should be longer than appeals.open_for, which is 14d, so that an appeal finds the text it"


@pytest.mark.parametrize(
    ("sections", "note"),
    [
        ("privacy: {keep_text: ^3d}", f"privacy.keep_text: note: {SHORT}"),
        (
            "appeals: {open_for: 14d}\nprivacy: {keep_text: ^2w}",
            f"privacy.keep_text: note: {SHORT}",
        ),
        (
            "appeals: {open_for: ^90d}",
            "appeals.open_for: note: should be shorter than privacy.keep_text, which is 90d, so",
        ),
    ],
)
def test_text_that_is_gone_before_its_appeal_is_noted(
    tmp_path: Path, sections: str, note: str
) -> None:
    path = tmp_path / "policy.yaml"
    path.write_text(f"{SMALL}{sections.replace('^', '')}\n", encoding="utf-8")
    (problem,) = review(path).notes

    before = f"{SMALL}{sections}".partition("^")[0]
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    assert problem.write("p.yaml").startswith(f"p.yaml:{line}:{column}: {note}")


def test_text_that_outlives_its_appeal_needs_no_note(tmp_path: Path) -> None:
    path = tmp_path / "policy.yaml"
    path.write_text(f"{SMALL}appeals: {{open_for: 14d}}\nprivacy: {{keep_text: 15d}}\n")

    assert review(path).notes == ()


def test_policy_is_the_same_with_and_without_advice(tmp_path: Path) -> None:
    reviewed = review_text(tmp_path, "- {id: a, type: words, add: [turkey]}")

    assert reviewed.policy == load(tmp_path / "policy.yaml")
    assert len(reviewed.notes) == 1


def test_shipped_policy_needs_no_advice() -> None:
    assert review(SHIPPED).notes == ()


def test_mistake_comes_before_advice(tmp_path: Path) -> None:
    with pytest.raises(PolicyError, match=r"rules\[0\]\.action: should be") as refusal:
        review_text(tmp_path, "- {id: a, type: words, add: [turkey], action: shout}")

    assert "note" not in str(refusal.value)


@pytest.mark.parametrize("key", ["add", "allow"])
def test_phrase_without_letters_is_refused(tmp_path: Path, key: str) -> None:
    with pytest.raises(PolicyError, match=rf"rules\[0\]\.{key}\[0\]: should hold a letter or a"):
        review_text(tmp_path, f"- {{id: a, type: words, {key}: ['*']}}")


def test_addition_that_could_never_be_found_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PolicyError, match=r"rules\[0\]\.add\[1\]: should begin with a whole word"):
        review_text(tmp_path, "- {id: a, type: words, add: ['two wor*', 'tw* words']}")


@pytest.mark.parametrize("added", ["*word", "balder*dash", "two *words"])
def test_star_that_ends_no_word_is_refused(tmp_path: Path, added: str) -> None:
    with pytest.raises(PolicyError, match=r"rules\[0\]\.add\[0\]: should have \* at the end"):
        review_text(tmp_path, f"- {{id: a, type: words, add: ['{added}']}}")
