"""The bots that are measured, as a program of their own: the newsroom's, and bare ones.

The bare ones judge nothing and remember nothing: they show what discord.py and the wire cost.
"""

import argparse
import asyncio
import json
import os
import sys
import threading
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import discord

from benchmarks.comments import FOUL_WORD
from bot import point_discord_at

if TYPE_CHECKING:
    from sandbox.process import Addresses

READY = "ready"
_TICK_SECONDS = 0.01
_TICKS_WRITTEN = 50  # at once


class DeletingBot(discord.Client):
    """Deletes what contains the foul word."""

    def __init__(self) -> None:
        intents = discord.Intents(guilds=True, guild_messages=True, message_content=True)
        super().__init__(intents=intents, max_messages=None)

    async def on_ready(self) -> None:
        print(READY, flush=True)

    async def on_message(self, message: discord.Message) -> None:
        if not message.author.bot and FOUL_WORD in message.content:
            await self.act(message)

    async def act(self, message: discord.Message) -> None:
        await message.delete()


class TellingBot(DeletingBot):
    """Sends Discord what the newsroom's bot sends it too: delete, tell the author, show a card."""

    async def act(self, message: discord.Message) -> None:
        await message.delete()
        await message.author.send(embed=discord.Embed(title="Removed", description=message.content))
        card = discord.Embed(title="Case", description=message.content)
        await self._moderators_channel().send(embed=card)

    def _moderators_channel(self) -> discord.TextChannel:
        return next(c for c in self.guilds[0].text_channels if c.name == "moderators")


async def note_lags(file: Path) -> None:
    """Write down, again and again, by how many milliseconds the event loop has been late."""
    loop = asyncio.get_running_loop()
    lags: list[float] = []
    while True:
        due_at = loop.time() + _TICK_SECONDS
        await asyncio.sleep(_TICK_SECONDS)
        lags.append((loop.time() - due_at) * 1_000)
        if len(lags) % _TICKS_WRITTEN == 0:
            _write(file, lags)


def _write(file: Path, lags: list[float]) -> None:
    file.write_text(json.dumps(lags), encoding="utf-8")


async def run_newsroom(policy_path: Path, database: str, token: str) -> None:
    """Run the newsroom's bot as `python bot.py run` does, saying when it is ready."""
    from cogs.bot import build_bot, run_until_stopped  # bare bots start without
    from newsroom.config import Policies

    async with build_bot(Policies.of_file(policy_path), database) as bot:

        async def announce() -> None:
            print(READY, flush=True)

        bot.add_listener(announce, "on_ready")
        await run_until_stopped(bot, token)


def main() -> None:
    """Run one bot against a sandbox until a signal comes or standard input closes."""
    parser = argparse.ArgumentParser(description="A bot that the benchmarks start and measure.")
    parser.add_argument("kind", choices=("newsroom", "deleting", "telling"))
    parser.add_argument("addresses", help="where the sandbox is, as JSON")
    parser.add_argument("--policy", type=Path, required=True)
    parser.add_argument("--database", required=True, help="its address, or a file")
    parser.add_argument("--lags", type=Path, help="where to write how late the event loop is")
    options = parser.parse_args()
    threading.Thread(target=_end_with_caller, daemon=True).start()
    # No sandbox is imported here: it would count as the bots' own time and memory.
    addresses = cast("Addresses", SimpleNamespace(**json.loads(options.addresses)))
    point_discord_at(addresses)
    discord.utils.setup_logging()
    asyncio.run(_run(options, addresses.token))


async def _run(options: argparse.Namespace, token: str) -> None:
    noting = asyncio.create_task(note_lags(options.lags)) if options.lags else None
    if options.kind == "newsroom":
        await run_newsroom(options.policy, options.database, token)
    else:
        bare = DeletingBot() if options.kind == "deleting" else TellingBot()
        async with bare:
            await bare.start(token)
    if noting is not None:
        noting.cancel()


def _end_with_caller() -> None:
    while os.read(sys.stdin.fileno(), 1):
        pass
    os._exit(1)  # whoever measured us is gone


if __name__ == "__main__":
    main()
