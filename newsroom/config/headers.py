"""What policy.yaml may say of the headers a feed is asked for with. Secrets are named, not told."""

import re
from typing import Annotated

from pydantic import AfterValidator, PlainValidator, WithJsonSchema

from newsroom.request import variables_in
from newsroom.settings import MisplacedError

_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}")  # RFC 9110, 5.6.2
_MOST = 20
_LONGEST = 2_000  # characters of a value
_OURS = re.compile(
    r"host|connection|keep-alive|content-.+|transfer-encoding|te|trailer|upgrade|expect|range"
    r"|accept-encoding|if-.+|proxy-.+",
    re.IGNORECASE,
)
_SECRET = re.compile(
    r"auth(?!or(?!iz))|cookie|token|secret|passw|credential|signature|session"
    r"|(?:^|[-_]|api)key(?![a-z])",
    re.IGNORECASE,
)


def _check_value(value: object) -> str:
    """Take one line of text. What is refused is not shown: it may be a secret."""
    if not isinstance(value, str):
        raise ValueError("should be text, in quotes if it is a number")
    if not value.strip() or len(value) > _LONGEST:
        raise ValueError(f"should be text of 1 to {_LONGEST:,} characters")
    if not (value.isascii() and value.isprintable()):
        raise ValueError("should be one line of plain letters, digits and signs")
    if "env:" in value and not variables_in(value):
        raise ValueError(
            "should name a variable of letters, digits and _, with a space before and after it if "
            "there is more, like Bearer env:ASBAREZ_KEY"
        )
    return value.strip()


def _check_headers(headers: dict[str, str]) -> dict[str, str]:
    if len(headers) > _MOST:
        raise ValueError(f"should be at most {_MOST} headers")
    first: dict[str, str] = {}
    for name, value in headers.items():
        same = first.setdefault(name.lower(), name)
        if same != name:
            message = f"is {same} again; capitals make no difference here, so keep one"
            raise MisplacedError(name, message)
        if not _NAME.fullmatch(name):
            message = "is no name of a header; that is letters, digits and hyphens, like X-Client"
            raise MisplacedError(name, message)
        if _OURS.fullmatch(name):
            raise MisplacedError(name, "is a header that the bot sets itself; leave it out")
        if _SECRET.search(name) and not variables_in(value):
            raise MisplacedError(
                name,
                "should not stand in this file, which others may read; write env:ASBAREZ_KEY here, "
                "and set a variable ASBAREZ_KEY to the value where the bot starts",
            )
    return headers


Headers = Annotated[
    dict[
        str,
        Annotated[
            str, PlainValidator(_check_value), WithJsonSchema({"type": "string", "minLength": 1})
        ],
    ],
    AfterValidator(_check_headers),
]


def check_contact(contact: str) -> str:
    """Take an address at which a person can be reached, fit for a header."""
    is_address = re.fullmatch(r"[^\s@]+@[^\s@]+\.[^\s@]+|https?://[^\s@]+", contact)
    if not is_address or not contact.isascii() or set(contact) & set("();\\"):
        raise ValueError("should be an e-mail or web address, like web@asbarez.com")
    return contact
