"""Rules about what a reply does to people: personal attacks, threats, contempt for a group."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import AfterValidator

from newsroom.models import Action, Record, Violation
from newsroom.policy.findings import Finding
from newsroom.policy.gate import Sought
from newsroom.policy.grammar import GRAMMARS, Grammar
from newsroom.policy.people import People
from newsroom.policy.readings import Reading
from newsroom.policy.rules.base import Consequence, Points
from newsroom.policy.rules.spoken import (
    Addition,
    LexiconName,
    Phrase,
    Spoken,
    change_settings,
    concede_words,
    is_name_of_one,
)
from newsroom.policy.scene import Scene, make_reply
from newsroom.policy.words import Match, Matcher, Word
from newsroom.settings import list_options, name_input

if TYPE_CHECKING:
    from newsroom.policy.words.advice import WordChoice


def check_language(code: str) -> str:
    """Return a language's code unchanged if its grammar of threats is known.

    Raises:
        ValueError: It is not; says which are.
    """
    if code not in GRAMMARS:
        raise ValueError(f"should be {list_options(GRAMMARS)}{name_input(code, GRAMMARS)}")
    return code


Language = Annotated[str, AfterValidator(check_language)]


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
    groups: bool = True
    """Whether contempt for a people, a faith, a sex or the like counts: calling them vermin."""

    @cached_property
    def matcher(self) -> Matcher:
        return Matcher(self.lexicons, add=self.add, allow=self.allow, counts=self._insults)

    @cached_property
    def _allowed(self) -> Matcher:
        return Matcher((), add=self.allow)

    @property
    def choice(self) -> "WordChoice":
        """The rule's words, for advice on them."""
        from newsroom.policy.words.advice import WordChoice

        return WordChoice(
            self.lexicons, self.add, self.allow, self._insults, self._finds_phrase, aimed=True
        )

    def _finds_phrase(self, phrase: str) -> bool:
        """Tell whether a phrase attacks the reader by its very form, or as what they are called."""
        strict = change_settings(self, allow=())
        texts = (phrase, f"You are {phrase}.", f"You are a {phrase}.")
        return any(any(strict.check(Scene(make_reply(text), Record()))) for text in texts)

    @cached_property
    def _grammars(self) -> tuple[Grammar, ...]:
        languages = frozenset(name.rpartition("-")[2] for name in self.lexicons)
        return tuple(grammar for code, grammar in GRAMMARS.items() if code in languages)

    def prepare(self) -> None:
        self.matcher.prepare()
        for grammar in self._grammars:
            grammar.prepare()

    def list_sought(self) -> Iterator[Sought]:
        yield self.matcher.sought
        for grammar in self._grammars:
            yield from grammar.seek_attacks(groups=self.groups)

    def check(self, scene: Scene) -> Iterator[Violation]:
        for part, readings in enumerate(scene.readings):
            findings = self._find_all(readings, scene.people)
            yield from self.report_findings(scene, part, findings)

    def spare(self, scene: Scene) -> Iterator[str]:
        broken = [(v.part, v.start, v.end) for v in self.check(scene)]
        for index, _ in scene.prose:
            plain = scene.readings[index][0]
            for insult in islice(self.matcher.find(plain), _MOST_SPARED):
                start, end = plain.original(insult.start, insult.end)
                if not any(p == index and low <= start and end <= high for p, low, high in broken):
                    word = plain.source[start:end]
                    yield (
                        f"Rule {self.id} lets “{word}” pass: as it is used here, it insults no "
                        "reader."
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
        for span, category, certain in self._find_aimed(reading, insults, people):
            # A phrase that is allowed; what insults beside it is not.
            if _touches(allowed, span) and not _touches(insults, span):
                continue
            yield Finding.of(reading, span, category, certain=certain)

    def _find_aimed(
        self, reading: Reading, insults: Sequence[Match], people: People
    ) -> Iterator[tuple[tuple[int, int], str, bool]]:
        for grammar in self._grammars:
            for start, end, certain in grammar.find_attacks(reading, insults, people):
                said = [insult.certain for insult in insults if start <= insult.start < end]
                told = certain and (any(said) or not said)
                yield (start, end), "personal attack", told
        if reading.glued or not self.groups:  # a glued one holds words without their sentence
            return
        for grammar in self._grammars:
            for start, end, certain in grammar.find_group_attacks(reading, insults):
                yield (start, end), "attack on a group", certain

    def _insults(self, word: Word) -> bool:
        """Tell whether a word insults. Of profanity only nouns do: "you are damn right"."""
        if word.category != "insult":
            return word.part == "noun" and not word.lemma.endswith(("ing", "in"))
        return self.mild or word.severity > 1 or word.part != "adjective"

    def concede(self, violation: Violation) -> Iterator[str]:
        yield from concede_words(self, violation)


def _touches(matches: Sequence[Match], span: tuple[int, int]) -> bool:
    """Tell whether a match and a span share anything."""
    return any(match.start < span[1] and span[0] < match.end for match in matches)


class Threat(Spoken):
    """A threat of violence, or the wish that someone come to harm: a reader, somebody in public
    life or a group."""

    type: Literal["threat"]
    action: Consequence = Action.REMOVE
    points: Points = 3
    languages: tuple[Language, ...] = ("en",)
    """The languages whose threats are known: `[en, hy]`."""
    groups: bool = True
    """Whether violence called for against a people, a faith, a sex or the like counts."""

    @cached_property
    def _grammars(self) -> tuple[Grammar, ...]:
        return tuple(GRAMMARS[language] for language in self.languages)

    def prepare(self) -> None:
        for grammar in self._grammars:
            grammar.prepare()

    def list_sought(self) -> Iterator[Sought]:
        for grammar in self._grammars:
            yield from grammar.seek_threats(groups=self.groups)

    def check(self, scene: Scene) -> Iterator[Violation]:
        for part, readings in enumerate(scene.readings):
            findings = (
                finding
                for reading in readings
                if not reading.glued
                for grammar in self._grammars
                for finding in self._find(reading, grammar, scene.people)
            )
            yield from self.report_findings(scene, part, findings)

    def _find(self, reading: Reading, grammar: Grammar, people: People) -> Iterator[Finding]:
        for start, end, certain in grammar.find_threats(reading, people):
            yield Finding.of(reading, (start, end), "threat", certain=certain)
        if self.groups:
            for start, end, certain in grammar.find_group_threats(reading):
                yield Finding.of(reading, (start, end), "threat against a group", certain=certain)

    def concede(self, violation: Violation) -> Iterator[str]:
        yield from ()
