"""What else is known of a language: every slip in its profile.yaml is named."""

from pathlib import Path

import pytest

from newsroom.errors import PhraseError
from newsroom.policy.aiming.folder import read_profile


@pytest.mark.parametrize(
    ("written", "error"),
    [
        ("common: the to\nnoname: dear", "profile.yaml:2:1: noname: Extra inputs"),
        ("latin: [ru]", "profile.yaml:1:1: common: Field required"),
        ("common: the to the", "profile.yaml:1:1: common: Value error, should hold the once"),
        ("common: the\nlatin: [de]", "profile.yaml:2:1: latin.0: Input should be"),
        ("common: the\nforms: {oblik: e$}", "profile.yaml:2:1: forms.oblik"),
    ],
)
def test_slip_in_a_profile_is_named(tmp_path: Path, written: str, error: str) -> None:
    (tmp_path / "profile.yaml").write_text(written, "utf-8")
    with pytest.raises(PhraseError) as raised:
        read_profile(tmp_path)
    assert str(raised.value).startswith(error)
