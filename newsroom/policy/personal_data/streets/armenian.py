"""Addresses as Armenian writes them: «Աբովյան փողոց 12, բն. 5», «Երևան, Աբովյան 12»."""

import re
from collections.abc import Iterator
from itertools import islice

_KIND = re.compile(
    r"[փպնխթմզ](?<!\w.)(?:(?<=փ)(?:ողոցի?|ող\.|\.)|(?<=պ)(?:ողոտայ?ի?|ող\.|\.)|(?<=ն)(?:րբանցքի?|րբ\.)"
    r"|(?<=խ)(?:ճուղու?|ճ\.)|(?<=թ)(?:աղամասի?|աղ\.)|(?<=մ)(?:իկրոշրջանի?|/շ)|(?<=զ)անգվածի?)(?!\w)"
)
_NO_MONTH = (  # «Երևան, ապրիլի 24», in either spelling
    r"(?!(?:Հունվար|Յունուար|Փետրվար|Փետրուար|Մարտի?\b|Ապրիլ|Մայիս|Հունիս|Յունիս|Հուլիս|Յուլիս"
    r"|Օգոստոս|Սեպտեմբեր|Հոկտեմբեր|Նոյեմբեր|Դեկտեմբեր)[ա-և]{0,3}[ ])"
)
_WORD = rf"{_NO_MONTH}[Ա-Ֆ][ա-և]{{2,20}}"
_NAME = rf"{_WORD}(?:[ ]{_WORD}){{0,2}}"
_NUMBER = (
    r"\d{1,3}(?:[/-]\d{1,3})?(?:[ ]?[ա-ֆ](?![ա-և]))?(?![\w/%])(?![.,:]\d)(?!-(?:րդ|ին|ից|ամյ|օրյ))"
)
_HOUSE = rf"(?:(?:շենք|շ\.|տուն|տ\.|հ\.|№)[ ]?)?{_NUMBER}"
_FLAT = r",?[ ](?:բն\.?|բնակարան|բնակ\.)[ ]?\d{1,4}(?!\d)"
_NAME_BEFORE = re.compile(rf"(?<!\w){_NAME}[ ]$")
_HOUSE_AFTER = re.compile(rf",?[ ]{{1,2}}{_HOUSE}(?P<flat>{_FLAT})?")
# «Աբովյան փողոցի 12 շենքում» is a house, «Աբովյան փողոցի 12 խանութները» are shops.
_FOLLOWING = re.compile(r"[ ]{1,2}([ա-և]+)")
_BUILDING = ("շենք", "տուն", "տան", "հասցե", "բնակ", "բն")
_GOES_ON = (*_BUILDING, "և", "ու", "կամ", "է", "էր", "ապր", "մոտ")

# Without its kind a street is like any surname, so a flat, the town or the word for living must
# be there: «Մխիթարյան 18» is a player.
_HINTS = re.compile(
    r"[աբԵԳՎհ](?:(?<=հ)ասցե\w{0,4}|(?<=ա)պրում[ ]\w{1,4}|(?<=բ)նակվում[ ]\w{1,4}|(?<=Ե)րևան\w{0,3}"
    r"|(?<=Գ)յումրի\w{0,2}|(?<=Վ)անաձոր\w{0,2})[՝:,]?[ ]"
)
_OF_SOMEBODY = ("յան", "եան", "ի", "ու", "ոց", "նց")  # no team: «Երևան, Արարատ 3, Շիրակ 1»
_BARE = re.compile(rf"(?P<name>{_NAME}),?[ ]{_HOUSE}(?P<flat>{_FLAT})?")
_FLATS = re.compile(rf"{_FLAT}")
_BARE_BEFORE = re.compile(rf"(?<!\w){_NAME},?[ ]{_HOUSE}$")
_BEFORE = 60  # characters
_MOST_TRIES = 16  # candidates looked at in one text; who writes more says where nobody lives


def find_streets(text: str) -> Iterator[tuple[int, int]]:
    """Find addresses of Armenian form."""
    for kind in islice(_KIND.finditer(text), _MOST_TRIES):
        house = _HOUSE_AFTER.match(text, kind.end())
        name = house and _NAME_BEFORE.search(text, max(0, kind.start() - _BEFORE), kind.start())
        if house and name and _is_house(kind[0], house):
            yield name.start(), house.end()
    for hint in islice(_HINTS.finditer(text), _MOST_TRIES):
        bare = _BARE.match(text, hint.end())
        if bare and bare["name"].endswith(_OF_SOMEBODY) and _is_house("", bare):
            yield bare.span()
    for flat in islice(_FLATS.finditer(text), _MOST_TRIES):
        if bare := _BARE_BEFORE.search(text, max(0, flat.start() - _BEFORE), flat.start()):
            yield bare.start(), flat.end()


def _is_house(kind: str, house: "re.Match[str]") -> bool:
    following = _FOLLOWING.match(house.string, house.end())
    if house["flat"]:
        return True
    if kind.endswith(("ի", "ու")):  # "of the street"
        return following is not None and following[1].startswith(_BUILDING)
    return following is None or following[1].startswith(_GOES_ON)
