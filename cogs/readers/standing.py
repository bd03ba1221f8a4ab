"""What readers can see of themselves, in the guild and in the bot's direct messages.

Discord lets nobody use commands or buttons in a guild while timed out; direct messages are in none.
"""

from datetime import datetime, timedelta
from typing import Protocol

import discord
from discord import app_commands
from discord.ext import commands

from cogs.enforcement.notices import Notices
from cogs.kit.access import Access, open_to
from cogs.kit.buttons import Presses
from cogs.kit.joined import Interaction, JoinedBot
from cogs.kit.mishaps import answer
from cogs.kit.newsrooms import Newsrooms
from cogs.kit.periodic import Periodic
from cogs.kit.refusals import attempt
from cogs.kit.speaking import shared_language, speak_to
from cogs.wording.buttons import introduction_buttons, why_buttons
from cogs.wording.readers import not_yours_text, which_newsroom_text
from cogs.wording.standing import Appeal, guide_text, left_text, standing_embed
from newsroom.clock import Clock
from newsroom.config import Policies
from newsroom.models import Case, CaseState
from newsroom.speech import N_, speaking
from newsroom.storage.stores import Stores

_OFFER_EVERY = timedelta(minutes=1)
_GUIDE_EVERY = timedelta(hours=1)  # a guess: somebody who writes on has read it
_MOST_NAMED = 5  # newspapers
_CASES_LOOKED_AT = 25
_MOST_APPEALS = 5
_MOST_EMBEDS = 5  # guilds in one answer; Discord takes ten embeds of 6,000 characters together


class StandingParts(Protocol):
    """What it takes of the bot's parts."""

    policies: Policies
    newsrooms: Newsrooms
    stores: Stores
    notices: Notices
    presses: Presses
    clock: Clock


class OwnStanding(commands.Cog):
    """A reader's own strikes and cases; every answer is for their eyes only."""

    def __init__(self, bot: commands.Bot, parts: StandingParts) -> None:
        self._policies = parts.policies
        self._newsrooms = parts.newsrooms
        self._cases = parts.stores.cases
        self._notices = parts.notices
        self._presses = parts.presses
        self._clock = parts.clock
        self._guided: dict[int, datetime] = {}  # who has been told lately what the bot can do
        self._offering = Periodic(self._notices.offer_due, _OFFER_EVERY, after=bot.wait_until_ready)

    async def cog_load(self) -> None:
        self._presses.register("policy:standing", self.press_standing, Access.ANYBODY)
        self._presses.register("case:standing", self.press_standing_of_case, Access.ANYBODY)
        self._presses.register("case:why", self.press_why, Access.ANYBODY)
        self._offering.start()

    async def cog_unload(self) -> None:
        self._offering.cancel()
        for verb in ("policy:standing", "case:standing", "case:why"):
            self._presses.remove(verb)

    # ------------------------------------------------------------ standing

    @open_to(Access.ANYBODY)
    @app_commands.command(description=N_("See your strikes, when they expire, and your cases"))
    async def standing(self, interaction: Interaction) -> None:
        await self.press_standing(interaction, 0)

    async def press_standing(self, interaction: Interaction, _id: int) -> None:
        """Answer the button under every article; in direct messages, of every newsroom."""
        guilds = await self._newsrooms.asked(interaction)
        if await self._has_left(interaction):
            await answer(interaction, left_text())
        elif guilds:
            await self._show(interaction, guilds)
        else:
            await answer(interaction, which_newsroom_text())

    async def _has_left(self, interaction: Interaction) -> bool:
        """Whether all that is on record of somebody is of servers that the bot is no longer in."""
        if interaction.guild is not None:
            return False
        known = await self._cases.known_in(interaction.user.id)
        for guild_id in known:
            if await self._newsrooms.find(guild_id) is not None:
                return False
        return bool(known)

    async def press_standing_of_case(self, interaction: Interaction, case_id: int) -> None:
        """Answer the button under a notice: where its case is."""
        case = await self._own_case(interaction, case_id)
        if case is None:
            return
        if interaction.guild is None:  # Discord may have to be asked for the guild
            await interaction.response.defer(ephemeral=True, thinking=True)
        guild = await self._newsrooms.find(case.guild_id)
        if guild is None:
            await answer(interaction, left_text())
            return
        await self._show(interaction, [guild])

    async def _show(self, interaction: Interaction, guilds: list[discord.Guild]) -> None:
        member_id = interaction.user.id
        embeds: list[discord.Embed] = []
        cases: list[Case] = []
        for guild in guilds[:_MOST_EMBEDS]:
            where = guild.name if len(guilds) > 1 else ""
            standing = await self._notices.standing(guild.id, member_id)
            policy = self._policies.for_guild(guild.id)
            appeals = await self._find_appeals(guild.id, member_id)
            speak_to(interaction, self._policies, guild.id)
            embeds.append(standing_embed(policy, standing, appeals, where=where))
            cases += await self._notices.find_told(guild.id, member_id)
        buttons = why_buttons(cases) or discord.utils.MISSING
        await answer(interaction, embeds=embeds, view=buttons)

    async def _find_appeals(self, guild_id: int, member_id: int) -> list[Appeal]:
        """Return a member's newest appeals that wait, or were decided lately, newest first."""
        since = self._clock() - self._policies.for_guild(guild_id).strikes.expire_after
        found = await self._cases.of_member(guild_id, member_id, _CASES_LOOKED_AT)
        appealed = [case for case in found if case.appealed_at is not None]
        settled = await self._cases.settled([case.id for case in appealed])
        appeals = (
            Appeal(case, None if case.state is CaseState.APPEALED else settled[case.id].decided_at)
            for case in appealed
        )
        recent = [one for one in appeals if one.decided_at is None or one.decided_at > since]
        return recent[:_MOST_APPEALS]

    # ------------------------------------------------------------ why

    async def press_why(self, interaction: Interaction, case_id: int) -> None:
        """Show an author what they were sent of a case, or would have been."""
        case = await self._own_case(interaction, case_id)
        if case is None:
            return
        content = await self._notices.describe(case)
        await interaction.response.send_message(ephemeral=True, **content)
        if case.offer_at is not None:
            await self._cases.offer(case.id, None)

    async def _own_case(self, interaction: Interaction, case_id: int) -> Case | None:
        """Return a case of whoever asks; else say that it is not theirs."""
        case = await self._cases.get(case_id)
        if case is not None:
            speak_to(interaction, self._policies, case.guild_id)
        if case is not None and case.member_id == interaction.user.id:
            return case
        await interaction.response.send_message(not_yours_text(), ephemeral=True)
        return None

    # ------------------------------------------------------------ direct messages

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Tell whoever writes to the bot what it can do, once in a while."""
        if message.guild is not None or message.author.bot:
            return
        now = self._clock()
        lately = {who: at for who, at in self._guided.items() if now - at < _GUIDE_EVERY}
        self._guided = lately
        if message.author.id in lately:
            return
        lately[message.author.id] = now
        await attempt("guide", self._guide(message))

    async def _guide(self, message: discord.Message) -> None:
        guilds = await self._newsrooms.of_reader(message.author.id)
        newspapers = [self._policies.for_guild(guild.id).publication for guild in guilds]
        names = [newspaper.name for newspaper in newspapers]
        with speaking(shared_language(newspapers)):
            text, buttons = guide_text(names[:_MOST_NAMED]), introduction_buttons()
        await message.channel.send(text, view=buttons)


async def setup(bot: JoinedBot[StandingParts]) -> None:
    await bot.add_cog(OwnStanding(bot, bot.parts))
