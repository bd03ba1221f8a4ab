"""Buttons that outlive a restart: a custom_id says what is pressed and on which case.

`case:42:pardon`, `policy:full`. A cog that answers a button registers itself with `Presses` when it
loads, so that sending a button and answering it stay apart, and says who may press it.
"""

import re
from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, Any, Self

import discord

from cogs._access import Access
from cogs._mishaps import pass_on
from newsroom.decisions import Decision

if TYPE_CHECKING:
    from cogs._bot import NewsroomBot

Press = Callable[["discord.Interaction[NewsroomBot]", int], Awaitable[None]]


class Presses:
    """Who answers which button."""

    def __init__(self) -> None:
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

    async def press(
        self, interaction: "discord.Interaction[NewsroomBot]", verb: str, id_: int
    ) -> None:
        if verb not in self._answers:
            await interaction.response.send_message(
                "This button is no longer in use.", ephemeral=True
            )
            return
        answer, access = self._answers[verb]
        access.require(interaction)
        await answer(interaction, id_)


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
            await interaction.client.presses.press(interaction, verb, int(match["id"] or 0))
        except Exception as error:  # handed to the one handler, which logs it
            await pass_on(interaction, error, f"button {self.custom_id}")


def _view(*buttons: discord.ui.Button[discord.ui.View]) -> discord.ui.View:
    view = discord.ui.View(timeout=None)
    for button in buttons:
        view.add_item(NewsroomButton(button))
    return view


_DECISIONS = {
    Decision.PARDON: ("Pardon", discord.ButtonStyle.secondary),
    Decision.RESTORE: ("Restore", discord.ButtonStyle.success),
    Decision.DISMISS: ("Dismiss", discord.ButtonStyle.secondary),
    Decision.UPHOLD: ("Uphold", discord.ButtonStyle.danger),
    Decision.RETRY: ("Try again", discord.ButtonStyle.primary),
}


def decision_buttons(case_id: int, decisions: Sequence[Decision]) -> discord.ui.View | None:
    """Return the buttons of a card, or None when nothing can be decided any more."""
    if not decisions:
        return None
    return _view(
        *(
            discord.ui.Button(
                label=_DECISIONS[decision][0],
                style=_DECISIONS[decision][1],
                custom_id=f"case:{case_id}:{decision.value}",
            )
            for decision in decisions
        )
    )


def appeal_button(case_id: int) -> discord.ui.View:
    return _view(
        discord.ui.Button(
            label="Appeal",
            style=discord.ButtonStyle.primary,
            custom_id=f"case:{case_id}:appeal",
        )
    )


def why_button(case_id: int) -> discord.ui.View:
    """Return the button of a notice for an author whose direct messages are closed."""
    return _view(
        discord.ui.Button(
            label="Why?",
            style=discord.ButtonStyle.secondary,
            custom_id=f"case:{case_id}:why",
        )
    )


def feeds_button() -> discord.ui.View:
    return _view(discord.ui.Button(label="Check now", custom_id="feeds:check"))


def withdraw_button(delivery_id: int) -> discord.ui.View:
    return _view(
        discord.ui.Button(
            label="Mark as withdrawn",
            style=discord.ButtonStyle.danger,
            custom_id=f"article:{delivery_id}:withdraw",
        )
    )


def hold_buttons(delivery_id: int) -> discord.ui.View:
    return _view(
        discord.ui.Button(
            label="Post it",
            style=discord.ButtonStyle.success,
            custom_id=f"article:{delivery_id}:release",
        ),
        discord.ui.Button(
            label="Do not post it",
            style=discord.ButtonStyle.secondary,
            custom_id=f"article:{delivery_id}:drop",
        ),
    )


def discuss_button(delivery_id: int) -> discord.ui.View:
    return _view(
        discord.ui.Button(
            label="Discuss",
            style=discord.ButtonStyle.secondary,
            custom_id=f"article:{delivery_id}:discuss",
        )
    )


def introduction_buttons() -> discord.ui.View:
    return _view(
        discord.ui.Button(label="Full policy", custom_id="policy:full"),
        discord.ui.Button(label="My standing", custom_id="policy:standing"),
    )
