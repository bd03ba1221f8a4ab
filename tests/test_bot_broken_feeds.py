"""`python bot.py feed SOURCE --json` is a contract: a list, or one clear line and exit 1."""

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from bot import main

ITEM = b"<item><title>T</title><link>https://courier.example/1</link></item>"
RSS = b"<?xml version='1.0'?><rss version='2.0'><channel>" + ITEM + b"</channel></rss>"
JSON = b'{"version": "https://jsonfeed.org/version/1.1", "items": %b}'
LAUGHS = (
    b"<!DOCTYPE rss [<!ENTITY a 'ha'>"
    + b"".join(
        b"<!ENTITY %c '%b'>" % (letter, b"&%c;" % (letter - 1) * 10) for letter in b"bcdefghi"
    )
    + b"]>"
)


def rss(title: bytes, before: bytes = b"") -> bytes:
    return RSS.replace(b"<title>T", b"<title>" + title).replace(b"<rss", before + b"<rss", 1)


BROKEN = {
    "empty": b"",
    "spaces": b" \r\n\t " * 1000,
    "byte order mark": b"\xef\xbb\xbf",
    "half a letter": b"\xff\xfe<",
    "words": b"Gone fishing.",
    "numbers": b"\0\1\2\3" * 1000,
    "NUL bytes": b"\0" * 100_000,
    "not UTF-8": b"\xff" * 100_000,
    "picture": b"\x89PNG\r\n\x1a\n" + b"\0" * 100,
    "gzip": gzip.compress(RSS),
    "page": b"<!doctype html><html><body>Hello</body></html>",
    "page cut": b"<html><head><link rel=alternate type=application/rss+xml hre",
    "cut in a tag": RSS[:60],
    "cut before an article": RSS[:50],
    "cut in an article": RSS[:-20],
    "tags crossed": b"<rss><channel><item><title>T</item></title></channel></rss>",
    "tag left open": b"<rss><channel><title>The Courier</channel></rss>",
    "sign left bare": b"<rss><channel><title>Bread & Roses</title></channel></rss>",
    "Atom cut": b"<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>1</id><title>T",
    "drawing": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    "brackets": b"<" * 100_000,
    "comments": b"<!--" * 100_000,
    "document types": b"<!DOCTYPE [" * 20_000,
    "JSON of another kind": b'{"hello": "world"}',
    "JSON cut": JSON % b'[{"id": "1", "title": "T"',
    "JSON deep": b'{"a":' * 100_000,
    "JSON list": b'[{"id": "1"}]',
    "JSON without items": JSON % b"7",
    "JSON with a long number": JSON % (b'[{"id": %b}]' % (b"1" * 10_000)),
    "JSON not a number": b'{"version": NaN, "items": []}',
}
ODD = {
    "JSON not UTF-8": JSON % b'[{"id": "\xff", "title": "T"}]',
    "cut": RSS[:-10],
    "nothing in it": b"<rss/>",
    "no article yet": RSS.replace(ITEM, b""),
    "no article yet, in Atom": b"<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title></feed>",
    "no article yet, in JSON": JSON % b"[]",
    "another encoding": RSS.replace(b"'1.0'", b"'1.0' encoding='klingon'"),
    "no encoding": RSS.replace(b"'1.0'", b"'1.0' encoding='hex'"),
    "text with NUL": rss(b"a\0b"),
    "signs of terminals": rss(b"\x1b[31mred\x07"),
    "impossible signs": rss(b"&#xD800;&#0;&#x110000;&#99999999999;"),
    "unknown entities": rss(b"&unheard; &of;"),
    "entity bomb": rss(b"&i;", LAUGHS),
    "entity bomb in UTF-16": rss(b"&i;", LAUGHS).decode().encode("utf-16"),
    "no identity": b"<rss><channel><item><title>T</title></item></channel></rss>",
    "same identity": RSS.replace(ITEM, ITEM * 50),
    "impossible date": RSS.replace(b"<link>", b"<pubDate>Mon, 99 Feb 99999</pubDate><link>"),
    "no address": RSS.replace(b"https://courier.example/1", b"http://["),
    "JSON of wrong types": JSON % b'[1, null, [], {}, {"id": {}, "title": 5, "authors": "x"}]',
    "JSON with half signs": JSON
    % rb'[{"id": "\ud800", "title": "\udfff", "url": "https://\ud800"}]',
    "JSON beyond numbers": JSON % b'[{"id": 1e999, "title": "T", "date_published": 1e999}]',
}


@pytest.mark.parametrize("body", BROKEN.values(), ids=BROKEN)
def test_what_is_no_feed_is_said_in_one_line(
    body: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "feed.xml"
    path.write_bytes(body)
    assert main(["feed", str(path), "--json"]) == 1
    ran = capsys.readouterr()
    assert ran.out == ""
    assert ran.err.startswith(f"{path}: ")
    assert ran.err.count("\n") == 1
    assert ran.err[:-1].isprintable()


@pytest.mark.parametrize("body", ODD.values(), ids=ODD)
def test_what_is_odd_is_a_list_all_the_same(
    body: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "feed.xml"
    path.write_bytes(body)
    assert main(["feed", str(path), "--json"]) == 0
    out = capsys.readouterr().out
    listed = json.loads(out)
    assert isinstance(listed, list)
    out.encode()  # what a terminal or a file can hold
    assert "ha" * 100 not in out
    assert "\x1b" not in out


@pytest.mark.parametrize(
    ("declared", "secret"),
    [
        ("<!DOCTYPE rss [<!ENTITY e SYSTEM '{uri}'>]>", "&e;"),
        ("<!DOCTYPE rss [<!ENTITY e PUBLIC 'x' '{uri}'>]>", "&e;"),
        ("<!DOCTYPE rss [<!ENTITY % e SYSTEM '{uri}'> %e;]>", "T"),
        ("<!DOCTYPE rss SYSTEM '{uri}'>", "&e;"),
    ],
)
def test_feed_reads_no_other_file(
    declared: str, secret: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "secret.txt"
    other.write_text("the editor's password")
    path = tmp_path / "feed.xml"
    path.write_bytes(rss(secret.encode(), declared.format(uri=other.as_uri()).encode()))
    assert main(["feed", str(path), "--json"]) == 0
    assert "password" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (str, "the file cannot be read"),
        (lambda folder: str(folder / "none.xml"), "there is no such file"),
        (lambda folder: f"{folder}/a\0b", "there is no such file"),
        (lambda folder: f"{folder}/a\nb\x1b[31m", "there is no such file"),
        (lambda folder: "x" * 5000, "the file cannot be read"),
        (lambda folder: "/dev/zero", "too large for a feed"),
        (lambda folder: "", "name a feed's address or a file, or - for standard input"),
        (lambda folder: " ", "name a feed's address or a file, or - for standard input"),
        (lambda folder: "courier.example/feed", "write https://courier.example/feed"),
        (lambda folder: "courier.example:80/rss.xml", "write https://courier.example:80/rss.xml"),
        (lambda folder: "ftp://courier.example/feed", "only http and https"),
        (lambda folder: "http://", "not a web address"),
        (lambda folder: "https://[::1", "not a web address"),
        (lambda folder: "http://2130706433/", "not a web address"),
        (lambda folder: "http://[/\x1b[31m", "not a web address"),
        (lambda folder: f"http://{'a' * 70}.example/", "not a web address"),
    ],
)
def test_source_that_cannot_be_had_is_said_in_one_line(
    name: Callable[[Path], str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["feed", name(tmp_path), "--json"]) == 1
    ran = capsys.readouterr()
    assert ran.out == ""
    assert said in ran.err
    assert ran.err.count("\n") == 1
    assert ran.err[:-1].isprintable()


def test_ten_thousand_entries_are_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "feed.xml"
    entries = (ITEM.replace(b"/1<", b"/%d<" % number) for number in range(10_000))
    path.write_bytes(RSS.replace(ITEM, b"".join(entries)))
    assert main(["feed", str(path), "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)) == 10_000
