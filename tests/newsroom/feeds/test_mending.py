"""XML as feeds have it, and what can be made of it."""

import xml.etree.ElementTree as ET

import pytest

from newsroom.feeds.mending import read_document

_SOUND = "<rss><channel><item><title>T</title></item></channel></rss>"


def titled(title: str) -> str:
    return f"<rss><channel><item><title>{title}</title></item></channel></rss>"


def title_of(text: str) -> str:
    document = read_document(text)
    assert document.sound
    return ET.fromstring(document.text).findtext("channel/item/title") or ""


def test_sound_xml_is_left_as_it_is() -> None:
    document = read_document(_SOUND)
    assert (document.text, document.sound, document.warning) == (_SOUND, True, None)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Salt & Pepper", "Salt & Pepper"),
        ("a?b=1&c=2&copy=3", "a?b=1&c=2&copy=3"),
        ("3 < 4", "3 < 4"),
        ("one&nbsp;&hellip;&eacute;", "one\u00a0…é"),
        ("&bogus; &amp;", "&bogus; &"),
        ("bell\x07 and\x00 zero", "bell and zero"),
        ("&#0;&#xFFFF;&#8212;", "\ufffd—"),
        ("&#1114112;", "\ufffd"),
        ("<![CDATA[Salt & Pepper &nbsp;]]> & more", "Salt & Pepper &nbsp; & more"),
    ],
)
def test_signs_that_xml_forbids_are_put_right(written: str, meant: str) -> None:
    text = titled(written)
    assert title_of(text) == meant
    warning = read_document(text).warning
    assert warning
    assert "not sound" in warning
    assert "line 1, column" in warning


@pytest.mark.parametrize(
    "text",
    [
        f"\n\n<?xml version='1.0'?>{_SOUND}",
        f" \n<?xml version='1.0'?>{_SOUND}",
        f"Notice: undefined index in /srv/feed.php on line 3 <b>x</b>\n{_SOUND}",
        f"{_SOUND}\n<!-- 53 queries --> done in 0.4 s",
        f"{_SOUND}<script>track()</script>",
    ],
)
def test_what_stands_around_the_feed_is_cut_off(text: str) -> None:
    assert title_of(text) == "T"


def test_line_that_is_named_is_the_feeds_own() -> None:
    text = f"<?xml version='1.0'?>\n<!DOCTYPE rss [\n]>\n\n{titled('a & b')}"
    assert "line 5" in (read_document(text.replace("<!DOCTYPE rss [\n]>", "\n")).warning or "")
    broken = text.replace("</title>", "")
    assert "line 5" in (read_document(broken).warning or "")


def test_end_that_alone_is_missing_is_added() -> None:
    assert read_document(_SOUND.removesuffix("</rss>") + "\n").text == _SOUND


def test_prefixes_that_nobody_declares_are_declared() -> None:
    document = read_document('<rss><media:content url="x"/><own:y own:z="1"/></rss>')
    assert document.sound
    assert 'xmlns:media="http://search.yahoo.com/mrss/"' in document.text


@pytest.mark.parametrize(
    "broken_at",
    ["<item><title>Ha", "<item><title>T</title><link>ht", "<it", "<item><![CDATA[H", ""],
)
def test_feed_that_breaks_off_keeps_its_whole_entries(broken_at: str) -> None:
    document = read_document(_SOUND.removesuffix("</channel></rss>") + broken_at)
    assert document.text == _SOUND
    assert document.warning == "it breaks off; only its whole entries were read"


def test_feed_that_breaks_off_in_its_first_entry_has_none() -> None:
    document = read_document("<feed><title>t</title><entry><title>Ha")
    assert document.text == "<feed><title>t</title></feed>"


def test_own_entities_of_a_document_type_are_read_and_it_is_dropped() -> None:
    declared = '<!DOCTYPE rss [<!ENTITY paper "The Courier"><!ENTITY deep "&paper;&paper;">]>'
    document = read_document(f"{declared}{titled('&paper; &deep; &eacute;')}")
    assert "DOCTYPE" not in document.text
    assert title_of(document.text) == "The Courier &deep; é"
    assert document.warning is None


@pytest.mark.parametrize("before", ["", "<!-- <rss> -->", "<rss>", "text <rss> "])
def test_no_document_type_is_left_wherever_it_hides(before: str) -> None:
    bomb = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 9))
    document = read_document(f"{before}<!DOCTYPE rss [{bomb}]>{titled('&l8;')}")
    assert "<!DOCTYPE" not in document.text
    assert len(document.text) < 3_000


def test_nothing_outside_is_fetched_or_named() -> None:
    declared = '<!DOCTYPE rss [<!ENTITY secret SYSTEM "file:///etc/hostname">]>'
    assert title_of(f"{declared}{titled('&secret;')}") == "&secret;"


def test_what_cannot_be_mended_says_where_it_broke() -> None:
    document = read_document("<rss><channel><item><title>T</item></channel></rss>")
    assert not document.sound
    assert document.warning
    assert "mismatched tag, line 1, column" in document.warning
