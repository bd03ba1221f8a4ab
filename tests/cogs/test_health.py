"""The bot is well while Discord tells it of replies."""

from pathlib import Path

from cogs.health import tell_health
from tests.cogs.newsroom import Newsroom, opened


async def ask(newsroom: Newsroom, port: int | None) -> tuple[int, str]:
    async with newsroom.session.get(f"http://127.0.0.1:{port}/healthz") as response:
        return response.status, await response.text()


async def test_bot_without_a_connection_is_not_well(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom, tell_health(newsroom.bot, 0) as port:
        connected = await ask(newsroom, port)
        await newsroom.bot.close()
        lost = await ask(newsroom, port)

    assert connected == (200, "ok\n")
    assert lost == (503, "The bot is not connected to Discord.\n")
