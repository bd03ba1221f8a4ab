"""How the post of a delivery is drawn, as the policy's entry for its feed and channel says."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Literal, TypeAlias

import discord

from cogs.kit.places import entry_of
from cogs.wording.articles import (
    article_embed,
    article_line,
    comments_closed_embed,
    introduction_embed,
    thread_name,
    withdrawn_embed,
)
from cogs.wording.buttons import discuss_button
from cogs.wording.digests import LooksOf, digest_embed, digest_title
from newsroom.config import Feed, Policy
from newsroom.look import Look
from newsroom.models import Article
from newsroom.speech import speaking
from newsroom.storage.articles import Delivery

_Channel: TypeAlias = discord.TextChannel | discord.ForumChannel


def embed_of(policy: Policy, channel: _Channel, delivery: Delivery) -> discord.Embed:
    """Return the post of an article, marked as withdrawn if it is, or of its digest."""
    name = policy.publication.name
    if delivery.digest is not None:
        return digest_embed(delivery.digest, name, looks_of(policy, channel))
    draw = withdrawn_embed if delivery.marked else article_embed
    return draw(delivery.article, name, _look(policy, channel, delivery))


def title_of(policy: Policy, channel: _Channel, delivery: Delivery) -> str:
    """Return what the discussion of a post is called."""
    if delivery.digest is None:
        return thread_name(delivery.article)
    return digest_title(delivery.digest, policy.publication.name, looks_of(policy, channel))


def nonce_of(delivery: Delivery) -> str:
    """Return what a post is sent under, the same for every attempt."""
    return f"digest-{delivery.digest.id}" if delivery.digest else f"article-{delivery.id}"


def beside(policy: Policy, channel: _Channel, delivery: Delivery) -> dict[str, Any]:
    """Return what a post is sent with: what stands above it, and its button."""
    if _discussion(policy, channel, delivery) != "later":
        return _above(policy, channel, delivery)
    return _above(policy, channel, delivery) | {"view": discuss_button(delivery.id)}


def _above(policy: Policy, channel: _Channel, delivery: Delivery) -> dict[str, Any]:
    """Return a line, and mentions, as no other message may have them."""
    line, role_ids = "", {delivery.role_id}
    if delivery.digest is None:
        look = _look(policy, channel, delivery)
        line = article_line(delivery.article, policy.publication.name, look)
    else:
        first = delivery.digest.lines if delivery.digest.part == 1 else ()
        role_ids = {one.role_id for one in first}
    roles = [discord.Object(id_) for id_ in sorted(id_ for id_ in role_ids if id_ is not None)]
    if not roles:
        return {"content": line} if line else {}
    return {
        "content": " ".join(filter(None, (*(f"<@&{role.id}>" for role in roles), line))),
        "allowed_mentions": discord.AllowedMentions(
            everyone=False, users=False, replied_user=False, roles=roles
        ),
    }


def redrawn_beside(policy: Policy, channel: _Channel, delivery: Delivery) -> dict[str, Any]:
    """Return what stands above a post that is drawn anew; what stood there goes."""
    return {"content": None} | _above(policy, channel, delivery)


def has_discussion(policy: Policy, channel: _Channel, delivery: Delivery) -> bool:
    """Tell whether a post gets a discussion at once; in a forum, each post is one."""
    return _discussion(policy, channel, delivery) == "open"


def _discussion(
    policy: Policy, channel: _Channel, delivery: Delivery
) -> Literal["open", "later", "none"]:
    if isinstance(channel, discord.ForumChannel):
        return "open"
    if delivery.digest is not None and delivery.digest.part > 1:
        return "none"  # the day has one already
    entries = [
        entry
        for entry, article in _entries_of(policy, channel, delivery)
        if entry is None or not entry.closes_comments(article)
    ]
    wanted = {"open" if entry is None else entry.discussion for entry in entries}
    return "open" if "open" in wanted else "later" if "later" in wanted else "none"


def closes_post(policy: Policy, channel: _Channel, delivery: Delivery) -> bool:
    """Tell whether nobody is to write in the post that an article has in a forum."""
    return isinstance(channel, discord.ForumChannel) and closes_comments(policy, channel, delivery)


def introduction_of(policy: Policy, channel: _Channel, delivery: Delivery) -> discord.Embed:
    """Return what opens the discussion of a post."""
    if closes_post(policy, channel, delivery):
        return comments_closed_embed(language_of(policy, channel, delivery))
    with speaking(policy.publication.language):
        return introduction_embed(policy)


def closes_comments(policy: Policy, channel: _Channel, delivery: Delivery) -> bool:
    """Tell whether the policy wants nobody to comment on any article of a post."""
    return all(
        entry is not None and entry.closes_comments(article)
        for entry, article in _entries_of(policy, channel, delivery)
    )


def _entries_of(
    policy: Policy, channel: _Channel, delivery: Delivery
) -> Iterator[tuple[Feed | None, Article]]:
    """Return what a post shows, each with the policy's entry for it."""
    for one in (delivery,) if delivery.digest is None else delivery.digest.lines:
        yield entry_of(policy, one.feed_url, channel), one.article


def language_of(policy: Policy, channel: _Channel, delivery: Delivery) -> str:
    """Return the language of what the bot says of a post."""
    return looks_of(policy, channel)(delivery.feed_url).language


def _look(policy: Policy, channel: _Channel, delivery: Delivery) -> Look:
    look = looks_of(policy, channel)(delivery.feed_url)
    # What has a discussion says so itself, there; it may have been opened by hand.
    alone = delivery.thread_id is None and not isinstance(channel, discord.ForumChannel)
    return replace(look, comments_closed=alone and closes_comments(policy, channel, delivery))


def looks_of(policy: Policy, channel: object) -> LooksOf:
    """Return how the articles of each feed look in a channel."""

    def look_of(feed_url: str) -> Look:
        if not isinstance(channel, discord.TextChannel | discord.ForumChannel):
            return policy.look_of(None)  # it has been deleted
        return policy.look_of(entry_of(policy, feed_url, channel))

    return look_of
