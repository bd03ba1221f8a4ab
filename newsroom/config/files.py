"""A policy file or its text -> Policy, or every problem with it; and the file the bot runs by."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from newsroom.config.checks import check_whole
from newsroom.config.document import Document, compose, name_path
from newsroom.config.messages import explain
from newsroom.config.models import Policy
from newsroom.errors import PolicyError, Problem

_MOST_BYTES = 256 * 1024  # a guess; the shipped file, comments and all, is a thirtieth of it


@dataclass(frozen=True, slots=True)
class Review:
    """A policy that is in order, and what its author should know of it all the same."""

    policy: Policy
    notes: tuple[Problem, ...]


def load(path: Path) -> Policy:
    """Read and validate a policy file.

    Raises:
        PolicyError: The file cannot be read, or something in it is not right.
    """
    return read(path)[0]


def read(path: Path) -> tuple[Policy, Document]:
    """Read and validate a policy file; say also where in it each value stands.

    Raises:
        PolicyError: The file cannot be read, or something in it is not right.
    """
    return _parse(_read(path), str(path))


def review(path: Path) -> Review:
    """Read and validate a policy file, and look for what may not be meant so.

    Raises:
        PolicyError: The file cannot be read, or something in it is not right.
    """
    return advised(*read(path))


def advised(policy: Policy, document: Document) -> Review:
    """Look in a policy for what may not be meant so."""
    from newsroom.config.advice import advise  # only here: a bot that starts gives none

    return Review(policy, tuple(advise(policy, document)))


def glimpse(path: Path) -> Any:
    """Return what a file that is refused holds all the same; None when nothing can be read."""
    try:
        return compose(_read(path), str(path)).root
    except PolicyError:
        return None


def _read(path: Path) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
    except FileNotFoundError:
        raise _miss(path, "does not exist; name the policy file, or create one") from None
    except IsADirectoryError:
        raise _miss(path, "is a folder; name the policy file in it") from None
    except OSError as error:
        raise _miss(path, f"cannot be read: {error.strerror or error}") from error
    return _decode(content, str(path))


def parse(text: str, path: str = "policy.yaml") -> Policy:
    """Validate the text of a policy file; `path` is only how errors call it.

    Raises:
        PolicyError: Something in the text is not right.
    """
    policy, _ = _parse(text, path)
    return policy


def _parse(text: str, path: str) -> tuple[Policy, Document]:
    if len(text) > _MOST_BYTES:
        raise _refuse(path, f"is too large to be a policy (over {_MOST_BYTES // 1024} KB)")
    document = compose(text, path)
    if document.root is None and not document.problems:
        raise _refuse(path, "is empty; it needs at least publication and channels")
    policy, problems = _validate(document)
    if policy is None or problems:
        raise PolicyError(path, tuple(sorted(problems, key=lambda p: (p.line, p.column))))
    return policy, document


def _validate(document: Document) -> tuple[Policy | None, list[Problem]]:
    policy = None
    problems = list(document.problems)
    if not isinstance(document.root, dict):
        spot = document.values[()]
        message = "should be keys with values, beginning with publication:"
        return None, [*problems, Problem(spot.line, spot.column, "", message)]
    try:
        # Through JSON, strict mode takes a list for a tuple and still refuses "3" for 3.
        policy = Policy.model_validate_json(json.dumps(document.root), by_alias=True, by_name=False)
    except ValidationError as error:
        problems += (explain(details, document) for details in error.errors())
    for path, message in check_whole(document.root):
        spot = document.values[path]
        problems.append(Problem(spot.line, spot.column, name_path(path), message))
    return policy, problems


def _decode(content: bytes, path: str) -> str:
    if len(content) > _MOST_BYTES:
        raise _refuse(path, f"is too large to be a policy (over {_MOST_BYTES // 1024} KB)")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        message = "is not UTF-8 text; save the file with the encoding UTF-8"
        raise PolicyError(path, (Problem(line, column, "", message),)) from error


def _miss(path: Path, message: str) -> PolicyError:
    return PolicyError(str(path), (Problem(0, 0, "", message),))


def _refuse(path: Path | str, message: str) -> PolicyError:
    return PolicyError(str(path), (Problem(1, 1, "", message),))
