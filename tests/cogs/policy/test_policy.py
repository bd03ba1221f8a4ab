"""/policy: shown to all, tried and reloaded by admins."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cogs.newsroom import FOUL, POLICY, opened


async def test_everyone_can_read_the_policy(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        shown = await newsroom.command("Ani", "policy show", newsroom.channel("news"))
        assert "Posting policy of The Courier" in shown
        assert "Be kind. Answer for what you write." in shown


@pytest.mark.parametrize(
    ("title", "shown"), [("title: Swear words, ", "Swear words"), ("", "Profanity")]
)
async def test_policy_lists_the_rules_that_readers_meet(
    tmp_path: Path, title: str, shown: str
) -> None:
    policy = POLICY.replace("{id: profanity, ", f"{{id: profanity, {title}")
    async with opened(tmp_path, policy) as newsroom:
        told = await newsroom.command("Ani", "policy show", newsroom.channel("news"))
        assert f"What is removed: • {shown}\n• Personal attack\n" in told
        assert "What waits for a moderator first: • Links\n" in told
        assert "Caps" not in told  # it is only pointed out to moderators


async def test_admin_sees_how_a_text_is_judged_and_nothing_is_recorded(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        channel = newsroom.channel("moderators")
        shown = await newsroom.command("Garo", "policy test", channel, text=FOUL)
        assert "would be removed: profanity (rule profanity)" in shown
        assert "__**fucking**__" in shown
        assert await newsroom.bot.parts.stores.cases.get(1) is None


async def test_only_admins_test_and_reload(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        news = newsroom.channel("news")
        for name in ("Ani", "Mariam"):
            for command, options in (("policy test", {"text": "x"}), ("policy reload", {})):
                told = await newsroom.command(name, command, news, **options)
                assert "You need the permission “Manage Server”" in told


async def test_reload_puts_a_new_policy_in_force(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        calm = POLICY.replace("lexicons: [profanity-en]", "add: [grumble]")
        (tmp_path / "policy.yaml").write_text(calm, encoding="utf-8")
        told = await newsroom.command("Garo", "policy reload", newsroom.channel("moderators"))
        assert "The policy is reloaded" in told
        gone = await newsroom.send("Ani", thread, "I grumble.")
        await newsroom.gone(thread, gone)
        kept = await newsroom.send("Joe", thread, FOUL)
        sentinel = await newsroom.send("Joe", thread, "We grumble.")
        await newsroom.gone(thread, sentinel)
        assert kept["id"] in [m["id"] for m in await newsroom.messages("Ani", thread)]


async def test_reload_says_in_words_what_has_changed(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        changed = (
            POLICY.replace(
                "[profanity-en], action: remove", "[profanity-en, slurs-en], action: hold"
            )
            .replace("strikes:\n", "strikes:\n  expire_after: 60d\n")
            .replace("id: caps, ", "id: shouting, ")
        )
        (tmp_path / "policy.yaml").write_text(changed, encoding="utf-8")
        told = await newsroom.command("Garo", "policy reload", newsroom.channel("moderators"))
        assert told.splitlines() == [
            "The policy is reloaded: 4 rules, 2 feeds.",
            "- Rule profanity now holds instead of removing.",
            "- New word list slurs-en in rule profanity.",
            "- New rule shouting: it flags what it finds.",
            "- Rule caps is gone.",
            "- Strikes now expire after 60 days instead of 90 days.",
        ]
        again = await newsroom.command("Garo", "policy reload", newsroom.channel("moderators"))
        assert again == (
            "The policy is reloaded: 4 rules, 2 feeds. It says the same as the policy before it."
        )


async def test_reload_tells_of_words_that_may_not_be_meant_so(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        advised = POLICY.replace("lexicons: [profanity-en]", "add: [turkey, 'ass*']")
        (tmp_path / "policy.yaml").write_text(advised, encoding="utf-8")
        told = await newsroom.command("Garo", "policy reload", newsroom.channel("moderators"))
        assert told.startswith("The policy is reloaded: 4 rules, 2 feeds.")
        assert "policy.yaml:8:40: rules[0].add[0]: note: is an everyday word" in told
        assert "rules[0].add[1]: note: finds harmless words too: assembler, " in told
        assert newsroom.bot.parts.policies.all[0].rules[0].model_dump()["add"] == ("turkey", "ass*")


async def test_reload_of_a_broken_file_changes_nothing_and_says_where(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        before = newsroom.bot.parts.policies.all[0]
        broken = POLICY.replace("action: flag", "action: scold")
        (tmp_path / "policy.yaml").write_text(broken, encoding="utf-8")
        told = await newsroom.command("Garo", "policy reload", newsroom.channel("moderators"))
        assert told.startswith("Nothing has changed")
        assert "rules[3].action" in told
        assert newsroom.bot.parts.policies.all[0] is before
