"""What becomes of a card: only both hands on the same words make an afspraak."""

from dataclasses import replace

import pytest

from spel.core import afspraak_events as e
from spel.core.afspraken import Afspraak, Soort, Status, Uitkomst
from spel.core.evolve_afspraken import needed
from spel.core.state import NO_CARD
from spel.core.vocabulary import Groep, Side
from tests.story import evening
from tests.unit.core.cards import (
    AGREED,
    DORP,
    GEMEENTE,
    HALF,
    K1,
    K2,
    OTHER_WORDS,
    WORDS,
    drafted,
    edited,
    said_no,
    shaken,
)

BOTH = frozenset({DORP, GEMEENTE})
VRAAG = "Wie doet dit als de trekker stopt?"
drawn = e.StressDrawn(K1, (VRAAG,))


def card(*history):
    """The card after this happened."""
    return evening(*history).afspraken[K1]


def says(uitkomst, side=DORP):
    """What a side says to the question."""
    return e.AfspraakStressed(K1, VRAAG, side, uitkomst)


def test_a_new_card_is_a_wish_and_lies_before_the_room():
    state = evening(drafted)

    assert state.afspraken == {K1: Afspraak(K1, Soort.AFSPRAAK, WORDS)}
    assert (state.afspraken[K1].status, state.laid) == (Status.WENS, K1)


def test_a_no_is_a_no_from_the_start_and_what_is_let_go_is_not():
    letting_go = replace(said_no, soort=Soort.LOSLATEN, van=GEMEENTE)

    assert card(said_no) == Afspraak(K1, Soort.NEE, HALF, DORP, status=Status.NEE)
    assert (card(letting_go).status, card(letting_go).van) == (Status.WENS, GEMEENTE)


def test_one_hand_is_an_intention_and_two_are_an_afspraak():
    steps = [card(*AGREED[:count]) for count in (1, 2, 3)]

    assert [each.status for each in steps] == [Status.WENS, Status.VOORNEMEN, Status.AFSPRAAK]
    assert steps[-1].akkoord == BOTH


def test_the_same_hand_twice_is_one_hand():
    assert card(drafted, shaken[DORP], shaken[DORP]).status is Status.VOORNEMEN


def test_a_hand_that_is_taken_back_makes_it_an_intention_again():
    one_less = card(*AGREED, e.AfspraakShaken(K1, DORP, on=False))
    none = card(*AGREED, *(e.AfspraakShaken(K1, side, on=False) for side in (DORP, GEMEENTE)))

    assert (one_less.status, one_less.akkoord) == (Status.VOORNEMEN, {GEMEENTE})
    assert (none.status, none.akkoord) == (Status.VOORNEMEN, frozenset())


def test_other_words_let_go_of_the_hands_and_of_the_test():
    after = card(*AGREED, drawn, says(Uitkomst.HOUDT_STAND), replace(edited, gehoord=(Groep.JONGEREN,)))

    assert after == Afspraak(
        K1,
        Soort.AFSPRAAK,
        OTHER_WORDS,
        gehoord=(Groep.JONGEREN,),
        status=Status.VOORNEMEN,
        edition=1,
    )


@pytest.mark.parametrize(
    "between",
    [
        edited,
        e.AfspraakSet(K1, Status.WENS),
        e.AfspraakSet(K1, Status.OPEN_PUNT, "Wie betaalt?"),
        says(Uitkomst.AANPASSEN),
        says(Uitkomst.NIET_DOEN, GEMEENTE),
    ],
    ids=lambda event: event.kind,
)
@pytest.mark.parametrize("first", [DORP, GEMEENTE])
def test_a_hand_before_something_changed_and_one_after_it_are_not_two(first, between):
    second = GEMEENTE if first is DORP else DORP

    after = card(drafted, drawn, shaken[first], between, shaken[second])

    assert (after.status, after.akkoord) == (Status.VOORNEMEN, {second})


def test_a_card_that_is_set_keeps_its_reason_until_it_is_an_afspraak():
    set_open = (drafted, e.AfspraakSet(K1, Status.OPEN_PUNT, "Wie betaalt?"))

    assert (card(*set_open).status, card(*set_open).reden) == (Status.OPEN_PUNT, "Wie betaalt?")
    assert card(*set_open, *AGREED[1:]).reden == ""


def test_a_test_that_holds_leaves_the_hands_and_one_that_does_not_lets_them_go():
    held = card(*AGREED, drawn, says(Uitkomst.HOUDT_STAND))
    broken = card(*AGREED, drawn, says(Uitkomst.HOUDT_STAND), says(Uitkomst.AANPASSEN, GEMEENTE))

    assert (held.status, held.akkoord, held.is_tested) == (Status.AFSPRAAK, BOTH, True)
    assert (broken.status, broken.akkoord, broken.is_tested) == (Status.VOORNEMEN, frozenset(), False)
    assert broken.getest == {VRAAG: {DORP: Uitkomst.HOUDT_STAND, GEMEENTE: Uitkomst.AANPASSEN}}


def test_new_questions_wipe_the_answers_to_the_old():
    after = card(*AGREED, drawn, says(Uitkomst.HOUDT_STAND), e.StressDrawn(K1, ("Wie beslist?",)))

    assert (after.vragen, after.getest, after.status) == (("Wie beslist?",), {}, Status.AFSPRAAK)


def test_a_card_that_is_taken_away_does_not_lie_before_the_room():
    second = replace(drafted, id=K2)

    assert (evening(drafted, e.AfspraakDropped(K1)).afspraken, NO_CARD) == ({}, evening().laid)
    assert evening(drafted, e.AfspraakDropped(K1)).laid == NO_CARD
    assert evening(drafted, second, e.AfspraakDropped(K1)).laid == K2
    assert evening(drafted, second, e.AfspraakLaid(K1)).laid == K1


@pytest.mark.parametrize(
    ("sides", "hands"),
    [
        ((DORP, GEMEENTE), {DORP, GEMEENTE}),
        (tuple(Side), {DORP, GEMEENTE}),
        ((DORP,), {DORP}),
        ((Side.PARTIJ,), {Side.PARTIJ}),
    ],
)
def test_village_and_gemeente_shake_hands_as_far_as_they_play(sides, hands):
    state = evening()

    assert needed(replace(state, script=replace(state.script, sides=sides))) == hands


def test_what_happens_to_a_card_that_is_not_there_is_let_be():
    events = (edited, shaken[DORP], e.AfspraakSet(K1, Status.WENS), drawn, says(Uitkomst.AANPASSEN))

    assert evening(*events).afspraken == {}
