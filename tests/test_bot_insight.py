"""`python bot.py export`, `erase` and `report`, as an operator's shell runs them."""

from __future__ import annotations

import asyncio
import csv
import io
import json
import re
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from pathlib import Path

import pytest

from newsroom.models import Action, CaseKind, CaseState, Part, PartKind, Violation
from newsroom.outcomes import Outcome
from newsroom.storage.cases import CaseStore, NewCase, NewStrike
from newsroom.storage.database import Database
from newsroom.storage.members import MemberStore
from tests.command_line import run_bot
from tests.engines import on_both_engines
from tests.postgresql import is_on_server

POLICY = """\
publication: {name: The Courier & Post, policy: Be kind. Answer for what you write.}
channels: {moderators: moderators}
rules:
  - {id: profanity, type: words, lexicons: [profanity-en], action: remove, points: 1}
"""
NOON = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
ANI, JOE, MODERATOR = 112233445566778899, 40, 30
SECRET = "sekretword"
RULE_ID = "personal-attack"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder to run commands in, with a policy."""
    (tmp_path / "policy.yaml").write_text(POLICY, encoding="utf-8")
    return tmp_path


@pytest.fixture
def address(folder: Path, address_in: Callable[[Path], str]) -> str:
    """Where the records are."""
    return address_in(folder)


def environment(address: str) -> dict[str, str]:
    return {"DATABASE_URL": address if is_on_server(address) else f"sqlite:///{address}"}


def reply(number: int, **changes: object) -> NewCase:
    """Make up a case of Ani's."""
    text = f"={SECRET} you darn {SECRET} fool, number {number}"
    at = text.index("darn")
    values: dict[str, object] = {
        "guild_id": 1,
        "kind": CaseKind.REPLY,
        "state": CaseState.RECORDED,
        "action": Action.REMOVE,
        "rule": "profanity",
        "member_id": ANI,
        "member_name": "Zabel Sekretname",
        "opened_at": NOON,
        "discussion_id": 500,
        "message_id": 600 + number,
        "parts": (Part(PartKind.CONTENT, text),),
        "violations": (
            Violation("profanity", "profanity", Action.REMOVE, 1, 0, at, at + 4, "darn"),
            Violation(RULE_ID, "attack", Action.REMOVE, 1, 0, 0, len(text), text),
        ),
    }
    return NewCase(**values | changes)  # type: ignore[arg-type]  # each test names its own


async def fill(address: str, count: int = 3) -> None:
    """Let Ani be author, appellant and reporter, and quoted by others."""
    database = await Database.open(address)
    cases, members = CaseStore(database), MemberStore(database)
    strike = NewStrike("profanity", 1, NOON, NOON + timedelta(days=90))
    for number in range(1, count + 1):
        case = await cases.open_case(reply(number, reason=f"{SECRET} " * 30 * number), strike)
        assert case is not None
        await cases.close(case.id, CaseState.ENFORCED, Outcome(), NOON)
        await cases.appeal(case.id, f"I, Zabel Sekretname, meant no {SECRET} at all", NOON)
        await cases.note(case.id, MODERATOR, f"She wrote {SECRET}", NOON)
    await cases.overturn(
        1,
        from_states=[CaseState.APPEALED],
        by=MODERATOR,
        reason=f"{SECRET} is a name",
        at=NOON + timedelta(hours=3),
    )
    report = reply(
        50,
        kind=CaseKind.REPORT,
        state=CaseState.OPEN,
        action=Action.ALLOW,
        rule="report",
        violations=(),
        parts=(Part(PartKind.CONTENT, f"> {(reply(1).parts[0].text)}\nNot so."),),
        member_id=JOE,
        member_name="Joe",
        opened_by=ANI,
        reason=f"He repeats {SECRET}",
        opened_at=NOON + timedelta(days=1),
    )
    reported, _ = await cases.open_report(report)
    await cases.note(reported.id, MODERATOR, f"Zabel Sekretname: “you darn {SECRET} fool”", NOON)
    await members.block(1, ANI, MODERATOR, f"{SECRET} again", 1, NOON, None)
    await database.close()


async def kept(address: str) -> bytes:
    """Return every byte that the records keep."""
    if is_on_server(address):
        database = await Database.open(address)
        async with database.reading() as connection:
            tables = ("cases", "case_events", "strikes", "blocks", "followers", "handled")
            rows = [
                [tuple(row) for row in await connection.exec_driver_sql(f"SELECT * FROM {name}")]
                for name in tables
            ]
        await database.close()
        return repr(rows).encode()
    folder, name = Path(address).parent, Path(address).name
    files = await asyncio.to_thread(lambda: sorted(folder.glob(f"{name}*")))
    return b"".join([await asyncio.to_thread(file.read_bytes) for file in files])


# ---------------------------------------------------------------- export


@on_both_engines
async def test_cases_of_a_span_are_written_for_a_spreadsheet_to_a_private_file(
    folder: Path, address: str
) -> None:
    await fill(address)
    asked = ("export", "--since", "2026-03-11", "--until", "2026-03-11", "cases.csv")
    ran = await run_bot(*asked, cwd=folder, **environment(address))
    again = await run_bot(*asked, cwd=folder, **environment(address))

    assert (ran.code, ran.out, ran.err) == (0, "", "1 case exported.\n")
    assert (again.code, again.err) == (1, "cases.csv: exists already; name a new file\n")
    file = folder / "cases.csv"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    content = await asyncio.to_thread(file.read_bytes)
    (row,) = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    assert (row["case"], row["kind"], row["member"]) == ("4", "report", "Joe")
    assert row["opened_by"] == f"'{ANI}"


async def test_cases_are_written_as_lines_of_json_to_standard_output(
    folder: Path, address: str
) -> None:
    await fill(address)
    where = environment(address)
    for asked in (("--format", "jsonl"), ("--format", "jsonl", "-")):
        ran = await run_bot("export", *asked, cwd=folder, **where)
        rows = [json.loads(line) for line in ran.out.splitlines()]
        assert (ran.code, ran.err) == (0, "4 cases exported.\n")
        assert [row["case"] for row in rows] == list(range(1, 5))
        assert rows[0]["text"].startswith(f"={SECRET}")
        assert (rows[0]["points"], rows[1]["points"]) == (0, 1)
        assert rows[0]["decided_at"] == "2026-03-10T15:00:00Z"
    ran = await run_bot("export", "--guild", "2", "none.jsonl", cwd=folder, **where)
    assert ran.err == "0 cases exported.\n"
    assert await asyncio.to_thread((folder / "none.jsonl").read_bytes) == b""


@pytest.mark.parametrize(
    "asked", [("export",), ("erase", "20", "--yes"), ("report", "--month", "2026-03")]
)
async def test_folder_without_records_is_said_to_have_none_and_gets_none(
    folder: Path, asked: tuple[str, ...]
) -> None:
    ran = await run_bot(*asked, "--data", "elsewhere", cwd=folder)

    assert (ran.code, ran.out) == (1, "")
    assert ran.err == (
        "elsewhere/newsroom.sqlite3: there are no records; say where they are by --data\n"
    )
    assert not (folder / "elsewhere").exists()


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("export", "--since", "1.3.2026"), "1.3.2026 is not a day, like 2026-03-31"),
        (("export", "--until", "9999-12-31"), "9999-12-31 is not a day, like 2026-03-31"),
        (("report", "--month", "March"), "March is not a month, like 2026-03"),
        (("erase", "Ani"), "Ani is not an id, like 112233445566778899"),
        (("report", "--month", "2999-01"), "report: 2999-01 has not begun"),
    ],
)
async def test_what_cannot_be_meant_is_refused_with_what_could(
    folder: Path, asked: tuple[str, ...], said: str
) -> None:
    ran = await run_bot(*asked, cwd=folder)

    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


# ---------------------------------------------------------------- erase


@on_both_engines
async def test_erased_person_is_in_no_byte_of_the_records_and_the_numbers_hold(
    folder: Path, address: str
) -> None:
    await fill(address, 30)
    where = environment(address)
    month = ("report", "--month", "2026-03")
    before = await run_bot(*month, cwd=folder, **where)
    words = (SECRET.encode(), b"Sekretname", b"sekretname")
    held = await kept(address)
    assert [word for word in words if word in held] == list(words)

    ran = await run_bot("erase", str(ANI), "--yes", cwd=folder, **where)

    assert ran.code == 0, ran.err
    first, discord, *_ = ran.out.splitlines()
    assert first == (
        f"Erased: what member {ANI} wrote, and their name. 30 cases about them stay without a "
        "text, so that figures hold."
    )
    assert discord.startswith("What stands on Discord stays there")
    assert f"Member {ANI}: 30 cases about them, 1 case opened by them" in ran.err
    left = await kept(address)
    assert [word for word in words if word in left] == []
    after = await run_bot(*month, cwd=folder, **where)
    assert without_moment(after.out) == without_moment(before.out)
    exported = await run_bot("export", "--format", "jsonl", cwd=folder, **where)
    rows = [json.loads(line) for line in exported.out.splitlines()]
    assert {row["member"] for row in rows} == {"", "Joe"}
    assert [row["points"] for row in rows] == [0] + [1] * 29 + [0]
    assert rows[-1]["text"].endswith("\nNot so.")


def without_moment(page: str) -> str:
    return re.sub(r"as they stood on [^.]+\.", "", page)


async def test_person_is_erased_while_the_bot_has_the_records_open(
    folder: Path, address: str
) -> None:
    await fill(address)
    running = await Database.open(address)
    assert await CaseStore(running).get(1) is not None
    ran = await run_bot("erase", str(ANI), "--yes", cwd=folder, **environment(address))
    left = await kept(address)
    case = await CaseStore(running).get(1)
    await running.close()

    assert (ran.code, case and case.parts) == (0, ())
    assert SECRET.encode() not in left


async def test_reader_of_the_records_keeps_nobody_from_knowing_that_words_may_be_left(
    folder: Path, address: str
) -> None:
    await fill(address)
    with closing(sqlite3.connect(address, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM cases").fetchall()
        ran = await run_bot("erase", str(ANI), "--yes", cwd=folder, **environment(address))
        assert (ran.code, ran.out) == (1, "")
        assert "do it again" in ran.err
        reader.execute("ROLLBACK")
    again = await run_bot("erase", str(ANI), "--yes", cwd=folder, **environment(address))
    assert again.code == 0
    assert SECRET.encode() not in await kept(address)


@pytest.mark.parametrize(("typed", "is_erased"), [("erase\n", True), ("y\n", False), ("", False)])
async def test_nothing_is_erased_unless_somebody_means_it(
    folder: Path, address: str, typed: str, is_erased: bool
) -> None:
    await fill(address)
    ran = await run_bot("erase", str(ANI), text=typed, cwd=folder, **environment(address))

    assert "Type erase to go on: " in ran.err
    assert ran.code == (0 if is_erased else 1)
    assert ("Nothing has been erased." in ran.err) is not is_erased
    assert (SECRET.encode() in await kept(address)) is not is_erased


async def test_stranger_is_said_to_be_unknown(folder: Path, address: str) -> None:
    await fill(address)
    ran = await run_bot("erase", "999", "--yes", cwd=folder, **environment(address))

    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "The records do not know a member 999; check the number.\n"


async def test_copy_that_a_restore_has_kept_is_named(folder: Path, address: str) -> None:
    await fill(address)
    copy = Path(f"{address}.replaced-20260301-120000")
    await asyncio.to_thread(copy.touch)
    ran = await run_bot("erase", str(ANI), "--yes", cwd=folder, **environment(address))

    assert f"{copy} was kept by a restore and still holds it; delete it." in ran.out


# ---------------------------------------------------------------- report


class Outside(HTMLParser):
    """Collects what a page would load or run."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "link", "img", "iframe", "object", "a"):
            self.found.append(tag)
        self.found += [name for name, _ in attrs if name in ("src", "href") or name[:2] == "on"]


@on_both_engines
async def test_report_of_a_month_counts_and_names_nobody(folder: Path, address: str) -> None:
    await fill(address)
    ran = await run_bot(
        "report", "--month", "2026-03", "march.html", cwd=folder, **environment(address)
    )

    assert (ran.code, ran.out, ran.err) == (0, "", "march.html reports on 4 cases.\n")
    again = await run_bot(
        "report", "--month", "2026-03", "march.html", cwd=folder, **environment(address)
    )
    assert (again.code, again.err) == (1, "march.html: exists already; name a new file\n")
    page = await asyncio.to_thread((folder / "march.html").read_text, encoding="utf-8")
    text = " ".join(re.sub(r"<style>.*?</style>|<[^>]+>", " ", page, flags=re.DOTALL).split())
    for said in (
        "The Courier &amp; Post: how the discussions were moderated in March 2026",
        "Cases opened from 1 to 31 March 2026 (UTC)",
        "4 cases 3 appealed by the author 1 taken back 3 hours median time to a decision",
        "Profanity 3",
        "Reported, no rule named 1",
        "Contested, waiting for a moderator 2",
        "Taken back by a moderator 1",
        "Taken back, of those in which something was done: 1 of 3 (33 %).",
        "3 appeals; decided: 1.",
        "From 9 Mar 4",
    ):
        assert said in text, text
    for private in (SECRET, "Sekretname", "Joe", str(ANI), "darn", "500", "600"):
        assert private not in text
    outside = Outside()
    outside.feed(page)
    assert outside.found == []
    assert "url(" not in page
    assert "@import" not in page


async def test_report_of_a_month_without_a_case_says_so(folder: Path, address: str) -> None:
    await fill(address)
    ran = await run_bot("report", "--month", "2026-02", cwd=folder, **environment(address))

    assert (ran.code, ran.err) == (0, "")
    assert "No case was opened" in ran.out
    assert "February 2026" in ran.out


async def test_report_is_of_one_server(folder: Path, address: str) -> None:
    await fill(address)
    database = await Database.open(address)
    await CaseStore(database).open_case(reply(99, guild_id=2), None)
    await database.close()
    month = ("report", "--month", "2026-03")
    refused = await run_bot(*month, cwd=folder, **environment(address))
    ran = await run_bot(*month, "--guild", "2", "two.html", cwd=folder, **environment(address))

    assert (refused.code, refused.out) == (1, "")
    assert refused.err == "the records hold cases of 2 servers; name one by --guild: 1, 2\n"
    assert ran.err == "two.html reports on 1 case.\n"


async def test_report_bears_the_name_of_its_servers_own_policy(folder: Path, address: str) -> None:
    await fill(address)
    (folder / "each").mkdir()
    (folder / "each" / "1.yaml").write_text(POLICY.replace("The Courier", "Mine"), encoding="utf-8")
    asked = ("report", "--month", "2026-03", "--policies", "each")
    refused = await run_bot(*asked, cwd=folder, **environment(address))
    ran = await run_bot(*asked, "--guild", "1", cwd=folder, **environment(address))
    unknown = await run_bot(*asked, "--guild", "2", cwd=folder, **environment(address))

    assert (refused.code, refused.out) == (2, "")
    assert refused.err == "report: each server has a policy of its own; name one by --guild\n"
    assert ran.code == 0, ran.err
    assert "Mine &amp; Post: how the discussions were moderated" in ran.out
    assert (unknown.code, unknown.out) == (1, "")
