"""One conditional GET of one feed, within limits of time, size, redirects and place."""

import asyncio
import contextlib
import hashlib
from collections.abc import Iterator
from http import HTTPStatus
from urllib.parse import urljoin

import aiohttp
from multidict import CIMultiDict
from yarl import URL

from newsroom.clock import Clock, utc_now
from newsroom.errors import FetchError, VariableError
from newsroom.feeds.fetch.addresses import Place, host_of, may_have_headers, require_web
from newsroom.feeds.fetch.answers import Fetched, Limits, Unmodified, Validators
from newsroom.feeds.fetch.freshness import max_age, retry_after, sent_at
from newsroom.feeds.fetch.politeness import Turn
from newsroom.feeds.fetch.proxy import proxy_for
from newsroom.feeds.fetch.reasons import explain, explain_forbidden, explain_status
from newsroom.feeds.fetch.session import (
    ForbiddenAddressError,
    permitting,
    places_behind,
    require_place,
)
from newsroom.feeds.fetch.unpacking import (
    ACCEPTED,
    Body,
    DamagedError,
    TooLargeError,
    UnknownPackingError,
)
from newsroom.feeds.hubs import read_hub
from newsroom.feeds.shown import shown
from newsroom.request import Request
from newsroom.urls import without_password

_ACCEPT = (
    "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9,"
    " application/json;q=0.8, text/xml;q=0.8, */*;q=0.1"
)
_PERMANENT = {HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.PERMANENT_REDIRECT}
_TEMPORARY = {HTTPStatus.FOUND, HTTPStatus.SEE_OTHER, HTTPStatus.TEMPORARY_REDIRECT}
_CHUNK_BYTES = 64 * 1024
_NOTHING_KNOWN = Validators()
_USUAL = Limits()
_PLAIN = Request()
_LONGEST_VALIDATOR = 1000  # characters; a server that sends more is not heard again


async def visit(
    session: aiohttp.ClientSession,
    url: str,
    validators: Validators = _NOTHING_KNOWN,
    *,
    request: Request = _PLAIN,
    accept: str = _ACCEPT,
    moved_to: str | None = None,
    limits: Limits = _USUAL,
    turn: Turn | None = None,
    clock: Clock = utc_now,
) -> Fetched | Unmodified:
    """Ask for a feed; what comes back says where and when to ask next.

    Args:
        url: as the admin or the operator wrote it. Its host, and no other that redirects lead to,
            may be in a private network.
        validators: of the body last had; with them, the answer may be that nothing has changed.
        request: what is sent along; its headers to the server of `url`, and to no other.
        accept: the kinds of answer that can be read, unless the headers say others.
        moved_to: where to ask instead, as the last answer said. After a failure ask without it: a
            move that was a mistake is forgotten so.
        turn: moved to each host that is asked; what it waits for is not counted.

    Raises:
        FetchError: with one plain sentence for whatever stood in the way.
    """
    name = shown(without_password(moved_to or url))
    try:
        asked = _Visit(session, url, request, accept, moved_to, validators, limits, turn, clock)
        async with asyncio.timeout(limits.time.total_seconds()) as time:
            return await asked.answer(time)
    except VariableError as error:
        raise FetchError(name, str(error)) from error
    except (aiohttp.SocketTimeoutError, aiohttp.ConnectionTimeoutError) as error:
        seconds = limits.silence.total_seconds()
        raise FetchError(name, f"the server was silent for {seconds:g} seconds") from error
    except TimeoutError as error:
        seconds = limits.time.total_seconds()
        raise FetchError(name, f"the server took longer than {seconds:g} seconds") from error
    except (aiohttp.ClientConnectionError, OSError) as error:  # a certificate's is a ValueError too
        raise FetchError(name, explain(error)) from error
    except ValueError as error:  # raised by aiohttp too, for what it will not ask
        raise FetchError(name, asked.explain_address()) from error
    except aiohttp.ClientError as error:
        raise FetchError(name, explain(error)) from error


async def fetch(
    session: aiohttp.ClientSession,
    url: str,
    *,
    request: Request = _PLAIN,
    limits: Limits = _USUAL,
    turn: Turn | None = None,
) -> Fetched:
    """Ask for a feed of which nothing is known yet.

    Raises:
        FetchError: with one plain sentence for whatever stood in the way.
    """
    answer = await visit(session, url, request=request, limits=limits, turn=turn)
    assert isinstance(answer, Fetched)  # unmodified since nothing is refused as an error
    return answer


class _Visit:
    """The requests of one visit: the first, and those that redirects ask for."""

    def __init__(
        self,
        session: aiohttp.ClientSession,
        written: str,
        request: Request,
        accept: str,
        moved_to: str | None,
        validators: Validators,
        limits: Limits,
        turn: Turn | None,
        clock: Clock,
    ) -> None:
        self._session = session
        self._turn = turn
        self._clock = clock
        self._written = written
        self._usual_headers = {"Accept": accept, "User-Agent": request.user_agent}
        self._own_headers = request.fill_in()
        self._start = self._address = moved_to or written
        self._moved_to = moved_to
        self._validators = validators
        self._limits = limits
        self._timeout = aiohttp.ClientTimeout(
            total=None,
            sock_connect=limits.silence.total_seconds(),
            sock_read=limits.silence.total_seconds(),
        )

    async def answer(self, time: asyncio.Timeout) -> Fetched | Unmodified:
        """Follow redirects by hand: aiohttp would not tell which of them were permanent."""
        been, all_permanent = set[str](), True
        for _ in range(self._limits.redirects + 1):
            if self._address in been:  # nothing is kept between requests: it would go on so
                raise self._error("it redirects in a circle")
            been.add(self._address)
            require_web(self._address)
            await self._take_turn(time)
            proxy = self._proxy()
            places = places_behind(self._address, self._written)
            if proxy is not None:
                places = await self._places_by_proxy(places)
            with permitting(places):
                async with self._session.get(
                    self._address,
                    proxy=proxy,
                    headers=self._headers(),
                    allow_redirects=False,
                    auto_decompress=False,  # unpacked here, where the size is watched
                    timeout=self._timeout,
                ) as response:
                    if response.status not in _PERMANENT | _TEMPORARY:
                        return await self._read(response)
                    all_permanent = all_permanent and response.status in _PERMANENT
                    self._address = self._target(response)
            if all_permanent:
                self._moved_to = self._address
        raise self._error(f"it redirects more than {self._limits.redirects} times")

    def _proxy(self) -> str | None:
        try:
            return proxy_for(self._address)
        except ValueError as error:
            reason = "the proxy that the environment names should begin with http:// or https://"
            raise self._error(reason) from error

    async def _places_by_proxy(self, places: frozenset[Place]) -> frozenset[Place]:
        """Look where a proxy will connect to, and let the only connection made here be to it.

        A name that is known to the proxy alone is believed when it is the one written.
        """
        host = host_of(self._address)
        try:
            await require_place(self._session, self._address, places)
        except ForbiddenAddressError as error:
            raise self._error(explain_forbidden(host, error.address)) from error
        except OSError as error:
            if host != host_of(self._written):
                reason = f"it redirects to {shown(host)}, a name that only the proxy may know"
                raise self._error(f"{reason}; write that address into policy.yaml") from error
        return frozenset(Place)

    async def _take_turn(self, time: asyncio.Timeout) -> None:
        """Wait for a turn at the host asked next; its server is not to blame for that."""
        ends_at = time.when()
        if self._turn is None or ends_at is None:
            return
        now = asyncio.get_running_loop().time
        left = ends_at - now()
        time.reschedule(None)
        await self._turn.move_to(self._address)
        time.reschedule(now() + left)

    def explain_address(self) -> str:
        """Say that what was asked last is no address of the web."""
        if self._address == self._start:
            return "this is not a web address; one looks like https://asbarez.com/feed/"
        where = shown(without_password(self._address))
        return f"it redirects to {where}, which is not a web address"

    def _headers(self) -> CIMultiDict[str]:
        headers = CIMultiDict(self._usual_headers)
        if may_have_headers(self._address, self._written):
            headers.update(self._own_headers)
        if "Authorization" in headers and URL(self._address).user is not None:
            raise self._error(
                "its address holds a name or password, and its headers Authorization, which says "
                "the same; keep one of the two"
            )
        headers["Accept-Encoding"] = ACCEPTED
        if self._validators.etag:
            headers["If-None-Match"] = self._validators.etag
        if self._validators.last_modified:
            headers["If-Modified-Since"] = self._validators.last_modified
        return headers

    def _target(self, response: aiohttp.ClientResponse) -> str:
        location = response.headers.get("Location", "")
        if not location:
            raise self._error("it redirects without saying where to", response.status)
        try:
            return urljoin(self._address, location)
        except ValueError:  # "http://[": no address, as the next step says
            return location

    async def _read(self, response: aiohttp.ClientResponse) -> Fetched | Unmodified:
        headers, now = response.headers, self._clock()
        fresh_for = max_age(headers, now)
        if response.status == HTTPStatus.NOT_MODIFIED and self._validators != _NOTHING_KNOWN:
            return Unmodified(self._validators, fresh_for, self._moved_to)
        if response.status != HTTPStatus.OK:
            raise FetchError(
                shown(without_password(self._address)),
                explain_status(response.status),
                status=response.status,
                retry_after=retry_after(headers, now),
            )
        body = await self._read_body(response)
        content_type = _kept(headers.get("Content-Type"))
        validators = Validators(
            _kept(headers.get("ETag")),
            _kept(headers.get("Last-Modified")),
            _digest(body, self._address, content_type),
        )
        if validators.digest == self._validators.digest:
            return Unmodified(validators, fresh_for, self._moved_to)
        url = without_password(self._address)
        hub = read_hub(_links(response), self._address)
        sent = sent_at(headers)
        return Fetched(body, content_type, url, validators, fresh_for, self._moved_to, sent, hub)

    async def _read_body(self, response: aiohttp.ClientResponse) -> bytes:
        size_bytes = self._limits.size_bytes
        try:
            body = Body(",".join(response.headers.getall("Content-Encoding", ())), size_bytes)
            if (response.content_length or 0) > size_bytes:
                raise TooLargeError
            async for chunk in response.content.iter_chunked(_CHUNK_BYTES):
                body.add(chunk)
            return body.finish()
        except TooLargeError as error:
            size = f"{size_bytes / 1024 / 1024:.3g} MiB"
            raise self._error(f"the feed is larger than {size}") from error
        except DamagedError as error:
            raise self._error("the answer is packed in a damaged way") from error
        except UnknownPackingError as error:
            raise self._error(
                f"the answer is packed as {shown(error.name)}, which was not asked for"
            ) from error

    def _error(self, reason: str, status: int | None = None) -> FetchError:
        return FetchError(shown(without_password(self._address)), reason, status=status)


def _digest(body: bytes, url: str, content_type: str | None) -> str:
    """Return a digest of all that a feed is read from."""
    digest = hashlib.sha256(f"{url}\n{content_type}\n".encode("utf-8", "replace"))
    digest.update(body)
    return digest.hexdigest()


def _links(response: aiohttp.ClientResponse) -> Iterator[tuple[str, str]]:
    """Yield the relations and addresses of the Link headers, where they can be read."""
    with contextlib.suppress(ValueError):
        for link in response.links.values():
            for relation in str(link["rel"]).split():
                yield relation, str(link["url"])


def _kept(header: str | None) -> str | None:
    """Return a header that can be stored, and sent again as it came; None for what cannot."""
    if not header or not header.isascii() or not header.isprintable():
        return None
    return header if len(header) <= _LONGEST_VALIDATOR else None
