"""The grammar of contempt for groups in Turkish: "… köpektir", "…lere ölüm", "… insan değil"."""

from newsroom.policy.grammar.collective import GroupGrammar
from newsroom.policy.grammar.marking import JOINERS
from newsroom.policy.grammar.phrasing import Phrase, Phrasebook, one_of
from newsroom.policy.grammar.turkish.excuses import EXCUSES
from newsroom.policy.grammar.turkish.spelling import SPELLING

_ONE = one_of(
    """
    ermeni | türk | yahudi | kürt | rum | yunan | arap | suriyeli | rus | azeri | gürcü | afgan
    | acem | zenci | çingene | roman | hristiyan | hıristiyan | müslüman | alevi | göçmen | mülteci
    | eşcinsel | gey | lezbiyen | kadın | pakistanlı | iranlı | iraklı | somalili | hintli | çinli
    """
)
_ALL_WHO = rf"{_ONE}l[ae]r"
_ALL_WHOM = rf"{_ONE}l[ae]r[ıi]"
_TO_ALL = rf"{_ONE}l[ae]re|{_ONE}l[ae]ra"
_EMPHASIS = (
    r"(?:,? (?:hepsi|hep|tam|bir|birer|zaten|işte|kesinlikle|sadece|resmen|gerçekten|aynı))*"
)
_LESS = one_of(
    """
    köpek | domuz | hayvan | it | pislik | sıçan | fare | parazit | mikrop | böcek | haşere | mahluk
    | soysuz | kansız | leş | maymun | çöp | kanser | virüs | şerefsiz | yaratık | barbar | asalak
    """
)
_ARE = r"(?:l[ae]r)?(?:[dt][ıiuü]r)?(?:l[ae]r)?"
_STOP = r"(?=\s*(?:$|[.!,;…)\n\"”»]))"
_KILL = one_of(
    """
    öldürmek | kesmek | yakmak | asmak | gebertmek | vurmak | kurşuna dizmek | yok etmek
    | temizlemek | doğramak | denize dökmek | denize atmak | kurşunlamak | sallandırmak
    """
)
_YOU_WILL = one_of(  # it is what one does: "asacaksın"
    """
    öldüreceksin | keseceksin | yakacaksın | asacaksın | geberteceksin | vuracaksın | doğrayacaksın
    | sallandıracaksın | denize dökeceksin | kurşuna dizeceksin | yok edeceksin
    """
)
_ALL_OF_THEM = rf"(?:{_ALL_WHOM}|{_ALL_WHO}[ıi]n (?:hepsini|tamamını|topunu|alayını))"
_PLACE = r"(?: (?:meydanda|meydanlarda|sınırda|sokakta|ağaca|direğe|tek tek|topluca))*"
_MUST = "(?:lazım|gerek|gerekir|gerekiyor|şart)"
_DIE = one_of(
    """
    [ö]lsün | gebersin | geberip gitsin | yok olsun | ölmeli | gebermeli | öldürülmeli | asılmalı
    | yakılmalı | kesilmeli | yok edilmeli | ölsünler | gebersinler | yaşamamalı
    """
)

TURKISH_GROUPS = GroupGrammar(
    excuses=EXCUSES,
    contempt=Phrasebook(
        rf"""
        {_ALL_WHO}{_EMPHASIS} {_LESS}{_ARE}{_STOP}
        | {_ALL_WHO}(?:,? hepsi)? insan değil(?:dir|ler|lerdir|dirler)?{_STOP}
        | (?:pis|iğrenç|kahpe|soysuz|kansız|kalleş|adi) {_ONE}(?:l[ae]r(?:[ıi])?)?
        | (?:ermeni|yahudi|kürt|rum|yunan|arap|rus) (?:dölü|dölleri|piçi|piçleri|itleri)
        | {_ALL_WHO}[ıi]n (?:aklı (?:\w+ ){{0,2}}ermez|beyni yok|kafası basmaz|yeri mutfak(?:tır)?)
        | {_ALL_WHO}d[ae]n (?:nefret ediyorum|nefret ediyoruz|nefret ederim|iğreniyorum)
        """,
        spelling=SPELLING,
        never_after=JOINERS,
    ),
    violence=Phrasebook(
        rf"""
        {_ALL_WHO}(?: hepsi| hep| topluca)* {_DIE}{_STOP}
        | (?:bütün |tüm )?{_ALL_WHOM}(?: hepsini| tek tek| topluca)* {_KILL} {_MUST}
        | (?:bütün |tüm )?{_ALL_OF_THEM}{_PLACE} (?:{_KILL} {_MUST}|{_YOU_WILL})
        | {_ALL_WHO}[ıi]n (?:kökünü|soyunu) (?:(?:kazımak|kurutmak) {_MUST}|kazıyacaksın
        |kurutacaksın|kazımalı|kurutmalı)
        | en iyi {_ONE},? (?:ölü|ölmüş) {_ONE}(?:d[ıiuü]r)?
        """,
        spelling=SPELLING,
        never_after=JOINERS,
    ),
    urged=Phrasebook(
        rf"""
        (?:{_TO_ALL}) ölüm{_STOP} | ölüm (?:tüm |bütün )?(?:{_TO_ALL}){_STOP}
        | (?:bütün |tüm )?{_ALL_WHOM} (?:öldürün|kesin|yakın|asın|gebertin|vurun|yok edin){_STOP}
        """,
        spelling=SPELLING,
        never_after=JOINERS,
    ),
    disputed=Phrase(
        r"(?<!\w)(?:bazı|birçok|çoğu|kimi|her|bu|şu|o|göre|için|güya|sanki|eğer|neden|niye|sözde"
        r"|sloganı?|propaganda\w*)(?!\w)(?: \w+){0,2}[ ,:–—-]*[\"“«„]?\s*\Z",
        SPELLING,
    ),
    refuted=Phrase(
        r"(?<!\w)(?:yalan(?:d[ıi]r)?(?! \w)|ırkçı\w*|faşist\w*|faşizm\w*|nefret söylemi"
        r"|propaganda\w*|ayıp|iftira|yanlış|saçmalık)(?!\w)",
        SPELLING,
    ),
)
