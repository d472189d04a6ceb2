"""Nee-kracht: an honest 'this is not ours' that was written down."""

from spel.core.afspraak_events import AfspraakSet
from spel.core.afspraken import Soort, Status
from spel.core.script import CaseId
from spel.insights.nee_kracht import nee_kracht, not_ours
from tests.unit.insights.evening import said
from tests.unit.steps.evening import DORP, GEMEENTE, chose, filled, shown
from tests.unit.steps.evening import at as evening_at
from tests.unit.steps.oogst import K1, K2, drafted, script

C01 = CaseId("c01")
NOT_OURS = (
    chose("c01/samen", DORP, filled(hoofd="niet-aan-ons")),
    chose("c01/samen", GEMEENTE, filled(hoofd="niet-aan-ons")),
)


def after(*history):
    """The casus after both sides said that it is not theirs."""
    return evening_at("c01/samen", *NOT_OURS, shown("c01/samen"), *history, planned=script())


def test_a_no_counts_once_it_is_written_down_for_that_side():
    """Two choices were not ours; one of them became a card."""
    (told,) = nee_kracht(after(drafted(K1, Soort.NEE, GEMEENTE, C01, wat="Niet van ons")))

    assert said(told.sentence) == "Eén keer zeiden jullie bewust nee."
    assert said(told.based_on) == "Gebaseerd op 2 keuzes die niet aan jullie waren."


def test_a_card_that_became_a_no_counts_for_everybody():
    state = after(drafted(K1, casus=C01), AfspraakSet(K1, Status.NEE))

    (told,) = nee_kracht(state)

    assert said(told.sentence) == "2 keer zeiden jullie bewust nee."


def test_without_a_card_of_that_casus_it_is_silent():
    assert nee_kracht(after()) == ()
    assert nee_kracht(after(drafted(K2, Soort.NEE, DORP, wat="Iets anders"))) == ()


def test_a_choice_that_was_not_shown_is_nobodys_business():
    covered = evening_at("c01/samen", *NOT_OURS, planned=script())

    assert list(not_ours(covered)) == []
