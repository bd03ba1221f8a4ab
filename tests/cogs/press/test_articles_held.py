"""Articles that wait for a moderator: asked about once, posted or not as they decide."""

import asyncio
from pathlib import Path
from typing import Any

from sandbox.world.faults import Fault
from tests.cogs.newsroom import Newsroom, at_work, button_ids, opened, told, words_of
from tests.cogs.paper import NEWS, Item, policy, posts, printed, titles

HELD = policy("hold: true")


async def asked(newsroom: Newsroom, title: str) -> dict[str, Any]:
    """Return the question about an article, once it is there."""

    async def found() -> dict[str, Any] | None:
        listed = await newsroom.messages("Mariam", newsroom.channel("moderators"))
        about = [one for one in listed if title in words_of(one)]
        return about[0] if about else None

    question: dict[str, Any] = await newsroom.until(found)
    return question


async def test_held_article_is_posted_when_a_moderator_says_so(tmp_path: Path) -> None:
    async with opened(tmp_path, HELD) as newsroom, printed(newsroom, NEWS, Item(1)) as paper:
        question = await asked(newsroom, "Story number 1")
        assert words_of(question).strip() == (
            f"“Story number 1” waits for you before it is posted in <#{newsroom.channel('news')}>."
            "\n<https://courier.example/story/1>"
        )
        assert button_ids(question) == ["article:1:release", "article:1:drop"]
        paper.items[0] = Item(1, "Story number one")
        await paper.read_again(newsroom)
        assert await titles(newsroom, "news") == []
        answer = await newsroom.click("Mariam", question, "article:1:release")
        assert f"Mariam (<@{newsroom.user('Mariam')}>) decided to post it." in words_of(
            answer["message"]
        )
        assert button_ids(answer["message"]) == []
        await posts(newsroom, 1)
        assert await titles(newsroom, "news") == ["Story number one"]
        (thread,) = newsroom._threads()
        assert thread.name == "Story number one"


async def test_dropped_article_is_never_posted(tmp_path: Path) -> None:
    async with opened(tmp_path, HELD) as newsroom, printed(newsroom, NEWS, Item(1)) as paper:
        question = await asked(newsroom, "Story number 1")
        answer = await newsroom.click("Mariam", question, "article:1:drop")
        assert f"Mariam (<@{newsroom.user('Mariam')}>) decided not to post it." in words_of(
            answer["message"]
        )
        paper.items[:0] = [Item(2)]
        second = await asked(newsroom, "Story number 2")
        await newsroom.click("Mariam", second, "article:2:release")
        await posts(newsroom, 1)
        assert await titles(newsroom, "news") == ["Story number 2"]


async def test_held_article_whose_question_was_deleted_is_let_out_from_the_queue(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path, HELD) as newsroom, printed(newsroom, NEWS, Item(1)):
        question = await asked(newsroom, "Story number 1")
        desk = question["channel_id"]
        newsroom.sandbox.discord.delete_message(int(desk), int(question["id"]))
        said = await newsroom.command("Mariam", "queue", desk)
        assert "No case is waiting" in said
        assert "1 article waiting to be posted" in said
        again = await asked(newsroom, "Story number 1")
        assert again["id"] != question["id"]
        assert words_of(again) == words_of(question)
        answer = await newsroom.click("Mariam", again, "article:1:release")
        assert f"Mariam (<@{newsroom.user('Mariam')}>) decided to post it." in words_of(
            answer["message"]
        )
        await posts(newsroom, 1)
        assert "The queue is empty" in await newsroom.command("Mariam", "queue", desk)


async def test_question_that_discord_refused_is_asked_at_the_next_start_and_then_once(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path, HELD) as newsroom, printed(newsroom, NEWS, Item(1)) as paper:
        desk = newsroom.channel("moderators")
        newsroom.sandbox.faults.add(
            Fault("POST", f"/channels/{desk}/messages", status=403, code=50_001, times=None)
        )
        await paper.read_again(newsroom, 4)
        newsroom.sandbox.faults.clear()
        await newsroom.bot.close()
        where = dict(newsroom.feeds)
        for _ in range(2):
            async with at_work(newsroom, tmp_path / "policy.yaml", feeds=where):
                await asked(newsroom, "Story number 1")
                await paper.read_again(newsroom, 4)
        listed = await newsroom.messages("Mariam", desk)
        assert sum("Story number 1" in words_of(one) for one in listed) == 1


async def test_article_released_while_another_is_being_posted_is_posted_next(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path, HELD) as newsroom, printed(newsroom, NEWS, Item(1)) as paper:
        first = await asked(newsroom, "Story number 1")
        paper.items[:0] = [Item(2)]
        second = await asked(newsroom, "Story number 2")

        async def release_second(*_: object) -> None:
            stop()
            await newsroom.click("Mariam", second, "article:2:release")

        path = f"/channels/{newsroom.channel('news')}/messages"
        stop = newsroom.sandbox.faults.before("POST", path, release_second)
        await newsroom.click("Mariam", first, "article:1:release")
        await posts(newsroom, 2)
        assert await titles(newsroom, "news") == ["Story number 1", "Story number 2"]


async def test_second_press_does_not_change_who_decided(tmp_path: Path) -> None:
    async with opened(tmp_path, HELD) as newsroom, printed(newsroom, NEWS, Item(1)):
        question = await asked(newsroom, "Story number 1")
        said = f"Mariam (<@{newsroom.user('Mariam')}>) decided not to post it."

        presses: list[asyncio.Task[Any]] = []
        taken = asyncio.Event()

        async def press_second(*_: object) -> None:
            stop()
            newsroom.sandbox.faults.after("POST", "/interactions/*", lambda *_: taken.set())
            press = newsroom.click("Garo", question, "article:1:release")
            presses.append(asyncio.create_task(press))
            await taken.wait()  # its own edit of the question can only follow this one

        path = f"/channels/{newsroom.channel('moderators')}/messages/{question['id']}"
        stop = newsroom.sandbox.faults.before("PATCH", path, press_second)
        await newsroom.click("Mariam", question, "article:1:drop")
        await newsroom.until(lambda: told(newsroom, said))
        await asyncio.gather(*presses)
        now = await asked(newsroom, "Story number 1")
        assert words_of(now).strip() == f"{words_of(question).strip()}\n> {said}"
        assert button_ids(now) == []


async def test_decision_taken_in_the_queue_is_shown_under_the_question(tmp_path: Path) -> None:
    async with opened(tmp_path, HELD) as newsroom, printed(newsroom, NEWS, Item(1)):
        question = await asked(newsroom, "Story number 1")
        await newsroom.command("Mariam", "queue", question["channel_id"])
        in_queue = next(
            one
            for one in await newsroom.messages("Mariam", question["channel_id"])
            if button_ids(one) and one["id"] != question["id"]
        )
        await newsroom.click("Mariam", in_queue, "article:1:release")
        await posts(newsroom, 1)
        listed = await newsroom.messages("Mariam", question["channel_id"])
        (now,) = [one for one in listed if one["id"] == question["id"]]
        assert f"Mariam (<@{newsroom.user('Mariam')}>) decided to post it." in words_of(now)
        assert button_ids(now) == []
