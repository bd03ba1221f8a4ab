"""What readers are told who appeal or report."""

from datetime import datetime

import discord

from cogs.wording.text import AMBER, DESCRIPTION_LIMIT, date, duration, escaped, shorten
from newsroom.config import Policy
from newsroom.decisions import is_kept_down
from newsroom.models import Case, CaseKind, CaseState


def appeal_received_text() -> str:
    return "Your appeal is with the moderators. You will be told what they decide."


def appeal_late_text(opened_at: datetime, policy: Policy) -> str:
    return (
        f"Appeals can be made for {duration(policy.appeals.open_for)}. This case is of "
        f"{date(opened_at)}, so it can no longer be appealed here."
    )


def appeal_again_text(case: Case) -> str:
    """Say what became of a case that can no longer be appealed, or that it waits."""
    if case.state is CaseState.APPEALED:
        return "You have already appealed this. You will be told what the moderators decide."
    if case.restored_id is not None:
        return "A moderator has put your reply back, so there is nothing left to appeal."
    if case.state is CaseState.OVERTURNED:
        what = "block" if case.kind is CaseKind.BLOCK else "strike"
        return f"A moderator has taken your {what} back, so there is nothing left to appeal."
    if case.state is CaseState.KEPT_DOWN:
        return (
            "A moderator has read your appeal. It was not granted: your reply stays away, and "
            "costs you no strike."
        )
    if case.state is CaseState.UPHELD and case.kind is CaseKind.BLOCK:
        return (
            "A moderator has read your appeal. It was not granted. `/standing` shows whether the "
            "block still holds, and until when."
        )
    if case.state is CaseState.UPHELD:
        return (
            "A moderator has read your appeal. It was not granted, and the strike stands until "
            "it expires."
        )
    return "This has been decided already, so there is nothing left to appeal."


def appeal_outcome(case: Case) -> str | None:
    """Say in a word or two what became of an appeal; None while the case can be appealed."""
    if case.state is CaseState.APPEALED:
        return "Appealed"
    if case.restored_id is not None:
        return "Your reply is back"
    if case.state is CaseState.OVERTURNED:
        return "Block taken back" if case.kind is CaseKind.BLOCK else "Strike taken back"
    if case.state is CaseState.APPROVED:  # and not posted yet
        return "Appeal granted"
    return "Appeal not granted" if case.appealed_at is not None else None


def report_received_text() -> str:
    return "Thank you. The moderators have your report. Nobody else can see that you sent it."


def report_again_text() -> str:
    return "Thank you. This reply has been reported already, and the moderators have it."


def follows_text() -> str:
    return (
        "You will get a direct message once the moderators have decided, if your direct messages "
        "are open. It says what they decided about the reply, and nothing of what follows for its "
        "author."
    )


def report_decided_text(case: Case, policy: Policy) -> str:
    """Tell a reporter what came of their report; never what it brought its author.

    Args:
        case: The report, or another case in which its reply was taken down.
    """
    name = policy.publication.name
    return f"{_found(case, name)} Thank you for writing to the moderators."


def _found(case: Case, name: str) -> str:
    read = f"The moderators of {name} have read the reply that you reported"
    by_the_bot = case.kind is CaseKind.REPLY and case.decided_by is None
    match case.state:
        case _ if is_kept_down(case):
            return f"{read} and decided not to show it."
        case CaseState.ENFORCED | CaseState.APPEALED if by_the_bot:
            return f"The reply that you reported has been removed: it broke the policy of {name}."
        case CaseState.UPHELD | CaseState.ENFORCED | CaseState.APPEALED:
            if case.pending is None:
                return f"{read}, found that it broke the policy, and have acted on it."
            return f"{read} and found that it broke the policy."
        case CaseState.DISMISSED | CaseState.APPROVED:
            return f"{read} and found that it does not break the policy."
        case _ if case.restored_id is not None:
            return f"{read} and found that it may stay."
        case _ if case.removed:
            return f"{read} and decided not to show it."
        case _:
            return f"{read} and decided on it."


def more_asked_embed(typed: str, *, again: str) -> discord.Embed:
    """Ask for more than a word or two, and give back what was written.

    Args:
        again: How to get at the form once more.
    """
    text = (
        "A moderator can do more with a sentence. Could you say a little more, please? "
        f"{again}\n\nYou wrote:\n{_as_quote(escaped(typed))}"
    )
    return discord.Embed(
        title="Nothing has been sent yet",
        description=shorten(text, DESCRIPTION_LIMIT),
        colour=AMBER,
    )


def _as_quote(text: str) -> str:
    return "\n".join(f"> {line}" for line in text.split("\n"))
