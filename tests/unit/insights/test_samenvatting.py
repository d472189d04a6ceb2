"""The summary: what is shared first, fixed slots, and what was left out."""

from dataclasses import replace

from spel.core.afspraken import Afspraak, AfspraakId, Soort, Status
from spel.core.state import NEW
from spel.insights.samenvatting import bit, kept, samenvatting
from tests.unit.insights.evening import DORP, GEMEENTE, chose, evening, gave, put, said


def agreed(state, *statuses: Status):
    cards = {
        AfspraakId(f"a{n}"): Afspraak(
            AfspraakId(f"a{n}"), Soort.AFSPRAAK, status=status, akkoord=frozenset({DORP, GEMEENTE})
        )
        for n, status in enumerate(statuses)
    }
    return replace(state, afspraken=cards)


def test_an_evening_that_did_not_begin_has_no_summary():
    assert samenvatting(NEW) == ()


def test_what_both_sides_agreed_on_comes_first_by_name():
    """99 and 11 signs fit in 160; 70 more do not."""
    state = agreed(chose(evening(), "c1/samen", GEMEENTE, "loslaten"), *[Status.AFSPRAAK] * 3)
    wat = ("Wij meten" + " en meten" * 10, "Wij planten", "Wij bellen" + " en bellen" * 6)
    cards = zip(state.afspraken.items(), wat, strict=True)
    named = {id: replace(card, velden={"wat": each}) for (id, card), each in cards}

    first, *_ = samenvatting(replace(state, afspraken=named))

    assert (first.slot, said(first.text)) == (
        0,
        f"Dit spraken jullie af: ‘{wat[0]}’ en ‘{wat[1]}’. En nog 1 afspraak.",
    )


def test_open_points_and_a_clear_no_come_right_after_it():
    state = agreed(evening(), Status.OPEN_PUNT, Status.OPEN_PUNT, Status.NEE)

    (second,) = samenvatting(state)

    assert (second.slot, said(second.text)) == (
        1,
        "2 punten staan nog open. 1 keer was er een duidelijk nee.",
    )


def test_a_sentence_carries_the_people_it_rests_on():
    state = gave(evening(), "c1/eigenaar", DORP, *put(*[("E3", "E1")] * 4))
    state = gave(state, "c1/eigenaar", GEMEENTE, *put(*[("E3", "E3")] * 3))

    assert [zin.rests_on for zin in samenvatting(state)] == [((DORP, 4), (GEMEENTE, 3))] * 2


def test_a_sentence_that_was_left_out_is_gone_and_the_others_keep_their_slot():
    state = agreed(evening(), Status.AFSPRAAK, Status.OPEN_PUNT)

    assert [zin.slot for zin in kept(state, bit(0))] == [1]
    assert kept(state, bit(0) | bit(1)) == ()
    assert kept(state, 0) == samenvatting(state)
