"""A story's standfirst, paragraphs and dateline, freed from what feeds put around them."""

import pytest

from newsroom.models import Article
from tests.newsroom.feeds.samples import FIRST, SECOND, described, one, told


def test_truncated_excerpt_gives_way_to_the_first_paragraph() -> None:
    article = told(f"{FIRST[:50]} [&#8230;]", f"<p>{FIRST}</p><p>{SECOND}</p>")
    assert article.summary == FIRST


def test_editors_own_standfirst_is_kept() -> None:
    assert told("Song under stone.", f"<p>{FIRST}</p>").summary == "Song under stone."


def test_whole_story_as_description_is_summed_up_by_its_first_paragraph() -> None:
    article = described(f"<p>{FIRST}</p><p>{SECOND}</p>")
    assert article.summary == FIRST
    assert article.text == f"{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize("cut", ["[…]", "[...]", "…", "...", "[&hellip;]", "(…)", "[+1532 chars]"])
def test_cut_text_ends_at_its_last_whole_sentence(cut: str) -> None:
    assert described(f"<p>{FIRST} {SECOND} It was said to {cut}</p>").summary == f"{FIRST} {SECOND}"


def test_cut_text_without_a_whole_sentence_ends_with_an_ellipsis() -> None:
    assert described(f"<p>{FIRST[:50]}, […]</p>").summary == f"{FIRST[:50]}…"


def test_dots_that_an_author_wrote_stay() -> None:
    article = told("", f"<p>{FIRST}</p><p>And then it was quiet...</p><p>{SECOND}</p>")
    assert article.text == f"{FIRST}\n\nAnd then it was quiet...\n\n{SECOND}"
    assert told("", "<p>And then it was quiet…</p>").summary == "And then it was quiet…"


def test_abbreviation_ends_no_sentence() -> None:
    text = "The choir was conducted on Monday evening by the celebrated Dr. Aram […]"
    assert described(text).summary.endswith("celebrated Dr. Aram…")


def test_armenian_colon_ends_a_sentence() -> None:
    whole = "Երգչախումբը երեկ առաջին անգամ երգեց քաղաքի հին ջրամբարում:"
    assert described(f"{whole} Տոմսերը […]").summary == whole


def test_endless_paragraph_is_cut_at_a_sentence() -> None:
    summary = described(f"{FIRST} " * 20).summary
    assert len(summary) <= 600
    assert summary.endswith("on Monday.")


@pytest.mark.parametrize(
    "boilerplate",
    [
        "The post <a href='#'>T</a> appeared first on <a href='#'>The Courier</a>.",
        "Сообщение T появились сначала на Курьер.",
        "L’article T est apparu en premier sur Le Courrier.",
        "Read more: <a href='#'>The other choir</a>",
        "Continue reading T",
        "Share this:",
        "Advertisement",
        "(Photo by Nune Petrosyan)",
        "La entrada T se publicó primero en El Correo.",
        "T was originally published in <a href='#'>The Courier</a> on Medium, where people talk.",
        "ظهرت المقالة T أولاً على الورقة.",
        "Read more",
        "Читать далее",
        "Читайте также: другой хор",
        "Կարդալ ավելին",
        "Devamını oku",
        "Seguir leyendo",
        "Lee también: El otro coro",
        "קראו עוד",
        "המשך לקריאה",
        "اقرأ المزيد",
        "المزيد…",
        "Listen to this article · 4 min",
        "4 min read",
        "0:00 / 4:32",
        "Your browser does not support the audio element.",
        "Su navegador no admite audio.",
    ],
)
def test_boilerplate_is_not_part_of_the_story(boilerplate: str) -> None:
    article = described(f"<p>{boilerplate}</p><p>{FIRST}</p><p>{boilerplate}</p>")
    assert (article.summary, article.text) == (FIRST, FIRST)


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>track()</script>",
        "<style>p{}</style>",
        "<p hidden>No.</p>",
        "<div class='subscription-widget-wrap'><p>Thanks for reading!</p></div>",
        "<div class='newsletter-signup-box'><p>Get it by mail.</p></div>",
        "<p style='display: none'>No.</p>",
        "<!-- No. -->",
        "<iframe src='https://v.example'>No.</iframe>",
        "<a class='more-link' href='#'>Continue</a>",
        "<form><input value='No.'><button>Send</button></form>",
    ],
)
def test_what_a_reader_would_not_see_is_dropped(hidden: str) -> None:
    assert described(f"{hidden}<p>{FIRST}</p>{hidden}").text == FIRST


@pytest.mark.parametrize(
    "name", ["Leer", "Comments", "Read more", "Ver más", "Zum Text", "더 보기"]
)
def test_description_that_is_only_a_link_is_no_standfirst(name: str) -> None:
    assert described(f"<a href='/1/'>{name}</a>").summary == ""
    assert described(f"<p>{FIRST}</p><p><a href='/1/'>{name} »</a></p>").text == FIRST
    assert described(f"{FIRST} &nbsp;<a href='/1/'>{name}</a>").summary == FIRST
    assert told(f"<a href='/1/'>{name}</a> | <a href='/1/#c'>2</a>", FIRST).summary == FIRST


def test_link_that_a_sentence_needs_stays() -> None:
    for text in (
        f"{FIRST} It was called <a href='/1/'>The Deep Song</a>.",
        "<a href='/1/'>The cistern below the square</a> held forty singers.",
        f"<a href='/1/'>{FIRST}</a>",
    ):
        plain = text.replace("<a href='/1/'>", "").replace("</a>", "")
        assert described(text).summary == plain


def test_sentence_that_begins_like_a_call_stays() -> None:
    text = f"{FIRST} More than forty sang. Comments were kind."
    assert described(text).summary == text
    assert described("<p>More than forty people sang below the square on Monday.</p>").text


@pytest.mark.parametrize(
    "note",
    [
        "Editor's note: This story names people who have died, and how.",
        "Editor’s Note — The writer is the conductor's sister, and sang herself.",
        "Nota del editor: Este artículo se publicó primero en otro diario.",
        "От редакции: автор — сестра дирижёра и сама пела в хоре.",
        "This article was updated on Tuesday to name the conductor.",
        "Correction: An earlier version of this story misspelt a name.",
    ],
)
def test_editors_note_is_no_standfirst(note: str) -> None:
    article = told(f"<p><em>{note}</em></p>", f"<p><em>{note}</em></p><p>{FIRST}</p>")
    assert article.summary == FIRST
    assert article.text == f"{note}\n\n{FIRST}"


def test_fields_that_speak_of_the_story_are_not_part_of_it() -> None:
    section = (
        '<div class="field field-name-field-section field-type-taxonomy-term-reference">'
        '<div class="field-label">Section:&nbsp;</div><div class="field-items">'
        '<div class="field-item even"><a href="/city">City</a></div></div></div>'
    )
    weight = (
        '<div class="field field--name-field-kicker field--label-inline">'
        '<div class="field__label">Kicker</div><div class="field__item">Song</div></div>'
    )
    author = '<span class="field field--name-uid field--type-entity-reference">Ani</span>'
    view = (
        '<div class="views-field views-field-created"><span class="views-label">Date</span>9</div>'
    )
    body = (
        '<div class="field field-name-body field-type-text-with-summary">'
        f'<div class="field-label">Body:&nbsp;</div><p>{FIRST}</p></div>'
    )
    article = described(f"{author}{section}{weight}{view}{body}")
    assert (article.summary, article.text) == (FIRST, FIRST)


def test_heading_and_salutation_are_no_standfirst() -> None:
    article = described(
        f"<h2>What happened below the old square</h2><p>Dear reader,</p><p>{FIRST}</p>"
    )
    assert article.summary == FIRST
    assert article.text.startswith("What happened below the old square\n\nDear reader,\n\n")


@pytest.mark.parametrize(
    ("html", "summary"),
    [
        ("<li>Wind of 98 mph</li><li>Schools are shut;</li>", "Wind of 98 mph; Schools are shut"),
        ("<li>Schools are shut.</li><li>Wind of 98 mph</li>", "Schools are shut."),
        ("<li><p>Wind</p></li><li><p>Schools are shut</p></li>", "Schools are shut"),
    ],
)
def test_points_of_a_list_are_told_together(html: str, summary: str) -> None:
    assert described(f"<ul>{html}</ul>").summary == summary


def test_list_beside_a_paragraph_is_no_standfirst() -> None:
    assert described(f"<ul><li>Wind</li><li>Rain</li></ul><p>{FIRST}</p>").summary == FIRST


def test_title_repeated_above_the_story_is_left_out() -> None:
    assert described(f"<p>T</p><p>{FIRST}</p>").text == FIRST


def test_cells_of_a_table_are_words_apart() -> None:
    table = "<table><tr><td>Adults</td><td>5</td></tr><tr><td>Children</td><td>0</td></tr></table>"
    assert described(f"<p>{FIRST}</p>{table}").text == f"{FIRST}\n\nAdults 5\n\nChildren 0"


def test_dateline_in_a_paragraph_of_its_own_is_found() -> None:
    article = described(f"<p><strong>GORIS (Hayline) —</strong></p><p>{FIRST}</p>")
    assert (article.dateline, article.summary) == ("GORIS (Hayline)", FIRST)


def test_line_breaks_divide_paragraphs_where_nothing_else_does() -> None:
    assert described(f"{FIRST}<br /><br />{SECOND}").text == f"{FIRST}\n\n{SECOND}"


def test_plain_text_is_divided_by_blank_lines() -> None:
    assert described(f"{FIRST}\n\n{SECOND}").text == f"{FIRST}\n\n{SECOND}"


# ---------------------------------------------------------------- posts without a headline


def untitled(text: str) -> Article:
    return one(
        f"<link>https://courier.example/1/</link><description><![CDATA[{text}]]></description>"
    )


@pytest.mark.parametrize(
    ("text", "title", "summary"),
    [
        (f"<p>{SECOND}</p>", SECOND, ""),
        (f"<p>{SECOND}</p><p>{FIRST}</p>", SECOND, FIRST),
        (f"<p>{FIRST} {SECOND}</p>", FIRST, SECOND),
        (
            f"<p>{FIRST[:-1]}, and nobody in the square above heard a thing of it.</p>",
            "The cistern below the square held forty singers and three hundred listeners on Monday,"
            " and nobody…",
            f"{FIRST[:-1]}, and nobody in the square above heard a thing of it.",
        ),
    ],
)
def test_post_without_a_headline_says_nothing_twice_that_need_not_be(
    text: str, title: str, summary: str
) -> None:
    article = untitled(text)
    assert (article.title, article.summary) == (title, summary)


def test_headline_that_differs_from_the_text_by_signs_only_is_not_told_twice() -> None:
    article = one(
        "<title>🖼 Tickets had sold out by noon</title><link>https://courier.example/1/</link>"
        f"<description><![CDATA[<p>{SECOND}</p><p>{FIRST}</p>]]></description>"
    )
    assert article.summary == FIRST


def test_description_that_goes_on_where_the_story_does_not_is_the_editors() -> None:
    assert told(f"{FIRST} {SECOND}", f"<p>{FIRST}</p><p>Who sang?</p>").summary == (
        f"{FIRST} {SECOND}"
    )
    assert told(f"{FIRST} {SECOND}", f"<p>{FIRST}</p><p>{SECOND}</p>").summary == FIRST


@pytest.mark.parametrize(
    ("sentence", "call"),
    [
        ("पैदल लोग पुल पार कर सकेंगे।", "और पढ़ें"),
        ("یہ پل بند ہے۔", "مزید پڑھیں"),
        ("მატარებლები ღამით ივლის.", "ვრცლად"),
        ("Moderna knjižnica je odprta.", "Preberi več"),
        ("Most je zatvoren do petka.", "Opširnije"),
        ("Biblioteca este deschisă din nou.", "Citește mai mult"),
        ("Библиотеката отваря отново.", "Прочети още"),
        ("Knihovna je znovu otevřená.", "Číst dále"),
        ("A könyvtár újra nyitva van.", "Bővebben"),
        ("Biblioteket är öppet igen.", "Läs mer"),
        ("Kirjasto on taas auki.", "Lue lisää"),
        ("Raamatukogu on jälle avatud.", "Loe edasi"),
        ("Perpustakaan itu dibuka kembali.", "Baca selengkapnya"),
        ("Thư viện đã mở cửa trở lại.", "Xem thêm"),
    ],
)
def test_call_to_read_on_is_known_in_many_languages(sentence: str, call: str) -> None:
    assert described(f"<p>{sentence} <a href='/1/'>{call}</a></p>").summary == sentence
    assert described(f"{sentence} {call}").summary == sentence
    assert described(f"<p>{sentence}</p><p>{call} »</p>").text == sentence
