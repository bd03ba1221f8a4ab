"""Addresses of articles: what of them identifies a story, and what only counts visitors."""

import re
from urllib.parse import urldefrag, urljoin, urlsplit, urlunsplit

_TRACKING = re.compile(
    r"(?:utm|hsa|mc|pk|mtm|piwik|at_custom)_\w+|ns_\w+|at_(?:medium|campaign|link\w*)"
    r"|(?:fb|g|dc|y|ms|tw|li_fat_|gbra|wbra|ttc?)(?:cl)?id|msclkid|igshid|_ga|_gl|_hs(?:enc|mi)"
    r"|mkt_tok|cmpid?|ncid|smid|__twitter_impression|wt_?mc|oly_\w+id|vero_\w+|s_cid",
    re.IGNORECASE,
)
_ESCAPED_TWICE = re.compile(r"&(?:amp|#0?38);")  # "&lang=" is a parameter
_WHOLE = ("https://", "http://")  # needs no page to be resolved against
_LONGEST = 8_000  # characters; longer ones are refused by most servers (RFC 9110, 4.1)
_DEFAULT_PORTS = {"http": 80, "https": 443}
_PASSWORD = re.compile(r"//[^/?#]*@")  # also in what is no proper address


def canonical_url(url: str) -> str:
    """Return a web address without tracking parameters and fragment; others as they are."""
    return without_fragment(with_fragment(url))


def with_fragment(url: str) -> str:
    """Return a web address without tracking parameters, with its place on the page."""
    url = _without_breaks(url)
    try:
        parts = urlsplit(url)
        host = _host(parts.hostname, parts.port, parts.scheme)
    except ValueError:
        return url
    if parts.scheme not in _DEFAULT_PORTS or not host:
        return url
    kept = [pair for pair in parts.query.split("&") if pair and not _is_tracking(pair)]
    return urlunsplit((parts.scheme, host, parts.path or "/", "&".join(kept), parts.fragment))


def without_fragment(url: str) -> str:
    """Return a web address without its place on the page; others as they are."""
    # "#!" is an address within a script-driven site, not a place on the page.
    if "#!" in url or not url.lower().startswith(("http://", "https://")):
        return url
    return urldefrag(url)[0].rstrip()


def url_identity(url: str) -> str | None:
    """Return what two addresses of one story have in common; None when it tells nothing.

    A site's move to https or away from "www." keeps the identity. A home page has none: some
    feeds link every story to it.
    """
    parts = urlsplit(canonical_url(url))
    if not parts.netloc or not (parts.path.strip("/") or parts.query or parts.fragment):
        return None
    host = parts.netloc.removeprefix("www.")
    return urlunsplit(("", host, parts.path.rstrip("/"), parts.query, parts.fragment))


def absolute_url(url: str, base: str) -> str | None:
    """Return an http(s) address, resolved against its page; None when it is neither."""
    if len(url) > _LONGEST:
        return None
    url = _without_breaks(_ESCAPED_TWICE.sub("&", url))
    if not url:
        return None
    try:
        resolved = url if url.startswith(_WHOLE) else urljoin(base, url)
        parts = urlsplit(resolved)
    except ValueError:
        return None
    return resolved if parts.scheme in _DEFAULT_PORTS and parts.netloc else None


def _without_breaks(url: str) -> str:
    """Drop the line breaks that feeds wrap addresses with; spaces within belong to file names."""
    return "".join(url.strip().splitlines()).replace("\t", "").replace(" ", "%20")


def _is_tracking(pair: str) -> bool:
    name, _, value = pair.partition("=")
    return bool(_TRACKING.fullmatch(name)) or (name == "source" and value.startswith("rss"))


def _host(name: str | None, port: int | None, scheme: str) -> str:
    if not name:
        return ""
    name = f"[{name}]" if ":" in name else name
    return name if port in (None, _DEFAULT_PORTS.get(scheme)) else f"{name}:{port}"


def without_password(url: str) -> str:
    """Return an address fit to be shown to people and logs."""
    return _PASSWORD.sub("//", url, count=1)
