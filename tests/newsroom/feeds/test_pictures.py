"""The one picture an article is shown with, its largest size, its caption and credit."""

import pytest

from tests.newsroom.feeds.samples import FIRST, LINK, described, one, told


def image_of(html: str) -> tuple[str, str | None, str | None] | None:
    image = described(f"{html}<p>{FIRST}</p>").image
    return (image.url, image.caption, image.credit) if image else None


@pytest.mark.parametrize(
    ("html", "url"),
    [
        ("<img src='/a.jpg'>", "https://courier.example/a.jpg"),
        ("<img src='//cdn.example/a.jpg'>", "https://cdn.example/a.jpg"),
        ("<img src='/a.jpg?w=9&amp;amp;h=6'>", "https://courier.example/a.jpg?w=9&h=6"),
        ("<img src='data:image/gif;base64,R0' data-src='/a.jpg'>", "https://courier.example/a.jpg"),
        ("<a href='/a.jpg'><img src='/a-300x200.jpg'></a>", "https://courier.example/a.jpg"),
        ("<a href='/1/'><img src='/a-300x200.jpg'></a>", "https://courier.example/a-300x200.jpg"),
        (
            "<img src='/a-300x200.jpg' srcset='/a-300x200.jpg 300w, /a,b.jpg 900w'>",
            "https://courier.example/a,b.jpg",
        ),
        ("<img src='/a.jpg' srcset='/b.jpg 2x'>", "https://courier.example/a.jpg"),
        (
            "<img src='https://secure.gravatar.com/avatar/1'><img src='/a.jpg'>",
            "https://courier.example/a.jpg",
        ),
        ("<img src='/dot.gif' width='1' height='1'><img src='/a.jpg'>", "https://courier.example/a.jpg"),
    ],
)  # fmt: skip
def test_picture_is_the_largest_that_is_named(html: str, url: str) -> None:
    assert image_of(html) == (url, None, None)


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<img>",
        "<img src='javascript:alert(1)'>",
        "<img src='http://[broken'>",
        "<img src='/dot.gif' width='1'>",
    ],
)
def test_what_is_no_picture_is_not_shown(html: str) -> None:
    assert image_of(html) is None


@pytest.mark.parametrize(
    ("alt", "caption", "credit"),
    [
        ("Singers in the cistern on Monday", "Singers in the cistern on Monday", None),
        ("Singers (Photo: Ani)", "Singers", "Ani"),
        ("IMG_2291.jpg", None, None),
        ("cistern", None, None),
        ("T", None, None),
    ],
)
def test_alternative_text_is_a_caption_only_if_it_reads_like_one(
    alt: str, caption: str | None, credit: str | None
) -> None:
    expected = ("https://courier.example/a.jpg", caption, credit)
    assert image_of(f"<img src='/a.jpg' alt='{alt}'>") == expected


def test_copy_without_a_size_in_its_name_is_the_largest() -> None:
    article = told("<img src='/a-300x200.jpg' width='300'>", f"<img src='/a.jpg'><p>{FIRST}</p>")
    assert article.image is not None
    assert article.image.url == "https://courier.example/a.jpg"


def test_caption_that_runs_into_the_excerpt_is_taken_off() -> None:
    figure = "<figure><img src='/a.jpg'><figcaption>Singers below the square.</figcaption></figure>"
    article = told(f"Singers below the square. {FIRST}", f"{figure}<p>{FIRST}</p>")
    assert article.summary == FIRST


def test_media_texts_never_become_the_articles() -> None:
    media = (
        "<media:content url='/a.jpg' medium='image'><media:title>a.jpg</media:title>"
        "<media:description>Singers below the square.</media:description></media:content>"
    )
    article = one(f"{media}{LINK}<description>{FIRST}</description>{media}")
    assert (article.title, article.summary, article.text) == ("T", FIRST, FIRST)
    assert article.image is not None
    assert article.image.caption == "Singers below the square."


def test_media_texts_do_not_leak_from_broken_xml() -> None:
    media = "<media:description>Singers below the square.</media:description>"
    article = one(f"{media}{LINK}<description>Bread & roses, and a song.</description>")
    assert article.text == "Bread & roses, and a song."
