"""What is kept for the next start: taken up where it is certain to be ours, else made anew."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from newsroom import kept
from newsroom.kept import recall

Made = dict[str, tuple[int, bytes]]
CODE = Path(kept.__file__).parent / "storage"
VALUE: Made = {"letter": (1 << 70, b"code")}


class Maker:
    """Makes the value, and counts how often."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> Made:
        self.times += 1
        return VALUE


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    return tmp_path / "below-the-line"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "words.txt"
    path.write_text("moron")
    return path


def the_file(cache: Path) -> Path:
    (path,) = cache.iterdir()
    return path


def test_it_is_made_once(source: Path) -> None:
    make = Maker()
    assert [recall("words", CODE, [source], make) for _ in range(3)] == [VALUE] * 3
    assert make.times == 1


def test_it_is_made_anew_when_a_file_it_is_made_of_has_changed(source: Path) -> None:
    make = Maker()
    recall("words", CODE, [source], make)
    source.write_text("maroon")
    recall("words", CODE, [source], make)
    assert make.times == 2


def test_it_is_made_anew_by_another_version_of_python(
    source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make = Maker()
    recall("words", CODE, [source], make)
    monkeypatch.setattr(sys, "version", "4.0")
    recall("words", CODE, [source], make)
    assert make.times == 2


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def change_a_letter(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"code", b"core"))


def empty(path: Path) -> None:
    path.write_bytes(b"")


def let_others_write(path: Path) -> None:
    path.chmod(0o620)


def put_a_link_there(path: Path) -> None:
    path.rename(path.parent.parent / "elsewhere")
    path.symlink_to(path.parent.parent / "elsewhere")


@pytest.mark.parametrize(
    "spoil", [cut_short, change_a_letter, empty, let_others_write, put_a_link_there]
)
def test_a_file_that_cannot_be_trusted_is_passed_over_and_replaced(
    cache: Path, source: Path, spoil: Callable[[Path], None]
) -> None:
    make = Maker()
    recall("words", CODE, [source], make)
    spoil(the_file(cache))
    assert recall("words", CODE, [source], make) == VALUE
    assert make.times == 2
    assert recall("words", CODE, [source], make) == VALUE
    assert make.times == 2


def test_a_file_of_another_user_is_passed_over(
    cache: Path, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make = Maker()
    recall("words", CODE, [source], make)
    code = Path(kept.__file__).stat().st_uid
    os.chown(the_file(cache), code + 1, -1) if os.geteuid() == 0 else pytest.skip("not root")
    recall("words", CODE, [source], make)
    assert make.times == 2


def test_nobody_else_may_read_it(cache: Path, source: Path) -> None:
    recall("words", CODE, [source], Maker())
    assert cache.stat().st_mode & 0o777 == 0o700
    assert the_file(cache).stat().st_mode & 0o777 == 0o600


def test_it_is_made_where_nothing_can_be_kept(
    tmp_path: Path, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(source))  # no folder
    assert recall("words", CODE, [source], Maker()) == VALUE


def test_files_of_former_versions_go(cache: Path, source: Path) -> None:
    for version in range(6):
        source.write_text(str(version))
        recall("words", CODE, [source], Maker())
    recall("phrases", CODE, [source], Maker())
    assert sorted(path.name.partition(".")[0] for path in cache.iterdir()) == [
        "phrases",
        *["words"] * 3,
    ]
