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
        (
            "<img src='/a.jpg' srcset='/w_300,h_200/a.jpg 300w,/w_900,h_600/a.jpg 900w'>",
            "https://courier.example/w_900,h_600/a.jpg",
        ),
        ("<img src='/c.jpg' srcset='/a.jpg 1x,/b.jpg 2x'>", "https://courier.example/b.jpg"),
        ("<img src='/c.jpg' srcset='/a.jpg, /b.jpg 1.5x (a, b),'>", "https://courier.example/b.jpg"),
        ("<img src='/a.jpg' srcset='/a.jpg, '>", "https://courier.example/a.jpg"),
        ("<img srcset='/a.jpg'>", "https://courier.example/a.jpg"),
        ("<img src='/a.jpg' width='100' height='56'>", "https://courier.example/a.jpg"),
        (
            "<img src='/a.jpg' width='100' height='56'><img src='/b.jpg' width='640'>",
            "https://courier.example/b.jpg",
        ),
        ("<img src='/google-pixel.jpg'>", "https://courier.example/google-pixel.jpg"),
        ("<img src='/pixel-9/open.jpg'>", "https://courier.example/pixel-9/open.jpg"),
        ("<img src='/track/field.png'>", "https://courier.example/track/field.png"),
        ("<img src='/a.jpg' srcset='/b.jpg 2x'>", "https://courier.example/b.jpg"),
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
        "<img src='/dot.gif' style='height: 1px; width:1px'>",
        "<img src='/banner.gif' width='468' height='60'>",
        "<img src='https://track.courier.example/b?story=7'>",
        "<img src='https://counter.press.example/content/7/count.gif?d=rss'>",
        "<img src='/track/7?from=rss'>",
        "<img src='/tracker/714021'>",
        "<img src='/img/pixel.gif'>",
        "<img src='/cgi-bin/m?cid=7'>",
        "<img src='/_/stat?event=view'>",
        "<img src='/static/1x1.png'>",
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


def test_a_films_description_is_its_story_and_no_caption() -> None:
    film = (
        "<media:group><media:title>T</media:title>"
        "<media:content url='https://v.example/7' type='application/x-shockwave-flash'/>"
        "<media:thumbnail url='/7.jpg' width='480' height='360'/>"
        f"<media:description>{FIRST}</media:description></media:group>"
    )
    article = one(f"{LINK}{film}")
    assert article.summary == FIRST
    assert article.image is not None
    assert (article.image.url, article.image.caption) == ("https://courier.example/7.jpg", None)


def test_standfirst_repeated_at_the_picture_is_no_caption() -> None:
    media = (
        "<media:content url='/a.jpg' medium='image'>"
        f"<media:description>{FIRST}</media:description></media:content>"
    )
    article = one(f"{LINK}<description>{FIRST}</description>{media}")
    assert article.summary == FIRST
    assert article.image is not None
    assert article.image.caption is None


MEDIUM = "<media:content url='/{}.jpg' medium='image' width='{}'{}>{}</media:content>"


@pytest.mark.parametrize(("default", "url"), [("b", "b"), ("", "c")])
def test_default_of_a_group_is_shown_else_its_widest(default: str, url: str) -> None:
    pictures = "".join(
        MEDIUM.format(name, width, " isDefault='true'" if name == default else "", "")
        for name, width in (("a", 640), ("b", 800), ("c", 900))
    )
    image = one(f"{LINK}<media:group>{pictures}</media:group>").image
    assert image
    assert image.url == f"https://courier.example/{url}.jpg"


def test_default_of_a_group_is_shown_in_its_largest_version() -> None:
    small = MEDIUM.format("s/pier", 320, " isDefault='true'", "")
    large = MEDIUM.format("l/pier", 1200, "", "")
    image = one(f"{LINK}<media:group>{large}{small}</media:group>").image
    assert image
    assert image.url == "https://courier.example/l/pier.jpg"


@pytest.mark.parametrize(
    ("inner", "credit"),
    [
        ("<media:copyright>Nora Fein</media:copyright>", "Nora Fein"),
        ("<media:copyright>© Nora Fein</media:copyright>", "Nora Fein"),
        ("<media:copyright>A</media:copyright><media:credit>Tom Arden</media:credit>", "Tom Arden"),
        ("<media:copyright>2026 The Courier</media:copyright>", None),
        ("<media:copyright>The Courier. All rights reserved</media:copyright>", None),
    ],
)
def test_owner_of_a_picture_is_its_credit_unless_it_is_a_formula(
    inner: str, credit: str | None
) -> None:
    image = one(LINK + MEDIUM.format("a", 640, "", inner)).image
    assert image
    assert image.credit == credit


@pytest.mark.parametrize("name", ["feedflare", "sharedaddy", "newsletter-signup-box"])
def test_picture_of_what_hangs_on_a_story_is_none_of_its(name: str) -> None:
    button = f"<div class='{name}'><p><a href='/f'><img src='/f.jpg'></a></p></div>"
    assert image_of(button) is None
    assert image_of(f"{button}<img src='/a.jpg'>") == ("https://courier.example/a.jpg", None, None)


def test_widest_of_several_thumbnails_is_shown() -> None:
    thumbnails = "".join(f"<media:thumbnail url='/{n}.jpg' width='{n}'/>" for n in (75, 300, 140))
    article = one(f"{LINK}{thumbnails}")
    assert article.image is not None
    assert article.image.url == "https://courier.example/300.jpg"


def test_counter_among_the_media_is_no_picture() -> None:
    counter = "<media:content url='/a.gif' medium='image' width='1' height='1'/>"
    assert one(f"{LINK}{counter}<media:thumbnail url='/b.gif' width='1'/>").image is None


def test_media_texts_do_not_leak_from_broken_xml() -> None:
    media = "<media:description>Singers below the square.</media:description>"
    article = one(f"{media}{LINK}<description>Bread & roses, and a song.</description>")
    assert article.text == "Bread & roses, and a song."
