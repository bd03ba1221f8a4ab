"""What the command line shows of the policy: check, judge. For people, plain in a pipe."""

import io
import sys
from pathlib import Path
from typing import BinaryIO

from newsroom.config import Policy, load, read_folder, review
from newsroom.config.files import advised
from newsroom.errors import PolicyError
from newsroom.models import Record
from newsroom.policy.batch import judge_lines
from newsroom.policy.explain import explain
from newsroom.policy.scene import make_reply
from newsroom.terminal import PLAIN, UNDERLINE, is_for_people, print_to

_PROGRESS_EVERY = 1_000  # comments


def check(path: Path) -> int:
    """Validate a policy file; each mistake is a line `file:line:column: key: what is right`.

    Advice is written the same way, and is no mistake.
    """
    try:
        reviewed = review(path)
    except PolicyError as error:
        print_to(sys.stdout, str(error))
        return 1
    for note in reviewed.notes:
        print_to(sys.stdout, note.write(str(path)))
    _tell_in_order(path, reviewed.policy)
    return 0


def check_folder(folder: Path) -> int:
    """Validate the policy files of a folder, likewise, each by itself and all together."""
    try:
        newsrooms = read_folder(folder)
    except PolicyError as error:
        print_to(sys.stdout, str(error))
        return 1
    for newsroom in newsrooms:
        if newsroom.policy is None or newsroom.document is None or newsroom.problems:
            print_to(sys.stdout, str(newsroom.error))
            continue
        for note in advised(newsroom.policy, newsroom.document).notes:
            print_to(sys.stdout, note.write(str(newsroom.path)))
        _tell_in_order(newsroom.path, newsroom.policy)
    wrong = sum(not newsroom.is_usable for newsroom in newsrooms)
    if wrong:
        print_to(sys.stdout, f"{_count(wrong, 'file')} of {len(newsrooms)} cannot be used.")
    return 1 if wrong else 0


def _tell_in_order(path: Path, policy: Policy) -> None:
    shadow = sum(rule.mode == "shadow" for rule in policy.rules)
    aside = f" ({shadow} in shadow mode)" if shadow else ""
    feeds = _count(len(policy.feeds), "feed")
    rules = _count(len(policy.rules), "rule")
    steps = _count(len(policy.strikes.ladder), "step")
    print_to(
        sys.stdout,
        f"{path}: in order. {policy.publication.name}: {feeds}, {rules}{aside}, "
        f"{steps} on the ladder.",
    )


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


# ---------------------------------------------------------------- judge


def judge(policy_path: Path, text: str | None, file: str | None) -> int:
    """Judge what a command names: a text, comments of a file, or what somebody types.

    Args:
        text: "-" or None for what is typed.
        file: with one comment a line; "-" for standard input, None for no file.
    """
    if file == "-" and text is not None and _is_file(text):
        text, file = None, text  # `judge FILE --jsonl` means `judge --jsonl FILE`
    if file is not None and text not in (None, "-"):
        print_to(
            sys.stderr,
            "judge: --jsonl reads comments from a file, so a text beside it is not judged; "
            "leave out one of them",
        )
        return 2
    policy = load(policy_path)
    if file is not None:
        return _judge_file(policy, file)
    if text is None or text == "-":
        try:
            text = _read_typed_text()
        except UnicodeDecodeError as error:
            print_to(
                sys.stderr,
                f"judge: standard input is not UTF-8 from byte {error.start + 1} on",
            )
            return 2
    return _judge_text(policy, text)


def _is_file(text: str) -> bool:
    try:
        return Path(text).is_file()
    except OSError:  # too long for a file's name
        return False


def _judge_text(policy: Policy, text: str) -> int:
    """Show how one text is judged, and why."""
    if not text.strip():
        print_to(sys.stdout, "Allowed: there is no text to judge.")
        return 0
    reply = make_reply(text)
    explanation = explain(policy, reply, Record())
    opening, closing = (UNDERLINE, PLAIN) if is_for_people(sys.stdout) else ("[", "]")
    for line in explanation.lines(opening, closing):
        print_to(sys.stdout, line)
    return 0


def _read_typed_text() -> str:
    """Return the text on standard input, asking for it when a person sits there."""
    if sys.stdin.isatty():
        print_to(sys.stderr, "Type a comment, then press Ctrl-D on an empty line.")
    return sys.stdin.read().rstrip("\n")


def _judge_file(policy: Policy, path: str) -> int:
    """Judge one comment a line; exit code 1 when some line was no comment.

    Args:
        path: "-" for standard input.
    """
    judged = bad = 0

    def report(number: int, reason: str) -> None:
        nonlocal bad
        bad += 1
        print_to(sys.stderr, f"line {number}: {reason}")

    try:
        lines = _open_lines(path)
    except OSError as error:
        print_to(sys.stderr, f"{path}: cannot be read: {error.strerror or error}")
        return 1
    with lines:
        for verdict in judge_lines(policy, lines, report=report):
            print_to(sys.stdout, verdict)
            judged += 1
            if judged % _PROGRESS_EVERY == 0:
                _show_progress(judged)
    if judged >= _PROGRESS_EVERY or bad:
        passed_over = f"; {_count(bad, 'line')} passed over" if bad else ""
        print_to(sys.stderr, f"{_count(judged, 'comment')} judged{passed_over}.")
    return 1 if bad else 0


def _open_lines(path: str) -> BinaryIO:
    if path != "-":
        return Path(path).open("rb")
    if sys.stdin.isatty():
        print_to(sys.stderr, 'Type one comment a line, as {"text": "…"}; Ctrl-D ends.')
    if isinstance(sys.stdout, io.TextIOWrapper):  # whoever writes may be waiting for the verdict
        sys.stdout.reconfigure(line_buffering=True)
    return open(sys.stdin.fileno(), "rb", closefd=False)


def _show_progress(judged: int) -> None:
    if not sys.stderr.isatty():
        print_to(sys.stderr, f"{judged} judged")
    elif not sys.stdout.isatty():  # otherwise the verdicts themselves are the progress
        sys.stderr.write(f"{judged} judged\r")
        sys.stderr.flush()
