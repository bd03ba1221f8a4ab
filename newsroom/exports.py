"""Cases as rows for a spreadsheet or a program. Times are UTC."""

import csv
import io
import json
from collections.abc import AsyncIterator, Iterable, Mapping
from datetime import UTC, datetime
from enum import Enum
from typing import Any

from newsroom.models import Case
from newsroom.storage.cases import CaseStore
from newsroom.storage.records import Settled

_FORMULA = "=+-@＝＋－＠"  # owasp.org/www-community/attacks/CSV_Injection
_PORTION = 500  # cases in memory at once; a guess
_DIGITS_KEPT = 15  # of a number; a spreadsheet rounds the rest of an id away


class Form(Enum):
    """What an export looks like."""

    CSV = "csv"  # opens in a spreadsheet
    JSONL = "jsonl"  # one JSON object a line

    @property
    def head(self) -> bytes:
        """What stands before the first case."""
        if self is Form.JSONL:
            return b""
        # Without a byte-order mark, spreadsheets take UTF-8 for something else.
        return ("\ufeff" + _write_line(COLUMNS)).encode()

    def write(self, rows: Iterable[Mapping[str, Any]]) -> bytes:
        """Write rows, each with the keys of COLUMNS in their order."""
        if self is Form.JSONL:
            return "".join(json.dumps(_to_json(row)) + "\n" for row in rows).encode()
        return "".join(_write_line(map(_to_cell, row.values())) for row in rows).encode()


async def export(
    cases: CaseStore, form: Form, guild_id: int | None, since: datetime, until: datetime
) -> AsyncIterator[tuple[bytes, int]]:
    """Write the cases of a span, portion by portion, each with how many cases it holds.

    Args:
        guild_id: None for all guilds.
    """
    yield form.head, 0
    portion: list[Case] = []
    async for case in cases.walk(guild_id, since, until):
        portion.append(case)
        if len(portion) == _PORTION:
            yield await _write(cases, form, portion), len(portion)
            portion.clear()
    yield await _write(cases, form, portion), len(portion)


async def _write(cases: CaseStore, form: Form, portion: list[Case]) -> bytes:
    settled = await cases.settled([case.id for case in portion])
    return form.write(row_of(case, settled[case.id]) for case in portion)


def row_of(case: Case, settled: Settled) -> dict[str, Any]:
    """Lay a case out in columns."""
    return {
        "case": case.id,
        "guild_id": str(case.guild_id),
        "kind": case.kind.value,
        "state": case.state.value,
        "action": case.action.label,
        "rule": case.rule,
        "member_id": str(case.member_id),
        "member": case.member_name,
        "opened_at": case.opened_at,
        "opened_by": _id(case.opened_by),
        "discussion_id": _id(case.discussion_id),
        "message_id": _id(case.message_id),
        "text": "\n".join(part.text for part in case.parts),
        "evidence": [violation.evidence for violation in case.violations],
        "broken": list(dict.fromkeys(violation.rule for violation in case.violations)),
        "points": settled.points,
        "sanction": case.sanction.kind.value if case.sanction else None,
        "sanction_until": case.sanction_until,
        "removed": case.removed,
        "restored_id": _id(case.restored_id),
        "reason": case.reason,
        "appeal": case.appeal,
        "appealed_at": case.appealed_at,
        "decided_by": _id(case.decided_by),
        "decided_at": settled.decided_at,
        "sentence": case.sentence,
    }


COLUMNS = (
    *("case", "guild_id", "kind", "state", "action", "rule", "member_id", "member", "opened_at"),
    *("opened_by", "discussion_id", "message_id", "text", "evidence", "broken", "points"),
    *("sanction", "sanction_until", "removed", "restored_id", "reason", "appeal", "appealed_at"),
    *("decided_by", "decided_at", "sentence"),
)


def _id(number: int | None) -> str | None:
    return None if number is None else str(number)


def _to_json(row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        key: f"{value.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}" if isinstance(value, datetime) else value
        for key, value in row.items()
    }


def _to_cell(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case datetime():
            return f"{value.astimezone(UTC):%Y-%m-%d %H:%M:%S}"
        case list():
            return _harmless("; ".join(value))
    return _harmless(str(value))


def _harmless(text: str) -> str:
    """Have a spreadsheet show a text as it is: it would compute some, and round long numbers."""
    is_formula = text.lstrip()[:1] in tuple(_FORMULA) or text[:1] in ("\t", "\r", "\n")
    is_rounded = len(text) > _DIGITS_KEPT and text.isdecimal()
    return f"'{text}" if is_formula or is_rounded else text


def _write_line(cells: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue()
