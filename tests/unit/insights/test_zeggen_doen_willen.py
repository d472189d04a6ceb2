"""What the village says, does and wants."""

from spel.core.figures import Profiles, Shift, Shifts
from spel.core.vocabulary import Rol
from spel.insights.zeggen_doen_willen import zeggen_doen_willen
from tests.unit.insights.evening import DORP, STARTFOTO, STRAKS, chose, evening, gave, laid, said


def chosen(state, *keys):
    for number, key in enumerate(keys, 1):
        state = chose(state, f"c{number}/samen", DORP, key)
    return state


def test_all_three_pictures_stand_beside_each_other():
    """NU aanjager 0.8, DOEN 3 x V: V 0.8 more. STRAKS verbinder 1.0, of DOEN 0.0: 1.0 more."""
    state = gave(chosen(evening(cases=3), "V", "V", "V"), STARTFOTO, DORP, *laid((2, 0, 0, 8), (2, 0, 0, 8)))
    state = gave(state, STRAKS, DORP, *laid((0, 0, 10, 0)))

    beside, _ = zeggen_doen_willen(state)

    assert said(beside.sentence) == (
        "In de casussen was het dorp vaker vertegenwoordiger dan bij de startfoto."
        " Straks wil het dorp vaker verbinder zijn dan in de casussen."
    )
    assert said(beside.title) == "Zeggen, doen, willen"
    assert isinstance(beside.figure, Profiles)
    assert [said(row.label) for row in beside.figure.rows] == [
        "Zo ziet het dorp zichzelf nu",
        "Zo koos het dorp in de casussen",
        "Zo wil het dorp straks zijn",
    ]
    assert beside.rests_on == ((DORP, 1),)
    assert said(beside.based_on) == "Gebaseerd op 1 antwoord van het dorp en 3 casussen."


def test_the_way_from_now_to_later_goes_per_role():
    """Verbinder 0.3 to 0.6: +0.3; vertegenwoordiger 0.4 to 0.1: -0.3; growth goes first."""
    state = gave(evening(), STARTFOTO, DORP, *laid((4, 2, 3, 1)))
    state = gave(state, STRAKS, DORP, *laid((1, 2, 6, 1)))

    (way,) = zeggen_doen_willen(state)

    assert said(way.sentence) == "Straks wil het dorp vaker verbinder zijn dan nu."
    assert way.figure == Shifts(
        (
            Shift(Rol.VERTEGENWOORDIGER, "Vertegenwoordiger", 0.4, 0.1),
            Shift(Rol.KENNISDELER, "Kennisdeler", 0.2, 0.2),
            Shift(Rol.VERBINDER, "Verbinder", 0.3, 0.6),
            Shift(Rol.AANJAGER, "Aanjager", 0.1, 0.1),
        ),
        1,
        DORP,
    )


def test_saying_and_doing_that_match_are_called_close():
    """NU 0.8 verbinder and 0.2 aanjager, exactly what three times B gives."""
    state = gave(chosen(evening(cases=3), "B", "B", "B"), STARTFOTO, DORP, *laid((0, 0, 8, 2)))

    (beside,) = zeggen_doen_willen(state)

    assert said(beside.sentence) == "Wat het dorp zegt en wat het dorp kiest, ligt dicht bij elkaar."
    assert said(beside.title) == "Zeggen en doen"


def test_without_a_picture_of_now_it_is_about_doing_and_wanting():
    state = gave(chosen(evening(cases=3), "V", "V", "V"), STRAKS, DORP, *laid((10, 0, 0, 0)))

    (told,) = zeggen_doen_willen(state)

    assert said(told.title) == "Doen en willen"
    assert said(told.sentence) == "Wat het dorp straks wil, past bij de keuzes van nu."


def test_the_pictures_leave_it_to_the_insight_to_say_what_they_rest_on():
    state = gave(chosen(evening(cases=3), "B", "B", "B"), STARTFOTO, DORP, *laid((0, 0, 8, 2)))

    (told,) = zeggen_doen_willen(state)

    assert isinstance(told.figure, Profiles)
    assert [row.based_on for row in told.figure.rows] == ["", ""]
    assert said(told.based_on) == "Gebaseerd op 1 antwoord van het dorp en 3 casussen."


def test_doing_does_not_count_below_three_casussen():
    state = gave(chosen(evening(cases=2), "V", "V"), STARTFOTO, DORP, *laid((0, 0, 8, 2)))

    assert zeggen_doen_willen(state) == ()
