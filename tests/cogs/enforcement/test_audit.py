"""The reasons that Discord's audit log is given."""

from __future__ import annotations

from urllib.parse import quote

import pytest

from cogs.enforcement.audit import audit_reason


@pytest.mark.parametrize("letter", ["a", "ա", "😀", "%", " "])
def test_reason_fits_the_audit_log_however_it_is_encoded(letter: str) -> None:
    reason = audit_reason("x" + letter * 1_000 + "y")
    assert len(quote(reason, safe="")) <= 512
    assert reason.startswith("x")
    assert reason.endswith("…")
    assert len(quote(reason, safe="")) > 512 - 24 or letter == " "


def test_short_reason_stays_as_it_is() -> None:
    assert audit_reason("Գովազդ, երրորդ անգամ") == "Գովազդ, երրորդ անգամ"
