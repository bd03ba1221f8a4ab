"""A story's paragraphs without what feeds put around them: boilerplate, captions, bylines."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from newsroom import graphemes
from newsroom.feeds.captions import is_credit_line, split_credit, without_signs
from newsroom.feeds.datelines import Opening, read_byline, read_dateline
from newsroom.feeds.furniture import STOPS, is_aside, is_attribution, is_boilerplate, without_call
from newsroom.feeds.markup import Block, Kind
from newsroom.look import LONGEST_STANDFIRST

_WORDS_ENDS = re.compile(r"^[\W_]+|[\W_]+$")
_DOTS_END = re.compile(r"(?:…|\.{3})$")

# Armenian writes its full stop as "։", and often as a plain colon.
_SENTENCE_END = re.compile(rf"(?:[{STOPS}]+|(?<=[ա-ֆ]):)[”\"’»)\]]*(?=\s|$)")
_ABBREVIATION = re.compile(
    r"(?:\b[A-ZԱ-ՖА-Я]|\b(?:Mr|Mrs|Ms|Dr|St|Rev|Fr|Gen|Sen|Rep|Gov|Lt|Col|Capt|Sgt|Prof|Jr|Sr|vs|No"
    r"|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Inc|Ltd|Co|Calif|Mass|ул|г|им))\.$"
)
_SHORTEST_SENTENCE = 40  # characters; a cut text is not cut back to less than this
_BEFORE_CALL = re.compile(rf"[{STOPS}…:][”\"’»)\]]*$")
_PARAGRAPH_END = re.compile(rf"[{STOPS}…:][”\"’»)]?$")
_LONGEST_CALL = 30  # characters of a link that says "read on" (a guess)
_SHORTEST_PARAGRAPH = 40  # characters; "Dear Editor," is no standfirst
_LONGEST_HEADLINE = 100  # characters, of one that is made
_LONGEST_SUMMARY = LONGEST_STANDFIRST  # a first paragraph beyond that is cut at a sentence


@dataclass(frozen=True, slots=True)
class Story:
    """What an entry's text says."""

    opening: Opening  # the first paragraph, told apart
    paragraphs: tuple[str, ...] = ()  # dateline and all
    byline: str | None = None  # "By …" above the text
    picture_credit: str | None = None  # a line of its own above the text
    cut: bool = False  # the feed gave only a beginning


def read_story(blocks: Sequence[Block], *, title: str, spoken: Collection[str]) -> Story:
    """Return the story in an entry's blocks. `spoken` are texts that belong to pictures."""
    blocks = _without_end(blocks)
    lines = sorted(spoken, key=len, reverse=True)
    byline = credit = None
    kept: list[Block] = []
    cut = False
    for number, block in enumerate(blocks, start=1):
        text = _without_link(block) if number == len(blocks) else block.text
        text = _without(text, lines)
        if not text or is_boilerplate(text) or is_attribution(text, title):
            continue
        if is_credit_line(text):
            if len(kept) <= 1:
                credit = credit or split_credit(without_signs(text))[1]
            continue
        if not kept and _is_said_by(title, text):
            continue
        if len(kept) <= 1 and not byline and (byline := read_byline(text)):
            continue
        text, this_cut = without_call(text)
        cut = this_cut
        if text:
            kept.append(Block(text, block.kind))
    return Story(_read_opening(kept), tuple(block.text for block in kept), byline, credit, cut)


def summarise(description: Story, content: Story) -> str:
    """Return the standfirst: the editor's own where there is one, else the first paragraph."""
    own = description.opening.rest
    first = content.opening.rest
    if own and first and (description.cut or _is_made_of(own, first, content)):
        return _shorten(first, cut=content.cut and len(content.paragraphs) == 1)
    if own:
        # In a description alone, bare dots at the end are the cut of a machine.
        cut = description.cut or bool(_DOTS_END.search(own))
        return _shorten(own, cut=cut and len(description.paragraphs) == 1)
    return _shorten(first, cut=content.cut and len(content.paragraphs) == 1)


def take_headline(summary: str, paragraphs: Sequence[str]) -> tuple[str, str]:
    """Return a headline for a story that has none, as posts of networks do, and what is left.

    Nothing is said twice but what a headline has to be cut from.
    """
    if len(summary) <= _LONGEST_HEADLINE:
        place = next((n for n, text in enumerate(paragraphs, 1) if text == summary), 0)
        rest = paragraphs[place:] if place else ()
        return summary, _read_opening([Block(text) for text in rest]).rest
    ends = _SENTENCE_END.finditer(summary[:_LONGEST_HEADLINE])
    first = next((end.end() for end in ends if _ends_sentence(summary[: end.end()])), 0)
    if first >= _SHORTEST_SENTENCE:
        return summary[:first], summary[first:].strip()
    return whole_words(summary, _LONGEST_HEADLINE).rstrip(" ,;:—–-") + "…", summary


def _without(text: str, spoken: Sequence[str]) -> str:
    """Take captions that run into the text off its start."""
    for line in spoken:
        if text == line:
            return ""
        if len(line) >= _SHORTEST_SENTENCE // 2 and text.startswith(line):
            return text[len(line) :].strip()
    return text


def _without_end(blocks: Sequence[Block]) -> Sequence[Block]:
    """Leave out what stands behind the story: boilerplate, and paragraphs that are a short link."""
    end = len(blocks)
    while end and (not _without_link(blocks[end - 1]) or is_boilerplate(blocks[end - 1].text)):
        end -= 1
    return blocks[:end]


def _without_link(block: Block) -> str:
    """Take a short link off the end, where no sentence needs it: it leads to the rest, or away."""
    text, link = block.text, block.link
    if not link or block.kind is Kind.HEADING or len(link) > _LONGEST_CALL:
        return text
    before = text.removesuffix(link).rstrip(" ([|·•—–-")
    stands_alone = _BEFORE_CALL.search(before) and not _BEFORE_CALL.search(link)
    return before if not before or stands_alone else text


def _read_opening(blocks: Sequence[Block]) -> Opening:
    """Find the first paragraph that reads as one, with the dateline before or in it."""
    blocks = [block for block in blocks if block.kind is not Kind.HEADING]
    blocks = [block for block in blocks if not is_aside(block.text)]
    paragraphs = [block.text for block in blocks]
    line = agency = None
    for text in paragraphs:
        opening = read_dateline(text)
        line, agency = line or opening.line, agency or opening.agency
        if opening.rest and (opening.line or _reads_as_paragraph(opening.rest)):
            return Opening(line, agency, opening.rest)
    if blocks and all(block.kind is Kind.ITEM for block in blocks):  # the points of a live page
        return Opening(line, agency, "; ".join(text.rstrip(" ;,") for text in paragraphs))
    longest = max(paragraphs, key=len, default="")
    opening = read_dateline(longest)
    return Opening(line, agency, opening.rest)


def _reads_as_paragraph(text: str) -> bool:
    return len(text) >= _SHORTEST_PARAGRAPH or bool(_PARAGRAPH_END.search(text))


def _is_said_by(title: str, text: str) -> bool:
    """Say whether a text has a headline's words and no others, whatever signs stand round them."""
    return text.casefold().strip() == title.casefold().strip() or (
        bool(title)
        and _WORDS_ENDS.sub("", text).casefold() == _WORDS_ENDS.sub("", title).casefold()
    )


def _is_made_of(own: str, first: str, content: Story) -> bool:
    """Say whether a description is the story's beginning, which a machine took for an excerpt.

    One that begins like the story and then says more than its first paragraph, or something else
    than its next ones, is an editor's.
    """
    whole = " ".join(content.paragraphs).casefold()
    goes_on = len(own) > len(first) and own.rstrip(" .…").casefold() not in whole
    return _begins_alike(own, first) and not goes_on


def _begins_alike(own: str, first: str) -> bool:
    length = min(len(own), len(first), 80)
    return own[:length].casefold() == first[:length].casefold()


def shorten_to(text: str, limit: int) -> str:
    """Return a text as it is if it is short enough, else its beginning, to a sentence's end."""
    if len(text) <= limit:
        return text
    return _shorten(whole_words(text, limit), cut=True) if limit else ""


def _shorten(text: str, *, cut: bool) -> str:
    """End at a sentence where possible, else with an ellipsis."""
    if len(text) > _LONGEST_SUMMARY:
        text, cut = whole_words(text, _LONGEST_SUMMARY), True
    if not cut or not text:
        return text
    text = _DOTS_END.sub("", text)
    ends = [end.end() for end in _SENTENCE_END.finditer(text) if _ends_sentence(text[: end.end()])]
    if ends and ends[-1] >= _SHORTEST_SENTENCE:
        return text[: ends[-1]]
    return text.rstrip(" ,;:—–-….\ufffd") + "…"


def whole_words(text: str, limit: int) -> str:
    """Return the beginning of a text, cut between words, or between letters where none end."""
    beginning = graphemes.cut(text, limit)
    return beginning.rpartition(" ")[0] or beginning


def _ends_sentence(text: str) -> bool:
    return not _ABBREVIATION.search(text)
