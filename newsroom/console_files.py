"""What the doctor says of the bot's files, and mends of them with `--fix`."""

from collections.abc import Iterator
from pathlib import Path

from newsroom.clock import utc_now
from newsroom.environment import token_file
from newsroom.errors import NewsroomError, StorageError
from newsroom.storage.engines import file_of, resolve_url
from newsroom.storage.mending import Flaw, find_flaws, missing_folder, open_token


def see_to_files(database: str | Path, *, fix: bool) -> Iterator[str]:
    """Look at the files of the records and of the token, and say line by line what is amiss.

    Args:
        fix: Mend it, too.
    """
    for flaw in _find(database):
        if fix:
            yield _mend(flaw)
        elif flaw.is_news:
            yield f"MEND {flaw.text}; python bot.py doctor --fix mends it"


def _find(database: str | Path) -> Iterator[Flaw]:
    token = token_file()
    if token is not None:
        yield from open_token(token)
    try:
        file = file_of(resolve_url(database))
    except StorageError:  # whoever opens the database says it
        return
    if file is not None:
        yield from missing_folder(file.parent)
        yield from find_flaws(file, utc_now(), folder_is_ours=isinstance(database, Path))


def _mend(flaw: Flaw) -> str:
    try:
        flaw.mend()
    except OSError as error:
        return f"MEND {flaw.text}, which cannot be mended from here: {error.strerror}"
    except NewsroomError as error:
        return f"MEND {flaw.text}, which cannot be mended from here: {error}"
    return f"DONE {flaw.mended}"
