"""The queue as moderators see it: what waits for a decision, each with the button that opens it."""

from collections.abc import Mapping, Sequence
from datetime import datetime

import discord

from cogs.kit.buttons import NewsroomButton
from cogs.wording.cases import rule_if_named, subject
from cogs.wording.text import (
    AMBER,
    GREEN,
    Titles,
    author_name,
    named,
    shorten,
    when,
)
from newsroom.decisions import waits_held
from newsroom.models import Action, Case, CaseKind, CaseState
from newsroom.speech import N_, _, ngettext

QUEUE_PAGE = 10  # Discord takes 40 components a message, and a line with its button is three
_LINE_LIMIT = 340  # of 4,000 characters a message
_TITLES = {
    Action.ALLOW: N_("Allowed reply"),
    Action.FLAG: N_("Flagged reply"),
    Action.HOLD: N_("Held reply"),
    Action.REMOVE: N_("Removed reply"),
}


def queue_view(
    cases: Sequence[Case],
    total: int,
    titles: Titles,
    *,
    page: int,
    names: Mapping[int, str],
    escalates_to: str | None,
    delayed: int,
    held: int,
) -> discord.ui.LayoutView:
    """Return a page of the cases that wait for a moderator, oldest first.

    Args:
        total: How many wait, on all pages.
        page: From 1.
        names: Of those who are on a case.
        escalates_to: Whom a case is handed on to; None for nobody.
        delayed: How many the bot goes on trying to carry out.
        held: How many articles wait to be posted.
    """
    handed_on = _("handed on to {to}", to=escalates_to) if escalates_to else _("handed on")
    shown = discord.ui.Container[discord.ui.LayoutView](
        accent_colour=AMBER if cases or delayed or held else GREEN
    )
    shown.add_item(discord.ui.TextDisplay(f"### {_heading(bool(cases), total, held)}"))
    if not (cases or held):
        shown.add_item(discord.ui.TextDisplay(_("Nothing waits for a decision.")))
    for case in cases:
        line = shorten(_line(case, titles, names, handed_on), _LINE_LIMIT)
        shown.add_item(discord.ui.Section(line, accessory=_open(case.id)))
    if delayed:
        trying = _(
            "The bot is still trying to carry out {cases}, since Discord did not do all "
            "it was asked.",
            cases=ngettext("{count} case", "{count} cases", delayed),
        )
        shown.add_item(_noted(_("On its way"), trying))
    if held:
        waiting = _(
            "{articles} waiting to be posted; the oldest are asked about below.",
            articles=ngettext("{count} article", "{count} articles", held),
        )
        shown.add_item(_noted(_("Articles"), waiting))
    pages = max(1, -(-total // QUEUE_PAGE))
    if pages > 1:
        turned = _("Page {page} of {pages}", page=page, pages=pages)
        shown.add_item(discord.ui.TextDisplay(f"-# {turned}"))
        shown.add_item(_turning(page, pages))
    view = discord.ui.LayoutView(timeout=None)
    view.add_item(shown)
    return view


def _heading(any_case: bool, total: int, held: int) -> str:
    if any_case:
        cases = ngettext("{count} case", "{count} cases", total)
        return _("{cases} waiting, oldest first", cases=cases)
    return _("No case is waiting") if held else _("The queue is empty")


def _noted(title: str, text: str) -> discord.ui.TextDisplay[discord.ui.LayoutView]:
    return discord.ui.TextDisplay(f"**{title}**\n{text}")


def _open(case_id: int) -> NewsroomButton:
    return NewsroomButton(discord.ui.Button(label=_("Open"), custom_id=f"case:{case_id}:open"))


def _turning(page: int, pages: int) -> discord.ui.ActionRow[discord.ui.LayoutView]:
    row = discord.ui.ActionRow[discord.ui.LayoutView]()
    if page > 1:
        row.add_item(_page_button(_("Previous"), page - 1))
    if page < pages:
        row.add_item(_page_button(_("Next"), page + 1))
    return row


def _page_button(label: str, page: int) -> NewsroomButton:
    return NewsroomButton(discord.ui.Button(label=label, custom_id=f"queue:{page}:page"))


def _line(case: Case, titles: Titles, names: Mapping[int, str], handed_on: str) -> str:
    waits, since = _waiting(case)
    # What Discord refuses may be so of a case in any state; else the kind tells the state.
    about = subject(case, titles) if case.outcome.mendable else rule_if_named(case, titles)
    title, came = _("Case {case}", case=case.id), _("came {since}", since=when(since))
    parts = [f"**{waits}**", title, about, author_name(case), came]
    if case.escalated_at is not None:
        parts.append(handed_on)
    if case.assigned_to is not None:
        parts.append(_("on it: {assigned_to}", assigned_to=named(case.assigned_to, names)))
    return " · ".join(filter(None, parts))


def _waiting(case: Case) -> tuple[str, datetime]:
    """Return as what a case waits for a moderator, and since when."""
    if case.state is CaseState.APPEALED:
        return _("Appeal"), case.appealed_at or case.opened_at
    if case.state is not CaseState.OPEN:
        return _("Refused by Discord"), case.pending_since or case.opened_at
    if case.kind is CaseKind.REPORT and not waits_held(case):
        return _("Report"), case.opened_at
    return _(_TITLES[case.action]), case.opened_at
