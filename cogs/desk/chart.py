"""The picture of the statistics. Slow to import and to draw: for a thread beside the event loop."""

import gc
import io
import logging
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from cogs.wording.statistics import (
    drawn_headline,
    outcome_title,
    period_title,
    subject_title,
    summary_lines,
)
from cogs.wording.text import Titles, shorten
from newsroom.speech import _
from newsroom.statistics import Statistics

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

# Discord shows a picture on its own background, light or dark; this one brings its own along.
_PAPER, _INK, _PALE = "#fbfaf7", "#24292f", "#d8d5cd"
# Told apart by the colour-blind, too: jfly.uni-koeln.de/color
_COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9")
_OTHERS = "#8a8a8a"
_BAR = "#1f3a5f"
_LEGEND_LIMIT = 32  # characters of a rule's title, of which two stand side by side
_TICKS = 6  # dates that find room side by side
# 1,200 pixels wide, of which Discord shows 550: a point is 1.3 pixels there.
_INCHES, _DOTS = (6.0, 7.2), 200
_POINTS = 10.5  # 13 pixels there, as tall as Discord's own small print
_FONT = "DejaVu Sans"  # comes with the library, and has Armenian and Cyrillic
_SETTINGS: dict[Any, Any] = {
    "font.family": _FONT,
    "font.size": _POINTS,
    "text.parse_math": False,  # headlines have dollars
    "text.color": _INK,
    "axes.labelcolor": _INK,
    "axes.edgecolor": _INK,
    "xtick.color": _INK,
    "ytick.color": _INK,
}


def draw_statistics(statistics: Statistics, titles: Titles) -> bytes:
    """Return the statistics as a PNG file.

    One thread at a time: the settings are the whole library's.
    """
    # It says in the log where it keeps its list of fonts when there is no home to keep it in.
    logging.getLogger("matplotlib").setLevel(logging.ERROR)
    picture = io.BytesIO()
    plot(statistics, titles).savefig(picture, format="png", backend="agg")
    gc.collect()  # a figure is a ring of 10 MB, which would stay for many pictures more
    return picture.getvalue()


def plot(statistics: Statistics, titles: Titles) -> "Figure":
    """Return the statistics as a figure, laid out."""
    import matplotlib as mpl
    from matplotlib.figure import Figure
    from matplotlib.layout_engine import ConstrainedLayoutEngine

    with mpl.rc_context(_SETTINGS):
        layout = ConstrainedLayoutEngine(w_pad=0.15, h_pad=0.1)
        figure = Figure(figsize=_INCHES, dpi=_DOTS, facecolor=_PAPER, layout=layout)
        grid = figure.add_gridspec(2, 1, height_ratios=(1.4, 1))
        above, below = (figure.add_subfigure(grid[row], facecolor=_PAPER) for row in (0, 1))
        summary = "\n".join(summary_lines(statistics))
        above.suptitle(summary, x=0.02, ha="left", fontsize=_POINTS, linespacing=1.4)
        axes = above.subplots()
        _draw_periods(axes, statistics, titles)
        above.legend(loc="outside lower left", ncols=2, frameon=False, fontsize=_POINTS)
        left, right = below.subplots(1, 2)
        states = [
            (outcome_title(state).capitalize(), n) for state, n in statistics.by_state.items()
        ]
        _draw_bars(left, _("What became of them"), states)
        busy = [
            (drawn_headline(number, _drawable(one.title)), one.cases)
            for number, one in enumerate(statistics.busiest, start=1)
        ]
        _draw_bars(right, _("Discussions with most cases"), busy)
        figure.draw_without_rendering()
    return figure


def _draw_periods(axes: "Axes", statistics: Statistics, titles: Titles) -> None:
    """Stack the rules of each day or week, the most frequent at the bottom."""
    from matplotlib.ticker import MaxNLocator

    periods = statistics.periods
    shown, others = _choose(list(statistics.by_rule))
    places = range(len(periods))
    floor = [0] * len(periods)
    layers: list[tuple[str, Sequence[str]]] = [
        (shorten(subject_title(rule, titles), _LEGEND_LIMIT), [rule]) for rule in shown
    ]
    if others:
        layers.append((_("Others"), others))
    for (title, rules), colour in zip(layers, (*_COLOURS[: len(shown)], _OTHERS), strict=False):
        heights = [sum(period.rules.get(rule, 0) for rule in rules) for period in periods]
        axes.bar(places, heights, bottom=floor, width=0.8, color=colour, label=title)
        floor = [low + height for low, height in zip(floor, heights, strict=True)]
    _dress(axes, _("Cases by day and rule") if statistics.is_daily else _("Cases by week and rule"))
    axes.yaxis.set_major_locator(MaxNLocator(nbins=6, integer=True))
    axes.grid(axis="y", color=_PALE, linewidth=0.8)
    axes.set_axisbelow(True)
    every = -(-len(periods) // _TICKS)
    axes.set_xticks(places[::every], [period_title(p.begins) for p in periods[::every]])
    axes.set_xlim(-0.6, len(periods) - 0.4)
    axes.set_xlabel(
        _("days (UTC)")
        if statistics.is_daily
        else _("weeks from Monday (UTC); the first and the last may not be whole")
    )


def _choose(rules: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """Return the rules that have a colour of their own, and the rest; nobody is alone there."""
    most = len(_COLOURS)
    return (rules, ()) if len(rules) <= most else (rules[:most], rules[most:])


def _draw_bars(axes: "Axes", title: str, bars: Sequence[tuple[str, int]]) -> None:
    """Draw bars below each other, the words above each: none is too long for its place."""
    most = max((number for _, number in bars), default=1)
    for place, (words, number) in enumerate(bars):
        axes.barh(place, number, height=0.3, color=_BAR)
        above = axes.text(0, place - 0.24, words, va="bottom", fontsize=_POINTS, clip_on=True)
        above.set_in_layout(False)  # a headline gets no more room than its half
        axes.text(
            number + most * 0.02, place, str(number), va="center", weight="bold", fontsize=_POINTS
        )
    _dress(axes, title)
    axes.set_xlim(0, most * 1.15)
    axes.set_ylim(max(len(bars), 4) - 0.5, -0.8)
    axes.set_xticks([])
    axes.set_yticks([])
    for side in ("left", "bottom"):
        axes.spines[side].set_visible(False)


def _dress(axes: "Axes", title: str) -> None:
    axes.set_facecolor(_PAPER)
    axes.set_title(title, loc="left", fontsize=12, fontweight="bold", pad=10)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)


def _drawable(text: str) -> str:
    """Leave out what the font has no shape for; the message beside the picture has it."""
    from matplotlib import font_manager

    font = font_manager.get_font(font_manager.findfont(_FONT))
    known = font.get_charmap()
    return " ".join("".join(sign for sign in text if ord(sign) in known).split())
