"""Readers hear of what they would call a correction; the rest changes the post in silence."""

from dataclasses import replace

import pytest

from newsroom.feeds.changes import fingerprint
from newsroom.feeds.decide import Decided, decide
from newsroom.folding import fold
from newsroom.models import Article, Image
from tests.newsroom.feeds.readings import NOW, fates, hours, remember, story

BEFORE = replace(
    story(1),
    title='The mayor\'s "last" speech - live',
    summary="He said: it's over...",
    author="Ani Petrosyan",
    dateline="GORIS",
    categories=("Armenia", "Top Stories"),
    image=Image("https://courier.example/a.jpg", "The mayor.", "Photo desk"),
    text="It's over, he said. See https://courier.example/2?utm_source=a for more.",
)
REWRITTEN = replace(BEFORE, text="It is not over, he said.")


def decided(now: Article, before: Article = BEFORE) -> Decided:
    return fates(decide([now], remember([before]), NOW))


@pytest.mark.parametrize(
    "corrected",
    [
        replace(BEFORE, title="The mayor's first speech"),
        replace(BEFORE, summary="He said: it's not over..."),
        replace(BEFORE, author=None),
        replace(BEFORE, author="Aram Petrosyan"),
        replace(BEFORE, dateline="KAPAN"),
        REWRITTEN,
    ],
)
def test_what_a_reader_would_call_a_correction_is_told(corrected: Article) -> None:
    assert decided(corrected) == Decided(corrected=(corrected,))


@pytest.mark.parametrize(
    "restyled",
    [
        replace(BEFORE, title="The mayor’s “last” speech – live"),
        replace(BEFORE, title='The mayor\'s  "last" speech — live'),
        replace(BEFORE, title='The Mayor\'s "Last" Speech - LIVE'),
        replace(BEFORE, title="The mayor's\N{NO-BREAK SPACE}«last» speech\N{SOFT HYPHEN} - live"),
        replace(BEFORE, summary="He said : it's over…"),
        replace(BEFORE, author="ANI PETROSYAN"),
        replace(BEFORE, categories=("Armenia", "Diaspora")),
        replace(BEFORE, image=Image("https://courier.example/a.jpg", "The mayor.", "AP")),
        replace(BEFORE, image=Image("https://courier.example/a.jpg", "A mayor.", "Photo desk")),
    ],
)
def test_what_is_only_set_or_filed_otherwise_is_changed_in_silence(restyled: Article) -> None:
    assert decided(restyled) == Decided(restyled=(restyled,))


@pytest.mark.parametrize(
    "same",
    [
        replace(BEFORE, published_at=NOW),
        replace(BEFORE, updated_at=NOW),
        replace(BEFORE, categories=("Featured Story", "Armenia")),
        replace(BEFORE, text=BEFORE.text.replace("=a", "=b").replace("'", "’").upper()),
        replace(BEFORE, image=replace(BEFORE.image, url="https://cdn.example/2/a-80x60.jpg")),  # type: ignore[type-var]  # it has one
    ],
)
def test_what_nobody_reads_changes_nothing(same: Article) -> None:
    assert decided(same) == Decided()


@pytest.mark.parametrize("before", ["", "It's over, he said."])
def test_text_that_a_feed_begins_or_ceases_to_carry_is_no_correction(before: str) -> None:
    after = "" if before else "It's over, he said."
    changed = replace(BEFORE, text=after)
    assert decided(changed, replace(BEFORE, text=before)) == Decided(seen=(changed,))


def test_text_that_changes_in_half_of_a_feed_at_once_is_what_stands_around_them() -> None:
    feed = [replace(story(n, age=hours(n)), text=f"A {n}. More: x") for n in range(1, 7)]
    known = remember(feed)
    around = [replace(article, text=article.text.replace("x", "y")) for article in feed]
    assert fates(decide(around, known, NOW)) == Decided(seen=tuple(around))
    some = [*around[:2], *feed[2:]]
    assert fates(decide(some, known, NOW)) == Decided(corrected=tuple(around[:2]))
    titled = [replace(around[0], title="Another"), *around[1:]]
    assert decide(titled, known, NOW).corrected == (titled[0],)


def test_restyled_story_that_has_moved_takes_up_both() -> None:
    both = replace(BEFORE, url="https://courier.example/new/", categories=("Diaspora",))
    assert decided(both) == Decided(restyled=(both,))


def test_restyled_story_is_known_by_its_words_afterwards() -> None:
    restyled = replace(BEFORE, title="The mayor’s “last” speech – live")
    assert decided(BEFORE, restyled) == Decided(restyled=(BEFORE,))
    assert decided(restyled, restyled) == Decided()


def test_fingerprint_does_not_depend_on_how_letters_are_composed() -> None:
    composed, apart = replace(BEFORE, title="Café"), replace(BEFORE, title="Cafe\u0301")
    assert fingerprint(composed) == fingerprint(apart)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Mayor resigns", "Mayor resigned"), ("1,5 million", "15 million"), ("Ա", "Բ"), ("no", "")],
)
def test_other_words_stay_others(one: str, other: str) -> None:
    assert fold(one) != fold(other)
