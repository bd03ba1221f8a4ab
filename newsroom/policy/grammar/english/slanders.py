"""What a group of people may be called: what degrades it, and what it is charged with. Phrases."""

from newsroom.policy.grammar.english.peoples import ANY, MANY, ONE, WORDS, make_book
from newsroom.policy.grammar.phrasing import Phrase, Phrasebook, one_of

# From a group to what is said of it.
_EMPHASIS = (
    r"(?:,? (?:all|just|nothing but|literally|like|basically|simply|always|the same|one and all"
    r"|and always (?:have been|were|will be)|only|really|truly|such|still|both|by nature|mostly"
    r"|naturally|inherently|genetically|a bunch of|a pack of|a load of|a race of|a nation of"
    r"|a people of|a tribe of|worse than|no more than|little more than|fucking)){0,3}"
)
_IS = "(?:is|will (?:always|only) be|has always been|was always)"
_BE = (
    "(?:are|r|will (?:always|only) be|will never be more than|have always been|have been"
    "|are being|remain)"
)
HEADS = make_book(
    rf"""
    {MANY}(?:,? (?:all|both|every one of them))?(?: {_BE}\b| ?'re\b){_EMPHASIS}
    | never (?:once )?(?:met|seen|known) {ANY} (?:who|that) (?:wasn't|isn't|weren't|aren't)
    | {ONE}(?: {_IS}\b|'s\b){_EMPHASIS} | {MANY}(?: (?:all|both))? (?:equal|mean){_EMPHASIS}
    """
)
# "Greeks? Liars." The rest of the sentence holds the word that shows it.
LOOSE_HEADS = Phrase(
    rf"(?:^|(?<=[.!?\n]\ )|(?<=\n)){MANY}"
    r"(?: (?:(?:down|over|round|around|up) )?(?:here|again|today))?\s?(?:[?:=,]|\.\.\.)"
)
# What makes a charge one against all of them, for what they are.
BY_NATURE = Phrase(
    r"\b(?:(?:by|from) (?:birth|nature)|born (?!in\b|and\b)|in (?:the|their) (?:blood|genes|dna"
    r"|nature)"
    r"|to the (?:bone|core|marrow)|every (?:last |single )?one of them|all of them"
    r"|the lot(?: of them)?"
    r"|one and all|each and every one|always (?:were|was|have been|will be)|always has been"
    r"|the whole (?:nation|race|lot|tribe|people|bunch|stinking lot)|without exception"
    r"|to a man|as a (?:race|people|nation)|by (?:blood|race))\b"
)
FOUL = (
    r"(?:human|invading|inbred|vile|foul|primitive|backward|sick|dirty|filthy|disgusting|stupid"
    r"|fucking|lazy|savage|wild|rabid|mindless|violent|murderous|bloodthirsty|useless|worthless"
    r"|evil|dumb|drunk|drunken|walking|greasy|greedy|dishonest|smelly|ungrateful|lying|thieving"
    r"|uncivili[sz]ed|little|born|stinking|absolute|total|complete|idle|two faced|loud|ugly)"
)
BEASTS = one_of(
    r"""
    beasts? | lice | animals | rats | pigs | dogs | vermin | (?:cock)?roach(?:es)? | maggots
    | termites
    | apes | monkeys | insects | locusts | leeches | parasites | fleas | ticks | snakes | hyenas
    | worms | swine | jackals | bed ?bugs | mosquitoes | weeds | germs | rodents | ants | flies
    | rabbits | vultures | bugs | cattle
    """
)
PREDICATES = Phrasebook(
    rf"""
    (?:{FOUL} ){{0,2}}(?:beasts?|lice|bugs|termites|locusts|rodents|insects|fleas|pests?
    |retard(?:s|ed)|sub-?humans?|untermenschen|cancer|plague|filth|trash|garbage|scum|waste
    |savages|barbarians|orcs|demons|devils|apes|degenerates|inbreds)
    | (?:{FOUL} ){{0,2}}(?:animals)(?! (?:lovers|rights|too\b))
    | a waste of (?:space|oxygen|air|skin|(?:our |public |good )?(?:taxes|money|resources)|life)
    | (?:no better than|worse than|lower than|the same as|on the level of|the level of|like)
    (?:a pack of |wild |stray |rabid )?{BEASTS}
    | (?:less (?:intelligent|evolved|civili[sz]ed)|dumber|stupider|dirtier) than
    | sub human | less than human | not (?:really |even |fully )?human(?! (?:shields?|rights)\b)
    | half[ -](?:human|animals?|apes?|finished \w+) | not people
    | an? (?:\w+ )?(?:cancer|disease|plague|virus|infestation|curse|scourge|blight|pestilence
    |infection)
    | the (?:\w+ )?(?:scum|plague|filth|dregs|cancer|curse|trash|garbage|vermin|pest|rats
    |cockroaches
    |armpit|sewer|parasites|dirt|toilet) of (?:the |this |our |all )?\w+
    | an? (?:\w+ )?(?:inferior|lower|dirty|filthy|cursed|lesser|degenerate|rotten|criminal|sick
    |barbaric
    |backward|primitive|savage|servile|sneaky|lying|thieving|treacherous) (?:race|people|species
    |breed|nation|tribe|lot)
    | inferior(?: to| beings| creatures)?
    | (?P<adjective>disgusting|filthy|worthless|evil|dumb|stupid|dirty|useless)
    | (?:genetically|biologically|mentally|intellectually|racially|morally|naturally) (?:inferior
    |deficient|retarded|stunted|defective)
    | walking (?:garbage|trash|rubbish|disease|diseases|dirt|filth|bombs?|stds?)\w*(?: bags?)?
    | (?:pieces of )?shit | (?:defective|damaged) goods | genetic (?:trash|garbage|waste|failures?)
    | mistakes? of nature | (?:a )?(?:freaks?|failures?|crimes?) (?:of|against) nature
    | half ?breeds
    | (?:baby|breeding) machines | (?:filthy|disgusting|vile|worthless|evil
    |subhuman) (?:\w+ )?\w{{3,}}s(?<!less)(?<!ous)
    | cattle | livestock | useless eaters | dead weight
    | a burden on (?:society|us|everyone|all of us|the state
    |taxpayers)
    | a (?:burden|drain)(?: on \w+)?
    """,
    after=r"(?!\w)(?!-)",
    beside=WORDS,
)
CHARGES = Phrasebook(
    r"""
    terrorists? | rapists? | criminals? | thie(?:f|ves) | liars? | murderers? | killers?
    | pa?edophiles? | perverts? | whores? | sluts? | cheats? | traitors? | beggars? | crooks?
    | cowards? | drunks? | drunkards? | bandits? | butchers? | scroungers? | freeloaders?
    | whiners? | gangsters? | thugs? | mafia | predators? | groomers? | molesters? | fraudsters?
    | swindlers? | hypocrites? | backstabbers? | gold diggers? | bloodsuckers? | layabouts?
    | hooligans? | fanatics? | bitch(?:es)? | hoes? | con (?:m[ae]n|artists?) | pimps?
    | drug dealers? | idlers? | servants? | nazis? | fascists? | racists? | peasants? | heathens?
    | heretics?
    | gang ?(?:members?|bangers?) | drug (?:lords?|addicts?|mules?)
    | child (?:molest|abus|rap|kill)ers?
    | welfare (?:queens?|cheats?) | wife beaters? | alcoholics? | addicts? | junkies? | robots?
    | sex offenders? | psychopaths? | property | sp(?:y|ies) | scammers? | hookers? | prostitutes?
    | spongers? | looters? | moochers? | deadbeats? | slobs? | child molesters? | degenerates?
    | the (?:root|source|cause) of (?:all|every|everything)\b
    | the (?:worst|lowest|filthiest|dirtiest|dumbest|stupidest|ugliest|laziest|vilest
    |most \w+) (?:people
    |race|nation|creatures|scum|breed|human beings|species|of the low)
    | (?:good|fit) (?:only )?(?:for|to) (?:clean|serv|cook|breed|sex|scrub
    |wash|crime|kill)\w*
    | an eyesore | (?:goat|sheep) (?:herders|lovers) | camel (?:riders|herders) | freaks | trash
    | rubbish
    | (?P<adjective>lazy|greedy|cunning|sly|treacherous|dishonest|cowardly|violent|backward
    |primitive
    |uncivili[sz]ed|barbaric|smelly|ungrateful|untrustworthy|shifty|perverted|promiscuous|cruel
    |bloodthirsty|ugly|greasy|stingy|crooked|sneaky|unnatural|parasitic|abnormal|diseased|rude
    |mentally (?:ill|disturbed|unstable)|sick in the head|morally bankrupt)
    | good for nothing | loud and (?:rude|dirty|ugly|dishonest|smelly|stupid|obnoxious|vulgar
    |greasy) | slow(?= and\b) | incapable of (?:any )?\w+
    | only capable of \w+
    | too (?:\w+ (?:and (?:too )?)?)?(?:stupid|dumb|lazy|emotional|hysterical|weak|thick|primitive)
    | a (?:threat|danger) to our \w+
    | an? (?:threat|menace|nuisance|pest|stain) (?:to|on) (?:society|humanity|civili[sz]ation
    |the west
    |europe|the world|our \w+)
    """,
    after=r"(?!\w)(?!-)",
    beside=WORDS,
)
