"""What people read is said in their language, and every catalogue keeps up with the code."""

import ast
import asyncio
import re
import string
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from newsroom.config.titles import TITLES
from newsroom.speech import DOMAIN, LOCALES, N_, SOURCE, _, languages, ngettext, speak, speaking

ROOT = Path(__file__).parent.parent.parent
# Discord's, for what is given to these under these names; None stands for any.
LIMITS: dict[str, dict[str | None, int]] = {
    "Button": {"label": 80},
    "Embed": {"title": 256},
    "Label": {"text": 45},
    "SentenceForm": {"title": 45},
    "StrikeForm": {"title": 45},
    "TextForm": {"title": 45, "label": 45, "placeholder": 100},
    "add_field": {"name": 256},
    "command": {"description": 100},
    "describe": {None: 100},
    "Choice": {"name": 100},
    "ContextMenu": {"name": 32},
    "GroupCog": {"group_description": 100},
}
BUTTON_LIMIT = 80

Said = tuple[str, ...]  # a sentence, or its forms for one and for many


def calls() -> Iterator[tuple[Path, ast.Call, Said]]:
    """Find every sentence that the code says or notes."""
    for folder in ("cogs", "newsroom"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                said = _said(node)
                if said is not None:
                    assert isinstance(node, ast.Call)
                    yield path, node, said


def _said(node: ast.AST) -> Said | None:
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
        return None
    count = {"_": 1, "N_": 1, "ngettext": 2}.get(node.func.id)
    if count is None:
        return None
    texts = [str(arg.value) for arg in node.args[:count] if isinstance(arg, ast.Constant)]
    return tuple(texts) if len(texts) == count else None  # else it says what was noted elsewhere


def path_of(language: str, ending: str) -> Path:
    return LOCALES / language / "LC_MESSAGES" / f"{DOMAIN}.{ending}"


def catalogue(language: str) -> Catalog:
    with path_of(language, "po").open("rb") as file:
        return read_po(file, locale=language)


def forms(message: Message) -> tuple[Said, Said]:
    """Return the forms of a sentence, and those of its translation."""
    ids = message.id if isinstance(message.id, list | tuple) else (message.id,)
    strings = message.string if isinstance(message.string, list | tuple) else (message.string,)
    return tuple(map(str, ids)), tuple(text or "" for text in strings)


def placeholders(text: str) -> set[str]:
    return {name for _text, name, _spec, _conversion in string.Formatter().parse(text) if name}


TRANSLATED = sorted(languages() - {SOURCE})


@pytest.mark.parametrize("language", TRANSLATED)
def test_catalogue_has_what_the_code_says_and_nothing_else(language: str) -> None:
    """`make messages` brings it up to date. A sentence within an f-string cannot be extracted."""
    listed = {forms(message)[0] for message in catalogue(language) if message.id}
    assert listed == {said for _path, _call, said in calls()}


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_sentence_is_translated_for_certain(language: str) -> None:
    missing = [
        message.id
        for message in catalogue(language)
        if message.id and (message.fuzzy or not all(forms(message)[1]))
    ]
    assert not missing


@pytest.mark.parametrize("language", TRANSLATED)
def test_translation_has_the_placeholders_of_its_sentence(language: str) -> None:
    for message in catalogue(language):
        if message.id:
            ids, strings = forms(message)
            for text in strings:
                assert placeholders(text) == placeholders(ids[-1]), message.id


@pytest.mark.parametrize("language", TRANSLATED)
def test_translation_begins_and_ends_with_the_space_of_its_sentence(language: str) -> None:
    for message in catalogue(language):
        if message.id:
            ids, strings = forms(message)
            for text in strings:
                assert text.startswith(" ") == ids[0].startswith(" "), message.id
                assert text.endswith(" ") == ids[0].endswith(" "), message.id


@pytest.mark.parametrize("language", TRANSLATED)
def test_sentence_keeps_to_discords_limit_where_it_stands(language: str) -> None:
    translated = {forms(m)[0]: forms(m)[1] for m in catalogue(language) if m.id}
    for said, limit in limited():
        for text in (*said, *translated[said]):
            assert len(text) <= limit, text


def limited() -> Iterator[tuple[Said, int]]:
    """Find what stands where Discord takes only so many characters, and how many."""
    for path in sorted((ROOT / "cogs").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                yield from _limited(node.bases, node.keywords)
            elif isinstance(node, ast.Call):
                yield from _limited([node.func], node.keywords)
    for path, _call, said in calls():
        if path.name == "buttons.py" and path.parent.name == "wording":
            yield said, BUTTON_LIMIT


def _limited(called: list[ast.expr], keywords: list[ast.keyword]) -> Iterator[tuple[Said, int]]:
    for one in called:
        name = ast.unparse(one).partition("[")[0].rpartition(".")[2]
        limits = LIMITS.get(name, {})
        for keyword in keywords:
            limit = limits.get(keyword.arg) or limits.get(None)
            if limit is not None:
                within = filter(None, map(_said, ast.walk(keyword.value)))
                yield from ((said, limit) for said in within)


@pytest.mark.parametrize("language", TRANSLATED)
def test_compiled_catalogue_is_of_the_written_one(language: str) -> None:
    compiled = BytesIO()
    write_mo(compiled, catalogue(language))
    assert compiled.getvalue() == path_of(language, "mo").read_bytes()


def test_sentence_is_said_in_the_language_that_is_spoken_when_it_is_said() -> None:
    noted = N_("What follows")
    assert _(noted) == "What follows"
    with speaking("hy"):
        assert _(noted) == "Ինչ է հետևում"
        with speaking("en"):
            assert _(noted) == "What follows"
        assert _(noted) == "Ինչ է հետևում"
    assert _(noted) == "What follows"


@pytest.mark.parametrize(
    ("language", "one", "three"),
    [
        ("en", "1 hour", "3 hours"),
        ("hy", "1 ժամ", "3 ժամ"),
        ("hy-AM", "1 ժամ", "3 ժամ"),
        ("eo", "1 hour", "3 hours"),  # which it does not speak
    ],
)
def test_count_asks_for_its_form(language: str, one: str, three: str) -> None:
    with speaking(language):
        assert ngettext("{count} hour", "{count} hours", 1) == one
        assert ngettext("{count} hour", "{count} hours", 3) == three


def test_placeholder_is_filled_in_after_the_sentence_is_found() -> None:
    with speaking("hy"):
        assert _("The moderator wrote: {reason}", reason="{x}") == "Մոդերատորը գրել է՝ {x}"
        assert _("There is no slow mode in {place}.") == "{place} քննարկման մեջ դանդաղ ռեժիմ չկա։"
        assert _("") == ""


async def test_language_of_one_task_is_not_that_of_another() -> None:
    turn = asyncio.Event()

    async def speak_armenian() -> str:
        speak("hy")
        turn.set()
        return _("Why?")

    async def wait_for_it() -> str:
        await turn.wait()
        return _("Why?")

    said = await asyncio.gather(wait_for_it(), speak_armenian())
    assert list(said) == ["Why?", "Ինչո՞ւ"]


def test_newspapers_own_words_stay_as_they_are() -> None:
    with speaking("hy"):
        assert _("House style of ours") == "House style of ours"


def test_titles_of_the_rules_that_the_bot_comes_with_are_translated() -> None:
    written = (ROOT / "policy.yaml").read_text(encoding="utf-8").partition("\nanswers:")[0]
    written = written.partition("\n# answers:")[0]
    titles = re.findall(r"^[ #]*title: (.*)$", written, re.MULTILINE)
    assert list(TITLES) == [title for title in titles if not title.startswith("{")]
