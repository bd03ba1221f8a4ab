"""The bot, and PostgreSQL under it, killed at any instruction while a newsroom is at work.

People write, an article appears, moderators pardon; whatever is killed is started again at once.
In the end everything has happened, and once.
"""

from __future__ import annotations

import asyncio
import contextlib
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.campaigns.databases import kill_server_process
from benchmarks.campaigns.day import (
    BLOCKED,
    DEED_SECONDS,
    FAIR,
    TIMED_OUT,
    WARNED,
    add_people,
)
from benchmarks.campaigns.results import Results
from newsroom.errors import StorageError
from newsroom.models import Case, CaseState, SanctionKind
from sandbox.model import Refusal
from tests.cogs import newsroom as newsrooms
from tests.cogs.newsroom import button_ids, words_of
from tests.crash.opening import POLICY, mortal_newsroom
from tests.crash.runner import Runner, running
from tests.crash.stage import MortalNewsroom
from tests.postgresql import is_on_server

_KILLS = 12  # in the life of one newsroom
_LIFE_SECONDS = 120.0
_LONGEST_SECONDS = 0.8  # from one kill to the next; a start takes half of it
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

Kill = Callable[[MortalNewsroom], Awaitable[bool]]


async def campaign(chance: random.Random, ends_at: float, only: str) -> Results:
    """Let as many newsrooms live as there is time for, each with its kills."""
    results = Results()
    kills: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    with running() as runner, tempfile.TemporaryDirectory(prefix="campaign-") as name:
        runner.address_in = newsrooms.address_in
        while not counts or time.monotonic() < ends_at:
            life = Life(chance, Path(name) / str(counts["newsrooms"]), only)
            wrong = await life.live_through(runner)
            counts["newsrooms"] += 1
            kills += life.kills
            counts += life.counts
            results.broken += [(f"newsroom {counts['newsrooms']}", what) for what in wrong]
            for said in wrong or ["every promise kept"]:
                print(f"newsroom {counts['newsrooms']}: {said}", file=sys.stderr, flush=True)
    shown = [(f"{what} killed", str(times)) for what, times in sorted(kills.items())]
    shown += [(what, str(number)) for what, number in counts.items()]
    shown.append(("promises broken", str(len(results.broken))))
    results.tables.append((("what", "how often"), list(shown)))
    return results


async def _kill_bot(newsroom: MortalNewsroom) -> bool:
    await newsroom.kill()
    await newsroom.start()
    return True


async def _kill_database(newsroom: MortalNewsroom) -> bool:
    return await kill_server_process(newsroom.runner.address_in(newsroom.data))


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
    only: str
    kills: Counter[str] = field(default_factory=Counter)
    counts: Counter[str] = field(default_factory=Counter)
    written: dict[str, tuple[str, int]] = field(default_factory=dict)  # by reader
    can_pardon: asyncio.Event = field(default_factory=asyncio.Event)

    async def live_through(self, runner: Runner) -> list[str]:
        """Open it, and return the promises that were broken."""
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
                await self._kill(newsroom)
                supervising = asyncio.create_task(_supervise(newsroom))
                await everyone
                async for left in self._come_to_rest(newsroom):
                    waiting_for = left
                supervising.cancel()
                return await self._broken(newsroom)
        except TimeoutError:
            return [f"it does not come to rest: {what}" for what in waiting_for]

    # ------------------------------------------------------------ what happens

    async def _kill(self, newsroom: MortalNewsroom) -> None:
        ways: dict[str, Kill] = {"bot": _kill_bot}
        if is_on_server(newsroom.runner.address_in(newsroom.data)):
            ways["database"] = _kill_database
        ways = {name: way for name, way in ways.items() if self.only in name}
        for _ in range(_KILLS):
            await asyncio.sleep(self.chance.uniform(0, _LONGEST_SECONDS))
            name = self.chance.choice(list(ways))
            self.kills[name] += await ways[name](newsroom)

    async def _write(self, newsroom: MortalNewsroom, thread: str) -> None:
        for number, reader in enumerate(_PEOPLE):
            text = _TEXTS[number % len(_TEXTS)]
            message = await newsroom.send(reader, thread, text)
            self.written[reader] = text, int(message["id"])
            if reader == _PARDONED[-1]:
                self.can_pardon.set()
            await asyncio.sleep(self.chance.uniform(0, 2 * _KILLS * _LONGEST_SECONDS / 40))

    async def _publish(self, newsroom: MortalNewsroom) -> None:
        for _ in range(_ARTICLES - 1):
            await asyncio.sleep(self.chance.uniform(0, _LONGEST_SECONDS))
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
