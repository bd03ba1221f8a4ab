"""Tells reporters who want to hear it what came of their report."""

import logging

from discord.ext import commands

from cogs.kit.members import find_user
from cogs.kit.once import send_once
from cogs.kit.places import is_served
from cogs.kit.refusals import attempt
from cogs.wording.appeals import report_decided_text
from newsroom.config import Policies
from newsroom.outcomes import Retry, Step
from newsroom.speech import _
from newsroom.storage.followers import Follower, FollowerStore

log = logging.getLogger(__name__)


class Followers:
    """Those who asked. Each hears once, or not at all where nobody can write to them."""

    def __init__(self, bot: commands.Bot, policies: Policies, followers: FollowerStore) -> None:
        self._bot = bot
        self._policies = policies
        self._followers = followers

    async def tell_due(self) -> None:
        """Tell everybody whose case has been decided."""
        for follower in await self._followers.due():
            if not is_served(self._bot, self._policies, follower.case.guild_id):
                continue
            step = await attempt("word to a reporter", self._tell(follower))
            if step.retry is Retry.BOT:
                continue
            await self._followers.heard(follower)
            log.info("reporter told case=%d done=%s", follower.report_id, step.done)

    async def _tell(self, follower: Follower) -> Step:
        with self._policies.speaking(follower.case.guild_id):
            user = await find_user(self._bot, follower.member_id)
            if user is None:
                return Step("word to a reporter", False, "the account no longer exists")
            policy = self._policies.for_guild(follower.case.guild_id)
            ending = _("This was case {report_id}.", report_id=follower.report_id)
            await send_once(
                user,
                nonce=f"follow-{follower.report_id}",
                is_it=lambda m: m.author.bot and m.content.endswith(ending),
                look_from=follower.asked_at,
                content=f"{report_decided_text(follower.case, policy)} {ending}",
            )
            return Step("word to a reporter", True)
