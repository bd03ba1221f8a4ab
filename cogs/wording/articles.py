"""What a channel and a discussion show of an article."""

from collections.abc import Sequence

import discord
from yarl import URL

from cogs.wording.outcomes import detail_text
from cogs.wording.text import GREY, INK, harmless, listed, shorten
from newsroom.config import Policy
from newsroom.feeds.fetch import without_password
from newsroom.folding import fold
from newsroom.look import Look
from newsroom.models import Article
from newsroom.post import USUAL, Post, closed_words, draw
from newsroom.settings import NameOrId
from newsroom.speech import N_, _
from newsroom.storage.corrections import CorrectionKind
from newsroom.storage.records import Ruling

_DONE = {
    CorrectionKind.CORRECTED: N_("The newsroom corrected {title}"),
    CorrectionKind.REVISED: N_("The newsroom changed {title}"),
    CorrectionKind.MOVED: N_("The newsroom gave {title} another address or picture"),
    CorrectionKind.WITHDRAWN: N_("{title} is no longer in its feed"),
    CorrectionKind.RETURNED: N_("{title} is back in its feed"),
}
THREAD_NAME_LIMIT = 100
ADDRESS_LIMIT = 2_048
_ANSWER = "\n> "
LINE_LIMIT = 2_000 - 40  # a mention may stand before it


def article_embed(article: Article, publication: str, look: Look = USUAL) -> discord.Embed:
    """Return the post of an article: headline, standfirst, picture, byline, section, time."""
    post = draw(article, publication, look)
    embed = discord.Embed(
        title=harmless(post.title, 256),
        url=address_of(post.url),
        description=_post_text(post) or None,
        colour=INK,
        timestamp=post.published_at,
    )
    if post.author:
        embed.set_author(name=shorten(post.author, 256))
    if post.picture:
        embed.set_image(url=address_of(post.picture))
    embed.set_footer(text=shorten(" · ".join(post.footer), 500))
    return embed


def article_line(article: Article, publication: str, look: Look) -> str:
    """Return what stands above the post; empty when nothing does."""
    pieces = draw(article, publication, look).line
    return shorten("".join(text + harmless(word, 256) for text, word in pieces), LINE_LIMIT)


def withdrawn_embed(article: Article, publication: str, look: Look = USUAL) -> discord.Embed:
    """Return the post of an article that an admin has marked as withdrawn."""
    embed = article_embed(article, publication, look)
    embed.title = f"~~{harmless(article.title, 252)}~~"
    struck = (f"~~{block}~~" for block in (embed.description or "").split("\n") if block)
    embed.description = "\n\n".join((_("**The newsroom has withdrawn this article.**"), *struck))
    embed.colour = GREY
    return embed


def without_addresses(embed: discord.Embed) -> discord.Embed:
    """Return an article's post without its link and its picture."""
    plain = embed.copy()
    plain.url = None
    return plain.set_image(url=None)


def address_of(url: str) -> str | None:
    """Return a web address in the form that browsers send it; None for what Discord refuses."""
    try:
        written = str(URL(url))
    except ValueError:
        return None
    return written if 0 < len(written) <= ADDRESS_LIMIT else None


def _post_text(post: Post) -> str:
    """Return dateline and standfirst, the way to the rest, the picture's caption and credit.

    At the end stands that nobody comments on it, where that is so.
    """
    blocks = [harmless(post.standfirst, 3_000)]
    if post.dateline and blocks[0]:
        blocks[0] = f"**{harmless(post.dateline, 200)}** — {blocks[0]}"
    address = address_of(post.url) if post.read_more else None
    if address is not None:
        blocks.append(f"[{post.read_more}](<{address}>)")
    if post.caption:
        blocks.append("-# " + harmless(post.caption, 800))
    blocks.append(post.closed)
    return "\n\n".join(filter(None, blocks))


def thread_name(article: Article) -> str:
    return shorten(article.title, THREAD_NAME_LIMIT) or _("Discussion")


def introduction_embed(policy: Policy) -> discord.Embed:
    """Return the two lines that open a discussion."""
    name = policy.publication.name
    return discord.Embed(
        description=(
            _(
                "Comments are welcome here, and you answer for what you write.\n"
                "{name} removes profanity, personal attacks and other inappropriate "
                "material, and may block members who keep posting it.",
                name=name,
            )
        ),
        colour=INK,
    )


def comments_closed_embed(language: str) -> discord.Embed:
    """Return what opens a forum's post in which nobody writes."""
    return discord.Embed(description=closed_words(language), colour=GREY)


def correction_text(before: str, article: Article) -> str:
    """Return the line that tells a discussion of a correction."""
    title = harmless(article.title, 256)
    if before and fold(before) != fold(article.title):
        old = harmless(before, 256)
        return _(
            "The newsroom corrected this article. The headline was “{old}” and is now “{title}”.",
            old=old,
            title=title,
        )
    return _("The newsroom corrected this article. The post above shows the current version.")


def withdrawal_text() -> str:
    return _(
        "This article is no longer in the newsroom's feed. The post above shows it "
        "as it last stood there."
    )


def return_text() -> str:
    return _(
        "This article is back in the newsroom's feed. The post above shows the current version."
    )


def gone_text(title: str, channel: str) -> str:
    return _(
        "{title} is no longer in its feed, nor in another that this bot follows. Its "
        "post in {channel} stays as it is.\n"
        "If the newsroom has withdrawn it, an admin can strike the post through and "
        "lock its discussion.",
        title=quoted(title),
        channel=channel,
    )


def marked_text(*, is_there: bool, discussion: str | None) -> str:
    """Say what came of marking a post.

    Args:
        discussion: Why it is not locked; None when it is.
    """
    post = _("The post is marked as withdrawn") if is_there else _("The post no longer exists")
    locked = _("is locked") if discussion is None else _("is not locked: {why}", why=discussion)
    return _("{post}; its discussion {locked}.", post=post, locked=locked)


def unmarkable_text(reason: str) -> str:
    return _(
        "The post could not be marked: {reason}. Press again to try again.",
        reason=detail_text(reason),
    )


def back_text() -> str:
    return _("Nothing was changed: the article is back in its feed, or its post no longer exists.")


def unmarked_text(title: str, channel: str) -> str:
    return _(
        "{title} is back in its feed, so its post in {channel} is no longer marked "
        "as withdrawn. Its discussion may still be locked.",
        title=quoted(title),
        channel=channel,
    )


def held_text(article: Article, channel: str) -> str:
    address = address_of(article.url)
    link = f"\n<{address}>" if address is not None else ""
    return _(
        "{title} waits for you before it is posted in {channel}.{link}",
        title=quoted(article.title),
        channel=channel,
        link=link,
    )


def ruled_text(ruling: Ruling, who: str, *, in_digest: bool = False) -> str:
    """Say what was decided of an article that was held, and by whom."""
    if ruling is Ruling.RELEASED:
        later = _(" It comes with the next digest.") if in_digest else ""
        return _("{who} decided to post it.{later}", who=who, later=later)
    return _("{who} decided not to post it.", who=who)


def answered_text(asked: str, said: str) -> str:
    """Return a question with what came of it."""
    return f"{asked.partition(_ANSWER)[0]}{_ANSWER}{said}"


def decided_text() -> str:
    return _("This has been decided already.")


def not_in_feed_text() -> str:
    return _(
        "Nothing was changed: the article is not in its feed now. Press again once it is back."
    )


def opened_text(thread_id: int) -> str:
    return _("The discussion is open: <#{thread_id}>", thread_id=thread_id)


def too_late_text() -> str:
    return _("Discussions of articles as old as this one are closed, so it is not opened any more.")


def opening_text() -> str:
    return _("Discord has not finished opening the discussion. The bot goes on trying.")


def withdrawn_text() -> str:
    return _("The newsroom has withdrawn this article, so its discussion is not opened.")


def no_post_text() -> str:
    return _(
        "There is no discussion to open here: the post or its channel no longer "
        "exists, or the bot's records do not know it."
    )


def unposted_text(named: str, channel: str, reason: str) -> str:
    return _(
        "{named} could not be posted in {channel} with its discussion: {reason}\n"
        "The bot goes on trying for a week. `python bot.py doctor` names what is "
        "missing.",
        named=named,
        channel=channel,
        reason=detail_text(reason),
    )


def channel_deleted_text(named: str) -> str:
    return _(
        "{named} could not be posted: its channel has been deleted. Later articles "
        "go to the channels that `feeds:` in policy.yaml names.",
        named=named,
    )


def refused_correction_text(kind: CorrectionKind, title: str, channel: str, reason: str) -> str:
    return _(
        "{uncorrected}\n"
        "The bot goes on trying for a week. `python bot.py doctor` names what is "
        "missing.",
        uncorrected=_uncorrected(kind, title, channel, reason),
    )


def uncorrected_text(kind: CorrectionKind, title: str, channel: str, reason: str) -> str:
    return _(
        "{uncorrected}\nIt does not try again.",
        uncorrected=_uncorrected(kind, title, channel, reason),
    )


def no_channel_text(url: str, channel: NameOrId) -> str:
    return _(
        "New articles of <{feed}> cannot be posted: this server has no "
        "channel “{channel}” that the bot can see.\n"
        "They wait until there is one. Mend its name, its permissions, or `feeds:` "
        "in policy.yaml.",
        feed=without_password(url),
        channel=discord.utils.escape_markdown(str(channel)),
    )


def no_tags_text(forum: str, missing: Sequence[str]) -> str:
    names = listed([quoted(name) for name in missing])
    return _(
        "Articles in {forum} go without a tag for {names}: the forum has none of "
        "that name.\n"
        "Allow the bot *Manage Channel* in that forum and it makes such tags itself, "
        "or make them by hand. This is said once.",
        forum=forum,
        names=names,
    )


def _uncorrected(kind: CorrectionKind, title: str, channel: str, reason: str) -> str:
    done = _(_DONE[kind], title=quoted(title))
    return _(
        "{done}, but the bot could not carry that through in {channel}: {reason}",
        done=done,
        channel=channel,
        reason=detail_text(reason),
    )


def quoted(title: str) -> str:
    """Name an article to moderators and in discussions."""
    return _("“{word}”", word=harmless(title, 256))
