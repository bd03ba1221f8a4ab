"""What PyYAML says of a text it cannot read -> what its author should change."""

import re

import yaml
from yaml.reader import ReaderError

from newsroom.errors import Problem

# PyYAML's words, matched against its problem, and what to say instead; the first match counts.
_PLAIN_WORDS: tuple[tuple[str, str], ...] = (
    (r"character '\\t'", "has a tab in its indentation; use spaces"),
    (r"character '(?P<sign>.)' that cannot", "has a value that begins with SIGN; put it in quotes"),
    (
        r"mapping values are not allowed here",
        "has a colon that does not fit; put text that holds a colon in quotes, line keys up, and "
        "give the line above a colon of its own",
    ),
    (
        r"could not find expected ':'",
        "should be a key, a colon and a space, like name: Asbarez",
    ),
    (
        r"unknown escape character|expected escape sequence of",
        "has a backslash inside double quotes; use single quotes, where a backslash is itself",
    ),
    (r"unexpected end of stream|unexpected document separator", "has a quote that is never closed"),
    (
        r"found undefined alias|expected alphabetic or numeric character",
        "has a value that begins with * or &; put it in quotes",
    ),
    (r"but found another document", "begins a second document with ---; leave that line out"),
    (r"expected ',' or '\]'", "should have a comma or a closing ] here"),
    (r"expected ',' or '\}'", "should have a comma or a closing } here"),
    (
        r"expected (?:<block end>|the node content), but found '[\]},]'",
        "has a closing bracket or a comma too many",
    ),
    (
        r"expected <block end>, but found '(?:-|<block sequence start>)'",
        "has a list item that does not line up with the items above",
    ),
    (
        r"expected <block end>",
        "does not line up with the lines above, or goes on after a closing quote or bracket",
    ),
    (
        r"sequence entries are not allowed here",
        "begins a list item (-) where a value was begun; give the item a line of its own",
    ),
    (r"mapping keys are not allowed here", "has a value that begins with ?; put it in quotes"),
    (r"expected the node content", "has a sign where a value should begin; put text in quotes"),
    (r"expected chomping", "has text right after | or >; begin it on the next line"),
    (r"expected '<document start>'", "goes on after the end of what was begun above"),
)


def explain_syntax(error: yaml.YAMLError, text: str) -> Problem:
    """Say in plain words, with line and column, why a text is not YAML."""
    if isinstance(error, ReaderError):
        return _explain_character(error, text)
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem is None:
        return Problem(1, 1, "", f"cannot be read as YAML: {error}")
    mark, opened = error.problem_mark or error.context_mark, error.context_mark
    if "end of stream" in error.problem and opened is not None:
        mark = opened  # the quote that was never closed, not the end of the file
    line, column = (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
    message = _say_plainly(error.problem)
    if error.problem.startswith("expected ',' or") and opened is not None:
        message += f"; the bracket was opened on line {opened.line + 1}"
        message += _hint_at_comment(text.splitlines()[opened.line])
    return Problem(line, column, "", message)


def _say_plainly(problem: str) -> str:
    for pattern, words in _PLAIN_WORDS:
        match = re.search(pattern, problem)
        if match is not None:
            return words.replace("SIGN", match.groupdict().get("sign", ""))
    return f"cannot be read as YAML: {problem}"


def _hint_at_comment(line: str) -> str:
    """Name the commonest reason for a bracket that does not close: `{channel: #news}`."""
    return ", where # begins a comment" if re.search(r"[:,\[]\s+#", line) else ""


def _explain_character(error: ReaderError, text: str) -> Problem:
    before = text[: error.position]
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    code = error.character if isinstance(error.character, int) else ord(error.character[:1])
    return Problem(
        line, column, "", f"has an invisible control character (U+{code:04X}); delete it"
    )
