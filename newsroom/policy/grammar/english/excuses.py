"""What makes an attack none: it is reported, only supposed, or aimed at somebody in public life."""

import re
from dataclasses import dataclass

import regex

from newsroom.policy.grammar.english.calls import INTERJECTIONS
from newsroom.policy.grammar.english.sentences import Sentences
from newsroom.policy.grammar.marking import languages_of_lemmas
from newsroom.policy.grammar.phrasing import Phrase, one_of
from newsroom.policy.people import People
from newsroom.policy.quotation import is_in_quotation_marks

_NEAR = 160  # characters before an attack in which it may be reported or supposed
# "I think you are a fool" is the writer's own; "they think you are a fool" is not.
_THINKING = (
    r"(?:they|people|you|we|some|others|many|all|not|\w+n't|never|would|might|could|do)"
    r" (?:really )?(?:think|believe|say|feel)"
    r"|(?:he|she|anyone|someone|somebody|nobody|everyone|who) (?:really |ever )?(?:think|believe"
    r"|say)"
    r"|(?:like|likes|love|loves|try|tries|trying|want|wants|quick) to (?:think|believe|say)"
    r"|(?<!let\ me\ )tells? you|(?<!act\ )(?<!talk\ )(?<!acting\ )(?<!sound\ )(?<!look\ )like|as if"
    r"|(?:he|she) believes|believes? that|(?:idea|claim|lie|myth|notion|view|belief|propaganda"
    r"|slogan|stereotype|theory|accusation"
    r"|assumption|nonsense|rumou?r|opinion|impression|prejudice)s?(?: is| was)?(?: that|:)"
    r"|(?:you|they|he|she|people|nobody|never)(?: never| don't)? (?:have|has|had) to (?:say|admit)"
    r"|according to \w+|not (?:true|saying|because|that)|in (?:his|her|their) (?:eyes|mind|view)s?"
)
_SAYING = one_of(
    r"""
    thinks | thought | says | said | saying | calls? | called | calling | means? | tells? | told
    | telling | claims? | claimed | claiming | imply | implie[sd] | implying | suggest\w*
    | assum\w+ | pretend\w* | doubt | decide[sd]? | convinced | feels | felt | wrote | hear
    | heard | accus\w+ | (?<!no\ )wonder\w* | ask | asked | label\w* | makes? | making | made
    | teach\w* | taught | preach\w* | shout\w* | insist\w* | cr(?:y|ies|ied) | sings? | sang
    | writes? | writing
    """
)
_WHOM = r"(?: (?:me|us|him|her|them|people|everyone|that|if|why|how|who)){0,4}"
_REPORTED = Phrase(rf"\b(?:(?:{_THINKING}){_WHOM}\s*|{_SAYING}{_WHOM},?:?\s*[\"“‘']?)\Z")
_REPORTED_AFTER = Phrase(
    r"[\"”’,]{1,2} (?:(?:he|she|they|people|trolls|someone|(?:the|my|his|her) \w+) )?(?:used to say"
    r"|said|says|wrote|writes|shouted|yelled|screamed|ordered|declared|claimed|replied)\b"
    r"(?=\s*(?:$|[.,;:!?]|(?:to|at|when|in|as|about|of|the|my|an?)\b))"
)
# What "he says that" leads up to goes on until somebody else speaks or the thought turns.
_SAYS_THAT = Phrase(
    r"\b(?:believes|thinks|says|claims|insists|argues|demands|teaches|preaches) that\b"
    r"(?!.*\b(?:but|yet|so|because|i|we|you)\b)"
)
_SUPPOSED = Phrase(
    r"\b(?:if|unless|anyone who|those who)\b(?!.*\b(?:but|because|since) (?:you|u|ur)\b)"
    r"|\b(?:whether|whenever|when|as though|suppose|imagine|people who|myself|someone who)"
    r" (?:[\w'’]+ ){0,8}\Z"
)
_LOOKS = Phrase(r"(?:you|u) (?:\w+ )?(?:look|sound|seem)\b")  # "check it, or you look silly"
_CONDITION = Phrase(r"(?: \w+){0,2},? (?:if|unless|when|whenever) (?:you|u)\b")
# A condition that the reader has met by what was said: "if you believe that, …".
_THAT = one_of(
    r"""
    (?:in )?(?:that|this|it|so)(?: (?:crap|nonsense|garbage|rubbish|bullshit|drivel|stuff))?
    | (?:any|a word|half) of (?:that|this|it) | (?:such|that kind of) (?:nonsense|lies|rubbish)
    """
)
_IF_YOU_THINK_THAT = (
    r"if (?:you|u) (?:(?:\w+ly|still|even|all) ){0,2}(?:(?:do )?(?:think|believe|buy|swallow"
    r"|fall for|mean)|(?:can't|cannot|can not|don't|do not|couldn't|fail to) (?:even )?(?:see|get"
    rf"|understand|grasp|realise|realize)) {_THAT}"
)
_MET = Phrase(rf"\b{_IF_YOU_THINK_THAT}(?:,|,? then| -+| —| –) \Z")
_MET_AFTER = Phrase(rf"(?: \w+){{0,2}},? {_IF_YOU_THINK_THAT}(?=\s*(?:$|[.!?,;:)\n]))")
# "If you did that, you lied. At worst, you are …"
_GOES_ON = (
    r"[^.!?…\n]+[.!?…]+ (?:(?:and|or|but) )?"
    r"(?:at (?:best|worst)|in that case),? \Z"
)
_SUPPOSED_BEFORE = Phrase(
    rf"(?:^|[.!?…,\n])\s*(?:(?:and|but|so) )?(?!{_IF_YOU_THINK_THAT})if (?:you|u)\b{_GOES_ON}"
)
# Where these lead up to "you are a …", whoever does the like may be meant.
_OTHERWISE = Phrase(r"\botherwise,? \Z")
_JUST_BECAUSE = Phrase(r"\bjust because \Z")
_MEANS_NOT = Phrase(r"[^.!?\n]{0,60}? (?:doesn't|does not) mean (?:that )?(?:you|u)\b")
# "Don't be an idiot" may be advice, "how silly can you get" a sigh.
_NOT_OF_ONE = Phrase(
    r"(?:don't|do not) (?:be|being|act|acting|playing)\b|how (?:[\w'’-]+ ){1,3}can (?:you|u) get\b"
)
# "The telegram ordered: …", "for the Nazis, …", "why do people think …".
_DISTANT = Phrase(
    r"\b(?:nobody|no one|never|not|don't|do not|isn't|aren't|wasn't|racists?|bigots?|nazis?"
    r"|fascists?"
    r"|hitler|extremists?|people|those|some|many|most|few|several|certain|other|they|he|she"
    r"|order(?:s|ed)?|telegrams?|slogans?|hatred"
    r"|hate speech|graffiti|as if|why|for|to|once|used to|propaganda) (?:[\w'’-]+,? ){0,5}"
    r"(?:that |: ?|, )?[\"“]?\Z"
)
_REFUTED = Phrase(
    r"\b(?:is|are|was|isn't|it's|that's) (?:just |simply |plain |an? |so |not )*(?:wrong|lie|lies"
    r"|false|racist"
    r"|racism|nonsense|bigot(?:ry|ed)?|hate speech|hateful|untrue|ignorant|stupid|disgusting|true"
    r"|unacceptable|propaganda|stereotype|myth|prejudice)\b"
    r"|(?<!what\ )\b(?:he|she|they|some|people) (?:say|says|said|claim|wrote|think|believe)\b"
)
# Readers who speak to a politician through the comments argue with the office.
_OFFICE = one_of(
    """
    president | prime minister | minister | premier | senator | congressman | congresswoman
    | governor | mayor | ambassador | general | archbishop | your honou?r | your excellency
    | chancellor | secretary | catholicos | patriarch | sultan | pope | chief | judge | majesty
    """
)
# Public persons are spoken to by bare name as well. A few that the readers of any newspaper call.
_PUBLIC = one_of(
    """
    nikol | pashinyan | aliyev | erdogan | putin | trump | donald | obama | biden | hillary
    | clinton
    | merkel | macron | netanyahu | zelensky | zelenskyy | lavrov | kocharyan | sargsyan | serzh
    | kardashian | bush | trudeau | boris | blinken | pelosi | mcconnell | bernie | kamala | harris
    | turkey | azerbaijan | russia | america | usa | israel | iran | georgia | armenia | europe
    | germany | france | ukraine | china | britain | greece | canada | congress | parliament
    | senate
    | nato | fox | cnn | gop | vance | rubio | musk | elon | khamenei | assad | xi | modi | orban
    | starmer | ilham | recep | mccain | schumer | feinstein | cruz | pence | romney | desantis
    | newsom | sanders | kennedy | melania | ivanka | bibi | scholz | merz | meloni | lukashenko
    | kadyrov | medvedev | zakharova | o'leary | notley | wynne | schatz | california | alaska
    | hawaii | texas | florida | ontario | alberta | quebec | washington | hollywood | facebook
    | google | twitter | disney | cbc | bbc | baku | ankara | moscow | yerevan | kremlin
    """
)
_IN_PASSING = r"(?:goodbye|farewell|bye|shame on(?: you)?|come on),?"
_TITLE = r"(?:m(?:iste)?rs?\.? |ms\.? |madam |dear |hey |dr\.? |sir )"
_CALLED = Phrase(
    r"(?:^|[.!?,;:\n]\s{0,2}|\b(?:you|hey|dear|no|yes|well|sorry|ok|away|oh|please),? )"
    rf"{_TITLE}{{0,2}}(?:{_OFFICE}\.?(?: [\w.]+){{0,3}}|{_PUBLIC}(?: {_PUBLIC})?)\s*[,!]"
    rf"|(?:^|[.!?]\s{{1,2}}){_PUBLIC}(?= (?:you|your|u|ur)\b)"
    rf"|\b{_IN_PASSING} {_TITLE}?(?:{_OFFICE}|{_PUBLIC}(?: {_PUBLIC})?)\s*[.?]"
)
# "… and a liar, Senator": between what somebody is called and his name.
_FURTHER = r"(?:,?(?: and| or)? an? (?:[\w'’-]+ ){0,2}[\w'’-]+| and [\w'’-]+){1,4},"
_CALLED_AFTER = Phrase(
    rf"(?:(?:,|{_FURTHER}) {_TITLE}{{0,2}}| {_TITLE})(?:{_OFFICE}|{_PUBLIC}(?: {_PUBLIC})?)"
    r"(?=\s*(?:$|[.!?,;]))"
)
_NAME = r"(?:m(?:iste)?rs?\.? |ms\.? |dear |hey )?(?:\w{3,} )?(?P<name>\w{3,})"
_CALLED_NAME = Phrase(rf"(?:^|[.!?\n]\s*){_NAME}\s*[,!]")
_CALLED_NAME_AFTER = Phrase(rf"[,.!]{{0,3}} {_NAME}\s*(?:$|[.!?,])")
# Names as they are written: "Joe Biden, …", "…, Joe!"
_CAPITAL = r"\p{Lu}[\p{L}'’-]*\p{Ll}"
_NAME_WRITTEN = (
    rf"(?P<name>{_CAPITAL}(?:(?: (?:\p{{Lu}}\.|de|der|den|van|von|al|bin|ben|di|da|le|la)){{0,2}}"
    rf" {_CAPITAL}){{0,2}})"
)
# What opens a sentence with a capital, and is no name.
_OPENERS = one_of(
    r"""
    \p{L}+ly | but | god | jesus | christ | gosh | damn | congrats | congratulations | sir | madam
    | friend | buddy | pal | mate | man | kid | kiddo | boy | girl | lady | boomer | grandpa | son
    | sweetie | honey | darling | please | then | also | however | first | second | today | whatever
    | anyway | still | too | indeed | because | maybe | perhaps | enough | stop | read | you | your
    | this | that | these | those | the | it | if | when | why | our | my | mr | mrs | ms | dr
    | poor | only | even | like | is | are | how | i | genius | einstein | sherlock | snowflake
    | everyone | everybody | nobody | people | folks | guys | all
    """
)
_NO_NAME = f"(?:{INTERJECTIONS}|{_OPENERS})"
_BY_TITLE = r"(?:(?:M(?:iste)?rs?|Ms|Dr|Dear|Hey|Oh|No|Yes|So)[.,]? )?"
_CALLED_AS_WRITTEN = regex.compile(
    rf"(?:^|[.!?\n]\s*){_BY_TITLE}(?!(?i:{_NO_NAME})\b){_NAME_WRITTEN}\s*[,!]+(?=\s)"
)
_CALLED_IN_PASSING = regex.compile(
    rf"(?:^|[.!?\n]\s*)(?i:{_IN_PASSING}) (?!(?i:{_NO_NAME})\b){_NAME_WRITTEN}\s*[,.!?]"
)
_CALLED_AFTER_AS_WRITTEN = regex.compile(
    rf"(?:,?|{_FURTHER}|[.!]+\s*(?i:{_IN_PASSING})) (?!(?i:{_NO_NAME})\b){_NAME_WRITTEN}"
    r"\s*(?:$|[.!?,])"
)
_NEXT_BUT_ONE = regex.compile(r"[.!?]\s.*[.!?]\s", regex.DOTALL)  # sentences after the call
_FIRST_NAME = regex.compile(rf"(?<!\w)(?!(?i:{_NO_NAME})\b){_CAPITAL} \Z")
_LAST_NAME = regex.compile(rf" {_CAPITAL}")
_RESIGN = re.compile(
    r"\b(?:resign|step down|please retire|impeach|vote you out|voted you (?:in|out)"
    r"|your (?:administration|presidency|constituents|cabinet))\b"
)


def is_reported(text: str, target: tuple[int, int], sentence: tuple[int, int]) -> bool:
    """Tell whether an attack on `target` within its sentence is somebody else's."""
    start, end = target
    return (
        is_in_quotation_marks(text, start, end)
        or _REPORTED.search(text, max(sentence[0], start - _NEAR), start) is not None
        or _REPORTED_AFTER.match(text, end) is not None
    )


def is_supposed(text: str, target: tuple[int, int], sentence: tuple[int, int]) -> bool:
    """Tell whether "you are a …" holds of nobody in particular."""
    before = text[max(sentence[0], target[0] - _NEAR) : target[0]]
    after = text[target[1] : sentence[1]]
    warned = before.endswith(" or ") and _LOOKS.match(text, target[0])
    if warned or _SUPPOSED.search(before) or _CONDITION.match(after):
        return True
    return _SUPPOSED_BEFORE.search(text, max(0, target[0] - 2 * _NEAR), target[0]) is not None


def is_supposed_of_what_was_said(
    text: str, target: tuple[int, int], sentence: tuple[int, int]
) -> bool:
    """Tell whether what "you are a …" depends on is the very thing the reader said."""
    start, end = target
    before = _MET.search(text, max(sentence[0], start - _NEAR), start)
    return bool(before or _MET_AFTER.match(text, end))


def may_be_of_anyone(text: str, target: tuple[int, int], sentence: tuple[int, int]) -> bool:
    """Tell whether "you" may be whoever does the like: “otherwise you are a …”."""
    start, end = target
    if _NOT_OF_ONE.match(text, start):
        return True
    first = max(sentence[0], start - _NEAR)
    if _JUST_BECAUSE.search(text, first, start) and _MEANS_NOT.match(text, end):
        return True
    return text.startswith(("you", "u"), start) and bool(_OTHERWISE.search(text, first, start))


def is_quoted(text: str, target: tuple[int, int], _sentence: tuple[int, int]) -> bool:
    """Tell whether an attack stands in quotation marks."""
    return is_in_quotation_marks(text, *target)


def is_to_third_person(sentences: Sentences, target: tuple[int, int], people: People) -> bool:
    """Tell whether "you" is no reader: known, in office, in the article, or called by a name that
    nobody in the discussion bears."""
    if sentences.excuse(target, _calls_public_person):
        return True
    if people.reply.article_text and sentences.excuse(target, _CallsByName(people)):
        return True
    reading = sentences.reading
    low, high = reading.original(*target)
    return _calls_stranger(reading.source, low, high, people)


def _calls_public_person(text: str, target: tuple[int, int], _sentence: tuple[int, int]) -> bool:
    start, end = target
    begin = max(0, start - _NEAR)
    if _CALLED.search(text, begin, end) or _CALLED_AFTER.match(text, end):
        return True
    return _RESIGN.search(text, begin, start) is not None


@dataclass(frozen=True, slots=True)
class _CallsByName:
    """The excuse that somebody is called whom the article tells of."""

    people: People

    def __call__(self, text: str, target: tuple[int, int], _sentence: tuple[int, int]) -> bool:
        start, end = target
        names = [match["name"] for match in _CALLED_NAME.finditer(text, max(0, start - _NEAR), end)]
        if after := _CALLED_NAME_AFTER.match(text, end):
            names.append(after["name"])
        return any(self.people.is_in_story(name) for name in names)


def _calls_stranger(source: str, start: int, end: int, people: People) -> bool:
    """Tell whether a call is by a name that no reader bears. A full name calls a stranger always,
    a single one only where it is known who takes part and nobody is answered."""
    begin = max(0, start - _NEAR)
    called = [_CALLED_AFTER_AS_WRITTEN.match(source, end)]
    if not source.islower():  # a name
        called += _CALLED_IN_PASSING.finditer(source, begin, end)
    if source.find(",", begin, end) >= 0 or source.find("!", begin, end) >= 0:
        called += _CALLED_AS_WRITTEN.finditer(source, begin, end)
    for match in called:
        if match is None or _NEXT_BUT_ONE.search(source, match.end(), start):
            continue
        name = match["name"]
        if people.is_borne_by_reader(name) or name.split()[-1].lower() in languages_of_lemmas():
            continue  # "Total Moron" is no name
        if " " in name or (people.reply.earlier_authors and not people.addressed):
            return True
    return False


def is_part_of_name(sentences: Sentences, target: tuple[int, int]) -> bool:
    """Tell whether a name as written goes on before or after: "Joe" in "Joe Biden"."""
    source = sentences.reading.source
    start, end = sentences.reading.original(*target)
    before = source[start].isupper() and _FIRST_NAME.search(source, max(0, start - _NEAR), start)
    return bool(before or _LAST_NAME.match(source, end))


def is_counter_speech(text: str, target: tuple[int, int], sentence: tuple[int, int]) -> bool:
    """Tell whether a sentence asks, supposes or refutes what it says of a group."""
    before = text[max(sentence[0], target[0] - _NEAR) : target[0]]
    return bool(
        is_refuted(text, target, sentence)
        or _SUPPOSED.search(before)
        or _DISTANT.search(before)
        or _SAYS_THAT.search(before)
    )


def is_refuted(text: str, target: tuple[int, int], sentence: tuple[int, int]) -> bool:
    """Tell whether a sentence asks what it says, or rejects it in the end."""
    after = text[target[1] : sentence[1]]
    return after.rstrip(' "”»)\n').endswith("?") or _REFUTED.search(after) is not None
