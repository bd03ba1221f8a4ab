"""A sandbox's life: starting, keeping its world, ending."""

from __future__ import annotations

import asyncio
import shutil
import socket
from pathlib import Path

import pytest

from sandbox.server import Sandbox, SandboxError
from sandbox.world import archive
from sandbox.world.archive import WORLD_FILE, Archive, ArchiveError
from tests.sandbox.stage import SPEC, Stage, staged

PATIENCE_SECONDS = 10.0


async def _leave_traces(stage: Stage) -> str:
    """Say something, publish an article, close a DM; returns the message's id."""
    message = await stage.send("Ani", stage.channel("square"), "kept", files=[["a.txt", "words"]])
    await stage.post("/api/feed", {"do": "publish"})
    await stage.post("/api/close_dms", {"as": "Joe", "closed": True})
    message_id: str = message["id"]
    return message_id


def _names(directory: Path) -> list[str]:
    return [path.name for path in directory.iterdir()]


async def test_kept_world_is_the_same_after_a_restart(tmp_path: Path) -> None:
    async with staged(directory=tmp_path) as stage:
        message_id = await _leave_traces(stage)
        before = await stage.get("/api/world")
    async with staged(directory=tmp_path) as stage:
        assert await stage.get("/api/world") == before
        (message,) = await stage.messages("Telo", stage.channel("square"))
        assert (message["id"], message["content"]) == (message_id, "kept")
        async with stage.session.get(message["attachments"][0]["url"]) as response:
            assert await response.read() == b"words"
        assert (await stage.get("/api/feed"))["published"] == 1
        item = (await stage.post("/api/feed", {"do": "publish"}))["item"]
        assert item["guid"].endswith("102")


async def test_port_of_the_last_run_is_taken_again_if_it_is_free(tmp_path: Path) -> None:
    async with staged(directory=tmp_path) as stage:
        first = stage.sandbox.port
        await _leave_traces(stage)
    async with staged(directory=tmp_path) as stage:
        assert stage.sandbox.port == first
    with socket.create_server(("127.0.0.1", first)):
        async with staged(directory=tmp_path) as stage:
            assert stage.sandbox.port != first
            (message,) = await stage.messages("Telo", stage.channel("square"))
            async with stage.session.get(message["attachments"][0]["url"]) as response:
                assert response.status == 200


async def test_fresh_start_forgets_the_kept_world(tmp_path: Path) -> None:
    async with staged(directory=tmp_path) as stage:
        await _leave_traces(stage)
    sandbox = await Sandbox.start(SPEC, directory=tmp_path, fresh=True)
    assert sandbox.feed.state()["published"] == 0
    await sandbox.close()
    async with staged(directory=tmp_path) as stage:
        assert await stage.messages("Ani", stage.channel("square")) == []


async def test_world_in_memory_writes_nothing(tmp_path: Path) -> None:
    async with staged() as stage:
        await _leave_traces(stage)
        assert stage.sandbox.saver is None
    assert _names(tmp_path) == []


async def test_changes_are_saved_while_the_sandbox_runs(tmp_path: Path) -> None:
    async with staged(directory=tmp_path) as stage:
        await _leave_traces(stage)
        kept = Archive(tmp_path)
        async with asyncio.timeout(PATIENCE_SECONDS):
            assert stage.sandbox.saver is not None
            await stage.sandbox.saver.saved.wait()
        world = kept.load()
        assert world is not None
        assert len(world.discord.messages[int(stage.channel("square"))]) == 1
        assert len(world.published) == 1


async def test_full_disk_is_logged_and_does_not_keep_the_sandbox_from_ending(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(kept: Archive, frozen: bytes) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr(Archive, "write", fail)
    sandbox = await Sandbox.start(SPEC, directory=tmp_path)
    await sandbox.close()
    await sandbox.close()
    assert "No space left on device" in caplog.text


class Tries:
    """Counts the attempts to write a world."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        write = Archive.write
        self._loop = asyncio.get_running_loop()
        self._tried = asyncio.Semaphore(0)
        self.count = 0

        def try_to_write(kept: Archive, frozen: bytes) -> None:
            self.count += 1
            self._loop.call_soon_threadsafe(self._tried.release)
            write(kept, frozen)

        monkeypatch.setattr(Archive, "write", try_to_write)

    async def wait_for(self, number: int) -> None:
        """Wait for that many more attempts."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            for _ in range(number):
                await self._tried.acquire()


def said_of_saving(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.message for record in caplog.records if record.name == archive.__name__]


async def test_vanished_directory_is_said_once_and_used_again_when_it_is_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(archive, "_SAVE_PAUSE_SECONDS", 0.001)
    monkeypatch.setattr(archive, "_RETRY_PAUSE_SECONDS", 0.001)
    tries = Tries(monkeypatch)
    directory = tmp_path / "kept"
    async with staged(directory=directory) as stage:
        saver = stage.sandbox.saver
        assert saver is not None
        shutil.rmtree(directory)
        saver.note_change()
        await tries.wait_for(5)
        assert (await stage.get("/api/feed"))["published"] == 0
        await stage.post("/api/feed", {"do": "publish"})
        saver.saved.clear()
        directory.mkdir()
        async with asyncio.timeout(PATIENCE_SECONDS):
            await saver.saved.wait()
    said = said_of_saving(caplog)
    assert [line.partition(" directory")[0] for line in said] == [
        "world not saved",
        "world saved again",
    ]
    assert "No such file" in said[0]
    async with staged(directory=directory) as stage:
        assert (await stage.get("/api/feed"))["published"] == 1


async def test_failed_save_is_not_tried_again_at_every_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(archive, "_SAVE_PAUSE_SECONDS", 0.001)
    tries = Tries(monkeypatch)
    directory = tmp_path / "kept"
    async with staged(directory=directory) as stage:
        shutil.rmtree(directory)
        for number in range(20):
            await stage.send("Ani", stage.channel("square"), f"{number}")
        await tries.wait_for(1)
        for number in range(20):
            await stage.send("Joe", stage.channel("square"), f"{number}")
        assert tries.count == 1
    assert len(said_of_saving(caplog)) == 2  # once while running, once more at the end


@pytest.mark.parametrize("damage", [b"", b"not a world", b"\x80\x05K\x01."])
async def test_broken_world_is_put_aside_and_said(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / WORLD_FILE).write_bytes(damage)
    with pytest.raises(SandboxError) as caught:
        await Sandbox.start(SPEC, directory=tmp_path)
    (name,) = (name for name in _names(tmp_path) if name.startswith("world.broken-"))
    aside = tmp_path / name
    assert aside.read_bytes() == damage
    assert aside.name in str(caught.value)
    async with staged(directory=tmp_path) as stage:
        assert (await stage.get("/api/feed"))["published"] == 0


async def test_taken_port_is_said_and_lets_the_directory_go(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(SandboxError, match=f"port {port}"):
            await Sandbox.start(SPEC, port, directory=tmp_path)
    async with staged(directory=tmp_path):
        pass


async def test_unreadable_feed_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(SandboxError, match=r"none\.xml"):
        await Sandbox.start(SPEC, feed_file=tmp_path / "none.xml")


async def test_directory_has_one_sandbox_at_a_time(tmp_path: Path) -> None:
    first, second = Archive(tmp_path), Archive(tmp_path)
    await first.open()
    with pytest.raises(ArchiveError, match="another sandbox"):
        await second.open(patience_seconds=0)
    waiting = asyncio.create_task(second.open())
    await asyncio.sleep(0)
    assert not waiting.done()
    first.close()
    async with asyncio.timeout(PATIENCE_SECONDS):
        await waiting
    second.close()
