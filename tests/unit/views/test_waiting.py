"""Who is still busy: counts of who is connected, never names, and nobody who is away."""

from spel.core.events import SeatJoined, SessionClosed
from spel.core.state import DESK
from spel.views.waiting import missing, silent
from tests.unit.steps.evening import DORP, GEMEENTE, PARTIJ, at, chose, filled, gave, seat

EVERYBODY = {seat(side, n) for side in (DORP, GEMEENTE, PARTIJ) for n in range(1, 5)}
ONE_CHOICE = gave("c01/zelf", DORP, filled(keuze="meten"))


def test_who_is_connected_and_did_not_answer_is_busy():
    """Four of the dorp are here, one answered."""
    assert missing(at("c01/zelf", *ONE_CHOICE), DORP, EVERYBODY) == 3


def test_who_is_away_is_not_waited_for():
    assert missing(at("c01/zelf", *ONE_CHOICE), DORP, {seat(DORP, 1), seat(DORP, 2)}) == 1
    assert missing(at("c01/zelf", *ONE_CHOICE), DORP, set()) == 0


def test_a_side_that_is_asked_nothing_is_not_busy():
    assert missing(at("c01/lezen"), DORP, EVERYBODY) == 0


def test_after_the_end_nobody_is_busy():
    assert missing(at("c01/zelf", SessionClosed()), DORP, EVERYBODY) == 0


def test_people_behind_one_telephone_are_here_when_it_is():
    three = SeatJoined(seat(DORP, 8), DORP, "Wij", 3)
    guest = SeatJoined(seat(DORP, 9), DORP, "Gast", 1, seat(DORP, 8))

    state = at("c01/zelf", three, guest)

    assert missing(state, DORP, {seat(DORP, 8)}) == 3 + 1


def test_without_a_telephone_nobody_is_waited_for():
    assert (
        missing(at("c01/zelf", SeatJoined(seat(DORP, 9), DORP, "Opa", 1, DESK)), DORP, {seat(DORP, 9)}) == 0
    )


def test_a_side_that_chooses_together_is_busy_as_one():
    busy = at("c01/samen")
    done = at("c01/samen", chose("c01/samen", DORP, filled(hoofd="meten")))

    assert (missing(busy, DORP, EVERYBODY), missing(done, DORP, EVERYBODY)) == (1, 0)


def test_who_never_answered_is_counted_once_something_was_asked_before():
    """Inloop asked: one of four wrote a word."""
    word = gave("inloop", DORP, filled(trots="=feest"))

    assert [silent(at(step, *word), DORP) for step in ("inloop", "startfoto")] == [0, 3]
