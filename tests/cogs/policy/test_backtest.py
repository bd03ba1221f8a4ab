"""/policy backtest: what another policy would do, told to whoever asked and to nobody else."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import discord
import pytest

from newsroom.clock import utc_now
from tests.cogs.newsroom import POLICY, Newsroom, button_ids, opened, words_of

KEEPING = f"{POLICY}privacy: {{keep_replies: 14d}}\n"
CANDIDATE = POLICY.replace(
    "lexicons: [profanity-en]", "lexicons: [profanity-en], allow: [bullshit], add: [grumble]"
)


async def backtest(
    newsroom: Newsroom,
    candidate: str,
    name: str = "Garo",
    channel: str = "moderators",
    **options: Any,
) -> dict[str, Any]:
    """Run the command and return its answer."""
    answer = await newsroom.act(
        name,
        "command",
        channel=newsroom.channel(channel),
        name="policy backtest",
        options={"policy": ["candidate.yaml", candidate], **options},
    )
    message: dict[str, Any] = answer["message"]
    return message


async def rows_of(newsroom: Newsroom, answer: dict[str, Any]) -> list[dict[str, Any]]:
    (file,) = answer["attachments"]
    assert file["filename"] == "backtest.jsonl"
    async with newsroom.session.get(file["url"]) as response:
        return [json.loads(line) for line in (await response.text()).splitlines()]


async def press(newsroom: Newsroom, number: int, verb: str) -> None:
    card = await newsroom.card(number)
    (button,) = [id for id in button_ids(card) if id == f"case:{number}:{verb}"]
    await newsroom.click("Mariam", card, button)


async def report(newsroom: Newsroom, thread: str, message: dict[str, Any]) -> None:
    form = await newsroom.act(
        "Joe", "menu", channel=thread, name="Report to moderators", message=message["id"]
    )
    await newsroom.submit("Joe", form, text="He grumbles again and again")


async def test_backtest_that_frees_two_and_catches_one(tmp_path: Path) -> None:
    async with opened(tmp_path, POLICY) as newsroom:
        thread = await newsroom.publish()
        for number, text in ((1, "What bullshit."), (2, "More bullshit, friends.")):
            await newsroom.gone(thread, await newsroom.send("Ani", thread, text))
            await newsroom.case(number)
            await press(newsroom, number, "restore")
            await newsroom.case(number, state="overturned")
        grumbling = await newsroom.send("Ani", thread, "I grumble at this.")
        await report(newsroom, thread, grumbling)
        await newsroom.case(3)
        await press(newsroom, 3, "dismiss")
        await newsroom.case(3, state="dismissed")

        answer = await backtest(newsroom, CANDIDATE)

        told = words_of(answer)
        assert answer["flags"] & 64  # for their eyes only
        assert "Of 3 replies since " in told
        assert "1 newly caught, 2 newly freed, 0 judged more harshly, 0 judged more mildly" in told
        assert "It catches 1 that was dismissed." in told
        assert "It frees 2 that were overturned." in told
        assert "- Rule profanity now allows bullshit." in told
        assert "Newly caught: “grumble” (rule profanity): allow, then remove · case 3" in told
        assert "“bullshit” (rule profanity): remove, then allow · case 1, overturned" in told
        assert "Only replies in cases are kept here" in told
        rows = await rows_of(newsroom, answer)
        assert [(row["case"], row["change"], row["decision"]) for row in rows] == [
            (1, "freed", "overturned"),
            (2, "freed", "overturned"),
            (3, "caught", "dismissed"),
        ]
        assert rows[2]["text"] == "I grumble at this."
        assert rows[2]["link"].endswith(f"/{thread}/{grumbling['id']}")
        assert rows[2]["after"]["violations"][0]["rule"] == "profanity"
        assert (
            newsroom.bot.parts.policies.for_guild(guild(newsroom)).rules[0].model_dump()["allow"]
            == ()
        )


async def test_replies_that_are_kept_are_judged_too(tmp_path: Path) -> None:
    async with opened(tmp_path, KEEPING) as newsroom:
        thread = await newsroom.publish()
        sent = await newsroom.send("Ani", thread, "I grumble at this.")
        await newsroom.gone(thread, await newsroom.send("Ani", thread, "What bullshit."))
        await newsroom.case(1)
        await newsroom.bot.parts.retention.store()

        answer = await backtest(newsroom, CANDIDATE)

        told = words_of(answer)
        assert "Of 2 replies since " in told
        assert f"remove · [the reply](<https://discord.com/channels/{guild(newsroom)}/" in told
        assert "Only replies in cases are kept" not in told
        assert "It frees" not in told  # nobody has decided on it
        rows = await rows_of(newsroom, answer)
        assert (rows[0]["id"], rows[0]["case"]) == (sent["id"], None)


def guild(newsroom: Newsroom) -> int:
    return newsroom.bot.guilds[0].id


async def test_only_replies_of_the_last_days_are_judged(tmp_path: Path) -> None:
    days = 0

    def clock() -> datetime:
        return utc_now() + timedelta(days=days)

    async with opened(tmp_path, POLICY, clock=clock) as newsroom:
        thread = await newsroom.publish()
        await newsroom.gone(thread, await newsroom.send("Ani", thread, "What bullshit."))
        await newsroom.case(1)
        days = 3

        assert "Of 0 replies" in words_of(await backtest(newsroom, CANDIDATE, days=2))
        assert "Of 1 reply since" in words_of(await backtest(newsroom, CANDIDATE, days=4))


async def test_trial_of_a_rule_is_no_decision(tmp_path: Path) -> None:
    trial = POLICY.replace("[profanity-en], action: remove", "[profanity-en], mode: shadow")
    async with opened(tmp_path, trial) as newsroom:
        thread = await newsroom.publish()
        await newsroom.send("Ani", thread, "What bullshit.")

        async def recorded() -> bool:
            return await newsroom.bot.parts.stores.cases.get(1) is not None

        await newsroom.until(recorded)
        told = words_of(await backtest(newsroom, POLICY))
        assert "1 newly caught" in told
        assert "It catches" not in told


async def test_candidate_that_says_the_same_changes_nothing(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        answer = await backtest(newsroom, POLICY)
        assert "It says the same as the policy before it." in words_of(answer)
        assert answer["attachments"] == []


async def test_broken_candidate_is_answered_as_check_answers(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        broken = POLICY.replace("action: flag", "action: scold")
        told = words_of(await backtest(newsroom, broken))
        assert told.startswith("Nothing has changed: the file has mistakes.")
        assert "candidate.yaml:11:36: rules[3].action: should be flag, hold or remove" in told


async def test_candidate_that_is_too_large_is_not_even_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(tmp_path) as newsroom:
        monkeypatch.delattr(discord.Attachment, "read")
        told = words_of(await backtest(newsroom, "#" * (256 * 1024 + 1)))
        assert "candidate.yaml:1:1: is too large to be a policy (over 256 KB)" in told


async def test_candidate_that_discord_does_not_hand_out_is_asked_for_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(_file: discord.Attachment) -> bytes:
        raise TimeoutError

    async with opened(tmp_path) as newsroom:
        monkeypatch.setattr(discord.Attachment, "read", fail)
        told = words_of(await backtest(newsroom, CANDIDATE))
        assert told.startswith("Discord did not hand out candidate.yaml, so nothing was tried.")


async def test_candidate_that_is_no_text_is_refused(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        answer = await newsroom.act(
            "Garo",
            "command",
            channel=newsroom.channel("moderators"),
            name="policy backtest",
            options={"policy": {"filename": "candidate.yaml", "content": "/////w=="}},
        )
        assert "candidate.yaml:1:1: is not UTF-8 text" in words_of(answer["message"])


async def test_only_admins_run_a_backtest(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        for name in ("Ani", "Mariam"):
            told = words_of(await backtest(newsroom, POLICY, name, "news"))
            assert "You need the permission “Manage Server”" in told


async def test_progress_is_told_in_the_answer_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cogs.policy.backtesting.TELL_EVERY", timedelta())
    async with opened(tmp_path, KEEPING) as newsroom:
        thread = await newsroom.publish()
        for number in range(11):  # more than are judged at once
            await newsroom.send("Ani", thread, f"Report number {number} is fine.")
        await newsroom.gone(thread, await newsroom.send("Ani", thread, "What bullshit."))
        await newsroom.bot.parts.retention.store()
        edits: list[str] = []
        model = newsroom.sandbox.discord

        model.private_subscribers.append(lambda *news: edits.append(str(news)))

        first = await backtest(newsroom, CANDIDATE)

        assert words_of(first) == "Judging by both policies: 10 of 12 replies."

        async def ended() -> bool:
            return any("Of 12 replies since" in edit for edit in edits)

        await newsroom.until(ended)
