"""Whom an insult is aimed at, in the languages whose grammars mark insults."""

from collections.abc import Callable

import pytest

from newsroom.models import Action, Violation
from newsroom.policy.rules import PersonalAttack, Threat

Check = Callable[..., list[Violation]]
MakeAttacks = Callable[[str], PersonalAttack]

EVIDENCE = (
    ("ru", "Слушай, ты же полный идиот, и всё.", "ты же полный идиот"),
    ("ru", "Заткнись, придурок.", "Заткнись"),
    ("ru", "ТЫ ДУРАК", "ТЫ ДУРАК"),
    ("ru", "ты ду\u200bрак", "ты ду\u200bрак"),
    ("hy", "Լսի՛ր, դու հիմա՛ր ես։", "դու հիմա՛ր ես"),
    ("hy", "Դու իսկական ապուշ ես։", "Դու իսկական ապուշ ես"),
    ("tr", "Kardeşim, sen bir aptalsın.", "sen bir aptalsın"),
    ("tr", "KES SESİNİ!", "KES SESİNİ"),
)


@pytest.mark.parametrize(("language", "text", "evidence"), EVIDENCE)
def test_evidence_reaches_from_the_person_to_the_insult(
    check: Check, personal_attack: MakeAttacks, language: str, text: str, evidence: str
) -> None:
    assert check(personal_attack(language), text)[0].evidence == evidence


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Вася — дурак."),
        ("ru", "Вася просто тупой."),
        ("hy", "Վարդան հիմար է։"),
        ("tr", "Vardan tam bir aptal."),
    ],
)
def test_insult_to_a_reader_by_name_is_an_attack(
    check: Check, personal_attack: MakeAttacks, language: str, text: str
) -> None:
    rule = personal_attack(language)
    assert check(rule, text) == []
    assert check(rule, text, earlier_authors=("Вася", "Վարդան", "Vardan"))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Малхасян, ты предатель."),
        ("hy", "Մալխասյան, դու դավաճան ես։"),
        ("tr", "Malhasyan, sen bir hainsin."),
    ],
)
def test_whom_the_article_names_is_no_reader(
    check: Check, personal_attack: MakeAttacks, language: str, text: str
) -> None:
    rule = personal_attack(language)
    article = "Малхасян, Մալխասյան, Malhasyan"
    assert check(rule, text)
    assert check(rule, text, article_text=article) == []
    assert check(rule, text, article_text=article, addressees=("Малхасян",)) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "> ты дурак\nЗачем же так?"),
        ("hy", "> դու հիմար ես\nԻնչո՞ւ այդպես։"),
        ("tr", "> sen bir aptalsın\nAyıp değil mi?"),
    ],
)
def test_quoted_line_is_not_its_authors(
    check: Check, personal_attack: MakeAttacks, language: str, text: str
) -> None:
    assert check(personal_attack(language), text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Если тронешь мою семью, я убью тебя."),
        ("hy", "Եթե ձեռք տաս երեխայիս, կսպանեմ քեզ։"),
        ("tr", "Aileme dokunursan seni öldürürüm."),
    ],
)
def test_threat_on_a_condition_is_only_flagged(check: Check, language: str, text: str) -> None:
    rule = Threat(id="threats", type="threat", languages=(language,))
    assert [violation.action.name for violation in check(rule, text)] == ["FLAG"]


@pytest.mark.parametrize(
    ("language", "text"), [("ru", "Дурак!"), ("hy", "Ապո՛ւշ"), ("tr", "Salak.")]
)
def test_bare_insult_is_certain_only_as_an_answer(
    check: Check, personal_attack: MakeAttacks, language: str, text: str
) -> None:
    rule = personal_attack(language)
    assert [v.action for v in check(rule, text)] == [Action.FLAG]
    assert [v.action for v in check(rule, text, addressees=("Anna",))] == [Action.REMOVE]
    assert check(rule, text, earlier_authors=("Anna",)) == []


@pytest.mark.parametrize(
    ("language", "text", "passes"),
    [
        ("tr", "Reyyan, sen bir aptaaalsın!", False),
        ("tr", "Tayyip, sen bir aptaaalsın!", True),
        ("ru", "Депутат Саввин, ты дуррррак!", True),
        ("ru", "Сосед Саввин, ты дуррррак!", False),
    ],
)
def test_excuse_holds_as_it_was_written(
    check: Check, personal_attack: MakeAttacks, language: str, text: str, passes: bool
) -> None:
    assert (check(personal_attack(language), text) == []) is passes


ENGLISH = (
    "He gave the book to idiots and her to fools.",
    "It is hard to be stupid in two languages.",
    "Sen. Malone won his past race, we all know.",
    "Idiot! The bridge was closed in May.",
    "Be nice to idiots, it confuses them.",
    "Es war einmal, as du Pont used to say.",
    "Ara Debil wrote this opera, and Kozel sang in it.",
    "Hey Debil, good to see you here.",
    "The dura mater covers the brain; ol' man river rolls on.",
    "Ti amo, idiot savant, vi prego.",
)


@pytest.mark.parametrize("language", ["hy", "ru", "tr"])
@pytest.mark.parametrize("text", ENGLISH)
def test_english_is_not_taken_for_another_language(
    check: Check, personal_attack: MakeAttacks, language: str, text: str
) -> None:
    threats = Threat(id="threats", type="threat", languages=(language,))
    assert check(personal_attack(language), text) == []
    assert check(threats, text) == []


@pytest.mark.parametrize(
    ("language", "pieces"),
    [
        ("ru", ("ты ", "ты дурак ", "дурак ты ", ", дурак", "заткнись ", "убью тебя ", "ты и же ")),
        ("hy", ("դու ", "դու հիմար ես ", "հիմար ", ", հիմար", "ձենդ կտրի ", "քեզ կսպանեմ ")),
        ("tr", ("sen ", "sen aptal ", "aptalsın ", ", aptal", "kes sesini ", "seni öldürürüm ")),
    ],
)
def test_endless_insults_are_looked_at_a_few_times_only(
    check: Check, personal_attack: MakeAttacks, language: str, pieces: tuple[str, ...]
) -> None:
    rule = personal_attack(language)
    for piece in pieces:
        assert len(check(rule, (piece * 2000)[:4000])) < 40
