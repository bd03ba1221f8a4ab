"""What moderators and admins read about the feeds themselves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Self

import discord

from cogs.wording.text import AMBER, FIELD_LIMIT, GREEN, harmless, plural, shorten, when
from newsroom.feeds.clock_skew import read_zone
from newsroom.feeds.fetch import without_password
from newsroom.models import Article
from newsroom.storage.feeds import FeedState
from newsroom.storage.pauses import Pause

PAGE = 5  # feeds; as many buttons fit in a row
_MOST_WARNINGS = 2  # of one feed
_MOST_HELD = 2  # of one feed
_LONGEST_REASON = 1_000  # characters; a message takes 2,000
_LONGEST_ADDRESS = 150  # characters; what is cut off would be no address
_JUST_NOW = timedelta(minutes=1)
_TODAY = timedelta(hours=12)  # within it, the time of day says enough
_LONGEST_NAME = 120  # characters of a feed's address, so that the fullest page keeps to the limits


def broken_feed_text(url: str, reason: str) -> str:
    return (
        f"The feed <{without_password(url)}> has not been readable for an hour: "
        f"{harmless(reason, _LONGEST_REASON)}\n"
        "The bot keeps trying, less and less often, and will say when it works again. "
        "`/feeds` shows when it tries next."
    )


def mended_feed_text(url: str) -> str:
    return f"The feed <{without_password(url)}> can be read again."


@dataclass(frozen=True, slots=True)
class FeedList:
    """All feeds as an admin sees them: the broken ones first, then those that are paused."""

    states: tuple[FeedState, ...]
    pauses: Mapping[str, Pause]  # by address

    @classmethod
    def of(cls, states: Sequence[FeedState], pauses: Mapping[str, Pause]) -> Self:
        """Put the feeds in order."""

        def rank(state: FeedState) -> int:
            return 1 if state.url in pauses else 2 if state.failures == 0 else 0

        return cls(tuple(sorted(states, key=rank)), pauses)

    @property
    def pages(self) -> int:
        return max(1, -(-len(self.states) // PAGE))

    def find(self, feed_id: int) -> FeedState | None:
        return next((state for state in self.states if state.id == feed_id), None)

    def nearest(self, page: int) -> int:
        """Return a page that there is: feeds may have gone since its button was sent."""
        return min(max(page, 1), self.pages)

    def page_of(self, state: FeedState) -> int:
        return self.states.index(state) // PAGE + 1

    def on(self, page: int) -> tuple[FeedState, ...]:
        return self.states[(page - 1) * PAGE : page * PAGE]


def feeds_embed(
    feeds: FeedList, last: Mapping[str, Article], now: datetime, *, page: int = 1, said: str = ""
) -> discord.Embed:
    """Return a page of how the feeds fare.

    Args:
        last: The last article of each feed, by its address.
        said: What came of what was asked for; empty when it was just this.
    """
    embed = discord.Embed(
        title=plural(len(feeds.states), "feed"),
        description=_sum_up(feeds),
        colour=AMBER if any(_is_broken(state, feeds) for state in feeds.states) else GREEN,
        timestamp=now,
    )
    if said:
        embed.description = f"{embed.description}\n{said}"
    for number, state in enumerate(feeds.on(page), (page - 1) * PAGE + 1):
        lines = _describe(state, feeds.pauses.get(state.url), now)
        if state.url in last:
            lines.append(f"Last article: {_link(last[state.url])}")
        name = f"{number}. {shorten(without_password(state.url), _LONGEST_NAME)}"
        embed.add_field(name=name, value=shorten("\n".join(lines), FIELD_LIMIT), inline=False)
    if feeds.pages > 1:
        embed.set_footer(text=f"Page {page} of {feeds.pages}")
    return embed


def feed_embed(
    state: FeedState,
    pause: Pause | None,
    latest: Sequence[Article],
    now: datetime,
    *,
    said: str = "",
) -> discord.Embed:
    """Return how one feed fares, and what it told of last.

    Args:
        latest: Its last articles, the newest first.
        said: What came of what was asked for; empty when it was just this.
    """
    lines = [*([said] if said else ()), *_describe(state, pause, now), ""]
    lines.append("Last articles:" if latest else "It has told of no article yet.")
    for article in latest:
        at = f", {when(article.published_at)}" if article.published_at else ""
        lines.append(f"- {_link(article)}{at}")
    return discord.Embed(
        title=shorten(without_password(state.url), 256),
        description="\n".join(lines),
        colour=AMBER if state.failures and pause is None else GREEN,
        timestamp=now,
    )


PAUSED_TEXT = "Paused. It brings nothing new here until an admin presses **Resume**."
RESUMED_TEXT = "Resumed."
GONE_TEXT = "That feed is no longer in policy.yaml."


def checked_text(found: int, unanswered: int, paused: int = 0) -> str:
    """Say what came of having the feeds read.

    Args:
        found: How many brought something to post or to correct.
        unanswered: How many have not been read to the end yet.
        paused: How many were not asked.
    """
    new = f"{plural(found, 'feed')} brought something new" if found else "nothing new"
    text = f"Checked just now: {new}."
    if unanswered:
        text += f" Not answered yet: {plural(unanswered, 'feed')}."
    if paused:
        text += f" Not asked: {plural(paused, 'paused feed')}."
    return text


def _sum_up(feeds: FeedList) -> str:
    if not feeds.states:
        return "The policy names no feed. Add one to `feeds:` in policy.yaml."
    paused = sum(state.url in feeds.pauses for state in feeds.states)
    said = _sum_up_read([state for state in feeds.states if state.url not in feeds.pauses])
    if paused:
        said.append(f"{plural(paused, 'feed is', 'feeds are')} paused.")
    return " ".join(said)


def _sum_up_read(states: Sequence[FeedState]) -> list[str]:
    """Sum up those that are not paused."""
    if broken := sum(state.failures > 0 for state in states):
        return [f"{plural(broken, 'feed')} cannot be read."]
    if unread := sum(state.read_at is None for state in states):
        return [f"{plural(unread, 'feed has', 'feeds have')} not been read yet."]
    if not states:
        return []
    return ["It can be read." if len(states) == 1 else "All of them can be read."]


def _is_broken(state: FeedState, feeds: FeedList) -> bool:
    return state.failures > 0 and state.url not in feeds.pauses


def _describe(state: FeedState, pause: Pause | None, now: datetime) -> list[str]:
    fresh = state.read_at is not None and now - state.read_at < _JUST_NOW
    read = f"Last read: {'just now' if fresh else when(state.read_at)}" if state.read_at else None
    lines = [read or "Not read yet"]
    if pause is None:
        lines.append(_next_try(state, now))
    else:
        at = discord.utils.format_dt(pause.paused_at, "f")
        lines.insert(
            0, f"Paused by <@{pause.paused_by}> on {at}: it brings nothing new until resumed"
        )
    if state.failures:
        reason = harmless(state.reason or "", 250)
        lines.append(f"{plural(state.failures, 'failure')} in a row: {reason}")
    else:
        lines += _warn(state.warnings)
    lines += _tell_times(state, now)
    if state.moved_to:
        address = without_password(state.moved_to)
        where = f"to <{address}>" if len(address) <= _LONGEST_ADDRESS else "elsewhere"
        lines.append(f"It has moved for good {where}; write the new address into policy.yaml")
    return lines


def _next_try(state: FeedState, now: datetime) -> str:
    """Say when a feed is read next, as a time of day: one counted down ends up in the past."""
    if state.due_at is None or state.due_at <= now:
        return "Next try: in a moment"
    at = discord.utils.format_dt(state.due_at, "t" if state.due_at - now < _TODAY else "f")
    held = ", as its server has asked" if state.held_until and state.held_until > now else ""
    return f"Next try: {at}{held}"


def _link(article: Article) -> str:
    title, url = harmless(article.title, 150), article.url.replace(")", "%29")
    return f"[{title}]({url})" if 0 < len(url) <= _LONGEST_ADDRESS else title


def _tell_times(state: FeedState, now: datetime) -> list[str]:
    """Say what of the dates in a feed is wrong, and what waits for its own."""
    lines = []
    if ahead := read_zone(state.zone).ahead:
        hours = f"{ahead / timedelta(hours=1):g} h"
        lines.append(
            f"Its times are {hours} ahead, as local time called UTC is: taken as {hours} earlier"
        )
    held = [(title, at) for title, at in state.held if at > now]
    lines += [
        f"Held until {discord.utils.format_dt(at, 'f')}: {harmless(title, 100)}"
        for title, at in held[:_MOST_HELD]
    ]
    left = len(held) - _MOST_HELD
    if left > 0:
        lines.append(f"{left} more {'is' if left == 1 else 'are'} held until later")
    return lines


def _warn(warnings: Sequence[str]) -> list[str]:
    lines = [f"Worth mending: {harmless(one, 120)}" for one in warnings[:_MOST_WARNINGS]]
    left = len(warnings) - len(lines)
    if left:
        things = "thing is" if left == 1 else "things are"
        lines.append(f"{left} more {things} worth mending; `python bot.py doctor` names them")
    return lines
