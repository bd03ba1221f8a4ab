"""A language is a folder: one more of them needs no line of Python."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsroom.models import Record
from newsroom.policy import lexicons
from newsroom.policy.aiming import folder, language
from newsroom.policy.rules import PersonalAttack, Threat, Words
from newsroom.policy.scene import Scene, make_reply
from newsroom.policy.words.index import index_of

FILES = {
    "profile.yaml": "common: der die das und ein",
    "lexicons/insults.txt": """\
# title: German insults
# source: none
# licence: MIT
# attribution: nobody

trottel | insult | 2 | noun |
""",
    "vocabulary/frames.txt": "<you>\ndu|ihr",
    "attacks.phrases": """\
kind: attack
[you-are]
<you> bist ein <insult>
+ Du bist ein Trottel.
""",
    "threats.phrases": """\
kind: threat
[get-you]
ich kriege dich
+ Ich kriege dich.
""",
}


@pytest.fixture(autouse=True)
def _german(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name, text in FILES.items():
        path = tmp_path / "de" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    for module in (lexicons, language, folder):
        monkeypatch.setattr(module, "LANGUAGES", tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    caches = lexicons._find_files, lexicons.load, index_of
    for cached in caches:
        cached.cache_clear()
    yield
    for cached in caches:
        cached.cache_clear()


def test_a_new_language_has_words_attacks_and_threats() -> None:
    rules = (
        Words(id="words", type="words", lexicons=("insults-de",)),
        PersonalAttack(id="attacks", type="personal_attack", lexicons=("insults-de",)),
        Threat(id="threats", type="threat", languages=("de",)),
    )
    scene = Scene(make_reply("Du bist ein Trottel. Ich kriege dich."), Record())
    found = [[violation.evidence for violation in rule.check(scene)] for rule in rules]
    assert found == [["Trottel"], ["Du bist ein Trottel"], ["Ich kriege dich"]]
