"""What makes words of violence no threat: somebody else's words, a game, a picture, a warning."""

from newsroom.policy.grammar.english.excuses import is_told_after
from newsroom.policy.grammar.english.outsiders import is_said_to_thing
from newsroom.policy.grammar.phrasing import Phrase, one_of
from newsroom.policy.quotation import is_in_quotation_marks

Span = tuple[int, int]


def _any_of(phrases: str) -> Phrase:
    return Phrase(rf"\b{one_of(phrases)}\b")


# Somebody else's words.
_REPORTED = Phrase(
    r"\b(?:says?|said|saying|told|tells?|telling|threaten\w*|shout\w*|yell\w*|wrote|writes?|writing"
    r"|scream\w*|chant\w*|heard|hear|like|who|called|sings?|lyrics?|quote\w*|answered|replied"
    r"|never)"
    r"(?: (?:me|us|him|her|them|people|that|out|back|with|\w+ing)){0,4}[ ,:]*[\"“‘']?\Z"
    r"|(?<!\bi\ )\b(?:told|warned|texted|messaged|(?:wrote|shouted|yelled|screamed) (?:to|at))"
    r" (?:police|officers?|neighbou?rs|(?:the|an?|my|his|her|their) (?:\w+ )?\w+),? (?:that )?\Z"
)
# "Don't you think …" is no denial.
_DENIED = Phrase(
    r"\b(?:nobody|no one|never|not|\w+n['’]t|(?:do|did|does)nt) (?:(?!you\b)\w+ ){0,2}"
    r"(?:think|believe|mean|want|feel|suggest|claim|argue)(?:s|t|ed|ing)?(?: that)? \Z"
)
_LONGEST_REPORT = 120
# "I'll kill you in the next round", "four nil".
_IN_PLAY = Phrase(
    r"\b(?:in|of|during) (?:the|this|that|our|my|your|a|every) (?:\w+ )?(?:games?|match|films?"
    r"|movie|play|novel|book|episode|level|scene|round|quiz|tournament|series|season|act|half|race"
    r"|league)\b"
    r"|\bnext (?:game|round|match|level|season)\b|\blevel \w+\b"
    r"|\b(?:at|in) (?:chess|tennis|poker|football|cards|scrabble|golf"
    r"|the (?:polls?|ballot|elections?))\b"
    r"|\bon (?:xbox|playstation|fifa|minecraft|the (?:pitch|board|field|track|court))\b"
    r"|\b(?:one|two|three|four|five|six|seven|\d)(?: |-)nil\b|\b\d(?:-|–)0\b"
)
# Who laughs, or speaks of self-defence, may not mean it.
_LIGHTLY = Phrase(
    r"\b(?:ha(?:ha)+|lol|lmao|rofl|xd|just kidding|jk|only joking|joking|pun|puns|love you|xx)\b"
    r"|\bself(?: |-)defen[cs]e\b|[;:]-?[)dp]|[😀-😆😉😂🤣😜😝😛😄]"
)
# Who defends himself announces violence too; a moderator should look at it, no more.
_IF_ATTACKED = Phrase(
    r"\bif (?:you|u|any(?:one|body)|some(?:one|body)|they|he|she|people)(?:'re)? (?:\w+ ){0,5}"
    r"(?:come|attack|break|enter|pull|point|threaten|touch|hurt|harm|invade|trespass|lunge|steal"
    r"|shoot|try|tries)(?:s|es)?\b"
)
_IF = Phrase(r"(?: \w+){0,2},? if (?:you|i|we)\b")
# Who shoots pictures speaks of his craft. That something is filmed proves nothing.
_SHOOTING = Phrase(r"\bshoot(?:s|ing)?\b|\bshot\b")
_PICTURES = _any_of(
    r"""
    photo(?:s|graphs?|graphers?|graphy)? | portraits? | headshots? | close(?: |-)?ups? | lens(?:es)?
    | wide(?: |-)angle | tripods? | backdrops? | studio | lighting | reflectors? | daylight
    | natural light | golden hour | in (?:profile|black and white|colou?r|focus) | brochure | album
    | camera (?:crew|angle|team|operator) | plain (?:wall|background) | magazine cover
    """
)
# Whoever warns speaks of a danger, and not of himself or of what was said.
_DANGER = _any_of(
    r"""
    helmets? | seat(?: )?belts? | life(?: )?(?:jackets?|vests?) | harness | gloves | ladders?
    | scaffold\w* | slow down | speed(?:ing|s)? | driv(?:e|ing) | brak(?:e|es|ing) | ty?i?res?
    | traffic | motor(?:bikes?|cycles?) | cycl(?:e|ing) | rid(?:e|ing) | junction | that road
    | swim(?:ming)? | tides? | currents? | climb(?:ing)? | cliffs? | ice | icy | avalanches?
    | bears? | sharks? | wires? | mains | electric\w* | carbon monoxide | gas leak | smok(?:e|ing)
    | cigarettes? | drink(?:ing)? | alcohol | vodka | drugs? | heroin | fentanyl | opioids? | sugar
    | junk food | cholesterol | blood (?:pressure|sugar) | insulin | diet | weight | exercise
    | (?:see|ask|call) (?:a|your) doctor | pills | tablets | medic(?:ine|ation) | dose | vaccin\w+
    | mushrooms? | sunstroke | hydrated
    """
)
_QUARREL = _any_of(
    r"""
    i | me | my | mine | we | us | our | ours | here | again | write | writing | wrote
    | post(?:ed|ing|s)? | say | said | saying | talk(?:ing)? | print | publish\w* | delete
    | tell(?:ing)? | mention\w* | article | comments?
    """
)
# Who comes for somebody that waits for him brings help, or no good.
_COMING = Phrase(r"\bcom(?:e|ing) (?:for|after|and (?:get|find)) you")
_AWAITED = _any_of(
    r"""
    wait (?:at|by|in|for|outside|there|inside|with) | stay (?:put|there|where|with|calm|inside|on)
    | hold on | hang (?:on|in there) | stand by | keep (?:warm|calm|still) | be ready | taxi | cab
    | (?:tow|pick(?: |-)?up|fire|breakdown) truck | minibus | ambulance | rescue | lifeboat
    | helicopter | (?:at|around|by|about|before|after) (?:noon|half past|\w+ o'clock|\d\w*|one|two
    |three|four|five|six|seven|eight|nine|ten|eleven|twelve)
    """
)


def _is_somebody_elses(text: str, target: Span, _sentence: Span) -> bool:
    start, end = target
    if is_in_quotation_marks(text, start, end):
        return True
    return _REPORTED.search(text, _begin_report(text, start), start) is not None


def _is_denied(text: str, target: Span, _sentence: Span) -> bool:
    """Tell whether the writer says that he does not think or want it."""
    start, _ = target
    return _DENIED.search(text, _begin_report(text, start), start) is not None


def _depends(text: str, target: Span, _sentence: Span) -> bool:
    """Tell whether a threat is meant for the case of an attack."""
    start, end = target
    return bool(
        _IF_ATTACKED.search(text, _begin_report(text, start), start) or _IF.match(text, end)
    )


def _is_in_play(text: str, _target: Span, sentence: Span) -> bool:
    """Tell whether a sentence speaks of a game, a film or an election."""
    return _IN_PLAY.search(text, *sentence) is not None


def _is_light(text: str, _target: Span, sentence: Span) -> bool:
    """Tell whether a sentence may be meant as a joke, or as self-defence."""
    return _LIGHTLY.search(text, *sentence) is not None


def _is_photographed(text: str, target: Span, sentence: Span) -> bool:
    """Tell whether somebody is to be shot for a picture."""
    if not _SHOOTING.search(text, *target):
        return False
    return _is_beside(_PICTURES, text, target, sentence)


def _is_warning(text: str, target: Span, sentence: Span) -> bool:
    """Tell whether "you will …" is what comes of a danger: no helmet, cigarettes, thin ice."""
    if not text.startswith("you", target[0]) or _QUARREL.search(text, *sentence):
        return False
    return _is_beside(_DANGER, text, target, sentence)


def _is_awaited(text: str, target: Span, sentence: Span) -> bool:
    """Tell whether somebody who comes may be waited for."""
    if not _COMING.search(text, *target):
        return False
    return _is_beside(_AWAITED, text, target, sentence)


def _is_beside(phrase: Phrase, text: str, target: Span, sentence: Span) -> bool:
    """Tell whether a phrase stands in the sentence, before or after the target."""
    before = phrase.search(text, sentence[0], target[0])
    return bool(before or phrase.search(text, target[1], sentence[1]))


EXCUSES = (
    _is_somebody_elses,
    is_told_after,
    _is_denied,
    _is_in_play,
    _is_photographed,
    _is_warning,
    is_said_to_thing,
)
DOUBTS = (_depends, _is_light, _is_awaited)


def _begin_report(text: str, start: int) -> int:
    return max(text.rfind("\n", 0, start) + 1, start - _LONGEST_REPORT)
