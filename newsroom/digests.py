"""A digest: a day's articles in one message. Values; when it comes is said in `editions`."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from newsroom.editions import Edition
from newsroom.models import Article

# As cldr.unicode.org has long dates.
_DATES = {
    "en": "{day} {month} {year}",
    "hy": "{day} {month}, {year} թ.",
    "ru": "{day} {month} {year} г.",
    "tr": "{day} {month} {year}",
}
_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "hy": "հունվարի փետրվարի մարտի ապրիլի մայիսի հունիսի հուլիսի օգոստոսի սեպտեմբերի հոկտեմբերի "
    "նոյեմբերի դեկտեմբերի",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "tr": "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
}
_MORE = {"en": "and {} more", "hy": "և ևս {}", "ru": "и ещё {}", "tr": "ve {} tane daha"}


@dataclass(frozen=True, slots=True)
class DigestLine:
    """One article in a digest."""

    delivery_id: int
    article: Article
    feed_url: str
    role_id: int | None = None  # to be mentioned
    marked: bool = False  # as withdrawn, by an admin


@dataclass(frozen=True, slots=True)
class Digest:
    """One message, with all that stands in it as it reads now."""

    id: int
    edition: Edition
    lines: tuple[DigestLine, ...]  # the newest first
    part: int = 1  # a day that is too much for one message has several
    parts: int = 1

    @property
    def articles(self) -> tuple[Article, ...]:
        return tuple(line.article for line in self.lines)

    def unmarked(self, delivery_id: int) -> Self:
        """Return it with a line that is not marked any more."""
        lines = (
            replace(one, marked=one.marked and one.delivery_id != delivery_id) for one in self.lines
        )
        return replace(self, lines=tuple(lines))

    @property
    def subject(self) -> Article:
        """What is discussed under it, all its articles together: replies may quote any of them."""
        texts = (text for one in self.articles for text in (one.title, one.summary, one.text))
        return Article(
            id=f"digest:{self.id}",
            url="",
            title=f"Digest of {write_date(self.edition.day)}",
            text="\n\n".join(filter(None, texts)),
        )


def heading(digest: Digest, publication: str, language: str) -> str:
    """Return what stands above a digest: the newspaper and the day, and which part of it."""
    part = f" ({digest.part}/{digest.parts})" if digest.parts > 1 else ""
    day = write_date(digest.edition.day, language)
    return f"{publication} · {day}{part}"


def write_date(day: date, language: str = "en") -> str:
    """Write a date in full."""
    known = _known(language)
    month = _MONTHS[known].split()[day.month - 1]
    return _DATES[known].format(day=day.day, month=month, year=day.year)


def write_more(count: int, language: str) -> str:
    """Say how many articles are not shown."""
    return _MORE[_known(language)].format(count)


def _known(language: str) -> str:
    primary = language.partition("-")[0]
    return primary if primary in _DATES else "en"
