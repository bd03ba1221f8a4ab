"""One day of a newsroom that leaves out nothing the bot does: what people do, and what they want.

The morning passes undisturbed and prepares what is decided later; whatever befalls the bot, befalls
it by day. People try again in the evening what did not work.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from newsroom.models import Case, CaseKind, CaseState
from tests.cogs.newsroom import POLICY, Newsroom, button_ids, opened, words_of
from tests.cogs.paper import NEWS, OPINION, Item, Paper, announce, in_forum, posts, printed
from tests.cogs.retrying import SOON
from tests.sandbox.stage import Stage

CROSSPOSTED = POLICY.replace("channel: news}", "channel: news, crosspost: true}")
LADDER = """\
  ladder:
    - {at: 1, do: warn}
    - {at: 2, do: timeout, for: 1h}
    - {at: 3, do: block}
    - {at: 5, do: ban}
"""
RULES = """\
  - {id: profanity, type: words, lexicons: [profanity-en], action: remove, points: 1}
  - {id: personal-attack, type: personal_attack, action: remove, points: 2}
  - {id: threats, type: threat, action: remove, points: 3}
  - {id: privacy, type: personal_data, action: remove, points: 5}
  - {id: links, type: links, allow: [courier.example], action: hold}
  - {id: caps, type: caps, action: flag}
strikes:
"""
DAY_POLICY = CROSSPOSTED[: CROSSPOSTED.index("  - {id: profanity")] + RULES + LADDER

WARNED = "this is fucking nonsense"
TIMED_OUT = "You are an idiot"
BLOCKED = "I will kill you tonight"
BANNED = "Call her at +374 91 123456 and tell her"
HELD = "look at https://casino.example/win"
FIRST_HEADLINE, CORRECTED_HEADLINE = "Story number 1", "Story number one"
FAIR = "A fair point, well made."
PEOPLE = ("Vahe", "Aram", "Sos", "Nune", "Lilit", "Karo", "Gor", "Mher", "Anush", "Hovo", "Ruben")
DEED_SECONDS = 4.0  # a person gives up on an answer that does not come


class TooBusyError(Exception):
    """This machine is too busy for a day to pass in its time."""


@dataclass
class Day:
    """What has happened so far."""

    newsroom: Newsroom
    news: Paper
    opinion: Paper
    thread: str = ""
    fouls: dict[int, str] = field(default_factory=dict)  # what must not stand, by message
    reported: int = 0
    numbers: dict[str, int] = field(default_factory=dict)  # cases of the morning, by member

    # ------------------------------------------------------------ people

    async def write(self, name: str, text: str) -> dict[str, Any]:
        message = await self.newsroom.send(name, self.thread, text)
        if text not in (FAIR,):
            self.fouls[int(message["id"])] = text
        return message

    async def case_of(self, name: str, kind: CaseKind | None = None) -> Case | None:
        """Return a member's newest case."""
        stores, member = self.newsroom.bot.parts.stores, int(self.newsroom.user(name))
        guild_id = self.newsroom.bot.guilds[0].id
        found = await stores.cases.of_member(guild_id, member, 10)
        return next((case for case in found if kind in (None, case.kind)), None)

    async def settled_case(self, name: str) -> Case:
        async def found() -> Case | None:
            case = await self.case_of(name)
            ready = case is not None and case.pending is None and case.card_id is not None
            return case if ready else None

        case: Case = await self.newsroom.until(found)
        return case

    async def command(self, who: str, name: str, **options: Any) -> str:
        moderators = self.newsroom.channel("moderators")
        return await self.newsroom.command(who, name, moderators, **options)

    async def strike_of(self, name: str) -> int | None:
        stores, member = self.newsroom.bot.parts.stores, int(self.newsroom.user(name))
        found = await stores.cases.strikes_of(self.newsroom.bot.guilds[0].id, member)
        return found[0].id if found else None

    async def notice_of(self, name: str, verb: str) -> dict[str, Any] | None:
        """Return the direct message to somebody that has a button."""
        world = await self.newsroom.get("/api/world", **{"as": name})
        for channel in (one["id"] for one in world["channels"] if one["type"] == 1):
            for message in await self.newsroom.messages(name, channel):
                if any(id_.endswith(f":{verb}") for id_ in button_ids(message)):
                    return message
        return None


Wish = tuple[str, Callable[[Day], Awaitable[bool]], Callable[[Day], Awaitable[Any]]]


async def _is(day: Day, name: str, *states: CaseState) -> bool:
    case = await day.case_of(name)
    return case is not None and case.state in states


def _overturned(name: str) -> Callable[[Day], Awaitable[bool]]:
    return lambda day: _is(day, name, CaseState.OVERTURNED)


def _pardoning(name: str) -> Callable[[Day], Awaitable[Any]]:
    async def pardon(day: Day) -> None:
        strike = await day.strike_of(name)
        await day.command("Mariam", "strike pardon", strike=strike, reason="A misreading")

    return pardon


async def _approve(day: Day) -> None:
    number = day.numbers["Joe"]
    await day.newsroom.click("Davit", await _card(day, number), f"case:{number}:restore")


async def _uphold(day: Day) -> None:
    number = day.numbers["Telo"]
    form = await day.newsroom.click("Davit", await _card(day, number), f"case:{number}:uphold")
    await day.newsroom.submit("Davit", form, rule=["profanity"], reason="Not here")


async def _appeal(day: Day) -> None:
    notice = await day.notice_of("Gor", "appeal")
    assert notice is not None
    form = await day.newsroom.click("Gor", notice, f"case:{day.numbers['Gor']}:appeal")
    await day.newsroom.submit("Gor", form, text="It is the title of a well known play.")


async def _has_appealed(day: Day) -> bool:
    case = await day.case_of("Gor")
    return case is not None and case.appealed_at is not None


async def _report(day: Day) -> None:
    form = await day.newsroom.act(
        "Nare",
        "menu",
        channel=day.thread,
        name="Report to moderators",
        message=str(day.reported),
    )
    await day.newsroom.submit("Nare", form, text="This is spam, and not the first of it")


async def _is_reported(day: Day) -> bool:
    return await day.case_of("Anush", CaseKind.REPORT) is not None


async def _block(day: Day) -> None:
    await day.command("Mariam", "block", member="Hovo", reason="Advertising")


async def _is_blocked(day: Day) -> bool:
    return await day.case_of("Hovo") is not None


async def _unblock(day: Day) -> None:
    await day.command("Mariam", "unblock", member="Ruben")


async def _is_unblocked(day: Day) -> bool:
    members, guild = day.newsroom.bot.parts.stores.members, day.newsroom.bot.guilds[0]
    return not await members.blocked(guild.id, int(day.newsroom.user("Ruben")))


WISHES: tuple[Wish, ...] = (
    ("Zareh is pardoned", _overturned("Zareh"), _pardoning("Zareh")),
    ("Lilit is pardoned", _overturned("Lilit"), _pardoning("Lilit")),
    ("Karo is pardoned", _overturned("Karo"), _pardoning("Karo")),
    ("Joe's reply is approved", lambda day: _is(day, "Joe", CaseState.APPROVED), _approve),
    ("Telo's report is upheld", lambda day: _is(day, "Telo", CaseState.UPHELD), _uphold),
    ("Gor has appealed", _has_appealed, _appeal),
    ("Anush's reply is reported", _is_reported, _report),
    ("Hovo is blocked", _is_blocked, _block),
    ("Ruben is unblocked", _is_unblocked, _unblock),
)


async def _card(day: Day, number: int) -> dict[str, Any]:
    messages = await day.newsroom.messages("Mariam", day.newsroom.channel("moderators"))
    return next(m for m in messages if f"Case {number} ·" in words_of(m))


async def in_vain(deed: Awaitable[Any]) -> None:
    """Let somebody try something, who is not surprised when it does not work."""
    with contextlib.suppress(AssertionError, StopIteration, TimeoutError, KeyError, OSError):
        async with asyncio.timeout(DEED_SECONDS):
            await deed


# ---------------------------------------------------------------- the day


@contextlib.asynccontextmanager
async def day_in(folder: Path) -> AsyncIterator[Day]:
    """Open a newsroom, and let its morning pass."""
    async with opened(folder, DAY_POLICY, retry_every=SOON) as newsroom:
        first, second = Item(1, summary="The first boat left."), Item(101, summary="A view.")
        add_people(newsroom, newsroom.bot.guilds[0].id, PEOPLE)
        newsroom.sandbox.discord.closed_dms.add(int(newsroom.user("Nune")))
        await announce(newsroom)
        async with (
            printed(newsroom, NEWS, first) as news,
            printed(newsroom, OPINION, second) as opinion,
        ):
            day = Day(newsroom, news, opinion)
            try:
                await _morning(day)
            except AssertionError as error:  # nothing stood in the way of it
                raise TooBusyError from error
            yield day


def add_people(stage: Stage, guild_id: int, names: Iterable[str]) -> None:
    """Let people join the guild."""
    model = stage.sandbox.discord
    for name in names:
        user = model.make_user(name.casefold(), global_name=name).id
        model.add_member(guild_id, user)
        stage.sandbox.personas.entities._world.people[name] = user


async def _morning(day: Day) -> None:
    newsroom = day.newsroom
    (post,) = await posts(newsroom, 1)
    await in_forum(newsroom, 1)
    day.thread = str(post["id"])
    await day.write("Zareh", TIMED_OUT)
    await day.write("Lilit", BLOCKED)
    await day.write("Karo", BANNED)
    await day.write("Joe", HELD)
    await day.write("Gor", WARNED)
    for name in ("Zareh", "Lilit", "Karo", "Joe", "Gor"):
        day.numbers[name] = (await day.settled_case(name)).id
    reply = await day.write("Telo", FAIR)
    day.reported = int(reply["id"])
    await _report(day)
    day.numbers["Telo"] = (await day.settled_case("Telo")).id
    day.reported = int((await day.write("Anush", FAIR))["id"])
    await day.command("Mariam", "block", member="Ruben", reason="Advertising")
    day.numbers["Ruben"] = (await day.settled_case("Ruben")).id


async def pass_day(day: Day) -> None:
    """Let all happen that a day brings, at once and whatever stands in the way."""
    day.news.items = [
        Item(2, summary="Nobody knew."),
        Item(1, title=CORRECTED_HEADLINE, summary="The first boat left late."),
    ]
    day.opinion.items = [Item(102, summary="Another view."), Item(101, summary="A second view.")]
    await asyncio.gather(
        in_vain(_foul_twice(day)),
        *(
            in_vain(day.write(name, text))
            for name, text in (
                ("Vahe", TIMED_OUT),
                ("Aram", BLOCKED),
                ("Sos", BANNED),
                ("Nune", WARNED),
                ("Nare", "WHAT ON EARTH IS THIS SUPPOSED TO MEAN, EVERYBODY"),
            )
        ),
        in_vain(_edit(day)),
        in_vain(day.command("Garo", "feeds")),
        in_vain(day.command("Mariam", "queue")),
        in_vain(day.newsroom.command("Telo", "standing", day.thread)),
        *(in_vain(deed(day)) for _, _, deed in WISHES),
    )
    day.fouls = {id_: text for id_, text in day.fouls.items() if not text.startswith("WHAT")}


async def _foul_twice(day: Day) -> None:
    await day.write("Ani", WARNED)
    await day.write("Ani", "such fucking bullshit")


async def _edit(day: Day) -> None:
    reply = await day.write("Mher", FAIR)
    await day.newsroom.act(
        "Mher", "edit", channel=day.thread, message=reply["id"], text="you fucking moron"
    )
    day.fouls[int(reply["id"])] = "you fucking moron"


async def wish_again(day: Day) -> list[str]:
    """Let people do once more what has not come about; return what they still wish for then."""
    for _ in range(2):
        for _, granted, deed in WISHES:
            if not await granted(day):
                await in_vain(deed(day))
    return [f"in vain: {name}" for name, granted, _ in WISHES if not await granted(day)]
