"""What moderators and admins read about the feeds themselves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Self

import discord

from cogs.wording.text import AMBER, FIELD_LIMIT, GREEN, harmless, shorten, when
from newsroom.feeds.clock_skew import read_zone
from newsroom.feeds.fetch import without_password
from newsroom.models import Article
from newsroom.speech import N_, _, ngettext
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
    return _(
        "The feed <{feed}> has not been readable for an hour: {reason}\n"
        "The bot keeps trying, less and less often, and will say when it works "
        "again. `/feeds` shows when it tries next.",
        feed=without_password(url),
        reason=harmless(reason, _LONGEST_REASON),
    )


def mended_feed_text(url: str) -> str:
    return _("The feed <{feed}> can be read again.", feed=without_password(url))


@dataclass(frozen=True, slots=True)
class NextDigest:
    """When a feed's next digest comes, and how many of its articles wait for it."""

    due_at: datetime
    waiting: int


@dataclass(frozen=True, slots=True)
class FeedList:
    """All feeds as an admin sees them: the broken ones first, then those that are paused."""

    states: tuple[FeedState, ...]
    pauses: Mapping[str, Pause]  # by address
    digests: Mapping[str, Sequence[NextDigest]]  # likewise

    @classmethod
    def of(
        cls,
        states: Sequence[FeedState],
        pauses: Mapping[str, Pause],
        digests: Mapping[str, Sequence[NextDigest]] = MappingProxyType({}),
    ) -> Self:
        """Put the feeds in order."""

        def rank(state: FeedState) -> int:
            return 1 if state.url in pauses else 2 if state.failures == 0 else 0

        return cls(tuple(sorted(states, key=rank)), pauses, digests)

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
        title=ngettext("{count} feed", "{count} feeds", len(feeds.states)),
        description=_sum_up(feeds),
        colour=AMBER if any(_is_broken(state, feeds) for state in feeds.states) else GREEN,
        timestamp=now,
    )
    if said:
        embed.description = f"{embed.description}\n{said}"
    for number, state in enumerate(feeds.on(page), (page - 1) * PAGE + 1):
        lines = _describe(state, feeds.pauses.get(state.url), now)
        lines += _tell_digests(feeds.digests.get(state.url, ()), now)
        if state.url in last:
            lines.append(_("Last article: {link}", link=_link(last[state.url])))
        name = f"{number}. {shorten(without_password(state.url), _LONGEST_NAME)}"
        embed.add_field(name=name, value=shorten("\n".join(lines), FIELD_LIMIT), inline=False)
    if feeds.pages > 1:
        embed.set_footer(text=_("Page {page} of {pages}", page=page, pages=feeds.pages))
    return embed


def feed_embed(
    state: FeedState,
    pause: Pause | None,
    latest: Sequence[Article],
    now: datetime,
    *,
    digests: Sequence[NextDigest] = (),
    said: str = "",
) -> discord.Embed:
    """Return how one feed fares, and what it told of last.

    Args:
        latest: Its last articles, the newest first.
        said: What came of what was asked for; empty when it was just this.
    """
    lines = [*([said] if said else ()), *_describe(state, pause, now)]
    lines += [*_tell_digests(digests, now), ""]
    lines.append(_("Last articles:") if latest else _("It has told of no article yet."))
    for article in latest:
        at = f", {when(article.published_at)}" if article.published_at else ""
        lines.append(f"- {_link(article)}{at}")
    return discord.Embed(
        title=shorten(without_password(state.url), 256),
        description="\n".join(lines),
        colour=AMBER if state.failures and pause is None else GREEN,
        timestamp=now,
    )


PAUSED_TEXT = N_("Paused. It brings nothing new here until an admin presses **Resume**.")
RESUMED_TEXT = N_("Resumed.")
GONE_TEXT = N_("That feed is no longer in policy.yaml.")


def checked_text(found: int, unanswered: int, paused: int = 0) -> str:
    """Say what came of having the feeds read.

    Args:
        found: How many brought something to post or to correct.
        unanswered: How many have not been read to the end yet.
        paused: How many were not asked.
    """
    new = (
        _("{feeds} brought something new", feeds=ngettext("{count} feed", "{count} feeds", found))
        if found
        else _("nothing new")
    )
    text = _("Checked just now: {new}.", new=new)
    if unanswered:
        text += _(
            " Not answered yet: {feeds}.",
            feeds=ngettext("{count} feed", "{count} feeds", unanswered),
        )
    if paused:
        text += _(
            " Not asked: {feeds}.",
            feeds=ngettext("{count} paused feed", "{count} paused feeds", paused),
        )
    return text


def _sum_up(feeds: FeedList) -> str:
    if not feeds.states:
        return _("The policy names no feed. Add one to `feeds:` in policy.yaml.")
    paused = sum(state.url in feeds.pauses for state in feeds.states)
    said = _sum_up_read([state for state in feeds.states if state.url not in feeds.pauses])
    if paused:
        said.append(ngettext("{count} feed is paused.", "{count} feeds are paused.", paused))
    return " ".join(said)


def _sum_up_read(states: Sequence[FeedState]) -> list[str]:
    """Sum up those that are not paused."""
    if broken := sum(state.failures > 0 for state in states):
        return [ngettext("{count} feed cannot be read.", "{count} feeds cannot be read.", broken)]
    if unread := sum(state.read_at is None for state in states):
        return [
            ngettext(
                "{count} feed has not been read yet.",
                "{count} feeds have not been read yet.",
                unread,
            )
        ]
    if not states:
        return []
    return [_("It can be read.") if len(states) == 1 else _("All of them can be read.")]


def _is_broken(state: FeedState, feeds: FeedList) -> bool:
    return state.failures > 0 and state.url not in feeds.pauses


def _describe(state: FeedState, pause: Pause | None, now: datetime) -> list[str]:
    fresh = state.read_at is not None and now - state.read_at < _JUST_NOW
    read = (
        _("Last read: {at}", at=_("just now") if fresh else when(state.read_at))
        if state.read_at
        else None
    )
    lines = [read or _("Not read yet")]
    if pause is None:
        lines.append(_next_try(state, now))
    else:
        at = discord.utils.format_dt(pause.paused_at, "f")
        lines.insert(
            0,
            _(
                "Paused by <@{paused_by}> on {at}: it brings nothing new until resumed",
                paused_by=pause.paused_by,
                at=at,
            ),
        )
    if state.failures:
        reason = harmless(state.reason or "", 250)
        lines.append(
            _(
                "{failures} in a row: {reason}",
                failures=ngettext("{count} failure", "{count} failures", state.failures),
                reason=reason,
            )
        )
    else:
        lines += _warn(state.warnings)
    lines += _tell_times(state, now)
    if state.moved_to:
        address = without_password(state.moved_to)
        where = (
            _("to <{address}>", address=address)
            if len(address) <= _LONGEST_ADDRESS
            else _("elsewhere")
        )
        lines.append(
            _("It has moved for good {where}; write the new address into policy.yaml", where=where)
        )
    return lines


def _next_try(state: FeedState, now: datetime) -> str:
    """Say when a feed is read next, as a time of day: one counted down ends up in the past."""
    if state.due_at is None or state.due_at <= now:
        return _("Next try: in a moment")
    at = _tell_time(state.due_at, now)
    held = _(", as its server has asked") if state.held_until and state.held_until > now else ""
    return _("Next try: {at}{held}", at=at, held=held)


def _tell_time(at: datetime, now: datetime) -> str:
    return discord.utils.format_dt(at, "t" if at - now < _TODAY else "f")


def _tell_digests(digests: Sequence[NextDigest], now: datetime) -> list[str]:
    return [
        _(
            "Next digest: {at}; {wait} for it",
            at=_tell_time(one.due_at, now),
            wait=ngettext("{count} article waits", "{count} articles wait", one.waiting),
        )
        for one in digests
    ]


def _link(article: Article) -> str:
    title, url = harmless(article.title, 150), article.url.replace(")", "%29")
    return f"[{title}]({url})" if 0 < len(url) <= _LONGEST_ADDRESS else title


def _tell_times(state: FeedState, now: datetime) -> list[str]:
    """Say what of the dates in a feed is wrong, and what waits for its own."""
    lines = []
    if ahead := read_zone(state.zone).ahead:
        hours = f"{ahead / timedelta(hours=1):g} h"
        lines.append(
            _(
                "Its times are {hours} ahead, as local time called UTC is: taken as {hours} "
                "earlier",
                hours=hours,
            )
        )
    held = [(title, at) for title, at in state.held if at > now]
    lines += [
        _(
            "Held until {at}: {title}",
            at=discord.utils.format_dt(at, "f"),
            title=harmless(title, 100),
        )
        for title, at in held[:_MOST_HELD]
    ]
    left = len(held) - _MOST_HELD
    if left > 0:
        lines.append(
            ngettext("{count} more is held until later", "{count} more are held until later", left)
        )
    return lines


def _warn(warnings: Sequence[str]) -> list[str]:
    lines = [_("Worth mending: {one}", one=harmless(one, 120)) for one in warnings[:_MOST_WARNINGS]]
    left = len(warnings) - len(lines)
    if left:
        lines.append(
            ngettext(
                "{count} more thing is worth mending; `python bot.py doctor` names them",
                "{count} more things are worth mending; `python bot.py doctor` names them",
                left,
            )
        )
    return lines
