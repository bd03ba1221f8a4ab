"""How a verdict is explained to moderators and admins."""

from collections.abc import Sequence

import discord

from cogs.wording.records import case_line
from cogs.wording.text import (
    AMBER,
    DESCRIPTION_LIMIT,
    FIELD_LIMIT,
    GREEN,
    RED,
    Titles,
    shorten,
    within,
)
from newsroom.config import Review
from newsroom.errors import PolicyError
from newsroom.models import Action, Case
from newsroom.policy.explain import Explanation, Ground
from newsroom.speech import _

_MOST_PLACES = 15
_MOST_CHANGES = 12
_CHANGES_LIMIT = 900  # leaves room for notes in a message of 2,000
_COLOURS = {Action.ALLOW: GREEN, Action.FLAG: AMBER, Action.HOLD: AMBER, Action.REMOVE: RED}


def explanation_embed(explanation: Explanation) -> discord.Embed:
    """Return why a text is judged as it is, and what an admin would change."""
    blocks = [_ground_text(ground) for ground in explanation.grounds]
    blocks += map(discord.utils.escape_markdown, explanation.spared)
    return discord.Embed(
        title=shorten(
            _(
                "As the policy stands, this would be {headline}",
                headline=within(explanation.headline),
            ),
            256,
        ),
        description=shorten("\n\n".join(blocks), DESCRIPTION_LIMIT) or None,
        colour=_COLOURS[explanation.action],
    )


def done_text(cases: Sequence[Case], titles: Titles, asked: Action, unjudged: str | None) -> str:
    """Say what has really been done about a message, whatever the policy says of it now.

    Args:
        cases: Those about it, also one in which it was posted again.
        asked: What the policy would do.
        unjudged: Why the bot does not judge it; None where it does.
    """
    lines = [case_line(case, titles) for case in cases]
    if not lines:
        lines = [_("Nothing. There is no case about it.")]
        if unjudged is None and asked > Action.ALLOW:
            lines.append(
                _(
                    "Perhaps the policy or its author's roles were others when it was written, "
                    "or the bot has not come to it yet."
                )
            )
    if unjudged is not None:
        lines.append(_("The bot does not judge it: {unjudged}", unjudged=unjudged))
    return shorten("\n".join(lines), FIELD_LIMIT)


def _ground_text(ground: Ground) -> str:
    escape = discord.utils.escape_markdown
    evidence = f"__**{escape(ground.violation.evidence)}**__"
    lines = [f"> {escape(ground.before)}{evidence}{escape(ground.after)}".replace("\n", "\n> ")]
    lines.append(ground.meaning)
    if ground.via:
        lines.append(ground.via)
    if ground.entry:
        lines.append(ground.entry)
    lines += [f"- {change}" for change in ground.changes]
    return "\n".join(lines)


def reloaded_text(
    reviewed: Review, path: str, changes: Sequence[str] | None, *, others_follow: bool = False
) -> str:
    """Say that a policy is in force, what changes with it, and what its author should know of it.

    Args:
        changes: A sentence for each thing that it says otherwise than the policy before it; None
            when there was none.
        others_follow: Whether other processes of the bot have still to read it.
    """
    policy = reviewed.policy
    shadow = sum(rule.mode == "shadow" for rule in policy.rules)
    said = (
        _("The policy is in force, and the bot works here now")
        if changes is None
        else _("The policy is reloaded")
    )
    text = _(
        "{said}: {rules} rules, {feeds} feeds.",
        said=said,
        rules=len(policy.rules),
        feeds=len(policy.feeds),
    )
    if shadow:
        text += _(" {shadow} in shadow mode.", shadow=shadow)
    if others_follow:
        text += _(" The bot's other processes read the file within a minute.")
    if changes is not None:
        text += changes_text(changes)
    if not reviewed.notes:
        return text
    notes = [note.write(path) for note in reviewed.notes]
    return _listed_places(_("{text}\nSome of it may not do what you meant:", text=text), notes)


def changes_text(changes: Sequence[str]) -> str:
    """List what a policy says otherwise than the one in force, for the end of a sentence."""
    if not changes:
        return _(" It says the same as the policy before it.")
    lines = [f"- {discord.utils.escape_markdown(change)}" for change in changes[:_MOST_CHANGES]]
    if len(changes) > _MOST_CHANGES:
        lines.append(_("- and {changes} more changes", changes=len(changes) - _MOST_CHANGES))
    return shorten("\n".join(["", *lines]), _CHANGES_LIMIT)


def refused_text(error: PolicyError) -> str:
    """Say what is wrong with a policy file that was not put in force."""
    return _listed_places(_("Nothing has changed: the file has mistakes."), str(error).splitlines())


def unserved_text(error: PolicyError) -> str:
    """Say to those who run a newsroom that the bot does nothing there, and why."""
    introduction = _(
        "The bot does nothing in this server, because the file of its policy has "
        "mistakes. Whoever runs the bot can mend them; then an admin puts it in "
        "force here with /policy reload."
    )
    return _listed_places(introduction, str(error).splitlines())


def _listed_places(introduction: str, places: Sequence[str]) -> str:
    """Show places in a file as the command line does, as many as a message holds."""
    shown = "\n".join(places[:_MOST_PLACES])
    text = f"{introduction}\n```\n{shown}"
    return f"{shorten(text, 1_900)}\n```"
