"""What makes an attack none: it is reported, only supposed, or aimed at an office."""

from newsroom.policy.grammar.phrasing import compile_phrase, one_of
from newsroom.policy.quotation import is_in_quotation_marks

# "I think you are a fool" is the writer's own; "they think you are a fool" is not.
_THINKING = (
    r"(?:they|people|you|we|some|others|many|all|not|\w+n't|never|would|might|could|do)"
    r" (?:really )?(?:think|believe|say|feel)"
    r"|(?:like|likes|love|loves|try|tries|trying|want|wants|quick) to (?:think|believe|say)"
    r"|(?<!let\ me\ )tells? you|(?<!act\ )(?<!talk\ )(?<!acting\ )like|as if"
)
_SAYING = one_of(
    r"""
    thinks | thought | says | said | saying | calls? | called | calling | means? | tells? | told
    | telling | claims? | claimed | claiming | imply | implie[sd] | implying | suggest\w*
    | assum\w+ | pretend\w* | doubt | decide[sd]? | convinced | feels | felt | wrote | hear
    | heard | accus\w+ | wonder\w* | ask | asked | label\w* | makes? | making | made
    """
)
_WHOM = r"(?: (?:me|us|him|her|them|people|everyone|that|if|why|how))*"
_REPORTED = compile_phrase(rf"\b(?:(?:{_THINKING}){_WHOM}\s*|{_SAYING}{_WHOM},?:?\s*[\"“‘']?)\Z")
_SUPPOSED = compile_phrase(
    r"\b(?:if|unless|anyone who|those who)\b"
    r"|\b(?:whether|whenever|when|as though|suppose|imagine|people who|myself|someone who)"
    r" (?:[\w'’]+ )*\Z"
)
_CONDITION = compile_phrase(r"(?: \w+){0,2},? (?:if|unless|when|whenever) (?:you|u)\b")
# Readers who speak to a politician through the comments argue with the office.
_OFFICE = one_of(
    """
    president | prime minister | minister | premier | senator | congressman | congresswoman
    | governor | mayor | ambassador | general | archbishop | your honou?r | your excellency
    """
)
_TO_OFFICE = compile_phrase(rf"\b(?:m(?:iste)?rs?\.? |madam )?{_OFFICE}\.?(?: \w+){{0,3}}\s*,")
_TO_OFFICE_LAST = compile_phrase(rf",? (?:m(?:iste)?rs?\.? |madam )?{_OFFICE}\b")


def is_reported(text: str, target: tuple[int, int], sentence: tuple[int, int]) -> bool:
    """Tell whether an attack on `target` within its sentence is somebody else's."""
    before = text[sentence[0] : target[0]]
    return is_in_quotation_marks(text, *target) or _REPORTED.search(before) is not None


def is_supposed(text: str, target: tuple[int, int], sentence: tuple[int, int]) -> bool:
    """Tell whether "you are a …" holds of nobody in particular, or of somebody in office."""
    before, after = text[sentence[0] : target[0]], text[target[1] : sentence[1]]
    return bool(
        _SUPPOSED.search(before)
        or _CONDITION.match(after)
        or _TO_OFFICE.search(before)
        or _TO_OFFICE_LAST.match(after)
    )
