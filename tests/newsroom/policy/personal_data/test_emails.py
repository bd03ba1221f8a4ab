"""E-mail addresses, plain and spelt out."""

import pytest

from newsroom.policy.personal_data.emails import find_emails


@pytest.mark.parametrize(
    ("text", "written", "address"),
    [
        ("write to ani@example.org.", "ani@example.org", "ani@example.org"),
        ("mailto:ani@example.org", "ani@example.org", "ani@example.org"),
        (
            "<ani.p+x@mail.example.co.uk>",
            "ani.p+x@mail.example.co.uk",
            "ani.p+x@mail.example.co.uk",
        ),
        ("ani＠example.org", "ani＠example.org", "ani@example.org"),
        ("անի@example.am", "անի@example.am", "անի@example.am"),
        ("ani [at] example [dot] org", "ani [at] example [dot] org", "ani@example.org"),
        ("ani(at)example.org", "ani(at)example.org", "ani@example.org"),
        ("ani {at} example {dot} org", "ani {at} example {dot} org", "ani@example.org"),
        ("ani [@] example [.] org", "ani [@] example [.] org", "ani@example.org"),
        ("ani at gmail dot com", "ani at gmail dot com", "ani@gmail.com"),
        ("ani @ gmail.com", "ani @ gmail.com", "ani@gmail.com"),
        ("ani_91 at example dot org", "ani_91 at example dot org", "ani_91@example.org"),
        ("ani dot p at example dot org", "ani dot p at example dot org", "ani.p@example.org"),
        ("mail her at ani dot p at gmail dot com", "ani dot p at gmail dot com", "ani.p@gmail.com"),
        ("reach me at ani at gmail dot com", "ani at gmail dot com", "ani@gmail.com"),
        ("my e-mail is ani at example dot org", "ani at example dot org", "ani@example.org"),
        ("write to ani at example dot org", "ani at example dot org", "ani@example.org"),
        ("иван собака yandex точка ru", "иван собака yandex точка ru", "иван@yandex.ru"),
    ],
)
def test_address_is_found(text: str, written: str, address: str) -> None:
    (email,) = find_emails(text)
    assert (text[email.start : email.end], email.address) == (written, address)


@pytest.mark.parametrize(
    "text",
    [
        "@ani look at this",
        "@ani.petrosyan said so",
        "thanks @ani@mastodon.social",
        "meet @ 5pm",
        "logo@2x.png",
        "ani@home",
        "look at example dot com",
        "look at the map at example dot com",
        "we met at noon at example dot com",
        "i read it at example.org",
        "published at www.example.org",
        "more @ example.com",
        "see us at example dot com",
        "he works at yahoo dot com",
        "the folks at yahoo dot com",
        "write to your senator at senate dot gov",
        "a t-shirt at shop dot com",
        "he sat at home. dot com bubbles burst",
        "the dot at the end dot dot dot",
        "born (at sea) in 1915",
    ],
)
def test_mention_site_and_place_are_no_address(text: str) -> None:
    assert list(find_emails(text)) == []
