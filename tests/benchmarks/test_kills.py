"""The campaign of kills sees a newsroom through, in which everything happens once."""

import random

import pytest

from benchmarks.campaigns import kills
from benchmarks.harness import file_in
from tests.cogs import newsroom


async def test_killed_at_any_instruction_the_bot_does_everything_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(newsroom, "address_in", file_in)
    results = await kills.campaign(random.Random(), ends_at=0.0, only="")
    assert results.broken == []
    (_, rows), *_ = results.tables
    assert ("bot killed", "12") in rows
