"""Which options there are, found by walking the models: for errors, the schema and docs tests."""

from collections.abc import Iterator
from typing import Any, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from newsroom.config.document import Path
from newsroom.config.models import Policy, RuleUnion
from newsroom.policy.rules import Rule
from newsroom.settings import list_options


def rule_types() -> dict[str, type[Rule]]:
    """Map each `type:` a rule may have to its class, in the union's order."""
    union = get_args(RuleUnion)[0]
    return {get_args(rule.model_fields["type"].annotation)[0]: rule for rule in get_args(union)}


def sections() -> Iterator[tuple[str, type[BaseModel]]]:
    """Name every model but the rules' by where it stands: `feeds[]`, `strikes.ladder[]`."""
    yield from _walk("", Policy)


def keys_of(model: type[BaseModel]) -> list[str]:
    """List the keys a mapping may have in the file."""
    return [field.alias or name for name, field in model.model_fields.items()]


def model_at(path: Path, root: Any) -> type[BaseModel] | None:
    """Find the model a mapping of a document is held to; None where there is no mapping."""
    if len(path) == 2 and path[0] == "rules":
        return rule_types().get(_type_of(root, path))
    model: type[BaseModel] | None = Policy
    for step in path:
        if isinstance(step, str):
            model = _model_of(model, step) if model is not None else None
    return model


def homes_of(key: str) -> str | None:
    """Say where a key would be right: "privacy", "rules of type caps"; None when nowhere."""
    homes = [name.replace("[]", "") for name, model in sections() if name and key in keys_of(model)]
    rules = [name for name, rule in rule_types().items() if key in keys_of(rule)]
    if len(rules) == len(rule_types()):
        homes.append("each of the rules")
    elif rules:
        homes.append(f"rules of type {list_options(rules)}")
    if not homes and key in keys_of(Policy):
        return "the file itself, without indentation"
    return list_options(homes) if homes else None


def _walk(name: str, model: type[BaseModel]) -> Iterator[tuple[str, type[BaseModel]]]:
    yield name, model
    for key in keys_of(model):
        child = _model_of(model, key)
        if child is not None:
            listed = "[]" if _is_list(model, key) else ""
            yield from _walk(f"{name}.{key}{listed}".removeprefix("."), child)


def _model_of(model: type[BaseModel], key: str) -> type[BaseModel] | None:
    field = _field_of(model, key)
    if field is None or field.annotation is None:
        return None
    for kind in (field.annotation, *get_args(field.annotation)):
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            return kind
    return None


def _is_list(model: type[BaseModel], key: str) -> bool:
    field = _field_of(model, key)
    return field is not None and get_origin(field.annotation) is tuple


def _field_of(model: type[BaseModel], key: str) -> FieldInfo | None:
    """Find the field that a key of the file means; it may have another name in Python."""
    named = {field.alias or name: field for name, field in model.model_fields.items()}
    return named.get(key)


def _type_of(root: Any, path: Path) -> str:
    try:
        kind = root[path[0]][path[1]]["type"]
    except (KeyError, IndexError, TypeError):
        return ""
    return kind if isinstance(kind, str) else ""
