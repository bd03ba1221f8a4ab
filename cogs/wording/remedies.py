"""What an admin is shown of a case that the policy should not have opened."""

from collections.abc import Sequence

import discord

from cogs.wording.text import FIELD_LIMIT
from newsroom.policy.remedies import Remedy
from newsroom.speech import N_, _

_TITLE = N_("What would have prevented it")


def add_remedies(embed: discord.Embed, remedies: Sequence[Remedy]) -> None:
    """Add the lines to be put into policy.yaml, ready to copy; nothing where they are too long."""
    if not remedies:
        return
    blocks = [
        _(
            "Under rule **{rule}** in `policy.yaml`{more}:\n```yaml\n{line}\n```",
            rule=remedy.rule,
            more=_(", in place of the line it has") if remedy.replaces else "",
            line=remedy.line,
        )
        for remedy in remedies
    ]
    value = "\n".join([*blocks, _("Judged again with it, the reply passes.")])
    if len(value) <= FIELD_LIMIT:  # half a line would not help
        embed.add_field(name=_(_TITLE), value=value, inline=False)
