"""What a channel and a discussion show of a digest, and what moderators read of it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

import discord

from cogs.wording.articles import THREAD_NAME_LIMIT, address_of, quoted
from cogs.wording.text import DESCRIPTION_LIMIT, INK, harmless, shorten
from newsroom.digests import Digest, DigestLine, heading, write_more
from newsroom.folding import fold
from newsroom.look import Look
from newsroom.models import Article
from newsroom.post import draw
from newsroom.speech import _, ngettext
from newsroom.storage.records import Correction, CorrectionKind, Delivery

LooksOf = Callable[[str], Look]  # by feed: how its articles are shown

_STANDFIRSTS = (200, 120, 60, 0)  # characters; the more articles there are, the fewer
_ROOM = DESCRIPTION_LIMIT - 500  # what is filled at first: corrections may need more
_TITLE_LIMIT = 200
_NAME_LIMIT = THREAD_NAME_LIMIT - 40  # the newspaper's; day and part follow it
_PART = re.compile(r" \(([0-9]{1,3})/([0-9]{1,3})\)$")


def digest_embed(digest: Digest, publication: str, look_of: LooksOf) -> discord.Embed:
    """Return a digest's message: a line for each article, as full as there is room for."""
    language = look_of(digest.lines[0].feed_url).language
    return discord.Embed(
        title=digest_title(digest, publication, look_of),
        description=_fit(digest.lines, look_of, language),
        colour=INK,
        timestamp=digest.edition.due_at,
    )


def digest_title(digest: Digest, publication: str, look_of: LooksOf) -> str:
    language = look_of(digest.lines[0].feed_url).language
    return heading(digest, shorten(publication, _NAME_LIMIT), language)


def is_digest(embed: discord.Embed, digest: Digest) -> bool:
    """Tell whether an embed is a digest's, whatever it holds."""
    return read_digest(embed) == (digest.edition.due_at, digest.part, digest.parts)


def read_digest(embed: discord.Embed) -> tuple[datetime, int, int] | None:
    """Return when a digest was due, which part it is and of how many; None of what is none."""
    if embed.timestamp is None or embed.url is not None or embed.footer.text is not None:
        return None  # a post names its newspaper in the footer
    part = _PART.search(embed.title or "")
    return embed.timestamp, *(map(int, part.groups()) if part else (1, 1))


def split(deliveries: Sequence[Delivery], look_of: LooksOf) -> list[list[int]]:
    """Return the ids of what each message of a day holds; mostly it is one.

    Args:
        deliveries: the newest first.
    """
    parts: list[list[int]] = [[]]
    room = _ROOM
    for one in deliveries:
        line = _line(DigestLine(one.id, one.article, one.feed_url), look_of(one.feed_url), 0)
        if len(line) + 1 > room and parts[-1]:
            parts.append([])
            room = _ROOM
        parts[-1].append(one.id)
        room -= len(line) + 1
    return parts


def holds_line(text: str, article: Article) -> bool:
    """Tell whether the text of a digest has a line for an article."""
    address = _link_target(article)
    title = harmless(article.title, _TITLE_LIMIT)
    return f"]({address})" in text if address else f"**{title}**" in text


def _fit(lines: Sequence[DigestLine], look_of: LooksOf, language: str) -> str:
    for limit in _STANDFIRSTS:
        drawn = [_line(line, look_of(line.feed_url), limit) for line in lines]
        text = ("\n\n" if limit else "\n").join(drawn)
        if len(text) <= DESCRIPTION_LIMIT:
            return text
    for count in range(len(drawn) - 1, 0, -1):  # the oldest go
        text = "\n".join((*drawn[:count], write_more(len(drawn) - count, language)))
        if len(text) <= DESCRIPTION_LIMIT:
            return text
    return shorten(drawn[0], DESCRIPTION_LIMIT)


def _line(line: DigestLine, look: Look, limit: int) -> str:
    """Return an article's line: its headline with its section, and below it its standfirst."""
    article = line.article
    post = draw(article, "", replace(look, standfirst=min(look.standfirst, limit)))
    title, address = harmless(article.title, _TITLE_LIMIT), _link_target(article)
    headline = f"**[{title}]({address})**" if address else f"**{title}**"
    if line.marked:
        return _("~~{headline}~~\n**The newsroom has withdrawn this article.**", headline=headline)
    section = harmless(post.footer[1], 60) if post.footer[1:] else ""
    below = harmless(post.standfirst, limit + 40) if post.standfirst else ""
    return "\n".join(filter(None, (" · ".join(filter(None, (headline, section))), below)))


def _link_target(article: Article) -> str:
    return (address_of(article.url) or "").replace("(", "%28").replace(")", "%29")


def named(delivery: Delivery) -> str:
    """Name to moderators what a post shows: an article, or a digest."""
    if delivery.digest is None:
        return quoted(delivery.article.title)
    articles = ngettext("{count} article", "{count} articles", len(delivery.shown))
    return f"{delivery.subject.title} ({articles})"


def line_note(correction: Correction) -> str:
    """Return the line that tells the discussion of a digest of what became of an article."""
    article, before = correction.delivery.article, correction.former_title
    title = quoted(article.title)
    if correction.kind is CorrectionKind.WITHDRAWN:
        return _(
            "{title} is no longer in the newsroom's feed. The digest above shows it as "
            "it last stood there.",
            title=title,
        )
    if correction.kind is CorrectionKind.RETURNED:
        return _(
            "{title} is back in the newsroom's feed. The digest above shows the current version.",
            title=title,
        )
    if before and fold(before) != fold(article.title):
        return _(
            "The newsroom corrected an article in the digest above. The headline was "
            "{before} and is now {title}.",
            before=quoted(before),
            title=title,
        )
    return _(
        "The newsroom corrected {title}. The digest above shows the current version.", title=title
    )


def line_gone_text(title: str, channel: str) -> str:
    return _(
        "{title} is no longer in its feed, nor in another that this bot follows. Its "
        "line in a digest in {channel} stays as it is.\n"
        "If the newsroom has withdrawn it, an admin can strike the line through. The "
        "discussion of the digest stays open.",
        title=quoted(title),
        channel=channel,
    )


def line_marked_text(*, is_there: bool) -> str:
    if not is_there:
        return _("The digest no longer exists.")
    return _(
        "The article's line is marked as withdrawn; the discussion of the digest is "
        "about others too, and is not locked."
    )


def line_unmarked_text(title: str, channel: str) -> str:
    return _(
        "{title} is back in its feed, so its line in a digest in {channel} is no "
        "longer marked as withdrawn.",
        title=quoted(title),
        channel=channel,
    )
