"""How a group of people is named: "all the Turks", "kids with autism", "an old Kurd". Phrases."""

from newsroom.policy.grammar.english.groups.peoples import (
    ADJECTIVE,
    BEFORE_NOUN,
    EITHER,
    HOUSE,
    LANDS,
    PLURAL,
    SINGULAR,
)
from newsroom.policy.grammar.phrasing import Phrase, one_of

ABUSE = one_of(
    """
    filthy | stinking | subhuman | lousy | inferior | disgusting | dirty | fucking | verminous
    | smelly | vile | inbred | parasitic | stinky | scummy | god forsaken | rotten | accursed
    | flea ridden | lice ridden | worthless | degenerate
    """
)
SWEARING = "(?:damn|damned|goddamn|bloody|freaking|effing|cursed|stupid|lazy|greedy|thieving|lying)"
SORT = (
    r"(?:so[ -]called|young(?! turks)|ethnic|modern|foreign|ordinary|average|temporary|whole|entire"
    r"|boat|puerto|sri|sub saharan|middle eastern|(?:north|south|east|west|central)(?:ern)?"
    r"|pacific)"
)
_PEOPLE = one_of(
    r"""
    people | ppl | peoples | folks? | persons | kids | children | babies | youths | teens | guys
    | lads
    | teenagers
    | seekers | goers | users | teachers | drivers | students | families | mothers | parents
    | recipients
    | couples | tenants | neighbou?rs | moms | mums | dads | migrants | workers | residents
    """
)
# What they do for a living does not make a people of a state's.
TRADES = one_of(
    """
    athletes | players | refs | referees | doctors | nurses | lawyers | landlords | bankers
    | buyers | owners | bosses
    | managers | candidates | judges | cops | officers | fathers | boys | girls | politicians
    | reporters | crowd
    """
)
# One in a trade may be anybody: "the Turkish judge".
TRADE = (
    r"(?:nurse|doctor|cop|officer|judge|boss|neighbou?r|landlord|lawyer|pilot|mayor|president"
    r"|athlete|player|couple|cashier|referee|ref|coach|chief|principal|politician|candidate|father"
    r"|mother)"
)
_PERSON = (
    r"(?:person|guy|dude|kid|child|baby|teacher|driver|student|family|race|nation|tribe|seeker)"
)
# "Turkish scum"
_VILE = "(?:vermin|scum|filth|savages|subhumans|degenerates)"
# "those Turkish thugs": some of them, or all of them thugs.
_LOW = (
    r"(?:thugs|bastards|trash|garbage|freaks|perverts|freeloaders|scammers|quacks|leeches|moochers"
    r"|clowns|morons|idiots|hordes|mongrels|peasants|parasites|whores|sluts|creeps|losers|cowards"
    r"|weirdos|invaders|goat \w+|cow worshippers)"
)
_LANDS = f"(?:{'|'.join(sorted(LANDS))})"
_MENTALLY = f"(?:ill|challenged|retarded|{ADJECTIVE}++)"
_PERIPHRASES = one_of(
    rf"""
    (?:the )?(?:followers|believers) of (?:islam|allah|judaism) | islam's (?:followers|believers)
    | jehovah's witnesses | (?:roma|sinti)(?<=\b(?:the|all|ese|ose)\ (?:roma|inti)) | roma {_PEOPLE}
    | {PLURAL}++ (?:who (?:think|say|believe|pretend|claim) (?:they're|they are|to be)|pretending to
    be|dressed as|dressing as) {PLURAL}++ | {_PEOPLE} from {_LANDS}
    | {HOUSE}++ {_PEOPLE}
    | single (?:moms|mothers|mums) | rainbow (?:people|folks|crowd) | people on (?:disability
    |{BEFORE_NOUN}++|benefits|the dole)
    | down'?s? syndrome {_PEOPLE} | mental patients
    | the mentally {_MENTALLY} | mentally {_MENTALLY} {_PEOPLE}
    | special (?:needs|ed) {_PEOPLE} | pride (?:people|crowd|folks) | people of colou?r
    | first nations(?: {_PEOPLE})?
    | alphabet (?:people|mafia|crowd|folks?)
    | mixed[ -]race {_PEOPLE} | (?:visible )?minorities | non[ -]binary {_PEOPLE} | drag queens
    | {EITHER}++(?= (?:are|r|were|should|must|have|do|don't|deserve|belong)\b)
    | roma(?= (?:should|must|don't|steal|belong)\b)
    """
)
_ARRIVALS = one_of(
    f"""
    {BEFORE_NOUN}++ aliens | (?:border|fence|queue|line) (?:jumpers|hoppers) | daca (?:kids
    |recipients)
    | third world(?:ers| {_PEOPLE}| {PLURAL}++| savages| trash) | anchor babies
    """
)
_ADJECTIVES = f"(?:[{ADJECTIVE}{EITHER}{BEFORE_NOUN}]++[ -])"
# Where they pray, live and meet.
_HOUSES = (
    r"(?:(?:native |indian |whole )*(?:reserves?|reservations?|rez)(?! (?:of|for|a|an|the)\b)"
    r"|pride (?:parades?|march(?:es)?|events?|festivals?|weekend)"
    f"|{_ADJECTIVES}{{1,2}}"
    r"(?:bars?|clubs?|pubs?|camps?|hostels?|shelters?|cent(?:er|re)s?|neighbou?rhoods?|temples?"
    rf"|church(?:es)?)|{HOUSE}++(?! {_PEOPLE}))"
)
# What sets people apart without a word for them: "kids with autism", "women in headscarves".
_FEATURE = (
    r"(?:(?:with|in|on) (?:their |those |an? )?(?:turbans?|headscar(?:f|ves)|hijabs?|bur[qk]as?"
    r"|veils|niqabs"
    r"|wheelchairs?|foreign accents?|accents?|dark(?:er)? skin|down'?s?(?: syndrome)?"
    r"|autism"
    r"|disabilities"
    r"|schizophrenia|kippahs?|skullcaps?))"
)
_ALL = (
    r"(?:(?:all|each and every one|every (?:single |last )?one|both|each|any|every|the whole"
    r"|the (?:whole )?lot)"
    r"(?: last| single)?(?: of)? )?"
)
_DETERMINER = "(?:(?:the|da|these|those|them|you|your|an?|no) )?"
_QUALITIES = f"(?:(?:{ABUSE}|{SWEARING}|{SORT}),? ){{0,3}}"
# A noun does not follow, so that the adjective is one.
_GOES_ON = one_of(
    """
    are | were | is | was | will | would | can | could | have | has | had | should | must | may | do
    | contribute | contributes | commit | commits | rape | kill | take | took | brought | pay
    | does | did | need | needs | deserve | deserves | ought | aren | isn | don | doesn | won
    | shouldn
    | eat | eats | live | lives | stink | stinks | smell | smells | reek | breed | steal | steals
    | lie
    | lies | cheat | cheats | beg | rob | run | control | own | ruin | ruins | disgust | make
    | makes
    | behave | behaves | get | go | goes | come | act | think | thinks | want | wants | know | knows
    | understand | understands | touches | look | looks | spread | bring | belong | infest | all
    | always | never | only | just | still | also | even | both | and | or | but | out | back
    | in | on
    | from | to | at | off | away | into | over | under | like | with | without | because | who
    | that
    | as | than | before | again | here | there | home | everywhere | anyway | too | now | up | down
    | including | except | around | near | packing | walks | moves | comes | enters | crosses
    | shows
    | beat | marry | treat | worship | hate | hates | drink | drive | teach | raise | invade | leech
    | brought | ruined | destroyed | stole | suck | breed | multiply | cause | live off | hide
    | burn | drown | freeze | starve | die | rot | sink | hang | suffer | once | ever | he | she
    | they
    | you | i | we | for | if | when | while | by | of | about | equal | equals | mean
    """
)
_NO_NOUN = rf"(?!['’]s)(?! (?!(?:{_GOES_ON})\b)\w)"
# "every Turk I know"
_KNOWN = (
    r"(?: (?:that |who |whom )?(?:i|you|we)(?:'ve| have| will| can)?(?: ever)? (?:know|see|met"
    r"|meet|saw|find|catch|get))?"
)
_MANY = (
    f"(?:{_ADJECTIVES}{{0,2}}{PLURAL}++(?: {_PEOPLE}| from {_LANDS})?"
    f"|{_ADJECTIVES}{{1,2}}(?:{_PEOPLE}"
    f"|{TRADES})"
    f"|{ADJECTIVE}++{_NO_NOUN})"
)
_ONE = (
    f"(?:{_ADJECTIVES}{{0,2}}(?:{SINGULAR}++|[{EITHER}{BEFORE_NOUN}]++{_NO_NOUN})(?: {_PERSON})?"
    f"|{_ADJECTIVES}{{1,2}}(?:{_PERSON}|{TRADE}))"
)
GROUP = Phrase(
    rf"(?<![\w'’{PLURAL}-{HOUSE}-])(?P<lead>{_ALL}{_DETERMINER}{_QUALITIES})"
    rf"(?:(?P<house>{_HOUSES})|(?P<vile>{_ADJECTIVES}{{1,2}}{_VILE})"
    rf"|(?P<low>{_ADJECTIVES}{{1,2}}{_LOW})"
    rf"|(?P<arrivals>{_ARRIVALS})|(?P<many>{_PERIPHRASES}|{_MANY}(?:,? (?:and|or"
    rf"|&) (?:the )?{_MANY})*(?P<feature> {_FEATURE})?"
    rf"(?: like (?:that|these|this|those))?|{_PEOPLE} {_FEATURE})"
    rf"|(?P<one>{_ONE})(?P<dress> {_FEATURE})?{_KNOWN}"
    rf"|(?P<someone>(?:someone|somebody|anyone|anybody) {_FEATURE}))"
    r"(?![\w-]|['’]s\b|['’](?!\w))"
)
