"""A feed file as a source: its items go to press one by one, otherwise word for word."""

from pathlib import Path

from sandbox.world.feed import Source
from sandbox.world.feed_files.entries import FeedFileError
from sandbox.world.feed_files.json_feed import JsonFeedFile
from sandbox.world.feed_files.markup import MarkupFile

__all__ = ["FeedFileError", "read_feed_file"]

_BLANKS = b"\xef\xbb\xbf \t\r\n"


def read_feed_file(path: Path) -> Source:
    """Return what an RSS, Atom or JSON Feed file has to publish.

    Raises:
        FeedFileError: it cannot be read, is no feed or has no articles; names the file.
    """
    try:
        content = path.read_bytes()
        start = content.lstrip(_BLANKS)
        if not start:
            raise FeedFileError("the file is empty where a feed should be")
        return JsonFeedFile(content) if start.startswith(b"{") else MarkupFile(content)
    except OSError as error:
        raise FeedFileError(f"{path}: {error.strerror or error}") from error
    except FeedFileError as error:
        raise FeedFileError(f"{path}: {error}") from error
