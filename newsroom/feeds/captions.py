"""The line under a picture -> caption and credit."""

import re
from collections.abc import Iterable
from functools import lru_cache

from newsroom.feeds.furniture import STOPS
from newsroom.feeds.markup import tidy

_LABEL = (
    r"(?:(?:(?:file|stock|archive)\s)?(?:photo(?:graph|s)?|image|picture|illustration|drawing"
    r"|graphic|video|screenshot|courtesy)(?:\s(?:credit|source))?|source|credits?"
    r"|фото|источник|иллюстрация|լուսանկար(?:ը|ներ)?|նկար(?:ը)?|աղբյուր(?:ը)?"
    r"|ფოტო(?:ს ავტორი)?|წყარო|عکس(?: از)?|منبع|تصویر|ماخذ|(?:फ\u093c?|\u095e)ोटो|तस्वीर|साभार|स्रोत"
    r"|джерело|снимка|слика|извор|fotografija|sursa|fot\.|zdjęcie|źródło|kép|fotó|forrás|zdroj"
    r"|kuva(?:aja)?|bild(?:quelle)?|quelle|beeld|bron|fonte|fuente|imagen|imagem|kilde|källa"
    r"|ảnh|nguồn|写真|出典|사진|자료"
    r"|צילום|תצלום|מקור|تصوير|عدسة|(?:ال)?صورة|(?:ال)?مصدر|fotografía|φωτογραφία"
    r"|foto(?:ğraf)?|kaynak|cr[ée]dit(?:\sphoto)?|photo)"
)
_LABELLED = rf"(?:{_LABEL}\s?(?::|՝|\s-\s|\sby\s|\scourtesy\s(?:of\s)?|\sof\s)|©|\(c\)|copyright\s)"
_WHOLE_LABELLED = re.compile(rf"(?:{_LABELLED})\s*(?P<name>.+)", re.IGNORECASE)
_LABEL_WITHIN = re.compile(rf"(?:^|(?<=[\s|.—–-]))(?:{_LABELLED})\s*(?P<name>.+)$", re.IGNORECASE)
_WITHIN_BRACKETS = r"(?:[^()\[\]]|[(\[][^()\[\]]*[)\]]){2,120}"  # one pair more at most
_BRACKETED = re.compile(rf"^(?P<caption>.*?)\s*[(\[](?P<credit>{_WITHIN_BRACKETS})[)\]]\s*[.։]?$")
_LAST_CLAUSE = re.compile(rf"^(?P<caption>.*(?:[{STOPS}][”\"»)]?\s|\s[|—–-]\s|\|))(?P<credit>.+)$")

_AGENCY = re.compile(
    r"(?<!\w)(?:AP|AFP|AFP-JIJI|Reuters|Getty(?: Images)?|TASS|ТАСС|EPA|EPA-EFE|EFE|ANSA|dpa|Xinhua"
    r"|RIA Novosti|РИА Новости|Sputnik|Interfax|Интерфакс|Armenpress|Արմենպրես|Photolure"
    r"|PAN Photo|PanARMENIAN|Anadolu(?: Agency)?|Bloomberg|UPI|Zuma(?: Press)?|Shutterstock|Alamy"
    r"|Unsplash|Pexels|Pixabay|Flickr|Wikimedia Commons|NurPhoto|Sipa|Abaca|Redux"
    r"|Magnum(?: Photos)?|RFE/RL|Azatutyun|Hetq|CivilNet|Keystone|PTI|Kyodo|Yonhap|Belga"
    r"|Lusa|Handout|Pool|رويترز|فرانس برس|أ ف ب|الأناضول|سبوتنيك|רויטרס|אי-פי"
    r"|Ройтерс|Ռոյթերս)(?!\w)",
    re.IGNORECASE,
)
_SMALL_WORDS = {"of", "for", "the", "via", "and", "on", "by", "in", "from", "at", "de", "del", "la"}
_SMALL_WORDS |= {"da", "di", "van", "von", "der", "den", "le", "y", "e", "և", "и", "ve", "et", "/"}
_BRACKETS = {"(": ")", "[": "]"}
_CLOSING = {")": "(", "]": "["}
_PARTNERS = {**_BRACKETS, **_CLOSING}
# "/epd", "/imago images"
_AFTER_SLASH = re.compile(r"(?<=\w)\s?/\s?[\w-]{2,20}(?:\s[\w-]{2,20})?$")
_QUOTED = re.compile(r"«[^«»]{1,60}»|“[^“”]{1,60}”|„[^„“”]{1,60}[“”]")  # a paper's name
_INITIALS = re.compile(r"(?<!\w)[^\W\d_]\.\s?[^\W\d_]$")  # "A. B", whose last dot is no full stop
_LONGEST_CREDIT_LINE = 300  # characters
_LONGEST_CREDIT = 14  # words; longer ones are sentences (a guess)


@lru_cache(maxsize=32)  # asked for again wherever the line is looked at
def split_credit(line: str) -> tuple[str | None, str | None]:
    """Return a picture's caption and credit, the latter without "Photo by" and its like."""
    line = tidy(line)
    whole = _labelled_credit(line) or _agency_credit(line)
    if whole:
        return None, whole
    bracketed = _BRACKETED.match(line)
    if bracketed:
        credit = _bracketed_credit(bracketed["credit"])
        if credit:
            return _clean_caption(bracketed["caption"]), credit
    within = _LABEL_WITHIN.search(line)
    # "A photo by X hangs here" is a sentence; a label opens with a capital or a sign.
    if within and not _is_small(line[within.start()]) and _is_credit(within["name"]):
        return _clean_caption(line[: within.start()]), _clean_credit(within["name"])
    clause = _LAST_CLAUSE.match(line)
    credit = _agency_credit(clause["credit"]) if clause else None
    if clause and credit:
        return _clean_caption(clause["caption"]), credit
    return line or None, None


def read_credit(text: str) -> str | None:
    """Return a credit that stands in a place of its own, without its label."""
    text = tidy(text)
    labelled = _WHOLE_LABELLED.fullmatch(text)
    return _clean_credit(labelled["name"] if labelled else text) or None


def without_signs(text: str, signs: str = " ") -> str:
    """Take signs off both ends, and brackets that have no partner or stand round all of it."""
    former = None
    while text != former:
        former = text = text.strip(signs)
        if _BRACKETS.get(text[:1]) == text[-1:] and _is_one_pair(text):
            text = text[1:-1]
        elif text[-1:] in _BRACKETS or _lacks_partner(text, text[-1:], _CLOSING):
            text = text[:-1]
        elif text[:1] in _CLOSING or _lacks_partner(text, text[:1], _BRACKETS):
            text = text[1:]
    return text


def _is_one_pair(text: str) -> bool:
    """Say whether the last bracket of a text closes its first."""
    inner = text[1:-1]
    end, start = inner.find(text[-1]), inner.find(text[0])
    return end < 0 or 0 <= start < end


def _lacks_partner(text: str, bracket: str, of_kind: Iterable[str]) -> bool:
    return bracket in of_kind and text.count(bracket) > text.count(_PARTNERS[bracket])


def is_credit_line(text: str) -> bool:
    """Say whether a paragraph is nothing but a picture's credit."""
    if len(text) > _LONGEST_CREDIT_LINE or len(text.split()) > _LONGEST_CREDIT:
        return False
    caption, credit = split_credit(without_signs(text))
    return caption is None and credit is not None


def _bracketed_credit(text: str) -> str | None:
    labelled = _WHOLE_LABELLED.fullmatch(text)
    if labelled:  # a label within brackets is proof enough, whatever the name looks like
        return _clean_credit(labelled["name"])
    first, slash, second = text.partition("/")
    if slash and len(text.split()) >= 2 and _is_name(first) and _is_name(second):
        return _clean_credit(text)
    if re.fullmatch(r"courtesy(?: photo)?|file photo|handout", text, re.IGNORECASE):
        return text
    return _agency_credit(text)


def _labelled_credit(text: str) -> str | None:
    labelled = _WHOLE_LABELLED.fullmatch(text)
    return _clean_credit(labelled["name"]) if labelled and _is_credit(labelled["name"]) else None


def _agency_credit(text: str) -> str | None:
    """Recognise "X/AFP via Getty Images", "AP Photo/X", "Reuters"; not a sentence about them."""
    found = _AGENCY.search(text)
    if not found or not _is_credit(text):
        return None
    alone = found[0] == text.rstrip(". ")
    return _clean_credit(text) if alone or "/" in text or " via " in text else None


def _is_credit(text: str) -> bool:
    text = _AFTER_SLASH.sub("", text)
    return len(text.split()) <= _LONGEST_CREDIT and _is_name(text)


def _is_name(text: str) -> bool:
    """A name has capitals, or letters without case, and small words between them."""
    words = re.split(r"[\s/,&|]+", _QUOTED.sub("", text).strip(" ./,&|"))
    return bool(words[0]) and all(
        not _is_small(word[:1]) or word in _SMALL_WORDS or "." in word[1:-1]  # hetq.am
        for word in words
        if not _AGENCY.fullmatch(word)
    )


def _is_small(letter: str) -> bool:
    """Say whether a letter is a small one of a script in which names have capitals."""
    return letter.islower() and not "ა" <= letter <= "ჿ"  # Georgian names have none


def _clean_credit(text: str) -> str:
    text = re.sub(r"^courtesy (?:of )?(?=\S)", "", text, flags=re.IGNORECASE)
    name = without_signs(re.sub(r"\s*/\s*", "/", text), " .։|—–-")
    return f"{name}." if _INITIALS.search(name) and f"{name}." in text else name


def _clean_caption(text: str) -> str | None:
    return text.rstrip(" |—–-([/").strip() or None
