"""Past replies as they can be judged again: those of cases, and those that are kept."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from cogs.enforcement.open_discussions import OpenDiscussions
from newsroom.decisions import decided_as
from newsroom.models import Case, CaseKind, Reply
from newsroom.storage.cases import CaseStore
from newsroom.storage.discussions import DiscussionStore
from newsroom.storage.replies import ReplyStore


@dataclass(frozen=True, slots=True)
class FormerReply:
    """A reply, and what became of it."""

    reply: Reply
    case: Case | None = None  # the one that says most; None when there is none


class Rehearing:
    """Gathers past replies with what is known of their discussions now.

    A case holds its reply's text and no more: whom it mentioned, what files it carried and how
    large they were is known only of replies that are kept.
    """

    def __init__(
        self,
        cases: CaseStore,
        replies: ReplyStore,
        discussions: DiscussionStore,
        open_discussions: OpenDiscussions,
    ) -> None:
        self._cases = cases
        self._replies = replies
        self._discussions = discussions
        self._open = open_discussions

    async def gather(self, guild_id: int, since: datetime, most: int) -> tuple[FormerReply, ...]:
        """Return a guild's newest replies since then, oldest first; at most so many."""
        found: OrderedDict[int, FormerReply] = OrderedDict()  # by message
        async for case in self._cases.walk(guild_id, since):
            if not case.parts or case.message_id is None or case.kind is CaseKind.BLOCK:
                continue
            known = found.get(case.message_id)
            if known is None or known.case is None or _says_more(case, known.case):
                found[case.message_id] = FormerReply(_reply_of(case), case)
            if len(found) > most:
                found.popitem(last=False)
        for kept in await self._replies.since(guild_id, since, most):
            known = found.get(kept.reply.id)
            if known is None:
                found[kept.reply.id] = FormerReply(kept.reply)
            elif known.reply.parts == kept.reply.parts:  # else what was decided on has been edited
                found[kept.reply.id] = FormerReply(kept.reply, known.case)
        newest = sorted(found.values(), key=lambda past: past.reply.id)[-most:]
        replies = await self._place(guild_id, [past.reply for past in newest])
        return tuple(replace(past, reply=r) for past, r in zip(newest, replies, strict=True))

    async def reply_of(self, case: Case) -> Reply:
        """Return the reply of a case as far as its text tells."""
        (reply,) = await self._place(case.guild_id, [_reply_of(case)])
        return reply

    async def _place(self, guild_id: int, replies: Sequence[Reply]) -> list[Reply]:
        """Add what is known of each reply's discussion: the article, and who writes there."""
        articles: dict[int, str] = {}
        for discussion_id in {reply.discussion_id for reply in replies}:
            discussion = await self._discussions.get(discussion_id)
            if discussion is not None:
                articles[discussion_id] = discussion.article.full_text
        regulars = self._open.regulars(guild_id)
        return [
            replace(
                reply,
                earlier_authors=self._open.earlier_authors(reply.discussion_id),
                regulars=regulars,
                article_text=articles.get(reply.discussion_id, ""),
            )
            for reply in replies
        ]


def _says_more(case: Case, other: Case) -> bool:
    """Tell whether a later case of a reply says more of it: a decision, or at least a judgement."""
    if other.kind is CaseKind.SHADOW:
        return True
    return decided_as(case) is not None or (
        decided_as(other) is None and case.kind is not CaseKind.SHADOW
    )


def _reply_of(case: Case) -> Reply:
    return Reply(
        id=case.message_id or 0,
        author_id=case.member_id,
        posted_at=case.opened_at,
        parts=case.parts,
        discussion_id=case.discussion_id or 0,
    )
