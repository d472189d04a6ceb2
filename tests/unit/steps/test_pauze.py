"""Pauze: coffee, and no telephone."""

from random import Random

from spel.core.blocks import Lead, LookUp
from spel.core.words import Text
from spel.steps.pauze import ENJOY, pauze
from spel.steps.plan import plan
from tests.unit.steps.evening import PLACE, TERMS, at, casus, phone, projector, vorm


def test_the_wall_says_how_long_and_phones_rest():
    with_break = plan(vorm(before=("inloop", "pauze")), [casus()], TERMS, PLACE, "Avond", Random(1))
    state = at("pauze", planned=with_break)

    how_long = Text("De pauze duurt {n} minuut.", {"n": 2}, "De pauze duurt {n} minuten.", 2)
    assert projector(state) == (Lead(pauze.wall), Lead(how_long))
    assert phone(state) == (LookUp(ENJOY),)
