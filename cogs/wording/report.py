"""The month's report to the public: one page that needs nothing else, and names nobody."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from html import escape

from cogs.wording.statistics import period_title, rough, share, subject_title
from cogs.wording.text import Titles, plural
from newsroom.clock import write_moment
from newsroom.models import CaseState
from newsroom.statistics import Statistics

_PAGE = """\
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
:root {{ color-scheme: light; }}
body {{ background: #fff; color: #24292f; font: 17px/1.5 Georgia, "Noto Serif", serif; margin: 0;
 padding: 32px 20px; }}
main {{ max-width: 720px; margin: 0 auto; }}
h1 {{ font-size: 30px; line-height: 1.2; margin: 0 0 4px; }}
h2 {{ font-size: 20px; margin: 32px 0 8px; padding-top: 12px; border-top: 1px solid #d0cdc5; }}
p {{ margin: 8px 0; }}
.lead {{ color: #57606a; margin: 0 0 20px; }}
.figures {{ display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 12px;
 margin: 20px 0; padding: 0; list-style: none; }}
.figures li {{ border: 1px solid #d0cdc5; border-radius: 4px; padding: 10px 14px; }}
.figures b {{ display: block; font-size: 22px; line-height: 1.25; }}
table {{ width: 100%; border-collapse: collapse; }}
th, td {{ padding: 5px 0; vertical-align: middle; text-align: left; font-weight: normal; }}
th {{ width: 42%; padding-right: 12px; overflow-wrap: anywhere; }}
td.number {{ width: 4.5em; text-align: right; font-variant-numeric: tabular-nums; }}
.bar {{ height: 14px; min-width: 1px; background: #1f3a5f; }}
.note, footer {{ color: #57606a; font-size: 15px; }}
footer {{ margin-top: 36px; border-top: 1px solid #d0cdc5; padding-top: 12px; }}
@page {{ size: A4; margin: 18mm; }}
@media print {{
 body {{ font-size: 11pt; padding: 0; }}
 .bar {{ print-color-adjust: exact; -webkit-print-color-adjust: exact; }}
 h2 {{ break-after: avoid; }}
 tr, .figures li {{ break-inside: avoid; }}
}}
</style>
<main>
{body}
</main>
</html>
"""

_OUTCOMES = {
    CaseState.RECORDED: "Being carried out",
    CaseState.OPEN: "Waiting for a moderator",
    CaseState.ENFORCED: "In force, not contested",
    CaseState.APPEALED: "Contested, waiting for a moderator",
    CaseState.UPHELD: "Confirmed by a moderator",
    CaseState.OVERTURNED: "Taken back by a moderator",
    CaseState.APPROVED: "Held back, then published",
    CaseState.KEPT_DOWN: "Held back, and not published",
    CaseState.DISMISSED: "Dismissed: nothing followed",
}
_WITHIN = (timedelta(hours=1), timedelta(days=1), timedelta(days=3))


def write_report(statistics: Statistics, publication: str, titles: Titles, now: datetime) -> str:
    """Return the page about a month."""
    title = f"{publication}: how the discussions were moderated in {statistics.since:%B %Y}"
    parts = [
        f"<h1>{escape(title)}</h1>",
        f'<p class="lead">{_span(statistics, now)}</p>',
        *(_sections(statistics, titles) if statistics.cases else _nothing()),
        "<footer>Counted from the newspaper's own records by Below the Line. No person is named "
        "and no comment is quoted. Rules on trial, under which nothing is done, are not counted."
        "</footer>",
    ]
    return _PAGE.format(title=escape(title), body="\n".join(parts))


def _span(statistics: Statistics, now: datetime) -> str:
    last = statistics.until - timedelta(microseconds=1)
    return (
        f"Cases opened from {statistics.since:%-d} to {last:%-d %B %Y} (UTC), as they stood on "
        f"{write_moment(now)}. A case is a comment that broke a rule of the posting policy or that "
        "a reader reported, or a measure that a moderator took by hand."
    )


def _nothing() -> Iterable[str]:
    yield "<p>No case was opened: no comment broke a rule, and none was reported.</p>"


def _sections(statistics: Statistics, titles: Titles) -> Iterable[str]:
    median = statistics.median_wait
    appeals = statistics.appeals
    yield _figures(
        (f"{statistics.cases:,}", "case" if statistics.cases == 1 else "cases"),
        (f"{sum(appeals.values()):,}", "appealed by the author"),
        (f"{statistics.overturned:,}", "taken back"),
        (rough(median) if median is not None else "–", "median time to a decision"),
    )
    yield "<h2>By rule</h2>"
    rules = statistics.by_rule.items()
    yield _table([(subject_title(rule, titles), number) for rule, number in rules])
    yield "<h2>By outcome</h2>"
    yield _table([(_OUTCOMES[state], number) for state, number in statistics.by_state.items()])
    yield (
        '<p class="note">Taken back, of those in which something was done: '
        f"{share(statistics.overturned, statistics.acted_on)}.</p>"
    )
    yield "<h2>Appeals</h2>"
    yield from _appeals(appeals)
    yield "<h2>Time to a decision</h2>"
    yield from _times(statistics.waits)
    if statistics.is_daily:
        yield "<h2>By day</h2>"
        yield _table([(period_title(p.begins), p.cases) for p in statistics.periods])
        return
    yield "<h2>By week</h2>"
    yield _table([(f"From {period_title(p.begins)}", p.cases) for p in statistics.periods])
    yield '<p class="note">Weeks begin on Monday; of the first and the last, the month has a part.'
    yield "</p>"


def _appeals(appeals: dict[CaseState, int]) -> Iterable[str]:
    if not appeals:
        yield "<p>Nobody appealed.</p>"
        return
    decided = sum(number for state, number in appeals.items() if state is not CaseState.APPEALED)
    yield f"<p>{plural(sum(appeals.values()), 'appeal')}; decided: {decided}.</p>"
    yield _table([(_OUTCOMES[state], number) for state, number in appeals.items()])


def _times(waits: Sequence[timedelta]) -> Iterable[str]:
    if not waits:
        yield "<p>No case waited for a moderator and has been decided.</p>"
        return
    yield (
        f"<p>Moderators made {plural(len(waits), 'decision')} on comments that were held, flagged "
        "or reported, and on appeals. Decided:</p>"
    )
    within = [(f"Within {rough(limit)}", sum(w <= limit for w in waits)) for limit in _WITHIN]
    yield _table([*within, ("In all", len(waits))])


def _figures(*figures: tuple[str, str]) -> str:
    shown = (f"<li><b>{escape(number)}</b>{escape(of)}</li>" for number, of in figures)
    return f'<ul class="figures">{"".join(shown)}</ul>'


def _table(rows: Sequence[tuple[str, int]]) -> str:
    most = max((number for _, number in rows), default=0) or 1
    lines = (
        f'<tr><th scope="row">{escape(title)}</th><td class="number">{number:,}&emsp;</td>'
        f'<td><div class="bar" style="width: {100 * number / most:.1f}%"></div></td></tr>'
        for title, number in rows
    )
    return "<table>\n" + "\n".join(lines) + "\n</table>"
