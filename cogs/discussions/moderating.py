"""/discussion: a moderator locks, slows, closes or reopens the discussion under an article."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Protocol

from discord import app_commands
from discord.ext import commands

from cogs.discussions.keeping import Keeper, Order
from cogs.enforcement.open_discussions import OpenDiscussions
from cogs.kit.access import Access, guild_of, member_of, open_to
from cogs.kit.joined import Interaction, JoinedBot
from cogs.kit.mishaps import say
from cogs.wording.discussions import slow_refused_text
from cogs.wording.text import shorten
from newsroom.config import check_slowmode
from newsroom.durations import MissingUnitError, parse_duration
from newsroom.folding import fold
from newsroom.settings import parse_name_or_id
from newsroom.speech import N_, _
from newsroom.storage.stores import Stores

_CHOICES_LIMIT = 25  # Discord's
_NAME_LIMIT = 100  # likewise
_CLOSED_LOOKED_AT = 1_000  # a guess: nobody reopens what was closed longer ago
_OPTIONS = {
    "reason": N_("Why; the discussion reads it"),
    "discussion": N_("Which one; this one when left out"),
}

Reason = app_commands.Range[str, 1, 500]


class ModeratingParts(Protocol):
    """What it takes of the bot's parts."""

    stores: Stores
    open_discussions: OpenDiscussions
    keeper: Keeper


class DiscussionCommands(commands.Cog):
    """What moderators can do with one discussion."""

    discussion = open_to(Access.MODERATORS)(
        app_commands.Group(name="discussion", description=N_("Lock, slow, close or reopen one"))
    )

    def __init__(self, parts: ModeratingParts) -> None:
        self._discussions = parts.stores.discussions
        self._open = parts.open_discussions
        self._keeper = parts.keeper

    @discussion.command(description=N_("Let nobody write in a discussion until it is unlocked"))
    @app_commands.describe(**_OPTIONS)
    async def lock(
        self, interaction: Interaction, reason: Reason = "", discussion: str = ""
    ) -> None:
        await interaction.response.defer(ephemeral=True)
        await say(interaction, await self._keeper.lock(_order(interaction, discussion, reason)))

    @discussion.command(description=N_("Let readers write in a locked discussion again"))
    @app_commands.describe(**_OPTIONS)
    async def unlock(
        self, interaction: Interaction, reason: Reason = "", discussion: str = ""
    ) -> None:
        await interaction.response.defer(ephemeral=True)
        await say(interaction, await self._keeper.unlock(_order(interaction, discussion, reason)))

    @discussion.command(description=N_("Let each reader write only once in a while"))
    @app_commands.describe(
        every=N_("How long they wait between two replies, like 30s or 2m; off for no wait"),
        **_OPTIONS,
    )
    async def slowmode(
        self, interaction: Interaction, every: str, reason: Reason = "", discussion: str = ""
    ) -> None:
        await interaction.response.defer(ephemeral=True)
        try:
            span = _read_slowmode(every)
        except ValueError as error:
            await say(interaction, slow_refused_text(error))
            return
        order = _order(interaction, discussion, reason)
        await say(interaction, await self._keeper.slow(order, span))

    @discussion.command(description=N_("Close a discussion for good: locked and folded away"))
    @app_commands.describe(**_OPTIONS)
    async def close(
        self, interaction: Interaction, reason: Reason = "", discussion: str = ""
    ) -> None:
        await interaction.response.defer(ephemeral=True)
        await say(interaction, await self._keeper.close(_order(interaction, discussion, reason)))

    @discussion.command(description=N_("Open a closed discussion again, for as long as a new one"))
    @app_commands.describe(**_OPTIONS)
    async def reopen(
        self, interaction: Interaction, reason: Reason = "", discussion: str = ""
    ) -> None:
        await interaction.response.defer(ephemeral=True)
        await say(interaction, await self._keeper.reopen(_order(interaction, discussion, reason)))

    # ------------------------------------------------------------ choices

    @lock.autocomplete("discussion")
    @unlock.autocomplete("discussion")
    @slowmode.autocomplete("discussion")
    @close.autocomplete("discussion")
    async def _complete_open(
        self, interaction: Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        found = reversed(self._open.in_guild(guild_of(interaction).id))
        return _choices(((one.id, one.article.title) for one in found), typed)

    @reopen.autocomplete("discussion")
    async def _complete_closed(
        self, interaction: Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        found = await self._discussions.closed_in(guild_of(interaction).id, _CLOSED_LOOKED_AT)
        return _choices(found, typed)


def _order(interaction: Interaction, written: str, reason: str) -> Order:
    """Take the discussion that is named, or the one that the command is used in."""
    actor = member_of(interaction)
    if not written:
        return Order(actor, interaction.channel_id, reason)
    try:
        named = parse_name_or_id(written.strip().removeprefix("<#").removesuffix(">"))
    except ValueError:
        named = ""
    return Order(actor, named if isinstance(named, int) else None, reason)


def _read_slowmode(written: str) -> timedelta:
    """Read how long readers wait.

    Raises:
        ValueError: It is no such time; says what would be.
    """
    written = written.strip()
    if written.casefold() == "off":
        return timedelta()
    if written.isascii() and written.isdecimal():
        raise ValueError(MissingUnitError(int(written)).explain("sm"))
    return check_slowmode(parse_duration(written))


def _choices(found: Iterable[tuple[int, str]], typed: str) -> list[app_commands.Choice[str]]:
    """Return those discussions whose headline holds what has been typed."""
    wanted = fold(typed)
    fitting = [(id_, title) for id_, title in found if wanted in fold(title)]
    return [
        app_commands.Choice(name=shorten(title, _NAME_LIMIT) or _("Discussion"), value=str(id_))
        for id_, title in fitting[:_CHOICES_LIMIT]
    ]


async def setup(bot: JoinedBot[ModeratingParts]) -> None:
    await bot.add_cog(DiscussionCommands(bot.parts))
