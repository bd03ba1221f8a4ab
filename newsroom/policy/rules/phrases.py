"""The rule for phrases of the newsroom's own, in the notation of the phrasebook."""

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field, ValidationInfo, field_validator

from newsroom.errors import PhraseError
from newsroom.models import Violation
from newsroom.policy.aiming import LanguageCode, make_book
from newsroom.policy.findings import Finding
from newsroom.policy.phrases import Book, Entry, read_entries
from newsroom.policy.quotation import is_in_quotation_marks
from newsroom.policy.readings import Reading, read
from newsroom.policy.rules.spoken import Spoken
from newsroom.policy.scene import Scene

_KIND = "phrase"


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
                book = _make_book(phrases, others.data["language"])
            except PhraseError as error:
                raise ValueError(
                    f"line {error.line} of the phrases, column {error.column}: {error.reason}"
                ) from error
            for problem in _find_broken_promises(book):
                raise ValueError(problem)
        return phrases

    @cached_property
    def _book(self) -> Book:
        return _make_book(self.phrases, self.language)

    def prepare(self) -> None:
        self._book.prepare()

    def check(self, scene: Scene) -> Iterator[Violation]:
        for part, readings in enumerate(scene.readings):
            plain = (reading for reading in readings if not reading.glued)
            findings = (finding for reading in plain for finding in _find(self._book, reading))
            yield from self.report_findings(scene, part, findings)

    def concede(self, violation: Violation) -> Iterator[str]:
        yield f"To let this text pass, put it below {violation.entry} of {self.id} as a - line."


def _make_book(phrases: str, language: str) -> Book:
    return make_book(language, read_entries(phrases, Entry("", _KIND, 0, certain=True)))


def _find(book: Book, reading: Reading) -> Iterator[Finding]:
    encoded = book.alphabet.encode(reading)
    letters = encoded.letters
    for found in book.find((_KIND,), encoded, reading.effort, marked=False):
        span = encoded.locate(found.start, found.end)
        if is_in_quotation_marks(reading.text, *span):
            continue
        if not book.find_around("excuse", letters, found):
            certain = found.entry.certain and not book.find_around("doubt", letters, found)
            yield Finding.of(reading, span, _KIND, entry=found.entry.id, certain=certain)


def _find_broken_promises(book: Book) -> Iterator[str]:
    """Find examples that are not kept, each with its line."""
    for entry in book.entries.values():
        for example in entry.found:
            if entry.is_aimed and entry.id not in _find_ids(book, example.text):
                yield f"line {example.line} of the phrases: {entry.id} should find this example"
        for example in entry.passed:
            for found in _find_ids(book, example.text):
                yield f"line {example.line} of the phrases: {found} should let this example pass"


def _find_ids(book: Book, text: str) -> set[str]:
    readings = (reading for reading in read(text) if not reading.glued)
    return {finding.entry for reading in readings for finding in _find(book, reading)}
