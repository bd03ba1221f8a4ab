"""The rule for patterns of the newsroom's own: limited in size when read, in time when used."""

import re
import time
from collections.abc import Iterator
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Annotated, Literal

import regex
from pydantic import AfterValidator, Field

from newsroom.models import Action, Violation
from newsroom.policy.rules.base import Rule
from newsroom.speech import _

if TYPE_CHECKING:
    from newsroom.policy.scene import Scene

PATTERN_SECONDS = 0.05  # of processor time, for all patterns and parts of a reply together

TOO_SLOW = "pattern too slow"
NOT_TRIED = "pattern not tried"  # since those before it took all the time there is
_ENOUGH = 50  # places of one text: a pattern for any letter is not worth a thousand

# Five times as many as a long reply has characters. Of so many letters regex makes 5 MB, of the
# worst of 40,000 random patterns within the bound 43 MB, in 0.2 s.
MOST_STEPS = 20_000
_PIECE = re.compile(
    r"\\."  # an escape
    r"|\[\^?\]?(?:\\.|\[:\^?\w+:\]|[^]\\])*\]"  # a set, with ] as its first character and [:alpha:]
    r"|\{(?P<least>[0-9]*)(?:,[0-9]*)?\}"
    r"|.",
    re.DOTALL,
)


def check_pattern(pattern: str) -> str:
    """Take a regular expression that can be compiled without filling the memory.

    Raises:
        ValueError: It cannot; says what would be right.
    """
    if count_steps(pattern) > MOST_STEPS:
        raise ValueError(
            "should be a regular expression with smaller counts; with every repeat in braces "
            f"written out, this one has more than {MOST_STEPS} steps"
        )
    try:
        regex.compile(pattern, regex.IGNORECASE)
    except regex.error as error:
        raise ValueError(f"should be a regular expression; this one has {error}") from error
    except RecursionError as error:
        raise ValueError("should be a regular expression with fewer brackets") from error
    return pattern


class Pattern(Rule):
    """Whatever a regular expression of the newsroom's own finds, in the text as written."""

    type: Literal["pattern"]
    pattern: Annotated[str, Field(min_length=1, max_length=2000), AfterValidator(check_pattern)]
    """A regular expression (Python's, with the additions of the regex package), in single quotes.
    Small letters match capitals too. `(?-i:NATO)` matches capitals alone."""

    @cached_property
    def compiled(self) -> "regex.Pattern[str]":
        return regex.compile(self.pattern, regex.IGNORECASE)

    def check(self, scene: "Scene") -> Iterator[Violation]:
        # A pattern on trial takes no time from those in force, whose verdict it must not change.
        spent = scene.pattern_seconds
        for index, part in enumerate(scene.reply.parts):
            if not part.text:
                continue
            left = PATTERN_SECONDS - spent[self.mode]
            began = time.thread_time()
            try:
                matches = self._search(scene, index, left) if left > 0 else None
            except TimeoutError:
                spent[self.mode] = PATTERN_SECONDS
                matches = None
            spent[self.mode] += time.thread_time() - began
            if matches is None:
                category = TOO_SLOW if left > 0 else NOT_TRIED
                span = (0, len(part.text))
                yield self.report(scene, index, span, category, at_most=Action.FLAG)
                return
            for match in matches:
                yield self.report(scene, index, match.span(), "pattern")

    def _search(self, scene: "Scene", part: int, seconds: float) -> "list[regex.Match[str]]":
        text = scene.reply.parts[part].text
        # What else waits for the interpreter need not wait for the search.
        found = self.compiled.finditer(text, timeout=seconds, concurrent=True)
        return list(islice((m for m in found if self._counts(m, part, scene)), _ENOUGH))

    def _counts(self, match: "regex.Match[str]", part: int, scene: "Scene") -> bool:
        return match.end() > match.start() and not scene.is_quoted(part, *match.span())

    def concede(self, violation: Violation) -> Iterator[str]:
        if violation.category == TOO_SLOW:
            yield _("Rewrite the pattern of {rule}: on this text it needs too long.", rule=self.id)
        elif violation.category == NOT_TRIED:
            yield _(
                "Rewrite the patterns of the rules before {rule}: they need too long.", rule=self.id
            )
        else:
            yield _("To let this text pass, narrow the pattern of {rule}.", rule=self.id)


def count_steps(pattern: str) -> int:
    """Count the steps of a pattern with its counted repeats written out, at least as many.

    The regex package writes out the least that a repeat asks for, a repeat within a repeat as often
    as both together: `(?:a{1000}){1000}` takes a quarter of a gigabyte, one nesting more, all there
    is, and the process may die of it. Nothing else in a pattern multiplies, so counting these
    suffices. That is exact where compiling in a child with limited memory would depend on the
    machine and cost the time of starting one at every reload.
    """
    groups = [0]  # the steps of each open group, the outermost first
    last = 0  # the steps of what a repeat would repeat
    for piece in _PIECE.finditer(pattern):
        written = piece.group()
        if written == "(":
            groups.append(1)
            last = 0
        elif written == ")" and len(groups) > 1:
            last = groups.pop()
            groups[-1] += last
        elif piece["least"] is not None:
            more = last * max(int(piece["least"] or 0) - 1, 0)
            groups[-1] += more
            last += more
        else:
            groups[-1] += 1
            last = 1
    return sum(groups)
