"""A folder of policies, one file for each newsroom: what each holds, and what does not go together.

What is wrong with one file leaves all others as they are.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from newsroom.config.document import Document, name_path
from newsroom.config.files import glimpse, read
from newsroom.config.models import Policy
from newsroom.errors import PolicyError, Problem
from newsroom.settings import LARGEST_ID, NameOrId, parse_name_or_id

_ENDINGS = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Newsroom:
    """One file of the folder."""

    path: Path
    guild_id: int | None  # None: nothing says whose it is
    policy: Policy | None  # None when it cannot be used
    document: Document | None  # likewise
    problems: tuple[Problem, ...] = ()
    moderators: NameOrId | None = None  # their channel, also in a file that cannot be used

    @property
    def is_usable(self) -> bool:
        return self.policy is not None and not self.problems

    @property
    def error(self) -> PolicyError:
        """Every problem, as one error."""
        return PolicyError(str(self.path), self.problems)


def read_folder(folder: Path) -> tuple[Newsroom, ...]:
    """Read every policy of a folder, and say of each what keeps it from being used.

    Raises:
        PolicyError: The folder itself cannot be read, or holds no policy.
    """
    each = [read_newsroom(path) for path in _list_files(folder)]
    accepted: list[Newsroom] = []
    found: list[Newsroom] = []
    for newsroom in each:
        problems = [*_find_twins(newsroom, each), *find_contradictions(newsroom, accepted)]
        checked = replace(newsroom, problems=(*newsroom.problems, *problems))
        found.append(checked)
        if checked.is_usable:
            accepted.append(checked)
    return tuple(found)


def files_of(folder: Path, guild_id: int) -> list[Path]:
    """Return the files of a folder that are for a guild.

    Raises:
        PolicyError: The folder cannot be read, or holds no policy.
    """
    return [path for path in _list_files(folder) if _guild_of(path) == guild_id]


def read_newsroom(path: Path) -> Newsroom:
    """Read one file by itself."""
    try:
        policy, document = read(path)
    except PolicyError as error:
        root = glimpse(path)
        return Newsroom(path, _guild_of(path), None, None, error.problems, _moderators_in(root))
    named, stated = _id_in_name(path), policy.guild
    read_so = Newsroom(
        path, named or stated, policy, document, moderators=policy.channels.moderators
    )
    if named is not None and stated not in (None, named):
        message = f"is not {named}, by which the file is called; leave guild out, or mend either"
        return replace(read_so, problems=(_problem_at(document, ("guild",), message),))
    if read_so.guild_id is None:
        message = (
            "does not say whose policy it is; call the file by its server's id, like "
            "112233445566778899.yaml, or write guild: with that id into it"
        )
        return replace(read_so, problems=(Problem(1, 1, "", message),))
    return read_so


def find_contradictions(newsroom: Newsroom, others: Iterable[Newsroom]) -> Iterator[Problem]:
    """Find a feed that would have to be read in two ways, since others follow it too."""
    policy, document = newsroom.policy, newsroom.document
    if policy is None or document is None:
        return
    for other in others:
        if other.policy is None or other.guild_id == newsroom.guild_id:
            continue
        for url in policy.feeds_by_url.keys() & other.policy.feeds_by_url.keys():
            for key in ("headers", "page"):
                if _way_of(policy, url, key) == _way_of(other.policy, url, key):
                    continue
                index = next(n for n, feed in enumerate(policy.feeds) if feed.url == url)
                path = ("feeds", index, key)
                message = (
                    f"is not as in {other.path.name}, which has the same feed; make them alike"
                )
                yield _problem_at(document, path, message)


def _way_of(policy: Policy, url: str, key: str) -> object:
    return policy.request_of(url).headers if key == "headers" else policy.selectors_of(url)


def _find_twins(newsroom: Newsroom, each: Sequence[Newsroom]) -> Iterator[Problem]:
    if newsroom.guild_id is None:
        return
    for other in each:
        if other.guild_id == newsroom.guild_id and other.path != newsroom.path:
            message = f"is for the same server as {other.path.name}; keep one of them"
            yield _problem_at(newsroom.document, ("guild",), message)


def _problem_at(document: Document | None, path: tuple[str | int, ...], message: str) -> Problem:
    """Place a problem at a value, or at what would hold it."""
    values = {} if document is None else document.values
    nearest = next((path[:n] for n in range(len(path), 0, -1) if path[:n] in values), None)
    if nearest is None:
        return Problem(1, 1, "", message)
    spot = values[nearest]
    return Problem(spot.line, spot.column, name_path(path), message)


def _list_files(folder: Path) -> list[Path]:
    try:
        files = [path for path in folder.iterdir() if path.suffix in _ENDINGS and path.is_file()]
    except FileNotFoundError:
        raise _refuse(folder, "does not exist; name the folder of the policies") from None
    except NotADirectoryError:
        raise _refuse(folder, "is a file; name the folder, or use --policy") from None
    except OSError as error:
        raise _refuse(folder, f"cannot be read: {error.strerror or error}") from error
    files = [path for path in files if not path.name.startswith(".")]
    if not files:
        message = "holds no policy; put one in for each server, like 112233445566778899.yaml"
        raise _refuse(folder, message)
    return sorted(files)


def _guild_of(path: Path) -> int | None:
    """Tell whose a file is, also one that cannot be used."""
    named = _id_in_name(path)
    if named is not None:
        return named
    root = glimpse(path)
    stated = root.get("guild") if isinstance(root, dict) else None
    is_id = isinstance(stated, int) and not isinstance(stated, bool) and 0 < stated <= LARGEST_ID
    return stated if is_id else None


def _id_in_name(path: Path) -> int | None:
    name = path.stem
    is_id = name.isascii() and name.isdecimal() and len(name) < 20
    return int(name) if is_id and 0 < int(name) <= LARGEST_ID else None


def _moderators_in(root: Any) -> NameOrId | None:
    channels = root.get("channels") if isinstance(root, dict) else None
    try:
        return parse_name_or_id(channels["moderators"] if isinstance(channels, dict) else None)
    except (KeyError, ValueError):
        return None


def _refuse(folder: Path, message: str) -> PolicyError:
    return PolicyError(str(folder), (Problem(0, 0, "", message),))
