"""`python bot.py check` and `judge`, as a shell and a script run them; and what all share."""

import asyncio
import json
import os
import pty
import sys
from pathlib import Path

import pytest

import bot
from newsroom.command_line import build_parser
from tests.command_line import (
    BOT,
    PATIENCE_SECONDS,
    ROOT,
    clean_environment,
    run_bot,
    run_python,
)

POLICY = """\
publication: {name: The Courier, policy: Be kind. Answer for what you write.}
channels: {moderators: moderators}
feeds:
  - {url: "https://courier.example/feed", channel: news}
rules:
  - {id: profanity, type: words, lexicons: [profanity-en], action: remove, points: 1}
  - {id: caps, type: caps, action: flag, mode: shadow}
"""
CLEAN = {"id": "a", "text": "Thank you for this careful report.", "author": "Ani"}
FOUL_TEXT = "Ասում եմ՝ this is fucking nonsense"
FOUL = {"id": 2, "text": FOUL_TEXT, "author": "Joe", "reply_to": "a"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder to run commands in, with a policy."""
    (tmp_path / "policy.yaml").write_text(POLICY, encoding="utf-8")
    return tmp_path


def as_lines(*comments: object) -> str:
    return "".join(f"{json.dumps(comment, ensure_ascii=False)}\n" for comment in comments)


# ---------------------------------------------------------------- check


async def test_check_counts_what_is_in_order(folder: Path) -> None:
    ran = await run_bot("check", cwd=folder)

    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        "policy.yaml: in order. The Courier: 1 feed, 2 rules (1 in shadow mode), "
        "4 steps on the ladder.\n"
    )


async def test_check_names_place_and_key_of_every_mistake(folder: Path) -> None:
    broken = POLICY.replace("action: remove", "action: shout").replace("type: caps", "type: hats")
    (folder / "broken.yaml").write_text(broken, encoding="utf-8")

    ran = await run_bot("check", "broken.yaml", cwd=folder)

    assert (ran.code, ran.err) == (1, "")
    first, second = ran.out.splitlines()
    assert first.startswith("broken.yaml:6:68: rules[0].action: should be flag, hold or remove")
    assert second.startswith("broken.yaml:7:22: rules[1].type: ")


async def test_check_notes_words_that_may_not_be_meant_so_and_is_content(folder: Path) -> None:
    advised = POLICY.replace("[profanity-en],", "[profanity-en], add: [turkey], allow: [tea],")
    (folder / "policy.yaml").write_text(advised, encoding="utf-8")

    ran = await run_bot("check", cwd=folder)

    assert (ran.code, ran.err) == (0, "")
    added, allowed, summary = ran.out.splitlines()
    assert added.startswith("policy.yaml:6:66: rules[0].add[0]: note: is an everyday word, and is")
    assert allowed.startswith("policy.yaml:6:83: rules[0].allow[0]: note: allows nothing")
    assert summary.startswith("policy.yaml: in order.")


@pytest.mark.parametrize("named", ["option", "variable"])
async def test_check_goes_through_a_folder_of_policies(folder: Path, named: str) -> None:
    newsrooms = folder / "newsrooms"
    newsrooms.mkdir()
    advised = POLICY.replace("[profanity-en],", "[profanity-en], add: [turkey],")
    (newsrooms / "11.yaml").write_text(advised, encoding="utf-8")
    (newsrooms / "courier.yaml").write_text(POLICY, encoding="utf-8")
    (newsrooms / "22.yaml").write_text(POLICY + "rule: []\n", encoding="utf-8")
    (newsrooms / "herald.yaml").write_text(POLICY + "guild: 22\n", encoding="utf-8")

    if named == "option":
        ran = await run_bot("check", "--policies", "newsrooms", cwd=folder)
    else:
        ran = await run_bot("check", cwd=folder, BTL_POLICIES="newsrooms")

    assert (ran.code, ran.err) == (1, "")
    note, good, unknown_key, twin, nobodys, other_twin, summary = ran.out.splitlines()
    assert note.startswith("newsrooms/11.yaml:6:66: rules[0].add[0]: note: is an everyday word")
    assert good.startswith("newsrooms/11.yaml: in order. The Courier: 1 feed, 2 rules")
    assert unknown_key.startswith("newsrooms/22.yaml:8:1: rule: is not a key here")
    assert twin == "newsrooms/22.yaml:1:1: is for the same server as herald.yaml; keep one of them"
    assert nobodys.startswith("newsrooms/courier.yaml:1:1: does not say whose policy it is")
    assert other_twin.startswith("newsrooms/herald.yaml:8:8: guild: is for the same server as 22")
    assert summary == "3 files of 4 cannot be used."


@pytest.mark.parametrize(
    "arguments",
    ["check --policies . policy.yaml", "--policy policy.yaml check --policies ."],
)
async def test_one_policy_and_a_folder_of_them_exclude_each_other(
    folder: Path, arguments: str
) -> None:
    ran = await run_bot(*arguments.split(), cwd=folder)

    assert (ran.code, ran.out) == (2, "")
    assert "one policy file and --policies exclude each other" in ran.err


async def test_named_policy_is_used_whatever_the_environment_says(folder: Path) -> None:
    ran = await run_bot("check", "policy.yaml", cwd=folder, BTL_POLICIES="none")

    assert ran.code == 0


async def test_policy_can_be_named_before_or_after_the_command(folder: Path) -> None:
    before, after = await asyncio.gather(
        run_bot("--policy", "none.yaml", "judge", "hello", cwd=folder),
        run_bot("judge", "hello", "--policy", "none.yaml", cwd=folder),
    )

    assert before == after
    assert (before.code, before.out) == (1, "")
    assert before.err.startswith("none.yaml: does not exist")


# ---------------------------------------------------------------- judge


async def test_judge_explains_the_same_from_the_command_line_and_standard_input(
    folder: Path,
) -> None:
    given, typed = await asyncio.gather(
        run_bot("judge", FOUL_TEXT, cwd=folder),
        # Whatever the terminal was set up for, a pipe is read and written as UTF-8.
        run_bot("judge", text=f"{FOUL_TEXT}\n", cwd=folder, PYTHONIOENCODING="ascii"),
    )

    assert given == typed
    assert (given.code, given.err) == (0, "")
    assert given.out.startswith("Removed: profanity (rule profanity). Strike: 1 point.\n")
    assert "\n  Ասում եմ՝ this is [fucking] nonsense\n" in given.out


@pytest.mark.parametrize("arguments", [("judge",), ("judge", "-"), ("judge", ""), ("judge", " \n")])
async def test_judge_of_nothing_says_so(folder: Path, arguments: tuple[str, ...]) -> None:
    ran = await run_bot(*arguments, text="\n", cwd=folder)

    assert (ran.code, ran.out, ran.err) == (0, "Allowed: there is no text to judge.\n", "")


async def test_judge_reads_standard_input_for_a_dash(folder: Path) -> None:
    (folder / "comments.jsonl").write_text(as_lines(CLEAN), encoding="utf-8")
    text, lines, file = await asyncio.gather(
        run_bot("judge", "-", text=FOUL_TEXT, cwd=folder),
        run_bot("judge", "-", "--jsonl", text=as_lines(CLEAN), cwd=folder),
        run_bot("judge", "comments.jsonl", "--jsonl", cwd=folder),
    )

    assert text.out.startswith("Removed: profanity")
    assert (lines.code, json.loads(lines.out)["id"]) == (0, "a")
    assert file == lines


@pytest.mark.parametrize(
    "arguments",
    [("--jsonl", "comments.jsonl", "a text"), ("a text", "--jsonl"), ("a text " * 50, "--jsonl")],
)
async def test_judge_takes_a_text_or_a_file_and_not_both(
    folder: Path, arguments: tuple[str, ...]
) -> None:
    (folder / "comments.jsonl").write_text(as_lines(CLEAN), encoding="utf-8")
    ran = await run_bot("judge", *arguments, cwd=folder)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "judge: --jsonl reads comments from a file, so a text beside it is not judged; "
        "leave out one of them\n"
    )


@pytest.mark.parametrize("arguments", ["hello you there", "hello --policy policy.yaml you there"])
def test_judge_of_a_text_without_quotes_asks_for_them(
    arguments: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        bot.main(["judge", *arguments.split()])

    assert ended.value.code == 2
    assert (
        capsys.readouterr()
        .err.splitlines()[-1]
        .endswith(
            "unrecognized arguments: you there; "
            "put the comment in quotes: python bot.py judge 'hello you there'"
        )
    )


def test_judge_takes_no_unknown_option_for_a_text(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        bot.main(["judge", "hello", "--colour"])

    assert capsys.readouterr().err.endswith("unrecognized arguments: --colour\n")


async def test_judge_reports_lines_of_another_encoding(folder: Path) -> None:
    (folder / "old.jsonl").write_bytes(b'\xef\xbb\xbf\r\n{"text": "caf\xe9"}\r\n{"text": "a"}\r\n')
    ran = await run_bot("judge", "--jsonl", "old.jsonl", cwd=folder)

    assert ran.code == 1
    assert ran.out == '{"id": null, "action": "allow", "violations": []}\n'
    assert ran.err == "line 2: not UTF-8 from byte 14 on\n1 comment judged; 1 line passed over.\n"


@pytest.mark.parametrize("arguments", [("judge",), ("judge", "-")])
async def test_judge_refuses_standard_input_of_another_encoding(
    folder: Path, arguments: tuple[str, ...]
) -> None:
    ran = await run_bot(*arguments, text="Un caf\udce9\n", cwd=folder)  # a byte of Latin-1

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "judge: standard input is not UTF-8 from byte 7 on\n"


async def test_judge_starts_without_discord_storage_or_network(folder: Path) -> None:
    ran = await run_python(
        "-c",
        "import sys, bot\n"
        "bot.main(['judge', 'hello', '--policy', sys.argv[1]])\n"
        "heavy = {'discord', 'sqlalchemy', 'alembic', 'aiohttp', 'feedparser', 'simcord'}\n"
        "print(sorted(heavy & set(sys.modules)))",
        str(folder / "policy.yaml"),
    )

    assert ran.out == "Allowed: no rule objects.\n[]\n"


async def test_judge_reads_one_comment_a_line_and_passes_over_what_is_none(folder: Path) -> None:
    lines = as_lines(CLEAN, {"id": "b"}, FOUL)
    (folder / "comments.jsonl").write_text(lines, encoding="utf-8")

    read, piped = await asyncio.gather(
        run_bot("judge", "--jsonl", "comments.jsonl", cwd=folder),
        run_bot("judge", "--jsonl", text=lines, cwd=folder),
    )

    assert read == piped
    assert read.code == 1
    assert read.err == 'line 2: "text" is missing\n2 comments judged; 1 line passed over.\n'
    first, second = map(json.loads, read.out.splitlines())
    assert first == {"id": "a", "action": "allow", "violations": []}
    assert (second["id"], second["action"]) == (2, "remove")
    (violation,) = second["violations"]
    assert FOUL_TEXT[violation["start"] : violation["end"]] == violation["evidence"] == "fucking"
    assert set(violation) == {"rule", "category", "action", "start", "end", "evidence", "via"}


async def test_judge_tells_how_far_it_is_and_ends_well(folder: Path) -> None:
    ran = await run_bot("judge", "--jsonl", text=as_lines(*[CLEAN] * 2_001), cwd=folder)

    assert ran.code == 0
    assert ran.err == "1000 judged\n2000 judged\n2001 comments judged.\n"
    assert ran.out.count("\n") == 2_001


async def test_judge_answers_each_line_as_it_comes(folder: Path) -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, BOT, "judge", "--jsonl"),
        cwd=folder,
        env=clean_environment(),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            for comment in (CLEAN, FOUL):
                process.stdin.write(as_lines(comment).encode())
                assert json.loads(await process.stdout.readline())["id"] == comment["id"]
    finally:
        process.stdin.close()
        await process.wait()


# ---------------------------------------------------------------- all of them


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ("check none.yaml", "none.yaml: does not exist; name the policy file, or create one"),
        ("judge --jsonl none.jsonl", "none.jsonl: cannot be read: No such file or directory"),
        ("feed none.xml", "none.xml: there is no such file"),
        ("invite", "No token is set. Set DISCORD_TOKEN to your bot's token, or "),
    ],
)
def test_what_is_missing_is_named(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: str,
    complaint: str,
) -> None:
    monkeypatch.chdir(folder)
    monkeypatch.delenv("DISCORD_TOKEN", raising=False)
    monkeypatch.delenv("DISCORD_TOKEN_FILE", raising=False)

    assert bot.main(arguments.split()) == 1
    assert "".join(capsys.readouterr()).startswith(complaint)


@pytest.mark.parametrize("arguments", ["publish", "sandbox --port 65536", "sandbox --port web"])
def test_what_no_command_takes_is_named(capsys: pytest.CaptureFixture[str], arguments: str) -> None:
    with pytest.raises(SystemExit) as ended:
        bot.main(arguments.split())

    assert ended.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert arguments.rsplit(maxsplit=1)[-1] in err.splitlines()[-1]


@pytest.mark.parametrize("arguments", ["--help", "check", "judge --jsonl comments.jsonl"])
async def test_reader_of_the_output_may_leave_early(folder: Path, arguments: str) -> None:
    """`python bot.py judge --jsonl comments.jsonl | head`, where `head` has had enough."""
    (folder / "comments.jsonl").write_text(as_lines(*[FOUL] * 100), encoding="utf-8")
    reader, writer = os.pipe()
    os.close(reader)
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, BOT, *arguments.split()),
        cwd=folder,
        env=clean_environment(),
        stdout=writer,
        stderr=asyncio.subprocess.PIPE,
    )
    os.close(writer)
    async with asyncio.timeout(PATIENCE_SECONDS):
        _, complaint = await process.communicate()

    assert (process.returncode, complaint) == (0, b"")


async def test_terminal_gets_marks_where_a_pipe_gets_brackets(folder: Path) -> None:
    ours, theirs = pty.openpty()
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, BOT, "judge", "this is fucking nonsense"),
        cwd=folder,
        env=clean_environment(),
        stdout=theirs,
    )
    async with asyncio.timeout(PATIENCE_SECONDS):
        assert await process.wait() == 0
    with open(theirs, "wb"), open(ours, "rb", buffering=0) as terminal:  # noqa: ASYNC230, PTH123
        shown = terminal.read(4096)

    assert b"\x1b[1;4mfucking\x1b[0m" in shown


def test_every_help_has_an_example() -> None:
    parser = build_parser()
    (commands,) = (action.choices for action in parser._actions if action.dest == "command")
    assert commands is not None
    assert "\nExample: python bot.py\n" in parser.format_help()
    for name, command in dict(commands).items():
        assert f"\nExample: python bot.py {name}" in command.format_help()


async def test_help_of_judge_and_readme_show_a_line_of_its_input(folder: Path) -> None:
    helped = await run_bot("judge", "--help", cwd=folder, COLUMNS="200")
    (row,) = (
        line
        for line in (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
        if line.startswith("| `python bot.py judge")
    )

    for text in (helped.out, row):
        assert '{"text": "…"}' in text


def test_fault_of_the_bots_own_is_told_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_options: object) -> int:
        raise ValueError("no such\ntable")

    monkeypatch.setitem(bot._COMMANDS, "check", fail)

    assert bot.main(["check"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(
        "This is a fault of the bot's own. Please report it with what you did: "
        "ValueError: no such table (test_bot_commands.py, line "
    )
    assert err.count("\n") == 1
