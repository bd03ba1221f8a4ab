"""The grammar of a personal attack in Armenian, Eastern and Western: «դու հիմար ես»."""

from newsroom.policy.grammar.aiming import AttackGrammar, compile_vocative
from newsroom.policy.grammar.armenian.excuses import EXCUSES
from newsroom.policy.grammar.armenian.rebuffs import COMMANDS, REMARKS
from newsroom.policy.grammar.armenian.spelling import SPELLING, sort
from newsroom.policy.grammar.marking import (
    ANY_INSULT,
    BORROWED,
    CASED,
    INSULT,
    JOINERS,
    MARKED,
    PERSON,
    READER,
    SWEARING,
    UNSAID,
)
from newsroom.policy.grammar.phrasing import Phrase, Phrasebook, one_of

_YOU = "(?:դու|դուք|դուն)"
_ARE = "(?:ես|եք|էք)"
_DEGREE = one_of(
    rf"""
    լրիվ | լիովին | շատ | այնքան | էնքան | այդքան | էդքան | այսքան | էսքան | ինչքան | ինչ | մի
    | ուղղակի | պարզապես | իսկական | իսկապես | վերջին | կատարյալ | բոլորդ | բոլորդ էլ | հենց | դե
    | հա | ախր | էլի | միշտ | բավականին | ահավոր | ոնց որ | երևի | հաստատ | մեծ | կեղտոտ | ծախված
    | անկիրթ | այս | էս | էլ | իրոք | ուրեմն | ինչպիսի | հո | ինչ տեսակ | պարզ | ամենա | {SWEARING}
    """
)
_FREE = r"(?:\s(?!(?:այդ|նրա|մեր|ձեր|իմ|ոչ|ամեն|չ\w+)(?!\w))[^\W\d]{3,})?"
_BETWEEN = rf"(?:[,:]? {_DEGREE}(?!\w)){{0,4}}{_FREE}[,:]? "
_PERSONS = one_of(
    """
    մարդ | մարդիկ | կին | տղա | տղամարդ | աղջիկ | երեխա | արարած | ազգ | ժողովուրդ | մեկը | մեկն
    | մէկը | մէկն | մը | մըն | հերիֆ | հոգի | տիպ
    """
)
_END = rf"(?=\s*(?:$|[.,!?;:…)\n\"»”–—-])|\s*{MARKED})"
# «Հիմար ես պաշտպանում» is "you defend a fool", «հիմարը ես եմ» "the fool is me": what follows the
# verb must not be another one.
_TURN = (
    r"(?=\s*(?:$|[.,!?;:…)\n\"»”–—-])| (?:դու|դուն|դուք|որ|էլի|ու|և|եթե|եթէ|եղել|եղած|դարձել|դարձած"
    r"|ծնվել|ծնուած|մնացել|ախպեր|ապեր|արա|հա|թե|իսկապես|կամ|բայց|հո|քանի|երևի|իրոք|ընկեր|տղա|մինչև"
    r"|լրիվ|ինչ ա|ինչա)(?!\w))"
)
_FOOL = rf"{INSULT}(?:[,:]? (?:ու |և )?{INSULT})*"

VERDICTS = Phrasebook(
    rf"""
    (?:{_YOU}{_BETWEEN})?(?:{_DEGREE} ){{0,3}}{_FOOL}(?: {_PERSONS}){{0,2}} {_ARE}{_TURN}
    | (?:{_YOU}{_BETWEEN})?{CASED} (?:մեկն|մեկը|մէկն|մէկը|մեկ) {_ARE}{_TURN}
    | {_YOU} {_ARE}(?: {_DEGREE}){{0,3}} {ANY_INSULT}{_END}
    | {ANY_INSULT} {_YOU} {_ARE}{_TURN}
    | {_YOU}{_BETWEEN}{BORROWED} {_ARE}{_TURN}
    | {_YOU}(?:[,:]? {_DEGREE}(?!\w)){{0,3}}[,:]? {_FOOL}(?: {_PERSONS})?{_END}
    | կարող {_ARE}(?: \w+)? (?:այդքան|այսքան|էսքան|էդքան|այնքան) {INSULT} (?:լինել|ըլլալ)
    | {READER}(?:ը|ն)?[,:]?(?: {_DEGREE}){{0,3}} {_FOOL}(?: (?:է|ա|ես))?{_END}
    """,
    spelling=SPELLING,
    never_after=JOINERS,
)
# «Այ քեզ հիմար» is said of somebody else. «Հեյ» and «տո» in Latin letters are English.
CALLS = Phrasebook(
    rf"""
    (?:քո|քեզ|ձեր|ձեզ|քու|քեզի)(?: \w+)? (?:նման|պես|պէս|տեսակ|տիպի)(?: \w+)? {ANY_INSULT}
    | (?:քո|ձեր|քու) նմանները(?: {_DEGREE}){{0,2}} {INSULT}
    | (?:այ|ադե|ծո|ծօ|արա|արե|ապե|էյ|[հ]եյ|[տ]ո|լսի|վայ)[,:]? (?:դու |դուք )?(?:{_DEGREE}
    )?{PERSON}(?:(?: {PERSON})+| {_PERSONS})?{_END}
    """,
    spelling=SPELLING,
    never_after=JOINERS,
)

ARMENIAN = AttackGrammar(
    language="hy",
    sort=sort,
    excuses=EXCUSES,
    verdicts=VERDICTS,
    conditional=Phrase(r"(?<!\w)(?:եթե|եթէ)(?!\w)[^.!?]*,[^.!?,]*\Z", SPELLING),
    calls=CALLS,
    commands=COMMANDS,
    remarks=REMARKS,
    vocative=compile_vocative(after=rf"(?:\s{_PERSONS})?"),
    answer=Phrase(
        rf"{UNSAID}(?:(?:{READER}|այ|ինչ|վայ|լրիվ|իսկական|կատարյալ|դե|հա|ախ|ուղղակի|մի|էս ինչ"
        rf"|այս ինչ){UNSAID})*{INSULT}(?:{UNSAID}(?:ու )?{INSULT})*(?: {_PERSONS})?{UNSAID}",
        SPELLING,
    ),
    to_reader=Phrase(
        r"(?<!\w)(?:դու|քեզ|քո|քեզնից|դուք|ձեզ|ձեր|դուն|քու|քեզի|սուս|\w{2,}ում (?:ես|եք)"
        r"|(?:ես|եք) \w{2,}(?:ում|ել)|կարդա|կարդացեք|գնա|լռիր|նայիր|նայի|սովորիր|սովորի|մտածիր"
        r"|մտածի|հասկացիր|գրիր|ասա|լսիր|լսի|տես|հերիք է|բավական է|արթնացիր|ամաչիր|ստուգիր|կարդայ"
        r"|գնայ|չես|չեք|չունես|գիտես|կա՞րդա|վերադարձիր)(?!\w)",
        SPELLING,
    ),
    of_others=Phrase(
        r"(?<!\w)(?:նա|նրա|նրան|նրանք|նրանց|սա|դա|ինքը|իրենք|ան|անոր|անոնք|իր|մենք|ինձ|եմ|ենք"
        r"|նախագահը|վարչապետը|իշխանությունը|իշխանությունները)(?!\w)",
        SPELLING,
    ),
)
