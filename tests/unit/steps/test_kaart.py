"""De kaart: it waits for its reveal, and shows the whole evening so far."""

from random import Random

from spel.core.blocks import FigureBlock, Lead, Notice
from spel.insights.kaart import drawn
from spel.steps.kaart import kaart
from spel.steps.plan import plan
from spel.steps.wording import NOTHING_YET
from tests.unit.steps.evening import (
    BEATS,
    DORP,
    PLACE,
    TERMS,
    at,
    casus,
    chose,
    desk,
    filled,
    kinds,
    phone,
    projector,
    shown,
    vorm,
)

SCRIPT = plan(vorm(beats=(*BEATS, "kaart")), [casus()], TERMS, PLACE, "Avond in Hazeldorp", Random(7))
CHOSEN = chose("c01/samen", DORP, filled(hoofd="bouwen"))


def test_before_the_reveal_nothing_of_the_map_is_seen():
    state = at("c01/kaart", CHOSEN, shown("c01/samen"), planned=SCRIPT)

    assert kinds(projector(state)) == ["Lead", "CaseCard"]
    assert kinds(phone(state)) == ["LookUp"]


def test_the_reveal_shows_the_map_as_far_as_it_has_grown():
    state = at("c01/kaart", CHOSEN, shown("c01/samen"), shown("c01/kaart"), planned=SCRIPT)

    lead, block = projector(state)

    assert lead == Lead(kaart.talk)
    assert block == FigureBlock(drawn(state, SCRIPT.cases[0].id))
    assert (block.figure.fresh, [row.number for row in block.figure.rows]) == (1, [1])


def test_phones_show_the_same_map():
    state = at("c01/kaart", CHOSEN, shown("c01/kaart"), planned=SCRIPT)

    assert phone(state) == projector(state)


def test_an_empty_map_says_so():
    state = at("c01/kaart", shown("c01/kaart"), planned=SCRIPT)

    assert projector(state) == (Notice(NOTHING_YET),)


def test_it_asks_nothing_and_shows_itself():
    step = SCRIPT.step("c01/kaart")

    assert (step.asks, step.shows, step.joint) == ({}, (step.id,), False)
    assert kinds(desk(at("c01/kaart", planned=SCRIPT))) == ["Lead"]
