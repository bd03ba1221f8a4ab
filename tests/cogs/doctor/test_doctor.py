"""`python bot.py doctor` and `invite` against the sandbox: a sound set-up, and each fault named."""

from pathlib import Path

import discord
import pytest
from discord.http import Route

import bot
from cogs.bot import PERMISSIONS
from newsroom.config import Policies
from newsroom.errors import TokenError
from sandbox.model import Overwrite, OverwriteType
from tests.cogs.examined import Examined, set_up
from tests.sandbox.stage import guild_id

_VIEW = discord.Permissions(view_channel=True).value
_OUTSIDE = discord.Permissions(
    send_messages=True, create_public_threads=True, create_private_threads=True
).value
_EMBED = discord.Permissions(embed_links=True).value


async def test_sound_set_up_is_in_order_without_a_word_in_the_log(
    examined: Examined, caplog: pytest.LogCaptureFixture
) -> None:
    assert await examined.doctor() == (0, [])
    assert [record for record in caplog.records if record.name.startswith("discord")] == []


async def test_invitation_asks_for_exactly_the_permissions_the_bot_needs(
    examined: Examined,
) -> None:
    code, said = await examined.run("invite")

    application = examined.sandbox.discord.application_id
    assert code == 0
    assert said == (
        f"https://discord.com/oauth2/authorize?client_id={application}"
        f"&scope=bot+applications.commands&permissions={PERMISSIONS.value}\n"
    )


async def test_missing_permissions_are_called_as_discord_shows_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fewer = discord.Permissions(PERMISSIONS.value)
    fewer.update(moderate_members=False, manage_messages=False)
    async with set_up(tmp_path, monkeypatch, capsys, fewer) as examined:
        code, wrong = await examined.doctor()

    assert code == 1
    assert wrong == [
        "server The Courier: give the bot's role these permissions: "
        "Manage Messages, Timeout Members"
    ]


async def test_everything_the_policy_names_must_be_there(examined: Examined) -> None:
    examined.change_policy("channel: opinion", "channel: sport")
    examined.change_policy("moderators: moderators", "moderators: opinion")
    examined.change_policy("[Editors]", "[Editors, Proofreaders]")

    code, wrong = await examined.doctor()

    assert code == 1
    assert wrong == [
        "server The Courier: there is no text channel opinion; "
        "make it, or name another in the policy",
        "server The Courier: there is no text or forum channel sport; "
        "make it, or name another in the policy",
        "server The Courier: there is no role Proofreaders; "
        "make it, or take it out of exempt_roles",
    ]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (
            "legal",
            "there is neither a text channel nor a role legal to hand cases on to; make one, or "
            "mend escalation:",
        ),
        ("news", "#news is open to every reader; hide it from @everyone"),
    ],
)
async def test_whom_cases_are_handed_on_to_must_be_there_and_hidden(
    examined: Examined, wanted: str, found: str
) -> None:
    examined.change_policy(
        "moderators: moderators", f"moderators: moderators, escalation: {wanted}"
    )
    examined.change_policy("channel: news", "channel: opinion")

    _, wrong = await examined.doctor()

    assert f"server The Courier: {found}" in wrong


async def test_channels_that_deny_the_bot_or_admit_readers_are_named(examined: Examined) -> None:
    model = examined.sandbox.discord
    everyone = next(iter(model.guilds))
    news, desk = int(examined.channel("news")), int(examined.channel("moderators"))
    model.set_overwrite(news, Overwrite(everyone, OverwriteType.ROLE, deny=_EMBED | _OUTSIDE))
    model.set_overwrite(desk, Overwrite(everyone, OverwriteType.ROLE, allow=_VIEW))

    code, wrong = await examined.doctor()

    assert code == 1
    assert wrong == [
        "server The Courier: #moderators is open to every reader; hide it from @everyone",
        "server The Courier: #news denies the bot: Embed Links; allow its role these",
    ]


async def test_readers_who_can_write_beside_the_discussions_are_found(examined: Examined) -> None:
    model = examined.sandbox.discord
    everyone = next(iter(model.guilds))
    news, opinion = int(examined.channel("news")), int(examined.channel("opinion"))
    model.set_overwrite(news, Overwrite(everyone, OverwriteType.ROLE))
    members = model.create_role(everyone, "Members", permissions=0)
    send = discord.Permissions(send_messages=True).value
    model.set_overwrite(opinion, Overwrite(members.id, OverwriteType.ROLE, allow=send))

    code, wrong = await examined.doctor()

    assert code == 1
    assert wrong == [
        "server The Courier: @everyone can write in #news outside the discussions, unjudged; "
        "deny it there: Send Messages, Create Public Threads",
        "server The Courier: Members can write in #opinion outside the discussions, unjudged; "
        "deny it there: Send Messages",
    ]


async def test_readers_who_cannot_write_in_the_discussions_are_found(examined: Examined) -> None:
    model = examined.sandbox.discord
    everyone, news = next(iter(model.guilds)), int(examined.channel("news"))
    threads = discord.Permissions(send_messages_in_threads=True).value
    denied = Overwrite(everyone, OverwriteType.ROLE, deny=_OUTSIDE | threads)
    model.set_overwrite(news, denied)
    for role in examined.sandbox.discord.guilds[everyone].roles.values():
        if role.name in ("Moderators", "Editors") or role.managed:
            own = Overwrite(role.id, OverwriteType.ROLE, allow=_OUTSIDE | threads)
            model.set_overwrite(news, own)

    code, wrong = await examined.doctor()

    assert code == 1
    assert wrong == [
        "server The Courier: readers cannot write in the discussions of #news; "
        "allow @everyone there: Send Messages In Threads"
    ]


async def test_message_content_must_be_switched_on(examined: Examined) -> None:
    examined.sandbox.discord.approved_intents = frozenset()

    code, wrong = await examined.doctor()

    assert code == 1
    (line,) = wrong
    assert line.startswith("intents: The bot may not read messages. Switch on Message Content ")


async def test_mistakes_in_the_policy_are_listed_beside_the_rest(examined: Examined) -> None:
    examined.change_policy("discussion:", "discusion:")

    code, wrong = await examined.doctor()

    assert code == 1
    (line,) = wrong
    assert line.startswith(f"policy: {examined.folder}/policy.yaml:6:1: discusion: ")


@pytest.mark.parametrize(
    ("token", "complaint"),
    [
        ("not.the.token", "Discord refuses the token. Copy it again from "),
        ("Bot abc", "DISCORD_TOKEN should hold the token alone, "),
    ],
)
async def test_token_that_is_none_is_refused_everywhere_in_the_same_words(
    examined: Examined, monkeypatch: pytest.MonkeyPatch, token: str, complaint: str
) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", token)

    code, (line,) = await examined.doctor()
    invited = await examined.run("invite")

    assert code == 1
    assert line.startswith(f"token: {complaint}")
    assert invited == (1, line.removeprefix("token: ") + "\n")


async def test_doctor_goes_through_a_folder_of_policies(examined: Examined) -> None:
    guild = guild_id(examined)
    folder = examined.folder / "newsrooms"
    folder.mkdir()
    policy = (examined.folder / "policy.yaml").read_text(encoding="utf-8")
    own = folder / f"{guild}.yaml"
    own.write_text(policy.replace("channel: opinion", "channel: sport"), encoding="utf-8")
    (folder / "77.yaml").write_text(policy, encoding="utf-8")
    (folder / "88.yaml").write_text(policy + "rule: []\n", encoding="utf-8")
    arguments = ("doctor", "--policies", str(folder), "--data", str(examined.folder / "data"))

    code, said = await examined.run(*arguments)

    assert code == 1
    assert f"ok   policy: {own} is in order\n" in said
    assert f"ok   {own.name}: feed: " in said
    assert f"MEND policy: {folder}/88.yaml:7:1: rule: is not a key here" in said
    not_in = f"MEND policy: {folder}/77.yaml is for the server 77, which the bot is not in; "
    assert f"{not_in}add the bot to it, or take the file away\n" in said
    assert "MEND server The Courier: there is no text or forum channel sport; " in said

    own.unlink()
    code, said = await examined.run(*arguments)

    missing = "MEND server The Courier: it has no policy, so the bot does nothing there; "
    assert f"{missing}put {guild}.yaml into {folder}\n" in said


async def test_bot_does_not_start_with_a_refused_token(examined: Examined) -> None:
    policy = Policies.of_file(examined.folder / "policy.yaml")

    with pytest.raises(TokenError, match="Discord refuses the token"):
        await bot.run(policy, examined.folder / "data", "not.the.token")


async def test_unreachable_discord_is_named(
    examined: Examined, monkeypatch: pytest.MonkeyPatch, unused_tcp_port: int
) -> None:
    monkeypatch.setattr(Route, "BASE", f"http://127.0.0.1:{unused_tcp_port}/api")

    code, (line,) = await examined.doctor()
    invited = await examined.run("invite")

    assert code == 1
    assert line.startswith("connection: Discord cannot be reached. ")
    assert invited == (1, line.removeprefix("connection: ") + "\n")


async def test_discord_that_is_out_of_order_is_named(examined: Examined) -> None:
    # Unlike with 500 and 502, discord.py does not try again, slower and slower.
    await examined.post("/api/faults", {"method": "GET", "path": "/users/@me", "status": 503})

    code, (line,) = await examined.doctor()

    assert code == 1
    assert line.startswith("connection: Discord is out of order (it answers 503). ")
