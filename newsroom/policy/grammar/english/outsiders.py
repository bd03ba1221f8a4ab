"""Who is spoken to in the comments and is no reader: the public, and strangers called by name."""

import re
from dataclasses import dataclass

import regex

from newsroom.policy.grammar.english.insults.calls import INTERJECTIONS
from newsroom.policy.grammar.english.sentences import Sentences
from newsroom.policy.grammar.english.threats.persons import TITLE
from newsroom.policy.grammar.marking import languages_of_lemmas
from newsroom.policy.grammar.phrasing import Phrase, one_of
from newsroom.policy.people import People
from newsroom.policy.readings import Reading

_NEAR = 160  # characters before an attack in which somebody may be called
# Readers who speak to a politician through the comments argue with the office.
_OFFICE = one_of(
    rf"""
    {TITLE} | general | archbishop | your honou?r | your excellency | secretary | catholicos
    | patriarch | sultan | pope | chief | majesty
    """
)
# Public persons are spoken to by bare name as well. A few that the readers of any newspaper call.
_PUBLIC = one_of(
    """
    nikol | pashinyan | aliyev | erdogan | putin | trump | donald | obama | biden | hillary
    | clinton
    | merkel | macron | netanyahu | zelensky | zelenskyy | lavrov | kocharyan | sargsyan | serzh
    | kardashian | bush | trudeau | boris | blinken | pelosi | mcconnell | bernie | kamala | harris
    | turkey | azerbaijan | russia | america | usa | israel | iran | georgia | armenia | europe
    | germany | france | ukraine | china | britain | greece | canada | congress | parliament
    | senate
    | nato | fox | cnn | gop | vance | rubio | musk | elon | khamenei | assad | xi | modi | orban
    | starmer | ilham | recep | mccain | schumer | feinstein | cruz | pence | romney | desantis
    | newsom | sanders | kennedy | melania | ivanka | bibi | scholz | merz | meloni | lukashenko
    | kadyrov | medvedev | zakharova | o'leary | notley | wynne | schatz | california | alaska
    | hawaii | texas | florida | ontario | alberta | quebec | washington | hollywood | facebook
    | google | twitter | disney | cbc | bbc | baku | ankara | moscow | yerevan | kremlin
    """
)
# What people curse that does not read: machines, the weather, days, what eats their clothes.
_THING = one_of(
    r"""
    laptop | computer | printer | phone | auto(?: )?correct | app | wifi | internet | software
    | algorithms? | server | engine | (?:washing )?machine | alarm(?: clock)? | kettle | oven
    | weeds? | knotweed | dandelions? | ivy | mildew | mou?ld | moss | aphids | moths? | slugs
    | mosquito(?:es)? | wasps? | midges | potholes? | bridge | traffic | weather | rain | snow
    | winter | (?:mon|tues|wednes|thurs|fri|satur|sun)days? | january | february | november | covid
    | flu | hay(?: )?fever | migraines? | knee | allergies | taxes
    """
)
_CALLS_THING = Phrase(rf", (?:(?:you|my) )?(?:\w+ )?{_THING}(?=\s*(?:$|[.!?,;\n]))")
_IN_PASSING = r"(?:goodbye|farewell|bye|shame on(?: you)?|come on),?"
_HONORIFIC = r"(?:m(?:iste)?rs?\.? |ms\.? |madam |dear |hey |dr\.? |sir )"
_CALLED = Phrase(
    r"(?:^|[.!?,;:\n]\s{0,2}|\b(?:you|hey|dear|no|yes|well|sorry|ok|away|oh|please),? )"
    rf"{_HONORIFIC}{{0,2}}(?:{_OFFICE}\.?(?: [\w.]+){{0,3}}|{_PUBLIC}(?: {_PUBLIC})?)\s*[,!]"
    rf"|(?:^|[.!?]\s{{1,2}}){_PUBLIC}(?= (?:you|your|u|ur)\b)"
    rf"|\b{_IN_PASSING} {_HONORIFIC}?(?:{_OFFICE}|{_PUBLIC}(?: {_PUBLIC})?)\s*[.?]"
)
# "… and a liar, Senator": between what somebody is called and his name.
_FURTHER = r"(?:,?(?: and| or)? an? (?:[\w'’-]+ ){0,2}[\w'’-]+| and [\w'’-]+){1,4},"
_CALLED_AFTER = Phrase(
    rf"(?:(?:,|{_FURTHER}) {_HONORIFIC}{{0,2}}| {_HONORIFIC})(?:{_OFFICE}|{_PUBLIC}(?: {_PUBLIC})?)"
    r"(?=\s*(?:$|[.!?,;]))"
)
_NAME = r"(?:m(?:iste)?rs?\.? |ms\.? |dear |hey )?(?:\w{3,} )?(?P<name>\w{3,})"
_CALLED_NAME = Phrase(rf"(?:^|[.!?\n]\s*){_NAME}\s*[,!]")
_CALLED_NAME_AFTER = Phrase(rf"[,.!]{{0,3}} {_NAME}\s*(?:$|[.!?,])")
# Names as they are written: "Joe Biden, …", "…, Joe!"
_CAPITAL = r"\p{Lu}[\p{L}'’-]*\p{Ll}"
_NAME_WRITTEN = (
    rf"(?P<name>{_CAPITAL}(?:(?: (?:\p{{Lu}}\.|de|der|den|van|von|al|bin|ben|di|da|le|la)){{0,2}}"
    rf" {_CAPITAL}){{0,2}})"
)
# What opens a sentence with a capital, and is no name.
_OPENERS = one_of(
    r"""
    \p{L}+ly | but | god | jesus | christ | gosh | damn | congrats | congratulations | sir | madam
    | friend | buddy | pal | mate | man | kid | kiddo | boy | girl | lady | boomer | grandpa | son
    | sweetie | honey | darling | please | then | also | however | first | second | today | whatever
    | anyway | still | too | indeed | because | maybe | perhaps | enough | stop | read | you | your
    | this | that | these | those | the | it | if | when | why | our | my | mr | mrs | ms | dr
    | poor | only | even | like | is | are | how | i | genius | einstein | sherlock | snowflake
    | everyone | everybody | nobody | people | folks | guys | all
    """
)
_NO_NAME = f"(?:{INTERJECTIONS}|{_OPENERS})"
_BY_HONORIFIC = r"(?:(?:M(?:iste)?rs?|Ms|Dr|Dear|Hey|Oh|No|Yes|So)[.,]? )?"
_CALLED_AS_WRITTEN = regex.compile(
    rf"(?:^|[.!?\n]\s*){_BY_HONORIFIC}(?!(?i:{_NO_NAME})\b){_NAME_WRITTEN}\s*[,!]+(?=\s)"
)
_CALLED_IN_PASSING = regex.compile(
    rf"(?:^|[.!?\n]\s*)(?i:{_IN_PASSING}) (?!(?i:{_NO_NAME})\b){_NAME_WRITTEN}\s*[,.!?]"
)
_CALLED_AFTER_AS_WRITTEN = regex.compile(
    rf"(?:,?|{_FURTHER}|[.!]+\s*(?i:{_IN_PASSING})) (?!(?i:{_NO_NAME})\b){_NAME_WRITTEN}"
    r"\s*(?:$|[.!?,])"
)
_JOINT = r"(?:(?:and|of|the|&) )?"
_LIKED_TITLE = regex.compile(
    rf"(?P<title>(?:[ -]{_JOINT}\p{{Lu}}[\w'’-]*){{0,4}}) (?:fan|lover|listener|reader|concert"
    r"|album|shirt|poster|record|ticket|song|film|movie|episode|devotee|enthusiast|graduate|alum)\w*\b"
)
_TITLE_BEFORE = regex.compile(rf"\p{{Lu}}[\w'’-]* {_JOINT}$")
_NEXT_BUT_ONE = regex.compile(r"[.!?]\s.*[.!?]\s", regex.DOTALL)  # sentences after the call
_FIRST_NAME = regex.compile(rf"(?<!\w)(?!(?i:{_NO_NAME})\b){_CAPITAL} \Z")
_LAST_NAME = regex.compile(rf" {_CAPITAL}")
_RESIGN = re.compile(
    r"\b(?:resign|step down|please retire|impeach|vote you out|voted you (?:in|out)"
    r"|your (?:administration|presidency|constituents|cabinet))\b"
)


def is_to_third_person(sentences: Sentences, target: tuple[int, int], people: People) -> bool:
    """Tell whether "you" is no reader: known, in office, in the article, or called by a name that
    nobody in the discussion bears."""
    if sentences.excuse(target, is_said_to_thing):
        return True
    if sentences.excuse(target, _calls_public_person):
        return True
    if people.reply.article_text and sentences.excuse(target, _CallsByName(people)):
        return True
    reading = sentences.reading
    low, high = reading.original(*target)
    return _calls_stranger(reading.source, low, high, people)


def is_said_to_thing(text: str, target: tuple[int, int], _sentence: tuple[int, int]) -> bool:
    """Tell whether a thing is called at last: “rot in hell, mildew!”"""
    return _CALLS_THING.match(text, target[1]) is not None


def _calls_public_person(text: str, target: tuple[int, int], _sentence: tuple[int, int]) -> bool:
    start, end = target
    begin = max(0, start - _NEAR)
    if _CALLED.search(text, begin, end) or _CALLED_AFTER.match(text, end):
        return True
    return _RESIGN.search(text, begin, start) is not None


@dataclass(frozen=True, slots=True)
class _CallsByName:
    """The excuse that somebody is called whom the article tells of."""

    people: People

    def __call__(self, text: str, target: tuple[int, int], _sentence: tuple[int, int]) -> bool:
        start, end = target
        names = [match["name"] for match in _CALLED_NAME.finditer(text, max(0, start - _NEAR), end)]
        if after := _CALLED_NAME_AFTER.match(text, end):
            names.append(after["name"])
        return any(self.people.is_in_story(name) for name in names)


def _calls_stranger(source: str, start: int, end: int, people: People) -> bool:
    """Tell whether a call is by a name that no reader bears. A full name calls a stranger always,
    a single one only where it is known who takes part and nobody is answered."""
    begin = max(0, start - _NEAR)
    called = [_CALLED_AFTER_AS_WRITTEN.match(source, end)]
    if not source.islower():  # a name
        called += _CALLED_IN_PASSING.finditer(source, begin, end)
    if source.find(",", begin, end) >= 0 or source.find("!", begin, end) >= 0:
        called += _CALLED_AS_WRITTEN.finditer(source, begin, end)
    for match in called:
        if match is None or _NEXT_BUT_ONE.search(source, match.end(), start):
            continue
        name = match["name"]
        if people.is_borne_by_reader(name) or name.split()[-1].lower() in languages_of_lemmas():
            continue  # "Total Moron" is no name
        if " " in name or (people.reply.earlier_authors and not people.addressed):
            return True
    return False


def is_part_of_name(sentences: Sentences, target: tuple[int, int]) -> bool:
    """Tell whether a name as written goes on before or after: "Joe" in "Joe Biden"."""
    source = sentences.reading.source
    start, end = sentences.reading.original(*target)
    before = source[start].isupper() and _FIRST_NAME.search(source, max(0, start - _NEAR), start)
    return bool(before or _LAST_NAME.match(source, end))


def is_in_title(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a word is of a title that somebody likes: "are you a Snoop Dogg fan?" """
    source = reading.source
    start, end = reading.original(start, end)
    if not source[start].isupper() or source.isupper():
        return False
    liked = _LIKED_TITLE.match(source, end)
    if liked is None:
        return False
    return bool(liked["title"]) or _TITLE_BEFORE.search(source, 0, start) is not None
