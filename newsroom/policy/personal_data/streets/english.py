"""Addresses as English writes them: `123 Maple Street, Apt 4, Glendale, CA`, `P.O. Box 12`."""

import re
from collections.abc import Iterator
from itertools import islice

# Kinds that are seldom anything else, and kinds that are also common nouns or titles: those need
# a flat, a postal code, a city or "lives at" beside them.
_STREETS = "street|avenue|ave|boulevard|blvd|road|rd|drive|lane|ln|parkway|pkwy|terrace|st"
_OTHER_PLACES = (
    "dr|court|ct|place|pl|square|sq|way|circle|cir|trail|plaza|row|close|crescent|loop|alley"
    "|gardens|garden|grove|mews|highway|hwy"
)
_PLACES = frozenset(_OTHER_PLACES.split("|"))
KINDS = _PLACES.union(_STREETS.split("|"), ("box", "ul", "ulitsa"))
_SHORTENED = frozenset(
    ("ave", "blvd", "rd", "ln", "pkwy", "st", "dr", "ct", "pl", "sq", "cir", "hwy")
)
_WRITTEN_SMALL = frozenset(("street", "avenue", "ave", "boulevard", "blvd", "road"))

_NUMBER = r"(?P<number>\d(?<![\w$€£#.,:/’'\-]\d)\d{0,4}(?:-\d{1,4})?[A-Za-z]?)[ ]{1,2}"
_DIRECTION = r"(?:(?:North|South|East|West|[NS][EW]|[NSEW])\b\.?[ ])?"
_ORDINAL = r"\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH)"
_CAPITAL = rf"(?:[A-Z][a-z]{{0,2}}\.|[A-Z][\w’'\-]{{0,24}}|{_ORDINAL})"
_CAPITALISED = re.compile(
    rf"{_NUMBER}{_DIRECTION}(?P<name>{_CAPITAL}(?:[ ](?:{_CAPITAL}|of|the|de|la|del)){{0,3}})"
    rf"[ ](?P<kind>(?i:{_STREETS}|{_OTHER_PLACES}))\b"
)
_SMALL_WORD = (
    r"(?!(?:a|an|and|as|at|by|for|from|hour|in|is|it|lane|mile|minute|my|of|on|or|our|people|some"
    r"|that|the|their|this|to|was|were|with|year|your)\b)[a-z][a-z’'\-]{1,24}"
)
_UNCAPITALISED = re.compile(
    rf"{_NUMBER}(?:[nsew]\.?[ ])?(?P<name>(?:{_SMALL_WORD}|{_ORDINAL})(?:[ ]{_SMALL_WORD}){{0,2}})"
    rf"[ ](?P<kind>{_STREETS}|{_OTHER_PLACES})\b"
)
_FLAT = (
    r"(?i:,?[ ]{0,2}(?:(?:apt|apartment|unit|suite|ste|flat|room|rm|floor)\b\.?[ ]?#?|#[ ]?)"
    r"[0-9a-z][\w\-]{0,4}\b)"
)
# As the rest of the world writes it in English letters, where a flat must follow to be one:
# `Tumanyan Street 118, apartment 22`, `ul. Sadovaya 41, kv. 17`.
_NUMBER_LAST = re.compile(
    rf"(?:{_CAPITAL}(?:[ ]{_CAPITAL}){{0,2}}[ ](?i:{_STREETS})|\b[Uu]l(?:itsa)?\.?[ ]{_CAPITAL})"
    rf"[ ,]{{1,2}}(?:[Nn]o\.?[ ]?)?\d{{1,4}}[A-Za-z]?(?:{_FLAT}|,?[ ]kv(?:artira)?\.?[ ]?\d{{1,4}})"
)
_BOX = re.compile(r"[Pp](?<!\w[Pp])\.?[ ]?[Oo]\.?[ ]?[Bb]ox[ ]?#?\d{1,6}\b")

_CITY = r"[A-Z][A-Za-z.’'\-]{1,20}(?:[ ][A-Z][A-Za-z.’'\-]{1,20}){0,2}"
_STATE = (
    r"(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]"
    r"|T[NX]|UT|V[AT]|W[AIVY]|Calif\.?|California|Mass\.?|N\.Y\.)"
)
_ZIP = r"\d{5}(?:-\d{4})?"
_POSTCODE = r"[A-Z]{1,2}\d[A-Z\d]?[ ]\d[A-Z]{2}"  # of the United Kingdom
_TAIL = re.compile(
    rf"(?P<flat>{_FLAT})?"
    rf"(?:,?[ ](?:{_CITY},?[ ])?(?:{_STATE}(?:,?[ ]{_ZIP})?|{_ZIP}|{_POSTCODE})(?!\w))?"
)
_SMALL_TAIL = re.compile(
    rf"(?P<flat>{_FLAT})?(?:,?[ ](?:[A-Za-z]{{2,20}},?[ ]){{0,3}}{_ZIP}(?!\w))?"
)
_IN_CITY = re.compile(r",[ ][A-Z][a-z]{2,}")

_LIVES = re.compile(
    r"(?:\bliv(?:e|es|ed|ing)|\bresid(?:es?|ing)|address|\bstays?|\bhouse|\bhome|apartment|\bvisit"
    r"|\bfind (?:him|her|them|you)|\bcome|\bmeet|\bmove[ds]?|\bsend|\bmail|\bdeliver)\b\W{0,3}"
    r"(?:\w{1,12}[ ]){0,2}(?:(?:at|is|to|in|on|over|by)[ ])?[:@]?\W{0,2}$",
    re.IGNORECASE,
)
# Before a number these make it one of a day, a part of a book, or of things counted.
_COUNTS = re.compile(
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april"
    r"|august|september|october|november|december|the|these|those|all|only|about|over|than|some"
    r"|nearly|almost|under|every|another|top|first|last|next|chapter|section|article|season"
    r"|episode|page|part|volume|act|scene|route|highway|exit|channel|grade|level|psalm|verse|war|least"
    r"|most|has|have|had|with|his|her|its|our|my|your|their)\.?[ ]$",
    re.IGNORECASE,
)
_MONTHS = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
# What is counted: "5 Years Down The Road", "an 8 Mile Road".
_MEASURES = frozenset(
    """
    block blocks centuries century day days feet hour hours man men mile miles minute minutes month
    months nation nations percent people star stars step steps way week weeks year years
    """.split()  # noqa: SIM905  # a list of words reads better as text
)
_COURTS = frozenset(
    "appeal appeals circuit constitutional criminal district federal high superior supreme".split()  # noqa: SIM905  # a list of words reads better as text
)
_GOES_ON = frozenset(
    """
    across after and as at because before behind between but by every for from had has if in is
    just near next now off on or please right since so that then there to today tomorrow tonight
    until was when where which while who will with
    """.split()  # noqa: SIM905  # a list of words reads better as text
)
_FOLLOWING = re.compile(r"[ ]{1,2}([^\W\d_]+)")
_AT_AN_HOUR = re.compile(r"\b(?:at|by|around|until|till|after|before|since)[ ]$", re.IGNORECASE)
_HAPPENS = re.compile(r"[ ](?:was|were|is|has|had|will)\b")
_YEARS = range(1800, 2100)  # "In 1929 Wall Street crashed"
_BEFORE = 60  # characters
_MOST_TRIES = 16  # candidates looked at in one text; who writes more says where nobody lives

# Addresses that everybody knows, in books, films and politics, and nobody is found at.
_FAMOUS = re.compile(
    r"(?:1[0-2] downing|1600 pennsylvania|221b baker|4 privet|742 evergreen|1313 mockingbird"
    r"|124 conch|42 wallaby|1600 amphitheatre|350 fifth|2[12] jump|10 cloverfield|1 hacker"
    r"|1 microsoft|1 infinite|8 mile|(?:19|26) (?:marshal )?baghramyan)\b",
    re.IGNORECASE,
)


def find_streets(text: str, words: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Find addresses of English form.

    Args:
        words: the text's words, in small letters.
    """
    if KINDS.isdisjoint(words):
        return
    for match in islice(_CAPITALISED.finditer(text), _MOST_TRIES):
        if _is_street(match) and (end := _find_end(match)):
            yield match.start(), end
    for match in islice(_UNCAPITALISED.finditer(text), _MOST_TRIES):
        if _is_street(match) and (end := _find_uncapitalised_end(match)):
            yield match.start(), end
    for match in islice(_NUMBER_LAST.finditer(text), _MOST_TRIES):
        yield match.span()
    for match in _BOX.finditer(text):
        yield match.span()


def _is_street(match: "re.Match[str]") -> bool:
    name, kind = match["name"], match["kind"].lower()
    first, last = name.partition(" ")[0].lower(), name.rpartition(" ")[2].lower()
    if _FAMOUS.match(f"{match['number']} {name}") or _MONTHS.match(name):
        return False
    if first in _MEASURES or last in _MEASURES:
        return False
    return not (kind in ("court", "ct") and last in _COURTS)


def _find_end(match: "re.Match[str]") -> int | None:
    """Find where an address ends; None when what stands round it makes it none."""
    text, start, kind = match.string, match.start(), match["kind"].lower()
    end = _pass_full_stop(match)
    tail = _TAIL.match(text, end)
    if tail and tail[0]:
        return tail.end()
    if _goes_on_as_a_name(match, end):
        return None
    if _LIVES.search(text, max(0, start - _BEFORE), start):
        return end
    if _COUNTS.search(text, max(0, start - _BEFORE), start) or _is_year(match["number"]):
        return None
    if _is_hour(match, end):
        return None
    if kind in _PLACES and not _IN_CITY.match(text, end):
        return None
    if match["kind"].islower() and kind not in _WRITTEN_SMALL:
        return None
    return end


def _find_uncapitalised_end(match: "re.Match[str]") -> int | None:
    """Find where an address in small letters ends; it must say that somebody lives there."""
    text, start, end = match.string, match.start(), _pass_full_stop(match)
    tail = _SMALL_TAIL.match(text, end)
    if tail and tail[0]:
        return tail.end()
    lives = _LIVES.search(text, max(0, start - _BEFORE), start)
    return end if lives and not _goes_on_as_a_name(match, end) else None


def _pass_full_stop(match: "re.Match[str]") -> int:
    shortened = match["kind"].lower() in _SHORTENED
    return match.end() + (shortened and match.string[match.end() : match.end() + 1] == ".")


def _goes_on_as_a_name(match: "re.Match[str]", end: int) -> bool:
    """Tell "24 Wall Street banks" and "3 Bishop St. Gregory" from where somebody lives."""
    following = _FOLLOWING.match(match.string, end)
    return following is not None and following[1] not in _GOES_ON


def _is_hour(match: "re.Match[str]", end: int) -> bool:
    """Tell "At 7 Hollywood Boulevard was full" from a house."""
    text, start = match.string, match.start()
    if not _AT_AN_HOUR.search(text, max(0, start - _BEFORE), start):
        return False
    return len(match["number"]) < 3 and _HAPPENS.match(text, end) is not None


def _is_year(number: str) -> bool:
    return number.isdigit() and int(number) in _YEARS
