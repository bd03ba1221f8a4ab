"""discord.Message -> Reply: the only translation inwards."""

from collections.abc import Iterator

import discord

from newsroom.models import Answered, Attachment, Part, PartKind, Reply

_REPLY = discord.MessageType.reply
_ANSWERED_LIMIT = 300  # characters of what a message answers


def snapshot(
    message: discord.Message,
    *,
    earlier_authors: tuple[str, ...] = (),
    regulars: tuple[str, ...] = (),
    article_text: str = "",
) -> Reply:
    """Copy what rules may look at out of a message."""
    return Reply(
        id=message.id,
        author_id=message.author.id,
        posted_at=message.edited_at or message.created_at,
        parts=tuple(_parts(message)),
        discussion_id=message.channel.id,
        addressees=tuple(dict.fromkeys(_addressees(message))),
        earlier_authors=earlier_authors,
        regulars=regulars,
        mention_count=len({*message.raw_mentions, *message.raw_role_mentions}),
        mentions_everyone="@everyone" in message.content or "@here" in message.content,
        attachments=tuple(
            Attachment(file.filename, file.content_type, file.size) for file in _files(message)
        ),
        article_text=article_text,
    )


def answered(message: discord.Message) -> Answered | None:
    """Copy what a message answers, as far as Discord has sent that along."""
    reference = message.reference
    if reference is None or reference.message_id is None or message.type is not _REPLY:
        return None
    if not isinstance(reference.resolved, discord.Message):
        return Answered(reference.message_id, None, None)
    text = "\n".join(part.text for part in _parts(reference.resolved))
    return Answered(reference.message_id, reference.resolved.author.id, text[:_ANSWERED_LIMIT])


def _parts(message: discord.Message) -> Iterator[Part]:
    if message.content:
        yield Part(PartKind.CONTENT, message.content)
    for forwarded in message.message_snapshots:
        if forwarded.content:
            yield Part(PartKind.FORWARD, forwarded.content)
        yield from _embed_parts(forwarded.embeds, PartKind.FORWARD)
    yield from _embed_parts(message.embeds, PartKind.EMBED)
    if message.poll is not None:
        yield Part(PartKind.POLL, message.poll.question)
        yield from (Part(PartKind.POLL, answer.text) for answer in message.poll.answers)
    for file in _files(message):
        yield Part(PartKind.ATTACHMENT, file.filename)
        if file.description:
            yield Part(PartKind.ATTACHMENT, file.description)
    for sticker in message.stickers:
        yield Part(PartKind.STICKER, sticker.name)


def _files(message: discord.Message) -> Iterator[discord.Attachment]:
    yield from message.attachments
    for forwarded in message.message_snapshots:
        yield from forwarded.attachments


def _embed_parts(embeds: list[discord.Embed], kind: PartKind) -> Iterator[Part]:
    """Yield the texts of embeds the author wrote; a link's preview has a URL and is not theirs."""
    for embed in embeds:
        if embed.type != "rich" or embed.url:
            continue
        texts = [embed.author.name, embed.title, embed.description]
        texts += [text for field in embed.fields for text in (field.name, field.value)]
        texts.append(embed.footer.text)
        yield from (Part(kind, text) for text in texts if text)


def _addressees(message: discord.Message) -> Iterator[str]:
    reference = message.reference
    if reference is not None and isinstance(reference.resolved, discord.Message):
        yield from names_of(reference.resolved.author)
    for member in message.mentions:
        yield from names_of(member)


def names_of(member: discord.abc.User) -> Iterator[str]:
    """Yield the names others may call a member by."""
    yield member.display_name
    if isinstance(member, discord.User | discord.Member) and member.global_name:
        yield member.global_name
    yield member.name
