"""Web addresses and Discord invites in a text: where they stand and where they lead; pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

# Bare domains are recognised by endings that readers link to, since "end.Then" is a missing space.
# Country endings that are also common words (is, it, in, at, me, so, to, no) need a path: t.me/x.
_ENDINGS = (
    "com|org|net|info|biz|edu|gov|mil|int|news|online|site|store|shop|club|blog|live|media|press"
    "|link|click|xyz|top|icu|vip|app|dev|page|agency|world|today|website|space|fun|pro|mobi|name"
    "|am|az|by|ca|ch|cn|cy|cz|de|dk|ee|es|eu|fi|fr|ge|gr|hu|il|ir|jp|kz|lb|lt|lv|md|nl|pl|pt"
    "|ro|rs|ru|se|sk|su|sy|tr|tv|ua|uk|uz|gg|gl|ly|io|ai|cc|co|рф|հայ|укр"
)
_WORDS = "is|it|in|at|me|so|to|no|be|us|my|we|la|id|ie|do|nu|ms"
_BARE = (
    rf"(?<![\w@./-])(?P<bare>(?:[\w-]+\.)+(?:(?:{_ENDINGS})(?![\w-]|\.\w)(?:[/?#:][^\s<>)\]]*)?"
    rf"|(?:{_WORDS})/[^\s<>)\]]+))"
)
_ADDRESS = re.compile(
    r"(?P<url>\b(?:https?|ftp|hxxps?)://[^\s<>\"“”«»]+)"
    r"|(?P<www>(?<![\w.@])www\.[\w-]+\.[^\s<>\"“”«»]+)"
    rf"|{_BARE}",
    re.IGNORECASE,
)
_INVITE = re.compile(
    r"(?:https?://)?(?:www\.|canary\.|ptb\.)?"
    r"(?:discord(?:app)?\.com/invite|discord\.(?:gg|me|io|li)|dsc\.gg|invite\.gg)"
    r"(?:/|\\)+(?P<code>[\w-]+)",
    re.IGNORECASE,
)
_DOT_INSIDE = re.compile(r"\.[^\W\d_]{2}")  # not that of a sentence's end, 3.5 or U.S.
_IN_EVERY_ADDRESS = re.compile(r"://|\.[\w-]")
# A name has a capital, and nothing but letters before its ending.
_NAME = re.compile(r"[A-Z][^\W\d_]+\.[a-z]{2,4}")
_SENTENCE_END = re.compile(r"[.!?](?!\w)|\n")
_WORD = re.compile(r"[^\W\d_]{2,}")
_FEWEST_WORDS = 2
_SENDING = re.compile(
    r"\b(?:see|visit|go(?:ing)? (?:to|on)|head (?:over )?to|look (?:at|on)|check(?: out)?"
    r"|click(?: on)?|try|join|use|using|open|type|google|search"
    r"|find (?:us|me|it|more|out)(?: more)? (?:at|on)"
    r"|(?:buy|order|get|more|details|info|available|register|sign up|watch|download|read|bet|play"
    r"|trade|invest)(?: \w+){0,3} (?:at|on|from|via|with|for)|link|site|website|url|address|www)"
    r"(?: is)?[\s:(\"“]*$",
    re.IGNORECASE,
)
_SENDS = re.compile(
    r"\b(?:free|cheap\w*|discounts?|bonus\w*|win|winn\w+|promo\w*|coupons?|click|subscribe"
    r"|sign up|casinos?|bet|bets|odds|viagra|pills|crypto|bitcoins?|earn|profits?|loans?|dm"
    r"|follow (?:me|us)|best (?:price|deal|offer|site)s?|your (?:order|account|password)"
    r"|my (?:site|blog|channel|shop))\b",
    re.IGNORECASE,
)
_TRAILING = ".,;:!?'\"*_~|)]}”’»…"


@dataclass(frozen=True, slots=True)
class Address:
    """A web address as it stands in a text."""

    start: int
    end: int
    host: str  # in small letters, without port, user and "www."

    @property
    def span(self) -> tuple[int, int]:
        return self.start, self.end


def may_hold_address(text: str) -> bool:
    """Tell at a glance whether a text can hold a web address or an invite."""
    if "." not in text:
        return "://" in text
    return "://" in text or _DOT_INSIDE.search(text, text.index(".")) is not None


def find_addresses(text: str) -> Iterator[Address]:
    """Find full addresses, bare domains and the targets of markdown links; no e-mail addresses."""
    if not may_hold_address(text):
        return
    for start, end in _find_likely(text):
        for match in _ADDRESS.finditer(text, start, end):
            address = _trim(match.group())
            host = _find_host(address)
            if host:
                yield Address(match.start(), match.start() + len(address), host)


def _find_likely(text: str) -> Iterator[tuple[int, int]]:
    """Find where a text may hold an address, from blank to blank."""
    end = 0
    while likely := _IN_EVERY_ADDRESS.search(text, end):
        start = text.rfind(" ", end, likely.start()) + 1 or end
        end = text.find(" ", likely.end())
        if end < 0:
            end = len(text)
        yield start, end


def may_hold_invite(text: str) -> bool:
    """Tell at a glance whether a text can hold an invite."""
    small = text.lower()  # letters that are no one else's in any case, as i is ı's
    return "cord" in small or ".gg" in small


def find_invites(text: str) -> Iterator[tuple[int, int, str]]:
    """Find invitations to Discord servers: start, end and code of each."""
    return ((*match.span(), match["code"]) for match in _INVITE.finditer(text))


def is_under(host: str, domain: str) -> bool:
    """Tell whether a host is a domain or one of its subdomains."""
    return host == domain or host.endswith(f".{domain}")


def is_named(text: str, address: Address) -> bool:
    """Tell whether a bare domain stands as a name in a sentence that sends nobody there.

    "Booking.com raised its fees" speaks of a company; "visit Booking.com" and "booking.com" link.
    """
    start, end = address.span
    if not _NAME.fullmatch(text, start, end):
        return False
    first = max([text.rfind(sign, 0, start) for sign in ".!?\n"]) + 1
    rest = _SENTENCE_END.search(text, end)
    last = rest.start() if rest else len(text)
    before, after = text[first:start], text[end:last]
    if len(_WORD.findall(before + after)) < _FEWEST_WORDS or _SENDS.search(before + after):
        return False
    return not _SENDING.search(before)


def _trim(address: str) -> str:
    """Leave out punctuation that closes the sentence rather than the address."""
    while address and address[-1] in _TRAILING:
        if address[-1] == ")" and address.count("(") >= address.count(")"):
            break
        address = address[:-1]
    return address


def _find_host(address: str) -> str:
    rest = address.partition("://")[2] or address
    authority = re.split(r"[/?#\\]", rest, maxsplit=1)[0]
    host = authority.rpartition("@")[2].partition(":")[0]
    return host.lower().strip(".").removeprefix("www.")
