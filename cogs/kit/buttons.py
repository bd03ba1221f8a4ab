"""Buttons that outlive a restart: a custom_id says what is pressed and on which case.

`case:42:pardon`, `policy:full`. A cog that answers a button registers itself with `Presses` when it
loads, so that sending a button and answering it stay apart, and says who may press it.
"""

import re
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Protocol, Self

import discord

from cogs.kit.access import Access, require_served
from cogs.kit.joined import Interaction, JoinedBot
from cogs.kit.mishaps import pass_on
from cogs.kit.speaking import speak_to
from newsroom.config import Policies
from newsroom.speech import _

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
        speak_to(interaction, self._policies)
        if verb not in self._answers:
            await interaction.response.send_message(
                _("This button is no longer in use."), ephemeral=True
            )
            return
        answer, access = self._answers[verb]
        access.require(interaction)
        require_served(self._policies, interaction)
        await answer(interaction, id_)


class HasPresses(Protocol):
    """What a button takes of the bot's parts."""

    presses: Presses


# An id of more digits is none that the database ever gave.
_SUBJECTS = (
    r"(?P<subject>article|case|policy|feeds|queue):(?:(?P<id>[0-9]{1,18}):)?(?P<verb>[a-z]+)"
)


async def _press(interaction: "discord.Interaction[Any]", match: re.Match[str], what: str) -> None:
    try:
        bot: JoinedBot[HasPresses] = interaction.client
        verb = f"{match['subject']}:{match['verb']}"
        await bot.parts.presses.press(interaction, verb, int(match["id"] or 0))
    except Exception as error:  # handed to the one handler, which logs it
        await pass_on(interaction, error, f"{what} {match.string}")


class NewsroomButton(
    discord.ui.DynamicItem[discord.ui.Button[discord.ui.View]],
    template=_SUBJECTS,
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
        await _press(interaction, match, "button")


class NewsroomMenu(
    discord.ui.DynamicItem[discord.ui.Select[discord.ui.View]],
    template=f"choose:{_SUBJECTS}",
):
    """The one persistent menu. Who answers it asks `chosen` what was chosen."""

    @classmethod
    async def from_custom_id(
        cls,
        _interaction: "discord.Interaction[Any]",
        item: discord.ui.Item[Any],
        _match: re.Match[str],
        /,
    ) -> Self:
        assert isinstance(item, discord.ui.Select)
        return cls(item)

    async def callback(self, interaction: "discord.Interaction[Any]") -> None:
        match = self.template.fullmatch(self.custom_id)
        assert match is not None
        await _press(interaction, match, "menu")


def chosen(interaction: "discord.Interaction[Any]") -> str:
    """Return what was chosen in a menu that takes one choice."""
    typed: Any = interaction.data
    (value,) = typed.get("values") or [""]
    return str(value)


def view(*buttons: discord.ui.Button[discord.ui.View]) -> discord.ui.View:
    """Return buttons in a row that goes on working after a restart."""
    row = discord.ui.View(timeout=None)
    for button in buttons:
        row.add_item(NewsroomButton(button))
    return row


def menu(custom_id: str, placeholder: str, options: Sequence[tuple[str, str]]) -> discord.ui.View:
    """Return a menu, of labels and values, that goes on working after a restart."""
    select = discord.ui.Select[discord.ui.View](
        custom_id=custom_id,
        placeholder=placeholder,
        options=[discord.SelectOption(label=label, value=value) for label, value in options],
    )
    row = discord.ui.View(timeout=None)
    row.add_item(NewsroomMenu(select))
    return row
