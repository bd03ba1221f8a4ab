"""The HTTP side: tokens, bodies, files, headers; mostly with discord.py as the caller."""

from __future__ import annotations

import io

import aiohttp
import discord
import pytest

from tests.sandbox.conftest import TOKEN, StartBot, Wire, messages_path, news


@pytest.mark.parametrize(
    "headers", [{}, {"Authorization": "Bot nonsense"}, {"Authorization": TOKEN}]
)
async def test_without_the_token_nothing_is_told(wire: Wire, headers: dict[str, str]) -> None:
    async with wire.http.get(f"{wire.url}/api/v10/users/@me", headers=headers) as answer:
        assert answer.status == 401
        assert (await answer.json())["message"] == "401: Unauthorized"


async def test_wrong_token_fails_the_login_of_discord_py(wire: Wire, start_bot: StartBot) -> None:
    bot = await start_bot()
    with pytest.raises(discord.LoginFailure):
        await bot.http.static_login("nonsense")


async def test_answers_have_the_content_type_and_headers_discord_py_looks_for(wire: Wire) -> None:
    status, body, headers = await wire.call("GET", "/users/@me")
    assert (status, body["username"]) == (200, "Clerk")
    assert headers["Content-Type"] == "application/json"
    assert int(headers["X-RateLimit-Remaining"]) > 0
    assert headers["X-RateLimit-Bucket"]


async def test_broken_json_is_said_to_be_so(wire: Wire) -> None:
    status, body, _ = await wire.call("POST", messages_path(wire), data=b'{"content": ')
    assert (status, body["code"]) == (400, 50109)


async def test_refusal_has_discords_code_and_names_the_field(wire: Wire) -> None:
    status, body, _ = await wire.call(
        "POST", messages_path(wire), json={"content": "x", "message_reference": {"message_id": "1"}}
    )
    assert (status, body["code"]) == (400, 50035)
    assert body["errors"]["message_reference"]["_errors"][0]["code"] == "REPLIES_UNKNOWN_MESSAGE"


async def test_gap_is_answered_501(wire: Wire) -> None:
    status, body, _ = await wire.call("GET", f"/guilds/{wire.town.guild.id}/onboarding")
    assert status == 501
    assert body["message"].startswith("This sandbox cannot do that yet")
    assert len(wire.town.discord.gaps) == 1


async def test_gateway_address_is_this_machine(wire: Wire) -> None:
    _, body, _ = await wire.call("GET", "/gateway/bot")
    assert body["url"] == f"{wire.url}/gateway".replace("http", "ws")
    assert body["shards"] == 1


async def test_webhook_answers_with_its_message_only_when_asked_to_wait(wire: Wire) -> None:
    _, hook, _ = await wire.call(
        "POST", f"/channels/{wire.town.news.id}/webhooks", json={"name": "Restored"}
    )
    path = f"/webhooks/{hook['id']}/{hook['token']}"
    status, body, _ = await wire.call("POST", path, json={"content": "x"})
    assert (status, body) == (204, None)
    status, body, _ = await wire.call("POST", path, json={"content": "x"}, params={"wait": "true"})
    assert (status, body["content"]) == (200, "x")


async def test_callback_answers_with_its_message_only_when_asked(wire: Wire) -> None:
    town = wire.town
    seen = []
    for params in ({}, {"with_response": "true"}):
        content = {"id": "1", "name": "standing", "type": 1}
        record = town.discord.begin_interaction(2, town.news.id, town.reader.id, content)
        path = f"/interactions/{record.id}/{record.token}/callback"
        answer = {"type": 4, "data": {"content": "x"}}
        status, body, _ = await wire.call("POST", path, json=answer, params=params)
        seen.append((status, body and body["resource"]["message"]["content"]))
    assert seen == [(204, None), (200, "x")]


async def test_reason_for_the_audit_log_is_decoded_and_limited(
    wire: Wire, start_bot: StartBot
) -> None:
    bot = await start_bot()
    message = await news(bot, wire).fetch_message(wire.town.say("rude"))
    with pytest.raises(discord.HTTPException) as caught:
        await bot.http.delete_message(message.channel.id, message.id, reason="պատճառ" * 20)
    assert caught.value.code == 50035
    await bot.http.delete_message(message.channel.id, message.id, reason="պատճառ")
    assert wire.town.guild.audit_log_entries[-1].reason == "պատճառ"


async def test_file_goes_up_and_comes_down(wire: Wire, start_bot: StartBot) -> None:
    bot = await start_bot()
    chart = discord.File(io.BytesIO(b"bars"), "my chart.png", description="Strikes a week")
    embed = discord.Embed(title="Chart").set_image(url="attachment://my_chart.png")
    sent = await news(bot, wire).send("see", file=chart, embed=embed)
    [attachment] = sent.attachments
    assert attachment.description == "Strikes a week"
    assert await attachment.read() == b"bars"
    assert sent.embeds[0].image.url == attachment.url
    [event] = wire.town.named("MESSAGE_CREATE")
    async with wire.http.get(event["attachments"][0]["url"]) as answer:
        assert answer.headers["Content-Type"] == "image/png"


async def test_file_over_the_limit_is_refused(wire: Wire) -> None:
    form = aiohttp.FormData()
    form.add_field("files[0]", io.BytesIO(b"x" * ((10 << 20) + 1)), filename="large.bin")
    status, body, _ = await wire.call("POST", messages_path(wire), data=form)
    assert (status, body["code"]) == (413, 40005)


async def test_uploaded_pages_are_served_as_text(wire: Wire) -> None:
    files = wire.town.discord.store_attachments(1, [("page.html", b"<script>")])
    async with wire.http.get(files[0]["url"]) as answer:
        assert answer.content_type == "text/plain"
        assert await answer.read() == b"<script>"


async def test_webhooks_picture_leads_to_where_it_is(wire: Wire, start_bot: StartBot) -> None:
    bot = await start_bot()
    hook = await news(bot, wire).create_webhook(name="Restored")
    model, reader = wire.town.discord, wire.town.reader
    stored = model.cdn.store_avatar(reader.id, b"\x89PNG of Ani")
    address = f"{wire.url}/cdn/avatars/{reader.id}/{stored}.png"
    sent = await hook.send("hello", username="Ani", avatar_url=address, wait=True)
    assert sent.author.avatar is not None
    assert await sent.author.avatar.read() == b"\x89PNG of Ani"
    default = f"{wire.url}/cdn/embed/avatars/1.png"
    plain = await hook.send("hello", username="Ani", avatar_url=default, wait=True)
    assert plain.author.avatar is None


async def test_users_own_picture_is_served(wire: Wire) -> None:
    model, reader = wire.town.discord, wire.town.reader
    reader.avatar = model.cdn.store_avatar(reader.id, b"\x89PNG of Ani")
    address = f"{wire.url}/cdn/avatars/{reader.id}/{reader.avatar}.png?size=1024"
    async with wire.http.get(address) as answer:
        assert await answer.read() == b"\x89PNG of Ani"
    async with wire.http.get(f"{wire.url}/cdn/avatars/1/none.png") as answer:
        assert answer.status == 404


async def test_article_thread_and_forum_post_as_discord_py_makes_them(
    wire: Wire, start_bot: StartBot
) -> None:
    bot = await start_bot()
    channel = news(bot, wire)
    article = await channel.send("An article", nonce="delivery-1")
    again = await channel.send("An article", nonce="delivery-1")
    assert article.id == again.id
    thread = await article.create_thread(name="An article", auto_archive_duration=4320)
    fetched = await channel.fetch_message(article.id)
    assert fetched.thread is not None
    assert fetched.thread.id == thread.id == article.id
    with pytest.raises(discord.HTTPException) as caught:
        await article.create_thread(name="again")
    assert caught.value.code == 160004
    forum = bot.get_channel(wire.town.forum.id)
    assert isinstance(forum, discord.ForumChannel)
    post = await forum.create_thread(
        name="Another", content="Text", applied_tags=[forum.available_tags[0]]
    )
    assert post.thread.id == post.message.id
    assert [tag.name for tag in post.thread.applied_tags] == ["Culture"]


async def test_catching_up_after_an_absence_misses_nothing(wire: Wire, start_bot: StartBot) -> None:
    first = wire.town.say("0")
    for number in range(1, 251):
        wire.town.say(f"{number}")
    bot = await start_bot()
    history = news(bot, wire).history(after=discord.Object(first), limit=None, oldest_first=True)
    assert [message.content async for message in history] == [f"{n}" for n in range(1, 251)]


async def test_member_is_blocked_by_an_overwrite(wire: Wire, start_bot: StartBot) -> None:
    bot = await start_bot()
    channel = news(bot, wire)
    member = channel.guild.get_member(wire.town.reader.id)
    assert member is not None
    await channel.set_permissions(member, send_messages_in_threads=False, reason="blocked")
    assert not wire.town.discord.has_permission(
        wire.town.reader.id, wire.town.news.id, "send_messages_in_threads"
    )
    await channel.set_permissions(member, overwrite=None)
    assert wire.town.news.overwrites == []


async def test_commands_are_registered_by_the_tree(wire: Wire, start_bot: StartBot) -> None:
    bot = await start_bot()
    tree = discord.app_commands.CommandTree(bot)

    @tree.command(name="standing", description="My strikes")
    async def standing(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("None.")

    [synced] = await tree.sync()
    shown = wire.town.discord.commands_for(wire.town.news.id, wire.town.reader.id)
    assert [command["id"] for command in shown] == [str(synced.id)]
    await synced.delete()
    assert wire.town.discord.commands_for(wire.town.news.id, wire.town.reader.id) == []
