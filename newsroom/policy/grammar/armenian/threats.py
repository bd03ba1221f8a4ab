"""The grammar of a threat in Armenian: violence announced, wished on or urged upon a reader."""

from newsroom.policy.grammar.aiming import ThreatGrammar
from newsroom.policy.grammar.armenian.excuses import EXCUSES
from newsroom.policy.grammar.armenian.spelling import SPELLING
from newsroom.policy.grammar.marking import JOINERS, READER
from newsroom.policy.grammar.phrasing import Phrase, Phrasebook, one_of

_YOU = rf"(?:քեզ|ձեզ|քեզի|ձեզի|բոլորիդ|{READER}(?:ին|ի)?)"
# «Քեզ համար կսպանեմ» is said out of love.
_LOVE = "(?:համար|պատճառով|փոխարեն|հետ|մոտ|սիրուց|ծիծաղից|շախմատում|խաղում)"
_ANY = rf"(?: (?!{_LOVE}(?!\w))\w+(?:-\w+)?){{0,2}}"
_BARE_WORDS = """
    սպանեմ սպաննեմ սպանենք սպաննենք սատկացնեմ սատկեցնեմ մորթեմ մորթենք խեղդեմ վառեմ այրեմ կրակեմ
    գնդակահարեմ թաղեմ ծեծեմ ծեծենք կախեմ խփեմ դանակահարեմ հոշոտեմ ջարդեմ
"""
_BARE = f"(?:{'|'.join(_BARE_WORDS.split())})"
_KILL_WORDS = " ".join(f"{will}{word}" for will in ("կ", "կը") for word in _BARE_WORDS.split())
_KILL = f"(?:{'|'.join(_KILL_WORDS.split())}|(?:պիտի|կը) {_BARE})"
_BODY = one_of(
    """
    գլուխդ | գլուխներդ | ոտքերդ | ձեռքերդ | դունչդ | ատամներդ | ակռաներդ | դեմքդ | ոսկորներդ | քիթդ
    | քիթ-բերանդ | մռութդ | վիզդ | բերանդ | լեզուդ | երեսդ | աչքերդ | կողերդ | ականջներդ | փորդ
    | հոգիդ | մեջքդ | պարանոցդ
    """
)
_BODY = (
    rf"(?:{_BODY}|(?:քո|ձեր) (?:գլուխը|գլուխները|ոտքերը|դունչը|քիթը|ատամները|բերանը|վիզը|լեզուն))"
)
_BREAK_BARE = """
    ջարդեմ ջարդենք պոկեմ պոկենք կտրեմ թռցնեմ թափեմ պատռեմ հանեմ ոլորեմ ջախջախեմ ճխլեմ փշրեմ ծռեմ
    կոտրեմ կոտրենք կոտրտեմ ջարդուփշուր
"""
_BREAK_WORDS = " ".join(f"{will}{word}" for will in ("կ", "կը") for word in _BREAK_BARE.split())
_BREAK = f"(?:{'|'.join(_BREAK_WORDS.split())}|(?:պիտի|կը) (?:{'|'.join(_BREAK_BARE.split())}))"
_KILLING_WORDS = """
    սպանել սպաննել գնդակահարել կախել վառել մորթել ծեծել խեղդել սատկացնել այրել քարկոծել կրակել
"""
_KILLING = f"(?:{'|'.join(_KILLING_WORDS.split())})"
_SUCH_AS_YOU = "(?:քեզ|ձեզ|(?:քո|ձեր|քեզ) նմաններին|քո նմանին)"
_END = r"(?=\s*(?:$|[.,!?;:…)\n\"»”–—-])| (?:արա|էլի|ու|և|դու|դուք|շան)(?!\w))"

_ANNOUNCED = Phrasebook(
    rf"""
    {_YOU}{_ANY} {_KILL}
    | {_KILL}(?: \w+)? {_YOU}(?! համար)
    | {_YOU}{_ANY} (?:սպանելու|սպաննելու|սատկացնելու|մորթելու|ծեծելու|խեղդելու) (?:եմ|ենք)
    | (?:սպանելու|սպաննելու|սատկացնելու|մորթելու|ծեծելու|խեղդելու) (?:եմ|ենք) {_YOU}
    | {_BODY}(?: \w+)? {_BREAK}
    | {_BREAK}(?: \w+)? {_BODY}
    | {_SUCH_AS_YOU}(?: \w+){{0,2}} (?:պետք է|պիտի|հարկավոր է|արժե|պէտք է) (?:\w+ )?{_KILLING}
    | {_SUCH_AS_YOU}(?: \w+)? {_KILLING} (?:է պետք|պետք է|արժե|պէտք է)
    | (?:պետք է|պիտի|պէտք է) {_SUCH_AS_YOU}(?: \w+)? {_KILLING}
    | (?:երանի|հուսով եմ)(?:[,:]? որ)?(?: \w+){{0,2}} (?:սատկես|մեռնես|մեռնեիր|սատկեիր|մեռնեք
    |սատկեք|կսատկես)
    | շան (?:պես|սատակ) (?:սատկես|սատկեք|լինես)
    | (?:գետինը|գետնի տակ) (?:մտնես|մտնեք|մտնիս)
    | մահդ տեսնեմ
    | (?:գիտեմ|գիտենք)(?: \w+)?[,:]? (?:թե |թէ )?(?:որտեղ|ուր|որտեղ եք|որ տեղ) (?:ես|եք) ապրում
    | (?:գիտեմ|գիտենք)[,:]? (?:որտեղ|ուր) ապրում (?:ես|եք)
    | գիտեմ ուր կապրիս
    | (?:վերջդ|քո վերջը|վերջներդ) (?:եկել է|եկավ|եկել ա|մոտ է){_END}
    | արյունդ (?:կխմեմ|կթափեմ|կըխմեմ)
    | (?:կխմեմ|կթափեմ) արյունդ
    """,
    spelling=SPELLING,
    never_after=JOINERS,
)
_URGED = Phrasebook(
    rf"""
    (?:սատկես|սատկեք|սատկիր|սատկի|սատկիս){_END}
    | (?:մեռնես|մեռնիս|մեռիր|մեռի|մեռնեք){_END}
    | ինքնասպան (?:եղիր|եղեք|եղի){_END}
    | (?:կախվիր|կախվի){_END}
    | (?:ինքդ )?քեզ (?:սպանիր|սպանի|սպաննե){_END}
    | մահ (?:քեզ|ձեզ){_END}
    """,
    spelling=SPELLING,
    never_after=JOINERS,
)
_DOUBTFUL = Phrasebook(
    rf"""
    երկար չես ապրի
    | (?:{_YOU}(?: \w+)? (?:կգտնեմ|կգտնենք|կը գտնեմ|կը գտնենք)|(?:կգտնեմ|կգտնենք)
    {_YOU})(?=\s*(?:$|[.!:…)]))
    | (?<!\w\ )(?<!\w,\ )(?:կծեծեմ|կսպանեմ|կսատկացնեմ|կսպաննեմ){_END}
    """,
    spelling=SPELLING,
    never_after=JOINERS,
)

ARMENIAN_THREATS = ThreatGrammar(
    excuses=EXCUSES,
    announced=_ANNOUNCED,
    urged=_URGED,
    doubtful=_DOUBTFUL,
    conditional=Phrase(
        r"(?<!\w)(?:եթե|եթէ|փորձիր|եթե միայն|որ մոտենաս|միայն թե)(?!\w)[^.!?]*\Z", SPELLING
    ),
)
