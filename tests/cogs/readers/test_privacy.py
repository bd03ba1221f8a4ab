"""/privacy tells readers what is kept about them, and hands it out to them and nobody else."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import discord

from newsroom.clock import utc_now
from tests.cogs.newsroom import (
    FOUL,
    POLICY,
    Newsroom,
    block,
    button_ids,
    opened,
    words_of,
)
from tests.engines import on_both_engines

KEEPING = f"{POLICY}privacy: {{keep_replies: 14d, keep_text: 30d}}\n"


async def ask(newsroom: Newsroom, name: str, verb: str, channel: str) -> dict[str, Any]:
    answer = await newsroom.act(
        name, "command", channel=channel, name=f"privacy {verb}", options={}
    )
    message: dict[str, Any] = answer["message"]
    return message


async def show(newsroom: Newsroom, name: str = "Ani") -> str:
    return words_of(await ask(newsroom, name, "show", newsroom.channel("news")))


async def export(newsroom: Newsroom, name: str = "Ani", channel: str = "") -> dict[str, Any]:
    """Return what the file holds, once it is sure that nobody else sees it."""
    message = await ask(newsroom, name, "export", channel or newsroom.channel("news"))
    assert message["flags"] & 64
    (file,) = message["attachments"]
    async with newsroom.session.get(file["url"]) as response:
        told: dict[str, Any] = json.loads(await response.text())
    return told


async def conversation(newsroom: Newsroom, name: str) -> str:
    channel: str = (await newsroom.act(name, "dm"))["channel"]["id"]
    return channel


async def report(newsroom: Newsroom, thread: str, message: dict[str, Any]) -> None:
    form = await newsroom.act(
        "Joe", "menu", channel=thread, name="Report to moderators", message=message["id"]
    )
    await newsroom.submit("Joe", form, text="He grumbles again and again")


async def test_reader_of_whom_nothing_is_kept_hears_so(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        told = await show(newsroom)
        assert "What is kept about you at The Courier" in told
        assert "Your cases: You have none. Should a reply of yours ever become a case, its" in told
        assert "text is kept for 90 days." in told
        assert "All your other replies: I keep none of them." in told
        (here,) = (await export(newsroom))["newsrooms"]
        assert here["cases"] == here["strikes"] == here["replies"] == []


async def test_reader_sees_what_is_kept_and_until_when(tmp_path: Path) -> None:
    async with opened(tmp_path, KEEPING) as newsroom:
        thread = await newsroom.publish()
        sent = await newsroom.send("Ani", thread, "A fine report.")
        await newsroom.gone(thread, await newsroom.send("Ani", thread, FOUL))
        case = await newsroom.case(1, state="enforced")
        await newsroom.bot.parts.retention.store()

        told = await show(newsroom)

        until = discord.utils.format_dt(case.opened_at + timedelta(days=30), "D")
        assert "Your cases: You have 1 case. Which rule each was about, and what followed," in told
        assert f"I delete the text of 1 case by {until} at the latest." in told
        assert "You have been given 1 strike. That stays on record." in told
        written_at = discord.utils.snowflake_time(int(sent["id"]))
        end = discord.utils.format_dt(written_at + timedelta(days=14), "D")
        assert (
            f"All your other replies: I keep 1 reply of yours until {end} at the latest, so" in told
        )
        assert "Each is kept for 14 days." in told


async def test_export_has_their_own_words_and_records(tmp_path: Path) -> None:
    async with opened(tmp_path, KEEPING) as newsroom:
        thread = await newsroom.publish()
        await newsroom.send("Ani", thread, "A fine report.")
        await newsroom.gone(thread, await newsroom.send("Ani", thread, FOUL))
        notice = await newsroom.dm("Ani", having="Your reply was removed")
        form = await newsroom.click("Ani", notice, "case:1:appeal")
        await newsroom.submit("Ani", form, text="It was a quotation.")
        await newsroom.case(1, state="appealed")
        await block(newsroom, reason="Advertising")
        await newsroom.bot.parts.retention.store()

        told = await export(newsroom)

        assert told["member"] == newsroom.user("Ani")
        (here,) = told["newsrooms"]
        assert here["name"] == "The Courier"
        removed, blocked = here["cases"]
        assert (removed["rule"], removed["text"]) == ("profanity", FOUL)
        assert (removed["state"], removed["appeal"]) == ("appealed", "It was a quotation.")
        assert removed["text_kept_until"] is None  # nobody has decided yet
        assert removed["found"][0]["evidence"] == "fucking"
        assert (blocked["kind"], blocked["reason"]) == ("block", "Advertising")
        assert [strike["case"] for strike in here["strikes"]] == [1]
        assert [one["case"] for one in here["blocks"]] == [2]
        assert [(act["kind"], act["text"]) for act in here["written_by_you"]] == [
            ("appeal", "It was a quotation.")
        ]
        assert [reply["text"] for reply in here["replies"]] == ["A fine report."]


async def test_nobody_is_given_away_who_reported_decided_or_noted(tmp_path: Path) -> None:
    async with opened(tmp_path, KEEPING) as newsroom:
        thread = await newsroom.publish()
        sent = await newsroom.send("Ani", thread, "I grumble at this.")
        await report(newsroom, thread, sent)
        await newsroom.case(1, state="open")
        moderators = newsroom.channel("moderators")
        await newsroom.command("Mariam", "case note", moderators, case=1, text="Watch her")
        assert (await export(newsroom))["newsrooms"][0]["cases"] == []
        assert "Your cases: You have none." in await show(newsroom)

        form = await newsroom.click("Mariam", await newsroom.card(1), "case:1:uphold")
        await newsroom.submit("Mariam", form, rule="profanity", reason="Foul")
        await newsroom.case(1, state="upheld")
        told = await export(newsroom)

        (case,) = told["newsrooms"][0]["cases"]
        assert (case["kind"], case["text"]) == ("report", "I grumble at this.")
        whole = json.dumps(told)
        for hidden in ("He grumbles", "Watch her", *map(newsroom.user, ("Joe", "Mariam"))):
            assert hidden not in whole


async def test_reporter_sees_their_report_and_moderators_what_they_did(tmp_path: Path) -> None:
    async with opened(tmp_path, KEEPING) as newsroom:
        thread = await newsroom.publish()
        await report(newsroom, thread, await newsroom.send("Ani", thread, "I grumble at this."))
        await newsroom.case(1, state="open")
        assert "You sent 1 report." in await show(newsroom, "Joe")
        (act,) = (await export(newsroom, "Joe"))["newsrooms"][0]["written_by_you"]
        assert (act["case"], act["kind"]) == (1, "reported")
        assert act["text"] == "He grumbles again and again"
        await block(newsroom, "Joe")
        told = await show(newsroom, "Mariam")
        assert "You sent" not in told
        assert "The history of cases has 1 line of yours." in told


@on_both_engines
async def test_privacy_in_direct_messages_is_of_every_server_that_something_is_kept_from(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path, KEEPING) as newsroom:
        thread = await newsroom.publish()
        for _ in range(2):  # the second times them out
            await newsroom.gone(thread, await newsroom.send("Ani", thread, FOUL))
        await newsroom.case(2, state="enforced")
        refused = await newsroom.refused(
            "Ani", "command", channel=thread, name="privacy show", options={}
        )
        assert refused[0] == 403
        channel = await conversation(newsroom, "Ani")
        told = words_of(await ask(newsroom, "Ani", "show", channel))
        assert "What is kept about you at The Courier" in told
        assert "Your cases: You have 2 cases." in told
        exported = await export(newsroom, "Ani", channel)
        assert [len(one["cases"]) for one in exported["newsrooms"]] == [2]
        channel = await conversation(newsroom, "Nare")
        assert "Your cases: You have none." in words_of(
            await ask(newsroom, "Nare", "show", channel)
        )
        assert (await export(newsroom, "Nare", channel))["newsrooms"] == []


async def test_text_that_was_forgotten_is_not_said_to_be_kept(tmp_path: Path) -> None:
    days = 0

    def clock() -> datetime:
        return utc_now() + timedelta(days=days)

    async with opened(tmp_path, KEEPING, clock=clock) as newsroom:
        thread = await newsroom.publish()
        await newsroom.gone(thread, await newsroom.send("Ani", thread, FOUL))
        await newsroom.case(1, state="enforced")
        assert button_ids(await newsroom.card(1)) != []
        days = 31
        guild_id = newsroom.bot.guilds[0].id
        month_ago = clock() - timedelta(days=30)
        await newsroom.bot.parts.stores.cases.forget_texts(guild_id, month_ago)
        told = await show(newsroom)
        assert "1 case." in told
        assert "Your words in them are deleted." in told
        (case,) = (await export(newsroom))["newsrooms"][0]["cases"]
        assert (case["text"], case["text_kept_until"]) == (None, None)
        assert case["found"][0]["evidence"] == ""
