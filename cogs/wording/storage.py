"""What moderators and readers are told of records that cannot be kept."""

import discord

from newsroom.errors import TroubleError
from newsroom.storage.adoptions import Restoration

_CANNOT = "The bot cannot keep its records at the moment."
_CAN_AGAIN = "The bot can keep its records again"


def unwritable_text(error: TroubleError) -> str:
    return (
        f"{_CANNOT} Until it can, replies that break the policy may stay where they are, and new "
        "articles wait; then it goes on with both.\n"
        f"Whoever runs the bot can mend this: {error}"
    )


def writable_text() -> str:
    return f"{_CAN_AGAIN}, and goes on with what has waited."


def says_writable(text: str) -> bool | None:
    """Tell which of the two a text says; None when it is neither."""
    if text.startswith(_CANNOT):
        return False
    return True if text.startswith(_CAN_AGAIN) else None


def cannot_now_text() -> str:
    return (
        "The bot cannot reach its records at the moment, so this may not have been done. "
        "Please try again in a few minutes."
    )


def restored_text(restoration: Restoration, posts: int) -> str:
    since = discord.utils.format_dt(restoration.since, "f")
    return (
        f"The bot's records were restored from a copy; their last entry is of {since}. Articles "
        f"posted since then that the bot has found again: {posts}. Their discussions are judged "
        "from the beginning.\n"
        "Cases, strikes and blocks given since then are not in the records. New cases have much "
        "higher numbers, and the buttons of cases that are lost do nothing."
    )


def unread_text(channel: str) -> str:
    return (
        "The bot's records were restored from a copy, so it must look for what it has posted in "
        f"{channel}, but it may not read that channel. Until it may, it posts nothing there. "
        "`python bot.py doctor` names what is missing."
    )
