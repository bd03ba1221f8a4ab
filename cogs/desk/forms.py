"""The forms in which a moderator names a rule, or writes to a reply's author."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import discord
from discord import app_commands

from cogs.kit.access import Access
from cogs.kit.forms import Form
from cogs.kit.joined import Interaction
from cogs.wording.text import Titles, shorten
from newsroom.models import OTHER_REASON
from newsroom.speech import _
from newsroom.wellformed import well_formed

StrikeAnswer = Callable[[Interaction, str, str], Awaitable[None]]

_OPTIONS_LIMIT = 25  # Discord's, for a menu
_LABEL_LIMIT = 100
_SENTENCE_LIMIT = 500


class StrikeForm(Form):
    """Asks a moderator for a rule, of which there must be one, and a reason."""

    def __init__(
        self,
        answer: StrikeAnswer,
        rules: Sequence[str],
        titles: Titles,
        opening: "discord.Interaction[Any]",
        *,
        title: str,
        placeholder: str,
        name: str,
        others: bool = False,
        text: str = "",
    ) -> None:
        """Prepare the form.

        Args:
            text: What stands in it as the reason, to be changed or sent.
            others: Whether it may have been something that no rule says; then the reason tells.
        """
        super().__init__(opening, Access.MODERATORS, title=title, name=name)
        self._answer = answer
        beside = [OTHER_REASON] if others and OTHER_REASON not in rules else []
        shown = rules[: _OPTIONS_LIMIT - len(beside)]
        more = None
        if len(shown) < len(rules):
            more = _(
                "The first {shown} of {rules}; /strike add takes the others too.",
                shown=len(shown),
                rules=len(rules),
            )
        self.rule = discord.ui.Select[discord.ui.Modal](
            custom_id="rule",
            placeholder=_("Choose the rule it broke"),
            options=[
                discord.SelectOption(label=shorten(titles(rule), _LABEL_LIMIT), value=rule)
                for rule in (*shown, *beside)
            ],
        )
        self.reason = discord.ui.TextInput[discord.ui.Modal](
            style=discord.TextStyle.paragraph,
            custom_id="reason",
            placeholder=placeholder,
            default=text or None,
            required=False,
            max_length=_SENTENCE_LIMIT,
        )
        self.add_item(discord.ui.Label(text=_("Rule"), description=more, component=self.rule))
        self.add_item(discord.ui.Label(text=_("Reason"), component=self.reason))

    async def on_submit(self, interaction: discord.Interaction[Any], /) -> None:
        (rule,) = self.rule.values or [""]
        if rule not in {option.value for option in self.rule.options}:
            raise app_commands.CheckFailure
        await self._answer(interaction, rule, well_formed(self.reason.value).strip())


class SentenceForm(Form):
    """Asks a moderator for a decision, and what its author is to read with it."""

    def __init__(
        self,
        answer: StrikeAnswer,
        opening: "discord.Interaction[Any]",
        decisions: Sequence[tuple[str, str]],
        *,
        case_id: int,
        text: str,
    ) -> None:
        """Prepare the form.

        Args:
            decisions: What is still open, as label and value.
            text: What stands in it, to be changed or sent.
        """
        title, name = _("Decide on case {case_id}", case_id=case_id), f"sentence:{case_id}"
        super().__init__(opening, Access.MODERATORS, title=title, name=name)
        self._answer = answer
        self.decision = discord.ui.Select[discord.ui.Modal](
            custom_id="decision",
            placeholder=_("Choose what you decide"),
            options=[discord.SelectOption(label=label, value=value) for label, value in decisions],
        )
        self.sentence = discord.ui.TextInput[discord.ui.Modal](
            style=discord.TextStyle.paragraph,
            custom_id="sentence",
            placeholder=_("The author reads this"),
            default=text or None,
            max_length=_SENTENCE_LIMIT,
        )
        self.add_item(discord.ui.Label(text=_("Decision"), component=self.decision))
        self.add_item(discord.ui.Label(text=_("Sentence to the author"), component=self.sentence))

    async def on_submit(self, interaction: discord.Interaction[Any], /) -> None:
        (decision,) = self.decision.values or [""]
        if decision not in {option.value for option in self.decision.options}:
            raise app_commands.CheckFailure
        await self._answer(interaction, decision, well_formed(self.sentence.value).strip())
