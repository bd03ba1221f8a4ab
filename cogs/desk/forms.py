"""The form in which a moderator names the rule that a reply broke."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import discord
from discord import app_commands

from cogs.kit.access import Access
from cogs.kit.forms import Form
from cogs.kit.joined import Interaction
from cogs.wording.text import rule_title, shorten
from newsroom.wellformed import well_formed

StrikeAnswer = Callable[[Interaction, str, str], Awaitable[None]]

OTHER_REASON = "another-reason"  # what a case is filed under that no rule says

_OPTIONS_LIMIT = 25  # Discord's, for a menu
_LABEL_LIMIT = 100


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
        others: bool = False,
    ) -> None:
        """Prepare the form.

        Args:
            others: Whether it may have been something that no rule says; then the reason tells.
        """
        super().__init__(opening, Access.MODERATORS, title=title, name=name)
        self._answer = answer
        beside = [OTHER_REASON] if others and OTHER_REASON not in rules else []
        shown = rules[: _OPTIONS_LIMIT - len(beside)]
        more = None
        if len(shown) < len(rules):
            more = f"The first {len(shown)} of {len(rules)}; /strike add takes the others too."
        self.rule = discord.ui.Select[discord.ui.Modal](
            custom_id="rule",
            placeholder="Choose the rule it broke",
            options=[
                discord.SelectOption(label=shorten(rule_title(rule), _LABEL_LIMIT), value=rule)
                for rule in (*shown, *beside)
            ],
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
