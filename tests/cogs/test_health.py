"""The bot is well while Discord tells it of replies, and tells of its own guilds alone."""

from datetime import UTC, datetime
from pathlib import Path

from cogs.health import tell_health
from newsroom.models import Article
from newsroom.storage.discussions import Discussion
from tests.cogs.newsroom import Newsroom, opened


async def ask(newsroom: Newsroom, port: int | None, path: str = "healthz") -> tuple[int, str]:
    async with newsroom.session.get(f"http://127.0.0.1:{port}/{path}") as response:
        return response.status, await response.text()


async def test_bot_without_a_connection_is_not_well(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom, tell_health(newsroom.bot, 0) as port:
        connected = await ask(newsroom, port)
        await newsroom.bot.close()
        lost = await ask(newsroom, port)

    assert connected == (200, "ok\n")
    assert lost == (503, "The bot is not connected to Discord.\n")


async def test_discussions_of_other_bots_guilds_are_not_counted(tmp_path: Path) -> None:
    """Several bots may share one database; each reads all open discussions from it."""
    story = Article(id="a", url="https://courier.example/a", title="A")
    async with opened(tmp_path) as newsroom, tell_health(newsroom.bot, 0) as port:
        elsewhere = Discussion(200, 9, 2, story, datetime.now(UTC), last_judged_id=200)
        newsroom.bot.parts.open_discussions.add(elsewhere)
        _, told = await ask(newsroom, port, "metrics")

    assert "newsroom_discussions_open 0\n" in told
