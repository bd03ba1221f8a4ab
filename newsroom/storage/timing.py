"""How long the database takes for what it is asked."""

import time
from collections.abc import Callable
from typing import Any

from sqlalchemy import Engine, event

_BEGAN = "newsroom.began"


def time_statements(engine: Engine, note: Callable[[float, float], None]) -> None:
    """Note from now on how long each statement has taken, and when it was over.

    Both in seconds of a clock that is never set back; with what a thread had to wait for its turn.
    """

    def begin(connection: Any, *_: object) -> None:
        connection.info[_BEGAN] = time.monotonic()

    def end(connection: Any, *_: object) -> None:
        now = time.monotonic()
        note(now - connection.info.pop(_BEGAN, now), now)

    event.listen(engine, "before_cursor_execute", begin)
    event.listen(engine, "after_cursor_execute", end)
