"""What names in phrases stand for, read from a language's folder."""

from pathlib import Path

import pytest

from newsroom.errors import PhraseError
from newsroom.policy.aiming.folder import read_vocabulary


def write(folder: Path, **files: str) -> Path:
    (folder / "vocabulary").mkdir()
    for name, text in files.items():
        (folder / "vocabulary" / f"{name}.txt").write_text(text, "utf-8")
    return folder


@pytest.mark.parametrize(
    ("files", "error"),
    [
        (
            {"birds": "<bird>\nrobin\n", "planes": "# what flies\n<bird>\njet\n"},
            "planes.txt:2:1: <bird> is defined in birds.txt already",
        ),
        ({"birds": "robin\n"}, "birds.txt:1:1: should stand below a <name>"),
        ({"birds": "<bird>\nrobin | [wren\n"}, "birds.txt:2:"),
    ],
)
def test_vocabulary_that_cannot_be_meant_is_refused(
    tmp_path: Path, files: dict[str, str], error: str
) -> None:
    with pytest.raises(PhraseError) as raised:
        read_vocabulary(write(tmp_path, **files))
    assert str(raised.value).startswith(error)


def test_name_may_go_on_further_down_its_file(tmp_path: Path) -> None:
    parted, whole = tmp_path / "parted", tmp_path / "whole"
    for folder in (parted, whole):
        folder.mkdir()
    write(parted, birds="<bird>\nrobin\n<tree>\noak\n<bird>\nwren\n")
    write(whole, birds="<bird>\nrobin | wren\n<tree>\noak\n")
    assert read_vocabulary(parted) == read_vocabulary(whole)
