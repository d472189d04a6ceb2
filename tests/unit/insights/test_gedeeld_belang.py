"""Gedeeld belang: double akkoord."""

from spel.core.afspraak_events import AfspraakShaken
from spel.insights.gedeeld_belang import gedeeld_belang
from tests.unit.insights.evening import said
from tests.unit.steps.evening import DORP
from tests.unit.steps.oogst import FULL, K1, K2, agreed, drafted, harvest, script


def test_only_cards_with_both_hands_are_shared():
    """Two cards, of which one has both hands and one only that of the village."""
    state = harvest("afspraken", drafted(), drafted(K2, **FULL), *agreed(K1), AfspraakShaken(K2, DORP))

    (told,) = gedeeld_belang(state)

    assert said(told.sentence) == "Op 1 afspraak gaven het dorp en de gemeente elkaar de hand."
    assert said(told.based_on) == "Gebaseerd op 2 kaarten met een plan of afspraak."


def test_more_of_them_are_counted():
    state = harvest("afspraken", drafted(), drafted(K2), *agreed(K1), *agreed(K2))

    (told,) = gedeeld_belang(state)

    assert said(told.sentence) == "Op 2 afspraken gaven het dorp en de gemeente elkaar de hand."


def test_one_hand_alone_and_a_village_alone_share_nothing():
    one = harvest("afspraken", drafted(), AfspraakShaken(K1, DORP))
    alone = harvest("afspraken", drafted(), AfspraakShaken(K1, DORP), planned=script((DORP,)))

    assert gedeeld_belang(one) == ()
    assert gedeeld_belang(alone) == ()
