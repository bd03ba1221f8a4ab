"""How a verdict is explained to moderators and admins."""

import discord

from cogs._render.text import AMBER, DESCRIPTION_LIMIT, GREEN, RED, shorten
from newsroom.config import Policy
from newsroom.errors import PolicyError
from newsroom.models import Action
from newsroom.policy.explain import Explanation, Ground

_COLOURS = {Action.ALLOW: GREEN, Action.FLAG: AMBER, Action.HOLD: AMBER, Action.REMOVE: RED}


def explanation_embed(explanation: Explanation) -> discord.Embed:
    """Return why a text is judged as it is, and what an admin would change."""
    blocks = [_ground_text(ground) for ground in explanation.grounds]
    blocks += map(discord.utils.escape_markdown, explanation.spared)
    return discord.Embed(
        title=shorten(explanation.headline, 256),
        description=shorten("\n\n".join(blocks), DESCRIPTION_LIMIT) or None,
        colour=_COLOURS[explanation.action],
    )


def _ground_text(ground: Ground) -> str:
    escape = discord.utils.escape_markdown
    evidence = f"__**{escape(ground.violation.evidence)}**__"
    lines = [f"> {escape(ground.before)}{evidence}{escape(ground.after)}".replace("\n", "\n> ")]
    lines.append(ground.meaning)
    if ground.via:
        lines.append(ground.via)
    lines += [f"- {change}" for change in ground.changes]
    return "\n".join(lines)


def reloaded_text(policy: Policy) -> str:
    rules = len(policy.rules)
    shadow = sum(rule.mode == "shadow" for rule in policy.rules)
    text = f"The policy is reloaded: {rules} rules, {len(policy.feeds)} feeds."
    return f"{text} {shadow} in shadow mode." if shadow else text


def refused_text(error: PolicyError) -> str:
    """Say what is wrong with a policy file that was not put in force."""
    problems = "\n".join(str(error).splitlines()[:15])
    text = f"Nothing has changed: the file has mistakes.\n```\n{problems}"
    return f"{shorten(text, 1_900)}\n```"
