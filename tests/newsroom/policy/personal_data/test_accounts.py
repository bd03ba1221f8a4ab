"""Card numbers, bank accounts and social security numbers."""

import pytest

from newsroom.policy.personal_data.accounts import (
    find_bank_accounts,
    find_cards,
    find_social_security_numbers,
)


@pytest.mark.parametrize(
    "written",
    [
        "4111111111111111",
        "4111 1111 1111 1111",
        "4111-1111-1111-1111",
        "4111.1111.1111.1111",
        "4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1",
        "4222 2222 2222 2",
        "5555 5555 5555 4444",
        "2223 0031 2200 3222",
        "3782 822463 10005",
        "3056 930902 5904",
        "6011 1111 1111 1117",
        "3530 1113 3330 0000",
        "2200 0000 0000 0004",
        "9792 0303 9444 0796",
    ],
)
def test_card_number_is_found(written: str) -> None:
    text = f"take my card {written} 12/29, will you"

    assert [text[start:end] for start, end in find_cards(text)] == [written]


@pytest.mark.parametrize(
    "text",
    [
        "4111 1111 1111 1112",  # the check digit is wrong
        "1234 5678 9012 3452",  # nobody issues these
        "1881 1888 1915 1918",
        "2000 3000 4000 5000",
        "41 1111 1111 1111 1111",
        "4111 11 11 11 11 1111 11",
        "0.4111111111111111",
        "181234567890123456",
        "978-0-306-40615-7",
    ],
)
def test_other_long_number_is_no_card(text: str) -> None:
    assert list(find_cards(text)) == []


@pytest.mark.parametrize(
    "written",
    [
        "gb82 west 1234 5698 7654 32",
        "gb82west12345698765432",
        "de89370400440532013000",
        "tr33 0006 1005 1978 6457 8413 26",
    ],
)
def test_bank_account_is_found(written: str) -> None:
    text = f"send it to {written} and tell me"

    assert [text[start:end] for start, end in find_bank_accounts(text)] == [written]


@pytest.mark.parametrize(
    "text", ["gb83 west 1234 5698 7654 32", "us20 and eu27 in 2020", "de89", "by2015 they left"]
)
def test_other_letters_and_digits_are_no_account(text: str) -> None:
    assert list(find_bank_accounts(text)) == []


@pytest.mark.parametrize(
    "text", ["ssn 123-45-6789", "her social security number is 123-45-6789", "ssn: 123-45-6789"]
)
def test_social_security_number_is_found_by_its_name(text: str) -> None:
    assert [text[start:end] for start, end in find_social_security_numbers(text)] == ["123-45-6789"]


@pytest.mark.parametrize(
    "text", ["123-45-6789", "ssn 000-12-3456", "social security paid 123 45 times", "an ssn has 9"]
)
def test_digits_without_the_name_are_no_social_security_number(text: str) -> None:
    assert list(find_social_security_numbers(text)) == []
