"""From a file to a policy, and from one policy in force to the next."""

from pathlib import Path

import pytest

from newsroom.config import load, parse
from newsroom.errors import PolicyError

SMALL = "publication: {name: A}\nchannels: {moderators: mods}\n"


def refuse(path: Path) -> str:
    with pytest.raises(PolicyError) as refusal:
        load(path)
    return str(refusal.value).removeprefix(str(path))


def test_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "policy.yaml"
    path.write_text(SMALL, encoding="utf-8")

    assert load(path) == parse(SMALL)


def test_windows_line_ends_and_byte_order_mark_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "policy.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + SMALL.replace("\n", "\r\n").encode())

    assert load(path) == parse(SMALL)


def test_column_is_counted_from_one_behind_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "policy.yaml"
    path.write_bytes(b"\xef\xbb\xbfpublicatoin: {name: A}\nchannels: {moderators: m}\n")

    assert ":1:1: publicatoin: is not a key here" in refuse(path)


def test_missing_file_is_named(tmp_path: Path) -> None:
    assert refuse(tmp_path / "policy.yaml").startswith(": does not exist")


def test_folder_is_no_policy(tmp_path: Path) -> None:
    assert refuse(tmp_path).startswith(": is a folder; name the policy file in it")


@pytest.mark.parametrize("text", ["", "\n\n", "# only notes\n", "---\n"])
def test_empty_file_is_refused_with_what_it_needs(tmp_path: Path, text: str) -> None:
    path = tmp_path / "policy.yaml"
    path.write_text(text, encoding="utf-8")

    assert refuse(path) == ":1:1: is empty; it needs at least publication and channels"


@pytest.mark.parametrize("text", ["Asbarez", "- publication", "42"])
def test_file_without_keys_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "policy.yaml"
    path.write_text(text, encoding="utf-8")

    assert refuse(path) == ":1:1: should be keys with values, beginning with publication:"


def test_other_encodings_are_refused_where_they_show(tmp_path: Path) -> None:
    path = tmp_path / "policy.yaml"
    path.write_bytes("publication:\n  name: Հայ café\n".encode()[:-2] + b"\xe9\n")

    assert refuse(path).startswith(":2:16: is not UTF-8 text; save the file with the encoding")


def test_file_too_large_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "policy.yaml"
    path.write_text(SMALL + "#" * 300_000, encoding="utf-8")

    assert refuse(path) == ":1:1: is too large to be a policy (over 256 KB)"
