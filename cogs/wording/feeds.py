"""What moderators and admins read about the feeds themselves."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

import discord

from cogs.wording.text import AMBER, EMBED_LIMIT, GREEN, harmless, plural, shorten, when
from newsroom.feeds.clock_skew import read_zone
from newsroom.feeds.fetch import without_password
from newsroom.models import Article
from newsroom.storage.feeds import FeedState

_MOST_SHOWN = 20  # feeds in one answer; an embed takes 25 fields
_MOST_WARNINGS = 2  # of one feed
_MOST_HELD = 2  # of one feed
_LONGEST_REASON = 1_000  # characters; a message takes 2,000
_LONGEST_ADDRESS = 150  # characters; what is cut off would be no address
_JUST_NOW = timedelta(minutes=1)
_ROOM_FOR_FOOTER = 100  # characters


def broken_feed_text(url: str, reason: str) -> str:
    return (
        f"The feed <{without_password(url)}> has not been readable for an hour: "
        f"{harmless(reason, _LONGEST_REASON)}\n"
        "The bot keeps trying, less and less often, and will say when it works again. "
        "`/feeds` shows when it tries next."
    )


def mended_feed_text(url: str) -> str:
    return f"The feed <{without_password(url)}> can be read again."


def feeds_embed(
    states: Sequence[FeedState], last: Mapping[str, Article], now: datetime, *, checked: str = ""
) -> discord.Embed:
    """Return how each feed fares, the broken ones first.

    Args:
        checked: What came of having them read; empty when nobody asked for it.
    """
    ordered = sorted(states, key=lambda state: state.failures == 0)
    is_any_broken = any(state.failures for state in states)
    embed = discord.Embed(
        title=plural(len(states), "feed"),
        description=_sum_up(states),
        colour=AMBER if is_any_broken else GREEN,
    )
    if checked:
        embed.description = f"{embed.description}\n{checked}"
    for state in ordered[:_MOST_SHOWN]:
        name = shorten(without_password(state.url), 256)
        lines = _describe(state, last.get(state.url), now)
        if len(embed) + len(name) + len(lines) > EMBED_LIMIT - _ROOM_FOR_FOOTER:
            break
        embed.add_field(name=name, value=lines, inline=False)
    left = len(ordered) - len(embed.fields)
    if left:
        embed.set_footer(text=f"{left} more {'is' if left == 1 else 'are'} not shown.")
    return embed


def checked_text(found: int, unanswered: int) -> str:
    """Say what came of having the feeds read.

    Args:
        found: How many brought something to post or to correct.
        unanswered: How many have not been read to the end yet.
    """
    new = f"{plural(found, 'feed')} brought something new" if found else "nothing new"
    text = f"Checked just now: {new}."
    if unanswered:
        text += f" Not answered yet: {plural(unanswered, 'feed')}."
    return text


def _sum_up(states: Sequence[FeedState]) -> str:
    if not states:
        return "The policy names no feed. Add one to `feeds:` in policy.yaml."
    broken = sum(state.failures > 0 for state in states)
    if broken:
        return f"{plural(broken, 'feed')} cannot be read."
    unread = sum(state.read_at is None for state in states)
    if unread:
        return f"{plural(unread, 'feed has', 'feeds have')} not been read yet."
    return "It can be read." if len(states) == 1 else "All of them can be read."


def _describe(state: FeedState, last: Article | None, now: datetime) -> str:
    due = state.due_at is None or state.due_at <= now
    fresh = state.read_at is not None and now - state.read_at < _JUST_NOW
    held = ", as its server has asked" if state.held_until and state.held_until > now else ""
    lines = [
        f"Last read: {'just now' if fresh else when(state.read_at)}"
        if state.read_at
        else "Not read yet",
        f"Next try: {'in a moment' if due or state.due_at is None else when(state.due_at)}{held}",
    ]
    if state.failures:
        reason = harmless(state.reason or "", 250)
        lines.append(f"{plural(state.failures, 'failure')} in a row: {reason}")
    else:
        lines += _warn(state.warnings)
    lines += _tell_times(state)
    if state.moved_to:
        address = without_password(state.moved_to)
        where = f"to <{address}>" if len(address) <= _LONGEST_ADDRESS else "elsewhere"
        lines.append(f"It has moved for good {where}; write the new address into policy.yaml")
    if last is not None:
        title, url = harmless(last.title, 150), last.url.replace(")", "%29")
        linked = 0 < len(url) <= _LONGEST_ADDRESS
        lines.append("Last article: " + (f"[{title}]({url})" if linked else title))
    return "\n".join(lines)


def _tell_times(state: FeedState) -> list[str]:
    """Say what of the dates in a feed is wrong, and what waits for its own."""
    lines = []
    if ahead := read_zone(state.zone).ahead:
        hours = f"{ahead / timedelta(hours=1):g} h"
        lines.append(
            f"Its times are {hours} ahead, as local time called UTC is: taken as {hours} earlier"
        )
    lines += [
        f"Held until <t:{int(at.timestamp())}:f>: {harmless(title, 100)}"
        for title, at in state.held[:_MOST_HELD]
    ]
    left = len(state.held) - _MOST_HELD
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
