"""What policy.yaml may say of a section page, for papers without a feed."""

from typing import Annotated

from pydantic import AfterValidator, Field

from newsroom.selectors import LINK, Selectors
from newsroom.settings import Settings, Text


def _check_selector(selector: str) -> str:
    from selectolax.lexbor import LexborHTMLParser, SelectolaxError  # few policies need it

    try:
        LexborHTMLParser("<p></p>").css(selector)
    except SelectolaxError:
        raise ValueError("should be a CSS selector, like article.card or h2 > a") from None
    return selector


Selector = Annotated[Text, Field(max_length=300), AfterValidator(_check_selector)]


class PageSettings(Settings):
    """Where the stories of a web page stand on it, by CSS selectors."""

    story: Selector
    """Each story on the page, the newest first."""

    link: Selector = LINK
    """Within a story: the link to it; the first, if there are more."""

    title: Selector | None = None
    """Within a story: its headline; else its first heading, else the link's words."""

    summary: Selector | None = None
    """Within a story: its standfirst."""

    time: Selector | None = None
    """Within a story: when it was published."""

    author: Selector | None = None
    """Within a story: who wrote it."""

    section: Selector | None = None
    """Within a story: its section."""

    @property
    def selectors(self) -> Selectors:
        return Selectors(**self.model_dump(exclude_none=True))
