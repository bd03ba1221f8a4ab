"""Every route that the bot uses, met by everything that may befall it; and broken connections.

After each: nothing is left undone, nobody was told what is not so, nothing happened twice.
"""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from pathlib import Path

from benchmarks.campaigns.day import Day, TooBusyError, day_in, in_vain, pass_day, wish_again
from benchmarks.campaigns.promises import Log, all_cases, broken, come_to_rest, lies
from benchmarks.campaigns.results import Results
from benchmarks.campaigns.routes import FAULTS, befalling, may_befall, route_of
from benchmarks.campaigns.upheavals import UPHEAVALS
from newsroom.models import Pending
from tests.cogs.newsroom import at_work
from tests.cogs.retrying import SOON

Befall = Callable[[Day], Awaitable[Callable[[], Awaitable[None]]]]  # returns how to end it
_DAY_SECONDS = 60.0
_TRIES = 3
GATEWAY = "gateway"


async def live_through(befall: Befall) -> list[str]:
    """Let a day pass under something; return the promises that it broke.

    One that this machine was too busy for is begun anew.
    """
    for _ in range(_TRIES):
        with contextlib.suppress(TooBusyError):
            return await _try_to_live_through(befall)
    raise TooBusyError


async def _try_to_live_through(befall: Befall) -> list[str]:
    with tempfile.TemporaryDirectory(prefix="campaign-") as name, Log.kept() as log:
        wrong: list[str] = []
        try:
            async with asyncio.timeout(_DAY_SECONDS), day_in(Path(name)) as day:
                ends = await befall(day)
                try:
                    await pass_day(day)
                    wrong += [f"meanwhile: {lie}" for lie in await lies(day)]
                finally:
                    await ends()
                wrong += await _evening(day)
        except TimeoutError as error:
            raise TooBusyError from error
        return list(dict.fromkeys([*wrong, *log.faults]))


async def _evening(day: Day) -> list[str]:
    """All is well again: see that everything is put right, and stays so after a restart."""
    wrong = await come_to_rest(day)
    wrong += await wish_again(day)
    await _have_tried_again(day)
    wrong += await come_to_rest(day)
    wrong += await broken(day)
    await day.newsroom.bot.close()
    async with at_work(
        day.newsroom, day.newsroom.data / "policy.yaml", retry_every=SOON, feeds=day.newsroom.feeds
    ):
        wrong += await come_to_rest(day)
        wrong += [f"after a restart: {what}" for what in await broken(day)]
        reply = await day.write("Nare", "what a fucking shame")
        wrong += await come_to_rest(day)
        if reply["id"] in [m["id"] for m in await day.newsroom.messages("Sona", day.thread)]:
            wrong.append("after a restart: a foul reply stays")
    return wrong


async def _have_tried_again(day: Day) -> None:
    """Let moderators press what a card offers for what Discord has refused."""
    async for case in all_cases(day.newsroom):
        if case.pending is not Pending.REFUSED or case.card_id is None:
            continue
        messages = await day.newsroom.messages("Mariam", day.newsroom.channel("moderators"))
        for message in messages:
            if message["id"] == str(case.card_id):
                restores = any(step.name == "restore" for step in case.outcome.mendable)
                verb = "restore" if restores else "retry"
                await in_vain(day.newsroom.click("Mariam", message, f"case:{case.id}:{verb}"))


# ---------------------------------------------------------------- what befalls


async def list_routes() -> dict[str, int]:
    """Let a day pass undisturbed; return the routes it takes, and how often."""
    used: Counter[str] = Counter()

    async def watch(day: Day) -> Callable[[], Awaitable[None]]:
        model = day.newsroom.sandbox.discord

        def note(method: str, path: str) -> None:
            used[route_of(model, method, path)] += 1

        stop = day.newsroom.sandbox.faults.before("*", "*", note)

        async def ends() -> None:
            await come_to_rest(day)
            stop()

        return ends

    wrong = await live_through(watch)
    if wrong:
        raise SystemExit("a day without any trouble broke promises:\n" + "\n".join(wrong))
    return dict(sorted(used.items()))


def meets(route: str, fault: str) -> Befall:
    async def befall(day: Day) -> Callable[[], Awaitable[None]]:
        sandbox = day.newsroom.sandbox
        sandbox.faults.add(befalling(sandbox.discord, route, fault))

        async def ends() -> None:
            sandbox.faults.clear()

        return ends

    return befall


def is_shaken(upheaval: str) -> Befall:
    async def befall(day: Day) -> Callable[[], Awaitable[None]]:
        shaking = asyncio.create_task(UPHEAVALS[upheaval](day.newsroom))

        async def ends() -> None:
            shaking.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await shaking

        return ends

    return befall


# ---------------------------------------------------------------- the campaign


async def campaign(chance: random.Random, ends_at: float, only: str) -> Results:
    """Let as many days pass as there is time for, each under something else."""
    routes = await list_routes()
    faults = [(route, fault) for route in routes for fault in FAULTS if may_befall(route, fault)]
    upheavals = [(GATEWAY, upheaval) for upheaval in UPHEAVALS]
    chance.shuffle(faults)
    results = Results()
    chosen = [cell for cell in (*upheavals, *faults) if only in " x ".join(cell)]
    for where, what in itertools.cycle(chosen):
        if time.monotonic() > ends_at:
            break
        befall = is_shaken(what) if where == GATEWAY else meets(where, what)
        try:
            wrong = await live_through(befall)
        except TooBusyError:
            print(f"{where} x {what}: left out, the machine is too busy", file=sys.stderr)
            continue
        results.note((where, what), wrong)
        for said in wrong or ["every promise kept"]:
            print(f"{where} x {what}: {said}", file=sys.stderr, flush=True)
    results.draw("route", list(routes), list(FAULTS), set(faults))
    results.draw("connection", [GATEWAY], list(UPHEAVALS), set(upheavals))
    return results
