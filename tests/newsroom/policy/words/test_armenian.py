"""The Armenian lexicons: Eastern and Western, both spellings, Latin letters; what must pass."""

import pytest

from newsroom.policy.words import Matcher
from tests.newsroom.policy.conftest import find, find_glued, items

FORBIDDEN = Matcher(["profanity-hy", "slurs-hy"])
INSULTS = Matcher(["insults-hy"])

INFLECTED = """
քունեմ քեզ | քունեցին | քունված երկիր | կքունեմ | չքունես | քունելու | քունողը | քունածը
քունէ | կը քունեմ | կքունեն | քունեցի | քունենք | բոզ | բոզի տղա | բոզերը | բոզերին | բոզանոց
բոզություն | բոզութիւն | բոզն ես | բոզերու | պուց | պուցդ | պուցը | կլիր | կլիրս | կլիրդ
կլիրի | ոռդ | ոռը | ոռիդ մեջ | քաք | քաքը կերանք | քաքեմ | քաքեցին | քաքլան | քած | քածեր
քածերի | գյոթվերան | գյոթվերաններ | գոմիկ | գոմիկներ | պիդառաս | մուդակ | մուդակներ | գանդոն
գանդոններ | սուկա | բլյադ | բլյաձ | նախույ | սիկտիր | պիզդեց | չաթլախ | ղահպա | ղահբայի | բիճ
բիճեր | բիճերուն | շան որդի | ապուշ | ապուշներ | ապուշի | ապուշներուն | դեբիլ | դեբիլները
ջհուդ | ջհուդներ | թուրքի սերմ | կեղտոտ հրեաներ | բոշա | բոշաներ | լեսբուխա
"""
DISGUISED = """
ք ու ն ե մ | բ ո զ | բ.ո.զ | բո՛զ | ԲՈԶ | բոոոզ | դե*իլ | ք.ու.ն.ե.մ | պ ու ց | ա պ ու շ
**բո**զ | դեբիլլլ | քու\u200bնեմ | ապո՜ւշ
"""
TRANSLITERATED = """
qunem | qunem qez | kunem | k'unem | qunel | qunac | qunats | qunecin | qunvac | kqunem
bozi tgha | bozi txa | bozeri | kutak | kutakd | klir | klird | qaq | qaqem | qaqlan
gyotveran | gyotvaran | gomik | gomikner | pidaras | mudak | gandon | suka | blyad | naxuy
siktir | chatlax | chatlakh | ghahba | shan vordi | apush | apushner | apushi | abush | aboush
debil | debilner | jhud | q u n e m | turqi serm
"""
INSULTING = """
հիմար | հիմարներ | հիմարները | հիմարի | յիմար | յիմարներուն | հիմարություն | ամենահիմար | տխմար
տխմարներ | անասուն | անասուններ | անասունի | հայվան | էշ | էշեր | էշի | շուն | շներ | շան լակոտ
սրիկա | սրիկաներ | տականք | տականքներ | լիրբ | լրբի | լրբեր | անամոթ | անամոթներ | ստոր | ստորներ
դավաճան | դաւաճաններ | դավաճանի | տգետ | տգետներ | տգետների | լակոտ | լակոտներ | վախկոտ | վախկոտներ
ստախոս | խաբեբա | խաբեբաներ | տզրուկ | իշու գլուխ | խելագար | գիժ | գժեր | խենթեր
himar | himarner | himarnere | yimar | anasun | anasunner | davachan | vakhkot | vaxkot | tget
"""
INNOCENT = """
Քունը անուշ, քնել, քուներ, քնեմ, քնած է, քնեցի, քնելու
Քունս տանում է, քունդ, քնի մեջ
Կունենամ, կ'ունենամ, ունեմ, չունեմ, ունենք
k'unenam, kunenam, unem, chunem
Բոզոյան, Բոզաբալյան, պոզ, պոզեր
Պուցիկ, պուտ, պուճուր, Պուտին
Կուտակում, կուտակել, կուտակված, կուտակումներ
Ոռնալ, ոռնոց, ոռոգում, ոռոգել, որ, որդի
Կլիրինգ, կլիմա, կլոր, կլռեն, գլիր
Գյոթե, Գյոթեի, Գյոթեին, գյուղ
Կաքավ, կաքավաբերդ, քաղաք, քաղաքացի
Ապուշ կտրած նայում էր
Ապշած, ապշեցուցիչ, ապշել, ապշում եմ, ապշեր
Խույս տալ պատասխանից, խույս տվեց
Պինդոս լեռներ, պինդ, պնդել
Նիգեր և Նիգերիա
Խաչիկ Աբրահամյան, խաչքար, խաչ, Խաչատուր
Որդին եկավ, որդիներ, որից, որով
vor, vori, voric, vord, vorov, vorpes
Քար, քաջ, քամի, քանդել
Բիչակ, բաժին, բիծ, բժիշկ, բջիջ
Սուկիասյան, Սուքիաս, սուգ, սուրճ
Դեբյուտ, դեբատ, դեղին, դեբետ
Մուտք, մուկ, մուտքեր
Գումար, գոմեշ, գոմ, գոմաղբ
Գանձ, գանգուր, գանդի
Թուրքիա, թուրք գրող, թուրքերեն, թուրքի հետ խոսեցի
Հրեա ժողովուրդ, Հրեաստան, ջրհոր
Կեղտոտ ջուր, կեղտոտ քաղաքականություն
Ջուր, ջահել, ջհանդամ
Եբրայերեն, երբ, եբոլա
Բլուր, բլոգ, բլիթ
Պիցցա, Պիզա, պիտի, բիդոն
Ժողով, ժոկեյ, ճոպան
Շալվար, շալակ, շալ
Բոշնյակ, Բոստոն, բոշխա
Կիլիկիա, կիլոգրամ
Համակարգ, ազատություն, հանրապետություն
Սիգար, սիրտ, ցիկլոտրոն
Չաթ, չատ, չաթլինգ
Պեդագոգ, պեդիատր, պետություն
Անուշ, Շուշան, Սիրանույշ, Շուշի
Ապուր, ապակի, ապահով
Շան տարի, շան տուն, շունը հաչում է
Դեղահատ, դերասան, Դերբենտ
Քահանա, քահանայապետ, ղահվե
Մուշեղ, Մութաֆյան, Մուդրոս
Չաթի, չաման, չարաճճի
Սուկոթ, սուկցեսիա
Նախուստ, նախնի
Պոխինձ, պոխուտ
Գյոզալ, գյուտ, գյուտարար
Լակոտա, լակ, լակել
Լեսբոս կղզի, լեսինգ
Խոխա, խոխոջ
Չուրչխելա, չուր, չորս
lav es, barev dzez, inch ka, shnorhakalutyun
Kunduz, Kundera, Mila Kunis, kuni, kung fu
Hakob, Suren, Armen, Khachik, Shushan, Bozoyan, Boz Scaggs
quantum, quorum, Qatar, qualia, Qunu
Gomes, Gomez, gomukh, Jude, judo
puts, boots, kaki, kakao, kanton, Kats, Kaci, boza
have, story, order, shun, lakota, dane
The Kutak Rock law firm, apsara, apshot
suite, sugar, jobs, bitartrate, pleats
"""


@pytest.mark.parametrize("text", items(INFLECTED))
def test_every_form_is_found(text: str) -> None:
    assert find(FORBIDDEN, text)


@pytest.mark.parametrize("text", items(DISGUISED))
def test_a_disguised_word_is_found(text: str) -> None:
    assert find(FORBIDDEN, text)


@pytest.mark.parametrize("text", items(TRANSLITERATED))
def test_a_word_in_latin_letters_is_found(text: str) -> None:
    assert find(FORBIDDEN, text)


@pytest.mark.parametrize("text", items(INSULTING))
def test_insults_are_inflected(text: str) -> None:
    assert find(INSULTS, text)


@pytest.mark.parametrize("text", items(INNOCENT))
def test_innocent_words_pass(text: str) -> None:
    assert not find(FORBIDDEN, text)
    assert not find_glued(FORBIDDEN, text)
