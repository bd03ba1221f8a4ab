"""HTTP: one conditional GET of one feed, within limits; and when the next may follow."""

from newsroom.feeds.fetch.addresses import host_of
from newsroom.feeds.fetch.answers import Fetched, Limits, Unmodified, Validators
from newsroom.feeds.fetch.own_page import Completion, complete_articles
from newsroom.feeds.fetch.politeness import (
    OVERBURDENED,
    HostTurns,
    Turn,
    backoff,
    jittered,
    pause_after,
)
from newsroom.feeds.fetch.session import open_session
from newsroom.feeds.fetch.subscribe import subscribe
from newsroom.feeds.fetch.visit import fetch, visit
from newsroom.request import Request
from newsroom.urls import without_password

__all__ = [
    "OVERBURDENED",
    "Completion",
    "Fetched",
    "HostTurns",
    "Limits",
    "Request",
    "Turn",
    "Unmodified",
    "Validators",
    "backoff",
    "complete_articles",
    "fetch",
    "host_of",
    "jittered",
    "open_session",
    "pause_after",
    "subscribe",
    "visit",
    "without_password",
]
