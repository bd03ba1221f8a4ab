"""The bot is well while Discord tells it of replies, and tells of its own guilds alone."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from cogs.health import tell_health
from newsroom.clock import utc_now
from newsroom.models import Article
from newsroom.storage.discussions import Discussion
from newsroom.storage.feeds import FeedState
from tests.cogs.newsroom import Newsroom, opened


async def ask(newsroom: Newsroom, port: int | None, path: str = "healthz") -> tuple[int, str]:
    async with newsroom.session.get(f"http://127.0.0.1:{port}/{path}") as response:
        return response.status, await response.text()


async def test_paused_feed_is_told_as_paused_and_as_nothing_else(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom, tell_health(newsroom.bot, 0) as port:
        stores = newsroom.bot.parts.stores
        url = "https://courier.example/feed"

        async def followed() -> tuple[FeedState, ...]:
            return await stores.feeds.states([url])

        (state,) = await newsroom.until(followed)
        guild_id, since = newsroom.bot.guilds[0].id, utc_now() - timedelta(days=9)
        await stores.pauses.pause(guild_id, state.id, 7, since)
        async with newsroom.session.get(f"http://127.0.0.1:{port}/metrics") as response:
            lines = (await response.text()).splitlines()

    of_it = [line for line in lines if f'url="{url}"' in line]
    (paused,) = of_it
    assert paused.startswith("newsroom_feed_paused_seconds{")
    assert float(paused.split()[-1]) >= timedelta(days=9).total_seconds()


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
