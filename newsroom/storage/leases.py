"""Which process works, of several that were started for the same: one has a lease, others wait.

A lease is a row that its holder renews. It ends with the holder: at once when that says so or its
machine knows no such process any more, otherwise when it was not renewed for a while. Its times are
the database's own, since clocks of two machines differ.
"""

import asyncio
import contextlib
import logging
import os
import secrets
from collections.abc import Awaitable, Callable
from pathlib import Path

from sqlalchemy import delete, select

from newsroom.errors import StorageError, TroubleError
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
        self._name: str | None = None  # None until it was asked for
        self._renewing: asyncio.Task[None] | None = None

    async def begin(self, name: str, when_lost: Callable[[], Awaitable[None]]) -> None:
        """Wait until the lease of this name is ours, and renew it from then on.

        Args:
            when_lost: what to do when another process has it after all: this one was asleep, or
                cut off, for longer than it lasts.
        """
        self._name = name
        waiting = False
        while not await self._take(name):
            if not waiting:
                log.warning("another process works with this database, waiting until it ends")
            waiting = True
            await asyncio.sleep(LOOK_SECONDS)
        if waiting:
            log.info("the other process has ended, taking over")
        self._renewing = asyncio.create_task(self._renew(name, when_lost))

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
        if self._name is None:
            return
        ours = delete(leases).where(leases.c.name == self._name, leases.c.holder == self._holder)
        with contextlib.suppress(StorageError):  # it ends by itself
            async with self._database.writing() as connection:
                await connection.execute(ours)
        self._name = None

    async def _renew(self, name: str, when_lost: Callable[[], Awaitable[None]]) -> None:
        while True:
            await asyncio.sleep(RENEW_SECONDS)
            # Nothing is done that was not recorded before, so being cut off does no harm meanwhile.
            with contextlib.suppress(TroubleError):
                self._lost = not await self._take(name)
            if self._lost:
                return await when_lost()

    async def _take(self, name: str) -> bool:
        """Take or renew it, unless another process has it."""
        async with self._database.writing() as connection:
            now: int = (await connection.execute(select(seconds_now(connection)))).scalar_one()
            query = select(leases.c.holder, leases.c.until).where(leases.c.name == name)
            row = (await connection.execute(query)).one_or_none()
            if row is not None and not self._is_free(row.holder, row.until - now):
                return False
            values = {"name": name, "holder": self._holder, "until": now + LENGTH_SECONDS}
            await connection.execute(insert_or_replace(leases), values)
            return True

    def _is_free(self, holder: str, seconds_left: int) -> bool:
        # One that lasts longer than any is given is of a clock that was set back since.
        lasts = 0 < seconds_left <= LENGTH_SECONDS
        return holder == self._holder or not lasts or _is_dead(holder)


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
