"""Takes a correction from claimed to noted: the post edited in place, its discussion told.

What a person has deleted on Discord is left alone. Whoever goes on after a crash looks first.
"""

import asyncio
import logging

import discord

from cogs._embeds import accepted
from cogs._once import send_once
from cogs._refusals import NETWORK
from cogs._render.articles import (
    article_embed,
    correction_text,
    return_text,
    thread_name,
    withdrawal_text,
)
from cogs._threads import find_thread, wake
from newsroom.config import PolicyFile
from newsroom.errors import StorageError
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
        self, policy: PolicyFile, articles: ArticleStore, corrections: CorrectionStore
    ) -> None:
        self._policy = policy
        self._articles = articles
        self._corrections = corrections
        self._renaming: dict[int, asyncio.Task[None]] = {}  # by correction

    async def stop(self) -> None:
        """Leave the threads still to be renamed to the next start."""
        tasks = tuple(self._renaming.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def correct(
        self, channel: discord.TextChannel | discord.ForumChannel, correction: Correction
    ) -> None:
        """Edit the post in place, say so in the discussion, then rename its thread."""
        if correction.id in self._renaming:
            return
        woken = False
        if correction.step is CorrectionStep.CLAIMED:
            if correction.kind.changes_post:
                edited = await self._edit(channel, correction)
                if edited is None:
                    await self._leave_deleted(correction)
                    return
                woken = edited
            if not await self._corrections.edited(correction):
                return  # taken back, and back already; or changed again, and still to be shown
        delivery = correction.delivery
        thread = await find_thread(channel.guild, delivery.thread_id or 0)
        if thread is None:
            log.info("discussion was deleted by hand delivery=%d", delivery.id)
            await self._corrections.noted(correction.id)
            return
        new_name = _new_name(correction, thread)
        if correction.kind.is_told or new_name:
            # Archived by its age or when it was closed, it takes neither a note nor a name.
            woken |= await wake(thread)
        if correction.kind.is_told:
            me, note = channel.guild.me.id, _note(correction)
            await send_once(
                thread,
                nonce=f"correction-{correction.id}",
                is_it=lambda m: m.author.id == me and m.content == note,
                look_from=correction.claimed_at,
                content=note,
            )
        # Nobody waits for the rest: after two new names Discord makes a third wait ten minutes.
        task = asyncio.create_task(self._conclude(correction, thread, new_name, archive=woken))
        self._renaming[correction.id] = task
        task.add_done_callback(lambda _: self._renaming.pop(correction.id))

    async def _edit(
        self, channel: discord.TextChannel | discord.ForumChannel, correction: Correction
    ) -> bool | None:
        """Edit the post; say whether its thread was woken for that, None when it was deleted."""
        delivery = correction.delivery
        assert delivery.message_id is not None
        woken = False
        place: discord.TextChannel | discord.Thread
        if isinstance(channel, discord.ForumChannel):
            thread = await find_thread(channel.guild, delivery.thread_id or 0)
            if thread is None:
                return None
            place, woken = thread, await wake(thread)
        else:
            place = channel
        embed = article_embed(delivery.article, self._policy.current.publication.name)
        post = place.get_partial_message(delivery.message_id)
        try:
            await accepted(embed, lambda embed: post.edit(embed=embed))
        except discord.NotFound:
            return None
        return woken

    async def _leave_deleted(self, correction: Correction) -> None:
        log.info("post was deleted by hand delivery=%d", correction.delivery.id)
        await self._articles.deleted(correction.delivery.id)
        await self._corrections.noted(correction.id)

    async def _conclude(
        self,
        correction: Correction,
        thread: discord.Thread,
        new_name: str | None,
        *,
        archive: bool,
    ) -> None:
        """Rename the thread, and archive it again if it was woken."""
        unchanged = discord.utils.MISSING
        try:
            if archive or new_name:
                await thread.edit(
                    name=new_name or unchanged, archived=True if archive else unchanged
                )
        except NETWORK:
            log.warning("thread keeps its old name thread=%d", thread.id, exc_info=True)
        try:
            await self._corrections.noted(correction.id)
        except StorageError:
            log.exception("correction could not be ended correction=%d", correction.id)
        else:
            log.info("article %s delivery=%d", correction.kind.value, correction.delivery.id)


def _new_name(correction: Correction, thread: discord.Thread) -> str | None:
    """Return the name that the thread should have, if that is another one."""
    if correction.kind not in (CorrectionKind.CORRECTED, CorrectionKind.REVISED):
        return None
    name = thread_name(correction.delivery.article)
    return name if thread.name != name else None


def _note(correction: Correction) -> str:
    if correction.kind is CorrectionKind.WITHDRAWN:
        return withdrawal_text()
    if correction.kind is CorrectionKind.RETURNED:
        return return_text()
    return correction_text(correction.former_title, correction.delivery.article)
