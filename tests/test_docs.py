"""Every section, key, rule type, lexicon and command is documented, and nothing else is."""

import argparse
import ast
import re
import tomllib
from collections.abc import Iterator
from datetime import timedelta
from itertools import takewhile
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel
from pydantic.fields import FieldInfo

import newsroom
from newsroom.command_line import build_parser
from newsroom.config import Policy, Publication, Strikes, load, parse
from newsroom.config.options import keys_of, rule_types, sections
from newsroom.durations import format_duration
from newsroom.models import Action, Record
from newsroom.policy.engine import evaluate
from newsroom.policy.rules import Attachments, Rule
from newsroom.policy.scene import make_reply
from newsroom.policy.words import available

ROOT = Path(__file__).parents[1]
REFERENCE = (ROOT / "docs" / "policy.md").read_text(encoding="utf-8")
JUDGING = (ROOT / "docs" / "judging.md").read_text(encoding="utf-8")
SMALL = "publication: {name: A}\nchannels: {moderators: mods}\n"


def read_tables(text: str) -> dict[str, dict[str, str]]:
    """Map each heading to its tables' first column, and that to the second."""
    tables: dict[str, dict[str, str]] = {}
    heading = ""
    for line in text.splitlines():
        if line.startswith("#"):
            heading = line.lstrip("# ").strip("`")
        row = re.match(r"\| `([^`]+)` \| (.*?) ?\|", line)
        if row:
            tables.setdefault(heading, {})[row[1]] = row[2].strip("`")
    return tables


TABLES = read_tables(REFERENCE)
SECTIONS = [(name.replace("[]", ""), model) for name, model in sections() if name]


def write_default(field: FieldInfo) -> str:
    """Write a default as the reference does; nothing for what must be given or has no default."""
    if field.is_required() or field.default is None:
        return ""
    return write_value(field.default)


def write_value(value: Any) -> str:
    match value:
        case bool():
            return str(value).lower()
        case Action():
            return value.label
        case timedelta():
            return format_duration(value)
        case float():
            return f"{value:g}"
        case tuple():
            return f"[{', '.join(map(write_value, value))}]"
    return str(value)


def find_wrong_defaults(model: type[BaseModel], table: dict[str, str]) -> list[str]:
    fields = zip(keys_of(model), model.model_fields.values(), strict=True)
    return [
        f"{key}: {table[key]!r} should be {write_default(field)!r}"
        for key, field in fields
        if key in table and table[key] not in {write_default(field), "see below", "by type"}
    ]


# ---------------------------------------------------------------- docs/policy.md


def test_every_section_has_its_heading() -> None:
    missing = [key for key in keys_of(Policy) if f"\n## {key}\n" not in REFERENCE]

    assert missing == []


@pytest.mark.parametrize(("name", "model"), SECTIONS)
def test_section_is_documented_key_by_key(name: str, model: type[BaseModel]) -> None:
    table = TABLES[name]

    assert list(table) == keys_of(model)
    assert find_wrong_defaults(model, table) == []


def test_what_all_rules_share_is_documented_key_by_key() -> None:
    assert list(TABLES["rules"]) == ["id", "type", "title", "action", "points", "mode"]
    assert find_wrong_defaults(Rule, TABLES["rules"]) == []


@pytest.mark.parametrize(("kind", "rule"), rule_types().items())
def test_rule_type_is_documented_key_by_key(kind: str, rule: type[Rule]) -> None:
    table = TABLES.get(kind, {})

    assert f"\n### `{kind}`\n" in REFERENCE
    assert list(table) == [key for key in keys_of(rule) if key not in TABLES["rules"]]
    assert find_wrong_defaults(rule, table) == []


@pytest.mark.parametrize(("kind", "rule"), rule_types().items())
def test_rule_type_says_what_it_does_by_default(kind: str, rule: type[Rule]) -> None:
    text = REFERENCE.split(f"\n### `{kind}`\n")[1].split("\n#")[0]

    action = rule.model_fields["action"].default.label
    assert f"Action by default: `{action}`" in " ".join(text.split())


def test_no_rule_type_is_documented_that_does_not_exist() -> None:
    assert re.findall(r"\n### `(\w+)`\n", REFERENCE) == list(rule_types())


def test_every_lexicon_is_documented() -> None:
    assert TABLES["Lexicons"].keys() == set(available())


def test_long_defaults_are_given_in_full() -> None:
    words = " ".join(REFERENCE.split())
    denied = REFERENCE.split("Left out, `deny` holds")[1].split("\n#")[0]
    ladder = re.search(r"```yaml\n(ladder:\n.*?)```", REFERENCE, re.DOTALL)

    assert Publication.model_fields["policy"].default in words
    assert re.findall(r"`(\w+)`", denied) == list(Attachments.model_fields["deny"].default)
    assert ladder is not None
    indented = ladder[1].replace("\n", "\n  ")
    assert parse(f"{SMALL}strikes:\n  {indented}").strikes == Strikes()


def test_examples_of_rules_are_right() -> None:
    examples = re.findall(r"```yaml\n(- .*?)```", REFERENCE, re.DOTALL)

    assert examples
    assert all(parse(f"{SMALL}rules:\n{example}").rules for example in examples)


def test_examples_of_feeds_are_right() -> None:
    examples = re.findall(r"```yaml\n(feeds:\n.*?)```", REFERENCE, re.DOTALL)

    assert examples
    assert all(parse(f"{SMALL}{example}").feeds for example in examples)


def test_links_within_the_page_lead_somewhere() -> None:
    headings = re.findall(r"^#+ (.+)$", REFERENCE, re.MULTILINE)
    anchors = {re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-") for heading in headings}

    assert set(re.findall(r"\]\(#([^)]+)\)", REFERENCE)) <= anchors


# ---------------------------------------------------------------- commands


def find_subcommands(parser: argparse.ArgumentParser) -> dict[str, list[str]]:
    """Map what `python bot.py …` understands to the options each takes."""
    found: dict[str, list[str]] = {}
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, command in action.choices.items():
                found[name] = [o for a in command._actions for o in a.option_strings if "--" in o]
    return found


def find_commands(source: str) -> Iterator[str]:
    """Find slash commands (`/strike add`) and the names of message and member menus."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("ContextMenu"):
            yield _keyword(node.keywords, "name") or ""
    yield from _find_commands_in(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            yield from _find_commands_in(node)


def _find_commands_in(scope: ast.Module | ast.ClassDef) -> Iterator[str]:
    groups = {"app_commands": ""}
    if isinstance(scope, ast.ClassDef) and any("GroupCog" in ast.unparse(b) for b in scope.bases):
        name = _keyword(scope.keywords, "group_name") or _keyword(scope.keywords, "name")
        groups["app_commands"] = f"{name or scope.name.lower()} "
    for node in scope.body:
        match node:
            case ast.Assign(targets=[target], value=ast.Call(func=func, keywords=keywords)):
                if ast.unparse(func).endswith("Group"):
                    groups[ast.unparse(target)] = f"{_keyword(keywords, 'name')} "
    for node in scope.body:
        if isinstance(node, ast.AsyncFunctionDef):
            yield from _find_decorated(node, groups)


def _find_decorated(function: ast.AsyncFunctionDef, groups: dict[str, str]) -> Iterator[str]:
    for decorator in function.decorator_list:
        if not isinstance(decorator, ast.Call) or not isinstance(decorator.func, ast.Attribute):
            continue
        owner, kind = ast.unparse(decorator.func.value), decorator.func.attr
        name = _keyword(decorator.keywords, "name") or function.name
        if kind == "command" and owner in groups:
            yield f"/{groups[owner]}{name}"
        if kind == "context_menu":
            yield name


def _keyword(keywords: list[ast.keyword], name: str) -> str | None:
    for keyword in keywords:
        if keyword.arg == name and isinstance(keyword.value, ast.Constant):
            return str(keyword.value.value)
    return None


def read_docs() -> str:
    pages = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
    return "\n".join(page.read_text(encoding="utf-8") for page in pages if page.exists())


def test_commands_are_found_however_they_are_written() -> None:
    source = """
class Strikes(commands.GroupCog, group_name="strike"):
    @app_commands.command(name="add")
    async def add_strike(self, interaction): ...

class Policy(commands.GroupCog):
    @app_commands.command()
    async def show(self, interaction): ...

class Desk(commands.Cog):
    case = app_commands.Group(name="case", description="Cases")

    def __init__(self):
        self.menu = app_commands.ContextMenu(name="Explain", callback=self.explain)

    @case.command(name="note")
    async def add_note(self, interaction): ...

    @app_commands.command(name="queue")
    async def show_queue(self, interaction): ...

@app_commands.context_menu(name="Strike author")
async def strike_author(interaction, message): ...
"""
    assert set(find_commands(source)) == {
        *("/strike add", "/policy show", "/case note", "/queue", "Explain", "Strike author")
    }


def test_every_slash_command_and_menu_is_documented() -> None:
    docs = read_docs()
    cogs = sorted((ROOT / "cogs").rglob("*.py"))

    found = {name for cog in cogs for name in find_commands(cog.read_text(encoding="utf-8"))}

    assert sorted(name for name in found if name not in docs) == []


def test_every_subcommand_and_its_options_are_documented() -> None:
    docs = read_docs()

    found = find_subcommands(build_parser())

    assert found
    assert [name for name in found if f"bot.py {name}" not in docs] == []
    options = {option for options in found.values() for option in options}
    assert sorted(option for option in options - {"--help"} if option not in docs) == []


def read_examples(heading: str) -> Iterator[tuple[str, str]]:
    """Yield each sentence of the tables with a heading, with that of its column."""
    columns = [column.strip() for column in heading.strip("|").split("|")]
    for table in JUDGING.split(f"{heading}\n")[1:]:
        for row in takewhile(lambda line: line.startswith("|"), table.splitlines()[1:]):
            for column, cell in zip(columns, row.strip("|").split("|"), strict=True):
                if "*(" not in cell:  # or it is so only in a discussion that it tells of
                    for sentence in re.findall(r"[^.?]+[.?]”?", cell):
                        yield column, sentence.strip()


@pytest.mark.parametrize(
    ("column", "sentence"),
    sorted(
        {*read_examples("| passes | flagged | counts |"), *read_examples("| passes | counts |")}
    ),
)
def test_examples_of_the_manual_are_judged_as_it_says(column: str, sentence: str) -> None:
    verdict = evaluate(load(ROOT / "policy.yaml"), make_reply(sentence), Record())
    said = {"passes": Action.ALLOW, "flagged": Action.FLAG, "counts": Action.REMOVE}
    assert verdict.action is said[column]


# ---------------------------------------------------------------- docs/operating.md


def test_every_figure_that_the_bot_tells_is_documented_and_no_other() -> None:
    source = (ROOT / "cogs" / "health.py").read_text(encoding="utf-8")
    names = set(re.findall(r'(?:single|Family|_counted)\(\s*"([a-z_]+)"', source))
    documented = set(re.findall(r"newsroom_([a-z_]+)", read_docs())) - {"newsroom"}

    assert len(names) > 15
    assert names <= documented
    assert documented <= names | {f"{name}_oldest_seconds" for name in names}


# ---------------------------------------------------------------- docs/dependencies.md, versions


def read_pins(name: str) -> list[tuple[str, str]]:
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    return [(line.split("==")[0], line.split("==")[1]) for line in lines if "==" in line]


def test_every_dependency_is_listed_as_it_is_pinned_with_its_licence_and_what_it_is_for() -> None:
    text = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    sections = {part.split("`")[1]: part for part in text.split("\n## ") if "requirements" in part}
    for name in (path.name for path in ROOT.glob("requirements*.txt")):
        rows = re.findall(
            r"^\| (\S+) \| (\S+) \| (.+?) \| (.+?) \| (.+?) \|$", sections[name], re.M
        )
        listed = [row for row in rows if row[0] not in ("package", "---")]

        assert [(package, pinned) for package, pinned, *_ in listed] == read_pins(name)


def test_the_newest_version_of_the_changelog_is_that_of_the_project() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    versions = re.findall(r"^## (\d+\.\d+\.\d+)", changelog, re.MULTILINE)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert versions[0] == project["version"] == newsroom.__version__
