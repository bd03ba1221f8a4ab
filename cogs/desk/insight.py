"""What moderators ask of the record as a whole: /stats and /export."""

import asyncio
import io
import logging
from datetime import datetime, timedelta
from http import HTTPStatus
from typing import Protocol

import discord
from discord import app_commands
from discord.ext import commands

from cogs.desk.chart import draw_statistics
from cogs.kit.access import Access, guild_of, open_to
from cogs.kit.joined import Interaction, JoinedBot
from cogs.kit.mishaps import say
from cogs.wording.statistics import (
    exported_text,
    no_statistics_text,
    nothing_to_export_text,
    statistics_alt,
    statistics_embed,
    too_large_text,
)
from cogs.wording.text import Titles
from newsroom.clock import Clock
from newsroom.config import Policies
from newsroom.exports import Form, export
from newsroom.speech import N_
from newsroom.statistics import Statistics
from newsroom.storage.stores import Stores

log = logging.getLogger(__name__)

_DAYS = {7: N_("7 days"), 30: N_("30 days"), 90: N_("90 days"), 365: N_("365 days")}
_SPANS = [app_commands.Choice(name=name, value=days) for days, name in _DAYS.items()]
_FORMS = [
    app_commands.Choice(name=N_("CSV, for a spreadsheet"), value=Form.CSV.value),
    app_commands.Choice(name=N_("JSONL, for a program"), value=Form.JSONL.value),
]
_PICTURE = "statistics.png"


class InsightParts(Protocol):
    """What it takes of the bot's parts."""

    policies: Policies
    stores: Stores
    clock: Clock


class Insight(commands.Cog):
    """The record in numbers, and the record itself to take along."""

    def __init__(self, parts: InsightParts) -> None:
        self._policies = parts.policies
        self._cases = parts.stores.cases
        self._statistics = parts.stores.statistics
        self._clock = parts.clock
        self._drawing = asyncio.Lock()

    # ------------------------------------------------------------ /stats

    @open_to(Access.MODERATORS)
    @app_commands.command(description=N_("Show how many cases there were and what became of them"))
    @app_commands.describe(span=N_("How far back; 30 days when left out"))
    @app_commands.choices(span=_SPANS)
    async def stats(self, interaction: Interaction, span: int = 30) -> None:
        guild_id = guild_of(interaction).id
        await interaction.response.defer(ephemeral=True)
        since, until = self._span(span)
        statistics = await self._statistics.of(guild_id, since, until)
        if not statistics.cases:
            await say(interaction, no_statistics_text(span))
            return
        titles = self._policies.for_guild(guild_id).title_of
        embed = statistics_embed(statistics, span, guild_id, titles)
        files = await self._draw(statistics, titles)
        if files:
            embed.set_image(url=f"attachment://{_PICTURE}")
        await interaction.followup.send(embed=embed, files=files, ephemeral=True)

    async def _draw(self, statistics: Statistics, titles: Titles) -> list[discord.File]:
        """Return the picture; nothing where it cannot be drawn, since the numbers do without."""
        try:
            async with self._drawing:
                picture = await asyncio.to_thread(draw_statistics, statistics, titles)
        except (ImportError, OSError):  # not installed, or no folder that it may write to
            log.exception("statistics could not be drawn")
            return []
        return [discord.File(io.BytesIO(picture), _PICTURE, description=statistics_alt(statistics))]

    # ------------------------------------------------------------ /export

    @open_to(Access.MODERATORS)
    @app_commands.command(description=N_("Send you the cases themselves as a file"))
    @app_commands.describe(
        span=N_("How far back; 30 days when left out"),
        form=N_("A table for a spreadsheet when left out, or lines of JSON"),
    )
    @app_commands.rename(form="format")
    @app_commands.choices(span=_SPANS)
    @app_commands.choices(form=_FORMS)
    async def export(
        self, interaction: Interaction, span: int = 30, form: str = Form.CSV.value
    ) -> None:
        guild_id = guild_of(interaction).id
        await interaction.response.defer(ephemeral=True)
        since, until = self._span(span)
        wanted, content, number = Form(form), bytearray(), 0
        async for portion, cases in export(self._cases, wanted, guild_id, since, until):
            content += portion
            number += cases
            if len(content) > interaction.filesize_limit:
                await say(interaction, too_large_text(span, interaction.filesize_limit))
                return
        if not number:
            await say(interaction, nothing_to_export_text(span))
            return
        name = f"cases-{since:%Y-%m-%d}-to-{until:%Y-%m-%d}.{wanted.value}"
        file = discord.File(io.BytesIO(content), name)
        try:
            await interaction.followup.send(
                exported_text(number, span, wanted), file=file, ephemeral=True
            )
        except discord.HTTPException as error:
            if error.status != HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
                raise
            await say(interaction, too_large_text(span, interaction.filesize_limit))
            return
        log.info("cases exported guild=%d by=%d cases=%d", guild_id, interaction.user.id, number)

    def _span(self, days: int) -> tuple[datetime, datetime]:
        now = self._clock()
        return now - timedelta(days=days), now + timedelta(seconds=1)  # what is recorded just now


async def setup(bot: JoinedBot[InsightParts]) -> None:
    await bot.add_cog(Insight(bot.parts))
