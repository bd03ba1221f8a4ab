"""Saved feeds in the manner of the systems papers use, beside the articles they must become."""

import json
from pathlib import Path

import pytest

from newsroom.feeds.parse import parse, to_json

_FEEDS = Path(__file__).parents[2] / "data" / "feeds"
_NAMES = sorted(path.stem for path in _FEEDS.glob("*.feed"))


@pytest.mark.parametrize("name", _NAMES)
def test_saved_feed_becomes_its_expected_articles(name: str) -> None:
    body = (_FEEDS / f"{name}.feed").read_bytes()
    expected = json.loads((_FEEDS / f"{name}.json").read_text(encoding="utf-8"))
    articles = parse(body, f"https://{name}.example/feed").articles
    assert [to_json(article) for article in articles] == expected
