"""The options of slash commands: what is typed, offered and refused."""

from __future__ import annotations

from typing import Any

import pytest

from tests.sandbox.small_bot import connected
from tests.sandbox.stage import Stage, staged


async def test_slash_options_of_every_type_reach_the_bot() -> None:
    async with staged() as stage, connected(stage.sandbox):
        options = {
            "rule": "No spam",
            "points": "3",
            "share": 0.25,
            "loud": True,
            "reader": "joe",
            "where": stage.channel("square"),
            "role": "Editors",
            "whom": "Moderators",
            "file": ["policy.yaml", "rules: []"],
        }
        answer = await stage.act(
            "Ani", "command", channel=stage.channel("square"), name="desk note", options=options
        )
        assert answer["message"]["content"] == (
            "No spam|3|0.25|True|['joe', 'square', 'Editors', 'Moderators']|rules: []"
        )
        assert answer["message"]["flags"] & 64


@pytest.mark.parametrize(
    ("options", "named"),
    [
        ({"rule": "No spam"}, "points"),
        ({}, "rule, points"),
        ({"rule": "No spam", "points": 2, "colour": "red"}, "colour"),
        ({"rule": "No spam", "points": 9}, "points"),
        ({"rule": "No spam", "points": "many"}, "points"),
        ({"rule": "No", "points": 2}, "rule"),
        ({"rule": "No spam", "points": 2, "loud": "perhaps"}, "loud"),
        ({"rule": "No spam", "points": 2, "reader": "Nobody"}, "reader"),
        ({"rule": "No spam", "points": 2, "where": "moderators"}, "where"),
        ({"rule": "No spam", "points": 2, "where": "opinion"}, "where"),
        ({"rule": "No spam", "points": 2, "role": "Kings"}, "role"),
    ],
)
async def test_wrong_options_are_refused_by_name(options: dict[str, Any], named: str) -> None:
    async with staged() as stage:
        _register_note(stage)
        news = stage.channel("square")
        status, code, message = await stage.refused(
            "Ani", "command", channel=news, name="desk note", options=options
        )
        assert (status, code) == (400, 50035)
        assert named in message


def _register_note(stage: Stage) -> None:
    """Register what the small bot's `/desk note` has, without a bot."""
    options = [
        {"type": 3, "name": "rule", "required": True, "min_length": 3, "max_length": 20},
        {"type": 4, "name": "points", "required": True, "min_value": 1, "max_value": 5},
        {"type": 5, "name": "loud"},
        {"type": 6, "name": "reader"},
        {"type": 7, "name": "where", "channel_types": [0]},
        {"type": 8, "name": "role"},
    ]
    note = {"type": 1, "name": "note", "description": "Notes", "options": options}
    desk = {"name": "desk", "description": "The desk", "type": 1, "options": [note]}
    stage.sandbox.discord.register_commands(None, [desk])


async def test_completion_offers_choices_and_passes_on_what_else_is_typed() -> None:
    async with staged() as stage, connected(stage.sandbox):
        request = {
            "channel": stage.channel("square"),
            "name": "desk note",
            "options": {"rule": "no s", "reader": "Joe", "points": "half-typed"},
        }
        answer = await stage.act("Ani", "complete", focused="rule", **request)
        names = [choice["name"] for choice in answer["choices"]]
        joe = stage.user("Joe")
        assert names == [f"No spoilers {joe}", f"No spam {joe}"]
        _, code, message = await stage.refused("Ani", "complete", focused="loud", **request)
        assert code == 50035
        assert "loud" in message
