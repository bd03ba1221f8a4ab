"""The grammar of a threat in Turkish: violence announced, wished on a reader or urged upon them."""

from newsroom.policy.grammar.aiming import ThreatGrammar
from newsroom.policy.grammar.marking import JOINERS, READER
from newsroom.policy.grammar.phrasing import Phrase, Phrasebook, one_of
from newsroom.policy.grammar.turkish.excuses import EXCUSES
from newsroom.policy.grammar.turkish.spelling import SPELLING

_YOU = rf"(?:seni|sizi|hepinizi|ikinizi|aileni|çocuklarını|{READER}(?:'?y?[iıuü])?)"
_KILL_WORDS = """
    öldürürüm öldüreceğim öldürücem öldürcem öldürecem öldürürüz öldüreceğiz gebertirim geberteceğim
    gebertecem geberticem gebertcem gebertiriz gebertecez döverim döveceğim dövecem dövücem vururum
    vuracağım vuracam vurucam vuracağız keserim keseceğim kesicem kesecem keseceğiz bıçaklarım
    bıçaklayacağım bıçaklıcam yakarım yakacağım yakıcam yakacağız boğarım boğacağım boğazlarım
    parçalarım parçalayacağım parçalıcam asarım asacağım doğrarım doğrayacağım linçleriz yaşatmam
    yaşatmayacağım yaşatmayız gömerim gömeceğim kurşunlarım haklarım şişlerim
"""
_KILL = f"(?:{'|'.join(_KILL_WORDS.split())})"
_FUN = (
    r"(?!gülmekten|güldürmekten|satrançta|maçta|oyunda|sahada|tavlada|sandıkta|seçimde|aşkımdan|öpe"
    r"|sevgiyle|kucaklarımla|fotoğrafa|alnından)"
)
_BODY = one_of(
    r"""
    kafanı | kafanızı | ağzını(?: \w+n[uü])? | burnunu | dişlerini | boynunu | bacaklarını
    | kemiklerini | gırtlağını | suratını | yüzünü | kolunu | ellerini | çeneni | beynini | belini
    | gözünü | gözlerini | dilini | derini | boğazını | kellesini | kelleni | ağzınızı | kulaklarını
    """
)
_BREAK_WORDS = """
    kırarım kıracağım kırıcam kıracam koparırım koparacağım koparıcam ezerim ezeceğim patlatırım
    patlatacağım patlatıcam dağıtırım dağıtacağım dağıtıcam keserim keseceğim uçururum uçuracağım
    dökerim dökeceğim oyarım oyacağım yüzerim yüzeceğim parçalarım parçalayacağım kırarız
"""
_BREAK = f"(?:{'|'.join(_BREAK_WORDS.split())})"
# In a class ö keeps its dots: without them «ölürsün», you die, is «olursun», you become.
_DIE = one_of(
    """
    [ö]lürsün | [ö]lürsünüz | geberirsin | geberirsiniz | gebersin | kanser olursun | sürünürsün
    | yanarsın | geberip gidersin | öldürülürsün | geberesin
    """
)
_KILLING = one_of(
    "asmak | kesmek | öldürmek | yakmak | vurmak | sallandırmak | dövmek | gebertmek | yaşatmamak"
)
_MUST = one_of("lazım | gerek | gerekir | gerekiyor | şart")
_AFTER = "(?:lan|ulan|be|artık|ya|sen|siz|senin|sizin|köpek|it|inşallah)"
_END = rf"(?=\s*(?:$|[.,!?;:…)\n\"”])| {_AFTER}(?!\w))"

_YOUR_HOUSE = one_of(
    r"""
    (?:(?:senin|sizin) )?(?:evinizi|gazetenizi|binanızı|ofisinizi|büronuzu|dükkanınızı|arabanızı)
    | (?:evinizin|gazetenizin|büronuzun) (?:\w+ )?(?:binasını|kapısını)
    """
)
_ANNOUNCED = Phrasebook(
    rf"""
    {_YOU}(?: {_FUN}\w+){{0,2}} {_KILL}{_END}
    | {_KILL}(?: lan| ulan| ben| bir gün)? {_YOU}
    | (?<!onun\ )(?<!onların\ ){_BODY}(?: \w+)? {_BREAK}{_END}
    | {_BREAK} {_BODY}
    | (?:kafana|alnına|beynine|ensene|kafanıza)(?: \w+){{0,2}} (?:sıkarım|sıkacağım|sıkıcam
    |sıkarız)
    | (?:umarım|inşallah|dilerim)(?: \w+){{0,3}} {_DIE}
    | {_DIE} inşallah
    | (?:geberesin|geberesiniz)
    | (?:ölmeni|ölmenizi|gebermeni) (?:\w+ )?(?:istiyorum|diliyorum|isterim|dilerim|bekliyorum)
    | (?:seni|sizi|hepinizi|(?:senin|sizin) gibileri(?:ni)?)(?: \w+){{0,2}} {_KILLING} {_MUST}
    | (?:ölmeyi|gebermeyi|asılmayı|öldürülmeyi) hak ediyorsun(?:uz)?
    | (?:senin|sizin) gibiler(?:in)?(?: \w+)? (?:[ö]lsün|gebersin|ölmeli|asılmalı|geberip gitsin
    |yansın|ölmesi lazım|yaşamamalı|asılacak)
    | (?:senin|sizin) gibileri(?: \w+)? (?:asacaksın|sallandıracaksın|yakacaksın|vuracaksın
    |keseceksin)
    | ölümün (?:benim )?(?:elimden|benden) olacak{_END}
    | kanını (?:içerim|içeceğim|dökerim|dökeceğim|akıtırım)
    | leşini (?:sererim|sereceğim|çıkarırım)
    | leşin çıkar buradan
    | (?:senin |sizin )?(?:sonun|sonunuz|ecelin) geldi{_END}
    | seni (?:sağ|yaşar) (?:bırakmam|bırakmayacağım)
    | {_YOUR_HOUSE}(?: \w+){{0,2}} (?:yakacağız|yakacağım|yakarız|yakarım|kurşunlayacağız
    |havaya uçuracağız|havaya uçururuz|başınıza yıkacağız|başınıza yıkarız){_END}
    | cehennemde (?:yan|yanın|yanacaksın|geber)(?!\w)
    """,
    spelling=SPELLING,
    never_after=JOINERS,
)
# Not «ol», which is how «öl» is typed without its dots, and means "be".
_URGED = Phrasebook(
    rf"""
    (?:geber|geberin)(?: git| gidin| artık)?{_END}
    | (?:[ö]l|[ö]lün|[ö]lsene|[ö]l de kurtulalım)(?: artık| git)?{_END}
    | kendini (?:öldür|as|vur|yak|köprüden at|camdan at|balkondan at){_END}
    | intihar (?:et|etsene|edin){_END}
    | (?:köprüden|camdan|balkondan|çatıdan|pencereden) (?:aşağı )?atla{_END}
    """,
    spelling=SPELLING,
    never_after=JOINERS,
)
_DOUBTFUL = Phrasebook(
    rf"""
    (?:bakan|başkan|vekil|milletvekil|siyasetçi|yargıç|hakim)\w*[ıiuü] (?:asmak|vurmak|öldürmek
    |kurşuna dizmek|gebertmek) (?:lazım|gerek|şart){_END}
    | (?:hepsini|bunların hepsini) (?:vurmak|öldürmek|kurşuna dizmek|gebertmek) (?:lazım|gerek
    |şart){_END}
    | (?:hepsini|bunların hepsini) (?:öldürün|kurşuna dizin|gebertin){_END}
    | (?:seni|sizi)(?: \w+)? (?:bulurum|bulacağım|bulacağız|buluruz){_END}
    | (?:seni|sizi)(?: \w+)? (?:mahvederim|mahvedeceğim|bitiririm|bitireceğim){_END}
    | (?:nerede|nerde|hangi evde) (?:oturduğunu|yaşadığını|oturduğunuzu) (?:biliyorum|biliyoruz)
    | (?:senin )?(?:evini|adresini) (?:biliyorum|biliyoruz|bulurum|bulurum|buldum)
    | (?:senin )?(?:evinin|evinizin|çocuğunun) (?:yerini|adresini|okulunu) (?:biliyorum|biliyoruz)
    | çocuklarının (?:hangi okula gittiğini|okulunu|nerede okuduğunu) (?:biliyorum|biliyoruz)
    | (?<!onun\ )(?:evini|arabanı|dükkanını) (?:başına )?(?:yakarım|yıkarım)
    | (?:seni|sizi)(?: \w+)? pişman (?:ederim|edeceğim){_END}
    | (?:yarın|yakında|bu gece|bugün) (?:öleceksin|öleceksiniz)
    | gebersin(?:ler)?{_END}
    | bittin (?:sen|oğlum|lan){_END}
    | gününü görürsün{_END}
    | sen görürsün gününü
    """,
    spelling=SPELLING,
    never_after=JOINERS,
)

TURKISH_THREATS = ThreatGrammar(
    excuses=EXCUSES,
    announced=_ANNOUNCED,
    urged=_URGED,
    doubtful=_DOUBTFUL,
    conditional=Phrase(
        r"(?<!\w)(?:eğer|\w{3,}s[ae]n(?:[ıi]z)?|dokunan\w*|bir daha)(?!\w)[^.!?]*\Z", SPELLING
    ),
)
