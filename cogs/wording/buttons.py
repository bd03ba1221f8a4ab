"""The buttons under what the bot says, and what stands on them."""

from collections.abc import Mapping, Sequence

import discord

from cogs.kit.buttons import menu, view
from cogs.wording.text import shorten
from newsroom.decisions import HEARD, Decision, accuses_nobody, state_restored, waits, waits_held
from newsroom.models import Case, CaseKind, CaseState
from newsroom.speech import N_, _

_NAME_LIMIT = 40  # of the 80 characters that Discord takes on a button

_DECISIONS = {
    Decision.PARDON: (N_("Pardon"), discord.ButtonStyle.secondary),
    Decision.RESTORE: (N_("Restore"), discord.ButtonStyle.success),
    Decision.KEEP_DOWN: (N_("Keep down"), discord.ButtonStyle.secondary),
    Decision.DISMISS: (N_("Dismiss"), discord.ButtonStyle.secondary),
    Decision.UPHOLD: (N_("Uphold"), discord.ButtonStyle.danger),
    Decision.RETRY: (N_("Try again"), discord.ButtonStyle.primary),
    Decision.REOPEN: (N_("Reopen"), discord.ButtonStyle.secondary),
    Decision.UNDO: (N_("Hold again"), discord.ButtonStyle.danger),
}


def case_buttons(
    case: Case, decisions: Sequence[Decision], names: Mapping[int, str], *, escalates: bool
) -> discord.ui.View:
    """Return the buttons of a card: what can be decided, and below it what helps with that.

    Args:
        names: Of whoever is on the case.
        escalates: Whether the policy says to whom a case can be handed on.
    """
    above = [
        discord.ui.Button[discord.ui.View](
            label=decision_label(case, decision),
            style=_DECISIONS[decision][1],
            custom_id=f"case:{case.id}:{decision.value}",
            row=0,
        )
        for decision in decisions
    ]
    tools = [(_("Author's cases"), "record")]
    if waits(case):
        tools += _who_is_on_it(case, names)
        if escalates:
            tools.append((_("Take back") if case.escalated_at else _("Escalate"), "escalate"))
    if asks_for_a_sentence(case, decisions):
        tools.append((_("With a sentence"), "sentence"))
    below = (
        discord.ui.Button[discord.ui.View](label=label, custom_id=f"case:{case.id}:{verb}", row=1)
        for label, verb in tools
    )
    return view(*above, *below)


def _who_is_on_it(case: Case, names: Mapping[int, str]) -> list[tuple[str, str]]:
    """Return the buttons by which moderators say who is on a case; all of them see the same."""
    if case.assigned_to is None:
        return [(_("Assign to me"), "assign")]
    name = names.get(case.assigned_to)
    take = _("Take over from {name}", name=shorten(name, _NAME_LIMIT)) if name else _("Take over")
    return [(take, "assign"), (_("Let go"), "free")]


def record_button(case_id: int) -> discord.ui.View:
    """Return what is left under a case for those who do not see its message, and not decide it."""
    return view(discord.ui.Button(label=_("Author's cases"), custom_id=f"case:{case_id}:record"))


def asks_for_a_sentence(case: Case, decisions: Sequence[Decision]) -> bool:
    """Tell whether a decision can be sent with a sentence; a report's form has room for one."""
    return bool(set(decisions) & set(HEARD)) and not asks_for_rule(case)


def asks_for_rule(case: Case) -> bool:
    """Tell whether whoever upholds a case has to say which rule was broken."""
    if case.state is not CaseState.OPEN:
        return False
    return accuses_nobody(case) or (case.kind is CaseKind.REPORT and not waits_held(case))


def decision_label(case: Case, decision: Decision) -> str:
    """Return what a decision is called on a case's button."""
    if decision is Decision.RESTORE and state_restored(case) is CaseState.APPROVED:
        return _("Approve")
    if decision is Decision.PARDON and case.kind is CaseKind.BLOCK:
        return _("Unblock")
    return _(_DECISIONS[decision][0])


def answer_menu(case_id: int, titles: Sequence[str]) -> discord.ui.View:
    """Return the menu of saved answers, each under its index, with one to write another."""
    return menu(
        f"choose:case:{case_id}:answer",
        _("Choose a sentence"),
        [(title, str(index)) for index, title in enumerate(titles)] + [(_("Write another"), "own")],
    )


def appeal_button(case_id: int) -> discord.ui.View:
    """Return the button that opens the form of an appeal once more."""
    return view(_appeal(case_id, None))


def notice_buttons(
    case_id: int, *, appealable: bool = True, outcome: str | None = None
) -> discord.ui.View:
    """Return the buttons of a notice, which work for those, too, whom a timeout keeps out.

    Args:
        appealable: Whether there is anything to appeal, or was.
        outcome: What became of the appeal, once it can no longer be made.
    """
    return view(
        *([_appeal(case_id, outcome)] if appealable else []),
        discord.ui.Button(label=_("My standing"), custom_id=f"case:{case_id}:standing"),
        discord.ui.Button(label=_("Full policy"), custom_id="policy:full"),
    )


def _appeal(case_id: int, outcome: str | None) -> discord.ui.Button[discord.ui.View]:
    return discord.ui.Button(
        label=outcome or _("Appeal"),
        style=discord.ButtonStyle.primary if outcome is None else discord.ButtonStyle.secondary,
        disabled=outcome is not None,
        custom_id=f"case:{case_id}:appeal",
    )


def follow_button(case_id: int) -> discord.ui.View:
    """Return the button under the answer to a report."""
    return view(
        discord.ui.Button(label=_("Tell me what comes of it"), custom_id=f"case:{case_id}:follow")
    )


def why_buttons(cases: Sequence[Case]) -> discord.ui.View | None:
    """Return a button for each case that its author may want to read of, or None for none."""
    if not cases:
        return None
    return view(
        *(
            discord.ui.Button(
                label=_("Case {case}: why?", case=case.id), custom_id=f"case:{case.id}:why"
            )
            for case in cases
        )
    )


def why_button(case_id: int) -> discord.ui.View:
    """Return the button of a notice for an author whose direct messages are closed."""
    return view(discord.ui.Button(label=_("Why?"), custom_id=f"case:{case_id}:why"))


def feeds_buttons(page: int, pages: int, feed_ids: Sequence[int], first: int) -> discord.ui.View:
    """Return the buttons under a page of feeds: one to look at each, and those for all of them.

    Args:
        first: The number that the first of them has in the list.
    """
    below = [
        discord.ui.Button[discord.ui.View](label=_("Check now"), custom_id=f"feeds:{page}:check")
    ]
    if page > 1:
        below.append(discord.ui.Button(label=_("Previous"), custom_id=f"feeds:{page - 1}:page"))
    if page < pages:
        below.append(discord.ui.Button(label=_("Next"), custom_id=f"feeds:{page + 1}:page"))
    for button in below:
        button.row = 1
    return view(
        *(
            discord.ui.Button(label=str(number), custom_id=f"feeds:{feed_id}:show")
            for number, feed_id in enumerate(feed_ids, first)
        ),
        *below,
    )


def feed_buttons(feed_id: int, *, is_paused: bool) -> discord.ui.View:
    """Return the buttons under one feed."""
    back = discord.ui.Button[discord.ui.View](
        label=_("All feeds"), custom_id=f"feeds:{feed_id}:list"
    )
    if is_paused:
        return view(
            discord.ui.Button(
                label=_("Resume"),
                style=discord.ButtonStyle.success,
                custom_id=f"feeds:{feed_id}:resume",
            ),
            back,
        )
    return view(
        discord.ui.Button(label=_("Check now"), custom_id=f"feeds:{feed_id}:read"),
        discord.ui.Button(label=_("Pause"), custom_id=f"feeds:{feed_id}:pause"),
        back,
    )


def withdraw_button(delivery_id: int) -> discord.ui.View:
    return view(
        discord.ui.Button(
            label=_("Mark as withdrawn"),
            style=discord.ButtonStyle.danger,
            custom_id=f"article:{delivery_id}:withdraw",
        )
    )


def hold_buttons(delivery_id: int) -> discord.ui.View:
    return view(
        discord.ui.Button(
            label=_("Post it"),
            style=discord.ButtonStyle.success,
            custom_id=f"article:{delivery_id}:release",
        ),
        discord.ui.Button(label=_("Do not post it"), custom_id=f"article:{delivery_id}:drop"),
    )


def discuss_button(delivery_id: int) -> discord.ui.View:
    return view(discord.ui.Button(label=_("Discuss"), custom_id=f"article:{delivery_id}:discuss"))


def introduction_buttons() -> discord.ui.View:
    return view(
        discord.ui.Button(label=_("Full policy"), custom_id="policy:full"),
        discord.ui.Button(label=_("My standing"), custom_id="policy:standing"),
    )
