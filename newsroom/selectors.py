"""Where the stories of a section page stand on it: CSS selectors. A value."""

from dataclasses import dataclass

LINK = "a[href]"


@dataclass(frozen=True, slots=True)
class Selectors:
    """What to look for on a page, and then in each story found."""

    story: str
    link: str = LINK
    title: str = ""  # empty: the link's own words, or the first heading
    summary: str = ""  # empty: none is looked for, as for the others
    time: str = ""
    author: str = ""
    section: str = ""
