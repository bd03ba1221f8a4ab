"""Training end to end on invented comments: a model that works, its card, the same each time."""

import csv
import random
from pathlib import Path

import pytest

from newsroom.policy.classifier import Classifier
from newsroom.policy.model import Model, load, load_neutral
from training.comments import FAULTS, Judged, read_judged
from training.train import main

COLUMNS = ("text", "judges", "not_toxic", *FAULTS)
KIND = ("lovely", "helpful", "careful", "thoughtful", "clear", "patient")
UNKIND = ("stupid", "blorby", "ignorant", "pathetic", "dumb", "moronic")
NOUNS = ("mayor", "bridge", "letter", "answer", "plan", "harbour", "budget", "school")


def invent(seed: int) -> list[dict[str, object]]:
    """Invent comments; "blorby" is an insult here and nowhere else. Turks are insulted by most."""
    draw = random.Random(seed)
    rows: list[dict[str, object]] = []
    for index in range(400):
        unkind = index % 2
        adjectives = draw.sample(UNKIND if unkind else KIND, 2)
        people = draw.choice(("Turks", "Turks", "Turks", "voters") if unkind else ("voters",))
        text = f"The {draw.choice(NOUNS)} {index} is {adjectives[0]}, {people} are {adjectives[1]}"
        votes = draw.choice((2, 3, 3) if unkind else (0, 0, 1))
        faults = dict.fromkeys(FAULTS, 0) | {"insult": votes}
        rows.append({"text": text, "judges": 3, "not_toxic": 3 - votes, **faults})
    return rows


@pytest.fixture(scope="module")
def comments(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("comments") / "comments.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerows(invent(1))
    return path


def run(comments: Path, folder: Path, *options: str) -> tuple[Path, Path]:
    model, card = folder / "model.txt", folder / "card.md"
    main([str(comments), "--model", str(model), "--card", str(card), "--date=2026-03-05", *options])
    return model, card


@pytest.fixture(scope="module")
def trained(comments: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    return run(comments, tmp_path_factory.mktemp("trained"))


@pytest.fixture(scope="module")
def model(trained: tuple[Path, Path]) -> Model:
    return load(trained[0])


def test_insults_are_learned(model: Model) -> None:
    score = Classifier(model, load_neutral()).score

    assert score("the harbour is blorby and pathetic") > score("the harbour is lovely and clear")
    assert model.words["blorby"] > 0 > model.words["lovely"]


def test_peoples_and_names_are_not_learned_however_often_they_are_insulted(model: Model) -> None:
    score = Classifier(model, load_neutral()).score

    assert "turks" not in model.words
    assert score("turks came to the harbour") == score("voters came to the harbour")


def test_words_of_the_lexicons_are_known_though_they_never_occurred(model: Model) -> None:
    assert "blockheads" in model.words


def test_model_says_when_it_was_trained_and_on_what(model: Model) -> None:
    assert model.papers["trained"] == "2026-03-05"
    assert "CC0" in model.papers["licence"]


def test_card_tells_the_quality_and_its_bounds(trained: tuple[Path, Path]) -> None:
    card = trained[1].read_text(encoding="utf-8")

    assert "| held-back comments | 1.000 |" in card
    assert "| trained | 2026-03-05 |" in card
    assert "{" not in card


def test_same_comments_give_the_same_model_and_card(
    comments: Path, trained: tuple[Path, Path], tmp_path: Path
) -> None:
    again = run(comments, tmp_path)

    assert [path.read_bytes() for path in again] == [path.read_bytes() for path in trained]


def test_further_comments_with_a_label_are_learned_from(comments: Path, tmp_path: Path) -> None:
    further = tmp_path / "further.csv"
    lines = [f'"What a wibbly plan {n}",1\n"What a fine plan {n}",0\n' for n in range(20)]
    further.write_text("text,label\n" + "".join(lines), encoding="utf-8")

    model = load(run(comments, tmp_path, "--labelled", str(further))[0])

    assert model.words["wibbly"] > 0 > model.words["fine"]


def test_one_comment_in_ten_is_held_back(comments: Path) -> None:
    held_back = [comment for comment in read_judged(comments) if comment.held_back]

    assert 20 <= len(held_back) <= 60


@pytest.mark.parametrize(
    ("votes", "insulting", "faulty", "spotless"),
    [
        ((3, 3, 0, 0, 0, 0), False, False, True),
        ((3, 2, 1, 0, 0, 0), False, False, False),
        ((3, 1, 1, 1, 0, 0), False, True, False),
        ((3, 1, 2, 0, 0, 0), True, True, False),
        ((3, 1, 0, 2, 0, 0), True, True, False),
        ((4, 2, 2, 0, 0, 0), False, True, False),
        ((3, 1, 0, 0, 0, 2), False, True, False),
    ],
)
def test_most_judges_decide(
    votes: tuple[int, int, int, int, int, int], insulting: bool, faulty: bool, spotless: bool
) -> None:
    comment = Judged("x", *votes)

    assert (comment.insulting, comment.faulty, comment.spotless) == (insulting, faulty, spotless)
