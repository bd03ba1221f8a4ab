"""The small newspaper that the sandbox invents: its articles, as feed items and as pages."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import datetime
from email.utils import format_datetime
from html import escape
from pathlib import Path

from sandbox.world.feed import Item

ARTICLES_PATH = Path(__file__).with_name("articles.json")
# WordPress calls an item's permanent name ?p=NUMBER. The host is reserved for examples and carries
# no port, so the name outlives a change of port between two runs.
GUID_PREFIX = "https://aygestan-courier.example/?p="


@dataclass(frozen=True, slots=True)
class Story:
    """One article as it was written, and how it reads once corrected."""

    guid: str
    slug: str
    title: str
    author: str
    categories: tuple[str, ...]
    dateline: str  # Empty for opinion pieces
    caption: str
    credit: str
    paragraphs: tuple[str, ...]
    corrected_title: str | None
    replacements: tuple[tuple[str, str], ...]

    @property
    def lead(self) -> str:
        """The first paragraph, after its dateline."""
        return f"{self.dateline} — {self.paragraphs[0]}" if self.dateline else self.paragraphs[0]

    def correct(self, times: int) -> Story:
        """Return the article after so many corrections: the first its own, later ones notes."""
        if times == 0:
            return self
        paragraphs = list(self.paragraphs)
        for wrong, right in self.replacements:
            paragraphs = [text.replace(wrong, right) for text in paragraphs]
        if times > 1:
            paragraphs[0] += f" (Correction {times}: the spelling of a name was mended.)"
        return replace(self, title=self.corrected_title or self.title, paragraphs=tuple(paragraphs))


class Newspaper:
    """The invented paper as a source of feed items."""

    media_type = "application/rss+xml"

    def __init__(self, base_url: str, articles_path: Path = ARTICLES_PATH) -> None:
        raw = json.loads(articles_path.read_text(encoding="utf-8"))
        self.title: str = raw["paper"]["title"]
        self._description: str = raw["paper"]["description"]
        self._language: str = raw["paper"]["language"]
        self._base_url = base_url.rstrip("/")
        self._stories = {story.guid: story for story in map(_read_story, raw["articles"])}

    @property
    def guids(self) -> tuple[str, ...]:
        return tuple(self._stories)

    def story(self, slug: str) -> Story | None:
        """Find an article by the last part of its address."""
        return next((story for story in self._stories.values() if story.slug == slug), None)

    def print_item(self, guid: str, now: datetime) -> Item:
        return self._set(self._stories[guid], 0, published_at=now, changed_at=now)

    def correct_item(self, item: Item, now: datetime) -> Item:
        story = self._stories[item.guid]
        return self._set(
            story, item.corrections + 1, published_at=item.published_at, changed_at=now
        )

    def feed_index(self, item: Item, feed_count: int) -> int:
        return 1 if feed_count > 1 and "Opinion" in item.categories else 0

    def wrap(self, items: list[Item], feed_index: int, changed_at: datetime) -> str:
        section = " — Opinion" if feed_index == 1 else ""
        entries = "\n".join(item.written for item in items)
        return f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"
  xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>{escape(self.title)}{section}</title>
<atom:link href="{self._base_url}/feed/{feed_index}.xml" rel="self" type="application/rss+xml" />
<link>{self._base_url}/</link>
<description>{escape(self._description)}</description>
<language>{self._language}</language>
<lastBuildDate>{format_datetime(changed_at)}</lastBuildDate>
{entries}
</channel>
</rss>
"""

    def _set(
        self, story: Story, corrections: int, *, published_at: datetime, changed_at: datetime
    ) -> Item:
        corrected = story.correct(corrections)
        link = f"{self._base_url}/articles/{story.slug}"
        return Item(
            guid=story.guid,
            title=corrected.title,
            link=link,
            categories=story.categories,
            published_at=published_at,
            changed_at=changed_at,
            corrections=corrections,
            written=self._render_item(corrected, link, published_at),
        )

    def _render_item(self, story: Story, link: str, published_at: datetime) -> str:
        """Render an item as WordPress does, which repeats picture, caption and credit twice."""
        tracked = f"{link}?utm_source=rss&utm_medium=rss&utm_campaign={story.slug}"
        categories = "\n".join(
            f"<category><![CDATA[{category}]]></category>" for category in story.categories
        )
        caption = f"{story.caption} ({story.credit})"
        image = f"{self._base_url}/images/{story.slug}"
        teaser = (
            f'<img src="{image}-300x200.png" alt="{escape(caption)}" />'
            f"<p>{escape(story.lead)} [&#8230;]</p>\n"
            f'<p>The post <a href="{link}">{escape(story.title)}</a> appeared first on '
            f'<a href="{self._base_url}/">{escape(self.title)}</a>.</p>'
        )
        body = "\n".join(f"<p>{escape(text)}</p>" for text in (story.lead, *story.paragraphs[1:]))
        content = (
            f'<div class="wp-caption aligncenter"><img src="{image}.png" alt="{escape(caption)}" '
            f'width="600" height="400" /><p class="wp-caption-text">{escape(caption)}</p></div>\n'
            f"{body}"
        )
        return f"""<item>
<title>{escape(story.title, quote=False)}</title>
<link>{escape(tracked)}</link>
<dc:creator><![CDATA[{story.author}]]></dc:creator>
<pubDate>{format_datetime(published_at)}</pubDate>
{categories}
<guid isPermaLink="false">{story.guid}</guid>
<description><![CDATA[{teaser}]]></description>
<content:encoded><![CDATA[{content}]]></content:encoded>
</item>"""


def render_page(story: Story, paper_title: str) -> str:
    """Render an article as a plain page that a browser can open."""
    body = "\n".join(f"<p>{escape(text)}</p>" for text in (story.lead, *story.paragraphs[1:]))
    caption = escape(f"{story.caption} ({story.credit})")
    return f"""<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{escape(story.title)} — {escape(paper_title)}</title>
<style>
body {{ font: 18px/1.6 Georgia, serif; max-width: 38rem; margin: 2rem auto; padding: 0 1rem }}
img {{ width: 100%; height: auto }}
figcaption, .byline {{ font-size: 15px; color: #555 }}
</style></head>
<body><p class="byline">{escape(paper_title)} · {escape(", ".join(story.categories))}</p>
<h1>{escape(story.title)}</h1>
<p class="byline">By {escape(story.author)}</p>
<figure><img src="/images/{story.slug}.png" alt="{caption}">
<figcaption>{caption}</figcaption></figure>
{body}
</body></html>
"""


def _read_story(raw: dict[str, object]) -> Story:
    """Parse one article of the file beside this module."""
    correction = raw["correction"]
    assert isinstance(correction, dict)
    return Story(
        guid=f"{GUID_PREFIX}{raw['id']}",
        slug=str(raw["slug"]),
        title=str(raw["title"]),
        author=str(raw["author"]),
        categories=_read_texts(raw["categories"]),
        dateline=str(raw["dateline"]),
        caption=str(raw["caption"]),
        credit=str(raw["credit"]),
        paragraphs=_read_texts(raw["paragraphs"]),
        corrected_title=correction.get("title"),
        replacements=tuple((str(a), str(b)) for a, b in correction.get("replace", ())),
    )


def _read_texts(raw: object) -> tuple[str, ...]:
    assert isinstance(raw, list)
    return tuple(str(text) for text in raw)
