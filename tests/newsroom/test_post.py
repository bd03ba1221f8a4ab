"""What of an article its post shows."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from newsroom.look import Look
from newsroom.models import Article, Image
from newsroom.post import draw
from newsroom.post_page import write_page

STORY = Article(
    id="7",
    url="https://courier.example/bridge/",
    title="Bridge Opens",
    summary="The first bus crossed it this morning at seven. Many had come. Nobody left early.",
    author="Ani Petrosyan",
    published_at=datetime(2026, 3, 3, 3, 30, tzinfo=UTC),
    categories=("Featured", "City", "Roads", "Buses", "Rivers"),
    dateline="GORIS",
    image=Image("https://courier.example/bridge.jpg", "The new bridge", "Talar Haddad"),
)


def line_of(article: Article, line: str) -> str:
    return "".join(text + word for text, word in draw(article, "The Courier", Look(line)).line)


def test_usual_post_shows_everything_but_a_line_and_a_link() -> None:
    post = draw(STORY, "The Courier")
    assert (post.line, post.read_more) == ((), "")
    assert post.footer == ("The Courier", "City", "Roads", "Buses")
    assert (post.author, post.standfirst) == ("Ani Petrosyan", STORY.summary)
    assert post.caption == "The new bridge (Talar Haddad)"


def test_what_is_not_wanted_is_not_shown() -> None:
    look = Look(picture=False, standfirst=0, byline=False, sections=False)
    post = draw(STORY, "The Courier", look)
    assert (post.author, post.standfirst, post.dateline) == ("", "", "")
    assert (post.picture, post.caption, post.footer) == ("", "", ("The Courier",))
    assert (post.title, post.url) == (STORY.title, STORY.url)


def test_long_standfirst_ends_with_a_sentence() -> None:
    assert draw(STORY, "", Look(standfirst=60)).standfirst == (
        "The first bus crossed it this morning at seven."
    )
    assert draw(STORY, "", Look(standfirst=20)).standfirst == "The first bus…"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Comments are closed on this article."),
        ("hy", "Այս հոդվածի մեկնաբանությունները փակ են։"),
        ("ru-RU", "Комментарии к этой статье закрыты."),
        ("tr", "Bu haber yorumlara kapalıdır."),
        ("fr", "Comments are closed on this article."),
    ],
)
def test_post_says_in_its_language_that_comments_are_closed(language: str, words: str) -> None:
    look = Look(comments_closed=True, language=language)
    assert draw(STORY, "", look).closed == words
    assert draw(STORY, "", Look(language=language)).closed == ""
    assert words in write_page([(draw(STORY, "", look), [])], "Courier")


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "Read more"), ("hy", "Կարդալ ավելին"), ("ru-RU", "Читать далее"), ("fr", "Read more")],
)
def test_link_to_the_article_is_in_the_language_of_its_posts(language: str, words: str) -> None:
    look = Look(read_more=True, language=language)
    assert draw(STORY, "", look).read_more == words
    assert draw(replace(STORY, url=""), "", look).read_more == ""


def test_line_holds_what_is_the_articles_own() -> None:
    line = "{{New}} in {section}: {title}, by {author} ({publication})"
    assert line_of(STORY, line) == ("{New} in City: Bridge Opens, by Ani Petrosyan (The Courier)")


@pytest.mark.parametrize("line", ["By {author}", "{section}: {title}"])
def test_line_that_an_article_cannot_fill_is_left_out(line: str) -> None:
    assert line_of(replace(STORY, author=None, categories=("Featured",)), line) == ""


def test_braces_of_an_article_stay_what_they_are() -> None:
    assert line_of(replace(STORY, title="{author} {0}"), "» {title}") == "» {author} {0}"


def test_page_shows_a_post_and_runs_nothing() -> None:
    evil = replace(
        STORY,
        title="<script>alert(1)</script>",
        url='javascript:alert("1")',
        image=Image('https://courier.example/a.jpg" onerror="alert(1)', "<b>", None),
    )
    posts = [(draw(one, "The <Courier>", Look("{title}")), ["a <note>"]) for one in (STORY, evil)]
    page = write_page(posts, "feed & <x>")
    assert '<a href="https://courier.example/bridge/">Bridge Opens</a>' in page
    assert "The &lt;Courier&gt; · City" in page
    assert "3 March 2026, 03:30 UTC" in page
    assert "<script" not in page
    assert "javascript:" not in page
    assert 'onerror="' not in page
    assert "<note>" not in page
