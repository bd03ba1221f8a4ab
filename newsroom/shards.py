"""Which part of a bot's servers a process works for: so many shards of a whole."""

import re
from dataclasses import dataclass
from typing import Self

_WRITTEN = re.compile(r"([0-9]{1,5})(?:-([0-9]{1,5}))?/([0-9]{1,5})")
_BITS_BESIDE_TIME = 22  # of a number that Discord gives; sharding counts by the time alone


@dataclass(frozen=True, slots=True)
class Shards:
    """Neighbouring shards, by their numbers from 0."""

    first: int
    last: int
    count: int  # of the whole bot

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read shards as people write them, such as `0-3/16` or `5/16`.

        Raises:
            ValueError: these cannot be any.
        """
        written = _WRITTEN.fullmatch(text.strip())
        if written is None:
            raise ValueError(
                f"{text} is not like 0-3/16: the first shard, the last one, and how many there are"
            )
        first, last, count = (int(written[n] or written[1]) for n in (1, 2, 3))
        if first > last:
            raise ValueError(f"{text}: the first shard comes after the last one")
        if last >= count:
            raise ValueError(
                f"{text}: the shards of {count} are numbered from 0 to {count - 1}"
                if count
                else f"{text}: there is at least one shard"
            )
        return cls(first, last, count)

    @classmethod
    def all_of(cls, count: int) -> Self:
        """Return the whole bot in one process."""
        return cls(0, count - 1, count)

    def __str__(self) -> str:
        numbers = f"{self.first}-{self.last}" if self.last > self.first else str(self.first)
        return f"{numbers}/{self.count}"

    @property
    def ids(self) -> range:
        """The numbers of the shards."""
        return range(self.first, self.last + 1)

    @property
    def are_all(self) -> bool:
        """Whether no other process is needed."""
        return len(self.ids) == self.count

    def shard_of(self, guild_id: int) -> int:
        """Return the shard by which Discord tells of a guild."""
        return (guild_id >> _BITS_BESIDE_TIME) % self.count

    def hold(self, guild_id: int) -> bool:
        """Tell whether Discord tells these shards of a guild, and no others."""
        return self.shard_of(guild_id) in self.ids
