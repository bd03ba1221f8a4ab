"""Which proxy the environment asks for: HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY."""

from ipaddress import ip_address
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from newsroom.feeds.fetch.addresses import host_of, is_numeric


def proxy_for(url: str) -> str | None:
    """Return the proxy through which an address is asked; None to ask it directly.

    Raises:
        ValueError: what the environment names is no proxy of HTTP.
    """
    host = host_of(url)
    if host == "localhost" or (is_numeric(host) and ip_address(host).is_loopback):
        return None  # a proxy would look for it on its own machine
    proxies = getproxies()
    proxy = proxies.get(urlsplit(url).scheme) or proxies.get("all")
    if not proxy or proxy_bypass(host):
        return None
    if "://" not in proxy:
        proxy = f"http://{proxy}"
    parts = urlsplit(proxy)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(proxy)
    return proxy
