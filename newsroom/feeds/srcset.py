"""The `srcset` attribute: versions of one image, as the HTML standard parses them.

https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute
"""

import re
from dataclasses import dataclass

_URL = re.compile(r"[\s,]*+(\S++)")  # may hold commas
_SIZES = re.compile(r"(?:[^(),]|\([^)]*+\)?+)*+")
_SIZE = re.compile(r"(\d{1,6})w|(\d{1,3}(?:\.\d{1,3})?)x")


@dataclass(frozen=True, slots=True)
class Source:
    """One version."""

    width: int = 0  # 0 where it states none
    density: float = 0.0
    url: str = ""


def largest_source(srcset: str) -> Source:
    """Return the widest version, or the densest where none states its width."""
    sources = [Source()]
    at = 0
    while found := _URL.match(srcset, at):
        at = found.end()
        url, sizes = found[1].rstrip(","), ""
        if url == found[1]:
            sizes = _SIZES.match(srcset, at)[0]  # type: ignore[index]  # nothing matches too
            at += len(sizes) + 1
        stated = _SIZE.search(sizes)
        width, density = stated.groups() if stated else (None, None)
        sources.append(Source(int(width or 0), float(density or 1), url))
    return max(sources, key=lambda source: (source.width, source.density))
