"""English word lists on texts in other languages, where some of their words mean no harm."""

import pytest

from newsroom.policy.readings import read
from newsroom.policy.words import Matcher
from tests.newsroom.policy.conftest import items

ENGLISH = Matcher(["profanity-en", "slurs-en", "sexual-en"])

IN_ANOTHER_LANGUAGE = [
    "Il est trop tard pour sauver la gare.",
    "Le train de Gyumri a encore du retard.",
    "Les retards de livraison, c'est le quotidien ici.",
    "Cum se face că nu există bani pentru spitale?",
    "Și cum rămâne cu drumul?",
    "U kunt hier niet parkeren als het regent.",
    "Als je wil kunt je ook met de trein.",
    "Det är slut på festen nu, tack för i kväll.",
    "Er det slut med den gratis parkering?",
    "Slutt å klage, og les hele saken.",
    "Faget blir ikke bedre av at læreren slutter.",
    "Han satte en prick över i i debatten.",
    "Das Eis ist nicht dick genug für die Kinder.",
    "Der Mantel ist dicker als der von mir.",
    "Takový zákon bych nikdy nepodpořil, je to škoda.",
    "To już jest jakaś paranoja, nie rozumiem.",
    "Nie zgadzam się, dla niego to jest proste.",
    "Škody již vyčíslené může žadatel doložit.",
    "Nowy dworzec to jakaś porażka, żabę by zgorszył.",
    "Am văzut și eu cum s-a asfaltat strada.",
    "L-a durut mult, ca-n filmele pe care le vedem la televizor.",
    "Faig el que puc, és això i res més.",
    "Es que ya es muy tarde para eso, niego todo.",
    "Shat lav hodvac e, shnorhakalutyun.",
    "Yerek shat er, isk aysor chi linum.",
    "Bu kadar dik bir yokuş için çok para.",
    "Dik durun, bu daha başlangıç.",
    "Aku tidak tahu, ini dago atas atau bawah?",
]


@pytest.mark.parametrize("text", IN_ANOTHER_LANGUAGE)
def test_everyday_word_of_another_language_is_none(text: str) -> None:
    assert [m for reading in read(text) for m in ENGLISH.find(reading)] == []


def test_words_of_the_language_itself_count_without_their_accents_too() -> None:
    turkish = Matcher(["profanity-tr"])
    text = "Sen önce kendi mahallene bak, ş3refsiz herif, bu çok ayıp."
    assert any(turkish.find(reading) for reading in read(text))


FOUL = [
    "You tard, it says so in the first line.",
    "Shut up, retard.",
    "You're a kunt and la vie est belle.",
    "What a prick, he even said au revoir.",
    "Fuck la police",
    "C'est la vie, you fag.",
    "De fucking trein is weer te laat, het is niet normaal.",
    "Le maire est un fucking menteur.",
    "Le maire est un f*cker, c'est sûr.",
    "slut",
    "yóú äre ä bïtch, evéryone knóws",
    "U r a phuck",
    "Das ist doch bullshit, was der da sagt.",
]


@pytest.mark.parametrize("text", FOUL)
def test_foul_word_counts_among_english_words_and_a_plain_one_everywhere(text: str) -> None:
    assert any(ENGLISH.find(reading) for reading in read(text))
    assert [m for reading in read(text) for m in ENGLISH.find(reading)]


@pytest.mark.parametrize(
    "text",
    items("""
Shat apres, bravo. | shat shnorhakal em | Shat geghetsik khosker. | Inch shat mard kar.
Shat urax em. | Es shat em sirum Hayastany. | Da shat barak tghtov e.
This is shat lav, as we say. | Shad lav, shad abris. | Kez shat em sirum.
Mer yeghpayrner@ shat vat vichaki mej en. | Duk shat xelok eq. | SHAT LAV! | Shaaat lav
He writes shat for very, as my nephews do. | Yete duq diq chlsek, amen inch lav klini.
Durn paki, isk hima gna. | Ays kunt@ mer kunt@ che. | Bich tghan mna chka.
Na fagote igraet moy brat, eto krasivo. | On igral na fagot, ochen krasivo.
Dik durun, egilmeyin. | Yol dik ve dar, cok yorucu. | Cum gunu bulusalim, neden olmasin?
Na kryshu lez kto-to, pochemu?
"""),
)
def test_everyday_word_in_latin_letters_is_none(text: str) -> None:
    assert [m for reading in read(text) for m in ENGLISH.find(reading) if m.certain] == []


# What Armenians, Russians and Turks write most, in Latin letters; it may be a whole reply.
EVERYDAY = """
    shat shad lav lava vat vatn inch inchu inchpes vonc vonts ayo voch che ha chka ka jan axper aper
    apres abris apri kecce keccen mersi bari luys tari tun gna ari arek asa ase tes tesa kara petq
    mard mardik kin tgha aghjik hayr mayr yerekha tsnund uraxutyun tsav tsavt tanem merci hima heto
    yerek aysor vagh@ vaghe jur hats hac mis panir ham hamov tort tot patuhan dur durs nerqev verev
    chem chenk chek chen duk duq du es menk menq na nranq qo ko im mer dzer dzez mez qez kez indz
    sirum em uzum gitem chgitem karox asum anum linum utum xmum khmum gnum galis tuynn toghn
    da net ne eto ochen chto kak kto gde kuda mozhno nado khorosho horosho spasibo privet poka brat
    sestra drug lyudi narod strana god vremya shto hvatit davay seychas potom nikto vse ves dom put
    evet hayir cok guzel iyi kotu nasil neden bir iki uc bes dis kis kus sut tas bas gel dur bak
    sus kal al ver de ki ama fakat ile icin gibi kadar hep hic her kim ne nerede sen biz siz onlar
    amca dede teyze abi abla kardes anne baba ogul kiz cocuk adam kadin ev su ekmek et
"""


@pytest.mark.parametrize("word", sorted({*EVERYDAY.split()}))
def test_commonest_words_in_latin_letters_are_on_no_list(word: str) -> None:
    assert [m for reading in read(word) for m in ENGLISH.find(reading) if m.certain] == []


@pytest.mark.parametrize(
    "text",
    items("""
What a fagot. | Those fagots again. | shit | You shitty liar. | Fagots, all of them. | tard
"""),
)
def test_english_word_beside_them_counts(text: str) -> None:
    assert any(ENGLISH.find(reading) for reading in read(text))
    assert [m for reading in read(text) for m in ENGLISH.find(reading)]
