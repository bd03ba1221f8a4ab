"""Everything that can be used, by every kind of person, where an admin opened it to everybody.

Whoever may not use something is told so and changes nothing, also with somebody else's form or
one that they were shown before they lost their role.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

from benchmarks.campaigns.results import Results
from newsroom.clock import utc_now
from newsroom.models import Case
from tests.cogs.everyone import (
    ADMINS,
    ANYBODY,
    ELSEWHERE,
    MODERATORS,
    READERS,
    TABLE,
    Desk,
    at_the_desk,
    is_refused,
)

_PEOPLE = {  # who is never let in but to what is anybody's, and as whom they come
    "reader": "Joe",
    "author": "Ani",
    "reporter": "Nare",
    "blocked": "Zareh",
    "timed out": "Sona",
    "former moderator": "Davit",
    "another guild's": ELSEWHERE[0],
}
_STAFF = {"moderator": "Mariam", "admin": "Garo"}
_MAY = {"moderator": (MODERATORS, READERS, ANYBODY), "admin": tuple({*TABLE.values()})}
_FORMS = "a form of a moderator's"
_OF_THE_WHOLE_BOT = ("/feeds", "/policy reload")  # which a moderator of any of its guilds may use
_TEXT = 4  # Discord's type of a field for it


async def campaign(chance: random.Random, ends_at: float, only: str) -> Results:
    """Let everybody try everything, in another order each time, as long as there is time."""
    results = Results()
    rounds = 0
    while not rounds or time.monotonic() < ends_at:
        rounds += 1
        for kind, name in _STAFF.items():
            with tempfile.TemporaryDirectory(prefix="campaign-") as folder:
                async with at_the_desk(Path(folder)) as desk:
                    await _refuse(desk, results, chance, only)
                    await _serve(desk, results, kind, name, only)
        print(f"round {rounds}: {len(results.broken)} promises broken", file=sys.stderr, flush=True)
    columns = [*_PEOPLE, *_STAFF]
    results.draw("what", [*TABLE, _FORMS], columns, set(results.tried))
    return results


async def _refuse(desk: Desk, results: Results, chance: random.Random, only: str) -> None:
    """Let those try who may not."""
    await desk.command("Mariam", "block", desk.thread, member="Zareh", reason="Because")
    form = await desk.use("Davit", "menu Strike author")
    desk.demote("Davit")
    guild = desk.bot.guilds[0].id
    until = (utc_now() + timedelta(hours=1)).isoformat()
    desk.sandbox.discord.edit_member(guild, int(desk.user("Sona")), {"timed_out_until": until})
    before = await _cases(desk)
    cells = [
        (use, kind)
        for use, access in TABLE.items()
        for kind in _PEOPLE
        if access in (MODERATORS, ADMINS) and only in use and _can_try(use, kind)
    ]
    chance.shuffle(cells)
    for use, kind in cells:
        results.note((use, kind), await _try(desk, use, kind, before))
    for kind, name in _PEOPLE.items():
        if kind not in ("another guild's", "timed out") and only in _FORMS:
            said = await desk.forge(name, form, **_fill(form))
            changed = await _cases(desk) != before
            results.note((_FORMS, kind), [f"answered: {said}"] * changed)


def _can_try(use: str, kind: str) -> bool:
    """Tell whether a person comes by something, and would be refused it."""
    return kind != "another guild's" or (use.startswith("/") and use not in _OF_THE_WHOLE_BOT)


async def _try(desk: Desk, use: str, kind: str, before: list[Case]) -> list[str]:
    name = _PEOPLE[kind]
    channel = desk.channel(ELSEWHERE[1]) if kind == "another guild's" else None
    try:
        answer = await desk.use(name, use, channel)
    except AssertionError as refusal:  # Discord lets somebody who is timed out use nothing
        return [] if kind == "timed out" else [f"could not be tried: {refusal}"]
    wrong = []
    if kind == "another guild's":
        wrong += ["told of this one's people"] * ("Ani" in str(answer))
    elif not is_refused(answer):
        wrong.append("was let in")
    if await _cases(desk) != before:
        wrong.append("changed something")
    return wrong


async def _serve(desk: Desk, results: Results, kind: str, name: str, only: str) -> None:
    """Let somebody use all that they may; what they may not is refused to them."""
    for use, access in TABLE.items():
        if only in use:
            refused = is_refused(await desk.use(name, use))
            wrong = refused is (access in _MAY[kind])
            results.note((use, kind), ["was refused" if refused else "was let in"] * wrong)


async def _cases(desk: Desk) -> list[Case]:
    """Return the cases of this guild; in their own, moderators may do as they like."""
    return [case for case in await desk.all_cases() if case.guild_id == desk.bot.guilds[0].id]


def _fill(form: dict[str, Any]) -> dict[str, Any]:
    """Fill in a form as anybody might."""
    fields = [label["component"] for label in form["modal"]["components"]]
    return {
        field["custom_id"]: "Because"
        if field["type"] == _TEXT
        else [option["value"] for option in field["options"][:1]]
        for field in fields
    }
