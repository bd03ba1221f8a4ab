"""When a group is spoken of without contempt: in a report, a refutation, or by its own."""

import re
from functools import lru_cache

from newsroom.policy.grammar.english.excuses import is_counter_speech, is_reported
from newsroom.policy.grammar.english.peoples import are_of_one_group, is_group_word
from newsroom.policy.grammar.english.sentences import Excuse, Sentences
from newsroom.policy.grammar.phrasing import Phrase

Span = tuple[int, int]

_WORD = re.compile(r"\w+")

# The writer speaks of his own.
_SELF = Phrase(
    r"\b(?:(?:(?<!thing\ )as|i'm|i am|being|i was born) an? (?P<one>\w+(?: \w+)?)"
    r"|(?:we|us|i'm|i am|fellow) (?P<many>\w+))"
)
# Who says that it is so.
_TELLS = Phrase(
    r"(?<!\bi\ )(?<!\bwe\ )\b(?:said|says|wrote|claim(?:s|ed)|shout(?:s|ed)|told|taught|preach(?:es"
    r"|ed)|argue[sd]|insist(?:s|ed)"
    r"|believe[sd]|thought|post(?:s|ed|ing)|writes?|tell(?:s|ing)|radio|hear"
    r"|read|comments?|remark|joke|statement|headline|article|opinion|sermon|line"
    r"|sentence)(?: [\w'’,-]+){0,6} that \Z"
)
# Who says it, before a colon; what speaks against it, further on.
_SAID = Phrase(
    r"\b(?:graffiti|signs?|banners?|posters?|walls?|headlines?|leaflets?|captions?|tweets?"
    r"|messages?|slogans?"
    r"|memes?|notes?|emails?|letters?|voices?|words|myths?|lies?|rules?|stereotypes?|read|reading"
    r"|prejudices?"
    r"|propaganda|logic|translation|version|imagine|imagine saying|thinking that|believing that"
    r"|stop|quit|enough of|tired of|sick of|wrong to|wrong that|racist to|sexist to|unfair to"
    r"|cruel to|crime to"
    r"|hate to|law to|laws to|plans? to|bill to|motion to|wants? to|wanted to|tried to|trying to"
    r"|vow(?:s|ed)? to|promis(?:es|ed) to|threaten(?:s|ed)? to|vot(?:es|ed) to|fail(?:s|ed)? to"
    r"|refus(?:es|ed) to"
    r"|helps? to|helped|told that|taught that|grew up (?:hearing|believing)(?: that)?"
    r"|used to (?:think|say|believe)(?: that)?"
    r"|whoever|anyone|anybody|everybody who|in 1\d\d\d|centur(?:y|ies)|back then|in those days"
    r"|as if|as though|pretend(?:ing)?|why|how|whether|unless|until|when|until the day)"
    r"(?: [\w'’,-]+){0,6}?:? ?[\"“]?\Z"
)
_BY_LAW = Phrase(
    r"\b(?:under|according to|by|in|as) (?:\w+ ){0,2}(?:sharia|laws?|code|rules?|regime|doctrine"
    r"|ideology|scriptures?"
    r"|koran|quran|bible|leviticus|dictatorship|iran|uganda|nazi germany)\b"
)
_IN_THE_EYES = Phrase(
    r"(?:^|[.!?,;] )(?:to|for|in the eyes of|according to) (?:the|some|many|most|our|these"
    r"|those)(?: \w+){0,2}"
    r" (?:media|left|right|press|racists?|bigots?|liberals?|conservatives?|nazis?|west|world"
    r"|governments?"
    r"|regime|party|men|people|church|law)\b"
)
_SPOKEN_AGAINST = Phrase(
    r"\b(?:is|are|was|were|'s|sounds?|how|what|that's|this is) (?:just |simply |plain |an? |so "
    r"|not |pure |such |what |the |exactly |how )*"
    r"(?:wrong|lies?|false|racist|racism|nonsense|bigot(?:ry|ed|s)?|hate(?:ful)?|hate speech"
    r"|untrue|unacceptable|propaganda"
    r"|stereotypes?|myths?|prejudice[ds]?|rubbish|appalling|absurd|a joke|sarcasm|satire"
    r"|ridiculous|shameful|sexist|sexism"
    r"|antisemitic|anti|islamophobi[ac]|homophobi[ac]|transphobic|what (?:they|he|she|people|some"
    r"|nazis?|the)|how (?:genocides?|it starts|it began)"
    r"|(?:kind|sort|type) of)\b"
    r"|\b(?:said|says|wrote|writes|shouted|claimed|claims|thought|believed|chanted|yelled) (?:the"
    r"|no|hitler|nazis?|every|my|a|an|some|one)\b"
    r"|\bso (?:said|they say|they said|he said)\b|\bnot true\b|\bi disagree\b|\bit (?:said|says"
    r"|reads?)\b|\b(?:was|were|is|are|got) (?:written|sprayed|painted|scrawled|scribbled|daubed"
    r"|chanted|shouted|printed|carved|smeared)\b"
    r"|\b(?:is|was|were|are) (?:the|their|his|an?|her) (?:\w+ ){0,3}(?:mottos?|slogans?|policy"
    r"|plan|order|idea|doctrine|chant|headline|stereotype|cry|rule)\b"
    r"|\bor so\b|/s\b"
    r"|\bnobody (?:says|said)\b"
)
# What comes before it takes nothing back.
_DISCLAIMER = Phrase(
    r"\b(?:(?:not (?:an? )?(?:racist|bigot|sexist|homophob\w*|prejudiced|anti-?semit\w*|nazi"
    r"|islamophob\w*)"
    r"|no offen[cs]e|no disrespect|nothing against \w+|(?:call me|sorry"
    r"|say what you like)[^.!?\n]{0,40}?"
    r"|(?:hate|sorry|have|need|got|dare i) (?:to )?say (?:it|this|so)|(?:nobody"
    r"|no one) says (?:it|this|so)"
    r"|(?:nobody|no one) (?:wants to|will|dares?(?: to)?|likes to) (?:say|admit) (?:it|this)),? but"
    r"|if you ask me|let's be honest|as we all know|everyone knows(?: that)?|mark my words),? "
)
_NEXT = 110  # characters after an attack in which it may be spoken against
_REASONED = Phrase(r"[^.!?\n]{0,60}\bnot because\b")


def is_excused(sentences: Sentences, span: Span) -> bool:
    """Tell whether what is said of a group is asked, reported, rejected, or of the writer's own."""
    return any(sentences.excuse(span, _after_disclaimer(excuse)) for excuse in _EXCUSES)


def _after_disclaimer(excuse: Excuse) -> Excuse:
    """Let a sentence begin where its writer has done with saying that he is no bigot."""

    def begin_later(text: str, target: Span, sentence: Span) -> bool:
        first, last = sentence
        for disclaimer in _DISCLAIMER.finditer(text, first, target[0]):
            first = disclaimer.end()
        return excuse(text, target, (first, last))

    return begin_later


def _is_of_own_group(text: str, target: Span, _sentence: Span) -> bool:
    """Tell whether the writer belongs to the group that is spoken of."""
    own = _find_own_groups(text)
    said = _WORD.findall(text, *target) if own else ()
    return any(are_of_one_group(mine, word) for mine in own for word in said)


@lru_cache(maxsize=8)  # asked again for each thing that is said
def _find_own_groups(text: str) -> frozenset[str]:
    """Find the groups that the writer counts himself among."""
    found = (
        word for match in _SELF.finditer(text) for word in (match["one"] or match["many"]).split()
    )
    return frozenset(filter(is_group_word, found))


def _is_spoken_against(text: str, target: Span, sentence: Span) -> bool:
    """Tell whether what is said is somebody else's, or rejected in the next breath."""
    start, end = target
    return bool(
        _SAID.search(text, max(sentence[0], start - _NEXT), start)
        or _BY_LAW.search(text, max(sentence[0], start - _NEXT), start)
        or _BY_LAW.search(text, end, min(sentence[1], end + _NEXT))
        or _IN_THE_EYES.search(text, max(sentence[0], start - _NEXT), start)
        or _TELLS.search(text, max(sentence[0], start - _NEXT), start)
        or _SPOKEN_AGAINST.search(text, end, min(len(text), end + _NEXT))
        or _REASONED.match(text, end)
    )


_EXCUSES = (is_reported, is_counter_speech, _is_spoken_against, _is_of_own_group)
