"""pydantic's errors -> problems an editor can mend: where in the file, and what would be right."""

from collections.abc import Callable, Iterable

from pydantic_core import ErrorDetails

from newsroom.config.document import Document, Path, Spot, name_path
from newsroom.config.options import homes_of, keys_of, model_at, rule_types
from newsroom.durations import MissingUnitError
from newsroom.errors import Problem
from newsroom.settings import MisplacedError, list_options, name_input, shorten, suggest

# What a key without a default is for; said where it is missing.
_NEEDED = {
    "publication": "publication: {name: Asbarez}",
    "name": "name: Asbarez",
    "channels": "channels: {moderators: moderators}",
    "moderators": "moderators: moderators",
    "url": "url: https://asbarez.com/feed/",
    "channel": "channel: news",
    "id": "id: profanity",
    "type": "type: words",
    "pattern": "pattern: 'first|second'",
    "story": "story: article",
    "at": "at: 2",
    "do": "do: warn",
    "title": "title: Off topic",
    "text": "text: Please keep to the article.",
}
# What a mapping looks like, or an item of a list of them.
_EXAMPLES: dict[int | str, str] = {
    "publication": "{name: Asbarez}",
    "channels": "{moderators: moderators}",
    "feeds": "{url: https://asbarez.com/feed/, channel: news}",
    "sections": "{Opinion: opinion}",
    "headers": "{Authorization: env:ASBAREZ_KEY}",
    "page": "{story: article, title: h2, time: time}",
    "only": "{categories: [Armenia, Opinion]}",
    "except": "{categories: [Sponsored]}",
    "post": "{standfirst: 300, read_more: true}",
    "discussion": "{auto_archive: 3d}",
    "rules": "{id: profanity, type: words, lexicons: [profanity-en]}",
    "strikes": "{expire_after: 90d}",
    "ladder": "{at: 1, do: warn}",
    "appeals": "{open_for: 14d}",
    "answers": "{title: Off topic, text: Please keep to the article.}",
    "privacy": "{keep_text: 90d}",
}
# What text of a certain form looks like; said where pydantic only has the pattern.
_FORMS = {
    "id": "small letters, digits and hyphens, like personal-attack",
    "language": "a language code, like en or hy",
}

# The units that make sense for a duration; said where one has none.
_UNITS = {
    "auto_archive": "hd",
    "every": "mh",
    "for": "hd",
    "slowmode": "sm",
    "within": "mh",
}
_UNITS_OF_MOST = "dw"


def explain(error: ErrorDetails, document: Document) -> Problem:
    """Say of one validation error where it stands in the file and what would be right."""
    path = _path_of(error["loc"])
    kind, value = error["type"], error["input"]
    if kind == "extra_forbidden":
        return _at(document.keys.get(path), document, path, _explain_unknown(path, document))
    if kind in {"union_tag_invalid", "union_tag_not_found"}:
        return _explain_type(path, document)
    if kind == "missing":
        return _explain_missing(path, document)
    if kind == "value_error":
        cause = error["ctx"]["error"]
        if isinstance(cause, MisplacedError):
            path = (*path, cause.key)
            return _at(None, document, path, str(cause))
        message = str(cause)
        if isinstance(cause, MissingUnitError):
            message = cause.explain(_UNITS.get(str(path[-1]), _UNITS_OF_MOST))
    else:
        spot = document.values.get(path, Spot(1, 1))
        message = _EXPLANATIONS.get(kind, _explain_other)(error, spot, path)
    if value is None:
        message = _explain_empty_value(document, path, message)
    return _at(None, document, path, message)


def _explain_empty_value(document: Document, path: Path, message: str) -> str:
    spot = document.values.get(path)
    if spot is not None and spot.commented:
        return "has no value, since # begins a comment; leave the # out, or use quotes"
    return f"has no value; it {message}"


def _path_of(loc: tuple[int | str, ...]) -> Path:
    """Leave out the rule's type, which pydantic writes after the index: `rules, 2, words, add`."""
    return loc[:2] + loc[3:] if loc[:1] == ("rules",) else loc


def _at(spot: Spot | None, document: Document, path: Path, message: str) -> Problem:
    """Place a message at a spot, else at the value, else at what the value is missing from."""
    here = path
    while spot is None:
        spot = document.values.get(here) if here else document.values.get((), Spot(1, 1))
        here = here[:-1]
    return Problem(spot.line, spot.column, name_path(path), message)


def _explain_unknown(path: Path, document: Document) -> str:
    key = str(path[-1])
    model = model_at(path[:-1], document.root)
    known = keys_of(model) if model is not None else []
    meant = suggest(key, known)
    if meant is not None:
        return f"is not a key here; did you mean {meant}?"
    homes = homes_of(key)
    if homes is not None:
        return f"is not a key here; it belongs in {homes}"
    return f"is not a key here; there are {', '.join(known)}"


def _explain_type(path: Path, document: Document) -> Problem:
    types = rule_types()
    rule = document.values.get(path)
    path = (*path, "type")
    if path not in document.values:
        return _at(rule, document, path, f"is missing; should be {list_options(types)}")
    spot = document.values[path]
    message = f"should be {list_options(types)}{name_input(spot.written, types)}"
    return _at(spot, document, path, message)


def _explain_missing(path: Path, document: Document) -> Problem:
    needed = _NEEDED.get(str(path[-1]))
    example = f"; write for example {needed}" if needed else ""
    return _at(None, document, path, f"is missing{example}")


# ---------------------------------------------------------------- kinds of value

_Explanation = Callable[[ErrorDetails, Spot, Path], str]


def _name(error: ErrorDetails, spot: Spot, options: Iterable[str] = ()) -> str:
    """Quote what was written, where something was."""
    return name_input(spot.written, options) if spot.written and error["input"] is not None else ""


def _explain_text(error: ErrorDetails, spot: Spot, path: Path) -> str:
    if isinstance(error["input"], bool | int | float):
        return f'should be text; put it in quotes: "{shorten(spot.written)}"'
    return "should be text"


def _explain_whole_number(error: ErrorDetails, spot: Spot, path: Path) -> str:
    return f"should be a whole number, like 2{_name(error, spot)}"


def _explain_number(error: ErrorDetails, spot: Spot, path: Path) -> str:
    return f"should be a number, like 0.5{_name(error, spot)}"


def _explain_boolean(error: ErrorDetails, spot: Spot, path: Path) -> str:
    meant = {"yes": "true", "on": "true", "no": "false", "off": "false"}.get(spot.written.lower())
    hint = f" (write {meant})" if meant else ""
    return f"should be true or false{_name(error, spot)}{hint}"


def _explain_list(error: ErrorDetails, spot: Spot, path: Path) -> str:
    if path in {("feeds",), ("rules",), ("strikes", "ladder"), ("answers",)}:
        return f"should be a list, each item on a line that begins with - {_EXAMPLES[path[-1]]}"
    written = shorten(spot.written) if error["input"] is not None else ""
    return f"should be a list, like [{written or 'first, second'}]"


def _explain_mapping(error: ErrorDetails, spot: Spot, path: Path) -> str:
    example = _EXAMPLES.get(path[-1] if isinstance(path[-1], str) else path[-2])
    return f"should be keys with values, like {example}"


def _explain_choice(error: ErrorDetails, spot: Spot, path: Path) -> str:
    options = error["ctx"]["expected"].replace("'", "").replace(" or ", ", ").split(", ")
    return f"should be {list_options(options)}{_name(error, spot, options)}"


def _explain_form(error: ErrorDetails, spot: Spot, path: Path) -> str:
    form = _FORMS.get(str(path[-1]))
    if form is None:
        return f"should look like the pattern {error['ctx']['pattern']}"
    return f"should be {form}{name_input(spot.written, ())}"


def _explain_bound(words: str, name: str) -> _Explanation:
    def explain_bound(error: ErrorDetails, spot: Spot, path: Path) -> str:
        limit = error["ctx"][name]
        return words.format(f"{limit:g}" if isinstance(limit, float) else limit)

    return explain_bound


def _explain_empty(error: ErrorDetails, spot: Spot, path: Path) -> str:
    return "should not be empty"


def _explain_other(error: ErrorDetails, spot: Spot, path: Path) -> str:
    """Soften what pydantic says; only kinds that no option has yet come here."""
    return error["msg"].replace("Input should", "should")


_EXPLANATIONS: dict[str, _Explanation] = {
    "string_type": _explain_text,
    "string_too_short": _explain_empty,
    "string_too_long": _explain_bound("should be at most {} characters", "max_length"),
    "string_pattern_mismatch": _explain_form,
    "int_type": _explain_whole_number,
    "int_from_float": _explain_whole_number,
    "float_type": _explain_number,
    "bool_type": _explain_boolean,
    "tuple_type": _explain_list,
    "list_type": _explain_list,
    "model_type": _explain_mapping,
    "model_attributes_type": _explain_mapping,
    "dict_type": _explain_mapping,
    "literal_error": _explain_choice,
    "enum": _explain_choice,
    "greater_than_equal": _explain_bound("should be at least {}", "ge"),
    "greater_than": _explain_bound("should be more than {}", "gt"),
    "less_than_equal": _explain_bound("should be at most {}", "le"),
    "less_than": _explain_bound("should be less than {}", "lt"),
    "too_short": _explain_bound("should have at least {} items", "min_length"),
    "too_long": _explain_bound("should have at most {} items", "max_length"),
}
