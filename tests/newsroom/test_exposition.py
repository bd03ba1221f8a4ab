"""Figures are written as the text format asks."""

from newsroom.exposition import Family, Sample, single, write


def test_figures_are_written_with_their_kind_and_what_they_are() -> None:
    families = [
        single("memory_bytes", "Memory held.", 12),
        Family(
            "replies_judged_total",
            "Replies judged.",
            (Sample(3, {"action": "allow"}), Sample(0.5, {"action": "remove"})),
        ),
    ]
    assert write(families) == (
        "# HELP newsroom_memory_bytes Memory held.\n"
        "# TYPE newsroom_memory_bytes gauge\n"
        "newsroom_memory_bytes 12\n"
        "# HELP newsroom_replies_judged_total Replies judged.\n"
        "# TYPE newsroom_replies_judged_total counter\n"
        'newsroom_replies_judged_total{action="allow"} 3\n'
        'newsroom_replies_judged_total{action="remove"} 0.5\n'
    )


def test_what_would_end_a_label_is_escaped() -> None:
    rule = Family("violations_total", "By rule.", (Sample(1, {"rule": 'a "b" \\ \n c'}),))
    assert write([rule]).splitlines()[-1] == (
        'newsroom_violations_total{rule="a \\"b\\" \\\\ \\n c"} 1'
    )
