"""What policy.yaml may say of how an article's post looks."""

import string
from typing import Annotated

from pydantic import AfterValidator, Field

from newsroom.look import LINE_NAMES, LONGEST_STANDFIRST, Look
from newsroom.settings import Settings, Text, list_options, shorten, suggest


def _check_line(line: str) -> str:
    try:
        pieces = list(string.Formatter().parse(line))
    except ValueError:
        raise ValueError("has a brace too many; write {{ or }} for a brace") from None
    if "\n" in line:
        raise ValueError("should be one line")
    for _, name, form, conversion in pieces:
        if name is None:
            continue
        if name not in LINE_NAMES or form or conversion:
            meant = suggest(name, LINE_NAMES)
            hint = f" (did you mean {{{meant}}}?)" if meant and meant != name else ""
            listed = list_options(f"{{{one}}}" for one in LINE_NAMES)
            raise ValueError(f"should hold {listed}, not {{{shorten(name)}}}{hint}")
    return line


class PostSettings(Settings):
    """What of an article its post shows."""

    line: Annotated[Text, Field(max_length=300), AfterValidator(_check_line)] | None = None
    """A line above the post: 'New in {section}'. {title}, {author}, {section} and {publication}
    stand for the article's own; without one of them, the line is left out."""

    picture: bool = True
    """Whether the picture is shown, with caption and credit."""

    standfirst: Annotated[int, Field(ge=0, le=LONGEST_STANDFIRST)] = LONGEST_STANDFIRST
    """How many characters of the standfirst are shown at most; 0 for none."""

    byline: bool = True
    """Whether the author is named."""

    sections: bool = True
    """Whether up to three sections are named."""

    read_more: bool = False
    """Whether a link to the article follows the standfirst."""

    def look(self, language: str) -> Look:
        """Return it as a value."""
        return Look(**self.model_dump() | {"line": self.line or "", "language": language})
