"""What leads up to violence: who announces it, calls for it, or hopes for it. Phrases."""

from newsroom.policy.grammar.phrasing import Phrase, one_of

_WE = (
    r"(?:i|we|(?:my (?:\w+ )?(?:brothers?|cousins?|friends?|mates?|uncles?|boys|lads|guys|crew"
    r"|gang)|the (?:boys|lads))(?: and (?:i|me))?|me and (?:my|the) \w+)"
)
_WILL = one_of(
    "ll | m going to | re going to | m gonna | re gonna | ma | m about to | m coming to"
    "| d (?:love|like) to | d gladly | d happily | d | m fixing to | m finna | m ready to"
    "| m planning to | ve half a mind to | m tempted to"
)
_WILL_IN_FULL = one_of(
    "will | shall | am going to | are going to | gonna | am gonna | are gonna | want to | wanna"
    "| would (?:love|like) to | would (?:gladly|happily) | would | promise to | promise i'll | ll"
    "| bouta | swear (?:to god )?(?:i|we)(?:'ll| will) | should | could | oughta | ought to"
    "| can't wait to | (?:wouldn't|won't|would not|will not) (?:hesitate|think twice) to | plan to"
    "| intend to | am about to | am ready to"
)
BEGINNING = r"(?:^|(?<=[\n.!?;,])|(?<=[.!?;,]\ ))"
INTENT = (
    rf"(?<![\w'’])(?:{_WE}(?:'{_WILL}| {_WILL_IN_FULL})|imma|ima|im(?:ma)? gonna|finna"
    rf"|{BEGINNING}(?:gonna|going to|bouta))"
)
MANNER = (
    r"(?: (?:personally|gladly|happily|just|really|seriously|literally|fucking|so|myself|all|still"
    r"|(?:find|hunt|track) you(?: down)? and"
    r"|come (?:over |there |round |around |up |down |in ){0,2}(?:and|to)"
    r"|come|come to your \w+(?: \w+)? and|go (?:over )?(?:there )?and|get a gun and"
    r"|be the one to|have to)){0,3}"
)
# What stands left of an announcement, up to it.
INTENDED = Phrase(rf"{INTENT}{MANNER} \Z")
LONGEST_INTENT = 120  # characters
# "I could kill you" is a figure of speech to a friend; a moderator should look, no more.
ONLY_COULD = Phrase(
    r"\b(?:should|could|oughta|ought to|tempted|half a mind|would(?! (?:love|like|gladly|happily))"
    r"|(?:i|we)['’]?d(?! (?:love|like|gladly|happily)))\b"
)
_SHOULD = r"(?:should|must|need to|needs to|have to|has to|ought to|gotta|better|had better)"
# What leads up to a call for violence, from where its sentence begins.
CALLING = Phrase(
    r"(?:^|[.!?;\n]\s*|\s-\s)(?:(?:just|so|please|let's|let us|time to|time we|go|and|yes|ok|hey"
    r"|it's time to|it's time we|now|then|or|lads|boys|guys|all|wish"
    r"|(?:someone|somebody|anyone)(?: would)?"
    r"|(?:can|could|will|would|why don't|how about) (?:we|someone|somebody|anyone)"
    r"|(?:we|someone|somebody|they|you|i|the world|god)(?: all)?"
    rf" (?:really |just )?{_SHOULD}(?: all)?"
    r"|(?:we|i)(?: all)? (?:really |just )?(?:will|want to|wanna|would love to)),? ?){0,4}\Z"
)
LONGEST_CALL = 60  # characters
_WISHING = (
    rf"(?:(?:{BEGINNING}|\b(?:i|we|really|sincerely|just|and|but|do) )"
    r"(?:hope|wish|pray|hoping|praying)"
    r"|\bi (?:really |just |only )?(?:want|would love for|can't wait (?:for|until|till))"
    r"|\bi(?:'d| would) (?:really |just )?(?:love|like|pay|give anything)(?= to see))"
)
HOPING = rf"{_WISHING}(?: that| to see)?"
# "I will find out who you are and …": what leads up to violence by way of something else.
_ON_THE_WAY = r"(?: (?!(?:not|never|nobody|\w+n['’]t)\b)[\w'’-]+,?){1,10} (?:and|to|then)"
_ANYONE = r"(?:someone|somebody|the people|we all)"
# Who foretells violence, or comes to it at last, may threaten with it, or fear it.
HINTED = Phrase(
    rf"(?:{INTENT}{_ON_THE_WAY}{MANNER}|{_ANYONE}(?:'ll| will| is going to| are going to)"
    r"(?: (?:one day|some day|finally|soon|just))?"
    rf"|(?:\b(?:{_ANYONE}|they|we) {_SHOULD}|let's){_ON_THE_WAY}"
    rf"|{HOPING} (?:someone|somebody|they)(?: [\w'’-]+){{0,8}}"
    r"|\b(?:guy|man|men|friends?|mates?|brothers?|cousins?|boys|lads)(?: who| that)?"
    r"(?:'ll| will| would| could| can)(?: \w+ly)?"
    r"|\b(?:before|or|else|otherwise|then|until) (?:i|we)(?: have to)?) \Z"
)
