"""A newsroom whose newspaper is Armenian: its readers read Armenian, whatever their client says."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import discord

from tests.cogs.newsroom import FOUL, POLICY, Newsroom, opened, parts_of, words_of
from tests.cogs.paper import NEWS, Item, policy, posts, printed

ARMENIAN = (
    POLICY.replace("{name: The Courier,", "{name: Սուրհանդակ, language: hy,")
    .replace("policy: Be kind. Answer for what you write.", "policy: Եղեք բարի։")
    .replace("{id: personal-attack,", "{id: personal-attack, title: Attacks on other readers,")
)


async def test_reader_reads_why_a_reply_was_removed_appeals_and_hears_the_outcome_in_armenian(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path, ARMENIAN) as newsroom:
        thread = await newsroom.publish()
        introduced = await newsroom.messages("Ani", thread)
        assert any("Այստեղ մեկնաբանությունները ողջունելի են" in words_of(m) for m in introduced)
        await newsroom.act("Ani", "send", channel=thread, text=FOUL)
        await newsroom.case(1, state="enforced")
        notice = await newsroom.dm("Ani", having="Գործ 1 ·")
        said = words_of(notice)
        assert said.startswith("\nՁեր մեկնաբանությունը հեռացվել է\nՁեր մեկնաբանությունը «[")
        assert "«Սուրհանդակ» թերթի մեկնաբանելու կանոններից մեկը։ Ահա այն՝ ամբողջությամբ" in said
        assert "Կանոն: **Profanity**՝ «fucking»" in said
        assert "Ինչ է հետևում: Սա զգուշացում է։ Այս անգամ այլ բան չի հետևում։" in said
        assert "Ձեր տույժերը: Դուք ունեք 1 տույժի միավոր։" in said
        assert "2 միավոր հավաքելու դեպքում Դուք 1 ժամ չեք կարողանա գրել այս սերվերում։" in said
        assert labels(notice) == ["Բողոքարկել", "Իմ վիճակը", "Ամբողջ կանոնակարգը"]
        form = await newsroom.click("Ani", notice, "case:1:appeal")
        assert form["modal"]["title"] == "Գործ 1. բողոքարկում"
        told = await newsroom.submit("Ani", form, text="It was a quotation.")
        assert told == "Ձեր բողոքարկումը մոդերատորների մոտ է։ Ձեզ կհայտնեն, թե ինչ կորոշեն։"
        card = await _card(newsroom, "It was a quotation.")
        standing = await newsroom.command("Ani", "standing", thread)
        assert "• Գործ 1. սպասում է մոդերատորի՝ սկսած <t:" in standing
        await newsroom.click("Mariam", card, "case:1:restore")
        decided = await newsroom.dm("Ani", having="Ձեր մեկնաբանությունը վերականգնված է")
        assert "«Սուրհանդակ» թերթի մոդերատորը վերականգնել է Ձեր մեկնաբանությունը՝ https" in (
            words_of(decided)
        )


async def test_moderators_decide_a_case_in_armenian(tmp_path: Path) -> None:
    async with opened(tmp_path, ARMENIAN) as newsroom:
        thread = await newsroom.publish()
        await newsroom.act("Ani", "send", channel=thread, text="See https://elsewhere.example/now")
        card = await _card(newsroom, "Գործ 1 · պահված է")
        said = words_of(card)
        assert "Հեղինակ: Ani" in said
        assert "Կանոն: **Links**՝ «https://elsewhere.example/now»" in said
        assert "Արված է Discord-ում: Մեկնաբանությունը հեռացված է" in said
        assert "Գործ 1 · սպասում է մոդերատորի" in said
        assert labels(card) == [
            "Թույլատրել",
            "Չցուցադրել",
            "Հաստատել խախտումը",
            "Հեղինակի գործերը",
            "Վերցնել ինձ վրա",
            "Նախադասությամբ",
        ]
        moderators = newsroom.channel("moderators")
        queue = await newsroom.command("Mariam", "queue", moderators)
        assert queue.startswith("\n### Սպասում է 1 գործ՝ հնից սկսած\n**Պահված մեկնաբանություն**")
        answer = await newsroom.click("Mariam", card, "case:1:keep")
        assert "Չի ցուցադրվում։ 1 համարի գործը տույժ չի առաջացնում" in words_of(answer["message"])
        await _card(newsroom, "Որոշում: Չի ցուցադրվում. Mariam")
        await newsroom.dm("Ani", having="Ձեր մեկնաբանությունը չի երևա")
        shown = await newsroom.command("Mariam", "case show", moderators, case="1")
        assert "հերթի մեջ է դրել բոտը: մեկնաբանությունը հեռացված է" in shown
        assert "չի ցուցադրվում՝ Mariam" in shown


async def test_what_discord_refused_is_kept_in_english_and_told_in_the_language_spoken(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path, ARMENIAN) as newsroom:
        await newsroom.post("/api/close_dms", {"as": "Ani", "closed": True})
        thread = await newsroom.publish()
        await newsroom.act("Ani", "send", channel=thread, text=FOUL)
        closed = "their direct messages are closed, or they are not in the server"
        case = await newsroom.case(1, state="enforced")
        step = case.outcome.step("message")
        assert step is not None
        assert step.detail == closed
        await _card(newsroom, "նրա անձնական հաղորդագրությունները փակ են, կամ նա սերվերում չէ")


async def test_commands_are_told_in_armenian_to_every_client(tmp_path: Path) -> None:
    async with opened(tmp_path, ARMENIAN) as newsroom:
        translator = newsroom.bot.tree.translator
        assert translator is not None
        told = {
            command.name: await command.get_translated_payload(newsroom.bot.tree, translator)
            for command in newsroom.bot.tree.get_commands()
        }
        queue, menu = told["queue"], told["Report to moderators"]
        assert queue["name_localizations"] == {}  # what is typed is what sentences name
        assert set(queue["description_localizations"].values()) == {
            "Ցույց տալ, թե ինչն է որոշման սպասում՝ հնից սկսած"
        }
        assert len(queue["description_localizations"]) == len(discord.Locale)
        assert menu["name_localizations"]["en-US"] == "Ահազանգել մոդերատորներին"


async def test_commands_of_an_english_newspaper_are_told_as_they_are(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        translator = newsroom.bot.tree.translator
        assert translator is not None
        for command in newsroom.bot.tree.get_commands():
            told = await command.get_translated_payload(newsroom.bot.tree, translator)
            assert told["name_localizations"] == {}


async def test_article_is_asked_about_introduced_and_corrected_in_armenian(tmp_path: Path) -> None:
    held = policy("hold: true").replace("{name: The Courier,", "{name: Սուրհանդակ, language: hy,")
    assert "language: hy" in held
    async with opened(tmp_path, held) as newsroom, printed(newsroom, NEWS, Item(1)) as paper:
        question = await _card(newsroom, "«Story number 1» հոդվածը սպասում է Ձեզ")
        assert labels(question) == ["Հրապարակել", "Չհրապարակել"]
        answer = await newsroom.click("Mariam", question, "article:1:release")
        assert "որոշել է հրապարակել այն։" in words_of(answer["message"])
        await posts(newsroom, 1)

        async def discussion() -> dict[str, Any] | None:
            for thread in newsroom._threads():
                for message in await newsroom.messages("Ani", str(thread.id)):
                    if "Այստեղ մեկնաբանությունները ողջունելի են" in words_of(message):
                        return message
            return None

        introduction = await newsroom.until(discussion)
        assert labels(introduction) == ["Ամբողջ կանոնակարգը", "Իմ վիճակը"]
        paper.items[0] = Item(1, "Story number one")

        async def corrected() -> bool:
            said = await newsroom.messages("Ani", introduction["channel_id"])
            note = "Վերնագիրը «Story number 1» էր, այժմ «Story number one» է։"
            return any(note in words_of(message) for message in said)

        await newsroom.until(corrected)


async def test_nothing_that_an_armenian_newsroom_reads_is_english(tmp_path: Path) -> None:
    async with opened(tmp_path, ARMENIAN) as newsroom:
        heard: list[str] = []

        async def use(name: str, command: str, channel: str, **options: Any) -> None:
            heard.append(await newsroom.command(name, command, channel, **options))

        thread = await newsroom.publish()
        moderators = newsroom.channel("moderators")
        for text in (FOUL, "You are an idiot.", "https://elsewhere.example/now"):
            await newsroom.act("Ani", "send", channel=thread, text=text)
        for number in (1, 2, 3):
            await newsroom.case(number)
        await newsroom.act("Nare", "send", channel=thread, text="A calm and reasoned reply.")
        for name, command in (
            ("Nare", "standing"),
            ("Nare", "privacy show"),
            ("Nare", "privacy export"),
            ("Nare", "policy show"),
            ("Mariam", "queue"),
            ("Mariam", "stats"),
            ("Mariam", "export"),
            ("Garo", "feeds"),
            ("Garo", "policy reload"),
        ):
            await use(name, command, moderators if name != "Nare" else thread)
        await use("Mariam", "case show", moderators, case="2")
        await use("Mariam", "case note", moderators, case="2", text="Նշում")
        await use("Mariam", "history", moderators, member="Ani")
        await use("Mariam", "strike list", moderators, member="Ani")
        await use("Mariam", "strike add", moderators, member="Nare", rule="caps", reason="Գոռում")
        await use("Mariam", "strike pardon", moderators, strike="1", reason="Ներում")
        await use("Mariam", "block", moderators, member="Nare", reason="Գովազդ", lasts="2d")
        await use("Mariam", "block", moderators, member="Nare", reason="Գովազդ", lasts="2 moons")
        await use("Mariam", "unblock", moderators, member="Nare")
        await use("Garo", "policy test", moderators, text="You are an idiot. f u c k https://x.am")
        (reply,) = [m for m in await newsroom.messages("Nare", thread) if "calm" in m["content"]]
        explained = await newsroom.act(
            "Mariam", "menu", channel=thread, name="Explain", message=reply["id"]
        )
        heard.append(words_of(explained["message"]))
        await use("Mariam", "discussion slowmode", thread, every="2m")
        await use("Mariam", "discussion slowmode", thread, every="7h")
        await use("Mariam", "discussion lock", thread)
        await use("Mariam", "discussion unlock", thread)
        await use("Mariam", "discussion close", thread, reason="Վերջ")
        await use("Mariam", "discussion reopen", thread)
        posted = [
            *await newsroom.messages("Mariam", moderators),
            *[m for m in await newsroom.messages("Mariam", thread) if m["author"].get("bot")],
        ]
        heard += map(words_of, posted)
        heard += [label for message in posted for label in labels(message)]
        found = {words for text in heard for words in _english_in(text)}
        assert found == {
            "Council Approves Orchard Street Festival After Three Years of Asking",
            "You are an idiot",
            "this is",
        }


def _english_in(text: str) -> list[str]:
    """Find words of English that stand together, less what newspapers and readers wrote."""
    for pattern in (
        r"```.*?```",
        r"`[^`]*`",
        r"«[^»]*»",
        r"<[^>]*>",
        r"https?://\S+",
        r"^> .*$",
        r"/[a-z]+ [a-z]+",
    ):
        text = re.sub(pattern, "", text, flags=re.DOTALL if "```" in pattern else re.MULTILINE)
    return re.findall(r"[A-Za-z]{2,},? [A-Za-z]{2,}(?: [A-Za-z]+)*", text)


async def _card(newsroom: Newsroom, having: str) -> dict[str, Any]:
    """Return the message in the moderators' channel that says something, once there is one."""

    async def found() -> dict[str, Any] | None:
        messages = await newsroom.messages("Mariam", newsroom.channel("moderators"))
        return next((message for message in messages if having in words_of(message)), None)

    card: dict[str, Any] = await newsroom.until(found)
    return card


def labels(message: dict[str, Any]) -> list[str]:
    return [part["label"] for part in parts_of(message) if "label" in part]
