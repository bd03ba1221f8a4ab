"""Contempt for a people, and calls for its death, in Armenian, Russian and Turkish."""

from collections.abc import Callable

import pytest

from newsroom.models import Action, Violation
from newsroom.policy.rules import PersonalAttack, Threat

Check = Callable[..., list[Violation]]

CONTEMPT = {
    "hy": (
        "Թուրքերը անասուն են։",
        "Ադրբեջանցիները բոլորը շներ են, և վերջ։",
        "Հայերը մարդ չեն։",
        "Թուրքը մարդ չէ։",
        "Առնետներ են այդ հրեաները։",
        "Զզվելի թուրքերը նորից եկան։",
        "Ատում եմ բոլոր ռուսներին։",
        "Չինացիները կեղտոտ ազգ են, ասում եմ ձեզ։",
        "Կանայք խելք չունեն, գնան տուն։",
        "Կանանց տեղը խոհանոցն է։",
        "Թուրքի լակոտները սուտ են գրում ամեն օր։",
        "turqery anasun en",
        "Turqery mard chen.",
    ),
    "ru": (
        "Армяне — не люди.",
        "Турки это животные, а не народ.",
        "Все азербайджанцы просто шакалы!",
        "евреи - паразиты",
        "Грязные цыгане опять пришли.",
        "Ненавижу всех мусульман.",
        "Понаехала кавказская мразь.",
        "У баб вместо мозгов опилки.",
        "armyane ne lyudi",
        "Женщины — низшие существа.",
    ),
    "tr": (
        "Ermeniler köpektir.",
        "Türkler insan değil.",
        "Yahudiler hepsi pisliktir, bunu herkes bilir.",
        "pis ermeniler",
        "Bunlar ermeni dölü",
        "Suriyelilerden nefret ediyorum.",
        "Kadınların aklı bu işlere ermez.",
        "Rum dölleri yalan söylüyor yine.",
        "Kurtler hayvandir",
    ),
}
VIOLENCE = {
    "hy": (
        "Մահ թուրքերին։",
        "Մահ բոլոր հայերուն",
        "Թուրքերին պետք է ոչնչացնել։",
        "Պետք է մորթել բոլոր ադրբեջանցիներին։",
        "Սատկեն բոլոր ռուսները։",
        "Սպանեք բոլոր հրեաներին։",
        "mah turqerin",
    ),
    "ru": (
        "Смерть армянам!",
        "смерть всем туркам",
        "Армян надо резать.",
        "Пора перевешать всех азербайджанцев.",
        "Бей жидов!",
        "Все цыгане должны сдохнуть.",
        "Хороший турок — мертвый турок",
        "Беженцев надо стрелять прямо на границе, и никто не сунется.",
        "Пора топить мигрантов в море.",
        "Цыган и таджиков надо уничтожать.",
        "smert armyanam",
    ),
    "tr": (
        "Ermenilere ölüm!",
        "Ermeniler gebersin.",
        "Bütün türkler ölsün",
        "Kürtleri asmak lazım.",
        "Tüm yahudileri yakın!",
        "En iyi ermeni ölü ermenidir diyorum.",
        "Afganların hepsini kurşuna dizmek lazım.",
        "Rumların kökünü kazımak gerek.",
        "Mültecileri sınırda vuracaksın, bak gelirler mi.",
        "Eşcinselleri meydanlarda asacaksın.",
        "Afganlarin hepsini denize dokmek lazim",
        "Araplara olum",
    ),
}
HARMLESS = {
    "hy": (
        # of states, deeds, history
        "Թուրքիան չի ընդունում ցեղասպանությունը։",
        "Կանայք իրավունք չունեն լռելու։",
        "Կանանց տեղը խորհրդարանն է։",
        "Թուրքերը կոտորեցին հայերին 1915 թվականին։",
        "Թուրքերը շատ են, մենք՝ քիչ։",
        "Թուրքերը կենդանի են մնացել այդ մարտում։",
        "Հայերը հպարտ մարդիկ են։",
        "Կանայք մարդիկ են և իրավունքներ ունեն։",
        "Մահ չկա հերոսներին։",
        "Իշխանությունը հանցավոր է։",
        # denied, reported, asked, quoted
        "Թուրքերը անասուն չեն։",
        "Նրանց համար հայերը մարդ չեն։",
        "Նա ասում էր, որ հայերը մարդ չեն։",
        "Մի՞թե թուրքերը անասուն են։",
        "«Մահ հայերին» գրված էր պատին։",
        "Բղավում էին՝ մահ հայերին։",
        "Եթե կարծում ես, որ ռուսները շներ են, սխալվում ես։",
        "Ասել «հրեաները առնետներ են» ռասիզմ է։",
        "Որոշ թուրքեր տականք են։",
    ),
    "ru": (
        "Турция отрицает геноцид, и это позор.",
        "У женщин нет мужских прав, и это надо менять.",
        "Мигрантов надо встречать на границе.",
        "Беженцев надо размещать в школах.",
        "Турки убивали армян в 1915 году.",
        "Армяне — древний народ.",
        "Голод принёс смерть армянам и грекам.",
        "Смерть армянам принесла резня.",
        "Азербайджанские войска должны уйти.",
        "Женщины — тоже люди.",
        "Армяне любят животных.",
        "Грязные улицы, а русские молчат.",
        "Надо уважать армян и турок.",
        "Убивать армян — преступление.",
        "Армяне — не животные.",
        "Для них армяне — не люди.",
        "Он сказал, что армяне — не люди.",
        "Кто сказал, что турки — звери?",
        "Говорить, что евреи — паразиты, — это фашизм.",
        "На стене написали «смерть армянам».",
        "Толпа кричала: смерть армянам!",
        "Не все турки — звери.",
        "Некоторые русские — свиньи, как и везде.",
        "Неправда, что цыгане — паразиты.",
        "Турецкие собаки очень красивы.",
        "Мы, армяне, бараны.",
    ),
    "tr": (
        "Türkiye soykırımı inkar ediyor.",
        "Ermenilerin kökünü araştırmak lazım.",
        "Mültecileri sınırda karşılayacaksın.",
        "Kadınların yeri meclistir.",
        "Kadınların yeri mutfaktır demek ayıp.",
        "Türkler 1915'te Ermenileri öldürdü.",
        "Ermeniler köpek besler.",
        "Ermeniler köpek değildir.",
        "Kadınlar insandır ve hakları vardır.",
        "Ermeniler ölmesin, savaş bitsin.",
        "Ermenilere ölüm getirdiler.",
        "Hükümet gitmeli.",
        "Onlara göre Ermeniler insan değil.",
        "“Ermenilere ölüm” diye bağırdılar.",
        "Ermeniler köpektir diyenler ırkçıdır.",
        "Ermeniler köpektir demek ırkçılıktır.",
        "Kürtler hayvan mı?",
        "Türkler barbar mıdır?",
        "Bazı Ermeniler pisliktir, bazıları iyidir.",
        "Ermeniler insan değil, diyorlar.",
        "Pis kokular geliyor, kadınlar şikayetçi.",
    ),
}


def _rows(*tables: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(code, text) for table in tables for code, texts in table.items() for text in texts]


def _attacks(language: str, *, groups: bool = True) -> PersonalAttack:
    lexicons = (f"insults-{language}",)
    return PersonalAttack(id="attacks", type="personal_attack", lexicons=lexicons, groups=groups)


def _threats(language: str) -> Threat:
    return Threat(id="threats", type="threat", languages=(language,))


@pytest.mark.parametrize(("language", "text"), _rows(CONTEMPT))
def test_contempt_for_a_group_is_an_attack(check: Check, language: str, text: str) -> None:
    violations = check(_attacks(language), text)
    assert [(v.category, v.action) for v in violations] == [("attack on a group", Action.REMOVE)]
    assert check(_attacks(language, groups=False), text) == []


@pytest.mark.parametrize(("language", "text"), _rows(VIOLENCE))
def test_violence_against_a_group_is_a_threat(check: Check, language: str, text: str) -> None:
    found = [(v.category, v.action) for v in check(_threats(language), text)]
    assert found == [("threat against a group", Action.REMOVE)]


@pytest.mark.parametrize(("language", "text"), _rows(HARMLESS))
def test_opinion_on_a_group_passes(check: Check, language: str, text: str) -> None:
    assert check(_attacks(language), text) == []
    assert check(_threats(language), text) == []


@pytest.mark.parametrize(("language", "text"), _rows(CONTEMPT, VIOLENCE))
def test_quoted_line_is_not_its_authors(check: Check, language: str, text: str) -> None:
    assert check(_attacks(language), f"> {text}") == []
    assert check(_threats(language), f"> {text}") == []
