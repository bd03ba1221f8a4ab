"""The rule for phrases of the newsroom's own, in the notation of the phrasebook."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Literal

from pydantic import Field, ValidationInfo, field_validator

from newsroom.errors import PhraseError
from newsroom.models import Violation
from newsroom.policy.aiming import LanguageCode, Scope, find_aimed, make_language
from newsroom.policy.findings import Finding
from newsroom.policy.people import People
from newsroom.policy.phrases import Entry, read_entries
from newsroom.policy.readings import Reading, read
from newsroom.policy.rules.aimed import insults
from newsroom.policy.rules.spoken import Spoken, is_name_of_one
from newsroom.policy.scene import Scene, make_reply
from newsroom.policy.words import Matcher, available
from newsroom.speech import _

_KIND = "phrase"
_KINDS = (_KIND, "excuse", "doubt")


class Phrases(Spoken):
    """Whatever phrases of the newsroom's own say, however they are disguised."""

    type: Literal["phrases"]
    language: LanguageCode = "en"
    """Whose vocabularies and word forms the entries may use."""
    phrases: Annotated[str, Field(min_length=1, max_length=20_000)]
    """Entries in the notation of [the phrasebook](phrases.md), each with its examples."""

    @field_validator("phrases")
    @classmethod
    def _keeps_its_examples(cls, phrases: str, others: ValidationInfo) -> str:
        if "language" in others.data:  # which has a mistake of its own otherwise
            try:
                search = _make_search(phrases, others.data["language"])
            except PhraseError as error:
                raise ValueError(
                    f"line {error.line} of the phrases, column {error.column}: {error.reason}"
                ) from error
            for problem in search.find_broken_promises():
                raise ValueError(problem)
        return phrases

    def prepare(self) -> None:
        _make_search(self.phrases, self.language).prepare()

    def check(self, scene: Scene) -> Iterator[Violation]:
        search = _make_search(self.phrases, self.language)
        for part, readings in enumerate(scene.readings):
            yield from self.report_findings(scene, part, search.find(readings, scene.people))

    def concede(self, violation: Violation) -> Iterator[str]:
        yield (
            _(
                "To let this text pass, narrow {entry} in the phrases of {rule}, for example "
                "by a line unless:, and add this text to it as a - line.",
                entry=violation.entry,
                rule=self.id,
            )
        )


@dataclass(frozen=True, slots=True)
class _Search:
    """The phrases of one rule, ready to be sought."""

    scope: Scope
    entries: Sequence[Entry]
    insults: Matcher | None  # the words that <insult> stands for, if a phrase asks for one

    def prepare(self) -> None:
        if self.insults:
            self.insults.prepare()

    def find(self, readings: Iterable[Reading], people: People) -> Iterator[Finding]:
        for reading in readings:
            found = self.insults.find(reading) if self.insults else ()
            words = [match for match in found if not is_name_of_one(match, reading, people)]
            for aimed in find_aimed(reading, words, people, self.scope):
                entry, certain = aimed.entry.id, aimed.certain
                yield Finding.of(reading, aimed.span, _KIND, entry=entry, certain=certain)

    def find_broken_promises(self) -> Iterator[str]:
        """Find examples that are not kept, each with its line."""
        for entry in self.entries:
            for example in entry.found:
                found = self._try(example.text)
                if entry.is_aimed and entry.id not in {finding.entry for finding in found}:
                    yield f"line {example.line} of the phrases: {entry.id} should find this example"
                if entry.kind == "doubt" and not (found and not any(f.certain for f in found)):
                    yield (
                        f"line {example.line} of the phrases: this example should hold a phrase "
                        f"that {entry.id} makes uncertain"
                    )
            for example in entry.passed:
                for finding in self._try(example.text):
                    yield (
                        f"line {example.line} of the phrases: {finding.entry} should let this "
                        "example pass"
                    )

    def _try(self, text: str) -> list[Finding]:
        return list(self.find(read(text), People(make_reply(text))))


@lru_cache(maxsize=8)  # asked for by the file's check, and again by each reply
def _make_search(phrases: str, language: str) -> _Search:
    entries = read_entries(phrases, Entry("", _KIND, 0, certain=True))
    for entry in entries:
        if entry.kind not in _KINDS:
            reason = f"{entry.id} should be a phrase, which needs no kind:, an excuse or a doubt"
            raise PhraseError(entry.line, 1, reason)
    made = make_language(language, entries)
    lists = [f"{name}-{language}" for name in ("insults", "profanity", "slurs")]
    known = [name for name in lists if name in available()]
    words = Matcher(known, counts=insults) if made.book.seeks_insults else None
    return _Search(Scope((made,), (_KIND,)), entries, words)
