"""Where both sides point at each other, or both claim."""

from spel.core.figures import Lamp, Lamps
from spel.core.vocabulary import Eigenaar
from spel.insights.niemandsland_en_dubbel import niemandsland_en_dubbel
from spel.insights.pionnen import middle
from tests.unit.insights.evening import DORP, GEMEENTE, evening, gave, put, said


def placed(state, number, dorp, gemeente):
    state = gave(state, f"c{number}/eigenaar", DORP, *put(*dorp))
    return gave(state, f"c{number}/eigenaar", GEMEENTE, *put(*gemeente))


def same(*places):
    """Pawns that stay where they are."""
    return [(place, place) for place in places]


def test_the_middle_of_an_even_number_is_the_lower_one():
    assert middle(put(*same("E1", "E2", "E3", "E4")), "nu") is Eigenaar.E2
    assert middle(put(*same("E1", "E3", "E4")), "nu") is Eigenaar.E3


def test_pointing_away_is_niemandsland_and_claiming_is_dubbel():
    """c1: dorp E3, gemeente E2; c2: dorp E1, gemeente E4; c3: both E3."""
    state = placed(evening(cases=3), 1, same("E3", "E3", "E4"), same("E1", "E2", "E2"))
    state = placed(state, 2, same("E1", "E1", "E2"), same("E4", "E4", "E4"))
    state = placed(state, 3, same("E3", "E3", "E3"), same("E3", "E3", "E3"))

    (told,) = niemandsland_en_dubbel(state)

    assert told.figure == Lamps((Lamp("Casus 1", doubled=False), Lamp("Casus 2", doubled=True)))
    assert said(told.sentence) == (
        "In 1 casus wijzen beide kanten naar elkaar. Dat is niemandsland."
        " In 1 casus voelen beide kanten zich eigenaar. Dat is dubbel eigendom."
    )
    assert said(told.based_on) == (
        "Gebaseerd op 9 antwoorden van het dorp, 9 antwoorden van de gemeente en 3 casussen."
    )
    assert told.rests_on == ((DORP, 3), (GEMEENTE, 3))


def test_a_wish_that_solves_it_is_told_apart():
    """NU dorp E4 and gemeente E1: niemandsland. STRAKS both E2."""
    state = placed(evening(), 1, [("E4", "E2")] * 3, [("E1", "E2")] * 3)

    now, wish = niemandsland_en_dubbel(state)

    assert said(now.sentence) == "In 1 casus wijzen beide kanten naar elkaar. Dat is niemandsland."
    assert said(wish.sentence) == "Straks wijzen het dorp en de gemeente dezelfde kant op."
    assert (now.figure, wish.figure) == (Lamps((Lamp("Casus 1", doubled=False),)), None)


def test_a_wish_to_own_on_both_sides_is_told_apart():
    state = placed(evening(), 1, [("E2", "E1")] * 3, [("E2", "E4")] * 3)

    now, wish = niemandsland_en_dubbel(state)

    assert (
        said(now.sentence) == "In 1 casus wijzen het dorp en de gemeente nu dezelfde kant aan als eigenaar."
    )
    assert said(wish.sentence) == "In 1 casus willen beide kanten straks eigenaar zijn."


def test_a_casus_needs_at_least_half_of_both_sides():
    """One of four of the village: fewer than half."""
    assert niemandsland_en_dubbel(placed(evening(), 1, same("E4"), same("E1", "E1", "E1"))) == ()


def test_a_casus_where_a_side_is_split_counts_as_neither():
    """c1: dorp E1 E1 E3 E3 and gemeente E4; c2: both E1."""
    state = placed(evening(cases=2), 1, same("E1", "E1", "E3", "E3"), same("E4", "E4", "E4"))
    alone = niemandsland_en_dubbel(state)
    with_one_more = niemandsland_en_dubbel(placed(state, 2, same("E1", "E1", "E1"), same("E1", "E1", "E1")))

    assert [said(each.sentence) for each in (*alone, *with_one_more)] == [
        "Over wie eigenaar is, is minstens één kant zelf nog verdeeld.",
        "In 1 casus wijzen het dorp en de gemeente nu dezelfde kant aan als eigenaar.",
    ]
