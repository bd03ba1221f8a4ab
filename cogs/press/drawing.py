"""How the post of a delivery is drawn, as the policy's entry for its feed and channel says."""

from dataclasses import replace
from typing import Any, TypeAlias

import discord

from cogs.kit.places import entry_of
from cogs.wording.articles import (
    article_embed,
    article_line,
    comments_closed_embed,
    introduction_embed,
    withdrawn_embed,
)
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
    above = _above(policy, channel, delivery)
    entry = entry_of(policy, delivery.feed_url, channel)
    if entry is None or entry.discussion != "later" or isinstance(channel, discord.ForumChannel):
        return above
    if entry.closes_comments(delivery.article):
        return above
    return above | {"view": discuss_button(delivery.id)}


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
    if isinstance(channel, discord.ForumChannel) or entry is None:
        return True
    return entry.discussion == "open" and not entry.closes_comments(delivery.article)


def closes_post(policy: Policy, channel: _Channel, delivery: Delivery) -> bool:
    """Tell whether nobody is to write in the post that an article has in a forum."""
    return isinstance(channel, discord.ForumChannel) and closes_comments(policy, channel, delivery)


def introduction_of(policy: Policy, channel: _Channel, delivery: Delivery) -> discord.Embed:
    """Return what opens the discussion of an article."""
    if closes_post(policy, channel, delivery):
        return comments_closed_embed(language_of(policy, channel, delivery))
    return introduction_embed(policy)


def closes_comments(policy: Policy, channel: _Channel, delivery: Delivery) -> bool:
    """Tell whether the policy wants nobody to comment on an article."""
    entry = entry_of(policy, delivery.feed_url, channel)
    return entry is not None and entry.closes_comments(delivery.article)


def language_of(policy: Policy, channel: _Channel, delivery: Delivery) -> str:
    """Return the language of what the bot says of an article."""
    return _look(policy, channel, delivery).language


def _look(policy: Policy, channel: _Channel, delivery: Delivery) -> Look:
    look = policy.look_of(entry_of(policy, delivery.feed_url, channel))
    # What has a discussion says so itself, there; it may have been opened by hand.
    alone = delivery.thread_id is None and not isinstance(channel, discord.ForumChannel)
    return replace(look, comments_closed=alone and closes_comments(policy, channel, delivery))
