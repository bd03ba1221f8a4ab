"""E-mail addresses, also spelt out: `name [at] example [dot] org`, `name at example dot org`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsroom.policy.personal_data.glance import MAILBOXES


@dataclass(frozen=True, slots=True)
class Email:
    """An e-mail address as it stands in a text, and as a mail program would take it."""

    start: int
    end: int
    address: str

    @property
    def domain(self) -> str:
        return self.address.rpartition("@")[2]


_AT = "(?:at|et|собака|собачка|շնիկ)"
_DOT = "(?:dot|nokta|точка|կետ)"
_NAME = r"[\w.+-](?<![\w.+@\u200b-\u200f\u2060-].)[\w.+-]{0,63}"
_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
_ENDING = r"[^\W\d_]{2,24}(?![\w-])"
_OPEN, _CLOSE = r"\s{0,2}[\[({<]\s?", r"\s?[\])}>]\s{0,2}"

_PLAIN = re.compile(rf"({_NAME})[@＠﹫]((?:{_LABEL}\.){{1,4}}{_ENDING})")
_BRACKETED = re.compile(
    rf"({_NAME}){_OPEN}(?:@|{_AT}){_CLOSE}"
    rf"((?:{_LABEL}(?:\.|{_OPEN}(?:\.|{_DOT}){_CLOSE}|\s{_DOT}\s)){{1,4}}{_ENDING})"
)
_SPOKEN_DOMAIN = rf"(?:{_LABEL}(?:\.|\s{_DOT}\s)){{1,4}}{_ENDING}"
_SPOKEN = re.compile(
    rf"({_NAME}(?:\s{_DOT}\s[\w+-]{{1,30}}){{0,2}})\s{{1,2}}(?:{_AT}|@)\s{{1,2}}({_SPOKEN_DOMAIN})"
)
# What each of them holds: sought first, since a name may begin at any letter.
_PLAIN_AT = re.compile(r"[@＠﹫](?<=[\w.+-].)[^\W_]")
_BRACKETED_AT = re.compile(rf"[\[({{<]\s?(?:@|{_AT})\s?[\])}}>]")
_SPOKEN_AT = re.compile(rf"\s(?:{_AT}|@)\s{{1,2}}{_SPOKEN_DOMAIN}")
_ANY_DOT = re.compile(rf"{_OPEN}(?:\.|{_DOT}){_CLOSE}|\s{_DOT}\s|\.")
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp")  # logo@2x.png

# "Look at example dot com" is a site. So a spoken address must show that it is one: by a host of
# mailboxes, by a name that is no word, or by what is said before it.
_NO_NAMES = frozenset(
    """
    a all am and are available back be been bought but came everything found get go got happened he
    her here him is it live look looked looking looks me meet more news now on only or out page
    people posted printed published read said see seen she site story that the them then there
    they this up us was watch we were what work worked works you
    """.split()  # noqa: SIM905  # as above
)
_SOME = re.compile(r"\b(?:the|an?|some|those|these|your|our|their|all|any)\s$")  # "the folks at"
_WRITE_TO = re.compile(
    r"(?:e-?mail|\bmail|\bwrite|\bcontact|\breach|posta|փոստ|գրե|почт|пиши|мейл)[^.!?\n]{0,30}"
    r"(?<![^\W\d_])(?:is|to|me|us|here|e-?mail|mail|posta\w*|почт\w*|[:=,՝\-–—])\s{0,2}$"
)
_BEFORE = 60  # characters


def find_emails(text: str) -> Iterator[Email]:
    """Find the e-mail addresses in a text in small letters."""
    for sign, pattern in ((_PLAIN_AT, _PLAIN), (_BRACKETED_AT, _BRACKETED)):
        for match in pattern.finditer(text) if sign.search(text) else ():
            if not match[2].endswith(_PICTURES):
                yield _make_email(match)
    if _SPOKEN_AT.search(text):
        yield from _find_spoken(text)


def _find_spoken(text: str) -> Iterator[Email]:
    """Find what is spelt out; in "her at anna dot p at example dot org" after the first "at"."""
    at = 0
    while match := _SPOKEN.search(text, at):
        if _is_address(match, text):
            yield _make_email(match)
            at = match.end()
        else:
            at = match.start(2)


def _make_email(match: "re.Match[str]") -> Email:
    name, domain = (_ANY_DOT.sub(".", part) for part in match.groups())
    return Email(match.start(), match.end(), f"{name}@{domain}")


def _is_address(match: "re.Match[str]", text: str) -> bool:
    name, domain = match.groups()
    if name in _NO_NAMES or _SOME.search(text, max(0, match.start() - _BEFORE), match.start()):
        return False
    labels = _ANY_DOT.split(domain)
    if not labels[-2:-1] or labels[-2] in MAILBOXES:
        return True
    if not name.replace("-", "").isalpha():  # a "t-shirt" is no name either
        return True
    return _WRITE_TO.search(text, max(0, match.start() - _BEFORE), match.start()) is not None
