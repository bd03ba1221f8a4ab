"""Caption and credit, told apart in the forms that papers and agencies use."""

import pytest

from newsroom.feeds.captions import is_credit_line, read_credit, split_credit


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        ("Old mill. (Source: Nune Petrosyan/Hayline)", "Old mill.", "Nune Petrosyan/Hayline"),
        ("Old mill (Photo: Nune Petrosyan)", "Old mill", "Nune Petrosyan"),
        ("Old mill. (Photo by Nune Petrosyan / Hayline)", "Old mill.", "Nune Petrosyan/Hayline"),
        ("Old mill [Photo courtesy of the Sardarian family]", "Old mill",
         "the Sardarian family"),
        ("Old mill. Photo by Nune Petrosyan", "Old mill.", "Nune Petrosyan"),
        ("Old mill Photo by Nune Petrosyan / Unsplash", "Old mill", "Nune Petrosyan/Unsplash"),
        ("Old mill. Photo: Nune Petrosyan.", "Old mill.", "Nune Petrosyan"),
        ("Old mill | Photo: Nune Petrosyan", "Old mill", "Nune Petrosyan"),
        ("Old mill. © Nune Petrosyan", "Old mill.", "Nune Petrosyan"),
        ("Old mill. Photo: Nune Petrosyan/epd", "Old mill.", "Nune Petrosyan/epd"),
        ("Old mill. Foto: Nune Petrosyan/imago images", "Old mill.",
         "Nune Petrosyan/imago images"),
        ("Старая мельница. Фото: Нуне Петросян / «Вечерний берег»", "Старая мельница.",
         "Нуне Петросян/«Вечерний берег»"),
        ("Old mill. Photo: it was the last one", "Old mill. Photo: it was the last one", None),
        ("Old mill. Courtesy of Hayline", "Old mill.", "Hayline"),
        ("Old mill. (Nune Petrosyan/AFP via Getty Images)", "Old mill.",
         "Nune Petrosyan/AFP via Getty Images"),
        ("Old mill. Nune Petrosyan/AFP via Getty Images", "Old mill.",
         "Nune Petrosyan/AFP via Getty Images"),
        ("Old mill. (AP Photo/Nune Petrosyan)", "Old mill.", "AP Photo/Nune Petrosyan"),
        ("Old mill. (Reuters)", "Old mill.", "Reuters"),
        ("Old mill. REUTERS/Nune Petrosyan", "Old mill.", "REUTERS/Nune Petrosyan"),
        ("Old mill. (Nune Petrosyan/The Courier)", "Old mill.", "Nune Petrosyan/The Courier"),
        ("Old mill. (Courtesy photo)", "Old mill.", "Courtesy photo"),
        ("Old mill. (Source: press service of the ministry)", "Old mill.",
         "press service of the ministry"),
        ("Հին ջրաղացը։ (Լուսանկարը՝ Նունե Պետրոսյան)", "Հին ջրաղացը։", "Նունե Պետրոսյան"),
        ("Հին ջրաղացը։ Լուսանկար՝ Նունե Պետրոսյան", "Հին ջրաղացը։", "Նունե Պետրոսյան"),
        ("Старая мельница. Фото: Нуне Петросян", "Старая мельница.", "Нуне Петросян"),
        ("Eski değirmen (Fotoğraf: Nune Petrosyan)", "Eski değirmen", "Nune Petrosyan"),
        ("Old mill. Photo: Nune Petrosyan (HAYLINE)", "Old mill.", "Nune Petrosyan (HAYLINE)"),
        ("Old mill (Photo: Nune Petrosyan (HAYLINE))", "Old mill", "Nune Petrosyan (HAYLINE)"),
        ("(Photo: Nune Petrosyan [HAYLINE])", None, "Nune Petrosyan [HAYLINE]"),
        ("Photo: (Nune Petrosyan)", None, "Nune Petrosyan"),
        ("הטחנה. צילום: נונה פטרוסיאן", "הטחנה.", "נונה פטרוסיאן"),
        ("الطاحونة القديمة (رويترز)", "الطاحونة القديمة", "رويترز"),
        ("სადგური „რუსთაველი“. ფოტო: გიორგი ლომიძე", "სადგური „რუსთაველი“.", "გიორგი ლომიძე"),
        ("سالن قدیمی در محلهٔ غرب. عکس: سارا احمدی", "سالن قدیمی در محلهٔ غرب.", "سارا احمدی"),
        ("नदी का पुल। फोटो: पीटीआई", "नदी का पुल।", "पीटीआई"),
        ("Vanha silta. Kuva: Aino Laine", "Vanha silta.", "Aino Laine"),
        ("Der alte Markt. Quelle: Stadtarchiv", "Der alte Markt.", "Stadtarchiv"),
        ("El puente viejo. Fuente: Archivo Municipal", "El puente viejo.", "Archivo Municipal"),
        ("The hall on Friday. Photo: A. B.", "The hall on Friday.", "A. B."),
        ("The hall on Friday. Photo: Ani Berberian.", "The hall on Friday.", "Ani Berberian"),
        ("Photo by Nune Petrosyan", None, "Nune Petrosyan"),
        ("© Nune Petrosyan/Hayline", None, "Nune Petrosyan/Hayline"),
        ("Photo: hetq.am", None, "hetq.am"),
        ("Getty Images", None, "Getty Images"),
    ],
)  # fmt: skip
def test_credit_is_told_from_the_caption(
    line: str, caption: str | None, credit: str | None
) -> None:
    assert split_credit(line) == (caption, credit)


@pytest.mark.parametrize(
    "line",
    [
        "Old mill (left) and the new one",
        "Students of the school (1915–1923)",
        "A photo by Ara Güler hangs in the museum.",
        "Photo by Ara Güler hangs in the museum of the city",
        "Reporters of Reuters and AFP wait at the gate.",
        "The border (Armenia/Turkey)",
        "Das alte Bild hängt wieder an seinem Platz.",
        "La fuente: de la plaza, seca desde mayo",
        "Bron en brug bij avond",
        "A source: the well of the monastery runs again.",
        "The museum of photography, built with the support of the Petrosyan family",
        "The Getty Center in Los Angeles.",
    ],
)
def test_caption_without_credit_stays_whole(line: str) -> None:
    assert split_credit(line) == (line, None)


def test_credit_in_a_place_of_its_own_needs_no_label() -> None:
    assert read_credit("Nune Petrosyan") == "Nune Petrosyan"
    assert read_credit("Photo: Nune Petrosyan") == "Nune Petrosyan"
    assert read_credit("Nune Petrosyan (EL PAÍS)") == "Nune Petrosyan (EL PAÍS)"
    assert read_credit("Nune Petrosyan)") == "Nune Petrosyan"
    assert read_credit("(Nune) Petrosyan (HAYLINE)") == "(Nune) Petrosyan (HAYLINE)"
    assert read_credit(" ") is None


@pytest.mark.parametrize(
    ("text", "is_credit"),
    [
        ("(Photo by Nune Petrosyan)", True),
        ("Source: Hayline", True),
        ("Old mill. Photo by Nune Petrosyan", False),
        ("Photo exhibitions open on Friday in three cities.", False),
    ],
)
def test_paragraph_that_is_only_a_credit(text: str, *, is_credit: bool) -> None:
    assert is_credit_line(text) is is_credit
