"""What moderators read of what was done on Discord, was refused, or is still being tried."""

import re
from functools import cache
from string import Formatter

from cogs.wording.text import shorten
from newsroom.outcomes import APPEAL, DELETE, Outcome, Retry, Step
from newsroom.speech import N_, _

_STEPS = {
    DELETE: N_("Reply removed"),
    "timeout": N_("Timeout"),
    "block": N_("Block"),
    "unblock": N_("Unblocked"),
    "ban": N_("Ban"),
    "unban": N_("Unbanned"),
    "untimeout": N_("Timeout lifted"),
    "message": N_("Author told by direct message"),
    "notice": N_("Author told in the discussion"),
    "decision": N_("Author told of the decision"),
    "restore": N_("Reply posted again"),
    APPEAL: N_("Moderators told of the appeal"),
}
# Why a step was not done, or how: the records keep it in English.
DETAILS = (
    N_("Discord answered {status}"),
    N_("Discord did not answer"),
    N_("a longer one was already running"),
    N_("another block of theirs still stands"),
    N_("case {case} bans them, too"),
    N_("in #{channel}: {reason}"),
    N_("it no longer exists"),
    N_("it was gone already"),
    N_("it was gone when this was tried again"),
    N_("its time was over before it could be set"),
    N_("no discussion channel exists"),
    N_("not in #{channel}: {reason}"),
    N_("nothing of it was left"),
    N_("that of case {case} goes on until {until}"),
    N_("the account no longer exists"),
    N_("the bot lacks the permission"),
    N_("the bot met a fault of its own; its log tells more"),
    N_("the discussion no longer exists"),
    N_("the member has left the server"),
    N_("their direct messages are closed, or they are not in the server"),
    N_("their role {role} is equal to the bot's or above it"),
    N_("they are an administrator"),
    N_("they own the server"),
    N_("they were banned already"),
    N_("until {until}"),
    N_("without its files"),
)
_KEEPS_TRYING = N_("The bot keeps trying.")


def outcome_text(outcome: Outcome) -> str:
    """Return a line for each thing tried on Discord, with the reason of what was not done.

    Less what its readers see for themselves: that they were told of an appeal.
    """
    return shorten("\n".join(map(_line, outcome.without((APPEAL,)).steps)), 600)


def detail_text(detail: str) -> str:
    """Say what the records, or a refusal of Discord's, say of a step; as it stands if unknown."""
    for template in DETAILS:
        found = _pattern(template).fullmatch(detail)
        if found is not None:
            values = {name: detail_text(value) for name, value in found.groupdict().items()}
            return _(template, **values)
    pieces = detail.split("; ")
    return "; ".join(map(detail_text, pieces)) if len(pieces) > 1 else detail


@cache
def _pattern(template: str) -> re.Pattern[str]:
    """Return what finds the values in a sentence once its placeholders are filled in."""
    pieces = Formatter().parse(template)
    written = (
        re.escape(text) + (f"(?P<{name}>[^;]+?)" if name else "") for text, name, *_ in pieces
    )
    return re.compile("".join(written))


def undone_text(outcome: Outcome, *, beyond: Outcome) -> str:
    """Return a line for each thing that was not done, less what has been told before.

    Empty when all was; else it begins with a line break.
    """
    undone = (step for step in outcome.steps if not step.done and step not in beyond.steps)
    return "".join(f"\n{_line(step)}" for step in undone)


def unheard(told: Step) -> str:
    """Say to a moderator that the member could not be told; nothing when they were."""
    if told.done:
        return ""
    return _(" They could not be told: {detail}.", detail=detail_text(told.detail))


def steps_told(text: str) -> str:
    """Put the names of steps, as a case's history stores them, into words."""
    told = []
    for step in text.split("; "):
        name, _colon, outcome = step.partition(": ")
        title = _(_STEPS.get(name, name)).lower()
        told.append(title if outcome == "done" else f"{title} ({detail_text(outcome)})")
    return ", ".join(told)


def _line(step: Step) -> str:
    title, detail = _(_STEPS.get(step.name, step.name.capitalize())), detail_text(step.detail)
    if step.done:
        return _("{step}: {detail}", step=title, detail=detail) if detail else title
    waits = step.retry is Retry.BOT
    if step.name == DELETE and waits:
        return _(
            "**Not yet:** the reply is still visible. {detail}. {keeps_trying}",
            detail=detail,
            keeps_trying=_(_KEEPS_TRYING),
        )
    if step.name == DELETE:
        return _(
            "**Not done:** the reply could not be removed: {detail}. It is still visible.",
            detail=detail,
        )
    if waits:
        return _(
            "**Not yet:** {step} — {detail}. {keeps_trying}",
            step=title.lower(),
            detail=detail,
            keeps_trying=_(_KEEPS_TRYING),
        )
    return _("**Not done:** {step} — {detail}", step=title.lower(), detail=detail)
