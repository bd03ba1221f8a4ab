"""Words and marks that every other text is made of."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime

import discord

from newsroom import graphemes
from newsroom.durations import spell_duration
from newsroom.models import Action, Case, Part, PartKind, Sanction, SanctionKind, Violation
from newsroom.policy.disguises import name_disguises
from newsroom.policy.effort import TOO_MUCH
from newsroom.policy.explain import UNREAD
from newsroom.policy.rules.newcomer import NEWCOMER
from newsroom.speech import N_, _

RED = discord.Colour(0xB3261E)
AMBER = discord.Colour(0xB26A00)
GREEN = discord.Colour(0x2E7D32)
GREY = discord.Colour(0x5F6368)
INK = discord.Colour(0x1F3A5F)

ERASED = N_("a member whose name was erased")  # of which the record holds an empty one

DESCRIPTION_LIMIT = 4_096  # Discord's, for an embed's description
FIELD_LIMIT = 1_024
EMBED_LIMIT = 6_000  # for all the text of a message's embeds
_DESCRIPTION_LEFT = 700  # a guess: what of a text tells its tone

# discord.utils.escape_markdown knows only the first bracket of "[[a](b)", and no "<".
_MARKUP = re.compile(r"[\\*_~|`\[\]<>]")
_LINE_MARKUP = re.compile(r"^(\s*)(#{1,3}|-#?)(?=\s)", re.MULTILINE)
_ADDRESS = re.compile(r"https?://[^\s\\<>\[\]()*~|`\"]+", re.IGNORECASE)  # escaped, it would break
_MENTION = re.compile(r"@(?=everyone|here|[!&]?\d{17,20})")
_INVITE = re.compile(
    r"(?<=discord)(?=(?:app)?\.(?:gg|com/invite|me|io|li)/)|(?<=dsc)(?=\.gg/)", re.IGNORECASE
)

_PART_TITLES = {
    PartKind.FORWARD: N_("Forwarded message"),
    PartKind.EMBED: N_("Embed"),
    PartKind.POLL: N_("Poll"),
    PartKind.ATTACHMENT: N_("File"),
    PartKind.STICKER: N_("Sticker"),
}
_SANCTION_TITLES = {
    SanctionKind.WARN: N_("warning"),
    SanctionKind.TIMEOUT: N_("timeout"),
    SanctionKind.BLOCK: N_("block"),
    SanctionKind.BAN: N_("ban"),
}
_ACTION_TITLES = {
    Action.ALLOW: N_("allowed"),
    Action.FLAG: N_("flagged"),
    Action.HOLD: N_("held"),
    Action.REMOVE: N_("removed"),
}


Titles = Callable[[str], str]  # of rules, by their ids


def plural(count: int, one: str, many: str | None = None) -> str:
    """Return "1 point", "2 points"."""
    return f"{count} {one if count == 1 else many or one + 's'}"


def listed(words: Sequence[str]) -> str:
    """Return "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    return _("{most} and {last}", most=", ".join(words[:-1]), last=words[-1])


def shorten(text: str, limit: int) -> str:
    """Cut a text to a limit of Discord's, at a word where one is near."""
    if len(text) <= limit:
        return text
    cut = graphemes.cut(text, limit - 1)
    space = cut.rfind(" ", limit - 40 if limit > 80 else 0)
    return (cut[:space] if space > 0 else cut).rstrip() + "…"


duration = spell_duration


def date(moment: datetime) -> str:
    return discord.utils.format_dt(moment, "D")


def when(moment: datetime) -> str:
    return discord.utils.format_dt(moment, "R")


def within(title: str) -> str:
    """Return a title as it stands within a line: "Personal attack" small, "URL" and "X" as is."""
    return title[:1].lower() + title[1:] if title[1:2].islower() else title


def named(member_id: int | None, names: Mapping[int, str]) -> str:
    """Name somebody with their mention behind, of which a client may show no more than a number.

    Args:
        member_id: None for the bot.
    """
    if member_id is None:
        return _("the bot")
    name = names.get(member_id)
    who = _("a member") if name is None else escaped(name) or _(ERASED)
    return f"{who} (<@{member_id}>)"


def author_name(case: Case) -> str:
    """Name the author of a case in words alone."""
    return escaped(case.member_name) or _(ERASED)


def called(member: discord.abc.User) -> str:
    """Name somebody who is here just now, with their mention behind."""
    return named(member.id, {member.id: member.display_name})


def sanction_for_reader(sanction: Sanction | None, until: datetime | None) -> str:
    """Say to its author what a strike has brought."""
    if sanction is None:
        return _("Nothing further follows this time.")
    match sanction.kind:
        case SanctionKind.WARN:
            return _("This is a warning. Nothing further follows this time.")
        case SanctionKind.TIMEOUT:
            if until is None:
                return _("You cannot write in this server for now. You can go on reading.")
            end = discord.utils.format_dt(until, "f")
            return _("You cannot write in this server until {end}. You can go on reading.", end=end)
        case SanctionKind.BLOCK:
            return blocked_text(until)
        case SanctionKind.BAN:
            return _("You have been banned from this server.")


def blocked_text(until: datetime | None) -> str:
    """Say to a member what a block means, and how long it lasts."""
    if until is None:
        return _(
            "You can read the discussions but cannot write in them until a moderator lifts it."
        )
    end = discord.utils.format_dt(until, "f")
    return _("You can read the discussions but cannot write in them until {end}.", end=end)


def sanction_ahead(sanction: Sanction) -> str:
    """Say what a rung of the ladder will bring."""
    match sanction.kind:
        case SanctionKind.WARN:
            return _("you are warned")
        case SanctionKind.TIMEOUT:
            if not sanction.duration:
                return _("you cannot write in this server for some time")
            span = duration(sanction.duration)
            return _("you cannot write in this server for {span}", span=span)
        case SanctionKind.BLOCK:
            if not sanction.duration:
                return _("you can no longer write in the discussions")
            span = duration(sanction.duration)
            return _("you can no longer write in the discussions for {span}", span=span)
        case SanctionKind.BAN:
            return _("you are banned from this server")


def sanction_title(sanction: Sanction | None) -> str:
    """Name a sanction to moderators."""
    if sanction is None:
        return _("none")
    title = _(_SANCTION_TITLES[sanction.kind])
    if not sanction.duration:
        return title
    return _("{sanction} for {span}", sanction=title, span=duration(sanction.duration))


def action_title(action: Action) -> str:
    return _(_ACTION_TITLES[action])


def fit(embed: discord.Embed) -> discord.Embed:
    """Shorten an embed until the whole keeps to Discord's limit for a message.

    First its description, as far as enough of that is left, then its longest fields.
    """
    excess = len(embed) - EMBED_LIMIT
    if excess > 0 and embed.description:
        room = max(_DESCRIPTION_LEFT, len(embed.description) - excess)
        embed.description = shorten(embed.description, room)
    while (excess := len(embed) - EMBED_LIMIT) > 0 and embed.fields:
        lengths = [len(field.value or "") for field in embed.fields]
        index = lengths.index(max(lengths))
        longest = embed.fields[index]
        text = shorten(longest.value or "", max(1, lengths[index] - max(excess, 100)))
        embed.set_field_at(index, name=longest.name, value=text, inline=longest.inline)
    return embed


# ---------------------------------------------------------------- a reply's own text


_ABOUT_NO_WORDS = (TOO_MUCH, NEWCOMER)  # categories of what is about a reply as a whole


def quoted(parts: Sequence[Part], violations: Iterable[Violation] = ()) -> str:
    """Return a reply's text for an embed, its evidence in underlined bold."""
    spans: dict[int, list[tuple[int, int]]] = {}
    for violation in violations:
        if violation.category not in _ABOUT_NO_WORDS:
            spans.setdefault(violation.part, []).append((violation.start, violation.end))
    blocks = []
    for index, part in enumerate(parts):
        title = _PART_TITLES.get(part.kind)
        body = _marked(part.text, spans.get(index, []))
        blocks.append(_("**{title}:** {body}", title=_(title), body=body) if title else body)
    return "\n".join(blocks)


def plain(parts: Sequence[Part]) -> str:
    """Return a reply's text just as it was typed."""
    return "\n".join(part.text for part in parts)


def _marked(text: str, spans: list[tuple[int, int]]) -> str:
    marked, position = [], 0
    for start, end in merged(spans):
        marked.append(escaped(text[position:start]))
        marked.append(f"__**{escaped(text[start:end])}**__")
        position = end
    marked.append(escaped(text[position:]))
    return "".join(marked)


def merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join spans that touch, so that marks never nest."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def escaped(text: str) -> str:
    """Show what somebody typed as they typed it: neither markup nor a link under other words."""
    pieces, start = [], 0
    for address in _ADDRESS.finditer(text):
        pieces += [_without_markup(text[start : address.start()]), address[0]]
        start = address.end()
    return "".join((*pieces, _without_markup(text[start:])))


def harmless(text: str, limit: int) -> str:
    """Show a newspaper's words as words alone, within a limit: no markup, mention or invite."""
    room = limit
    shown = _disarmed(shorten(text, room))
    while len(shown) > limit:
        room = min(room - 1, room * limit // len(shown))
        shown = _disarmed(shorten(text, room))
    return shown


def _disarmed(text: str) -> str:
    return _INVITE.sub("\u200b", _MENTION.sub("@\u200b", escaped(text)))


def _without_markup(text: str) -> str:
    return _LINE_MARKUP.sub(r"\1\\\2", _MARKUP.sub(r"\\\g<0>", text))


def evidence_lines(violations: Sequence[Violation], titles: Titles, *, readings: bool) -> list[str]:
    """Return a line for each rule broken: its title, the words that broke it, how they were read.

    Of a rule that only looks at newcomers there is none.
    """
    by_rule: dict[str, list[Violation]] = {}
    for violation in violations:
        if violation.category == NEWCOMER:
            continue
        by_rule.setdefault(violation.rule, []).append(violation)
    lines = []
    for rule, found in by_rule.items():
        words = [_("“{word}”", word=escaped(word)) for word in _evidence(found)]
        line = f"**{escaped(titles(rule))}**"
        if words:
            line += _(": {words}", words=listed(words))
        elif any(violation.category == TOO_MUCH for violation in found):
            line += _(": {words}", words=_(UNREAD))
        via = sorted({name for violation in found for name in violation.via})
        if readings and via:
            line += _(" (seen through {disguises})", disguises=name_disguises(via))
        if readings and (entries := sorted({v.entry for v in found if v.entry})):
            line += _(" (phrase {entries})", entries=", ".join(entries))
        lines.append(line)
    return lines


def _evidence(violations: Sequence[Violation]) -> list[str]:
    told = [
        v.evidence.replace("\n", " ") for v in violations if v.evidence and v.category != TOO_MUCH
    ]
    words = dict.fromkeys(shorten(evidence, 80) for evidence in told)
    return list(words)[:5]
