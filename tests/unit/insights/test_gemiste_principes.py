"""Which principles were missed."""

from spel.core.figures import Picks
from spel.insights.gemiste_principes import gemiste_principes, les
from tests.unit.insights.evening import DORP, GEMEENTE, casus, evening, filled, gave, said


def test_what_both_sides_named_goes_first():
    """D3: village 1, gemeente 1. G2: gemeente 0, village 2. D1: village 2. So D3 first, then by order."""
    village = (filled(eigen="D1", ander="G2"), filled(eigen="D1", ander="G2"), filled(eigen="D3"))
    state = gave(evening(), "c1/les", DORP, *village)
    state = gave(state, "c1/les", GEMEENTE, filled(ander="D3"), filled(), filled())

    (told,) = gemiste_principes(state)

    assert isinstance(told.figure, Picks)
    assert told.figure.rows == (("Principe D3", 1, 1), ("Principe D1", 2, 0), ("Principe G2", 0, 2))
    assert told.figure.n == 6
    assert said(told.sentence) == "Beide kanten misten: Principe D3."
    assert told.rests_on == ((DORP, 3), (GEMEENTE, 3))


def test_over_the_evening_the_smallest_casus_decides_what_it_rests_on():
    """Village: 4 forms at c1 and 2 at c2, which is half of 4 seats; one at c3 is fewer than half."""
    state = gave(evening(cases=3), "c1/les", DORP, *[filled(eigen="D1")] * 4)
    state = gave(state, "c2/les", DORP, *[filled(eigen="D1")] * 2)
    state = gave(state, "c3/les", DORP, filled(eigen="D8"))

    (told,) = gemiste_principes(state)

    assert isinstance(told.figure, Picks)
    assert told.figure.rows == (("Principe D1", 6, 0),)
    assert told.rests_on == ((DORP, 2),)
    assert said(told.based_on) == "Gebaseerd op 6 antwoorden van het dorp."


def test_one_casus_tells_its_own_lesson():
    state = gave(evening(cases=2), "c1/les", DORP, filled(eigen="D1"))
    state = gave(state, "c2/les", DORP, filled(eigen="D2"))

    (told,) = les(state, casus(2))

    assert said(told.sentence) == "Het vaakst gemist: Principe D2."
    assert told.rests_on == ((DORP, 1),)


def test_it_is_silent_when_nothing_was_named():
    assert gemiste_principes(gave(evening(), "c1/les", DORP, filled(), filled())) == ()
