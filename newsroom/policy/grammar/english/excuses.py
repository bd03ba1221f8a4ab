"""What makes an attack none: it is reported, quoted, only supposed, or spoken against."""

from newsroom.policy.grammar.phrasing import Phrase, one_of
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
    | teach(?:es|ing)? | taught | preach\w* | shout\w* | insist\w* | cr(?:y|ies|ied) | sings? | sang
    | writes? | writing
    """
)
_WHOM = r"(?: (?:me|us|him|her|them|people|everyone|that|if|why|how|who)){0,4}"
_REPORTED = Phrase(rf"\b(?:(?:{_THINKING}){_WHOM}\s*|{_SAYING}{_WHOM},?:?\s*[\"“‘']?)\Z")
_REPORTED_AFTER = Phrase(
    r"(?: \w+ly)?[\"”’,]{1,2}"
    r" (?:(?:he|she|they|people|trolls|someone|(?:the|my|his|her) \w+) )?"
    r"(?:(?:used|liked) to (?:say|joke)|joke[sd]|told (?:me|us)|said|says|wrote|writes|shouted"
    r"|yelled|screamed|ordered|declared|claimed|replied)\b"
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


def is_reported(text: str, target: tuple[int, int], sentence: tuple[int, int]) -> bool:
    """Tell whether an attack on `target` within its sentence is somebody else's."""
    start, end = target
    return (
        is_in_quotation_marks(text, start, end)
        or _REPORTED.search(text, max(sentence[0], start - _NEAR), start) is not None
        or is_told_after(text, target, sentence)
    )


def is_told_after(text: str, target: tuple[int, int], _sentence: tuple[int, int]) -> bool:
    """Tell whether it is said after something whose words it was: “…, said my boss”."""
    return _REPORTED_AFTER.match(text, target[1]) is not None


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
