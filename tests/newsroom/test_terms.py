"""What several newsrooms ask together of a feed that is read once for all of them."""

from datetime import UTC, datetime, timedelta

from newsroom.config import Feed, parse
from newsroom.feeds.decide import Timing
from newsroom.models import Article
from newsroom.terms import terms_of, terms_of_all

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
STORY = Article(id="1", url="", title="Bridge opens", categories=("World",), published_at=NOW)


def entries(options: str) -> tuple[Feed, ...]:
    return parse(
        "publication: {name: A}\nchannels: {moderators: mods}\n"
        f'feeds: [{{url: "https://courier.example/feed", channel: news{options}}}]\n'
    ).feeds


def test_what_one_newsroom_wants_is_brought_though_another_does_not() -> None:
    both = [entries(", only: {categories: [Sports]}"), entries(", only: {categories: [World]}")]

    assert terms_of_all(both).wanted(STORY)
    assert not terms_of_all(both[:1]).wanted(STORY)


def test_it_is_brought_as_soon_as_one_may_post_it_and_as_long_as_one_may() -> None:
    both = [entries(", min_age: 1h"), entries(", max_age: 30d")]
    terms = terms_of_all(both)

    assert terms.timing(STORY, NOW) is Timing.DUE
    assert terms_of(both[0]).timing(STORY, NOW) is Timing.EARLY
    assert terms.timing(STORY, NOW + timedelta(days=20)) is Timing.DUE
    assert terms_of(both[0]).timing(STORY, NOW + timedelta(days=20)) is Timing.LATE


def test_no_more_is_brought_at_a_time_than_any_of_them_wants() -> None:
    assert terms_of_all([entries(", at_most: 3"), entries("")]).at_most == 3
