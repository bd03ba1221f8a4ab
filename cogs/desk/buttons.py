"""The buttons of cases, and the forms they open."""

from typing import Protocol

import discord
from discord.ext import commands

from cogs.desk.casework import Casework
from cogs.desk.forms import SentenceForm, StrikeForm
from cogs.desk.handover import Handover
from cogs.desk.lookup import Lookup
from cogs.enforcement.cards import Cards
from cogs.kit.access import Access, member_of
from cogs.kit.buttons import Press, Presses, chosen
from cogs.kit.forms import TextForm
from cogs.kit.joined import Interaction, JoinedBot
from cogs.kit.mishaps import say
from cogs.wording.buttons import answer_menu, asks_for_rule, decision_label
from newsroom.clock import Clock
from newsroom.config import Policies
from newsroom.decisions import HEARD, Decision, open_decisions
from newsroom.models import OTHER_REASON, Case
from newsroom.speech import N_, _
from newsroom.storage.stores import Stores

_GONE = N_("That case is gone.")


class CaseButtonsParts(Protocol):
    """What they take of the bot's parts."""

    policies: Policies
    stores: Stores
    casework: Casework
    handover: Handover
    lookup: Lookup
    cards: Cards
    presses: Presses
    clock: Clock


class CaseButtons(commands.Cog):
    """Where moderators decide."""

    def __init__(self, parts: CaseButtonsParts) -> None:
        self._policies = parts.policies
        self._cases = parts.stores.cases
        self._casework = parts.casework
        self._handover = parts.handover
        self._lookup = parts.lookup
        self._cards = parts.cards
        self._presses = parts.presses
        self._clock = parts.clock

    async def cog_load(self) -> None:
        decide = {decision: self._press(decision) for decision in Decision}
        decide |= {Decision.PARDON: self.press_pardon, Decision.UPHOLD: self.press_uphold}
        presses = {decision.value: press for decision, press in decide.items()}
        presses |= {
            "sentence": self.press_sentence,
            "assign": self.press_assign,
            "free": self.press_free,
            "escalate": self.press_escalate,
        }
        for verb, press in presses.items():
            self._presses.register(f"case:{verb}", self._on_its_card(press), Access.MODERATORS)
        self._presses.register("case:answer", self.choose_answer, Access.MODERATORS)
        self._presses.register("case:record", self.press_record, Access.MODERATORS)

    async def cog_unload(self) -> None:
        verbs = [decision.value for decision in Decision]
        for verb in (*verbs, "sentence", "assign", "free", "escalate", "answer", "record"):
            self._presses.remove(f"case:{verb}")

    def _on_its_card(self, press: Press) -> Press:
        """Let only the message that shows a case decide it, or what was looked up since.

        An older one may show what another case of that number was, before a restore.
        """

        async def answer(interaction: Interaction, case_id: int) -> None:
            case = await self._cases.get(case_id)
            pressed = interaction.message
            if case is None or pressed is None or self._shows(pressed, case, interaction):
                await press(interaction, case_id)
                return
            text = _(
                "Nothing was decided: this is not the message of case {case_id} any more. ",
                case_id=case_id,
            )
            link = self._cards.link(case)
            text += (
                _("It is here: {link}", link=link)
                if link
                else _("`/case show` shows how it stands.")
            )
            await interaction.response.send_message(text, ephemeral=True)

        return answer

    def _shows(self, message: discord.Message, case: Case, interaction: Interaction) -> bool:
        if case.card_id in (None, message.id):
            return True
        is_later = message.flags.ephemeral and message.id > case.card_id
        return is_later and self._cards.is_seen_by(member_of(interaction), case)

    # ------------------------------------------------------------ decisions

    def _press(self, decision: Decision) -> Press:
        async def press(interaction: Interaction, case_id: int) -> None:
            await self._decide(interaction, case_id, decision)

        return press

    async def press_pardon(self, interaction: Interaction, case_id: int) -> None:
        """Ask why, then pardon."""
        # Whether their roles allow it is asked of Discord later: a form must open within 3 seconds.
        if await self._may_decide(interaction, case_id, Decision.PARDON) is None:
            return

        async def answer(submitted: Interaction, reason: str) -> None:
            await self._decide(submitted, case_id, Decision.PARDON, reason)

        await interaction.response.send_modal(
            TextForm(
                answer,
                interaction,
                Access.MODERATORS,
                title=_("Pardon case {case_id}", case_id=case_id),
                label=_("Why? (moderators see this)"),
                placeholder=_("A fair point put sharply; not an attack"),
                name=f"pardon:{case_id}",
                required=False,
            )
        )

    async def press_uphold(self, interaction: Interaction, case_id: int) -> None:
        """Uphold a case; ask first which rule the reply broke, where the case names none."""
        case = await self._case(interaction, case_id)
        if case is not None and asks_for_rule(case):
            await self.press_sentence(interaction, case_id)
            return
        await self._decide(interaction, case_id, Decision.UPHOLD)

    async def press_sentence(self, interaction: Interaction, case_id: int) -> None:
        """Let a sentence to the author be chosen, where there are any to choose from; then ask."""
        case = await self._may_decide(interaction, case_id, Decision.UPHOLD)
        if case is None:
            return
        answers = self._policies.for_guild(case.guild_id).answers
        if not answers:
            await self._ask(interaction, case, "")
            return
        await interaction.response.send_message(
            _("What shall the author read? You can change it before it is sent."),
            view=answer_menu(case_id, [answer.title for answer in answers]),
            ephemeral=True,
        )

    async def choose_answer(self, interaction: Interaction, case_id: int) -> None:
        """Open the form with the sentence that was chosen."""
        case = await self._may_decide(interaction, case_id, Decision.UPHOLD)
        if case is None:
            return
        answers, choice = self._policies.for_guild(case.guild_id).answers, chosen(interaction)
        index = int(choice) if choice.isdecimal() else len(answers)
        text = answers[index].text if index < len(answers) else ""
        await self._ask(interaction, case, text)

    async def _ask(self, interaction: Interaction, case: Case, text: str) -> None:
        if asks_for_rule(case):
            await self._ask_for_rule(interaction, case, text)
            return
        strikes = await self._cases.strikes_of_case(case.id)
        decisions = [
            decision
            for decision in open_decisions(case, strikes, self._clock())
            if decision in HEARD
        ]
        if not decisions:
            said = _("Nothing is left to decide on this case that its author would hear of.")
            await interaction.response.send_message(said, ephemeral=True)
            return

        async def answer(submitted: Interaction, value: str, sentence: str) -> None:
            decision = Decision(value)
            await self._decide(submitted, case.id, decision, sentence, sentence=sentence)

        options = [(decision_label(case, decision), decision.value) for decision in decisions]
        form = SentenceForm(answer, interaction, options, case_id=case.id, text=text)
        await interaction.response.send_modal(form)

    async def _ask_for_rule(self, interaction: Interaction, case: Case, text: str) -> None:
        policy = self._policies.for_guild(case.guild_id)

        async def answer(submitted: Interaction, rule: str, reason: str) -> None:
            if rule == OTHER_REASON and not reason:
                said = _(
                    "Nothing has been decided yet. No rule says what was wrong, so please write "
                    "it as the reason; the author reads it. **Uphold** opens the form again."
                )
                await submitted.response.send_message(said, ephemeral=True)
                return
            await self._decide(
                submitted, case.id, Decision.UPHOLD, reason, rule=rule, sentence=reason
            )

        await interaction.response.send_modal(
            StrikeForm(
                answer,
                policy.offences,
                policy.title_of,
                interaction,
                title=_("Uphold case {case}", case=case.id),
                placeholder=_("The author reads this too"),
                name=f"uphold:{case.id}",
                others=True,
                text=text,
            )
        )

    async def _decide(
        self,
        interaction: Interaction,
        case_id: int,
        decision: Decision,
        reason: str = "",
        *,
        rule: str | None = None,
        sentence: str = "",
    ) -> None:
        actor = member_of(interaction)
        await interaction.response.defer(ephemeral=True, thinking=True)
        text = await self._casework.decide(
            actor, case_id, decision, reason, rule=rule, sentence=sentence
        )
        await say(interaction, text)

    async def _may_decide(
        self, interaction: Interaction, case_id: int, decision: Decision
    ) -> Case | None:
        """Return a case that somebody may decide, as far as that is seen at once; else say so."""
        case = await self._case(interaction, case_id)
        refusal: str | None = _(_GONE)
        if case is not None:
            actor = member_of(interaction)
            refusal = await self._casework.refusal_before_form(actor, case, decision)
        if refusal is None:
            return case
        await interaction.response.send_message(refusal, ephemeral=True)
        return None

    async def _case(self, interaction: Interaction, case_id: int) -> Case | None:
        """Return a case of the guild where it is asked for; what is elsewhere is not here."""
        case = await self._cases.get(case_id)
        return case if case is not None and case.guild_id == interaction.guild_id else None

    # ------------------------------------------------------------ what helps with deciding

    async def press_assign(self, interaction: Interaction, case_id: int) -> None:
        """Put whoever presses on the case."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        case = await self._case(interaction, case_id)
        told = await self._handover.assign(member_of(interaction), case) if case else _(_GONE)
        await say(interaction, told)

    async def press_free(self, interaction: Interaction, case_id: int) -> None:
        """Free whoever presses of the case."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        case = await self._case(interaction, case_id)
        told = await self._handover.free(member_of(interaction), case) if case else _(_GONE)
        await say(interaction, told)

    async def press_escalate(self, interaction: Interaction, case_id: int) -> None:
        """Hand the case on, or take it back."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        case = await self._case(interaction, case_id)
        told = await self._handover.escalate(member_of(interaction), case) if case else _(_GONE)
        await say(interaction, told)

    async def press_record(self, interaction: Interaction, case_id: int) -> None:
        """Show the record of a case's author."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        case = await self._case(interaction, case_id)
        if case is None:
            await say(interaction, _(_GONE))
            return
        embed = await self._lookup.record(case.guild_id, case.member_id, case.member_name)
        await interaction.followup.send(embed=embed, ephemeral=True)


async def setup(bot: JoinedBot[CaseButtonsParts]) -> None:
    await bot.add_cog(CaseButtons(bot.parts))
