"""The Turkish lexicons: what they find, with and without Turkish letters, and what must pass."""

import pytest

from newsroom.policy.words import Matcher
from tests.newsroom.policy.conftest import find, find_glued, items

FORBIDDEN = Matcher(["profanity-tr", "slurs-tr"])
INSULTS = Matcher(["insults-tr", "profanity-tr"])

INFLECTED = """
orospunun evladı | orospu çocukları | orospuluk | orospular | sikerim seni | sikeyim
sikiyorlar | siktim | siktir git | siktirip gitti | siktiğimin memleketi | hassiktir
sikimde değil | sikecekler | sikik | amına koyayım | amına koydular | amcık | amcığın | amcıklar
yarrak kafalı | yarrağımı | yarağı | yarraklar | götveren | götü kalktı | götünden | götüme
götler | piç | piçler | piçlik | piçin teki | pezevenkler | pezevengi | kahpeler | kahpece
kaltağın | kaltaklar | gavatlar | gavatlık | ibneler | ibnelik | puştlar | puştluk | taşaklı
taşağı | bok yedin | boktan | boku yedik | sıçtı | sıçayım | sıçarım | ağzına sıçayım
sürtükler | dalyarak | yavşaksın | yavşaklar | şerefsizler | şerefsizsiniz | şerefsizlik
saksocular | kancıklık | ananı sikeyim | ananın amı | avradını sikeyim | it oğlu it | amk
ermeni dölü | ermeni piçleri | pis ermeniler | pis kürtler | gavurlar | kılıç artıkları
rum tohumu | nonoşlar | yahudi köpekleri | sünnetsiz gavurlar
orospuya | orospu çocuğu | siktirsin | sikiyorum | siktiler | sikişmek | amına koyim
amına koyduğum | amınakoyim | amını sikeyim | götünü | göt herif | götlek | ibnenin | kahpenin
kancıklar | sürtüğün | taşaklarını | boka bastık | bok gibi | sıçtın | sıçıyor | şerefsizin
gavatın | yavşağın | kevaşeler | deyyuslar | gerizekalılar | dalyaraklar | kerhaneci
hasiktir lan | orosbu | amk ya | sktr git | götoş
"""
WITHOUT_TURKISH_LETTERS = """
orospu cocugu | orospu cocuklari | siktigimin | amina koyim | amina koyayim | AMINA KOYAYIM
SİKTİR | Sİktİr Gİt | amcik | amcigin | yarragimi | yarak | gotunu | gotveren | pic kurusu
picler | pezevengin | kahpelik | kaltagin | pustlar | tasakli | tasagi | agzina sicayim
surtuk | yavsak | yavsaklar | serefsiz | serefsizler | kilic artigi | ermeni pici | Serefsız
orospu çocugu | yarragımı
"""
DISGUISED = """
s1kt1r | s i k t i r | s.i.k.t.i.r | or*spu | 0rospu | orosssspu | ananı s1keyim | ş3refsiz
**oros**pu | oro\u200bspu | yarr*k | ib*e
"""
INSULTING = """
aptal | aptalsın | aptalsınız | aptallar | aptallık | salaksın | salaklara | gerizekalı
gerizekalısın | geri zekalılar | ahmaklar | ahmağın | beyinsizler | dangalağın | öküzsün | eşekler
hayvansın | köpekler | köpeğin | pisliksin | hainler | hainsin | yalancısın
cahilsiniz | cahilce | yobazlar | sapıklar | sapığın | manyaksın | zavallısın | alçaksın
aptalsin | geri zekali | gerizekalisin | ahmak | beyinsiz | esek | kopekler | okuzsun
dangalaksiniz | asagilik | haysiyetsizler
"""
INNOCENT = """
Şık bir elbise giydi, şıklık yarışı
Sık sık geldi, daha sık gelsin, en sık sorulan sorular
Sıkıntı yok, sikinti yok, sıkıcı, sikici bir film
Canım sıkıldı, canim sikildi, canimi sikti bu is, cani sikiliyor
Beni sikiyor bu dersler, insani sikiyor
Elini sıktı, elimi sikti, ellerini sikiyor
Yumruğunu sıktı, yumrugunu sikti
Dişini sık, disini sik biraz
Kurşun sıktılar, kursun siktilar, gaz sıktı, gaz sikti
Kemer sıkma, kemer sikiyoruz, limon sikip içti, parfum sikti
Trafik sıkıştı, trafik sikisti
Sıkça sorulan sorular, sikca sorulan, ne siklikta, frekans sikligi
SIK SIK GELİR, ÇOK SIK, SIKINTI
Siklet, ağır siklet, bisiklet, motosiklet
Psikoloji, psikolog, psikiyatri, musiki, klasik, fizik
Eski sikkeler, sikke koleksiyonu
Götürdü, götürmek, goturuyor, götürü
Gotik kilise, Göteborg, Götz, Goethe
Amca, ama, amaç, aman, amin, âmin, amir, amip
Amina Hanım, Emine, Aminata
Amalar ve fakatlar; Şam'ın sokakları, gamın
Piknik, piknikte, pikniğe, pikçe
Resim için pic.twitter.com, Picasso, picolo
Taşımak, taşkın, Taşkent, tasarı, tasarım, tasavvur
Boks maçı, bokser, boksa başladı
Sirke, sipariş, siper, asi, asık suratlı
Yarasa, yaralı, yaramaz, yarar, yaprak dökümü
Sürü, sürücü, sürtünme, sürtünmek
Kalkan, kaldırım, kalp, kalpak
İbn Haldun, İbni Sina, ibnülemin
Puset, pusula, pus, pusuda, pust, ipucu
Kaşar peyniri, kaşarlı tost
Sıcak, sıçan, sıçanlar, sıçradı, sıçrama, sican
Gavur Dağları, Gavur İzmir, Gavur Mahallesi
Ermeni dostum, Ermeni doktor, Ermenistan, Ermenice
Kars Ermeni dolu idi, rum dolu sokaklar
Pis su, pis koku, pisi pisi
Kürt köyü, Kürtçe, Yahudi mahallesi, Rum Patriği
Çay döküldü, dölyatağı, döl yolu
Koç, koçluk, geçmek, saçma, suç, güç
It is what it is, itfaiye, itiraz, itibar
Şeref, şerefli, şerefe, şerefiye
Otuz bir kişi geldi, otuz biri
Sinema, sinek, simit, sikâyet
An, anan, annen, ananas, anane
Kanca, kancalı, kancaya
Bacı, bacanak, bacak, bacası
Yavaş, yavşan otu, yaver
Pezo, peze, pazvant, pazı
Kahve, kahvehane, kahraman, kahır
Gavot, gaga, gaf, kavat
Piston, pişti, pişman
Deyiş, deyim, diyez
Ebe, ebeveyn, ebedi, ebru
Avrat, avize, evlat
Sokak, sokmak, soktu
Bilek, kilic, kılıç kalkan, artık
İt ürür, kervan yürür; itler havladı
Amor, amorti, ampul, amfi
Fahri, fahiş fiyat
Kerhen, kervan, kermes
The sike! psych; sic, gotten, got it, a pic of pics, picnic
Bok choy, Derek Bok, Boku no Hero, Boca, box
AQ leader, MK, OC, SG, an awkward sidekick
Sık sık giderim
Sıkı tutun
Sıkıldım bu haberlerden
sıkıntı büyük
Eksik bilgi
Fizik, müzik, klasik
Siklon, sikke, siklamen
Osmanlı sikkesi
Amca, amcam, amcası
Ama amaç belli
Amasya ve Amik Ovası
Amir, amiral, ameliyat
amele pazarı
Ameliyat oldu
Götürdü, götürmek, götürü
Götürün beni
Göteborg, Goethe
Picasso, piknik
Boksör, boks maçı, boksit
Bok böceği
Bokser köpek
Taşıdı, taşınmak
Sıcak hava
Sıçrama tahtası, sıçrayış
Sıçan, fare
İbnülemin, İbn Haldun, İbni Sina
İpnotize
Ormancı, orman
Mal, mallar, mal sahibi
Malatya, maliye, malzeme
Ayı ve Ay'ı gördüm
Deli Dumrul
Katil zanlısı yakalandı
Hain pusu
Adı Ayşe, adı ne
Adil, adisyon
Gavurdağı salatası
Gavur İzmir derlerdi
Puşkin, pusula, puset
Götüren, götürecek
Aman, amade, amin
Amin dedi imam
Duaya amin
Sikorsky helikopteri
Meksika, Meksikalı
Korsika, İsviçre
Basit, basık, basiki
Musiki cemiyeti
Musikisi
Tasarruf, tasa, tasarı
Klasikler, plastik
Nemrut, nesik
Fasikül
Eksiksiz, eksikler
Biçer, biçim
Ananas, anane, ananevi
Anasının kuzusu
Babasının bacısı
Avrat, avrasya
Bacını sor
Ebesi, ebe hemşire
Sürtünme, sürtmek
Yavaş, yavaşça
Gevşek, kavşak
Deyim, deyiş
Kancalar
Kevser
Amcası geldi
Sulak, sulale
Sülale boyu
"""


@pytest.mark.parametrize("text", items(INFLECTED))
def test_every_form_is_found(text: str) -> None:
    assert find(FORBIDDEN, text)


@pytest.mark.parametrize("text", items(WITHOUT_TURKISH_LETTERS))
def test_a_word_without_its_dots_and_hooks_is_found(text: str) -> None:
    assert find(FORBIDDEN, text)


@pytest.mark.parametrize("text", items(DISGUISED))
def test_a_disguised_word_is_found(text: str) -> None:
    assert find(FORBIDDEN, text)


@pytest.mark.parametrize("text", items(INSULTING))
def test_insults_are_inflected(text: str) -> None:
    assert find(INSULTS, text)


@pytest.mark.parametrize("text", items(INNOCENT))
def test_innocent_words_pass(text: str) -> None:
    assert not find(FORBIDDEN, text)
    assert not find_glued(FORBIDDEN, text)
