"""Lets a channel's digest come when its time has, with the articles that wait for it."""

import logging
from datetime import time, timedelta

import discord

from cogs.kit.places import digest_time
from cogs.press.drawing import looks_of
from cogs.wording.digests import split
from newsroom.clock import Clock
from newsroom.config import Policies
from newsroom.editions import LATEST, latest_edition
from newsroom.storage.articles import ArticleStore, Delivery
from newsroom.storage.digests import DigestStore

log = logging.getLogger(__name__)

_LONGEST_WAIT = timedelta(weeks=1)  # for a digest; then an article is no news any more


class Digests:
    """Sees to the articles that wait for a digest; posting it is the publisher's."""

    def __init__(
        self, policies: Policies, digests: DigestStore, articles: ArticleStore, clock: Clock
    ) -> None:
        self._policies = policies
        self._digests = digests
        self._articles = articles
        self._clock = clock

    async def put_back_withdrawn(self, guild: discord.Guild) -> None:
        """Keep out of a digest that is still to be posted what has been taken back since."""
        await self._digests.put_back_withdrawn(guild.id)

    async def let_come(self, guild: discord.Guild) -> list[Delivery]:
        """Return what is to be posted now: digests, and what waits for none any more."""
        policy, now = self._policies.for_guild(guild.id), self._clock()
        freed: list[int] = []
        waiting: dict[tuple[int, time], list[Delivery]] = {}
        for delivery in await self._digests.waiting(guild.id):
            if now - delivery.claimed_at >= _LONGEST_WAIT:
                log.warning("article given up delivery=%d", delivery.id)
                await self._articles.deleted(delivery.id)
            elif delivery.feed_url not in policy.feeds_by_url:
                continue  # it may go on at another address
            elif (at := digest_time(policy, guild, delivery.feed_url, delivery.channel_id)) is None:
                freed.append(delivery.id)
            else:
                waiting.setdefault((delivery.channel_id, at), []).append(delivery)
        come = list(await self._digests.let_go(freed, now))
        for (channel_id, at), some in waiting.items():
            edition = latest_edition(at, policy.publication.zone, now)
            due = [one for one in reversed(some) if one.claimed_at < edition.due_at]
            if not due or now - edition.due_at >= LATEST:
                continue
            look_of = looks_of(policy, guild.get_channel(channel_id))
            parts = split(due, look_of)
            come += await self._digests.claim(guild.id, channel_id, edition, parts, now)
        return come
