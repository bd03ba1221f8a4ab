"""What attacks the reader by its very form: "shut up", "you disgust me", "nobody likes you"."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from newsroom.policy.grammar.english.address_forms import MENTION, YOU
from newsroom.policy.grammar.english.excuses import is_reported, is_supposed
from newsroom.policy.grammar.english.insults.names import (
    CALLING,
    CALLING_AT_LAST,
    CALLING_BY_NAME,
    IS_NAMED,
    LONGEST_CALLING,
    NAMES,
    NICKNAMES,
)
from newsroom.policy.grammar.english.insults.quips import MOCKERY
from newsroom.policy.grammar.english.insults.scorn import CONTEMPT
from newsroom.policy.grammar.english.insults.slights import SLIGHTS
from newsroom.policy.grammar.english.insults.snubs import SNUBS
from newsroom.policy.grammar.english.insults.taunts import TAUNTS
from newsroom.policy.grammar.english.insults.teasing import JIBES, TEASING
from newsroom.policy.grammar.english.insults.wits import NO_THING, OWN, WITS
from newsroom.policy.grammar.english.outsiders import is_to_third_person
from newsroom.policy.grammar.english.sentences import Sentences
from newsroom.policy.grammar.phrasing import Phrase, Phrasebook, one_of
from newsroom.policy.people import People
from newsroom.policy.readings import Reading

Rebuff = tuple[int, int, bool]  # start, end, certain

_POLITE = one_of(
    rf"""
    please | just | so | oh | now | and | then | why don't you | {YOU} (?:should|can|could|may)
    | {YOU} (?:need|might want) to | do (?:us|the world|everyone|everybody|humanity
    |yourself)(?: all)? a favou?r and | {MENTION} | hey | ok | well | go
    | yeah | lol | sit down and | again | kindly | seriously | how about you | lmao | haha | dude
    | bro | man | hush and | oh my god | omg | no | nah | ya | yes | you all | everyone | thanks
    | you (?:can )?all | (?:can|could|would|will) you | i hope you | i (?:want|told|beg) you to
    | wow
    | because | but | cuz
    """
)
_OPENING = Phrase(
    r"(?:^|[\n.!?;:…\"“”—–(*]|\s-)\s*(?:[\w'’]+(?: [\w'’]+){0,2},\s*)?"
    rf"(?:{_POLITE},? ){{0,5}}\Z"
)
_LONGEST_OPENING = 80
_HOLE = r"(?:ass(?:hole)?|asses|arse(?:hole)?|arses|butts?|backsides?|rears?|rectum|behind|bum)"
_END = r"(?=\s*(?:$|[.!?,;]))"
# Said as an order, at the start of a sentence or after a word like "please".
_STOP = r"(?=\s*(?:$|[.!]|(?:you|where)\b))"
_COMMANDS = Phrasebook(
    rf"""
    shut (?:the \w+ (?:\w+ )?)?up(?! and (?:take|listen to|dance|play|drive|shoot))
    | shut up (?!shop|about|when|if|early|for|at|in\b|the|house|store|and|here|now|or|once
    |again)\w{{3,}}(?=\s*(?:$|[.!]))
    | (?:shut|zip) it(?=\s*(?:$|[.!,]|(?:you|already|now|or)\b))
    | imagine being you{_END} | stfu | shaddap | shaddup | shutup
    | (?:shut|close|keep|watch|zip) (?:{OWN}|that) (?:\w+ )?(?:mouth|trap|face|hole
    |pie(?: )?hole|gob|yap|cake(?: )?hole|lips)(?: shut| closed)?
    | go to hell(?! and back) | drop dead | get a life | get bent | piss off | fuck off | bugger off
    | get a (?:job|brain|real job|clue|grip on reality)(?=\s*(?:$|[.!]|,? (?:you|loser|bum)))
    | sod off | bog off | naff off | (?:go )?(?:eff|f) (?:off|yourself) | buzz off
    | sit down,? clown | get stuffed | get fucked | gtfo | gfy | foad | stfd | eat shit
    | eat an? (?:\w+ )?dicks?
    | suck (?:my|a|an) (?:\w+ )?(?:dicks?|cocks?|balls|nuts|butt|ass|egg|lemon)
    | kiss my (?:\w+ )?\w+(?! for (?:me|us)\b) | up yours | bite me | blow me
    | suck it(?! up\b) | eat dirt | go jump in a lake
    | (?:stupid|dumb|ignorant|racist|hypocritical|hypocrite|bigoted|delusional|illiterate) much
    | (?:rot|burn) in hell | get lost(?=\s*(?:$|[.!,]))
    | (?:fuck|screw|damn|curse) (?:you|u|ya)(?! up\b) | (?:eff|f) you | to hell with you
    | fuck (?:all )?y'all
    | (?:fuck|screw) (?:off|yourself|yourselves|urself|your (?:mother|mom|mum|mama|feelings))
    | go (?:fuck|screw|hump) (?:yourself|yourselves|urself|your (?:\w+ )?\w+)
    | (?:crawl|slither|go|get|scurry|slink) back (?:to|under|into|in|down) (?:your|ur|the|whatever
    |that) (?:\w+ )?(?:\w+'?s? )?(?:cave|rock|hole|bridge|swamp|sewer|basement|gutter|trailer|cage
    |kennel|zoo|barn|stable|nursing home|trailer park|asylum|padded cell|mommy|mama|mother)
    | go back to (?:your )?(?:mom|mum|mommy|mother|mama|parents)'?s? (?:basement|house|couch)
    | (?P<advice>go back to school(?=\s*(?:$|[.!])))
    | go back to (?:kindergarten|grade school|elementary school|primary school|preschool|special ed)
    | (?:get|grow|buy|find|rent) (?:yourself )?(?:an?|some) brains?(?: cells?)?
    | take (?:your|ur|some) (?:meds|medication)(?!,? (?:and|with|as|every|before|after|when)\b)
    | get back on (?:your|ur) meds
    | (?:get|have) your (?:head|brain) (?:examined|checked|tested|out of your \w+)
    | (?P<advice>(?:seek|get) (?:some )?(?:professional|psychiatric|psychological|mental|serious
    mental|medical|immediate psychiatric) (?:mental |health )?help)
    | (?P<advice>(?:see|find|visit|talk to) an? (?:shrink|psychiatrist|good shrink))
    | (?:get|pull|take|yank) {OWN} (?:\w+ )?heads? out(?:ta)?
    (?:of )?(?:{OWN} )?(?:\w+ )?{_HOLE}
    | (?:shove|stick|stuff|ram|cram) (?:it|that|this|them|your \w+) (?:up (?:{OWN} (?:\w+ )?{_HOLE}
    |yours)|where the sun \w+(?:'t)? \w+)
    | (?:blow|stuff|stick|shove) it(?=\s*(?:$|[.!,]|out))
    | put a (?:sock|cork) in it | go (?:choke on|pound sand|kick rocks|suck \w+)
    | do (?:us|the world|everyone|everybody|humanity|yourself)(?: all)? a favou?r(?:,| and)
    (?:stop (?:talking|posting|typing|writing|commenting)|never post again|disappear){_END}
    | wake up,? (?:you )?sheep(?:le)? | talk to the hand
    | lick my \w+ | smell my \w+ | go cry to (?:your )?(?:mommy|mom|mama|mother)
    | nobody (?:likes|loves|wants) you(?=\s*(?:$|[.!?,;]|here|around|and))
    | (?:play|lie down|dance|nap) (?:in|on) (?:the )?(?:traffic|middle of the
    (?:road|motorway|highway)|motorway|freeway|autobahn|(?:train|railway) (?:tracks?|line))
    | (?:play|hide) in traffic | take (?:your|ur) (?:pills|tablets|medicine),? (?:lady|sweetheart
    |grandad|granddad
    |grandpa|gramps|granny|grandma|nana|old (?:man|timer|woman|boy|fool)|psycho|weirdo|nutter){_END}
    | go (?:and )?(?:rot|boil your head|soak your head|stick your head in|eat worms|stand in the
    corner|wash your mouth|find a (?:cave|hole|rock)|live under a (?:rock|bridge))
    | (?:don't|do not|never)(?: ever)? (?:breed|reproduce|procreate){_END}| get in(?:to)? the
    (?:bin|dustbin){_STOP} | get back (?:in(?:to)?|to) the kitchen{_STOP} | jog on{_END}
    | do one{_STOP}
    | take a (?:long |running )?(?:walk|jump|leap) off an? (?:\w+ ){{0,2}}(?:pier|cliff|bridge
    |roof)| go back to (?:your (?:cot|crib|crayons|nursery|dolls|colouring book|lego|care home|pram
    |high chair)|(?:your |the )?(?:crayons|sandpit|sandbox|playpen))
    """,
    never_after="’'-",
    after=(
        r"(?!\w)(?=\s*(?:$|[\n.!?,;:…\"”)*]|[-–—]|(?:and|you|ya|u|already|now|with|about|loser|troll"
        r"|moron"
        r"|idiot|before|because|lol|then|pls|please|bitch|asshole|fool|clown|or|bro|man|kid|dude|to"
        r"|fatty|grandpa|kiddo|boomer|jerk|jackass|dummy|you"
        r"|for|next|instead|until|too|all|again|dumb|stupid|fucking|trump|liberal|snowflake|nerd|weirdo"
        r"|lady|buddy|gramps|granny|grandma|sweetheart|princess|einstein"
        r"|creep|karen|peasant|pig|rat|coward|liar|baby|fatso|silly|mate|pal|scum|old)\b))"
    ),
)
_DISORDER = r"mental (?:health )?(?:disorder|problems?|issues?|illness)"
_SUCK_END = (
    r"(?=\s*(?:$|[.!?,;\n]|(?:and|at (?:life|everything|being)|as|so|big|like|balls|ass|dick|cock"
    r"|lol|you)\b))"
)
_YOU_NEED = (
    rf"{YOU} (?:really |seriously |clearly |obviously |badly )?"
    r"(?:need|should (?:seek|get|see)|must see)"
)
_NO_MORE = r"(?=\s*(?:$|[.!?,;:)\n]|and\b|do\b|you\b|so\b|but\b|lol\b|u\b|are\b))"
# "Nobody likes you Anna", not "… you more".
_NAME_LAST = (
    r"(?!(?:more|better|most|best|less|least|enough|for|as|when|if|like|until|at|to|hurt|harmed"
    r"|dead|sick|ill|late|early|gone|back|home|safe|happy|alone|out|in|away|involved|fired|punished"
    r"|cold|hungry|lost|worried|upset|stressed|tired|broke|down|silenced|banned|drunk|poor)\b)"
    r"[^\W\d_]{3,}\s*(?:$|[.!?,])"
)
# Said of the reader, in so many words.
_JUDGEMENTS = Phrasebook(
    rf"""
    {YOU} (?:disgust|sicken|repulse|nauseate)s? (?:me|us|everyone|everybody)
    | {YOU} make (?:me|us|everyone|people) (?:sick|puke|vomit|want to (?:puke|vomit|throw up)
    |wanna puke|gag)(?! with (?:envy|jealousy|worry))
    | {YOU} (?:really |just |all |truly |fucking |still |totally )?(?:suck|blow|stink){_SUCK_END}
    | {YOU} (?:have|got|need|probably have) (?:absolutely |clearly |obviously |probably )?(?:no
    |zero) (?:life|friends|spine|balls|guts|backbone|soul|self respect|human decency)(?: at
    all)?{_NO_MORE}
    | {YOU} (?:don't|do not) have (?:a life|any friends|a spine|the balls|a soul|a
    heart){_NO_MORE}
    | {_YOU_NEED} (?:your head examined|an? (?:\w+ )?(?:psychiatrist|shrink|therapist|lobotomy
    |muzzle|brain|brain transplant|strai(?:gh)?t[- ]?jacket|padded cell|carer|keeper|leash
    |nurse){_NO_MORE})
    | (?P<advice>{_YOU_NEED} (?:some )?(?:mental|psychiatric|psychological|professional)
    (?:health )?help) | {_YOU_NEED} to be (?:muzzled|institutionali[sz]ed|medicated|neutered)
    | {_YOU_NEED} to be put down | {_YOU_NEED} to get laid
    | {_YOU_NEED} to grow a (?:pair|brain|spine)
    | {YOU} belong in (?:an? |the )(?:asylum|mental hospital|zoo|cage|padded (?:cell|room)|psych
    ward|mental (?:institution|asylum|ward)|straitjacket|gutter|sewer|trash|garbage|loony bin
    |nut(?: )?house|kennel|dumpster|barn|bin|dustbin|skip|landfill)
    | {OWN} (?:ugly|fat|stupid|dumb|sorry|lying|punk|bitch|dirty|filthy|smelly|lazy|goofy
    |pathetic|broke|crusty|nasty|racist|cracker|old|worthless|big|whore|loser|lame|white|black)
    (?:\w+ )?(?:ass|arse|mug|face|mouth|pie(?: )?hole|butt|ass face|backside|behind
    |rear end|bum){NO_THING}
    | {OWN} (?:sad|pathetic|miserable|sorry|worthless|meaningless|empty|useless|wretched|stupid
    |shitty|boring|lonely) (?:little |excuse for a |excuse of a |fucking )?(?:life|lives
    |existence|self){NO_THING}
    | (?:were|was) (?:you|u) (?:dropped (?:on your head|as a (?:baby|child))|born (?:stupid|dumb
    |an? \w+|that way|yesterday)|raised (?:by|in) (?:wolves|animals|apes|a barn|a zoo|a cave))
    | (?:you|u) (?:were|must have been) raised (?:by|in) (?:wolves|animals|apes|pigs|a (?:barn|zoo
    |cave|sewer|sty))
    | people like (?:you|u) (?:make me sick|disgust me|(?:should (?:not|never)|shouldn't) (?:be
    (?:allowed|permitted|let|born|alive|given|trusted|on|near|in)|have (?:been born|kids|children
    |a vote|the vote)|exist|breed|vote))
    | {YOU}(?:'re| are| r) (?:\w+ )?(?:ignorance|stupidity|idiocy|hatred|hate|evil|hypocrisy
    |arrogance|mediocrity) (?:personified|incarnate|itself)
    | {YOU} (?:reek|stink) of (?:desperation|stupidity|ignorance|hypocrisy|racism|hate|hatred
    |failure)
    | {YOU} (?:still )?(?:live|lives|living) in (?:your|ur) (?:mother|mom|mommy|mum|mama
    |parents)'?s? (?:basement|attic)
    | {YOU}(?: are|'re| r) the worst (?:kind|sort|type) of (?:human|person|people|man|woman|scum)
    | {YOU} (?:lead|must lead|lead such) (?:an? )?(?:\w+ )?(?:sad|pathetic|miserable|worthless)
    (?:\w+ )?life
    | (?:sad|pathetic|miserable|worthless) (?:\w+ )?(?:life|existence) you (?:lead|must lead|must
    have|have)
    | (?:nobody|no one|no-one|noone|not even your (?:mom|mother)) (?:\w+ ){{0,2}}(?:liked?s?
    |loved?s?|wants|misses|can stand) you(?=\s*(?:$|[.!?,;]|here|around|and|because|you|in (?:high
    |school)|{_NAME_LAST}))
    | (?:i|we|everyone|everybody)(?: all)? (?:really |fucking |so |truly |just )?(?:hate|hates
    |despise|despises|loathe|loathes|detest) you(?: all| guys| people| so much)?(?=\s*(?:$
    |[.!?;])) | what (?:the (?:fuck|hell)|in god's name) is wrong with (?:you|u|ya|y'all)
    | (?:have|are|must have|were) (?:you|u) (?:been )?(?:forget|forgotten?|skip(?:ped)?|stopped?
    taking|off) (?:to take )?{OWN} (?:meds|medication|pills)
    | did (?:you|u) (?:forget|skip|miss|stop taking) (?:to take )?{OWN} (?:meds|medication|pills)
    | (?:your|ur) (?:own )?(?:mother|mom|mum|parents|mama|father|family|kids|children|ancestors)
    (?:should|must) (?:have|be) (?:aborted|swallowed|ashamed|so ashamed|siblings|(?:very |so
    )?(?:disappointed|proud of raising))
    | {OWN} (?:head|nose|face) (?:is |'s )?(?:so far |firmly |stuck |shoved )?(?:is )?up (?:{OWN}
    |his) (?:\w+ )?{_HOLE}
    | {YOU} (?:can|may) (?:all )?(?:go to hell|kiss my \w+|shove it|stick it|suck \w+|rot in hell)
    | {YOU} (?:obviously |clearly |must )?have (?:some |serious |severe |an? ){{0,2}}{_DISORDER}
    | drop(?:ped)? you on your head
    | {YOU} (?:must have been|were|got)(?: \w+)? dropped (?:as an? (?:baby|child|infant)|on your
    head|at birth)
    | {YOU} (?:fuck|screw|suck) your (?:own )?(?:mother|mom|mum|mama|dad|father|sister|dog)
    | (?:your|yo|ur) (?:momma|mama|mom|mum|mother)(?: is|'s)? so (?:fat|ugly|stupid|dumb|poor|old)
    | let you out of (?:your|the) (?:cage|asylum|zoo|kennel)
    | {YOU}(?: are|'re| r) (?:nothing|worth nothing|a nothing)(?=\s*(?:$|[.!]))
    | {YOU}(?: are|'re| r) (?:an? )?evil(?=\s*(?:$|[.!,]))
    | you (?:should|ought to) (?:have been|be) (?:aborted|sterilized|neutered|muzzled|in a cage)
    | (?:you|u|ya) (?:and|&) (?:your|ur) (?:\w+ )?(?:tiny|pea|stupid|pathetic|sick|dumb) \w+
    | (?<!before\ )(?<!or\ )(?<!when\ )(?<!lest\ ){YOU}(?:'re| are| r|'ve been)?
    (?:just |only |really )?mak(?:e|ing) (?:(?:an?|complete|total|right|utter|real|bloody
    |fucking) ){{0,3}}(?:fool|ass|arse|idiot|clown|jackass) (?:out )?of (?:yourself|yourselves
    |urself)
    | (?:stop|quit) making an? (?:\w+ )?(?:fool|ass|arse|idiot|clown|jackass) (?:out )?of yourself
    | {YOU} (?:are |always |just )?(?:talk|speak)(?:ing)? out (?:of )?{OWN} (?:\w+ )?{_HOLE}
    | {YOU} (?:must have |have |just |clearly |obviously )?crawled out (?:of|from)(?: under)?
    (?:an?|the|your|ur|that|some|whatever) (?:rock|stone|hole|sewer|swamp|cave|woodwork|gutter)
    | (?:what|which|whatever) (?:rock|stone|hole|swamp|sewer|cave) (?:did )?{YOU} (?:just
    )?crawl(?:ed)? (?:out|from)
    | whoever (?:taught|raised|educated|hired|married) you (?:\w+ ){{0,4}}(?:wasted|failed|should
    be (?:ashamed|fired)|did a (?:bad|terrible|poor|lousy) job)
    | who let {YOU} out(?=\s*(?:$|[.!?]| of (?:your|the) (?:cage|asylum|zoo|kennel|attic
    |basement)\b))
    | (?:what|how old) are {YOU},? (?:like )?(?:two|three|four|five|six|seven|eight|nine|ten
    |eleven|twelve|[2-9]|1[0-3])(?=\s*(?:\?|$|\n))
    | (?:they|someone|somebody|we) (?:should|ought to|need to) (?:lock|put|throw) you
    (?:up |away )?in (?:an? |the )?(?:madhouse|asylum|mental \w+|padded \w+|loony bin|zoo|cage)
    | no wonder {YOU}(?:'re| are) (?:single|alone|divorced|lonely|friendless){_END}
    | even your (?:own )?(?:mother|mom|mum|family|dog|kids|children|wife|husband) (?:doesn't|don't
    |can't|couldn't) (?:like|love|stand|want|respect) you{_END}
    """
)

_LONGEST_REPLY = 4_000  # characters that Discord takes: taunts are sought in no longer text
# Without a phrase of these there is nothing to find.
BOOKS = (
    _COMMANDS,
    JIBES,
    _JUDGEMENTS,
    WITS,
    CONTEMPT,
    SLIGHTS,
    IS_NAMED,
    TEASING,
    NAMES,
    NICKNAMES,
    TAUNTS,
    MOCKERY,
    SNUBS,
)


_ENDS = Phrase(r"\s*(?:$|[.!…]+\s*$)")


def find_rebuffs(reading: Reading, people: People) -> Iterator[Rebuff]:
    """Find what attacks the reader by its very form: where, and whether that is certain."""
    books = BOOKS if len(reading.source) <= _LONGEST_REPLY else BOOKS[:-3]
    found_in = [book.find(reading) for book in books]
    if not any(found_in):
        return iter(())
    commands, jibes, judgements, wits, contempt, slights, named, teasing = found_in[:8]
    names, nicknames = found_in[8:10]
    taunts, mockery, snubs = found_in[10:] or ((), (), ())
    sentences = Sentences(reading)
    found = chain(
        _find_orders(sentences, commands),
        _doubt(_find_orders(sentences, chain(jibes, snubs))),
        _find_own(sentences, chain(judgements, wits, contempt, slights, named, taunts)),
        _doubt(_find_own(sentences, teasing)),
        _doubt(_find_meant(sentences, mockery)),
        _find_calls(sentences, names),
        _doubt(_find_calls(sentences, nicknames)),
    )
    return (r for r in found if not is_to_third_person(sentences, r[:2], people))


def _doubt(found: Iterable[Rebuff]) -> Iterator[Rebuff]:
    """Make what is found uncertain."""
    return ((start, end, False) for start, end, _ in found)


def _find_orders(sentences: Sentences, matches: Iterable[re.Match[str]]) -> Iterator[Rebuff]:
    """Keep what is told the reader, at the start of a sentence or after a word like "please"."""
    text = sentences.reading.text
    for match in matches:
        start = match.start()
        if not _OPENING.search(text, max(0, start - _LONGEST_OPENING), start):
            continue
        if not sentences.excuse(match.span(), is_reported):
            yield *match.span(), match.lastgroup != "advice"


def _find_own(sentences: Sentences, matches: Iterable[re.Match[str]]) -> Iterator[Rebuff]:
    """Leave out what somebody else is said to have told the reader."""
    for match in matches:
        if match.lastgroup == "advice" and sentences.excuse(match.span(), is_supposed):
            continue  # "if that keeps you awake, you need professional help"
        if not sentences.excuse(match.span(), is_reported):
            yield *match.span(), True


def _find_meant(sentences: Sentences, matches: Iterable[re.Match[str]]) -> Iterator[Rebuff]:
    """Leave out, too, what depends on something: “if you do that, you are rude”."""
    for start, end, certain in _find_own(sentences, matches):
        if not sentences.excuse((start, end), is_supposed):
            yield start, end, certain


def _find_calls(sentences: Sentences, matches: Iterable[re.Match[str]]) -> Iterator[Rebuff]:
    """Keep names that are called, not "you" as what somebody does something to."""
    text = sentences.reading.text
    for match in matches:
        start = match.start()
        near = max(0, start - LONGEST_CALLING), start
        called = CALLING.search(text, *near) or CALLING_BY_NAME.search(text, *near)
        ends = called or (_ENDS.match(text, match.end()) and CALLING_AT_LAST.search(text, *near))
        if ends and not sentences.excuse(match.span(), is_reported):
            yield *match.span(), called is not None
