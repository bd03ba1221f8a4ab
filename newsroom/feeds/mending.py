"""Text of a feed -> XML that parsers accept, as far as that can be had. Knows no feed format.

Document types are dropped with all that they declare, so that no entity grows or reaches out.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.parsers import expat

_DECLARATION = re.compile(r"<\?xml\b[^>]{0,300}\?>")
_DOCTYPE = re.compile(r"<!DOCTYPE\b[^\[>]*(?:\[.*?\]\s*)?>", re.DOTALL | re.IGNORECASE)
_ENTITY = re.compile(r"<!ENTITY\s+(\w{1,40})\s+(?:\"([^\"<&%]{0,100})\"|'([^'<&%]{0,100})')\s*>")
_MOST_DECLARED = 1_000_000  # characters that declared entities may stand for in all
_ROOT = re.compile(r"<(?:rss|feed|rdf:RDF|channel)\b[^<>]*>", re.IGNORECASE)
_LITERAL = re.compile(r"<!\[CDATA\[|<!--")
_LITERAL_ENDS = {"<![CDATA[": "]]>", "<!--": "-->"}

_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SIGN = re.compile(
    r"&(?:#(?:[0-9]{1,7}|[xX][0-9a-fA-F]{1,6});|\w{1,40};)?|<(?![A-Za-z_/?]|!--|!\[CDATA)"
)
_OWN_TO_XML = frozenset(("&lt;", "&gt;", "&amp;", "&quot;", "&apos;"))
_PREFIX = re.compile(r"<([A-Za-z][\w.-]{0,40}):|\s([A-Za-z][\w.-]{0,40}):[\w.-]{1,60}\s*=\s*[\"']")
_DECLARED_PREFIX = re.compile(r"\bxmlns:([\w.-]{1,41})\s*=")
_START = re.compile(r"\s*<([A-Za-z][\w:.-]*)")
_ENTRY_START = re.compile(r"<(?:item|entry)\b", re.IGNORECASE)
_ENTRY_END = re.compile(r"</(item|entry)\s*>", re.IGNORECASE)

_NAMESPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "georss": "http://www.georss.org/georss",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "media": "http://search.yahoo.com/mrss/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "slash": "http://purl.org/rss/1.0/modules/slash/",
    "sy": "http://purl.org/rss/1.0/modules/syndication/",
    "wfw": "http://wellformedweb.org/CommentAPI/",
}


@dataclass(frozen=True, slots=True)
class Document:
    """A feed's XML."""

    text: str  # without XML declaration and document type
    sound: bool  # False when it could not be mended
    fault: str | None = None  # what was wrong with it
    loss: str | None = None  # what that cost

    @property
    def warning(self) -> str | None:
        return "; ".join(filter(None, (self.fault, self.loss))) or None


def read_document(text: str) -> Document:
    """Return XML that is sound where possible; what could be saved of it where it is not."""
    _, text = _take_out(_DECLARATION, "<?xml", text)
    doctype, text = _take_out(_DOCTYPE, "<!DOCTYPE", text)
    text = text.rstrip()
    trouble = _trouble(text)
    if not trouble:
        return Document(text, True)
    mended = _mend(text, _entities(doctype))
    trouble_left = _trouble(mended)
    if not trouble_left:
        # What the document type declares is no fault of the feed's.
        return Document(mended, True, None if doctype else f"its XML is not sound: {trouble}")
    if _breaks_off(mended):
        whole = _whole_entries(mended)
        sound = not _trouble(whole)
        return Document(whole, sound, "it breaks off", "only its whole entries were read")
    return Document(
        mended, False, f"its XML is broken: {trouble_left}", "what can be read was read"
    )


def _outside_literals(text: str) -> Iterator[tuple[bool, str]]:
    """Cut XML into markup (True) and what no parser looks into: CDATA and comments (False)."""
    start = 0
    while found := _LITERAL.search(text, start):
        end = text.find(_LITERAL_ENDS[found[0]], found.end())
        if end < 0:
            break
        yield True, text[start : found.start()]
        start = end + len(_LITERAL_ENDS[found[0]])
        yield False, text[found.start() : start]
    yield True, text[start:]


def _take_out(pattern: re.Pattern[str], opening: str, text: str) -> tuple[str, str]:
    """Return what stands once before a feed's first element, and the feed without it."""
    start = text.find(opening, 0, _first_element(text))
    found = pattern.match(text, start) if start >= 0 else None
    if not found:
        return "", text
    return found[0], text[:start] + _lines(found[0]) + text[found.end() :]


def _lines(text: str) -> str:
    """Return a text's line breaks, to stand in its place: warnings name the feed's own lines."""
    return "\n" * text.count("\n")


def _first_element(text: str) -> int:
    found = _ROOT.search(text)
    return found.start() if found else len(text)


def _trouble(text: str) -> str:
    """Say what is wrong with XML, and where; nothing when it is sound."""
    parser = expat.ParserCreate(namespace_separator="}")  # prefixes must be declared
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(text, True)
    except expat.ExpatError as error:
        reason = expat.ErrorString(error.code)
        return f"{reason}, line {error.lineno}, column {error.offset + 1}"
    except ValueError:  # lone surrogates, or a document type that is not where it should be
        return "it holds what XML forbids"
    return ""


def _refuse(*_declaration: object) -> None:
    raise ValueError("a document type may declare entities without end")


def _entities(doctype: str) -> dict[str, str]:
    """Return the entities that a document type declares as plain text."""
    return {found[1]: found[2] or found[3] or "" for found in _ENTITY.finditer(doctype)}


def _mend(text: str, entities: dict[str, str]) -> str:
    """Put right what can be put right without guessing at what was meant."""
    text = _FORBIDDEN.sub("", text)
    root = _ROOT.search(text)
    text = _lines(text[: root.start()]) + text[root.start() :] if root else text
    text = _closed(text)

    room = _MOST_DECLARED

    def replace(sign: re.Match[str]) -> str:
        nonlocal room
        if sign[0][1:-1] in entities:
            room -= len(entities[sign[0][1:-1]])
            if room < 0:
                entities.clear()  # from here on they are unknown
        return _read_sign(sign[0], entities)

    return _declare_prefixes(
        "".join(
            _SIGN.sub(replace, piece) if markup else piece
            for markup, piece in _outside_literals(text)
        )
    )


def _closed(text: str) -> str:
    """Cut off what stands behind the end of the feed; end it where only that is missing."""
    root = _START.match(text)
    if not root:
        return text
    end = text.rfind(f"</{root[1]}")
    close = text.find(">", end) if end >= 0 else -1
    if close >= 0:
        return text[: close + 1]
    return f"{text}</rss>" if root[1] == "rss" and text.endswith("</channel>") else text


def _read_sign(sign: str, entities: dict[str, str]) -> str:
    """Return what "&…;", or a "<" that opens nothing, should have been."""
    if sign == "<":
        return "&lt;"
    if sign in _OWN_TO_XML:
        return sign
    if sign == "&":
        return "&amp;"
    if sign[1:-1] in entities:
        return html.escape(entities[sign[1:-1]])
    meant = html.unescape(sign)
    if meant == sign:
        return f"&amp;{sign[1:]}"
    return html.escape(_FORBIDDEN.sub("", meant))


def _declare_prefixes(text: str) -> str:
    root = _START.match(text)
    if not root:
        return text
    used = {found[1] or found[2] for found in _PREFIX.finditer(text)}
    missing = used - set(_DECLARED_PREFIX.findall(text)) - {"xml", "xmlns"}
    names = "".join(
        f' xmlns:{prefix}="{_NAMESPACES.get(prefix, f"urn:undeclared:{prefix}")}"'
        for prefix in sorted(missing)
    )
    return text[: root.end()] + names + text[root.end() :]


def _breaks_off(text: str) -> bool:
    root = _START.match(text)
    return root is not None and not re.search(
        rf"</(?:{re.escape(root[1])}|channel)\s*>\s*$", text[-200:]
    )


def _whole_entries(text: str) -> str:
    """Return a feed that breaks off up to the end of its last whole entry, closed."""
    root = _START.match(text)
    ends = [found.end() for found in _ENTRY_END.finditer(text)]
    started = _ENTRY_START.search(text)
    end = ends[-1] if ends else started.start() if started else len(text)
    if not root:
        return text
    return f"{text[:end]}{'</channel>' if root[1] == 'rss' else ''}</{root[1]}>"
