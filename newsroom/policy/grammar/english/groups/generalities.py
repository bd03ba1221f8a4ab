"""What is said of a whole group in general, in any words that scorn: "Turks … steal". Phrases; none
is certain.

Only what they do today and of themselves counts, not what befalls them or what they did.
"""

from newsroom.policy.grammar.english.groups.peoples import (
    ALL_FOLK,
    ALL_NEWCOMERS,
    ALL_SEX,
    OF_FOLK,
    make_book,
)
from newsroom.policy.grammar.phrasing import one_of

# From here on it is not said of them, or not by the writer, or not of what they are.
_TURNS = one_of(
    r"""
    are | is | r | in | through | among | our | your | behind | pick | picked | not | never
    | told | no | without | nor | neither | \w+n['’]t | cannot | (?:do
    |does|did|is|are|wo|ca
    |have|has|should)nt
    | was | were | been | had | did | being | ever | against | by | from | fear | fears | face
    | facing | flee
    | fleeing | suffer | suffering | condemn | condemned | protest | oppose | fight | fighting
    | combat | report
    | say | says | said | think | thinks | thought | claim | believe | know | see | want | wants
    | wanted | hope | arrested
    | charged | accused | suspected | who | whom | whose | that | which | when | where | while
    | if | whether | about
    | than | less | fewer | likely | called | labell?ed | seen | treated | portrayed | blamed
    | killed | raped | caught
    | deserve | need | like | feel | get | gets | got | become | became | help | rescue | save
    | clean | stop | stopped
    | should | would | could | might | may | must | after | before | during | due | because
    | since | until | under
    | victims? | rights? | police | but | unless | hate | hated | hates | refuse | avoid | lost
    | lose | find | found
    | make | makes | love | loves | worry | prefer | enjoy | some | many | few | often
    | sometimes | can | half
    """
)
_ALL = f"[{ALL_FOLK}{ALL_NEWCOMERS}]++"
_ANYBODY = f"[{ALL_FOLK}{ALL_NEWCOMERS}{ALL_SEX}{OF_FOLK}]++"
_ON = rf"(?: (?!{_TURNS}\b)[\w'’]+,?){{0,6}}?"
_DEGRADED = one_of(
    r"""
    garbage | trash | filth | scum | vermin | lice | fleas | stench | parasites?
    | leech(?:es)? | locusts
    | freeloaders? | drunks | thugs | crooks | scammers | perverts | pa?edos?(?:philes?)?
    | morons | zombies
    | brainwashed | delusional | worthless | drool | retards? | retarded | inbred | savages?
    | barbarians?
    | uncivili[sz]ed | whores | sluts | groomers | degenerates? | bastards | idiots | imbeciles
    | freaks | subhumans?
    | cockroach(?:es)? | rodents | maggots | cesspool | ghetto | pigsty | sewer
    """
)
_VICIOUSLY = one_of(
    r"""
    steal | steals | rob | robs | breed | breeds | infest | infests | stink | stinks
    | reek | smell | leech | mooch | sponge | molest | groom | whine | bitch | wreck | trash
    | mug | loot | scam | swindle
    | butcher | fornicate | piss | spit | litter
    | gangs? | thieves | liars
    | rapists | criminals | terrorists | spies | cheaters | beggars | bums | pirates
    """
)
GENERALITIES = make_book(rf"{_ANYBODY}{_ON} {_DEGRADED}")
# Of a people with a state of its own it may be news.
MISDEEDS = make_book(rf"{_ALL}{_ON} {_VICIOUSLY}")
