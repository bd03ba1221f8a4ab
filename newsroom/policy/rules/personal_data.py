"""The rule about personal data: phone numbers, e-mail and street addresses, card numbers."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import AfterValidator

from newsroom.models import Action, Violation
from newsroom.policy.effort import PERSONAL
from newsroom.policy.findings import Finding
from newsroom.policy.personal_data import Kind
from newsroom.policy.personal_data.countries import COUNTRIES, OTHERWISE
from newsroom.policy.personal_data.glance import may_hold_anything, may_hold_number
from newsroom.policy.readings import Reading
from newsroom.policy.rules.base import Consequence
from newsroom.policy.rules.spoken import Spoken
from newsroom.policy.scene import Scene
from newsroom.policy.web_addresses import find_addresses
from newsroom.settings import name_input, quote
from newsroom.speech import _

if TYPE_CHECKING:
    from newsroom.policy.personal_data.search import Search

# Where two findings share a place, the earlier kind names it.
_KINDS: dict[str, Kind] = {
    "card number": "card",
    "bank account": "iban",
    "social security number": "ssn",
    "e-mail address": "email",
    "phone number": "phone",
    "street address": "address",
}
_NUMBERS = ("card", "iban", "ssn", "phone")
# What leaves the digits of a text in place. Others turn them into letters or join words.
_FAITHFUL = frozenset(("zero-width", "combining marks", "letter forms", "markdown"))
_MOST = 10  # findings of one reading: with so many, nobody needs the next to decide
_TO_A_PHONE = ("wa.me", "api.whatsapp.com", "viber.click", "t.me")  # links that are numbers


def check_country(code: str) -> str:
    """Return a country's code in capitals.

    Raises:
        ValueError: There is no such country; says what would be right.
    """
    if code.upper() in COUNTRIES:
        return code.upper()
    meant = OTHERWISE.get(code.upper())
    hint = f" (did you mean {meant}?)" if meant else ""
    wrong = name_input(code, ()) + hint
    raise ValueError(f"should be a country's code of two letters, like AM{wrong}")


def check_allowed(written: str) -> str:
    """Return what personal data may be named, in small letters.

    Raises:
        ValueError: The text holds neither letter nor digit.
    """
    if not any(map(str.isalnum, written)):
        raise ValueError(
            "should be an e-mail address, a domain, a phone number or an address, "
            f"like letters@example.org{name_input(written, ())}"
        )
    return written.strip().lower()


Country = Annotated[str, AfterValidator(check_country)]
Allowed = Annotated[str, AfterValidator(check_allowed)]


class PersonalData(Spoken):
    """Data by which a person can be found, called or robbed: phone numbers, addresses, cards."""

    type: Literal["personal_data"]
    action: Consequence = Action.HOLD
    kinds: tuple[Kind, ...] = ("phone", "email", "address", "card", "iban", "ssn")
    """What is looked for: phone numbers, e-mail and street addresses, numbers of payment cards,
    bank accounts (IBAN) and social security numbers."""
    allow: tuple[Allowed, ...] = ()
    """What may be named, such as the newspaper's own: e-mail addresses, domains with all addresses
    in them, phone numbers, street addresses: [letters@example.org, example.org]."""
    countries: tuple[Country, ...] = ("US",)
    """Countries whose phone numbers are known without +code, by their codes: [US, AM]."""

    def prepare(self) -> None:
        _ = self._search

    def check(self, scene: Scene) -> Iterable[Violation]:
        for index, _at in scene.prose:
            for reading in scene.readings[index]:
                if may_hold_anything(reading) and self._search.may_find(reading):
                    return self._report(scene)
        return ()

    def _report(self, scene: Scene) -> Iterator[Violation]:
        for index, part in scene.prose:
            findings = [
                finding
                for reading in scene.readings[index]
                if may_hold_anything(reading) and self._search.may_find(reading)
                if _is_faithful(reading)
                for finding in islice(self._find(reading), _MOST)
            ]
            if findings:
                yield from self.report_findings(scene, index, _leave_links(part.text, findings))

    def concede(self, violation: Violation) -> Iterator[str]:
        kind = _KINDS[violation.category]
        if kind in ("phone", "email", "address"):
            named = quote(self._search.spell(kind, violation.evidence))
            yield _(
                "To allow this {category}, put {named} into allow for {rule}.",
                category=_(violation.category),
                named=named,
                rule=self.id,
            )
        yield _(
            "To let every {category} pass, leave {kind} out of kinds for {rule}.",
            category=_(violation.category),
            kind=kind,
            rule=self.id,
        )

    def find_idle(self) -> Iterator[int]:
        """Find the entries of `allow` that name nothing this rule looks for."""
        for index, allowed in enumerate(self.allow):
            if self._search.is_idle(allowed):
                yield index

    @cached_property
    def _search(self) -> "Search":
        from newsroom.policy.personal_data.search import Search

        return Search(self.allow, self.countries)

    def _find(self, reading: Reading) -> Iterator[Finding]:
        if not reading.effort.spend(len(reading.text) * PERSONAL):
            return
        numbers = may_hold_number(reading.text)
        for category, kind in _KINDS.items():
            if kind in self.kinds and (numbers or kind not in _NUMBERS):
                for span in self._search.find(kind, reading):
                    yield Finding.of(reading, span, category)


def _is_faithful(reading: Reading) -> bool:
    return not reading.glued and _FAITHFUL.issuperset(reading.techniques)


def _leave_links(text: str, findings: list[Finding]) -> list[Finding]:
    """Leave out the numbers of web addresses, except of those that are there to call one."""
    links = [link for link in find_addresses(text) if link.host not in _TO_A_PHONE]
    return [
        finding
        for finding in findings
        if not any(link.start < finding.start and finding.end <= link.end for link in links)
    ]
