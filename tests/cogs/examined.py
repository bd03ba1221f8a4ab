"""A set-up for the doctor to examine: a policy, a sandbox's Discord, the commands run beside it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import discord
import pytest
from discord.http import Route

import bot
from newsroom.config import load
from tests.sandbox.stage import Stage, staged

POLICY = """\
publication: {name: The Courier, policy: Be kind.}
channels: {moderators: moderators}
feeds:
  - {url: "https://courier.example/feed", channel: news}
  - {url: "https://courier.example/opinion", channel: opinion}
discussion: {exempt_roles: [Editors]}
"""


class Examined(Stage):
    """A stage with a set-up to examine."""

    folder: Path
    capture: pytest.CaptureFixture[str]

    async def run(self, *arguments: str) -> tuple[int, str]:
        """Run a command beside the sandbox; returns its exit code and all it said."""
        code = await asyncio.to_thread(bot.main, list(arguments))
        return code, "".join(self.capture.readouterr())

    async def doctor(self) -> tuple[int, list[str]]:
        """Run the doctor; returns its exit code and what is to mend."""
        code, said = await self.run(
            *("doctor", "--policy", str(self.folder / "policy.yaml")),
            *("--data", str(self.folder / "data")),
        )
        *findings, summary = said.splitlines()
        wrong = [line.removeprefix("MEND ") for line in findings if line.startswith("MEND ")]
        assert all(line.startswith(("ok   ", "MEND ")) for line in findings)
        assert summary == (f"{len(wrong)} to mend." if wrong else "Everything is in order.")
        return code, wrong

    def change_policy(self, old: str, new: str) -> None:
        """Write the policy anew."""
        path = self.folder / "policy.yaml"
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")


@asynccontextmanager
async def set_up(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capture: pytest.CaptureFixture[str],
    permissions: discord.Permissions,
) -> AsyncIterator[Examined]:
    (folder / "policy.yaml").write_text(POLICY, encoding="utf-8")
    world = replace(
        bot.sandbox_world(load(folder / "policy.yaml")), bot_permissions=permissions.value
    )
    async with staged(world) as stage:
        examined = Examined(stage.sandbox, stage.session)
        examined.folder = folder
        examined.capture = capture
        news, opinion = stage.sandbox.feed_urls
        examined.change_policy("https://courier.example/feed", news)
        examined.change_policy("https://courier.example/opinion", opinion)
        monkeypatch.setattr(Route, "BASE", stage.sandbox.rest_url)
        monkeypatch.setattr("cogs.kit.logs.set_up_logs", lambda: None)  # pytest's own stay in place
        monkeypatch.setenv("DISCORD_TOKEN", stage.sandbox.token)
        monkeypatch.delenv("DISCORD_TOKEN_FILE", raising=False)
        monkeypatch.delenv("DATABASE_URL", raising=False)
        yield examined
