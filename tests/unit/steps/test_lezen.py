"""Lezen: the whole casus for everybody."""

from spel.core.blocks import CaseCard, Lead
from spel.steps.cards import for_all
from spel.steps.lezen import lezen
from tests.unit.steps.evening import PARTIJ, at, desk, phone, projector, script

CASE = for_all(script().cases[0])


def test_wall_and_phone_carry_the_whole_casus():
    state = at("c01/lezen")

    assert projector(state) == (Lead(lezen.wall), CaseCard(CASE))
    assert phone(state, PARTIJ) == (Lead(lezen.hand), CaseCard(CASE))


def test_the_desk_is_told_what_to_do():
    assert desk(at("c01/lezen")) == (Lead(lezen.guide),)
