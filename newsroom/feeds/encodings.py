"""Bytes of a feed -> text. Knows charsets; knows nothing of XML but the line that names one."""

import codecs
import re
from dataclasses import dataclass

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# How "<" and "<?" look in encodings of more than one byte (XML 1.0, appendix F).
_SIGNATURES = (
    (b"<\0\0\0", "utf-32-le"),
    (b"\0\0\0<", "utf-32-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
_EBCDIC = b"\x4c\x6f\xa7\x94"  # "<?xm"

_DECLARATION = re.compile(rb"^\s*<\?xml\b[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{1,40})[\"']")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)

# What is meant by names that are often given wrongly (https://encoding.spec.whatwg.org/#names-and-labels).
_MEANT = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030",
    "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949", "tis-620": "cp874",
}  # fmt: skip
_IN_SEVEN_BITS = re.compile(r"utf-7|iso2022|hz")

_SEQUENCES = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_HIGH_BYTES = re.compile(rb"[\x80-\xff]")
_HIGH_WORDS = re.compile(rb"[\x80-\xff]{3,}")
_ENOUGH_BYTES = 200_000  # of a feed, to guess by
_RUSSIAN = frozenset("оеаинтсрвлкмд")  # small letters, which are KOI8's capitals in cp1251
_KANA = frozenset(map(chr, range(0x3041, 0x30FF)))
_CHINESE = "一不了在人有我他大上"
# Where no charset is known, by the letters that most of a text consists of.
_COMMONEST = {
    "cp1251": _RUSSIAN,
    "koi8-u": _RUSSIAN,  # which has all letters of KOI8-R
    "iso8859-5": _RUSSIAN,
    "cp932": _KANA,
    "euc_jp": _KANA,
    "gb18030": frozenset(f"{_CHINESE}的是这中来国"),
    "big5hkscs": frozenset(f"{_CHINESE}的是這中來國"),
    "cp949": frozenset("이다는을의에가은로하고지한"),
}
_STRAY = re.compile(r"[\udcc0-\udcff][\udc80-\udcbf]*|[\udc80-\udcbf]")
_MOSTLY = 0.8  # a share that chance does not reach in another encoding (a guess)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A feed's text, and what was wrong with the way it was written."""

    text: str
    warning: str | None = None


def decode(body: bytes, content_type: str | None = None) -> Decoded:
    """Return the text of a feed. Where its bytes and the charset it names disagree, bytes win."""
    for mark, name in _BYTE_ORDER_MARKS:
        if body.startswith(mark):
            return Decoded(body.decode(name, "replace"))
    for signature, name in _SIGNATURES:
        if body.startswith(signature):
            return Decoded(body.decode(name, "replace"))
    names = _declared(body, content_type)
    if body.isascii():
        return _from_ascii(body, names)
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        return _without_utf8(body, names)
    false = [name for name in names if name not in ("utf-8", "cp1252")]
    if false:
        return Decoded(text, f"it says that it is written in {false[0]}, but it is in UTF-8")
    return Decoded(text)


def _declared(body: bytes, content_type: str | None) -> list[str]:
    """Return the names of the encodings that header and declaration give, as Python knows them."""
    if body.startswith(_EBCDIC):
        return ["cp037"]
    header = _CHARSET.search(content_type or "")
    declaration = _DECLARATION.match(body)
    given = [header[1]] if header else []
    given += [declaration[1].decode("ascii")] if declaration else []
    return list(dict.fromkeys(name for name in map(_known, given) if name))


def _known(name: str) -> str | None:
    try:
        found = codecs.lookup(name).name
        b"\0\0\0\0".decode(found)  # codecs that make no text of bytes ("hex") are refused here
    except (LookupError, ValueError, AttributeError):
        return None
    return _MEANT.get(found, found)


def _from_ascii(body: bytes, names: list[str]) -> Decoded:
    for name in names:
        if _IN_SEVEN_BITS.match(name):
            return Decoded(body.decode(name, "replace"))
    return Decoded(body.decode("ascii"))


def _without_utf8(body: bytes, names: list[str]) -> Decoded:
    high = len(_HIGH_BYTES.findall(body))
    whole = sum(len(sequence) for sequence in _SEQUENCES.findall(body))
    if whole >= high * _MOSTLY:  # excerpts are often cut in the middle of a letter
        return Decoded(_patch(body), "some of its letters are damaged")
    for name in names:
        try:
            text = body.decode(name)
        except UnicodeDecodeError:
            continue
        said = [other for other in names if other != name]
        return Decoded(text, f"{said[0]} is named too, but it is in {name}" if said else None)
    # Letters of another alphabet stand in words; accents stand alone.
    foreign = sum(len(word) for word in _HIGH_WORDS.findall(body))
    guess = _guess(body[:_ENOUGH_BYTES]) if foreign >= high / 2 else "cp1252"
    said_name = names[0] if names else "UTF-8"
    return Decoded(
        body.decode(guess, "replace"),
        f"it is not written in {said_name} as it should be; read as {guess}, which is a guess",
    )


def _guess(body: bytes) -> str:
    """Return the encoding in which the commonest letters of its language are found most."""

    def share(encoding: str) -> float:
        read = [sign for sign in body.decode(encoding, "replace") if not sign.isascii()]
        return sum(sign in _COMMONEST[encoding] for sign in read) / len(read) if read else 0

    return max(_COMMONEST, key=share)


def _patch(body: bytes) -> str:
    """Decode UTF-8, taking stray bytes for the quotation marks and dashes of Windows."""
    return _STRAY.sub(_read_stray, body.decode("utf-8", "surrogateescape"))


def _read_stray(found: re.Match[str]) -> str:
    stray = found[0].encode("utf-8", "surrogateescape")
    return stray.decode("cp1252", "replace") if stray < b"\xc0" else "\ufffd"
