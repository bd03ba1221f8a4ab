"""The audit-log actions recorded here; the numbers are Discord's."""

from enum import IntEnum


class Audit(IntEnum):
    """What a moderator or bot did (discord-api-docs, resources/audit-log)."""

    OVERWRITE_CREATE = 13
    OVERWRITE_UPDATE = 14
    OVERWRITE_DELETE = 15
    MEMBER_BAN = 22
    WEBHOOK_CREATE = 50
    WEBHOOK_DELETE = 52
    MESSAGE_DELETE = 72
    MESSAGE_PIN = 74
    MESSAGE_UNPIN = 75
    THREAD_CREATE = 110
    THREAD_UPDATE = 111
    THREAD_DELETE = 112
