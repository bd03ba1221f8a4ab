"""What the project hands to systemd and to container tools fits the bot."""

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from newsroom.command_line import read_command
from tests.command_line import run_python

ROOT = Path(__file__).parents[1]
UNIT = ROOT / "deploy" / "below-the-line.service"
CONTAINERFILE = (ROOT / "Containerfile").read_text(encoding="utf-8")
MOST_EXPOSED = 1.5  # of 10, as `systemd-analyze security` counts; below 2 it says "OK"


def read_instructions() -> list[tuple[str, str]]:
    """Return the instructions of the Containerfile's last stage."""
    text = CONTAINERFILE.replace("\\\n", " ").rpartition("\nFROM ")[2]
    lines = (line for line in text.splitlines()[1:] if line and not line.startswith("#"))
    return [(word, rest.strip()) for word, _, rest in (line.partition(" ") for line in lines)]


def test_unit_starts_a_command_that_there_is() -> None:
    text = UNIT.read_text(encoding="utf-8")
    start = re.search(r"^ExecStart=(.*)$", text, re.MULTILINE)
    assert start is not None
    python, script, *arguments = shlex.split(start[1])

    assert (Path(python).name, script) == ("python", "bot.py")
    options = read_command(arguments)
    assert (options.command, options.data) == ("run", Path("/var/lib/below-the-line"))


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="there is no systemd here")
def test_unit_leaves_the_bot_little_of_the_system() -> None:
    asked = ["systemd-analyze", "security", "--offline=true", str(UNIT)]
    said = subprocess.run(asked, check=True, capture_output=True, text=True).stdout
    exposure = re.search(r"Overall exposure level for \S+: ([\d.]+)", said)

    assert exposure is not None
    assert float(exposure[1]) <= MOST_EXPOSED


def test_container_runs_as_nobody_with_one_volume_and_looks_after_its_health() -> None:
    said = read_instructions()
    instructions = dict(said)

    assert instructions["USER"] == "10001:10001"
    assert [rest for word, rest in said if word == "VOLUME"] == ['["/data"]']
    assert "/healthz" in instructions["HEALTHCHECK"]
    words = instructions["USER"], *(word for word, _ in said)
    assert words.index("USER") < words.index("ENTRYPOINT")
    assert read_command(["run", "--data", "/data"]).data == Path("/data")
    assert instructions["CMD"] == '["run", "--data", "/data"]'


def test_container_has_the_python_that_the_project_asks_for() -> None:
    images = re.findall(r"^FROM \S+/python:([\d.]+)-slim-\w+", CONTAINERFILE, re.MULTILINE)
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")

    assert set(images) == {"3.11"}
    assert 'requires-python = ">=3.11,<3.12"' in project


async def test_what_the_container_copies_is_all_that_a_run_needs(tmp_path: Path) -> None:
    build = CONTAINERFILE.split("\nFROM ")[1]
    copied = [line.split()[1:-1] for line in build.splitlines() if line.startswith("COPY ")]
    allowed = (ROOT / ".containerignore").read_text(encoding="utf-8").splitlines()
    names = {name for line in copied for name in line}
    assert {f"!{name}" for name in names} == {line for line in allowed if line.startswith("!")}
    for name in names:
        here = ROOT / name
        if here.is_dir():
            shutil.copytree(here, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(here, tmp_path)
    checked = await run_python("bot.py", "check", cwd=tmp_path)
    # Everything that a run imports is there; the test only keeps it from talking to Discord.
    imports = "import cogs.bot, cogs.health, newsroom.service\n"
    loads = "for name in cogs.bot.EXTENSIONS: __import__(name)"
    loaded = await run_python("-c", imports + loads, cwd=tmp_path)

    assert checked.code == 0
    assert (loaded.code, loaded.err) == (0, "")
