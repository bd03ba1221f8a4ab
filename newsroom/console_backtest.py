"""`backtest`: what a changed policy would have done with comments that are there already."""

import contextlib
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, TextIO

from newsroom.config import describe_changes, load
from newsroom.console_comments import Progress, count, open_comments
from newsroom.models import Verdict
from newsroom.policy.backtest import Comparison, Shift, compare, write_comparison
from newsroom.policy.batch import LineId, read_lines
from newsroom.policy.explain import surroundings
from newsroom.storage.files import PRIVATE_FILE
from newsroom.terminal import PLAIN, UNDERLINE, is_for_people, print_to

_HEADINGS = {
    Shift.CAUGHT: "Newly caught",
    Shift.FREED: "Newly freed",
    Shift.HARSHER: "Judged more harshly",
    Shift.MILDER: "Judged more mildly",
}
_MOST_SHOWN = 100  # characters of what a rule found; the rows have all of it


class _Changed(NamedTuple):
    """A comment whose verdict is another."""

    id: LineId
    comparison: Comparison


def backtest(old_path: Path, new_path: Path, comments: str, rows: Path | None) -> int:
    """Judge comments by two policies and show what differs; 1 when some line was no comment.

    Args:
        comments: The file; "-" for standard input.
        rows: Where each comment with another verdict is written as JSON, if anywhere.
    """
    old, new = load(old_path), load(new_path)
    lines = open_comments(comments)
    if lines is None:
        return 1
    changed: list[_Changed] = []
    progress = Progress(has_output=False)
    with contextlib.ExitStack() as stack:
        stack.enter_context(lines)
        file = stack.enter_context(_open_privately(rows)) if rows else None
        for comment, reply in read_lines(lines, report=progress.report):
            compared = compare(old, new, reply)
            progress.add_one()
            if compared.shift is None:
                continue
            changed.append(_Changed(comment.id, compared))
            if file is not None:
                print_to(file, write_comparison({"id": comment.id}, compared))
    code = progress.end()
    for line in _write_report(describe_changes(old, new), changed, progress.judged):
        print_to(sys.stdout, line)
    return code


def _open_privately(path: Path) -> TextIO:
    """Open a file that holds what readers wrote."""

    def open_privately(name: str, flags: int) -> int:
        return os.open(name, flags, PRIVATE_FILE)

    return open(path, "w", encoding="utf-8", opener=open_privately)


def _write_report(
    differences: Sequence[str], changed: Sequence[_Changed], judged: int
) -> Iterator[str]:
    yield from differences or ("The two policies say the same.",)
    yield ""
    by_shift = {shift: [c for c in changed if c.comparison.shift is shift] for shift in Shift}
    counts = [f"{len(found)} {_HEADINGS[s].lower()}" for s, found in by_shift.items()]
    yield f"Of {count(judged, 'comment')}: {', '.join(counts)}."
    for shift, found in by_shift.items():
        if found:
            yield ""
            yield f"{_HEADINGS[shift]}:"
        for one in found:
            yield from _write_one(one)


def _write_one(changed: _Changed) -> Iterator[str]:
    compared = changed.comparison
    called = "a comment without an id" if changed.id is None else str(changed.id)
    yield f"  {called}: {_decide(compared.before)}, then {_decide(compared.after)}"
    (part, *_) = compared.reply.parts
    opening, closing = (UNDERLINE, PLAIN) if is_for_people(sys.stdout) else ("[", "]")
    for violation in compared.telling.violations:
        before, after = surroundings(part.text, violation)
        evidence = violation.evidence
        if len(evidence) > _MOST_SHOWN:
            evidence = f"{evidence[:_MOST_SHOWN]}…"
        quote = f"{before}{opening}{evidence}{closing}{after}"
        entry = f", phrase {violation.entry}" if violation.entry else ""
        yield f"    {' '.join(quote.split())} ({violation.category}, rule {violation.rule}{entry})"


def _decide(verdict: Verdict) -> str:
    points = verdict.points
    return f"{verdict.action.label} ({count(points, 'point')})" if points else verdict.action.label
