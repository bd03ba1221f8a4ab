"""The tags of forum posts: an article's sections, made where they are missing and may be made."""

import logging
from collections import Counter
from collections.abc import Sequence

import discord

from cogs.enforcement.cards import Cards
from cogs.kit.refusals import reason_of
from cogs.wording.articles import no_tags_text
from newsroom import graphemes
from newsroom.feeds.categories import sections
from newsroom.models import Article
from newsroom.storage.articles import ArticleStore
from newsroom.storage.settings import SettingStore

log = logging.getLogger(__name__)

# Discord's limits.
_TAGS_OF_POST = 5
_TAGS_OF_FORUM = 20
_LONGEST_NAME = 20  # characters

_LOOKED_BACK = 300  # articles of a forum that say how much used its tags are (a guess)


class Tags:
    """Chooses the tags of forum posts."""

    def __init__(self, articles: ArticleStore, settings: SettingStore, cards: Cards) -> None:
        self._articles = articles
        self._settings = settings
        self._cards = cards

    async def choose(self, forum: discord.ForumChannel, article: Article) -> list[discord.ForumTag]:
        """Return an article's tags in a forum, making those that are missing where that is allowed.

        A forum that insists on a tag gives its first to an article without any.
        """
        names = section_names(article)
        available = _by_name(forum.available_tags)
        missing = [name for name in names if name.casefold() not in available]
        if missing:
            available = _by_name(await self._make(forum, missing))
        tags = [available[name.casefold()] for name in names if name.casefold() in available]
        if not tags and forum.flags.require_tag:
            tags = list(forum.available_tags[:1])
        return tags

    async def choose_anew(
        self,
        forum: discord.ForumChannel,
        article: Article,
        applied: Sequence[discord.ForumTag],
        *,
        former: Article,
    ) -> list[discord.ForumTag]:
        """Return the tags of a post whose article has other sections than it had.

        Those that people have given it stay.
        """
        own = {name.casefold() for name in section_names(former)}
        given = [tag for tag in applied if tag.name.casefold() not in own]
        chosen = [tag for tag in await self.choose(forum, article) if tag not in given]
        return [*chosen[: _TAGS_OF_POST - len(given)], *given]

    async def _make(
        self, forum: discord.ForumChannel, missing: Sequence[str]
    ) -> Sequence[discord.ForumTag]:
        """Return a forum's tags once these have been made, as far as there is room for them."""
        former = list(forum.available_tags)
        if not forum.permissions_for(forum.guild.me).manage_channels:
            await self._tell(forum, missing)
            return former
        wanted = former
        if len(former) + len(missing) > _TAGS_OF_FORUM:
            uses = Counter(
                name.casefold()
                for categories in await self._articles.categories_in(
                    forum.guild.id, forum.id, _LOOKED_BACK
                )
                for name in map(tag_name, categories)
            )
            wanted = make_room(former, missing, uses)
        else:
            wanted = [*former, *(discord.ForumTag(name=name) for name in missing)]
        if wanted == former:
            return former
        try:
            edited = await forum.edit(available_tags=wanted)
        except discord.HTTPException as error:
            log.warning("tags not made channel=%d reason=%s", forum.id, reason_of(error))
            return former
        log.info("tags made channel=%d count=%d", forum.id, len(missing))
        return edited.available_tags if edited is not None else former

    async def _tell(self, forum: discord.ForumChannel, missing: Sequence[str]) -> None:
        """Tell the moderators once for each forum, also across restarts."""
        key = f"tags:{forum.id}"
        if await self._settings.get(key) is not None:
            return
        if await self._cards.say(forum.guild.id, no_tags_text(forum.mention, missing)):
            await self._settings.put(key, "told")


def section_names(article: Article) -> list[str]:
    """Return the names of an article's tags: its first sections, cut to what a tag can hold."""
    names = {
        name.casefold(): name for name in reversed([*map(tag_name, sections(article))]) if name
    }
    return list(names.values())[::-1][:_TAGS_OF_POST]


def tag_name(section: str) -> str:
    return graphemes.cut(section, _LONGEST_NAME).strip()


def make_room(
    former: Sequence[discord.ForumTag], missing: Sequence[str], uses: Counter[str]
) -> list[discord.ForumTag]:
    """Return a forum's tags with new ones in them, the most used first, as far as there is room.

    A tag gives way only to one that is used more, so that two do not drive each other out in turn;
    and only if articles use it, for others were made by people, who know what for.
    """
    kept = list(former)
    for name in sorted(missing, key=lambda name: -uses[name.casefold()]):
        if len(kept) >= _TAGS_OF_FORUM:
            mine = [tag for tag in kept if not tag.moderated and uses[tag.name.casefold()]]
            least = min(mine, key=lambda tag: uses[tag.name.casefold()], default=None)
            if least is None or uses[least.name.casefold()] >= uses[name.casefold()]:
                break
            kept = [tag for tag in kept if tag is not least]  # new ones are equal: they have no id
        kept.append(discord.ForumTag(name=name))
    return kept


def _by_name(tags: Sequence[discord.ForumTag]) -> dict[str, discord.ForumTag]:
    return {tag.name.casefold(): tag for tag in tags}
