"""What is remembered of words that need no look, and what is not."""

from newsroom.policy.watch import Watch


def test_word_is_asked_about_once_unless_it_is_longer_than_words_are() -> None:
    asked: list[str] = []

    def find_striking(words: frozenset[str]) -> tuple[str, ...]:
        asked.extend(words)
        return ()

    watch = Watch(find_striking)
    endless = "na" * 2_000
    for _ in range(2):
        assert watch.pick(frozenset(("usual", endless))) == frozenset()
    assert sorted(asked) == [endless, endless, "usual"]


def test_striking_word_is_picked_every_time() -> None:
    watch = Watch(frozenset(("striking",)).intersection)
    for _ in range(2):
        assert watch.pick(frozenset(("usual", "striking"))) == {"striking"}


def test_of_too_many_new_words_all_are_picked() -> None:
    watch = Watch(lambda words: (), most_new=1)
    assert watch.pick(frozenset(("one", "two"))) == {"one", "two"}
    assert watch.pick(frozenset(("one",))) == frozenset()
