"""The forms people fill in. A form only asks; what it was opened for decides what follows.

Each form that is opened has a custom_id of its own: two people may have the same one open at once.
Only who opened it may send it off, if they still may do what it is for.
"""

from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from cogs.kit.access import Access
from cogs.kit.mishaps import pass_on
from newsroom.wellformed import well_formed

if TYPE_CHECKING:
    from cogs.bot import NewsroomBot

TOKEN_LIFE_SECONDS = 900.0  # Discord's; a form that is closed unsent sends no word of it

Answer = Callable[["discord.Interaction[NewsroomBot]", str], Awaitable[None]]
StrikeAnswer = Callable[["discord.Interaction[NewsroomBot]", str, str], Awaitable[None]]

_OPTIONS_LIMIT = 25  # Discord's, for a menu


class Form(discord.ui.Modal):
    """What every form has: who opened it, and who may send it off.

    Args:
        opening: What it is the answer to.
        access: Who may do what it is for, asked again when it is sent off.
        name: What it is for, in its custom_id.
    """

    def __init__(
        self, opening: "discord.Interaction[Any]", access: Access, *, title: str, name: str
    ) -> None:
        custom_id = f"{name}:{opening.id}"
        super().__init__(title=title, custom_id=custom_id, timeout=TOKEN_LIFE_SECONDS)
        self._access = access
        self._opened_by = opening.user.id

    async def interaction_check(self, interaction: discord.Interaction[Any], /) -> bool:
        if interaction.user.id != self._opened_by:
            raise app_commands.CheckFailure
        self._access.require(interaction)
        return True

    async def on_error(  # type: ignore[override] # as discord.ui.Modal itself narrows it
        self, interaction: discord.Interaction[Any], error: Exception, /
    ) -> None:
        await pass_on(interaction, error, f"form {self.title}")


class TextForm(Form):
    """Asks for one text."""

    def __init__(
        self,
        answer: Answer,
        opening: "discord.Interaction[Any]",
        access: Access,
        *,
        title: str,
        label: str,
        placeholder: str,
        name: str,
        required: bool = True,
    ) -> None:
        super().__init__(opening, access, title=title, name=name)
        self._answer = answer
        self.text = discord.ui.TextInput[discord.ui.Modal](
            style=discord.TextStyle.paragraph,
            custom_id="text",
            placeholder=placeholder,
            required=required,
            max_length=1_000,
        )
        self.add_item(discord.ui.Label(text=label, component=self.text))

    async def on_submit(self, interaction: discord.Interaction[Any], /) -> None:
        await self._answer(interaction, well_formed(self.text.value).strip())


class StrikeForm(Form):
    """Asks a moderator for a rule, of which there must be one, and a reason."""

    def __init__(
        self,
        answer: StrikeAnswer,
        rules: Sequence[str],
        opening: "discord.Interaction[Any]",
        *,
        title: str,
        placeholder: str,
        name: str,
    ) -> None:
        super().__init__(opening, Access.MODERATORS, title=title, name=name)
        self._answer = answer
        shown = rules[:_OPTIONS_LIMIT]
        more = None
        if len(shown) < len(rules):
            more = f"The first {len(shown)} of {len(rules)}; /strike add takes the others too."
        self.rule = discord.ui.Select[discord.ui.Modal](
            custom_id="rule",
            placeholder="Choose the rule it broke",
            options=[discord.SelectOption(label=rule, value=rule) for rule in shown],
        )
        self.reason = discord.ui.TextInput[discord.ui.Modal](
            style=discord.TextStyle.paragraph,
            custom_id="reason",
            placeholder=placeholder,
            required=False,
            max_length=500,
        )
        self.add_item(discord.ui.Label(text="Rule", description=more, component=self.rule))
        self.add_item(discord.ui.Label(text="Reason", component=self.reason))

    async def on_submit(self, interaction: discord.Interaction[Any], /) -> None:
        (rule,) = self.rule.values or [""]
        if rule not in {option.value for option in self.rule.options}:
            raise app_commands.CheckFailure
        await self._answer(interaction, rule, well_formed(self.reason.value).strip())
