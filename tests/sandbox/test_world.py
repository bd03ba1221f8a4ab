"""The guild a spec makes, and a kept one brought up to a changed spec."""

from __future__ import annotations

import pickle
import re
from dataclasses import replace
from itertools import product

import pytest
from discord import Permissions

from sandbox.page.api import STATIC_PATH
from sandbox.world import ChannelSpec, World, WorldSpec, WorldSpecError, build_world, renew_world
from tests.sandbox.stage import BOT_PERMISSIONS, SPEC

ADDRESS = "http://127.0.0.1:8080"


def _roles(world: World) -> dict[str, list[str]]:
    guild = world.discord.guilds[world.guild_id]
    return {
        name: [guild.roles[role].name for role in guild.members[user_id].role_ids]
        for name, user_id in world.people.items()
    }


def _channels(world: World) -> dict[str | None, int]:
    discord = world.discord
    guild = discord.guilds[world.guild_id]
    return {
        discord.channels[one].name: int(discord.channels[one].type) for one in guild.channel_ids
    }


def _channel_id(world: World, name: str) -> int:
    return next(one.id for one in world.discord.channels.values() if one.name == name)


def test_every_role_has_someone_in_it_and_readers_have_none() -> None:
    assert _roles(build_world(SPEC, ADDRESS)) == {
        "Garo": ["Admins"],
        "Mariam": ["Moderators"],
        "Davit": ["Moderators"],
        "Sona": ["Editors"],
        "Ani": [],
        "Joe": [],
        "Telo": [],
        "Nare": [],
        "Zareh": [],
    }


def test_channels_are_those_of_the_spec() -> None:
    assert _channels(build_world(SPEC, ADDRESS)) == {"moderators": 0, "news": 0, "opinion": 15}


def test_two_feeds_may_share_a_channel() -> None:
    spec = replace(SPEC, channels=(ChannelSpec("news"), ChannelSpec("news")))
    assert _channels(build_world(spec, ADDRESS)) == {"moderators": 0, "news": 0}


@pytest.mark.parametrize(
    ("name", "sees"),
    [("Ani", False), ("Sona", False), ("Mariam", True), ("Davit", True), ("Garo", True)],
)
def test_moderators_channel_is_hidden_from_everybody_else(name: str, sees: bool) -> None:
    world = build_world(SPEC, ADDRESS)
    channel_id = _channel_id(world, "moderators")
    assert world.discord.can_see(channel_id, world.people[name]) is sees


@pytest.mark.parametrize("channel", ["news", "opinion"])
@pytest.mark.parametrize(
    ("name", "writes"),
    [("Ani", False), ("Sona", False), ("Mariam", True), ("Garo", True), ("Copy Desk", True)],
)
@pytest.mark.parametrize("kept", [False, True])
def test_readers_write_in_discussions_and_nowhere_else_in_a_newspapers_channel(
    channel: str, name: str, writes: bool, kept: bool
) -> None:
    world = build_world(SPEC, ADDRESS)
    discord, place = world.discord, _channel_id(world, channel)
    if kept:  # from before its channels were closed
        discord.channels[place].overwrites.clear()
        renew_world(world, SPEC)
    user_id = world.people.get(name, discord.bot_user.id)
    for permission in ("send_messages", "create_public_threads"):
        assert discord.has_permission(user_id, place, permission) is writes
    thread = discord.create_thread(place, "Talk", discord.bot_user.id)
    assert discord.has_permission(user_id, thread.id, "send_messages_in_threads")


def test_bot_gets_nothing_in_a_channel_that_its_role_does_not_hold() -> None:
    wanted = Permissions(view_channel=True, send_messages=True)
    world = build_world(replace(SPEC, bot_permissions=wanted.value), ADDRESS)
    discord = world.discord
    news, bot_id = _channel_id(world, "news"), discord.bot_user.id
    assert discord.has_permission(bot_id, news, "send_messages")
    assert not discord.has_permission(bot_id, news, "create_public_threads")


def test_bot_sees_the_moderators_channel_without_being_an_administrator() -> None:
    world = build_world(SPEC, ADDRESS)
    discord = world.discord
    assert discord.can_see(_channel_id(world, "moderators"), discord.bot_user.id)
    assert not discord.has_guild_permission(discord.bot_user.id, world.guild_id, "administrator")


def test_bots_role_has_the_specs_permissions_and_stands_below_all_but_the_readers() -> None:
    world = build_world(SPEC, ADDRESS)
    guild = world.discord.guilds[world.guild_id]
    rising = sorted(guild.roles.values(), key=lambda role: role.position)
    assert [role.name for role in rising] == [
        "@everyone",
        "Copy Desk",
        "Editors",
        "Moderators",
        "Admins",
    ]
    assert rising[1].permissions == BOT_PERMISSIONS


def _luminance(colour: int) -> float:
    """WCAG 2's relative luminance."""
    shares = [(colour >> shift & 255) / 255 for shift in (16, 8, 0)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: int, other: int) -> float:
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _mix(colour: int, other: int, share: float) -> int:
    return sum(
        round((colour >> shift & 255) * (1 - share) + (other >> shift & 255) * share) << shift
        for shift in (16, 8, 0)
    )


def test_coloured_names_can_be_read_in_both_themes_of_the_page() -> None:
    spec = replace(SPEC, exempt_roles=("A", "B", "C", "Night moderators", "D", "E", "F"))
    world = build_world(spec, ADDRESS)
    roles = world.discord.guilds[world.guild_id].roles.values()
    colours = {role.name: role.color for role in roles if role.color}
    assert set(colours) == {*spec.exempt_roles, "Admins"}
    themes = (STATIC_PATH / "colours.css").read_text().split('[data-theme="dark"]')
    for theme, grounds in product(themes, ("chat", "side", "raised", "sunken")):
        mixed = re.search(r"--name-mix: #(\w+) (\d+)%", theme)
        ground = re.search(rf"--{grounds}: #(\w+)", theme)
        assert mixed is not None
        assert ground is not None
        for name, colour in colours.items():
            shown = _mix(colour, int(mixed[1], 16), int(mixed[2]) / 100)
            assert _contrast(shown, int(ground[1], 16)) >= 4.5, (name, grounds)


def test_kept_roles_without_a_colour_get_one_and_others_keep_theirs() -> None:
    world = build_world(SPEC, ADDRESS)
    roles = {role.name: role for role in world.discord.guilds[world.guild_id].roles.values()}
    wanted = roles["Moderators"].color
    roles["Moderators"].color, roles["Admins"].color = 0, 0x123456
    kept: World = pickle.loads(pickle.dumps(world))
    renew_world(kept, SPEC)
    colours = {role.name: role.color for role in kept.discord.guilds[kept.guild_id].roles.values()}
    assert (colours["Moderators"], colours["Admins"]) == (wanted, 0x123456)
    assert (colours["@everyone"], colours["Copy Desk"]) == (0, 0)


def test_policys_own_names_for_moderators_and_admins_are_used() -> None:
    spec = replace(SPEC, exempt_roles=("Night moderators", "Web admins", "Guests"))
    roles = _roles(build_world(spec, ADDRESS))
    assert roles["Mariam"] == ["Night moderators"]
    assert roles["Garo"] == ["Web admins"]
    assert roles["Sona"] == ["Guests"]


def test_ids_in_the_policy_become_the_ids_of_things() -> None:
    spec = replace(
        SPEC,
        moderators_channel="700000000000000001",
        channels=(ChannelSpec("700000000000000002", "forum"),),
        exempt_roles=("700000000000000003",),
    )
    world = build_world(spec, ADDRESS)
    guild = world.discord.guilds[world.guild_id]
    assert guild.channel_ids == [700000000000000001, 700000000000000002]
    assert guild.roles[700000000000000003].name == "Editors"
    assert _channels(world) == {"moderators": 0, "news": 15}


def test_kept_world_gains_what_the_spec_gained_and_loses_nothing() -> None:
    world: World = pickle.loads(pickle.dumps(build_world(SPEC, ADDRESS)))
    news = _channel_id(world, "news")
    world.discord.create_message(news, world.people["Ani"], "still here")
    changed = replace(
        SPEC,
        bot_name="Night Desk",
        bot_permissions=Permissions(view_channel=True).value,
        channels=(*SPEC.channels, ChannelSpec("sports")),
        exempt_roles=("Editors", "Moderators", "Poets"),
    )
    renew_world(world, changed)
    guild = world.discord.guilds[world.guild_id]
    assert _channels(world) == {"moderators": 0, "news": 0, "opinion": 15, "sports": 0}
    assert _roles(world)["Sona"] == ["Editors", "Poets"]
    assert world.discord.bot_user.name == "Night Desk"
    assert [role.permissions for role in guild.roles.values() if role.managed] == [1024]
    assert len(world.discord.messages[news]) == 1


def test_renewing_by_the_same_spec_changes_nothing() -> None:
    world = build_world(SPEC, ADDRESS)
    heard: list[str] = []
    world.discord.subscribers.append(lambda event, _: heard.append(event))
    renew_world(world, SPEC)
    assert heard == []


def test_channel_that_changed_its_kind_is_made_anew_beside_the_old_one() -> None:
    world = build_world(SPEC, ADDRESS)
    renew_world(world, replace(SPEC, channels=(ChannelSpec("news", "forum"),)))
    assert _channels(world) == {"moderators": 0, "news-before": 0, "opinion": 15, "news": 15}


def test_banned_persona_stays_out() -> None:
    world = build_world(SPEC, ADDRESS)
    world.discord.apply_ban(world.guild_id, world.people["Joe"], None)
    renew_world(world, SPEC)
    assert world.people["Joe"] not in world.discord.guilds[world.guild_id].members


def test_spec_survives_json() -> None:
    assert WorldSpec.from_json(SPEC.to_json()) == SPEC


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("{", "not JSON"),
        ("[]", "object"),
        ('{"guild": ""}', "world.guild"),
        ('{"guild": "a", "bot_name": "b", "bot_permissions": "8"}', "world.bot_permissions"),
        (SPEC.to_json().replace('"forum"', '"voice"'), "world.channels[1]"),
        (SPEC.to_json().replace('["Editors", "Moderators"]', '"Editors"'), "world.exempt_roles"),
    ],
)
def test_broken_spec_is_refused_by_the_name_of_its_part(text: str, named: str) -> None:
    with pytest.raises(WorldSpecError) as caught:
        WorldSpec.from_json(text)
    assert named in str(caught.value)
