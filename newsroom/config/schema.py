"""docs/policy.schema.json: what editors complete keys and check values by."""

import ast
import inspect
import json
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from textwrap import dedent
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core.core_schema import NullableSchema

from newsroom.config.models import Policy
from newsroom.config.options import rule_types, sections
from newsroom.durations import format_duration
from newsroom.models import Action
from newsroom.policy.words import available
from newsroom.settings import Settings


def generate_schema() -> str:
    """Write the JSON Schema of policy.yaml, as `docs/policy.schema.json` holds it."""
    _describe()
    schema = Policy.model_json_schema(by_alias=True, schema_generator=_Generator)
    _tidy(schema)
    whole = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def _describe() -> None:
    """Give fields the descriptions that stand below them in the source, which nothing else needs.

    pydantic would do so itself (`use_attribute_docstrings`), but whenever a model is imported.
    """
    models = dict.fromkeys((*dict(sections()).values(), *rule_types().values()))
    for model in models:
        for base in reversed(model.__mro__):
            if issubclass(base, Settings):
                for name, said in _find_docstrings(base):
                    model.model_fields[name].description = said
    for model in reversed(models):  # each before what is made of it, and so Policy last
        model.model_rebuild(force=True)


def _find_docstrings(model: type[Settings]) -> Iterator[tuple[str, str]]:
    """Find the strings right below the fields of a class."""
    (tree,) = ast.parse(dedent(inspect.getsource(model))).body
    assert isinstance(tree, ast.ClassDef)
    for field, said in pairwise(tree.body):
        match field, said:
            case ast.AnnAssign(target=ast.Name(name)), ast.Expr(ast.Constant(str(text))):
                yield name, inspect.cleandoc(text)


class _Generator(GenerateJsonSchema):
    """pydantic's own, but with defaults as an admin would write them."""

    def encode_default(self, dft: Any) -> Any:
        if isinstance(dft, timedelta):
            return format_duration(dft)
        if isinstance(dft, Action):
            return dft.label
        return super().encode_default(dft)

    def nullable_schema(self, schema: NullableSchema) -> JsonSchemaValue:
        """Offer no null: an option that is not wanted is left out."""
        return self.generate_inner(schema["schema"])


def _tidy(node: Any) -> None:
    """Offer the lexicons by name, join the lines of descriptions, drop titles and nulls."""
    if isinstance(node, list):
        for child in node:
            _tidy(child)
    if not isinstance(node, dict):
        return
    if isinstance(node.get("description"), str):
        node["description"] = " ".join(node["description"].split())
    if isinstance(node.get("title"), str):
        del node["title"]
    for key, child in list(node.items()):
        if child is None:
            del node[key]
        if key == "lexicons" and isinstance(child, dict):
            child["items"] = {"enum": sorted(available())}
        _tidy(child)
