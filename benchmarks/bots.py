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
from bot import DATABASE, point_discord_at

if TYPE_CHECKING:
    from sandbox.process import Addresses

READY = "ready"


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


async def run_newsroom(policy_path: Path, data: Path, token: str) -> None:
    """Run the newsroom's bot as `python bot.py run` does, saying when it is ready."""
    from cogs.bot import build_bot, run_until_stopped  # bare bots start without
    from newsroom.config import Policies

    async with build_bot(Policies.of_file(policy_path), data / DATABASE) as bot:

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
    parser.add_argument("--data", type=Path, required=True)
    options = parser.parse_args()
    threading.Thread(target=_end_with_caller, daemon=True).start()
    # No sandbox is imported here: it would count as the bots' own time and memory.
    addresses = cast("Addresses", SimpleNamespace(**json.loads(options.addresses)))
    point_discord_at(addresses)
    discord.utils.setup_logging()
    if options.kind == "newsroom":
        asyncio.run(run_newsroom(options.policy, options.data, addresses.token))
    else:
        bare = DeletingBot() if options.kind == "deleting" else TellingBot()
        bare.run(addresses.token, log_handler=None)


def _end_with_caller() -> None:
    while os.read(sys.stdin.fileno(), 1):
        pass
    os._exit(1)  # whoever measured us is gone


if __name__ == "__main__":
    main()
