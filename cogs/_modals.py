"""The forms people fill in. A form only asks; what it was opened for decides what follows.

Each form that is opened has a custom_id of its own: two people may have the same one open at once.
"""

from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, Any

import discord

from cogs._mishaps import pass_on

if TYPE_CHECKING:
    from cogs._bot import NewsroomBot

TOKEN_LIFE_SECONDS = 900.0  # Discord's; a form that is closed unsent sends no word of it

Answer = Callable[["discord.Interaction[NewsroomBot]", str], Awaitable[None]]
StrikeAnswer = Callable[["discord.Interaction[NewsroomBot]", str, str], Awaitable[None]]

_OPTIONS_LIMIT = 25  # Discord's, for a menu


class _Form(discord.ui.Modal):
    async def on_error(  # type: ignore[override] # as discord.ui.Modal itself narrows it
        self, interaction: discord.Interaction[Any], error: Exception, /
    ) -> None:
        await pass_on(interaction, error, f"form {self.title}")


class TextForm(_Form):
    """Asks for one text."""

    def __init__(
        self,
        answer: Answer,
        *,
        title: str,
        label: str,
        placeholder: str,
        custom_id: str,
        required: bool = True,
    ) -> None:
        super().__init__(title=title, custom_id=custom_id, timeout=TOKEN_LIFE_SECONDS)
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
        await self._answer(interaction, self.text.value.strip())


class StrikeForm(_Form):
    """Asks a moderator for a rule, of which there must be one, and a reason."""

    def __init__(
        self,
        answer: StrikeAnswer,
        rules: Sequence[str],
        *,
        title: str,
        placeholder: str,
        custom_id: str,
    ) -> None:
        super().__init__(title=title, custom_id=custom_id, timeout=TOKEN_LIFE_SECONDS)
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
        await self._answer(interaction, self.rule.values[0], self.reason.value.strip())
