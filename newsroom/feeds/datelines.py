"""The place and agency that open a news story, and the byline that may stand above it."""

import re
from dataclasses import dataclass

# Python's `re` has no class for capitals; these are Latin, Armenian, Cyrillic and Greek.
_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŹŻŽԱ-ՖА-ЯЁІЇЄҐΑ-ΫΆΈΉΊΌΎΏ"
_CAPITALS = rf"[{_UPPER}][{_UPPER}'’.\-/]+(?:\s[{_UPPER}][{_UPPER}'’.\-/]*){{0,3}}"
_NAME = rf"[{_UPPER}][\w'’.\-]+(?:\s[{_UPPER}][\w'’.\-]*){{0,2}}"
# ", Calif.", ", July 7", ", 7 июля", ", հուլիսի 7"; Armenian months are written small.
_REGION = rf"(?:,\s*(?:[{_UPPER}\d][\w.’'\-]*|[ա-ֆ]+)(?:\s[\w.’'\-]+){{0,2}}){{0,3}}"
_AGENCY = r"\((?P<agency>[^()]{2,60})\)"
_WIRE = r"(?:РИА|ИА|Новости|Sputnik|Спутник|ТАСС|Интерфакс|Арменпресс)(?:[\s-][А-ЯЁA-Z][\w-]+)?"
_DASH = r"(?:\s*(?:—|–|―|--+)|(?:\s|(?<=\.))-(?=\s))"
# A sentence may open like a dateline ("NATO — the alliance — said"); a story starts with a capital.
_STORY = r"\s*(?=[\"“«„‘'(\[]?[^a-zа-яա-ֆ\s])"

_WITH_AGENCY = tuple(
    re.compile(rf"(?P<line>{line})(?:{end}{_STORY}|(?:{end})?\s*$)")
    for line, end in (
        (rf"{_CAPITALS}{_REGION}\s*{_AGENCY}", rf"(?:{_DASH}|[:։])"),  # MOSCOW (TASS) —
        (rf"{_CAPITALS}{_REGION}\.?\s*/(?P<agency>[^/]{{2,40}})/", rf"\.?(?:{_DASH})?"),  # /TASS/.
        # YEREVAN, JULY 7, ARMENPRESS. ԵՐԵՎԱՆ, 7 ՀՈՒԼԻՍԻ, ԱՐՄԵՆՊՐԵՍ։
        (rf"(?=.{{0,60}}\d){_CAPITALS}{_REGION},\s(?P<agency>{_CAPITALS})", r"[:։.]"),
        # МОСКВА, 7 апр - РИА Новости. ЕРЕВАН, 7 апреля (ТАСС). Москва. 7 апреля. INTERFAX.RU -
        (
            rf"(?=.{{0,60}}\d){_CAPITALS}{_REGION}\s[-—–]\s(?P<agency>{_WIRE})",
            r"(?:,[^.]{2,40})?\.",
        ),
        (rf"(?=.{{0,60}}\d){_CAPITALS}{_REGION}\s*{_AGENCY}", r"\."),
        (rf"{_NAME}\.\s\d{{1,2}}\s[а-я]{{3,8}}\.\s(?P<agency>{_CAPITALS})", _DASH),
        (rf"{_NAME}{_REGION}\s*{_AGENCY}", _DASH),  # Yerevan (Armenpress) —
        (_AGENCY, _DASH),  # (Reuters) -
    )
)
_PLACE_ALONE = re.compile(
    rf"(?P<line>{_CAPITALS}{_REGION}){_DASH}{_STORY}(?P<agency>)"
)  # YEREVAN —
# (ANSA) - ROMA, 07 APR -
_AGENCY_FIRST = re.compile(rf"{_AGENCY}\s?[-—–]\s(?P<line>{_CAPITALS}{_REGION})(?:{_DASH}{_STORY})")
_OPENINGS = (_AGENCY_FIRST, *_WITH_AGENCY, _PLACE_ALONE)

_NOT_PLACES = frozenset(
    (
        "ANALYSIS", "BREAKING", "BREAKING NEWS", "COMMENTARY", "CORRECTION", "EDITORIAL",
        "EDITOR'S NOTE", "EXCLUSIVE", "INTERVIEW", "LIVE", "NEWS", "NOTE", "OPINION", "PHOTOS",
        "PODCAST", "PRESS RELEASE", "REVIEW", "SPOILER", "UPDATE", "UPDATED", "VIDEO", "WARNING",
        "WATCH",
    )
)  # fmt: skip

_BYLINE = re.compile(
    rf"(?:BY|By|by)\s+(?P<name>[{_UPPER}][\w'’.\-]*(?:\s(?:and\s|de\s|van\s|der\s)?"
    rf"[{_UPPER}(][\w'’.\-)]*){{1,5}})"
)


@dataclass(frozen=True, slots=True)
class Opening:
    """A story's first words, told apart."""

    line: str | None  # "MOSCOW (TASS News)"
    agency: str | None  # "TASS News"
    rest: str  # what follows


def read_dateline(text: str) -> Opening:
    """Take the dateline off a paragraph. Without one, all of it is the rest."""
    found = next((match for p in _OPENINGS if (match := p.match(text))), None)
    if not found or found["line"].replace("’", "'") in _NOT_PLACES:
        return Opening(None, None, text)
    agency = found["agency"] or None
    if agency and re.search(r"\d", agency):  # "PARIS (April 3) —"
        agency = None
    line = found["line"].strip()
    if line.startswith("("):
        line = line.strip("()")
    if "," not in line and line.count(".") == 1:  # ՊԷՅՐՈՒԹ.—
        line = line.rstrip(".")
    return Opening(line, agency, text[found.end() :].strip())


def read_byline(text: str) -> str | None:
    """Return the name in a paragraph that is only a byline."""
    found = _BYLINE.fullmatch(text)
    if not found:
        return None
    return found["name"].title() if found["name"].isupper() else found["name"]
