"""The life of one newsroom while something befalls it: all that was wanted happens, and once.

People write, articles appear, moderators pardon, and try again when no answer comes.
"""

from __future__ import annotations

import asyncio
import contextlib
import random
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.campaigns.day import (
    BLOCKED,
    DEED_SECONDS,
    FAIR,
    TIMED_OUT,
    WARNED,
    add_people,
)
from newsroom.errors import StorageError
from newsroom.models import Case, CaseState, SanctionKind
from sandbox.model import Refusal
from tests.cogs.newsroom import button_ids, words_of
from tests.crash.opening import POLICY, mortal_newsroom
from tests.crash.runner import Runner
from tests.crash.stage import MortalNewsroom

_LIFE_SECONDS = 120.0
_DAY_SECONDS = 4.8  # in which people write
_PAUSE_SECONDS = 0.1  # in which a moderator looks what has become of it
_ARTICLES = 4
_PEOPLE = tuple(f"Reader {number}" for number in range(1, 21))
_PARDONED = _PEOPLE[:3]  # a foul reply of each kind
_TEXTS = (WARNED, TIMED_OUT, BLOCKED, FAIR)
_ITEM = """\
<item><guid>{0}</guid><title>Story number {0}</title><link>https://courier.example/{0}</link>
<description>What happened on day {0}.</description></item>
"""
_FEED = "".join(
    (
        '<rss version="2.0"><channel><title>The Courier</title>\n',
        *(_ITEM.format(number) for number in range(1, _ARTICLES + 1)),
        "</channel></rss>",
    )
)

Befall = Callable[[MortalNewsroom], Awaitable[list[str]]]  # returns promises that it broke


async def _supervise(newsroom: MortalNewsroom) -> None:
    """Start the bot again when it has ended by itself: it found no database at its start."""
    while True:
        await newsroom.gone.wait()
        await newsroom.start()


@dataclass
class Life:
    """One newsroom from its opening until it has come to rest."""

    chance: random.Random
    folder: Path
    counts: Counter[str] = field(default_factory=Counter)
    written: dict[str, tuple[str, int]] = field(default_factory=dict)  # by reader
    can_pardon: asyncio.Event = field(default_factory=asyncio.Event)

    async def live_through(self, runner: Runner, befall: Befall) -> list[str]:
        """Open it, let something befall it, and return the promises that were broken."""
        self.counts["newsrooms"] += 1
        opening = mortal_newsroom(
            self.folder, runner, policy=POLICY, feed=_FEED, patience=_LIFE_SECONDS
        )
        waiting_for: list[str] = ["an article, or a moderator"]
        try:
            async with opening as newsroom:
                thread = await newsroom.publish()
                add_people(newsroom, newsroom.guild_id, _PEOPLE)
                everyone = asyncio.gather(
                    self._write(newsroom, thread), self._pardon(newsroom), self._publish(newsroom)
                )
                wrong = await befall(newsroom)
                supervising = asyncio.create_task(_supervise(newsroom))
                try:
                    await everyone
                    async for left in self._come_to_rest(newsroom):
                        waiting_for = left
                finally:
                    supervising.cancel()
                return wrong + await self._broken(newsroom)
        except TimeoutError:
            return [f"it does not come to rest: {what}" for what in waiting_for]

    # ------------------------------------------------------------ what happens

    async def _write(self, newsroom: MortalNewsroom, thread: str) -> None:
        for number, reader in enumerate(_PEOPLE):
            text = _TEXTS[number % len(_TEXTS)]
            message = await newsroom.send(reader, thread, text)
            self.written[reader] = text, int(message["id"])
            if reader == _PARDONED[-1]:
                self.can_pardon.set()
            await asyncio.sleep(self.chance.uniform(0, 2 * _DAY_SECONDS / len(_PEOPLE)))

    async def _publish(self, newsroom: MortalNewsroom) -> None:
        for _ in range(_ARTICLES - 1):
            await asyncio.sleep(self.chance.uniform(0, _DAY_SECONDS / _ARTICLES))
            await newsroom.post("/api/feed", {"do": "publish"})

    async def _pardon(self, newsroom: MortalNewsroom) -> None:
        """Have a moderator pardon some, who tries again when no answer comes."""
        await self.can_pardon.wait()
        for reader in _PARDONED:
            while not await _is_pardoned(newsroom, reader):
                await asyncio.sleep(_PAUSE_SECONDS)
                with contextlib.suppress(Refusal, StorageError, TimeoutError):
                    async with asyncio.timeout(DEED_SECONDS):
                        await _pardon_once(newsroom, reader)

    # ------------------------------------------------------------ what must be so

    async def _come_to_rest(self, newsroom: MortalNewsroom) -> AsyncIterator[list[str]]:
        """Yield what is still to be done, until nothing is."""
        while left := await self._left_over(newsroom):
            yield left
            await asyncio.sleep(0.05)

    async def _left_over(self, newsroom: MortalNewsroom) -> list[str]:
        try:
            return await self._list_left(newsroom)
        except StorageError as error:
            return [str(error)]

    async def _list_left(self, newsroom: MortalNewsroom) -> list[str]:
        stores, guild = newsroom.stores, newsroom.guild_id
        left = [f"case {case.id} is left undone" for case in await stores.cases.unfinished(guild)]
        if await stores.articles.unfinished(guild):
            left.append("an article waits")
        if len(await stores.discussions.open_everywhere()) < 2 * _ARTICLES:
            left.append("an article has no discussion")
        for reader, (text, _) in self.written.items():
            if text is not FAIR and await _case_of(newsroom, reader) is None:
                left.append(f"no case for {reader}: {text}")
        return left

    async def _broken(self, newsroom: MortalNewsroom) -> list[str]:
        wrong = await _misposted(newsroom)
        thread = int(newsroom.threads()[0])
        standing = newsroom.sandbox.discord.messages[thread]
        for reader, (text, message_id) in self.written.items():
            self.counts["replies"] += 1
            if text is FAIR:
                wrong += [f"a fair reply of {reader} is gone"] * (message_id not in standing)
                continue
            self.counts["foul replies"] += 1
            wrong += [f"{reader}: {what}" for what in await self._enforced(newsroom, reader)]
            if message_id in standing:
                wrong.append(f"still to be read: {text} ({reader})")
        self.counts["articles"] += _ARTICLES
        return wrong

    async def _enforced(self, newsroom: MortalNewsroom, reader: str) -> list[str]:
        """Say which consequence of a reader's foul reply is missing or there twice."""
        cases = newsroom.stores.cases
        found = await cases.of_member(newsroom.guild_id, int(newsroom.user(reader)), 10)
        if len(found) != 1:
            return [f"{len(found)} cases"]
        (case,) = found
        pardoned = reader in _PARDONED
        counted = Counter(
            cases=len(found),
            strikes=len(await cases.strikes_of_case(case.id)),
            cards=len(await newsroom.cards(case.id)),
            removals=sum(
                "Your reply was removed" in words for words in await _told(newsroom, reader)
            ),
        )
        wrong = [f"{number} {what}" for what, number in counted.items() if number != 1]
        expected = CaseState.OVERTURNED if pardoned else CaseState.ENFORCED
        if case.state is not expected:
            wrong.append(f"the case is {case.state.value}, not {expected.value}")
        if _is_limited(newsroom, case) is not (
            not pardoned
            and case.sanction is not None
            and case.sanction.kind is not SanctionKind.WARN
        ):
            wrong.append("what limits the reader is not what the case says")
        return wrong


async def _is_pardoned(newsroom: MortalNewsroom, reader: str) -> bool:
    with contextlib.suppress(StorageError):
        case = await _case_of(newsroom, reader)
        return case is not None and case.state is CaseState.OVERTURNED
    return False


async def _pardon_once(newsroom: MortalNewsroom, reader: str) -> None:
    case = await _case_of(newsroom, reader)
    for strike in await newsroom.stores.cases.strikes_of_case(case.id) if case else ():
        await newsroom.act(
            "Davit",  # Mariam reads the cards, and would have his answers among them
            "command",
            channel=newsroom.channel("moderators"),
            name="strike pardon",
            options={"strike": strike.id, "reason": "A misreading"},
        )


async def _case_of(newsroom: MortalNewsroom, reader: str) -> Case | None:
    found = await newsroom.stores.cases.of_member(newsroom.guild_id, int(newsroom.user(reader)), 1)
    return found[0] if found else None


async def _told(newsroom: MortalNewsroom, reader: str) -> list[str]:
    return [words_of(message) for message in await newsroom.said_to(reader)]


def _is_limited(newsroom: MortalNewsroom, case: Case) -> bool:
    model = newsroom.sandbox.discord
    member = model.get_member(case.guild_id, case.member_id)
    news = model.channels[int(newsroom.channel("news"))]
    is_blocked = any(one.target_id == case.member_id for one in news.overwrites)
    return member.timed_out_until is not None or is_blocked


async def _misposted(newsroom: MortalNewsroom) -> list[str]:
    """Say which article is missing, there twice, or has not the one introduction."""
    model = newsroom.sandbox.discord
    wrong = []
    for channel in ("news", "opinion"):
        parent = int(newsroom.channel(channel))
        threads = [one for one in model.channels.values() if one.is_thread]
        names = Counter(one.name for one in threads if one.parent_id == parent)
        wrong += [
            f"{names[title]} discussions in {channel} of {title}"
            for title in (f"Story number {number}" for number in range(1, _ARTICLES + 1))
            if names[title] != 1
        ]
    for thread in newsroom.threads():
        messages = await newsroom.messages("Mariam", thread, limit="100")
        introduced = sum("policy:standing" in button_ids(one) for one in messages)
        if introduced != 1:
            wrong.append(f"{model.channels[int(thread)].name} is introduced {introduced} times")
    posts: list[dict[str, Any]] = await newsroom.messages("Mariam", newsroom.channel("news"))
    titles = Counter(post["embeds"][0]["title"] for post in posts if post["embeds"])
    return wrong + [f"posted {n} times: {title}" for title, n in titles.items() if n != 1]
