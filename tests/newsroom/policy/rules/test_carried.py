"""What a reply carries: links, invites, mentions, attachments."""

from collections.abc import Callable

import pytest
from pydantic import ValidationError

from newsroom.models import Action, Attachment, Part, PartKind, Violation
from newsroom.policy.rules import Attachments, Invites, Links, Mentions
from tests.newsroom.policy.conftest import items

Check = Callable[..., list[Violation]]


# ---------------------------------------------------------------- links

LINKS = Links(id="links", type="links", allow=("Example.org",))


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("see https://elsewhere.net/a?b=c.", "https://elsewhere.net/a?b=c"),
        ("see http://elsewhere.net", "http://elsewhere.net"),
        ("(https://elsewhere.net/a_(b))", "https://elsewhere.net/a_(b)"),
        ("see www.elsewhere.net, please", "www.elsewhere.net"),
        ("see elsewhere.net/page", "elsewhere.net/page"),
        ("elsewhere.am has it", "elsewhere.am"),
        ("[the report](https://elsewhere.net/r)", "https://elsewhere.net/r"),
        ("<https://elsewhere.net>", "https://elsewhere.net"),
        ("write to t.me/channel", "t.me/channel"),
        ("https://example.org.elsewhere.net", "https://example.org.elsewhere.net"),
        ("https://example.org@elsewhere.net/", "https://example.org@elsewhere.net/"),
        ("https://notexample.org", "https://notexample.org"),
        ("HTTPS://ELSEWHERE.NET", "HTTPS://ELSEWHERE.NET"),
    ],
)
def test_foreign_link_is_held(check: Check, text: str, evidence: str) -> None:
    (violation,) = check(LINKS, text)
    assert violation.evidence == evidence
    assert (violation.category, violation.action) == ("link", Action.HOLD)


@pytest.mark.parametrize(
    "text",
    [
        "see https://example.org/story and https://www.example.org",
        "see news.example.org, or EXAMPLE.ORG",
        "write to editor@elsewhere.net",
        "The vote is over.Then the count begins",
        "It rose 2.5 per cent, i.e. a little",
        "He said no.So did she.It is over.",
        "Mr.Smith and the U.S.A. agree...and so on",
        "Version 3.11 of the text, p.12",
        "> https://elsewhere.net\nI would not click on this",
        "Նա ասաց՝ ոչ։ Եվ գնաց.Այդպես",
    ],
)
def test_own_sites_mail_and_missing_spaces_are_no_foreign_links(check: Check, text: str) -> None:
    assert check(LINKS, text) == []


@pytest.mark.parametrize(
    "text",
    items("""
I read it in FT.com. | Booking.com raised its fees. | The staff of Amazon.com strike.
Is Booking.com a good company? | He works for Cars.com. | Salesforce.com bought Slack.
FT.com says so. | Match.com is where we met. | I found my desk on Amazon.com.
Overstock.com's shares fell. | News.am reported it. | Monster.com and Indeed.com cut jobs.
Ask.com is gone. | Pets.com went bust in 2000. | I booked through Booking.com.
Civilnet.am wrote about it. | Hotels.com and Airbnb take a cut. | Change.org petitions do nothing.
Mail.ru belongs to VK. | Nobody trusts Boo.com, do they?
"""),
)
def test_site_that_is_spoken_of_by_name_is_flagged_at_most(check: Check, text: str) -> None:
    assert {violation.action for violation in check(LINKS, text)} == {Action.FLAG}


@pytest.mark.parametrize(
    "text",
    items("""
Visit Booking.com now | Booking.com | booking.com raised its fees
See https://Booking.com says so | Booking.com/x raised its fees | www.Booking.com raised its fees
Go to Cheappills.com today, friends | Join Casino777.com and play
Check out Mysite.com, it is new | Cheap-pills.com is what I use | Freegold.com has a bonus for you
My site is Freegold.com, come and look | Fees: Booking.com
Read more of this on Freegold.com, friends | Sign up for news at Freegold.com, friends
Freegold.xyz.com raised its fees | [Booking.com](https://elsewhere.net) raised its fees
"""),
)
def test_site_that_readers_are_sent_to_is_held(check: Check, text: str) -> None:
    assert Action.HOLD in {violation.action for violation in check(LINKS, text)}


def test_domain_is_checked_when_the_policy_is_read() -> None:
    with pytest.raises(ValidationError, match=r"example\.org"):
        Links(id="links", type="links", allow=("https://example.org/",))


def test_each_of_several_links_is_found(check: Check) -> None:
    text = "A.net\tsub.b.net/x\nhttps://c.net «d.net» 3.5 e.net, f.\u00a0g.net."
    found = [violation.evidence for violation in check(LINKS, text)]
    assert found == ["A.net", "sub.b.net/x", "https://c.net", "d.net", "e.net", "g.net"]


# ---------------------------------------------------------------- invites

INVITES = Invites(id="invites", type="invites", allow=("ours",))


@pytest.mark.parametrize(
    "text",
    [
        *("join discord.gg/abc", "https://discord.com/invite/abc", "DISCORDAPP.COM/invite/abc now"),
        *("DİSCORD.GG/abc", "dıscord.me/abc", "diſcord.gg/abc", "dsc.gg/abc", "Invıte.gg/abc"),
    ],
)
def test_invite_is_found(check: Check, text: str) -> None:
    (violation,) = check(INVITES, text)
    assert violation.evidence.lower().endswith("/abc")
    assert violation.category == "invite"


@pytest.mark.parametrize("written", ["ours", "discord.gg/ours", "https://discord.com/invite/ours"])
def test_own_invite_may_be_given_as_its_code_or_its_link(check: Check, written: str) -> None:
    rule = Invites(id="invites", type="invites", allow=(written,))
    assert check(rule, "discord.gg/ours") == []
    assert check(rule, "discord.gg/theirs")


@pytest.mark.parametrize("written", ["", "https://example.org/ours", "discord.gg/ours please"])
def test_what_is_no_invite_is_refused(written: str) -> None:
    with pytest.raises(ValidationError, match="should be the part of an invitation after"):
        Invites(id="invites", type="invites", allow=(written,))


@pytest.mark.parametrize("text", ["discord.gg/ours", "I like discord.com", "invite abc"])
def test_own_invite_passes(check: Check, text: str) -> None:
    assert check(INVITES, text) == []


# ---------------------------------------------------------------- mentions

MENTIONS = Mentions(id="mentions", type="mentions", max=2)


def test_first_mention_too_many_is_the_evidence(check: Check) -> None:
    (violation,) = check(MENTIONS, "<@1> <@1> <@2> <@&3> <@4> hello", mention_count=4)
    assert violation.evidence == "<@&3>"
    assert violation.category == "too many mentions"


def test_few_mentions_pass(check: Check) -> None:
    assert check(MENTIONS, "<@1> <@1> <@1> hello <@2>", mention_count=2) == []


def test_mention_of_everyone_is_found_only_when_it_reaches_them(check: Check) -> None:
    (violation,) = check(MENTIONS, "read this @here", mentions_everyone=True)
    assert violation.evidence == "@here"
    assert check(MENTIONS, "read this @here") == []


def test_mention_of_everyone_may_be_allowed(check: Check) -> None:
    rule = Mentions(id="mentions", type="mentions", everyone=False)
    assert check(rule, "@everyone", mentions_everyone=True) == []


def test_no_text_no_evidence_no_violation(check: Check) -> None:
    assert check(MENTIONS, parts=(), mention_count=9) == []


# ---------------------------------------------------------------- attachments


def attach(*files: Attachment) -> dict[str, object]:
    parts = tuple(Part(PartKind.ATTACHMENT, file.filename) for file in files)
    return {"parts": parts, "attachments": files}


PICTURE = Attachment("bridge.JPG", "image/jpeg", 2_000_000)
PROGRAM = Attachment("bridge.jpg.exe", "application/octet-stream", 2_000)
LETTER = Attachment("letter.pdf", "application/pdf", 30_000_000)


def test_program_is_refused_by_default(check: Check) -> None:
    rule = Attachments(id="files", type="attachments")
    (violation,) = check(rule, **attach(PICTURE, PROGRAM))
    assert (violation.evidence, violation.category) == ("bridge.jpg.exe", "forbidden attachment")
    assert violation.part == 1


@pytest.mark.parametrize("allow", [("jpg",), (".jpg",), ("image/*",), ("image/jpeg",)])
def test_only_what_is_allowed_may_be_attached(check: Check, allow: tuple[str, ...]) -> None:
    rule = Attachments(id="files", type="attachments", allow=allow)
    assert check(rule, **attach(PICTURE)) == []
    assert check(rule, **attach(Attachment("notes.txt", "text/plain; charset=utf-8", 10)))


def test_large_file_is_found(check: Check) -> None:
    rule = Attachments(id="files", type="attachments", max_size_mb=10)
    (violation,) = check(rule, **attach(PICTURE, LETTER))
    assert (violation.evidence, violation.category) == ("letter.pdf", "large attachment")


def test_files_beyond_the_number_are_found(check: Check) -> None:
    rule = Attachments(id="files", type="attachments", max_count=1)
    (violation,) = check(rule, **attach(PICTURE, Attachment("second.png", "image/png", 1)))
    assert (violation.evidence, violation.category) == ("second.png", "too many attachments")


def test_nonsense_among_the_kinds_is_refused() -> None:
    with pytest.raises(ValidationError, match="file ending"):
        Attachments(id="files", type="attachments", deny=("all programs",))
