"""What feed files of every format have in common: entries, their order, words of correction."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime


class FeedFileError(Exception):
    """A feed file that cannot be read."""


@dataclass(frozen=True, slots=True)
class FileEntry:
    """One item of the file, as it stands there."""

    guid: str
    written: str
    dated_at: datetime | None


def order(entries: Iterable[FileEntry]) -> dict[str, FileEntry]:
    """Return entries by guid, oldest first: files have the newest first where dates don't tell."""
    ordered = list(entries)[::-1]
    if all(entry.dated_at for entry in ordered):
        ordered.sort(key=lambda entry: entry.dated_at or datetime.min.replace(tzinfo=UTC))
    return {entry.guid: entry for entry in ordered}


def parse_date(text: str) -> datetime | None:
    """Read a date of RSS, Atom or JSON Feed."""
    for parse in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            date = parse(text.strip())
        except (ValueError, TypeError):
            continue
        return date if date.tzinfo else date.replace(tzinfo=UTC)
    return None


def write_correction(count: int) -> tuple[str, str]:
    """Return what a correction adds to a headline, and what to a text."""
    note = "" if count == 1 else f" {count}"
    return (
        f" (corrected{note})",
        f" Correction{note}: an earlier version of this article contained an error.",
    )
