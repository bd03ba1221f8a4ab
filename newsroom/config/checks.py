"""Checks over several parts of a policy file, on its plain values.

They run even where the models refuse something else, so that an admin sees every error at once;
what is not of the right kind is passed over here and reported there.
"""

from collections.abc import Iterator
from typing import Any

from newsroom.config.document import Path
from newsroom.settings import parse_name_or_id

Remark = tuple[Path, str]  # which value, and what would be right


def check_whole(root: Any) -> Iterator[Remark]:
    """Find what contradicts itself in a policy file."""
    yield from _check_rule_ids(_items(root, "rules"))
    yield from _check_feeds(_items(root, "feeds"))
    yield from _check_reading(_items(root, "feeds"))
    yield from _check_sections(_items(root, "feeds"))
    yield from _check_moderators(root)
    yield from _check_ladder(_items(root, "strikes", "ladder"))
    yield from _check_answers(_items(root, "answers"))


def _check_rule_ids(rules: list[tuple[int, dict[str, Any]]]) -> Iterator[Remark]:
    first: dict[str, int] = {}
    for index, rule in rules:
        id = rule.get("id")
        if not isinstance(id, str):
            continue
        if id in first:
            message = f"is the id of rules[{first[id]}] too; each rule needs one of its own"
            yield ("rules", index, "id"), message
        first.setdefault(id, index)


def _check_feeds(feeds: list[tuple[int, dict[str, Any]]]) -> Iterator[Remark]:
    first: dict[tuple[str, int | str], int] = {}
    for index, feed in feeds:
        url, channel = feed.get("url"), _place(feed.get("channel"))
        if not isinstance(url, str) or channel is None:
            continue
        same = first.setdefault((url.rstrip("/"), channel), index)
        if same != index:
            message = f"posts the same feed in the same channel as feeds[{same}]; keep one"
            yield ("feeds", index), message


def _check_reading(feeds: list[tuple[int, dict[str, Any]]]) -> Iterator[Remark]:
    """Find a feed that would have to be read in two ways."""
    first: dict[tuple[str, str], tuple[int, Any]] = {}
    for index, feed in feeds:
        for key in ("headers", "page"):
            url, value = feed.get("url"), feed.get(key)
            if not isinstance(url, str) or not value:
                continue
            same, theirs = first.setdefault((url, key), (index, value))
            if theirs != value:
                message = f"is not as in feeds[{same}], which is the same feed; keep one of them"
                yield ("feeds", index, key), message


def _check_sections(feeds: list[tuple[int, dict[str, Any]]]) -> Iterator[Remark]:
    for index, feed in feeds:
        sections = feed.get("sections")
        first: dict[str, str] = {}
        for section in sections if isinstance(sections, dict) else ():
            same = first.setdefault(str(section).casefold().strip(), section)
            if same != section:
                message = f"is {same} again; capitals make no difference here, so keep one"
                yield ("feeds", index, "sections", section), message


def _check_moderators(root: Any) -> Iterator[Remark]:
    """Find articles that go where cases are."""
    channels = root.get("channels") if isinstance(root, dict) else None
    named = channels if isinstance(channels, dict) else {}
    moderators, escalation = _place(named.get("moderators")), _place(named.get("escalation"))
    if escalation is not None and escalation == moderators:
        message = "is the moderators' channel, where cases are already; name another, or a role"
        yield ("channels", "escalation"), message
    whose = {
        moderators: "is the moderators' channel too",
        escalation: "is the channel of cases that are handed on, too",
    }
    for path, place in _find_posting(root):
        if place is not None and place in whose:
            yield path, f"{whose[place]}; articles need one that readers may see"


def _find_posting(root: Any) -> Iterator[tuple[Path, int | str | None]]:
    """List every channel that articles are posted in, with where it says so."""
    for index, feed in _items(root, "feeds"):
        yield ("feeds", index, "channel"), _place(feed.get("channel"))
        sections = feed.get("sections")
        for section, channel in sections.items() if isinstance(sections, dict) else ():
            yield ("feeds", index, "sections", section), _place(channel)


def _check_answers(answers: list[tuple[int, dict[str, Any]]]) -> Iterator[Remark]:
    first: dict[str, int] = {}
    for index, answer in answers:
        title = answer.get("title")
        same = first.setdefault(title.casefold(), index) if isinstance(title, str) else index
        if same != index:
            message = f"is the title of answers[{same}] too; moderators choose by it, so change one"
            yield ("answers", index, "title"), message


def _check_ladder(rungs: list[tuple[int, dict[str, Any]]]) -> Iterator[Remark]:
    highest = 0
    for index, rung in rungs:
        at = rung.get("at")
        if not isinstance(at, int) or isinstance(at, bool) or at < 1:
            continue
        if at <= highest:
            message = f"should be more than {highest}, which comes before it; the ladder only rises"
            yield ("strikes", "ladder", index, "at"), message
        highest = max(highest, at)


def _items(root: Any, *keys: str) -> list[tuple[int, dict[str, Any]]]:
    """List the mappings in the list at a path, with their index; none where there is no list."""
    for key in keys:
        root = root.get(key) if isinstance(root, dict) else None
    if not isinstance(root, list):
        return []
    return [(index, item) for index, item in enumerate(root) if isinstance(item, dict)]


def _place(value: Any) -> int | str | None:
    """Make two ways of naming one channel equal; Discord's names ignore case here."""
    try:
        place = parse_name_or_id(value)
    except ValueError:
        return None
    return place.casefold() if isinstance(place, str) else place
