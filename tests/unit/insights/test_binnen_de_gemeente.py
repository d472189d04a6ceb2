"""The inner gap of the gemeente, only between hats of three and more."""

from spel.insights.binnen_de_gemeente import binnen_de_gemeente
from tests.unit.insights.evening import GEMEENTE, INLOOP, evening, filled, gave, picked, said


def council(*worn: str, cases: int = 1):
    return gave(evening(cases, gemeente=len(worn)), INLOOP, GEMEENTE, *(filled(hoed=hat) for hat in worn))


def test_two_hats_of_three_are_told_beside_each_other():
    """Officials: faciliteren, faciliteren, loslaten. Council: reguleren three times."""
    state = council(*["ambtelijk"] * 3, *["raad"] * 3)
    state = gave(
        state, "c1/zelf", GEMEENTE, *picked("faciliteren", "faciliteren", "loslaten", *["reguleren"] * 3)
    )

    told = binnen_de_gemeente(state)

    assert [said(each.sentence) for each in told] == [
        "Ambtenaar: het vaakst faciliteren.",
        "Raad: het vaakst reguleren.",
    ]
    assert [[bar.count for bar in each.figure.bars] for each in told] == [[0, 0, 0, 2, 1], [3, 0, 0, 0, 0]]
    assert [each.rests_on for each in told] == [((GEMEENTE, 3),), ((GEMEENTE, 3),)]


def test_a_hat_of_two_is_not_told_and_one_hat_alone_has_no_gap():
    state = council(*["ambtelijk"] * 4, *["raad"] * 2)

    assert binnen_de_gemeente(gave(state, "c1/zelf", GEMEENTE, *picked(*["loslaten"] * 6))) == ()


def test_a_rest_of_one_is_not_left_to_be_worked_out():
    """3 and 3 of 7: the college would be the one that is left."""
    state = council(*["ambtelijk"] * 3, *["raad"] * 3, "college")

    assert binnen_de_gemeente(gave(state, "c1/zelf", GEMEENTE, *picked(*["loslaten"] * 7))) == ()


def test_a_casus_that_two_of_a_hat_answered_does_not_count():
    """Casus 1: all six. Casus 2: three officials and two of the council."""
    state = council(*["ambtelijk"] * 3, *["raad"] * 3, cases=2)
    state = gave(state, "c1/zelf", GEMEENTE, *picked(*["loslaten"] * 6))
    state = gave(state, "c2/zelf", GEMEENTE, *picked(*["reguleren"] * 5))

    told = binnen_de_gemeente(state)

    assert [each.figure.n for each in told] == [3, 3]
    assert said(told[0].based_on) == "Gebaseerd op 3 antwoorden van de gemeente en 1 casus."


def test_ways_out_stand_on_no_trede():
    state = council(*["ambtelijk"] * 3, *["raad"] * 3)
    chosen = picked("loslaten", "niet-aan-ons", "weet-niet", *["reguleren"] * 3)

    told = binnen_de_gemeente(gave(state, "c1/zelf", GEMEENTE, *chosen))

    assert [each.figure.n for each in told] == [1, 3]


def test_without_hats_nothing_is_told():
    assert binnen_de_gemeente(gave(evening(), "c1/zelf", GEMEENTE, *picked(*["loslaten"] * 3))) == ()
