"""How the post of a delivery is drawn, as the policy's entry for its feed and channel says."""

from typing import Any, TypeAlias

import discord

from cogs.kit.places import entry_of
from cogs.wording.articles import article_embed, article_line, withdrawn_embed
from cogs.wording.buttons import discuss_button
from newsroom.config import Policy
from newsroom.look import Look
from newsroom.storage.articles import Delivery

_Channel: TypeAlias = discord.TextChannel | discord.ForumChannel


def embed_of(policy: Policy, channel: _Channel, delivery: Delivery) -> discord.Embed:
    """Return the post of an article."""
    return article_embed(
        delivery.article, policy.publication.name, _look(policy, channel, delivery)
    )


def withdrawn_embed_of(policy: Policy, channel: _Channel, delivery: Delivery) -> discord.Embed:
    """Return the post of an article that an admin has marked as withdrawn."""
    return withdrawn_embed(
        delivery.article, policy.publication.name, _look(policy, channel, delivery)
    )


def beside(policy: Policy, channel: _Channel, delivery: Delivery) -> dict[str, Any]:
    """Return what a post is sent with: what stands above it, and its button."""
    entry = entry_of(policy, delivery.feed_url, channel)
    if entry is None or entry.discussion != "later" or isinstance(channel, discord.ForumChannel):
        return _above(policy, channel, delivery)
    return _above(policy, channel, delivery) | {"view": discuss_button(delivery.id)}


def _above(policy: Policy, channel: _Channel, delivery: Delivery) -> dict[str, Any]:
    """Return a line, and a mention, as no other message may have one."""
    look = _look(policy, channel, delivery)
    line = article_line(delivery.article, policy.publication.name, look)
    if delivery.role_id is None:
        return {"content": line} if line else {}
    return {
        "content": f"<@&{delivery.role_id}> {line}".rstrip(),
        "allowed_mentions": discord.AllowedMentions(
            everyone=False,
            users=False,
            replied_user=False,
            roles=[discord.Object(delivery.role_id)],
        ),
    }


def redrawn_beside(policy: Policy, channel: _Channel, delivery: Delivery) -> dict[str, Any]:
    """Return what stands above a post that is drawn anew; what stood there goes."""
    return {"content": None} | _above(policy, channel, delivery)


def has_discussion(policy: Policy, channel: _Channel, delivery: Delivery) -> bool:
    """Tell whether an article gets a discussion at once; in a forum, each post is one."""
    entry = entry_of(policy, delivery.feed_url, channel)
    return isinstance(channel, discord.ForumChannel) or entry is None or entry.discussion == "open"


def _look(policy: Policy, channel: _Channel, delivery: Delivery) -> Look:
    return policy.look_of(entry_of(policy, delivery.feed_url, channel))
