"""The grammar of contempt for groups in Armenian: «… մարդ չեն», «մահ …ին», «…ը անասուն են»."""

from newsroom.policy.grammar.armenian.excuses import EXCUSES
from newsroom.policy.grammar.armenian.spelling import SPELLING
from newsroom.policy.grammar.collective import GroupGrammar
from newsroom.policy.grammar.marking import JOINERS
from newsroom.policy.grammar.phrasing import Phrase, Phrasebook, one_of

_PLURALS = one_of(
    """
    թուրքեր | ադրբեջանցիներ | ատրպէյճանցիներ | ազերիներ | հայեր | ռուսներ | հրեաներ | արաբներ
    | քրդեր | քուրդեր | վրացիներ | պարսիկներ | ուկրաինացիներ | մուսուլմաններ | մահմեդականներ
    | քրիստոնյաներ | գնչուներ | համասեռամոլներ | գեյեր | գոմիկներ | սևամորթներ | նեգրեր
    | միգրանտներ | փախստականներ | գաղթականներ
    """
)
_ALL_WHO = rf"(?:{_PLURALS}(?:ը|ն)|կանայք)"
_ALL_WHOM = rf"(?:{_PLURALS}(?:ին|ուն)|կանանց)"
_ONE_WHO = one_of("թուրքը | ազերին | ադրբեջանցին | հայը | ռուսը | հրեան | արաբը | քուրդը | գնչուն")
_EMPHASIS = (
    r"(?:,? (?:բոլորը|բոլորն|էլ|միայն|լրիվ|ուղղակի|պարզապես|իսկական|իսկապես|միշտ|կատարյալ|մի|դե"
    r"|հենց))*"
)
_LESS = one_of(
    """
    անասուն | անասուններ | շուն | շներ | խոզ | խոզեր | առնետ | առնետներ | մակաբույծ | մակաբույծներ
    | պարազիտ | պարազիտներ | վայրենի | վայրենիներ | գազաններ | կապիկ | կապիկներ | տականք
    | տականքներ | կենդանիներ | աղբ | կեղտ | ժանտախտ | քաղցկեղ | բորենիներ | շնագայլեր | սրիկաներ
    | ստոր ցեղ | ցածր ցեղ | ստորին ցեղ | ուտիճներ | որդեր
    """
)
_STOP = r"(?=\s*(?:$|[.,!;…)\n\"»]))"
_KILL = one_of(
    """
    սպանել | սպաննել | մորթել | կոտորել | վառել | այրել | ոչնչացնել | բնաջնջել | կախել
    | գնդակահարել | ջարդել
    """
)
_MUST = "(?:պետք է|պէտք է|պիտի|հարկավոր է)"
_EVERY = r"(?: (?:բոլոր|այդ|էդ|մեկ առ մեկ|բոլորին|հենց))*"

ARMENIAN_GROUPS = GroupGrammar(
    excuses=EXCUSES,
    contempt=Phrasebook(
        rf"""
        {_ALL_WHO}{_EMPHASIS} {_LESS} (?:են|են|ին){_STOP}
        | {_ALL_WHO}{_EMPHASIS} (?:մարդ|մարդիկ) (?:չեն|չէն){_STOP}
        | {_ONE_WHO}{_EMPHASIS} (?:{_LESS} (?:է|ա)|մարդ (?:չէ|չի)){_STOP}
        | {_LESS} են (?:այդ |էդ |բոլոր )*{_ALL_WHO}{_STOP}
        | (?:կեղտոտ|գարշահոտ|զզվելի|պիղծ|ստոր|անիծված) {_PLURALS}(?:ը|ն|ի|ին|ից)?
        | (?:ատում|զզվում) (?:եմ|ենք)(?: բոլոր| այդ)* {_PLURALS}(?:ին|ից){_STOP}
        | {_PLURALS}(?:ին|ից) (?:ատում|զզվում) (?:եմ|ենք){_STOP}
        """,
        spelling=SPELLING,
        never_after=JOINERS,
    ),
    violence=Phrasebook(
        rf"""
        {_ALL_WHOM}{_EVERY} {_MUST}{_EVERY} {_KILL}{_STOP}
        | {_MUST}{_EVERY} {_KILL}{_EVERY} {_ALL_WHOM}{_STOP}
        | {_MUST}{_EVERY} {_ALL_WHOM} {_KILL}{_STOP}
        | (?:թող )?(?:սատկեն|սատկին)(?: բոլոր| այդ)* {_ALL_WHO}{_STOP}
        | {_ALL_WHO}(?: բոլորը)?(?: թող)?(?: բոլորը)? (?:սատկեն|սատկին){_STOP}
        | լավ {_ONE_WHO} (?:մեռած|սատկած) \w+ (?:է|ա)
        """,
        spelling=SPELLING,
        never_after=JOINERS,
    ),
    urged=Phrasebook(
        rf"""
        մահ(?: բոլոր| այդ)* {_ALL_WHOM}{_STOP}
        | (?:սպանեք|սպաննեցէք|մորթեք|կոտորեք|վառեք|այրեք|ոչնչացրեք|բնաջնջեք|կախեք){_EVERY}
        {_ALL_WHOM}{_STOP}
        """,
        spelling=SPELLING,
        never_after=JOINERS,
    ),
    disputed=Phrase(
        r"(?<!\w)(?:ոչ բոլոր|որոշ|շատ|մի քանի|այս|որ|թե|թէ|իբր|իբրև|ասես|կարծես|եթե|եթէ|ինչու|համար"
        r"|աչքում|կարծիքով|կարգախոս\w*|ոչ թե)(?!\w)(?: \w+){0,2}[ ,:–—-]*[\"«“„]?\s*\Z",
        SPELLING,
    ),
    refuted=Phrase(
        r"(?<!\w)(?:սուտ|ստություն|սխալ|ռասիզմ|ֆաշիզմ|նացիզմ|քարոզչություն|ռասիստ\w*|ֆաշիստ\w*|ամոթ"
        r"|ամօթ|զրպարտություն|անհեթեթություն)(?!\w)",
        SPELLING,
    ),
)
