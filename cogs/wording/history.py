"""The history of a case, as moderators read it."""

from collections.abc import Mapping, Sequence

import discord

from cogs.wording.outcomes import steps_told
from cogs.wording.text import FIELD_LIMIT, escaped, named, shorten
from newsroom.models import CaseEvent

_BOT_DID = {
    "acted": "done by the bot",
    "queued": "put into the queue by the bot",
    "enforced": "carried out by the bot",
    "upheld": "carried out by the bot",
}
_EARLIER = "Earlier lines are in the attached file."


def history_lines(events: Sequence[CaseEvent], names: Mapping[int, str]) -> list[str]:
    """Return a case's history, one line an event, oldest first."""
    lines = []
    for event in events:
        what, text = f"{event.kind} by {named(event.actor_id, names)}", escaped(event.text)
        if event.actor_id is None:  # the bot's own lines tell of what it did on Discord
            what = _BOT_DID.get(event.kind, what)
            text = steps_told(event.text) if event.text else ""
        tail = f": {text}" if text else ""
        lines.append(f"{discord.utils.format_dt(event.at, 'f')} · {what}{tail}")
    return lines


def history_field(lines: Sequence[str]) -> str:
    """Return the latest lines of a history that find room in a field."""
    shown: list[str] = []
    room = FIELD_LIMIT - len(_EARLIER)
    for line in reversed(lines):
        room -= len(line) + 1
        if room < 0 and shown:
            return "\n".join([_EARLIER, *reversed(shown)])
        shown.append(shorten(line, FIELD_LIMIT - len(_EARLIER) - 1))
    return "\n".join(reversed(shown)) or "Nothing yet."
