"""What moderators and readers are told of records that cannot be kept."""

import discord

from newsroom.errors import TroubleError
from newsroom.speech import N_, _
from newsroom.storage.adoptions import Restoration

_CANNOT = N_("The bot cannot keep its records at the moment.")
_CAN_AGAIN = N_("The bot can keep its records again")


def unwritable_text(error: TroubleError) -> str:
    return _(
        "{cannot} Until it can, replies that break the policy may stay where they "
        "are, and new articles wait; then it goes on with both.\n"
        "Whoever runs the bot can mend this: {error}",
        cannot=_(_CANNOT),
        error=error,
    )


def writable_text() -> str:
    return _("{can_again}, and goes on with what has waited.", can_again=_(_CAN_AGAIN))


def says_writable(text: str) -> bool | None:
    """Tell which of the two a text says; None when it is neither."""
    if text.startswith(_(_CANNOT)):
        return False
    return True if text.startswith(_(_CAN_AGAIN)) else None


def cannot_now_text() -> str:
    return _(
        "The bot cannot reach its records at the moment, so this may not have been "
        "done. Please try again in a few minutes."
    )


def restored_text(restoration: Restoration, posts: int) -> str:
    since = discord.utils.format_dt(restoration.since, "f")
    return _(
        "The bot's records were restored from a copy; their last entry is of "
        "{since}. Articles posted since then that the bot has found again: {posts}. "
        "Their discussions are judged from the beginning.\n"
        "Cases, strikes and blocks given since then are not in the records. New "
        "cases have much higher numbers, and the buttons of cases that are lost do "
        "nothing.",
        since=since,
        posts=posts,
    )


def unread_text(channel: str) -> str:
    return _(
        "The bot's records were restored from a copy, so it must look for what it "
        "has posted in {channel}, but it may not read that channel. Until it may, it "
        "posts nothing there. `python bot.py doctor` names what is missing.",
        channel=channel,
    )
