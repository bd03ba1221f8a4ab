"""Card numbers, bank accounts and social security numbers, each known by its check or its name."""

import re
from collections.abc import Iterator
from itertools import islice

Span = tuple[int, int]

_MOST_TRIES = 16  # candidates looked at in one text; who writes more gives no account away

# ------------------------------------------------------------------ payment cards

# A pattern that begins with what it looks for is found ten times faster than one that begins
# with what must not stand before; so that comes second, here and in the other modules.
_CARD = re.compile(
    r"\d(?<![\w.,]\d)(?:\d{3}([ \-–.])\d{4}\1\d{4}\1(?:\d{4}(?:\1\d{3})?|\d)"
    r"|\d{3}([ \-–.])\d{6}\2\d{4,5}|\d{12,15}|(?:[ \-–.]\d){15})(?!\w)(?![\-–.]\d)"
)
# ISO/IEC 7812: the first digits name the issuer, who decides on the length.
_ISSUERS = re.compile(
    r"4\d{12}(?:\d{3}){0,2}"  # Visa
    r"|(?:5[1-5]\d\d|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12}"  # Mastercard
    r"|3[47]\d{13}"  # American Express
    r"|3(?:0[0-5]|[689]\d)\d{11}"  # Diners Club
    r"|(?:6011|64[4-9]\d|65\d\d)\d{12}"  # Discover
    r"|35(?:2[89]|[3-8]\d)\d{12}"  # JCB
    r"|62\d{14}(?:\d{3})?"  # UnionPay
    r"|(?:50|5[6-8]|6[0-9])\d{14}"  # Maestro
    r"|220[0-4]\d{12}|9792\d{12}|9051\d{12}"  # Mir, Troy, ArCa
)


def find_cards(text: str) -> Iterator[Span]:
    """Find the numbers of payment cards: an issuer's prefix and length, and the check digit."""
    for match in islice(_CARD.finditer(text), _MOST_TRIES):
        digits = "".join(filter(str.isdigit, match[0]))
        if _ISSUERS.fullmatch(digits) and passes_luhn(digits):
            yield match.span()


def passes_luhn(digits: str) -> bool:
    """Tell whether the last digit is the check digit of those before it (ISO/IEC 7812-1)."""
    doubled = (sum(divmod(2 * int(digit), 10)) for digit in digits[-2::-2])
    return (sum(map(int, digits[-1::-2])) + sum(doubled)) % 10 == 0


# ------------------------------------------------------------------ bank accounts

_IBAN_START = re.compile(r"[a-z](?<![^\W_][a-z])[a-z]\d{2}(?=[ \-]?[a-z\d])")
_IBAN_PIECE = re.compile(r"[ \-]?[a-z\d]")
# The registry's lengths, of the countries whose readers are likeliest to write here.
_IBAN_LENGTHS = {
    country: int(length)
    for length, countries in (
        line.split(maxsplit=1)
        for line in (
            "15 no",
            "16 be",
            "18 dk fi nl",
            "19 mk si",
            "20 at ba ee kz lt lu",
            "21 ch hr li lv",
            "22 bg de gb ge ie me rs",
            "23 ae il",
            "24 ad cz es md pk ro sa se sk",
            "25 pt",
            "26 tr",
            "27 fr gr it mc sm",
            "28 al az by cy hu lb pl",
            "29 ua",
            "30 jo kw qa",
            "31 mt",
            "33 ru",
        )
    )
    for country in countries.split()
}


def find_bank_accounts(text: str) -> Iterator[Span]:
    """Find IBANs: a country's length, and the check number of ISO 7064."""
    for match in islice(_IBAN_START.finditer(text), _MOST_TRIES):
        length = _IBAN_LENGTHS.get(text[match.start() : match.start() + 2])
        if length is None:
            continue
        signs, end = match[0], match.end()
        while len(signs) < length and (piece := _IBAN_PIECE.match(text, end)):
            signs += piece[0][-1]
            end = piece.end()
        if len(signs) == length and not text[end : end + 1].isalnum() and _is_iban(signs):
            yield match.start(), end


def _is_iban(signs: str) -> bool:
    return int("".join(str(int(sign, 36)) for sign in signs[4:] + signs[:4])) % 97 == 1


# ------------------------------------------------------------------ social security numbers

# Nothing in the number itself tells it from another; it must be called what it is.
_SOCIAL_SECURITY = re.compile(
    r"\b(?:ssn|social security(?: (?:number|no\.?|#))?)\W{0,3}(?:(?:is|was|number)\W{1,3})?"
    r"(?P<number>(?!000|666|9)\d{3}[ \-–.]?(?!00)\d{2}[ \-–.]?(?!0000)\d{4})(?![ \-–.]?\d)(?!\w)"
)


def find_social_security_numbers(text: str) -> Iterator[Span]:
    """Find social security numbers of the United States that are called so."""
    if "ssn" not in text and "social" not in text:
        return
    for match in _SOCIAL_SECURITY.finditer(text):
        yield match.span("number")
