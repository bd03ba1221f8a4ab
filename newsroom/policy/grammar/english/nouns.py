"""Insults that are everyday nouns as well, and what they then need before they call anyone names.

The lexicon says what is an insult; these are told apart here once, for the whole grammar.
"""

import re

# Animals, and what is fought like them. Said of a people, they deny that it is human.
BEASTS = frozenset(
    """
    animal rat pig dog cow snake monkey sheep donkey ape slug worm weasel leech maggot insect baboon
    parasite vermin mongrel mutt hyena jackal vulture skunk lemming roach toad viper
    """.split()  # noqa: SIM905  # a list of words reads better as text
)
# What is also a creature, a trade or a tool: it may describe the noun after it, "donkey rider".
CREATURES = BEASTS | frozenset(
    """
    clown puppet tool nut drone muppet bully witch zombie monster dinosaur fossil
    """.split()  # noqa: SIM905  # a list of words reads better as text
)
# What is a verb, an adjective or no insult as well: "you fool nobody", "you pig farmers". It calls
# someone only where the phrase ends.
EVERYDAY = frozenset(
    """
    fool troll clown trash garbage scum filth vermin rat pig dog cheat tool bum cow snake ass jerk
    nut joke hack monkey sheep parasite puppet donkey creep leech crook thief crap shit bully coward
    liar sod racist racists fascist fascists nazi nazis commie commies fuck dick bitch suck piss
    bugger cock animal hypocrite ape shill slug worm weasel punk savage muppet drone bore pest
    disgrace fraud clot sap scab humbug div divvy loafer stinker washout galah quitter yahoo nuts
    """.split()  # noqa: SIM905  # a list of words reads better as text
)
# Of these only "you …" calls someone: "you eat garbage" and "he talks trash, filth" do not.
THINGS = frozenset(
    """
    trash garbage filth crap shit joke scum vermin sheep fuck dick cock suck piss disgrace
    fraud cancer plague embarrassment bullshit horseshit dogshit batshit sap scab humbug mediocrity
    washout div
    """.split()  # noqa: SIM905  # a list of words reads better as text
)
# What follows a noun without making it describe: the sentence goes on, turns to someone, or ends.
_GOES_ON = frozenset(
    """
    a an the this that these those my our his her its their your ur you u i im we he she they it
    who whom whose which what where when why how while until unless though although because since
    if and or but nor so than then such rather instead else for from to of in on at
    by with without as like about after before over under behind inside between against among
    through is are was were be been am do does did dont don doesn didn can cant could should would
    will wont must may might have has had isn aren wasn ain
    too also always never ever just only even still again already now today tonight here there
    anyway either indeed once twice forever not no yes ok okay please thanks maybe perhaps
    lol lmao lmfao rofl haha hahaha ffs omg wtf imo imho tbh af asf xd bro bruh mate man dude sir
    lady kid boy girl pal buddy friend brother sister people everyone everybody nobody someone all
    get got go going read learn shut stop look try think grow wake check keep ask tell open use sit
    calm come give take say put move prove show face quit leave bring speak buy find spell write
    pretending acting talking trying making saying hiding sitting living writing posting spreading
    thinking believing full
    """.split()  # noqa: SIM905  # a list of words reads better as text
)
_NEXT_WORD = re.compile(r" ([^\W\d_]+)")


def describes_next(said: str, lemma: str, right: str) -> bool:
    """Tell whether an insult is but the first half of a compound: "donkey rider", "clown college".

    Args:
        said: the insult as it stands.
        lemma: its first form.
        right: what follows it.
    """
    if lemma not in CREATURES or said != lemma:  # what is one of many stands by itself
        return False
    following = _NEXT_WORD.match(right)
    return following is not None and not (
        following[1] in _GOES_ON or following[1].endswith(("ly", "est"))
    )
