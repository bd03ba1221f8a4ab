"""What options suggest while they are typed."""

from collections.abc import Sequence

from discord import app_commands

from cogs.wording.cases import subject
from cogs.wording.text import ERASED, Titles, shorten
from newsroom.models import Case, Strike
from newsroom.speech import _

CHOICES_LIMIT = 25  # Discord's
_NAME_LIMIT = 100


def case_choices(cases: Sequence[Case], titles: Titles) -> list[app_commands.Choice[int]]:
    """Return cases to choose from: number, member, state, rule."""
    return [
        app_commands.Choice(
            name=shorten(
                f"{case.id} · {case.member_name or _(ERASED)} · {subject(case, titles)}",
                _NAME_LIMIT,
            ),
            value=case.id,
        )
        for case in cases[:CHOICES_LIMIT]
    ]


def strike_choices(
    strikes: Sequence[tuple[Strike, str]], titles: Titles
) -> list[app_commands.Choice[int]]:
    """Return strikes, each with its member's name, to choose from."""
    return [
        app_commands.Choice(
            name=shorten(
                _(
                    "{strike} · {name} · {rule} · case {case}",
                    strike=strike.id,
                    name=name or _(ERASED),
                    rule=titles(strike.rule),
                    case=strike.case_id,
                ),
                _NAME_LIMIT,
            ),
            value=strike.id,
        )
        for strike, name in strikes[:CHOICES_LIMIT]
    ]


def rule_choices(
    rules: Sequence[str], typed: str, titles: Titles
) -> list[app_commands.Choice[str]]:
    """Return the rules whose title or id holds what has been typed."""
    wanted = typed.casefold()
    return [
        app_commands.Choice(name=shorten(titles(rule), _NAME_LIMIT), value=rule)
        for rule in rules
        if wanted in rule.casefold() or wanted in titles(rule).casefold()
    ][:CHOICES_LIMIT]
