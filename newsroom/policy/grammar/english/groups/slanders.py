"""What a group of people may be called: what degrades it, and what it is charged with. Phrases."""

from newsroom.policy.grammar.english.groups.peoples import ANY, MANY, ONE, PRONOUN, WORDS, make_book
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
_NOWADAYS = (
    r"(?: (?:of today|these days|nowadays|today|over there|next door|down the (?:road|street)"
    r"|around here|(?:in|from|on|at) (?:this|my|our|that|the) \w+)| i (?:know|meet|see)"
    r"|, (?:in my (?:view|opinion|eyes|experience)|to me|to be honest|frankly|honestly|imo"
    r"|let's be honest"
    r"|let's face it|and always will be|as we all know|as always|as usual),)?"
)
HEADS = make_book(
    rf"""
    {MANY}{_NOWADAYS}(?:,? (?:all|both|every one of them))?(?: {_BE}\b|\s?'re\b){_EMPHASIS}
    | never (?:once )?(?:met|seen|known) {ANY} (?:who|that) (?:wasn't|isn't|weren't|aren't)
    | (?:{ONE}|{PRONOUN}++){_NOWADAYS}(?: {_IS}\b|'s\b){_EMPHASIS} | {MANY}(?: (?:all
    |both))? (?:equal|mean){_EMPHASIS}
    """
)
# Questions that are none: "Why are Turks so …", "Is it just me or are Turks …?"
_SO = (
    r"(?: (?:all|always|so|such|just|still|this|really|damn|fucking|simply|basically|a bunch of))*"
)
ASKED_HEADS = make_book(
    rf"""
    (?:why|how come|or|man|damn|god|wow|lord|how)(?:,)? (?:are|r) {MANY}{_SO}
    | why (?:do|must) {MANY} (?:always |all )?(?:have to|need to) be{_SO}
    | (?:anyone|anybody|everyone|who) else (?:here )?(?:thinks?|feels?|finds?|believes?
    |noticed?) (?:that
    )?{MANY}(?: (?:are|r|to be))?{_SO}
    | (?:isn't it (?:obvious|clear|funny|true|sad|strange|time to admit)|it's (?:obvious|clear
    |funny|crazy|amazing|sad)|it is
    (?:obvious|clear|funny|sad)) (?:how|that) {MANY} are{_SO}
    | (?:aren't|don't you think|don't you agree|don't you find) (?:that )?{MANY}(?: are)?{_SO}
    | (?:how can|what makes) {MANY}(?: be)?{_SO}
    """,
)
# "Greeks? Liars." The rest of the sentence holds the word that shows it.
LOOSE_HEADS = Phrase(
    rf"(?:^|(?<=[.!?\n]\ )|(?<=\n)){MANY}"
    r"(?: (?:(?:down|over|round|around|up) )?(?:here|again|today))?\s?(?:[?:=,!.]|\.\.\.)"
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
    | worms | swine | jackals | bed\W?bugs | mosquitoes | weeds | germs | rodents | ants | flies
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
    | less (?:intelligent|evolved|civili[sz]ed|human|smart|capable)(?=\s*(?:$|[.!,;\n]))
    | (?:no better than|worse than|lower than|the same as|on the level of|the level of|like)
    (?:a pack of |wild |stray |rabid )?{BEASTS}
    | (?:less (?:intelligent|evolved|civili[sz]ed)|dumber|stupider|dirtier) than
    | sub human | less than human | not (?:really |even |fully )?human(?! (?:shields?|rights)\b)
    | (?:lower|worse|less) than (?:dirt|animals|dogs|rats|scum|shit|the dirt \w+)
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
    | half\W?breeds
    | (?:baby|breeding) machines | (?:filthy|disgusting|vile|worthless|evil
    |subhuman) (?:\w+ )?\w{{3,}}s(?<!less)(?<!ous)
    | cattle | livestock | useless (?:eaters|mouths) | god's (?:mistake|error|reject|joke)s?
    | nature's (?:\w+ )?(?:joke|mistake|trash
    |garbage|error)s? | brain dead(?: \w+)? | dead weight
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
    | hooligans? | invaders? | colonizers? | fanatics? | bitch(?:es)? | hoes? | con (?:m[ae]n
    |artists?) | pimps?
    | drug dealers? | idlers? | servants? | nazis? | fascists? | racists? | peasants? | heathens?
    | heretics?
    | gang\W?(?:members?|bangers?) | drug (?:lords?|addicts?|mules?)
    | child (?:molest|abus|rap|kill)ers?
    | welfare (?:queens?|cheats?) | wife beaters? | alcoholics? | addicts? | junkies? | robots?
    | sex offenders? | psychopaths? | property | sp(?:y|ies) | scammers? | hookers? | prostitutes?
    | spongers? | looters? | moochers? | deadbeats? | slobs? | child molesters? | degenerates?
    | the (?:root|source|cause) of (?:all|every|everything)\b
    | the (?:worst|lowest|filthiest|dirtiest|dumbest|stupidest|ugliest|laziest|vilest
    |most \w+) (?:people
    |race|nation|creatures|scum|breed|human beings|species|of the low)
    | (?:good|fit) (?:only )?(?:for|to) (?:clean|serv|cook|breed|sex|scrub
    |wash|crime|kill)\w*| (?:idol|devil|satan|cow) worshippers? | superior(?=\s*(?:$|[.,!;\n]))
    | the (?:master|superior) race | losers(?=\s*(?:$|[.!,;\n]|and\b)) | (?:pickpocket|shoplifter
    |mugger|burglar|stalker
    |creep|weirdo|quack|fraud|fake|slave|cow|bully|bullie|brute|devil|demon|witche|hag)s?
    | (?:harpie|nag|airhead|bimbo|simpleton|cannibal|frog|toad|clown|crybabie|whinger|moaner
    |poser|pretender|tyrant|oppressor|infidel|idolater|sinner)s?
    | (?:junkie|junky|alcoholic|squatter|troublemaker|nobodie|wimp|sissie|pansie|fool|ignoramuse
    |illiterate|imposter|impostor|cultist|zealot|mutant|zombie|sheep)s?
    | in (?:gangs?|the mafia|the mob) | on (?:the bottle|drugs|meth|crack) | a (?:total
    |complete |sick |bad )?joke | beneath (?:us|contempt) | dirt(?! (?:poor
    |cheap|bikes?)\b)
    | an? (?:insult|offen[cs]e|affront|embarrassment|disgrace) to (?:nature|god|humanity|women
    |society|the human race|mankind|civili[sz]ation|our \w+)
    | an? (?:sin|menace|mistake|nuisance|disgrace|embarrassment|failure) | not (?:natural|normal)
    | not (?:an? )?real (?:people|person|wom[ae]n|m[ae]n|humans?|citizens?|canadians?|americans?)
    | (?:terrible|awful|horrible|bad|unfit|lousy|rotten) (?:parents?|people|person|drivers?
    |boss(?:es)?|leaders?|bosses|mothers?|fathers?
    |human beings?|neighbou?rs?|tenants?|workers?|employees?)
    | what(?:'s| is) wrong with (?:this|the|our) \w+
    | everything (?:that's |that is |that |which is )?wrong (?:with|in|about) (?:this|the|our)
    | the (?:problem|reason (?:why )?(?:this|our|the|we|everything|nobody|everyone)\b)
    | the (?:biggest|worst|number one|real|main|only) (?:problem|threat|danger|enemy|evil|curse)s?
    (?:in|of|to|facing|we) (?:this|our|the|have|face)
    | the worst(?: things?(?: (?:that|to)(?: ever)? happen\w*)?| of the worst)?
    | spoil(?:ed|t) brats | (?:just |mere |only )?(?:objects|toys|baby factories|sex objects)
    | (?:attention|victimhood) (?:seekers|whores) | drama queens | looking for attention
    | trouble(?:makers?)? | bad news | backstabbing
    | an? (?:\w+ )?cult(?: of \w+)? | an? (?:bomb|time bomb|ticking \w+)(?: waiting)?
    | an eyesore | (?:goat|sheep) (?:herders|lovers) | camel (?:riders|herders) | freaks | trash
    | rubbish
    | (?P<adjective>lazy|greedy|cunning|sly|treacherous|dishonest|cowardly|violent|backward
    |primitive
    |uncivili[sz]ed|barbaric|smelly|ungrateful|untrustworthy|shifty|perverted|promiscuous|cruel
    |uncultured|uneducated|illiterate|ignorant|hormonal|shrill|disloyal|corrupt|wicked|sinful
    |sadistic|manipulative|deceitful|conniving|stuck up
    |entitled|lawless|feral|hideous|gross|trashy|ghetto|vulgar|simple minded|narrow minded|dim
    |spineless|gutless|brutal|drunk|drunken|fake|freaky|whiny|whinging
    |brainwashed|delusional|deluded|awful|horrible|horrid|terrible|crazy|insane|toxic|immoral
    |heartless|soulless|clueless
    |incompetent|defective|broken|mental|despicable|revolting|weak|slow witted|creepy|nasty|unhinged
    |bloodthirsty|ugly|greasy|stingy|crooked|sneaky|unnatural|parasitic|abnormal|diseased|rude
    |mentally (?:ill|disturbed|unstable)|sick in the head|morally bankrupt)
    | good for nothing | loud and (?:rude|dirty|ugly|dishonest|smelly|stupid|obnoxious|vulgar
    |greasy) | slow(?= and\b) | incapable of (?:any )?\w+
    | only capable of \w+
    | too (?:\w+ (?:and (?:too )?)?)?(?:stupid|dumb|lazy|emotional|hysterical|hormonal|irrational
    |fragile|soft|slow|sensitive|backward|cowardly|weak|thick|primitive|ugly|fat)
    | a (?:threat|danger) to our \w+
    | an? (?:threat|menace|nuisance|pest|stain) (?:to|on) (?:society|humanity|civili[sz]ation
    |the west
    |europe|the world|our \w+)
    """,
    after=r"(?!\w)(?!-)",
    beside=WORDS,
)
