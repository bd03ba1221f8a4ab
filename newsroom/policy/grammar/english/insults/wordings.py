"""Insults of several words: "a waste of space", "a sad little man", "not the sharpest tool".

Whom they are aimed at is for the grammar of attacks to find, as with words of a lexicon.
"""

from collections.abc import Sequence

from newsroom.policy.grammar.phrasing import Phrasebook
from newsroom.policy.readings import Reading

_VILE = (
    r"(?:horrible|terrible|awful|nasty|evil|vile|hateful|bitter|sad|miserable|wicked|pathetic"
    r"|despicable|rotten|worthless|disgusting|twisted|deplorable|petty|vicious|sick|sorry|weak"
    r"|shitty|crappy|lousy|ignorant|mean|cruel|disturbed|lonely|deranged|hideous|loathsome|foul)"
)
_END = r"(?=\s*(?:$|[.!?,;)]|and\b))"
# "Two fries short of a happy meal": what is lacking, or what it is lacking from, is a trifle.
_SOME = r"(?:one|an?|two|three|four|five|six|several|a few|a couple(?: of)?)"
_TIDBIT = (
    r"(?:sandwich(?:es)?|bricks?|cards?|cans?|tacos?|fr(?:y|ies)|nuggets?|pickles?|crayons?|beers?"
    r"|cookies?|biscuits?|sausages?|olives?|noodles?|beans?|shrimps?|doughnuts?|donuts?|clowns?"
    r"|raisins?|marbles?|bulbs?|rungs?|screws?|buns?|burgers?|wings?|dumplings?|chips?|crumpets?"
    r"|pancakes?|waffles?|peas?|anchov(?:y|ies)|meatballs?|wheels?|paddles?|oars?|strings?)"
)
_SPREAD = (
    r"(?:(?:\w+ )?(?:happy meal|combination plate|combo(?: plate)?|picnic|barbecue|bbq|buffet"
    r"|banquet|six[- ]?pack|full (?:deck|load|set|box|shilling)|circus|barrel|jar|chandelier"
    r"|toolbox|sundae|load|deck|taco plate))"
)
_BOOK = Phrasebook(
    rf"""
    (?:complete |total |utter |absolute )?waste of(?: time and| good| perfectly good| human)?
    (?:space|a (?:keyboard|seat|vote|brain|login)|bandwidth|ink|oxygen|air|skin|breath|human flesh
    |sperm|carbon|life|time and space|flesh)
    | (?:pathetic|poor|sorry|sad|miserable|lame) excuse (?:for|of) an?(?: human| \w+)?
    | (?:piece|pile|sack|bag|heap|load|turd|pieces) of (?:human )?(?:shit|crap|garbage|trash|filth
    |dirt|dung|excrement|manure|slime|rubbish)
    | full of (?:shit|crap|it(?=\s*(?:$|[.!?,]))|hot air|excrement|hate and \w+)
    | brain(?: )?dead | out of your (?:tiny|little|damn|fucking) mind | off your (?:meds|rocker)
    | (?:dumb|thick|dense|stupid|dumber|thicker|denser|stupider) (?:as
    |than) (?!thieves|you\b)(?:an? |two (?:short )?|the )?\w+(?: of \w+)?
    | (?:sharp|bright|useful|smart|intelligent) as an? (?:(?:bag|sack|box)(?: of \w+)?|brick
    |rock|stump|doorknob|post|marble|bowling ball|potato|chocolate teapot|black hole|puddle|plank
    |turnip|log|stump|broken \w+|burnt out \w+|dead \w+|wet \w+)
    | mentally (?:ill|challenged|deficient|retarded|handicapped|disturbed|unstable|unwell|stunted)
    | (?:low|room temp(?:erature)?|single digit|double digit|negative) iq | sub(?: )?human
    | basement dwelling \w+ | gutless wonder | mental(?=\s*(?:$|[.!?,]|mate\b|lol\b|bro\b))
    | (?<=\babsolute\ )(?:cabbage|melon|spoon|walnut|turnip|potato|spanner|plank|doughnut|donut
    |sausage|lemon|pillow|trumpet|fruitcake|doorknob|teapot|onion|goblin|wet wipe)
    | (?<=\butter\ )(?:cabbage|melon|spoon|walnut|turnip|potato|spanner|plank|doughnut|donut|sausage
    |lemon|fruitcake|doorknob)
    | joke(?<=\ba\ joke){_END} | (?:complete|total|absolute|utter|bad|sick|sad|pathetic) joke{_END}
    | nobody(?:(?<=\ba\ nobody)|(?<=\byou\ nobody))(?:{_END}|(?= (?:who|that|with)\b))
    | (?:jealous|sad|bitter|little|lonely|total|complete|absolute|utter|pathetic|boring|talentless)
    nobody{_END}
    | cancer(?<=\ba\ cancer)(?:{_END}|(?= (?:on|to) (?:this|our|society
    |humanity|all|every)\b))
    | beneath contempt | full of yourself | insult to (?:\w+ )?(?:intelligence|humanity|human race)
    | (?:stain|blight|blot|burden|drain|curse|boil|wart|pimple|pox|carbuncle|plague|leech|tumou?r)
    on (?:this|our|the|humanity|society|mankind|everyone|us all)
    | dirt(?=\s*(?:$|[.!?,;)]))
    | lower than (?:dirt|scum|whale \w+|pond \w+|an? (?:snake|worm|rat|slug)(?:'s \w+)?)
    | (?:racist|fascist|nazi|commie|misogynist|antisemite)s? | bottom feeder
    | human garbage | mental (?:case|midget|patient) | (?:scum|dregs) of the earth
    | {_VILE} (?:little |old |excuse (?:of|for) an? |twisted |pathetic )?(?:person|human(?: being)?
    |individual|creature|specimen|piece of work|soul(?! ?mate))
    | (?!sorry old){_VILE} (?:little |old |fat |small ){{1,2}}(?:man|woman|boy|girl|prick|thing
    |troll|life)
    | (?:pathetic|vile|hateful|bitter|nasty|despicable|disgusting|miserable|sorry) (?:man|woman)
    | (?!sorry,? old)(?:{_VILE}|dirty|lonely|angry),? (?:{_VILE}|lonely|angry|old|bitter),?
    (?:little |old )?(?:man|woman)
    | a (?:few|couple|sandwich|brick)(?: of)?(?: \w+)? (?:short|shy) of an? \w+
    | {_SOME} {_TIDBIT} (?:short|shy) of (?:an?|the|your|being an?) \w+
    | {_SOME} \w+ (?:short|shy) of (?:an?|the) {_SPREAD}
    | (?:missing|lost|short) (?:a few|some|all your) (?:marbles|screws|brain cells)
    | dead from the neck up | (?:soft|wrong|slow|sick|weak) in the head | dropped on your head
    | the lowest of the low | sad (?:sack|act) | sick puppy | (?:failed|botched|walking|late)
    (?:abortion|miscarriage)
    | big baby | an evil \w+ of a \w+
    | (?:son|sons|spawn) of (?:an? )?(?:dog|donkey|goat|pig|jackal|mule|swine|ass)s?{_END}
    | (?:crazy|silly|daft|nasty|mean|senile|batty) old (?:bat|goat|coot|cow|crow|fart|trout)
    | (?:spoiled|spoilt|petulant|whiny) (?:child|kid|teenager)(?!ren)
    | (?:whiny|crying|overgrown|whiny little|big fat) baby
    | as (?:useful|welcome) as \w+ (?:\w+ )?(?:\w+) on an? \w+
    | the (?:village|resident|local|town) (?:idiot|fool|moron|clown|drunk)
    | inbred \w+ | a human (?:turd|toilet|stain) | an? (?:oxygen|air) thief
    | (?:dumb|lazy|stupid|lame|fat|punk|jack)(?: )?ass(?:es)?
    | (?:pompous|arrogant|silly|complete|total|ignorant|insufferable|sanctimonious|smug|pious|rude
    |absolute|horse's|self righteous) ass(?:es)?
    """
)

BOOKS = (_BOOK,)  # without a phrase of these there is nothing to find


def find_wordings(reading: Reading) -> Sequence[tuple[int, int]]:
    """Find insults of several words, whoever they are aimed at."""
    return [match.span() for match in _BOOK.find(reading)]
