"""Which route a request takes, named by what stands at its end, and what may befall it there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from sandbox.model import Discord
from sandbox.world.faults import Drop, Fault

FAULTS = {
    # discord.py asks five times by itself, so that six outlast it.
    "429": Fault(status=429, retry_after=0.001, times=6),
    "500": Fault(status=500, times=6),
    "503": Fault(status=503, times=3),
    "403": Fault(status=403, code=50_013, message="Missing Permissions", times=None),
    "403 on the way": Fault(status=403, message="error code: 1020", times=4),
    "404": Fault(status=404, times=2),
    "DM closed": Fault(status=403, code=50_007, message="Cannot send messages to this user"),
    "no request": Fault(drop=Drop.REQUEST, times=3),
    "no answer": Fault(drop=Drop.ANSWER, times=3),
    "slow": Fault(delay=0.4, times=3),
    "down": Fault(status=503, times=None),
}
_OF_DMS = ("POST /users/@me/channels", "POST /channels/{dm}/messages")


def route_of(discord: Discord, method: str, path: str) -> str:
    """Return the route of a request, such as `POST /channels/{dm}/messages`."""
    parts = path.strip("/").split("/")
    named = [
        _name(discord, before, part) for before, part in zip(["", *parts], parts, strict=False)
    ]
    if parts[0] in ("interactions", "webhooks") and len(parts) > 2:
        named[2] = "{token}"
    if parts[0] == "webhooks" and parts[1] == str(discord.application_id):
        named[1] = "{application}"
    return f"{method} /{'/'.join(named)}"


def _name(discord: Discord, before: str, part: str) -> str:
    if not part.isdecimal():
        return part
    channel = discord.channels.get(int(part)) if before == "channels" else None
    if channel is None:
        return "*"
    if channel.is_thread:
        return "{thread}"
    return f"{{{channel.name}}}" if channel.name else "{dm}"


def may_befall(route: str, name: str) -> bool:
    """Tell whether Discord could answer so on a route."""
    return name != "DM closed" or route in _OF_DMS


@dataclass(frozen=True)
class RouteFault(Fault):
    """A fault of one route."""

    route: str = ""
    tell: Callable[[str, str], str] = lambda method, path: path

    def fits(self, method: str, path: str) -> bool:
        return self.tell(method, path) == self.route


def befalling(discord: Discord, route: str, name: str) -> RouteFault:
    """Return what is to be planned for a route to meet a fault."""
    fault = FAULTS[name]
    fields = {key: getattr(fault, key) for key in Fault.__dataclass_fields__}
    return replace(
        RouteFault(**fields), route=route, tell=lambda method, path: route_of(discord, method, path)
    )
