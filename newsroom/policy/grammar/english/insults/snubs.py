"""Jeers that are orders, and that are never certain: "wipe the drool off your chin", "grow up"."""

from newsroom.policy.grammar.english.insults.belittling import QUESTION, STOP
from newsroom.policy.grammar.phrasing import Phrasebook

_DRUGS = r"(?:crack(?: pipe)?|meth|drugs|booze|bottle|sauce|weed|glue|pills|bong|pipe|kool[- ]?aid)"
_FALSELY = (
    r"(?:genius|einstein|sherlock|captain obvious|snowflake|karen|tough guy|princess|brainiac"
    r"|keyboard warrior|smart(?:y|ie)(?: pants)?|mastermind|shakespeare|rocket scientist|felicia"
    r"|wise guy)"
)
_FONDLY = (
    r"(?:grandpa|grandad|granddad|gramps|grandma|granny|pops|sweetheart|sweetie|kiddo|kid|child"
    r"|little (?:boy|girl|man)|cupcake|buttercup|darling|honey|dear|hun|petal|boomer|buddy|junior"
    r"|sonny|old (?:man|timer|lady|woman)|snowflake|baby|fatty|chubby|shorty|love|missy|virgin)"
)

SNUBS = Phrasebook(
    rf"""
    (?:wipe|clean|mop) (?:the |your |that )?(?:drool|dribble|spit|foam|froth|spittle)
    | (?:take off|adjust|put on|tighten|loosen|put|get|fix) (?:your|the|that) (?:\w+ )?tin(?:
    )?foil(?: hat)? | put (?:down )?the (?:crack|meth|bong|pipe|kool[- ]?aid|glue)\b
    | (?:(?:lay|ease|stay|get) off the|go easy on the|step away from the) {_DRUGS}\b
    | lay off the (?:pies?|cakes?|burgers|doughnuts|donuts)
    | (?:go )?(?:jump|soak|boil|stick your head) (?:in|into) (?:a|the|your) (?:lake|river|sea|pond
    |canal){STOP}
    | (?:stop|quit) (?:breathing|wasting|stealing|using up) (?:my|our|the|good|perfectly good)
    (?:good )?(?:air|oxygen)
    | (?:stop|quit) (?:embarrassing|humiliating|deluding|fooling|flattering|kidding) (?:yourself
    |urself)
    | (?:stop|quit|don't|do not|no need to) (?:be|being|act|acting) (?:like )?(?:so |such an?
    )?(?:baby|child|drama queen|crybaby|girl|wimp|brat|diva|karen|wuss|sissy|moaner|misery){STOP}
    | go home,? you(?:'re| are) drunk
    | (?:go )?to bed,? (?:grandpa|grandad|gramps|granny|old man|child)
    | go (?:and )?(?:take|have|get) (?:a|your) (?:bath|shower|nap|meds|diaper|cold shower)
    | (?:sit|calm|simmer|settle|pipe) down,? (?:{_FONDLY}|{_FALSELY}|boy|lady|son){STOP}
    | (?:zip it|hush|shush|pipe down|be quiet|quiet),? (?:now )?{_FONDLY}{STOP}
    | (?:ok(?:ay)?|sure|whatever(?: you say)?|calm down|cry more|bye|cool story|yawn|cope|nice try
    |yeah (?:right|ok)|grow up|relax|keep crying|stay mad|cry about it|want a tissue|poor|there
    there|aww?|did i hurt your feelings|triggered),? {_FONDLY}{STOP}
    | (?:ok(?:ay)?|sure|whatever(?: you say)?|cheers|bye|good (?:one|job|luck|point)|well done|nice
    (?:one|work|job|going|try)|congrats|congratulations|thanks|cool story|alright|all right
    |brilliant|great (?:job|work|idea)|slow clap|way to go|bravo|no (?:kidding|way)|calm down|stay
    mad|triggered|who asked|nobody asked|keep (?:crying|going|talking)|did i hurt your feelings|get
    over it|hey|look|listen|wrong|guess again|try again),? {_FALSELY}(?=\s*(?:$|[.!?,;…]|(?:you|now
    |lol|but|read|it|that|the|explain)\b))
    | (?:scared|desperate|obsessed|racist|sexist|sensitive|gullible|cranky|grumpy|nervous|lonely
    |bored|biased|drama|deluded|brainwashed|arrogant|condescending|overreact|exaggerate|deflect
    |project|whine|troll|generali[sz]e|judge?mental|sanctimonious|smug|pompous|petty|defensive
    |overreacting|privileged|rage|envy|snob|cynical) much\?
    | grow up(?:,? (?:and|you|child|kid|little|boy|already|man|lady|junior))?{STOP}
    | do (?:us|everyone|everybody|humanity|yourself|society|me|mankind|(?:this|the|your)
    (?:whole |entire )?\w+)(?: all)? a favou?r(?:,| and|:)? (?:and )?(?:unplug|log off|log out
    |delete|shut|leave|quit|get (?:lost|off|a life|help|sterili[sz]ed)|(?:go|move) (?:away|back|to
    bed|outside|home|jump|and)|keep (?:quiet|your)|crawl|jump|put (?:down|a sock)|take (?:a|your)
    |vanish|move (?:away|out)|emigrate|grow up|drop|stay (?:off|away|home|quiet)|stop (?:breathing
    |existing|pretending|lying|whining|moaning|thinking)|never (?:post|comment|speak|vote|type)
    |don't (?:vote|breed|post|come)|turn off|disappear|cancel|throw|bore|pipe)
    | go (?:and )?(?:marry|date|kiss|hug|hump) your (?:\w+ )?(?:cousin|sister|brother|mother|goat
    |sheep|pillow|body pillow)
    | seek (?:some )?(?:professional )?help(?=\s*(?:$|[.!]|,? (?:seriously|mate|now|you)))
    | what(?:'s| is)(?: the fuck| actually| honestly| seriously| even)? wrong with (?:you|u)(?:
    people)?{QUESTION}
    | what(?:'s| is) (?:your|ur) (?:damage|major malfunction|malfunction){QUESTION}
    | get a (?:grip|life|clue|brain|job|personality|spine|hobby|therapist){STOP}
    | go back to (?:your )?(?:colou?ring books?|cartoons|basement|hole|sandpit|nap|dungeon|infant
    school|nursery(?! rhymes)|pre(?: )?school|year \w+|the \w+ ages|where you crawled|mars|your home
    planet|licking|eating|sniffing)
    | (?:run|scuttle|toddle|trot) (?:back |off |home |along ){{1,2}}(?:to (?:your )?)?(?:mummy|mommy
    |mum|mom|mama|daddy|nanny|nurse|little)
    | (?<![\"”'’,]\ )(?:says|spoken by) the (?:man|guy|woman|bloke|lady|person|kid|clown|one|genius
    |dude|chap|girl|boy) (?:with|who|that|whose)\b(?=[^.!?:\n]*(?:$|[.!?\n])) | get rekt | git gud
    | (?:(?:here (?:he|she|they) (?:is|comes?|goes?|are)|here comes|oh (?:good|great|look|joy
    |wonderful|brilliant|lovely)|behold|all hail|make way for|enter),? )(?:the (?:expert(?:\W*$|
    (?:has|speaks|arrives))|genius|prophet|professor|oracle|chosen one|mastermind|intellectual|sage
    |font|fun police|thought police)|captain (?:clueless|obvious|hindsight|negative|miserable|grumpy
    |\w+less)|(?:professor|lord|king|queen) (?:\w+ )?of)\b
    """,
    never_after="’'-",
)
