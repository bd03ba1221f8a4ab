"""Names that no lexicon lists: "you absolute melt", "you sour old goat", "you plank".

Anything may be a name where it stands alone after "you" and contempt: who is called a thing is not
told what it is.
"""

from newsroom.policy.grammar.english.address_forms import YOU_ARE_BARELY
from newsroom.policy.grammar.english.insults.calls import EPITHET, VERBS
from newsroom.policy.grammar.phrasing import Phrase, Phrasebook, one_of

_END = r"(?=\s*(?:$|[.!,;:)\n…🤡]|\s[-–—]|(?:who|that|lol|lmao|haha\w*|and|go|read|stop|get)\b))"
# What goes before a call: nothing, a sign, a greeting, a dismissal or whatever else ends there.
_ENDED = one_of(
    r"""
    lol | lmao | lmfao | haha\w* | hehe\w* | oh | oi | hey | ok | okay | wow | omg | wtf | bro
    | mate | man | dude | no | nah | yes | yeah | up | off | out | away | it | down | over | again
    | harder | more | there | now | then | well | wrong | cope | cry | thanks | bye | nope | listen
    | look | here | already | because | cos | cuz | and | but | so | why | god | christ | jesus
    | ffs | smh | ew | eww | ugh | pathetic | ah | aye | och | right | ya | yer | book | life
    | hush | rest | scram | whatever
    | help | please | later | luck | lost | home | bed | quiet | nonsense | rubbish | crap | done
    | said | alone | try | hell | trying | crying | dreaming | talking | lying | posting | moaning
    | whining
    """
)
CALLING = Phrase(rf"(?:^|[\n.!?;:,…\"“”—–(*)-])\s*\Z|(?<![\w'’]){_ENDED} \Z")
# Or the name of whoever is called so: "Bob you plank".
_NO_NAME = one_of(
    """
    can | could | will | would | do | did | does | are | if | when | as | like | for | to | see
    | give | love | thank | how | what | where | who | that | than | with | of | get | let | make
    | have | has | had | got | made | bring | brought | sent | told | show | buy | bought | sell
    | cook | call | miss | join | meet | near | behind | beside | without | unlike | about | is
    | was | should | might | may | must | bless
    """
)
CALLING_BY_NAME = Phrase(rf"(?:^|[.!?\n]\s*)@?(?!{_NO_NAME}\b)\w{{3,}} \Z")
# Or, where nothing follows, any word that does nothing to anyone: "off the train you great melon".
CALLING_AT_LAST = Phrase(rf"\b(?!(?:{VERBS}|{_NO_NAME}) \Z)\w+(?<!s)(?<!ed)(?<!ing) \Z")
LONGEST_CALLING = 30
_CLOSED = one_of(
    """
    a | an | the | this | that | these | those | it | its | them | they | their | him | her | his
    | she | he | me | my | us | our | we | i | you | your | all | any | some | each | every | both
    | enough | and | or | but | if | when | while | as | than | because | since | so | too | very
    | much | more | most | less | least | about | of | for | to | from | with | without | in | on
    | at | by | up | down | off | out | over | into | under | after | before | again | away | back
    | now | then | here | there | today | tonight | tomorrow | yesterday | soon | always | never
    | ever | still | yet | just | only | not | no | yes | right | well | maybe | lately | sometimes
    | often | are | is | was | were | be | been | have | has | had | do | does | did | will | would
    | can | could | should | must | may | might | like | sure | bro | mate | dude | sir | lol
    | inside | outside | indeed | either | anyway | though | everything | nothing | something
    | anything | everyone | nobody | someone | one | ones | together | round | around | through
    | late | early | first | last | next | once | twice
    """
)
_NOUN = rf"(?!{_CLOSED}\b)(?!\w+(?:ly|ing|ed)\b)[^\W\d_]{{3,}}"
# Who is called so is liked, whatever goes before.
_LIKED = one_of(
    """
    saint | angel | hero | heroine | star | legend | gem | treasure | darling | sweetheart | dear
    | beauty | babe | beast | machine | champ | champion | icon | king | queen | god | goddess
    | wizard | genius | saviour | savior | gent | gentleman | lady | delight | diamond | belter
    | boss | trooper | joy | marvel | miracle | lad | madlad | ledge | unit | wonder | love
    | sunshine | ray | softie | softy | sausage | goose | billy | bean | rascal | rogue | fox
    | devil | dog | scamp | scallywag | rapscallion | minx | romantic | pro | professional | expert
    | gentlemen | winner | thing | soul | friend | friends | kitten | puppy | bunny | duck | lamb
    | mother | mum | mom | dad | father | hunk | optimist | dreamer | poet | artist | maestro
    | master | mastermind | professor | scholar | inspiration | blessing | bones | monkey | noodle
    | nugget | muffin | cookie | pumpkin | peach | pearl | lifesaver | superstar | rockstar
    | savant | mensch | stunner | weapon | animal | maniac | madman | nerd | geek | fan | fans
    | lot | folk | folks | people | guys | boys | girls | ones? | eater | sleeper | reader | writer
    | learner | driver | starter | cook | riser | lovers | owners | users | growers | farmers
    | players | drinkers | riders | runners
    """
)
# Those in office are argued with, not attacked.
_IN_OFFICE = one_of(
    r"""
    politicians? | ministers? | senators? | congressm[ae]n | governors? | mayors? | judges?
    | officials? | lawmakers? | council\w* | governments? | cops? | police\w* | bankers? | media
    | press | parliament | president | deput(?:y|ies) | mps? | republicans? | democrats?
    | tor(?:y|ies)
    """
)
# Or what they are called besides.
_FONDLY = (
    r"(?![^.!?\n]{0,30}\b(?:wonderful|beautiful|lovely|magnificent|glorious|brilliant|gorgeous"
    r"|marvellous|marvelous|amazing|adorable)\b)"
)
_NOT_SO = rf"(?:\w*{_LIKED}|{_IN_OFFICE})\b"
_UTTER = (
    r"(?:absolute|utter|unmitigated|blithering|raging|certified|colossal|prize|proper|complete"
    r"|total)"
)
_VILE = one_of(
    r"""
    wretched | pathetic | miserable | pompous | smug | snide | sneaky | slimy | filthy | vile
    | nasty | ghastly | horrid | hideous | repulsive | disgusting | revolting | repellent
    | repugnant | odious | loathsome | obnoxious | contemptible | despicable | detestable
    | spineless | gutless | feckless | shameless | heartless | soulless | brainless | witless
    | mindless | worthless | talentless | charmless | graceless | toothless | cowardly | lying
    | thieving | snivell?ing | grovell?ing | simpering | whinging | whingeing | whining | bleating
    | braying | drooling | dribbling | slobbering | gibbering | blithering | blathering | deranged
    | demented | deluded | delusional | unhinged | insufferable | sanctimonious | self[- ]righteous
    | self[- ]important | pretentious | conceited | condescending | bigoted | hateful | spiteful
    | vicious | callous | puerile | petulant | jumped[- ]up | tinpot | inbred | ignorant
    | illiterate | senile | decrepit | stupid | dumb | moronic | idiotic | gormless | clueless
    | unwashed | vulgar | uncouth | uncultured | pitiful | hysterical | laughable | sorry
    | poisonous | venomous | unbearable
    | (?:ridiculous|tedious|silly|foolish|boring|absurd|vain|rude|unpleasant|tiresome|jealous|angry
    |smarmy|cruel) little
    | tedious | tiresome | oily | slippery | insignificant | measly | puny | greasy | grubby
    | seedy | sleazy | creepy | manky | mangy | flea[- ]ridden | rancid | festering | poxy | crusty
    | bloated | sweaty | scummy | brainwashed | useless | ugly | smelly | stinking | stinky
    | two[- ]faced | treacherous | cretinous | sour | dim | dim[- ]witted | hypocritical | arrogant
    | foul | rotten | putrid | oafish | boorish | loutish | sniveling | sad little | bitter little
    | bitter old | sad old | nasty little | horrible little | horrible old | silly little
    | stupid little | dirty little | fat little | evil little | sour old | boring old
    | dried[- ]up | shrivell?ed(?: up)? | wrinkled | washed[- ]up | puffed[- ]up | moth[- ]eaten
    | burnt[- ]out | worn[- ]out | wrung[- ]out | half[- ]baked | stuck[- ]up | hollow | withered
    | (?:crusty|musty|dusty|moldy|mouldy|rusty|cranky|crabby|grouchy|bitter|shriveled) old
    | \w{4,}(?:[- ](?:faced|headed|brained|witted|arsed|assed|eyed|jawed|bellied |livered|mouthed))
    """
)
_MILD = one_of(
    r"""
    ridiculous | absurd | foolish | sad | silly | crazy | mad | daft | dirty | greedy | lazy
    | weird | sick | childish | bitter | dull | boring | dreary | plastic | armchair | keyboard
    | overgrown | entitled | spoil(?:ed|t) | bald | fat | skinny | scruffy | nosy | noisy | grumpy
    | paranoid | washed[- ]up | wannabe | failed
    """
)
# Everyday things whose names are names to call a fool.
THING = one_of(
    """
    spoon | spanner | lemon | melon | doughnut | donut | turnip | cabbage | potato | carrot
    | parsnip | swede | walnut | coconut | onion | sprout | teapot | trumpet | bucket | crayon
    | pancake | waffle | helmet | wet wipe | wet lettuce | damp squib | wet flannel | wet weekend
    | wet fish | wet rag | wet sock | wet noodle | dishcloth | dishrag | doormat | doorknob
    | lampshade | brick | breeze[- ]?block | stump | toilet brush | bog[- ]?brush | bin[- ]?bag
    | haddock | trout | mackerel | pilchard | kipper | gammon | whelk | limpet | jellyfish
    | plankton | pudding | dumpling | cheesecake | goblin | gnome | banshee | reptile | serpent
    | slime | peacock | budgie | vegetable | prawn | clam | turkey[- ]?neck | toadstool | fungus
    | mushroom | pimple | wart | carbuncle | dud | throwback | blob | lump | barnacle | louse
    | flea | tick | mosquito | wasp | gnat | sausage roll | pillow | trampoline | wardrobe
    | tin[- ]?opener | thermos | pepper[- ]?pot | marrow | radish | beetroot | noddy | prune
    | scarecrow | mannequin | tosspot | dipstick | airbag | cockwomble | womble | rocket | tube
    | roaster | zoomer | weapon | crumpet | pasty | dropkick | windsock | crab[- ]?stick
    | spam[- ]?fritter | bath[- ]?plug | banana | wombat | noodle | pork chop | plum
    """
)
# The same, but verbs too: "you sponge the stain".
_DOING = one_of(
    """
    mop | sponge | drip | sneak | drunk | soak | lush | sot | squirt | eel | speck | reject | melt
    | pill | heel | hog | parrot | flop | stain | smear | waste | plank | mug | crank | egg
    """
)
_FREE = (  # adjectives
    rf"(?:(?!{_CLOSED}\b)[^\W\d_]+(?:(?<!s)|(?<=ous)|(?<=less)),? ){{0,2}}?"
)
_ADJECTIVE = rf"(?:{EPITHET}|{_VILE}|{_MILD}|{_UTTER}|great|big|right|dried[- ]up)"

NAMES = Phrasebook(
    rf"""
    (?:you|u|ya|ye) (?:{_ADJECTIVE}(?:,| and)? ){{0,3}}{THING}{_END}
    | (?:you|u|ya|ye) (?:{_ADJECTIVE}(?:,| and)? ){{1,3}}{_DOING}{_END}
    | (?:you|u|ya|ye) (?:massive|giant|huge|big|overgrown|{_UTTER}),? (?:fat |old )?(?:baby|toddler
    |infant|child|kid){_END}
    | (?:you|u|ya|ye) {_DOING}(?=\s*(?:$|[!…]))
    | (?:you|u|ya|ye) (?:(?:{EPITHET}|\w+ly),? )?{_VILE},?
    {_FONDLY}(?!{_FREE}{_NOT_SO}){_FREE}{_NOUN}{_END}
    """
)
# What a friend might be called too.
NICKNAMES = Phrasebook(
    rf"""
    (?:you|u|ya) (?:(?:big|little|total) )?(?:baby|child|toddler|infant|chicken){_END} |
    (?:you|u|ya|ye) (?:{_UTTER}|{_MILD}),? {_FONDLY}(?!{_FREE}(?:{_NOT_SO}
    |goats?\b)){_FREE}{_NOUN}(?<!s){_END}
    """
)
IS_NAMED = Phrasebook(
    rf"""
    {YOU_ARE_BARELY} (?:(?:such|just|nothing but|basically|really|clearly|\w+ly) ){{0,2}}an?
    (?:{_ADJECTIVE}(?:,| and)? ){{0,3}}(?!rocket|tube|weapon|womble|brick|pill)(?:{THING}
    |{_DOING}){_END}
    """
)
