"""What moderators and editors read of the record in numbers, and of its export."""

from collections.abc import Iterable
from datetime import date, timedelta

import discord

from cogs.wording.text import (
    DESCRIPTION_LIMIT,
    FIELD_LIMIT,
    INK,
    Titles,
    duration,
    fit,
    harmless,
    shorten,
)
from newsroom.exports import Form
from newsroom.models import CaseState
from newsroom.speech import N_, _, ngettext
from newsroom.statistics import Period, Statistics

_DESCRIPTION_ROOM = 2_600  # the fields, all full, need the rest of Discord's 6,000
_ALT_LIMIT = 1_024  # Discord's, for the description of a file
_HEADLINE_LIMIT = 90
_DRAWN_LIMIT = 26

_OUTCOMES = {
    CaseState.RECORDED: N_("in progress"),
    CaseState.OPEN: N_("waiting for a decision"),
    CaseState.ENFORCED: N_("enforced"),
    CaseState.APPEALED: N_("appealed, waiting"),
    CaseState.UPHELD: N_("upheld"),
    CaseState.OVERTURNED: N_("overturned"),
    CaseState.APPROVED: N_("held, then approved"),
    CaseState.KEPT_DOWN: N_("held, then kept down"),
    CaseState.DISMISSED: N_("dismissed"),
}


def outcome_title(state: CaseState) -> str:
    """Say where a case stands, to whoever counts them."""
    return _(_OUTCOMES[state])


def subject_title(rule: str, titles: Titles) -> str:
    """Say what a case counts as: the rule, where anybody has named one."""
    return {"report": _("Reported, no rule named"), "block": _("Blocked by hand")}.get(
        rule
    ) or titles(rule)


def period_title(begins: date) -> str:
    return _("{begins:%-d %b}", begins=begins)


def drawn_headline(number: int, title: str) -> str:
    """Return a headline as the picture has room for, with its number in the list beside it."""
    shown = shorten(title, _DRAWN_LIMIT) or _("A discussion")
    return f"{number}. {shown}"


def share(part: int, whole: int) -> str:
    """Return "3 of 12 (25 %)"."""
    return (
        _("{part} of {whole} ({percent:.0f} %)", part=part, whole=whole, percent=100 * part / whole)
        if whole
        else "none"
    )


def rough(span: timedelta) -> str:
    """Return a duration as exactly as anybody wants to know it."""
    grain = timedelta(seconds=1)
    for least, unit in (
        (timedelta(minutes=2), timedelta(minutes=1)),
        (timedelta(hours=6), timedelta(hours=1)),
    ):
        if span >= least:
            grain = unit
    return duration(grain * round(span / grain))


# ---------------------------------------------------------------- /stats


def no_statistics_text(days: int) -> str:
    return _(
        "No case was opened in the last {days} days, so there is nothing to count, "
        "and nothing that you have missed.",
        days=days,
    )


def statistics_embed(
    statistics: Statistics, days: int, guild_id: int, titles: Titles
) -> discord.Embed:
    """Return the numbers that the picture shows, for those who cannot see it too."""
    by_period = [_period_line(period, titles) for period in statistics.periods if period.cases]
    heading = (
        _("**By day (UTC)**")
        if statistics.is_daily
        else _("**By week, which begins on Monday (UTC)**")
    )
    heading = f"\n\n{heading}\n"
    summary = "\n".join(summary_lines(statistics))
    room = _DESCRIPTION_ROOM - len(summary) - len(heading)
    if sum(len(line) + 1 for line in by_period) > room:
        by_period = [_short_line(period) for period in statistics.periods if period.cases]
    embed = discord.Embed(
        title=_("Cases of the last {days} days", days=days),
        description=shorten(f"{summary}{heading}" + "\n".join(by_period), DESCRIPTION_LIMIT),
        colour=INK,
    )
    rules = (f"{subject_title(rule, titles)}: {n}" for rule, n in statistics.by_rule.items())
    states = (f"{outcome_title(state).capitalize()}: {n}" for state, n in _states(statistics))
    embed.add_field(name=_("By rule"), value=_field(rules))
    embed.add_field(name=_("What became of them"), value=_field(states))
    if statistics.busiest:
        nameless = _("A discussion")
        busy = (
            f"{number}. [{harmless(one.title, _HEADLINE_LIMIT) or nameless}]"
            f"(https://discord.com/channels/{guild_id}/{one.discussion_id}): {one.cases}"
            for number, one in enumerate(statistics.busiest, start=1)
        )
        embed.add_field(name=_("Discussions with most cases"), value=_field(busy), inline=False)
    embed.set_footer(text=_("Rules on trial are not counted. /export has the cases themselves."))
    return fit(embed)


def summary_lines(statistics: Statistics) -> list[str]:
    """Say in three sentences what most want to know."""
    lines = [
        _("{cases} in all.", cases=ngettext("{count} case", "{count} cases", statistics.cases))
    ]
    if statistics.acted_on:
        lines.append(
            _(
                "Overturned, of those in which something was done: {share}.",
                share=share(statistics.overturned, statistics.acted_on),
            )
        )
    median = statistics.median_wait
    if median is not None:
        decided = ngettext("{count} decision", "{count} decisions", len(statistics.waits))
        lines.append(
            _(
                "Median time to a decision: {rough} ({decided}).",
                rough=rough(median),
                decided=decided,
            )
        )
    else:
        lines.append(_("No case that waited for a moderator has been decided yet."))
    return lines


def statistics_alt(statistics: Statistics) -> str:
    """Describe the picture to those who cannot see it."""
    periods = (f"{period_title(period.begins)}: {period.cases}" for period in statistics.periods)
    text = (
        N_(
            "Bar charts of the cases by day and rule, of what became of them, and of the "
            "discussions with most cases. {summary} By day: {periods}. The message above has all "
            "numbers as text."
        )
        if statistics.is_daily
        else N_(
            "Bar charts of the cases by week and rule, of what became of them, and of the "
            "discussions with most cases. {summary} By week: {periods}. The message above has all "
            "numbers as text."
        )
    )
    summary = " ".join(summary_lines(statistics))
    return shorten(_(text, summary=summary, periods=", ".join(periods)), _ALT_LIMIT)


def _states(statistics: Statistics) -> Iterable[tuple[CaseState, int]]:
    return statistics.by_state.items()


def _period_line(period: Period, titles: Titles) -> str:
    rules = ", ".join(
        f"{subject_title(rule, titles).lower()} {n}" for rule, n in period.rules.items()
    )
    return f"{_short_line(period)} ({rules})"


def _short_line(period: Period) -> str:
    return f"{period_title(period.begins)}: {period.cases}"


def _field(lines: Iterable[str]) -> str:
    """Return as many lines as find room."""
    shown: list[str] = []
    for line in lines:
        if sum(len(one) + 1 for one in shown) + len(line) > FIELD_LIMIT - 2:
            return "\n".join([*shown, "…"])
        shown.append(line)
    return "\n".join(shown)


# ---------------------------------------------------------------- /export


def exported_text(cases: int, days: int, form: Form) -> str:
    kind = _("a table for spreadsheets") if form is Form.CSV else _("JSON, one case a line")
    return _(
        "{cases} of the last {days} days, as {kind}; times are UTC. The file holds "
        "what people wrote, and their names: keep it as private as the moderators' "
        "channel, and delete it when you no longer need it.",
        cases=ngettext("{count} case", "{count} cases", cases),
        days=days,
        kind=kind,
    )


def nothing_to_export_text(days: int) -> str:
    return _(
        "No case was opened in the last {days} days, so there is nothing to export.", days=days
    )


def too_large_text(days: int, limit_bytes: int) -> str:
    """Say that Discord would refuse the file, and what to do."""
    return _(
        "The cases of the last {days} days make a file larger than this server takes "
        "({limit_bytes:.0f} MiB), so nothing is attached. Choose a shorter span; or "
        "ask whoever runs the bot, who can export any span with `python bot.py "
        "export`.",
        days=days,
        limit_bytes=limit_bytes / 2**20,
    )
