"""The schema that editors complete keys by."""

import json
from pathlib import Path

from newsroom.config.options import keys_of, rule_types, sections
from newsroom.config.schema import generate_schema
from newsroom.policy.words import available

COMMITTED = Path(__file__).parents[3] / "docs" / "policy.schema.json"


def test_committed_schema_is_the_generated_one() -> None:
    """When this fails: python -m newsroom.config > docs/policy.schema.json"""
    assert COMMITTED.read_text(encoding="utf-8") == generate_schema()


def test_every_key_is_offered_with_its_description() -> None:
    definitions = json.loads(generate_schema())["$defs"]
    models = [model for name, model in sections() if name] + list(rule_types().values())

    for model in models:
        offered = definitions[model.__name__]["properties"]
        assert list(offered) == keys_of(model)
        undescribed = [key for key in offered if not offered[key].get("description")]
        assert undescribed in ([], ["type"])


def test_lexicons_are_offered_by_name() -> None:
    definitions = json.loads(generate_schema())["$defs"]

    offered = definitions["Words"]["properties"]["lexicons"]["items"]["enum"]

    assert offered == sorted(available())


def test_defaults_are_written_as_an_admin_would() -> None:
    definitions = json.loads(generate_schema())["$defs"]

    assert definitions["Feed"]["properties"]["every"]["default"] == "10m"
    assert definitions["Links"]["properties"]["action"]["default"] == "hold"
    assert "null" not in generate_schema()
