"""A fragment of an expression that others are built with keeps to itself.

With an ungrouped | at its top, half of what it stands in becomes an expression of its own: "you
wouldn't know one if (it hit you | you fell over it)" would take "you fell over it" for an insult.
"""

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

import newsroom
from tests.newsroom.policy.conftest import items
from tests.newsroom.policy.shipped import find_rules

_ROOT = Path(newsroom.__file__).parent
# What stands beside a fragment where its choices are those of the group, or of the whole.
_BEFORE = re.compile(r"(?:^|[|(]|\((?:\?(?::|=|!|<=|<!|>|P<\w+>|[a-z-]+:)))\s*\Z")
_AFTER = re.compile(r"\s*(?:\Z|[|)])")
_TOKEN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.", re.DOTALL)

# A fragment: where it stands and its name, what it is, and the expression on either side of it.
_Fragment = tuple[str, str, str, str]


def is_open(pattern: str) -> bool:
    """Tell whether a pattern is a choice that nothing holds together."""
    depth = 0
    for token in _TOKEN.findall(pattern):
        if token == "|" and depth == 0:
            return True
        depth += (token == "(") - (token == ")")
    return False


def is_torn(before: str, after: str) -> bool:
    """Tell whether a choice between these would take part of them for its own."""
    return not (_BEFORE.search(before) and _AFTER.match(after))


def _value(node: ast.AST, module: ModuleType) -> object:
    if isinstance(node, ast.Name):
        return getattr(module, node.id, None)
    if isinstance(node, ast.Attribute):  # _ORDERS.pattern
        return getattr(_value(node.value, module), node.attr, None)
    return node.value if isinstance(node, ast.Constant) else None


def _pieces(node: ast.expr) -> list[ast.expr]:
    """Return what an expression is put together from."""
    if isinstance(node, ast.JoinedStr):
        parts = [v.value if isinstance(v, ast.FormattedValue) else v for v in node.values]
        return [piece for part in parts for piece in _pieces(part)]
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return [*_pieces(node.left), *_pieces(node.right)]
    return [node]


def _find_fragments() -> Iterator[_Fragment]:
    for path in sorted((_ROOT / "policy").rglob("*.py")):
        relative = path.relative_to(_ROOT.parent)
        module = import_module(".".join(relative.with_suffix("").parts).removesuffix(".__init__"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            pieces = _pieces(node) if isinstance(node, ast.JoinedStr | ast.BinOp) else []
            values = [_value(piece, module) for piece in pieces]
            said = [value if isinstance(value, str) else "x" for value in values]
            for at, (piece, value) in enumerate(zip(pieces, values, strict=True)):
                if isinstance(value, str) and not isinstance(piece, ast.Constant):
                    name = f"{relative}:{piece.lineno} {ast.unparse(piece)}"
                    yield name, value, "".join(said[:at]), "".join(said[at + 1 :])


def test_no_shared_fragment_is_torn_apart_by_its_own_choice() -> None:
    fragments = list(_find_fragments())
    assert len(fragments) > 1000  # it looks where they are
    torn = [
        name
        for name, value, before, after in fragments
        if is_open(value) and is_torn(before, after)
    ]
    assert torn == []


@pytest.mark.parametrize("pattern", ["a|b", "(?:a)|b", r"[(]|a", r"\(a|b\)", "(a|b)|c"])
def test_choice_that_nothing_holds_is_seen(pattern: str) -> None:
    assert is_open(pattern)


@pytest.mark.parametrize("pattern", ["(?:a|b)", "[|]", r"\|", "a(?=b|c)", "(?:a(?:b|c)|d)", ""])
def test_choice_that_is_held_together_is_none(pattern: str) -> None:
    assert not is_open(pattern)


@pytest.mark.parametrize(
    ("before", "after", "torn"),
    [
        ("(?:", ")", False),
        ("", "", False),
        ("x|", "|y", False),
        ("(?P<who>", ")", False),
        ("(?<!", ")", False),
        ("x", "", True),
        ("(?:x", ")", True),
        ("(?:", "x)", True),
    ],
)
def test_place_where_a_choice_tears_is_seen(before: str, after: str, torn: bool) -> None:
    assert is_torn(before, after) is torn


@pytest.mark.parametrize(
    "text",
    items("""
The statue was right there, and you walked into it. | You fell over it. | You ran into one.
You stepped in it. | Sorry, you sat on it. | You tripped over one, and so did I.
"""),
)
def test_half_of_a_phrase_is_none(text: str) -> None:
    assert not find_rules(text)


@pytest.mark.parametrize(
    "text",
    items("""
You wouldn't know a fact if you fell over it. | You couldn't find the truth if it bit you.
You would not recognise an argument if you walked into one.
"""),
)
def test_whole_phrase_still_counts(text: str) -> None:
    assert find_rules(text)
