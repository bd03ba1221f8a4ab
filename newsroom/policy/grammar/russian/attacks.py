"""The grammar of a personal attack in Russian: "ты дурак", "слышь, дурак", "такие, как ты"."""

from newsroom.policy.grammar.aiming import AttackGrammar, compile_vocative
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
    TRAIT,
    UNSAID,
)
from newsroom.policy.grammar.phrasing import Phrase, Phrasebook, one_of
from newsroom.policy.grammar.russian.excuses import EXCUSES
from newsroom.policy.grammar.russian.rebuffs import COMMANDS, REMARKS
from newsroom.policy.grammar.russian.spelling import SPELLING, sort

_YOU = "(?:ты|вы)"
_ON = r"(?:,? |\s*[-–—]\s*)"  # from one word to the next
_DEGREE = one_of(
    """
    же | ж | просто | реально | правда | действительно | есть | точно | явно | видимо | видать
    | похоже | наверное | наверно | конечно | очевидно | безусловно | несомненно | все | оба | обе
    | тут | там | здесь | что | чо | че | что ли | ведь | однако | значит | совсем | вообще | ваще
    | настолько | очень | слишком | еще | и | еще тот | еще та | еще те | всего лишь | лишь
    | сам | сама | сами | тоже | всегда | по ходу | походу | кажется | по-моему | прям | прямо
    | до чего | блин | да | либо | или | скорее всего | по жизни | какой-то | какая-то | какие-то
    | на самом деле | в натуре | как был | как была | все-таки
    | такой же | такая же | такие же | такое же
    """
)
# An adjective before the insult; not «мой», which makes it a caress.
_FREE = (
    r"(?!(?:мой|моя|мои|твой|свой|наш|ваш|милый|милая|никакой)(?!\w))[^\W\d]+(?:[ыио]й|ая|яя|ые|ие"
    r"|ое|ее)(?!\w)"
)
# «Один дурак, другой подлец» calls nobody.
_NOT_ONE_OF_MANY = r"(?!(?:другой|третий|второй|первый|каждый|всякий|такой|иной|какой)\b)"
_BETWEEN = (
    rf"(?:{_ON}(?:{_DEGREE}(?!\w)|{SWEARING})){{0,4}}(?:{_ON}{_FREE}(?: и)?){{0,2}}(?:{_ON}"
    rf"{SWEARING})?{_ON}"
)
_WHO = one_of(
    """
    человек | люди | народ | создание | существо | баба | мужик | мужчина | женщина | дед | бот
    | школьник | тролль | парень | девка | тетка | дядька | старик | старуха | ребенок
    """
)
# «Ты тупой закон защищаешь» says nothing of "you": after a quality the clause must end or turn.
_TURN = (
    rf"(?=\s*(?:$|[.,!?;:…)\n\"»–—-])|\s+(?:и|или|как|что|если|раз|потому|до|просто|совсем|а|да|но"
    rf"|же|чтобы|блин|бля|ты|вы|сам|еще|такой|такая|такие|{_WHO})(?!\w)|\s*{MARKED})"
)
_FOOL = rf"(?:(?:{TRAIT},? (?:и )?)*{PERSON}|{TRAIT}(?:,? (?:и )?{TRAIT})?{_TURN})"
_END = r"(?=\s*(?:$|[.,!?;:…)\n\"»]))"
# «Дурак ты старый»; but «дурачок ты мой».
_DONE = (
    rf"(?:{_END}|(?= (?:старый|старая|полный|этакий|эдакий|набитый|последний|конченый|такой|такая"
    rf"|несчастный|и не|а не|или|раз|если)(?!\w)))"
)
_OTHER_VERB = (
    r"(?! \w+(?:шь|ете|ите|л|ла|ли)(?:ся|сь)?(?!\w)|,? (?:их|его|ее|уже|верно|правильно)(?!\w))"
)

VERDICTS = Phrasebook(
    rf"""
    {_YOU}{_BETWEEN}(?:{_FOOL}|{BORROWED}{_END})
    | (?<!\w\ )(?:(?:ну и|вот|вот же|ох и|до чего|до чего же|какой|какая|какие) )?(?:{_FREE}
    )?{INSULT}(?: же| ж)?(?: {SWEARING})? {_YOU}(?: же)?{_DONE}
    | как(?:ой|ая|ое|ие)(?: же| ж)? {_YOU}(?: же| все)?{_BETWEEN}{INSULT}
    | (?:считаю|считаем|назову|называю|назвал бы) (?:тебя|вас)(?: \w+(?:ым|ой|ыми))? {CASED}
    | {READER}(?:{_ON}(?:это|{_DEGREE})(?!\w)){{0,3}}(?:{_ON}{_FREE})?{_ON}{_FOOL}
    """,
    spelling=SPELLING,
    never_after=JOINERS,
)
CALLS = Phrasebook(
    rf"""
    (?:тебе|тебя|тобой|вас|вам|вами), (?:{_FREE} )?{ANY_INSULT}(?=\s*[,!?.…])
    | {ANY_INSULT}(?: \w+)?,? (?:вроде|типа|наподобие) (?:тебя|вас)
    | (?:тебе|вам) подобн\w+ {ANY_INSULT}
    | подобн\w+ (?:тебе|вам) {ANY_INSULT}
    | {ANY_INSULT},? (?:тебе|вам) подобн\w+
    | {ANY_INSULT}(?: \w+)?,? как (?:и )?{_YOU}(?!\w){_OTHER_VERB}
    | так(?:ие|их|им|ими|ой|ого|ому|ая|ую),? как {_YOU}{_BETWEEN}{ANY_INSULT}
    | что (?:же |ж )?{_YOU}(?: же| ж)? за (?:{_FREE} )?{PERSON}
    | сам[аи]? {_YOU} (?:{_FREE} )?{PERSON}
    | (?<!\w\ )(?<!\w,\ )сам[аи]? (?:{_FREE} )?{PERSON}(?=\s*(?:[!)]|\.?\s*$))
    | от {CASED} слышу
    | (?:эй|слышь|слыш|слышишь|ау|алло)(?:,? (?:ты|вы))?,? (?:{_FREE} )?{PERSON}
    """,
    spelling=SPELLING,
    never_after=JOINERS,
)

RUSSIAN = AttackGrammar(
    language="ru",
    sort=sort,
    excuses=EXCUSES,
    verdicts=VERDICTS,
    calls=CALLS,
    commands=COMMANDS,
    remarks=REMARKS,
    vocative=compile_vocative(before=rf"(?:{_NOT_ONE_OF_MANY}{_FREE}\s)?"),
    answer=Phrase(
        rf"{UNSAID}(?:(?:{READER}|ну|вот|да|ну и|вот же|какой|какая|какие|какой же|что за|просто"
        rf"|ой|фу|эх|блин|лол|ха|ахах\w*|и|боже|господи|нет|опять){UNSAID})*(?:{_FREE} )?"
        rf"{INSULT}(?:{UNSAID}(?:и )?(?:{_FREE} )?{INSULT})*(?: (?:какой-то|какая-то|же|блин)"
        rf"|{SWEARING})?{UNSAID}",
        SPELLING,
    ),
    to_reader=Phrase(
        r"(?<!\w)(?:ты|тебя|тебе|тобой|твой|твоя|твое|твои|твоего|вы|вас|вам|вами|ваш|ваша|ваше"
        r"|ваши|[^\W\d]{2,}(?:ешь|ишь)(?:ся)?|(?!\w*[аод]пись)[^\W\d]{2,}(?:ись|йся|итесь)|читай"
        r"|почитай|прочитай|прочти|учи|учись|подумай|думай|иди|смотри|посмотри|молчи|помолчи"
        r"|проснись|успокойся|хватит|перестань|прекрати|пиши|открой|закрой|выучи|узнай|проверь"
        r"|отвечай|ответь|слушай|вали|отстань|уйди|сиди|лечись|работай|скажи|объясни|извинись"
        r"|протри|купи|вернись|поезжай|заткнись|[^\W\d]+йте)(?!\w)",
        SPELLING,
    ),
    of_others=Phrase(
        r"(?<!\w)(?:он|она|они|его|ее|их|ему|ей|им|ими|я|мы|меня|который|которая|которые|власти"
        r"|министр|президент|премьер|депутат|депутаты|правительство)(?!\w)",
        SPELLING,
    ),
)
