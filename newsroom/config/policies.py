"""The policies in force: one for each newsroom, or one for all servers that the bot is in."""

import threading
from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from typing import Self

from newsroom.config.feeds import Feed
from newsroom.config.files import Review, advised, load, read
from newsroom.config.folder import (
    Newsroom,
    files_of,
    find_contradictions,
    read_folder,
    read_newsroom,
)
from newsroom.config.models import Policy
from newsroom.errors import NewsroomError, PolicyError, Problem, UnservedError
from newsroom.request import Request
from newsroom.selectors import Selectors
from newsroom.speech import SOURCE, speaking


class Policies:
    """Answers by which policy a guild is served. A guild without one is not served.

    A reload may come from a thread, and puts a policy in force whole or not at all.
    """

    def __init__(
        self,
        *,
        everywhere: tuple[Path, Policy] | None = None,
        folder: Path | None = None,
        newsrooms: Iterable[Newsroom] = (),
    ) -> None:
        """Take policies as they were read.

        Args:
            everywhere: The one policy of every guild; None when each has its own.
            folder: Where those lie.
        """
        self._everywhere = everywhere
        self._folder = folder
        self._newsrooms: dict[int, Newsroom] = {}
        self.refused: tuple[Newsroom, ...] = ()  # files that could not be used at the start
        for one in newsrooms:
            if one.is_usable and one.guild_id is not None:
                self._newsrooms[one.guild_id] = replace(one, document=None)  # large; read again
            else:
                self.refused += (one,)
        self._reloading = threading.Lock()
        self._takers: Mapping[str, tuple[Policy, ...]] = {}
        self._join()

    @classmethod
    def of_file(cls, path: Path) -> Self:
        """Read the one policy of every guild.

        Raises:
            PolicyError: It cannot be used.
        """
        return cls(everywhere=(path, load(path)))

    @classmethod
    def of_folder(cls, folder: Path) -> Self:
        """Read the policies of all newsrooms; what is wrong with some keeps only them out.

        Raises:
            NewsroomError: None can be used.
        """
        policies = cls(folder=folder, newsrooms=read_folder(folder))
        if not policies.all:
            raise NewsroomError("\n".join(str(one.error) for one in policies.refused))
        return policies

    # ------------------------------------------------------------ of one guild

    def serves(self, guild_id: int) -> bool:
        """Tell whether there is a policy for a guild."""
        return self._everywhere is not None or guild_id in self._newsrooms

    def for_guild(self, guild_id: int) -> Policy:
        """Return the policy of a guild.

        Raises:
            UnservedError: There is none that can be used.
        """
        newsroom = self._newsrooms.get(guild_id)
        if self._everywhere is not None:
            return self._everywhere[1]
        if newsroom is None or newsroom.policy is None:
            raise UnservedError(guild_id)
        return newsroom.policy

    def speaking(self, guild_id: int) -> AbstractContextManager[None]:
        """Say what is said within in the language of a guild's newspaper, if a policy says it."""
        if not self.serves(guild_id):
            return speaking(SOURCE)
        return speaking(self.for_guild(guild_id).publication.language)

    def path_of(self, guild_id: int) -> Path:
        """Return the file of a guild's policy, or the one that it should have."""
        if self._everywhere is not None:
            return self._everywhere[0]
        newsroom = self._newsrooms.get(guild_id)
        assert self._folder is not None
        return newsroom.path if newsroom else self._folder / f"{guild_id}.yaml"

    def reload(self, guild_id: int) -> Review:
        """Put a guild's file as it is now in force, whole; on an error its old policy stays.

        A guild that was not served is from then on.

        Raises:
            PolicyError: The file cannot be used, or there is none.
        """
        # What is wrong with a file is said as on the command line.
        with self._reloading, speaking(SOURCE):
            newsroom = self._read_again(guild_id)
            assert newsroom.policy is not None
            assert newsroom.document is not None
            newsroom.policy.prepare()
            if self._everywhere is not None:
                self._everywhere = newsroom.path, newsroom.policy
            else:
                kept = replace(newsroom, document=None)
                self._newsrooms = {**self._newsrooms, guild_id: kept}
            self._join()
        return advised(newsroom.policy, newsroom.document)

    def _read_again(self, guild_id: int) -> Newsroom:
        if self._everywhere is not None:
            path, _ = self._everywhere
            return Newsroom(path, guild_id, *read(path))
        newsroom = read_newsroom(self._find_file(guild_id))
        problems = [*newsroom.problems, *find_contradictions(newsroom, self._newsrooms.values())]
        stated = newsroom.policy.guild if newsroom.policy else None
        if stated not in (None, guild_id) and not problems:
            assert newsroom.document is not None
            spot = newsroom.document.values["guild",]
            message = f"is another server, not this one, which is {guild_id}"
            problems.append(Problem(spot.line, spot.column, "guild", message))
        if problems:
            raise PolicyError(str(newsroom.path), tuple(problems))
        return newsroom

    def _find_file(self, guild_id: int) -> Path:
        path = self.path_of(guild_id)
        if self._folder is None or guild_id in self._newsrooms:
            return path
        files = files_of(self._folder, guild_id)
        if len(files) > 1:
            message = f"is for the same server as {files[0].name}; keep one of them"
            raise PolicyError(str(files[1]), (Problem(1, 1, "", message),))
        return files[0] if files else path

    # ------------------------------------------------------------ of all

    @property
    def all(self) -> tuple[Policy, ...]:
        """Every policy in force."""
        if self._everywhere is not None:
            return (self._everywhere[1],)
        return tuple(one.policy for one in self._newsrooms.values() if one.policy is not None)

    @property
    def takers(self) -> Mapping[str, tuple[Policy, ...]]:
        """Every feed, with the policies that have it; another object after each reload."""
        return self._takers

    def entries_of(self, url: str) -> tuple[Feed, ...]:
        """Return what all policies say of a feed."""
        return tuple(
            feed for policy in self._takers.get(url, ()) for feed in policy.feeds_by_url[url]
        )

    def request_of(self, url: str) -> Request:
        """Return what is sent along when a feed is asked for; all who have it send the same."""
        takers = self._takers.get(url)
        return takers[0].request_of(url) if takers else Request()

    def selectors_of(self, url: str) -> Selectors | None:
        """Return where the stories stand of what is a web page; None for a feed."""
        takers = self._takers.get(url)
        return takers[0].selectors_of(url) if takers else None

    def urls_of(self, guild_ids: Iterable[int]) -> tuple[str, ...]:
        """Return the feeds of some guilds, each once."""
        policies = [self.for_guild(guild_id) for guild_id in guild_ids if self.serves(guild_id)]
        return tuple(dict.fromkeys(url for policy in policies for url in policy.feeds_by_url))

    def beside(self, url: str) -> tuple[str, ...]:
        """Return the feeds that all have who have this one, with it."""
        first, *others = self._takers.get(url, ()) or (None,)
        if first is None:
            return ()
        kept = (one for one in first.feeds_by_url if all(one in o.feeds_by_url for o in others))
        return tuple(kept)

    def prepare(self) -> None:
        """Make now what the first replies would otherwise have to wait for."""
        for policy in self.all:
            policy.prepare()

    def _join(self) -> None:
        takers: dict[str, tuple[Policy, ...]] = {}
        for policy in self.all:
            for url in policy.feeds_by_url:
                takers[url] = (*takers.get(url, ()), policy)
        self._takers = takers
