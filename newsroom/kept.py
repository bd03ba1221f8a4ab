"""What was worked out from files that ship with the bot, kept for its next start.

Nothing depends on it: what is missing, damaged, made of other files or by another version, or
could have been written by anybody else, is worked out anew. Plain values alone are kept, in the
format that Python keeps its own compiled modules in; reading them runs nothing.
"""

import marshal
import os
import stat
import sys
import tempfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

_CHECK_BYTES = 4
_OLD_ONES = 2  # of other versions, which may be in use beside this one
_OPEN = os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC


def recall(name: str, code: Path, sources: Iterable[Path], make: Callable[[], Any]) -> Any:
    """Return what `make` returned when it was last called for the same files, or call it.

    Args:
        name: what is kept, as part of a file's name.
        code: the folder of all code that takes part; what is in it counts once for a process.
        sources: all other files that it is worked out from.
        make: returns plain values, such as dictionaries, tuples, text and numbers.
    """
    file = f"{name}.{_sum_up(sources, _sum_up_code(code))}.kept"
    for folder in _find_folders():
        with suppress(OSError, EOFError, TypeError, ValueError):
            return _read(folder / file)
    made = make()
    for folder in list(_find_folders())[sys.dont_write_bytecode :]:
        with suppress(OSError):
            _write(folder, file, made)
            break
    return made


@cache
def _sum_up_code(folder: Path) -> str:
    return _sum_up(folder.rglob("*.py"))


def _sum_up(sources: Iterable[Path], code: str = "") -> str:
    total = blake2b(f"{sys.version} {code}".encode(), digest_size=16)
    for path in sorted(sources):
        content = path.read_bytes()
        total.update(f"\n{path.name} {len(content)}\n".encode())
        total.update(content)
    return total.hexdigest()


def _find_folders() -> Iterator[Path]:
    """Find where files may be kept: with Python's own of this module, or in the user's cache."""
    yield Path(cache_from_source(__file__)).parent
    with suppress(RuntimeError):  # nobody's home
        yield Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache", "below-the-line")


def _read(path: Path) -> Any:
    """Read a file.

    Raises:
        OSError, EOFError, TypeError, ValueError: There is none that can be trusted.
    """
    with os.fdopen(os.open(path, _OPEN), "rb", buffering=0) as file:  # which would copy it
        status = os.fstat(file.fileno())
        ours = status.st_uid in (os.geteuid(), Path(__file__).stat().st_uid)
        if not ours or status.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
            raise PermissionError(f"{path} may be somebody else's")
        whole = memoryview(file.read())
    content = whole[_CHECK_BYTES:]
    if whole[:_CHECK_BYTES] != _check(content):
        raise ValueError(f"{path} is damaged")
    return marshal.loads(content)


def _write(folder: Path, name: str, value: Any) -> None:
    """Write a file that nobody else may read, whole or not at all."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    content = marshal.dumps(value)
    with tempfile.NamedTemporaryFile(dir=folder, delete=False) as file:
        unfinished = Path(file.name)
        try:
            file.write(_check(content) + content)
            file.flush()
            unfinished.replace(folder / name)
        except BaseException:
            unfinished.unlink()
            raise
    kept = folder.glob(f"{name.partition('.')[0]}.*.kept")
    others = sorted((path for path in kept if path.name != name), key=_written_at)
    for path in others[:-_OLD_ONES]:
        path.unlink(missing_ok=True)


def _written_at(path: Path) -> float:
    return path.stat().st_mtime


def _check(content: "bytes | memoryview") -> bytes:
    return zlib.crc32(content).to_bytes(_CHECK_BYTES, "big")
