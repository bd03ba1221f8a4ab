"""What an article's words may do on Discord: be read, and nothing else."""

from datetime import UTC, datetime

import discord
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cogs.wording.articles import (
    article_embed,
    article_line,
    channel_deleted_text,
    correction_text,
    quoted,
    refused_correction_text,
    thread_name,
    uncorrected_text,
    unposted_text,
)
from cogs.wording.text import escaped, harmless
from newsroom.look import Look
from newsroom.models import Article, Image
from newsroom.storage.corrections import CorrectionKind


def article(words: str) -> Article:
    return Article(
        id="1",
        url="https://courier.example/1/",
        title=words,
        summary=words,
        author=words,
        categories=(words,),
        dateline=words,
        image=Image("https://courier.example/1.jpg", words, words),
    )


def test_post_shows_all_that_belongs_to_an_article_and_each_thing_once() -> None:
    story = Article(
        id="7",
        url="https://courier.example/bridge/",
        title="Bridge Opens",
        summary="The first bus crossed it today.",
        author="Ani Petrosyan",
        published_at=datetime(2026, 3, 3, 3, 30, tzinfo=UTC),
        categories=("Featured", "City", "Roads"),
        dateline="GORIS",
        image=Image("https://courier.example/bridge.jpg", "The new bridge", "Talar Haddad"),
        text="Nothing of this is repeated here.",
    )
    shown = article_embed(story, "The Courier").to_dict()
    del shown["color"], shown["flags"]
    assert shown == {
        "type": "rich",
        "title": "Bridge Opens",
        "url": "https://courier.example/bridge/",
        "description": "**GORIS** — The first bus crossed it today.\n\n"
        "-# The new bridge (Talar Haddad)",
        "image": {"url": "https://courier.example/bridge.jpg"},
        "author": {"name": "Ani Petrosyan"},
        "footer": {"text": "The Courier · City · Roads"},
        "timestamp": "2026-03-03T03:30:00+00:00",
    }


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("**Loud** and __low__", r"\*\*Loud\*\* and \_\_low\_\_"),
        ("||Spoilt|| ~~struck~~ `code`", r"\|\|Spoilt\|\| \~\~struck\~\~ \`code\`"),
        ("# Huge", r"\# Huge"),
        ("-# Tiny", r"\-# Tiny"),
        ("- Listed", r"\- Listed"),
        ("> Quoted", r"\> Quoted"),
        ("Rate #1 - up", "Rate #1 - up"),
        ("[Bank](https://evil.example)", r"\[Bank\](https://evil.example)"),
        ("[[Bank](https://evil.example)", r"\[\[Bank\](https://evil.example)"),
        ("<https://evil.example>", r"\<https://evil.example\>"),
        ("<@123456789012345678>", "\\<@\u200b123456789012345678\\>"),
        ("<@&123456789012345678>", "\\<@\u200b&123456789012345678\\>"),
        ("<#123456789012345678> <id:home>", r"\<#123456789012345678\> \<id:home\>"),
        ("<t:0:R> </ban:1> <:x:1>", r"\<t:0:R\> \</ban:1\> \<:x:1\>"),
        ("@everyone and @here", "@\u200beveryone and @\u200bhere"),
        ("ani@courier.example", "ani@courier.example"),
        ("discord.gg/abc", "discord\u200b.gg/abc"),
        ("https://discord.com/invite/a_b", "https://discord\u200b.com/invite/a_b"),
        ("DiscordApp.com/Invite/abc", "Discord\u200bApp.com/Invite/abc"),
        ("discord.com has news", "discord.com has news"),
        ("https://courier.example/a_b_c*", r"https://courier.example/a_b_c\*"),
        ("back\\slash", "back\\\\slash"),
        ("Կամուրջը բացվե՞ց", "Կամուրջը բացվե՞ց"),
        ("افتتاح «الجسر»", "افتتاح «الجسر»"),
    ],
)
def test_newspapers_words_are_words_alone(words: str, shown: str) -> None:
    assert harmless(words, 256) == shown
    embed = article_embed(article(words), "The Courier")
    assert embed.title == shown
    assert embed.description
    assert embed.description.startswith(f"**{shown}** — {shown}\n\n-# {shown}")
    for text in (
        correction_text("before", article(words)),
        unposted_text(quoted(words), "news", "no"),
        channel_deleted_text(quoted(words)),
        *(uncorrected_text(kind, words, "news", "no") for kind in CorrectionKind),
        *(refused_correction_text(kind, words, "news", "no") for kind in CorrectionKind),
    ):
        assert shown in text


_HOSTILE = st.text("*_~|`[]()<>#-@ \\\nաб𝒜👨‍👩\u0301\u202e", max_size=600) | st.sampled_from(
    [
        "*" * 5_000,
        "<@1>" * 2_000,
        "@everyone" * 900,
        "discord.gg/a " * 500,
        "👨‍👩‍👧" * 900,
        "[" * 9_000,
    ]
)


@settings(deadline=None, max_examples=60)
@given(_HOSTILE)
def test_whatever_a_feed_says_keeps_to_discords_limits(words: str) -> None:
    embed = article_embed(article(words or "x"), "The Courier")
    assert len(embed.title or "") <= 256
    assert len(embed.description or "") <= 4_096
    assert len(embed) <= 6_000
    assert 0 < len(thread_name(article(words))) <= 100
    assert len(harmless(words, 10)) <= 10


@settings(deadline=None, max_examples=60)
@given(_HOSTILE)
def test_no_mark_stands_without_its_escape(words: str) -> None:
    shown = harmless(words, 6_000)
    bare = shown.replace("\\\\", "")
    for mark in "*_~|`[]<>":
        assert bare.count(mark) == bare.count("\\" + mark)
    assert "@everyone" not in shown


def test_address_in_a_text_stays_whole() -> None:
    assert escaped("at https://courier.example/a_b?c=*d*") == (
        r"at https://courier.example/a_b?c=\*d\*"
    )


def test_thread_is_named_by_the_title_cut_between_letters() -> None:
    name = thread_name(article("🇦🇲" * 60))
    assert name == "🇦🇲" * 49 + "…"
    assert isinstance(discord.Embed(title=name), discord.Embed)


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://courier.example/1/?a=b%20c", "https://courier.example/1/?a=b%20c"),
        ("https://courier.example/կ", "https://courier.example/%D5%AF"),
        ("https://courier.example/a\u00a0b", "https://courier.example/a%C2%A0b"),
        (f"https://courier.example/{'x' * 2_024}", f"https://courier.example/{'x' * 2_024}"),
        (f"https://courier.example/{'x' * 2_025}", None),
        (f"https://courier.example/{'կ' * 400}", None),
        ("https://courier.example:99999/", None),
        ("", None),
    ],
)
def test_address_is_shown_as_discord_takes_it_or_left_out(address: str, shown: str | None) -> None:
    embed = article_embed(
        Article(id="1", url=address, title="A bus", image=Image(address, None, None)), "The Courier"
    )
    assert (embed.title, embed.url, embed.image.url) == ("A bus", shown, shown)


def test_line_above_a_post_is_no_longer_than_a_message_may_be() -> None:
    line = article_line(article("*_" * 200), "The Courier", Look(line="{title} " * 20))
    assert len(f"<@&{2**64}> {line}") <= 2_000
