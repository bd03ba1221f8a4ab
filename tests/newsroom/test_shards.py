"""Shards as people write them, and which of them hears of a guild."""

import pytest

from newsroom.shards import Shards


@pytest.mark.parametrize(
    ("text", "ids", "count"),
    [
        ("0-3/16", [0, 1, 2, 3], 16),
        ("5/16", [5], 16),
        (" 0/1 ", [0], 1),
        ("12-15/16", [*range(12, 16)], 16),
    ],
)
def test_shards_are_written_as_the_first_the_last_and_how_many(
    text: str, ids: list[int], count: int
) -> None:
    shards = Shards.parse(text)
    assert list(shards.ids) == ids
    assert shards.count == count
    assert str(shards) == text.strip()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("0-3", "0-3 is not like 0-3/16"),
        ("-1/2", "is not like 0-3/16"),
        ("all", "is not like 0-3/16"),
        ("٣/16", "is not like 0-3/16"),
        ("3-1/16", "3-1/16: the first shard comes after the last one"),
        ("12-16/16", "12-16/16: the shards of 16 are numbered from 0 to 15"),
        ("0/0", "0/0: there is at least one shard"),
    ],
)
def test_what_cannot_be_shards_is_refused_with_what_is_wrong(text: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        Shards.parse(text)


def test_each_guild_is_heard_of_by_one_shard() -> None:
    parts = [Shards.parse(text) for text in ("0-1/4", "2/4", "3/4")]
    for number in range(40):
        guild_id = (number << 22) + 5
        assert sum(part.hold(guild_id) for part in parts) == 1
        assert parts[0].shard_of(guild_id) == number % 4


def test_all_shards_need_no_other_process() -> None:
    assert Shards.parse("0-3/4").are_all
    assert not Shards.parse("0-2/4").are_all
    assert Shards.all_of(1) == Shards.parse("0/1")
