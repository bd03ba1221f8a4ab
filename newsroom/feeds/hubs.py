"""Where a feed says that its changes are told: https://www.w3.org/TR/websub/#discovery."""

from collections.abc import Iterable
from dataclasses import dataclass

from newsroom.urls import absolute_url


@dataclass(frozen=True, slots=True)
class Hub:
    """Who tells of a feed's changes."""

    url: str
    topic: str  # the feed's address as the hub knows it; "" for the one it was found at


def read_hub(links: Iterable[tuple[str, str]], base: str) -> Hub | None:
    """Return the first hub among links, each a relation and an address; None without one."""
    named: dict[str, str] = {}
    for relation, address in links:
        resolved = absolute_url(address, base)
        if resolved:
            named.setdefault(relation, resolved)
    return Hub(named["hub"], named.get("self", "")) if "hub" in named else None
