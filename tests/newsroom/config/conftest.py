"""What the tests of errors share: a policy refused, and the place it is refused for."""

from collections.abc import Callable

import pytest

from newsroom.config import parse
from newsroom.errors import PolicyError


@pytest.fixture
def refuse() -> Callable[[str], list[str]]:
    """Return the lines of the error a text is refused with."""

    def refuse(text: str) -> list[str]:
        with pytest.raises(PolicyError) as refusal:
            parse(text, "p.yaml")
        return str(refusal.value).splitlines()

    return refuse


@pytest.fixture
def refuse_at(refuse: Callable[[str], list[str]]) -> Callable[[str], str]:
    """Refuse a text for one mistake, which must be where it is marked with ^."""

    def refuse_at(marked: str) -> str:
        before = marked[: marked.index("^")]
        (problem,) = refuse(marked.replace("^", ""))
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        place = f"p.yaml:{line}:{column}: "
        assert problem.startswith(place)
        return problem.removeprefix(place)

    return refuse_at
