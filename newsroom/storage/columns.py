"""Column types: how moments, enums and lists of our values look in a row, and come back."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from enum import Enum
from typing import Any

from sqlalchemy import JSON, BigInteger, Dialect, Integer, String, Text
from sqlalchemy.types import TypeDecorator

from newsroom.models import Action, Attachment, Image, Part, PartKind, Violation
from newsroom.outcomes import Outcome, Retry, Step
from newsroom.wellformed import well_formed

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
SECOND = timedelta(seconds=1)

# SQLite numbers rows by itself only where the type is spelled INTEGER; it holds 64 bits there.
RowId = BigInteger().with_variant(Integer, "sqlite")


class Moment(TypeDecorator[datetime]):
    """An aware datetime, kept as whole Unix seconds."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        # An unaware datetime fails here, as it should: nobody knows which moment it means.
        return None if value is None else (value - EPOCH) // SECOND

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        return None if value is None else EPOCH + value * SECOND


class Length(TypeDecorator[timedelta]):
    """A duration, kept as whole seconds."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: timedelta | None, dialect: Dialect) -> int | None:
        return None if value is None else value // SECOND

    def process_result_value(self, value: int | None, dialect: Dialect) -> timedelta | None:
        return None if value is None else value * SECOND


class Prose(TypeDecorator[str]):
    """Text that people or feeds wrote, less what a database refuses: lone surrogates and NUL."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else well_formed(value)


class Choice(TypeDecorator[Enum]):
    """One member of an enum, kept by its name in small letters."""

    impl = String(32)
    cache_ok = True

    def __init__(self, enum: type[Enum]) -> None:
        super().__init__()
        self.enum = enum

    def process_bind_param(self, value: Enum | None, dialect: Dialect) -> str | None:
        return None if value is None else value.name.lower()

    def process_result_value(self, value: str | None, dialect: Dialect) -> Enum | None:
        return None if value is None else self.enum[value.upper()]


class Packed(TypeDecorator[Any]):
    """One of our values, kept as JSON; escaped to ASCII, so that no text is changed or refused."""

    impl = JSON(none_as_null=True)
    cache_ok = True

    def __init__(self, pack: Callable[[Any], Any], unpack: Callable[[Any], Any]) -> None:
        super().__init__()
        self.pack = pack
        self.unpack = unpack

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        return None if value is None else self.pack(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        return None if value is None else self.unpack(value)


def pack_parts(parts: tuple[Part, ...]) -> list[dict[str, str]]:
    return [{"kind": part.kind.value, "text": part.text} for part in parts]


def unpack_parts(rows: list[dict[str, str]]) -> tuple[Part, ...]:
    return tuple(Part(kind=PartKind(row["kind"]), text=row["text"]) for row in rows)


def pack_names(names: tuple[str, ...]) -> list[str]:
    return list(names)


def unpack_names(rows: list[str]) -> tuple[str, ...]:
    return tuple(rows)


def pack_attachments(attachments: tuple[Attachment, ...]) -> list[dict[str, Any]]:
    return [
        {"filename": a.filename, "content_type": a.content_type, "size_bytes": a.size_bytes}
        for a in attachments
    ]


def unpack_attachments(rows: list[dict[str, Any]]) -> tuple[Attachment, ...]:
    return tuple(Attachment(**row) for row in rows)


def pack_violations(violations: tuple[Violation, ...]) -> list[dict[str, Any]]:
    return [
        {
            "rule": v.rule,
            "category": v.category,
            "action": v.action.label,
            "points": v.points,
            "part": v.part,
            "start": v.start,
            "end": v.end,
            "evidence": v.evidence,
            "via": list(v.via),
            "entry": v.entry,
        }
        for v in violations
    ]


def unpack_violations(rows: list[dict[str, Any]]) -> tuple[Violation, ...]:
    return tuple(
        Violation(**{**row, "action": Action[row["action"].upper()], "via": tuple(row["via"])})
        for row in rows
    )


def pack_outcome(outcome: Outcome) -> list[dict[str, Any]]:
    return [
        {"name": s.name, "done": s.done, "detail": s.detail, "retry": s.retry.value}
        for s in outcome.steps
    ]


def unpack_outcome(rows: list[dict[str, Any]]) -> Outcome:
    # Those written down before it was known who tries again have no "retry".
    return Outcome(
        steps=tuple(
            Step(row["name"], row["done"], row["detail"], Retry(row.get("retry", "nobody")))
            for row in rows
        )
    )


def pack_image(image: Image) -> dict[str, str | None]:
    return {"url": image.url, "caption": image.caption, "credit": image.credit}


def unpack_image(row: dict[str, str | None]) -> Image:
    return Image(url=str(row["url"]), caption=row["caption"], credit=row["credit"])


def pack_held(held: tuple[tuple[str, datetime], ...]) -> list[list[Any]]:
    return [[title, int(at.timestamp())] for title, at in held]


def unpack_held(rows: list[list[Any]]) -> tuple[tuple[str, datetime], ...]:
    return tuple((title, datetime.fromtimestamp(at, UTC)) for title, at in rows)
