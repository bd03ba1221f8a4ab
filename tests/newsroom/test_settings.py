"""Names or ids, and the words errors are made of."""

import pytest
import yaml

from newsroom.settings import list_options, name_input, parse_name_or_id, quote, suggest


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("news", "news"),
        ("#news", "news"),
        ("@Editors", "Editors"),
        (" News desk ", "News desk"),
        ("լուրեր", "լուրեր"),
        ("2024", "2024"),
        (112233445566778899, 112233445566778899),
        ("112233445566778899", 112233445566778899),
        ("#112233445566778899", 112233445566778899),
    ],
)
def test_channel_or_role_is_a_name_or_an_id(written: object, read: int | str) -> None:
    assert parse_name_or_id(written) == read


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("", "should be a name or an id, not empty"),
        ("#", "should be a name or an id, not empty"),
        (True, "should be a name or an id"),
        (1.5, "should be a name or an id"),
        (["news"], "should be a name or an id"),
        (0, "should be a name or an id, like 112233445566778899"),
        (-3, "should be a name or an id, like 112233445566778899"),
        (2**63, "should be a name or an id, like 112233445566778899"),
        ("9999999999999999999", "should be a name or an id, like 112233445566778899"),
        ("n" * 101, "should be a name of at most 100 characters, not 101"),
    ],
)
def test_what_is_neither_is_refused(written: object, message: str) -> None:
    with pytest.raises(ValueError) as refusal:  # noqa: PT011 (the text is compared whole)
        parse_name_or_id(written)
    assert str(refusal.value) == message


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("personal-attack", "personal_attack"),
        ("LINKS", "links"),
        ("wrods", "words"),
        ("zebra", None),
    ],
)
def test_a_slip_of_the_pen_is_understood(written: str, meant: str | None) -> None:
    assert suggest(written, ["words", "links", "personal_attack"]) == meant


def test_options_are_listed_as_one_would_say_them() -> None:
    assert list_options(["flag"]) == "flag"
    assert list_options(["flag", "hold", "remove"]) == "flag, hold or remove"


def test_what_was_written_is_shown_as_it_was_written_and_cut_short() -> None:
    assert name_input(True, ()) == ', not "true"'
    assert name_input("x" * 50, ()) == f', not "{"x" * 39}…"'
    assert name_input("two\nlines \x1b[31m", ()) == ', not "two lines [31m"'
    assert name_input(["x"], ()) == ""


@pytest.mark.parametrize(
    "text", ["fuck", "son of a bitch", "example.org", "ani@example.org", "հիմար"]
)
def test_text_that_yaml_takes_as_it_is_stays_bare(text: str) -> None:
    assert quote(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "no", "Yes", "null", "~", "2024", "1e5", "0x1F", "+18185550134", "#x", "@$$", "a: b",
        "a #b", "- x", "x, y", "[a]", "{a", "'", '"', "*a", "&a", "%", "!x", "?", "a\nb", "a\\b",
    ],
)  # fmt: skip
def test_text_that_yaml_reads_otherwise_is_put_in_quotes(text: str) -> None:
    assert quote(text) != text
    assert yaml.safe_load(f"allow: [{quote(text)}]") == {"allow": [text]}
