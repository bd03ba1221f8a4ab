"""The forms people fill in. A form only asks; what it was opened for decides what follows.

Each form that is opened has a custom_id of its own: two people may have the same one open at once.
Only who opened it may send it off, if they still may do what it is for.
"""

from collections.abc import Awaitable, Callable
from typing import Any

import discord
from discord import app_commands

from cogs.kit.access import Access
from cogs.kit.joined import Interaction
from cogs.kit.mishaps import pass_on
from newsroom.speech import speak, spoken
from newsroom.wellformed import well_formed

TOKEN_LIFE_SECONDS = 900.0  # Discord's; a form that is closed unsent sends no word of it

Answer = Callable[[Interaction, str], Awaitable[None]]


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
        self._language = spoken()

    async def interaction_check(self, interaction: discord.Interaction[Any], /) -> bool:
        speak(self._language)
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
