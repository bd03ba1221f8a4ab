"""The rule about personal data: what it holds, what the newspaper allows, what is quoted."""

from collections.abc import Callable

import pytest
from pydantic import ValidationError

from newsroom.models import Action, Part, PartKind, Violation
from newsroom.policy.rules import PersonalData

Check = Callable[..., list[Violation]]

RULE = PersonalData(id="personal-data", type="personal_data", countries=("US", "AM"))


def allowing(*allowed: str) -> PersonalData:
    return PersonalData(id="own", type="personal_data", allow=allowed, countries=("US", "AM"))


@pytest.mark.parametrize(
    ("text", "category", "evidence"),
    [
        ("call me at 818-555-0134", "phone number", "818-555-0134"),
        ("Ani.Petrosyan@Example.org", "e-mail address", "Ani.Petrosyan@Example.org"),
        ("ani ( at ) example.org", "e-mail address", "ani ( at ) example.org"),
        ("ani at gmail dot com", "e-mail address", "ani at gmail dot com"),
        ("ani.p at gmail.com", "e-mail address", "ani.p at gmail.com"),
        ("иван собака yandex.ru", "e-mail address", "иван собака yandex.ru"),
        ("He lives at 123 Maple Street", "street address", "123 Maple Street"),
        ("my card: 4111 1111 1111 1111", "card number", "4111 1111 1111 1111"),
        ("to GB82 WEST 1234 5698 7654 32", "bank account", "GB82 WEST 1234 5698 7654 32"),
        ("SSN 123-45-6789", "social security number", "123-45-6789"),
        ("https://wa.me/18185550134", "phone number", "18185550134"),
        ("[call](tel:8185550134)", "phone number", "8185550134"),
    ],
)
def test_personal_data_is_held(check: Check, text: str, category: str, evidence: str) -> None:
    (violation,) = check(RULE, text)
    assert (violation.category, violation.evidence) == (category, evidence)
    assert violation.action is Action.HOLD


@pytest.mark.parametrize(
    ("text", "evidence", "via"),
    [
        ("8\u200b18-555-0134", "8\u200b18-555-0134", ("zero-width",)),
        ("８１８-５５５-０１３４", "８１８-５５５-０１３４", ("letter forms",)),
        ("8\ufe0f\u20e31\ufe0f\u20e38-555-0134", None, ("combining marks",)),
        ("a\u200bni@example.org", "a\u200bni@example.org", ("zero-width",)),
        ("818-**555**-0134", "818-**555**-0134", ()),
        ("ani||@||example.org", "ani||@||example.org", ("markdown",)),
        ("123 M\u200baple Street, Apt 4", "123 M\u200baple Street, Apt 4", ("zero-width",)),
    ],
)
def test_disguise_is_seen_through(
    check: Check, text: str, evidence: str | None, via: tuple[str, ...]
) -> None:
    (violation,) = check(RULE, text)
    assert violation.evidence == (evidence or text)
    assert violation.via == via


@pytest.mark.parametrize(
    "text",
    [
        "From 1915 to 1918, and 1,500,000 dead",
        "The score was 3-2, the vote 405-11",
        "https://example.org/8185550134/story?id=4111111111111111",
        "https://example.org/?mail=ani@example.org",
        "<@123456789012345678> and <:flag:123456789012345678> <t:1700000000:R>",
        "> call me at 818-555-0134\nWho posts such a thing?",
        "Call 911, or 988, or 1-800-273-8255",
        "y0u 4r3 r1ght, 2nite @ 8",
    ],
)
def test_what_is_nobodys_data_passes(check: Check, text: str) -> None:
    assert check(RULE, text) == []


def test_number_that_the_article_gives_may_be_quoted(check: Check) -> None:
    article = "Tickets can be had from the office at 818-555-0134 until Friday."

    assert check(RULE, "from the office at 818-555-0134", article_text=article) == []
    assert check(RULE, "ask Joe, 818-555-0134", article_text=article) != []


def test_names_of_files_are_not_read(check: Check) -> None:
    parts = (Part(PartKind.ATTACHMENT, "IMG 818-555-0134.jpg"),)

    assert check(RULE, parts=parts) == []


@pytest.mark.parametrize(
    ("allowed", "text"),
    [
        ("Letters@Example.org", "write to letters@example.org"),
        ("letters@example.org", "write to letters [at] example [dot] org"),
        ("example.org", "write to ani@example.org or ani@mail.example.org"),
        ("@example.org", "write to ani@example.org"),
        ("818-555-0134", "ring us: +1 (818) 555-0134"),
        ("+1 818 555 0134", "ring us: 818.555.0134"),
        ("+374 10 523521", "ring us: 010 52-35-21"),
        ("123 Maple Street", "come to 123 Maple Street, Suite 4"),
    ],
)
def test_what_the_newspaper_allows_passes(check: Check, allowed: str, text: str) -> None:
    assert check(allowing(allowed), text) == []
    assert check(RULE, text) != []


@pytest.mark.parametrize(
    ("allowed", "text"),
    [
        ("example.org", "ani@example.org.elsewhere.net"),
        ("example.org", "ani@notexample.org"),
        ("818-555-0134", "818-555-0135"),
        ("123 Maple Street", "He lives at 1123 Maple Street"),
    ],
)
def test_what_only_resembles_the_allowed_is_held(check: Check, allowed: str, text: str) -> None:
    assert check(allowing(allowed), text) != []


def test_kinds_left_out_are_not_looked_for(check: Check) -> None:
    rule = PersonalData(id="cards", type="personal_data", kinds=("card",))

    assert check(rule, "818-555-0134, ani@example.org, 123 Maple Street, Apt 4") == []
    assert check(rule, "4111 1111 1111 1111") != []


def test_numbers_without_code_are_known_in_the_countries_listed_alone(check: Check) -> None:
    american = PersonalData(id="phones", type="personal_data")

    assert check(american, "091 12 34 56") == []
    assert check(american, "+374 91 12 34 56") != []


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("Ani@Example.org", "To allow this e-mail address, put ani@example.org into allow for"),
        ("a\u200bni at gmail dot com", "To allow this e-mail address, put ani@gmail.com into"),
        ("818-555-0134", 'To allow this phone number, put "+18185550134" into allow for'),
        ("12 Oak Street", 'To allow this street address, put "12 Oak Street" into allow for'),
        ("4111111111111111", "To let every card number pass, leave card out of kinds for"),
    ],
)
def test_admin_is_told_what_would_let_it_pass(check: Check, text: str, advice: str) -> None:
    (violation,) = check(RULE, text)

    assert next(RULE.concede(violation)).startswith(advice)


def test_country_and_kind_are_checked_when_the_policy_is_read() -> None:
    with pytest.raises(ValidationError, match=r"two letters, like AM, not \"Armenia\""):
        PersonalData(id="a", type="personal_data", countries=("Armenia",))
    with pytest.raises(ValidationError, match=r"not \"UK\" \(did you mean GB\?\)"):
        PersonalData(id="a", type="personal_data", countries=("UK",))
    with pytest.raises(ValidationError, match="'phone', 'email', 'address'"):
        PersonalData(id="a", type="personal_data", kinds=("phones",))  # type: ignore[arg-type]  # what an admin may write
    with pytest.raises(ValidationError, match="should be an e-mail address, a domain"):
        PersonalData(id="a", type="personal_data", allow=("@",))
    assert PersonalData(id="a", type="personal_data", countries=("am",)).countries == ("AM",)
