"""What a feed's headers may be: secrets are named, and stand in the environment."""

from collections.abc import Callable
from pathlib import Path

import pytest

from newsroom.config import parse, review

SMALL = "publication: {name: A}\nchannels: {moderators: mods}\nfeeds:\n"
FEED = "- {{url: https://a.example/feed, channel: {channel}, headers: {headers}}}\n"


def policy(*headers: str) -> str:
    entries = (FEED.format(channel=f"c{n}", headers=one) for n, one in enumerate(headers))
    return SMALL + "".join(entries)


def test_headers_and_contact_are_what_a_feed_is_asked_with() -> None:
    text = policy("{}", "{Authorization: Bearer env:A_KEY, X-Client: '7'}")
    written = parse(text.replace("name: A", "name: A, contact: web@a.example"))
    request = written.request_of("https://a.example/feed")
    assert request.headers == {"Authorization": "Bearer env:A_KEY", "X-Client": "7"}
    assert request.contact == "web@a.example"


MISTAKES = [
    ("{Authorization: ^Bearer 1f2e3d}", "Authorization: should not stand in this file"),
    ("{cookie: ^'id=1f2e3d'}", "cookie: should not stand in this file, which others may read; wri"),
    ("{X-Api-Key: ^1f2e3d}", "X-Api-Key: should not stand in this file"),
    ("{X-Auth-Token: ^1f2e3d}", "X-Auth-Token: should not stand in this file"),
    ("{Authorization: ^12}", "Authorization: should be text, in quotes if it is a number"),
    ("{Authorization: ^env:my-key}", "Authorization: should name a variable of letters, digits"),
    ("{X-Client: ^'a: env:'}", "X-Client: should name a variable of letters, digits"),
    ("{X-Client: ^''}", "X-Client: should be text of 1 to 2,000 characters"),
    ('{X-Client: ^"a\\nHost: b"}', "X-Client: should be one line of plain letters"),
    ("{X-A: b, x-a: ^c}", "x-a: is X-A again; capitals make no difference here, so keep one"),
    ("{'X A': ^b}", "X A: is no name of a header"),
    ("{Host: ^b.example}", "Host: is a header that the bot sets itself; leave it out"),
    ("{If-None-Match: ^b}", "If-None-Match: is a header that the bot sets itself"),
    ("^[a]", ": should be keys with values, like {Authorization: env:ASBAREZ_KEY}"),
]


@pytest.mark.parametrize(("headers", "message"), MISTAKES)
def test_mistake_is_named_with_its_place_and_without_a_secret(
    headers: str, message: str, refuse_at: Callable[[str], str]
) -> None:
    said = refuse_at(policy(headers))
    start = "feeds[0].headers" + ("" if message.startswith(":") else ".")
    assert said.startswith(start + message)
    assert "1f2e3d" not in said


@pytest.mark.parametrize("name", ["X-Author", "Accept-Language", "User-Agent", "X-Keyboard"])
def test_plain_headers_may_be_written(name: str) -> None:
    assert parse(policy(f"{{{name}: hy}}")).feeds[0].headers == {name: "hy"}


def test_one_feed_is_asked_with_the_same_headers(refuse_at: Callable[[str], str]) -> None:
    said = refuse_at(policy("{X-A: b}", "^{X-A: c}"))
    assert said == (
        "feeds[1].headers: is not as in feeds[0], which is the same feed; keep one of them"
    )


@pytest.mark.parametrize(
    "contact", ["^anna", "^'@anna'", "^'a@b.c) x'", "^'http://a b'", "^а@б.рф"]
)
def test_contact_is_an_address(contact: str, refuse_at: Callable[[str], str]) -> None:
    said = refuse_at(f"publication: {{name: A, contact: {contact}}}\nchannels: {{moderators: m}}\n")
    assert said == ("publication.contact: should be an e-mail or web address, like web@asbarez.com")


def test_variable_that_is_not_set_here_is_noted_where_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SET_KEY", "1f2e3d")
    path = tmp_path / "policy.yaml"
    path.write_text(policy("{X-Key: env:SET_KEY, Cookie: id=1 env:UNSET_KEY}"), encoding="utf-8")
    (note,) = review(path).notes
    assert note.write("p") == (
        "p:4:84: feeds[0].headers.Cookie: note: needs UNSET_KEY, which is not set here"
    )


def test_password_beside_an_authorization_is_refused(refuse_at: Callable[[str], str]) -> None:
    text = policy("^{Authorization: env:A_KEY}").replace("https://", "https://ani:geheim@")
    said = refuse_at(text)
    assert said.startswith("feeds[0].headers: holds Authorization, and `url` a name or password")
    assert "geheim" not in said
