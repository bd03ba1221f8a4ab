"""Addresses as Turkish writes them: `Atatürk Cad. No: 5 D: 3`, `Lale Sk. 5/3`."""

import re
from collections.abc import Iterator
from itertools import islice

_LETTER = r"[A-Za-zÇĞİÖŞÜÂçğıöşüâî]"
_KIND = re.compile(
    r"[cCsSbBmM](?<!\w.)(?i:(?:(?<=c)ad(?:\.|de(?:si)?\b)|(?<=s)(?:okağ[ıi]|okak|ok\.|k\.)"
    r"|(?<=b)(?:ulvar[ıi]|ulv\.|lv\.)|(?<=m)ah(?:\.|allesi)))"
)
_NAME = re.compile(
    rf"(?<!\w)(?:\d{{1,4}}\.?|{_LETTER}{{2,20}}\.?)"
    rf"(?:[ ](?:\d{{1,4}}\.|{_LETTER}{{2,20}}\.?)){{0,2}}[ ]$"
)
_FLAT = (
    r"(?i:(?:[,/ ]{1,2}(?:kat|k)\b[ .:]{0,3}\d{1,2})?"
    r"(?:[,/ ]{1,2}(?:daire|da|d)\b[ .:]{0,3}\d{1,3})?)"
)
# A number counts shops, unless it is called one or has a flat behind a stroke. Up to three words,
# such as the block's name, may stand before it.
_HOUSE = re.compile(
    rf"(?:[, ]{{1,2}}{_LETTER}{{2,20}}\.?){{0,3}}[, ]{{0,2}}(?i:\b(?:no|nu|numara)\b)[ .:]{{0,3}}"
    rf"\d{{1,4}}(?:/[\dA-Za-z]{{1,3}})?[A-Za-z]?(?![\w/%])(?![.,:]\d){_FLAT}"
    r"|[, ]{1,2}\d{1,3}/\d{1,3}(?![\w/%.])"
)
_BEFORE = 50  # characters
_MOST_TRIES = 16  # candidates looked at in one text; who writes more says where nobody lives


def find_streets(text: str) -> Iterator[tuple[int, int]]:
    """Find addresses of Turkish form."""
    for kind in islice(_KIND.finditer(text), _MOST_TRIES):
        house = _HOUSE.match(text, kind.end())
        name = house and _NAME.search(text, max(0, kind.start() - _BEFORE), kind.start())
        if house and name:
            yield name.start(), house.end()
