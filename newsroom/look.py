"""What of an article its post shows. A value; `newsroom.post` draws by it."""

from dataclasses import dataclass

LINE_NAMES = ("title", "author", "section", "publication")  # in braces
LONGEST_STANDFIRST = 600  # characters that reading a feed leaves


@dataclass(frozen=True, slots=True)
class Look:
    """The parts of a post that are shown, and in which language what is not the article's own."""

    line: str = ""  # above the post, with {title} and the like
    picture: bool = True
    standfirst: int = LONGEST_STANDFIRST  # characters at most; 0 for none
    byline: bool = True
    sections: bool = True
    read_more: bool = False
    language: str = "en"
    comments_closed: bool = False  # and the post says so
