"""`python bot.py backtest`, as a shell and a script run it."""

import json
from pathlib import Path

import pytest

from tests.command_line import run_bot, run_python

OLD = """\
publication: {name: The Courier}
channels: {moderators: moderators}
rules:
  - {id: profanity, type: words, lexicons: [profanity-en], action: remove, points: 1}
  - {id: threats, type: threat, action: remove, points: 3}
"""
NEW = OLD.replace("action: remove, points: 1", "allow: [bullshit], action: hold").replace(
    "  - {id: threats", "  - {id: attacks, type: personal_attack, action: remove}\n  - {id: threats"
)
BACKTEST = ("backtest", "old.yaml", "new.yaml")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder to run commands in, with two policies."""
    (tmp_path / "old.yaml").write_text(OLD, encoding="utf-8")
    (tmp_path / "new.yaml").write_text(NEW, encoding="utf-8")
    return tmp_path


def as_lines(*comments: object) -> str:
    return "".join(f"{json.dumps(comment, ensure_ascii=False)}\n" for comment in comments)


COMMENTS = as_lines(
    {"id": 1, "text": "Thank you for this careful report.", "author": "Ani"},
    {"id": 2, "text": "The report is bullshit.", "author": "Joe"},
    {"id": 3, "text": "Բարև ձեզ, such bullshit"},
    {"id": "c4", "text": "You are a clown.", "author": "Ani", "reply_to": 2},
    {"id": 5, "text": "this is fucking nonsense"},
    {"id": 6, "text": "I will kill you."},
)


async def test_backtest_that_frees_two_and_catches_one(folder: Path) -> None:
    (folder / "comments.jsonl").write_text(COMMENTS, encoding="utf-8")

    ran = await run_bot(*BACKTEST, "comments.jsonl", "--jsonl", "changed.jsonl", cwd=folder)

    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        "Rule profanity now holds instead of removing.\n"
        "Rule profanity now allows bullshit.\n"
        "New rule attacks: it removes what it finds.\n"
        "\n"
        "Of 6 comments: 1 newly caught, 2 newly freed, 0 judged more harshly, "
        "1 judged more mildly.\n"
        "\n"
        "Newly caught:\n"
        "  c4: allow, then remove (1 point)\n"
        "    [You are a clown]. (personal attack, rule attacks, phrase en/you-are-everyday)\n"
        "\n"
        "Newly freed:\n"
        "  2: remove (1 point), then allow\n"
        "    The report is [bullshit]. (profanity, rule profanity)\n"
        "  3: remove (1 point), then allow\n"
        "    Բարև ձեզ, such [bullshit] (profanity, rule profanity)\n"
        "\n"
        "Judged more mildly:\n"
        "  5: remove (1 point), then hold\n"
        "    this is [fucking] nonsense (profanity, rule profanity)\n"
    )
    assert (folder / "changed.jsonl").stat().st_mode & 0o777 == 0o600
    lines = (folder / "changed.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    assert [(row["id"], row["change"]) for row in rows] == [
        *((2, "freed"), (3, "freed"), ("c4", "caught"), (5, "milder"))
    ]
    assert rows[0]["text"] == "The report is bullshit."
    assert rows[0]["after"] == {"action": "allow", "points": 0, "violations": []}
    assert (rows[2]["after"]["action"], rows[2]["after"]["points"]) == ("remove", 1)
    (violation,) = rows[2]["after"]["violations"]
    assert (violation["rule"], violation["entry"]) == ("attacks", "en/you-are-everyday")


async def test_bad_line_is_named_and_the_rest_goes_on(folder: Path) -> None:
    lines = as_lines({"id": 1}, {"id": 2, "text": "bullshit"}) + "no JSON\n"

    ran = await run_bot(*BACKTEST, "-", text=lines, cwd=folder)

    assert ran.code == 1
    missing, no_json, summary = ran.err.splitlines()
    assert missing == 'line 1: "text" is missing'
    assert no_json.startswith("line 3: not JSON: ")
    assert summary == "1 comment judged; 2 lines passed over."
    assert "Of 1 comment: 0 newly caught, 1 newly freed" in ran.out


async def test_policies_that_say_the_same_change_nothing(folder: Path) -> None:
    ran = await run_bot("backtest", "old.yaml", "old.yaml", "-", text=COMMENTS, cwd=folder)

    assert ran.code == 0
    assert ran.out == (
        "The two policies say the same.\n\nOf 6 comments: 0 newly caught, 0 newly freed, "
        "0 judged more harshly, 0 judged more mildly.\n"
    )


async def test_backtest_tells_how_far_it_is_on_standard_error(folder: Path) -> None:
    lines = as_lines(*[{"text": "What a day"}] * 1_001)

    ran = await run_bot(*BACKTEST, "-", text=lines, cwd=folder)

    assert (ran.code, ran.err) == (0, "1000 judged\n1001 comments judged.\n")


async def test_broken_candidate_is_told_of_as_check_does(folder: Path) -> None:
    broken = NEW.replace("action: hold", "action: shout")
    (folder / "new.yaml").write_text(broken, encoding="utf-8")

    ran = await run_bot(*BACKTEST, "-", text=COMMENTS, cwd=folder)

    assert (ran.code, ran.out) == (1, "")
    checked = await run_bot("check", "new.yaml", cwd=folder)
    assert ran.err == checked.out
    assert ran.err.startswith("new.yaml:4:87: rules[0].action: should be flag, hold or remove")


async def test_comments_that_cannot_be_read_are_named(folder: Path) -> None:
    ran = await run_bot(*BACKTEST, "none.jsonl", cwd=folder)

    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "none.jsonl: cannot be read: No such file or directory\n"


async def test_rows_that_cannot_be_written_are_named(folder: Path) -> None:
    ran = await run_bot(*BACKTEST, "-", "--jsonl", "none/rows.jsonl", text=COMMENTS, cwd=folder)

    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "none/rows.jsonl: No such file or directory\n"


async def test_backtest_starts_without_discord_storage_or_network(folder: Path) -> None:
    (folder / "comments.jsonl").write_text("", encoding="utf-8")
    ran = await run_python(
        "-c",
        "import sys, bot\n"
        "bot.main(['backtest', *sys.argv[1:]])\n"
        "heavy = {'discord', 'sqlalchemy', 'alembic', 'aiohttp', 'feedparser', 'simcord'}\n"
        "print(sorted(heavy & set(sys.modules)))",
        *(str(folder / name) for name in ("old.yaml", "new.yaml", "comments.jsonl")),
    )

    assert ran.out.endswith("\n[]\n")
