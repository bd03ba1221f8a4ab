"""The grammar of a threat in Turkish: violence announced, wished on a reader or urged upon them."""

from newsroom.policy.grammar.aiming import ThreatGrammar
from newsroom.policy.grammar.marking import READER
from newsroom.policy.grammar.phrasing import one_of
from newsroom.policy.grammar.spelling import Phrase, Phrases, announce
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

TURKISH_THREATS = ThreatGrammar(
    excuses=EXCUSES,
    announced=Phrases(
        SPELLING,
        {
            _KILL_WORDS: (
                rf"{_YOU}(?: {_FUN}\w+){{0,2}} {_KILL}{_END}|{_KILL}(?: lan| ulan| ben| bir gün)? "
                rf"{_YOU}"
            ),
            _BREAK_WORDS: (
                rf"(?<!onun\ )(?<!onların\ ){_BODY}(?: \w+)? {_BREAK}{_END}|{_BREAK} {_BODY}"
            ),
            "sıkarım sıkacağım sıkıcam sıkarız": (
                r"(?:kafana|alnına|beynine|ensene|kafanıza)(?: \w+){0,2} (?:sıkarım|sıkacağım"
                r"|sıkıcam|sıkarız)"
            ),
            "umarım inşallah dilerim": (
                rf"(?:umarım|inşallah|dilerim)(?: \w+){{0,3}} {_DIE}|{_DIE} inşallah"
            ),
            "geberesin geberesiniz ölesin": r"(?:geberesin|geberesiniz)",
            "ölmeni ölmenizi gebermeni": (
                r"(?:ölmeni|ölmenizi|gebermeni) (?:\w+ )?(?:istiyorum|diliyorum|isterim|dilerim"
                r"|bekliyorum)"
            ),
            announce(_KILLING): (
                rf"(?:seni|sizi|hepinizi|(?:senin|sizin) gibileri(?:ni)?)(?: \w+){{0,2}} {_KILLING}"
                rf" {_MUST}"
            ),
            "ölmeyi gebermeyi asılmayı öldürülmeyi": (
                r"(?:ölmeyi|gebermeyi|asılmayı|öldürülmeyi) hak ediyorsun(?:uz)?"
            ),
            "gibiler gibilerin gibileri": (
                r"(?:senin|sizin) gibiler(?:in)?(?: \w+)? (?:[ö]lsün|gebersin|ölmeli|asılmalı"
                r"|geberip gitsin|yansın|ölmesi lazım|yaşamamalı|asılacak)"
                r"|(?:senin|sizin) gibileri(?: \w+)? (?:asacaksın|sallandıracaksın|yakacaksın"
                r"|vuracaksın|keseceksin)"
            ),
            "elimden benden": rf"ölümün (?:benim )?(?:elimden|benden) olacak{_END}",
            "kanını": r"kanını (?:içerim|içeceğim|dökerim|dökeceğim|akıtırım)",
            "leşini leşin": r"leşini (?:sererim|sereceğim|çıkarırım)|leşin çıkar buradan",
            "geldi": rf"(?:senin |sizin )?(?:sonun|sonunuz|ecelin) geldi{_END}",
            "bırakmam bırakmayacağım": r"seni (?:sağ|yaşar) (?:bırakmam|bırakmayacağım)",
            "cehennemde": r"cehennemde (?:yan|yanın|yanacaksın|geber)(?!\w)",
        },
    ),
    urged=Phrases(
        SPELLING,
        {
            "geber geberin": rf"(?:geber|geberin)(?: git| gidin| artık)?{_END}",
            # Not «ol», which is how «öl» is typed without its dots, and means "be".
            "öl ölün ölsene": rf"(?:[ö]l|[ö]lün|[ö]lsene|[ö]l de kurtulalım)(?: artık| git)?{_END}",
            "kendini": rf"kendini (?:öldür|as|vur|yak|köprüden at|camdan at|balkondan at){_END}",
            "intihar": rf"intihar (?:et|etsene|edin){_END}",
            "atla": rf"(?:köprüden|camdan|balkondan|çatıdan|pencereden) (?:aşağı )?atla{_END}",
        },
    ),
    doubtful=Phrases(
        SPELLING,
        {
            "bulurum bulacağım bulacağız buluruz": (
                rf"(?:seni|sizi)(?: \w+)? (?:bulurum|bulacağım|bulacağız|buluruz){_END}"
            ),
            "mahvederim mahvedeceğim bitiririm bitireceğim": (
                rf"(?:seni|sizi)(?: \w+)? (?:mahvederim|mahvedeceğim|bitiririm|bitireceğim){_END}"
            ),
            "oturduğunu yaşadığını evini adresini": (
                r"(?:nerede|nerde|hangi evde) (?:oturduğunu|yaşadığını|oturduğunuzu) (?:biliyorum"
                r"|biliyoruz)|(?:senin )?(?:evini|adresini) (?:biliyorum|biliyoruz|bulurum|bulurum"
                r"|buldum)"
            ),
            "yakarım yıkarım": (
                r"(?<!onun\ )(?:evini|arabanı|dükkanını) (?:başına )?(?:yakarım|yıkarım)"
            ),
            "pişman": rf"(?:seni|sizi)(?: \w+)? pişman (?:ederim|edeceğim){_END}",
            "öleceksin öleceksiniz": r"(?:yarın|yakında|bu gece|bugün) (?:öleceksin|öleceksiniz)",
            "gebersin": rf"gebersin(?:ler)?{_END}",
            "bittin": rf"bittin (?:sen|oğlum|lan){_END}",
            "görürsün": rf"gününü görürsün{_END}|sen görürsün gününü",
        },
    ),
    conditional=Phrase(
        SPELLING, "", r"(?<!\w)(?:eğer|\w{3,}s[ae]n(?:[ıi]z)?|dokunan\w*|bir daha)(?!\w)[^.!?]*\Z"
    ),
)
