"""Odd feeds, one oddity each; what whole feeds become is told beside tests/data/feeds."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.errors import FetchError, ParseError
from newsroom.feeds.parse import parse, sections
from newsroom.feeds.source import read_source
from tests.newsroom.feeds.answers import Serve, answer
from tests.newsroom.feeds.samples import LINK, URL, one, rss

# ---------------------------------------------------------------- what is not a feed


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b" \n", "the answer was empty"),
        (b"hello", "neither RSS, Atom nor JSON Feed"),
        (b"/etc/hostname", "neither RSS, Atom nor JSON Feed"),
        (b"<!DOCTYPE html><html><p>Hi</p></html>", "a web page, not a feed; look for"),
        (
            b"<html><link type='application/rss+xml' title='News' href='/rss.xml'></html>",
            "the page says its feed is at https://courier.example/rss.xml",
        ),
        (b'{"items": []}', "JSON, but not JSON Feed"),
        (b'{"items": [', "damaged"),
        (b'{"version": "https://jsonfeed.org/version/1"}', "no list of items"),
    ],
)
def test_what_is_not_a_feed_is_said(body: bytes, words: str) -> None:
    with pytest.raises(ParseError, match=re.escape(URL)) as caught:
        parse(body, URL)
    assert words in caught.value.reason


def test_feed_without_entries_has_no_articles() -> None:
    assert parse(rss(""), URL) == []


_PIECES = (
    "<item>", "</item>", "<title>", "</title>", "<link>", "<description>", "<![CDATA[", "]]>",
    "<![", "<!DOCTYPE ", "&#x110000;", "&#99999999999;", "&", "<", ">", "</category>", "\0", "text",
    "<media:content url='x'>", "<svg>", "<image><width>", '"', "<guid>7", "xmlns='", LINK,
)  # fmt: skip


@given(
    st.binary(max_size=300)
    | st.text(max_size=200).map(rss)
    | st.lists(st.sampled_from(_PIECES), max_size=20).map(lambda pieces: rss("".join(pieces)))
)
def test_nothing_but_a_parse_error_is_ever_raised(body: bytes) -> None:
    try:
        articles = parse(body, URL)
    except ParseError:
        return
    assert all(article.id and article.title for article in articles)


def test_entities_are_not_expanded_without_end() -> None:
    bomb = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 9))
    body = f'<!DOCTYPE rss [<!ENTITY l0 "lol">{bomb}]>'.encode() + rss(
        f"<item>{LINK}<description>&l8;</description></item>"
    )
    (article,) = parse(body, URL)
    assert len(article.text) < 1000


# ---------------------------------------------------------------- identity and address


def test_short_guid_is_not_taken_for_an_address() -> None:
    article = one(f"{LINK}<guid>7731</guid>")
    assert (article.id, article.url) == ("7731", "https://courier.example/1/")


def test_without_guid_the_clean_address_is_the_id() -> None:
    article = one("<title>T</title><link>https://courier.example/1/?utm_source=rss</link>")
    assert article.id == article.url == "https://courier.example/1/"


def test_permalink_guid_stands_in_for_a_missing_link() -> None:
    article = one("<title>T</title><guid>https://courier.example/1/?fbclid=x</guid>")
    assert article.id == "https://courier.example/1/?fbclid=x"
    assert article.url == "https://courier.example/1/"


def test_entry_that_nothing_identifies_is_left_out() -> None:
    assert parse(rss("<item><title>T</title></item>"), URL) == []


def test_script_address_is_no_link() -> None:
    article = one("<title>T</title><guid>7</guid><link>javascript:alert(1)</link>")
    assert article.url == ""


def test_relative_link_is_resolved_against_the_feed() -> None:
    assert one("<title>T</title><link>/1/</link>").url == "https://courier.example/1/"


# ---------------------------------------------------------------- title, author, categories


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("<![CDATA[Don&#8217;t &amp; won&#8217;t]]>", "Don’t & won’t"),
        ("Bread &lt;em&gt;and&lt;/em&gt; roses", "Bread and roses"),
        ("Is 3 &lt; 4?", "Is 3 < 4?"),
        ("  A\n  long\u00a0title ", "A long title"),
        ("Կայարանը\u00ad բաց է՞", "Կայարանը բաց է՞"),
    ],
)
def test_title_is_plain_text(title: str, expected: str) -> None:
    article = one(f"<title>{title}</title><link>https://courier.example/1/</link>")
    assert article.title == expected


def test_entry_without_title_is_called_by_its_first_words() -> None:
    long = "The well behind the school is open again, and " + "everybody may draw from it " * 6
    article = one(f"<link>https://courier.example/1/</link><description>{long}</description>")
    assert article.title.startswith("The well behind the school is open again, and everybody")
    assert article.title.endswith("…")
    assert len(article.title) <= 101


@pytest.mark.parametrize(
    ("creator", "expected"),
    [
        ("Talar Haddad", "Talar Haddad"),
        ("By Talar Haddad", "Talar Haddad"),
        ("Talar O&amp;#8217;Brien", "Talar O’Brien"),
        ("talar@courier.example (Talar Haddad)", "Talar Haddad"),
        ("talar@courier.example", None),
        ("noreply@blogger.com (Unknown)", None),
        ("Contributor", None),
        ("admin", None),
        ("Staff Writer", None),
        ("Web Editor", None),
        ("The Editorial Team", None),
        ("Редакция", None),
        ("Թղթակից", None),
        ("Editorial Board of the Courier", "Editorial Board of the Courier"),
        ("Adminov", "Adminov"),
        ("", None),
    ],
)
def test_account_that_is_nobodys_name_is_no_byline(creator: str, expected: str | None) -> None:
    assert one(f"{LINK}<dc:creator>{creator}</dc:creator>").author == expected


def test_agency_of_the_dateline_signs_what_nobody_else_does() -> None:
    body = "<description>GORIS (Hayline) — Snow closed the road on Monday.</description>"
    assert one(f"{LINK}<dc:creator>admin</dc:creator>{body}").author == "Hayline"
    assert one(f"{LINK}<dc:creator>Ani Sarkissian</dc:creator>{body}").author == "Ani Sarkissian"


def test_sections_leave_out_what_arranges_the_front_page() -> None:
    names = ["Armenia", "Featured Story", "Arts &amp;amp; Culture", "Top Stories", "Armenia"]
    article = one(LINK + "".join(f"<category>{name}</category>" for name in names))
    assert article.categories == ("Armenia", "Featured Story", "Arts & Culture", "Top Stories")
    assert sections(article) == ("Armenia", "Arts & Culture")


# ---------------------------------------------------------------- encodings


@pytest.mark.parametrize(
    ("declared", "encoding", "content_type"),
    [
        ("utf-8", "utf-8", None),
        ("windows-1251", "cp1251", None),
        ("windows-1251", "cp1251", "text/xml"),
        (None, "cp1251", "application/rss+xml; charset=windows-1251"),
        ("utf-16", "utf-16", None),
        ("utf-8", "utf-8-sig", "application/xml"),
    ],
)
def test_encoding_is_taken_from_wherever_it_is_named(
    declared: str | None, encoding: str, content_type: str | None
) -> None:
    body = rss(f"<item>{LINK}<description>Привет из Гориса.</description></item>").decode()
    if declared:
        body = f'<?xml version="1.0" encoding="{declared}"?>{body}'
    (article,) = parse(body.encode(encoding), URL, content_type)
    assert article.summary == "Привет из Гориса."


# ---------------------------------------------------------------- sources


async def test_source_may_be_a_file(tmp_path: Path) -> None:
    path = tmp_path / "saved.rss"
    path.write_bytes(rss(f"<item>{LINK}</item>"))
    assert [article.title for article in await read_source(str(path))] == ["T"]


async def test_source_may_be_an_address(serve: Serve) -> None:
    url = await serve(answer(body=rss("<item><title>T</title><link>/1/</link></item>")))
    assert [article.url for article in await read_source(url)] == [f"{url}/1/"]


async def test_missing_file_and_folder_are_said(tmp_path: Path) -> None:
    with pytest.raises(FetchError, match="there is no such file"):
        await read_source(str(tmp_path / "none.rss"))
    with pytest.raises(FetchError, match="cannot be read"):
        await read_source(str(tmp_path))
