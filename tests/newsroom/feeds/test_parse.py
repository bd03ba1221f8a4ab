"""Odd feeds, one oddity each; what whole feeds become is told beside tests/data/feeds."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.errors import FetchError, ParseError
from newsroom.feeds.parse import Parsed, parse, sections
from newsroom.feeds.source import read_source
from tests.newsroom.feeds.answers import Serve, answer
from tests.newsroom.feeds.samples import LINK, URL, one, rss

# ---------------------------------------------------------------- what is not a feed


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b" \n", "it is empty"),
        (b"hello", "neither RSS, Atom nor JSON Feed"),
        (b"/etc/hostname", "neither RSS, Atom nor JSON Feed"),
        (b"<!DOCTYPE html><html><p>Hi</p></html>", "a web page, not a feed; look for"),
        (
            b"<html><link type='application/rss+xml' title='News' href='/rss.xml'></html>",
            "its feed is https://courier.example/rss.xml: write",
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
    assert parse(rss(""), URL) == Parsed(())


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
        articles = parse(body, URL).articles
    except ParseError:
        return
    assert all(article.id and article.title for article in articles)


def test_entities_are_not_expanded_without_end() -> None:
    bomb = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 9))
    body = f'<!DOCTYPE rss [<!ENTITY l0 "lol">{bomb}]>'.encode() + rss(
        f"<item>{LINK}<description>&l8;</description></item>"
    )
    (article,) = parse(body, URL).articles
    assert len(article.text) < 1000


# ---------------------------------------------------------------- what is wrong with a feed


@pytest.mark.parametrize(
    ("items", "warnings"),
    [
        (f"<item>{LINK}</item>", ()),
        (f"<item>{LINK}<description>a & b</description></item>", ("its XML is not sound",)),
        (f"<item>{LINK}</item><item><title>Ha", ("it breaks off",)),
        (f"<item>{LINK}<p>x</item>", ("its XML is broken: mismatched tag",)),
        (f"<item>{LINK}</item><item><title>U</title></item>", ("1 entry without an id",)),
        (f"<item>{LINK}</item>" * 3, ("2 entries with the id of another",)),
        (
            f"<item>{LINK}<pubDate>soon</pubDate></item>",
            ("1 entry with a date that cannot be read: “soon”",),
        ),
    ],
)
def test_what_is_wrong_with_a_feed_is_said_and_the_rest_read(
    items: str, warnings: tuple[str, ...]
) -> None:
    body = rss(items)
    parsed = parse(body[: body.rindex(b"<title>Ha") + 9] if b"Ha</" in body else body, URL)
    assert parsed.articles[0].title == "T"
    assert len(parsed.warnings) == len(warnings)
    assert all(map(str.startswith, parsed.warnings, warnings))


def test_encoding_that_is_not_as_it_should_be_is_said() -> None:
    body = rss(f"<item>{LINK}<description>Привет из Гориса.</description></item>")
    (warning,) = parse(body.decode().encode("cp1251"), URL).warnings
    assert "a guess" in warning


# ---------------------------------------------------------------- identity and address


def test_two_entries_with_one_id_are_one_article_as_it_was_last() -> None:
    items = "".join(
        f"<item><guid>7</guid><title>{title}</title><pubDate>{day} Apr 2024</pubDate></item>"
        for title, day in (("Second", 8), ("First", 7), ("Third", 9))
    )
    other = f"<item><guid>8</guid>{LINK}</item>"
    titles = [article.title for article in parse(rss(items + other), URL).articles]
    assert titles == ["Third", "T"]


def test_one_id_on_many_stories_is_none() -> None:
    items = "".join(
        f"<item><guid>https://courier.example/</guid><title>T</title><link>/{n}/</link></item>"
        for n in range(3)
    )
    ids = [article.id for article in parse(rss(items), URL).articles]
    assert ids == [f"https://courier.example/{n}/" for n in range(3)]


def test_short_guid_is_not_taken_for_an_address() -> None:
    article = one(f"{LINK}<guid>7731</guid>")
    assert (article.id, article.url) == ("7731", "https://courier.example/1/")


def test_without_guid_the_clean_address_is_the_id() -> None:
    article = one("<title>T</title><link>https://courier.example/1/?utm_source=rss</link>")
    assert article.id == article.url == "https://courier.example/1/"


def test_permalink_guid_stands_in_for_a_missing_link() -> None:
    audio = '<enclosure url="/1.mp3" type="audio/mpeg"/>'
    article = one(f"<title>T</title><guid>https://courier.example/1/?fbclid=x</guid>{audio}")
    assert article.id == "https://courier.example/1/?fbclid=x"
    assert article.url == "https://courier.example/1/"


@pytest.mark.parametrize("guid", ["7731", "story-1", "urn:story:1"])
def test_guid_that_is_no_address_stands_in_for_no_link(guid: str) -> None:
    article = one(f"<title>T</title><guid>{guid}</guid>")
    assert (article.id, article.url) == (guid, "")


@pytest.mark.parametrize(
    ("enclosed", "url"),
    [
        ('url="/1.mp3" type="audio/mpeg"', "https://courier.example/1.mp3"),
        ('url="/logo.png" type="image/png"', ""),
        ('url="/logo.png"', ""),
    ],
)
def test_recording_stands_in_for_a_missing_link_and_a_picture_does_not(
    enclosed: str, url: str
) -> None:
    assert one(f"<title>T</title><guid>7</guid><enclosure {enclosed}/>").url == url


def test_blank_enclosure_does_not_hide_the_recording() -> None:
    enclosed = '<enclosure url=" " type="audio/mpeg"/><enclosure url="/1.mp3" type="audio/mpeg"/>'
    article = one(f"<title>T</title><guid>7</guid>{enclosed}")
    assert article.url == "https://courier.example/1.mp3"


@pytest.mark.parametrize(
    ("description", "summary"),
    [
        ("", "A choir sings below the square."),
        ("<description>Forty singers in a cistern.</description>", "Forty singers in a cistern."),
    ],
)
def test_subtitle_of_an_episode_is_its_standfirst_where_it_has_no_other(
    description: str, summary: str
) -> None:
    names = 'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"'
    subtitle = f"<itunes:subtitle {names}>A choir sings below the square.</itunes:subtitle>"
    assert one(f"{LINK}{subtitle}{description}").summary == summary


def test_entry_that_nothing_identifies_is_left_out() -> None:
    assert parse(rss("<item><title>T</title></item>"), URL).articles == ()


def test_script_address_is_no_link() -> None:
    article = one("<title>T</title><guid>7</guid><link>javascript:alert(1)</link>")
    assert article.url == ""


def test_relative_link_is_resolved_against_the_feed() -> None:
    assert one("<title>T</title><link>/1/</link>").url == "https://courier.example/1/"


@pytest.mark.parametrize(
    "authors",
    [
        '"authors": [{"name": "Ani"}]',
        '"authors": {"name": "Ani"}',
        '"authors": "Ani"',
        '"authors": ["Ani"]',
        '"author": {"name": "Ani"}',
        '"author": "Ani"',
        '"authors": [], "author": {"name": "Ani"}',
        '"authors": [{"url": "/ani"}], "author": {"name": "Ani"}',
    ],
)
def test_author_of_json_feed_is_read_in_whatever_form_it_is_written(authors: str) -> None:
    body = f'{{"version": "1.1", "items": [{{"id": "1", "title": "T", {authors}}}]}}'
    (article,) = parse(body.encode(), URL).articles
    assert article.author == "Ani"


@pytest.mark.parametrize("version", ["https://jsonfeed.org/version/1.1", "1.0", "1"])
def test_json_feed_is_read_as_it_is_found(version: str) -> None:
    body = (
        f'\ufeff{{"version": "{version}", "items": [{{"id": 3.5, "title": "Half \\ud800a\nletter", '
        '"url": "/1/", "content_text": "a\\u0000b"}, null, {"id": "x"}]}'
    )
    parsed = parse(body.encode(), URL)
    (article,) = parsed.articles
    assert (article.id, article.title, article.text) == ("3.5", "Half ?a letter", "ab")
    assert article.url == "https://courier.example/1/"
    assert parsed.warnings == ("1 entry without an id and an address, or without words: left out",)


# ---------------------------------------------------------------- title, author, categories


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("<![CDATA[Don&#8217;t &amp; won&#8217;t]]>", "Don’t & won’t"),
        ("Bread &lt;em&gt;and&lt;/em&gt; roses", "Bread and roses"),
        ("Is 3 &lt; 4?", "Is 3 < 4?"),
        ("&lt;em&gt;Bread and roses", "Bread and roses"),
        ("Use &lt;canvas&gt; now", "Use <canvas> now"),
        ("  A\n  long\u00a0title ", "A long title"),
        ("Կայարանը\u00ad բաց է՞", "Կայարանը բաց է՞"),
        ("Don&amp;amp;#8217;t &amp;amp;hellip; go", "Don’t … go"),  # escaped thrice
        ("He wrote &amp;lt;b&amp;gt;", "He wrote <b>"),
        ("&#147;Late&#148; &#150; again", "“Late” – again"),
        ("A\u202eB\u2066C\u200bD\ufeff", "ABCD"),
        ("افتتاح «الجسر» رقم 12", "افتتاح «الجسر» رقم 12"),
        ("می\u200cخواهم", "می\u200cخواهم"),
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


@pytest.mark.parametrize("blank", ["", " &amp;nbsp;", "\u200d", "\u2800", "&lt;img src=x&gt;"])
def test_title_that_shows_nothing_is_none(blank: str) -> None:
    item = f"<title>{blank}</title><link>https://courier.example/1/</link>"
    assert one(f"{item}<description>The well is open.</description>").title == "The well is open."


def test_title_from_the_text_is_cut_between_letters() -> None:
    flags = "🇦🇲" * 80
    title = one(f"<guid>1</guid><description>{flags}</description>").title
    assert title == "🇦🇲" * 50 + "…"


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
        ("Editorial Board", "Editorial Board"),
        ("Super User", None),
        ("https://social.example/courier", None),
        ("www.courier.example", None),
        ("Von Talar Haddad", "Talar Haddad"),
        ("VON TALAR HADDAD", "TALAR HADDAD"),
        ("Door onze redacteur Talar Haddad", "Talar Haddad"),
        ("Par Émile Haddad et Talar Haddad", "Émile Haddad et Talar Haddad"),
        ("Von Miller", "Von Miller"),
        ("Von der Heyden", "Von der Heyden"),
        ("Pari Haddad", "Pari Haddad"),
        ("Adminov", "Adminov"),
        ("&lt;p&gt;Talar Haddad&lt;/p&gt;", "Talar Haddad"),
        ("Talar Haddad &lt;talar@courier.example&gt;", "Talar Haddad"),
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


# ---------------------------------------------------------------- addresses within the text


def test_pictures_are_resolved_against_the_base_that_is_declared() -> None:
    content = '<content type="html" xml:base="{}">&lt;img src="a.jpg" width="640"&gt;</content>'
    for base, expected in (
        ("https://img.courier.example/x/", "https://img.courier.example/x/a.jpg"),
        ("pictures/", "https://courier.example/feed/pictures/a.jpg"),
        ("", "https://courier.example/2024/a.jpg"),  # the story's own page
    ):
        body = (
            '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>7</id><title>T</title>'
            f'<link href="/2024/story"/>{content.format(base)}</entry></feed>'
        )
        (article,) = parse(body.encode(), URL).articles
        assert article.image
        assert article.image.url == expected


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
    (article,) = parse(body.encode(encoding), URL, content_type).articles
    assert article.summary == "Привет из Гориса."


# ---------------------------------------------------------------- sources


async def test_source_may_be_a_file(tmp_path: Path) -> None:
    path = tmp_path / "saved.rss"
    path.write_bytes(rss(f"<item>{LINK}</item>"))
    assert [article.title for article in (await read_source(str(path))).articles] == ["T"]


async def test_source_may_be_an_address(serve: Serve) -> None:
    url = await serve(answer(body=rss("<item><title>T</title><link>/1/</link></item>")))
    assert [article.url for article in (await read_source(url)).articles] == [f"{url}/1/"]


async def test_missing_file_and_folder_are_said(tmp_path: Path) -> None:
    with pytest.raises(FetchError, match="there is no such file"):
        await read_source(str(tmp_path / "none.rss"))
    with pytest.raises(FetchError, match="cannot be read"):
        await read_source(str(tmp_path))


def test_author_and_category_that_show_nothing_are_none() -> None:
    blank = "\u2800\u3164"
    article = one(
        f"{LINK}<author>{blank}</author><category>{blank}</category><category>City</category>"
    )
    assert (article.author, article.categories) == (None, ("City",))


@pytest.mark.parametrize(
    "name",
    [
        *("links", "tags", "authors", "author_detail", "content", "enclosures", "title_detail"),
        *("summary_detail", "yandex_full-text", "image", "created", "base"),
    ],
)
@pytest.mark.parametrize("element", ["<{0}>x</{0}>", '<{0} rel="enclosure">x</{0}>', "<{0}/>"])
def test_element_named_like_a_parsers_own_is_passed_over(name: str, element: str) -> None:
    article = one(f"{LINK}<author>Ani</author>{element.format(name)}")
    assert (article.title, article.url) == ("T", "https://courier.example/1/")


# ---------------------------------------------------------------- what Atom and RSS inherit


def test_author_of_a_feed_is_that_of_its_entries_without_one() -> None:
    body = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><author><name>Ani Sarkissian</name></author>'
        "<entry><id>1</id><title>T</title></entry>"
        "<entry><id>2</id><title>T</title><author><name>Nune Petrosyan</name></author></entry>"
        "<entry><id>3</id><title>T</title><source><author><name>Hayline</name></author></source>"
        "</entry></feed>"
    )
    authors = [article.author for article in parse(body.encode(), URL).articles]
    assert authors == ["Ani Sarkissian", "Nune Petrosyan", "Hayline"]


def test_relative_link_of_rss_means_its_channels_site() -> None:
    item = "<item><title>T</title><link>2024/story</link></item>"
    (article,) = parse(rss(f"<link>https://www.courier.example/</link>{item}"), URL).articles
    assert article.url == "https://www.courier.example/2024/story"
    (article,) = parse(rss(item), URL).articles
    assert article.url == "https://courier.example/feed/2024/story"


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("&amp;lt;i&amp;gt;The Deep&amp;lt;/i&amp;gt; opens", "The Deep opens"),
        ("What &amp;lt;b&amp;gt; is for", "What <b> is for"),
        ("Two &amp;lt; three", "Two < three"),
    ],
)
def test_markup_that_was_escaped_twice_is_no_text(written: str, title: str) -> None:
    assert one(f"<title>{written}</title><guid>1</guid>").title == title
    assert one(f"{LINK}<description>{written}</description>").summary == title


def test_text_that_atom_calls_plain_is_as_it_stands() -> None:
    body = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id>'
        '<title type="text">&lt;i>The Deep&lt;/i></title></entry></feed>'
    )
    (article,) = parse(body.encode(), URL).articles
    assert article.title == "<i>The Deep</i>"
