"""What readers and moderators are told of a discussion that is locked, slowed, closed or opened."""

from datetime import timedelta

import discord

from cogs.wording.text import GREY, duration, escaped
from newsroom.speech import _

# ---------------------------------------------------------------- readers


def closed_embed(reason: str = "") -> discord.Embed:
    return notice_embed(
        _("This discussion is now closed. Thank you to everyone who took part."), reason
    )


def notice_embed(text: str, reason: str) -> discord.Embed:
    """Return what a discussion reads in the newspaper's voice; never who decided it."""
    return discord.Embed(
        description="\n\n".join(filter(None, (text, escaped(reason)))), colour=GREY
    )


def locked_notice(newspaper: str) -> str:
    return _(
        "{newspaper} has locked this discussion. You can read it, but you cannot write in it until "
        "it is unlocked.",
        newspaper=newspaper,
    )


def unlocked_notice(newspaper: str) -> str:
    return _(
        "{newspaper} has unlocked this discussion. It takes replies again.", newspaper=newspaper
    )


def slow_refused_text(error: ValueError) -> str:
    """Say that what was typed as slow mode is none, and what would be.

    Args:
        error: What is wrong, as the end of a sentence.
    """
    return _(
        "Nothing has changed: the wait between two replies {error}. Write for "
        "example 30s or 2m, at most 6h, or off for no wait.",
        error=error,
    )


def slowed_notice(newspaper: str, every: timedelta) -> str:
    if not every:
        return _("{newspaper} has switched slow mode off in this discussion.", newspaper=newspaper)
    return _(
        "{newspaper} has slowed this discussion down. Each reader can write once every {duration}.",
        newspaper=newspaper,
        duration=duration(every),
    )


def reopened_notice(newspaper: str) -> str:
    return _(
        "{newspaper} has reopened this discussion. It takes replies again.", newspaper=newspaper
    )


# ---------------------------------------------------------------- moderators


def deed_text(actor_id: int, deed: str, thread_id: int, reason: str) -> str:
    """Return the line in the moderators' channel; `deed` says what was done with "{place}"."""
    done = f"<@{actor_id}> {deed.format(place=f'<#{thread_id}>')}"
    return f"{done}: {escaped(reason)}" if reason else done


def slowed_deed(every: timedelta) -> str:
    if not every:
        return _("switched slow mode off in {place}")
    return _("set slow mode in {{place}} to one reply every {duration}", duration=duration(every))


def slowed_text(every: timedelta) -> str:
    if not every:
        return _("Slow mode is off in {place}.")
    return _(
        "Slow mode is on: each reader can write in {{place}} once every {duration}.",
        duration=duration(every),
    )


def slow_already_text(every: timedelta) -> str:
    if not every:
        return _("There is no slow mode in {place}.")
    return _("Slow mode in {{place}} is {duration} already.", duration=duration(every))


def no_discussion_text() -> str:
    return _(
        "That is no discussion under an article. Use the command in one, or choose "
        "one that it suggests."
    )


def closed_text() -> str:
    return _("{place} is closed. `/discussion reopen` opens it again.")


def still_open_text(*, locked: bool) -> str:
    if locked:
        return _(
            "{place} is not closed, only locked. `/discussion unlock` lets readers write again."
        )
    return _("{place} is not closed.")


def half_closed_text(why: str) -> str:
    return _(
        "{{place}} is locked, but not closed yet: {why}. Use the command again in a minute; "
        "otherwise the bot closes it when its time is over.",
        why=why,
    )


def gone_text() -> str:
    return _("That discussion no longer exists.")


def unchanged_text(reason: str) -> str:
    return _("Nothing has changed: {reason}.", reason=reason)


def unsure_text(reason: str) -> str:
    return _(
        "This may not be done: {reason}. Look at the discussion, and use the command "
        "again if it is not.",
        reason=reason,
    )
