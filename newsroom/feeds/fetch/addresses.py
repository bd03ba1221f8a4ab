"""Which host a URL names, and where on the network an address is. Looks nothing up."""

from enum import Enum, auto
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from urllib.parse import urlsplit

from yarl import URL


class Place(Enum):
    """Who can be behind an address."""

    PUBLIC = auto()  # anyone's server
    PRIVATE = auto()  # this machine, or a network that is someone's own
    NOBODY = auto()  # no server that publishes feeds: link-local, multicast, reserved


_IN_NO_FEEDS = (
    IPv4Network("0.0.0.0/8"),  # "this network": Linux takes 0.0.0.0 for itself
    IPv4Network("168.63.129.16/32"),  # where Azure tells a machine about itself
    IPv4Network("169.254.0.0/16"),  # link-local; where other clouds do
    IPv4Network("224.0.0.0/4"),  # multicast
    IPv4Network("240.0.0.0/4"),  # reserved, and broadcast
)
# Beside what `is_global` of Python 3.11 knows. 192.0.0.192 is where Oracle's cloud tells a machine
# about itself.
_PROTOCOL_ASSIGNMENTS = IPv4Network("192.0.0.0/24")
_GLOBAL_UNICAST = IPv6Network("2000::/3")
_OWN = (
    IPv6Network("::1/128"),
    IPv6Network("fc00::/7"),  # unique local
    IPv6Network("fec0::/10"),  # site-local, as they were called once
    IPv6Network("64:ff9b:1::/48"),  # a network's own NAT64 (RFC 8215)
)
_NAT64 = IPv6Network("64:ff9b::/96")  # RFC 6052


def place_of(address: str) -> Place:
    """Return where a numeric address is; IPv4 inside IPv6 counts as the IPv4 that it reaches."""
    found = _embedded(ip_address(address.partition("%")[0]))
    if isinstance(found, IPv4Address):
        if any(found in network for network in _IN_NO_FEEDS):
            return Place.NOBODY
        if found.is_global and found not in _PROTOCOL_ASSIGNMENTS:
            return Place.PUBLIC
        return Place.PRIVATE  # 100.64.0.0/10, shared within a provider's network, is one
    if any(found in network for network in _OWN):
        return Place.PRIVATE
    if found not in _GLOBAL_UNICAST:
        return Place.NOBODY
    return Place.PUBLIC if found.is_global else Place.PRIVATE


def host_of(url: str) -> str:
    """Return a URL's host as aiohttp sees it, without the last dot of a full name; "" for none."""
    try:
        return (URL(url).raw_host or "").lower().rstrip(".")
    except ValueError:
        return ""


def may_have_headers(url: str, written: str) -> bool:
    """Tell whether a URL is of the server that an admin wrote headers for.

    So it is with its host and port, also where http has become https since.
    """
    try:
        asked, meant = URL(url), URL(written)
    except ValueError:
        return False
    if host_of(url) != host_of(written):
        return False
    is_secured = (meant.scheme, meant.port, asked.scheme, asked.port) == ("http", 80, "https", 443)
    return is_secured or (asked.scheme, asked.port) == (meant.scheme, meant.port)


def require_web(url: str) -> None:
    """Raise ValueError for what is not an address of the web."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(url)


def is_numeric(host: str) -> bool:
    """Return whether a host is an address itself, not a name."""
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def _embedded(address: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    if isinstance(address, IPv4Address):
        return address
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or address
