"""Rules about what a reply carries: links, invites, mentions and attachments."""

import re
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from itertools import islice
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from newsroom.models import Action, Attachment, PartKind, Violation
from newsroom.policy.rules.base import Consequence, Rule
from newsroom.policy.scene import Scene
from newsroom.policy.web_addresses import (
    Address,
    find_addresses,
    find_invites,
    is_named,
    is_under,
    may_hold_address,
    may_hold_invite,
)
from newsroom.settings import name_input, quote
from newsroom.speech import N_, _

_MOST_LINKS = 50  # of one text: with so many, nobody needs the next to decide
_DOMAIN = re.compile(r"[\w-]+(\.[\w-]+)+")
_INVITE_CODE = re.compile(r"[\w-]+")
_FILE_KIND = re.compile(r"\.?[\w+-]+|[\w.+-]+/(?:\*|[\w.+-]+)")
_PING = re.compile(r"<@[!&]?(\d+)>")
_EVERYONE = re.compile(r"@(?:everyone|here)\b")
# What opens or runs at a click on somebody's machine; nobody argues with a reader by it.
PROGRAMS = (
    *("apk", "app", "bat", "cmd", "com", "cpl", "dll", "dmg", "exe", "hta", "html", "htm", "iso"),
    *("jar", "js", "jse", "lnk", "msi", "ps1", "reg", "scr", "sh", "svg", "vbe", "vbs", "wsf"),
)

# What lets a file of each category pass.
_REMEDIES = {
    "forbidden attachment": N_("change allow and deny"),
    "too many attachments": N_("raise max_count"),
    "large attachment": N_("raise max_size_mb"),
}


def check_domain(written: str) -> str:
    """Return a domain in small letters.

    Raises:
        ValueError: The text is no domain; says what would be.
    """
    if _DOMAIN.fullmatch(written):
        return written.lower()
    inside = _DOMAIN.search(written.removeprefix("*."))
    example = inside.group().lower() if inside else "example.org"
    raise ValueError(f"should be a domain, like {example}{name_input(written, ())}")


def check_file_kind(written: str) -> str:
    """Return a file ending or a content type in small letters, without a dot before.

    Raises:
        ValueError: The text is neither; says what would be.
    """
    if not _FILE_KIND.fullmatch(written):
        raise ValueError(
            f"should be a file ending, like pdf, or a type, like image/*{name_input(written, ())}"
        )
    return written.lower().removeprefix(".")


def check_invite(written: str) -> str:
    """Return the code of an invitation, written alone or as a link.

    Raises:
        ValueError: The text is neither.
    """
    if _INVITE_CODE.fullmatch(written):
        return written
    for start, end, code in find_invites(written):
        if (start, end) == (0, len(written)):
            return code
    raise ValueError(
        f"should be the part of an invitation after discord.gg/{name_input(written, ())}"
    )


InviteCode = Annotated[str, AfterValidator(check_invite)]
Domain = Annotated[str, AfterValidator(check_domain)]
FileKind = Annotated[str, AfterValidator(check_file_kind)]


class Links(Rule):
    """Links to other sites: full addresses, bare domains, and links behind a text."""

    type: Literal["links"]
    action: Consequence = Action.HOLD
    allow: tuple[Domain, ...] = ()
    """Domains that may be linked, each with all its subdomains: [example.org]."""

    def check(self, scene: Scene) -> Iterable[Violation]:
        for _at, part in scene.prose:
            if may_hold_address(part.text):
                return self._report(scene)
        return ()

    def _report(self, scene: Scene) -> Iterator[Violation]:
        for index, part in scene.prose:
            forbidden = filter(self._forbids, find_addresses(part.text))
            for address in islice(forbidden, _MOST_LINKS):
                if not scene.is_quoted(index, *address.span):
                    most = Action.FLAG if is_named(part.text, address) else Action.REMOVE
                    yield self.report(scene, index, address.span, "link", at_most=most)

    def concede(self, violation: Violation) -> Iterator[str]:
        for address in find_addresses(violation.evidence):
            site = quote(address.host)
            yield _(
                "To allow links to this site, put {site} into allow for {rule}.",
                site=site,
                rule=self.id,
            )

    def _forbids(self, address: Address) -> bool:
        return not any(is_under(address.host, domain) for domain in self.allow)


class Invites(Rule):
    """Invitations to other Discord servers."""

    type: Literal["invites"]
    action: Consequence = Action.HOLD
    allow: tuple[InviteCode, ...] = ()
    """Invitations that may be posted: the part after discord.gg/, exactly, or the whole link."""

    def check(self, scene: Scene) -> Iterable[Violation]:
        for part in scene.reply.parts:
            if may_hold_address(part.text) and may_hold_invite(part.text):
                return self._report(scene)
        return ()

    def _report(self, scene: Scene) -> Iterator[Violation]:
        for index, part in enumerate(scene.reply.parts):
            for start, end, code in find_invites(part.text):
                if code not in self.allow and not scene.is_quoted(index, start, end):
                    yield self.report(scene, index, (start, end), "invite")

    def concede(self, violation: Violation) -> Iterator[str]:
        for _at, _end, code in find_invites(violation.evidence):
            yield _(
                "To allow this invite, put {code} into allow for {rule}.",
                code=quote(code),
                rule=self.id,
            )


class Mentions(Rule):
    """Too many people called at once, or everyone."""

    type: Literal["mentions"]
    action: Consequence = Action.HOLD
    max: Annotated[int, Field(ge=0, le=100)] = 4
    """How many different members and roles one reply may mention."""
    everyone: bool = True
    """Whether a mention that reaches everyone breaks the rule too."""

    def check(self, scene: Scene) -> Iterable[Violation]:
        reply = scene.reply
        if reply.mentions_everyone or reply.mention_count > self.max:
            return self._report(scene)
        return ()

    def _report(self, scene: Scene) -> Iterator[Violation]:
        reply = scene.reply
        if self.everyone and reply.mentions_everyone:
            yield from self._point_at(scene, _EVERYONE, 0, "mention of everyone")
        if reply.mention_count > self.max:
            yield from self._point_at(scene, _PING, self.max, "too many mentions")

    def concede(self, violation: Violation) -> Iterator[str]:
        if violation.category == "mention of everyone":
            yield _("To let it pass, set everyone: false for {rule}.", rule=self.id)
        else:
            yield _("To let more people be mentioned at once, raise max for {rule}.", rule=self.id)

    def _point_at(
        self, scene: Scene, pattern: re.Pattern[str], beyond: int, category: str
    ) -> Iterator[Violation]:
        """Report the first mention too many, or the whole text where Discord alone counted it."""
        for index, part in scene.prose:
            seen: set[str] = set()
            for match in pattern.finditer(part.text):
                seen.add(match.group())
                if len(seen) > beyond:
                    yield self.report(scene, index, match.span(), category)
                    return
        yield from self.report_content(scene, category)


class Attachments(Rule):
    """Files of a kind, number or size that a discussion has no use for."""

    type: Literal["attachments"]
    action: Consequence = Action.HOLD
    allow: tuple[FileKind, ...] = ()
    """When given, only these may be attached: file endings (pdf) or content types (image/*,
    image/png)."""
    deny: tuple[FileKind, ...] = PROGRAMS
    """These may never be attached, written the same way. Left out: programs and scripts."""
    max_count: Annotated[int, Field(ge=0, le=10)] = 10
    """How many files one reply may carry."""
    max_size_mb: Annotated[float, Field(gt=0, le=500)] = 25.0
    """How large one file may be, in megabytes."""

    def check(self, scene: Scene) -> Iterable[Violation]:
        return self._report(scene) if scene.reply.attachments else ()

    def _report(self, scene: Scene) -> Iterator[Violation]:
        for count, attachment in enumerate(scene.reply.attachments, start=1):
            category = self._judge(attachment)
            if category is None and count > self.max_count:
                category = "too many attachments"
            if category is not None:
                yield from self._point_at(scene, attachment, category)

    def concede(self, violation: Violation) -> Iterator[str]:
        yield _(
            "To let such a file pass, {remedy} for {rule}.",
            remedy=_(_REMEDIES[violation.category]),
            rule=self.id,
        )

    def _judge(self, attachment: Attachment) -> str | None:
        if any(is_of(attachment, kind) for kind in self.deny):
            return "forbidden attachment"
        if self.allow and not any(is_of(attachment, kind) for kind in self.allow):
            return "forbidden attachment"
        if attachment.size_bytes > self.max_size_mb * 1024 * 1024:
            return "large attachment"
        return None

    def _point_at(self, scene: Scene, attachment: Attachment, category: str) -> Iterator[Violation]:
        if not attachment.filename:
            return  # nothing to point at
        for index, part in enumerate(scene.reply.parts):
            if part.kind is PartKind.ATTACHMENT and part.text == attachment.filename:
                yield self.report(scene, index, (0, len(part.text)), category)
                return


def is_of(attachment: Attachment, kind: str) -> bool:
    """Tell whether a file is of a kind: an ending ("pdf") or a content type ("image/*")."""
    if "/" in kind:
        content_type = (attachment.content_type or "").partition(";")[0].strip().lower()
        return fnmatch(content_type, kind)
    return attachment.filename.lower().rstrip(". ").endswith(f".{kind}")
