"""The posting policy, as readers see it."""

import discord

from cogs.wording.text import DESCRIPTION_LIMIT, FIELD_LIMIT, INK, escaped, shorten
from newsroom.config import Policy
from newsroom.models import Action
from newsroom.policy.rules import Rule


def policy_embed(policy: Policy) -> discord.Embed:
    """Return the newspaper's whole posting policy, and the rules it has given a title."""
    embed = discord.Embed(
        title=shorten(f"Posting policy of {policy.publication.name}", 256),
        description=shorten(policy.publication.policy, DESCRIPTION_LIMIT),
        colour=INK,
    )
    titles = [rule.title for rule in policy.rules if _is_met(rule) and rule.title is not None]
    if titles:
        lines = "\n".join(f"• {escaped(title)}" for title in dict.fromkeys(titles))
        embed.add_field(name="A reply is taken down for", value=shorten(lines, FIELD_LIMIT))
    embed.set_footer(text="Use /standing to see your own strikes.")
    return embed


def _is_met(rule: Rule) -> bool:
    """Tell whether readers meet with a rule: it takes replies down, and is not on trial."""
    return rule.accuses and rule.mode == "enforce" and rule.action >= Action.HOLD
