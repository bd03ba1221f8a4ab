"""/stats and /export: what moderators see of the record, and what they take along."""

from __future__ import annotations

import csv
import io
import json
import sys
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from newsroom.clock import utc_now
from newsroom.exports import COLUMNS
from newsroom.models import Action, CaseKind, CaseState, Part, PartKind
from newsroom.storage.cases import NewCase
from sandbox.world.faults import Fault
from tests.cogs.newsroom import FOUL, Newsroom, opened, words_of
from tests.engines import on_both_engines

PNG = b"\x89PNG\r\n\x1a\n"
EPHEMERAL = 1 << 6


async def asked(newsroom: Newsroom, command: str, **options: Any) -> dict[str, Any]:
    """Have a moderator run a command, and return the private answer."""
    answer = await newsroom.act(
        "Mariam",
        "command",
        channel=newsroom.channel("moderators"),
        name=command,
        options=options,
    )
    message: dict[str, Any] = answer["message"]
    assert message["flags"] & EPHEMERAL
    return message


async def attached(newsroom: Newsroom, message: dict[str, Any]) -> bytes:
    (file,) = message["attachments"]
    async with newsroom.session.get(file["url"]) as response:
        assert response.status == 200
        return await response.read()


async def recorded(newsroom: Newsroom, at: datetime, text: str = "darn", **changes: Any) -> None:
    """Write down a case as if it had been opened at some time."""
    values: dict[str, Any] = {
        "guild_id": newsroom.bot.guilds[0].id,
        "kind": CaseKind.REPLY,
        "state": CaseState.ENFORCED,
        "action": Action.REMOVE,
        "rule": "profanity",
        "member_id": int(newsroom.user("Ani")),
        "member_name": "Ani",
        "opened_at": at,
        "parts": (Part(PartKind.CONTENT, text),),
    }
    await newsroom.bot.parts.stores.cases.open_case(NewCase(**values | changes), None)


# ---------------------------------------------------------------- /stats


@on_both_engines
async def test_moderators_see_the_numbers_as_a_picture_and_as_text(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        for name in ("Ani", "Joe"):
            reply = await newsroom.send(name, thread, FOUL)
            await newsroom.gone(thread, reply)
        await newsroom.case(2, state="enforced")
        form = await newsroom.click("Mariam", await newsroom.card(1), "case:1:pardon")
        await newsroom.submit("Mariam", form, text="A quotation")
        shown = await newsroom.send("Ani", thread, "THIS IS WRITTEN IN CAPITALS ALL OVER")
        await newsroom.case(3, state="open")
        await newsroom.click("Mariam", await newsroom.card(3), "case:3:dismiss")
        await newsroom.case(3, state="dismissed")

        message = await asked(newsroom, "stats")

        words = words_of(message)
        for said in (
            "Cases of the last 30 days",
            "3 cases in all.",
            "Overturned, of those in which something was done: 1 of 2 (50 %).",
            "Median time to a decision: ",
            "(1 decision).",
            "By rule: Profanity: 2\nCaps: 1",
            "Overturned: 1",
            "Enforced: 1",
            "Dismissed: 1",
            f"(https://discord.com/channels/{newsroom.bot.guilds[0].id}/{thread}): 3",
            ": 3 (profanity 2, caps 1)",
        ):
            assert said in words
        assert "Ani" not in words
        (file,) = message["attachments"]
        (embed,) = message["embeds"]
        assert embed["image"]["url"] == file["url"]
        assert "3 cases in all." in file["description"]
        assert (await attached(newsroom, message)).startswith(PNG)
        assert shown["id"] in [m["id"] for m in await newsroom.messages("Ani", thread)]


async def test_span_says_how_far_back_is_counted(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        now = utc_now()
        for days in (1, 20, 200):
            await recorded(newsroom, now - timedelta(days=days))
        for span, cases in ((7, "1 case in all."), (30, "2 cases"), (90, "2 cases"), (365, "3 c")):
            assert cases in words_of(await asked(newsroom, "stats", span=span))


@pytest.mark.parametrize("command", ["stats", "export"])
async def test_span_without_a_case_is_said_to_be_empty(tmp_path: Path, command: str) -> None:
    async with opened(tmp_path) as newsroom:
        await recorded(newsroom, utc_now() - timedelta(days=10))
        message = await asked(newsroom, command, span=7)
        assert "No case was opened in the last 7 days" in words_of(message)
        assert message["attachments"] == []


async def test_year_of_many_rules_keeps_to_the_limits_of_discord(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        now = utc_now()
        for day in range(0, 365, 2):
            rule = f"a-rule-with-a-name-of-forty-letters-{day % 40:04}"
            await recorded(newsroom, now - timedelta(days=day), rule=rule, discussion_id=day % 9)
        message = await asked(newsroom, "stats", span=365)
        (embed,) = message["embeds"]
        assert len(words_of(message)) <= 6_000
        assert "183 cases in all." in embed["description"]
        assert embed["description"].count(": ") > 50  # of every week how many, if not of what
        assert len(message["attachments"][0]["description"]) <= 1_024


async def test_numbers_are_told_where_no_picture_can_be_drawn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    async with opened(tmp_path) as newsroom:
        await recorded(newsroom, utc_now())
        message = await asked(newsroom, "stats")
    assert "1 case in all." in words_of(message)
    assert message["attachments"] == []
    assert "statistics could not be drawn" in caplog.text


async def test_readers_neither_count_nor_export_cases(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        await recorded(newsroom, utc_now())
        channel = newsroom.channel("news")
        for command in ("stats", "export"):
            status, _, said = await newsroom.refused(
                "Ani", "command", channel=channel, name=command, options={}
            )
            assert (status, said) == (403, "Missing Permissions")


# ---------------------------------------------------------------- /export


@on_both_engines
async def test_cases_are_exported_to_whoever_asked_and_counted(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        text = f"=1+1 {FOUL}, մի ասա"
        await newsroom.gone(thread, await newsroom.send("Ani", thread, text))
        await newsroom.case(1, state="enforced")
        await recorded(newsroom, utc_now() - timedelta(days=40))

        message = await asked(newsroom, "export")

        assert words_of(message).startswith("1 case of the last 30 days, as a table")
        assert message["attachments"][0]["filename"].endswith(".csv")
        content = await attached(newsroom, message)
        assert content.startswith(b"\xef\xbb\xbf")
        (row,) = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))
        assert tuple(row) == COLUMNS
        assert row["text"] == f"'{text}"
        assert row["member"] == "Ani"
        assert (row["state"], row["points"], row["removed"]) == ("enforced", "1", "yes")
        assert row["message_id"].startswith("'")


async def test_cases_are_exported_as_json_to_those_who_want_it(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        await recorded(newsroom, utc_now(), text="=1+1")
        await recorded(newsroom, utc_now(), kind=CaseKind.SHADOW)
        await recorded(newsroom, utc_now(), guild_id=2)
        message = await asked(newsroom, "export", format="jsonl", span=7)
        rows = [json.loads(line) for line in (await attached(newsroom, message)).splitlines()]
        assert [(row["case"], row["text"], row["kind"]) for row in rows] == [
            (1, "=1+1", "reply"),
            (2, "darn", "shadow"),
        ]
        assert words_of(message).startswith("2 cases of the last 7 days, as JSON")


async def test_export_that_the_server_would_not_take_is_not_tried(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        for _ in range(27):
            await recorded(newsroom, utc_now(), text="x" * 2**20)
        message = await asked(newsroom, "export", span=90)
        assert "larger than this server takes (25 MiB)" in words_of(message)
        assert "Choose a shorter span" in words_of(message)
        assert message["attachments"] == []


async def test_export_that_discord_refuses_as_too_large_is_said_to_be_so(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        await recorded(newsroom, utc_now())
        refusal = Fault("POST", "/webhooks/*", status=413, code=40005, message="Too large")
        newsroom.sandbox.faults.add(refusal)
        assert "Choose a shorter span" in words_of(await asked(newsroom, "export"))
