"""What moderators and readers are told of records that cannot be kept."""

from newsroom.errors import TroubleError


def unwritable_text(error: TroubleError) -> str:
    return (
        "The bot cannot keep its records at the moment. Until it can, replies that break the "
        "policy may stay where they are, and new articles wait; then it goes on with both.\n"
        f"Whoever runs the bot can mend this: {error}"
    )


def writable_text() -> str:
    return "The bot can keep its records again, and goes on with what has waited."


def cannot_now_text() -> str:
    return (
        "The bot cannot reach its records at the moment, so this may not have been done. "
        "Please try again in a few minutes."
    )
