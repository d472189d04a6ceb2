"""Ownership per fase: where both sides point away, or both claim."""

from spel.core.figures import Lamps
from spel.core.vocabulary import Fase
from spel.insights.fasen import fase_field, fasen
from spel.insights.niemandsland_en_dubbel import niemandsland_en_dubbel
from tests.unit.insights.evening import DORP, GEMEENTE, casus, evening, filled, gave, said


def pawns(*rows):
    """One answer for each row of five places, from idee to beheer."""
    return [filled(**dict(zip(Fase, row.split(), strict=True))) for row in rows]


def placed(dorp, gemeente):
    state = gave(evening(), "c1/eigenaar-per-fase", DORP, *pawns(*dorp))
    return gave(state, "c1/eigenaar-per-fase", GEMEENTE, *pawns(*gemeente))


STATE = placed(["E1 E2 E4 E2 E4", "E1 E1 E4 E2 E3", "E2 E3 E4 E1 E1"], ["E1 E4 E4 E3 E2"] * 3)
"""Dorp has E1 E2 E4 E2 E3 in the middle, gemeente E1 E4 E4 E3 E2: plan and uitvoering double, beheer none."""


def test_each_fase_tells_who_points_away_and_who_claims():
    (told,) = fasen(STATE, casus(1))

    assert said(told.sentence) == (
        "Bij het beheer wijzen de meesten naar de ander. Dat is niemandsland."
        " Bij het plan en de uitvoering voelen beide kanten zich eigenaar. Dat is dubbel eigendom."
    )
    assert told.rests_on == ((DORP, 3), (GEMEENTE, 3))


def test_the_field_counts_the_pawns_and_lights_the_same_fasen():
    field = fase_field(STATE, casus(1))

    assert [(row.fase, row.light) for row in field.rows] == [
        (Fase.IDEE, ""),
        (Fase.PLAN, "dubbel"),
        (Fase.BESLUIT, ""),
        (Fase.UITVOERING, "dubbel"),
        (Fase.BEHEER, "niemandsland"),
    ]
    assert field.rows[4].pawns == ((DORP, (1, 0, 1, 1)), (GEMEENTE, (0, 3, 0, 0)))
    assert field.sizes == ((DORP, 3), (GEMEENTE, 3))


def test_where_both_point_the_same_way_it_says_so():
    (told,) = fasen(placed(["E1 E1 E1 E4 E4"] * 3, ["E2 E2 E2 E3 E3"] * 3), casus(1))

    assert said(told.sentence) == "In geen enkele fase is er niemandsland of dubbel eigendom."


def test_one_side_alone_burns_no_light_and_says_nothing():
    state = gave(evening(), "c1/eigenaar-per-fase", DORP, *pawns("E4 E4 E4 E4 E4", "E4 E4 E4 E4 E4"))

    assert fasen(state, casus(1)) == ()
    assert {row.light for row in fase_field(state, casus(1)).rows} == {""}


def test_the_evening_adds_the_fasen_beside_the_casussen():
    (told,) = niemandsland_en_dubbel(STATE)

    assert said(told.title) == "Niemandsland en dubbel eigendom: per fase"
    assert said(told.sentence) == "Over alle fasen: 1 keer niemandsland en 2 keer dubbel eigendom."
    assert isinstance(told.figure, Lamps)
    assert [(said(spot.casus), spot.doubled) for spot in told.figure.spots] == [
        ("Casus 1: het plan", True),
        ("Casus 1: de uitvoering", True),
        ("Casus 1: het beheer", False),
    ]
