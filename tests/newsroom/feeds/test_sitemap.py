"""News sitemaps as feeds. A whole one is among the saved feeds."""

import pytest

from newsroom.errors import ParseError
from newsroom.feeds.parse import parse

URL = "https://courier.example/news-sitemap.xml"
NEWS = "http://www.google.com/schemas/sitemap-news/0.9"
PLAIN = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(*stories: str, head: str = "") -> bytes:
    urls = "".join(f"<url>{story}</url>" for story in stories)
    return f'{head}<urlset xmlns="{PLAIN}" xmlns:n="{NEWS}">{urls}</urlset>'.encode()


def story(number: int, date: str, title: str = "") -> str:
    return (
        f"<loc>https://courier.example/{number}</loc><n:news><n:title>{title or number}</n:title>"
        f"<n:publication_date>{date}</n:publication_date></n:news>"
    )


def test_stories_come_newest_first_however_the_sitemap_has_them() -> None:
    dates = (story(1, "2026-03-01"), story(3, "2026-03-03T10:00Z"), story(2, "2026-03-02"))
    parsed = parse(sitemap(*dates, story(0, "soon")), URL)
    assert [article.title for article in parsed.articles] == ["3", "2", "1", "0"]
    assert parsed.warnings == ("1 entry with a date that cannot be read: “soon”",)


def test_story_without_a_headline_is_left_out_and_told_of() -> None:
    empty = "<loc>https://courier.example/9</loc><n:news/>"
    parsed = parse(sitemap(story(1, "2026-03-01"), empty), URL)
    assert [article.title for article in parsed.articles] == ["1"]
    assert parsed.warnings == ("1 entry without an id and an address, or without words: left out",)


def test_sitemap_with_nothing_new_is_in_order() -> None:
    assert parse(sitemap(), URL).articles == ()


def test_markup_of_an_attacker_is_words() -> None:
    (article,) = parse(sitemap(story(1, "2026-03-01", "&lt;b>a &amp;lt; b&lt;/b>")), URL).articles
    assert article.title == "<b>a &lt; b</b>"


def test_entities_that_multiply_stand_for_nothing() -> None:
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    head = f'<!DOCTYPE urlset [<!ENTITY e0 "laugh">{levels}]>'
    (article,) = parse(sitemap(story(1, "2026-03-01", "A &e9;"), head=head), URL).articles
    assert len(article.title) < 100


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (sitemap("<loc>https://courier.example/about</loc>"), "this sitemap is not one of news"),
        (
            f'<sitemapindex xmlns="{PLAIN}"><sitemap><loc>https://c.example/posts.xml</loc></sitemap>'
            "<sitemap><loc>https://c.example/news-1.xml</loc></sitemap></sitemapindex>".encode(),
            "write one of news into policy.yaml: https://c.example/news-1.xml",
        ),
        (
            f'<sitemapindex xmlns="{PLAIN}"><sitemap><loc>https://c.example/posts.xml</loc></sitemap>'
            "</sitemapindex>".encode(),
            "this is a list of sitemaps; write the address of the one of news into policy.yaml",
        ),
        (sitemap(story(1, "2026-03-01"))[:-30], "this sitemap is too damaged to be read"),
        (sitemap(*(["<loc/>"] * 20_001)), "more entries than any newspaper's feed"),
    ],
)
def test_what_is_no_news_sitemap_is_refused_with_a_reason(body: bytes, reason: str) -> None:
    with pytest.raises(ParseError) as caught:
        parse(body, URL)
    assert reason in caught.value.reason
