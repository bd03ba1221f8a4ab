"""Explain: what the policy would do with a message, and what was really done."""

from __future__ import annotations

from pathlib import Path

from tests.cogs.faults import REFUSED, Call, befall
from tests.cogs.newsroom import FOUL, POLICY, Newsroom, opened, words_of

WOULD_GO = "As the policy stands, this would be removed: profanity (rule profanity). Strike: 1"
NOTHING = "What was done: Nothing. There is no case about it."


async def explain(newsroom: Newsroom, channel: str, message: str) -> str:
    answer = await newsroom.act("Mariam", "menu", channel=channel, name="Explain", message=message)
    text = words_of(answer["message"])
    assert "Removed:" not in text
    return text


async def test_reply_of_an_exempt_author_is_said_to_stand(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        reply = await newsroom.send("Sona", thread, FOUL)
        text = await explain(newsroom, thread, reply["id"])
        assert WOULD_GO in text
        assert NOTHING in text
        assert "does not judge it: its author has a role that the policy exempts." in text


async def test_message_outside_discussions_is_said_to_stand(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        channel = newsroom.channel("moderators")
        message = await newsroom.send("Mariam", channel, FOUL)
        text = await explain(newsroom, channel, message["id"])
        assert WOULD_GO in text
        assert NOTHING in text
        assert "does not judge it: it does not stand in an open discussion" in text


async def test_reply_that_only_a_rule_on_trial_noted_is_said_to_stand(tmp_path: Path) -> None:
    policy = POLICY.replace("action: remove, points: 1}", "action: remove, mode: shadow}", 1)
    async with opened(tmp_path, policy) as newsroom:
        thread = await newsroom.publish()
        reply = await newsroom.send("Ani", thread, FOUL)
        await newsroom.until(lambda: newsroom.bot.parts.stores.cases.get(1))
        text = await explain(newsroom, thread, reply["id"])
        assert "this would be allowed: no rule objects. Rules in shadow mode noted" in text
        assert "What was done: Case 1 · noted by a rule on trial · profanity" in text


async def test_reply_that_is_back_is_said_to_be_back(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        await newsroom.send("Ani", thread, FOUL)
        await newsroom.case(1, state="enforced")
        await newsroom.click("Mariam", await newsroom.card(1), "case:1:restore")
        back = (await newsroom.messages("Joe", thread))[-1]
        text = await explain(newsroom, thread, back["id"])
        assert WOULD_GO in text
        assert "What was done: Case 1 · overturned · profanity" in text
        assert "does not judge it: a moderator had it posted again for its author." in text


async def test_reply_that_was_judged_by_a_milder_policy_is_said_to_stand(tmp_path: Path) -> None:
    milder = POLICY.replace("action: remove", "action: flag", 1)
    async with opened(tmp_path, milder.replace("[profanity-en]", "[slurs-en]", 1)) as newsroom:
        thread = await newsroom.publish()
        reply = await newsroom.send("Ani", thread, FOUL)
        (tmp_path / "policy.yaml").write_text(milder, encoding="utf-8")
        await newsroom.command("Garo", "policy reload", newsroom.channel("moderators"))
        text = await explain(newsroom, thread, reply["id"])
        assert "would be flagged for review: profanity" in text
        assert f"{NOTHING}\nPerhaps the policy" in text


async def test_reply_that_discord_does_not_let_us_delete_is_said_to_be_visible(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        delete = Call("delete", "DELETE", f"/channels/{thread}/messages/*")
        befall(newsroom, delete, REFUSED)
        reply = await newsroom.send("Ani", thread, FOUL)
        await newsroom.case(1, state="enforced")
        text = await explain(newsroom, thread, reply["id"])
        assert WOULD_GO in text
        assert "What was done: Case 1 · still visible · profanity" in text
