"""One conditional HTTP GET of one feed, within limits of time, size and redirects."""

import asyncio
import re
import zlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from urllib.parse import urljoin, urlsplit, urlunsplit

import aiohttp
from multidict import CIMultiDictProxy

from newsroom.errors import FetchError

USER_AGENT = "BelowTheLine/0.1 (reads feeds for a newspaper's Discord server)"
_ACCEPT = (
    "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9,"
    " application/json;q=0.8, text/xml;q=0.8, */*;q=0.1"
)
_PERMANENT = {HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.PERMANENT_REDIRECT}
_TEMPORARY = {HTTPStatus.FOUND, HTTPStatus.SEE_OTHER, HTTPStatus.TEMPORARY_REDIRECT}
_LONGEST_PAUSE = timedelta(days=1)
_CHUNK_BYTES = 64 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """What one fetch may cost."""

    time: timedelta = timedelta(seconds=20)  # all redirects and the whole body together
    size_bytes: int = 5 * 1024 * 1024  # after decompression
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server wants to hear again, to answer "not modified"."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class Fetched:
    """A feed's answer."""

    body: bytes
    content_type: str | None
    url: str  # after redirects
    validators: Validators
    max_age: timedelta | None  # None when the server does not say
    moved_to: str | None  # the address to use from now on, after a permanent redirect


def open_session() -> aiohttp.ClientSession:
    """Return a session fit for fetching feeds: it names itself and keeps no cookies."""
    return aiohttp.ClientSession(
        headers={"User-Agent": USER_AGENT}, cookie_jar=aiohttp.DummyCookieJar()
    )


async def fetch(
    session: aiohttp.ClientSession,
    url: str,
    validators: Validators = Validators(),
    *,
    limits: Limits = Limits(),
) -> Fetched | None:
    """Return a feed's body; None when it has not been modified since `validators` were given.

    Raises:
        FetchError: with one plain sentence for whatever stood in the way.
    """
    shown = _without_password(url)
    try:
        async with asyncio.timeout(limits.time.total_seconds()):
            return await _follow(session, url, validators, limits)
    except TimeoutError as error:
        seconds = limits.time.total_seconds()
        raise FetchError(shown, f"the server took longer than {seconds:g} seconds") from error
    except (aiohttp.ClientError, OSError, ValueError, zlib.error) as error:
        raise FetchError(shown, _explain(error)) from error


def backoff(failures: int, every: timedelta, retry_after: timedelta | None) -> timedelta:
    """Return how long to wait after so many failures in a row: doubling, a day at most.

    A server's own wish counts when it is longer. No pause is shorter than `every`.
    """
    doublings = min(max(failures, 0), 16)  # beyond, the cap has long been reached
    pause = max(every * (1 << doublings), retry_after or timedelta())
    return max(every, min(pause, _LONGEST_PAUSE))


# ---------------------------------------------------------------- redirects


async def _follow(
    session: aiohttp.ClientSession, url: str, validators: Validators, limits: Limits
) -> Fetched | None:
    """Follow redirects by hand: aiohttp would not tell which of them were permanent."""
    address, moved_to, all_permanent = url, None, True
    for _ in range(limits.redirects + 1):
        async with session.get(
            address,
            headers=_headers(validators),
            allow_redirects=False,
            auto_decompress=False,  # unpacked here, where the size is watched
            timeout=aiohttp.ClientTimeout(total=None),
        ) as response:
            if response.status not in _PERMANENT | _TEMPORARY:
                return await _read_answer(response, address, validators, moved_to, limits)
            all_permanent = all_permanent and response.status in _PERMANENT
            address = _target(response, address, url)
            moved_to = address if all_permanent else moved_to
    raise FetchError(
        _without_password(url),
        f"it redirects more than {limits.redirects} times, maybe in a circle",
    )


def _headers(validators: Validators) -> dict[str, str]:
    headers = {"User-Agent": USER_AGENT, "Accept": _ACCEPT, "Accept-Encoding": "gzip"}
    if validators.etag:
        headers["If-None-Match"] = validators.etag
    if validators.last_modified:
        headers["If-Modified-Since"] = validators.last_modified
    return headers


def _target(response: aiohttp.ClientResponse, address: str, url: str) -> str:
    location = response.headers.get("Location", "")
    if not location:
        raise FetchError(
            _without_password(url), "it redirects without saying where to", status=response.status
        )
    target = urljoin(address, location)
    if urlsplit(target).scheme not in ("http", "https"):
        raise FetchError(
            _without_password(url),
            f"it redirects to {_without_password(target)[:200]}, which is not a web address",
            status=response.status,
        )
    return target


# ---------------------------------------------------------------- the answer


async def _read_answer(
    response: aiohttp.ClientResponse,
    address: str,
    validators: Validators,
    moved_to: str | None,
    limits: Limits,
) -> Fetched | None:
    headers = response.headers
    if response.status == HTTPStatus.NOT_MODIFIED and validators != Validators():
        return None
    if response.status != HTTPStatus.OK:
        raise FetchError(
            _without_password(address),
            _explain_status(response.status),
            status=response.status,
            retry_after=_retry_after(headers.get("Retry-After", "")),
        )
    return Fetched(
        body=await _read_body(response, address, limits.size_bytes),
        content_type=headers.get("Content-Type"),
        url=address,
        validators=Validators(headers.get("ETag"), headers.get("Last-Modified")),
        max_age=_max_age(headers),
        moved_to=moved_to,
    )


async def _read_body(response: aiohttp.ClientResponse, address: str, size_bytes: int) -> bytes:
    encoding = response.headers.get("Content-Encoding", "identity").strip().lower()
    if encoding not in ("identity", "", "gzip", "x-gzip"):
        raise FetchError(
            _without_password(address),
            f"the answer is packed as {encoding[:40]}, though only gzip was asked for",
        )
    unpacker = zlib.decompressobj(wbits=31) if encoding.endswith("gzip") else None
    body = bytearray()
    async for chunk in response.content.iter_chunked(_CHUNK_BYTES):
        # One byte more than allowed is enough to know; a bomb is never unpacked further.
        room = size_bytes - len(body) + 1
        body += unpacker.decompress(chunk, room) if unpacker else chunk
        if len(body) > size_bytes:
            raise FetchError(
                _without_password(address),
                f"the feed is larger than {size_bytes / 1024 / 1024:.3g} MiB",
            )
    if unpacker and body and not unpacker.eof:
        raise zlib.error("ends too early")
    return bytes(body)


def _max_age(headers: CIMultiDictProxy[str]) -> timedelta | None:
    control = headers.get("Cache-Control", "").lower()
    found = re.search(r"(?<![\w-])max-age\s*=\s*\"?(\d{1,9})", control)
    if not found or "no-cache" in control or "no-store" in control:
        return None
    return timedelta(seconds=int(found[1]))


def _retry_after(text: str) -> timedelta | None:
    """Read both forms of Retry-After (RFC 9110, 10.2.3); None when absent, past or unreadable."""
    text = text.strip()
    if text.isdecimal():
        return timedelta(seconds=min(int(text[:12]), int(_LONGEST_PAUSE.total_seconds())))
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    pause = moment - datetime.now(UTC)
    return min(pause, _LONGEST_PAUSE) if pause > timedelta() else None


# ---------------------------------------------------------------- plain words


def _explain(error: Exception) -> str:
    explanation = ""
    match error:
        case aiohttp.ClientConnectorDNSError():
            explanation = f"no server is known by the name {error.host}"
        case aiohttp.ClientConnectorCertificateError():
            explanation = f"the certificate of {error.host} cannot be trusted"
        case aiohttp.ClientSSLError():
            explanation = f"no secure connection to {error.host} could be made"
        case aiohttp.ClientConnectorError(os_error=ConnectionRefusedError()):
            explanation = f"{error.host} refused the connection"
        case aiohttp.ClientConnectorError():
            explanation = f"{error.host} could not be reached"
        case aiohttp.InvalidURL() | aiohttp.NonHttpUrlClientError() | ValueError():
            explanation = "this is not a web address; one starts with http:// or https://"
        case aiohttp.ClientResponseError():
            explanation = "the server's answer is not proper HTTP"
        case zlib.error():
            explanation = "the answer is packed in a damaged way"
        case _:
            explanation = "the connection broke before the whole feed had arrived"
    return explanation


def _explain_status(status: int) -> str:
    known = {
        304: "the server says not modified (304), though nothing had been fetched before",
        401: "the server wants a password for it (401)",
        403: "the server will not show it to this bot (403)",
        404: "there is nothing at this address (404)",
        410: "the feed has been taken down for good (410); take it out of policy.yaml",
        429: "the server asks for fewer visits (429)",
        503: "the server is not available now (503)",
    }
    if status in known:
        return known[status]
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return f"the server has a fault of its own ({status})"
    return f"the server answered {status} where a feed should be"


def _without_password(url: str) -> str:
    """Return an address fit to be shown to people and logs."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    if "@" not in parts.netloc:
        return url
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))
