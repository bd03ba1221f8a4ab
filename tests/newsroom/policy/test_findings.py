"""What several readings show of one place becomes one finding."""

from newsroom.policy.findings import Finding, merge_findings


def test_plain_text_needs_no_other_proof() -> None:
    plain = Finding(4, 9, "slur")
    assert merge_findings([Finding(0, 9, "profanity", ("leet",)), plain]) == [plain]


def test_readings_that_agree_are_named_together() -> None:
    found = [Finding(4, 9, "profanity", ("leet",)), Finding(4, 9, "profanity", ("masked",))]
    assert merge_findings(found) == [Finding(4, 9, "profanity", ("leet", "masked"))]


def test_certain_finding_outweighs_a_guess() -> None:
    guess = Finding(0, 9, "slur", ("joined words",), certain=False)
    sure = Finding(4, 9, "profanity", ("leet",))
    assert merge_findings([guess, sure]) == [sure]


def test_separate_places_stay_apart_in_the_texts_order() -> None:
    first, second = Finding(0, 4, "profanity", ("leet",)), Finding(4, 9, "slur")
    assert merge_findings([second, first]) == [first, second]
