"""Puts a removed reply back into its discussion under its author's name and picture."""

import contextlib
import logging
from collections.abc import AsyncIterator
from datetime import datetime

import discord
from discord.ext import commands

from cogs.kit.members import find_user
from cogs.kit.once import sent_since
from cogs.kit.refusals import attempt, is_gone
from cogs.wording.text import plain
from newsroom.models import Case, PartKind
from newsroom.outcomes import RESTORE, Step
from newsroom.speech import _
from newsroom.storage.cases import CaseStore

log = logging.getLogger(__name__)

_WEBHOOK_NAME = "Below the Line"
_CONTENT_LIMIT = 2_000


class Restorer:
    """Re-posts replies through one webhook per channel."""

    def __init__(self, bot: commands.Bot, cases: CaseStore) -> None:
        self._bot = bot
        self._cases = cases
        self._found: dict[int, tuple[bool, bool]] = {}  # threads we opened: archived, locked

    async def restore(self, case: Case, *, look_from: datetime | None) -> tuple[Step, int | None]:
        """Post a case's reply again.

        Args:
            look_from: Since when some of it may have been posted; None when none has been.

        Returns:
            What came of it, and the id of the new message if there is one.
        """
        first: int | None = None

        async def post() -> Step:
            nonlocal first
            step, first = await self._restore(case, look_from)
            return step

        return await attempt(RESTORE, post()), first

    async def _restore(self, case: Case, look_from: datetime | None) -> tuple[Step, int | None]:
        assert case.discussion_id is not None
        thread = await self._thread(case.discussion_id)
        if thread is None or thread.parent is None:
            return Step(RESTORE, False, "the discussion no longer exists"), None
        webhook = await self._webhook(thread.parent)
        name = _webhook_username(case.member_name)
        posted = {}
        if look_from is not None:
            posted = {
                message.content: message.id
                async for message in sent_since(thread, look_from)
                if message.webhook_id == webhook.id
                and message.author.name == name
                and await self._cases.restored_as(case.guild_id, message.id) is None
            }
        user = await find_user(self._bot, case.member_id)
        avatar = user.display_avatar.url if user is not None else None
        first: int | None = None
        async with self._reopened(thread):
            for text in _chunks(_text(case)):
                if text.strip() in posted:  # Discord trims what it is given
                    first = first or posted[text.strip()]
                    continue
                message = await webhook.send(
                    text,
                    username=name,
                    avatar_url=avatar or discord.utils.MISSING,
                    thread=thread,
                    allowed_mentions=discord.AllowedMentions.none(),
                    wait=True,
                )
                first = first or message.id
        files = any(part.kind is PartKind.ATTACHMENT for part in case.parts)
        return Step(RESTORE, True, "without its files" if files else ""), first

    async def _thread(self, thread_id: int) -> discord.Thread | None:
        channel = self._bot.get_channel(thread_id)
        if channel is None:
            try:
                channel = await self._bot.fetch_channel(thread_id)
            except discord.NotFound as error:
                if is_gone(error):
                    return None
                raise
        return channel if isinstance(channel, discord.Thread) else None

    async def _webhook(
        self, channel: discord.TextChannel | discord.ForumChannel
    ) -> discord.Webhook:
        """Return our webhook. It is asked for each time: an admin may have deleted the last."""
        for webhook in await channel.webhooks():
            if webhook.name == _WEBHOOK_NAME and webhook.token:
                return webhook
        return await channel.create_webhook(
            name=_WEBHOOK_NAME, reason="Restored replies appear under their author's name"
        )

    @contextlib.asynccontextmanager
    async def _reopened(self, thread: discord.Thread) -> AsyncIterator[None]:
        """Open a discussion that is closed or folded away, and leave it as it was found.

        One that could not be left so is left so by the next try.
        """
        archived, locked = self._found.get(thread.id, (thread.archived, thread.locked))
        if not (archived or locked):
            yield
            return
        self._found[thread.id] = (archived, locked)
        await thread.edit(archived=False, locked=False)
        try:
            yield
        finally:
            await thread.edit(archived=archived, locked=locked)
            del self._found[thread.id]


def _text(case: Case) -> str:
    """Return what a webhook can say of a reply: its own text, else whatever it carried."""
    own = [part for part in case.parts if part.kind is PartKind.CONTENT]
    return plain(own or case.parts)


def _chunks(text: str) -> list[str]:
    return [text[i : i + _CONTENT_LIMIT] for i in range(0, len(text), _CONTENT_LIMIT)] or [""]


def _webhook_username(name: str) -> str:
    """Discord refuses webhook names with "discord" or "clyde", or over 80 characters."""
    if any(word in name.lower() for word in ("discord", "clyde")):
        return _("A reader")
    return name[:80]
