"""Past replies are gathered once each, with what was decided on the words they had then."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from newsroom.clock import utc_now
from newsroom.models import CaseKind
from tests.cogs.newsroom import POLICY, Newsroom, button_ids, opened

KEEPING = f"{POLICY}privacy: {{keep_replies: 14d}}\n".replace(
    "type: caps, action: flag", "type: words, add: [grumble], action: flag"
)


async def gathered(newsroom: Newsroom, most: int = 100) -> list[tuple[str, int | None]]:
    """Return the words of each reply and the number of its case."""
    await newsroom.bot.parts.retention.store()
    since = utc_now() - timedelta(days=1)
    guild_id = newsroom.bot.guilds[0].id
    found = await newsroom.bot.parts.rehearing.gather(guild_id, since, most)
    return [(one.reply.parts[0].text, one.case.id if one.case else None) for one in found]


async def test_reply_that_is_kept_and_in_a_case_is_gathered_once(tmp_path: Path) -> None:
    async with opened(tmp_path, KEEPING) as newsroom:
        thread = await newsroom.publish()
        await newsroom.send("Ani", thread, "A fine report.")
        await newsroom.send("Ani", thread, "I grumble.")
        await newsroom.case(1, state="open")
        assert await gathered(newsroom) == [("A fine report.", None), ("I grumble.", 1)]
        assert await gathered(newsroom, most=1) == [("I grumble.", 1)]


async def test_decision_stays_with_the_words_it_was_made_on(tmp_path: Path) -> None:
    async with opened(tmp_path, KEEPING) as newsroom:
        thread = await newsroom.publish()
        sent = await newsroom.send("Ani", thread, "I grumble.")
        await newsroom.case(1, state="open")
        changed = "I do not mind."
        await newsroom.act("Ani", "edit", channel=thread, message=sent["id"], text=changed)
        await newsroom.gone(thread, await newsroom.send("Ani", thread, "What bullshit."))
        assert await gathered(newsroom) == [("I grumble.", 1), ("What bullshit.", 2)]


async def test_case_that_was_decided_says_more_than_one_that_was_not(tmp_path: Path) -> None:
    async with opened(tmp_path, KEEPING) as newsroom:
        thread = await newsroom.publish()
        sent = await newsroom.send("Ani", thread, "I grumble.")
        await newsroom.case(1, state="open")
        await newsroom.click("Mariam", await newsroom.card(1), "case:1:dismiss")
        await newsroom.case(1, state="dismissed")
        form = await newsroom.act(
            "Joe", "menu", channel=thread, name="Report to moderators", message=sent["id"]
        )
        await newsroom.submit("Joe", form, text="He grumbles again and again")
        report = await newsroom.case(2, state="open")
        assert report.kind is CaseKind.REPORT
        assert await gathered(newsroom) == [("I grumble.", 1)]
        (uphold,) = [b for b in button_ids(await newsroom.card(2)) if b.endswith("uphold")]
        form = await newsroom.click("Mariam", await newsroom.card(2), uphold)
        await newsroom.submit("Mariam", form, rule="profanity", reason="Foul")
        await newsroom.case(2, state="upheld")
        assert await gathered(newsroom) == [("I grumble.", 2)]


async def test_reply_is_judged_with_its_article_and_those_who_wrote_there(tmp_path: Path) -> None:
    async with opened(tmp_path, KEEPING) as newsroom:
        thread = await newsroom.publish()
        await newsroom.send("Ani", thread, "I grumble.")
        case = await newsroom.case(1, state="open")
        reply = await newsroom.bot.parts.rehearing.reply_of(case)
        discussion = newsroom.bot.parts.open_discussions.get(int(thread))
        assert discussion is not None
        assert discussion.article.title in reply.article_text
        assert "Ani" in reply.earlier_authors
