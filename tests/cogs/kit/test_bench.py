"""Slow texts hold up nobody: neither the bot, nor the texts of others."""

from __future__ import annotations

import asyncio
import contextlib
import statistics
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cogs.kit.bench import Bench
from newsroom.config import Channels, Policy, Publication
from newsroom.errors import LexiconError
from newsroom.models import Action, Part, PartKind, Record, Reply
from newsroom.policy.aiming.folder import read_phrases
from newsroom.policy.effort import SHORT
from newsroom.policy.rules import Pattern, PersonalAttack, Threat, Words
from newsroom.policy.scene import make_reply
from tests.cogs.newsroom import FOUL, opened, words_of

POLICY = Policy(
    publication=Publication(name="The Mill"),
    channels=Channels(moderators="desk"),
    rules=(
        Words(id="words", type="words", lexicons=("profanity-en", "slurs-en", "sexual-en")),
        PersonalAttack(id="attacks", type="personal_attack"),
        Threat(id="threats", type="threat"),
    ),
)
_SLOW_LETTERS = str.maketrans("oi", "01")


def slow_texts(count: int) -> list[str]:
    """Write texts of 4,000 characters that are as slow to judge as any."""
    entries = read_phrases("en")
    words = [word for e in entries for example in e.found for word in example.text.split()[::-1]]
    whole = " ".join(dict.fromkeys(words)).translate(_SLOW_LETTERS)
    whole *= 1 + (4_000 + count * 200) // len(whole)
    return [whole[start : start + 4_000] for start in range(0, count * 200, 200)]


def reply(text: str, author: int = 1) -> Reply:
    part = Part(PartKind.CONTENT, text)
    return Reply(id=1, author_id=author, posted_at=datetime(2026, 1, 1, tzinfo=UTC), parts=(part,))


@pytest.fixture
def bench() -> Iterator[Bench]:
    bench = Bench()
    yield bench
    bench.close()


async def test_the_bot_goes_on_while_thirty_slow_texts_are_judged(bench: Bench) -> None:
    loop = asyncio.get_running_loop()
    lags: list[float] = []

    async def tick() -> None:
        while True:
            began = loop.time()
            await asyncio.sleep(0)
            await asyncio.sleep(0.002)
            lags.append(loop.time() - began)

    await bench.judge(POLICY, reply(slow_texts(1)[0]), Record())  # the first makes what is kept
    ticking = asyncio.create_task(tick())
    texts = slow_texts(30)
    began = loop.time()
    verdicts = await asyncio.gather(
        *(bench.judge(POLICY, reply(t, author), Record()) for author, t in enumerate(texts))
    )
    took = loop.time() - began
    ticking.cancel()
    assert len(verdicts) == len(texts)
    assert statistics.median(lags) < 0.02
    assert max(lags) < took / 4  # or more than a few texts were judged at a stretch


async def test_whoever_has_many_texts_waits_for_those_who_have_one(bench: Bench) -> None:
    (text,) = slow_texts(1)
    done: list[int] = []

    async def judge(author: int) -> None:
        await bench.judge(POLICY, reply(text, author), Record())
        done.append(author)

    await asyncio.gather(*(judge(1) for _ in range(8)), judge(2), judge(3))
    assert sorted(done[:4]) == [1, 1, 2, 3]


async def test_the_texts_of_one_author_keep_their_order(bench: Bench) -> None:
    done: list[int] = []

    async def judge(number: int, text: str) -> None:
        await bench.judge(POLICY, reply(text), Record())
        done.append(number)

    texts = [text[: 4_000 // (number + 1)] for number, text in enumerate(slow_texts(5))]
    await asyncio.gather(*(judge(number, text) for number, text in enumerate(texts)))
    assert done == [0, 1, 2, 3, 4]


def test_a_short_text_is_judged_on_the_spot(bench: Bench) -> None:
    judging = bench.judge(POLICY, reply("You idiot. " + "a" * (SHORT - 11)), Record())
    with pytest.raises(StopIteration) as over:
        judging.send(None)
    assert over.value.value.action is Action.REMOVE


async def test_a_short_text_leaves_the_loop_where_a_pattern_may_take_its_time(bench: Bench) -> None:
    endless = Pattern(id="endless", type="pattern", pattern="(a|aa)+$")
    policy = POLICY.model_copy(update={"rules": (endless,)})
    ticks = 0

    async def tick() -> None:
        nonlocal ticks
        while True:
            await asyncio.sleep(0.001)
            ticks += 1

    ticking = asyncio.create_task(tick())
    verdict = await bench.judge(policy, reply("a" * 80 + "!"), Record())
    ticking.cancel()
    assert [violation.category for violation in verdict.violations] == ["pattern too slow"]
    assert ticks > 5


async def test_while_slow_replies_and_explanations_wait_all_else_goes_on(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        free = threading.Event()
        busy = asyncio.create_task(newsroom.bot.parts.bench.run(0, free.wait))
        slow = await newsroom.send("Ani", thread, f"{FOUL} {'word ' * SHORT}")
        tried = asyncio.create_task(newsroom.command("Garo", "policy test", thread, text=FOUL))
        explained = asyncio.create_task(
            newsroom.act("Mariam", "menu", channel=thread, name="Explain", message=slow["id"])
        )
        quick = await newsroom.send("Joe", thread, FOUL)
        await newsroom.gone(thread, quick)
        assert "Be kind." in await newsroom.command("Nare", "policy show", thread)
        assert slow["id"] in [message["id"] for message in await newsroom.messages("Ani", thread)]
        assert not tried.done()
        assert not explained.done()
        free.set()
        await newsroom.gone(thread, slow)
        assert "would be removed" in await tried
        assert "would be removed" in words_of((await explained)["message"])
        await busy


async def test_reply_that_comes_before_the_words_are_prepared_waits_for_them() -> None:
    bench, prepared = Bench(), threading.Event()

    def work() -> None:
        prepared.wait(30)

    with contextlib.closing(bench):
        preparing = bench.prepare(work)
        reply = make_reply("this is fucking nonsense")
        judging = asyncio.create_task(bench.judge(POLICY, reply, Record()))
        await asyncio.sleep(0)
        waits = not judging.done()
        prepared.set()
        verdict = await judging

    assert waits
    assert preparing.done()
    assert verdict.action is Action.REMOVE


async def test_nothing_is_judged_when_the_words_could_not_be_prepared() -> None:
    def fail() -> None:
        raise LexiconError("damaged")

    bench = Bench()
    with contextlib.closing(bench):
        bench.prepare(fail)
        with pytest.raises(LexiconError):
            await bench.judge(POLICY, make_reply("A fine day"), Record())


async def test_nothing_is_begun_on_a_bench_that_is_closed() -> None:
    bench = Bench()
    bench.close()
    with pytest.raises(asyncio.CancelledError):
        await bench.run(1, lambda: None)
