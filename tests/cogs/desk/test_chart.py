"""The picture of the statistics: drawn of whatever there is, on a ground of its own."""

import io
from datetime import UTC, datetime, timedelta

import pytest
from matplotlib.image import imread
from matplotlib.text import Text

from cogs.desk.chart import draw_statistics, plot
from newsroom.models import CaseState
from newsroom.statistics import Busy, Count, Statistics
from tests.command_line import run_python

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
PAPER = (0xFB, 0xFA, 0xF7, 0xFF)


def statistics(days: int, rules: int = 1, *headlines: str) -> Statistics:
    """Make up a case of each rule on each day."""
    since = NOON - timedelta(days=days)
    counts = tuple(
        Count((since + timedelta(days=day)).date(), f"rule-{n}", state, appealed=False, cases=n + 1)
        for day in range(days)
        for n, state in enumerate(list(CaseState) * rules)
        if n < rules
    )
    busiest = tuple(Busy(n, words, 9 - n) for n, words in enumerate(headlines))
    return Statistics(since, NOON, counts, (), busiest)


@pytest.mark.parametrize(
    "drawn",
    [
        statistics(1, 1, ""),
        statistics(
            7, 3, "Costs rise from $2 to $3_000^", "桥梁重新开放 🎉", "Կամուրջը վերաբացվել է"
        ),
        statistics(30, 6, "\u202eRight to left", "مرحبا", "W" * 300),
        statistics(365, 40, *["A headline of a usual length, more or less"] * 5),
    ],
)
def test_whatever_is_counted_is_drawn_on_an_opaque_ground(drawn: Statistics) -> None:
    picture = imread(io.BytesIO(draw_statistics(drawn, str.title)), format="png")
    height, width, _ = picture.shape
    assert (width, height) == (1200, 1440)
    corners = [picture[y, x] for y in (0, height - 1) for x in (0, width - 1)]
    for corner in corners:
        assert tuple(round(float(part) * 255) for part in corner) == PAPER
    assert picture[:, :, 3].min() == 1


def test_print_is_legible_where_discord_shows_550_pixels() -> None:
    headlines = [f"A headline that is far longer than there is room for, {n}" for n in range(5)]
    figure = plot(statistics(90, 7, *headlines), lambda rule: f"{rule} {'wide ' * 15}")
    width = figure.bbox.width
    for text in figure.findobj(Text):
        assert isinstance(text, Text)
        if text.get_text().strip():
            assert float(text.get_fontsize()) * figure.dpi / 72 * 550 / width >= 13, text
            assert text.get_window_extent().x1 <= width, text


async def test_a_start_does_not_import_what_draws() -> None:
    asked = "import sys, cogs.bot, cogs.desk.insight; print('matplotlib' in sys.modules)"
    ran = await run_python("-c", asked)
    assert (ran.code, ran.out) == (0, "False\n")
