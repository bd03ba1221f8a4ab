"""Takes a correction from claimed to noted: the post edited in place, its discussion told.

What a person has deleted on Discord is left alone. Whoever goes on after a crash looks first.
"""

import asyncio
import logging
from dataclasses import replace
from typing import Any

import discord

from cogs.enforcement.cards import Cards
from cogs.kit.once import send_once
from cogs.kit.refusals import NETWORK
from cogs.press.drawing import beside, embed_of, redrawn_beside, withdrawn_embed_of
from cogs.press.embeds import accepted
from cogs.press.tags import Tags, section_names
from cogs.press.threads import find_thread, wake
from cogs.wording.articles import (
    correction_text,
    gone_text,
    return_text,
    thread_name,
    unmarked_text,
    withdrawal_text,
)
from cogs.wording.buttons import withdraw_button
from newsroom.config import Policies
from newsroom.errors import StorageError
from newsroom.folding import fold
from newsroom.models import Article
from newsroom.storage.articles import ArticleStore
from newsroom.storage.corrections import (
    Correction,
    CorrectionKind,
    CorrectionStep,
    CorrectionStore,
)

log = logging.getLogger(__name__)


class Corrector:
    """Lets posts and their discussions follow what the newspaper has changed."""

    def __init__(
        self,
        policies: Policies,
        articles: ArticleStore,
        corrections: CorrectionStore,
        tags: Tags,
        cards: Cards,
    ) -> None:
        self._policies = policies
        self._articles = articles
        self._corrections = corrections
        self._tags = tags
        self._cards = cards
        self._concluding: dict[int, asyncio.Task[None]] = {}  # by correction

    async def stop(self) -> None:
        """Leave the threads still to be named and filed anew to the next start."""
        tasks = tuple(self._concluding.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def correct(
        self, channel: discord.TextChannel | discord.ForumChannel, correction: Correction
    ) -> None:
        """Edit the post in place, say so in the discussion, then name and file its thread anew."""
        if correction.id in self._concluding:
            return
        woken = False
        if correction.step is CorrectionStep.CLAIMED:
            shown = await self._show(channel, correction)
            if shown is None:
                return
            woken = shown
        delivery = correction.delivery
        if correction.kind is CorrectionKind.WITHDRAWN:
            await self._offer(correction)
        thread = await _find_discussion(channel, correction)
        if thread is None:
            log.info("article has no discussion delivery=%d", delivery.id)
            await self._corrections.noted(correction.id)
            return
        kind = correction.kind
        if kind.is_told or _new_name(correction, thread) or _is_filed_anew(correction, thread):
            # Archived by its age or when it was closed, it takes neither a note nor a name.
            woken |= await wake(thread)
        if kind.is_told:
            await self._tell(thread, correction)
        # Nobody waits for the rest: after two new names Discord makes a third wait ten minutes.
        task = asyncio.create_task(self._conclude(correction, thread, archive=woken))
        self._concluding[correction.id] = task
        task.add_done_callback(lambda _: self._concluding.pop(correction.id))

    async def _show(
        self, channel: discord.TextChannel | discord.ForumChannel, correction: Correction
    ) -> bool | None:
        """See to the post; say whether its thread was woken for that, None when that is all."""
        woken = False
        is_back = correction.kind is CorrectionKind.RETURNED and correction.delivery.marked
        if correction.kind.changes_post or is_back:
            edited = await self._edit(channel, correction)
            if edited is None:
                log.info("post was deleted by hand delivery=%d", correction.delivery.id)
                await self._articles.deleted(correction.delivery.id)
                await self._corrections.noted(correction.id)
                return None
            woken = edited
        if is_back:
            await self._tell_unmarked(correction)
            await self._articles.unmark(correction.delivery.id)
        # Otherwise taken back, and back already; or changed again, and still to be shown.
        return woken if await self._corrections.edited(correction) else None

    async def _edit(
        self, channel: discord.TextChannel | discord.ForumChannel, correction: Correction
    ) -> bool | None:
        """Edit the post; say whether its thread was woken for that, None when it was deleted."""
        delivery = correction.delivery
        assert delivery.message_id is not None
        woken = False
        place: discord.TextChannel | discord.Thread
        if isinstance(channel, discord.ForumChannel):
            thread = await _find_discussion(channel, correction)
            if thread is None:
                return None
            place, woken = thread, await wake(thread)
        else:
            place = channel
        is_back = correction.kind is CorrectionKind.RETURNED
        draw = withdrawn_embed_of if delivery.marked and not is_back else embed_of
        policy = self._policies.for_guild(channel.guild.id)
        embed, above = draw(policy, channel, delivery), redrawn_beside(policy, channel, delivery)
        if is_back and delivery.thread_id is None:
            above |= beside(policy, channel, delivery)  # its button was taken with the marking
        post = place.get_partial_message(delivery.message_id)
        try:
            await accepted(embed, lambda embed: post.edit(embed=embed, **above))
        except discord.NotFound:
            return None
        return woken

    async def _offer(self, correction: Correction) -> None:
        """Let an admin say whether the article is withdrawn, which a feed cannot."""
        delivery = correction.delivery
        await self._cards.say_once(
            delivery.guild_id,
            gone_text(delivery.article.title, f"<#{delivery.channel_id}>"),
            nonce=f"gone-{correction.id}",
            look_from=correction.claimed_at,
            view=withdraw_button(delivery.id),
        )

    async def _tell_unmarked(self, correction: Correction) -> None:
        delivery = correction.delivery
        await self._cards.say_once(
            delivery.guild_id,
            unmarked_text(delivery.article.title, f"<#{delivery.channel_id}>"),
            nonce=f"back-{correction.id}",
            look_from=correction.claimed_at,
        )

    async def _tell(self, thread: discord.Thread, correction: Correction) -> None:
        me, note = thread.guild.me.id, _note(correction)
        await send_once(
            thread,
            nonce=f"correction-{correction.id}",
            is_it=lambda m: m.author.id == me and m.content == note,
            look_from=correction.claimed_at,
            content=note,
        )

    async def _conclude(
        self, correction: Correction, thread: discord.Thread, *, archive: bool
    ) -> None:
        """Name the thread anew and file it anew, and archive it again if it was woken."""
        try:
            changes = await self._changes(correction, thread)
            if archive:
                changes["archived"] = True
            if changes:
                await thread.edit(**changes)
        except NETWORK:
            log.warning("thread keeps its old name thread=%d", thread.id, exc_info=True)
        try:
            await self._corrections.noted(correction.id)
        except StorageError:
            log.exception("correction could not be ended correction=%d", correction.id)
        else:
            log.info("article %s delivery=%d", correction.kind.value, correction.delivery.id)

    async def _changes(self, correction: Correction, thread: discord.Thread) -> dict[str, Any]:
        changes: dict[str, Any] = {}
        if new_name := _new_name(correction, thread):
            changes["name"] = new_name
        if _is_filed_anew(correction, thread):
            assert isinstance(thread.parent, discord.ForumChannel)
            changes["applied_tags"] = await self._tags.choose_anew(
                thread.parent,
                correction.delivery.article,
                thread.applied_tags,
                former=_as_filed_before(correction),
            )
        return changes


async def _find_discussion(
    channel: discord.TextChannel | discord.ForumChannel, correction: Correction
) -> discord.Thread | None:
    """Return the article's discussion; None when it never had one, or a person deleted it."""
    thread_id = correction.delivery.thread_id
    return None if thread_id is None else await find_thread(channel.guild, thread_id)


def _new_name(correction: Correction, thread: discord.Thread) -> str | None:
    """Return the name that the thread should have, if that reads otherwise: Discord tells of it."""
    name = thread_name(correction.delivery.article)
    is_another = fold(thread.name) != fold(name)
    return name if correction.kind.changes_wording and is_another else None


def _is_filed_anew(correction: Correction, thread: discord.Thread) -> bool:
    """Tell whether a forum post's tags are those of sections that its article has left."""
    if not (correction.kind.changes_wording and isinstance(thread.parent, discord.ForumChannel)):
        return False
    former, now = _as_filed_before(correction), correction.delivery.article
    return section_names(former) != section_names(now)


def _as_filed_before(correction: Correction) -> Article:
    return replace(correction.delivery.article, categories=correction.former_categories)


def _note(correction: Correction) -> str:
    if correction.kind is CorrectionKind.WITHDRAWN:
        return withdrawal_text()
    if correction.kind is CorrectionKind.RETURNED:
        return return_text()
    return correction_text(correction.former_title, correction.delivery.article)
