"""What is sent along when a feed is asked for. Secrets stand here by the name of their variable."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from newsroom import __version__
from newsroom.errors import VariableError

_USER_AGENT = f"BelowTheLine/{__version__} (reads feeds for a newspaper's Discord server{{}})"
_VARIABLE = re.compile(r"(?<!\S)env:([A-Za-z_][A-Za-z0-9_]*)(?!\S)")


@dataclass(frozen=True, slots=True)
class Request:
    """How a feed is asked for."""

    headers: Mapping[str, str] = field(default_factory=dict)  # env:NAME stands for a variable
    contact: str | None = None  # told to every server that is asked

    @property
    def user_agent(self) -> str:
        """Who the bot says it is, unless the headers say otherwise."""
        return _USER_AGENT.format(f"; {self.contact}" if self.contact else "")

    @property
    def missing(self) -> tuple[str, ...]:
        """The variables that the environment lacks."""
        named = (name for value in self.headers.values() for name in variables_in(value))
        return tuple(dict.fromkeys(name for name in named if not _read(name)))

    def fill_in(self) -> dict[str, str]:
        """Return the headers with what the environment holds for them.

        Raises:
            VariableError: one is missing, or cannot be sent.
        """
        if self.missing:
            listed = " and ".join(self.missing)
            reason = f"need {listed}, which the environment lacks; set it where the bot starts"
            raise VariableError(f"its headers {reason}")
        for name in {name for value in self.headers.values() for name in variables_in(value)}:
            if not (_read(name).isascii() and _read(name).isprintable()):
                reason = "should hold one line of plain letters, digits and signs"
                raise VariableError(f"{name}, which its headers in policy.yaml name, {reason}")
        return {
            header: _VARIABLE.sub(lambda found: _read(found[1]), value)
            for header, value in self.headers.items()
        }


def variables_in(value: str) -> list[str]:
    """Return the names of the variables that a header's value takes from the environment."""
    return _VARIABLE.findall(value)


def _read(name: str) -> str:
    return os.environ.get(name, "").strip()
