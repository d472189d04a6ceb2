"""Stresstest: three questions by chance, one on the wall, and what each side says."""

from dataclasses import replace
from random import Random

from spel.core.afspraak_events import AfspraakStressed, StressDrawn
from spel.core.afspraken import Soort, Status, Uitkomst
from spel.core.blocks import BigQuestion
from spel.core.blocks_afspraken import StressBoard, StressDesk, StressForm
from spel.core.events import SheetShown
from spel.core.script import CaseId, StepId
from spel.core.terms import Terms
from spel.steps.stresstest import drawn
from tests.unit.steps.evening import DORP, GEMEENTE, PARTIJ, desk, kinds, phone, projector
from tests.unit.steps.oogst import K1, VRAGEN, agreed, drafted, harvest, script, stood

STRESSTEST = StepId("stresstest")


def found(kind, blocks):
    """The one block of that kind."""
    (block,) = (each for each in blocks if isinstance(each, kind))
    return block


def test_without_a_card_there_is_nothing_to_test():
    state = harvest("stresstest")

    assert (kinds(phone(state)), kinds(projector(state))) == (["LookUp"], ["Lead"])
    assert kinds(desk(state)) == ["Lead", "Lead"]


def test_before_questions_are_drawn_the_room_reads_the_card():
    state = harvest("stresstest", drafted())

    assert kinds(projector(state)) == ["Lead", "AfspraakCards"]
    assert kinds(phone(state)) == ["Lead", "AfspraakCards"]
    assert kinds(desk(state)) == ["Lead", "StressDesk", "Ledger"]


def test_one_question_is_big_on_the_wall_and_the_desk_picks_which():
    state = harvest("stresstest", drafted(), StressDrawn(K1, VRAGEN), SheetShown(STRESSTEST, 1))

    assert found(BigQuestion, projector(state)) == BigQuestion("Wie beslist?", 2, 2)
    assert found(StressForm, phone(state, PARTIJ)).vraag == "Wie beslist?"
    assert found(StressDesk, desk(state)).current == 1


def test_the_outcome_of_every_side_is_on_the_wall_as_it_is_said():
    said = AfspraakStressed(K1, VRAGEN[0], DORP, Uitkomst.AANPASSEN)
    state = harvest("stresstest", drafted(), StressDrawn(K1, VRAGEN), said)

    assert found(StressBoard, projector(state)).line.by == ((DORP, Uitkomst.AANPASSEN), (GEMEENTE, None))
    assert found(StressForm, phone(state, DORP)).given is Uitkomst.AANPASSEN
    assert found(StressForm, phone(state, GEMEENTE)).given is None


def test_a_card_that_does_not_hold_is_a_voornemen_again():
    state = harvest("stresstest", drafted(), *agreed(), *stood(uitkomst=Uitkomst.NIET_DOEN))

    assert state.afspraken[K1].status is Status.VOORNEMEN
    assert not found(StressBoard, projector(state)).tested


def test_a_card_that_holds_keeps_its_hands_and_gets_a_mark():
    state = harvest("stresstest", drafted(), *agreed(), *stood())

    assert state.afspraken[K1].status is Status.AFSPRAAK
    assert found(StressBoard, projector(state)).tested


def test_a_no_is_not_put_to_the_test():
    state = harvest("stresstest", drafted(K1, Soort.NEE, DORP, wat="Geen bord"))

    assert kinds(phone(state)) == ["LookUp"]


def test_three_questions_are_drawn_and_that_of_the_casus_is_among_them():
    state = harvest("stresstest", drafted(casus=CaseId("c01")))

    vragen = drawn(state.script, state.afspraken[K1], Random(1))

    assert len(set(vragen)) == 3
    assert "Wie verft hem over een jaar?" in vragen
    assert set(vragen) - {"Wie verft hem over een jaar?"} <= set(script().terms.stressvragen)


def test_chance_alone_decides_which_questions():
    state = harvest("stresstest", drafted())
    card = state.afspraken[K1]

    assert drawn(state.script, card, Random(1)) == drawn(state.script, card, Random(1))
    assert drawn(state.script, card, Random(1)) != drawn(state.script, card, Random(2))


def test_an_old_evening_without_questions_has_only_that_of_the_casus():
    state = harvest("stresstest", drafted(casus=CaseId("c01")))
    old = replace(state.script, terms=Terms())

    assert drawn(old, state.afspraken[K1], Random(1)) == ("Wie verft hem over een jaar?",)
