"""Which process works, of several that were started for the same: one has a lease, others wait.

There is one for each shard, a row that its holder renews. It ends with the holder: at once when
that says so or its machine knows no such process any more, otherwise when it was not renewed for a
while. Its times are the database's own, since clocks of two machines differ.
"""

import asyncio
import contextlib
import logging
import os
import secrets
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from sqlalchemy import delete, select

from newsroom.errors import StorageError, TroubleError
from newsroom.shards import Shards
from newsroom.storage.database import Database
from newsroom.storage.engines import insert_or_replace, seconds_now
from newsroom.storage.tables import leases

log = logging.getLogger(__name__)

LENGTH_SECONDS = 30
RENEW_SECONDS = 10
LOOK_SECONDS = 5  # how often whoever waits asks again
_PROC = Path("/proc")


class Lease:
    """What one process has of the right to work; it can be begun and ended once."""

    def __init__(self, database: Database) -> None:
        self._lost = False  # to another process
        self._database = database
        self._holder = _name_this_process()
        self._names: tuple[str, ...] = ()  # of its shards' rows; none until they were asked for
        self._renewing: asyncio.Task[None] | None = None

    async def begin(
        self, bot: str, shards: Shards, when_lost: Callable[[], Awaitable[None]]
    ) -> None:
        """Wait until all these shards of a bot are ours, and renew that from then on.

        Args:
            when_lost: what to do when another process has one after all: this one was asleep, or
                cut off, for longer than it lasts.

        Raises:
            StorageError: another process works, which counts the bot's shards otherwise.
        """
        self._names = tuple(_name(bot, shard_id, shards.count) for shard_id in shards.ids)
        waiting = False
        while taken := await self._take(bot):
            _require_same_count(taken, shards)
            if not waiting:
                log.warning(
                    "another process works with this database, waiting until it ends shards=%s",
                    ",".join(map(_shard_in, taken)),
                )
            waiting = True
            await asyncio.sleep(LOOK_SECONDS)
        if waiting:
            log.info("the other process has ended, taking over")
        self._renewing = asyncio.create_task(self._renew(bot, when_lost))

    def require(self) -> None:
        """See that no other process has it.

        Raises:
            StorageError: one has.
        """
        if self._lost:
            raise StorageError(
                "another process with the same token and database has taken over while this one "
                "was cut off from it; start this one again, and it waits for the other's end"
            )

    async def end(self) -> None:
        """Let others have it at once."""
        if self._renewing not in (None, asyncio.current_task()):  # it ends what loses it
            self._renewing.cancel()
        if not self._names:
            return
        ours = delete(leases).where(leases.c.name.in_(self._names), leases.c.holder == self._holder)
        with contextlib.suppress(StorageError):  # it ends by itself
            async with self._database.writing() as connection:
                await connection.execute(ours)
        self._names = ()

    async def _renew(self, bot: str, when_lost: Callable[[], Awaitable[None]]) -> None:
        while True:
            await asyncio.sleep(RENEW_SECONDS)
            # Nothing is done that was not recorded before, so being cut off does no harm meanwhile.
            with contextlib.suppress(TroubleError):
                self._lost = bool(await self._take(bot))
            if self._lost:
                return await when_lost()

    async def _take(self, bot: str) -> tuple[str, ...]:
        """Take or renew all, or none: return what other processes have that is in the way."""
        query = select(leases).where(leases.c.name.startswith(_name(bot), autoescape=True))
        async with self._database.writing() as connection:
            now: int = (await connection.execute(select(seconds_now(connection)))).scalar_one()
            rows = (await connection.execute(query.order_by(leases.c.name))).all()
            others = [row.name for row in rows if not self._is_free(row.holder, row.until - now)]
            count = _count_in(self._names[0])
            in_the_way = tuple(
                name for name in others if name in self._names or _count_in(name) != count
            )
            if not in_the_way:
                until = now + LENGTH_SECONDS
                ours = [
                    {"name": name, "holder": self._holder, "until": until} for name in self._names
                ]
                await connection.execute(insert_or_replace(leases), ours)
            return in_the_way

    def _is_free(self, holder: str, seconds_left: int) -> bool:
        # One that lasts longer than any is given is of a clock that was set back since.
        lasts = 0 < seconds_left <= LENGTH_SECONDS
        return holder == self._holder or not lasts or _is_dead(holder)


def _name(bot: str, shard_id: int | None = None, count: int | None = None) -> str:
    """Name a shard's row; without its number, what all rows of a bot begin with."""
    return f"{bot} shard " if shard_id is None else f"{bot} shard {shard_id}/{count}"


def _shard_in(name: str) -> str:
    return name.rpartition(" ")[2]


def _count_in(name: str) -> str:
    return name.rpartition("/")[2]


def _require_same_count(taken: Sequence[str], shards: Shards) -> None:
    """See that the processes in the way only need to be waited for.

    A guild is of one shard by one count and of another by another: two processes would serve it.
    """
    others = [name for name in taken if _count_in(name) != str(shards.count)]
    if others:
        raise StorageError(
            f"this process is to work for shards {shards}, but another one with the same token and "
            f"database works for {', '.join(map(_shard_in, others))}. All must be started with the "
            "same number of shards: stop the others first, or start this one with theirs"
        )


def _name_this_process() -> str:
    """Name it so that others on this machine can tell whether it still lives."""
    return " ".join((*_machine(), str(os.getpid()), secrets.token_hex(8)))


def _is_dead(holder: str) -> bool:
    """Whether a holder was a process of this machine that has ended; False when nobody knows.

    /proc may hide processes that live, as from a service with ProtectProc=; the kernel's answer to
    a signal that is none does not. A number that was given anew says too little, never too much.
    """
    *machine, process_id, _ = holder.split(" ")
    if not machine or tuple(machine) != _machine():
        return False
    try:
        os.kill(int(process_id), 0)
    except OSError as error:  # or it is another user's
        return isinstance(error, ProcessLookupError)
    return False


def _machine() -> tuple[str, ...]:
    """Tell this start of this machine, and its room for processes, from all others."""
    try:
        boot = (_PROC / "sys/kernel/random/boot_id").read_text().strip()
        return boot, str((_PROC / "self/ns/pid").stat().st_ino)
    except OSError:
        return ()
