"""What an entry of a lexicon is found by: its forms in every spelling, and its open stems."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from newsroom.policy.lexicons import Entry
from newsroom.policy.words.inflection import armenian, english, russian, turkish
from newsroom.policy.words.transliteration import transliterate

_Inflect = Callable[[str], Iterable[str]]

_RULES: Mapping[str, Mapping[str, _Inflect]] = {
    code: {
        "noun": language.nouns,
        "verb": language.verbs,
        "adjective": language.adjectives,
    }
    for code, language in {
        "en": english, "hy": armenian, "ru": russian, "tr": turkish,
    }.items()
}  # fmt: skip
# Where a letter has several spellings, the longest forms, which are rare, would have most of them.
_LONGEST_ENDING = {"hy": 4, "ru": 3}
_WESTERN_ARMENIAN = "hyw"
_AS_WRITTEN = frozenset(("fixed", "inside", "amid"))


def inflect(language: str, part: str, lemma: str) -> Iterator[str]:
    """Yield the forms of a word of a phrase; none where they are not known."""
    if language == "en" and part == "verb":  # a phrase tells the deed from the doer
        yield from english.conjugate(lemma)
    elif rule := _RULES.get(language, {}).get(part):
        yield from dict.fromkeys(rule(lemma))


def forms(entry: Entry) -> Iterator[str]:
    """Yield the words an entry is found by; some may come twice.

    A form that is listed among the exceptions is an innocent word, and is left out.
    """
    for form in _all_forms(entry):
        if form not in entry.exceptions:
            yield form


def stems(entry: Entry) -> Iterator[str]:
    """Yield what any word that begins so is found by."""
    if "start" not in entry.classes:
        return
    native = [entry.lemma]
    if "prefixed" in entry.classes:
        native += (prefix + entry.lemma for prefix in russian.PREFIXES.split())
    yield from native
    if "latin" in entry.classes:
        for stem in native:
            yield from (spelt for spelt in _in_latin(stem, entry) if spelt not in entry.exceptions)


def _all_forms(entry: Entry) -> Iterator[str]:
    native = _native_forms(entry)
    if "latin" not in entry.classes:
        yield from native
        return
    longest = len(entry.lemma) + _LONGEST_ENDING.get(entry.language, len(entry.lemma))
    for form in dict.fromkeys(native):
        yield form
        if len(form) <= longest:
            yield from _in_latin(form, entry)


def _native_forms(entry: Entry) -> Iterator[str]:
    rules = _RULES.get(entry.language, {})
    for part, inflect in rules.items():
        if part in entry.classes:
            inflected = inflect(entry.lemma)
            prefixed = "prefixed" in entry.classes
            yield from russian.prefixed(inflected) if prefixed else inflected
    if entry.classes & _AS_WRITTEN or not rules:  # a list may write out the forms of its words
        yield entry.lemma


def _in_latin(form: str, entry: Entry) -> Iterator[str]:
    yield from transliterate(form, entry.language)
    if "western" in entry.classes:
        yield from transliterate(form, _WESTERN_ARMENIAN)
