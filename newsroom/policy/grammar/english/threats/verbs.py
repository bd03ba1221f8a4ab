"""Verbs of violence by what they do, and their forms, each as one alternation for a phrase."""

from collections.abc import Callable, Iterator

from newsroom.policy.words.inflection.english import before_vowel, plural

Verbs = tuple[str, ...]


def _list(verbs: str) -> Verbs:
    """List verbs set out with commas; only the first word of each is inflected."""
    return tuple(" ".join(verb.split()) for verb in verbs.split(","))


# No law knows these as a penalty, and no idiom speaks of them.
ATROCITIES = _list(
    "lynch, behead, gas, exterminate, rape, torture, guillotine, run over, string up"
)
# What is done to a person, whoever that is.
KILLING = ATROCITIES + _list(
    """
    kill, murder, assassinate, slaughter, butcher, execute, unalive, shoot, stab, knife, strangle,
    decapitate, disembowel, impale, hang, burn, drown, poison, stone, bomb, castrate, kneecap,
    gun down, mow down
    """
)
# The same of a people; of an evil it is no violence.
MASSACRE = KILLING + _list(
    """
    massacre, annihilate, eradicate, nuke, wipe out, sterilise, sterilize, finish off, starve, cage,
    cull, neuter, flog, machine gun, crucify, beat up, enslave, erase, euthanise, euthanize
    """
)
# Done to an enemy: "the councils are crippled" is politics.
ASSAULT = KILLING + _list(
    r"""
    hurt, cripple, maim, skin, scalp, punch, slap, smack, thrash, batter, pummel, clobber, throttle,
    choke, stomp, curb\W?stomp
    """
)
# Done to a part of the body: "I will break you" is politics.
MAIMING = _list(
    """
    break, smash, crush, crack, snap, bust, split, shatter, splatter, bash, cave, slit, cut, rip,
    tear, gouge, chop, hack, slice, knock, blow, kick, hit, wring
    """
)

_PARTICIPLES = {
    "shoot": ("shot",),
    "hang": ("hanged", "hung"),
    "burn": ("burned", "burnt"),
    "run": ("run",),
    "string": ("strung",),
    "mow": ("mowed", "mown"),
    "break": ("broken",),
    "cut": ("cut",),
    "split": ("split",),
    "slit": ("slit",),
    "tear": ("torn",),
    "blow": ("blown",),
    "hit": ("hit",),
    "wring": ("wrung",),
    "kneecap": ("kneecapped",),
    "disembowel": ("disembowelled", "disemboweled"),
}


def to_do(*verbs: Verbs) -> str:
    """Join the verbs' infinitives: "kill", "gun down"."""
    return _join(verbs, lambda verb: (verb,))


def does(*verbs: Verbs) -> str:
    """Join their third persons: "kills", "guns down"."""
    return _join(verbs, lambda verb: (plural(verb),))


def doing(*verbs: Verbs) -> str:
    """Join their gerunds: "killing", "gunning down"."""
    return _join(verbs, lambda verb: (f"{before_vowel(verb)}ing",))


def done(*verbs: Verbs) -> str:
    """Join their participles: "killed", "gunned down"."""
    return _join(verbs, lambda verb: _PARTICIPLES.get(verb, (f"{before_vowel(verb)}ed",)))


def _join(groups: tuple[Verbs, ...], inflect: Callable[[str], tuple[str, ...]]) -> str:
    return f"(?:{'|'.join(dict.fromkeys(_inflect(groups, inflect)))})"


def _inflect(groups: tuple[Verbs, ...], inflect: Callable[[str], tuple[str, ...]]) -> Iterator[str]:
    for verb in (verb for group in groups for verb in group):
        head, blank, particle = verb.partition(" ")
        for form in inflect(head):
            yield f"{form}{blank}{particle}"
