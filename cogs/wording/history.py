"""The history of a case, as moderators read it."""

from collections.abc import Mapping, Sequence

import discord

from cogs.wording.outcomes import steps_told
from cogs.wording.text import FIELD_LIMIT, escaped, named, shorten
from newsroom.models import CaseEvent
from newsroom.speech import N_, _

_BOT_DID = {
    "acted": N_("done by the bot"),
    "queued": N_("put into the queue by the bot"),
    "enforced": N_("carried out by the bot"),
    "upheld": N_("carried out by the bot"),
}
# What else a line of a history, or the state of a case, may be of.
EVENTS = (
    N_("acted"),
    N_("appeal"),
    N_("appealed"),
    N_("approved"),
    N_("dismissed"),
    N_("enforced"),
    N_("freed"),
    N_("handed on"),
    N_("kept down"),
    N_("note"),
    N_("open"),
    N_("opened"),
    N_("overturned"),
    N_("pardoned"),
    N_("queued"),
    N_("reopened"),
    N_("reported"),
    N_("restore undone"),
    N_("restored"),
    N_("taken back"),
    N_("taken on"),
    N_("tried again"),
    N_("upheld"),
)
_EARLIER = N_("Earlier lines are in the attached file.")


def history_lines(events: Sequence[CaseEvent], names: Mapping[int, str]) -> list[str]:
    """Return a case's history, one line an event, oldest first."""
    lines = []
    for event in events:
        what, text = (
            _("{what} by {who}", what=_(event.kind), who=named(event.actor_id, names)),
            escaped(event.text),
        )
        if event.actor_id is None:  # the bot's own lines tell of what it did on Discord
            what = _(_BOT_DID[event.kind]) if event.kind in _BOT_DID else what
            text = steps_told(event.text) if event.text else ""
        tail = f": {text}" if text else ""
        lines.append(f"{discord.utils.format_dt(event.at, 'f')} · {what}{tail}")
    return lines


def history_field(lines: Sequence[str]) -> str:
    """Return the latest lines of a history that find room in a field."""
    shown: list[str] = []
    room = FIELD_LIMIT - len(_(_EARLIER))
    for line in reversed(lines):
        room -= len(line) + 1
        if room < 0 and shown:
            return "\n".join([_(_EARLIER), *reversed(shown)])
        shown.append(shorten(line, FIELD_LIMIT - len(_(_EARLIER)) - 1))
    return "\n".join(reversed(shown)) or _("Nothing yet.")
