"""Rules about what a reply does to people: personal attacks, threats, contempt for a group."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, partial
from itertools import islice
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import AfterValidator, Field

from newsroom.models import Action, Record, Violation
from newsroom.policy.aiming import (
    Aimed,
    LanguageCode,
    Scope,
    find_aimed,
    list_languages,
    load_language,
)
from newsroom.policy.findings import Finding
from newsroom.policy.people import People
from newsroom.policy.readings import Reading
from newsroom.policy.rules.base import Consequence, Points, Rule
from newsroom.policy.rules.spoken import (
    Addition,
    LexiconName,
    Phrase,
    Spoken,
    change_settings,
    concede_words,
    is_name_of_one,
    relax_words,
)
from newsroom.policy.scene import Scene, make_reply
from newsroom.policy.words import Match, Matcher, Word
from newsroom.settings import list_options, name_input
from newsroom.speech import _

if TYPE_CHECKING:
    from newsroom.policy.words.advice import WordChoice


_ATTACKS = ("attack", "contempt")
_THREATS = ("threat", "group-threat")


def check_entry(id: str, kinds: Sequence[str]) -> str:
    """Return a phrase's id unchanged if the phrasebook has it among those of some kinds.

    Raises:
        ValueError: It has not; says which one may be meant.
    """
    code = id.partition("/")[0]
    entries = load_language(code).book.entries if code in list_languages() else {}
    known = [entry.id for entry in entries.values() if entry.kind in kinds]
    if id not in known:
        kind = list_options(kinds)
        raise ValueError(f"should be the id of a phrase of kind {kind}{name_input(id, known)}")
    return id


_WITHOUT = Field(
    description="Phrases that the newsroom does without, by their ids: `[en/brains-of]`."
)
Attack = Annotated[str, AfterValidator(partial(check_entry, kinds=_ATTACKS))]
Violence = Annotated[str, AfterValidator(partial(check_entry, kinds=_THREATS))]
_MOST_SPARED = 5  # words told apart in an explanation


class PersonalAttack(Spoken):
    """An insult aimed at a fellow reader: at "you", at someone mentioned, answered or named.
    Contempt for a group of people, for what they are, counts too."""

    type: Literal["personal_attack"]
    action: Consequence = Action.REMOVE
    lexicons: tuple[LexiconName, ...] = ("insults-en", "profanity-en", "slurs-en")
    """Word lists that ship with the bot. Of those that are not about insults only nouns count."""
    add: tuple[Addition, ...] = ()
    """Further words that insult a person; `*` at the end stands for any ending."""
    allow: tuple[Phrase, ...] = ()
    """Words and phrases that may be said to a reader here."""
    mild: bool = False
    """Whether mild adjectives count too: `silly`, `naive`, `arrogant`."""
    off: Annotated[tuple[Attack, ...], _WITHOUT] = ()
    groups: bool = True
    """Whether contempt for a people, a faith, a sex or the like counts: calling them vermin."""

    @cached_property
    def matcher(self) -> Matcher:
        return Matcher(self.lexicons, add=self.add, allow=self.allow, counts=self._counts)

    @cached_property
    def _allowed(self) -> Matcher:
        return Matcher((), add=self.allow)

    @property
    def choice(self) -> "WordChoice":
        """The rule's words, for advice on them."""
        from newsroom.policy.words.advice import WordChoice

        return WordChoice(
            self.lexicons, self.add, self.allow, self._counts, self._finds_phrase, aimed=True
        )

    def _finds_phrase(self, phrase: str) -> bool:
        """Tell whether a phrase attacks the reader by its very form, or as what they are called."""
        strict = change_settings(self, allow=())
        texts = (phrase, f"You are {phrase}.", f"You are a {phrase}.")
        return any(any(strict.check(Scene(make_reply(text), Record()))) for text in texts)

    @cached_property
    def _scope(self) -> Scope:
        languages = dict.fromkeys(name.rpartition("-")[2] for name in self.lexicons)
        known = list_languages()
        return Scope(
            tuple(load_language(code) for code in languages if code in known),
            _ATTACKS if self.groups else ("attack",),
            frozenset(self.off),
        )

    def prepare(self) -> None:
        self.matcher.prepare()
        _ = self._scope

    def check(self, scene: Scene) -> Iterator[Violation]:
        for part, readings in enumerate(scene.readings):
            findings = self._find_all(readings, scene.people)
            yield from self.report_findings(scene, part, findings)

    def spare(self, scene: Scene) -> Iterator[str]:
        broken = [(v.part, v.start, v.end) for v in self.check(scene)]
        for index, _at in scene.prose:
            plain = scene.readings[index][0]
            for insult in islice(self.matcher.find(plain), _MOST_SPARED):
                start, end = plain.original(insult.start, insult.end)
                if not any(p == index and low <= start and end <= high for p, low, high in broken):
                    word = plain.source[start:end]
                    yield (
                        _(
                            "Rule {rule} lets “{word}” pass: as it is used here, it insults no "
                            "reader.",
                            rule=self.id,
                            word=word,
                        )
                    )

    def _find_all(self, readings: Iterable[Reading], people: People) -> Iterator[Finding]:
        for reading in readings:
            if reading.effort.is_spent:
                return
            found = self.matcher.find(reading)
            insults = [m for m in found if not is_name_of_one(m, reading, people)]
            yield from self._find(reading, insults, people)

    def _find(
        self, reading: Reading, insults: Sequence[Match], people: People
    ) -> Iterator[Finding]:
        allowed = list(self._allowed.find(reading)) if self.allow else []
        for aimed in find_aimed(reading, insults, people, self._scope):
            # A phrase that is allowed; what insults beside it is not.
            if _touches(allowed, aimed.span) and not _touches(insults, aimed.span):
                continue
            said = [i.certain for i in insults if aimed.span[0] <= i.start < aimed.span[1]]
            certain = aimed.certain and (any(said) or not said)
            yield _report(reading, aimed, certain=certain)

    def _counts(self, word: Word) -> bool:
        return insults(word) or (self.mild and word.category == "insult")

    def concede(self, violation: Violation) -> Iterator[str]:
        yield from concede_words(self, violation)
        yield from concede_entry(self, violation)

    def relax(self, violation: Violation) -> Iterator[Rule]:
        yield from relax_words(self, violation)
        yield from relax_entry(self, violation)


def insults(word: Word) -> bool:
    """Tell whether a word insults. Of profanity only nouns do: "you are damn right"."""
    if word.category != "insult":
        return word.part == "noun" and not word.lemma.endswith(("ing", "in"))
    return word.severity > 1 or word.part != "adjective"


def _touches(matches: Sequence[Match], span: tuple[int, int]) -> bool:
    """Tell whether a match and a span share anything."""
    return any(match.start < span[1] and span[0] < match.end for match in matches)


class Threat(Spoken):
    """A threat of violence, or the wish that someone come to harm: a reader, somebody in public
    life or a group."""

    type: Literal["threat"]
    action: Consequence = Action.REMOVE
    points: Points = 3
    languages: tuple[LanguageCode, ...] = ("en",)
    """The languages whose threats are known: `[en, hy]`."""
    allow: tuple[Phrase, ...] = ()
    """Phrases that may be said here."""
    off: Annotated[tuple[Violence, ...], _WITHOUT] = ()
    groups: bool = True
    """Whether violence called for against a people, a faith, a sex or the like counts."""

    @cached_property
    def _allowed(self) -> Matcher:
        return Matcher((), add=self.allow)

    @cached_property
    def _scope(self) -> Scope:
        return Scope(
            tuple(load_language(code) for code in self.languages),
            _THREATS if self.groups else ("threat",),
            frozenset(self.off),
        )

    def prepare(self) -> None:
        _ = self._scope

    def check(self, scene: Scene) -> Iterator[Violation]:
        for part, readings in enumerate(scene.readings):
            plain = (reading for reading in readings if not reading.glued)
            findings = (f for reading in plain for f in self._find(reading, scene.people))
            yield from self.report_findings(scene, part, findings)

    def _find(self, reading: Reading, people: People) -> Iterator[Finding]:
        allowed = list(self._allowed.find(reading)) if self.allow else []
        for aimed in find_aimed(reading, (), people, self._scope):
            if not _touches(allowed, aimed.span):
                yield _report(reading, aimed, certain=aimed.certain)

    def concede(self, violation: Violation) -> Iterator[str]:
        yield from concede_entry(self, violation)

    def relax(self, violation: Violation) -> Iterator[Rule]:
        yield from relax_entry(self, violation)


_CATEGORIES = {
    "attack": "personal attack",
    "contempt": "attack on a group",
    "threat": "threat",
    "group-threat": "threat against a group",
}


def _report(reading: Reading, aimed: Aimed, *, certain: bool) -> Finding:
    category = _CATEGORIES[aimed.entry.kind]
    return Finding.of(reading, aimed.span, category, entry=aimed.entry.id, certain=certain)


def concede_entry(rule: "PersonalAttack | Threat", violation: Violation) -> Iterator[str]:
    """Name the phrase that a newsroom may do without."""
    if violation.entry:
        yield _(
            "To do without this phrase, put {entry} into off for {rule}.",
            entry=violation.entry,
            rule=rule.id,
        )


def relax_entry(rule: "PersonalAttack | Threat", violation: Violation) -> Iterator[Rule]:
    """Do without the phrase that was found."""
    if violation.entry:
        yield change_settings(rule, off=(*rule.off, violation.entry))
