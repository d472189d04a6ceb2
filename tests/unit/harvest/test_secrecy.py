"""What a small side answered makes no difference to any document, and the tests could see it if it did."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest

from spel.core.actors import SeatId
from spel.core.state import State
from spel.harvest.bouwstenen import bouwstenen
from spel.harvest.brief import brief
from spel.harvest.dias import dias
from spel.harvest.dorpskrant import dorpskrant
from spel.harvest.persoonlijk import persoonlijk
from spel.harvest.poster import poster
from spel.harvest.raadsvoorstel import raadsvoorstel
from spel.harvest.verslag import verslag
from spel.report.document import Document
from tests.unit.harvest.evening import RULES, small
from tests.unit.harvest.pens import INK, PEN
from tests.unit.insights.evening import (
    DORP,
    GEMEENTE,
    INLOOP,
    STARTFOTO,
    STRAKS,
    evening,
    filled,
    gave,
    laid,
    picked,
    put,
)

DOCUMENTS: Mapping[str, Callable[[State], Document]] = {
    "verslag": lambda state: verslag(state, RULES, INK),
    "bouwstenen": lambda state: bouwstenen(state, RULES, PEN),
    "brief": lambda state: brief(state, PEN),
    "raadsvoorstel": lambda state: raadsvoorstel(state, RULES, PEN),
    "dorpskrant": lambda state: dorpskrant(state, PEN),
    "dias": lambda state: dias(state, INK),
    "poster": lambda state: poster(state, INK),
    "persoonlijk van een ander": lambda state: persoonlijk(state, SeatId("dorp0"), PEN),
}


def answered(gemeente: int, keuze: str, chips: tuple[int, int, int, int], pion: str, les: str) -> State:
    """Six of the village always answer the same; so many of the gemeente answer as given."""
    state = replace(evening(1, dorp=6, gemeente=gemeente), created_at=small().created_at)
    for side, n, own, mix, place, missed in (
        (DORP, 6, "V", (4, 3, 2, 1), "E1", "D1"),
        (GEMEENTE, gemeente, keuze, chips, pion, les),
    ):
        state = gave(state, "c1/zelf", side, *picked(*[own] * n))
        state = gave(state, "c1/eigenaar", side, *put(*[(place, place)] * n))
        state = gave(state, "c1/les", side, *[filled(eigen=missed, ander="")] * n)
        state = gave(state, STARTFOTO, side, *laid(*[mix] * n))
        state = gave(state, STRAKS, side, *laid(*[mix] * n))
    return state


def one(n: int) -> State:
    return answered(n, "loslaten", (1, 2, 3, 4), "E4", "G1")


def other(n: int) -> State:
    return answered(n, "reguleren", (10, 0, 0, 0), "E1", "G2")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_two_people_answered_makes_no_difference(name):
    assert DOCUMENTS[name](one(2)) == DOCUMENTS[name](other(2))


@pytest.mark.parametrize("name", ["verslag", "bouwstenen"])
def test_what_five_people_answered_does(name):
    assert DOCUMENTS[name](one(5)) != DOCUMENTS[name](other(5))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_nicknames_and_words_that_wait_are_nowhere(name):
    state = small()
    seats = {id: replace(seated, name=f"bijnaam-{id}") for id, seated in state.seats.items()}

    told = str(DOCUMENTS[name](replace(state, seats=seats)))

    assert state.answers[INLOOP][SeatId("dorp2")].words("trots") == "Geheim"
    assert "bijnaam" not in told
    assert "Geheim" not in told


@pytest.mark.parametrize("name", DOCUMENTS)
def test_before_the_first_reveal_answers_make_no_difference(name):
    begun = replace(small(), closed=False, step_id=INLOOP, revealed=frozenset(), visited=frozenset({INLOOP}))

    silent = replace(begun, answers={}, joint={})

    assert DOCUMENTS[name](begun) == DOCUMENTS[name](silent)
