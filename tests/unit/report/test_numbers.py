"""Figures are written as people in that language write them."""

import pytest

from spel.report.numbers import numeric, shown


@pytest.mark.parametrize(
    ("cell", "language", "written"),
    [
        (7, "nl", "7"),
        (2026, "nl", "2026"),
        (-3, "nl", "-3"),
        (0.583, "nl", "0,583"),
        (1 / 3, "nl", "0,333"),
        (12.0, "nl-NL", "12"),
        (12.5, "fy", "12,5"),
        (12.5, "en", "12.5"),
        ("1.5", "nl", "1.5"),
    ],
)
def test_a_cell_as_text(cell, language, written):
    assert shown(cell, language) == written


def test_a_column_of_figures_only_stands_right():
    rows = (("a", 1, 1), ("b", 2.5, "twee"))

    assert numeric(rows, 3) == (False, True, False)
    assert numeric((), 2) == (False, False)
