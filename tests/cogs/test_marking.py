"""Every sentence in the code that people read can be translated: none stands there unmarked."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from cogs.wording.outcomes import DETAILS, detail_text
from newsroom.speech import speaking

COGS = Path(__file__).parent.parent.parent / "cogs"
MARKS = ("_", "N_", "ngettext")
NOT_SAID = ("log", "compile", "TypeVar", "attempt", "RuntimeError", "AssertionError")
WORDS = re.compile(r"[A-Za-z’']{2,}[,;:]? [A-Za-z’'{]{2,}|[A-Za-z]{2,}\.$")


# What is said elsewhere than in Discord, and so in English.
ELSEWHERE = {
    "bot.py": "whoever starts the bot",
    "doctor/": "the command line",
    "health.py": "metrics",
    "kit/access.py": "the log",
    "kit/listening.py": "whoever starts the bot",
    "kit/login.py": "whoever starts the bot",
    "kit/logs.py": "the log",
    "wording/report.py": "a file of the command line",
}
UNMARKED = {
    ("desk/chart.py", "DejaVu Sans"): "a font",
    ("desk/chart.py", "outside lower left"): "a place in a picture",
    ("discussions/keeping.py", "The discussion's time is over"): "Discord's audit log",
    ("enforcement/audit.py", "Below the Line, case {}:"): "Discord's audit log",
    ("enforcement/blocks.py", "block lifted"): "Discord's audit log",
    ("enforcement/followers.py", "word to a reporter"): "a step's name, in the log",
    ("enforcement/restoring.py", "Below the Line"): "a name",
    (
        "enforcement/restoring.py",
        "Restored replies appear under their author's name",
    ): "Discord's audit log",
    ("errors.py", "Manage Server"): "what Discord calls a permission, where it has no Armenian",
    ("errors.py", "Timeout Members"): "likewise",
    ("kit/mishaps.py", "an interaction could not be answered"): "the log",
    ("kit/mishaps.py", "{} is recorded, but could not be seen through"): "the log",
    (
        "policy/backtesting.py",
        "is too large to be a policy (over {} KB)",
    ): "what is wrong with a policy file is said as on the command line",
    (
        "press/reading.py",
        "reading it met a fault of the bot's own; its log tells more",
    ): "why a feed cannot be read is kept once for all newsrooms",
    ("press/threads.py", "An admin marked the article as withdrawn"): "Discord's audit log",
    ("press/threads.py", "Comments are closed on articles of this category"): "likewise",
    ("press/threads.py", "Making room for a newer discussion"): "likewise",
    ("wording/cards.py", "handed on"): "the records",
    ("wording/cards.py", "kept down"): "the records",
    ("wording/cards.py", "restore undone"): "the records",
}


def unmarked(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    yield from _within(tree)


def _within(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Call) and _is_called(node, (*MARKS, *NOT_SAID)):
        for keyword in node.keywords:  # the value of a placeholder may be a sentence
            yield from _within(keyword.value)
        return
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return  # a docstring
    if isinstance(node, ast.Constant | ast.JoinedStr):
        text = _text_of(node)
        if WORDS.search(text):
            yield text
        if isinstance(node, ast.Constant):
            return
    for child in ast.iter_child_nodes(node):
        if not isinstance(node, ast.JoinedStr) or isinstance(child, ast.FormattedValue):
            yield from _within(child)


def _is_called(call: ast.Call, names: tuple[str, ...]) -> bool:
    called = ast.unparse(call.func).split(".")
    return called[-1] in names or called[0] in names


def _text_of(node: ast.Constant | ast.JoinedStr) -> str:
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    return "".join(_text_of(one) if isinstance(one, ast.Constant) else "{}" for one in node.values)


def test_every_sentence_is_marked() -> None:
    found = {
        (file, text)
        for path in sorted(COGS.rglob("*.py"))
        for text in unmarked(path)
        if not (file := str(path.relative_to(COGS))).startswith(tuple(ELSEWHERE))
    }
    details = {re.sub(r"{\w+}", "{}", template) for template in DETAILS}
    assert {(file, text) for file, text in found if text not in details} == set(UNMARKED)


def test_reason_that_the_records_keep_in_english_is_found_with_its_values() -> None:
    with speaking("hy"):
        assert detail_text("Discord answered 503") == "Discord-ի պատասխանն է՝ 503"
        assert detail_text(
            "not in #news: Discord did not answer; in #other: they own the server"
        ) == (
            "ոչ #news ալիքում՝ Discord-ը չի պատասխանել; #other ալիքում՝ նա սերվերի սեփականատերն է"
        )
        assert detail_text("what a later version says") == "what a later version says"
