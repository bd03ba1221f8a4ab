"""What moderators and admins read about the feeds themselves."""

from collections.abc import Mapping, Sequence
from datetime import datetime

import discord

from cogs._render.text import AMBER, GREEN, fit, harmless, plural, shorten, when
from newsroom.models import Article
from newsroom.storage.feeds import FeedState

_MOST_SHOWN = 20  # feeds in one answer; an embed takes 25 fields


def broken_feed_text(url: str, reason: str) -> str:
    return (
        f"The feed <{url}> has not been readable for an hour: {reason}\n"
        "The bot keeps trying, less and less often, and will say when it works again. "
        "`/feeds` shows when it tries next."
    )


def mended_feed_text(url: str) -> str:
    return f"The feed <{url}> can be read again."


def feeds_embed(
    states: Sequence[FeedState], last: Mapping[str, Article], now: datetime
) -> discord.Embed:
    """Return how each feed fares, the broken ones first."""
    ordered = sorted(states, key=lambda state: state.failures == 0)
    broken = sum(state.failures > 0 for state in states)
    embed = discord.Embed(
        title=plural(len(states), "feed"),
        description=(
            f"{plural(broken, 'feed')} cannot be read." if broken else "All of them can be read."
        )
        if states
        else "The policy names no feed. Add one to `feeds:` in policy.yaml.",
        colour=AMBER if broken else GREEN,
    )
    for state in ordered[:_MOST_SHOWN]:
        embed.add_field(
            name=shorten(state.url, 256),
            value=shorten(_describe(state, last.get(state.url), now), 400),
            inline=False,
        )
    if len(ordered) > _MOST_SHOWN:
        embed.set_footer(text=f"{len(ordered) - _MOST_SHOWN} more are not shown.")
    return fit(embed)


def _describe(state: FeedState, last: Article | None, now: datetime) -> str:
    due = state.due_at is None or state.due_at <= now
    lines = [
        f"Last read: {when(state.read_at)}" if state.read_at else "Not read yet",
        f"Next try: {'now' if due or state.due_at is None else when(state.due_at)}",
    ]
    if state.failures:
        lines.append(f"{plural(state.failures, 'failure')} in a row: {state.reason}")
    if state.moved_to:
        lines.append(f"It has moved for good to <{state.moved_to}>; write that into policy.yaml")
    if last is not None:
        title, url = harmless(last.title, 150), last.url.replace(")", "%29")
        lines.append("Last article: " + (f"[{title}]({url})" if url else title))
    return "\n".join(lines)
