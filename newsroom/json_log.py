"""The log as JSON, one line an event, for whoever collects logs of many machines."""

import json
import logging
import re
from datetime import UTC, datetime
from typing import Any

_FIELD = re.compile(r"(\w+)=%[\d.]*[a-z]")
_RESERVED = ("at", "level", "logger", "event", "trace")


class JsonFormatter(logging.Formatter):
    """Writes `case opened case=%d` as an event with a field, which need not be parsed again."""

    def format(self, record: logging.LogRecord) -> str:
        """Return one line of JSON."""
        event, fields = _taken_apart(record)
        written: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": event,
            **fields,
        }
        if record.exc_info:
            written["trace"] = self.formatException(record.exc_info)
        return json.dumps(written, ensure_ascii=False, default=str)


def _taken_apart(record: logging.LogRecord) -> tuple[str, dict[str, Any]]:
    """Return what has happened, and the facts that its line names, each once."""
    text = str(record.msg)
    found = list(_FIELD.finditer(text))
    values = record.args if isinstance(record.args, tuple) else ()
    names = [field[1] for field in found]
    plain = found and text[found[0].start() :] == " ".join(field[0] for field in found)
    if not plain or len(values) != len(names) or set(names) & set(_RESERVED):
        return record.getMessage(), {}
    return text[: found[0].start()].rstrip(), dict(zip(names, values, strict=True))
