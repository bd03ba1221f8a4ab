"""What must hold of a newsroom whatever has befallen it; each broken promise is one line."""

from __future__ import annotations

import contextlib
import logging
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from itertools import zip_longest
from typing import Any

import discord

from benchmarks.campaigns.day import CORRECTED_HEADLINE, FIRST_HEADLINE, Day
from cogs.enforcement.follow_through import is_unfinished
from cogs.kit.refusals import NETWORK
from cogs.wording.buttons import case_buttons
from newsroom.decisions import open_decisions, still_brings
from newsroom.errors import StorageError
from newsroom.models import Case, CaseKind, CaseState, SanctionKind
from newsroom.outcomes import DELETE
from tests.cogs.newsroom import Newsroom, button_ids, words_of
from tests.cogs.paper import nothing_left

# What a log may tell with a traceback: Discord or the disk has failed, and not the bot.
_OTHERS_FAULTS = (*NETWORK, StorageError, discord.DiscordException, TimeoutError)
_GONE_ON = ("Joe", "Telo")  # their replies of the morning were decided on by day


class Log(logging.Handler):
    """Keeps what went wrong within the bot itself."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.faults: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        if record.levelno >= logging.ERROR and error is None:
            self.faults.append(f"error logged: {record.getMessage()}")
        if error is not None and not _is_others(error):
            self.faults.append(f"traceback: {record.getMessage()}: {error!r}")

    @classmethod
    @contextlib.contextmanager
    def kept(cls) -> Iterator[Log]:
        """Keep what is logged until the block ends, instead of showing it."""
        log, root = cls(), logging.getLogger()
        former, root.handlers = root.handlers, [log]
        try:
            yield log
        finally:
            root.handlers = former


def _is_others(error: BaseException | None) -> bool:
    """Tell whether an error, or what it was raised from, is not the bot's own."""
    while error is not None:
        if isinstance(error, _OTHERS_FAULTS):
            return True
        error = error.__cause__ or error.__context__
    return False


# ---------------------------------------------------------------- coming to rest


async def come_to_rest(day: Day) -> list[str]:
    """Wait until the bot has nothing left to do; say what is left when it does not come to that."""

    async def at_rest() -> bool:
        return not await left_over(day)

    newsroom = day.newsroom
    try:
        await newsroom.until(at_rest)
    except TimeoutError:
        return [f"it does not come to rest: {what}" for what in await left_over(day)]
    return []


async def left_over(day: Day) -> list[str]:
    """Say what is still to be done."""
    parts, guild = day.newsroom.bot.parts, day.newsroom.bot.guilds[0]
    cases = [case async for case in all_cases(day.newsroom)]
    left = [f"case {case.id} is left {case.pending}" for case in cases if is_unfinished(case)]
    left += [f"case {case.id} is {case.state}" for case in cases if case.state.value == "recorded"]
    if parts.open_discussions.unfinished(guild.id):
        left.append("replies wait to be judged")
    if not await nothing_left(day.newsroom):
        left.append("an article or a correction waits")
    judged = {case.message_id for case in cases}
    left += [f"no case for: {text}" for id_, text in day.fouls.items() if id_ not in judged]
    texts = {post["embeds"][0]["title"] for post in await _posts(day, "news")}
    wanted = {item.headline for item in day.news.items}
    return left + [f"not posted as it reads now: {title}" for title in sorted(wanted - texts)]


async def all_cases(newsroom: Newsroom) -> AsyncIterator[Case]:
    number = 1
    while (case := await newsroom.bot.parts.stores.cases.get(number)) is not None:
        yield case
        number += 1


async def _posts(day: Day, channel: str) -> list[dict[str, Any]]:
    messages = await day.newsroom.messages("Sona", day.newsroom.channel(channel))
    return [message for message in messages if message["embeds"]]


# ---------------------------------------------------------------- at any time


async def lies(day: Day) -> list[str]:
    """Return what moderators or authors are told of replies that is not so at this moment."""
    newsroom = day.newsroom
    said = [words_of(m) for m in await _in_channel(newsroom, "moderators")]
    found = []
    async for case in all_cases(newsroom):
        if not _stands(newsroom, case.discussion_id, case.message_id):
            continue
        told = case.outcome.step(DELETE)
        cards = [text for text in said if f"Case {case.id} ·" in text]
        if told is not None and told.done and case.kind is not CaseKind.SHADOW:
            found.append(f"case {case.id} is recorded as removed, and its reply stands")
        if any("Reply removed" in text for text in cards):
            found.append(f"the card of case {case.id} says removed, and its reply stands")
    return found


def _stands(newsroom: Newsroom, channel_id: int | None, message_id: int | None) -> bool:
    messages = newsroom.sandbox.discord.messages.get(channel_id or 0, {})
    return message_id in messages


async def _in_channel(newsroom: Newsroom, channel: str) -> list[dict[str, Any]]:
    name = channel if channel.isdecimal() else newsroom.channel(channel)
    return await newsroom.messages("Mariam", name, limit="100")


# ---------------------------------------------------------------- in the end


async def broken(day: Day) -> list[str]:
    """Return every promise that does not hold in the end."""
    newsroom = day.newsroom
    cases = [case async for case in all_cases(newsroom)]
    return [
        *await lies(day),
        *await _untrue_cards(newsroom, cases),
        *await _unjust_strikes(newsroom, cases),
        *_standing_fouls(day, cases),
        *_untrue_sanctions(newsroom, cases),
        *await _said_twice(newsroom),
        *await _misposted(day),
    ]


async def _untrue_cards(newsroom: Newsroom, cases: list[Case]) -> list[str]:
    found = []
    cards, now = newsroom.bot.parts.cards, newsroom.bot.parts.clock()
    messages = await _in_channel(newsroom, "moderators")
    for case in cases:
        shown = [m for m in messages if _title(m).startswith(f"Case {case.id} ·")]
        if len(shown) != 1:
            found.append(f"case {case.id} has {len(shown)} cards")
            continue
        embed, file = await cards.describe(case)
        decided = open_decisions(case, file.strikes, now)
        view = case_buttons(case, decided, file.names, escalates=False)
        offered = [item.custom_id for item in view.children]  # type: ignore[attr-defined]  # buttons alone
        said, true = _told(shown[0]["embeds"][0]), _told(dict(embed.to_dict()))
        found += [
            f"the card of case {case.id} says {one!r}, not {other!r}"
            for one, other in zip_longest(said, true)
            if one != other
        ]
        if button_ids(shown[0]) != offered:
            found.append(f"the card of case {case.id} offers {button_ids(shown[0])}, not {offered}")
    return found


def _title(message: dict[str, Any]) -> str:
    return str(message["embeds"][0].get("title")) if message.get("embeds") else ""


def _told(embed: dict[str, Any]) -> list[Any]:
    """Return what a card says of its case.

    Its author's record, and a headline that is corrected, may be newer than the card.
    """
    fields = [
        (field["name"], field["value"].replace(f"[{FIRST_HEADLINE}]", f"[{CORRECTED_HEADLINE}]"))
        for field in embed.get("fields", ())
        if field["name"] != "Author"
    ]
    return [embed.get("title"), embed.get("description"), embed["footer"]["text"], *fields]


async def _unjust_strikes(newsroom: Newsroom, cases: list[Case]) -> list[str]:
    found = []
    by_message = Counter(
        (case.message_id, case.kind) for case in cases if case.kind is CaseKind.REPLY
    )
    found += [f"{n} cases of message {m}" for (m, _), n in by_message.items() if n > 1]
    for case in cases:
        strikes = await newsroom.bot.parts.stores.cases.strikes_of_case(case.id)
        if len(strikes) > 1:
            found.append(f"case {case.id} brought {len(strikes)} strikes")
        cleared = case.state.is_cleared or case.state is CaseState.DISMISSED
        if cleared and any(strike.pardoned_at is None for strike in strikes):
            found.append(f"case {case.id} is {case.state.value}, and its strike counts")
    return found


def _standing_fouls(day: Day, cases: list[Case]) -> list[str]:
    by_message = {case.message_id: case for case in cases}
    return [
        f"still to be read: {text} (case {case.id}, {case.state.value})"
        for id_, text in day.fouls.items()
        if (case := by_message.get(id_)) and _stands(day.newsroom, case.discussion_id, id_)
    ]


def _untrue_sanctions(newsroom: Newsroom, cases: list[Case]) -> list[str]:
    model, guild = newsroom.sandbox.discord, newsroom.bot.guilds[0]
    members = model.guilds[guild.id].members
    found, now = [], newsroom.bot.parts.clock()
    for case in cases:
        if case.sanction is None:
            continue
        member = members.get(case.member_id)
        news = model.channels[int(newsroom.channel("news"))]
        holds = {
            SanctionKind.WARN: None,
            SanctionKind.TIMEOUT: member is not None and member.timed_out_until is not None,
            SanctionKind.BLOCK: any(one.target_id == case.member_id for one in news.overwrites),
            SanctionKind.BAN: case.member_id in model.guilds[guild.id].bans,
        }[case.sanction.kind]
        others = [
            other for other in cases if other.member_id == case.member_id and other.id != case.id
        ]
        wanted = still_brings(case, now)
        # Where Discord refuses one channel of several, the case says which, and so it is recorded.
        told = any("not in #news" in step.detail for step in case.outcome.steps)
        if holds is not None and wanted is not holds and not others and not (wanted and told):
            kind = case.sanction.kind.value
            found.append(f"case {case.id} ({case.state.value}): {kind} {holds}, not {wanted}")
    return found


async def _said_twice(newsroom: Newsroom) -> list[str]:
    """Return what the bot, or a restored reply, says twice in the same words in one place."""
    found = []
    for channel_id, messages in newsroom.sandbox.discord.messages.items():
        said = Counter(
            (message.content, *(str(_told_by(embed)) for embed in message.embeds))
            for message in messages.values()
            if (message.author_id == newsroom.bot.application_id or message.webhook_id)
            and not message.is_ephemeral
        )
        channel = newsroom.sandbox.discord.channels.get(channel_id)
        where = channel.name if channel is not None else channel_id
        found += [
            f"said {n} times in {where}: {' '.join(w)[:90]}" for w, n in said.items() if n > 1
        ]
    return found


def _told_by(embed: Any) -> Any:
    payload = embed if isinstance(embed, dict) else embed.to_dict()
    return payload.get("title"), payload.get("description")


async def _misposted(day: Day) -> list[str]:
    """Return what is wrong with the articles: missing, doubled, without their discussion."""
    found = []
    model = day.newsroom.sandbox.discord
    for channel, paper in (("news", day.news), ("opinion", day.opinion)):
        parent = int(day.newsroom.channel(channel))
        threads = [one for one in model.channels.values() if one.is_thread]
        mine = [one for one in threads if one.parent_id == parent]
        names = Counter(one.name for one in mine)
        wanted = {item.headline for item in paper.items}
        if len(mine) != len(wanted):
            found.append(f"{len(mine)} discussions in {channel}, not {len(wanted)}: {names}")
        for thread in mine:
            messages = await _in_channel(day.newsroom, str(thread.id))
            introduced = [one for one in messages if "policy:standing" in button_ids(one)]
            if len(introduced) != 1:
                found.append(f"{thread.name} is introduced {len(introduced)} times")
    posts = Counter(post["embeds"][0]["title"] for post in await _posts(day, "news"))
    wanted = {item.headline for item in day.news.items}
    found += [f"posted {posts[title]} times: {title}" for title in wanted if posts[title] != 1]
    return found
