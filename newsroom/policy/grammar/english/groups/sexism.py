"""How women are told what they are for, and blamed for what is done to them. Phrases; none is
certain.
"""

from newsroom.policy.grammar.english.groups.contempt import STOP
from newsroom.policy.grammar.english.groups.peoples import ANY, PRONOUN, WOMEN, make_book

_BUILT = (
    r"(?:brains?|minds?) (?:is|are)(?:n't| not| simply| just| too| much| never)*"
    r" (?:built|made|wired|smaller|small|weak|weaker|slower|inferior|meant|designed)(?! in any\b)"
)
_SUFFRAGE = (
    r"(?:voting|suffrage|in (?:politics|the army|congress)) (?:was|is|has been)"
    r" (?:the (?:beginning|start) of the end|a mistake|our downfall|the downfall)"
)
SEXISM = make_book(
    rf"""
    {WOMEN} (?:should|must|ought to|need to) (?:know their place|obey|serve (?:men|their)
    |stay (?:at )?home|shut up|be (?:silent|kept|owned|obedient|grateful))
    | {WOMEN} (?:who|that) (?:study|work|vote|drive|lead) \w+ (?:are|is) stealing
    | {WOMEN} (?:only |all )?(?:get|got|gets) (?:promoted|hired|jobs|ahead
    |elected)\b[^.!?\n]{{0,30}}
    (?:sleep|slept|sleeping|spread|spreading|on (?:her|their) (?:back|knees))
    | (?:{WOMEN} (?:who|that) says no|when {WOMEN} says? no,? (?:she|they|it
    |{PRONOUN}++)?) ?means? yes
    | {WOMEN} should be (?:grateful|thankful|glad|flattered) (?:for|that|when|to)
    | wom[ae]n's place is (?:in the (?:kitchen|home|bedroom)|at home|on (?:her|their) \w+|behind
    |under|in bed) | {WOMEN} belong (?:at home|in bed|behind|in the (?:home|house|bedroom))
    | {WOMEN} should (?:keep their mouths? shut|be seen,? (?:and )?not heard|stick to \w+ing
    |stay out of \w+)
    | {WOMEN} (?:is|are) good for (?:only )?one thing
    | {WOMEN} (?:all |always |only |just |will )?(?:ruin|spoil|wreck)s? (?:everything|anything)
    | {WOMEN} (?:just |simply )?(?:can't|cannot|can not|don't|never) (?:think|reason|lead|decide
    |drive|govern|do)(?:{STOP}| (?:logically|rationally|straight|clearly|properly|maths?|science))
    | {WOMEN} (?:have |has )?never (?:ever )?(?:invented|built|contributed|created|accomplished
    |discovered) (?:anything|a thing|nothing|one thing|shit)
    | women's {_SUFFRAGE} | {WOMEN} {_SUFFRAGE}
    | (?:giving|gave|letting) {WOMEN} (?:the vote|vote|rights|drive)[^.!?\n]{{0,20}} (?:mistake
    |ruined|wrong|the end|downfall)
    | {WOMEN} should(?:n't| not| never) (?:ever )?have (?:been (?:given|allowed|let|granted)|got
    |gotten) (?:the (?:vote|right)|rights|to vote|out of the kitchen|into)
    | (?:wom[ae]n's|female) {_BUILT} | {ANY} {_BUILT}
    | (?:a )?(?:wom[ae]n's|girl's|wife's) (?:only )?(?:job|role|duty|purpose) is to (?:\w+ )?(?:cook
    |clean|obey|breed|serve|please|shut up|make babies|bear)
    | {WOMEN} should (?:just )?(?:obey|serve|submit to) (?:(?:her|their) (?:husband|man|men)|men)
    | {WOMEN}(?: (?:who|that|dress\w*|out|in|walking|drinking)\b[^.!?\n]{{0,40}}?)? (?:(?:she|they)
    )?(?:deserves?(?: to be raped| to get raped)|(?:is|are|'s|was|were)(?: just| all| only
    | always)* asking (?:for it|to be raped))
    | {WOMEN} (?:who|that|out|in)\b[^.!?\n]{{0,40}}? deserves? (?:it|what(?:ever)? (?:she
    |they) gets?)
    | if {WOMEN} (?:gets|is|are|get) raped,? (?:it's|it is) (?:her|their) (?:own )?fault
    | (?:she|they|{WOMEN}) asked for it,? {WOMEN} always (?:do|does)
    | (?:lets?|letting) {WOMEN} be (?:his|the|your) (?:boss|master)[^.!?\n]{{0,10}} (?:has no spine
    |is no man|isn't a man|is a (?:wimp|coward))
    """
)
