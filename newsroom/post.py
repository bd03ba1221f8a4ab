"""What the post of an article shows, part by part. Plain text: who draws it adds the markup."""

import string
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from newsroom.feeds.categories import sections
from newsroom.feeds.story import shorten_to
from newsroom.look import Look
from newsroom.models import Article

USUAL = Look()
_MOST_SECTIONS = 3
_READ_MORE = {
    "en": "Read more",
    "hy": "Կարդալ ավելին",
    "ru": "Читать далее",
    "tr": "Devamını oku",
}
_CLOSED = {
    "en": "Comments are closed on this article.",
    "hy": "Այս հոդվածի մեկնաբանությունները փակ են։",
    "ru": "Комментарии к этой статье закрыты.",
    "tr": "Bu haber yorumlara kapalıdır.",
}


@dataclass(frozen=True, slots=True)
class Post:
    """One post; a part that is not shown is empty."""

    title: str
    url: str
    line: tuple[tuple[str, str], ...] = ()  # what the admin wrote, and the article's word after it
    author: str = ""
    dateline: str = ""
    standfirst: str = ""
    caption: str = ""  # with its credit
    read_more: str = ""  # the words that lead to the article
    closed: str = ""  # that nobody comments on it
    picture: str = ""  # its address
    footer: tuple[str, ...] = ()  # the newspaper, then sections
    published_at: datetime | None = None


def draw(article: Article, publication: str, look: Look = USUAL) -> Post:
    """Return the post of an article."""
    filed_under = sections(article)[:_MOST_SECTIONS]
    image = article.image if look.picture else None
    credit = f"({image.credit})" if image is not None and image.credit else ""
    standfirst = shorten_to(article.summary, look.standfirst)
    return Post(
        title=article.title,
        url=article.url,
        line=_fill_in(look.line, article, publication),
        author=(article.author or "") if look.byline else "",
        dateline=(article.dateline or "") if standfirst else "",
        standfirst=standfirst,
        caption=" ".join(filter(None, ((image.caption or "") if image else "", credit))),
        read_more=_in_language(_READ_MORE, look.language) if look.read_more and article.url else "",
        closed=closed_words(look.language) if look.comments_closed else "",
        picture=image.url if image is not None else "",
        footer=(publication, *(filed_under if look.sections else ())),
        published_at=article.published_at,
    )


def closed_words(language: str) -> str:
    """Return the line that says that nobody comments on an article."""
    return _in_language(_CLOSED, language)


def _in_language(words: Mapping[str, str], language: str) -> str:
    return words.get(language.partition("-")[0], words["en"])


def _fill_in(line: str, article: Article, publication: str) -> tuple[tuple[str, str], ...]:
    """Return a line in pieces; none of it where the article lacks what it needs."""
    words = {
        "title": article.title,
        "author": article.author or "",
        "section": next(iter(sections(article)), ""),
        "publication": publication,
    }
    pieces = [(text, name) for text, name, *_ in string.Formatter().parse(line)]
    if any(name and not words[name] for _, name in pieces):
        return ()
    return tuple((text, words[name] if name else "") for text, name in pieces)
