"""Bytes of a feed -> articles as a reader should see them. Does no I/O and reads no clock."""

import html
import re
from datetime import datetime
from typing import Any

from newsroom.feeds.categories import sections
from newsroom.feeds.dates import read_date
from newsroom.feeds.entries import Entry, read_entries
from newsroom.feeds.jsonfeed import looks_like_json, read_json_entries
from newsroom.feeds.markup import read_line, read_markup, tidy
from newsroom.feeds.pictures import Pictures, choose_image, spoken_lines
from newsroom.feeds.story import Story, read_story, summarise
from newsroom.feeds.urls import absolute_url, canonical_url
from newsroom.models import Article

__all__ = ["canonical_url", "parse", "sections", "to_json"]

_GENERIC_BYLINE = re.compile(
    r"(?:the )?(?:(?:site|web|blog|guest|staff|news|editorial|senior|wordpress)[ -]?)?"
    r"(?:contributors?|admin(?:istrator)?|staff|editors?|editorial(?: (?:staff|team|board))?"
    r"|writers?|reporters?|reports?|master|webmaster|newsroom|desk|team|author|user|guest|root"
    r"|wordpress|unknown|anonymous|news|redaktor|редакция|редактор|админ|թղթակից|խմբագիր|խմբագրություն)\d*",
    re.IGNORECASE,
)
_AMPERSAND = re.compile(r"&(?:amp|#0?38);")  # a link escaped twice; "&lang=" is a parameter
_EMAIL = re.compile(r"\S+@\S+\.\S+")
_TITLE_FROM_TEXT = 100  # characters; for entries without a title


def parse(body: bytes, url: str, content_type: str | None = None) -> list[Article]:
    """Return a feed's articles in its own order, newest first as a rule.

    Args:
        url: where the feed was found; addresses within it are resolved against it.
        content_type: the HTTP header, which may name the encoding.

    Raises:
        ParseError: for what is not a feed.
    """
    if looks_like_json(body):
        entries = read_json_entries(body, url)
    else:
        entries = read_entries(body, url, content_type)
    articles = (_read_article(entry, url) for entry in entries)
    return [article for article in articles if article]


def to_json(article: Article) -> dict[str, Any]:
    """Return an article as the command line prints it."""
    image = article.image
    return {
        "id": article.id,
        "url": article.url,
        "title": article.title,
        "summary": article.summary,
        "author": article.author,
        "published_at": _write_date(article.published_at),
        "updated_at": _write_date(article.updated_at),
        "categories": list(article.categories),
        "dateline": article.dateline,
        "image": {"url": image.url, "caption": image.caption, "credit": image.credit}
        if image
        else None,
    }


def _read_article(entry: Entry, feed_url: str) -> Article | None:
    """Return the entry's article; None when nothing in it can be identified or shown."""
    link = absolute_url(_AMPERSAND.sub("&", entry.link), feed_url) or absolute_url(entry.guid, "")
    url = canonical_url(link) if link else ""
    identity = entry.guid.strip() or url
    title = read_line(entry.title)
    base = link or feed_url
    content = read_markup(entry.content, base)
    description = read_markup(entry.summary, base)
    pictures = Pictures(entry.media, content.pictures, description.pictures)
    spoken = spoken_lines(pictures)
    told = read_story(description.blocks, title=title, spoken=spoken)
    full = read_story(content.blocks, title=title, spoken=spoken)
    summary = summarise(told, full)
    title = title or _title_from(summary)
    if not identity or not title:
        return None
    main = full if full.paragraphs else told
    published_at, updated_at = read_date(entry.published), read_date(entry.updated)
    return Article(
        id=identity,
        url=url,
        title=title,
        summary=summary,
        author=_choose_author(entry.authors, main, told),
        published_at=published_at or updated_at,
        updated_at=updated_at,
        categories=_read_categories(entry.categories),
        dateline=main.opening.line or told.opening.line,
        image=choose_image(pictures, title=title, credit=main.picture_credit, base=base),
        text="\n\n".join(main.paragraphs) + ("…" if main.cut else ""),
    )


def _choose_author(names: tuple[str, ...], main: Story, told: Story) -> str | None:
    """Return the byline; the agency where the feed names only an account; else None."""
    bylines = [name for raw in names if (name := _read_name(raw))]
    bylines = list(dict.fromkeys(bylines))
    if len(bylines) > 1:
        return f"{', '.join(bylines[:-1])} and {bylines[-1]}"
    if bylines:
        return bylines[0]
    return main.byline or main.opening.agency or told.opening.agency


def _read_name(raw: str) -> str | None:
    name = tidy(_EMAIL.sub("", html.unescape(raw))).strip(" ()<>,;")
    name = re.sub(r"^by\s+", "", name, flags=re.IGNORECASE)
    return None if not name or _GENERIC_BYLINE.fullmatch(name) else name


def _read_categories(names: tuple[str, ...]) -> tuple[str, ...]:
    tidied = (tidy(html.unescape(name)) for name in names)
    return tuple(dict.fromkeys(name for name in tidied if name))


def _title_from(summary: str) -> str:
    if len(summary) <= _TITLE_FROM_TEXT:
        return summary
    return summary[:_TITLE_FROM_TEXT].rpartition(" ")[0].rstrip(" ,;:—–-") + "…"


def _write_date(moment: datetime | None) -> str | None:
    return moment.isoformat().replace("+00:00", "Z") if moment else None
