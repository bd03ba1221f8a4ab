"""Every error the newsroom raises on purpose.

NewsroomError
├── PolicyError        policy.yaml cannot be used; carries every Problem found
├── UnservedError      a server has no policy that can be used, so nothing is done there
├── TokenError         the environment holds no usable bot token
├── VariableError      another variable of the environment is missing, or cannot be used
├── LexiconError       a word list that ships with the bot is damaged
├── PhraseError        a file of phrases cannot be used; carries line and column
├── ModelError         the classifier that ships with the bot is damaged
├── FeedError          a feed could not be read
│   ├── FetchError     … because it could not be fetched: network, status, size, time, redirects
│   └── ParseError     … because what came back is not a feed
└── StorageError       the database cannot be opened, or refuses what was asked
    └── TroubleError   … because it is locked, full, read-only, damaged or gone
"""

from dataclasses import dataclass
from datetime import timedelta

from newsroom.speech import N_


class NewsroomError(Exception):
    """Base of all. Its text is for whoever must mend the cause."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with a policy file, with where it is and what would be right."""

    line: int  # 1-based; 0 for a file that cannot be read
    column: int  # 1-based
    key: str  # "rules[2].action"; empty for the file as a whole
    message: str

    def write(self, path: str) -> str:
        """Write it as compilers do, so that editors find the place."""
        place = f"{path}:{self.line}:{self.column}" if self.line else path
        return f"{place}: {self.key + ': ' if self.key else ''}{self.message}"


class PolicyError(NewsroomError):
    """A policy file was refused; nothing of it is in force."""

    def __init__(self, path: str, problems: tuple[Problem, ...]) -> None:
        self.path = path
        self.problems = problems
        super().__init__("\n".join(problem.write(path) for problem in problems))


class UnservedError(NewsroomError):
    """A server has no policy that can be used. Its text is for whoever asks for something there."""

    def __init__(self, guild_id: int) -> None:
        self.guild_id = guild_id
        super().__init__(
            N_(
                "The bot does nothing in this server at the moment: there is no policy for it that "
                "can be used. An admin sees why with /policy reload."
            )
        )


class TokenError(NewsroomError):
    """The environment holds no usable bot token."""


class VariableError(NewsroomError):
    """A variable of the environment is missing or cannot be used; a secret one is not quoted."""


class LexiconError(NewsroomError):
    """A word list that ships with the bot is damaged."""


class PhraseError(NewsroomError):
    """A file of phrases is wrong; says where and what would be right."""

    def __init__(self, line: int, column: int, reason: str, path: str = "") -> None:
        super().__init__(f"{path and path + ':'}{line}:{column}: {reason}")
        self.line = line  # from 1
        self.column = column  # from 1
        self.reason = reason
        self.path = path

    def of(self, path: str) -> "PhraseError":
        """Say in which file it is."""
        return PhraseError(self.line, self.column, self.reason, path)


class ModelError(NewsroomError):
    """The classifier that ships with the bot is damaged."""

    def __init__(self, path: str, reason: str) -> None:
        self.path = path
        self.reason = reason
        super().__init__(f"{path}: {reason}; put the file back as it was delivered")


class FeedError(NewsroomError):
    """A feed could not be read."""

    def __init__(self, url: str, reason: str) -> None:
        self.url = url
        self.reason = reason
        super().__init__(f"{url}: {reason}")


class FetchError(FeedError):
    """A feed could not be fetched."""

    def __init__(
        self,
        url: str,
        reason: str,
        *,
        status: int | None = None,
        retry_after: timedelta | None = None,
    ) -> None:
        super().__init__(url, reason)
        self.status = status  # None when no answer came
        self.retry_after = retry_after  # None when the server did not ask for a pause


class ParseError(FeedError):
    """What came back is not a feed."""


class StorageError(NewsroomError):
    """The database cannot be opened, or refuses what was asked of it."""


class TroubleError(StorageError):
    """The database cannot be read or written now, whatever is asked of it."""
