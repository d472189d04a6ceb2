"""Figures straight from answers."""

from dataclasses import replace

from spel.core.actors import SeatId
from spel.core.figures import Bar, Cloud, PawnRow
from spel.core.script import StepId
from spel.core.state import Shown
from spel.core.vocabulary import Rol
from spel.insights.base import cloud, most_chosen, pawn_field, profile, spread
from tests.unit.insights.evening import (
    DORP,
    GEMEENTE,
    INLOOP,
    STARTFOTO,
    evening,
    gave,
    laid,
    picked,
    put,
    wrote,
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


def written(*words):
    return gave(evening(), INLOOP, DORP, *(wrote(trots=word) for word in words))


def released(state, *numbers):
    return replace(state, released=frozenset(Shown(INLOOP, "trots", SeatId(f"dorp{n}")) for n in numbers))


def test_a_cloud_has_only_released_words_counted_without_capitals():
    state = released(written("Molen", "molen", "School", "geheim"), 0, 1, 2)

    assert cloud(state, INLOOP, "trots", "Trots") == Cloud((("Molen", 2), ("School", 1)), "Trots")


def test_released_words_wait_for_the_reveal_of_their_step():
    state = replace(released(written("Molen"), 0), closed=False, step_id=INLOOP)

    assert cloud(state, INLOOP, "trots") == Cloud(())
    assert cloud(replace(state, revealed=frozenset({INLOOP})), INLOOP, "trots") == Cloud((("Molen", 1),))


def test_where_nothing_is_revealed_a_release_is_enough():
    state = replace(released(written("Molen"), 0), closed=False, step_id=INLOOP)
    steps = tuple(replace(step, shows=()) for step in state.script.steps)
    plain = replace(state, script=replace(state.script, steps=steps))

    assert cloud(plain, INLOOP, "trots") == Cloud((("Molen", 1),))
