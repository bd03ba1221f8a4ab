"""Phone numbers, in the spellings people use; Google's libphonenumber says which can exist."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

_SEPARATOR = r"[ \u00a0.\-‐‑–—−/·•()_*~]"
_BETWEEN = rf"{_SEPARATOR}{{0,3}}"
# Behind the first digit: before it there is no letter or sign, and no digit with a separator.
_EDGE = r"(?<![\w$€£₽֏#№@=%\u200b-\u200f\u2060].)(?<!\d[.,:/\-–].)"
_END = r"(?![.,:\-–]?\d)(?!\s?%)(?:(?!\w)|(?=x\d|ext))"
_MANY_DIGITS = re.compile(rf"\d(?:{_BETWEEN}\d){{6}}")
_DIGITS = re.compile(r"\d+")
_SHAPES = (
    re.compile(
        rf"[+0](?<![\w+].)(?:(?<=\+){_BETWEEN}|0{_BETWEEN})\d(?:{_BETWEEN}\d){{7,14}}(?!\d){_END}"
    ),
    # North America writes three groups, 818-555-0134; eleven digits begin with 1.
    re.compile(
        rf"[(\d]{_EDGE}(?:(?<=1){_BETWEEN}\(?[2-9]|(?<=\()[2-9]|(?<=[2-9]))\d\d"
        rf"{_BETWEEN}[2-9]\d\d{_BETWEEN}\d{{4}}{_END}"
    ),
    # A digit after a digit and a blank begins no number: it is within one.
    re.compile(rf"[(\d]{_EDGE}(?<!\d[ ].)(?:{_BETWEEN}\d){{6,15}}{_END}"),
)
_DATE = re.compile(
    r"(?<!\d)(?:[0-3]?\d([./\-–])[01]?\d\1(?:1[5-9]|20)\d\d"
    r"|(?:1[5-9]|20)\d\d([./\-–])[01]?\d\2[0-3]?\d)(?!\d)"
)
_YEARS = re.compile(r"(?<!\d)(?:1\d|20)\d\d\D{1,3}(?:1\d|20)\d\d(?!\d)")

# What may be said right before a number to make it one that somebody answers.
_CALL_WORDS = (
    r"phone|\btel|\bcell|mobile|\bcall|\btext|whats|viber|telegram|signal|\bsms"
    r"|հեռ|զանգ|բջջ|\bтел|звон|мобил|ватсап|вайбер|\barayın|\bara\b|\bcep"
)
_NEAR = r"\w{0,8}\.?[^.!?\n\d]{0,25}\W$"
_CALL = re.compile(rf"(?:{_CALL_WORDS}){_NEAR}")
_NUMBER = re.compile(rf"\bnumber{_NEAR}")
# What has numbers that look like it, in the words of those who quote them.
_FILED = re.compile(
    r"(?:\b(?:is[bs]n|doi|pmid|id|(?<!that )(?<!any )(?<!this )case|order|ticket|tracking|invoice"
    r"|serial|docket|account|version|ref|reference|booking|policy|claim|membership|member|model|part"
    r"|item|sku|lot|batch|bib|patent(?: us)?|application|coupon|code|checksum|hash|resolution|file"
    r"|passport|licen[cs]e|заказ\w{0,2}|дел[оау]|накладн\w{2}|счет\w{0,2}|договор\w{0,2}"
    r"|паспорт\w{0,2}|инн|снилс|sipariş|fatura|dosya|seri|kimlik|պատվեր\w{0,2}|գործ\w{0,2}|հաշիվ)"
    r"|№)[^\w(+\n]{0,3}(?:(?:numbers?|num|no|nr|id|code|is|was|номер\w?|համար\w?)[^\w(+\n]{0,3}){0,2}$"
)
# What makes digits without a break a number of something else.
_COUNTED_BEFORE = re.compile(
    r"\b(?:population|total|sum|about|over|than|nearly|almost|no\.|scored|weighs|worth|cost|paid"
    r"|raised|won)"
    r"[^\w\n]{0,3}(?:\w{1,8}[^\w\n]{1,2})?$"
)
_COUNTED_AFTER = re.compile(
    r"\s{1,2}(?:people|persons|votes|voters|dollars|drams|euros|lira|rubles|years|men|women|km|kg"
    r"|miles|tons|tonnes|times|bytes|seconds|human|views|likes|points|followers|subscribers"
    r"|downloads|users|copies|grams|pounds)"
)
_FEWEST_DIGITS = 3  # different ones; 010101010 is no number
_LARGEST_INT = "2147483647"  # 2^31 - 1, which Dallas could have had
_YEAR_LAST = re.compile(r"\d{3} \d{3} (?:1[89]|20)\d\d")  # resolutions, then their year
_ASCENDING = "01234567890123456789"
# Readers tell each other to call Congress and the White House; nobody is at home there.
_PUBLIC = frozenset(("+12022253121", "+12022243121", "+12024561111", "+12024561414"))
_BEFORE = 50  # characters
_MOST_TRIES = 8  # candidates looked up in one text; who writes more gives no number to call
_SHORTEST = 8  # digits that a whole number has at least; fewer have no area


@dataclass(frozen=True, slots=True)
class Phone:
    """A phone number as it stands in a text, and as any phone would take it."""

    start: int
    end: int
    number: str  # E.164: +18185550134


@dataclass(frozen=True)
class PhoneBook:
    """The phone numbers of some countries. Numbers written with + and a code are always found."""

    countries: Sequence[str]  # codes of ISO 3166, whose numbers may stand without +code

    def find(self, text: str) -> Iterator[Phone]:
        """Find numbers that a person may answer, in a text in small letters; no hotlines."""
        if not _MANY_DIGITS.search(text):
            return
        done = tries = 0
        for start, end in _find_candidates(text):
            if start < done or _is_date_or_count(text[start:end]):
                continue
            tries += 1
            if tries > _MOST_TRIES:
                return
            number = self._look_up(text, start, end)
            if number is not None and number not in _PUBLIC:
                yield Phone(start, end, number)
                done = end

    def spell(self, written: str) -> frozenset[str]:
        """Write a number as E.164, once for each country it may be meant for."""
        digits = "".join(_DIGITS.findall(written))
        if written.strip().startswith("+"):
            return frozenset((f"+{digits}",))
        lines = (self._lines[country] for country in self.countries)
        return frozenset(filter(None, (line.spell(digits) for line in lines)))

    @cached_property
    def _lines(self) -> dict[str, "_Country"]:
        return {country: _Country(country) for country in self.countries}

    def _look_up(self, text: str, start: int, end: int) -> str | None:
        written = text[start:end]
        groups = _DIGITS.findall(written)
        digits = "".join(groups)
        if written.startswith("+"):
            return spell_abroad(digits, any_range=len(groups) > 1)
        if digits.startswith("00"):
            return spell_abroad(digits[2:])
        low = max(0, start - _BEFORE)
        called = _CALL.search(text, low, start) is not None
        if not called and _FILED.search(text, low, start):
            return None
        called = called or _NUMBER.search(text, low, start) is not None
        if not called and _is_counted(text, start, end, whole=len(groups) == 1):
            return None
        if all(len(group) == 1 for group in groups):
            groups = [digits]
        for country in self.countries:
            line = self._lines[country]
            if line.is_written_so(groups, called=called):
                number = line.spell(digits)
                if number and (called or line.is_whole(digits, number)):
                    return number
        return None


class _Country:
    """How one country writes its numbers at home."""

    def __init__(self, country: str) -> None:
        import phonenumbers

        self.country = country
        self.code = phonenumbers.country_code_for_region(country)
        self.is_north_american = self.code == 1
        self.trunk = phonenumbers.ndd_prefix_for_region(country, True) or ""

    def is_written_so(self, groups: Sequence[str], *, called: bool) -> bool:
        """Tell whether groups of digits look like a number here.

        Args:
            called: whether the sentence says that it is a number, so that less will do.
        """
        sizes = [len(group) for group in groups]
        if self.is_north_american and called:
            return sum(sizes) in (10, 11)
        if self.is_north_american:
            if len(groups[0]) == 1 and len(groups) > 1:
                sizes = sizes[1:] if groups[0] == "1" else []
            return sizes in ([10], [11], [3, 3, 4], [3, 7], [6, 4])
        if sum(sizes) < _SHORTEST or sizes.count(1) > 1:
            return False
        return called or (self.trunk != "" and groups[0].startswith(self.trunk))

    def is_whole(self, digits: str, number: str) -> bool:
        """Tell whether the digits are the number with what is dialled before it, and no less."""
        return self.is_north_american or number == f"+{self.code}{digits[len(self.trunk) :]}"

    def spell(self, digits: str) -> str | None:
        """Write a number as E.164, if it can exist and a person may answer it."""
        return _spell(digits, self.country)


def spell_abroad(digits: str, *, any_range: bool = False) -> str | None:
    """Write a number with its country's code as E.164, on the same conditions.

    Args:
        any_range: whether one of the right length will do though nobody is known to have it:
            countries give out new ranges, and what is written like a number is one.
    """
    return _spell(f"+{digits}", None, any_range=any_range)


def _spell(written: str, country: str | None, *, any_range: bool = False) -> str | None:
    from phonenumbers import (
        NumberParseException,
        PhoneNumberFormat,
        PhoneNumberType,
        format_number,
        is_possible_number,
        number_type,
        parse,
    )

    try:
        number = parse(written, country)
    except NumberParseException:
        return None
    answered = {
        PhoneNumberType.FIXED_LINE,
        PhoneNumberType.MOBILE,
        PhoneNumberType.FIXED_LINE_OR_MOBILE,
        PhoneNumberType.PERSONAL_NUMBER,
        PhoneNumberType.VOIP,
        PhoneNumberType.PAGER,
    }
    kind = number_type(number)
    unknown = any_range and kind == PhoneNumberType.UNKNOWN and is_possible_number(number)
    if not unknown and kind not in answered:
        return None
    return format_number(number, PhoneNumberFormat.E164)


def _find_candidates(text: str) -> list[tuple[int, int]]:
    spans = {match.span() for shape in _SHAPES for match in shape.finditer(text)}
    return sorted(spans, key=lambda span: (span[0], -span[1]))


def _is_date_or_count(written: str) -> bool:
    """Tell years, dates, counting and mere zeros and ones from numbers to call."""
    if _DATE.search(written) or _YEARS.search(written) or _YEAR_LAST.fullmatch(written):
        return True
    digits = "".join(_DIGITS.findall(written))
    if digits in _ASCENDING or digits in _ASCENDING[::-1] or digits == _LARGEST_INT:
        return True
    return len(set(digits)) < _FEWEST_DIGITS


def _is_counted(text: str, start: int, end: int, *, whole: bool) -> bool:
    """Tell "8185550134 people" and "about 8185550134" from a number to call.

    Args:
        whole: whether it is written without breaks.
    """
    if _COUNTED_AFTER.match(text, end):
        return True
    return whole and _COUNTED_BEFORE.search(text, max(0, start - _BEFORE), start) is not None
