"""The search for all kinds of personal data, less what the newspaper allows; pure.

Loaded when a text first holds a digit or an "at": its patterns take long to compile.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from newsroom.policy.personal_data import Kind
from newsroom.policy.personal_data.accounts import (
    Span,
    find_bank_accounts,
    find_cards,
    find_social_security_numbers,
)
from newsroom.policy.personal_data.emails import find_emails
from newsroom.policy.personal_data.glance import may_hold_email, may_hold_number
from newsroom.policy.personal_data.phones import PhoneBook
from newsroom.policy.personal_data.streets import find_streets, may_hold_street
from newsroom.policy.readings import Reading, read
from newsroom.policy.web_addresses import is_under

_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)+")
_ADDRESS_ENDINGS = ("", " 5", " No 5", " Street", " Oak Street")  # for what only begins one
_PHONE = re.compile(r"[+\d\s().\-–/]+")


@dataclass(frozen=True)
class Search:
    """What one rule looks for."""

    allow: Sequence[str]  # in small letters
    countries: Sequence[str]

    def may_find(self, reading: Reading) -> bool:
        """Tell at a glance whether there can be anything; most texts with a digit hold nothing."""
        return (
            may_hold_number(reading.text)
            or may_hold_street(reading.text, reading.words)
            or may_hold_email(reading)
        )

    def find(self, kind: Kind, reading: Reading) -> Iterator[Span]:
        """Find one kind of personal data in a reading."""
        match kind:
            case "card":
                return find_cards(reading.text)
            case "iban":
                return find_bank_accounts(reading.text)
            case "ssn":
                return find_social_security_numbers(reading.text)
            case "phone":
                return self._find_phones(reading.text)
            case "email":
                return self._find_emails(reading)
            case "address":
                return self._find_streets(reading)

    def spell(self, kind: Kind, evidence: str) -> str:
        """Write what was found as `allow` takes it, whatever hid it."""
        readings = read(evidence)
        spellings: Iterator[str] = iter(())
        if kind == "email":
            spellings = (email.address for seen in readings for email in find_emails(seen.text))
        if kind == "phone":
            spellings = (p.number for seen in readings for p in self._phone_book.find(seen.text))
        return next(spellings, evidence)

    def is_idle(self, allowed: str) -> bool:
        """Tell whether an allowance is nothing that this search could find."""
        if _PHONE.fullmatch(allowed):
            return not self._phone_book.spell(allowed)
        if _DOMAIN.fullmatch(allowed.removeprefix("@")):
            return False
        if "@" in allowed:
            return not any(find_emails(allowed))
        return allowed.isascii() and not _begins_address(allowed)

    def _find_phones(self, text: str) -> Iterator[Span]:
        for phone in self._phone_book.find(text):
            if phone.number not in self._allowed_numbers:
                yield phone.start, phone.end

    def _find_emails(self, reading: Reading) -> Iterator[Span]:
        if not may_hold_email(reading):
            return
        for email in find_emails(reading.text):
            if email.address in self.allow:
                continue
            if not any(is_under(email.domain, domain) for domain in self._allowed_domains):
                yield email.start, email.end

    def _find_streets(self, reading: Reading) -> Iterator[Span]:
        if not may_hold_street(reading.text, reading.words):
            return
        for start, end in find_streets(_restore_capitals(reading), reading.words):
            address = _squeeze(reading.text[start:end])
            if not any(map(address.startswith, self._allowed_streets)):
                yield start, end

    @cached_property
    def _phone_book(self) -> PhoneBook:
        return PhoneBook(self.countries)

    @cached_property
    def _allowed_numbers(self) -> frozenset[str]:
        numbers = (written for written in self.allow if _PHONE.fullmatch(written))
        return frozenset().union(*map(self._phone_book.spell, numbers))

    @cached_property
    def _allowed_domains(self) -> tuple[str, ...]:
        bare = (written.removeprefix("@") for written in self.allow)
        return tuple(domain for domain in bare if _DOMAIN.fullmatch(domain))

    @cached_property
    def _allowed_streets(self) -> tuple[str, ...]:
        return tuple(_squeeze(w) for w in self.allow if not _PHONE.fullmatch(w) and "@" not in w)


def _restore_capitals(reading: Reading) -> str:
    """Write a reading's text with the capitals of what it was read from."""
    source = reading.source
    if source.lower() == reading.text:
        return source
    return reading.text if source.islower() else reading.capitalised


def _begins_address(written: str) -> bool:
    return any(
        start == 0
        for ending in _ADDRESS_ENDINGS
        for reading in read(f"{written}{ending}".title())
        for start, _ in find_streets(_restore_capitals(reading), reading.words)
    )


def _squeeze(text: str) -> str:
    return "".join(filter(str.isalnum, text))
