"""What has changed of an article that is known, and whether a reader would call it a correction."""

import hashlib
import json
import unicodedata
from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import Flag, auto

from newsroom.feeds.categories import sections
from newsroom.feeds.pictures import picture_identity
from newsroom.feeds.recognise import SeenArticle
from newsroom.folding import fold
from newsroom.models import Article, Image
from newsroom.urls import url_identity

_CLOCK_SLACK = timedelta(minutes=5)  # a guess: how far a publisher's clock may be ahead of ours

# Goes up when the reading of feeds changes what articles look like, so that a new release of the
# bot does not take every story it has posted for a corrected one.
_FINGERPRINT_VERSION = "3"


class Change(Flag):
    """What of a known article is not as it was."""

    NONE = 0
    WRITING = auto()  # how its address, or this bot its fingerprint, is written
    PLACE = auto()  # where it is, or its picture
    LOOKS = auto()  # what else its post shows, and how its words are set
    TEXT = auto()  # the whole story, which readers may quote
    WORDS = auto()  # headline, standfirst, byline or dateline


def fingerprint(article: Article) -> str:
    """Return digests of what is told of a correction, of all that a post shows, and of the text.

    Dates, addresses and front-page labels are left out.
    """
    image = article.image
    words = [article.title, article.summary, article.author or "", article.dateline or ""]
    looks = [
        *words,
        *sorted(sections(article)),
        image.caption if image else None,
        image.credit if image else None,
    ]
    text = fold(article.text)
    parts = (_digest(map(fold, words)), _digest(looks), _digest([text]) if text else "")
    return ":".join((_FINGERPRINT_VERSION, *parts))


def words_part(fingerprint: str) -> str:
    """Return what of a fingerprint stands for headline, standfirst, byline and dateline."""
    return ":".join(fingerprint.split(":")[:2])


def compare(article: Article, known: SeenArticle, now: datetime) -> Change:
    """Return what has changed of an article since it was known."""
    if article.updated_at and known.updated_at:
        is_mistaken = known.updated_at > now + _CLOCK_SLACK
        if article.updated_at < known.updated_at and not is_mistaken:
            return Change.NONE  # an old copy, from one of several caches
    change = Change.NONE
    digest = fingerprint(article)
    if digest != known.fingerprint or article.url != known.url:
        change |= Change.WRITING
    version, words, looks, text = digest.split(":")
    former = known.fingerprint.split(":")
    if former[0] == version:
        _, former_words, former_looks, former_text = former
        change |= Change.WORDS if words != former_words else Change.NONE
        change |= Change.LOOKS if looks != former_looks else Change.NONE
        change |= Change.TEXT if text and former_text not in ("", text) else Change.NONE
    is_elsewhere = url_identity(article.url) not in (None, url_identity(known.url))
    if is_elsewhere or _picture(article.image) != _picture(known.image):
        change |= Change.PLACE
    return change


def _picture(image: Image | None) -> str | None:
    return picture_identity(image.url) if image else None


def _digest(texts: Iterable[str | None]) -> str:
    written = unicodedata.normalize("NFC", json.dumps(list(texts), ensure_ascii=False))
    return hashlib.sha256(written.encode("utf-8", "replace")).hexdigest()[:32]
