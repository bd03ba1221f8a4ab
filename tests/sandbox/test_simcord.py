"""What the model takes for granted of simcord: signatures, payloads, limits.

A failure here means that another release of simcord behaves differently, and that the model in
`sandbox/model` must change.
"""

from __future__ import annotations

import inspect
from typing import Any

import pytest
from simcord.backend import Backend, serializers
from simcord.backend.cdn import CdnStore
from simcord.http import router

from sandbox.model import Discord
from sandbox.model.cdn import Cdn
from tests.sandbox.plain import Plain


def overridden() -> list[tuple[type, str]]:
    """Return every method the model puts in place of one of simcord's."""
    pairs = [(Backend, Discord), (CdnStore, Cdn)]
    return [
        (cls, name)
        for theirs, ours in pairs
        for cls in ours.__mro__
        if cls.__module__.startswith("sandbox.")
        for name in vars(cls)
        if not name.startswith("__") and callable(getattr(theirs, name, None))
    ]


@pytest.mark.parametrize(("cls", "name"), overridden(), ids=str)
def test_overridden_methods_take_what_simcord_passes(cls: type, name: str) -> None:
    theirs: Any = CdnStore if cls is Cdn else Backend
    wanted = inspect.signature(getattr(theirs, name)).parameters
    mine = inspect.signature(vars(cls)[name]).parameters
    takes_rest = any(one.kind is inspect.Parameter.VAR_KEYWORD for one in mine.values())
    missing = [one for one in wanted if one not in mine]
    positional = [one for one in missing if wanted[one].kind is not inspect.Parameter.KEYWORD_ONLY]
    assert takes_rest or not missing
    assert all(wanted[one].default is not inspect.Parameter.empty for one in positional)


def test_something_is_overridden_at_all() -> None:
    names = {name for _, name in overridden()}
    assert {"emit", "commit_message", "create_thread", "store_attachment"} <= names


def test_dispatch_is_called_as_before() -> None:
    parameters = list(inspect.signature(router.dispatch).parameters)
    assert parameters[:7] == ["backend", "method", "path", "json", "params", "files", "reason"]


def test_payloads_have_the_keys_the_model_completes(plain: Plain) -> None:
    message = plain.backend.messages[plain.news][plain.say()]
    payload = serializers.message_payload(plain.backend, message)
    assert {"id", "channel_id", "guild_id", "author", "flags", "nonce"} <= set(payload)
    channel = serializers.channel_payload(plain.backend, plain.backend.channels[plain.news])
    assert {"id", "permission_overwrites"} <= set(channel)
    hook = plain.call("POST", f"/channels/{plain.news}/webhooks", {"name": "x"})
    assert (hook["type"], hook["application_id"]) == (1, None)


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"content": "x" * 2001}, "content"),
        ({"embeds": [{"description": "x" * 4097}]}, "description"),
        ({"embeds": [{"fields": [{"name": "x", "value": "x" * 1025}]}]}, "value"),
        ({"embeds": [{"footer": {"text": "x" * 2049}}]}, "footer"),
        ({"content": "x", "components": [{"type": 1, "components": []}] * 6}, "rows"),
    ],
)
def test_simcord_itself_keeps_the_limits_of_content(plain: Plain, body: Any, field: str) -> None:
    assert not plain.passes("POST", plain.messages(), body), field
