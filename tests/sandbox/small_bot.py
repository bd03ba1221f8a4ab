"""A small, ordinary discord.py bot with every kind of interaction."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import discord
import yarl
from discord import app_commands
from discord.gateway import DiscordWebSocket
from discord.http import Route

from sandbox.server import Sandbox
from tests.sandbox.stage import Stage

RULES = ("No insults", "No spoilers", "No spam")


class Form(discord.ui.Modal, title="Appeal"):
    """A modal with two fields."""

    reason: discord.ui.TextInput[Form] = discord.ui.TextInput(
        label="Why?", custom_id="reason", min_length=3, max_length=20
    )
    more: discord.ui.TextInput[Form] = discord.ui.TextInput(
        label="More?", custom_id="more", required=False, default="nothing"
    )

    async def on_submit(self, interaction: discord.Interaction) -> None:
        await interaction.response.send_message(
            f"{self.reason.value} / {self.more.value}", ephemeral=True
        )


class Survey(discord.ui.Modal, title="Survey"):
    """A modal with a field of every other kind."""

    def __init__(self) -> None:
        super().__init__()
        rules = [discord.SelectOption(label=rule, value=rule) for rule in RULES]
        moods = [discord.RadioGroupOption(label=mood, value=mood) for mood in ("calm", "cross")]
        wishes = [discord.CheckboxGroupOption(label=wish, value=wish) for wish in ("a", "b", "c")]
        self.fields: dict[str, discord.ui.Item[Survey]] = {
            "rule": discord.ui.Select(custom_id="rule", options=rules),
            "reader": discord.ui.UserSelect(custom_id="reader", required=False),
            "mood": discord.ui.RadioGroup(custom_id="mood", options=moods),
            "wishes": discord.ui.CheckboxGroup(custom_id="wishes", options=wishes, max_values=2),
            "file": discord.ui.FileUpload(custom_id="file", required=False),
        }
        for name, field in self.fields.items():
            self.add_item(discord.ui.Label(text=name, component=field))

    async def on_submit(self, interaction: discord.Interaction) -> None:
        rule, reader, mood, wishes, file = self.fields.values()
        assert isinstance(rule, discord.ui.Select)
        assert isinstance(reader, discord.ui.UserSelect)
        assert isinstance(mood, discord.ui.RadioGroup)
        assert isinstance(wishes, discord.ui.CheckboxGroup)
        assert isinstance(file, discord.ui.FileUpload)
        readers = [value.display_name for value in reader.values]
        files = [(await upload.read()).decode() for upload in file.values]
        await interaction.response.send_message(
            f"{rule.values}|{readers}|{mood.value}|{wishes.values}|{files}", ephemeral=True
        )


class Panel(discord.ui.View):
    """Buttons and menus, each answering in its own way."""

    def __init__(self) -> None:
        super().__init__(timeout=None)
        self.add_item(discord.ui.Button(label="Site", url="https://example.org"))

    @discord.ui.button(label="Whisper", custom_id="whisper")
    async def whisper(self, interaction: discord.Interaction, _: discord.ui.Button[Panel]) -> None:
        await interaction.response.send_message(f"psst {interaction.user.id}", ephemeral=True)

    @discord.ui.button(label="Form", custom_id="form")
    async def form(self, interaction: discord.Interaction, _: discord.ui.Button[Panel]) -> None:
        await interaction.response.send_modal(Form())

    @discord.ui.button(label="Redraw", custom_id="redraw")
    async def redraw(self, interaction: discord.Interaction, _: discord.ui.Button[Panel]) -> None:
        await interaction.response.edit_message(content="redrawn")

    @discord.ui.button(label="Later", custom_id="later")
    async def later(self, interaction: discord.Interaction, _: discord.ui.Button[Panel]) -> None:
        await interaction.response.defer()
        assert interaction.message is not None
        await interaction.message.edit(content="edited later")

    @discord.ui.button(label="Aside", custom_id="aside", row=1)
    async def aside(self, interaction: discord.Interaction, _: discord.ui.Button[Panel]) -> None:
        await interaction.response.defer()
        await interaction.followup.send("an aside", ephemeral=True)

    @discord.ui.button(label="Off", custom_id="off", disabled=True, row=1)
    async def off(self, interaction: discord.Interaction, _: discord.ui.Button[Panel]) -> None:
        raise AssertionError("a disabled button was pressed")

    @discord.ui.select(
        custom_id="rule",
        row=2,
        max_values=2,
        options=[discord.SelectOption(label=rule, value=rule) for rule in RULES],
    )
    async def rule(
        self, interaction: discord.Interaction, select: discord.ui.Select[Panel]
    ) -> None:
        await interaction.response.send_message(", ".join(select.values), ephemeral=True)

    @discord.ui.select(cls=discord.ui.UserSelect, custom_id="reader", row=3)
    async def reader(
        self, interaction: discord.Interaction, select: discord.ui.UserSelect[Panel]
    ) -> None:
        names = [value.display_name for value in select.values]
        await interaction.response.send_message(", ".join(names), ephemeral=True)


class SmallBot(discord.Client):
    """The bot itself; `ready` is set once it has been greeted."""

    def __init__(self) -> None:
        intents = discord.Intents(guilds=True, guild_messages=True, dm_messages=True)
        # discord.py waits two seconds for more guilds; there is only one
        super().__init__(intents=intents, guild_ready_timeout=0.01)
        self.tree = app_commands.CommandTree(self)
        self.ready = asyncio.Event()

    async def setup_hook(self) -> None:
        add_commands(self.tree)
        self.add_view(Panel())
        await self.tree.sync()

    async def on_ready(self) -> None:
        self.ready.set()

    async def on_message(self, message: discord.Message) -> None:
        if message.guild is None and not message.author.bot:
            await message.channel.send(f"you said {len(message.content)} characters")


def add_commands(tree: app_commands.CommandTree[SmallBot]) -> None:
    """Register one command of every sort."""
    desk = app_commands.Group(name="desk", description="The desk")

    @desk.command(name="note", description="Takes an option of every type")
    async def note(
        interaction: discord.Interaction,
        rule: app_commands.Range[str, 3, 20],
        points: app_commands.Range[int, 1, 5],
        share: float = 0.5,
        loud: bool = False,
        reader: discord.Member | None = None,
        where: discord.TextChannel | None = None,
        role: discord.Role | None = None,
        whom: discord.Member | discord.Role | None = None,
        file: discord.Attachment | None = None,
    ) -> None:
        names = [getattr(thing, "name", None) for thing in (reader, where, role, whom)]
        content = (await file.read()).decode() if file else None
        await interaction.response.send_message(
            f"{rule}|{points}|{share}|{loud}|{names}|{content}", ephemeral=True
        )

    @note.autocomplete("rule")
    async def complete_rule(
        interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        reader = getattr(interaction.namespace.reader, "id", None)
        return [
            app_commands.Choice(name=f"{rule} {reader}", value=rule)
            for rule in RULES
            if typed.lower() in rule.lower()
        ]

    @tree.command(name="panel", description="Shows buttons")
    async def panel(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("a panel", view=Panel())

    @tree.command(name="survey", description="Shows a modal")
    async def survey(interaction: discord.Interaction) -> None:
        await interaction.response.send_modal(Survey())

    @tree.command(name="think", description="Answers after a while")
    async def think(interaction: discord.Interaction) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        await interaction.followup.send("thought", ephemeral=True)

    @tree.command(name="silent", description="Never answers")
    async def silent(interaction: discord.Interaction) -> None:
        await asyncio.Event().wait()

    @tree.command(name="mute", description="For moderators")
    @app_commands.guild_only()
    @app_commands.default_permissions(moderate_members=True)
    async def mute(interaction: discord.Interaction, member: discord.Member) -> None:
        await interaction.user.send(f"muted {member.name}")
        await interaction.response.send_message(f"muted {member.name}", ephemeral=True)

    @tree.context_menu(name="Report to moderators")
    async def report(interaction: discord.Interaction, message: discord.Message) -> None:
        await interaction.response.send_message(f"reported {message.content}", ephemeral=True)

    @tree.context_menu(name="Greet")
    async def greet(interaction: discord.Interaction, member: discord.Member) -> None:
        await interaction.response.send_message(f"hello {member.display_name}", ephemeral=True)

    tree.add_command(desk)


@asynccontextmanager
async def connected(sandbox: Sandbox) -> AsyncIterator[SmallBot]:
    """Run the bot against a sandbox."""
    before = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY
    Route.BASE = sandbox.rest_url
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(sandbox.gateway_url)
    bot = SmallBot()
    task = asyncio.create_task(bot.start(sandbox.token))
    ready = asyncio.create_task(bot.ready.wait())
    try:
        await asyncio.wait((task, ready), timeout=10, return_when=asyncio.FIRST_COMPLETED)
        if task.done():
            await task
        assert bot.ready.is_set(), "the bot did not become ready"
        yield bot
    finally:
        ready.cancel()
        await bot.close()
        await asyncio.wait((task,))
        Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = before


async def open_panel(stage: Stage) -> dict[str, str]:
    news = stage.channel("square")
    answer = await stage.act("Ani", "command", channel=news, name="panel")
    return {"channel": news, "message": answer["message"]["id"]}
