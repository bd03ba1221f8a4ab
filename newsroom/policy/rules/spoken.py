"""Rules about what a reply says, whomever it is said to: words, and what such rules share."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Annotated, Any, Literal

import regex
from pydantic import AfterValidator

from newsroom.models import Action, Record, Violation
from newsroom.policy.effort import FINDING
from newsroom.policy.findings import Finding, merge_findings, take_enough
from newsroom.policy.mention import is_mentioned
from newsroom.policy.namesakes import is_in_name, is_of_correspondent
from newsroom.policy.people import People
from newsroom.policy.readings import Reading, read
from newsroom.policy.readings.letters import fold
from newsroom.policy.rules.base import Consequence, Rule
from newsroom.policy.scene import Scene, make_reply
from newsroom.policy.words import Match, Matcher, available
from newsroom.settings import list_options, name_input, quote
from newsroom.speech import _

if TYPE_CHECKING:
    from newsroom.policy.rules.aimed import PersonalAttack
    from newsroom.policy.words.advice import WordChoice

SEVEREST = 3


def check_lexicon(name: str) -> str:
    """Return a name unchanged if a lexicon of that name ships with the bot.

    Raises:
        ValueError: None does; says which do.
    """
    known = available()
    if name not in known:
        raise ValueError(f"should be {list_options(known)}{name_input(name, known)}")
    return name


def check_phrase(written: str) -> str:
    """Return a word or a phrase unchanged.

    Raises:
        ValueError: It holds no letter or digit.
    """
    if any(map(str.isalnum, written)):
        return written
    raise ValueError("should hold a letter or a digit; a pattern rule finds signs")


def check_addition(written: str) -> str:
    """Return a word or a phrase unchanged if it can be found.

    Raises:
        ValueError: It holds no letter or digit, a `*` that does not end a word, or is a phrase
            whose first word has no end.
    """
    first, *rest = regex.findall(r"[\w*]+", check_phrase(written))
    if rest and "*" in first:
        raise ValueError("should begin with a whole word; * may end the words after it")
    if any("*" in word[:-1] for word in (first, *rest)):
        raise ValueError("should have * at the end of a word only, for any ending: balderdash*")
    return written


Phrase = Annotated[str, AfterValidator(check_phrase)]
Addition = Annotated[str, AfterValidator(check_addition)]
LexiconName = Annotated[str, AfterValidator(check_lexicon)]


class Spoken(Rule):
    """What the rules about language share: from what was found in readings to violations."""

    def report_findings(
        self, scene: Scene, part: int, findings: Iterable[Finding]
    ) -> Iterator[Violation]:
        """Report what readings of a part showed, once per place, without what is quoted.

        What is not certain is flagged at most, whatever the rule's action.
        """
        own = (f for f in findings if not scene.is_quoted(part, f.start, f.end))
        for finding in merge_findings(take_enough(own)):
            yield self.report(
                scene,
                part,
                (finding.start, finding.end),
                finding.category,
                via=finding.via,
                entry=finding.entry,
                at_most=Action.REMOVE if finding.certain else Action.FLAG,
            )


class Words(Spoken):
    """Words that are not printed: profanity, slurs, and what the newsroom adds."""

    type: Literal["words"]
    action: Consequence = Action.REMOVE
    lexicons: tuple[LexiconName, ...] = ()
    """Word lists that ship with the bot: `[profanity-en, slurs-en]`."""
    add: tuple[Addition, ...] = ()
    """Further words and phrases, found as written; `*` at the end stands for any ending."""
    allow: tuple[Phrase, ...] = ()
    """Words and phrases that are allowed here."""

    @cached_property
    def matcher(self) -> Matcher:
        return Matcher(self.lexicons, add=self.add, allow=self.allow)

    @property
    def choice(self) -> "WordChoice":
        """The rule's words, for advice on them."""
        from newsroom.policy.words.advice import WordChoice

        return WordChoice(self.lexicons, self.add, self.allow)

    def prepare(self) -> None:
        self.matcher.prepare()

    def check(self, scene: Scene) -> Iterable[Violation]:
        if any(map(self.matcher.find, chain.from_iterable(scene.readings))):
            return self._check(scene)
        return ()  # of most texts

    def _check(self, scene: Scene) -> Iterator[Violation]:
        for part, readings in enumerate(scene.readings):
            yield from self.report_findings(scene, part, self._find(readings, scene.people))

    def spare(self, scene: Scene) -> Iterator[str]:
        for index, part in enumerate(scene.reply.parts):
            for finding in merge_findings(take_enough(self._find(read(part.text), scene.people))):
                if scene.is_quoted(index, finding.start, finding.end):
                    words = part.text[finding.start : finding.end]
                    yield _(
                        "Rule {rule} lets “{words}” pass: it stands in a quotation.",
                        rule=self.id,
                        words=words,
                    )

    def _find(self, readings: Iterable[Reading], people: People) -> Iterator[Finding]:
        find = self.matcher.find
        for reading in readings:
            for match in find(reading):
                if not reading.effort.spend(FINDING):
                    return
                span = match.start, match.end
                found = Finding.of(reading, span, match.word.category, certain=match.certain)
                if is_name_of_one(match, reading, people):
                    continue
                written = reading.source, found.start, found.end
                if is_mentioned(*written) or is_in_name(*written):
                    found = replace(found, certain=False)
                yield found

    def concede(self, violation: Violation) -> Iterator[str]:
        yield from concede_words(self, violation)

    def relax(self, violation: Violation) -> Iterator[Rule]:
        yield from relax_words(self, violation)


def is_name_of_one(match: Match, reading: Reading, people: People) -> bool:
    """Tell whether a word is the name of somebody who is called or spoken of by it: a reader, or
    whose address stands beside it.

    No name makes a slur one, nor the worst words: it would be borne for that.
    """
    word = match.word
    if word.category == "slur" or word.severity == SEVEREST:
        return False
    span = reading.original(match.start, match.end)
    return people.bears(reading.source, *span) or is_of_correspondent(reading.source, *span)


def change_settings(rule: Rule, **changes: Any) -> Rule:
    """Make a rule like another but for some settings."""
    settings = {name: getattr(rule, name) for name in rule.model_fields_set}
    return type(rule)(**(settings | changes))


def concede_words(rule: "Words | PersonalAttack", violation: Violation) -> Iterator[str]:
    """Name the words of the evidence, or the phrase that it is, unless their rule would object to
    it without them too."""
    kind = "word" if _find_words(rule, violation.evidence) else "phrase"
    for word in _find_allowable(rule, violation):
        yield _(
            "To allow this {kind}, put {word} into allow for {rule}.",
            kind=_(kind),
            word=quote(word),
            rule=rule.id,
        )


def relax_words(rule: "Words | PersonalAttack", violation: Violation) -> Iterator[Rule]:
    """Allow what `concede_words` names; of what a phrase found, only words."""
    if violation.entry and not _find_words(rule, violation.evidence):
        return
    if allowed := _find_allowable(rule, violation):
        yield change_settings(rule, allow=(*rule.allow, *allowed))


def _find_allowable(rule: "Words | PersonalAttack", violation: Violation) -> tuple[str, ...]:
    evidence = violation.evidence
    words = _find_words(rule, evidence)
    written = () if words and violation.via else (fold(evidence),)  # no disguise is allowed
    for allowed in filter(None, (words, written)):
        allowing = change_settings(rule, allow=(*rule.allow, *allowed))
        if not any(allowing.check(Scene(make_reply(evidence), Record()))):
            return allowed
    return ()


def _find_words(rule: "Words | PersonalAttack", evidence: str) -> tuple[str, ...]:
    matches = (match for reading in read(evidence) for match in rule.matcher.find(reading))
    return tuple(dict.fromkeys(match.word.lemma for match in matches))
