"""Where the token comes from, and what is no token."""

from pathlib import Path

import pytest

from newsroom.environment import HubsPlace, read_hubs_place, read_token, require_token
from newsroom.errors import TokenError, VariableError

TOKEN = "abc.def-ghi_jkl"


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISCORD_TOKEN", raising=False)
    monkeypatch.delenv("DISCORD_TOKEN_FILE", raising=False)
    monkeypatch.delenv("WEBSUB_URL", raising=False)
    monkeypatch.delenv("WEBSUB_PORT", raising=False)


def test_nothing_set_is_no_token() -> None:
    assert read_token() is None
    with pytest.raises(TokenError, match="Set DISCORD_TOKEN to your bot's token"):
        require_token()


@pytest.mark.parametrize("content", [TOKEN, f"{TOKEN}\n", f" {TOKEN}\r\n"])
def test_token_is_read_without_the_space_round_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str
) -> None:
    (tmp_path / "token").write_bytes(content.encode())
    monkeypatch.setenv("DISCORD_TOKEN_FILE", str(tmp_path / "token"))
    assert read_token() == TOKEN

    monkeypatch.setenv("DISCORD_TOKEN", content)
    monkeypatch.setenv("DISCORD_TOKEN_FILE", str(tmp_path / "none"))  # not needed, so not read
    assert require_token() == TOKEN


@pytest.mark.parametrize("token", [f"Bot {TOKEN}", f"{TOKEN}\n{TOKEN}", "жетон", "a\x00b"])
def test_what_cannot_be_a_token_is_refused_without_repeating_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, token: str
) -> None:
    path = tmp_path / "secret"
    path.write_text(token, encoding="utf-8")
    monkeypatch.setenv("DISCORD_TOKEN_FILE", str(path))

    with pytest.raises(TokenError, match="without spaces or line breaks") as refused:
        read_token()

    assert str(path) in str(refused.value)
    assert token not in str(refused.value)


def test_token_file_that_is_no_text_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "secret"
    path.write_bytes(b"\xff\xfe\x00")
    monkeypatch.setenv("DISCORD_TOKEN_FILE", str(path))

    with pytest.raises(TokenError, match="is not a text file"):
        read_token()


def test_place_of_hubs_is_an_address_and_a_port_or_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read_hubs_place() is None
    monkeypatch.setenv("WEBSUB_URL", "https://bot.example/websub/")
    with pytest.raises(VariableError, match="WEBSUB_PORT: not set"):
        read_hubs_place()
    monkeypatch.setenv("WEBSUB_PORT", "8091")
    assert read_hubs_place() == HubsPlace("https://bot.example/websub", 8091)


@pytest.mark.parametrize("address", ["", "bot.example", "ftp://bot.example"])
def test_place_of_hubs_has_an_address_of_the_web(
    monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("WEBSUB_URL", address)
    monkeypatch.setenv("WEBSUB_PORT", "8091")
    with pytest.raises(VariableError, match="it looks like https:"):
        read_hubs_place()
