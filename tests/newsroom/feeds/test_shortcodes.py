"""WordPress's marks in square brackets reach no reader; other brackets do."""

import pytest

from newsroom.feeds.shortcodes import read_shortcodes
from newsroom.models import Image
from tests.newsroom.feeds.samples import FIRST, SECOND, told

IMAGE = '<a href="/1/"><img src="/a.jpg" alt="" /></a>'


@pytest.mark.parametrize("name", ["caption", "wp_caption"])
def test_caption_belongs_to_its_picture(name: str) -> None:
    line = "Singers below the square (Photo: Marta Kvern)"
    caption = f'[{name} id="attachment_7" width="300"]{IMAGE} {line}[/{name}]'
    article = told("", f"{caption}<p>{FIRST}</p>")
    assert (article.summary, article.text) == (FIRST, FIRST)
    assert article.image == Image(
        "https://courier.example/a.jpg", "Singers below the square", "Marta Kvern"
    )


def test_caption_that_lost_its_picture_is_left_out() -> None:
    excerpt = f'[caption width="300"] Singers below the square[/caption] {FIRST}'
    assert told(excerpt, "").summary == FIRST


@pytest.mark.parametrize(
    "mark",
    [
        '[gallery ids="7,8"]',
        "[gallery][/gallery]",
        '[video width="640" mp4="/a.mp4"][/video]',
        '[video mp4="/a.mp4"]',
        "[embed]https://video.example/1[/embed]",
        '[embed width="300"]https://video.example/1[/embed]',
    ],
)
def test_what_only_wordpress_plays_is_left_out(mark: str) -> None:
    assert told("", f"<p>{mark}</p><p>{FIRST} {mark}</p><p>{SECOND}</p>").text == (
        f"{FIRST}\n\n{SECOND}"
    )


@pytest.mark.parametrize(
    "text",
    [
        "He said “[the] video [was] theirs.”",
        "[Video] The singers",
        "[video] The singers",
        "[Editor’s note: x=1]",
        "the [caption] of it",
        "[gallery of rogues]",
        "[/caption] [[embed]",
    ],
)
def test_other_brackets_stay(text: str) -> None:
    assert read_shortcodes(text) == text


@pytest.mark.parametrize("piece", ["[caption ", "[caption]<a ", "[embed]", "[video =", "[video a="])
def test_marks_without_end_are_soon_read(piece: str) -> None:
    assert read_shortcodes(piece * 20_000) == piece * 20_000
