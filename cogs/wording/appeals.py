"""What readers are told who appeal or report."""

from datetime import datetime

import discord

from cogs.wording.text import AMBER, DESCRIPTION_LIMIT, date, duration, escaped, shorten
from newsroom.config import Policy
from newsroom.decisions import is_kept_down
from newsroom.models import Case, CaseKind, CaseState
from newsroom.speech import _


def appeal_received_text() -> str:
    return _("Your appeal is with the moderators. You will be told what they decide.")


def appeal_late_text(opened_at: datetime, policy: Policy) -> str:
    return _(
        "Appeals can be made for {duration}. This case is of {opened_at}, so it can "
        "no longer be appealed here.",
        duration=duration(policy.appeals.open_for),
        opened_at=date(opened_at),
    )


def appeal_again_text(case: Case) -> str:
    """Say what became of a case that can no longer be appealed, or that it waits."""
    if case.state is CaseState.APPEALED:
        return _("You have already appealed this. You will be told what the moderators decide.")
    if case.restored_id is not None:
        return _("A moderator has put your reply back, so there is nothing left to appeal.")
    if case.state is CaseState.OVERTURNED:
        if case.kind is CaseKind.BLOCK:
            return _("A moderator has taken your block back, so there is nothing left to appeal.")
        return _("A moderator has taken your strike back, so there is nothing left to appeal.")
    if case.state is CaseState.KEPT_DOWN:
        return _(
            "A moderator has read your appeal. It was not granted: your reply stays "
            "away, and costs you no strike."
        )
    if case.state is CaseState.UPHELD and case.kind is CaseKind.BLOCK:
        return _(
            "A moderator has read your appeal. It was not granted. `/standing` shows "
            "whether the block still holds, and until when."
        )
    if case.state is CaseState.UPHELD:
        return _(
            "A moderator has read your appeal. It was not granted, and the strike stands "
            "until it expires."
        )
    return _("This has been decided already, so there is nothing left to appeal.")


def appeal_outcome(case: Case) -> str | None:
    """Say in a word or two what became of an appeal; None while the case can be appealed."""
    if case.state is CaseState.APPEALED:
        return _("Appealed")
    if case.restored_id is not None:
        return _("Your reply is back")
    if case.state is CaseState.OVERTURNED:
        return _("Block taken back") if case.kind is CaseKind.BLOCK else _("Strike taken back")
    if case.state is CaseState.APPROVED:  # and not posted yet
        return _("Appeal granted")
    return _("Appeal not granted") if case.appealed_at is not None else None


def report_received_text() -> str:
    return _("Thank you. The moderators have your report. Nobody else can see that you sent it.")


def report_again_text() -> str:
    return _("Thank you. This reply has been reported already, and the moderators have it.")


def follows_text() -> str:
    return _(
        "You will get a direct message once the moderators have decided, if your "
        "direct messages are open. It says what they decided about the reply, and "
        "nothing of what follows for its author."
    )


def report_decided_text(case: Case, policy: Policy) -> str:
    """Tell a reporter what came of their report; never what it brought its author.

    Args:
        case: The report, or another case in which its reply was taken down.
    """
    name = policy.publication.name
    return _("{found} Thank you for writing to the moderators.", found=_found(case, name))


def _found(case: Case, name: str) -> str:
    read = _("The moderators of {name} have read the reply that you reported", name=name)
    by_the_bot = case.kind is CaseKind.REPLY and case.decided_by is None
    match case.state:
        case _ if is_kept_down(case):
            return _("{read} and decided not to show it.", read=read)
        case CaseState.ENFORCED | CaseState.APPEALED if by_the_bot:
            return _(
                "The reply that you reported has been removed: it broke the policy of {name}.",
                name=name,
            )
        case CaseState.UPHELD | CaseState.ENFORCED | CaseState.APPEALED:
            if case.pending is None:
                return _("{read}, found that it broke the policy, and have acted on it.", read=read)
            return _("{read} and found that it broke the policy.", read=read)
        case CaseState.DISMISSED | CaseState.APPROVED:
            return _("{read} and found that it does not break the policy.", read=read)
        case _ if case.restored_id is not None:
            return _("{read} and found that it may stay.", read=read)
        case _ if case.removed:
            return _("{read} and decided not to show it.", read=read)
        case _:
            return _("{read} and decided on it.", read=read)


def more_asked_embed(typed: str, *, again: str) -> discord.Embed:
    """Ask for more than a word or two, and give back what was written.

    Args:
        again: How to get at the form once more.
    """
    text = _(
        "A moderator can do more with a sentence. Could you say a little more, "
        "please? {again}\n\n"
        "You wrote:\n"
        "{words}",
        again=again,
        words=_as_quote(escaped(typed)),
    )
    return discord.Embed(
        title=_("Nothing has been sent yet"),
        description=shorten(text, DESCRIPTION_LIMIT),
        colour=AMBER,
    )


def _as_quote(text: str) -> str:
    return "\n".join(f"> {line}" for line in text.split("\n"))
