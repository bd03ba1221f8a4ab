"""Time passes for the whole bot by the clock that it is given."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from newsroom.clock import utc_now
from tests.cogs.newsroom import FOUL, block, is_said_to_be_blocked, opened, words_of


async def test_strikes_expire_appeals_end_and_notes_are_dated_by_the_clock(tmp_path: Path) -> None:
    passed = timedelta()

    def clock() -> datetime:
        return utc_now() + passed

    async with opened(tmp_path, clock=clock) as newsroom:
        moderators, thread = newsroom.channel("moderators"), await newsroom.publish()
        await newsroom.send("Ani", thread, FOUL)
        case = await newsroom.case(1, state="enforced")
        notice = await newsroom.dm("Ani", having="removed")
        await block(newsroom, "Ani")
        assert "1 point" in await newsroom.command("Ani", "standing", newsroom.channel("news"))
        passed = timedelta(days=91)
        assert "1 point" not in await newsroom.command("Ani", "standing", newsroom.channel("news"))
        assert await is_said_to_be_blocked(newsroom)
        appeal = await newsroom.click("Ani", notice, "case:1:appeal")
        assert "can no longer be appealed" in words_of(appeal["message"])
        await newsroom.command("Mariam", "case note", moderators, case=1, text="Long ago")
        (*_, event) = await newsroom.bot.parts.stores.cases.events(1)
        assert event.at - case.opened_at > timedelta(days=90)
        await newsroom.command(
            "Mariam", "strike add", moderators, member="Joe", rule="profanity", reason="x"
        )
        later = await newsroom.case(3)
        assert later.opened_at - case.opened_at > timedelta(days=90)
