"""Servers whose certificate cannot be trusted: the reason is said, and what can be done."""

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest
from aiohttp.client_reqrep import ConnectionKey

from newsroom.feeds.fetch.reasons import explain
from tests.newsroom.feeds.answers import refused

_CERTIFICATE = Path(__file__).parents[3] / "data/certificates/signed-by-nobody.pem"


@asynccontextmanager
async def secured() -> AsyncIterator[str]:
    """Listen with a certificate that nobody but the server itself has signed."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(_CERTIFICATE)

    async def hang_up(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.close()

    server = await asyncio.start_server(hang_up, "127.0.0.1", 0, ssl=context)
    async with server:
        yield f"https://127.0.0.1:{server.sockets[0].getsockname()[1]}/feed"


async def test_certificate_that_cannot_be_trusted_is_said_to_be_so(
    session: aiohttp.ClientSession,
) -> None:
    async with secured() as url:
        error = await refused(session, url)
    assert error.reason == (
        "the certificate of 127.0.0.1 cannot be trusted: the server has signed it itself"
    )


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (9, "it is not valid yet; is the clock of this machine right?"),
        (10, "it has expired"),
        (18, "the server has signed it itself"),
        (19, "the server has signed it itself"),
        (20, "nobody known has signed it, or the server leaves out who did"),
        (62, "it was made for another name"),
        (64, "it was made for another name"),
        (28, None),  # of which nothing plain can be said
    ],
)
def test_why_a_certificate_is_not_trusted_is_said(code: int, reason: str | None) -> None:
    refusal = ssl.SSLCertVerificationError()
    refusal.verify_code = code
    key = ConnectionKey("courier.example", 443, True, True, None, None, None)
    told = explain(aiohttp.ClientConnectorCertificateError(key, refusal))
    why = f": {reason}" if reason else ""
    assert told == f"the certificate of courier.example cannot be trusted{why}"
