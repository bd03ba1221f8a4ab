"""What the doctor says of what it has looked at."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing looked at."""

    ok: bool
    text: str  # what is so; when it is wrong, how to mend it
