"""Which letters a feed's bytes stand for, whatever it says of itself."""

import pytest

from newsroom.feeds.encodings import decode

_RUSSIAN = "<rss>В Горисе открыли первую линию фуникулёра</rss>"
_ARMENIAN = "<rss>Գորիսում բացեցին ճոպանուղու առաջին գիծը</rss>"
_FRENCH = "<rss>Le théâtre a été rouvert, « enfin », dit-elle</rss>"


def declared(encoding: str, text: str) -> str:
    return f'<?xml version="1.0" encoding="{encoding}"?>{text}'


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"])
def test_byte_order_and_mark_go_before_all_names(encoding: str) -> None:
    body = declared("windows-1251", _ARMENIAN).encode(encoding)
    assert decode(body, "text/xml; charset=koi8-r").text == declared("windows-1251", _ARMENIAN)


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("windows-1251", _RUSSIAN),
        ("koi8-r", _RUSSIAN),
        ("iso-8859-1", _FRENCH),
        ("utf-8", _ARMENIAN),
        ("gb2312", "<rss>车站重新开放</rss>"),
        ("shift_jis", "<rss>駅が再開した</rss>"),
        ("iso-2022-jp", "<rss>駅が再開した</rss>"),
        ("utf-7", "<rss>Привет</rss>"),
    ],
)
def test_true_name_is_believed_without_a_word(encoding: str, text: str) -> None:
    named = decode(declared(encoding, text).encode(encoding))
    assert (named.text, named.warning) == (declared(encoding, text), None)
    in_header = decode(text.encode(encoding), f"application/rss+xml; charset={encoding}")
    assert (in_header.text, in_header.warning) == (text, None)


@pytest.mark.parametrize("said", ["windows-1251", "koi8-r", "gb2312", "utf-16"])
def test_utf8_is_known_whatever_is_said(said: str) -> None:
    decoded = decode(declared(said, _ARMENIAN).encode())
    assert _ARMENIAN in decoded.text
    assert decoded.warning
    assert "UTF-8" in decoded.warning


def test_utf8_called_latin_is_too_common_to_warn_of() -> None:
    assert decode(declared("iso-8859-1", _FRENCH).encode()).warning is None


def test_charset_that_fits_goes_before_one_that_does_not() -> None:
    decoded = decode(declared("windows-1251", _RUSSIAN).encode("cp1251"), "text/xml;charset=utf-8")
    assert _RUSSIAN in decoded.text
    assert decoded.warning == "utf-8 is named too, but it is in cp1251"


@pytest.mark.parametrize(("encoding", "text"), [("cp1251", _RUSSIAN), ("cp1252", _FRENCH)])
def test_what_is_said_to_be_utf8_and_is_not_is_guessed(encoding: str, text: str) -> None:
    decoded = decode(declared("utf-8", text).encode(encoding))
    assert text in decoded.text
    assert decoded.warning
    assert "a guess" in decoded.warning


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1251", "Городской совет открыл новый мост через реку"),
        ("koi8-r", "Городской совет открыл новый мост через реку"),
        ("koi8-u", "Міська рада відкрила новий міст через річку"),
        ("iso8859-5", "Городской совет открыл новый мост через реку"),
        ("cp1251", "ГОРОДСКОЙ СОВЕТ открыл мост"),
        ("koi8-r", "ГОРОДСКОЙ СОВЕТ открыл мост"),
        ("shift_jis", "市議会は新しい橋を開通させました"),
        ("euc_jp", "市議会は新しい橋を開通させました"),
        ("shift_jis", "ニュース"),
        ("gbk", "市议会昨天宣布，新的大桥将在这个月开通，人们不用再等了"),
        ("big5", "市議會昨天宣布，新的大橋將在這個月開通，人們不用再等了"),
        ("euc_kr", "시의회는 어제 새로운 다리가 이번 달에 개통한다고 발표했다"),
        ("cp1252", "Le conseil a inauguré le téléphérique, près de l’école"),
        ("cp1252", "Il consiglio è lì, però la città è già più in là"),
        ("cp1252", "Die Brücke über den Fluß wurde für die Fußgänger geöffnet"),
        ("cp1252", "El año pasado, el niño señaló dónde está la montaña"),
    ],
)
def test_encoding_that_nothing_names_is_guessed_by_the_commonest_letters(
    encoding: str, text: str
) -> None:
    decoded = decode(f"<rss>{text}</rss>".encode(encoding))
    assert decoded.text == f"<rss>{text}</rss>"
    assert decoded.warning
    assert "a guess" in decoded.warning


def test_one_letter_cut_in_two_does_not_spoil_the_others() -> None:
    cut = _ARMENIAN.removesuffix("</rss>").encode()[:-1]
    decoded = decode(cut + b" [...]</rss>")
    assert decoded.text == "<rss>Գորիսում բացեցին ճոպանուղու առաջին գիծ\ufffd [...]</rss>"
    assert decoded.warning == "some of its letters are damaged"


def test_stray_quotation_marks_of_windows_are_read() -> None:
    body = _ARMENIAN.encode().replace(b"<rss>", b"<rss>\x93Yes\x94, \x96 ")
    assert decode(body).text == _ARMENIAN.replace("<rss>", "<rss>“Yes”, – ")


@pytest.mark.parametrize("name", ["nonsense", "hex", "base64", "", "utf-8\0"])
def test_name_of_no_encoding_is_passed_over(name: str) -> None:
    decoded = decode(declared(name, _ARMENIAN).encode(), f"text/xml; charset={name}")
    assert _ARMENIAN in decoded.text
