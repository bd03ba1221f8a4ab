"""How a reply is written: capitals and repetition."""

from collections.abc import Callable

import pytest

from newsroom.models import Action, Violation
from newsroom.policy.rules import Caps, Repetition

Check = Callable[..., list[Violation]]
CAPS = Caps(id="caps", type="caps")
REPETITION = Repetition(id="repetition", type="repetition")


def test_shouted_reply_is_flagged_from_first_shouted_word_to_last(check: Check) -> None:
    (violation,) = check(CAPS, "so: THEY WILL NEVER EVER BUILD THAT BRIDGE AGAIN! ok")
    assert violation.evidence == "THEY WILL NEVER EVER BUILD THAT BRIDGE AGAIN"
    assert (violation.category, violation.action) == ("capitals", Action.FLAG)


def test_short_words_are_shouted_too(check: Check) -> None:
    assert check(CAPS, "WHY DO YOU ALL LET HIM GO ON AND ON, HE IS NO MAN TO RUN IT")


def test_shouting_is_heard_in_every_script_that_has_capitals(check: Check) -> None:
    assert check(CAPS, "ОНИ НИКОГДА НЕ ПОСТРОЯТ ЭТОТ МОСТ СНОВА")
    assert check(CAPS, "ՆՐԱՆՔ ԵՐԲԵՔ ՉԵՆ ԿԱՌՈՒՑԻ ԱՅՍ ԿԱՄՈՒՐՋԸ")


@pytest.mark.parametrize(
    "text",
    [
        "They will NEVER build that bridge again, and they KNOW it.",
        "NATO, UN, EU, USA, OSCE, CSTO, IMF, WHO and the ICC were all there for two days.",
        "NO WAY!",
        "The US, the UK and the UAE had an MP, an MEP and a PM at the UN, and the EU had its HQ.",
        "HIV, TB, MRI, CT, ECG and DNA: all the ABC of it, from A to Z, in a PDF.",
        "这座桥再也不会建了，我们都知道，真的，大家都知道，这座桥再也不会建了。",
        "هذا الجسر لن يبنى مرة أخرى ونحن جميعا نعرف ذلك جيدا",
        "ეს ხიდი აღარასოდეს აშენდება და ჩვენ ეს კარგად ვიცით",
        "1,000,000 2,000,000 3,000,000 4,000,000",
        "> THEY WILL NEVER EVER BUILD THAT BRIDGE AGAIN",
    ],
)
def test_emphasis_abbreviations_and_caseless_scripts_pass(check: Check, text: str) -> None:
    assert check(CAPS, text) == []


@pytest.mark.parametrize(
    ("text", "category", "evidence"),
    [
        ("nooooooooooooooooooooo way", "repeated character", "ooooooooooooooooooooo"),
        ("why" + "?" * 20, "repeated character", "?" * 20),
        ("No no, no! no no no no", "repeated word", "No no, no! no no no no"),
        ("a\nVote now\nb\nvote now\nvote now\nVote now ", "repeated line", "Vote now "),
        ("😀" * 21, "repeated character", "😀" * 21),
        ("😀😅" * 11, "emoji flood", "😀😅" * 11),
        ("<:flag:1> <:bear:2> " * 11, "emoji flood", ("<:flag:1> <:bear:2> " * 11).strip()),
    ],
)
def test_repetition_is_flagged(check: Check, text: str, category: str, evidence: str) -> None:
    violation = check(REPETITION, text)[0]
    assert (violation.category, violation.evidence) == (category, evidence)
    assert violation.action is Action.FLAG


@pytest.mark.parametrize(
    "text",
    [
        "Nooooo way!!!",
        "------------------------------",
        "Chapter One ........................ 12",
        "Very, very, very good.",
        "Yes\nNo\nYes\nNo\nYes",
        "\n\n\n\n\n\n",
        "Bravo 👏👏👏🇦🇲🇦🇲",
        "100000000000 drams",
    ],
)
def test_ordinary_emphasis_passes(check: Check, text: str) -> None:
    assert check(REPETITION, text) == []
