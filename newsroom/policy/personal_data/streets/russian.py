"""Addresses as Russian writes them: «ул. Ленина, д. 5, кв. 12», «Садовая улица, дом 3»."""

import re
from collections.abc import Iterator
from itertools import islice

_KIND = re.compile(
    r"[УуПпБбШшНнМм](?<!\w.)(?i:(?:(?<=у)(?:л\.?|лица|лице)|(?<=п)(?:ер\.|ереулок|ереулке|росп\.|р-т"
    r"|р-кт|роспект|роспекте|роезд)|(?<=б)(?:ульвар|ульваре|-р)|(?<=ш)(?:оссе|\.)"
    r"|(?<=н)(?:аб\.|абережная|абережной)|(?<=м)(?:кр\.|икрорайон)))(?!\w)"
)
_WORD = r"[А-ЯЁ][А-Яа-яЁё\-]{2,24}"
_NAME = rf"(?:\d{{1,2}}(?:-[а-я]{{1,3}})?[ ])?{_WORD}(?:[ ]{_WORD}){{0,2}}"
_NUMBER = r"\d{1,3}(?:[/-]\d{1,3})?(?:[ ]?[а-г](?![а-яё]))?(?![\w/%])(?![.,:]\d)"
_FLAT = (
    r"(?P<flat>(?:,?[ ](?:корп\.?|к\.|корпус|стр\.?|строение)[ ]?\d{1,3})?"
    r"(?:,?[ ](?:кв\.?|квартира)[ ]?\d{1,4}(?!\d))?)"
)
# «Дом» settles it: the number is no count of shops.
_HOUSE = rf",?[ ]{{0,2}}(?P<house>(?:д\.|дом|доме|д)[ ]?)?(?<=[ ,.ме]){_NUMBER}{_FLAT}"
_NAME_BEFORE = re.compile(rf"(?<!\w){_NAME}[ ]$")
_HOUSE_AFTER = re.compile(_HOUSE)
_NAME_AND_HOUSE = re.compile(rf"[ ]?{_NAME}{_HOUSE}")
_ALL_SMALL = re.compile(rf"[ ][а-яё\-]{{3,24}}(?:[ ][а-яё\-]{{3,24}})?{_HOUSE}")
_FOLLOWING = re.compile(r"[ ]{1,2}([а-яё]+)")
_GOES_ON = frozenset(
    "в возле где живет живёт и или на около под подъезд с сегодня у что этаж".split()  # noqa: SIM905  # a list of words reads better as text
)
_BEFORE = 60  # characters
_MOST_TRIES = 16  # candidates looked at in one text; who writes more says where nobody lives


def find_streets(text: str) -> Iterator[tuple[int, int]]:
    """Find addresses of Russian form."""
    for kind in islice(_KIND.finditer(text), _MOST_TRIES):
        address = _NAME_AND_HOUSE.match(text, kind.end())
        if address and _is_house(address):
            yield kind.start(), address.end()
            continue
        small = _ALL_SMALL.match(text, kind.end())
        if small and small["house"]:
            yield kind.start(), small.end()
            continue
        house = _HOUSE_AFTER.match(text, kind.end())
        name = house and _NAME_BEFORE.search(text, max(0, kind.start() - _BEFORE), kind.start())
        if house and name and _is_house(house):
            yield name.start(), house.end()


def _is_house(match: "re.Match[str]") -> bool:
    following = _FOLLOWING.match(match.string, match.end())
    settled = match["house"] or match["flat"]
    return bool(settled) or following is None or following[1] in _GOES_ON
