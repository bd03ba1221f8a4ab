"""Why a visit failed, in plain words fit for one line."""

from http import HTTPStatus

import aiohttp

from newsroom.feeds.fetch.session import ForbiddenAddressError
from newsroom.feeds.shown import shown

_STATUSES = {
    304: "the server says not modified (304), though nothing had been fetched before",
    401: "the server wants a password for it (401); headers: in policy.yaml can send one",
    403: "the server will not show it to this bot (403)",
    404: "there is nothing at this address (404)",
    407: "the proxy wants a password (407)",
    410: "the feed has been taken down for good (410); take it out of policy.yaml",
    429: "the server asks for fewer visits (429)",
    503: "the server is not available now (503)",
}
_UNTRUSTED = {  # by OpenSSL's X509_V_ERR_…
    9: "it is not valid yet; is the clock of this machine right?",
    10: "it has expired",
    18: "the server has signed it itself",
    19: "the server has signed it itself",
    20: "nobody known has signed it, or the server leaves out who did",
    21: "nobody known has signed it, or the server leaves out who did",
    62: "it was made for another name",
    64: "it was made for another name",
}


def explain(error: Exception) -> str:
    """Say what went wrong between here and a feed's server."""
    explanation = ""
    match error:
        case aiohttp.ClientConnectorDNSError():
            explanation = f"no server is known by the name {shown(error.host)}"
        case aiohttp.ClientConnectorCertificateError():
            why = _UNTRUSTED.get(getattr(error.certificate_error, "verify_code", 0))
            untrusted = f"the certificate of {shown(error.host)} cannot be trusted"
            explanation = f"{untrusted}: {why}" if why else untrusted
        case aiohttp.ClientSSLError():
            explanation = f"no secure connection to {shown(error.host)} could be made"
        case aiohttp.ClientProxyConnectionError():
            explanation = f"the proxy {shown(error.host)} could not be reached"
        case aiohttp.ClientHttpProxyError(status=407):
            explanation = explain_status(error.status)
        case aiohttp.ClientHttpProxyError():
            explanation = f"the proxy did not connect to its server ({error.status})"
        case aiohttp.ClientConnectorError(os_error=ForbiddenAddressError() as forbidden):
            explanation = explain_forbidden(error.host, forbidden.address)
        case aiohttp.ClientConnectorError(os_error=ConnectionRefusedError()):
            explanation = f"{shown(error.host)} refused the connection"
        case aiohttp.ClientConnectorError():
            explanation = f"{shown(error.host)} could not be reached"
        case aiohttp.ClientResponseError():
            explanation = "the server's answer is not proper HTTP"
        case _:
            explanation = "the connection broke before the whole feed had arrived"
    return explanation


def explain_forbidden(host: str, address: str) -> str:
    """Say that a host must not be connected to, and what to do if it is right."""
    behind = "" if host == address else f" ({address})"
    return (
        f"{shown(host)}{behind} is not on the public Internet; if the feed is really there,"
        " write its own address into policy.yaml"
    )


def explain_status(status: int) -> str:
    """Say what a server means by a status other than 200."""
    if status in _STATUSES:
        return _STATUSES[status]
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return f"the server has a fault of its own ({status})"
    return f"the server answered {status} where a feed should be"
