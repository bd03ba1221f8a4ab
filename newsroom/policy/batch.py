"""Judging comments that never were on Discord: one text, or one comment a line as JSON. No I/O."""

import json
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from newsroom.config import Policy
from newsroom.models import Record, Reply, Verdict
from newsroom.policy.engine import evaluate
from newsroom.policy.scene import make_reply

NOTHING_KNOWN = Record()
_TEXT_KEYS = ("author", "article")
_ID_KEYS = ("id", "reply_to")
# Line ends that JSON lets stand in a string, though many readers end a line at them.
_LINE_ENDS = {ord(end): f"\\u{ord(end):04x}" for end in "\x85\u2028\u2029"}

LineId = str | int | None


@dataclass(frozen=True, slots=True)
class Comment:
    """One line of input."""

    text: str
    id: LineId = None
    author: str = ""
    reply_to: LineId = None
    article: str = ""  # the article's text


@dataclass(slots=True)
class _Discussions:
    """Who wrote what so far, by article: it decides whose names count as fellow readers'."""

    authors: dict[LineId, str] = field(default_factory=dict)  # by the id of their comment
    earlier: dict[str, tuple[str, ...]] = field(default_factory=dict)  # by article
    regulars: dict[str, None] = field(default_factory=dict)  # an ordered set, of all articles
    numbers: dict[str, int] = field(default_factory=dict)  # author ids, invented as they appear

    def place(self, comment: Comment) -> Reply:
        """Make a reply of a comment, in the discussion that the earlier ones form."""
        answered = "" if comment.reply_to is None else self.authors.get(comment.reply_to, "")
        return make_reply(
            comment.text,
            author_id=self.numbers.setdefault(comment.author, len(self.numbers) + 1),
            addressees=(answered,) if answered and answered != comment.author else (),
            earlier_authors=self._fellow_readers(comment),
            regulars=tuple(self.regulars),
            article_text=comment.article,
        )

    def remember(self, comment: Comment) -> None:
        """Count a comment among the earlier ones."""
        if comment.id is not None:
            self.authors[comment.id] = comment.author
        known = self.earlier.get(comment.article, ())
        if comment.author and comment.author not in known:
            self.earlier[comment.article] = (*known, comment.author)
            self.regulars[comment.author] = None

    def _fellow_readers(self, comment: Comment) -> tuple[str, ...]:
        return self.earlier.get(comment.article, ())


def judge_lines(
    policy: Policy, lines: Iterable[bytes], *, report: Callable[[int, str], None]
) -> Iterator[str]:
    """Judge one comment a line and yield one verdict a line, both as JSON.

    The lines carry no times, so rules about frequency and newcomers see an empty record
    and never act.

    Args:
        report: as for `read_lines`.
    """
    for comment, reply in read_lines(lines, report=report):
        yield write_verdict(comment.id, evaluate(policy, reply, NOTHING_KNOWN))


def read_lines(
    lines: Iterable[bytes], *, report: Callable[[int, str], None]
) -> Iterator[tuple[Comment, Reply]]:
    """Read one comment a line, as JSON, and place each in the discussion that earlier ones form.

    Authors of earlier comments on the same article are fellow readers, and those of other articles
    may be called by name; `reply_to` names the comment that is answered.

    Args:
        report: told the number of each line that is no comment, counted from 1, and why. Such a
            line yields nothing; the rest goes on. Empty lines are passed over in silence.
    """
    discussions = _Discussions()
    for number, line in enumerate(lines, start=1):
        if not line.removeprefix(BOM_UTF8).strip():
            continue
        try:
            comment = read_comment(line)
        except ValueError as error:
            report(number, str(error))
            continue
        reply = discussions.place(comment)
        discussions.remember(comment)
        yield comment, reply


def read_comment(line: bytes) -> Comment:
    """Read one line of input; keys it does not know are passed over.

    Raises:
        ValueError: the line is no comment; says what is wrong with it.
    """
    try:
        text = line.decode("utf-8-sig")  # without the mark that some editors begin a file with
    except UnicodeDecodeError as error:
        raise ValueError(f"not UTF-8 from byte {error.start + 1} on") from error
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"not JSON: {error}") from error
    if not isinstance(value, dict):
        raise ValueError('not an object; a comment looks like {"text": "…"}')
    if not isinstance(value.get("text"), str):
        raise ValueError('"text" is missing' if "text" not in value else '"text" is not a string')
    for key in _TEXT_KEYS:
        if not isinstance(value.get(key), str | None):
            raise ValueError(f'"{key}" is not a string')
    for key in _ID_KEYS:
        if isinstance(value.get(key), bool) or not isinstance(value.get(key), str | int | None):
            raise ValueError(f'"{key}" is neither a string nor a whole number')
    return Comment(
        text=value["text"],
        id=value.get("id"),
        author=value.get("author") or "",
        reply_to=value.get("reply_to"),
        article=value.get("article") or "",
    )


def write_verdict(comment_id: LineId, verdict: Verdict) -> str:
    """Write one line of output. What rules in shadow mode found is left out."""
    answer = {"id": comment_id, "action": verdict.action.label}
    return write_line(answer | {"violations": list_violations(verdict)})


def list_violations(verdict: Verdict) -> list[dict[str, Any]]:
    """Lay out what a verdict rests on, for JSON."""
    return [
        {
            "rule": violation.rule,
            "category": violation.category,
            "action": violation.action.label,
            "start": violation.start,
            "end": violation.end,
            "evidence": violation.evidence,
            "via": violation.via,
            **({"entry": violation.entry} if violation.entry else {}),
        }
        for violation in verdict.violations
    ]


def write_line(value: Mapping[str, Any]) -> str:
    """Write a value as JSON that is one line to every reader."""
    line = json.dumps(value, ensure_ascii=False).translate(_LINE_ENDS)
    return line.encode("utf-8", "backslashreplace").decode()  # half a surrogate pair, as JSON's \\u
