"""Which openings are datelines, and which are sentences that only look like one."""

import pytest

from newsroom.feeds.datelines import read_byline, read_dateline


@pytest.mark.parametrize(
    ("text", "line", "agency", "rest"),
    [
        ("GORIS (Hayline) — It reopens.", "GORIS (Hayline)", "Hayline", "It reopens."),
        ("GORIS (Hayline)—It reopens.", "GORIS (Hayline)", "Hayline", "It reopens."),
        ("YEREVAN—Armenia’s parliament met.", "YEREVAN", None, "Armenia’s parliament met."),
        ("YEREVAN -- Parliament met.", "YEREVAN", None, "Parliament met."),
        ("YEREVAN - Parliament met.", "YEREVAN", None, "Parliament met."),
        ("GLENDALE, Calif. — The council met.", "GLENDALE, Calif.", None, "The council met."),
        ("WASHINGTON, D.C.—A bill passed.", "WASHINGTON, D.C.", None, "A bill passed."),
        ("ST. PETERSBURG (TASS) – Ice broke.", "ST. PETERSBURG (TASS)", "TASS", "Ice broke."),
        (
            "BEIRUT, Lebanon (AP) — “We are back,” she said.",
            "BEIRUT, Lebanon (AP)",
            "AP",
            "“We are back,” she said.",
        ),
        ("BAKU, July 7 (Reuters) - Oil fell.", "BAKU, July 7 (Reuters)", "Reuters", "Oil fell."),
        ("Gyumri (Armenpress) — Snow fell.", "Gyumri (Armenpress)", "Armenpress", "Snow fell."),
        ("(Reuters) - Oil fell.", "Reuters", "Reuters", "Oil fell."),
        ("(ANSA) - ROMA, 07 LUG - Il mare sale.", "ROMA, 07 LUG", "ANSA", "Il mare sale."),
        ("(ANSA) - Il mare sale.", "ANSA", "ANSA", "Il mare sale."),
        ("MOSCOW, July 7. /TASS/. Talks began.", "MOSCOW, July 7. /TASS/", "TASS", "Talks began."),
        ("МОСКВА, 7 июля. /ТАСС/. Начались переговоры.", "МОСКВА, 7 июля. /ТАСС/", "ТАСС",
         "Начались переговоры."),
        ("МОСКВА, 7 июл - РИА Новости. Речь идёт.", "МОСКВА, 7 июл - РИА Новости", "РИА Новости",
         "Речь идёт."),
        ("МОСКВА, 7 июл — РИА Новости, Анна Рей. Речь идёт.", "МОСКВА, 7 июл — РИА Новости",
         "РИА Новости", "Речь идёт."),
        ("ЕРЕВАН, 7 июля (ТАСС). Речь идёт.", "ЕРЕВАН, 7 июля (ТАСС)", "ТАСС", "Речь идёт."),
        ("Москва. 7 июля. INTERFAX.RU - Речь идёт.", "Москва. 7 июля. INTERFAX.RU", "INTERFAX.RU",
         "Речь идёт."),
        ("ЕРЕВАН, 7 июл - Премьер приехал. Он доволен.", "ЕРЕВАН, 7 июл", None,
         "Премьер приехал. Он доволен."),
        ("АНКАРА (АА) — Переговоры отложены.", "АНКАРА (АА)", "АА", "Переговоры отложены."),
        ("İSTANBUL (AA) — Kar yağdı.", "İSTANBUL (AA)", "AA", "Kar yağdı."),
        ("ԵՐԵՎԱՆ (Հայլայն) — Ձյուն եկավ։", "ԵՐԵՎԱՆ (Հայլայն)", "Հայլայն", "Ձյուն եկավ։"),
        ("ԵՐԵՎԱՆ, 7 ՀՈՒԼԻՍԻ, ՀԱՅԼԱՅՆ։ Ձյուն եկավ։", "ԵՐԵՎԱՆ, 7 ՀՈՒԼԻՍԻ, ՀԱՅԼԱՅՆ", "ՀԱՅԼԱՅՆ",
         "Ձյուն եկավ։"),
        ("YEREVAN, JULY 7, HAYLINE. Ice fell.", "YEREVAN, JULY 7, HAYLINE", "HAYLINE", "Ice fell."),
        ("ՊԷՅՐՈՒԹ.- Ձիւնեց։", "ՊԷՅՐՈՒԹ", None, "Ձիւնեց։"),
        ("ՊԷՅՐՈՒԹ.— Ձիւնեց։", "ՊԷՅՐՈՒԹ", None, "Ձիւնեց։"),
        ("WATERTOWN, Mass. (A.W.)—Snow fell.", "WATERTOWN, Mass. (A.W.)", "A.W.", "Snow fell."),
        ("ANTELIAS, Lebanon – On Sunday, a choir sang.", "ANTELIAS, Lebanon", None,
         "On Sunday, a choir sang."),
        ("PARIS (April 3) — A choir sang.", "PARIS (April 3)", None, "A choir sang."),
        ("LOS ANGELES (Combined Sources)—Fires spread.", "LOS ANGELES (Combined Sources)",
         "Combined Sources", "Fires spread."),
        ("GORIS (Hayline) —", "GORIS (Hayline)", "Hayline", ""),
    ],
)  # fmt: skip
def test_dateline_is_told_from_the_story(
    text: str, line: str, agency: str | None, rest: str
) -> None:
    opening = read_dateline(text)
    assert (opening.line, opening.agency, opening.rest) == (line, agency, rest)


@pytest.mark.parametrize(
    "text",
    [
        "NATO — the alliance of thirty-two states — met on Monday.",
        "BREAKING — The mayor resigns.",
        "EDITOR’S NOTE — This story has been updated.",
        "The council (five members) — which met on Tuesday — voted.",
        "“YEREVAN — My love” is the song’s name.",
        "A well-known fact - Everyone says so.",
        "U.S.-led talks ended.",
        "AGBU opens a school in Gyumri.",
        "Ոչ ոք չեկավ։",
        "",
    ],
)
def test_sentence_that_looks_like_a_dateline_stays_whole(text: str) -> None:
    opening = read_dateline(text)
    assert (opening.line, opening.agency, opening.rest) == (None, None, text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("BY ARAM TOROSIAN", "Aram Torosian"),
        ("By Lusine Marashlian", "Lusine Marashlian"),
        ("By Ani Sarkissian and Joe Haddad", "Ani Sarkissian and Joe Haddad"),
        ("By noon the hall was full.", None),
        ("By the River", None),
        ("Lusine Marashlian", None),
    ],
)
def test_byline_paragraph_is_only_a_name(text: str, name: str | None) -> None:
    assert read_byline(text) == name
