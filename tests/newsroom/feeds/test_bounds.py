"""What of a feed is refused before it is parsed, and what is much but not too much."""

import tracemalloc

import pytest

from newsroom.errors import ParseError
from newsroom.feeds.bounds import LARGEST_BYTES, cut_html, find_excess
from newsroom.feeds.parse import parse
from tests.newsroom.feeds.samples import LINK, URL, rss

LONG = "a" * 5000
TEXT = "word " * 20_000


def item(inner: str) -> str:
    return f"<item>{LINK}{inner}</item>"


def attributes(count: int, form: str) -> str:
    return f"<p {' '.join(form.format(number) for number in range(count))}>x</p>"


def categories(count: int) -> str:
    return "".join(f"<category>{number}</category>" for number in range(count))


@pytest.mark.parametrize(
    ("items", "said"),
    [
        ("<p base='b/'>" * 20_000, "more base addresses"),
        (f"<p xml:base = {'b' * 10_000}>" * 250, "more base addresses"),
        ("<p/>" * 500_001, "more elements"),
        ("<item/>" * 20_001, "more entries"),
        ("<atom:entry>" * 20_001, "more entries"),
        (item(attributes(201, "a{0}='1'")), "more attributes"),
        (item(attributes(201, 'a{0} = "1>"')), "more attributes"),
        (item(attributes(201, "a{0}=1")), "more attributes"),
        (item(f"<p{' ' * 400_000}>"), "more attributes"),
        (item(attributes(60_000, "a{0}")), "more attributes"),
        ("".join(f"<p{number}:x/>" for number in range(101)), "more namespaces"),
        (item("".join(f"<x xmlns:p{number}=''/>" for number in range(101))), "more namespaces"),
        (item(categories(501)), "more categories"),
        (item("<dc:subject>a</dc:subject>" * 501), "more categories"),
        (item(f"<itunes:keywords>{'a,' * 501}</itunes:keywords>"), "more categories"),
        (item(f"<media:keywords><![CDATA[{'a,' * 501}]]></media:keywords>"), "more categories"),
        (item(f"<author>{LONG}</author>"), "a name that is longer"),
        (item(f"<dc:creator><![CDATA[{LONG}]]></dc:creator>"), "a name that is longer"),
        (item(f"<author><x/>{LONG}</author>"), "a name that is longer"),
        (item(f"<author><name>Ani</name><email>{LONG}</email></author>"), "a name that is longer"),
        (item(f"<author>Ani {LONG}"), "a name that is longer"),
    ],
)
def test_excess_is_refused_with_its_name(items: str, said: str) -> None:
    with pytest.raises(ParseError, match=said):
        parse(rss(items), URL)


@pytest.mark.parametrize(
    "items",
    [
        "<item>x</item>" * 20_000,
        f"<item xml:base='https://courier.example/{'b' * 70}/'>x</item>" * 2000,
        item(attributes(200, "a{0}='1'")),
        item(attributes(500, "{0} = ") + TEXT),
        "".join(item(categories(20)) for _ in range(2000)),
        item(categories(500)),
        item(f"<author>{'Ani Ter-Grigoryan, ' * 2000}</author>"),
        item(f"<author>Ani</author><description>{LONG}</description>"),
        item(f"<description>{LONG}</description><author>Ani</author>"),
        item(f"<author/><description>{LONG}</description>"),
        f"<item><author>Ani</item>{item(f'<description>{LONG}</description>')}",
        item(f"<description><![CDATA[<img src='data:image/png;base64,{'A' * 900_000}'>]]>"),
        item(f"<description><![CDATA[I <3 it, a < b, a <b {TEXT}]]></description>"),
        item("".join(f"<o:p>x</o:p><v{number}:x/>" for number in range(50))),
    ],
)
def test_what_is_much_is_read(items: str) -> None:
    assert find_excess(rss(items).decode()) is None


@pytest.mark.parametrize("length", [100, 500_000])
def test_entities_do_not_blow_a_feed_up(length: int) -> None:
    declared = b"<!DOCTYPE rss [<!ENTITY a '%b'>]>" % (b"x" * length)
    body = declared + rss(item(f"<description>{'&a;' * 30_000}</description>"))
    tracemalloc.start()
    parse(body, URL)
    _, peak_bytes = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak_bytes < 20_000_000


@pytest.mark.parametrize("name", ["hex", "rot13", "zlib", "base64", "undefined", "klingon"])
def test_encoding_that_is_none_is_not_believed(name: str) -> None:
    body = rss(item("<description>Réunion</description>"))
    declared = b"<?xml version='1.0' encoding='" + name.encode() + b"'?>" + body
    for written in (declared, declared.decode().encode("latin-1")):
        (article,) = parse(written, URL).articles
        assert article.summary == "Réunion"


def test_endless_author_of_a_json_feed_costs_nothing() -> None:
    author = "(" * 1_000_000
    body = (
        '{"version": "https://jsonfeed.org/version/1.1", "items":'
        f' [{{"id": "1", "title": "T", "authors": [{{"name": "{author}"}}]}}]}}'
    )
    assert len(parse(body.encode(), URL).articles) == 1


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        ("<b>word</b> and more", "<b>word</b> and"),
        ("<i>" * 5_000, "<i>" * 5),
        ("<p>word " * 6_000, "<p>word <p>word"),
    ],
)
def test_html_is_cut_at_a_length(html: str, kept: str) -> None:
    assert cut_html(html, 15) == kept


@pytest.mark.parametrize(
    "attributes", ["a{0} ", "a{0}=1 ", "a{0}='1'", 'a{0} = "1 <>"', "a{0}/", '"a{0}" ', "={0} "]
)
def test_html_is_cut_before_an_element_of_more_attributes_than_any(attributes: str) -> None:
    def element(count: int) -> str:
        return f"<p {''.join(attributes.format(number) for number in range(count))}>word"

    few, many = element(900), element(3_000)
    assert cut_html(f"<p>{few}", 1_000_000) == f"<p>{few}"
    assert cut_html(f"<p>{many}", 1_000_000) == "<p>"


def test_picture_within_its_address_is_no_element_of_many_attributes() -> None:
    picture = f"<img alt='{'a word ' * 5_000}' src=\"data:image/png;base64,{'AB/+' * 40_000}==\">"
    assert cut_html(picture, 1_000_000) == picture
    unquoted = f"<img src=data:image/png;base64,{'AB/+' * 40_000}==>"
    assert cut_html(unquoted, 1_000_000) == unquoted


def test_endless_category_costs_nothing() -> None:
    (article,) = parse(rss(item(f"<category>&lt;{'a' * 1_000_000}</category>")), URL).articles
    assert len(article.categories[0]) <= 500


def test_endless_brackets_cost_nothing() -> None:
    body = rss(item(f"<description>{'(' * 1_000_000}</description><author>{'(' * 5_000}</author>"))
    assert parse(body, URL).articles[0].author is None


def podcast(episodes: int) -> bytes:
    notes = "".join(
        f"<p>{number}: <a href='/{number}'>what was said of it</a>, and who the guest is 🎙.</p>"
        for number in range(34)
    )
    told = "".join(
        f"<{name}><![CDATA[{notes}]]></{name}>"
        for name in ("description", "content:encoded", "itunes:summary")
    )
    return rss(
        "".join(
            f"<item><title>Episode {number}</title><guid>episode-{number}</guid>{told}"
            f"<enclosure url='/{number}.mp3' length='28123456' type='audio/mpeg'/></item>"
            for number in range(episodes)
        )
    )


def test_podcast_with_all_its_episodes_is_no_excess() -> None:
    body = podcast(700)
    assert 5 * 1024 * 1024 < len(body) < LARGEST_BYTES / 2
    assert len(parse(body, URL).articles) == 700


def test_memory_that_reading_takes_is_bounded_by_the_size_of_the_feed() -> None:
    body = podcast(60)
    tracemalloc.start()
    parse(body, URL)
    _, peak_bytes = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak_bytes < 18 * len(body)  # 300 MiB for the largest


def test_endless_address_is_none() -> None:
    body = rss(f"<item><guid>1</guid><title>T</title><link>{URL}{'a' * 9_000}</link></item>")
    (article,) = parse(body, URL).articles
    assert (article.id, article.url) == ("1", "")


def test_html_of_more_tags_than_any_story_is_cut_before_the_next() -> None:
    story = "<p>word</p>" * 2_500
    assert cut_html(story, 1_000_000) == story
    assert cut_html(f"{story} end <p>more", 1_000_000) == f"{story} end "


def test_json_feed_of_endless_items_is_refused() -> None:
    items = ",".join(["{}"] * 20_001)
    body = f'{{"version": "https://jsonfeed.org/version/1.1", "items": [{items}]}}'
    with pytest.raises(ParseError, match="more entries"):
        parse(body.encode(), URL)
