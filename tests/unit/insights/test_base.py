"""Figures straight from answers."""

from dataclasses import replace

from spel.core.figures import Bar, PawnRow
from spel.core.script import StepId
from spel.core.vocabulary import Rol
from spel.insights.base import most_chosen, pawn_field, profile, spread
from tests.unit.insights.evening import (
    DORP,
    GEMEENTE,
    STARTFOTO,
    evening,
    gave,
    laid,
    picked,
    put,
)

ZELF = StepId("c1/zelf")


def test_a_spread_counts_every_option_in_the_order_of_the_form():
    state = gave(evening(), ZELF, DORP, *picked("B", "V", "B"))

    figure = spread(state, ZELF, "keuze", DORP)

    assert figure is not None
    assert figure.n == 3
    assert [bar.count for bar in figure.bars] == [1, 0, 2, 0, 0, 0, 0]
    assert figure.bars[2] == Bar("B", 2, "", "c1/zelf:keuze:B")
    assert most_chosen(figure) == (figure.bars[2],)


def test_a_spread_without_answers_or_without_such_a_field_is_none():
    state = gave(evening(), ZELF, DORP, *picked("B"))

    assert spread(state, ZELF, "keuze", GEMEENTE) is None
    assert spread(state, ZELF, "anders", DORP) is None
    assert spread(state, StepId("onbekend"), "keuze", DORP) is None


def test_a_spread_waits_for_the_reveal():
    over = gave(evening(), ZELF, DORP, *picked("B", "V", "B"))

    assert spread(replace(over, closed=False, step_id=ZELF), ZELF, "keuze", DORP) is None


def test_the_pawn_field_has_a_row_per_side_for_now_and_later():
    state = gave(evening(), "c1/eigenaar", DORP, *put(("E4", "E2"), ("E4", "E1"), ("E3", "E2")))

    field = pawn_field(state, StepId("c1/eigenaar"))

    assert field.rows == (PawnRow(DORP, False, (0, 0, 1, 2)), PawnRow(DORP, True, (1, 2, 0, 0)))
    assert [place[:2] for place in field.places] == [(f"E{n}", f"Type E{n}") for n in range(1, 5)]


def test_a_profile_is_the_mean_of_the_chips():
    """(6+2)/20, (4+0)/20, (0+5)/20, (0+3)/20."""
    state = gave(evening(), STARTFOTO, DORP, *laid((6, 4, 0, 0), (2, 0, 5, 3)))

    found = profile(state, STARTFOTO, DORP, "Nu")

    assert found is not None
    assert (found.side, found.n) == (DORP, 2)
    assert {rol: round(share, 9) for rol, share in found.shares} == dict(
        zip(Rol, (0.4, 0.2, 0.25, 0.15), strict=True)
    )
