"""Choosing the one picture an article is shown with, and what is written under it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from newsroom.feeds.captions import read_credit, split_credit
from newsroom.feeds.counters import shows_nothing
from newsroom.feeds.markup import Block, Picture, is_no_picture, read_line
from newsroom.feeds.media import Medium
from newsroom.models import Image
from newsroom.urls import absolute_url

# "photo-300x200.jpg", "photo-scaled.jpg" (WordPress); "/s320/", "/w640-h427/", "/s72-c/" (Blogger);
# "/size/w600/" (Ghost): the same picture as without.
_SIZE = re.compile(
    r"-\d{2,4}x\d{2,4}(?=\.\w+$)|-scaled(?=\.\w+$)|/(?:s|w)\d{2,4}(?:-[\w-]+)?(?=/)|/size/w\d+(?=/)"
)
_FILE_NAME = re.compile(
    r"(?:img|dsc|image|photo|screenshot)?[\W_]*\d*|.*\.(?:jpe?g|png|webp|gif)", re.I
)
_LONGEST_LINE = 1000  # characters; against feeds made to stall a reader
_SMALL = 150  # pixels; what is narrower is shown only for want of a better one (a guess)
_SHORTEST_ALT = 4  # words; shorter ones name the picture for machines (a guess)


@dataclass(frozen=True, slots=True)
class _Candidate:
    url: str
    width: int
    lines: tuple[str, ...]  # what may be its caption, best first
    credit: str | None = None

    @property
    def identity(self) -> str:
        return picture_identity(self.url)

    @property
    def reduced(self) -> bool:
        return bool(_SIZE.search(urlsplit(self.url).path))


@dataclass(frozen=True, slots=True)
class Pictures:
    """All pictures of one entry, by where they stand."""

    media: tuple[Medium, ...]
    content: tuple[Picture, ...]
    summary: tuple[Picture, ...]


def picture_identity(url: str) -> str:
    """Return what all sizes of one picture have in common, wherever they are kept."""
    path = _SIZE.sub("", urlsplit(url).path)
    return path.rpartition("/")[2].lower() or path


def choose_image(pictures: Pictures, *, title: str, credit: str | None, base: str) -> Image | None:
    """Return the first picture in its largest size, with all that any of its copies says.

    Args:
        title: the article's; a picture that only repeats it has no caption.
        credit: what the story says by itself, for a picture without one.
        base: the page that addresses are resolved against.
    """
    announced = [medium for medium in pictures.media if not medium.thumbnail]
    thumbnails = [medium for medium in pictures.media if medium.thumbnail]
    thumbnails.sort(key=lambda medium: -(medium.width or 0))  # versions of one picture
    candidates = [
        *_from_media(announced, base),
        *_from_markup(pictures.content),
        *_from_markup(pictures.summary),
        *_from_media(thumbnails, base),
    ]
    candidates = [c for c in candidates if not shows_nothing(c.url)]
    if not candidates:
        return None
    candidates.sort(key=lambda c: 0 < c.width < _SMALL)
    copies = [c for c in candidates if c.identity == candidates[0].identity]
    largest = max(copies, key=lambda c: (not c.reduced, c.width))
    caption, own_credit = _read_lines(copies, title)
    return Image(largest.url, caption, own_credit or credit)


def spoken_lines(pictures: Pictures) -> frozenset[str]:
    """Return every text that stands on a picture, to be kept out of the story."""
    shown = (*pictures.content, *pictures.summary)
    lines = {line for picture in shown for line in (picture.caption, picture.alt) if line}
    lines |= {
        read_line(medium.caption[:_LONGEST_LINE]) for medium in pictures.media if medium.caption
    }
    captions = {caption for line in lines if (caption := split_credit(line)[0])}
    return frozenset(lines | captions)


def without_standfirst(media: Sequence[Medium], blocks: Sequence[Block]) -> tuple[Medium, ...]:
    """Take from pictures what the description says too, all of it: that is no caption."""
    standfirst = " ".join(block.text for block in blocks)
    if not standfirst:
        return tuple(media)
    return tuple(
        replace(medium, caption="")
        if medium.caption and read_line(medium.caption[:_LONGEST_LINE]) == standfirst
        else medium
        for medium in media
    )


def _from_media(media: Iterable[Medium], base: str) -> list[_Candidate]:
    found = []
    for medium in media:
        url = absolute_url(medium.url, base)
        if url and not is_no_picture(medium.width, medium.height):
            line = read_line(medium.caption[:_LONGEST_LINE])
            credit = read_credit(read_line(medium.credit[:_LONGEST_LINE]))
            found.append(_Candidate(url, medium.width or 0, (line,) if line else (), credit))
    return found


def _from_markup(pictures: Iterable[Picture]) -> list[_Candidate]:
    return [
        _Candidate(p.url, p.width or 0, tuple(line for line in (p.caption, _usable_alt(p)) if line))
        for p in pictures
    ]


def _usable_alt(picture: Picture) -> str:
    alt = picture.alt
    if _FILE_NAME.fullmatch(alt):
        return ""
    return alt if len(alt.split()) >= _SHORTEST_ALT or split_credit(alt)[1] else ""


def _read_lines(copies: Sequence[_Candidate], title: str) -> tuple[str | None, str | None]:
    """Return the best caption and the fullest credit; a title repeated is no caption."""
    best_lines = [line for c in copies for line in c.lines[:1]]
    other_lines = [line for c in copies for line in c.lines[1:]]
    split = [split_credit(line) for line in best_lines + other_lines]
    captions = [caption for caption, _ in split if caption and not _same(caption, title)]
    credits = [c.credit for c in copies if c.credit] + [credit for _, credit in split if credit]
    caption = captions[0] if captions else None
    # "Hayline/Marta Kvern" beside "Marta Kvern".
    credit = max((c for c in credits if credits[0] in c), key=len, default=None)
    if caption and credit and caption.casefold().endswith(credit.casefold()):
        caption = caption[: -len(credit)].rstrip(" |—–-([/:").strip() or None
    return caption, credit


def _same(one: str, other: str) -> bool:
    return one.casefold().rstrip(".") == other.casefold().rstrip(".")
