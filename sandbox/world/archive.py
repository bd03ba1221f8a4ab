"""Where a world is kept between runs: one locked directory, one file, rewritten after changes."""

from __future__ import annotations

import asyncio
import fcntl
import logging
import os
import pickle
import time
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from typing import IO

from sandbox.world import World

log = logging.getLogger(__name__)

WORLD_FILE = "world.pickle"
FORMAT = 1
LOCK_PATIENCE_SECONDS = 15.0
_LOCK_PAUSE_SECONDS = 0.05
_SILENCE_SECONDS = 1.0  # before a person who waits is told why
_SAVE_PAUSE_SECONDS = 0.5
# A save that took t is followed by a pause of 20 t: saving never takes over 5 % of the time.
_PAUSE_PER_SAVE = 20
_RETRY_PAUSE_SECONDS = 5.0


class ArchiveError(Exception):
    """The kept world cannot be had; the text says why and what to do."""


class Archive:
    """One directory's world. Whoever has opened the archive is alone in reading and writing it."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self._path = directory / WORLD_FILE
        self._lock: IO[bytes] | None = None

    async def open(self, patience_seconds: float = LOCK_PATIENCE_SECONDS) -> None:
        """Lock the directory, waiting for a sandbox that is still saving.

        Raises:
            ArchiveError: another sandbox keeps it, or it cannot be written to.
        """
        deadline = time.monotonic() + patience_seconds
        try:
            self.directory.mkdir(parents=True, exist_ok=True)
            self.directory.chmod(0o700)  # people's names and words are for its user alone
            self._lock = _open_private(self.directory / "lock")
        except OSError as error:
            raise ArchiveError(f"{self.directory}: {error.strerror or error}") from error
        told = False
        while not self._try_lock(self._lock):
            if not told and time.monotonic() >= deadline - patience_seconds + _SILENCE_SECONDS:
                log.warning("waiting for another sandbox to leave directory=%s", self.directory)
                told = True
            if time.monotonic() >= deadline:
                self.close()
                raise ArchiveError(
                    f"{self.directory}: another sandbox is using this directory; "
                    "stop it, or choose another one"
                )
            await asyncio.sleep(_LOCK_PAUSE_SECONDS)

    def close(self) -> None:
        """Let others have the directory."""
        if self._lock is not None:
            self._lock.close()  # the lock goes with the file
            self._lock = None

    def load(self) -> World | None:
        """Return the kept world, or None if there is none yet.

        Raises:
            ArchiveError: it is broken; it has been moved aside.
        """
        try:
            raw = self._path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise ArchiveError(f"{self._path}: {error.strerror or error}") from error
        try:
            # Our own file in our own directory: nothing else may be unpickled.
            kept_format, kept_version, world = pickle.loads(raw)
        except Exception as error:  # unpickling damaged bytes raises whatever it meets
            raise self._put_aside(f"cannot be read ({type(error).__name__}: {error})") from error
        if (kept_format, kept_version) != (FORMAT, _model_version()):
            raise self._put_aside("was written by another version of this program")
        if not isinstance(world, World):
            raise self._put_aside("does not hold a world")
        return world

    @staticmethod
    def freeze(world: World) -> bytes:
        """Turn the world as it is now into the bytes of its file."""
        return pickle.dumps((FORMAT, _model_version(), world), protocol=pickle.HIGHEST_PROTOCOL)

    def write(self, frozen: bytes) -> None:
        """Replace the file; a crash leaves either the old world or the new one."""
        temporary = self._path.with_suffix(".new")
        with _open_private(temporary) as file:
            file.write(frozen)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(self._path)

    def _put_aside(self, reason: str) -> ArchiveError:
        now = datetime.now().astimezone()
        aside = self.directory / f"world.broken-{now:%Y%m%d-%H%M%S-%f}"
        self._path.rename(aside)
        return ArchiveError(
            f"{self._path}: the kept world {reason}. It was moved to {aside.name}; "
            "the next start begins with a new one."
        )

    @staticmethod
    def _try_lock(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


class Saver:
    """Saves a world soon after it has changed, and once more at the end."""

    def __init__(self, archive: Archive, world: World) -> None:
        self._archive = archive
        self._world = world
        self._changed = asyncio.Event()
        self._stopped = asyncio.Event()
        self._task = asyncio.create_task(self._keep_saving())
        self.saved = asyncio.Event()  # set by every save, for those who wait for one

    def note_change(self) -> None:
        """Hear that there is something to save."""
        self._changed.set()

    async def close(self) -> None:
        """Save what has changed since and stop."""
        self._stopped.set()
        self._changed.set()
        await self._task
        refusal = await self._save()
        if refusal:
            log.error("world not saved directory=%s: %s", self._archive.directory, refusal)

    async def _keep_saving(self) -> None:
        pause, refusal = _SAVE_PAUSE_SECONDS, ""
        while True:
            await self._changed.wait()
            try:
                await asyncio.wait_for(self._stopped.wait(), pause)
                return
            except TimeoutError:
                self._changed.clear()
            started = time.monotonic()
            before, refusal = refusal, await self._save()
            self._report(before, refusal)
            if refusal:
                self._changed.set()
            took = time.monotonic() - started
            shortest = _RETRY_PAUSE_SECONDS if refusal else _SAVE_PAUSE_SECONDS
            pause = max(shortest, took * _PAUSE_PER_SAVE)

    async def _save(self) -> str:
        """Save the world; returns why the disk does not let us, or nothing."""
        frozen = self._archive.freeze(self._world)  # in one go: nothing may change meanwhile
        try:
            await asyncio.to_thread(self._archive.write, frozen)
        except OSError as error:
            return str(error)
        self.saved.set()
        return ""

    def _report(self, before: str, refusal: str) -> None:
        """Say once that saving fails, and once that it works again."""
        directory = self._archive.directory
        if refusal and refusal != before:
            log.warning("world not saved directory=%s: %s; will go on trying", directory, refusal)
        elif before and not refusal:
            log.warning("world saved again directory=%s", directory)


def _open_private(path: Path) -> IO[bytes]:
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb")


def _model_version() -> str:
    return version("simcord")
