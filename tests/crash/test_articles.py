"""Killed at any call, the bot posts and corrects an article once, and judges every reply.

Each test kills the bot's process at one moment, lets a reader go on meanwhile, starts the bot
again and counts.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cogs.newsroom import FOUL, button_ids
from tests.crash.opening import TITLE, mortal_newsroom
from tests.crash.runner import Runner
from tests.crash.stage import Call, Moment, MortalNewsroom

POST = Call("post", "POST", "/channels/{news}/messages")
OPEN = Call("thread", "POST", "/channels/{news}/messages/*/threads")
INTRODUCE = Call("introduction", "POST", "/channels/*/messages", 2)
POST_IN_FORUM = Call("forum post", "POST", "/channels/{opinion}/threads")
INTRODUCE_IN_FORUM = Call("introduction in the forum", "POST", "/channels/*/messages", 3)
EDIT = Call("edit", "PATCH", "/channels/{news}/messages/*")
RENAME = Call("thread's name", "PATCH", "/channels/*", 2)
NOTE = Call("note", "POST", "/channels/*/messages")
EDIT_IN_FORUM = Call("edit in the forum", "PATCH", "/channels/*", 3)
RENAME_IN_FORUM = Call("forum post's name", "PATCH", "/channels/*", 4)
NOTE_IN_FORUM = Call("note in the forum", "POST", "/channels/*/messages", 2)


@pytest.mark.parametrize("moment", Moment)
@pytest.mark.parametrize(
    "call", [POST, OPEN, INTRODUCE, POST_IN_FORUM, INTRODUCE_IN_FORUM], ids=str
)
async def test_article_reaches_each_channel_once_and_every_reply_is_judged(
    tmp_path: Path, runner: Runner, call: Call, moment: Moment
) -> None:
    async with mortal_newsroom(tmp_path, runner) as newsroom:
        newsroom.doom(moment, call)
        await newsroom.post("/api/feed", {"do": "publish"})
        await newsroom.gone.wait()
        readers = dict(zip(("Joe", "Nare"), newsroom.threads(), strict=False))
        for reader, thread in readers.items():
            await newsroom.send(reader, thread, FOUL)
        await newsroom.start()
        await newsroom.until(newsroom.delivered)
        for reader in readers:
            await newsroom.until(lambda reader=reader: newsroom.settled(reader))  # type: ignore[misc]
        await assert_delivered_once(newsroom)


@pytest.mark.parametrize("moment", Moment)
@pytest.mark.parametrize(
    "call", [EDIT, RENAME, NOTE, EDIT_IN_FORUM, RENAME_IN_FORUM, NOTE_IN_FORUM], ids=str
)
async def test_correction_is_made_and_noted_once(
    tmp_path: Path, runner: Runner, call: Call, moment: Moment
) -> None:
    async with mortal_newsroom(tmp_path, runner) as newsroom:
        await newsroom.publish()
        newsroom.doom(moment, call)
        await newsroom.post("/api/feed", {"do": "correct"})
        await newsroom.gone.wait()
        await newsroom.start()
        await newsroom.until(lambda: corrected(newsroom))
        title = f"{TITLE} (corrected)"
        note = (
            f"The newsroom corrected this article. The headline was “{TITLE}” and is now “{title}”."
        )
        for thread in newsroom.threads():
            messages = await newsroom.messages("Ani", thread)  # a new name is a message of its own
            assert [m["content"] for m in messages if m["content"] and m["type"] == 0] == [note]
            assert newsroom.sandbox.discord.channels[int(thread)].name == title
        await assert_delivered_once(newsroom, title)


async def corrected(newsroom: MortalNewsroom) -> bool:
    """Tell whether each discussion has been told of a correction, and nothing is left to do."""
    if await newsroom.stores.corrections.unfinished(newsroom.guild_id):
        return False
    last = [(await newsroom.messages("Ani", thread))[-1] for thread in newsroom.threads()]
    return all("corrected" in message["content"] for message in last)


async def assert_delivered_once(newsroom: MortalNewsroom, title: str = TITLE) -> None:
    posted = await newsroom.messages("Ani", newsroom.channel("news"))
    assert [post["embeds"][0]["title"] for post in posted] == [title]
    in_news, in_forum = newsroom.threads()
    assert in_news == posted[0]["id"]
    parts = [(await newsroom.messages("Ani", thread)) for thread in (in_news, in_forum)]
    assert [message["embeds"][0]["title"] for message in parts[1][:1]] == [title]
    for messages in parts:
        introductions = [m for m in messages if "policy:full" in button_ids(m)]
        assert len(introductions) == 1
        assert FOUL not in [message["content"] for message in messages]
