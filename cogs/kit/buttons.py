"""Buttons that outlive a restart: a custom_id says what is pressed and on which case.

`case:42:pardon`, `policy:full`. A cog that answers a button registers itself with `Presses` when it
loads, so that sending a button and answering it stay apart, and says who may press it.
"""

import re
from collections.abc import Awaitable, Callable
from typing import Any, Protocol, Self

import discord

from cogs.kit.access import Access, require_served
from cogs.kit.joined import Interaction, JoinedBot
from cogs.kit.mishaps import pass_on
from newsroom.config import Policies

Press = Callable[[Interaction, int], Awaitable[None]]


class Presses:
    """Who answers which button."""

    def __init__(self, policies: Policies) -> None:
        self._policies = policies
        self._answers: dict[str, tuple[Press, Access]] = {}

    def register(self, verb: str, answer: Press, access: Access) -> None:
        """Let `answer` take the presses of a verb such as `case:pardon`; no id is 0.

        Args:
            access: Who may press it; everybody who sees its message can.
        """
        self._answers[verb] = answer, access

    def list_verbs(self) -> dict[str, Access]:
        """Return what can be pressed, and by whom."""
        return {verb: access for verb, (_, access) in self._answers.items()}

    def remove(self, verb: str) -> None:
        self._answers.pop(verb, None)

    async def press(self, interaction: Interaction, verb: str, id_: int) -> None:
        if verb not in self._answers:
            await interaction.response.send_message(
                "This button is no longer in use.", ephemeral=True
            )
            return
        answer, access = self._answers[verb]
        access.require(interaction)
        require_served(self._policies, interaction)
        await answer(interaction, id_)


class HasPresses(Protocol):
    """What a button takes of the bot's parts."""

    presses: Presses


class NewsroomButton(
    discord.ui.DynamicItem[discord.ui.Button[discord.ui.View]],
    # An id of more digits is none that the database ever gave.
    template=r"(?P<subject>article|case|policy|feeds):(?:(?P<id>[0-9]{1,18}):)?(?P<verb>[a-z]+)",
):
    """The one persistent button."""

    @classmethod
    async def from_custom_id(
        cls,
        _interaction: "discord.Interaction[Any]",
        item: discord.ui.Item[Any],
        _match: re.Match[str],
        /,
    ) -> Self:
        assert isinstance(item, discord.ui.Button)
        return cls(item)

    async def callback(self, interaction: "discord.Interaction[Any]") -> None:
        match = self.template.fullmatch(self.custom_id)
        assert match is not None  # discord.py has matched it already
        verb = f"{match['subject']}:{match['verb']}"
        try:
            bot: JoinedBot[HasPresses] = interaction.client
            await bot.parts.presses.press(interaction, verb, int(match["id"] or 0))
        except Exception as error:  # handed to the one handler, which logs it
            await pass_on(interaction, error, f"button {self.custom_id}")


def view(*buttons: discord.ui.Button[discord.ui.View]) -> discord.ui.View:
    """Return buttons in a row that goes on working after a restart."""
    row = discord.ui.View(timeout=None)
    for button in buttons:
        row.add_item(NewsroomButton(button))
    return row
