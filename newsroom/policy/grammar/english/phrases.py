"""What attacks without one insulting word: "a waste of space", "shut up", "you disgust me"."""

from collections.abc import Iterator

from newsroom.policy.grammar.english.address_forms import MENTION, YOU
from newsroom.policy.grammar.phrasing import compile_phrase, one_of
from newsroom.policy.readings import Reading

# Insults of several words. Whom they are aimed at is for the grammar to find.
_INSULTS = one_of(
    r"""
    (?:complete |total |utter |absolute )?waste of (?:space|oxygen|air|skin|breath)
    | (?:pathetic|poor|sorry|sad|miserable) excuse (?:for|of) an?(?: \w+)?
    | (?:piece|pile|sack|bag|heap) of (?:shit|crap|garbage|trash|filth|dirt|dung|excrement)
    | full of (?:shit|crap) | brain ?dead | out of your (?:tiny|little) mind | off your meds
    | (?:dumb|thick|dense|stupid)(?:er)? (?:as|than) (?:(?:an?|two|the) )?(?!thieves)\w+
    | mentally (?:ill|challenged|deficient|retarded|handicapped|disturbed) | low iq | sub ?human
    | an? joke(?=\s*(?:$|[.!?,;)])) | an? (?:cancer|nobody) | beneath contempt | dirt
    | (?:racist|fascist|nazi|commie)s? | misogynist | antisemite | bottom feeder
    | human garbage | mental (?:case|midget|patient) | lower than (?:dirt|scum)
    """
)
_INSULT = compile_phrase(rf"(?<!\w){_INSULTS}(?!\w)")
# One word of each phrase, so that a text without any is not searched.
_INSULT_SIGNS = frozenset(
    {
        *("waste", "excuse", "shit", "crap", "garbage", "trash", "filth", "dirt", "dung", "brain"),
        *("excrement", "mind", "meds", "dumb", "dumber", "thick", "thicker", "dense", "denser"),
        *("stupid", "stupider", "mentally", "iq", "sub", "subhuman", "feeder", "mental", "scum"),
        *("braindead", "joke", "cancer", "nobody", "contempt", "racist", "racists", "fascist"),
        *("fascists", "nazi", "nazis", "commie", "commies", "misogynist", "antisemite"),
    }
)

_POLITE = one_of(
    rf"""
    please | just | so | oh | now | and | then | why don't you | {YOU} (?:should|can|could|may)
    | {YOU} (?:need|might want) to | do us(?: all)? a favou?r and | {MENTION} | hey | ok | well | go
    | yeah | lol | sit down and | again | kindly
    """
)
_OPENING = rf"(?:(?:^|[\n.!?;:…\"“”—–]|\s-)\s*(?:\w+(?: \w+)?,\s*)?(?:{_POLITE},? )*)"
_CLOSING = r"(?=\s*(?:$|[\n.!?,;:…\"”)]|-\s|(?:and|you|already|now|with|about|loser|troll)\b))"
_REBUFFS = one_of(
    r"""
    shut (?:the \w+ )?up(?! and (?:take|listen to|dance|play|drive))
    | shut (?:your|ur) (?:\w+ )?(?:mouth|trap|face|pie ?hole|hole|gob|yap)
    | go to hell | drop dead | get a life | get bent | piss off | fuck off | bugger off
    | sod off | eat shit | eat a dick | kiss my \w+ | up yours | bite me | (?:rot|burn) in hell
    | (?:fuck|screw|damn|curse|to hell with) (?:you|u) | (?:fuck|screw) (?:off|yourself)
    | (?:crawl|slither|go) back (?:to|under|into|in) (?:your|the|whatever) (?:\w+ )?(?:cave|rock
    |hole|bridge|swamp|sewer|basement) | (?:get|grow|buy) (?:an?|some) brains? | take your (?:meds
    |medication|pills)
    """
)
_REBUFF = compile_phrase(rf"{_OPENING}(?P<rebuff>{_REBUFFS}){_CLOSING}")
_REBUFF_SIGNS = frozenset(
    {
        *("shut", "hell", "dead", "life", "bent", "off", "eat", "kiss", "yours", "bite"),
        *("fuck", "screw", "damn", "curse", "yourself", "back", "brain", "brains", "meds"),
        *("medication", "pills"),
    }
)

_JUDGEMENTS = one_of(
    rf"""
    {YOU} (?:disgust me|make me (?:sick|puke|vomit))
    | {YOU} suck(?=\s*(?:$|[.!?,;\n]|(?:and|at|as|so|big|like)\b))
    | {YOU} (?:have|have got|got|has) (?:no|half a|the) (?:brains?|iq|intelligence)(?: of an?)?
    | (?:you|u) (?:don't|do not) (?:even )?have (?:a|half a|any) brains?(?: cell)?
    | {YOU} need (?:your head examined|a (?:psychiatrist|shrink)|(?:mental|psychiatric) help)
    | {YOU} belong in (?:an asylum|a mental hospital|a zoo|a cage|a padded cell)
    | your (?:\w+ )?(?:tiny|pea|little|feeble|puny|empty|shriveled) (?:\w+ )?(?:brain|mind)s?
    | your (?:\w+ )?(?:stupidity|idiocy|imbecility) | your pea-?brain
    | your brain (?:is|must be) the size of | do you (?:even )?have a brain
    | two brain cells | were (?:you|u) dropped on your head
    | people like (?:you|u) (?:make me sick|disgust me|should (?:not|never) be)
    """
)
_JUDGEMENT = compile_phrase(rf"(?<!\w){_JUDGEMENTS}(?!\w)")
_JUDGEMENT_SIGNS = frozenset(
    {
        *("suck", "disgust", "sick", "puke", "vomit", "brain", "brains", "iq", "intelligence"),
        *("mind", "minds", "peabrain", "people", "head", "psychiatrist", "shrink", "mental"),
        *("psychiatric", "asylum", "zoo", "cage", "cell", "stupidity", "idiocy", "imbecility"),
    }
)


def find_insults(reading: Reading) -> Iterator[tuple[int, int]]:
    """Find insults of several words, whoever they are aimed at."""
    if not _INSULT_SIGNS.isdisjoint(reading.words):
        for match in _INSULT.finditer(reading.text):
            yield match.span()


def find_rebuffs(reading: Reading) -> Iterator[tuple[int, int]]:
    """Find what attacks the reader by its very form."""
    if not _REBUFF_SIGNS.isdisjoint(reading.words):
        for match in _REBUFF.finditer(reading.text):
            yield match.span("rebuff")
    if not _JUDGEMENT_SIGNS.isdisjoint(reading.words):
        for match in _JUDGEMENT.finditer(reading.text):
            yield match.span()
