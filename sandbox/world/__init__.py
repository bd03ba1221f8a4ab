"""What a world consists of: the guild, channels, roles and people made of a spec."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import cycle
from typing import Any

from discord import Permissions

from sandbox.model import Channel, Discord, Guild, Overwrite, OverwriteType, Role
from sandbox.world.feed import Item
from sandbox.world.spec import ChannelSpec, WorldSpec, WorldSpecError

__all__ = ["ChannelSpec", "World", "WorldSpec", "WorldSpecError", "build_world", "renew_world"]

READERS = ("Ani", "Joe", "Telo", "Nare", "Zareh")
# Two, since nobody decides an appeal against a case of their own.
MODERATORS = ("Mariam", "Davit")
ADMIN = "Garo"
EXEMPT = "Sona"

# Calm enough for names beside text; the page darkens or lightens them for its two themes.
_ADMIN_COLOUR = 0xB0713D
_MODERATOR_COLOUR = 0x4A7FC1
_OTHER_COLOURS = (0x3F8A72, 0x9A6BB5, 0x7D8440, 0xB8617F, 0x6B8299)
# The sections of a newspaper such as the invented one, for posts to be tagged with.
FORUM_TAGS = ("Opinion", "Armenia", "World", "Community", "Education", "Arts & Culture")

_CHANNEL_TYPES = {"text": 0, "forum": 15}
_MODERATING = Permissions(
    kick_members=True,
    ban_members=True,
    manage_messages=True,
    manage_threads=True,
    moderate_members=True,
    manage_nicknames=True,
    view_audit_log=True,
    mention_everyone=True,
)
# What a member could write where no discussion is. In a forum, to send is to open a post.
_OUTSIDE_DISCUSSIONS = Permissions(
    send_messages=True, create_public_threads=True, create_private_threads=True
).value


@dataclass(slots=True)
class World:
    """A sandbox's state as it is kept between runs."""

    discord: Discord
    guild_id: int
    base_url: str  # Where this world was served last
    people: dict[str, int] = field(default_factory=dict)  # Persona's name -> user id
    published: list[Item] = field(default_factory=list)


def build_world(spec: WorldSpec, base_url: str) -> World:
    """Make a new world."""
    discord = Discord(bot_name=spec.bot_name, base_url=base_url)
    owner = _create_user(discord, ADMIN)
    guild = discord.create_guild(spec.guild, owner_id=owner)
    world = World(discord, guild.id, base_url, {ADMIN: owner})
    renew_world(world, spec)
    return world


def renew_world(world: World, spec: WorldSpec) -> None:
    """Bring a world up to a spec: add what is missing, renew the bot's name and permissions."""
    discord = world.discord
    guild = discord.guilds[world.guild_id]
    if guild.name != spec.guild:
        discord.edit_guild(guild.id, {"name": spec.guild})
    if discord.bot_user.name != spec.bot_name:
        discord.edit_bot_profile(spec.bot_name)
    bot_role = _find_bot_role(discord, guild)
    if bot_role.permissions != spec.bot_permissions:
        discord.edit_role(guild.id, bot_role.id, {"permissions": spec.bot_permissions})

    admins, moderators, others = _require_roles(discord, guild, spec)
    _order_roles(discord, guild, [bot_role, *others, moderators, admins])
    _require_channels(discord, guild, spec, [bot_role, moderators])

    _require_person(world, ADMIN, [admins])
    for name in MODERATORS:
        _require_person(world, name, [moderators])
    _require_person(world, EXEMPT, others)
    for name in READERS:
        _require_person(world, name, [])


def _require_roles(
    discord: Discord, guild: Guild, spec: WorldSpec
) -> tuple[Role, Role, list[Role]]:
    """Find or make the admins' role, the moderators' and those that are only exempt."""
    names = spec.exempt_roles
    admin_name = next((name for name in names if "admin" in name.casefold()), "Admins")
    moderator_name = next((name for name in names if "moderator" in name.casefold()), "Moderators")
    everything = Permissions(administrator=True).value
    admins = _require_role(discord, guild, admin_name, everything, _ADMIN_COLOUR)
    moderators = _require_role(discord, guild, moderator_name, _MODERATING.value, _MODERATOR_COLOUR)
    others = [
        _require_role(discord, guild, name, 0, colour)
        for name, colour in zip(names, cycle(_OTHER_COLOURS), strict=False)
        if name not in (admin_name, moderator_name)
    ]
    return admins, moderators, others


def _require_role(discord: Discord, guild: Guild, name: str, permissions: int, colour: int) -> Role:
    for role in guild.roles.values():
        if name in (role.name, str(role.id)):
            if not role.color:
                discord.edit_role(guild.id, role.id, {"color": colour})
            return role
    wanted_id = _read_id(name)
    shown = name if wanted_id is None else _free_name("Editors", guild.roles.values())
    return discord.create_role(
        guild.id, shown, permissions=permissions, color=colour, hoist=True, id=wanted_id
    )


def _order_roles(discord: Discord, guild: Guild, rising: list[Role]) -> None:
    """Put the bot's role at the bottom, where Discord puts it at an install."""
    others = [role for role in guild.roles.values() if role not in rising and role.id != guild.id]
    positions = [
        {"id": str(role.id), "position": place}
        for place, role in enumerate([rising[0], *others, *rising[1:]], start=1)
    ]
    discord.reorder_roles(guild.id, positions)


def _require_channels(
    discord: Discord, guild: Guild, spec: WorldSpec, insiders: list[Role]
) -> None:
    hidden = _require_channel(discord, guild, ChannelSpec(spec.moderators_channel), "moderators")
    view = Permissions(view_channel=True).value
    wanted = [Overwrite(guild.id, OverwriteType.ROLE, deny=view)]
    wanted += [Overwrite(role.id, OverwriteType.ROLE, allow=view) for role in insiders]
    _require_overwrites(discord, hidden, wanted)
    for one in spec.channels:
        channel = _require_channel(discord, guild, one, "news")
        _require_overwrites(discord, channel, _close_to_readers(guild, spec, insiders))


def _close_to_readers(guild: Guild, spec: WorldSpec, insiders: list[Role]) -> list[Overwrite]:
    """Let readers write in the discussions of a channel and nowhere else in it."""
    wanted = [Overwrite(guild.id, OverwriteType.ROLE, deny=_OUTSIDE_DISCUSSIONS)]
    for role in insiders:
        held = spec.bot_permissions if role.managed else _OUTSIDE_DISCUSSIONS
        if allowed := _OUTSIDE_DISCUSSIONS & held:
            wanted.append(Overwrite(role.id, OverwriteType.ROLE, allow=allowed))
    return wanted


def _require_overwrites(discord: Discord, channel: Channel, wanted: list[Overwrite]) -> None:
    for overwrite in wanted:
        if overwrite not in channel.overwrites:
            discord.set_overwrite(channel.id, overwrite)


def _require_channel(discord: Discord, guild: Guild, spec: ChannelSpec, name_if_id: str) -> Channel:
    kind = _CHANNEL_TYPES[spec.kind]
    channels = [discord.channels[channel_id] for channel_id in guild.channel_ids]
    wanted_id = _read_id(spec.name)
    for channel in channels:
        if channel.id == wanted_id or (channel.name == spec.name and channel.type == kind):
            return channel
        if channel.name == spec.name:
            # The policy now asks for the other kind; what was said in the old channel stays.
            old = _free_name(f"{spec.name}-before", channels)
            discord.edit_channel(channel.id, {"name": old})
    shown = spec.name if wanted_id is None else _free_name(name_if_id, channels)
    fields = (
        {"available_tags": [{"name": tag} for tag in FORUM_TAGS]} if spec.kind == "forum" else {}
    )
    return discord.create_channel(guild.id, shown, type=kind, id=wanted_id, **fields)


def _require_person(world: World, name: str, roles: list[Role]) -> None:
    """Make a persona a member with these roles; one that was banned or kicked stays out."""
    discord, guild = world.discord, world.discord.guilds[world.guild_id]
    if name not in world.people:
        world.people[name] = _create_user(discord, name)
        discord.add_member(guild.id, world.people[name])
    member = guild.members.get(world.people[name])
    if member is None:
        return
    for role in roles:
        if role.id not in member.role_ids:
            discord.add_member_role(guild.id, member.user_id, role.id)


def _create_user(discord: Discord, name: str) -> int:
    return discord.make_user(name.casefold(), global_name=name).id


def _find_bot_role(discord: Discord, guild: Guild) -> Role:
    roles = (guild.roles[role] for role in guild.members[discord.bot_user.id].role_ids)
    return next(role for role in roles if role.managed)


def _read_id(name: str) -> int | None:
    return int(name) if name.isascii() and name.isdecimal() else None


def _free_name(name: str, taken: Any) -> str:
    names = {thing.name for thing in taken}
    tries = (name, *(f"{name}-{number}" for number in range(2, len(names) + 3)))
    return next(tried for tried in tries if tried not in names)
