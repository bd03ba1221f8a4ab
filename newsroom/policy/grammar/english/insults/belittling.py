"""What belittles whoever it is said of, and may be none: "you are a flop", "how petty you are"."""

from newsroom.policy.grammar.english.address_forms import YOU_BARELY as _YOU
from newsroom.policy.grammar.english.insults.scorn import END, TIRESOME
from newsroom.policy.grammar.phrasing import one_of

# No name stands in between here, as it may elsewhere: a text without "you" need not be searched.
YOU_ARE = rf"(?:{_YOU}(?:'re| are| r)|ur|your(?= (?:the|so|such|an?|just|not)\b))"
STOP = r"(?=\s*(?:$|[.!\n…]|(?:lol|lmao|mate|pal|bro|dude|you|u)\b))"
QUESTION = r"(?=\s*(?:[?!\n]|$))"
_DEGREE = (
    r"(?:(?:so|such an?|just an?|very|really|truly|too|just|all|totally|utterly|beyond|as|quite"
    r"|always|being|clearly|obviously|honestly|nothing but an?|simply|plain|an?|still|deeply|god"
    r"|incredibly|unbelievably|insanely|insufferably|exceptionally|painfully|fundamentally"
    r"|absolutely|completely|literally|seriously|genuinely|\w{4,}ly) ){0,3}"
)
# Said of somebody, these are contempt; of what was said, they would be criticism.
UNLOVELY = (
    one_of(
        r"""
    annoying | arrogant | awful | beastly | bitter | boring | bossy | bratty | brutish | callous
    | cantankerous | charmless | childish | churlish | coarse | conceited | condescending | crabby
    | creepy | cruel | cringe | cringey | cringy | devious | dirty | dreadful | dreary | dull
    | egotistical | fanatical | feeble | fickle | flaky | foolish | godless | greedy | gullible
    | haughty | heinous | hopeless | immature | impotent | impudent | incompetent | indecent
    | indolent | inept | inferior | infuriating | insignificant | insincere
    """
    ),
    one_of(
        r"""
    insolent | irrelevant | irritating | jealous | lame | lousy | malicious | manipulative | mean
    | mediocre | mouthy | nasty | needy | neurotic | obsequious | overbearing | overrated
    | parasitic | patroni[sz]ing | peevish | petty | petulant | pitiable | pointless | poisonous
    | preachy | presumptuous | prissy | rude | sadistic | scatterbrained | scruffy | selfish
    | servile | shabby | shady | shallow | shameful | shameless | shifty | slovenly | slow | sly
    | smug | snobbish | snooty | sour | spiteful | spoil(?:ed|t)
    """
    ),
    one_of(
        r"""
    squalid | stingy | stinking | stunted | subservient | sulky | superficial | sycophantic | tacky
    | tactless | tedious | thieving | thoughtless | thuggish | timid | tiresome | trivial
    | tyrannical | unbearable | uncivili[sz]ed | uncultured | underhanded | unfeeling | ungrateful
    | unimportant | unlikable | unlikeable | unlovable | unpleasant | unprincipled | untalented
    | untrustworthy | unwanted | uppity | vain | venal | venomous | vicious | villainous
    | vindictive | weak | whiny | wimpy | wrongheaded | washed[- ]up | slippery | two[- ]faced
    """
    ),
    TIRESOME,
    r"(?:self[- ](?:absorbed|cent(?:er|re)d|important|righteous|serving|obsessed)|lying"
    r"|common as (?:muck|dirt)|rough as guts|greedy)",
)
# Names that may be no insult: a trade, a beast, a thing, a friend's word.
_DUBIOUS = (
    one_of(
        r"""
    babbler | blighter | bluffer | boob | bot | npc | chatbot | crawler | deceiver | dogsbody
    | do gooder | dogooder | dreg | dropout | elitist | eyesore | fake | flake | gossip | grub | ham
    | jester | loner | lurker | mess | misery | mole | mouthpiece | mule | mutant | nag | nepo baby
    | normie | ox | pain | piglet | plague | profiteer | propagandist | pushover | reject | ripoff
    | rodent | shambles
    """
    ),
    one_of(
        r"""
    shark | slanderer | stirrer | termite | trickster | troublemaker | turkey | vampire | virgin
    | walrus | warthog | weed | wreck | yapper | zero | drip | drunk | flop | heel | hog | lush
    | mug | sneak | sponge | squirt | showoff | broken record | control freak | waste | mistake
    | one trick pony | paid (?:troll|shill|agent|actor) | little worm | drain | hot mess | flat tyre
    """
    ),
)

_DUBIOUS_YOU = " | ".join(
    rf"(?:{YOU_ARE}|{_YOU} (?:\w+ly )?(?:sound|look|seem|act|behave)s? (?:as|like)) {_DEGREE}"
    rf"(?:\w+ )?{some}(?:{END}|(?= (?:who|that|repeating|paid|with)\b))"
    for some in _DUBIOUS
)
_UNLOVELY_YOU = " | ".join(
    rf"{YOU_ARE} {_DEGREE}(?:(?!not\b|never\b)\w+(?:,| and|, and) {_DEGREE}){{0,2}}{some}{END}"
    rf" | {_YOU} (?:\w+ly )?(?:come (?:across|off)|sound|look|seem|act|behave)s?"
    rf" (?:as |like |like you(?:'re| are) |to be )?{_DEGREE}{some}{END}"
    rf" | how (?:(?:very|utterly|truly|incredibly) )?{some} (?:are|can|could) (?:you|u)"
    rf"(?: be| get)?{QUESTION}"
    for some in UNLOVELY
)
# Alternatives of a phrase.
BELITTLED = f"{_UNLOVELY_YOU} | {_DUBIOUS_YOU}"
