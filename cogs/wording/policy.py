"""The posting policy, as readers see it."""

import discord

from cogs.wording.text import DESCRIPTION_LIMIT, FIELD_LIMIT, INK, escaped, shorten
from newsroom.config import Policy
from newsroom.models import Action
from newsroom.speech import N_, _

_FIELDS = {
    Action.REMOVE: N_("What is removed"),
    Action.HOLD: N_("What waits for a moderator first"),
}


def policy_embed(policy: Policy) -> discord.Embed:
    """Return the newspaper's whole posting policy, and the rules that readers meet."""
    embed = discord.Embed(
        title=shorten(_("Posting policy of {name}", name=policy.publication.name), 256),
        description=shorten(_(policy.publication.policy), DESCRIPTION_LIMIT),
        colour=INK,
    )
    for action, name in _FIELDS.items():
        met = [rule for rule in policy.rules if rule.accuses and rule.mode == "enforce"]
        titles = [policy.title_of(rule.id) for rule in met if rule.action is action]
        if titles:
            lines = "\n".join(f"• {escaped(title)}" for title in dict.fromkeys(titles))
            embed.add_field(name=_(name), value=shorten(lines, FIELD_LIMIT), inline=False)
    embed.set_footer(text=_("Use /standing to see your own strikes."))
    return embed
