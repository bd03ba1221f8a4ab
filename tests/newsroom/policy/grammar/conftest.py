"""What the grammars' tests share: a few insults a language, so that no word list decides here."""

import re
from collections.abc import Callable, Iterator

import pytest

from newsroom.policy.gate import Sought
from newsroom.policy.grammar import marking
from newsroom.policy.readings import Reading
from newsroom.policy.rules import PersonalAttack
from newsroom.policy.words import Match, Word

# Lemma, the pattern of its forms, category and part of speech.
INSULTS = {
    "hy": """
        հիմար | հիմար\\w*|himar\\w* | insult | adjective
        յիմար | յիմար\\w* | insult | adjective
        ապուշ | ապուշ\\w*|apush\\w* | insult | adjective
        անասուն | անասուն\\w*|anasun\\w* | insult | adjective
        տականք | տականք\\w* | insult | noun
        սրիկա | սրիկա\\w* | insult | noun
        դավաճան | դավաճան\\w* | insult | noun
        դաւաճան | դաւաճան\\w* | insult | noun
        անգրագետ | անգրագետ\\w* | insult | adjective
        անխելք | անխելք\\w* | insult | adjective
        ստախոս | ստախոս\\w* | insult | noun
        անամօթ | անամօթ\\w* | insult | adjective
        դեբիլ | դեբիլ\\w*|debil\\w* | insult | noun
        շան տղա | շան տղա\\w* | profanity | noun
    """,
    "ru": """
        дурак | дурак\\w*|durak\\w* | insult | noun
        дура | дура|дуры|dura | insult | noun
        дурачок | дурачок|дурачка | insult | noun
        идиот | идиот\\w*|idiot\\w* | insult | noun
        баран | баран(?!ин)\\w*|baran\\w* | insult | noun
        дебил | дебил\\w*|debil\\w* | insult | noun
        кретин | кретин\\w* | insult | noun
        урод | урод(?!л)\\w*|urod\\w* | insult | noun
        хам | хам|хамы|хама|хамов | insult | noun
        тварь | твар\\w+ | insult | noun
        мразь | мраз\\w+ | insult | noun
        подонок | подон\\w+ | insult | noun
        неуч | неуч\\w* | insult | noun
        клоун | клоун\\w* | insult | noun
        балабол | балабол\\w* | insult | noun
        лжец | лжец\\w* | insult | noun
        предатель | предател\\w+ | insult | noun
        ничтожество | ничтожеств\\w+ | insult | noun
        придурок | придур\\w+ | insult | noun
        сволочь | сволоч\\w+ | insult | noun
        козел | козел|козлы|козла | insult | noun
        собака | собак\\w+ | insult | noun
        свинья | свинь\\w+ | insult | noun
        дегенерат | дегенерат\\w* | insult | noun
        гнида | гнид\\w* | insult | noun
        неадекват | неадекват\\w* | insult | noun
        дурень | дурень | insult | noun
        кремлебот | кремлебот\\w* | insult | noun
        балбес | балбес\\w* | insult | noun
        гад | гад|гады | insult | noun
        тупой | туп(?:ой|ая|ое|ые|ого|ую|ым|ыми)|tupoy | insult | adjective
        глупый | глуп(?:ый|ая|ое|ые|ого|ую) | insult | adjective
        тролль | тролл\\w* | insult | noun
        чмо | чмо | insult | noun
        овца | овц\\w+ | insult | noun
        алкаш | алкаш\\w* | insult | noun
        шавка | шавк\\w+ | insult | noun
        убожество | убожеств\\w+ | insult | noun
        конченый | кончен\\w+ | insult | adjective
        жалкий | жалк(?:ий|ое|ая|ие) | insult | adjective
        ублюдок | ублюд\\w+ | profanity | noun
        мудак | мудак\\w* | profanity | noun
        сука | сук[аи] | profanity | noun
        блядь | блядь|бля | profanity | noun
    """,
    "tr": """
        aptal | aptal\\w* | insult | adjective
        salak | sala[kğ]\\w* | insult | adjective
        gerizekalı | gerizekal[ıi]\\w* | insult | noun
        geri zekalı | geri\\ zekal[ıi]\\w* | insult | noun
        ahmak | ahmak\\w* | insult | noun
        cahil | cahil\\w* | insult | adjective
        hain | hain\\w* | insult | noun
        beyinsiz | beyinsiz\\w* | insult | noun
        şerefsiz | [şs]erefsiz\\w* | insult | noun
        sahtekar | sahtekar\\w* | insult | noun
        mal | mal(?:[sm]\\w+)? | insult | noun
        eşek | e[şs]ek\\w* | insult | noun
        orospu | orospu | profanity | noun
        amk | amk | profanity | noun
    """,
}


class FewWords:
    """Finds the insults of one language above, as a matcher of lexicons would."""

    def __init__(self, language: str) -> None:
        rows = [row.split(" | ") for row in INSULTS[language].strip().splitlines()]
        self._words = [
            (re.compile(rf"(?<!\w)(?:{forms.strip()})(?!\w)"), Word(lemma.strip(), kind, 2, part))
            for lemma, forms, kind, part in rows
        ]

    @property
    def sought(self) -> Sought:
        return Sought(lambda words: ((word, ()) for word in words))  # any word is worth a look

    def find(self, reading: Reading) -> Iterator[Match]:
        found = [
            Match(*match.span(), word)
            for forms, word in self._words
            for match in forms.finditer(reading.text)
        ]
        yield from sorted(found, key=lambda match: match.start)


def _know_few_words() -> dict[str, frozenset[str]]:
    """Return the languages of all lexicons' lemmas, and of those above."""
    few = {
        row.split("|")[0].strip(): frozenset((language,))
        for language, rows in INSULTS.items()
        for row in rows.strip().splitlines()
    }
    return marking.languages_of_lemmas() | few


@pytest.fixture
def personal_attack(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], PersonalAttack]:
    """Make the rule against personal attacks for one language, with the few words above."""
    known = _know_few_words()
    monkeypatch.setattr(marking, "languages_of_lemmas", lambda: known)

    def make(language: str) -> PersonalAttack:
        rule = PersonalAttack(
            id="attacks", type="personal_attack", lexicons=(f"profanity-{language}",)
        )
        rule.__dict__["matcher"] = FewWords(language)  # where the cached property keeps it
        return rule

    return make
