"""What moderators read of what was done on Discord, was refused, or is still being tried."""

from cogs.wording.text import shorten
from newsroom.outcomes import APPEAL, DELETE, Outcome, Retry, Step

_STEPS = {
    DELETE: "Reply removed",
    "timeout": "Timeout",
    "block": "Block",
    "unblock": "Unblocked",
    "ban": "Ban",
    "unban": "Unbanned",
    "untimeout": "Timeout lifted",
    "message": "Author told by direct message",
    "notice": "Author told in the discussion",
    "decision": "Author told of the decision",
    "restore": "Reply posted again",
    APPEAL: "Moderators told of the appeal",
}
_KEEPS_TRYING = "The bot keeps trying."


def outcome_text(outcome: Outcome) -> str:
    """Return a line for each thing tried on Discord, with the reason of what was not done.

    Less what its readers see for themselves: that they were told of an appeal.
    """
    return shorten("\n".join(map(_line, outcome.without((APPEAL,)).steps)), 600)


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
    return f" They could not be told: {told.detail}."


def steps_told(text: str) -> str:
    """Put the names of steps, as a case's history stores them, into words."""
    told = []
    for step in text.split("; "):
        name, _, outcome = step.partition(": ")
        title = _STEPS.get(name, name).lower()
        told.append(title if outcome == "done" else f"{title} ({outcome})")
    return ", ".join(told)


def _line(step: Step) -> str:
    title = _STEPS.get(step.name, step.name.capitalize())
    if step.done:
        return f"{title}{': ' + step.detail if step.detail else ''}"
    waits = step.retry is Retry.BOT
    if step.name == DELETE and waits:
        return f"**Not yet:** the reply is still visible. {step.detail}. {_KEEPS_TRYING}"
    if step.name == DELETE:
        return f"**Not done:** the reply could not be removed: {step.detail}. It is still visible."
    if waits:
        return f"**Not yet:** {title.lower()} — {step.detail}. {_KEEPS_TRYING}"
    return f"**Not done:** {title.lower()} — {step.detail}"
