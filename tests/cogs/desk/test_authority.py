"""Who may act on whom, where Discord does not say by itself which roles a member holds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.cogs.newsroom import Newsroom, opened, words_of
from tests.sandbox.stage import guild_id


async def explained(newsroom: Newsroom, message: dict[str, Any]) -> str:
    answer = await newsroom.act(
        "Mariam",
        "menu",
        channel=message["channel_id"],
        name="Explain",
        message=message["id"],
    )
    return words_of(answer["message"])


async def test_explain_knows_the_roles_of_an_author(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        by_editor = await newsroom.send("Sona", thread, "From the editors.")
        by_reader = await newsroom.send("Ani", thread, "From a reader.")
        assert "a role that the policy exempts" in await explained(newsroom, by_editor)
        assert "exempts" not in await explained(newsroom, by_reader)
        model = newsroom.sandbox.discord
        model.remove_member(guild_id(newsroom), int(newsroom.user("Sona")))
        assert "exempts" not in await explained(newsroom, by_editor)


async def test_pardon_opens_its_form_at_once_and_looks_at_roles_when_it_is_sent(
    tmp_path: Path,
) -> None:
    """A form must open within three seconds, so nothing is asked of Discord before."""
    async with opened(tmp_path) as newsroom:
        channel = newsroom.channel("moderators")
        options = {"member": "Davit", "rule": "profanity", "reason": "x"}
        told = await newsroom.command("Garo", "strike add", channel, **options)
        assert "Case 1" in told
        card = await newsroom.card(1, having="settled")
        asked: list[str] = []
        stop = newsroom.sandbox.faults.before(
            "GET", "*/members/*", lambda _, path: asked.append(path)
        )
        form = await newsroom.click("Mariam", card, "case:1:pardon")
        assert asked == []
        stop()
        assert "equal to yours or above it" in await newsroom.submit("Mariam", form, text="Why not")


async def test_nobody_decides_a_case_about_themselves(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        channel = newsroom.channel("moderators")
        options = {"member": "Davit", "rule": "profanity", "reason": "x"}
        await newsroom.command("Garo", "strike add", channel, **options)
        answer = await newsroom.click("Davit", await newsroom.card(1), "case:1:pardon")
        assert "This case is about you" in words_of(answer["message"])
