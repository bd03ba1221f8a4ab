"""Cases at their edges: long texts, edits, refusals, closed discussions, what people type."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from newsroom.models import Action, CaseState, Pending
from tests.cogs.newsroom import FOUL, POLICY, Newsroom, decisions, opened, words_of


async def test_flagged_reply_edited_into_something_worse_is_removed(tmp_path: Path) -> None:
    policy = POLICY.replace("type: caps, action: flag", "type: words, add: [grumble], action: flag")
    async with opened(tmp_path, policy) as newsroom:
        thread = await newsroom.publish()
        reply = await newsroom.send("Ani", thread, "This is a fu cking shame")
        flagged = await newsroom.case(1, state="open")
        assert flagged.action is Action.FLAG
        await newsroom.act("Ani", "edit", channel=thread, message=reply["id"], text=FOUL)
        await newsroom.gone(thread, reply)
        removed = await newsroom.case(2, state="enforced")
        assert (flagged.rule, removed.rule) == ("profanity", "profanity")


async def test_appeal_is_open_against_what_a_moderator_upheld(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        reply = await newsroom.send("Ani", thread, "See https://elsewhere.example/page for more")
        await newsroom.gone(thread, reply)
        await newsroom.click("Mariam", await newsroom.card(1, having="held"), "case:1:uphold")
        notice = await newsroom.dm("Ani", having="Your reply was removed")
        form = await newsroom.click("Ani", notice, "case:1:appeal")
        assert "with the moderators" in await newsroom.submit("Ani", form, text="It is my site.")
        card = await newsroom.card(1, having="It is my site.")
        own = await newsroom.click("Mariam", card, "case:1:restore")
        assert "your own decision" in words_of(own["message"])
        other = await newsroom.click("Davit", card, "case:1:restore")
        assert "The reply is back" in words_of(other["message"])


async def test_longest_case_still_fits_into_one_message(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        await newsroom.send("Ani", thread, f"{FOUL} " + "*_" * 980)
        notice = await newsroom.dm("Ani", having="Your reply was removed")
        form = await newsroom.click("Ani", notice, "case:1:appeal")
        await newsroom.submit("Ani", form, text="It was a quotation. " + "*_" * 490)
        card = await newsroom.card(1, having="appealed")
        moderators = newsroom.channel("moderators")
        for number in range(6):
            text = f"note {number} " + "x" * 300
            await newsroom.command("Mariam", "case note", moderators, case=1, text=text)
        shown = await newsroom.act(
            "Mariam", "command", channel=moderators, name="case show", options={"case": 1}
        )
        assert "note 5" in words_of(shown["message"])
        (history,) = shown["message"]["attachments"]
        async with newsroom.session.get(history["url"]) as response:
            assert "note 0" in await response.text()
        answer = await newsroom.click("Mariam", card, "case:1:restore")
        assert "The reply is back" in words_of(answer["message"])
        await newsroom.card(1, having="overturned")


async def test_what_readers_type_cannot_pass_for_a_link_on_the_card(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        await newsroom.send("Ani", thread, FOUL)
        notice = await newsroom.dm("Ani", having="Your reply was removed")
        form = await newsroom.click("Ani", notice, "case:1:appeal")
        await newsroom.submit("Ani", form, text="[Press here](https://evil.example) **now**")
        card = await newsroom.card(1, having="appealed")
        (appeal,) = [f["value"] for f in card["embeds"][0]["fields"] if f["name"] == "Appeal"]
        assert appeal.startswith("\\[Press here")
        assert "**now**" not in appeal


async def test_reply_is_restored_into_a_closed_discussion_which_stays_closed(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        await newsroom.send("Ani", thread, FOUL)
        card = await newsroom.card(1, having="settled")
        found = newsroom.bot.get_guild(newsroom.bot.guilds[0].id).get_thread(int(thread))  # type: ignore[union-attr] # it is open
        assert found is not None
        await found.edit(archived=True, locked=True)
        answer = await newsroom.click("Mariam", card, "case:1:restore")
        assert "The reply is back" in words_of(answer["message"])
        assert (await newsroom.messages("Joe", thread))[-1]["content"] == FOUL
        metadata = newsroom.sandbox.discord.channels[int(thread)].thread_metadata
        assert metadata is not None
        assert (metadata.archived, metadata.locked) == (True, True)


async def test_restore_makes_its_webhook_anew_when_somebody_deleted_it(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        for number in (1, 2):
            await newsroom.send("Ani" if number == 1 else "Joe", thread, FOUL)
            card = await newsroom.card(number, having="settled")
            answer = await newsroom.click("Mariam", card, f"case:{number}:restore")
            assert "The reply is back" in words_of(answer["message"])
            channel = newsroom.bot.get_channel(int(newsroom.channel("news")))
            for webhook in await channel.webhooks():  # type: ignore[union-attr] # a text channel
                await webhook.delete()


async def test_refused_deletion_is_not_called_a_removal(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        fault = {
            "method": "DELETE", "path": "/channels/*/messages/*", "status": 403, "code": 50013,
            "times": 1,
        }  # fmt: skip
        await newsroom.post("/api/faults", fault)
        await newsroom.send("Ani", thread, FOUL)
        notice = await newsroom.dm("Ani", having="Please delete it yourself.")
        assert "was removed" not in words_of(notice)
        refused = "could not be removed: the bot lacks the permission. It is still visible."
        card = await newsroom.card(1, having=refused)
        assert decisions(card) == ["case:1:pardon", "case:1:retry"]


async def test_case_without_a_moderators_channel_is_shown_once_there_is_one(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        channel = int(newsroom.channel("moderators"))
        newsroom.sandbox.discord.edit_channel(channel, {"name": "elsewhere"})

        async def renamed(name: str) -> bool:
            found = newsroom.bot.get_channel(channel)
            return getattr(found, "name", None) == name

        await newsroom.until(lambda: renamed("elsewhere"))
        await newsroom.send("Ani", thread, FOUL)
        await newsroom.until(lambda: _stands(newsroom, 1))
        case = await newsroom.bot.parts.stores.cases.get(1)
        assert case is not None
        assert (case.card_id, case.pending) == (None, Pending.CARD)
        newsroom.sandbox.discord.edit_channel(channel, {"name": "moderators"})
        await newsroom.until(lambda: renamed("moderators"))
        await newsroom.bot.parts.follow_through.finish_all(newsroom.bot.guilds[0].id)
        await newsroom.card(1, having="settled")


async def _stands(newsroom: Newsroom, number: int) -> Any:
    case = await newsroom.bot.parts.stores.cases.get(number)
    return case is not None and case.state is CaseState.ENFORCED and case.pending is Pending.CARD
