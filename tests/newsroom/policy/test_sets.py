"""Hidden swear words are found and innocent texts pass: some hundreds of each, by technique."""

from collections import Counter

import pytest

from newsroom.models import Action
from tests.newsroom.policy.shipped import find_rules, judge, read_set

EVASIONS = read_set("evasions")
FOUND_AT_LEAST = 0.95


def test_nearly_every_disguise_is_seen_through() -> None:
    missed = [f"{technique}: {text}" for text, technique in EVASIONS if not find_rules(text)]
    assert len(missed) <= (1 - FOUND_AT_LEAST) * len(EVASIONS), "\n".join(missed)


def test_no_technique_hides_most_words() -> None:
    tried = Counter(technique for _, technique in EVASIONS)
    found = Counter(technique for text, technique in EVASIONS if find_rules(text))
    assert {name for name in tried if 2 * found[name] < tried[name]} == set()


@pytest.mark.parametrize("kind", sorted({kind for _, kind in read_set("near_misses")}))
def test_no_innocent_text_is_taken_down(kind: str) -> None:
    texts = [text for text, of_kind in read_set("near_misses") if of_kind == kind]
    assert [text for text in texts if judge(text).action >= Action.HOLD] == []
