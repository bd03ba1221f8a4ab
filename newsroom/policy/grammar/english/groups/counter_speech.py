"""When a group is spoken of without contempt: in a report, a refutation, or by its own."""

import re
from functools import lru_cache

from newsroom.policy.grammar.english.excuses import is_counter_speech, is_reported
from newsroom.policy.grammar.english.groups.peoples import are_of_one_group, is_group_word
from newsroom.policy.grammar.english.sentences import Excuse, Sentences
from newsroom.policy.grammar.phrasing import Phrase
from newsroom.policy.readings import Reading

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
    r"\b(?:under|according to|by (?!law)|in|as) ?(?:\w+ ){0,2}(?:sharia|laws?|code|rules?|regime"
    r"|doctrine"
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
    r"|pure |such |what |the |exactly |how )*"
    r"(?:wrong|lies?|false|racist|racism|nonsense|bigot(?:ry|ed|s)?|hate(?:ful)?|hate speech"
    r"|untrue|unacceptable|propaganda"
    r"|stereotypes?|myths?|prejudice[ds]?|rubbish|appalling|absurd|a joke|sarcasm|satire"
    r"|ridiculous|shameful|sexist|sexism"
    r"|antisemitic|anti|islamophobi[ac]|homophobi[ac]|transphobic|what (?:the )?(?:they|he|she"
    r"|people|some"
    r"|nazis?|racists|bigots|media|\w+s) (?:says?|said|thinks?|thought|believe[sd]?|tells?|told"
    r"|wants?|calls?"
    r"|called|claim(?:s|ed)?|wrote|used)|what (?:the )?nazis|how (?:genocides?|it starts|it began)"
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
# What is answered at once, or put down to those who treat them so.
_ANSWERED = Phrase(
    r"[^.!?\n]{0,40}[.!?…\"”]+ (?:wrong|nope|nonsense|bullshit|rubbish|shame(?: on)?"
    r"|give me a break"
    r"|how dare|what an? (?:ignorant|stupid|hateful|horrible|disgusting|lie|bigot)"
    r"|(?:we|you|everyone|we all) should|i do|i care)\b"
    r"|,? because (?:nobody|no one|we|you|of (?:how|us|the)"
    r"|they (?:have no|are (?:denied|given|made|forced))|the (?:city|state|government|council))\b"
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
    r"|if you ask me|let's be honest|as we all know|everyone knows(?: that)?|mark my words"
    r"|no (?:racist|sexist|bigot|homophobe|nazi)|(?:in )?my (?:honest |humble "
    r"|personal )?opinion(?: is)?(?: that)?|(?:it's |isn't it )?(?:funny|weird|strange|odd"
    r"|interesting|amazing|curious) (?:how|that)|(?:ever |have you )?notic(?:e|ed) how"
    r"|not (?:gonna|going to) lie|sorry,? not sorry"
    r"|(?:un)?popular opinion|hot take|hard truth"
    r"|(?:someone|somebody) (?:has|had|needs) to say it|like it or not|believe it or not"
    r"|i (?:don't|do not) care (?:what|who|if) [^.!?,\n]{0,30}"
    r"|say what you (?:want|like|will)[^.!?,\n]{0,20}|(?:you|we) (?:all )?(?:have"
    r"|need) to admit(?: that)?"
    r"|(?:it's|it is|that's) (?:just |simply |only )?(?:an? )?(?:\w+ )?(?:fact|science|truth"
    r"|biology|knowledge)(?: that)?"
    r"|(?:the )?(?:sad |simple |plain |hard )?(?:truth|fact"
    r"|reality)(?: of the matter)? is(?: that)?)"
    r"(?:,? but)?[,:;.]? "
)
# What is asked in these words is meant; after these, a question mark asks for assent.
_PRESUMED = Phrase(
    r"(?:\bwhy (?:do|should|must) (?:we|i|my \w+|taxpayers) (?:have to |even |still )?(?:spend"
    r"|pay|give|feed|put up|sit|waste|let|care|house"
    r"|build|keep)(?: \w+){0,6}|\bwhy (?:do|does|must|is it that)|\bhow come"
    r"|\bdon't you (?:just )?(?:think|hate|wish"
    r"|agree)"
    r"(?: that)?(?: when)?|\bisn't it (?:obvious|clear|funny|time)(?: that| how)?"
    r"|\bdid you (?:ever )?(?:know|notice)(?: that| how)?|\b(?:who|anyone"
    r"|anybody) else (?:thinks?|agrees?|believes?)(?: that)?"
    r"|(?:\b(?:can|could|will|would|should) (?:we|someone|somebody|they|you|the \w+)"
    r"|\b(?:why don't|why can't|why not|how about|when (?:will|can|do|are|should)"
    r"|is it time (?:for|that)|who will|who's going to|who wants to)"
    r"(?: (?:we|someone|somebody|they|you|the \w+|us))?)"
    r"(?: (?:please|just|all|finally|already|not|going to|gonna|start|ever)){0,3}) \Z"
)
# What is asked so needs no answer.
_ASKS = Phrase(
    r"(?:why|how|who|what|does|am i|are we|is it|isn't|aren't|can|could|will|would|when|anyone"
    r"|anybody|should|are|is|do|don't)\b"
)
_TAG = Phrase(
    r",?(?: (?:right|no|huh|eh|innit|yes|correct|agree|agreed|amirite|am i (?:right|wrong)|or what"
    r"|isn't it|aren't they|don't they|don't you (?:think|agree)))\s?[?!]+\s*\Z"
)
_TAGGED = 40  # characters
_OTHERS = Phrase(
    r"(?<!\bi\ )(?<!\bwe\ )\b(?!(?:always|perhaps|sometimes|besides|nowadays|us|this|it's|that's"
    r"|as)\b)"
    r"(?:\w{3,}s|women|men|people|trump|society|media|party|church) (?:who \w+ )?(?:still |often "
    r"|really |all |always )?(?:think|believe|say|claim|argue"
    r"|insist|imagine|pretend|assume|thinks|believes|says|claims) (?:that )?(?:all |most )?\Z"
)
_ELSEWHERE = Phrase(
    r"\b(?:under (?:the )?(?:taliban|isis|sharia|nazis?|regime|jim crow|apartheid)"
    r"|(?:in|to|across|throughout) (?:that|some|many|most|other|those|these"
    r"|certain) (?:\w+ )?(?:countr(?:y|ies)|cultures?"
    r"|societ(?:y|ies)|places?|religions?|nations?)"
    r"|in (?:the|this|that|his|her|an?) (?:\w+ )?(?:film|movie|book|novel|play|show|series|story"
    r"|episode|scene"
    r"|cartoon|middle ages|bible|past|fifties|thirties))\b"
)
# A match is no war.
_SPORT = frozenset(
    """
    hockey soccer football basketball volleyball baseball rugby cricket curling tennis game games
    match matches goal goals goalie puck penalty playoff playoffs final finals semifinal semifinals
    semi quarterfinal quarterfinals cup league coach team teams overtime scored score scoring win
    wins won lose loses lost loss defence defense offence midfield tournament olympics medal medals
    innings referee ref tackle dive play plays played playing powerplay rink arena shootout season
    halftime counterattack
    """.split()  # noqa: SIM905  # a list of words reads better as text
)
_NEXT = 110  # characters after an attack in which it may be spoken against
_REASONED = Phrase(r"[^.!?\n]{0,60}\bnot because\b")


def is_excused(sentences: Sentences, span: Span) -> bool:
    """Tell whether what is said of a group is asked, reported, rejected, or of the writer's own."""
    return any(sentences.excuse(span, _as_meant(excuse)) for excuse in _EXCUSES)


def is_presumed(text: str, start: int) -> bool:
    """Tell whether what begins here is asked in words that take it for granted: "why do …"."""
    before = _PRESUMED.search(text, max(0, start - _NEXT), start)
    return before is not None or _ASKS.match(text, start) is not None


def is_about_sport(reading: Reading) -> bool:
    """Tell whether a text may tell of a match."""
    return not _SPORT.isdisjoint(reading.words)


def _as_meant(excuse: Excuse) -> Excuse:
    """Let a sentence begin where its writer has done with saying that he is no bigot, and end
    before he asks who agrees."""

    def look_closer(text: str, target: Span, sentence: Span) -> bool:
        first, last = sentence
        for disclaimer in _DISCLAIMER.finditer(text, first, target[0]):
            first = disclaimer.end()
        if is_presumed(text, target[0]):
            first, last = target
        elif tag := _TAG.search(text, max(target[1], last - _TAGGED), last):
            last = tag.start()
        return excuse(text, target, (first, last))

    return look_closer


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
        or _OTHERS.search(text, max(sentence[0], start - _NEXT), start)
        or _ELSEWHERE.search(text, max(sentence[0], start - _NEXT), start)
        or _ELSEWHERE.search(text, end, min(sentence[1], end + _NEXT))
        or _TELLS.search(text, max(sentence[0], start - _NEXT), start)
        or _SPOKEN_AGAINST.search(text, end, min(len(text), end + _NEXT))
        or _REASONED.match(text, end)
        or _ANSWERED.match(text, end)
    )


_EXCUSES = (is_reported, is_counter_speech, _is_spoken_against, _is_of_own_group)
