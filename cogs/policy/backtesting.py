"""Tries a candidate policy on past replies, and tells whoever asked what would change."""

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from datetime import timedelta
from functools import partial

import discord

from cogs.enforcement.rehearing import FormerReply, Rehearing
from cogs.kit.access import guild_of
from cogs.kit.attaching import attach
from cogs.kit.bench import Bench
from cogs.kit.joined import Interaction
from cogs.kit.mishaps import say
from cogs.kit.refusals import NETWORK, attempt
from cogs.wording.backtest import (
    Backtest,
    Changed,
    backtest_embed,
    backtest_rows,
    progress_text,
    unread_attachment_text,
)
from cogs.wording.judging import refused_text
from newsroom.clock import Clock
from newsroom.config import MOST_BYTES, Policies, Policy, describe_changes, parse_file
from newsroom.errors import PolicyError, Problem
from newsroom.policy.backtest import compare
from newsroom.speech import SOURCE, speaking

_MOST_REPLIES = 5_000  # a guess: some minutes of work; Discord takes an answer for fifteen
_AT_ONCE = 10  # replies judged before others get their turn
TELL_EVERY = timedelta(seconds=2)


class Backtesting:
    """One admin's backtest; its answer is for their eyes only."""

    def __init__(
        self, policies: Policies, rehearing: Rehearing, bench: Bench, clock: Clock
    ) -> None:
        self._policies = policies
        self._rehearing = rehearing
        self._bench = bench
        self._clock = clock

    async def run(self, interaction: Interaction, file: discord.Attachment, days: int) -> None:
        """Judge a guild's replies by the policy in force and by the one in a file."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        guild_id, asked_by = guild_of(interaction).id, interaction.user.id
        old = self._policies.for_guild(guild_id)
        try:
            new = await self._read(file)
        except PolicyError as error:
            await say(interaction, refused_text(error))
            return
        except NETWORK:
            await say(interaction, unread_attachment_text(file.filename))
            return
        since = self._clock() - timedelta(days=days)
        found = await self._rehearing.gather(guild_id, since, _MOST_REPLIES + 1)
        former = found[-_MOST_REPLIES:]
        await self._bench.run(asked_by, new.prepare)
        changed: list[Changed] = []
        unreproduced = judged = 0
        told_at = time.monotonic()
        async for some in self._judge(old, new, former, asked_by):
            judged += len(some)
            changed += [one for one in some if one.comparison.shift is not None]
            unreproduced += sum(one.is_unreproduced for one in some)
            if time.monotonic() - told_at >= TELL_EVERY.total_seconds():
                told_at = time.monotonic()
                text = progress_text(judged, len(former))
                await attempt("progress", interaction.edit_original_response(content=text))
        done = Backtest(
            guild_id=guild_id,
            since=since,
            judged=judged,
            is_cut=len(found) > len(former),
            changed=tuple(changed),
            unreproduced=unreproduced,
            differences=describe_changes(old, new),
            old=old,
            new=new,
        )
        await interaction.edit_original_response(
            content=None,
            embed=backtest_embed(done),
            attachments=[attach(backtest_rows(done), "backtest.jsonl")] if changed else [],
        )

    async def _read(self, file: discord.Attachment) -> Policy:
        """Read and validate a candidate.

        Raises:
            PolicyError: It is no policy, or has mistakes.
        """
        if file.size > MOST_BYTES:  # else it would be loaded only to be refused
            message = f"is too large to be a policy (over {MOST_BYTES // 1024} KB)"
            raise PolicyError(file.filename, (Problem(1, 1, "", message),))
        content = await file.read()
        with speaking(SOURCE):  # as on the command line
            return await asyncio.to_thread(parse_file, content, file.filename)

    async def _judge(
        self, old: Policy, new: Policy, former: Sequence[FormerReply], asked_by: int
    ) -> AsyncIterator[list[Changed]]:
        """Judge replies beside the event loop, a few at a time."""
        for start in range(0, len(former), _AT_ONCE):
            some = former[start : start + _AT_ONCE]
            yield await self._bench.run(asked_by, partial(_compare_all, old, new, some))


def _compare_all(old: Policy, new: Policy, former: Sequence[FormerReply]) -> list[Changed]:
    return [Changed(compare(old, new, one.reply), one.case) for one in former]
