"""The grammar of a personal attack in Turkish: "aptalsın", "seni aptal", "senin gibi aptallar"."""

from newsroom.policy.grammar.aiming import AttackGrammar, compile_vocative
from newsroom.policy.grammar.marking import (
    ANY_INSULT,
    BORROWED,
    INSULT,
    JOINERS,
    MARKED,
    PERSON,
    READER,
    SWEARING,
    UNSAID,
    VERDICT,
)
from newsroom.policy.grammar.phrasing import Phrase, Phrasebook, one_of
from newsroom.policy.grammar.turkish.excuses import EXCUSES
from newsroom.policy.grammar.turkish.rebuffs import COMMANDS, REMARKS
from newsroom.policy.grammar.turkish.spelling import SPELLING, sort

_YOU = "(?:sen|siz|sizler|hepiniz)"
_DEGREE = one_of(
    rf"""
    bir | tam | ne | ne kadar | çok | gerçekten | cidden | resmen | de | da | ki | var ya | ya
    | hakikaten | sadece | zaten | kesinlikle | harbi | harbiden | işte | bence | galiba | herhalde
    | amma | o kadar | bu kadar | nasıl | hepiniz | koca | tamamen | sen | siz | öyle | böyle
    | baya | bayağı | hala | her zaman | hep | en | pis | kör | gerçek | {SWEARING}
    """
)
_DEGREES = rf"(?:,? {_DEGREE}(?!\w)){{0,4}}"
# "You Armenian-hating fool": a word made with one of these endings describes the insult.
_FREE = r"(?: (?!bu|o|şu)\w+(?:sız|siz|suz|süz|lı|li|lu|lü|cı|ci|cu|cü))?"
_BETWEEN = rf"{_DEGREES}{_FREE} "
_PERSONS = one_of(
    """
    herif | herifler | adam | adamlar | kadın | karı | köpek | köpekler | it | itler | oğlan | çocuk
    | çocuklar | oğlu | insan | insanlar | yaratık | mahluk | tip | velet | sürüsü | seni | sizi
    """
)
_CALL_END = rf"(?=\s*(?:$|[.,!?;:…)\n\"”–—-])| (?:lan|ulan|be|ya|işte|sen|siz)(?!\w)|\s*{MARKED})"
_FOOL = rf"{INSULT}(?:,? {INSULT})*(?: {_PERSONS})?{_CALL_END}"
_WHO_YOU_ARE = """
    insansın insansınız insanlarsınız adamsın adamsınız adamlarsınız kadınsın kadınsınız herifsin
    herifsiniz yaratıksın yaratıksınız mahluksun mahluksunuz tipsin tipsiniz birisin birisiniz
    kişisin kişisiniz çocuksun çocuğusun çocuklarısınız tekisin tekisiniz gidenisin gidenisiniz
    milletsiniz sürüsüsünüz köpeksin köpeksiniz
"""

VERDICTS = Phrasebook(
    rf"""
    (?:{_YOU}{_BETWEEN}|(?:{_DEGREE} ){{1,4}})?{VERDICT}
    | {READER},?(?: {_DEGREE}){{0,3}} {_FOOL}
    | {_YOU}{_BETWEEN}(?:{_FOOL}|{BORROWED}{_CALL_END})
    | (?:{_YOU}{_BETWEEN})?{INSULT}(?: bir)?(?: {_PERSONS})? m[ıiuü]s[ıiuü]n(?:[ıiuü]z)?
    | (?:{_YOU}{_BETWEEN})?{ANY_INSULT}(?: bir| önde)?(?: \w+)?
    (?:{"|".join(_WHO_YOU_ARE.split())})
    | (?:seni|sizi)(?: gidi| seni| küçük| pis| koca){{0,2}} {_FOOL}
    """,
    spelling=SPELLING,
    never_after=JOINERS,
)
# «Git oku salak»: typed in haste, a call has no comma.
_TO_YOU = (
    r"(?:\w{2,}(?:yor|[ae]r|maz|mez|acak|ecek)s[ıiuü]n(?:[ıiuü]z)?|oku|git|sus|bak|öğren|düşün"
    r"|defol|utan|senden nefret ediyorum|sana diyorum)"
)

CALLS = Phrasebook(
    rf"""
    {_TO_YOU} {PERSON}(?: {_PERSONS})?(?=\s*(?:$|[.!)\n]))
    | (?:senin|sizin|sen|siz) gibi(?:ler|lere|leri)?(?: bir)?(?: \w+){{0,2}} {ANY_INSULT}(?!
    değil)
    | (?:lan|ulan|bre|be|oğlum|kızım),? (?:seni |sizi |pis |koca )?{_FOOL}
    """,
    spelling=SPELLING,
    never_after=JOINERS,
)

TURKISH = AttackGrammar(
    language="tr",
    sort=sort,
    excuses=EXCUSES,
    verdicts=VERDICTS,
    conditional=Phrase(
        r"(?<!\w)(?:eğer|\w+(?:yor|[aeıiuü]r|m[ae]z|d[ıiuü]|m[ıiuü]ş|[ae]cak)s[ae]n(?:[ıi]z)?)(?!\w)"
        r"[^.!?]*\Z",
        SPELLING,
    ),
    calls=CALLS,
    commands=COMMANDS,
    remarks=REMARKS,
    vocative=compile_vocative(
        before=r"(?:(?:pis|koca|kör|küçük|be|hey|\w+s[ıiuü]z)\s)?",
        after=SPELLING.widen(rf"(?:\s{_PERSONS})?"),
    ),
    answer=Phrase(
        rf"{UNSAID}(?:(?:{READER}|ya|vay|hadi|of|tam|bir|tam bir|ne|koca|pis|lan|ulan|hay|eee"
        rf"|gerçekten){UNSAID})*{INSULT}(?: {_PERSONS})?(?:{UNSAID}{INSULT}(?: {_PERSONS})?)*"
        rf"(?: (?:ya|lan|ulan|be|işte)|{SWEARING})*{UNSAID}",
        SPELLING,
    ),
    to_reader=Phrase(
        r"(?<!\w)(?:sen|seni|sana|senin|sende|senden|siz|sizi|size|sizin|sizde|kendine|kendini|oku"
        r"|git|sus|bak|düşün|öğren|dinle|konuşma|yazma|anla|utan|defol|otur|çalış|söyle|bırak|kes"
        r"|kapa|uyan|okusana|baksana|git|yaz|cevap ver|araştır|\w{2,}(?:yor|[aeıiuü]r|maz|mez|acak"
        r"|ecek|m[ıiuü]ş)s[ıiuü]n(?:[ıiuü]z)?)(?!\w)",
        SPELLING,
    ),
    of_others=Phrase(
        r"(?<!\w)(?:o|onu|ona|onun|onlar|onları|onların|hükümet|bakan|başkan|cumhurbaşkanı|ben|biz"
        r"|beni|bizi|bana)(?!\w)",
        SPELLING,
    ),
)
