"""/case show offers an admin the line that would have kept a wrong case from being opened."""

from __future__ import annotations

from pathlib import Path

from tests.cogs.newsroom import FOUL, POLICY, Newsroom, opened

OFFER = "What would have prevented it"


async def removed(newsroom: Newsroom, text: str) -> None:
    """Have a reply removed as case 1."""
    thread = await newsroom.publish()
    await newsroom.gone(thread, await newsroom.send("Ani", thread, text))
    await newsroom.case(1)


async def restore(newsroom: Newsroom) -> None:
    await newsroom.click("Mariam", await newsroom.card(1), "case:1:restore")
    await newsroom.case(1, state="overturned")


async def show(newsroom: Newsroom, name: str = "Garo") -> str:
    return await newsroom.command(name, "case show", newsroom.channel("moderators"), case=1)


async def test_overturned_case_offers_an_admin_the_line_that_would_have_prevented_it(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        await removed(newsroom, "What bullshit.")
        assert OFFER not in await show(newsroom)
        await restore(newsroom)
        shown = await show(newsroom)
        assert f"{OFFER}: Under rule **profanity** in `policy.yaml`:" in shown
        assert "```yaml\nallow: [bullshit]\n```\nJudged again with it, the reply passes." in shown
        assert OFFER not in await show(newsroom, "Mariam")  # who may not change the policy


async def test_line_holds_what_the_rule_allows_already(tmp_path: Path) -> None:
    policy = POLICY.replace("[profanity-en]", "[profanity-en], allow: [bollocks]")
    async with opened(tmp_path, policy) as newsroom:
        await removed(newsroom, "What bullshit.")
        await restore(newsroom)
        shown = await show(newsroom)
        assert "in `policy.yaml`, in place of the line it has:" in shown
        assert "allow: [bollocks, bullshit]" in shown


async def test_phrase_that_was_wrong_is_offered_to_do_without(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        await removed(newsroom, "You have the brains of a hamster.")
        await restore(newsroom)
        assert "```yaml\noff: [en/brains-of]\n```" in await show(newsroom)


async def test_nothing_is_offered_that_would_not_have_helped(tmp_path: Path) -> None:
    links = POLICY.replace("action: hold", "action: remove")
    async with opened(tmp_path, links) as newsroom:
        await removed(newsroom, f"{FOUL} at https://elsewhere.example/page")
        await restore(newsroom)
        assert OFFER not in await show(newsroom)


async def test_nothing_is_offered_once_the_policy_has_been_mended(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        await removed(newsroom, "What bullshit.")
        await restore(newsroom)
        mended = POLICY.replace("[profanity-en]", "[profanity-en], allow: [bullshit]")
        (tmp_path / "policy.yaml").write_text(mended, encoding="utf-8")
        await newsroom.command("Garo", "policy reload", newsroom.channel("moderators"))
        assert OFFER not in await show(newsroom)
