"""Bytes of a feed -> articles as a reader should see them. Does no I/O and reads no clock."""

import html
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from newsroom.errors import ParseError
from newsroom.feeds.aggregated import read_headline, repeats
from newsroom.feeds.captions import without_signs
from newsroom.feeds.categories import sections
from newsroom.feeds.dates import read_date
from newsroom.feeds.entries import Entries, Entry, read_entries
from newsroom.feeds.hubs import Hub
from newsroom.feeds.jsonfeed import looks_like_json, read_json_entries
from newsroom.feeds.markup import read_line, read_markup, tidy
from newsroom.feeds.pages import is_web_page, read_page_entries
from newsroom.feeds.pictures import Pictures, choose_image, spoken_lines, without_standfirst
from newsroom.feeds.sitemap import looks_like_sitemap, read_sitemap_entries
from newsroom.feeds.story import Story, read_story, summarise, take_headline
from newsroom.feeds.telling import tell_apart
from newsroom.feeds.tombstones import read_tombstones
from newsroom.models import Article
from newsroom.selectors import Selectors
from newsroom.urls import absolute_url, canonical_url, with_fragment

__all__ = [
    "Parsed",
    "canonical_url",
    "parse",
    "read_article",
    "read_feed",
    "sections",
    "to_json",
]

_GENERIC_BYLINE = re.compile(
    r"(?:the )?(?:(?:site|web|blog|guest|staff|news|editorial|senior|wordpress)[ -]?)?"
    r"(?:contributors?|admin(?:istrator)?|staff|editors?|editorial(?: (?:staff|team))?"
    r"|writers?|reporters?|reports?|master|webmaster|newsroom|desk|team|author|guest|root"
    r"|(?:super )?user|wordpress|unknown|anonymous|news"
    r"|redaktor|редакция|редактор|админ|թղթակից|խմբագիր|խմբագրություն"
    r"|haber merkezi|editör|(?:la )?redacción|redaktion|(?:la )?rédaction|(?:la )?redazione|redação"
    r"|ה?מערכת(?: האתר)?|(?:هيئة |فريق |قسم )?التحرير)\d*",
    re.IGNORECASE,
)
_MARKUP = re.compile(r"</?[a-z][^<>@]*+>", re.IGNORECASE)
_EMPTY_BRACKETS = re.compile(r"\s*[(<\[]\s*[)>\]]")
_OUR = r"(?:onze|unser\w*)\s\w+\s+"  # "Door onze redacteur Femke de Boer"
_WRITTEN_BY = re.compile(
    # "Von Katrin Böhme"; but Von Miller is a name, and so is Von der Heyden.
    rf"(?i:by)\s+|(?i:von|door|par|por)\s+(?:{_OUR})?(?=[^\W\d_a-z][\w.’'-]*\s\w)"
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_HANDLE_BEFORE_NAME = re.compile(r"^@[\w.-]+\s+(?=\w)")  # "@gayane Gayane Mkrtchyan"
_EMAIL = re.compile(r"\S+@\S+\.\S+")
_LONGEST_NAME = 500  # characters, also of a category; an email address is looked for from each
_LONGEST_DATE = 60  # characters, in a warning
_BLANKS = "\u115f\u1160\u2800\u3164\uffa0"  # letters and signs that show nothing


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a feed says, and what is wrong with it."""

    articles: tuple[Article, ...]  # in the feed's own order, newest first as a rule
    warnings: tuple[str, ...] = ()  # for whoever publishes the feed
    deleted: tuple[str, ...] = ()  # ids of entries that the feed says it has taken back
    hub: Hub | None = None


def parse(
    body: bytes, url: str, content_type: str | None = None, selectors: Selectors | None = None
) -> Parsed:
    """Return a feed's articles.

    Args:
        url: where the feed was found; addresses within it are resolved against it.
        content_type: the HTTP header, which may name the encoding.
        selectors: where stories stand, if it is a web page.

    Raises:
        ParseError: for what is not a feed, and for one so broken that it shows no article.
    """
    reading = read_feed(body, url, content_type, selectors)
    entries = tell_apart(reading.entries, url)
    pairs = [(entry, read_article(entry, url)) for entry in entries]
    read = [article for _, article in pairs if article]
    if reading.fault and not read:
        raise ParseError(url, f"{reading.fault}; no article in it can be read")
    articles = _distinct(read)
    warnings = [*reading.warnings, *_undated(pairs)]
    if len(read) < len(entries):
        left_out = _count(len(entries) - len(read))
        warnings.append(f"{left_out} without an id and an address, or without words: left out")
    if len(articles) < len(read):
        again = _count(len(read) - len(articles))
        warnings.append(f"{again} with the id of another: taken for one article with it")
    return Parsed(tuple(articles), tuple(warnings), read_tombstones(body), reading.hub)


def read_feed(
    body: bytes, url: str, content_type: str | None = None, selectors: Selectors | None = None
) -> Entries:
    """Return a feed's entries as it writes them. Raise ParseError for what is not a feed."""
    if selectors is not None and is_web_page(body, content_type):
        return read_page_entries(body, url, content_type, selectors)
    if looks_like_sitemap(body):
        return read_sitemap_entries(body, url, content_type)
    if looks_like_json(body):
        return read_json_entries(body, url, content_type)
    return read_entries(body, url, content_type)


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


def read_article(entry: Entry, feed_url: str) -> Article | None:
    """Return the entry's article; None when nothing in it can be identified or shown."""
    link = absolute_url(entry.link, feed_url) or absolute_url(entry.guid, "")
    url = with_fragment(link) if link else ""  # the fragment that was left tells it apart
    identity = entry.guid.strip() or url
    title = read_line(entry.title)
    headline = read_headline(title if _is_visible(title) else "", read_line(entry.source))
    title = headline.text
    base = (absolute_url(entry.base, feed_url) if entry.base else None) or link or feed_url
    content = read_markup(entry.content, base)
    description = read_markup(entry.summary, base)
    media = without_standfirst(entry.media, description.blocks)
    pictures = Pictures(media, content.pictures, description.pictures)
    spoken = spoken_lines(pictures)
    described = () if repeats(description.blocks, headline) else description.blocks
    told = read_story(described, title=title, spoken=spoken)
    full = read_story(content.blocks, title=title, spoken=spoken)
    summary = summarise(told, full)
    if not title:
        title, summary = take_headline(summary, (full if full.paragraphs else told).paragraphs)
    if not identity or not _is_visible(title):
        return None
    main = full if full.paragraphs else told
    published_at, updated_at = read_date(entry.published), read_date(entry.updated)
    return Article(
        id=identity,
        url=url,
        title=title,
        summary=summary,
        author=_choose_author(entry.authors, main, told) or headline.source or None,
        published_at=published_at or updated_at,
        updated_at=updated_at,
        categories=_read_categories(entry.categories),
        dateline=main.opening.line or told.opening.line,
        image=choose_image(pictures, title=title, credit=main.picture_credit, base=base),
        text="\n\n".join(main.paragraphs) + ("…" if main.cut else ""),
    )


def _undated(pairs: Sequence[tuple[Entry, Article | None]]) -> Iterator[str]:
    """Say which dates nobody can read."""
    strange = [
        entry.published
        for entry, article in pairs
        if entry.published
        and (article is None or article.published_at in (None, article.updated_at))
        and not read_date(entry.published)
    ]
    if strange:
        shown = tidy(strange[0])[:_LONGEST_DATE]
        yield f"{_count(len(strange))} with a date that cannot be read: “{shown}”"


def _is_visible(text: str) -> bool:
    """Say whether there is a letter, digit or sign to see; Discord refuses what looks empty."""
    if text[:1].isalnum() and text[0] not in _BLANKS:
        return True
    return any(unicodedata.category(c)[0] in "LNPS" and c not in _BLANKS for c in text)


def _distinct(articles: Sequence[Article]) -> list[Article]:
    """Keep one article of each id: the one that was updated last, at the place of the first."""
    chosen: dict[str, Article] = {}
    for article in articles:
        first = chosen.setdefault(article.id, article)
        if _age_key(article) > _age_key(first):
            chosen[article.id] = article
    return list(chosen.values())


def _age_key(article: Article) -> datetime:
    return article.updated_at or article.published_at or datetime.min.replace(tzinfo=UTC)


def _count(number: int) -> str:
    return "1 entry" if number == 1 else f"{number} entries"


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
    name = without_signs(_EMAIL.sub("", _read_words(raw[:_LONGEST_NAME])), " <>,;")
    name = _HANDLE_BEFORE_NAME.sub("", _EMPTY_BRACKETS.sub("", name))
    written_by = _WRITTEN_BY.match(name)
    name = name[written_by.end() :] if written_by else name
    is_nobody = _GENERIC_BYLINE.fullmatch(name) or _ADDRESS.fullmatch(name)
    return None if is_nobody or not _is_visible(name) else name


def _read_categories(names: tuple[str, ...]) -> tuple[str, ...]:
    read = (_read_words(name[:_LONGEST_NAME]) for name in names)
    return tuple(dict.fromkeys(name for name in read if _is_visible(name)))


def _read_words(raw: str) -> str:
    """Read what is a plain name as a rule, but may hold entities or markup."""
    if "&" in raw:
        raw = html.unescape(raw)
    return read_line(raw) if _MARKUP.search(raw) else tidy(raw)


def _write_date(moment: datetime | None) -> str | None:
    return moment.isoformat().replace("+00:00", "Z") if moment else None
