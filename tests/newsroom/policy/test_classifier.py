"""The classifier: its formula, whom and what it is blind to, its evidence, its files."""

import subprocess
import sys
from math import exp, sqrt
from pathlib import Path

import pytest

from newsroom.errors import ModelError
from newsroom.policy.classifier import Classifier, WeighedWord, find_telling_span, shipped
from newsroom.policy.model import MODEL, NEUTRAL, PAPERS, Model, Neutral, load, parse, write
from newsroom.policy.readings.letters import lower
from training.identities import FILLERS, SUBJECTS, TERMS, fill_templates

PAPERS_OF_TEST = dict.fromkeys(PAPERS, "x")
TOY = Model(
    PAPERS_OF_TEST,
    bias=-1.0,
    unit=0.5,
    damping=2.0,
    words={"dolt": 9, "thanks": -4},
    pieces={"<do": 1, "olt>": 2, "olt": -1},
    names=frozenset({"colt"}),
)
BLIND = Neutral(frozenset({"reader"}), frozenset({"dolto"}))


def chance(odds: float) -> float:
    return 1 / (1 + exp(-odds))


@pytest.mark.parametrize(
    ("text", "weight", "words"),
    [
        ("", 0, 0),
        ("12 34 !?", 0, 0),
        ("a dolt", 9 + 1 + 2 - 1, 2),
        ("thanks dolt thanks", 11 - 4, 2),
        ("a jolt", 2 - 1, 2),
        ("a colt", 0, 2),
        ("a reader", 0, 2),
        ("doltologists", 0, 1),
        ("the dolt's dolt’s", 11 + 11, 3),
    ],
)
def test_score_sums_the_weights_of_different_words(text: str, weight: int, words: int) -> None:
    assert Classifier(TOY, BLIND).score(text) == chance(-1.0 + 0.5 * weight / sqrt(words + 2))


@pytest.mark.parametrize("text", ["", "thanks", "you dolt", "dolt dolt and jolt, reader"])
def test_words_one_by_one_come_to_the_same_score(text: str) -> None:
    toy = Classifier(TOY, BLIND)

    assert toy.assess(toy.weigh(text)).score == toy.score(text)


def test_one_hard_word_alone_does_not_reach_a_threshold() -> None:
    model = shipped()

    lone, heaped = (
        model.assess(model.weigh(text)) for text in ("stupid", "stupid pathetic morons")
    )

    assert lone.score >= 0.9
    assert not lone.reaches(0.9)
    assert heaped.reaches(0.9)


def test_what_is_too_long_for_a_message_is_not_read() -> None:
    toy = Classifier(TOY, BLIND)

    assert toy.score("a " * 1_000 + "dolt") == toy.score("a")
    assert toy.weigh("a " * 1_000 + "dolt")[-1].word == "a"


# ---------------------------------------------------------------- identities and subjects


@pytest.mark.parametrize("term", TERMS)
def test_what_people_are_does_not_move_the_score(term: str) -> None:
    score = shipped().score
    for filler in FILLERS:
        for told, plain in zip(fill_templates(term), fill_templates(filler), strict=True):
            assert abs(score(lower(told)) - score(lower(plain))) <= 0.02
            assert score(lower(told)) < 0.4


@pytest.mark.parametrize("plural", ["Muslims", "Armenians", "Turks", "Azeris", "Kurds", "Jews"])
def test_peoples_are_neutral_in_every_form(plural: str) -> None:
    model = shipped()

    assert all(model.is_neutral(lower(form)) for form in (plural, plural[:-1], plural[:-1] + "’s"))


@pytest.mark.parametrize("text", SUBJECTS)
def test_plain_news_about_terrible_things_scores_low(text: str) -> None:
    assert shipped().score(lower(text)) < 0.4


def test_hard_words_are_not_neutral() -> None:
    assert not any(map(shipped().is_neutral, ("idiot", "moron", "stupid", "scum", "you", "liar")))


# ---------------------------------------------------------------- evidence


def weigh(*weights: int) -> list[WeighedWord]:
    """Give words of one letter, at every second place, these weights; equal ones are one word."""
    return [WeighedWord(2 * i, 2 * i + 1, chr(99 + w), w) for i, w in enumerate(weights)]


@pytest.mark.parametrize(
    ("weights", "span"),
    [
        ((), None),
        ((0, -3), None),
        ((7,), (0, 1)),
        ((0, 7, 0), (2, 3)),
        ((5, 0, 0, 3, 4), (6, 9)),
        ((6, -5, 5, 0, 1), (0, 1)),
        ((5, -5, 4, 0, 3), (0, 5)),
        ((1, 2, 3, 4), (2, 5)),
        ((9, 0, 0, 0, 9), (0, 1)),
        ((2, 2, 2, 2), (0, 1)),
    ],
)
def test_evidence_is_the_shortest_passage_with_half_of_the_weight(
    weights: tuple[int, ...], span: tuple[int, int] | None
) -> None:
    assert find_telling_span(weigh(*weights)) == span


# ---------------------------------------------------------------- files


def test_model_is_read_as_it_was_written() -> None:
    assert parse(write(TOY), "toy.txt") == TOY
    assert write(load()) == MODEL.read_text(encoding="utf-8")


def test_model_ships_with_its_papers_and_stays_small() -> None:
    model = load()

    assert all(model.papers[key] for key in PAPERS)
    assert MODEL.stat().st_size < 200_000


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("9 dolt", "8 dolt"),
        ("9 dolt", ""),
        ("# unit: 0.5\n", ""),
        ("# licence: x", "# licence: y"),
        ("# checksum: ", "# checksum: 0"),
    ],
)
def test_changed_model_is_refused(before: str, after: str) -> None:
    assert before in write(TOY)

    with pytest.raises(ModelError, match=r"toy\.txt: is not as training wrote it"):
        parse(write(TOY).replace(before, after), "toy.txt")


@pytest.mark.parametrize("content", [None, b"", b"\xff\xfe", b"# title: x\n"])
def test_missing_or_damaged_file_is_named(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "model.txt"
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(ModelError) as refusal:
        load(path)

    assert refusal.value.path == str(path)
    assert str(refusal.value).startswith(f"{path}: ")


def test_card_is_about_the_model_that_ships() -> None:
    model = load()
    card = (Path(__file__).parents[3] / "docs" / "classifier.md").read_text(encoding="utf-8")

    assert f"| trained | {model.papers['trained']} |" in card
    assert f"| size | {len(model.words):,} words and {len(model.pieces):,} parts" in card


def test_neutral_words_say_where_they_come_from() -> None:
    head = NEUTRAL.read_text(encoding="utf-8").splitlines()[:4]

    assert [line.split(":")[0] for line in head] == [f"# {key}" for key in PAPERS[:4]]


def test_model_is_not_read_before_a_rule_wants_it() -> None:
    program = (
        "import newsroom.config as c, newsroom.policy.classifier as k\n"
        "small = 'publication: {name: A}\\nchannels: {moderators: mods}\\n'\n"
        "c.parse(small)\n"
        "assert k.shipped.cache_info().currsize == 0\n"
        "c.parse(small + 'rules: [{id: a, type: classifier}]')\n"
        "assert k.shipped.cache_info().currsize == 1\n"
    )

    subprocess.run([sys.executable, "-c", program], check=True)  # a process that has read nothing
