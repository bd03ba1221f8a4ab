"""The readings of a text: as it stands, and as each technique of hiding a word undone shows it.

A text in small letters passes through the techniques in turn, so that several combined in one
word are undone together; what each of them changes is kept as a reading. Each technique looks
for its trigger first: a clean text costs little more than the look.
"""

from collections.abc import Iterator
from re import Match

from newsroom.policy.effort import NEW, READ, UNDONE, Effort
from newsroom.policy.readings import characters, cuts, markup, spacing
from newsroom.policy.readings.characters import is_usual
from newsroom.policy.readings.excerpts import LONG, shorten
from newsroom.policy.readings.familiar import is_plain
from newsroom.policy.readings.reading import Reading
from newsroom.policy.readings.rewriting import rewrite
from newsroom.policy.readings.signs import has_humps, has_strange_runs, shows_signs
from newsroom.policy.readings.spelling import respell
from newsroom.policy.readings.splitting import ADDRESS_OR_HYPHEN, HYPHEN


def read(text: str, effort: Effort | None = None) -> tuple[Reading, ...]:
    """Return the readings of a text: the plain one first, others only where there is a sign.

    Args:
        effort: what may be spent on the text; None for as much as on a whole reply.
    """
    readings = _read(characters.fold(text, effort))
    return readings if len(text) < LONG else tuple(_take(shorten(*readings)))


def _read(plain: Reading) -> tuple[Reading, ...]:
    if is_plain(plain):
        joined = _join_at_hyphens(plain)
        found = (plain,) if joined is plain else (plain, joined)
        fragments = cuts.join_fragments(plain)
        return found if fragments is plain else (*found, fragments)
    seen = plain if is_usual(plain.text) else characters.undo_characters(plain)
    if is_usual(seen.text) and not shows_signs(seen):
        joined = _join_at_hyphens(seen)
        if joined is seen or not has_strange_runs(joined.text):
            return tuple(dict.fromkeys((plain, seen, joined, *_guess(plain, seen))))
    return undo_all(plain)


def _take(readings: Iterator[Reading]) -> Iterator[Reading]:
    """Take the plain reading, and the others as long as there is effort for them."""
    known: set[str] = set()
    for reading in readings:
        new = reading.words - known
        known |= new
        if not reading.effort.spend(len(reading.text) * READ + len(new) * NEW) and reading.reveals:
            return
        yield reading


def _join_at_hyphens(seen: Reading) -> Reading:
    if "-" not in seen.text:
        return seen
    if "://" in seen.text:
        return rewrite(seen, ADDRESS_OR_HYPHEN, _join_unless_address, "split")
    return rewrite(seen, HYPHEN, "", "split")


def _join_unless_address(match: Match[str]) -> str:
    return "" if match[0] == "-" else match[0]


def undo_all(plain: Reading) -> tuple[Reading, ...]:
    """Return the readings of a text to which every technique is applied, signs or none.

    Where the effort ends, so do they: such a text is held for a person.
    """
    plain.effort.spend(len(plain.text) * UNDONE)
    readings = {plain.text: plain}
    for reading in _undo(plain):
        readings.setdefault(reading.text, reading)
        if plain.effort.is_spent:
            break
    return tuple(readings.values())


def _undo(plain: Reading) -> Iterator[Reading]:
    seen = characters.undo_characters(plain)
    yield seen
    masked = cuts.undo_masks(seen)
    yield masked
    columns = spacing.undo_columns(seen)
    yield columns
    bare = markup.undo_insertions(markup.undo_markdown(markup.undo_drawn_letters(columns)))
    spaced = spacing.undo_spacing(bare)
    yield from (bare, *spaced)
    whole = [before for before in spaced if not before.glued] or [bare]
    for before in whole:
        yield from respell(before)
    strokes = markup.undo_strokes(columns)
    if strokes is not columns:
        yield strokes
        yield from respell(strokes)
    if masked is not seen:
        yield from respell(masked, only=cuts.MASK)
    yield from _guess(plain, whole[0])
    if bare.text != whole[0].text:
        yield cuts.join_fragments(bare)


def _guess(plain: Reading, seen: Reading) -> Iterator[Reading]:
    """Yield what guesses where words begin and end: glued readings."""
    yield cuts.join_fragments(seen)
    yield cuts.cover_ends(seen)
    yield characters.spell_gestures(plain)
    if has_humps(plain):
        yield spacing.cut_at_capitals(plain)
